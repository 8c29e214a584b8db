//! Pages across the council when a site is out of the ordinary: what a page counts,
//! says and lists is the same thing, and what it leads to is there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::BTreeMap;
use std::io;

use jiff::civil::{Date, DateTime, date};
use plainsight::input::{Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

/// A site of the repository with some of its files changed.
struct Changed {
    disk: Disk,
    changes: BTreeMap<&'static str, String>,
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

impl Changed {
    fn site(folder: &str, day: Date) -> Self {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        Self { disk: Disk::new(folder, day.at(12, 0, 0, 0)), changes: BTreeMap::new() }
    }

    /// The example site as at a day after its latest report.
    fn example() -> Self {
        Self::site("", date(2025, 12, 10))
    }

    fn improvement_plan() -> Self {
        Self::site("tests/sites/improvement-plan", date(2026, 3, 10))
    }

    fn with(mut self, path: &'static str, change: impl FnOnce(String) -> String) -> Self {
        let text = String::from_utf8(self.disk.read("", path).unwrap()).unwrap();
        self.changes.insert(path, change(text));
        self
    }

    /// Every page, by its address.
    fn built(&self) -> BTreeMap<String, String> {
        let files = Memory::default();
        let outcome =
            pipeline::run(self, Options::default(), |ready| pipeline::render_all(ready, &files));
        assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
        let files = files.0.into_inner().unwrap().into_iter();
        let pages = files.filter_map(|(path, bytes)| {
            let address = path.strip_suffix("index.html")?.to_owned();
            Some((address, String::from_utf8_lossy(&bytes).replace("&#39;", "'")))
        });
        pages.collect()
    }
}

/// The words of a page, without its markup.
fn words(page: &str) -> String {
    let mut words = String::new();
    let mut in_tag = false;
    for letter in page.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            letter if !in_tag => words.push(letter),
            _ => {}
        }
    }
    words
}

/// A list too long to show every milestone does not break the thread to one of them.
#[test]
fn a_measure_leads_to_a_milestone_of_a_long_plan() {
    let site = Changed::improvement_plan().with("data/actions.csv", |text| {
        let lines = text.lines().map(|line| match line {
            line if line.starts_with("action,") => format!("{line},measures\n"),
            line if line.starts_with("activity-1-3-a,") => format!("{line},agency-staff-cost\n"),
            line => format!("{line},\n"),
        });
        lines.collect()
    });
    let pages = site.built();
    let link = "../../plans/improvement-plan/future-council/#action-activity-1-3-a\"";
    assert!(pages["measures/agency-staff-cost/"].contains(link));
    let item = pages.iter().find(|(address, _)| address.ends_with("/future-council/")).unwrap();
    assert!(item.1.contains("id=\"action-activity-1-3-a\""));
    assert!(!pages["actions/"].contains("id=\"action-activity-1-3-a\""));
}
