//! Findings: what reviews found, what the council answered, what was done.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Id;

/// What a review found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable name.
    pub id: Id,
    /// Who reviewed.
    pub kind: ReviewKind,
    /// Which review.
    pub review: String,
    /// When it was found; public from then.
    pub date: Date,
    /// What.
    pub found: String,
    /// The plan item it is about.
    pub outcome: Option<Id>,
    /// Whose service it is about.
    pub directorate: Option<String>,
    /// What the council answered, and when.
    pub answer: Option<Answer>,
    /// The action that puts it right.
    pub action: Option<Id>,
    /// When it was put right.
    pub closed: Option<Date>,
}

impl Finding {
    /// Whether it was known and not yet put right on a day.
    pub fn is_open(&self, day: Date) -> bool {
        self.date <= day && self.closed.is_none_or(|closed| closed > day)
    }
}

/// What the council answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// In the council's words.
    pub words: String,
    /// When; public from then.
    pub date: Date,
}

/// Who reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewKind {
    /// A service's own performance review.
    Service,
    /// The corporate performance review.
    Corporate,
    /// A scrutiny committee.
    Scrutiny,
    /// The cabinet.
    Cabinet,
    /// An inspector, an auditor, the ombudsman, peers.
    External,
}

impl ReviewKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, ReviewKind)] = &[
        ("service", Self::Service),
        ("corporate", Self::Corporate),
        ("scrutiny", Self::Scrutiny),
        ("cabinet", Self::Cabinet),
        ("external", Self::External),
    ];
}
