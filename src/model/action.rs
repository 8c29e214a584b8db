//! Actions: dated pieces of work under a plan item, with what was reported of them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Id;
use crate::period::InexactDate;

/// A dated piece of work under a plan item; a milestone when it is part of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Stable name.
    pub id: Id,
    /// The action of which it is a milestone.
    pub part_of: Option<Id>,
    /// The plan item it serves; a milestone serves that of its action.
    pub outcome: Id,
    /// What will be done.
    pub title: String,
    /// Who answers for it, by role.
    pub owner: String,
    /// Who does it, by role.
    pub responsible: Option<String>,
    /// Whose work it is.
    pub directorate: Option<String>,
    /// The councillor who leads.
    pub lead_member: Option<String>,
    /// The measures it should move.
    pub measures: Vec<Id>,
    /// When it starts, as promised.
    pub start: InexactDate,
    /// When it ends, as first promised: never edited.
    pub end: InexactDate,
    /// The day from which it may be shown, never before the action that it is part of;
    /// absent: always.
    pub released: Option<Date>,
    /// What was reported of it, oldest first.
    pub updates: Vec<ActionUpdate>,
}

/// What was reported of an action on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionUpdate {
    /// When; it is public from then.
    pub date: Date,
    /// How it stood.
    pub state: ReportedState,
    /// When it was then expected to end; of a completed one, when it did.
    pub expected_end: Option<InexactDate>,
    /// In the service's words.
    pub note: Option<String>,
}

/// How a service says that an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportedState {
    /// Nothing has been done.
    NotStarted,
    /// Begun.
    InProgress,
    /// Done.
    Complete,
}

impl ReportedState {
    /// Every state with the name that files use.
    pub const NAMES: &[(&str, ReportedState)] = &[
        ("not-started", Self::NotStarted),
        ("in-progress", Self::InProgress),
        ("complete", Self::Complete),
    ];
}

impl Action {
    /// Whether it may be shown on a day.
    pub fn is_public(&self, day: Date) -> bool {
        self.released.is_none_or(|released| released <= day)
    }

    /// What had been reported by a day, oldest first.
    pub fn updates_by(&self, day: Date) -> &[ActionUpdate] {
        let known = self.updates.partition_point(|update| update.date <= day);
        &self.updates[..known]
    }
}
