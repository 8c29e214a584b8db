//! A real improvement plan as structure: what the plan holds, counted by hand in
//! the published text, against what the program reads of the site that retells it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::path::Path;

use plainsight::diagnostic::Diagnostic;
use plainsight::input::Disk;
use plainsight::model::{Action, Polarity, Site, StatusRule};
use plainsight::period::InexactDate;
use plainsight::source;

/// What the plan says of one programme, counted by hand.
struct Programme {
    id: &'static str,
    aim: &'static str,
    accountable: &'static str,
    responsible: &'static str,
    lead_member: &'static str,
    /// Numbered activities.
    activities: usize,
    /// Lettered parts of activities.
    parts: usize,
}

const fn programme(
    id: &'static str,
    aim: &'static str,
    officers: [&'static str; 3],
    activities: usize,
    parts: usize,
) -> Programme {
    let [accountable, responsible, lead_member] = officers;
    Programme { id, aim, accountable, responsible, lead_member, activities, parts }
}

const DIRECTION: &str = "clear-direction";
const MONEY: &str = "financially-sustainable";
const WELL_RUN: &str = "well-run";
const LOST: &str = "Not legible in the source";
const CHIEF: &str = "Chief Executive";
const ASSISTANT: &str = "Assistant Chief Executive";
const FINANCE: &str = "Corporate Director (Finance and Resources)";
const FINANCE_MEMBER: &str = "Executive Member for Finance and Resources";
const DEPUTY: &str = "Deputy Leader";

/// The eleven programmes, in the plan's order.
const PROGRAMMES: [Programme; 11] = [
    programme(
        "future-council",
        DIRECTION,
        [
            "Corporate Director (Growth and City Development)",
            "Assistant Chief (the rest is not legible in the source)",
            "Leader of the Council",
        ],
        5,
        10,
    ),
    programme("transformation", DIRECTION, [CHIEF, ASSISTANT, DEPUTY], 6, 6),
    programme("managing-delivery", DIRECTION, [CHIEF, ASSISTANT, DEPUTY], 3, 10),
    programme("financial-sustainability", MONEY, [LOST, LOST, LOST], 3, 1),
    programme(
        "financial-management",
        MONEY,
        [
            "Corporate Director (Finance and Resources and s151 Officer)",
            "Director of Finance (Deputy s151 Officer)",
            FINANCE_MEMBER,
        ],
        8,
        2,
    ),
    programme("landlord-and-asset-sales", MONEY, [LOST, LOST, LOST], 11, 0),
    programme(
        "companies-and-traded-services",
        MONEY,
        [FINANCE, "Director of Commercial and Procurement", FINANCE_MEMBER],
        7,
        3,
    ),
    programme(
        "governance",
        WELL_RUN,
        [FINANCE, "Director of Legal and Governance (Monitoring Officer)", DEPUTY],
        5,
        17,
    ),
    programme(
        "workforce",
        WELL_RUN,
        [FINANCE, "Strategic Director of HR and EDI", FINANCE_MEMBER],
        9,
        16,
    ),
    programme(
        "controls-and-assurance",
        WELL_RUN,
        [FINANCE, "Head of Internal Audit, Risk and Insurance", FINANCE_MEMBER],
        14,
        0,
    ),
    programme(
        "processes-and-systems",
        WELL_RUN,
        [FINANCE, "Director of Customer Services", FINANCE_MEMBER],
        5,
        16,
    ),
];

fn read() -> (Site, Vec<Diagnostic>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/improvement-plan");
    let input = Disk::new(folder, jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0));
    let read = source::read(&input);
    let site = read.site.unwrap_or_else(|| panic!("{:#?}", read.diagnostics));
    (site, read.diagnostics)
}

fn action<'a>(site: &'a Site, id: &str) -> &'a Action {
    site.actions.iter().find(|action| action.id.as_str() == id).unwrap_or_else(|| panic!("{id}"))
}

/// The programme and the activity that an id names: `activity-3-2-b` is 3, 2.
fn number(id: &str) -> (usize, usize) {
    let mut parts = id.strip_prefix("activity-").unwrap().split('-');
    let mut next = || parts.next().unwrap().parse().unwrap();
    (next(), next())
}

