//! Figures and targets that cannot be, or can hardly be: outside what their unit
//! allows, outside their own limits, not the share that they say they are.
//!
//! What can hardly be is a warning, said once for each measure and file: a
//! published file may hold thousands of such rows, each as right as the others.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::layout::ValueColumn;
use super::sheet::Row;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::disclosure;
use crate::model::{FigureDetail, Measure, MeasureIx};
use crate::quantity::Unit;

/// A complaint about a value, or a target, that its unit does not allow.
pub(super) fn out_of_range(unit: &Unit, value: Decimal) -> Option<Diagnostic> {
    if !is_out_of_range(unit, value) {
        return None;
    }
    let complaint = |message: String, help: String| {
        Diagnostic::new(Code::ValueOutOfRange, message).label("here").help(help)
    };
    match unit {
        Unit::OutOf(most) => Some(complaint(
            format!("`{value}` is not a score out of {most}"),
            format!(
                "a score out of {most} goes from 0 to {most}; `out-of` in the measure's file says so"
            ),
        )),
        Unit::Things { many, .. } => Some(complaint(
            format!("a number of {many} cannot be below zero"),
            "a number that may fall below zero has unit = \"number\" in its measure's file"
                .to_owned(),
        )),
        Unit::Percent => Some(
            complaint(
                format!("`{value}` is outside 0% to 100%"),
                "if it is right, allow it in plainsight.toml with a reason".to_owned(),
            )
            .as_warning(),
        ),
        _ => None,
    }
}

/// The same question, without words: it is asked of every figure.
fn is_out_of_range(unit: &Unit, value: Decimal) -> bool {
    match unit {
        Unit::Percent => value < Decimal::ZERO || value > Decimal::ONE_HUNDRED,
        Unit::OutOf(most) => value < Decimal::ZERO || value > *most,
        Unit::Things { .. } => value < Decimal::ZERO,
        _ => false,
    }
}

/// The warnings of one file: the first of its kind for each measure, and how many
/// more there are.
#[derive(Debug, Default)]
pub(super) struct Doubts(BTreeMap<(MeasureIx, Code), (Diagnostic, usize)>);

