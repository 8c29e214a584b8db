//! What a report says of many measures at once: which moved since the report before, and
//! how its actions stand. Worked out again here from what the two reports say one by one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use plainsight::assess::{ActionState, Status};
use plainsight::input::Disk;
use plainsight::model::Id;
use plainsight::page::{self, Options};
use plainsight::pipeline::{self, Ready};
use plainsight::record::Record;

fn with<T>(see: impl Fn(&Ready<'_>) -> T) -> T {
    let input = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2025, 12, 10).at(12, 0, 0, 0));
    let outcome = pipeline::run(&input, Options::default(), |ready| Ok(see(ready)));
    outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics))
}

/// The words of a page, its markup taken out.
fn words_of(ready: &Ready<'_>, at: &str) -> String {
    let (address, key) = ready.addresses.iter().find(|(found, _)| found.as_str() == at).unwrap();
    let page = page::compose(&ready.frozen, address, key).page;
    let html = ready.theme.render(&page).map_err(|mistake| format!("{mistake:?}")).unwrap();
    let mut words = String::new();
    for part in html.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    words
}

/// The status of each measure of a report that some rule keeps.
fn statuses<'r>(
    record: &'r Record,
    keeps: impl Fn(&'r plainsight::record::MeasureRecord) -> bool,
) -> BTreeMap<&'r Id, Option<Status>> {
    let measures = record.measures.iter().filter(|measure| keeps(measure));
    measures.map(|measure| (&measure.line.id, measure.line.status())).collect()
}

/// What must be said of two sets of statuses: its first sentence, and each kind of move.
fn expected(
    before: &BTreeMap<&Id, Option<Status>>,
    now: &BTreeMap<&Id, Option<Status>>,
) -> (String, BTreeSet<String>) {
    let word = |status: &Option<Status>| match status {
        Some(Status::OnTarget) => "on target",
        Some(Status::CloseToTarget) => "close to target",
        Some(Status::OffTarget) => "off target",
        None => "no status",
    };
    let both: Vec<_> = now.iter().filter_map(|(id, now)| Some((before.get(id)?, now))).collect();
    let moved: Vec<_> = both.iter().filter(|(then, now)| then != now).collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (then, now) in &moved {
        *kinds.entry(format!("moved from {} to {}", word(then), word(now))).or_default() += 1;
    }
    assert_eq!(kinds.values().sum::<usize>(), moved.len());
    let said = match (moved.len(), both.len()) {
        (_, 0) => String::new(),
        (0, 1) => "The one measure that was in the report before has not changed".to_owned(),
        (1, 1) => "The one measure that was in the report before has changed".to_owned(),
        (0, both) => format!("None of {both} measures that were in the report before has changed"),
        (1, both) => {
            format!("Of {both} measures that were in the report before, 1 has changed status.")
        }
        (moved, both) => {
            format!("Of {both} measures that were in the report before, {moved} have changed")
        }
    };
    (said, kinds.into_iter().map(|(kind, count)| format!("{count} {kind}")).collect())
}

#[test]
fn what_moved_is_what_two_reports_say_one_by_one() {
    let told = with(|ready| {
        let editions = &ready.frozen.editions;
        let mut told = 0;
        for (at, report) in editions.shown.iter().enumerate() {
            let record = &report.record;
            let front = words_of(ready, &format!("reports/{}/", record.edition));
            let Some(before) = editions.before(at) else {
                assert!(!front.contains("that were in the report before"), "{}", record.title);
                continue;
            };
            let before = &editions.shown[before].record;
            let (first, kinds) = expected(&statuses(before, |_| true), &statuses(record, |_| true));
            assert!(front.contains(&first), "{}: {first}", record.title);
            assert!(kinds.iter().all(|kind| front.contains(kind)), "{}: {kinds:?}", record.title);
            for outcome in &record.outcomes {
                let serves = |measure: &plainsight::record::MeasureRecord| {
                    measure.outcomes.iter().any(|(id, _)| *id == outcome.id)
                };
                let (first, kinds) = expected(&statuses(before, serves), &statuses(record, serves));
                let page = format!("reports/{}/outcomes/{}/", record.edition, outcome.id);
                let page = words_of(ready, &page);
                assert!(page.contains(&first), "{}: {first}", outcome.title);
                assert!(kinds.iter().all(|kind| page.contains(kind)), "{}", outcome.title);
                told += kinds.len();
            }
        }
        told
    });
    assert!(told > 20, "only {told} kinds of moves are told");
}

#[test]
fn pages_across_the_council_and_of_the_plan_tell_the_same_moves() {
    with(|ready| {
        let editions = &ready.frozen.editions;
        let latest = editions.latest_place().unwrap();
        let before = &editions.shown[editions.before(latest).unwrap()].record;
        let record = &editions.shown[latest].record;
        let (first, kinds) = expected(&statuses(before, |_| true), &statuses(record, |_| true));
        for at in ["scorecard/", "directorates/", &format!("plans/{}/", record.plan)] {
            let page = words_of(ready, at);
            assert!(page.contains(&first), "/{at} does not say: {first}");
            assert!(kinds.iter().all(|kind| page.contains(kind)), "/{at}: {kinds:?}");
        }
        for (id, name) in ready.frozen.site.directorates.iter() {
            let owned = |measure: &plainsight::record::MeasureRecord| {
                let ix = ready.frozen.site.measure_ix(measure.line.id.as_str()).unwrap();
                ready.frozen.site.measure(ix).owner.directorate == *name
            };
            let (first, kinds) = expected(&statuses(before, owned), &statuses(record, owned));
            let page = words_of(ready, &format!("directorates/{id}/"));
            assert!(page.contains(&first), "{name}: {first}");
            assert!(kinds.iter().all(|kind| page.contains(kind)), "{name}: {kinds:?}");
        }
    });
}

#[test]
fn actions_by_state_sum_to_all_actions_of_a_report() {
    with(|ready| {
        for report in &ready.frozen.editions.shown {
            let registers = &report.record.registers;
            let said = registers.work_said();
            let by_state: usize =
                ActionState::ALL.iter().map(|state| said.states.get(*state)).sum();
            assert_eq!(by_state, registers.actions.len(), "{}", report.record.title);
            assert_eq!(said.actions + said.milestones, registers.actions.len());
        }
    });
}
