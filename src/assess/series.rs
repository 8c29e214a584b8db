//! What was known of one measure in one area, as at a date.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{AreaIx, Figure, Marker};
use crate::period::Period;

/// From which standpoint figures are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsAt {
    /// Only what was released on or before this day.
    pub released_by: Date,
    /// Only periods that end on or before this day.
    pub ending_by: Date,
}

impl AsAt {
    /// Whether it is the view of a measure's own page, and not of a report.
    pub fn is_current(self) -> bool {
        self.ending_by == Date::MAX
    }

    /// Everything released by a day, whatever its period.
    pub fn day(day: Date) -> Self {
        Self { released_by: day, ending_by: Date::MAX }
    }
}

/// The figures of one area, one for each period, oldest first: of each, the
/// latest release then known. Figures about a part of the whole, and forecasts,
/// are left out.
#[derive(Debug, Clone, Default)]
pub struct Series<'s>(Vec<&'s Figure>);

/// Picks an area's series out of a measure's figures, which are sorted by area,
/// period, breakdown and release.
pub fn series(figures: &[Figure], area: AreaIx, as_at: AsAt) -> Series<'_> {
    let mut kept: Vec<&Figure> = Vec::new();
    for figure in of_area(figures, area) {
        let known = figure.released <= as_at.released_by && figure.period.end() <= as_at.ending_by;
        // A forecast is no result: nothing is judged by it.
        let is_result = figure.marker() != Some(Marker::Forecast);
        if !known || !is_result || figure.breakdown().is_some() {
            continue;
        }
        match kept.last_mut() {
            Some(last) if last.period == figure.period => *last = figure,
            _ => kept.push(figure),
        }
    }
    Series(kept)
}

/// The figures of one area among a measure's, which are sorted by area first.
pub(super) fn of_area(figures: &[Figure], area: AreaIx) -> &[Figure] {
    let start = figures.partition_point(|figure| figure.area < area);
    let end = start + figures[start..].partition_point(|figure| figure.area == area);
    &figures[start..end]
}

impl<'s> Series<'s> {
    /// The latest figure, which may be a gap.
    pub fn latest(&self) -> Option<&'s Figure> {
        self.0.last().copied()
    }

    /// The latest figure that has a value.
    pub fn latest_value(&self) -> Option<(Period, Decimal)> {
        self.0.iter().rev().find_map(|figure| Some((figure.period, figure.value()?)))
    }

    /// The figure for exactly this period.
    pub fn at(&self, period: Period) -> Option<&'s Figure> {
        let found = self.0.binary_search_by(|figure| figure.period.cmp(&period)).ok()?;
        Some(self.0[found])
    }

    /// The value for exactly this period.
    pub fn value_at(&self, period: Period) -> Option<Decimal> {
        self.at(period)?.value()
    }

    /// All figures, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &'s Figure> + ExactSizeIterator {
        self.0.iter().copied()
    }

    /// Where the series breaks after one period, up to another, last: what came out in
    /// the two cannot be compared.
    pub fn break_between(&self, from: Period, to: Period) -> Option<Period> {
        let is_broken = |figure: &&Figure| {
            figure.period > from && figure.period <= to && figure.marker() == Some(Marker::Break)
        };
        self.iter().rev().find(is_broken).map(|figure| figure.period)
    }

    /// Whether nothing was known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
