//! What must be looked at first: with why, and what is done about it.

use std::collections::BTreeMap;

use super::covered::Covered;
use super::view::{Exception, Passage, Statement};
use super::{ReportKey, ReportPart, Scope, measure, number, passages, row, since};
use crate::assess::Status;
use crate::model::Id;
use crate::record::{MeasureRecord, Record, RowRecord, SectionKind};

/// The exceptions of a report, on its own page, each with its number.
pub(super) fn of_report(
    scope: &mut Scope<'_, '_>,
    record: &Record,
    rows: &[RowRecord],
) -> Vec<Exception> {
    let mut found = Vec::new();
    let Some(key) = scope.report else { return found };
    for row in rows {
        let Some(at) = record.place_of(row.id.as_str()) else { continue };
        let measure = &record.measures[at];
        let part = ReportKey { part: ReportPart::Measure(at), ..key };
        let why = measure.commentary.as_ref().map(|said| {
            let mut words = said.words.clone();
            words.keep_paragraphs();
            passages::again(scope, &words, &part)
        });
        let mut shown = exception(scope, measure, scope.to_part(part), why);
        shown.row.number = Some(number::home(scope, &row.number));
        if let Some((silence, said)) = shown.silence.as_mut().zip(measure.no_commentary.as_ref()) {
            silence.number = Some(number::again(scope, &said.number, &part));
        }
        if let Some((shown, said)) = shown.improvement.as_mut().zip(measure.improvement.as_ref()) {
            shown.number = Some(number::again(scope, &said.number, &part));
        }
        found.push(shown);
    }
    found
}

/// The exceptions among measures, each as its report has it, in the order of the
/// reports: the latest report's first, and last those that no report covers yet. Where
/// they are more than `most`, the first of them.
pub(super) fn among(
    scope: &mut Scope<'_, '_>,
    measures: &[Covered<'_>],
    most: usize,
) -> Vec<Passage> {
    let frozen = scope.frozen;
    let all_off =
        || measures.iter().filter(|covered| covered.line.status() == Some(Status::OffTarget));
    // Where a report lists each: looked up, as both lists may be long.
    let mut listed: BTreeMap<usize, BTreeMap<&Id, usize>> = BTreeMap::new();
    let mut off: Vec<(ReportKey, usize, &MeasureRecord)> = all_off()
        .filter_map(|covered| {
            let (key, measure) = covered.reported?;
            let places = listed.entry(key.report).or_insert_with(|| {
                let record = &frozen.editions.shown[key.report].record;
                let rows = record.rows(SectionKind::Attention).iter().enumerate();
                rows.map(|(place, row)| (&row.id, place)).collect()
            });
            Some((key, places.get(&covered.line.id).copied().unwrap_or(usize::MAX), measure))
        })
        .collect();
    // Where all come from one report, the page has named it already.
    let several = off.iter().any(|(key, ..)| Some(key.report) != off.first().map(|o| o.0.report));
    off.sort_by_key(|(key, place, _)| (std::cmp::Reverse(key.report), *place));
    let all = all_off().count();
    if all == 0 {
        let rated = measures.iter().filter(|covered| covered.line.status().is_some()).count();
        return vec![Passage::sentences(vec![scope.words().none_off_target(rated)])];
    }
    let mut found = Vec::new();
    for (key, _, measure) in off.into_iter().take(most) {
        let why = why(scope, measure);
        let edition = several.then(|| super::covered::link(scope, key.report));
        let mut shown = exception(scope, measure, scope.to_part(key), why);
        shown.row.since = since::since(scope, measure);
        found.push(Exception { edition, ..shown });
    }
    let unreported = all_off().filter(|covered| covered.reported.is_none());
    found.extend(unreported.take(most - found.len()).map(|covered| Exception {
        row: covered.row(scope),
        why: None,
        silence: Some(Statement { number: None, words: scope.words().not_reported() }),
        improvement: None,
        no_action: None,
        edition: None,
    }));
    let cut = (found.len() < all)
        .then(|| Passage::sentences(vec![scope.words().only_first(found.len(), all)]));
    cut.into_iter().chain([Passage::exceptions(found)]).collect()
}

/// Why, without the numbers that belong to the report's own page about the measure.
fn why(scope: &mut Scope<'_, '_>, measure: &MeasureRecord) -> Option<Vec<Passage>> {
    let mut words = measure.commentary.as_ref()?.words.clone();
    words.forget_numbers();
    // Its headings have no room here.
    words.keep_paragraphs();
    Some(passages::passages(scope, &words, 0))
}

fn exception(
    scope: &Scope<'_, '_>,
    measure: &MeasureRecord,
    href: String,
    why: Option<Vec<Passage>>,
) -> Exception {
    let words = scope.words();
    Exception {
        row: row::row(scope, &measure.line, measure.rule, href),
        silence: why.is_none().then(|| Statement { number: None, words: words.no_commentary() }),
        why,
        no_action: measure
            .improvement
            .is_none()
            .then(|| format!("{}.", words.no_action_recorded())),
        improvement: measure.improvement.as_ref().map(measure::improvement),
        edition: None,
    }
}
