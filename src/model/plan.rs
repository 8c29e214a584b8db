//! Plans: what the council has promised, in levels that it names itself.

use jiff::civil::Date;

use super::Id;
use crate::narrative::Document;

/// A strategic plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Stable name.
    pub id: Id,
    /// "Thornmere Council Plan 2023 to 2027"
    pub title: String,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// The council's names for its levels, top first.
    pub levels: Vec<Level>,
    /// The council's own words for progress, best first.
    pub progress_scale: Vec<String>,
    /// Every item of every level, in the plan's order: an item stands after its
    /// parent and before its parent's next sibling.
    pub outcomes: Vec<Outcome>,
}

impl Plan {
    /// The item with this id.
    pub fn outcome(&self, id: &Id) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == *id)
    }

    /// The items directly below one, or the top items.
    pub fn below<'a>(&'a self, parent: Option<&'a Id>) -> impl Iterator<Item = &'a Outcome> {
        self.outcomes.iter().filter(move |outcome| outcome.parent.as_ref() == parent)
    }
}

/// What the council calls the items of a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// "outcome"
    pub one: String,
    /// "outcomes"
    pub many: String,
}

/// An item of a plan, at any level.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Stable name, unique across plans.
    pub id: Id,
    /// As the council wrote it.
    pub title: String,
    /// Which of the plan's levels, counted from 0.
    pub level: usize,
    /// The item above it.
    pub parent: Option<Id>,
    /// Where it stands among its siblings.
    pub order: i64,
    /// Who answers for it.
    pub officers: Officers,
    /// The plan's wording.
    pub wording: Document,
}

/// Who answers for a plan item, by role; what the council does not say is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Officers {
    /// Who answers for it in the end.
    pub accountable: Option<String>,
    /// Who sees to it from day to day.
    pub responsible: Option<String>,
    /// The councillor who leads.
    pub lead_member: Option<String>,
}
