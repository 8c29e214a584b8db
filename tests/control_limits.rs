//! Control limits, point by point, against what NHSRplotthedots 0.2.2 computed of
//! the same series, read where those results lie.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads its own files")]

use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use plainsight::assess::{
    Assurance, Better, Bounds, Control, Limits, Plotted, Point, Rule, Side, Signal, Variation,
};
use plainsight::model::{Aim, ControlRules, Polarity, Reasoned};
use plainsight::period::Period;
use rust_decimal::Decimal;

/// A point as the package judged it.
#[derive(Debug)]
struct Expected {
    day: Date,
    value: Option<Decimal>,
    segment: usize,
    mean: Decimal,
    lower: Option<Decimal>,
    upper: Option<Decimal>,
    outside: bool,
    side: Option<Side>,
    near: bool,
    label: String,
    kind: String,
    target: Option<Decimal>,
}

/// One series and how the package was asked to judge it.
struct Case {
    name: &'static str,
    polarity: Polarity,
    screened: bool,
    rebased: &'static [&'static str],
    assurance: Option<Assurance>,
}

const fn case(name: &'static str, polarity: Polarity, assurance: Option<Assurance>) -> Case {
    Case { name, polarity, screened: true, rebased: &[], assurance }
}

/// Every case there is. The files hold no assurance: for the published one
/// (`ae_breaches_RQM_readme`) it is the package's own, for the others it follows
/// from the limits in the file by its rule (B-13).
const CASES: [Case; 14] = [
    case("ae_breaches_RQM_decrease", Polarity::Lower, Some(Assurance::HitOrMiss)),
    case("ae_breaches_RQM_readme", Polarity::Lower, Some(Assurance::HitOrMiss)),
    case("ae_breaches_RRK_decrease", Polarity::Lower, Some(Assurance::Missed)),
    case("ae_breaches_RRK_stable", Polarity::Lower, None),
    Case {
        rebased: &["2017-04-01", "2018-04-01"],
        ..case("ae_attendances_total_rebase2", Polarity::Higher, None)
    },
    case("deviation_screened", Polarity::Higher, None),
    Case { screened: false, ..case("deviation_unscreened", Polarity::Higher, None) },
    case("exactly_12", Polarity::Higher, None),
    case("missing_middle", Polarity::Higher, None),
    case("neutral", Polarity::None, None),
    case("rnorm20", Polarity::Higher, Some(Assurance::HitOrMiss)),
    case("rnorm20_outlier", Polarity::Higher, None),
    case("shift_7_below_decrease_good", Polarity::Lower, Some(Assurance::Met)),
    case("two_in_three_opposite_sides", Polarity::Higher, None),
];

/// Where the package's results lie; None, plainly said, where they are absent.
fn reference() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/spc");
    if !folder.is_dir() {
        // Past what the test runner keeps back: a skipped test says so to whoever ran it.
        let _ = std::io::stderr().write_all(
            b"SKIPPED: ../shared/reference/spc, which holds the package's results, is not here.\n",
        );
        return None;
    }
    Some(folder)
}

fn read(file: &Path) -> Vec<Expected> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let names = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let text = |name: &str| {
                record[names.iter().position(|known| known == name).unwrap()].to_owned()
            };
            let number = |name: &str| {
                let text = text(name);
                (!text.is_empty()).then(|| text.parse::<Decimal>().unwrap())
            };
            Expected {
                day: text("x").parse().unwrap(),
                value: number("y"),
                segment: text("rebase_group").parse().unwrap(),
                mean: number("mean_col").unwrap(),
                lower: number("lpl"),
                upper: number("upl"),
                outside: text("outside_limits") == "TRUE",
                side: match text("relative_to_mean").as_str() {
                    "1" => Some(Side::High),
                    "-1" => Some(Side::Low),
                    _ => None,
                },
                near: text("close_to_limits") == "TRUE",
                label: text("special_cause_type"),
                kind: text("point_type"),
                target: number("target"),
            }
        })
        .collect()
}

/// Judges a series as the package was asked to.
fn judge(case: &Case, expected: &[Expected]) -> Control {
    let points: Vec<Point> = expected
        .iter()
        .map(|row| Point { period: Period::day(row.day), value: row.value, breaks: false })
        .collect();
    let rebased: Vec<Reasoned> = case
        .rebased
        .iter()
        .map(|day| Reasoned { day: day.parse().unwrap(), because: "The way in changed.".into() })
        .collect();
    let rules = ControlRules { screened: case.screened, ..ControlRules::default() };
    let target = expected.last().unwrap().target;
    let aim = target.map(|target| match case.polarity {
        Polarity::Lower => Aim::AtMost(target),
        _ => Aim::AtLeast(target),
    });
    Control::of(&points, &rebased, &rules, Better { polarity: case.polarity, aim })
}

