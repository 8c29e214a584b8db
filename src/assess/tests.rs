//! Tables of cases for judgements that need a measure and a series.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::*;
use crate::model::{
    Accumulation, Aim, AreaIx, ComparedWith, Comparison, Figure, FigureDetail, Frequency, Gap, Id,
    Life, Marker, Measure, Measured, Origin, Owner, PeerGroup, Polarity, StatusRule, Target, Terms,
};
use crate::period::{Period, Reading, parse};
use crate::quantity::{Style, Unit};

pub(super) fn d(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

pub(super) fn period(text: &str) -> Period {
    parse(text, &Reading::default()).expect("a period").period
}

pub(super) fn measure(polarity: Polarity) -> Measure {
    let first = period("2024-25");
    Measure {
        id: Id::new("m").expect("an id"),
        title: "M".into(),
        question: "How many?".into(),
        statement: None,
        definition: "A count.".into(),
        style: Style { unit: Unit::Number, decimals: 0 },
        polarity,
        frequency: Frequency::Year,
        period_kind: first.kind(),
        accumulation: Accumulation::InPeriod,
        outcomes: Vec::new(),
        category: None,
        perspective: None,
        vital_sign: false,
        life: Life::default(),
        peer_group: None,
        next_figures: None,
        notes: None,
        owner: Owner::default(),
        rule: StatusRule::None { reason: "We only count it.".into() },
        comparison: Comparison { with: ComparedWith::Previous, dead_band: Decimal::ZERO },
        control_limits: None,
        pacing: None,
        terms: Terms::default(),
        publication: None,
        disclosure: None,
        targets: Vec::new(),
    }
}

pub(super) const EVER: AsAt = AsAt { released_by: Date::MAX, ending_by: Date::MAX };

fn figure(area: u32, text: &str, measured: Measured, marker: Option<Marker>) -> Figure {
    let detail = FigureDetail { marker, ..FigureDetail::default() };
    Figure {
        area: AreaIx(area),
        period: period(text),
        measured,
        released: date(2025, 6, 1),
        origin: Origin { file: 0, line: 1 },
        detail: Some(Box::new(detail)),
    }
}

/// The areas after ours, so many.
fn group(size: usize) -> PeerGroup {
    PeerGroup {
        id: Id::new("g").expect("an id"),
        title: "G".into(),
        year: "2024".into(),
        source: String::new(),
        members: (1..).map(AreaIx).take(size).collect(),
    }
}

/// Figures of our own area: a number, `-` for a gap, `!` before a number that
/// starts a new way of counting.
pub(super) fn ours(values: &[(&str, &str)]) -> Vec<Figure> {
    let one = |(text, value): &(&str, &str)| match value.strip_prefix('!') {
        Some(value) => figure(0, text, Measured::Value(d(value)), Some(Marker::Break)),
        None if *value == "-" => figure(0, text, Measured::Gap(Gap::NotCollected), None),
        None => figure(0, text, Measured::Value(d(value)), None),
    };
    values.iter().map(one).collect()
}

fn going(measure: &Measure, values: &[(&str, &str)]) -> String {
    let figures = ours(values);
    match travel(measure, &series(&figures, AreaIx(0), EVER)) {
        Travel::Moved(moved) => {
            let skipped = if moved.skipped { " skipping" } else { "" };
            format!("{:?} since {}{skipped}", moved.direction, moved.from.canonical())
        }
        Travel::Unknown(NoTravel::Break(period)) => format!("Break with {}", period.canonical()),
        Travel::Unknown(why) => format!("{why:?}"),
    }
}

#[test]
fn direction_depends_on_which_way_is_better() {
    let up = [("2023-24", "10"), ("2024-25", "12")];
    let down = [("2023-24", "12"), ("2024-25", "10")];
    let same = [("2023-24", "10"), ("2024-25", "10")];
    let cases = [
        (Polarity::Higher, up, "Improving since 2023-24"),
        (Polarity::Higher, down, "Worsening since 2023-24"),
        (Polarity::Lower, up, "Worsening since 2023-24"),
        (Polarity::Lower, down, "Improving since 2023-24"),
        (Polarity::None, up, "Increasing since 2023-24"),
        (Polarity::None, down, "Decreasing since 2023-24"),
        (Polarity::Higher, same, "NoChange since 2023-24"),
        (Polarity::None, same, "NoChange since 2023-24"),
        // Nearest to a target that was never set has no right way.
        (Polarity::Nearest, up, "Increasing since 2023-24"),
    ];
    for (polarity, values, expected) in cases {
        assert_eq!(going(&measure(polarity), &values), expected, "{polarity:?} {values:?}");
    }
}

#[test]
fn nearness_is_measured_from_the_later_target() {
    let mut nearest = measure(Polarity::Nearest);
    nearest.targets =
        vec![Target { period: period("2024-25"), aim: Aim::Within(d("95"), d("105")), line: 2 }];
    let cases = [
        ([("2023-24", "80"), ("2024-25", "90")], "Improving since 2023-24"),
        ([("2023-24", "100"), ("2024-25", "110")], "Worsening since 2023-24"),
        // Equally far on either side is equally good.
        ([("2023-24", "90"), ("2024-25", "110")], "NoChange since 2023-24"),
    ];
    for (values, expected) in cases {
        assert_eq!(going(&nearest, &values), expected, "{values:?}");
    }
}

#[test]
fn a_change_within_the_dead_band_is_no_change() {
    let mut measure = measure(Polarity::Higher);
    measure.comparison.dead_band = d("0.5");
    let cases =
        [("10.5", "NoChange"), ("9.5", "NoChange"), ("10.51", "Improving"), ("9.49", "Worsening")];
    for (now, expected) in cases {
        let found = going(&measure, &[("2023-24", "10"), ("2024-25", now)]);
        assert_eq!(found, format!("{expected} since 2023-24"), "{now}");
    }
}

#[test]
fn gaps_are_never_jumped_in_silence() {
    let measure = measure(Polarity::Higher);
    let cases: [(&[(&str, &str)], &str); 6] = [
        (
            &[("2022-23", "9"), ("2023-24", "-"), ("2024-25", "12")],
            "Improving since 2022-23 skipping",
        ),
        (&[("2021-22", "9"), ("2024-25", "12")], "Improving since 2021-22 skipping"),
        (&[("2023-24", "9"), ("2024-25", "-")], "NoFigure"),
        (&[("2024-25", "12")], "NoEarlier"),
        (&[], "NoFigure"),
        (&[("2023-24", "9"), ("2024-25", "!12")], "Break with 2024-25"),
    ];
    for (values, expected) in cases {
        assert_eq!(going(&measure, values), expected, "{values:?}");
    }
}

#[test]
fn the_same_point_of_another_year_is_exactly_that() {
    let mut measure = measure(Polarity::Higher);
    measure.comparison.with = ComparedWith::YearBefore;
    measure.frequency = Frequency::Quarter;
    let year =
        [("2024-04 to 2024-06", "10"), ("2024-04 to 2024-09", "22"), ("2025-04 to 2025-06", "12")];
    assert_eq!(going(&measure, &year), "Improving since 2024-04 to 2024-06");
    // Half a year is not compared with a quarter, nor with the quarter before.
    let grown =
        [("2024-04 to 2024-06", "10"), ("2025-04 to 2025-06", "12"), ("2025-04 to 2025-09", "25")];
    assert_eq!(going(&measure, &grown), "NoEarlier");
    // Quarters and years are never mixed.
    assert_eq!(going(&measure, &[("2023-24", "40"), ("2024-25 Q1", "10")]), "NoEarlier");
}

#[test]
fn of_several_releases_the_latest_then_known_counts() {
    let mut figures = ours(&[("2023-24", "10"), ("2023-24", "11")]);
    figures[1].released = date(2025, 12, 1);
    let known = |day| series(&figures, AreaIx(0), AsAt::day(day)).value_at(period("2023-24"));
    assert_eq!(known(date(2025, 5, 31)), None);
    assert_eq!(known(date(2025, 6, 1)), Some(d("10")));
    assert_eq!(known(date(2025, 11, 30)), Some(d("10")));
    assert_eq!(known(date(2025, 12, 1)), Some(d("11")));
}

/// Our value, the peers' values (None for a gap), and what comes of them.
type Ranked = (Polarity, &'static str, &'static [Option<&'static str>], &'static str);

#[test]
fn ranks_count_from_the_best_and_ties_share_the_better() {
    let cases: [Ranked; 7] = [
        (Polarity::Higher, "5", &[Some("7"), Some("6"), Some("4")], "3 of 4"),
        (Polarity::Lower, "5", &[Some("7"), Some("6"), Some("4")], "2 of 4"),
        // 1, 2, 2, 4
        (Polarity::Higher, "6", &[Some("7"), Some("6"), Some("4")], "2 of 4 shared"),
        (Polarity::Higher, "4", &[Some("7"), Some("6"), Some("6")], "4 of 4"),
        // Who reports nothing is missing and not counted.
        (Polarity::Higher, "5", &[Some("7"), None, Some("4")], "2 of 3 missing 1"),
        (Polarity::None, "5", &[Some("7"), Some("4")], "no rank"),
        (Polarity::Higher, "5", &[None, None], "NoPeers"),
    ];
    for (polarity, our_value, peers, expected) in cases {
        let mut figures = ours(&[("2024-25", our_value)]);
        for (area, value) in (1..).zip(peers) {
            figures.extend(
                value.map(|value| figure(area, "2024-25", Measured::Value(d(value)), None)),
            );
        }
        let group = group(peers.len());
        let measure = measure(polarity);
        let our_series = series(&figures, AreaIx(0), EVER);
        let found = match compare(&measure, &figures, &our_series, &group, EVER) {
            Err(why) => format!("{why:?}"),
            Ok(Benchmark { rank: None, .. }) => "no rank".to_owned(),
            Ok(Benchmark { rank: Some(rank), missing, .. }) => {
                let shared = if rank.shared { " shared" } else { "" };
                let missing = if missing.is_empty() {
                    String::new()
                } else {
                    format!(" missing {}", missing.len())
                };
                format!("{} of {}{shared}{missing}", rank.place, rank.of)
            }
        };
        assert_eq!(found, expected, "{polarity:?} {our_value} {peers:?}");
    }
}

/// Whether a rank is held against that of a year before, by who reports in both years.
#[test]
fn a_rank_is_held_against_an_earlier_one_only_where_most_report_in_both() {
    let measure = measure(Polarity::Higher);
    let with = |values: &[&[&str]], break_in: Option<(u32, &str)>| {
        let mut figures = Vec::new();
        for (area, of_area) in (0..).zip(values) {
            for (year, value) in ["2022-23", "2024-25"].into_iter().zip(*of_area) {
                let marker = (break_in == Some((area, year))).then_some(Marker::Break);
                let measured = match *value {
                    "-" => Measured::Gap(Gap::NotAvailable),
                    value => Measured::Value(d(value)),
                };
                figures.push(figure(area, year, measured, marker));
            }
        }
        let group = group(values.len() - 1);
        let ours = series(&figures, AreaIx(0), EVER);
        let found = compare(&measure, &figures, &ours, &group, EVER).expect("peers");
        found.before.map(|before| {
            let Rank { place, of, shared } = before.rank;
            (before.period.canonical(), place, of, shared, before.same_peers)
        })
    };
    let us = ["4", "8"].as_slice();
    let peer = ["5", "5"].as_slice();
    let new = ["-", "5"].as_slice();
    let alike = [us, peer, &["4", "9"], &["3", "3"]];
    let told = |place, of, shared, same| Some(("2022-23".to_owned(), place, of, shared, same));
    assert_eq!(with(&alike, None), told(2, 4, true, true));
    assert_eq!(with(&[us, peer, peer, peer, new], None), told(4, 4, false, false));
    // Two of five report in one year only.
    assert_eq!(with(&[us, peer, peer, peer, new, new], None), None);
    // Counted in another way since, by us or by one of the others.
    assert_eq!(with(&alike, Some((0, "2024-25"))), None);
    assert_eq!(with(&alike, Some((2, "2024-25"))), None);
    assert_eq!(with(&alike, Some((2, "2022-23"))), told(2, 4, true, true));
}

/// Peers report later than we do: the latest period that both have is compared,
/// and ours does not count among the others.
#[test]
fn a_comparison_lags_with_its_peers_and_leaves_ours_out_of_the_middle() {
    let mut figures = ours(&[("2023-24", "10"), ("2024-25", "50")]);
    for (area, value) in [(1, "20"), (2, "30"), (3, "40")] {
        figures.push(figure(area, "2023-24", Measured::Value(d(value)), None));
    }
    let group = group(3);
    let our_series = series(&figures, AreaIx(0), EVER);
    let found =
        compare(&measure(Polarity::Higher), &figures, &our_series, &group, EVER).expect("peers");
    assert_eq!((found.period, found.behind), (period("2023-24"), Some(period("2024-25"))));
    assert_eq!((found.ours, found.spread.median), (d("10"), d("30")));
    assert_eq!(found.rank.map(|rank| (rank.place, rank.of)), Some((4, 4)));
}

#[test]
fn the_other_comparison_stands_beside_the_one_that_judges() {
    let quarters = ["2023-24 Q4", "2024-25 Q1", "2024-25 Q2", "2024-25 Q3", "2024-25 Q4"];
    let values: Vec<(&str, &str)> =
        quarters.into_iter().zip(["50", "40", "42", "45", "44"]).collect();
    let mut quarterly = measure(Polarity::Higher);
    quarterly.frequency = Frequency::Quarter;
    let other = |measure: &Measure, values: &[(&str, &str)]| {
        let figures = ours(values);
        match other_travel(measure, &series(&figures, AreaIx(0), EVER)) {
            Some(Travel::Moved(moved)) => {
                format!("{:?} since {}", moved.direction, moved.from.canonical())
            }
            Some(Travel::Unknown(why)) => format!("{why:?}"),
            None => "none".to_owned(),
        }
    };
    assert_eq!(going(&quarterly, &values), "Worsening since 2024-25 Q3");
    assert_eq!(other(&quarterly, &values), "Worsening since 2023-24 Q4");
    quarterly.comparison.with = ComparedWith::YearBefore;
    assert_eq!(other(&quarterly, &values), "Worsening since 2024-25 Q3");
    // Only the same point of the year compares with itself.
    quarterly.accumulation = Accumulation::YearToDate;
    assert_eq!(other(&quarterly, &values), "none");
    let yearly = measure(Polarity::Higher);
    assert_eq!(other(&yearly, &[("2023-24", "10"), ("2024-25", "12")]), "none");
}

#[test]
fn a_forecast_is_the_latest_one_for_the_nearest_period_without_a_result() {
    let mut measure = measure(Polarity::Higher);
    measure.rule = StatusRule::Tolerance(crate::model::Margin::Points(d("5")));
    measure.targets = vec![
        Target { period: period("2024-25"), aim: Aim::AtLeast(d("50")), line: 1 },
        Target { period: period("2025-26"), aim: Aim::AtLeast(d("60")), line: 1 },
    ];
    let expected = |text: &str, value: &str, released: Date| Figure {
        released,
        ..figure(0, text, Measured::Value(d(value)), Some(Marker::Forecast))
    };
    let figures = vec![
        figure(0, "2024-25", Measured::Value(d("48")), None),
        // A forecast of what has come out since.
        expected("2024-25", "55", date(2024, 10, 1)),
        expected("2025-26", "62", date(2025, 7, 1)),
        expected("2025-26", "57", date(2025, 10, 1)),
        expected("2026-27", "70", date(2025, 10, 1)),
    ];
    let seen = |day: Date| {
        let as_at = AsAt::day(day);
        let ours = series(&figures, AreaIx(0), as_at);
        let found = forecast(&measure, &figures, AreaIx(0), &ours, as_at)?;
        Some((found.period.canonical(), found.value, found.rating.status()))
    };
    let close = Some(Status::CloseToTarget);
    assert_eq!(seen(date(2025, 12, 1)), Some(("2025-26".into(), d("57"), close)));
    let on = Some(Status::OnTarget);
    assert_eq!(seen(date(2025, 8, 1)), Some(("2025-26".into(), d("62"), on)));
    assert_eq!(seen(date(2025, 6, 15)), None);
    assert_eq!(seen(date(2024, 12, 1)), Some(("2024-25".into(), d("55"), on)));
}
