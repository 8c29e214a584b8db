//! The parts of a report in their order: it as a whole, its sections, its plan items,
//! its measures, then lines of work and money.

use std::borrow::Cow;

use super::changes::{Changes, pairs};
use super::paragraphs::paragraphs;
use super::{PartDifference, PartKind, Presence, Said, What, measure, registers};
use crate::record::{OutcomeRecord, Record, SectionKind, SectionRecord};
use crate::words::Words;

/// Both sides of a comparison.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) was: &'a Record,
    pub(super) is: &'a Record,
    pub(super) words: &'a Words,
}

/// One part as both sides have it.
pub(super) struct Part<'a> {
    pub(super) kind: PartKind,
    pub(super) id: Cow<'a, str>,
    /// Title and number, where a side has it.
    pub(super) was: Option<(Cow<'a, str>, Option<&'a str>)>,
    pub(super) is: Option<(Cow<'a, str>, Option<&'a str>)>,
    pub(super) because: Option<String>,
}

impl Part<'_> {
    /// The part with its differences; None when there are none.
    pub(super) fn with(self, changes: Changes) -> Option<PartDifference> {
        let presence = match (&self.was, &self.is) {
            (None, _) => Presence::Added,
            (_, None) => Presence::Dropped,
            _ => Presence::Both,
        };
        let Changes(changes) = changes;
        let differs = presence != Presence::Both || !changes.is_empty();
        let (title, _) = self.is.as_ref().or(self.was.as_ref())?;
        let number = |side: &Option<(Cow<'_, str>, Option<&str>)>| {
            side.as_ref().and_then(|(_, number)| number.map(str::to_owned))
        };
        differs.then(|| PartDifference {
            part: self.kind,
            title: title.clone().into_owned(),
            number_was: number(&self.was),
            number_is: number(&self.is),
            id: self.id.into_owned(),
            presence,
            because: self.because,
            changes,
        })
    }
}

/// Every part that differs.
pub(super) fn all(was: &Record, is: &Record, words: &Words) -> Vec<PartDifference> {
    let sides = Sides { was, is, words };
    let mut found: Vec<PartDifference> = whole(sides).into_iter().collect();
    let both = pairs(&was.sections, &is.sections, |section| section.kind);
    found.extend(both.into_iter().filter_map(|(was, is)| section(sides, was, is)));
    let both = pairs(&was.outcomes, &is.outcomes, |outcome| outcome.id.clone());
    found.extend(both.into_iter().filter_map(|(was, is)| outcome(was, is)));
    let both = pairs(&was.measures, &is.measures, |measure| measure.line.id.clone());
    found.extend(both.into_iter().filter_map(|(was, is)| measure::part(sides, was, is)));
    found.extend(registers::parts(sides));
    found
}

/// What the report says of itself.
fn whole(Sides { was, is, words }: Sides<'_>) -> Option<PartDifference> {
    let mut changes = Changes::default();
    changes.text(What::Title, Some(&was.title), Some(&is.title));
    changes.text(What::Plan, Some(&was.plan_title), Some(&is.plan_title));
    changes.text(What::Period, Some(&was.period.label), Some(&is.period.label));
    let day = |record: &Record| Said::words(words.day(record.cut_off));
    changes.one(What::CutOff, None, day(was), day(is));
    let moment = |record: &Record| Said::words(words.moment(record.published?));
    changes.one(What::Published, None, moment(was), moment(is));
    changes.text(What::NextReport, was.next_report.as_deref(), is.next_report.as_deref());
    let side = |record: &'_ Record| Some((Cow::Owned(record.title.clone()), None));
    Part {
        kind: PartKind::Report,
        id: Cow::Borrowed(is.edition.as_str()),
        was: side(was),
        is: side(is),
        because: None,
    }
    .with(changes)
}

