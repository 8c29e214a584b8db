//! Tables of cases for pace towards a target.

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

/// Extremes come to an end, and to no harm: grown for so many years, one value comes
/// to the other, and with a little less or more growth it stays below or goes beyond.
#[test]
fn no_number_is_too_large_or_too_small() {
    let values = ["0.0000000000000000000000000001", "0.3", "1", "7", "1000000000000000000"];
    for (from, to) in values.iter().flat_map(|from| values.map(|to| (*from, to))) {
        let case = format!("{from} to {to}");
        let found = |months| growth(d(from), d(to), months);
        let whole = d(to).checked_div(d(from)).filter(|whole| !whole.is_zero());
        let Some(whole) = whole else {
            assert_eq!(found(1200), None, "{case}");
            continue;
        };
        for years in [1, 10, 100] {
            let Some(growth) = found(years * 12) else {
                let is_far = whole.checked_mul(Decimal::ONE_HUNDRED).is_none();
                assert!(years == 1 && is_far, "{case} in {years}");
                continue;
            };
            let year = growth + Decimal::ONE;
            let little = (year * d("0.00000000000000000000000001")).max(d("0.000000000000001"));
            let less = power(year - little, years);
            assert!(less.is_some_and(|less| less <= whole), "{case} in {years}: {growth}");
            let more = power(year + little, years);
            assert!(more.is_none_or(|more| more >= whole), "{case} in {years}: {growth}");
        }
        // The longer it takes, the less it is a year, in the same direction.
        let sizes: Vec<Decimal> = [12, 13, 24, 120, 1200, 11_999]
            .into_iter()
            .filter_map(found)
            .map(|growth| if d(to) < d(from) { -growth } else { growth })
            .collect();
        assert!(sizes.len() >= 4, "{case}: {sizes:?}");
        assert!(sizes.is_sorted_by(|one, next| one >= next), "{case}: {sizes:?}");
        assert!(sizes.iter().all(|size| *size >= Decimal::ZERO), "{case}: {sizes:?}");
    }
}

/// A percentage a hundred times as great as the share is no number any more.
#[test]
fn growth_that_cannot_be_written_is_refused() {
    let far = ["0.0000000001", "1000000000000000000"];
    assert_eq!(growth(d(far[0]), d(far[1]), 12), None);
    let found = judged(("2020-21", far[0]), at_least("2"), "2024-25", ("2021-22", "1"));
    assert!(matches!(found, Pace::Going(_)), "{found:?}");
    let higher = Aim::AtLeast(d(far[1]) + Decimal::ONE);
    let found = judged(("2020-21", far[0]), higher, "2024-25", ("2021-22", far[1]));
    assert_eq!(found, Pace::Unknown(NoPace::NotAboveZero));
}