#[test]
fn the_plan_has_three_aims_thirteen_outcomes_and_eleven_programmes() {
    let (site, _) = read();
    let [plan] = &site.plans[..] else { panic!("{} plans", site.plans.len()) };
    let levels: Vec<&str> = plan.levels.iter().map(|level| level.one.as_str()).collect();
    assert_eq!(levels, ["aim", "outcome", "programme"]);
    let aims: Vec<&str> = plan.below(None).map(|aim| aim.id.as_str()).collect();
    assert_eq!(aims, [DIRECTION, MONEY, WELL_RUN]);
    let outcomes = |aim| {
        plan.outcomes
            .iter()
            .filter(|item| item.level == 1 && item.parent.as_ref().unwrap().as_str() == aim)
            .count()
    };
    assert_eq!([outcomes(DIRECTION), outcomes(MONEY), outcomes(WELL_RUN)], [4, 4, 5]);
    let found: Vec<_> = plan.outcomes.iter().filter(|item| item.level == 2).collect();
    assert_eq!(found.len(), PROGRAMMES.len());
    assert_eq!(plan.outcomes.len(), 3 + 13 + 11);
    for (item, told) in found.iter().zip(&PROGRAMMES) {
        assert_eq!(item.id.as_str(), told.id, "the programmes stand in the plan's order");
        assert_eq!(item.parent.as_ref().unwrap().as_str(), told.aim, "{}", told.id);
        let officers = &item.officers;
        let officers = [&officers.accountable, &officers.responsible, &officers.lead_member];
        let told_officers = [told.accountable, told.responsible, told.lead_member];
        assert_eq!(officers.map(|officer| officer.as_deref().unwrap()), told_officers);
    }
}

#[test]
fn every_activity_and_every_lettered_part_stands_under_its_programme() {
    let (site, _) = read();
    for (at, told) in PROGRAMMES.iter().enumerate() {
        let actions = || site.actions.iter().filter(|action| action.outcome.as_str() == told.id);
        let parts: Vec<&Action> = actions().filter(|action| action.part_of.is_some()).collect();
        let activities = actions().count() - parts.len();
        assert_eq!((activities, parts.len()), (told.activities, told.parts), "{}", told.id);
        for action in actions() {
            let (programme, activity) = number(action.id.as_str());
            assert_eq!(programme, at + 1, "{}", action.id);
            assert!((1..=told.activities).contains(&activity), "{}", action.id);
            assert!(action.title.starts_with(&format!("{programme}.{activity} ")), "{}", action.id);
            assert_eq!(action.owner, told.accountable, "{}", action.id);
            assert_eq!(action.responsible.as_deref(), Some(told.responsible), "{}", action.id);
            let member = (told.lead_member != LOST).then_some(told.lead_member);
            assert_eq!(action.lead_member.as_deref(), member, "{}", action.id);
        }
        for part in parts {
            let (programme, activity) = number(part.id.as_str());
            let whole = format!("activity-{programme}-{activity}");
            assert_eq!(part.part_of.as_ref().unwrap().as_str(), whole);
        }
    }
    assert_eq!(site.actions.len(), 76 + 81);
    assert!(site.actions.iter().all(|action| action.updates.is_empty()), "nothing was reported");
}

