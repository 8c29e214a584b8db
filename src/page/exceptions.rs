//! What must be looked at first: with why, and what is done about it.

use super::covered::Covered;
use super::view::{Exception, Link, Passage};
use super::{ReportKey, Scope, measure, passages, row};
use crate::assess::Status;
use crate::model::Id;
use crate::record::{MeasureRecord, Record};

/// The exceptions of a report, on its own page.
pub(super) fn of_report(scope: &mut Scope<'_, '_>, record: &Record, ids: &[Id]) -> Vec<Exception> {
    let mut found = Vec::new();
    for measure in ids.iter().filter_map(|id| record.measure(id.as_str())) {
        let href = scope.to_measure(&measure.line.id);
        found.push(exception(scope, measure, href, None));
    }
    found
}

/// The exceptions among measures, each as its report has it, in the order of the
/// reports: the latest report's first, and last those that no report covers yet.
pub(super) fn among(scope: &mut Scope<'_, '_>, measures: &[Covered<'_>]) -> Vec<Exception> {
    let frozen = scope.frozen;
    let all_off =
        || measures.iter().filter(|covered| covered.line.status() == Some(Status::OffTarget));
    let mut off: Vec<(ReportKey, usize, &MeasureRecord)> = all_off()
        .filter_map(|covered| {
            let (key, measure) = covered.reported?;
            let attention = &frozen.editions.shown[key.report].record.attention;
            let place = attention.iter().position(|id| *id == covered.line.id);
            Some((key, place.unwrap_or(attention.len()), measure))
        })
        .collect();
    // Where all come from one report, the page has named it already.
    let several = off.iter().any(|(key, ..)| Some(key.report) != off.first().map(|o| o.0.report));
    off.sort_by_key(|(key, place, _)| (std::cmp::Reverse(key.report), *place));
    let mut found = Vec::new();
    for (key, _, measure) in off {
        let href = scope.to_part(key);
        let edition = several.then(|| super::covered::link(scope, key.report));
        found.push(exception(scope, measure, href, edition));
    }
    let unreported = all_off().filter(|covered| covered.reported.is_none());
    found.extend(unreported.map(|covered| Exception {
        row: covered.row(scope),
        why: None,
        silence: Some(scope.words().not_reported()),
        improvement: None,
        no_action: None,
        edition: None,
    }));
    found
}

fn exception(
    scope: &mut Scope<'_, '_>,
    measure: &MeasureRecord,
    href: String,
    edition: Option<Link>,
) -> Exception {
    let why = measure.commentary.as_ref().map(|said| {
        let mut words = said.words.clone();
        // Its paragraphs are numbered on the report's own page about the measure, and
        // its headings have no room here.
        words.forget_numbers();
        words.keep_paragraphs();
        passages::passages(scope, &words, 0)
    });
    let words = scope.words();
    Exception {
        row: row::row(&measure.line, href),
        silence: why.is_none().then(|| words.no_commentary()),
        why,
        no_action: measure
            .improvement
            .is_none()
            .then(|| format!("{}.", words.no_action_recorded())),
        improvement: measure.improvement.as_ref().map(measure::improvement),
        edition,
    }
}

/// Exceptions as a part of a section, or the words that there is none.
pub(super) fn part(scope: &Scope<'_, '_>, found: Vec<Exception>) -> Passage {
    if found.is_empty() {
        Passage::sentences(vec![scope.words().none_off_target()])
    } else {
        Passage::exceptions(found)
    }
}
