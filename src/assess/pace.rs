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
/// where a value is zero or below, or next to nothing beside the other.
fn growth(from: Decimal, to: Decimal, months: i64) -> Option<Decimal> {
    if from <= Decimal::ZERO || to <= Decimal::ZERO {
        return None;
    }
    // A twelfth part of the months is the years; in lowest terms, so that whole
    // years need no power.
    let shared = greatest_divisor(12, months);
    let root = root(to.checked_div(from)?, months / shared)?;
    let year = power(root, 12 / shared)?;
    Some((year - Decimal::ONE).round_dp(KEPT))
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
mod tests {
    use super::super::series;
    use super::super::tests::{EVER, d, measure, ours, period};
    use super::*;
    use crate::model::{AreaIx, Polarity};

    /// A measure that is to keep to an aim.
    fn paced(from: &str, aim: Aim, by: &str) -> Measure {
        let mut measure = measure(Polarity::Higher);
        let (from, to) = (period(from), period(by));
        measure.pacing = Some(Pacing { from, to });
        measure.targets = vec![Target { period: to, aim, line: 1 }];
        measure
    }

    fn asked(measure: &Measure, values: &[(&str, &str)]) -> Option<Pace> {
        pace(measure, &series(&ours(values), AreaIx(0), EVER))
    }

    fn judged(from: (&str, &str), aim: Aim, by: &str, now: (&str, &str)) -> Pace {
        asked(&paced(from.0, aim, by), &[from, now]).expect("a figure after the baseline")
    }

    fn at_least(text: &str) -> Aim {
        Aim::AtLeast(d(text))
    }

    fn at_most(text: &str) -> Aim {
        Aim::AtMost(d(text))
    }

    /// From 100 in 2020-21 to a target in 2024-25, as it stands in 2022-23. A
    /// target of 146.41 takes 10% a year, one of 65.61 takes 10% less a year.
    #[test]
    fn pace_is_the_growth_that_is_beside_the_growth_that_is_needed() {
        use Speed::{Ahead, Behind, OnPace};
        let (up, down) = (at_least("146.41"), at_most("65.61"));
        let cases = [
            (up, "121", "0.1", OnPace),
            // From 0.95 of the needed growth (B-38) to 1.05 of it.
            (up, "119.9025", "0.095", OnPace),
            (up, "119.9024", "0.094999543378900", Behind),
            (up, "122.1025", "0.105", OnPace),
            (up, "122.1026", "0.105000452488595", Ahead),
            (up, "100", "0", Behind),
            (up, "81", "-0.1", Behind),
            (down, "81", "-0.1", OnPace),
            (down, "64", "-0.2", Ahead),
            (down, "90.25", "-0.05", Behind),
            (down, "121", "0.1", Behind),
            // Into a range, from below and from above, without coming out again.
            (Aim::Within(d("146.41"), d("150")), "121", "0.1", OnPace),
            (Aim::Within(d("60"), d("65.61")), "81", "-0.1", OnPace),
        ];
        for (aim, now, growth, speed) in cases {
            let found = judged(("2020-21", "100"), aim, "2024-25", ("2022-23", now));
            if aim.miss(d(now)).is_zero() {
                assert_eq!(found, Pace::Met(period("2022-23")), "{now} for {aim:?}");
                continue;
            }
            let Pace::Going(going) = found else { panic!("{now} for {aim:?}: {found:?}") };
            assert_eq!(going.actual, d(growth), "{now} for {aim:?}");
            assert_eq!(going.speed, speed, "{now} for {aim:?}");
            assert_eq!(going.needed.abs(), d("0.1"), "{now} for {aim:?}");
        }
    }

    #[test]
    fn a_target_is_met_whatever_the_pace_and_missed_when_its_time_is_over() {
        let stood = |aim, period, now| judged(("2020-21", "100"), aim, "2024-25", (period, now));
        let behind = |found| matches!(found, Pace::Going(Going { speed: Speed::Behind, .. }));
        let met = Pace::Met(period("2021-22"));
        assert_eq!(stood(at_least("110"), "2021-22", "110"), met);
        assert_eq!(stood(at_most("0"), "2021-22", "0"), met);
        // As good as there, but the time is over.
        assert!(behind(stood(at_least("110"), "2024-25", "109.99")));
        assert!(!behind(stood(at_least("110"), "2023-24", "109.99")));
    }

    #[test]
    fn where_growth_means_nothing_it_is_refused() {
        use NoPace::{MetAtBaseline, NotAboveZero, Passed, TooSoon, Unlike};
        let year = |was, aim, is| judged(("2020-21", was), aim, "2024-25", ("2022-23", is));
        let range = Aim::Within(d("95"), d("105"));
        let cases = [
            // Zero, below zero and across it (B-38).
            (year("0", at_least("10"), "5"), NotAboveZero),
            (year("10", at_most("0"), "5"), NotAboveZero),
            (year("10", at_least("20"), "0"), NotAboveZero),
            (year("-10", at_least("-5"), "-7"), NotAboveZero),
            (year("-10", at_least("10"), "5"), NotAboveZero),
            (year("10", at_most("-5"), "5"), NotAboveZero),
            (year("10", at_least("20"), "-1"), NotAboveZero),
            // Nothing to reach, and past what was to be reached.
            (year("100", at_least("90"), "80"), MetAtBaseline),
            (year("100", at_least("100"), "80"), MetAtBaseline),
            (year("100", range, "110"), MetAtBaseline),
            (year("80", range, "110"), Passed),
            (year("120", Aim::Within(d("100"), d("100")), "99"), Passed),
            // Too little time, and periods that do not compare.
            (judged(("2021-01", "1"), at_least("9"), "2024-01", ("2021-12", "2")), TooSoon),
            (judged(("2020-21", "1"), at_least("9"), "2024-25", ("2022-23 Q1", "2")), Unlike),
            (judged(("2020-21", "1"), at_least("9"), "2024-03", ("2022-23", "2")), Unlike),
        ];
        for (number, (found, expected)) in cases.into_iter().enumerate() {
            assert_eq!(found, Pace::Unknown(expected), "case {number}");
        }
    }

    /// From 100 in 2020-21 to a target of at least 146.41 in 2024-25.
    #[test]
    fn a_series_keeps_pace_by_its_latest_figure_and_a_gap_is_not_jumped() {
        type Case<'a> = (&'a [(&'a str, &'a str)], Option<Pace>);
        let measure = paced("2020-21", at_least("146.41"), "2024-25");
        let asked = |values: &[(&str, &str)]| asked(&measure, values);
        let unknown = |why| Some(Pace::Unknown(why));
        let met = Some(Pace::Met(period("2022-23")));
        let on_pace = [("2020-21", "100"), ("2021-22", "105"), ("2022-23", "121")];
        let Some(Pace::Going(going)) = asked(&on_pace) else { panic!("not under way") };
        assert_eq!((going.speed, going.actual), (Speed::OnPace, d("0.1")));
        let cases: [Case<'_>; 7] = [
            (&[], None),
            (&[("2019-20", "90"), ("2020-21", "100")], None),
            (&[("2020-21", "100"), ("2022-23", "150")], met),
            (&[("2020-21", "-"), ("2022-23", "150")], met),
            (&[("2020-21", "-"), ("2022-23", "121")], unknown(NoPace::NoValue(period("2020-21")))),
            (
                &[("2020-21", "100"), ("2021-22", "121"), ("2022-23", "-")],
                unknown(NoPace::NoValue(period("2022-23"))),
            ),
            (
                &[("2020-21", "100"), ("2021-22", "!110"), ("2022-23", "121")],
                unknown(NoPace::Break(period("2021-22"))),
            ),
        ];
        for (values, expected) in cases {
            assert_eq!(asked(values), expected, "{values:?}");
        }
    }

    /// To at least 110 by 2023-24: what came later neither mends it nor spoils it.
    #[test]
    fn a_target_is_judged_by_the_last_figure_up_to_its_period() {
        let measure = paced("2020-21", at_least("110"), "2023-24");
        let asked = |values: &[(&str, &str)]| asked(&measure, values);
        let since = ("2020-21", "100");
        let met = asked(&[since, ("2023-24", "112"), ("2024-25", "90")]);
        assert_eq!(met, Some(Pace::Met(period("2023-24"))));
        let missed = asked(&[since, ("2023-24", "105"), ("2024-25", "120")]);
        let Some(Pace::Going(going)) = missed else { panic!("{missed:?}") };
        assert_eq!((going.speed, going.is_over), (Speed::Behind, true));
        // Nothing for its own period: the one before is the last that is known.
        let met = asked(&[since, ("2022-23", "111"), ("2024-25", "90")]);
        assert_eq!(met, Some(Pace::Met(period("2022-23"))));
        let gap = asked(&[since, ("2023-24", "-"), ("2024-25", "120")]);
        assert_eq!(gap, Some(Pace::Unknown(NoPace::NoValue(period("2023-24")))));
        assert_eq!(asked(&[since, ("2024-25", "120")]), None);
    }

    /// From 100 in the first half of 2020-21 to at least 121 in that of 2022-23.
    #[test]
    fn what_adds_up_over_a_year_compares_with_the_same_point_of_another_year_alone() {
        let mut measure = paced("2020-21 H1", at_least("121"), "2022-23 H1");
        measure.accumulation = Accumulation::YearToDate;
        let (since, year) = (("2020-21 H1", "100"), ("2020-21 H2", "205"));
        assert_eq!(asked(&measure, &[since, year]), None);
        let halfway = [since, year, ("2021-22 H1", "110"), ("2021-22 H2", "230")];
        let Some(Pace::Going(going)) = asked(&measure, &halfway) else { panic!("not under way") };
        assert_eq!((going.speed, going.actual), (Speed::OnPace, d("0.1")));
        // Spans of the year so far, too.
        let mut spans = paced("2020-04 to 2020-12", at_least("121"), "2022-04 to 2022-12");
        spans.accumulation = Accumulation::YearToDate;
        let since = ("2020-04 to 2020-12", "100");
        let values = [since, ("2021-04 to 2021-12", "110"), ("2021-04 to 2022-02", "190")];
        let Some(Pace::Going(going)) = asked(&spans, &values) else { panic!("not under way") };
        assert_eq!((going.speed, going.actual), (Speed::OnPace, d("0.1")));
        // From one point of a year to another there is no growth, however much it is.
        let mut across = paced("2020-21 H1", at_least("121"), "2022-23 H2");
        across.accumulation = Accumulation::YearToDate;
        let values = [("2020-21 H1", "100"), ("2021-22 H1", "130")];
        assert_eq!(asked(&across, &values), Some(Pace::Unknown(NoPace::Unlike)));
        // What does not add up compares from half to half.
        across.accumulation = Accumulation::InPeriod;
        assert_eq!(asked(&across, &values), Some(Pace::Met(period("2021-22 H1"))));
    }

    /// A quarter says nothing of a year's target, however good it is.
    #[test]
    fn a_figure_of_another_length_meets_no_target() {
        let measure = paced("2020-21", at_least("110"), "2024-25");
        let found = asked(&measure, &[("2020-21", "100"), ("2022-23 Q1", "150")]);
        assert_eq!(found, Some(Pace::Unknown(NoPace::Unlike)));
    }

    #[test]
    fn growth_is_a_years_whatever_the_months() {
        let cases = [
            ("100", "121", 12, "0.21"),
            ("100", "121", 24, "0.1"),
            ("100", "133.1", 18, "0.21"),
            ("1000", "1331", 36, "0.1"),
            ("100", "100", 25, "0"),
            ("16", "1", 48, "-0.5"),
            // 2 to the power of 12/13, less 1.
            ("1", "2", 13, "0.896155028678343"),
            ("1", "1000000000000000000", 12, "999999999999999999"),
        ];
        for (from, to, months, expected) in cases {
            let found = growth(d(from), d(to), months).expect("growth");
            assert_eq!(found, d(expected), "{from} to {to} in {months} months");
        }
    }

    /// Extremes come to an end, and to no harm.
    #[test]
    fn no_number_is_too_large_or_too_small() {
        let values = ["0.0000000000000000000000000001", "0.3", "1", "7", "1000000000000000000"];
        for from in values {
            for to in values {
                for months in [12, 13, 120, 1200, 11_999] {
                    let found = growth(d(from), d(to), months);
                    let rises = d(to) > d(from);
                    assert!(found.is_none_or(|growth| rises || growth <= Decimal::ZERO));
                }
            }
        }
    }
}
