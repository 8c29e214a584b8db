//! The sections of a report's first page: what each generates, what people wrote for
//! it, and what it lists.

use super::section::{Draft, SectionRecord, numbered};
use super::{ChangeRecord, Registers, Resolver, others_off_target};
use crate::assess::{Assessment, Counts, Exceptions, Shares, went_well};
use crate::model::{Edition, Id, Outcome, SectionKind, Site};
use crate::narrative::Document;
use crate::words::Words;

/// What the first page is composed from.
pub(super) struct Front<'a> {
    pub(super) site: &'a Site,
    pub(super) edition: &'a Edition,
    pub(super) resolver: &'a Resolver<'a>,
    pub(super) words: &'a Words,
    pub(super) assessments: &'a [Assessment<'a>],
    /// What must be looked at first.
    pub(super) attention: &'a Exceptions<'a, 'a>,
    pub(super) counts: &'a Counts,
    /// Of those with a new figure since the edition before, if there was one.
    pub(super) new: Option<&'a Counts>,
    /// How large a part of them is on target, and how large a part keeps improving.
    pub(super) shares: &'a Shares,
    /// What became of their status since the report before, if there was one.
    pub(super) moved: Option<Document>,
    pub(super) parts: &'a [&'a Outcome],
    pub(super) registers: &'a Registers,
    pub(super) changes: &'a [ChangeRecord],
}

impl Front<'_> {
    /// Those that say the same in every report, and of the others those that have
    /// anything to say.
    pub(super) fn sections(&self) -> Vec<SectionRecord> {
        let attention: Vec<&Assessment<'_>> =
            self.attention.first.iter().map(|exception| exception.assessment).collect();
        let well = went_well(self.site, self.assessments);
        let mut drafts = vec![
            self.in_short(&attention, &well),
            self.attention(&attention),
            self.went_well(&well),
            self.outcomes(),
        ];
        let says_anything = |draft: &Draft| !draft.generated.is_empty() || !draft.words.is_empty();
        drafts.extend(self.registers().into_iter().filter(says_anything));
        drafts.push(generated(SectionKind::Method, self.words.method_in_short()));
        drafts.push(generated(SectionKind::Downloads, Vec::new()));
        numbered(drafts)
    }

    fn in_short(&self, attention: &[&Assessment<'_>], well: &[&Assessment<'_>]) -> Draft {
        let title =
            |assessment: &&Assessment<'_>| self.site.measure(assessment.measure).title.as_str();
        let mut short = self.words.in_short(
            self.counts,
            self.new,
            attention.len(),
            attention.first().map(title),
            well.len(),
            well.first().map(title),
        );
        let by_judgement = self.assessments.iter().filter_map(|assessment| {
            let by = assessment.overridden?;
            let measure = self.site.measure(assessment.measure);
            Some(self.words.counted_by_judgement(measure, by, &assessment.rating))
        });
        short.extend(by_judgement);
        short.extend(self.words.shares(self.shares));
        let work = self.registers.work_said();
        short.extend((work.actions + work.milestones > 0).then(|| self.words.actions_said(&work)));
        let mut draft = self.written(SectionKind::InShort, short, &self.edition.summary);
        // Between what is counted and what the council says.
        let moved = self.moved.iter().flat_map(|moved| moved.blocks.iter().cloned());
        draft.words.blocks.splice(0..0, moved);
        draft
    }

    fn attention(&self, attention: &[&Assessment<'_>]) -> Draft {
        let said = match attention {
            [] => {
                vec![self.words.none_needs_attention(self.counts.rated(), self.counts.off_target)]
            }
            [_] => Vec::new(),
            several => vec![self.words.attention_order(self.has_vital_sign(several))],
        };
        let others = self.attention.others.iter().map(|other| {
            let measure = self.site.measure(other.measure);
            (&measure.id, measure.title.as_str())
        });
        let others: Vec<(&Id, &str)> = others.collect();
        let others = others_off_target(&others, !attention.is_empty(), self.words);
        let words = Document { blocks: others.into_iter().collect(), ..Document::default() };
        Draft { rows: self.ids(attention), words, ..generated(SectionKind::Attention, said) }
    }

    fn went_well(&self, well: &[&Assessment<'_>]) -> Draft {
        let said = match well {
            [] => vec![self.words.none_well(self.counts.rated())],
            [_] => Vec::new(),
            several => vec![self.words.well_order(self.has_vital_sign(several))],
        };
        Draft { rows: self.ids(well), ..generated(SectionKind::WentWell, said) }
    }

    fn outcomes(&self) -> Draft {
        let rows = self.parts.iter().map(|outcome| outcome.id.clone()).collect();
        let serves_several = |assessment: &Assessment<'_>| {
            let served = &self.site.measure(assessment.measure).outcomes;
            self.parts.iter().filter(|part| served.contains(&part.id)).count() > 1
        };
        let said = self.assessments.iter().any(serves_several);
        let said = said.then(|| self.words.counted_in_each()).into_iter().collect();
        Draft { rows, ..generated(SectionKind::Outcomes, said) }
    }

    /// Work, money, and what changed.
    fn registers(&self) -> [Draft; 5] {
        let (words, registers, said) = (self.words, self.registers, &self.edition.sections);
        let money = registers.money.as_ref().map(|money| words.money(&money.said()));
        let risks = words.risks(&registers.risks_said());
        let findings = words.findings(&registers.findings_said());
        let changed = self.changes.iter().map(|change| words.changed(change.said()));
        [
            self.written(SectionKind::Money, money.unwrap_or_default(), &said.money),
            self.written(SectionKind::Risks, risks, &said.risks),
            self.written(SectionKind::Findings, findings, &said.findings),
            self.written(SectionKind::Residents, Vec::new(), &said.residents),
            generated(SectionKind::Changes, changed.collect()),
        ]
    }

    /// A section with words of people.
    fn written(&self, kind: SectionKind, generated: Vec<String>, said: &Document) -> Draft {
        Draft { kind, generated, words: self.resolver.resolve(said), rows: Vec::new() }
    }

    fn has_vital_sign(&self, assessments: &[&Assessment<'_>]) -> bool {
        assessments.iter().any(|assessment| self.site.measure(assessment.measure).vital_sign)
    }

    fn ids(&self, assessments: &[&Assessment<'_>]) -> Vec<Id> {
        let id = |assessment: &&Assessment<'_>| self.site.measure(assessment.measure).id.clone();
        assessments.iter().map(id).collect()
    }
}

/// A section that the program writes alone.
fn generated(kind: SectionKind, generated: Vec<String>) -> Draft {
    Draft { kind, generated, words: Document::default(), rows: Vec::new() }
}