/// The package's label for a point.
fn label(signal: Option<Signal>) -> &'static str {
    match signal.map(|signal| (signal.rule, signal.side)) {
        None => "Common Cause",
        Some((Rule::Outside, Side::High)) => "Above UCL",
        Some((Rule::Outside, Side::Low)) => "Below LCL",
        Some((Rule::Trend, Side::High)) => "7 Point Trend (Increasing)",
        Some((Rule::Trend, Side::Low)) => "7 Point Trend (Decreasing)",
        Some((Rule::TwoInThree, Side::High)) => "2 in 3 Above CL",
        Some((Rule::TwoInThree, Side::Low)) => "2 in 3 Below CL",
        Some((Rule::Shift, Side::High)) => "7 Points Above CL",
        Some((Rule::Shift, Side::Low)) => "7 Points Below CL",
    }
}

/// The package's name for what a point is.
fn kind(signal: Option<Signal>) -> &'static str {
    match signal.map(|signal| (signal.variation, signal.side)) {
        None | Some((Variation::CommonCause, _)) => "common_cause",
        Some((Variation::Improving, _)) => "special_cause_improvement",
        Some((Variation::Concerning, _)) => "special_cause_concern",
        Some((Variation::Unjudged, Side::High)) => "special_cause_neutral_high",
        Some((Variation::Unjudged, Side::Low)) => "special_cause_neutral_low",
    }
}

/// Equal to 1e-9, or to the fifteen digits that the package prints of a number
/// too large for that.
fn assert_close(found: Decimal, expected: Decimal, what: &str) {
    let billionth = Decimal::new(1, 9);
    let last_digit = expected.abs() * Decimal::new(5, 15);
    let apart = (found - expected).abs();
    assert!(apart <= billionth.max(last_digit), "{what}: {found} is not {expected}");
}

fn assert_point(found: &Plotted, bounds: &Bounds, expected: &Expected, name: &str) {
    let what = format!("{name} on {}", expected.day);
    assert_close(bounds.mean, expected.mean, &what);
    assert_close(bounds.lower, expected.lower.unwrap(), &what);
    assert_close(bounds.upper, expected.upper.unwrap(), &what);
    assert_eq!(found.value, expected.value, "{what}");
    let value = found.value;
    let outside = value.is_some_and(|value| bounds.is_outside(value));
    let near = value.is_some_and(|value| bounds.is_near(value));
    assert_eq!(outside, expected.outside, "{what}: outside");
    assert_eq!(near, expected.near, "{what}: near");
    assert_eq!(value.and_then(|value| bounds.side(value)), expected.side, "{what}: side");
    assert_eq!(label(found.signal), expected.label, "{what}: label");
    assert_eq!(kind(found.signal), expected.kind, "{what}: kind");
}

#[test]
fn control_limits_and_signals_equal_those_of_the_reference_package() {
    let Some(folder) = reference() else { return };
    for case in &CASES {
        let expected = read(&folder.join(format!("{}.csv", case.name)));
        let control = judge(case, &expected);
        assert_eq!(control.segments.len(), case.rebased.len() + 1, "{}", case.name);
        let mut rows = expected.iter();
        for (number, segment) in control.segments.iter().enumerate() {
            let Limits::Known(bounds) = segment.limits else {
                panic!("{}: {:?}", case.name, segment.limits);
            };
            for found in &segment.points {
                let row = rows.next().unwrap();
                assert_eq!(row.segment, number, "{}", case.name);
                assert_point(found, &bounds, row, case.name);
            }
        }
        assert!(rows.next().is_none(), "{}: points are missing", case.name);
        let last = control.segments.last().unwrap().points.last().unwrap();
        let variation = last.signal.map_or(Variation::CommonCause, |signal| signal.variation);
        assert_eq!(control.variation, Some(variation), "{}", case.name);
        assert_eq!(control.assurance, case.assurance, "{}", case.name);
    }
}

/// Where the package says undefined limits and "hit or miss", we say that nothing
/// varies, and judge nothing.
#[test]
fn a_series_that_does_not_vary_has_no_limits() {
    let Some(folder) = reference() else { return };
    let expected = read(&folder.join("flat_constant.csv"));
    assert!(expected.iter().all(|row| row.lower.is_none() && row.upper.is_none()));
    let control = judge(&case("flat_constant", Polarity::Higher, None), &expected);
    assert_eq!(control.segments.len(), 1);
    assert_eq!(control.segments[0].limits, Limits::Unvarying);
    assert!(control.segments[0].points.iter().all(|point| point.signal.is_none()));
    assert_eq!((control.variation, control.assurance), (None, None));
}

#[test]
fn every_reference_case_is_tested() {
    let Some(folder) = reference() else { return };
    let mut tested: Vec<String> = CASES.iter().map(|case| format!("{}.csv", case.name)).collect();
    tested.push("flat_constant.csv".to_owned());
    tested.sort();
    let mut there: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".csv"))
        .collect();
    there.sort();
    assert_eq!(tested, there);
}
