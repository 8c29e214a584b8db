//! Tables of cases: each reason alone, several together, none; ties; and an order that
//! no order of the input changes.

use jiff::civil::date;

use super::super::tests::{EVER, d, measure, ours, period};
use super::super::{
    Control, Judged, Moved, NoBenchmark, NoTravel, Series, Unrated, off_target_run,
};
use super::*;
use crate::assess::Closeness;
use crate::diagnostic::Place;
use crate::model::{Aim, Gap, MeasureIx, Override, Polarity};

/// A measure as it was found, to be held against the reasons.
#[derive(Clone)]
struct Found {
    id: &'static str,
    vital: bool,
    rating: Rating,
    judged: Option<Status>,
    run: Option<Sustained>,
    variation: Option<Variation>,
    overdue: Option<Overdue>,
}

/// On target, and nothing else to say of it.
fn well(id: &'static str) -> Found {
    let rating = missing("0", "2", Status::OnTarget);
    Found { id, vital: false, rating, judged: None, run: None, variation: None, overdue: None }
}

/// Off target by so much, where so much more counts as close.
fn off(id: &'static str, miss: &str, width: &str) -> Found {
    Found { rating: missing(miss, width, Status::OffTarget), ..well(id) }
}

fn missing(miss: &str, width: &str, status: Status) -> Rating {
    let (miss, aim) = (d(miss), Aim::AtLeast(d("100")));
    let closeness = Closeness::Within(d(width));
    Rating::Rated(Judged { status, value: d("100") - miss, aim, miss, closeness })
}

fn run(direction: Direction, reports: usize) -> Option<Sustained> {
    let to = period("2024-25");
    let moved = Moved {
        direction,
        from: to,
        before: Decimal::ONE,
        to,
        now: Decimal::TWO,
        gain: None,
        skipped: false,
    };
    Some(Sustained { direction, moves: vec![moved; reports] })
}

fn worse(reports: usize) -> Option<Sustained> {
    run(Direction::Worsening, reports)
}

fn overdue() -> Option<Overdue> {
    Some(Overdue::Expected(date(2025, 10, 9)))
}

fn by(status: Status) -> Override {
    let reason = "The figure leaves out the flats.".to_owned();
    Override {
        status,
        reason,
        by: "The head of service".to_owned(),
        dated: date(2025, 10, 9),
        place: Place::file("content/editions/annual/measures/bins.md"),
    }
}

/// Calls `with` on what is found of them.
fn held<T>(all: &[Found], with: impl FnOnce(&Exceptions<'_, '_>, &[Measure]) -> T) -> T {
    let judgements: Vec<Option<Override>> = all.iter().map(|found| found.judged.map(by)).collect();
    let measures: Vec<Measure> = all
        .iter()
        .map(|found| Measure {
            id: Id::new(found.id).expect("an id"),
            vital_sign: found.vital,
            ..measure(Polarity::Higher)
        })
        .collect();
    let figures = ours(&[("2024-25", "1")]);
    let ours = super::super::series(&figures, crate::model::AreaIx(0), EVER);
    let assessments: Vec<Assessment<'_>> = all
        .iter()
        .zip(&judgements)
        .enumerate()
        .map(|(at, (found, judgement))| Assessment {
            measure: MeasureIx(u32::try_from(at).expect("few")),
            as_at: EVER,
            ours: Series::default(),
            rating: found.rating.clone(),
            overridden: judgement.as_ref(),
            travel: Travel::Unknown(NoTravel::NoFigure),
            off_target: off_target_run(&measures[at], &ours),
            pace: None,
            other_travel: None,
            forecast: None,
            control: found.variation.map(|variation| Control {
                segments: Vec::new(),
                variation: Some(variation),
                assurance: None,
            }),
            overdue: found.overdue,
            benchmark: Err(NoBenchmark::NoGroup),
        })
        .collect();
    let each = measures.iter().zip(&assessments).zip(all);
    let each = each.map(|((measure, assessment), found)| (measure, assessment, found.run.as_ref()));
    with(&in_order(each), &measures)
}

fn why(found: Found) -> Vec<Reason> {
    held(&[found], |found, _| {
        found.first.first().map(|exception| exception.reasons.clone()).unwrap_or_default()
    })
}

/// The names in order, and after a stroke those off target besides.
fn order(all: &[Found]) -> String {
    held(all, |found, measures| {
        let name = |assessment: &Assessment<'_>| {
            let at = assessment.measure.0 as usize;
            measures[at].id.to_string()
        };
        let first: Vec<String> = found.first.iter().map(|one| name(one.assessment)).collect();
        let others: Vec<String> = found.others.iter().map(|one| name(one)).collect();
        format!("{} | {}", first.join(" "), others.join(" "))
    })
}

