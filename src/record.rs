//! Everything that an edition says.
//!
//! A [`Record`] is composed in memory from the site, with its sentences made
//! once and stored beside their numbers. It serialises and reads back equal, and
//! a report's pages are composed from it alone: the theme may change how an old
//! report looks, nothing may change what it says. The current page of a measure
//! is composed from the same [`MeasureRecord`], made as at the build's date.

mod attention;
mod cited;
mod comparison;
mod compose;
mod control;
mod front;
mod history;
mod measure;
mod moved;
mod number;
mod outcome;
mod overridden;
mod pace;
mod registers;
mod resolve;
mod section;
mod sustained;
mod terms;

pub use crate::model::SectionKind;
pub use attention::{ReasonRecord, others_off_target, write_reasons};
pub use cited::{CitedPart, KnownBy};
pub use comparison::{
    BeforeRecord, ComparisonRecord, MeanRecord, PeerRecord, WiderRecord, group_sentence,
};
pub use compose::{compose, standpoint};
pub use control::{ControlPoint, ControlRecord, FoundRecord, LimitsRecord, SegmentRecord};
pub use history::{HistoryPoint, HistoryRecord, MiddleHalf};
pub use measure::{
    CommentaryRecord, ForecastRecord, ImprovementRecord, LabelledValue, MeasureLine, MeasureRecord,
    OverrideRecord, SourceRecord, StatementRecord, current, line,
};
pub use moved::moved;
pub use outcome::{DisagreementRecord, OutcomeRecord, ProgressRecord};
pub use pace::{PaceFound, PaceRecord};
pub use registers::{
    AboutRecord, ActionRecord, AnswerRecord, BudgetRecord, DateText, EndRecord, FindingRecord,
    MoneyRecord, Outlook, Registers, RiskRecord, RiskScaleRecord, SavingRecord, ScoreRecord,
    UpdateRecord,
};
pub use resolve::{Answer, Resolver};
pub use section::{RowRecord, SectionRecord};
pub use sustained::SustainedRecord;
pub use terms::{TermsPoint, TermsRecord};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::assess::Counts;
use crate::model::{CorrectionKind, EditionKind, Id, Version};
use crate::period::Period;
use crate::words::CorrectionSaid;

/// The shape of records that this program writes and reads.
pub const SCHEMA: u32 = 1;

/// A period as a record keeps it: what it is, and how it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodText {
    /// The period itself, in its canonical form.
    pub period: Period,
    /// "2024 to 2025"
    pub label: String,
    /// For a chart's axis.
    pub tick: String,
}

/// Everything that an edition says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// [`SCHEMA`] when it was written.
    pub schema: u32,
    /// The edition's stable name.
    pub edition: Id,
    /// Which version of it this is.
    pub version: Version,
    /// The language its sentences are in.
    pub language: String,
    /// "Thornmere City Council"
    pub council: String,
    /// Who published it: the council, or whoever speaks in its place.
    pub publisher: String,
    /// "Thornmere"
    pub council_short: String,
    /// "Annual report 2024 to 2025"
    pub title: String,
    /// What sort of report.
    pub kind: EditionKind,
    /// The plan's stable name.
    pub plan: Id,
    /// The plan's title then.
    pub plan_title: String,
    /// The period it reports on.
    pub period: PeriodText,
    /// Figures released after this day are not in it.
    pub cut_off: Date,
    /// When it became or becomes public; absent for a draft.
    pub published: Option<DateTime>,
    /// The report on the same plan that came before, when this was composed: what is new
    /// or has moved is so since then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Id>,
    /// When the next one was expected, as it read.
    pub next_report: Option<String>,
    /// The sections of its first page, in order.
    pub sections: Vec<SectionRecord>,
    /// Where all its measures stand.
    pub counts: Counts,
    /// The same in words.
    pub counts_sentences: Vec<String>,
    /// Its parts about outcomes, in the plan's order.
    pub outcomes: Vec<OutcomeRecord>,
    /// Its parts about measures, by id.
    pub measures: Vec<MeasureRecord>,
    /// What it says of work and money.
    pub registers: Registers,
    /// Measures that it has and the report before had not, and the other way round.
    pub changes: Vec<ChangeRecord>,
    /// What was put right in it since its first version, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<CorrectionRecord>,
}

impl CorrectionRecord {
    /// What it says of itself.
    pub(crate) fn said(&self) -> CorrectionSaid<'_> {
        CorrectionSaid {
            dated: self.dated,
            kind: self.kind,
            wrong: &self.wrong,
            affects: &self.affects,
            approved_by: &self.approved_by,
        }
    }
}

/// What was put right in a version of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CorrectionRecord {
    /// The version that it made.
    pub version: Version,
    /// When.
    pub dated: Date,
    /// Why.
    pub kind: CorrectionKind,
    /// What was wrong.
    pub wrong: String,
    /// Who may have been misled, and how.
    pub affects: String,
    /// Who decided to correct it, by role.
    pub approved_by: String,
    /// The measures, plan items and sections whose parts were written anew.
    pub measures: Vec<Id>,
    /// Plan items.
    pub outcomes: Vec<Id>,
    /// Sections of the first page.
    pub sections: Vec<SectionKind>,
    /// All that reads otherwise than in the version before, in the order of the report.
    pub changes: Vec<CorrectedRecord>,
}

/// One thing that a correction changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectedRecord {
    /// The number of the part that it is in; empty for what is of the whole report.
    pub number: String,
    /// The part's title.
    pub part: String,
    /// What it is: "Value, 2024 to 2025".
    pub what: String,
    /// What the version before says, or that it says nothing.
    pub was: String,
    /// What this version says, or that it says nothing.
    pub is: String,
}

/// A measure that was taken up or dropped since the report before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChangeRecord {
    /// Its stable name.
    pub measure: Id,
    /// Its title then.
    pub title: String,
    /// Whether it was taken up; dropped otherwise.
    pub added: bool,
    /// Why, in the council's words.
    pub because: String,
}

impl ChangeRecord {
    /// Title, whether it was taken up, and why.
    pub(crate) fn said(&self) -> (&str, bool, &str) {
        (&self.title, self.added, &self.because)
    }
}

impl Record {
    /// What it says about a measure.
    pub fn measure(&self, id: &str) -> Option<&MeasureRecord> {
        self.measures.get(self.place_of(id)?)
    }

    /// Where among its measures one stands.
    pub fn place_of(&self, measure: &str) -> Option<usize> {
        self.measures.binary_search_by(|found| found.line.id.as_str().cmp(measure)).ok()
    }

    /// A section of its first page.
    pub fn section(&self, kind: SectionKind) -> Option<&SectionRecord> {
        self.sections.iter().find(|section| section.kind == kind)
    }

    /// What a section of its first page lists, in order: measures that must be looked at
    /// first, the gravest first; measures on target and improving; its parts about plan items.
    pub fn rows(&self, kind: SectionKind) -> &[RowRecord] {
        self.section(kind).map_or(&[], |section| &section.rows)
    }

    /// What it says about a plan item.
    pub fn outcome(&self, id: &str) -> Option<&OutcomeRecord> {
        self.outcomes.iter().find(|outcome| outcome.id.as_str() == id)
    }
}
