//! Reading a period from what people write.
//!
//! Tolerant of spelling, strict about meaning: `2022-23`, `2022/23` and `2022 to
//! 2023` are one financial year, but a bare `2024` under a kind that spans two
//! calendar years is an error until the source says which year it names.

use jiff::civil::Date;

use super::format::month_named;
use super::{Marker, Period, PeriodKind, month_number};

/// Which of its two calendar years a bare year names, under a split-year kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BareYear {
    /// `2024` is 2024 to 2025.
    Start,
    /// `2024` is 2023 to 2024.
    End,
    /// `2024` is the calendar year, for quarters and halves.
    Calendar,
}

impl BareYear {
    /// Every choice with the name that files use.
    pub const NAMES: &[(&str, BareYear)] =
        &[("start", Self::Start), ("end", Self::End), ("calendar", Self::Calendar)];
}

/// What a source declares about its periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Reading {
    /// The kind of its periods; absent when each label says it itself.
    pub kind: Option<PeriodKind>,
    /// What a bare year names.
    pub bare_year: Option<BareYear>,
    /// Month and day of a point in time that is given by its year alone.
    pub day: Option<(i8, i8)>,
}

impl Reading {
    /// Periods of this kind.
    pub fn of(kind: PeriodKind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }
}

/// A period with what its label said beside it: `2018 (Rev)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Labelled {
    /// The span itself.
    pub period: Period,
    /// `(Rev)`, `(prov)`, `(est)`.
    pub marker: Option<Marker>,
}

/// Why a text is not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// No known form.
    #[error("this is not a period")]
    Unreadable,
    /// `2024` under a split-year kind, with nothing said about which year it names.
    #[error("a single year does not say which two-year span it names")]
    AmbiguousYear,
    /// A readable period of another kind than declared.
    #[error("this is a period of another kind than its measure or source declares")]
    OtherKind,
}

/// Reads a period.
///
/// # Errors
/// When the text has no known form, names a year ambiguously, or names a period
/// of another kind than the one declared.
pub fn parse(text: &str, reading: &Reading) -> Result<Labelled, PeriodError> {
    let plain = normalise(text);
    let (plain, marker) = split_marker(&plain)?;
    let (plain, says_month) = match plain.strip_suffix(" month") {
        Some(month) => (month, true),
        None => (plain, false),
    };
    let period = year_forms(plain, reading)
        .filter(|_| !says_month)
        .or_else(|| day_form(plain).map(Ok))
        .or_else(|| month_forms(plain, reading).map(Ok))
        .unwrap_or(Err(PeriodError::Unreadable))?;
    if reading.kind.is_some_and(|kind| kind != period.kind) {
        return Err(PeriodError::OtherKind);
    }
    Ok(Labelled { period, marker })
}

/// One spelling for dashes, spaces and case.
fn normalise(text: &str) -> String {
    let lower = text.to_lowercase().replace(['\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}'], "-");
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ").replace(" - ", "-")
}

/// Cuts `(rev)` off the end. A bracket with another meaning is not guessed at,
/// save `(ot)`, outturn, which is what a final figure is.
fn split_marker(text: &str) -> Result<(&str, Option<Marker>), PeriodError> {
    let Some((before, bracket)) = text.split_once('(') else {
        return Ok((text, None));
    };
    let marker = match bracket.trim_end_matches(')').trim() {
        "rev" | "revised" | "r" => Some(Marker::Revised),
        "prov" | "provisional" | "p" => Some(Marker::Provisional),
        "est" | "estimate" | "estimated" | "e" => Some(Marker::Estimated),
        "ot" | "outturn" | "final" => None,
        _ => return Err(PeriodError::Unreadable),
    };
    Ok((before.trim_end(), marker))
}

