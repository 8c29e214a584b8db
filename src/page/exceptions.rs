//! What must be looked at first: with why, and what is done about it.

use std::collections::BTreeMap;

use super::covered::Covered;
use super::view::{Exception, Passage, Statement};
use super::{ReportKey, ReportPart, Scope, measure, number, passages, row, since};
use crate::assess::{self, Status};
use crate::model::{Id, MeasureIx};
use crate::narrative::Document;
use crate::record::{
    MeasureRecord, Record, RowRecord, SectionKind, others_off_target, write_reasons,
};

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
/// they are more than `most`, the first of them. Then those off target besides.
pub(super) fn among(
    scope: &mut Scope<'_, '_>,
    measures: &[Covered<'_>],
    most: usize,
) -> Vec<Passage> {
    let words = scope.words();
    let reported = of_reports(scope, measures);
    let fresh: Vec<&Covered<'_>> =
        measures.iter().filter(|covered| covered.reported.is_none()).collect();
    let today = fresh.iter().map(|covered| (scope.frozen.assessment(covered.ix), None));
    let unreported = assess::exceptions(scope.frozen.site, today).first;
    let all = reported.len() + unreported.len();
    let is_other = |covered: &&Covered<'_>| {
        covered.line.status() == Some(Status::OffTarget) && !has_reason(scope, covered)
    };
    let others: Vec<(&Id, &str)> = measures
        .iter()
        .filter(is_other)
        .map(|covered| (&covered.line.id, covered.line.title.as_str()))
        .collect();
    let others = others_off_target(&others, all > 0, words);
    let others = Document { blocks: others.into_iter().collect(), ..Document::default() };
    let mut said = Vec::new();
    if all == 0 {
        let counts = super::covered::counts(measures);
        said.push(words.none_needs_attention(counts.rated(), counts.off_target));
    }
    // Where all come from one report, the page has named it already.
    let several =
        reported.iter().any(|(key, _)| Some(key.report) != reported.first().map(|r| r.0.report));
    let mut found = Vec::new();
    for (key, measure) in reported.into_iter().take(most) {
        let why = why(scope, measure);
        let edition = several.then(|| super::covered::link(scope, key.report));
        let mut shown = exception(scope, measure, scope.to_part(key), why);
        shown.row.since = since::since(scope, measure);
        found.push(Exception { edition, ..shown });
    }
    let left = most - found.len();
    found.extend(unreported_among(scope, &fresh, unreported.into_iter().take(left)));
    if found.len() < all {
        said.push(words.only_first(found.len(), all));
    }
    let said = (!said.is_empty()).then(|| Passage::sentences(said));
    let shown = (!found.is_empty()).then(|| Passage::exceptions(found));
    said.into_iter().chain(shown).chain(passages::passages(scope, &others, 0)).collect()
}

/// Whether a measure must be looked at first, or is off target besides.
pub(super) fn is_any_among(scope: &Scope<'_, '_>, measures: &[Covered<'_>]) -> bool {
    measures.iter().any(|covered| {
        covered.line.status() == Some(Status::OffTarget) || has_reason(scope, covered)
    })
}

/// Whether a measure must be looked at first: as its report has it, else as it stands
/// today.
fn has_reason(scope: &Scope<'_, '_>, covered: &Covered<'_>) -> bool {
    match covered.reported {
        Some((_, measure)) => !measure.reasons.is_empty(),
        None => !assess::reasons(scope.frozen.assessment(covered.ix), None).is_empty(),
    }
}

/// Those that reports list, in the order in which each lists them.
fn of_reports<'f>(
    scope: &Scope<'f, '_>,
    measures: &[Covered<'f>],
) -> Vec<(ReportKey, &'f MeasureRecord)> {
    let frozen = scope.frozen;
    // Where a report lists each: looked up, as both lists may be long.
    let mut listed: BTreeMap<usize, BTreeMap<&Id, usize>> = BTreeMap::new();
    let with_reason = measures.iter().filter_map(|covered| covered.reported);
    let with_reason = with_reason.filter(|(_, measure)| !measure.reasons.is_empty());
    let mut found: Vec<(ReportKey, usize, &MeasureRecord)> = with_reason
        .map(|(key, measure)| {
            let places = listed.entry(key.report).or_insert_with(|| {
                let record = &frozen.editions.shown[key.report].record;
                let rows = record.rows(SectionKind::Attention).iter().enumerate();
                rows.map(|(place, row)| (&row.id, place)).collect()
            });
            (key, places.get(&measure.line.id).copied().unwrap_or(usize::MAX), measure)
        })
        .collect();
    found.sort_by_key(|(key, place, _)| (std::cmp::Reverse(key.report), *place));
    found.into_iter().map(|(key, _, measure)| (key, measure)).collect()
}

/// Those that no report covers yet, as they stand today.
fn unreported_among<'e, 's: 'e>(
    scope: &Scope<'_, '_>,
    measures: &[&Covered<'_>],
    found: impl Iterator<Item = assess::Exception<'e, 's>>,
) -> Vec<Exception> {
    let by_ix: BTreeMap<MeasureIx, &Covered<'_>> =
        measures.iter().map(|covered| (covered.ix, *covered)).collect();
    let one = |assess::Exception { assessment, reasons }: assess::Exception<'e, 's>| {
        let mut row = by_ix.get(&assessment.measure)?.row(scope);
        let words = scope.words();
        row.reasons = row::reasons(&write_reasons(scope.frozen.site, assessment, &reasons, words));
        Some(Exception {
            row,
            why: None,
            silence: Some(Statement { number: None, words: words.not_reported() }),
            improvement: None,
            no_action: None,
            edition: None,
        })
    };
    found.filter_map(one).collect()
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
    let mut row = row::row(scope, &measure.line, measure.rule, href);
    row::explain(&mut row, measure);
    Exception {
        row,
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
