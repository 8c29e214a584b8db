//! A status that somebody gives by hand: it counts in its report, in the order of what
//! needs attention and in what moved, and on no page that says what is computed today.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::io;

use jiff::civil::{DateTime, date};
use plainsight::assess::{Standing, Status, count};
use plainsight::input::{Disk, Input};
use plainsight::page::{self, Options};
use plainsight::pipeline::{self, Ready};
use plainsight::record::{Record, SectionKind};

/// The example site at some moment, with some of its files changed.
struct Changed {
    disk: Disk,
    changes: BTreeMap<String, String>,
}

impl Input for Changed {
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>> {
        match self.changes.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.disk.read(root, path),
        }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        self.disk.list(folder)
    }

    fn date(&self) -> DateTime {
        self.disk.date()
    }
}

const REPORT: &str = "april-to-september-2025";
const VEHICLES: &str = "electric-vehicles";

fn words_of(measure: &str) -> String {
    format!("content/editions/{REPORT}/measures/{measure}.md")
}

/// The example site at a moment, with the words on one measure changed.
fn example(at: DateTime, measure: &str, change: impl Fn(&str) -> String) -> Changed {
    let disk = Disk::new(env!("CARGO_MANIFEST_DIR"), at);
    let path = words_of(measure);
    let text = String::from_utf8(disk.read("", &path).unwrap()).unwrap();
    let changed = change(&text);
    Changed { disk, changes: BTreeMap::from([(path, changed)]) }
}

fn out() -> DateTime {
    date(2025, 12, 10).at(12, 0, 0, 0)
}

fn as_it_is(text: &str) -> String {
    text.to_owned()
}

/// Without the status by hand.
fn by_its_rule(text: &str) -> String {
    let (before, after) = text.split_once("[override]").unwrap();
    let (_, words) = after.split_once("+++").unwrap();
    format!("{before}+++{words}")
}

/// With another status by hand.
fn judged_off(text: &str) -> String {
    let by_hand = "\n[override]\nstatus = \"off-target\"\nreason = \"We know worse.\"\n\
                   by = \"The chief executive\"\ndated = 2025-11-04\n+++\n";
    let (facts, words) = text.trim_start_matches("+++").split_once("+++").unwrap();
    format!("+++{facts}{by_hand}{words}")
}

fn with<T>(input: &Changed, see: impl Fn(&Ready<'_>) -> T) -> T {
    let outcome = pipeline::run(input, Options::default(), |ready| Ok(see(ready)));
    outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics))
}

fn report<'r>(ready: &'r Ready<'_>) -> &'r Record {
    let editions = &ready.frozen.editions;
    &editions.shown[editions.named(REPORT).unwrap()].record
}

fn html(ready: &Ready<'_>, at: &str) -> String {
    let (address, key) = ready.addresses.iter().find(|(found, _)| found.as_str() == at).unwrap();
    let page = page::compose(&ready.frozen, address, key).page;
    ready.theme.render(&page).map_err(|mistake| format!("{mistake:?}")).unwrap()
}

fn needs_attention(record: &Record) -> Vec<String> {
    record.rows(SectionKind::Attention).iter().map(|row| row.id.to_string()).collect()
}

#[test]
fn it_counts_in_the_report_and_in_every_part_of_it() {
    let standing = |change: fn(&str) -> String| {
        with(&example(out(), VEHICLES, change), |ready| {
            let record = report(ready);
            let all = count(record.measures.iter().map(|measure| measure.line.tally()));
            assert_eq!(record.counts, all);
            for outcome in &record.outcomes {
                let of = outcome.measures.iter().map(|id| record.measure(id.as_str()).unwrap());
                assert_eq!(outcome.counts, count(of.map(|measure| measure.line.tally())));
            }
            (record.measure(VEHICLES).unwrap().line.standing, record.counts)
        })
    };
    let (by_hand, counted) = standing(as_it_is);
    let (by_rule, computed) = standing(by_its_rule);
    assert_eq!(by_hand, Standing::Rated(Status::CloseToTarget));
    assert_eq!(by_rule, Standing::Rated(Status::OffTarget));
    assert_eq!(counted.off_target + 1, computed.off_target);
    assert_eq!(counted.close_to_target, computed.close_to_target + 1);
    assert_eq!(counted.measures, computed.measures);
}

#[test]
fn it_decides_whether_a_measure_is_counted_off_target() {
    let off = |measure: &str, change: fn(&str) -> String| {
        with(&example(out(), measure, change), |ready| {
            let record = report(ready);
            let found = record.measure(measure).unwrap().line.status() == Some(Status::OffTarget);
            (found, needs_attention(record))
        })
    };
    // By its rule it is off target, though not by so much that it needs attention.
    let (by_rule, listed) = off(VEHICLES, by_its_rule);
    assert!(by_rule && !listed.iter().any(|id| id == VEHICLES), "{listed:?}");
    let (by_hand, _) = off(VEHICLES, as_it_is);
    assert!(!by_hand);
    // Close to target by its rule: judged off, it is listed, and after those that miss by much.
    let litter = "street-litter";
    let (by_hand, listed) = off(litter, judged_off);
    assert!(by_hand, "{litter} is not off target by judgement");
    let at = listed.iter().position(|id| id == litter).unwrap();
    assert!(at > 0, "{listed:?}");
}

#[test]
fn current_pages_say_what_is_computed_and_what_was_reported() {
    with(&example(out(), VEHICLES, as_it_is), |ready| {
        let current = html(ready, &format!("measures/{VEHICLES}/"));
        let (now, then) = current.split_once("id=\"reported\"").unwrap();
        assert!(now.contains("> Off target</span>"), "the rule's own status is not shown");
        assert!(!now.contains("set aside"), "what a report set aside is said of today");
        let (_, row) = then.split_once(&format!("reports/{REPORT}/measures/")).unwrap();
        let (row, _) = row.split_once("</tr>").unwrap();
        assert!(row.contains("Close to target"), "{row}");
        let part = html(ready, &format!("reports/{REPORT}/measures/{VEHICLES}/"));
        assert!(part.contains("Close to target") && part.contains("This was set aside on"));
    });
}

#[test]
fn before_its_report_is_out_it_is_on_no_page() {
    let soon = date(2025, 12, 2).at(9, 29, 0, 0);
    let rendered = |change: fn(&str) -> String| {
        with(&example(soon, VEHICLES, change), |ready| {
            ready.addresses.keys().map(|at| html(ready, at.as_str())).collect::<Vec<_>>()
        })
    };
    let pages = rendered(as_it_is);
    assert!(pages.iter().all(|page| !page.contains("Nine more vans")));
    assert!(pages == rendered(by_its_rule), "a status to come changes a page that is out");
}
