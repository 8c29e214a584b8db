//! Periods: the spans of days that figures are about.
//!
//! The only place that reads, compares and writes a period. Everyone else holds
//! a [`Period`] and asks. A period is read tolerantly, with the kind that its
//! source declares ([`parse`]), and written one way: [`Period::canonical`] for
//! machines, [`Period::label`] in the council's house style for people.

mod format;
mod inexact;
mod parse;

pub use format::{YearRange, day, month_and_year};
pub use inexact::{InexactDate, NotADate};
pub use parse::{BareYear, Labelled, PeriodError, Reading, parse};

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

/// What sort of span a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodKind {
    /// 1 April to 31 March.
    FinancialYear,
    /// 1 September to 31 August.
    AcademicYear,
    /// 1 January to 31 December.
    CalendarYear,
    /// April to September, or October to March.
    Half,
    /// Three months from April, July, October or January.
    Quarter,
    /// One month.
    Month,
    /// Any other run of whole months: rolling years, year to date, several years.
    Rolling,
    /// One day.
    PointInTime,
}

impl PeriodKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, PeriodKind)] = &[
        ("financial-year", Self::FinancialYear),
        ("academic-year", Self::AcademicYear),
        ("calendar-year", Self::CalendarYear),
        ("half", Self::Half),
        ("quarter", Self::Quarter),
        ("month", Self::Month),
        ("rolling", Self::Rolling),
        ("point-in-time", Self::PointInTime),
    ];

    /// The month in which a year of this kind starts, for the kinds that are years.
    fn first_month(self) -> Option<i8> {
        match self {
            Self::FinancialYear => Some(4),
            Self::AcademicYear => Some(9),
            Self::CalendarYear => Some(1),
            _ => None,
        }
    }
}

/// What a figure's publisher says about it beside its value; some say it in the
/// period's label: `2018 (Rev)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// May change when the count is complete.
    Provisional,
    /// Changed since it was first published.
    Revised,
    /// Worked out, not counted.
    Estimated,
    /// Expected, not yet happened.
    Forecast,
    /// Not comparable with what stands before it.
    Break,
}

impl Marker {
    /// Every marker with the name that files use.
    pub const NAMES: &[(&str, Marker)] = &[
        ("provisional", Self::Provisional),
        ("revised", Self::Revised),
        ("estimated", Self::Estimated),
        ("forecast", Self::Forecast),
        ("break", Self::Break),
    ];
}

/// A span of days of a kind. Both ends are in it.
///
/// Periods are ordered by when they end, then by when they start, so that the
/// latest figure of a series is its greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    kind: PeriodKind,
    start: Date,
    end: Date,
}

impl Period {
    /// A run of whole months, starting with `month` of `year`.
    ///
    /// None when the calendar does not reach so far.
    fn months(kind: PeriodKind, year: i16, month: i8, count: i32) -> Option<Self> {
        let start = Date::new(year, month, 1).ok()?;
        let end = start.checked_add(count.months()).ok()?.yesterday().ok()?;
        Some(Self { kind, start, end })
    }

    /// A year of one of the year kinds, by the calendar year in which it starts.
    fn year(kind: PeriodKind, starts: i16) -> Option<Self> {
        Self::months(kind, starts, kind.first_month()?, 12)
    }

    /// The financial year in which a day lies.
    pub fn financial_year_of(day: Date) -> Self {
        let start = day.saturating_sub(3.months()).first_of_year().saturating_add(3.months());
        let end = start.saturating_add(12.months()).saturating_sub(1.day());
        Self { kind: PeriodKind::FinancialYear, start, end }
    }

    /// The half of a financial year in which a day lies.
    pub fn half_of(day: Date) -> Self {
        let year = Self::financial_year_of(day);
        let second = year.start.saturating_add(6.months());
        let first =
            Self { kind: PeriodKind::Half, start: year.start, end: second.saturating_sub(1.day()) };
        if day < second { first } else { Self { start: second, end: year.end, ..first } }
    }

    /// One day.
    pub fn day(day: Date) -> Self {
        Self { kind: PeriodKind::PointInTime, start: day, end: day }
    }

    /// What sort of span it is.
    pub fn kind(&self) -> PeriodKind {
        self.kind
    }

    /// Its first day.
    pub fn start(&self) -> Date {
        self.start
    }

    /// Its last day.
    pub fn end(&self) -> Date {
        self.end
    }

    /// How many whole months it spans; 0 for a day.
    pub fn month_count(&self) -> i32 {
        if self.kind == PeriodKind::PointInTime {
            return 0;
        }
        month_number(self.end) - month_number(self.start) + 1
    }

    /// The period of the same kind and length, so many months before.
    ///
    /// None when the calendar does not reach so far back.
    pub fn earlier_by(&self, months: i32) -> Option<Self> {
        let back = Span::new().months(months);
        let start = self.start.checked_sub(back).ok()?;
        let end = if self.kind == PeriodKind::PointInTime {
            // A month's last day stays a month's last day.
            let end = self.end.checked_sub(back).ok()?;
            let is_last = self.end == self.end.last_of_month();
            if is_last { end.last_of_month() } else { end }
        } else {
            self.end.first_of_month().checked_sub(back).ok()?.last_of_month()
        };
        let start = if self.kind == PeriodKind::PointInTime { end } else { start };
        Some(Self { kind: self.kind, start, end })
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.end, self.start, self.kind).cmp(&(other.end, other.start, other.kind))
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.canonical()
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        parse(&text, &Reading::default()).map(|labelled| labelled.period)
    }
}

/// Months since the year 0, to reckon with.
fn month_number(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}

#[cfg(test)]
mod tests;
