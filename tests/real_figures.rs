//! Real published figures, read where they lie, against results that another
//! program computed (`tests/reference/nottingham.py`).

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads its own files")]

use std::io::Write;
use std::path::Path;

use plainsight::assess::{AsAt, compare, series};
use plainsight::input::Disk;
use plainsight::model::Site;
use plainsight::page::Options;
use plainsight::period::{Reading, parse};
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
    ours: String,
    n: usize,
    missing: Vec<String>,
    minimum: String,
    lower_quartile: String,
    median: String,
    upper_quartile: String,
    maximum: String,
    rank: Option<usize>,
    of: usize,
}

/// The test site; None, plainly said, where the published files are absent.
fn input() -> Option<Disk> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !repository.join("../shared/realdata").is_dir() {
        // Past what the test runner keeps back: a skipped test says so to whoever ran it.
        let _ = std::io::stderr().write_all(
            b"SKIPPED: ../shared/realdata, which holds the published files, is not here.\n",
        );
        return None;
    }
    let date = jiff::civil::date(2026, 3, 10).at(12, 0, 0, 0);
    Some(Disk::new(repository.join("tests/sites/nottingham"), date))
}

fn site(input: &Disk) -> Site {
    let read = source::read(input);
    read.site.unwrap_or_else(|| panic!("{:#?}", read.diagnostics))
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn twenty_comparisons_equal_those_computed_elsewhere() {
    let Some(input) = input() else { return };
    let site = site(&input);
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/reference/nottingham.json"
    ))
    .unwrap();
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    assert_eq!(cases.len(), 20);
    for case in cases {
        let ix = site.measure_ix(&case.measure).unwrap_or_else(|| panic!("no {}", case.measure));
        let measure = site.measure(ix);
        let group = &site.groups[case.group.as_str()];
        let period = parse(&case.period, &Reading::of(measure.period_kind)).unwrap().period;
        let as_at = AsAt { released_by: site.date.date(), ending_by: period.end() };
        let ours = series(site.figures(ix), site.our_area, as_at);
        let found = compare(measure, site.figures(ix), &ours, group, as_at).unwrap();
        let spread = found.spread;
        let label = format!("{} in {}", case.measure, case.period);
        assert_eq!(found.period, period, "{label}");
        assert_eq!(found.ours, decimal(&case.ours), "{label}: ours");
        assert_eq!(found.peers.len(), case.n, "{label}: peers");
        assert_eq!(spread.minimum, decimal(&case.minimum), "{label}: minimum");
        assert_eq!(spread.lower_quartile, decimal(&case.lower_quartile), "{label}: lower quartile");
        assert_eq!(spread.median, decimal(&case.median), "{label}: median");
        assert_eq!(spread.upper_quartile, decimal(&case.upper_quartile), "{label}: upper quartile");
        assert_eq!(spread.maximum, decimal(&case.maximum), "{label}: maximum");
        assert_eq!(found.rank.map(|rank| rank.place), case.rank, "{label}: rank");
        assert_eq!(found.peers.len() + 1, case.of, "{label}: of");
        let mut missing: Vec<&str> =
            found.missing.iter().map(|area| site.areas.get(*area).id.as_str()).collect();
        missing.sort_unstable();
        let mut expected: Vec<&str> = case.missing.iter().map(String::as_str).collect();
        expected.sort_unstable();
        assert_eq!(missing, expected, "{label}: missing");
    }
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
