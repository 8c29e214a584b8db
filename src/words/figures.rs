//! Single figures, periods, days and lists, in words.

use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;

use super::{Words, say};
use crate::model::{Aim, Gap, Marker};
use crate::period::{self, Period, PeriodKind};
use crate::quantity::Style;

impl Words {
    /// "2024 to 2025"
    pub fn period(&self, period: Period) -> String {
        period.label(self.style())
    }

    /// "in 2024 to 2025", "at 31 March 2025", "in the year to September 2025"
    pub fn when(&self, period: Period) -> String {
        say!(self, "when", shape = shape(period), period = self.period(period))
    }

    /// What stands after "since": "2022 to 2023", "the academic year 2022 to 2023".
    pub(super) fn since(&self, period: Period) -> String {
        say!(self, "since", shape = shape(period), period = self.period(period))
    }

    /// "15 July 2025"
    pub fn day(&self, day: Date) -> String {
        period::day(day)
    }

    /// "July 2025"
    pub fn month(&self, day: Date) -> String {
        period::month_and_year(day)
    }

    /// "15 July 2025 at 9:30am"
    pub fn moment(&self, moment: DateTime) -> String {
        let (hour, minute) = (moment.hour(), moment.minute());
        let half = if hour < 12 { "am" } else { "pm" };
        let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
        let time =
            if minute == 0 { format!("{hour}{half}") } else { format!("{hour}:{minute:02}{half}") };
        say!(self, "day-and-time", day = self.day(moment.date()), time = time)
    }

    /// What a target asks for: "45.0%", "45.0% or more" in full.
    pub fn aim(&self, aim: Aim, style: &Style) -> String {
        match aim {
            Aim::AtLeast(bound) | Aim::AtMost(bound) => style.exact(bound).write(bound),
            Aim::Within(low, high) if low == high => style.exact(low).write(low),
            Aim::Within(low, high) => {
                let (low, high) = style.exact(low).exact(high).ends(low, high);
                say!(self, "aim-within", low = low, high = high)
            }
        }
    }

    /// What a target asks for, with its direction: "45.0% or more", "no more than 70
    /// people".
    pub fn aim_in_full(&self, aim: Aim, style: &Style) -> String {
        match aim {
            Aim::AtLeast(bound) => {
                say!(self, "aim-at-least", value = style.exact(bound).write(bound))
            }
            // There cannot be fewer than none.
            Aim::AtMost(bound) if bound.is_zero() && style.counts_things() => self.aim(aim, style),
            Aim::AtMost(bound) => {
                say!(self, "aim-at-most", value = style.exact(bound).write(bound))
            }
            Aim::Within(low, high) if low == high => {
                say!(self, "aim-exactly", value = style.exact(low).write(low))
            }
            Aim::Within(..) => self.aim(aim, style),
        }
    }

    /// Two values as a range: "37.9% to 46.0%".
    pub fn range(&self, low: Decimal, high: Decimal, style: &Style) -> String {
        let (low, high) = style.ends(low, high);
        say!(self, "range", low = low, high = high)
    }

    /// A gap as a short label: "Withheld".
    pub fn gap(&self, gap: Gap) -> String {
        say!(self, &format!("gap-{}", gap_name(gap)))
    }

    /// Why there is no figure, as the end of a sentence.
    pub fn reason(&self, gap: Gap) -> String {
        say!(self, &format!("reason-{}", gap_name(gap)))
    }

    /// The shorthand that stands for a gap in a table (B-60).
    pub fn gap_shorthand(&self, gap: Gap) -> String {
        say!(self, &format!("shorthand-{}", gap_name(gap)))
    }

    /// The shorthand that stands beside a value in a table (B-60).
    pub fn marker_shorthand(&self, marker: Marker) -> String {
        say!(self, &format!("shorthand-{}", marker_name(marker)))
    }

    /// What a marker means.
    pub fn marker(&self, marker: Marker) -> String {
        say!(self, &format!("marker-{}", marker_name(marker)))
    }
}

/// The name that files use for a gap.
pub(crate) fn gap_name(gap: Gap) -> &'static str {
    name_of(gap, Gap::NAMES)
}

/// The name that files use for a marker.
pub(crate) fn marker_name(marker: Marker) -> &'static str {
    name_of(marker, Marker::NAMES)
}

/// The name that files use for one of a list of choices.
pub(crate) fn name_of<T: PartialEq>(value: T, names: &[(&'static str, T)]) -> &'static str {
    names.iter().find(|(_, known)| *known == value).map_or("", |(name, _)| name)
}

/// "1st", "2nd", "3rd", "4th", "11th", "21st"
pub fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// "A, B and C"
pub(crate) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What a sentence must know of a period to name it.
fn shape(period: Period) -> &'static str {
    match period.kind() {
        PeriodKind::PointInTime => "day",
        PeriodKind::AcademicYear => "academic",
        PeriodKind::Rolling if period.month_count() == 12 => "year-to",
        _ => "other",
    }
}
