//! Tables of small cases, each with the rule that it holds to.

mod properties;
mod runs;

use super::super::tests::{d, period};
use super::*;
use crate::model::{Aim, Polarity};

const HIGHER: Better = Better { polarity: Polarity::Higher, aim: None };

/// One point a month from January 2020: a number, `-` for a gap, `!` before a
/// number that starts a new way of counting.
fn months(text: &str) -> Vec<Point> {
    let point = |(number, word): (i16, &str)| Point {
        period: period(&format!("{}-{:02}", 2020 + number / 12, number % 12 + 1)),
        value: (word != "-").then(|| d(word.trim_start_matches('!'))),
        breaks: word.starts_with('!'),
    };
    (0..).zip(text.split(' ')).map(point).collect()
}

fn limits_of(text: &str, rules: &ControlRules) -> Limits {
    xmr::limits(&months(text), rules)
}

/// What sets each point apart: `O`utside, `T`rend, `N`ear a limit, `S`hift, small
/// where it is low; `.` for nothing.
fn letters(signals: impl IntoIterator<Item = Option<Signal>>) -> String {
    let letter = |signal: Option<Signal>| {
        let Some(Signal { rule, side, .. }) = signal else { return '.' };
        let letter = match rule {
            Rule::Outside => 'O',
            Rule::Trend => 'T',
            Rule::TwoInThree => 'N',
            Rule::Shift => 'S',
        };
        if side == Side::High { letter } else { letter.to_ascii_lowercase() }
    };
    signals.into_iter().map(letter).collect()
}

/// Limits of -2.66 and 2.66 about a mean of 0; near from 1.7733… on.
fn about_zero() -> Bounds {
    let (mean, average_range) = (Decimal::ZERO, Decimal::ONE);
    Bounds { mean, average_range, screened_out: 0, lower: d("-2.66"), upper: d("2.66") }
}

#[test]
fn each_rule_marks_its_points() {
    let cases = [
        // Outside: strictly (B-06).
        ("2.66 -2.66 2.67 -2.67", "..Oo"),
        // Shift: seven on one side, all marked; the mean itself and a gap end it (B-07).
        ("1 1 1 1 1 1", "......"),
        ("1 1 1 1 1 1 1 1", "SSSSSSSS"),
        ("-1 -1 -1 -1 -1 -1 -1 1", "sssssss."),
        ("1 1 1 1 0 1 1 1", "........"),
        ("1 1 1 1 - 1 1 1", "........"),
        // Trend: seven points are six steps; equals and gaps end it (B-08).
        ("-1 -0.7 -0.4 -0.1 0.2 0.5", "......"),
        ("-1 -0.7 -0.4 -0.1 0.2 0.5 0.8", "TTTTTTT"),
        ("1 0.7 0.4 0.1 -0.2 -0.5 -0.8", "ttttttt"),
        ("-1 -0.7 -0.4 -0.1 -0.1 0.2 0.5 0.8", "........"),
        ("-1 -0.7 -0.4 -0.1 - 0.2 0.5 0.8", "........"),
        // A point in two trends takes the later direction (B-08).
        ("-0.9 -0.6 -0.3 0.1 0.4 0.7 1 0.7 0.4 0.1 -0.3 -0.6 -0.9", "TTTTTTttttttt"),
        // Two in three: all on one side, only those near are marked (B-09).
        ("1 1.8 1.8", ".NN"),
        ("1.8 1 1.8", "N.N"),
        ("-1.8 -1.8 -1.8", "nnn"),
        ("1.8 -1 1.8", "..."),
        ("1.8 0 1.8", "..."),
        ("1.8 - 1.8 1", "...."),
        ("1.8 1.8", ".."),
        // Outside is not near, but is on its side (B-09).
        ("1.8 3 1", ".O."),
        ("1.8 3 1.8", "NON"),
        // One label each: outside, trend, two in three, shift (B-10).
        ("1 1 1 1 1.8 1.8 3", "SSSSNNO"),
        ("0.1 0.3 0.5 0.9 1.8 1.9 3", "TTTTTTO"),
    ];
    for (text, expected) in cases {
        let found =
            signals::signals(&months(text), &about_zero(), &ControlRules::default(), HIGHER);
        assert_eq!(letters(found), expected, "{text}");
    }
}

