//! Round numbers for axes.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// An axis: where it starts and ends, and the round numbers between.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    pub(super) ticks: Vec<Decimal>,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// At most ten grid lines; six read well.
const STEPS: i64 = 5;

/// An axis of round numbers around all values. It starts at zero when it must,
/// or when the values come near enough to zero that leaving it out would
/// exaggerate.
pub(super) fn axis(values: impl IntoIterator<Item = Decimal>, must_start_at_zero: bool) -> Axis {
    let mut low = Decimal::MAX;
    let mut high = Decimal::MIN;
    for value in values {
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        (low, high) = (Decimal::ZERO, Decimal::ONE);
    }
    let near_zero = low >= Decimal::ZERO && low <= high * Decimal::new(4, 1);
    if must_start_at_zero || near_zero {
        low = low.min(Decimal::ZERO);
        high = high.max(Decimal::ZERO);
    }
    if low == high {
        high += Decimal::ONE;
        low -= if low.is_zero() { Decimal::ZERO } else { Decimal::ONE };
    }
    let step = round_step((high - low) / Decimal::from(STEPS));
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let count = (last - first).to_u32().unwrap_or(1);
    let ticks: Vec<Decimal> =
        (0..=count).map(|n| ((first + Decimal::from(n)) * step).normalize()).collect();
    let end = |tick: Option<&Decimal>| tick.map_or(0.0, |tick| float(*tick));
    Axis { from: end(ticks.first()), to: end(ticks.last()), ticks }
}

/// The least of 1, 2, 5, 10, 20, … or 0.5, 0.2, … that is no less than this.
fn round_step(least: Decimal) -> Decimal {
    let ten = Decimal::TEN;
    let mut power = Decimal::ONE;
    while power * ten <= least {
        power *= ten;
    }
    while power > least && power.scale() < 12 {
        power /= ten;
    }
    let fits = |digit: i64| power * Decimal::from(digit);
    [1, 2, 5, 10].into_iter().map(fits).find(|step| *step >= least).unwrap_or(power * ten)
}

/// A decimal as a coordinate.
pub(super) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_have_round_numbers_around_the_values() {
        let cases = [
            (&["36.1", "47.0"][..], false, "35 40 45 50"),
            (&["3", "9.9"], false, "0 2 4 6 8 10"),
            (&["36.1", "47.0"], true, "0 10 20 30 40 50"),
            (&["-3", "4"], false, "-4 -2 0 2 4"),
            (&["0.0012", "0.0013"], false, "0.0012 0.00122 0.00124 0.00126 0.00128 0.0013"),
            (&["5"], false, "4 4.5 5 5.5 6"),
            (&["0"], false, "0 0.2 0.4 0.6 0.8 1"),
            (&[], false, "0 0.2 0.4 0.6 0.8 1"),
        ];
        for (values, zero, expected) in cases {
            let values: Vec<Decimal> = values.iter().filter_map(|v| v.parse().ok()).collect();
            let ticks: Vec<String> =
                axis(values, zero).ticks.iter().map(ToString::to_string).collect();
            assert_eq!(ticks.join(" "), expected);
        }
    }
}
