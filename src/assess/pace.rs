//! Whether a result is on its way to a target at the end of a plan (B-38).
//!
//! Growth a year since the baseline, beside the growth a year that leads from the
//! baseline to the target: a share of what a result was, so it falls where the
//! result must fall. The sum is one of shares and means nothing where a value is
//! zero or below: there it is refused, with the reason.

use rust_decimal::Decimal;

use super::Series;
use crate::model::{Accumulation, Aim, Figure, Measure, Pacing, Target};
use crate::period::Period;

/// On pace is so near to the needed growth, as a share of it, on either side.
pub const ON_PACE_WITHIN: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// Growth is kept to so many decimals: enough for any result, and few enough that
/// a tenth is a tenth.
const KEPT: u32 = 15;

/// Pace with its working, or the reason there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// The result of this period, the last up to the target's, meets the target.
    Met(Period),
    /// Not met yet.
    Going(Going),
    /// Not known.
    Unknown(NoPace),
}

/// How fast a result goes, beside how fast it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Going {
    /// The judgement.
    pub speed: Speed,
    /// The value to reach: the target's bound that the baseline is nearest to.
    pub reach: Decimal,
    /// Growth a year from the baseline to the target: 0.04 is 4% more each year.
    pub needed: Decimal,
    /// Growth a year since the baseline. Where it has another sign than what is
    /// needed, the result goes the wrong way.
    pub actual: Decimal,
    /// Whether the time is over: the target is missed.
    pub is_over: bool,
}

/// How the growth that is compares with the growth that is needed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Speed {
    /// Faster.
    Ahead,
    /// As fast, or nearly.
    OnPace,
    /// Slower, the wrong way, or out of time.
    Behind,
}

/// Why there is no pace to speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPace {
    /// There is no value for this period, the baseline or the latest.
    NoValue(Period),
    /// Since this period, results are counted in another way than the baseline was.
    Break(Period),
    /// The periods are of different kinds or lengths.
    Unlike,
    /// Less than a year lies between the baseline and the latest result, or
    /// between the baseline and the target.
    TooSoon,
    /// The baseline met the target: there was nothing to reach.
    MetAtBaseline,
    /// A value is zero or below, or next to nothing beside another.
    NotAboveZero,
    /// The result went past what it should have come to.
    Passed,
}

/// Judges the last result up to the target's period on its way; None where the measure
/// asks for no pace, or has no such figure that is younger than the baseline. What came
/// after the target's period says nothing of whether it was reached in time.
pub fn pace(measure: &Measure, series: &Series<'_>) -> Option<Pace> {
    let Pacing { from, to } = measure.pacing?;
    let target = measure.targets.iter().find(|target| target.period == to)?;
    let adds_up = measure.accumulation == Accumulation::YearToDate;
    let counts = |figure: &&Figure| {
        // What adds up over a year compares with the same point of another alone.
        let compares = !adds_up || Pacing::is_same_point(from, figure.period);
        compares && figure.period.end() <= to.end()
    };
    let latest = series.iter().rev().find(counts).filter(|latest| latest.period > from)?;
    let now = latest.period;
    let found = || {
        let is = latest.value().ok_or(NoPace::NoValue(now))?;
        let compares = !adds_up || Pacing::is_same_point(from, to);
        if !compares || !Pacing::is_alike(from, now) || !Pacing::is_alike(from, to) {
            return Err(NoPace::Unlike);
        }
        if target.aim.miss(is).is_zero() {
            return Ok(Pace::Met(now));
        }
        let was = series.value_at(from).ok_or(NoPace::NoValue(from))?;
        match series.break_between(from, now) {
            Some(since) => Err(NoPace::Break(since)),
            None => going((from, was), target, (now, is)).map(Pace::Going),
        }
    };
    Some(found().unwrap_or_else(Pace::Unknown))
}

/// How a result, a period and a value, goes from the baseline to the target.
fn going(
    (start, was): (Period, Decimal),
    target: &Target,
    (now, is): (Period, Decimal),
) -> Result<Going, NoPace> {
    let passed = Pacing::months_between(start, now);
    let given = Pacing::months_between(start, target.period);
    if passed < Pacing::FEWEST_MONTHS || given < Pacing::FEWEST_MONTHS {
        return Err(NoPace::TooSoon);
    }
    let reach = to_reach(target.aim, was, is)?;
    let (needed, actual) =
        growth(was, reach, given).zip(growth(was, is, passed)).ok_or(NoPace::NotAboveZero)?;
    let is_over = passed >= given;
    Ok(Going { speed: speed(needed, actual, is_over), reach, needed, actual, is_over })
}

/// The bound that the baseline should come to, unless the latest result left it
/// behind without keeping to the target, as it can a range.
fn to_reach(aim: Aim, was: Decimal, is: Decimal) -> Result<Decimal, NoPace> {
    if aim.miss(was).is_zero() {
        return Err(NoPace::MetAtBaseline);
    }
    let reach = aim.bound(was);
    if (was < reach) == (is < reach) { Ok(reach) } else { Err(NoPace::Passed) }
}

/// A target missed when its time is over is missed, however narrowly.
fn speed(needed: Decimal, actual: Decimal, over: bool) -> Speed {
    // Turned so that what is needed is more.
    let (needed, actual) =
        if needed.is_sign_negative() { (-needed, -actual) } else { (needed, actual) };
    let slack = needed * ON_PACE_WITHIN;
    if over || actual < needed - slack {
        Speed::Behind
    } else if actual > needed + slack {
        Speed::Ahead
    } else {
        Speed::OnPace
    }
}

/// Growth a year between two values so many months apart, at least twelve. None
/// where a value is zero or below, or next to nothing beside the other: growth that
/// cannot be written as a percentage, too.
fn growth(from: Decimal, to: Decimal, months: i64) -> Option<Decimal> {
    if from <= Decimal::ZERO || to <= Decimal::ZERO {
        return None;
    }
    // A twelfth part of the months is the years; in lowest terms, so that whole
    // years need no power.
    let shared = greatest_divisor(12, months);
    let whole = to.checked_div(from).filter(|whole| !whole.is_zero())?;
    let year = power(root(whole, months / shared)?, 12 / shared)?;
    let growth = (year - Decimal::ONE).round_dp(KEPT);
    growth.checked_mul(Decimal::ONE_HUNDRED).and(Some(growth))
}

fn greatest_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}

/// The root of a number above zero, halved down to: it lies between the number
/// and one. The libraries' roots differ between machines.
fn root(number: Decimal, degree: i64) -> Option<Decimal> {
    let (mut low, mut high) = (number.min(Decimal::ONE), number.max(Decimal::ONE));
    let mut before = Decimal::ZERO;
    loop {
        let middle = low.checked_add(high)? / Decimal::TWO;
        // Nothing is left between the two.
        if middle == before {
            return Some(middle);
        }
        before = middle;
        // What overflows is more than any number.
        if power(middle, degree).is_none_or(|power| power > number) {
            high = middle;
        } else {
            low = middle;
        }
    }
}

/// None where it overflows.
fn power(base: Decimal, exponent: i64) -> Option<Decimal> {
    let (mut power, mut square, mut left) = (Decimal::ONE, base, exponent);
    loop {
        if left % 2 == 1 {
            power = power.checked_mul(square)?;
        }
        left /= 2;
        if left == 0 {
            return Some(power);
        }
        square = square.checked_mul(square)?;
    }
}

#[cfg(test)]
mod tests;