/// Everything that starts from a year: `2024`, `2024-25`, `2024/25 q3`, `h1
/// 2024 to 2025`, `2015-17`, `2023-24 academic`.
fn year_forms(text: &str, reading: &Reading) -> Option<Result<Period, PeriodError>> {
    let text =
        text.strip_prefix("academic year ").map_or(text.to_owned(), |y| format!("{y} academic"));
    let mut part = None;
    let mut academic = false;
    let mut years = Vec::new();
    for word in text.split(' ').filter(|word| *word != "to" && *word != "of") {
        match word {
            "q1" | "q2" | "q3" | "q4" | "h1" | "h2" if part.is_none() => {
                let (kind, number) = word.split_at(1);
                part = Some((kind == "q", number.parse::<i8>().ok()?));
            }
            "academic" | "ay" => academic = true,
            "fy" => {}
            _ => years.extend(word.split(['-', '/'])),
        }
    }
    let years: Vec<i16> = years.into_iter().map(digits).collect::<Option<_>>()?;
    // `2011-12` under a monthly kind is December 2011.
    if reading.kind == Some(PeriodKind::Month) {
        return None;
    }
    match (years.as_slice(), part) {
        ([year], None) if *year >= 1000 => Some(bare_year(*year, academic, reading)),
        ([year], part @ Some((is_quarter, number))) if *year >= 1000 => {
            match (reading.bare_year, is_quarter) {
                (Some(BareYear::Start), _) => split_years(*year, year + 1, part, academic, reading),
                (Some(BareYear::End), _) => split_years(year - 1, *year, part, academic, reading),
                (Some(BareYear::Calendar), true) => {
                    let first = number * 3 - 2;
                    Some(found(Period::months(PeriodKind::Quarter, *year, first, 3)))
                }
                _ => Some(Err(PeriodError::AmbiguousYear)),
            }
        }
        ([start, end], part) if *start >= 1000 => {
            split_years(*start, *end, part, academic, reading)
        }
        _ => None,
    }
}

fn digits(word: &str) -> Option<i16> {
    let plain = (word.len() == 2 || word.len() == 4) && word.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| word.parse().ok()).flatten()
}

fn found(period: Option<Period>) -> Result<Period, PeriodError> {
    period.ok_or(PeriodError::Unreadable)
}

fn bare_year(year: i16, academic: bool, reading: &Reading) -> Result<Period, PeriodError> {
    let kind = if academic {
        PeriodKind::AcademicYear
    } else {
        reading.kind.unwrap_or(PeriodKind::CalendarYear)
    };
    match kind {
        PeriodKind::CalendarYear => found(Period::year(kind, year)),
        PeriodKind::FinancialYear | PeriodKind::AcademicYear => match reading.bare_year {
            Some(BareYear::Start) => found(Period::year(kind, year)),
            Some(BareYear::End) => found(Period::year(kind, year - 1)),
            Some(BareYear::Calendar) | None => Err(PeriodError::AmbiguousYear),
        },
        PeriodKind::PointInTime => match reading.day {
            Some((month, day)) => found(Date::new(year, month, day).ok().map(Period::day)),
            None => Err(PeriodError::AmbiguousYear),
        },
        _ => Err(PeriodError::OtherKind),
    }
}

/// Two years, the second in two digits or four, with a half or quarter or none.
fn split_years(
    start: i16,
    end: i16,
    part: Option<(bool, i8)>,
    academic: bool,
    reading: &Reading,
) -> Option<Result<Period, PeriodError>> {
    let end = if end < 100 {
        start / 100 * 100 + end + if end < start % 100 { 100 } else { 0 }
    } else {
        end
    };
    let is_academic = academic || reading.kind == Some(PeriodKind::AcademicYear);
    let year_kind = if is_academic { PeriodKind::AcademicYear } else { PeriodKind::FinancialYear };
    match (end - start, part) {
        (1, None) => Some(found(Period::year(year_kind, start))),
        (1, Some((true, quarter))) => {
            let (year, month) = if quarter == 4 { (end, 1) } else { (start, quarter * 3 + 1) };
            Some(found(Period::months(PeriodKind::Quarter, year, month, 3)))
        }
        (1, Some((false, half))) => {
            Some(found(Period::months(PeriodKind::Half, start, if half == 1 { 4 } else { 10 }, 6)))
        }
        // `2015-17`: three whole years taken together.
        (2..=10, None) => {
            let first = reading.kind.and_then(PeriodKind::first_month).unwrap_or(1);
            let years = i32::from(end - start) + 1;
            Some(found(Period::months(PeriodKind::Rolling, start, first, years * 12)))
        }
        // `2025-09` is a month, not a span of years.
        _ => None,
    }
}

