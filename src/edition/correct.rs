//! Correcting a sealed edition: the next version says the same, but for what a
//! correction names and what is summed up from it.

use std::collections::BTreeSet;

use super::archive::Sealed;
use super::renumber::renumber;
use super::seal::{Sealing, sources, write};
use super::{Archive, Change, Edition, PartDifference, Record, Site, Words, differences};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::Input;
use crate::model::{Correction, Id, SectionKind};
use crate::record::{CorrectedRecord, CorrectionRecord, MeasureRecord, Registers};

/// The sections that sum up what is said of measures.
const SUMS: [SectionKind; 4] =
    [SectionKind::InShort, SectionKind::Attention, SectionKind::WentWell, SectionKind::Outcomes];

/// Seals the next version of an edition, with what its `corrections.toml` puts right.
/// `fresh` is what the edition would say if it were composed anew.
///
/// # Errors
/// When it is not sealed, no correction waits, or measures that no correction names
/// would be judged otherwise, too.
pub fn correct(
    input: &dyn Input,
    (site, archive): (&Site, &Archive),
    edition: &Edition,
    fresh: Record,
    words: &Words,
) -> Result<Sealing, Vec<Diagnostic>> {
    let refused = |message: String, help: &str| {
        vec![Diagnostic::new(Code::CannotSeal, message).at(edition.place.clone()).help(help)]
    };
    let id = &edition.id;
    let versions = archive.versions(id);
    let Some(newest) = versions.last() else {
        return Err(refused(
            format!("`{id}` is not sealed, so there is nothing to correct"),
            "change its words and figures, and seal it when it is right",
        ));
    };
    let Some(correction) = edition.waiting(versions.len()).first() else {
        return Err(refused(
            format!("no correction of `{id}` waits to be sealed"),
            "say what was wrong in a new [[correction]] at the end of its corrections.toml",
        ));
    };
    let record = corrected(&newest.record, fresh, correction, words)?;
    let sealed = Sealed { sealed: input.date(), sources: sources(input, site), record };
    write(input, &archive.ledger, &sealed).map_err(|error| {
        vec![
            Diagnostic::new(Code::CannotSeal, format!("`{id}` cannot be sealed"))
                .at(edition.place.clone())
                .help(error.to_string()),
        ]
    })
}

/// The next version of a record.
fn corrected(
    before: &Record,
    mut fresh: Record,
    correction: &Correction,
    words: &Words,
) -> Result<Record, Vec<Diagnostic>> {
    let wrong = |message: String, help: &str| {
        Diagnostic::new(Code::CannotSeal, message).at(correction.place.clone()).help(help)
    };
    let withdrawn = words.withdrawn(before.version.next());
    let mut complaints = Vec::new();
    let mut next = before.clone();
    let mut judged_anew: BTreeSet<&Id> = BTreeSet::new();
    for (at, old) in before.measures.iter().enumerate() {
        let named = correction.measures.contains(&old.line.id);
        let Some(new) = fresh.place_of(old.line.id.as_str()) else {
            if named {
                complaints.push(wrong(
                    format!("`{}` would no longer be in the report", old.line.id),
                    "a correction changes what is said of a measure, not whether it is there: \
                     bring the measure back",
                ));
            }
            continue;
        };
        if stands_otherwise(old, &fresh.measures[new]) {
            if !named {
                complaints.push(wrong(
                    format!("`{}` would be judged otherwise, too", old.line.id),
                    "name it in `measures`, or put its figures back as they were sealed",
                ));
            }
            judged_anew.insert(&old.line.id);
        }
        if named {
            let mut part = fresh.measures[new].clone();
            renumber(&mut part, &mut old.clone(), &withdrawn);
            next.measures[at] = part;
        }
    }
    let missing = |id: &&Id| before.measure(id.as_str()).is_none();
    complaints.extend(correction.measures.iter().filter(missing).map(|id| {
        wrong(format!("the report has no part about `{id}`"), "take it out of `measures`")
    }));
    let anew = Anew { correction, withdrawn: &withdrawn };
    complaints.extend(anew.outcomes(&mut next, &fresh, &judged_anew));
    if !judged_anew.is_empty() {
        next.counts = fresh.counts;
        next.counts_sentences = std::mem::take(&mut fresh.counts_sentences);
    }
    complaints.extend(anew.sections(&mut next, &fresh, !judged_anew.is_empty()));
    anew.registers(&mut next, fresh.registers);
    next.version = before.version.next();
    next.corrections.push(said(correction, &next, corrected_in(before, &next, words)));
    if complaints.is_empty() { Ok(next) } else { Err(complaints) }
}