#[test]
fn how_many_make_a_row_is_data() {
    let rules = ControlRules { shift: 8, trend: 5, ..ControlRules::default() };
    let marked = |text| letters(signals::signals(&months(text), &about_zero(), &rules, HIGHER));
    assert_eq!(marked("1 1 1 1 1 1 1"), ".......");
    assert_eq!(marked("-0.4 -0.1 0.2 0.5 0.8"), "TTTTT");
    // ControlRules of nothing mark whatever they can, and come to no harm.
    let none = ControlRules { needed: 0, shift: 0, trend: 0, ..rules };
    let found = signals::signals(&months("1 - 0 0"), &about_zero(), &none, HIGHER);
    assert_eq!(letters(found), "S...");
}

#[test]
fn limits_are_given_only_where_they_mean_something() {
    let few = |points| Limits::TooFew { points, needed: 12 };
    let cases = [
        ("1", few(1)),
        ("-", few(0)),
        // Fewer than twelve, gaps not counted (B-14).
        ("1 2 1 2 1 2 1 2 1 2 1", few(11)),
        ("1 2 1 2 1 - 2 1 2 1 2 1", few(11)),
        // Twelve, but what stands alone has no neighbour to differ from (B-03).
        ("1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 - 2 - 1 - 2", few(0)),
        ("1 2 - 1 2 - 1 2 - 1 2 - 1 2 - 1 - 2", few(10)),
        // Nothing varies, or nothing but what is screened out (B-15).
        ("5 5 5 5 5 5 5 5 5 5 5 5", Limits::Unvarying),
        ("5 5 5 5 5 5 5 6 6 6 6 6", Limits::Unvarying),
        (
            "0 0.00000000000000000001 0 0.00000000000000000001 0 0.00000000000000000001 0 0.00000000000000000001 0 0.00000000000000000001 0 0.00000000000000000001",
            Limits::Unvarying,
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(limits_of(text, &ControlRules::default()), expected, "{text}");
    }
    assert_eq!(
        limits_of(
            "1 2",
            &ControlRules { needed: 0, fixed_after: Some(0), ..ControlRules::default() }
        ),
        Limits::Unvarying
    );
    let twelve = limits_of("1 2 1 2 1 2 1 2 1 2 1 2", &ControlRules::default());
    let expected = Bounds {
        mean: d("1.5"),
        average_range: d("1"),
        screened_out: 0,
        lower: d("-1.16"),
        upper: d("4.16"),
    };
    assert_eq!(twelve, Limits::Known(expected));
}

#[test]
fn rolling_years_told_each_month_have_no_limits() {
    let rolling = |month: i16| Point {
        period: period(&format!("2020-{month:02} to 2021-{:02}", month - 1)),
        value: Some(Decimal::from(month)),
        breaks: false,
    };
    let points: Vec<Point> = (2..=12).map(rolling).collect();
    let rules = ControlRules { needed: 5, ..ControlRules::default() };
    assert_eq!(xmr::limits(&points, &rules), Limits::Overlapping);
}

/// The package's own example (`deviations`), and the tool that does not screen.
#[test]
fn outlying_ranges_are_left_out_once_where_the_rules_say_so() {
    let text = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";
    let bounds = |screened| limits_of(text, &ControlRules { screened, ..ControlRules::default() });
    let Limits::Known(screened) = bounds(true) else { panic!("no limits") };
    let Limits::Known(plain) = bounds(false) else { panic!("no limits") };
    assert_eq!((screened.average_range, screened.screened_out), (d("1"), 2));
    assert_eq!((plain.screened_out, plain.mean), (0, screened.mean));
    assert!(plain.upper > screened.upper && plain.lower < screened.lower);
}

/// Ten ranges of 0.7733 and one of 3.267 are 1 on average: the one is not below
/// 3.267 averages (B-04).
#[test]
fn a_range_exactly_as_wide_as_an_outlying_one_is_left_out() {
    let text = "0 0.7733 0 0.7733 0 0.7733 4.0403 3.267 4.0403 3.267 4.0403 3.267";
    let limits = limits_of(text, &ControlRules::default());
    let bounds = limits.bounds().copied().expect("limits");
    assert_eq!((bounds.average_range, bounds.screened_out), (d("0.7733"), 1));
}

/// Every range is 1, and none reaches over the gap (B-03).
#[test]
fn a_gap_has_no_range_on_either_side() {
    let rules = ControlRules { screened: false, ..ControlRules::default() };
    let limits = limits_of("1 2 1 2 1 2 - 12 11 12 11 12 11", &rules);
    let bounds = limits.bounds().copied().expect("limits");
    assert_eq!((bounds.mean, bounds.average_range), (d("6.5"), d("1")));
    assert_eq!((bounds.lower, bounds.upper), (d("3.84"), d("9.16")));
}

/// Means are of twelfths and fifteenths, average ranges of thirds and sixths, which
/// never end: their upper limits do.
#[test]
fn a_result_exactly_on_a_limit_is_within_it() {
    let cases = [
        ("1 1 2 4 1 40 2 5 5 2 3 5", "10.35"),
        ("6 6 1 5 6 58 4 6 3 0 4 2", "15.51"),
        ("2 4 3 0 2 48 6 3 2 0 1 1 6 2 6", "11.94"),
        ("2 5 6 2 0 54 5 1 0 1 3 1 3 3 3", "10.81"),
        ("4 3 4 3 2 37 5 2 4 1 0 4 4 0 1", "9.81"),
        ("0 2 6 6 4 56 0 4 2 6 3 2 4 0 0", "12.54"),
    ];
    for (text, upper) in cases {
        for part in [d("1"), d("0.1"), d("0.01")] {
            let points: Vec<Point> = months(text)
                .into_iter()
                .map(|point| Point { value: point.value.map(|value| value * part), ..point })
                .collect();
            let upper = d(upper) * part;
            let limits = xmr::limits(&points, &ControlRules::default());
            let bounds = limits.bounds().copied().expect("limits");
            assert_eq!(bounds.upper, upper, "{text}");
            assert!(!bounds.is_outside(upper), "{text}");
            assert!(bounds.is_outside(upper + Decimal::new(1, 9)), "{text}");
        }
    }
    // Two thirds of the way is not yet near (B-09): 5.32 of 7.98.
    let wide =
        Bounds { average_range: d("3"), lower: d("-7.98"), upper: d("7.98"), ..about_zero() };
    assert_eq!(
        ["5.32", "5.33", "-5.33", "7.98", "7.99"].map(|v| wide.is_near(d(v))),
        [false, true, true, true, false]
    );
}

#[test]
fn better_decides_what_a_special_cause_is() {
    use Variation::{Concerning, Improving, Unjudged};
    let range = Some(Aim::Within(d("95"), d("105")));
    // Polarity and target, the result, what it departs from, and what that is.
    let cases = [
        (Polarity::Higher, None, "12", "10", Improving),
        (Polarity::Higher, None, "8", "10", Concerning),
        (Polarity::Lower, None, "12", "10", Concerning),
        (Polarity::Lower, None, "8", "10", Improving),
        (Polarity::None, None, "12", "10", Unjudged),
        // Nearest: coming nearer, going further, as near as before, beyond.
        (Polarity::Nearest, range, "94", "90", Improving),
        (Polarity::Nearest, range, "106", "110", Improving),
        (Polarity::Nearest, range, "85", "90", Concerning),
        (Polarity::Nearest, range, "110", "90", Unjudged),
        (Polarity::Nearest, range, "97", "103", Unjudged),
        (Polarity::Nearest, range, "120", "90", Concerning),
        // Near to nothing.
        (Polarity::Nearest, None, "94", "90", Unjudged),
    ];
    for (polarity, aim, value, from, expected) in cases {
        let found = Better { polarity, aim }.variation(d(value), d(from));
        assert_eq!(found, expected, "{polarity:?} {value} from {from}");
    }
}

/// A rise below the mean is for the better where higher is.
#[test]
fn a_trend_is_judged_by_where_it_goes() {
    let rising = months("-1.6 -1.5 -1.4 -1.3 -1.2 -1.1 -1");
    for (polarity, expected) in
        [(Polarity::Higher, Variation::Improving), (Polarity::Lower, Variation::Concerning)]
    {
        let better = Better { polarity, aim: None };
        let found = signals::signals(&rising, &about_zero(), &ControlRules::default(), better);
        let expected = Signal { rule: Rule::Trend, side: Side::High, variation: expected };
        assert_eq!(found, vec![Some(expected); 7]);
    }
}

/// Limits of -2.66 and 2.66; a target exactly on one may be hit or missed (B-13).
#[test]
fn limits_say_what_to_expect_of_the_target() {
    use Assurance::{HitOrMiss, Met, Missed};
    let at_least = |text| Aim::AtLeast(d(text));
    let at_most = |text| Aim::AtMost(d(text));
    let within = |low, high| Aim::Within(d(low), d(high));
    let cases = [
        (Polarity::Higher, Some(at_least("-2.67")), Some(Met)),
        (Polarity::Higher, Some(at_least("-2.66")), Some(HitOrMiss)),
        (Polarity::Higher, Some(at_least("2.66")), Some(HitOrMiss)),
        (Polarity::Higher, Some(at_least("2.67")), Some(Missed)),
        (Polarity::Lower, Some(at_most("2.67")), Some(Met)),
        (Polarity::Lower, Some(at_most("2.66")), Some(HitOrMiss)),
        (Polarity::Lower, Some(at_most("-2.67")), Some(Missed)),
        (Polarity::Nearest, Some(within("-3", "3")), Some(Met)),
        (Polarity::Nearest, Some(within("-3", "2.66")), Some(HitOrMiss)),
        (Polarity::Nearest, Some(within("0", "0")), Some(HitOrMiss)),
        (Polarity::Nearest, Some(within("3", "4")), Some(Missed)),
        (Polarity::Nearest, Some(within("-4", "-3")), Some(Missed)),
        (Polarity::Higher, None, None),
        (Polarity::None, Some(at_least("0")), None),
    ];
    for (polarity, aim, expected) in cases {
        assert_eq!(Better { polarity, aim }.assurance(&about_zero()), expected, "{aim:?}");
    }
}

/// Up to a third of the results may be out of the ordinary; gaps are no results.
#[test]
fn limits_that_too_many_results_break_describe_nothing() {
    let signal = Signal { rule: Rule::Outside, side: Side::High, variation: Variation::Concerning };
    for (unusual, results, gaps, expected) in
        [(0, 12, 0, true), (4, 12, 0, true), (5, 12, 0, false), (4, 11, 1, false), (0, 0, 0, true)]
    {
        let text: Vec<&str> = (0..results).map(|_| "1").chain((0..gaps).map(|_| "-")).collect();
        let points = if text.is_empty() { Vec::new() } else { months(&text.join(" ")) };
        let plotted = |(ix, point): (usize, &Point)| Plotted {
            period: point.period,
            value: point.value,
            signal: (ix < unusual).then_some(signal),
        };
        let points = points.iter().enumerate().map(plotted).collect();
        let run = Segment { start: Start::First, limits: Limits::Known(about_zero()), points };
        assert_eq!(run.is_described(), expected, "{unusual} of {results}");
    }
}
