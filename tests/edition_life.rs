//! A report from its first draft to the day on which it can be sealed: what is guessed,
//! what is owed, and that sealing refuses what status says it will.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod memory;
mod small;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use jiff::civil::date;
use plainsight::diagnostic::{Code, Diagnostic};
use plainsight::edition::{self, Asked, Matter, Owed};
use plainsight::input;
use plainsight::model::{EditionKind, Id};
use plainsight::page::Options;
use plainsight::pipeline::{self, Outcome};

use memory::Memory;
use small::{Site, site};

const FACTS: &str = "content/editions/2024-to-2025/edition.toml";
const SUMMARY: &str = "content/editions/2024-to-2025/summary.md";
const WORDS: &str = "content/editions/2024-to-2025/measures/household-waste-recycled.md";
const DRAFTS: Options = Options { drafts: true, from_disk: false };

fn input(site: &Site) -> input::Memory {
    let moment = date(2025, 12, 1).at(12, 0, 0, 0);
    input::Memory::new(moment, site.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn asked(name: &str) -> Asked {
    Asked {
        name: Id::new(name).unwrap(),
        kind: None,
        period: None,
        cut_off: None,
        title: None,
        plan: None,
    }
}

/// Adds a drafted edition to a site.
fn drafted(site: &mut Site, asked: &Asked) -> Result<(), String> {
    let outcome = pipeline::prepare(&input(site), DRAFTS);
    let ready = outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics));
    let draft = ready.with(|ready| edition::draft(ready.frozen.site, ready.frozen.words, asked))?;
    let folder = format!("content/editions/{}", asked.name);
    site.extend(draft.files.into_iter().map(|(path, text)| (format!("{folder}/{path}"), text)));
    Ok(())
}

/// The keys of a drafted edition.
fn facts(site: &Site, name: &str) -> toml::Table {
    site[&format!("content/editions/{name}/edition.toml")].parse().unwrap()
}

fn owed(site: &Site, name: &str) -> Owed {
    let Outcome { value, diagnostics } = pipeline::prepare(&input(site), DRAFTS);
    let ready = value.unwrap_or_else(|| panic!("{diagnostics:#?}"));
    ready.with(|ready| {
        let (site, archive) = (ready.frozen.site, ready.frozen.archive);
        let edition = site.editions.iter().find(|found| found.id.as_str() == name).unwrap();
        let report = &ready.frozen.editions.shown[ready.frozen.editions.named(name).unwrap()];
        edition::owed(site, archive, edition, report, &diagnostics)
    })
}

/// What sealing refuses; nothing where it seals.
fn refused(site: &Site, name: &str) -> Vec<Diagnostic> {
    let from = input(site);
    let outcome = pipeline::run(&from, DRAFTS, |ready| {
        let (site, archive) = (ready.frozen.site, ready.frozen.archive);
        let found = site.editions.iter().find(|found| found.id.as_str() == name).unwrap();
        let at = ready.frozen.editions.named(name).unwrap();
        let record = &ready.frozen.editions.shown[at].record;
        edition::seal(&from, (site, archive), found, record)
    });
    let is_refusal = |found: &Diagnostic| found.code == Code::CannotSeal;
    let found: Vec<Diagnostic> = outcome.diagnostics.into_iter().filter(is_refusal).collect();
    assert_eq!(outcome.value.is_none(), !found.is_empty());
    found
}

#[test]
fn the_next_report_follows_from_those_before() {
    let mut site = site();
    let mut said = Vec::new();
    for at in 0.. {
        let name = format!("report-{at}");
        if let Err(wrong) = drafted(&mut site, &asked(&name)) {
            assert!(wrong.contains("`council-plan-2023` ended on 2027-03-31"), "{wrong}");
            break;
        }
        let facts = facts(&site, &name);
        let text = |key: &str| facts[key].to_string().replace('"', "");
        said.push(format!("{} {} {}", text("kind"), text("period"), text("cut-off")));
    }
    let after_the_annual_report = [
        "six-monthly 2025-26 H1 2025-12-30",
        "annual 2025-26 2026-06-30",
        "six-monthly 2026-27 H1 2026-12-30",
        "annual 2026-27 2027-06-30",
    ];
    assert_eq!(said, after_the_annual_report);
    let titles: Vec<String> =
        (0..2).map(|at| facts(&site, &format!("report-{at}"))["title"].to_string()).collect();
    let expected =
        ["\"Six-monthly report April to September 2025\"", "\"Annual report 2025 to 2026\""];
    assert_eq!(titles, expected);
}

#[test]
fn a_council_with_annual_reports_alone_is_given_the_next_one() {
    let mut site = site();
    let annual = Asked { kind: Some(EditionKind::Annual), ..asked("2025-to-2026") };
    drafted(&mut site, &annual).unwrap();
    assert_eq!(facts(&site, "2025-to-2026")["period"].as_str(), Some("2025-26"));
    drafted(&mut site, &asked("after")).unwrap();
    assert_eq!(facts(&site, "after")["kind"].as_str(), Some("annual"));
    assert_eq!(facts(&site, "after")["period"].as_str(), Some("2026-27"));
}

