//! Where runs of figures start and end, and what is read off the last of them.

use jiff::civil::{Date, date};

use super::super::super::series;
use super::super::super::tests::{EVER, measure, ours};
use super::*;
use crate::model::{AreaIx, Frequency, Target};

const TWELVE: &str = "1 2 1 2 1 2 1 2 1 2 1 2";

fn rebased(days: &[Date]) -> Vec<Reasoned> {
    days.iter().map(|day| Reasoned { day: *day, because: format!("New on {day}.") }).collect()
}

/// Each run as why it starts and how long it is.
fn runs(points: &[Point], days: &[Date]) -> String {
    let control = Control::of(points, &rebased(days), &ControlRules::default(), HIGHER);
    let told = |segment: &Segment| {
        let start = match &segment.start {
            Start::First => "first".to_owned(),
            Start::Rebased(reason) => reason.because.clone(),
            Start::Break => "break".to_owned(),
        };
        format!("{start} {}", segment.points.len())
    };
    control.segments.iter().map(told).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_run_starts_on_its_day_or_with_the_first_whole_period_after() {
    let points = months("1 2 3 4 5 6");
    let cases: [(&[Date], &str); 7] = [
        (&[], "first 6"),
        (&[date(2020, 3, 1)], "first 2, New on 2020-03-01. 4"),
        // In the middle of a period (that is partly old).
        (&[date(2020, 3, 2)], "first 3, New on 2020-03-02. 3"),
        // In any order; of two before one period the later counts.
        (
            &[date(2020, 5, 1), date(2020, 2, 1)],
            "first 1, New on 2020-02-01. 3, New on 2020-05-01. 2",
        ),
        (&[date(2020, 2, 20), date(2020, 2, 10)], "first 2, New on 2020-02-20. 4"),
        // Before the first and after the last there is nothing to part.
        (&[date(2020, 1, 1), date(2019, 6, 1)], "first 6"),
        (&[date(2020, 6, 2)], "first 6"),
    ];
    for (days, expected) in cases {
        assert_eq!(runs(&points, days), expected, "{days:?}");
    }
    assert_eq!(runs(&[], &[date(2020, 1, 1)]), "");
}

#[test]
fn figures_that_are_not_comparable_share_no_limits() {
    assert_eq!(runs(&months("1 2 !3 4"), &[]), "first 2, break 2");
    assert_eq!(runs(&months("!1 2 3 4"), &[]), "first 4");
    // The council's own reason says more than the mark.
    assert_eq!(runs(&months("1 2 !3 4"), &[date(2020, 3, 1)]), "first 2, New on 2020-03-01. 2");
}

/// No range and no row reaches over the start of a run (B-01).
#[test]
fn runs_know_nothing_of_each_other() {
    let points = months(&format!("{TWELVE} !101 102 101 102 101 102 101 102 101 102 101 102"));
    let control = Control::of(&points, &[], &ControlRules::default(), HIGHER);
    let bounds: Vec<Bounds> =
        control.segments.iter().filter_map(|s| s.limits.bounds().copied()).collect();
    assert_eq!(bounds.len(), 2);
    assert_eq!((bounds[0].mean, bounds[0].average_range), (d("1.5"), d("1")));
    assert_eq!((bounds[1].mean, bounds[1].average_range), (d("101.5"), d("1")));
}

#[test]
fn what_is_said_is_of_the_latest_run_and_its_latest_point() {
    let aim = Some(Aim::AtLeast(d("0")));
    // One far result puts all others on one side of the mean, so no row makes a shift.
    let rules = ControlRules { shift: 99, ..ControlRules::default() };
    let judged = |text: &str| {
        let better = Better { polarity: Polarity::Higher, aim };
        let control = Control::of(&months(text), &[], &rules, better);
        (control.variation, control.assurance)
    };
    let common = Some(Variation::CommonCause);
    let cases = [
        // Ranges of 1 but for the last, which is screened out.
        (format!("{TWELVE} 9"), Some(Variation::Improving), Some(Assurance::HitOrMiss)),
        (format!("{TWELVE} -9"), Some(Variation::Concerning), Some(Assurance::HitOrMiss)),
        // Only the last point counts (B-12).
        (format!("{TWELVE} 9 1"), common, Some(Assurance::HitOrMiss)),
        // A gap is no result, and is not called usual.
        (format!("{TWELVE} -"), None, Some(Assurance::HitOrMiss)),
        // A new run says nothing until it is long enough, whatever was before.
        (format!("{TWELVE} !9 9"), None, None),
        ("5 5 5 5 5 5 5 5 5 5 5 5".to_owned(), None, None),
        (TWELVE.replace('1', "8").replace('2', "9"), common, Some(Assurance::Met)),
    ];
    for (text, variation, assurance) in cases {
        assert_eq!(judged(&text), (variation, assurance), "{text}");
    }
}

/// Judges quarters from a site's figures.
fn quarters(values: &[(&str, &str)], targets: &[(&str, &str)]) -> Control {
    let mut measure = measure(Polarity::Higher);
    measure.frequency = Frequency::Quarter;
    let target = |(at, low): &(&str, &str)| Target {
        period: period(at),
        aim: Aim::AtLeast(d(low)),
        line: 1,
    };
    measure.targets = targets.iter().map(target).collect();
    let figures = ours(values);
    let rules = ControlRules { needed: 4, ..ControlRules::default() };
    control(&measure, &series(&figures, AreaIx(0), EVER), &[], &rules)
}

#[test]
fn a_measures_figures_become_points_and_what_never_came_a_gap() {
    let control = quarters(
        &[
            ("2023-24 Q1", "4"),
            ("2023-24 Q2", "6"),
            // The year is no quarter; the third quarter never came.
            ("2023-24", "20"),
            ("2023-24 Q4", "4"),
            ("2024-25 Q1", "-"),
            ("2024-25 Q2", "6"),
            ("2024-25 Q3", "!7"),
        ],
        &[],
    );
    let told = |segment: &Segment| -> Vec<(String, Option<Decimal>)> {
        segment.points.iter().map(|point| (point.period.canonical(), point.value)).collect()
    };
    let told: Vec<_> = control.segments.iter().map(told).collect();
    let point = |text: &str, value: Option<&str>| (text.to_owned(), value.map(d));
    assert_eq!(
        told,
        [
            vec![
                point("2023-24 Q1", Some("4")),
                point("2023-24 Q2", Some("6")),
                point("2023-24 Q3", None),
                point("2023-24 Q4", Some("4")),
                point("2024-25 Q1", None),
                point("2024-25 Q2", Some("6")),
            ],
            vec![point("2024-25 Q3", Some("7"))],
        ]
    );
    assert_eq!(quarters(&[], &[]).segments, []);
}

/// A measure of the quarter that has a figure each month lacks none of them.
#[test]
fn figures_that_come_oftener_than_they_should_leave_no_gap() {
    let control = quarters(&[("2024-01", "1"), ("2024-02", "2"), ("2024-03", "1")], &[]);
    assert_eq!(control.segments.len(), 1);
    assert!(control.segments[0].points.iter().all(|point| point.value.is_some()));
}

/// Limits of -0.32 and 10.32.
#[test]
fn a_moved_target_is_judged_by_where_it_is_now() {
    let values =
        [("2023-24 Q1", "4"), ("2023-24 Q2", "6"), ("2023-24 Q3", "4"), ("2023-24 Q4", "6")];
    let cases = [
        (vec![("2023-24 Q1", "20"), ("2023-24 Q4", "-1")], Some(Assurance::Met)),
        (vec![("2023-24 Q1", "-1"), ("2023-24 Q4", "20")], Some(Assurance::Missed)),
        (vec![("2023-24 Q4", "5")], Some(Assurance::HitOrMiss)),
        // A target for another period is none for this one.
        (vec![("2023-24 Q1", "5")], None),
    ];
    for (targets, expected) in cases {
        assert_eq!(quarters(&values, &targets).assurance, expected, "{targets:?}");
    }
}
