//! Series by which money is made comparable over time: prices and residents.
//!
//! They are no measures: nobody judges them, reports on them or answers for them. What
//! they make of a measure's figures is worked out elsewhere.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Id, Publication};
use crate::period::Period;

/// What money is held against over time, as somebody published it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSeries {
    /// Stable name.
    pub id: Id,
    /// What it is of.
    pub kind: SeriesKind,
    /// Title, publisher and licence.
    pub publication: Publication,
    /// By period and release.
    pub points: Vec<SeriesPoint>,
}

/// What a series is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeriesKind {
    /// What the same things cost, as an index.
    Prices,
    /// How many people live in the area.
    Residents,
}

impl SeriesKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, SeriesKind)] =
        &[("prices", Self::Prices), ("residents", Self::Residents)];
}

/// A value of a series for one period, as at one release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeriesPoint {
    /// Which period.
    pub period: Period,
    /// Above zero.
    pub value: Decimal,
    /// When it became or becomes public; a later one is a revision.
    pub released: Date,
}

impl NamedSeries {
    /// The value for a period, or for the longer one in which it lies, as it was known
    /// on a day.
    pub fn at(&self, period: Period, day: Date) -> Option<SeriesPoint> {
        let known = self.points.iter().filter(|point| point.released <= day);
        let holds = |point: &&SeriesPoint| {
            point.period.start() <= period.start() && period.end() <= point.period.end()
        };
        // Of periods that hold it, the shortest says most of it; of its releases, the last.
        known
            .filter(holds)
            .min_by_key(|point| (point.period.month_count(), std::cmp::Reverse(point.released)))
            .copied()
    }

    /// The last day on which something of it was published, up to a day.
    pub fn released_by(&self, day: Date) -> Option<Date> {
        self.points.iter().map(|point| point.released).filter(|released| *released <= day).max()
    }
}

/// In which terms a measure's money is shown beside what it was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// In the prices of one year.
    pub real: Option<RealTerms>,
    /// For each resident: the series of residents.
    pub per_head: Option<Id>,
}

impl Terms {
    /// Whether nothing is asked for.
    pub fn is_none(&self) -> bool {
        self.real.is_none() && self.per_head.is_none()
    }
}

/// In the prices of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RealTerms {
    /// The series of prices.
    pub series: Id,
    /// The year whose prices are used; a period of that series.
    pub base: Period,
}
