//! `/reports/<edition>/whole/`: a whole report on one page, to print. Its figures'
//! files are those of its parts, and its numbers lead to them.

use super::frame::Frame;
use super::view::{Body, Whole, WholePart};
use super::{ReportKey, ReportPart, Scope, edition, measure, outcome_report, places};

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: &ReportKey) -> (Frame, Body) {
    let record = &scope.frozen.editions.shown[key.report].record;
    let at_part = |part| ReportKey { part, ..*key };
    let address = |key: &ReportKey, scope: &Scope<'_, '_>| places::part_of(scope.frozen, key);
    let front_key = at_part(ReportPart::Front);
    let front_address = address(&front_key, scope);
    let front = scope.with_files_of(front_address.clone(), "", |scope| {
        edition::compose_front(scope, &front_key, record)
    });
    let mut outcomes = Vec::new();
    for (at, outcome) in record.outcomes.iter().enumerate() {
        let part_key = at_part(ReportPart::Outcome(at));
        let files = address(&part_key, scope);
        let id = format!("outcome-{}", outcome.id);
        let href = scope.to_part(part_key);
        let part = scope.with_files_of(files, &id, |scope| {
            outcome_report::compose_part(scope, &part_key, record, outcome)
        });
        outcomes.push(WholePart {
            id,
            number: outcome.number.clone(),
            title: outcome.title.clone(),
            href,
            part,
        });
    }
    let mut measures = Vec::new();
    for (at, found) in record.measures.iter().enumerate() {
        let part_key = at_part(ReportPart::Measure(at));
        let files = address(&part_key, scope);
        let id = format!("measure-{}", found.line.id);
        let href = scope.to_part(part_key);
        let part = scope.with_files_of(files, &id, |scope| {
            measure::compose_reported_part(scope, &part_key, record, found)
        });
        measures.push(WholePart {
            id,
            number: found.number.clone(),
            title: found.line.title.clone(),
            href,
            part,
        });
    }
    let words = scope.words();
    let description =
        words.report_description(&record.council, &record.title, &record.period.label);
    let frame = Frame::new(&record.title, description)
        .below(words.reports(), places::reports())
        .below(&record.title, front_address)
        .within(words.whole());
    let frame = edition::with_version(frame, scope, key, record);
    (frame, Body::Whole(Box::new(Whole { edition: front, outcomes, measures })))
}
