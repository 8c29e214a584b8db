//! What the likely ranges of a measure's own figures leave of a change and of a target.

use super::{Words, say};
use crate::assess::{Assessment, LikelyRange, Rating, Travel};
use crate::model::{Aim, Figure, Measure};

impl Words {
    /// That a change may be chance, where both of its figures have a likely range and
    /// the two overlap. A change too small to count is called none already.
    pub fn change_by_chance(&self, measure: &Measure, found: &Assessment<'_>) -> Option<String> {
        let Travel::Moved(moved) = &found.travel else { return None };
        let range = |period| found.ours.at(period).and_then(Figure::limits).map(LikelyRange::from);
        let overlap = range(moved.from)?.overlaps(&range(moved.to)?);
        let change = moved.change();
        if !overlap || change.is_zero() || change.abs() <= measure.comparison.dead_band {
            return None;
        }
        let way = if change.is_sign_positive() { "up" } else { "down" };
        Some(say!(self, "likely-change", way = way))
    }

    /// That it may be chance whether a target is met, where it lies in the likely range
    /// of the figure that is judged by it.
    pub fn target_by_chance(&self, measure: &Measure, found: &Assessment<'_>) -> Option<String> {
        let Rating::Rated(_) = found.rating else { return None };
        let latest = found.latest()?;
        let range = LikelyRange::from(latest.limits()?);
        let within = match measure.aim(latest.period)? {
            Aim::AtLeast(bound) | Aim::AtMost(bound) => range.holds(bound),
            Aim::Within(low, high) => range.holds(low) || range.holds(high),
        };
        let (lower, upper) = measure.style.ends(range.lower, range.upper);
        within.then(|| say!(self, "likely-target", lower = lower, upper = upper))
    }
}

/// A sentence with what follows it, if anything does.
pub(crate) fn followed(said: String, by: Option<String>) -> String {
    match by {
        Some(by) => format!("{said} {by}"),
        None => said,
    }
}
