//! What a small site becomes, byte for byte, in the files that people and
//! programs read: a change to any of them is seen, and read, before it is made.
//!
//! `UPDATE=1 cargo test --test golden` writes them anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod memory;

use std::fs;
use std::path::{Path, PathBuf};

use plainsight::diagnostic::Problems;
use plainsight::input::{Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline;
use plainsight::words::Words;
use plainsight::{record, source};

use memory::Memory;

/// The files that are held against their goldens.
const FILES: [&str; 8] = [
    "measures/household-waste-recycled/index.html",
    "measures/household-waste-recycled/history.svg",
    "measures/household-waste-recycled/history.csv",
    "measures/household-waste-recycled/comparison.csv",
    "reports/2024-to-2025/index.html",
    "data/latest/performance.csv",
    "feed.xml",
    "sitemap.xml",
];

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

fn input() -> Disk {
    Disk::new(folder("messages/base"), jiff::civil::date(2025, 12, 1).at(12, 0, 0, 0))
}

/// Holds a text against its golden, or writes it when asked to.
fn hold(name: &str, content: &str, wrong: &mut Vec<String>) {
    let golden = folder("golden").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(golden.parent().unwrap()).unwrap();
        fs::write(&golden, content).unwrap();
    }
    if fs::read_to_string(&golden).unwrap_or_default() != content {
        wrong.push(format!("{name} is not as it was; see `git diff` after UPDATE=1"));
    }
}

#[test]
fn a_small_site_becomes_what_it_became() {
    let files = Memory::default();
    let outcome =
        pipeline::run(&input(), Options::default(), |ready| pipeline::render_all(ready, &files));
    assert!(outcome.diagnostics.is_empty(), "{:#?}", outcome.diagnostics);
    let files = files.0.into_inner().unwrap();
    let mut wrong = Vec::new();
    // Every address is a promise.
    let addresses: String = files.keys().map(|path| format!("{path}\n")).collect();
    hold("addresses.txt", &addresses, &mut wrong);
    for name in FILES {
        hold(name, &String::from_utf8_lossy(&files[name]), &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_record_says_what_it_said() {
    let input = input();
    let site = source::read(&input).site.unwrap();
    let words = Words::new("en-GB", site.settings.year_range);
    let record = record::compose(&site, &site.editions[0], &words, &Problems::default()).unwrap();
    let json = serde_json::to_string_pretty(&record).unwrap();
    let mut wrong = Vec::new();
    hold("record.json", &format!("{json}\n"), &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(input.date(), site.date);
}