/// `2025-03-31` and `31 march 2025`.
fn day_form(text: &str) -> Option<Period> {
    if text.len() == 10
        && let Ok(date) = text.parse::<Date>()
    {
        return Some(Period::day(date));
    }
    let mut words = text.split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month_named(month)?, day.parse().ok()?).ok()?;
    Some(Period::day(date))
}

/// One month, or a run of months: `2025-09`, `sept 2025`, `april to september
/// 2024`, `oct-dec 2023`, `04/2020-03/2021`, `2024-10 to 2025-09`.
fn month_forms(text: &str, reading: &Reading) -> Option<Period> {
    if let Some(end) = text.strip_prefix("year to ") {
        let (year, month) = month_of(end, None)?;
        let start = month_number(Date::new(year, month, 1).ok()?) - 11;
        return span(start, start + 11, true, reading);
    }
    let (first, last) = match text.split_once(" to ") {
        Some((first, last)) => (first.to_owned(), Some(last.to_owned())),
        None => split_dashed_months(text),
    };
    let Some(last) = last else {
        let (year, month) = month_of(&first, None)?;
        return Period::months(PeriodKind::Month, year, month, 1);
    };
    let (last_year, last_month) = month_of(&last, None)?;
    let (first_year, first_month) = month_of(&first, Some((last_year, last_month)))?;
    let start = month_number(Date::new(first_year, first_month, 1).ok()?);
    let end = month_number(Date::new(last_year, last_month, 1).ok()?);
    // Digits on both sides are the canonical form of a rolling span.
    let rolling = first.bytes().all(|b| !b.is_ascii_alphabetic());
    span(start, end, rolling, reading)
}

/// Cuts `oct-dec 2023` and `04/2020-03/2021` at the dash that is not inside a month.
fn split_dashed_months(text: &str) -> (String, Option<String>) {
    let whole = (text.to_owned(), None);
    let Some((first, last)) = text.split_once('-') else {
        return whole;
    };
    let is_month = |t: &str| t.contains('/') || t.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_month(first) && is_month(last) {
        (first.to_owned(), Some(last.to_owned()))
    } else {
        whole
    }
}

/// Year and month of `2025-09`, `09/2025`, `september 2025`; a month without a
/// year takes it from the month that ends the span.
fn month_of(text: &str, end: Option<(i16, i8)>) -> Option<(i16, i8)> {
    if let Some((year, month)) = text.split_once('-') {
        return Some((digits(year).filter(|y| *y >= 1000)?, digits(month)? as i8)).filter(is_month);
    }
    if let Some((month, year)) = text.split_once('/') {
        return Some((digits(year).filter(|y| *y >= 1000)?, digits(month)? as i8)).filter(is_month);
    }
    match (text.split_once(' '), end) {
        (Some((month, year)), _) => {
            Some((digits(year).filter(|y| *y >= 1000)?, month_named(month)?))
        }
        (None, Some((end_year, end_month))) => {
            let month = month_named(text)?;
            Some((if month > end_month { end_year - 1 } else { end_year }, month))
        }
        (None, None) => None,
    }
}

fn is_month(found: &(i16, i8)) -> bool {
    (1..=12).contains(&found.1)
}

/// A run of months, given by number, under its proper kind.
fn span(start: i32, end: i32, rolling: bool, reading: &Reading) -> Option<Period> {
    let count = end - start + 1;
    let (year, month) = (i16::try_from(start / 12).ok()?, i8::try_from(start % 12 + 1).ok()?);
    if count < 1 {
        return None;
    }
    let natural = match (count, month) {
        (1, _) => PeriodKind::Month,
        (3, 1 | 4 | 7 | 10) => PeriodKind::Quarter,
        (6, 4 | 10) => PeriodKind::Half,
        (12, 4) => PeriodKind::FinancialYear,
        (12, 1) => PeriodKind::CalendarYear,
        (12, 9) => PeriodKind::AcademicYear,
        _ => PeriodKind::Rolling,
    };
    let kind = match reading.kind {
        Some(kind) if kind == natural => kind,
        Some(PeriodKind::Rolling) => PeriodKind::Rolling,
        None if rolling => PeriodKind::Rolling,
        _ => natural,
    };
    Period::months(kind, year, month, count)
}
