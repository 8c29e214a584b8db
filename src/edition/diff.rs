//! What changed from one version of what editions say to another: a pure sum over two
//! records.
//!
//! Every difference names the part of the report that it is in, and says what was and
//! what is. Two editions are held against each other in the same way as two versions of
//! one. How differences are shown is not known here.

mod changes;
mod kind;
mod measure;
mod paragraphs;
mod parts;
mod registers;

#[cfg(test)]
mod tests;

pub use kind::{Group, PartKind, What};
pub use paragraphs::{Piece, marked};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::canonical;
use crate::model::{Id, Version};
use crate::period::Period;
use crate::record::Record;
use crate::words::Words;

/// Everything that differs between two records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Differences {
    /// What is compared.
    pub was: Compared,
    /// With what.
    pub is: Compared,
    /// How many differences there are of each group.
    pub counts: ChangeCounts,
    /// The parts that differ, in the order of the report.
    pub parts: Vec<PartDifference>,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Compared {
    /// The edition's stable name.
    pub edition: Id,
    /// Which version of it.
    pub version: Version,
    /// "Annual report 2024 to 2025"
    pub title: String,
}

/// How many differences there are of each group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChangeCounts {
    /// Parts that only the later has.
    pub parts_added: usize,
    /// Parts that only the earlier has.
    pub parts_dropped: usize,
    /// Figures, targets and forecasts.
    pub figures: usize,
    /// Judgements and what they were judged by.
    pub judgements: usize,
    /// Paragraphs, statements, improvement actions.
    pub words: usize,
    /// Lines of actions, risks, money and findings.
    pub work: usize,
    /// Titles, dates, definitions, sources.
    pub facts: usize,
}

/// A part of a report that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PartDifference {
    /// What it is about.
    pub part: PartKind,
    /// Its stable name, one of its kind.
    pub id: String,
    /// Its title, the later one where it changed.
    pub title: String,
    /// The number by which the earlier cites it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_was: Option<String>,
    /// The number by which the later cites it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_is: Option<String>,
    /// Which of both has it.
    pub presence: Presence,
    /// Why it was taken up or dropped, in the council's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// What differs in it, in the order in which it is read.
    pub changes: Vec<Change>,
}

/// Which of two records has a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Both.
    Both,
    /// The later alone.
    Added,
    /// The earlier alone.
    Dropped,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Change {
    /// What differs.
    pub what: What,
    /// Which of several: the period of a figure as it reads, the label of a fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The period of a figure, in its canonical form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What the earlier says; absent where it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Said>,
    /// What the later says; absent where it says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Said>,
}

/// What one side says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Said {
    /// As it reads.
    pub words: String,
    /// The value of a figure, not rounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
}

/// What changed from one record to another.
pub fn differences(was: &Record, is: &Record, words: &Words) -> Differences {
    let parts = parts::all(was, is, words);
    let compared = |record: &Record| Compared {
        edition: record.edition.clone(),
        version: record.version,
        title: record.title.clone(),
    };
    Differences { was: compared(was), is: compared(is), counts: count(&parts), parts }
}

fn count(parts: &[PartDifference]) -> ChangeCounts {
    let mut counts = ChangeCounts::default();
    for part in parts {
        match part.presence {
            Presence::Both => {}
            Presence::Added => counts.parts_added += 1,
            Presence::Dropped => counts.parts_dropped += 1,
        }
        for change in &part.changes {
            *match change.what.group(part.part) {
                Group::Figures => &mut counts.figures,
                Group::Judgements => &mut counts.judgements,
                Group::Words => &mut counts.words,
                Group::Work => &mut counts.work,
                Group::Facts => &mut counts.facts,
            } += 1;
        }
    }
    counts
}

impl Differences {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Says why measures were taken up or dropped where neither record does: each says
    /// it of the report before it alone.
    pub fn with_reasons(mut self, reason: impl Fn(&str, Presence) -> Option<String>) -> Self {
        for part in &mut self.parts {
            let is_open = part.part == PartKind::Measure
                && part.presence != Presence::Both
                && part.because.is_none();
            if is_open {
                part.because = reason(&part.id, part.presence);
            }
        }
        self
    }

    /// The differences as JSON: keys in order, equal differences equal bytes.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn json(&self) -> serde_json::Result<String> {
        canonical::text(self)
    }
}