#[test]
fn each_reason_alone_is_enough() {
    use Reason::{
        FarOffTarget, JudgedOffTarget, JudgedOtherwise, OffTargetWithoutWidth, SpecialCause,
        Worsening,
    };
    let late = Overdue::Late(period("2024-25"));
    let gap = Rating::Unrated(Unrated::Gap(Gap::Late));
    let cases: Vec<(&str, Found, Vec<Reason>)> = vec![
        ("on target", well("a"), vec![]),
        ("beyond close", off("a", "3.9", "2"), vec![]),
        ("twice close, exactly", off("a", "4", "2"), vec![FarOffTarget(d("2"))]),
        ("far beyond", off("a", "9", "2"), vec![FarOffTarget(d("4.5"))]),
        ("no width", off("a", "0.1", "0"), vec![OffTargetWithoutWidth]),
        // A far miss that a rule calls close is not off target.
        (
            "called close",
            Found { rating: missing("9", "2", Status::CloseToTarget), ..well("a") },
            vec![],
        ),
        (
            "judged close",
            Found { judged: Some(Status::CloseToTarget), ..off("a", "9", "2") },
            vec![JudgedOtherwise],
        ),
        (
            "a small miss judged on target",
            Found { judged: Some(Status::OnTarget), ..off("a", "2.1", "2") },
            vec![JudgedOtherwise],
        ),
        (
            "close by its rule, judged on target",
            Found {
                rating: missing("1", "2", Status::CloseToTarget),
                judged: Some(Status::OnTarget),
                ..well("a")
            },
            vec![],
        ),
        (
            "judged off",
            Found { judged: Some(Status::OffTarget), ..well("a") },
            vec![JudgedOffTarget],
        ),
        (
            "judged off without a figure",
            Found { judged: Some(Status::OffTarget), rating: gap.clone(), ..well("a") },
            vec![JudgedOffTarget],
        ),
        ("worsening", Found { run: worse(2), ..well("a") }, vec![Worsening(2)]),
        ("improving", Found { run: run(Direction::Improving, 4), ..off("a", "3", "2") }, vec![]),
        (
            "special",
            Found { variation: Some(Variation::Concerning), ..well("a") },
            vec![SpecialCause],
        ),
        ("for the better", Found { variation: Some(Variation::Improving), ..well("a") }, vec![]),
        ("neither", Found { variation: Some(Variation::Unjudged), ..well("a") }, vec![]),
        ("usual", Found { variation: Some(Variation::CommonCause), ..well("a") }, vec![]),
        (
            "late",
            Found { rating: gap, overdue: Some(late), ..well("a") },
            vec![Reason::Overdue(late)],
        ),
        // All at once, the gravest first.
        (
            "everything",
            Found {
                run: worse(3),
                variation: Some(Variation::Concerning),
                overdue: overdue(),
                ..off("a", "5", "2")
            },
            vec![
                FarOffTarget(d("2.5")),
                Worsening(3),
                SpecialCause,
                Reason::Overdue(Overdue::Expected(date(2025, 10, 9))),
            ],
        ),
    ];
    for (name, found, expected) in cases {
        assert_eq!(why(found), expected, "{name}");
    }
}

fn some() -> Vec<Found> {
    vec![
        Found { vital: true, overdue: overdue(), ..well("vital-late") },
        Found { vital: true, ..off("vital-far", "5", "2") },
        off("width-none", "1", "0"),
        off("far-b", "8", "2"),
        off("far-a", "8", "2"),
        off("far-less", "6", "2"),
        Found { run: worse(4), ..off("near-worse", "3", "2") },
        Found { judged: Some(Status::OffTarget), ..well("judged") },
        Found { run: worse(5), ..well("worse-long") },
        Found { run: worse(2), ..well("worse-b") },
        Found { run: worse(2), ..well("worse-a") },
        Found { variation: Some(Variation::Concerning), ..well("special") },
        Found { vital: true, ..off("other-vital", "2.5", "2") },
        off("other-b", "3", "2"),
        off("other-a", "3", "2"),
        well("well"),
    ]
}

const IN_ORDER: &str = "vital-far vital-late width-none far-a far-b far-less near-worse judged \
                        worse-long worse-a worse-b special | other-vital other-a other-b";

#[test]
fn vital_signs_lead_then_severity_then_the_longest_run_then_the_id() {
    assert_eq!(order(&some()), IN_ORDER);
    assert_eq!(order(&[]), " | ");
    assert_eq!(order(&[well("a")]), " | ");
}

/// Whichever way the measures come in, they go out in one order, and each of them once.
#[test]
fn no_order_of_the_input_changes_the_order() {
    let mut state: u64 = 7;
    let mut below = |end: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % end
    };
    let mut all = some();
    for _ in 0..300 {
        for at in (1..all.len()).rev() {
            all.swap(at, below(at + 1));
        }
        assert_eq!(order(&all), IN_ORDER);
        // Some of them stand in the order that they have among all.
        let few = &all[..1 + below(all.len())];
        let places = |text: &str| -> Vec<usize> {
            let (first, others) = text.split_once(" | ").expect("two lists");
            let whole: Vec<&str> = IN_ORDER.split(' ').collect();
            let names = first.split(' ').chain(others.split(' ')).filter(|name| !name.is_empty());
            names.map(|name| whole.iter().position(|one| *one == name).expect("known")).collect()
        };
        assert!(places(&order(few)).is_sorted());
    }
}
