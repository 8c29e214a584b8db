//! Writing a period: one canonical form for machines, the council's house style
//! for people (PRACTICE D-03).

use jiff::civil::Date;

use super::{Period, PeriodKind};

/// How a year that spans two calendar years is written for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum YearRange {
    /// 2024 to 2025
    #[default]
    To,
    /// 2024/25
    Slash,
    /// 2024-25
    Hyphen,
}

impl YearRange {
    /// Every style with the name that files use.
    pub const NAMES: &[(&str, YearRange)] =
        &[("to", Self::To), ("slash", Self::Slash), ("hyphen", Self::Hyphen)];

    fn write(self, start: i16) -> String {
        let end = start + 1;
        match self {
            Self::To => format!("{start} to {end}"),
            Self::Slash => format!("{start}/{:02}", end % 100),
            Self::Hyphen => format!("{start}-{:02}", end % 100),
        }
    }
}

impl Period {
    /// The one form that is written to files: it reads back as the same period
    /// with no declared kind.
    pub fn canonical(&self) -> String {
        let (start, end) = (self.start, self.end);
        // The financial year in which the period starts.
        let year = if start.month() >= 4 { start.year() } else { start.year() - 1 };
        let split = YearRange::Hyphen.write(year);
        match self.kind {
            PeriodKind::FinancialYear => split,
            PeriodKind::AcademicYear => {
                format!("{} academic", YearRange::Hyphen.write(start.year()))
            }
            PeriodKind::CalendarYear => start.year().to_string(),
            PeriodKind::Half => format!("{split} H{}", if start.month() == 4 { 1 } else { 2 }),
            PeriodKind::Quarter => format!("{split} Q{}", (start.month() + 8) % 12 / 3 + 1),
            PeriodKind::Month if reads_as_years(start) => {
                format!("{}-{:02} month", start.year(), start.month())
            }
            PeriodKind::Month => format!("{}-{:02}", start.year(), start.month()),
            PeriodKind::Rolling => format!(
                "{}-{:02} to {}-{:02}",
                start.year(),
                start.month(),
                end.year(),
                end.month()
            ),
            PeriodKind::PointInTime => end.to_string(),
        }
    }

    /// The form that people read: "2024 to 2025", "April to September 2025",
    /// "year to September 2025", "31 March 2025".
    pub fn label(&self, style: YearRange) -> String {
        match self.kind {
            PeriodKind::FinancialYear => style.write(self.start.year()),
            PeriodKind::AcademicYear => format!("academic year {}", style.write(self.start.year())),
            PeriodKind::CalendarYear => self.start.year().to_string(),
            PeriodKind::PointInTime => day(self.end),
            PeriodKind::Month => month_and_year(self.start),
            PeriodKind::Rolling if self.month_count() == 12 => {
                format!("year to {}", month_and_year(self.end))
            }
            PeriodKind::Half | PeriodKind::Quarter | PeriodKind::Rolling => {
                if self.start.year() == self.end.year() {
                    format!("{} to {}", month(self.start), month_and_year(self.end))
                } else {
                    format!("{} to {}", month_and_year(self.start), month_and_year(self.end))
                }
            }
        }
    }

    /// The form for a chart's axis, where room is short: "Jul to Sep 2025".
    pub fn tick(&self, style: YearRange) -> String {
        let short = |date: Date| MONTHS[month_index(date)][..3].to_owned();
        match self.kind {
            PeriodKind::FinancialYear | PeriodKind::AcademicYear => style.write(self.start.year()),
            PeriodKind::CalendarYear => self.start.year().to_string(),
            PeriodKind::PointInTime | PeriodKind::Month => {
                format!("{} {}", short(self.end), self.end.year())
            }
            PeriodKind::Half | PeriodKind::Quarter | PeriodKind::Rolling => {
                format!("{} to {} {}", short(self.start), short(self.end), self.end.year())
            }
        }
    }
}

/// Whether a month in digits could be a span of years: `2010-11`, `2003-07`.
fn reads_as_years(month: Date) -> bool {
    let apart = (i16::from(month.month()) - month.year()).rem_euclid(100);
    (1..=10).contains(&apart)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_index(date: Date) -> usize {
    // A date's month is 1 to 12.
    usize::from(date.month().unsigned_abs()) - 1
}

fn month(date: Date) -> &'static str {
    MONTHS[month_index(date)]
}

/// "March 2025"
pub fn month_and_year(date: Date) -> String {
    format!("{} {}", month(date), date.year())
}

/// "31 March 2025"
pub fn day(date: Date) -> String {
    format!("{} {}", date.day(), month_and_year(date))
}

/// The number of the month whose name starts with these letters (three or more).
pub(super) fn month_named(word: &str) -> Option<i8> {
    if word.len() < 3 {
        return None;
    }
    let found = MONTHS.iter().position(|name| {
        name.to_ascii_lowercase().starts_with(word) || (word == "sept" && *name == "September")
    })?;
    i8::try_from(found + 1).ok()
}