/// Each form in which the plan gives a date, and each way in which its text has lost one.
#[test]
fn dates_are_as_exact_as_the_plan_and_no_more() {
    let (site, _) = read();
    let told = [
        ("activity-1-1", "2024-07", "2024-08"),
        ("activity-2-4", "2024-07", "ongoing"),
        ("activity-5-1", "ongoing", "ongoing"),
        ("activity-5-8", "started", "as soon as possible"),
        ("activity-10-1", "2024-06", "2024-07 then ongoing"),
        // Two lettered parts share a cell with two starts and two ends.
        ("activity-1-3-b", "2024-07", "2024-11"),
        // Three starts for three activities, ten ends for their ten parts.
        ("activity-3-2", "2024-07", "not known: the source gives no separate date"),
        ("activity-3-1-e", "not known: the source gives no separate date", "2024-10 then ongoing"),
        ("activity-3-3-b", "not known: the source gives no separate date", "2024-11"),
        // Two activities share a cell with two starts and two ends.
        ("activity-4-2", "2024-04", "2024-09 then ongoing"),
        // Ten starts for ten activities, but nine ends.
        ("activity-6-9", "2024-09", "not known: not legible in the source"),
        ("activity-6-10", "2024-06", "2024-06"),
        // Four starts and four ends for ten lines.
        (
            "activity-8-2",
            "not known: not legible in the source",
            "not known: not legible in the source",
        ),
        ("activity-8-5", "ongoing", "not known: not given in the source"),
        // Four ends for four activities, but three starts.
        ("activity-9-2", "not known: not legible in the source", "to be confirmed"),
        (
            "activity-10-7",
            "not known: not legible in the source",
            "not known: not legible in the source",
        ),
    ];
    for (id, start, end) in told {
        let action = action(&site, id);
        assert_eq!((action.start.canonical(), action.end.canonical()), (start.into(), end.into()));
    }
    let count = |date: fn(&Action) -> &InexactDate| {
        let mut forms: BTreeMap<&str, usize> = BTreeMap::new();
        for action in &site.actions {
            let form = match date(action) {
                InexactDate::Within(_) => "month",
                InexactDate::ThenOngoing(_) => "month, then ongoing",
                InexactDate::Ongoing => "ongoing",
                InexactDate::ToBeConfirmed => "to be confirmed",
                InexactDate::AsSoonAsPossible => "as soon as possible",
                InexactDate::Started => "started",
                InexactDate::NotKnown(_) => "not known",
            };
            *forms.entry(form).or_default() += 1;
        }
        forms
    };
    let starts = [("month", 75), ("not known", 73), ("ongoing", 3), ("started", 6)];
    assert_eq!(count(|action| &action.start), starts.into());
    let ends = [
        ("as soon as possible", 1),
        ("month", 66),
        ("month, then ongoing", 7),
        ("not known", 72),
        ("ongoing", 10),
        ("to be confirmed", 1),
    ];
    assert_eq!(count(|action| &action.end), ends.into());
}

#[test]
fn every_measure_of_the_plan_is_defined_without_a_figure_or_a_target() {
    let (site, _) = read();
    assert_eq!(site.measures.len(), 22);
    for ix in site.measure_ixs() {
        let measure = site.measure(ix);
        assert!(site.figures(ix).is_empty(), "{} has a figure", measure.id);
        assert!(measure.targets.is_empty(), "{} has a target", measure.id);
        assert!(!measure.outcomes.is_empty(), "{} serves nothing", measure.id);
        let reason = "The plan names this measure and gives no target.".to_owned();
        assert_eq!(measure.rule, StatusRule::None { reason }, "{}", measure.id);
        // The plan never says which way is better: whoever reads a measure must hear it.
        let notes = measure.notes.as_deref().unwrap();
        let said = match measure.polarity {
            Polarity::Higher => "This site takes higher as better.",
            Polarity::Lower => "This site takes lower as better.",
            _ => "and neither does this site.",
        };
        assert!(notes.contains(said), "{}: {notes}", measure.id);
    }
}

#[test]
fn the_five_risks_are_open_and_unscored() {
    let (site, _) = read();
    let risks: Vec<(&str, usize)> =
        site.risks.iter().map(|risk| (risk.id.as_str(), risk.mitigations.len())).collect();
    assert_eq!(
        risks,
        [
            ("capacity-and-pace", 4),
            ("resources", 2),
            ("delivery", 3),
            ("citizen-and-partner-perceptions", 1),
            ("interdependencies-and-sequencing", 5),
        ]
    );
    for risk in &site.risks {
        assert!(risk.is_open(site.date.date()) && risk.scores.is_empty(), "{}", risk.id);
        assert!(risk.description.is_some(), "{}", risk.id);
    }
}

#[test]
fn the_site_says_whose_it_is_and_nothing_is_complained_of_but_missing_figures() {
    let (site, diagnostics) = read();
    assert_eq!(
        site.council.notice.as_deref(),
        Some("Test site. Not published by Nottingham City Council.")
    );
    assert_eq!(site.council.publisher(), "The makers of this test site");
    assert!(site.editions.is_empty(), "nothing was reported");
    let others: Vec<&Diagnostic> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code.name() != "measure-without-figures")
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}