#[test]
fn what_cannot_be_drafted_is_refused_with_the_mend() {
    let with = |change: &dyn Fn(&mut Asked)| {
        let mut wanted = asked("new");
        change(&mut wanted);
        drafted(&mut site(), &wanted).unwrap_err()
    };
    let there = with(&|asked| asked.name = Id::new("2024-to-2025").unwrap());
    assert!(there.contains("There is a report `2024-to-2025` already"), "{there}");
    let same = with(&|asked| asked.period = Some("2024-25".to_owned()));
    assert!(same.contains("`2024-to-2025` reports on 2024-25 already"), "{same}");
    let month = with(&|asked| asked.period = Some("May 2025".to_owned()));
    assert!(month.contains("`May 2025` is neither"), "{month}");
    let plan = with(&|asked| asked.plan = Some("council-plan".to_owned()));
    assert!(plan.contains("There are: council-plan-2023."), "{plan}");
    let unfit = with(&|asked| {
        asked.kind = Some(EditionKind::Annual);
        asked.period = Some("2025-26 H1".to_owned());
    });
    assert!(unfit.contains("An annual report is on a year"), "{unfit}");
}

#[test]
fn nothing_is_wrong_with_a_new_draft_but_that_its_words_are_owed() {
    let mut site = site();
    // Off target from now on, and the report before had sections and a judgement.
    site.insert(
        "data/targets.csv".to_owned(),
        "measure,period,low,high\nhousehold-waste-recycled,2024-25,60.0,\n".to_owned(),
    );
    let old = "content/editions/2024-to-2025";
    site.insert(format!("{old}/money.md"), "We spent less than we had planned.\n".to_owned());
    let rated =
        "+++\nprogress = \"On course\"\nwhy = \"It is.\"\nsaid-by = \"The leader\"\n+++\nMore.\n";
    site.insert(format!("{old}/outcomes/less-waste.md"), rated.to_owned());
    let public = |site: &Site| {
        let files = Memory::default();
        let outcome = pipeline::run(&input(site), Options::default(), |ready| {
            pipeline::render_all(ready, &files)
        });
        assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
        files.0.into_inner().unwrap()
    };
    let before = public(&site);
    drafted(&mut site, &asked("new")).unwrap();
    let new = "content/editions/new";
    let written: Vec<&str> = site.keys().filter_map(|path| path.strip_prefix(new)).collect();
    let expected = [
        "/edition.toml",
        "/measures/household-waste-recycled.md",
        "/money.md",
        "/outcomes/less-waste.md",
        "/summary.md",
    ];
    assert_eq!(written, expected);
    let outcome = pipeline::run(&input(&site), DRAFTS, |ready| {
        pipeline::render_all(ready, &pipeline::Nowhere)
    });
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    let of_new = outcome
        .diagnostics
        .iter()
        .filter(|found| found.place.as_ref().is_some_and(|place| place.file.starts_with(new)));
    let codes: Vec<Code> = of_new.map(|found| found.code).collect();
    assert_eq!(codes, [Code::EmptyWords; 4]);
    assert!(before == public(&site), "a draft changes what is public");
    // Its notes name who owes it, and can be made keys.
    let words = &site[&format!("{new}/measures/household-waste-recycled.md")];
    assert!(words.contains("# Owed by Neighbourhoods, Waste and recycling: "), "{words}");
    let keys = words.replace("# said-by", "said-by").replace("# dated", "dated");
    site.insert(format!("{new}/measures/household-waste-recycled.md"), format!("{keys}Because.\n"));
    let left = owed(&site, "new");
    let items: Vec<&str> = left
        .owners
        .iter()
        .filter(|debts| debts.by.service.as_deref() == Some("Waste and recycling"))
        .flat_map(|debts| debts.items.iter().map(|item| item.says.as_str()))
        .collect();
    assert!(
        items.contains(
            &"`household-waste-recycled` is off target and no improvement action is given for it"
        ),
        "{items:?}"
    );
}