/// Whether a measure counts otherwise than it did, or another result or target is shown
/// for it: then what sums up measures no longer holds.
fn stands_otherwise(old: &MeasureRecord, new: &MeasureRecord) -> bool {
    let stands = |part: &MeasureRecord| {
        let line = &part.line;
        (line.tally(), line.value.clone(), line.target.clone())
    };
    stands(old) != stands(new)
}

/// What is written anew, and how numbers are withdrawn.
struct Anew<'c> {
    correction: &'c Correction,
    withdrawn: &'c str,
}

impl Anew<'_> {
    fn names(&self, section: SectionKind) -> bool {
        self.correction.sections.iter().any(|id| id.as_str() == section.id())
    }

    fn wrong(&self, message: String, help: &str) -> Diagnostic {
        Diagnostic::new(Code::CannotSeal, message).at(self.correction.place.clone()).help(help)
    }

    /// Writes the parts about plan items anew that are named; of others the counts, where
    /// a measure of theirs is judged anew.
    fn outcomes(
        &self,
        next: &mut Record,
        fresh: &Record,
        judged_anew: &BTreeSet<&Id>,
    ) -> Vec<Diagnostic> {
        let mut complaints = Vec::new();
        for old in &mut next.outcomes {
            let named = self.correction.outcomes.contains(&old.id);
            let Some(new) = fresh.outcome(old.id.as_str()) else {
                if named {
                    complaints.push(self.wrong(
                        format!("the report would have no part about `{}`", old.id),
                        "bring its words back: a correction takes no part away",
                    ));
                }
                continue;
            };
            if named {
                let mut part = new.clone();
                renumber(&mut part, old, self.withdrawn);
                *old = part;
            } else if old.measures.iter().any(|id| judged_anew.contains(id)) {
                old.counts = new.counts;
                old.counts_short.clone_from(&new.counts_short);
                old.counts_sentences.clone_from(&new.counts_sentences);
                if let Some((old, new)) = old.progress.as_mut().zip(new.progress.as_ref()) {
                    old.disagreement.clone_from(&new.disagreement);
                }
            }
        }
        complaints
    }

    /// Writes the sections anew that are named, and with `sums` those that sum up what is
    /// said of measures.
    fn sections(&self, next: &mut Record, fresh: &Record, sums: bool) -> Vec<Diagnostic> {
        let mut complaints = Vec::new();
        for old in &mut next.sections {
            let sums_up = sums && SUMS.contains(&old.kind);
            if !self.names(old.kind) && !sums_up {
                continue;
            }
            let Some(new) = fresh.section(old.kind) else {
                complaints.push(self.wrong(
                    format!("the report would have no section `{}`", old.kind.id()),
                    "bring its words back: a correction takes no section away",
                ));
                continue;
            };
            let mut part = new.clone();
            renumber(&mut part, old, self.withdrawn);
            *old = part;
        }
        complaints
    }

    /// Takes what the sections that are named say of work, money and risks.
    fn registers(&self, next: &mut Record, fresh: Registers) {
        let next = &mut next.registers;
        if self.names(SectionKind::Attention) {
            next.actions = fresh.actions;
        }
        if self.names(SectionKind::Money) {
            next.money = fresh.money;
        }
        if self.names(SectionKind::Risks) {
            next.risks = fresh.risks;
        }
        if self.names(SectionKind::Findings) {
            next.findings = fresh.findings;
        }
    }
}

/// The correction as the version that it makes keeps it.
fn said(correction: &Correction, next: &Record, changes: Vec<CorrectedRecord>) -> CorrectionRecord {
    let sections = SectionKind::ALL.into_iter();
    CorrectionRecord {
        version: next.version,
        dated: correction.dated,
        kind: correction.kind,
        wrong: correction.wrong.clone(),
        affects: correction.affects.clone(),
        approved_by: correction.approved_by.clone(),
        measures: correction.measures.clone(),
        outcomes: correction.outcomes.clone(),
        sections: sections
            .filter(|kind| correction.sections.iter().any(|id| id.as_str() == kind.id()))
            .collect(),
        changes,
    }
}

/// All that reads otherwise in the next version.
fn corrected_in(before: &Record, next: &Record, words: &Words) -> Vec<CorrectedRecord> {
    let found = differences(before, next, words);
    let each = found.parts.iter().flat_map(|part| part.changes.iter().map(move |c| (part, c)));
    let one = |(part, change): (&PartDifference, &Change)| {
        let what = words.changed_what(change.what.name());
        CorrectedRecord {
            number: part.number_is.clone().unwrap_or_default(),
            part: part.title.clone(),
            what: match &change.of {
                Some(of) => format!("{what}, {of}"),
                None => what,
            },
            was: change.was.as_ref().map_or_else(|| words.changed_none(), |was| was.words.clone()),
            is: change.is.as_ref().map_or_else(|| words.changed_none(), |is| is.words.clone()),
        }
    };
    each.map(one).collect()
}