impl Doubts {
    /// Looks at a value with what stands beside it. What cannot be is complained of
    /// at once.
    pub(super) fn look(
        &mut self,
        (row, column): (&Row<'_>, &ValueColumn),
        (ix, measure): (MeasureIx, &Measure),
        (value, detail): (Decimal, Option<&FigureDetail>),
        problems: &Problems,
    ) {
        if let Some(complaint) = out_of_range(&measure.style.unit, value) {
            let place = || row.place(column.column);
            if complaint.is_error() {
                problems.add(complaint.at(place()));
            } else {
                self.doubt(ix, complaint.code, || complaint.at(place()));
            }
        }
        let Some(detail) = detail else { return };
        if let Some(complaint) = outside_limits(value, detail) {
            problems.add(complaint.at(row.place(column.column)));
        }
        if measure.style.unit == Unit::Percent
            && let Some(complaint) = not_its_share(value, detail)
        {
            self.doubt(ix, complaint.code, || complaint.at(row.place(column.column)));
        }
    }

    /// A place is found only for the warning that is shown: it takes a while.
    fn doubt(&mut self, ix: MeasureIx, code: Code, placed: impl FnOnce() -> Diagnostic) {
        match self.0.get_mut(&(ix, code)) {
            Some((_, more)) => *more += 1,
            None => _ = self.0.insert((ix, code), (placed(), 0)),
        }
    }

    /// Says them.
    pub(super) fn say(self, measures: &[Measure], problems: &Problems) {
        for ((ix, _), (mut warning, more)) in self.0 {
            if more > 0 {
                let values = if more == 1 { "value" } else { "values" };
                let id = &measures[ix.0 as usize].id;
                warning.message +=
                    &format!("; so it is with {more} more {values} of `{id}` in this file");
            }
            problems.add(warning);
        }
    }
}

/// A lower limit above the upper, or a value outside the two. A value may have been
/// rounded more than its limits were.
fn outside_limits(value: Decimal, detail: &FigureDetail) -> Option<Diagnostic> {
    let rounding = half_of_last_place(value);
    let (message, label) = match (detail.lower, detail.upper) {
        (Some(lower), Some(upper)) if lower > upper => {
            (format!("the lower limit `{lower}` is above the upper limit `{upper}`"), "this value")
        }
        (Some(lower), _) if value + rounding < lower => {
            (format!("this value is below its lower limit `{lower}`"), "too low")
        }
        (_, Some(upper)) if value - rounding > upper => {
            (format!("this value is above its upper limit `{upper}`"), "too high")
        }
        _ => return None,
    };
    Some(
        Diagnostic::new(Code::LimitsReversed, message)
            .label(label)
            .help("`lower` and `upper` are the ends of the range in which the true value lies"),
    )
}

/// A percentage that is not its numerator over its denominator, rounded as it is.
fn not_its_share(value: Decimal, detail: &FigureDetail) -> Option<Diagnostic> {
    let (numerator, denominator) = (detail.numerator?, detail.denominator?);
    // Nothing of nothing is no share, and `checked_div` says so.
    let share = numerator.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(denominator)?;
    if share.checked_sub(value)?.abs() <= half_of_last_place(value) {
        return None;
    }
    let share = share.round_dp_with_strategy(value.scale(), RoundingStrategy::MidpointAwayFromZero);
    let message = format!("this value is {value}%, but {numerator} of {denominator} is {share}%");
    Some(
        Diagnostic::new(Code::ValueNotItsShare, message)
            .label("not its share")
            .help("correct the value, the numerator or the denominator; if all are right, allow it in plainsight.toml with a reason"),
    )
}

/// A complaint about a figure that cannot be held against its measure's threshold for
/// small numbers: it is not shown on trust.
pub(super) fn without_counts(
    measure: &Measure,
    (value, detail): (Decimal, Option<&FigureDetail>),
) -> Option<Diagnostic> {
    measure.disclosure?;
    let style = &measure.style;
    if !disclosure::can_count(style) || disclosure::says_how_many(style, value, detail) {
        return None;
    }
    let message = "this figure does not say how many people it counts";
    Some(Diagnostic::new(Code::FigureWithoutCounts, message).label("of how many?").help(format!(
        "`{}` has a threshold for small numbers: give the numerator and the denominator",
        measure.id
    )))
}

/// How far from the truth a value may be that was rounded to the decimals it has.
fn half_of_last_place(value: Decimal) -> Decimal {
    Decimal::try_new(5, value.scale() + 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity;

    fn number(text: &str) -> Decimal {
        quantity::parse(text).expect("a number")
    }

    fn fits(value: &str, numerator: &str, denominator: &str) -> bool {
        let detail = FigureDetail {
            numerator: Some(number(numerator)),
            denominator: Some(number(denominator)),
            ..FigureDetail::default()
        };
        not_its_share(number(value), &detail).is_none()
    }

    #[test]
    fn a_share_is_held_against_the_decimals_it_was_given_with() {
        assert!(fits("81.3", "431", "530"));
        assert!(fits("81", "431", "530"));
        assert!(!fits("81.4", "431", "530"));
        assert!(!fits("81.30", "431", "530"));
        // A half rounds either way.
        assert!(fits("12", "1", "8") && fits("13", "1", "8"));
        assert!(fits("33.333333333333336", "1", "3"));
    }

    #[test]
    fn numbers_without_a_share_are_left_alone() {
        assert!(fits("50", "0", "0"));
        assert!(fits("50", "1000000000000000000", "1E-20"));
    }

    #[test]
    fn a_value_may_be_rounded_more_than_its_limits() {
        let limits = |value: &str, lower: &str, upper: &str| {
            let detail = FigureDetail {
                lower: Some(number(lower)),
                upper: Some(number(upper)),
                ..FigureDetail::default()
            };
            outside_limits(number(value), &detail).is_none()
        };
        assert!(limits("59", "59.2", "62.1"));
        assert!(!limits("59.0", "59.2", "62.1"));
        assert!(limits("1E-28", "0", "1"));
    }
}
