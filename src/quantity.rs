//! Quantities: numbers with a unit.
//!
//! The only place that reads and writes a number. Values are decimals. A value
//! is kept as its publisher gave it and rounded only when it is written, half
//! away from zero, to the decimals that its measure declares (PRACTICE B-39,
//! B-64, D-04). Nothing here knows what the number is about.

mod parse;

pub use parse::{NumberError, parse};

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// 41.2%; differences are percentage points.
    Percent,
    /// Pounds sterling, given in ones, thousands or millions.
    Pounds(Scale),
    /// A count of things: 1 day, 26 days.
    Things {
        /// After exactly 1.
        one: String,
        /// After every other number.
        many: String,
    },
    /// A rate, with the words that follow it: 4.5 per 1,000 live births.
    Per(String),
    /// A score with a greatest value: 7.6 out of 12.
    OutOf(Decimal),
    /// A bare number.
    Number,
    /// The source does not state a unit.
    Unstated,
}

impl Unit {
    /// Whether values are so many of something, for each so many of something else: the
    /// mean of several is not the value of all together.
    pub fn is_rate(&self) -> bool {
        matches!(self, Self::Percent | Self::Per(_))
    }
}

/// In what a sum of money is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Pounds.
    Ones,
    /// Thousands of pounds.
    Thousand,
    /// Millions of pounds.
    Million,
}

impl Scale {
    fn word(self) -> &'static str {
        match self {
            Self::Ones => "",
            Self::Thousand => " thousand",
            Self::Million => " million",
        }
    }
}

/// How a measure's values are written: their unit and how many decimals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Style {
    /// What is counted.
    pub unit: Unit,
    /// Digits after the point, everywhere.
    pub decimals: u32,
}

impl Style {
    /// A value with its unit: "41.2%", "£4.2 million", "26 days", "less than 0.1%".
    pub fn write(&self, value: Decimal) -> String {
        self.with_unit(value, |many| match many {
            Many::Percent(number) => format!("{number}%"),
            Many::Other(words) => words,
        })
    }

    /// The size of a difference, without its sign: "2.6 percentage points".
    pub fn difference(&self, change: Decimal) -> String {
        let in_unit = |unit| Self { unit, decimals: self.decimals }.difference(change);
        match self.unit {
            Unit::OutOf(_) => {
                return in_unit(Unit::Things { one: "point".into(), many: "points".into() });
            }
            // "1.1 above our target of 3.5 per 1,000": the rate is named once.
            Unit::Per(_) => return in_unit(Unit::Number),
            _ => {}
        }
        self.with_unit(change.abs(), |many| match many {
            Many::Percent(number) if number == "1" => format!("{number} percentage point"),
            Many::Percent(number) => format!("{number} percentage points"),
            Many::Other(words) => words,
        })
    }

    /// Whether what is counted comes one by one, so that there can be fewer of them:
    /// people, but not days or tonnes, nor a number whose unit is not said.
    pub fn counts_things(&self) -> bool {
        match &self.unit {
            Unit::Things { one, .. } => {
                self.decimals == 0 && !one.split(' ').any(|word| AMOUNTS.contains(&word))
            }
            _ => false,
        }
    }

    /// The same style with as many decimals as a rule's parameter has: targets,
    /// widths and floors are written as they were set, never rounded.
    pub fn exact(&self, parameter: Decimal) -> Self {
        let decimals = self.decimals.max(parameter.normalize().scale().min(MOST_DECIMALS));
        Self { unit: self.unit.clone(), decimals }
    }

    /// The number alone, for a table whose heading names the unit.
    pub fn bare(&self, value: Decimal) -> String {
        let (number, tiny) = self.digits(value);
        if tiny { format!("less than {number}") } else { number }
    }

    /// A number inside a chart: with `%` or `£`, without longer units, which the
    /// chart's subtitle names.
    pub fn short(&self, value: Decimal) -> String {
        match self.unit {
            Unit::Percent | Unit::Pounds(Scale::Ones) => self.write(value),
            _ => self.bare(value),
        }
    }

    /// What the heading of a column of bare numbers says: "%", "£ million", "days".
    pub fn heading(&self) -> String {
        match &self.unit {
            Unit::Percent => "%".into(),
            Unit::Pounds(scale) => format!("£{}", scale.word()),
            Unit::Things { many, .. } => many.clone(),
            Unit::Per(words) => words.clone(),
            Unit::OutOf(most) => format!("out of {most}"),
            Unit::Number => "number".into(),
            Unit::Unstated => "unit not stated".into(),
        }
    }

    /// Two values as the ends of a range, the unit written once where it follows.
    pub fn ends(&self, low: Decimal, high: Decimal) -> (String, String) {
        (self.again(low), self.write(high))
    }

    /// A value beside another that has the unit: without it where it is a word that
    /// follows, with it where it is part of the number.
    pub fn again(&self, value: Decimal) -> String {
        match self.unit {
            Unit::Percent | Unit::Pounds(_) => self.write(value),
            _ => self.bare(value),
        }
    }

    /// A value rounded as it is written; for coordinates of labels and for data
    /// that must equal what is printed.
    pub fn rounded(&self, value: Decimal) -> Decimal {
        value.round_dp_with_strategy(self.decimals, RoundingStrategy::MidpointAwayFromZero)
    }