fn section(
    sides: Sides<'_>,
    was: Option<&SectionRecord>,
    is: Option<&SectionRecord>,
) -> Option<PartDifference> {
    let kind = is.or(was)?.kind;
    let mut changes = Changes::default();
    let said = |section: Option<&SectionRecord>| {
        section.map(|section| paragraphs(&section.words)).unwrap_or_default()
    };
    changes.paragraphs(What::Words, &said(was), &said(is));
    let rows = |section: Option<&'_ SectionRecord>| {
        section.map(|section| section.rows.clone()).unwrap_or_default()
    };
    let (rows_was, rows_is) = (rows(was), rows(is));
    for (was, is) in pairs(&rows_was, &rows_is, |row| row.id.clone()) {
        let row = |record: &Record, id: &str| Said::words(title_of(record, id));
        let was_said = was.and_then(|was| row(sides.was, was.id.as_str()));
        let is_said = is.and_then(|is| row(sides.is, is.id.as_str()));
        // One that both list is the same one, whatever it is called now.
        if was.is_none() || is.is_none() {
            changes.one(What::Listed, None, was_said, is_said);
        }
    }
    let side = |section: &SectionRecord| section.number.clone();
    let (number_was, number_is) = (was.map(side), is.map(side));
    let title = section_title(kind, sides.words);
    Part {
        kind: PartKind::Section,
        id: Cow::Borrowed(kind.id()),
        was: number_was.as_deref().map(|number| (Cow::Borrowed(title.as_str()), Some(number))),
        is: number_is.as_deref().map(|number| (Cow::Borrowed(title.as_str()), Some(number))),
        because: None,
    }
    .with(changes)
}

/// What a report calls a measure or a plan item.
fn title_of(record: &Record, id: &str) -> String {
    let measure = record.measure(id).map(|measure| &measure.line.title);
    let title = measure.or_else(|| record.outcome(id).map(|outcome| &outcome.title));
    title.map_or_else(|| id.to_owned(), Clone::clone)
}

fn section_title(kind: SectionKind, words: &Words) -> String {
    match kind {
        SectionKind::InShort => words.section_in_short(),
        SectionKind::Attention => words.section_attention(),
        SectionKind::WentWell => words.section_well(),
        SectionKind::Outcomes => words.section_outcomes(),
        SectionKind::Money => words.part_money(),
        SectionKind::Risks => words.part_risks(),
        SectionKind::Findings => words.part_findings(),
        SectionKind::Residents => words.part_residents(),
        SectionKind::Changes => words.part_changes(),
        SectionKind::Method => words.section_method(),
        SectionKind::Downloads => words.section_downloads(),
    }
}

fn outcome(was: Option<&OutcomeRecord>, is: Option<&OutcomeRecord>) -> Option<PartDifference> {
    type Text = fn(&OutcomeRecord) -> Option<&str>;
    let mut changes = Changes::default();
    let mut text = |what, of: Text| changes.text(what, was.and_then(of), is.and_then(of));
    if was.is_some() && is.is_some() {
        text(What::Title, |outcome| Some(&outcome.title));
        text(What::Standing, |outcome| Some(&outcome.counts_short));
    }
    text(What::Progress, |outcome| Some(&outcome.progress.as_ref()?.word));
    text(What::ProgressReason, |outcome| Some(&outcome.progress.as_ref()?.why));
    text(What::SaidBy, |outcome| Some(&outcome.progress.as_ref()?.said_by));
    let wording = |side: Option<&OutcomeRecord>| {
        side.map(|outcome| paragraphs(&outcome.wording)).unwrap_or_default()
    };
    changes.paragraphs(What::Wording, &wording(was), &wording(is));
    let narrative = |side: Option<&OutcomeRecord>| {
        side.map(|outcome| paragraphs(&outcome.narrative)).unwrap_or_default()
    };
    changes.paragraphs(What::Narrative, &narrative(was), &narrative(is));
    Part {
        kind: PartKind::Outcome,
        id: Cow::Borrowed(is.or(was)?.id.as_str()),
        was: was.map(|was| (Cow::Borrowed(was.title.as_str()), Some(was.number.as_str()))),
        is: is.map(|is| (Cow::Borrowed(is.title.as_str()), Some(is.number.as_str()))),
        because: None,
    }
    .with(changes)
}
