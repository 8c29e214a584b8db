//! Numbers that were typed, with the unit that stands beside them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::word::{Word, follow};
use crate::quantity::{self, Scale, Unit};

/// A number that was typed in a measure's unit.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    /// As typed.
    pub(super) value: Decimal,
    /// Of the measure's unit.
    pub(super) kind: Kind,
    /// One as typed is so many of the measure's.
    factor: Decimal,
    /// The words that it is made of: the first, and how many.
    pub(super) at: usize,
    pub(super) length: usize,
}

/// What a typed number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// "47.4%"
    Percent,
    /// In the measure's unit.
    Amount,
    /// "2.6 percentage points": only a difference.
    Difference,
}

/// Reads the number that begins with a word, when its unit is that of a measure.
pub(super) fn read(words: &[Word<'_>], at: usize, unit: &Unit) -> Option<Typed> {
    let word = &words[at];
    let bare = word.text.strip_prefix('£').unwrap_or(word.text);
    let digits = bare.trim_end_matches(|c: char| c.is_alphabetic() || c == '%');
    let ending = bare[digits.len()..].to_lowercase();
    if word.call.is_some() || digits.is_empty() {
        return None;
    }
    let value = quantity::parse(digits).ok()?;
    let pounds = word.text.starts_with('£');
    let typed = |kind, length| Typed { value, kind, factor: Decimal::ONE, at, length };
    match unit {
        _ if pounds != matches!(unit, Unit::Pounds(_)) => None,
        Unit::Percent if ending == "%" && follow(words, at + 1, &["points"]) => {
            Some(typed(Kind::Difference, 2))
        }
        Unit::Percent if ending == "%" => Some(typed(Kind::Percent, 1)),
        Unit::Percent if ending == "pp" => Some(typed(Kind::Difference, 1)),
        _ if !pounds && !ending.is_empty() => None,
        Unit::Percent => percent(words, at + 1).map(|(kind, length)| typed(kind, length)),
        Unit::Pounds(scale) => {
            let (power, length) = power(&ending, words, at + 1)?;
            let factor = power.checked_div(scale_of(*scale))?;
            Some(Typed { factor, ..typed(Kind::Amount, length) })
        }
        Unit::Things { one, many } => {
            things(words, at + 1, one, many).map(|(kind, more)| typed(kind, 1 + more))
        }
        Unit::Per(after) => {
            let after: Vec<&str> = after.split_whitespace().take(2).collect();
            follow(words, at + 1, &after).then(|| typed(Kind::Amount, 1 + after.len()))
        }
        Unit::OutOf(most) => {
            let most = most.normalize().to_string();
            if follow(words, at + 1, &["out", "of", &most]) {
                Some(typed(Kind::Amount, 4))
            } else {
                follow(words, at + 1, &["points"]).then(|| typed(Kind::Difference, 2))
            }
        }
        Unit::Number | Unit::Unstated => None,
    }
}

/// The words for per cent, and for points of it.
fn percent(words: &[Word<'_>], at: usize) -> Option<(Kind, usize)> {
    for points in [&["percentage", "points"][..], &["percentage", "point"], &["points"]] {
        if follow(words, at, points) {
            return Some((Kind::Difference, 1 + points.len()));
        }
    }
    if follow(words, at, &["per", "cent"]) {
        return Some((Kind::Percent, 3));
    }
    follow(words, at, &["percent"]).then_some((Kind::Percent, 2))
}

/// What a sum is given in, and how many words it is made of.
fn power(ending: &str, words: &[Word<'_>], at: usize) -> Option<(Decimal, usize)> {
    let power = |name: &str| match name {
        "k" | "thousand" => Some(Decimal::from(1_000)),
        "m" | "mn" | "million" => Some(Decimal::from(1_000_000)),
        "bn" | "b" | "billion" => Some(Decimal::from(1_000_000_000)),
        _ => None,
    };
    if !ending.is_empty() {
        return Some((power(ending)?, 1));
    }
    let next = words.get(at).filter(|next| !next.apart && next.call.is_none());
    let named = next.and_then(|next| power(&next.small));
    Some(named.map_or((Decimal::ONE, 1), |power| (power, 2)))
}

fn scale_of(scale: Scale) -> Decimal {
    match scale {
        Scale::Ones => Decimal::ONE,
        Scale::Thousand => Decimal::from(1_000),
        Scale::Million => Decimal::from(1_000_000),
    }
}

/// The name of what is counted, or "more" or "fewer" of it.
fn things(words: &[Word<'_>], at: usize, one: &str, many: &str) -> Option<(Kind, usize)> {
    let compared = usize::from(follow(words, at, &["more"]) || follow(words, at, &["fewer"]));
    for name in [many, one] {
        let name = name.to_lowercase();
        let name: Vec<&str> = name.split_whitespace().collect();
        if !name.is_empty() && follow(words, at + compared, &name) {
            let kind = if compared == 1 { Kind::Difference } else { Kind::Amount };
            return Some((kind, compared + name.len()));
        }
    }
    None
}

impl Typed {
    /// Whether a number of the measure's reads as this one, at the decimals as typed.
    pub(super) fn reads(&self, number: Decimal) -> bool {
        let away = RoundingStrategy::MidpointAwayFromZero;
        let scale = self.value.scale();
        let as_typed = |number: Decimal| number.checked_div(self.factor);
        as_typed(number).is_some_and(|number| {
            number.round_dp_with_strategy(scale, away) == self.value
                // A half may have been rounded either way.
                || number.round_dp(scale) == self.value
        })
    }

    /// What it comes to in the measure's unit.
    pub(super) fn value_in_unit(&self) -> Option<Decimal> {
        self.value.checked_mul(self.factor)
    }

    /// Whether it is near to a number of the measure's, for one that is given roughly.
    pub(super) fn is_near(&self, number: Decimal) -> bool {
        let given = self.value_in_unit().unwrap_or_default();
        let room = given / Decimal::TEN;
        self.reads(number) || (number - given).abs() <= room
    }
}