    fn with_unit(&self, value: Decimal, finish: impl Fn(Many) -> String) -> String {
        if self.unit == Unit::Pounds(Scale::Thousand) {
            return self.in_pounds(value);
        }
        let (number, tiny) = self.digits(value);
        let words = match &self.unit {
            Unit::Percent => finish(Many::Percent(number)),
            Unit::Pounds(scale) => {
                let word = if *scale == Scale::Million { scale.word() } else { "" };
                finish(Many::Other(format!("{}{word}", pounds(&number))))
            }
            Unit::Things { one, .. } if number == "1" => {
                finish(Many::Other(format!("{number} {one}")))
            }
            Unit::Things { many, .. } => finish(Many::Other(format!("{number} {many}"))),
            Unit::Per(words) => finish(Many::Other(format!("{number} {words}"))),
            Unit::OutOf(most) => finish(Many::Other(format!("{number} out of {most}"))),
            Unit::Number | Unit::Unstated => finish(Many::Other(number)),
        };
        if tiny { format!("less than {words}") } else { words }
    }

    /// Thousands of pounds as people say them: "£4,138,000". They are rounded as the
    /// thousands are.
    fn in_pounds(&self, thousands: Decimal) -> String {
        let shown = self.shown(thousands);
        let decimals = shown.decimals.saturating_sub(3);
        let words = pounds(&group(shown.value * Decimal::ONE_THOUSAND, decimals));
        if shown.is_tiny { format!("less than {words}") } else { words }
    }

    /// The digits, and whether they stand for "less than this".
    fn digits(&self, value: Decimal) -> (String, bool) {
        let shown = self.shown(value);
        (group(shown.value, shown.decimals), shown.is_tiny)
    }

    /// What is shown of a value: one that is not zero is never shown as zero (B-64).
    fn shown(&self, value: Decimal) -> Shown {
        let rounded = self.rounded(value);
        let decimals = self.decimals;
        if rounded.is_zero() && !value.is_zero() && value.is_sign_positive() {
            Shown { value: Decimal::new(1, decimals), decimals, is_tiny: true }
        } else if rounded.is_zero() && value.is_sign_negative() && decimals < MOST_DECIMALS {
            // "Less than" would mislead below zero: more digits do not.
            Self { unit: Unit::Number, decimals: decimals + 1 }.shown(value)
        } else {
            Shown { value: rounded, decimals, is_tiny: false }
        }
    }
}

/// Units in which something is measured, and not counted one by one.
const AMOUNTS: [&str; 18] = [
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "gram",
    "kilogram",
    "tonne",
    "metre",
    "kilometre",
    "mile",
    "hectare",
    "litre",
    "kilowatt-hour",
    "pound",
    "point",
];

/// More would be noise.
const MOST_DECIMALS: u32 = 6;

/// A value as it is shown.
struct Shown {
    value: Decimal,
    decimals: u32,
    /// Whether the value is less than this.
    is_tiny: bool,
}

enum Many {
    Percent(String),
    Other(String),
}

/// A true minus sign: a hyphen is read out as a dash or not at all.
const MINUS: char = '\u{2212}';

/// Digits with the sign of pounds, after a minus.
fn pounds(number: &str) -> String {
    match number.strip_prefix(MINUS) {
        Some(number) => format!("{MINUS}£{number}"),
        None => format!("£{number}"),
    }
}

/// Digits with commas from 1,000, exactly so many decimals.
fn group(value: Decimal, decimals: u32) -> String {
    let mut value = value;
    value.rescale(decimals);
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + 4);
    if value.is_sign_negative() && !value.is_zero() {
        out.push(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A whole number with commas, for counts of things that are not measured.
pub fn count(number: usize) -> String {
    group(Decimal::from(number), 0)
}

/// A size of a file in plain words: "1 kB".
pub fn file_size(bytes: usize) -> String {
    format!("{} kB", count(bytes.div_ceil(1000)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(unit: Unit, decimals: u32) -> Style {
        Style { unit, decimals }
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn a_value_is_written_with_its_unit() {
        let days = Unit::Things { one: "day".into(), many: "days".into() };
        let cases = [
            (style(Unit::Percent, 1), "41.2", "41.2%", "41.2 percentage points"),
            (style(Unit::Percent, 0), "1", "1%", "1 percentage point"),
            (style(Unit::Percent, 1), "0.04", "less than 0.1%", "less than 0.1 percentage points"),
            (style(Unit::Percent, 1), "0", "0.0%", "0.0 percentage points"),
            (style(Unit::Percent, 1), "2.65", "2.7%", "2.7 percentage points"),
            (style(Unit::Percent, 1), "-2.65", "\u{2212}2.7%", "2.7 percentage points"),
            (style(Unit::Pounds(Scale::Ones), 0), "1234567", "£1,234,567", "£1,234,567"),
            (
                style(Unit::Pounds(Scale::Million), 1),
                "-4.25",
                "\u{2212}£4.3 million",
                "£4.3 million",
            ),
            (style(Unit::Pounds(Scale::Thousand), 0), "4138", "£4,138,000", "£4,138,000"),
            (style(Unit::Pounds(Scale::Thousand), 1), "-4.25", "\u{2212}£4,300", "£4,300"),
            (
                style(Unit::Pounds(Scale::Thousand), 0),
                "0.2",
                "less than £1,000",
                "less than £1,000",
            ),
            (style(days.clone(), 0), "1", "1 day", "1 day"),
            (style(days, 1), "26.04", "26.0 days", "26.0 days"),
            (style(Unit::Per("per 1,000 births".into()), 1), "4.5", "4.5 per 1,000 births", "4.5"),
            (style(Unit::OutOf(Decimal::from(12)), 1), "7.6", "7.6 out of 12", "7.6 points"),
            (style(Unit::Number, 0), "999", "999", "999"),
        ];
        for (style, value, written, difference) in cases {
            assert_eq!(style.write(decimal(value)), written);
            assert_eq!(style.difference(decimal(value)), difference);
        }
    }
}
