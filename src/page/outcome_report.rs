//! `/reports/<edition>/outcomes/<outcome>/`: what a report says about an outcome.

use super::frame::Frame;
use super::view::{Body, Link, OutcomeReport, Passage, Progress, Section};
use super::{ReportKey, ReportPart, Scope, edition, number, passages, places, registers, row};
use crate::record::{ActionRecord, Record};

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: &ReportKey, at: usize) -> (Frame, Body) {
    let record = scope.frozen.record(key);
    let outcome = &record.outcomes[at];
    let part = compose_part(scope, key, record, at);
    let words = scope.words();
    let front = ReportKey { part: ReportPart::Front, ..*key };
    let frame = Frame::new(&outcome.title, &outcome.counts_short)
        .below(words.reports(), places::reports())
        .below(&record.title, places::part_of(scope.frozen, &front))
        .within(&record.title);
    (edition::with_version(frame, scope, key), Body::OutcomeReport(Box::new(part)))
}

/// What the part says, at its own address and in the whole report. The key is
/// the part's; `at` is its outcome's place in the record.
pub(super) fn compose_part(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    at: usize,
) -> OutcomeReport {
    let outcome = &record.outcomes[at];
    scope.enter_section(&outcome.number);
    let words = scope.words();
    let neighbour = |at: Option<usize>| {
        let other = record.outcomes.get(at?)?;
        let part = ReportPart::Outcome(at?);
        Some(Link { title: other.title.clone(), href: scope.to_part(ReportKey { part, ..*key }) })
    };
    let (previous, next) = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
    let counts = edition::counts(scope, &outcome.counts, &outcome.counts_sentences, &outcome.title);
    // The picture says how many have no status, and not why.
    let why = outcome.counts_sentences.iter().skip(1).filter(|_| counts.figure.is_some());
    let why: Vec<String> = why.cloned().collect();
    let mut beside = Vec::from_iter((!why.is_empty()).then(|| Passage::sentences(why)));
    beside.extend(passages::passages(scope, &outcome.moved, 1));
    let said_anything = !outcome.narrative.is_empty() || !outcome.withdrawn.is_empty();
    let narrative = said_anything.then(|| Section {
        number: outcome.number.clone(),
        id: "narrative".into(),
        title: words.section_words(),
        parts: passages::with_withdrawn(scope, &outcome.narrative, &outcome.withdrawn),
    });
    let serving: Vec<&ActionRecord> =
        record.registers.actions.iter().filter(|action| action.outcome == outcome.id).collect();
    let actions = registers::actions(
        scope,
        &serving,
        registers::Called::Of(&outcome.title),
        registers::Serves::One,
    );
    OutcomeReport {
        level: outcome.level.clone(),
        edition: edition::link(scope, key, record),
        wording: passages::passages(scope, &outcome.wording, 1),
        progress: outcome.progress.as_ref().map(|said| Progress {
            number: Some(number::home(scope, &said.number)),
            ..row::progress(scope, said)
        }),
        counts,
        beside,
        narrative,
        measures: scope.rows(record, &outcome.measures),
        actions,
        previous,
        next,
        cite: edition::cite(scope, key, record, &outcome.title),
    }
}
