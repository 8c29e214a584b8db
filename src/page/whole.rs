//! `/reports/<edition>/whole/`: a whole report on one page, to print. Its figures'
//! files are those of its parts, and its numbers lead to them.

use super::frame::Frame;
use super::view::{Body, Whole, WholePart};
use super::{ReportKey, ReportPart, Scope, edition, measure, outcome_report, places};

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: &ReportKey) -> (Frame, Body) {
    let record = scope.frozen.record(key);
    let at_part = |part| ReportKey { part, ..*key };
    let front = part(scope, at_part(ReportPart::Front), "", |scope, key| {
        edition::compose_front(scope, key, record)
    });
    let mut outcomes = Vec::new();
    for (at, outcome) in record.outcomes.iter().enumerate() {
        let key = at_part(ReportPart::Outcome(at));
        let id = format!("outcome-{}", outcome.id);
        outcomes.push(WholePart {
            number: outcome.number.clone(),
            title: outcome.title.clone(),
            href: scope.to_part(key),
            part: part(scope, key, &id, |scope, key| {
                outcome_report::compose_part(scope, key, record, at)
            }),
            id,
        });
    }
    let mut measures = Vec::new();
    for (at, found) in record.measures.iter().enumerate() {
        let key = at_part(ReportPart::Measure(at));
        let id = format!("measure-{}", found.line.id);
        measures.push(WholePart {
            number: found.number.clone(),
            title: found.line.title.clone(),
            href: scope.to_part(key),
            part: part(scope, key, &id, |scope, key| {
                measure::compose_reported_part(scope, key, record, at)
            }),
            id,
        });
    }
    let words = scope.words();
    let description =
        words.report_description(&record.council, &record.title, &record.period.label);
    let frame = Frame::new(&record.title, description)
        .below(words.reports(), places::reports())
        .below(&record.title, places::part_of(scope.frozen, &at_part(ReportPart::Front)))
        .within(words.whole());
    let frame = edition::with_version(frame, scope, key);
    (frame, Body::Whole(Box::new(Whole { edition: front, outcomes, measures })))
}

/// Composes a part; its files stay at the part's own address, and its ids are
/// told apart by `id`.
fn part<T>(
    scope: &mut Scope<'_, '_>,
    key: ReportKey,
    id: &str,
    compose: impl FnOnce(&mut Scope<'_, '_>, &ReportKey) -> T,
) -> T {
    let files = places::part_of(scope.frozen, &key);
    scope.with_files_of(files, id, |scope| compose(scope, &key))
}
