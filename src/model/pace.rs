//! The way of a measure to a target at the end of a plan, as the measure asks for it.
//!
//! Which periods it runs between, and no more. Whether a result keeps pace is worked
//! out elsewhere.

use crate::period::Period;

/// That a measure is held against the growth that leads to a target to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pacing {
    /// The period from whose figure growth is counted.
    pub from: Period,
    /// The period whose target is to be reached.
    pub to: Period,
}

impl Pacing {
    /// Growth over less time than this is not spoken of as growth a year.
    pub const FEWEST_MONTHS: i64 = 12;

    /// Whether growth from one period to another means anything: they are of one kind
    /// and one length.
    pub fn is_alike(one: Period, other: Period) -> bool {
        one.kind() == other.kind() && one.month_count() == other.month_count()
    }

    /// Whether two periods end at the same point of their years.
    pub fn is_same_point(one: Period, other: Period) -> bool {
        one.end().month() == other.end().month()
    }

    /// Months from the end of one period to the end of another.
    pub fn months_between(from: Period, to: Period) -> i64 {
        let months =
            |period: Period| i64::from(period.end().year()) * 12 + i64::from(period.end().month());
        months(to) - months(from)
    }
}
