//! The finding that stands above a chart of a measure's history.
//!
//! It compares as the direction of travel does, so that a page never says "up" in one
//! place and means "down" in another. The long way from the first figure to the last
//! is told below the chart.

use std::cmp::Ordering;

use super::measure::HistoryShown;
use super::{Words, say};
use crate::assess::{Moved, Rating, Status, Travel};
use crate::model::Measure;
use crate::period::PeriodKind;
use crate::quantity::Style;

impl Words {
    /// The latest figure, its change on the figure that its direction compares it with,
    /// and whether it meets its target: "74 people in 2024, down from 84 in 2023. Target
    /// missed."
    pub fn history_headline(
        &self,
        shown: &HistoryShown<'_>,
        rating: Option<&Rating>,
        travel: &Travel,
    ) -> String {
        let Some((period, value)) = shown.points.last() else {
            return say!(self, "headline-none");
        };
        let headline = match travel {
            Travel::Moved(moved) => self.headline_moved(shown.measure, moved),
            Travel::Unknown(_) => {
                let last = shown.measure.style.write(*value);
                say!(
                    self,
                    "headline-single",
                    last = last,
                    when_last = self.when(shown.measure.moment(*period))
                )
            }
        };
        let Some(Rating::Rated(judged)) = rating else { return headline };
        let key = match (judged.status, judged.miss.is_zero()) {
            (Status::OnTarget, true) => "headline-target-met",
            (Status::OnTarget, false) => "headline-target-near-enough",
            (Status::CloseToTarget, true) => "headline-target-late",
            (Status::CloseToTarget, false) => "headline-target-close",
            (Status::OffTarget, _) => "headline-target-missed",
        };
        say!(self, key, headline = headline)
    }

    fn headline_moved(&self, measure: &Measure, moved: &Moved) -> String {
        let style = apart(&measure.style, moved);
        let counts_as_none = moved.change().abs() <= measure.comparison.dead_band;
        let key = match moved.now.cmp(&moved.before) {
            Ordering::Equal => "headline-level",
            _ if counts_as_none => "headline-about-level",
            Ordering::Greater => "headline-up",
            Ordering::Less => "headline-down",
        };
        say!(
            self,
            key,
            last = style.write(moved.now),
            when_last = self.when(measure.moment(moved.to)),
            first = style.again(moved.before),
            when_first = self.when_before(measure, moved)
        )
    }

    /// When the earlier of two figures was, beside the later: months of a year are not
    /// named twice.
    fn when_before(&self, measure: &Measure, moved: &Moved) -> String {
        let (from, to) = (measure.moment(moved.from), measure.moment(moved.to));
        let is_part_of_year = match to.kind() {
            PeriodKind::Half | PeriodKind::Quarter => true,
            PeriodKind::Rolling => to.month_count() < 12,
            _ => false,
        };
        if !is_part_of_year || to.earlier_by(12) != Some(from) {
            return self.when(from);
        }
        match from.start().year() == from.end().year() {
            true => say!(self, "when-same-months", year = from.end().year().to_string()),
            false => say!(self, "when-same-months-before"),
        }
    }
}

/// The measure's style, with more decimals where two figures that differ would read
/// the same.
fn apart(style: &Style, moved: &Moved) -> Style {
    let mut style = style.clone();
    while style.decimals < 6
        && moved.now != moved.before
        && style.rounded(moved.now) == style.rounded(moved.before)
    {
        style.decimals += 1;
    }
    style
}
