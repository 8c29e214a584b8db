//! Everything that an edition says.
//!
//! A [`Record`] is composed in memory from the site, with its sentences made
//! once and stored beside their numbers. It serialises and reads back equal, and
//! a report's pages are composed from it alone: the theme may change how an old
//! report looks, nothing may change what it says. The current page of a measure
//! is composed from the same [`MeasureRecord`], made as at the build's date.

mod comparison;
mod compose;
mod history;
mod measure;
mod number;
mod resolve;

pub use comparison::{ComparisonRecord, PeerRecord, group_sentence};
pub use compose::{compose, standpoint};
pub use history::{HistoryPoint, HistoryRecord, MiddleHalf};
pub use measure::{
    ActionRecord, CommentaryRecord, LabelledValue, MeasureLine, MeasureRecord, SourceRecord,
    current, line,
};
pub use resolve::Resolver;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::assess::Counts;
use crate::model::{EditionKind, Id};
use crate::narrative::Document;
use crate::period::Period;

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
    /// "1.0"
    pub version: String,
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
    /// When the next one was expected, as it read.
    pub next_report: Option<String>,
    /// Section 1: generated sentences, then the council's summary.
    pub in_short: Document,
    /// Where all its measures stand.
    pub counts: Counts,
    /// The same in words.
    pub counts_sentences: Vec<String>,
    /// Measures off target, worst first.
    pub attention: Vec<Id>,
    /// Measures on target and improving.
    pub went_well: Vec<Id>,
    /// Its parts about outcomes, in the plan's order.
    pub outcomes: Vec<OutcomeRecord>,
    /// Its parts about measures, by id.
    pub measures: Vec<MeasureRecord>,
    /// How it judges, in sentences.
    pub method: Vec<String>,
    /// The numbers of its sections.
    pub sections: Sections,
}

/// The numbers of a record's sections, by which they are cited (B-80).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sections {
    /// "In short"
    pub in_short: String,
    /// "What needs attention"
    pub attention: String,
    /// "What went well"
    pub went_well: String,
    /// "Outcome by outcome"
    pub outcomes: String,
    /// "How we judge"
    pub method: String,
    /// "Take the figures away"
    pub downloads: String,
}

/// What an edition says about a plan item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutcomeRecord {
    /// Its stable name.
    pub id: Id,
    /// Its section's number.
    pub number: String,
    /// Its title then.
    pub title: String,
    /// The council's name for its level.
    pub level: String,
    /// The title of the item above it.
    pub parent: Option<String>,
    /// The plan's wording then.
    pub wording: Document,
    /// The council's own judgement.
    pub progress: Option<ProgressRecord>,
    /// Where its measures stand.
    pub counts: Counts,
    /// The same in a few words.
    pub counts_short: String,
    /// The same in sentences.
    pub counts_sentences: Vec<String>,
    /// The narrative, its figures filled in and its paragraphs numbered.
    pub narrative: Document,
    /// Its measures, by title.
    pub measures: Vec<Id>,
}

/// The council's own judgement of progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ProgressRecord {
    /// "On course"
    pub word: String,
    /// Place on the scale, 0 the best.
    pub level: usize,
    /// How many places the scale has.
    pub of: usize,
    /// One sentence.
    pub why: String,
    /// Who says so.
    pub said_by: String,
}

impl Record {
    /// What it says about a measure.
    pub fn measure(&self, id: &str) -> Option<&MeasureRecord> {
        let found =
            self.measures.binary_search_by(|measure| measure.line.id.as_str().cmp(id)).ok()?;
        self.measures.get(found)
    }

    /// What it says about a plan item.
    pub fn outcome(&self, id: &str) -> Option<&OutcomeRecord> {
        self.outcomes.iter().find(|outcome| outcome.id.as_str() == id)
    }
}