#[test]
fn sealing_refuses_exactly_what_status_says_stops_it() {
    let change = |change: &dyn Fn(&mut Site)| {
        let mut site = site();
        change(&mut site);
        site
    };
    let undated = |site: &mut Site| {
        let kept = site[FACTS].lines().filter(|line| !line.starts_with("published"));
        let kept = kept.collect::<Vec<_>>().join("\n");
        site.insert(FACTS.to_owned(), kept);
    };
    let placeholder = |site: &mut Site, path: &str, words: &str| {
        let text = format!("{}\n\n{words}\n", site[path]);
        site.insert(path.to_owned(), text);
    };
    let cases: [(usize, Site); 9] = [
        (0, site()),
        (1, change(&undated)),
        (1, change(&|site| drop(site.insert(SUMMARY.to_owned(), "+++\n+++\n".to_owned())))),
        (1, change(&|site| drop(site.insert(WORDS.to_owned(), "+++\n# Owed.\n+++\n".to_owned())))),
        (1, change(&|site| placeholder(site, WORDS, "[To follow]"))),
        (
            2,
            change(&|site| {
                placeholder(site, SUMMARY, "These are example words. Say why.");
                placeholder(site, WORDS, "TBC");
            }),
        ),
        (
            2,
            change(&|site| {
                undated(site);
                placeholder(site, SUMMARY, "To be written.");
            }),
        ),
        // Nothing that can be said openly stops it.
        (
            0,
            change(&|site| {
                let off = "measure,period,low,high\nhousehold-waste-recycled,2024-25,60.0,\n";
                site.insert("data/targets.csv".to_owned(), off.to_owned());
                site.remove(WORDS);
            }),
        ),
        (
            0,
            change(&|site| {
                let later = site[FACTS].replace("2024-25", "2025-26").replace("2025-0", "2026-0");
                site.insert(FACTS.to_owned(), later);
            }),
        ),
    ];
    for (at, (count, site)) in cases.iter().enumerate() {
        let owed = owed(site, "2024-to-2025");
        let items = owed.owners.iter().flat_map(|debts| &debts.items);
        let mut stopping: Vec<&str> =
            items.filter(|item| item.stops).map(|item| item.says.as_str()).collect();
        stopping.sort_unstable();
        let found = refused(site, "2024-to-2025");
        let mut refused: Vec<&str> = found.iter().map(|found| found.message.as_str()).collect();
        refused.sort_unstable();
        assert_eq!(refused, stopping, "case {at}");
        assert_eq!((stopping.len(), owed.can_be_sealed), (*count, *count == 0), "case {at}");
    }
    assert_eq!(owed(&cases[7].1, "2024-to-2025").counts.get(&Matter::Words), Some(&1));
    assert_eq!(owed(&cases[8].1, "2024-to-2025").counts.get(&Matter::Figure), Some(&1));
}

#[test]
fn a_later_report_waits_until_the_one_before_is_sealed() {
    let mut site = site();
    drafted(&mut site, &asked("new")).unwrap();
    let of = |owed: &Owed, matter| owed.counts.get(&matter).copied();
    let waiting = owed(&site, "new");
    assert_eq!(of(&waiting, Matter::EarlierReport), Some(1));
    let from = input(&site);
    let sealing = pipeline::run(&from, DRAFTS, |ready| {
        let (site, archive) = (ready.frozen.site, ready.frozen.archive);
        let report = &ready.frozen.editions.shown[0];
        edition::seal(&from, (site, archive), &site.editions[0], &report.record)
    });
    let sealing = sealing.value.unwrap_or_else(|| panic!("{:#?}", sealing.diagnostics));
    let files = sealing.files();
    site.extend(files.map(|(path, text)| (path.to_owned(), text)));
    assert_eq!(of(&owed(&site, "new"), Matter::EarlierReport), None);
}

fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(words).args(["--date", "2025-12-01"]).current_dir(folder);
    command.output().unwrap()
}

#[test]
fn a_draft_is_written_once_and_its_status_is_told_to_machines() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in site() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let new = ["edition", "new", "april-to-september-2025"];
    assert_eq!(run(folder.path(), &new).status.code(), Some(0));
    let summary = folder.path().join("content/editions/april-to-september-2025/summary.md");
    fs::write(&summary, "Written.\n").unwrap();
    assert_eq!(run(folder.path(), &new).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&summary).unwrap(), "Written.\n");
    // What is no report yet is somebody's, too.
    let notes = folder.path().join("content/editions/notes");
    fs::create_dir(&notes).unwrap();
    fs::write(notes.join("mine.txt"), "Mine.\n").unwrap();
    assert_eq!(run(folder.path(), &["edition", "new", "notes"]).status.code(), Some(1));
    assert_eq!(fs::read_dir(&notes).unwrap().count(), 1);
    fs::remove_dir_all(&notes).unwrap();

    let status = |name: &str| {
        let output = run(folder.path(), &["edition", "status", name, "--format", "json"]);
        let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        (output.status.code(), value)
    };
    let (code, draft) = status("april-to-september-2025");
    assert_eq!((code, &draft["can-be-sealed"]), (Some(1), &serde_json::json!(false)));
    assert!(draft["stopping"].as_u64() > Some(1), "{draft}");
    let (code, ready) = status("2024-to-2025");
    assert_eq!((code, &ready["can-be-sealed"]), (Some(0), &serde_json::json!(true)));
    assert_eq!(run(folder.path(), &["edition", "seal", "2024-to-2025"]).status.code(), Some(0));
    let (code, sealed) = status("2024-to-2025");
    assert_eq!((code, &sealed["sealed"]), (Some(0), &serde_json::json!("1.0")));
    let nothing = run(folder.path(), &["edition", "status", "2024-to-2026"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("Did you mean `2024-to-2025`?"));
}
