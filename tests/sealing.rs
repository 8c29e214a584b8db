//! A sealed report says for good what it said, and whatever is changed of what was
//! sealed is found.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod memory;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::{DateTime, date};
use plainsight::diagnostic::{Code, Diagnostic, Problems};
use plainsight::edition::{self, ADDRESSES, Archive, LEDGER, Sealing};
use plainsight::input::{self, Input};
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

type Site = BTreeMap<String, String>;

const RECORD: &str = "content/editions/2024-to-2025/records/1.0.json";

/// The small valid site that the messages are tested on.
fn site() -> Site {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages/base");
    let files = walkdir::WalkDir::new(&base).into_iter().filter_map(Result::ok);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&base).unwrap().to_string_lossy().into_owned();
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

fn moment() -> DateTime {
    date(2025, 12, 1).at(12, 0, 0, 0)
}

fn input(site: &Site) -> input::Memory {
    input::Memory::new(moment(), site.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn sealing(input: &dyn Input, edition: &str) -> Result<Sealing, Vec<Diagnostic>> {
    let options = Options { drafts: true, from_disk: false };
    let outcome = pipeline::run(input, options, |ready| {
        let site = ready.frozen.site;
        let found = site.editions.iter().find(|found| found.id.as_str() == edition).unwrap();
        let at = ready.frozen.editions.named(edition).unwrap();
        let record = &ready.frozen.editions.shown[at].record;
        let addresses = pipeline::addresses_of(ready, at);
        edition::seal(input, (site, ready.frozen.archive), found, record, addresses)
    });
    outcome.value.ok_or(outcome.diagnostics)
}

fn sealed(mut site: Site) -> Site {
    let sealing = sealing(&input(&site), "2024-to-2025").unwrap();
    assert_eq!(sealing.files.last().unwrap().0, LEDGER, "nothing is sealed before the ledger");
    site.extend(sealing.files);
    site
}

fn built(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let files = Memory::default();
    let outcome = pipeline::run(&input(site), Options::default(), |ready| {
        pipeline::render_all(ready, &files)
    });
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    files.0.into_inner().unwrap()
}

/// What reading the archive complains of.
fn complaints(site: &Site) -> Vec<(Code, String)> {
    let problems = Problems::default();
    Archive::read(&input(site), &problems);
    let place = |found: &Diagnostic| found.place.as_ref().unwrap().file.clone();
    problems.into_vec().into_iter().map(|found| (found.code, place(&found))).collect()
}

#[test]
fn sealing_changes_no_byte_of_the_site() {
    let open = site();
    let sealed = sealed(open.clone());
    assert_eq!(complaints(&sealed), []);
    assert!(built(&open) == built(&sealed));
}

#[test]
fn a_sealed_report_says_what_it_said_whatever_becomes_of_its_words_and_figures() {
    let mut site = sealed(site());
    let before = built(&site);
    let words = "content/editions/2024-to-2025/measures/household-waste-recycled.md";
    let said = site[words].clone();
    site.insert(words.to_owned(), format!("{said}\nSomething that was never said.\n"));
    site.remove("content/editions/2024-to-2025/summary.md").unwrap();
    site.insert("content/editions/2024-to-2025/summary.md".to_owned(), "Other words.\n".to_owned());
    let after = built(&site);
    for (path, bytes) in &before {
        if path.starts_with("reports/2024-to-2025/") {
            assert!(after.get(path) == Some(bytes), "{path}");
        }
    }
}

#[test]
fn no_byte_of_a_record_can_be_changed() {
    let site = sealed(site());
    let record = &site[RECORD];
    for at in 0..record.len() {
        let mut bytes = record.clone().into_bytes();
        bytes[at] ^= 1;
        // What is no text any more is no text of a site held in memory.
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        let kept = BTreeMap::from([
            (LEDGER.to_owned(), site[LEDGER].clone()),
            (RECORD.to_owned(), changed),
        ]);
        assert_eq!(complaints(&kept), [(Code::RecordChanged, RECORD.to_owned())], "byte {at}");
    }
}

#[test]
fn what_is_taken_out_or_replaced_is_named() {
    let whole = sealed(site());
    let without = |path: &str| {
        let mut site = whole.clone();
        site.remove(path).unwrap();
        complaints(&site)
    };
    let named = |code, path: &str| vec![(code, path.to_owned())];
    assert_eq!(without(RECORD), named(Code::RecordMissing, RECORD));
    assert_eq!(without(LEDGER), named(Code::RecordNotInLedger, RECORD));
    let mut copied = whole.clone();
    let another = RECORD.replace("1.0", "1.1");
    copied.insert(another.clone(), whole[RECORD].clone());
    assert_eq!(complaints(&copied), named(Code::RecordNotInLedger, &another));
}

#[test]
fn a_report_is_sealed_once_and_never_as_a_draft() {
    let refused = |site: &Site| {
        let found = sealing(&input(site), "2024-to-2025").unwrap_err();
        found.into_iter().map(|found| (found.code, found.message)).collect::<Vec<_>>()
    };
    let twice = refused(&sealed(site()));
    assert_eq!(twice, [(Code::CannotSeal, "`2024-to-2025` is sealed already".to_owned())]);
    let mut draft = site();
    let facts = draft.get_mut("content/editions/2024-to-2025/edition.toml").unwrap();
    let kept = facts.lines().filter(|line| !line.starts_with("published"));
    *facts = kept.collect::<Vec<_>>().join("\n");
    let draft = refused(&draft);
    assert_eq!(draft[0].1, "`2024-to-2025` has no day of publication");
}

#[test]
fn every_published_address_is_noted_and_missed_when_it_is_gone() {
    let mut site = sealed(site());
    let noted: Vec<String> = site[ADDRESSES].lines().map(str::to_owned).collect();
    let files = built(&site);
    for address in &noted {
        let file =
            if address.ends_with('/') { format!("{address}index.html") } else { address.clone() };
        assert!(files.contains_key(&file), "{address} is noted, and not there");
    }
    // Whatever stands below the report is noted.
    for path in files.keys().filter(|path| path.starts_with("reports/2024-to-2025/")) {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        assert!(noted.iter().any(|noted| noted == address), "{path} is not noted");
    }
    let gone = "measures/once-was/\n";
    site.get_mut(ADDRESSES).unwrap().push_str(gone);
    let outcome = pipeline::run(&input(&site), Options::default(), |ready| {
        pipeline::vanished(ready, &input(&site))
    });
    let missed = outcome.value.unwrap();
    assert_eq!(missed.len(), 1);
    assert_eq!(missed[0].code, Code::VanishedAddress);
    assert_eq!(missed[0].place.as_ref().unwrap().line, noted.len() + 1);
}
