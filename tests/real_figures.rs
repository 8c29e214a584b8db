//! Real published figures, read where they lie, against results that another
//! program computed (`tests/reference/nottingham.py`).

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads its own files")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use plainsight::assess::{AsAt, Benchmark, compare, compare_in, series};
use plainsight::input::Disk;
use plainsight::model::{MeasureIx, Site};
use plainsight::page::Options;
use plainsight::period::{Period, Reading, parse};
use plainsight::pipeline::{self, Nowhere};
use plainsight::source;
use rust_decimal::Decimal;
use serde::Deserialize;

/// One case, as computed elsewhere.
#[derive(Debug, Deserialize)]
struct Case {
    measure: String,
    group: String,
    period: String,
    /// Absent where the files have no number of ours.
    ours: Option<String>,
    missing: Vec<String>,
    /// Absent where there is nothing to compare.
    #[serde(flatten)]
    spread: Option<Expected>,
    /// Whether a page of today must choose this period.
    #[serde(default)]
    shown: bool,
}

/// What a comparison comes to.
#[derive(Debug, Deserialize)]
struct Expected {
    n: usize,
    minimum: String,
    lower_quartile: String,
    median: String,
    upper_quartile: String,
    maximum: String,
    mean: Option<String>,
    rank: Option<usize>,
    shared: Option<bool>,
    of: usize,
}

impl Expected {
    fn hold_against(&self, found: &Benchmark, label: &str) {
        let spread = &found.spread;
        assert_eq!(found.peers.len(), self.n, "{label}: peers");
        assert_eq!(spread.minimum, decimal(&self.minimum), "{label}: minimum");
        assert_eq!(spread.lower_quartile, decimal(&self.lower_quartile), "{label}: lower quartile");
        assert_eq!(spread.median, decimal(&self.median), "{label}: median");
        assert_eq!(spread.upper_quartile, decimal(&self.upper_quartile), "{label}: upper quartile");
        assert_eq!(spread.maximum, decimal(&self.maximum), "{label}: maximum");
        let mean = found.mean.map(|mean| mean.round_dp(10));
        assert_eq!(mean, self.mean.as_deref().map(decimal), "{label}: mean");
        assert_eq!(found.rank.map(|rank| rank.place), self.rank, "{label}: rank");
        assert_eq!(found.rank.map(|rank| rank.shared), self.shared, "{label}: shared");
        assert_eq!(found.peers.len() + 1, self.of, "{label}: of");
        assert!(found.rank.is_none_or(|rank| rank.of == self.of), "{label}: ranked of");
    }
}

/// The test site; None, plainly said, where the published files are absent.
fn input() -> Option<Disk> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !repository.join("../shared/realdata").is_dir() {
        say("SKIPPED: ../shared/realdata, which holds the published files, is not here.\n");
        return None;
    }
    let date = jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0);
    Some(Disk::new(repository.join("tests/sites/nottingham"), date))
}

/// Past what the test runner keeps back: whoever ran it hears how much was tested.
fn say(words: &str) {
    let _ = std::io::stderr().write_all(words.as_bytes());
}

fn site(input: &Disk) -> Site {
    let read = source::read(input);
    read.site.unwrap_or_else(|| panic!("{:#?}", read.diagnostics))
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn every_comparison_equals_the_one_computed_elsewhere() {
    let Some(input) = input() else { return };
    let site = site(&input);
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/reference/nottingham.json"
    ))
    .unwrap();
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    let as_at = AsAt::day(site.date.date());
    let mut walked = BTreeMap::<MeasureIx, BTreeSet<Period>>::new();
    let (mut compared, mut chosen) = (0, BTreeSet::new());
    for case in &cases {
        let ix = site.measure_ix(&case.measure).unwrap_or_else(|| panic!("no {}", case.measure));
        let measure = site.measure(ix);
        let group = &site.groups[case.group.as_str()];
        let period = parse(&case.period, &Reading::of(measure.period_kind)).unwrap().period;
        walked.entry(ix).or_default().insert(period);
        let figures = site.figures(ix);
        let ours = series(figures, site.our_area, as_at);
        let label = format!("{} beside {} in {}", case.measure, case.group, case.period);
        assert_eq!(ours.value_at(period), case.ours.as_deref().map(decimal), "{label}: ours");
        let missing: BTreeSet<&str> = group
            .members
            .iter()
            .filter(|area| series(figures, **area, as_at).value_at(period).is_none())
            .map(|area| site.areas.get(*area).id.as_str())
            .collect();
        assert_eq!(missing, case.missing.iter().map(String::as_str).collect(), "{label}: missing");
        let found = compare_in(period, measure, figures, &ours, group, as_at);
        match (&case.spread, &found) {
            (Some(expected), Ok(found)) => {
                assert_eq!(found.missing.len(), case.missing.len(), "{label}: missing");
                expected.hold_against(found, &label);
                compared += 1;
            }
            (expected, found) => {
                assert!(expected.is_none() && found.is_err(), "{label}: {found:?}")
            }
        }
        if case.shown {
            let shown = compare(measure, figures, &ours, group, as_at).unwrap();
            assert_eq!(shown.period, period, "{label}: the period that a page shows");
            let expected = case.spread.as_ref().unwrap();
            expected.hold_against(&shown, &label);
            chosen.insert((ix, case.group.as_str()));
        }
    }
    for ix in site.measure_ixs() {
        let measure = site.measure(ix);
        let group = measure.peer_group.as_ref().unwrap_or_else(|| panic!("{}", measure.id));
        assert!(chosen.contains(&(ix, group.as_str())), "{} beside {group}", measure.id);
        let members = &site.groups[group.as_str()].members;
        let held: BTreeSet<Period> = site
            .figures(ix)
            .iter()
            .filter(|figure| figure.area == site.our_area || members.contains(&figure.area))
            .map(|figure| figure.period)
            .collect();
        assert_eq!(walked.get(&ix), Some(&held), "{}: the periods of its files", measure.id);
    }
    // A floor, so that a file cut short cannot pass for all of them.
    assert!(compared > 350, "only {compared} compared");
    say(&format!(
        "{compared} comparisons of {} measures are equal, and {} cases have nothing to compare.\n",
        walked.len(),
        cases.len() - compared
    ));
}

#[test]
fn every_published_measure_is_mapped_and_its_page_renders() {
    let Some(input) = input() else { return };
    let site = site(&input);
    assert_eq!(site.measures.len(), 38);
    for ix in site.measure_ixs() {
        let ours = series(site.figures(ix), site.our_area, AsAt::day(site.date.date()));
        assert!(ours.latest_value().is_some(), "{} has no figure", site.measure(ix).id);
    }
    let outcome =
        pipeline::run(&input, Options::default(), |ready| pipeline::render_all(ready, &Nowhere));
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    assert!(outcome.diagnostics.is_empty(), "{:#?}", outcome.diagnostics);
}

/// Sheffield and Barnsley change code in 2025; their series go on.
#[test]
fn a_change_of_code_does_not_break_a_series() {
    let Some(input) = input() else { return };
    let site = site(&input);
    let ix = site.measure_ix("households-owed-a-duty").unwrap();
    let sheffield = site.areas.find("E08000019").unwrap();
    assert_eq!(site.areas.find("E08000039"), Some(sheffield));
    let series = series(site.figures(ix), sheffield, AsAt::day(site.date.date()));
    assert_eq!(series.iter().len(), 31, "2018-19 Q1 to 2025-26 Q3");
}
