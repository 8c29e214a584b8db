//! Revisions: what the council says of published figures that are others now.

use jiff::civil::Date;

use super::{Id, MeasureIx};
use crate::diagnostic::Place;
use crate::period::Period;

/// That figures were revised, and why. It names a measure, a source or both.
#[derive(Debug, Clone)]
pub struct Revision {
    /// The day on which the council says so: before it, nobody knows.
    pub dated: Date,
    /// Why, in a sentence.
    pub because: String,
    /// Whose figures; those of every measure when absent.
    pub measure: Option<MeasureIx>,
    /// Out of which foreign file; wherever they stand when absent.
    pub source: Option<Id>,
    /// Of which periods, and where each is written; of all when empty.
    pub periods: Vec<(Period, Place)>,
    /// Where it is written.
    pub place: Place,
}

impl Revision {
    /// Whether it is about a period.
    pub fn is_about(&self, period: Period) -> bool {
        self.periods.is_empty() || self.periods.iter().any(|(named, _)| *named == period)
    }
}
