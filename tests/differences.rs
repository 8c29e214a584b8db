//! `edition diff`: whatever changed from one record to another is said, with its part,
//! what was and what is; nothing else is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod small;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jiff::civil::date;
use plainsight::edition::{Change, Differences, PartDifference, Presence, Said, What, differences};
use plainsight::input;
use plainsight::page::Options;
use plainsight::pipeline;
use plainsight::record::Record;
use plainsight::words::Words;

use small::{Site, site};

const EDITION: &str = "content/editions/2024-to-2025";
const MEASURE: &str = "household-waste-recycled";

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn words() -> Words {
    Words::new("en-GB", plainsight::period::YearRange::default())
}

/// What every report of a site says, the oldest first.
fn records(input: &dyn input::Input) -> Vec<Record> {
    let options = Options { drafts: true, from_disk: false };
    let outcome = pipeline::run(input, options, |ready| {
        let shown = &ready.frozen.editions.shown;
        Ok(shown.iter().map(|report| report.record.clone().into_owned()).collect())
    });
    outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics))
}

fn record(site: &Site) -> Record {
    let files = site.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let memory = input::Memory::new(date(2025, 12, 1).at(12, 0, 0, 0), files);
    records(&memory).into_iter().next_back().unwrap()
}

/// The reports of the example.
fn example() -> Vec<Record> {
    records(&input::Disk::new(repository(), date(2025, 12, 10).at(12, 0, 0, 0)))
}

/// A site with a stretch of one file put in place of another.
fn with(site: &Site, file: &str, old: &str, new: &str) -> Site {
    let mut site = site.clone();
    let text = site.get_mut(file).unwrap_or_else(|| panic!("there is no {file}"));
    assert!(text.contains(old), "{file} does not hold {old:?}");
    *text = text.replace(old, new);
    site
}

/// What differs, in short: part, what, which of several, was, is.
fn short(found: &Differences) -> Vec<String> {
    let said = |said: &Option<Said>| said.as_ref().map_or("-", |said| &said.words).to_owned();
    let one = |part: &PartDifference, change: &Change| {
        let of = change.of.as_ref().map(|of| format!(" {of}")).unwrap_or_default();
        let (was, is) = (said(&change.was), said(&change.is));
        format!("{}/{}: {}{of}: {was} > {is}", part.part.name(), part.id, change.what.name())
    };
    let parts = found.parts.iter();
    parts.flat_map(|part| part.changes.iter().map(move |change| one(part, change))).collect()
}

/// A file of the small site, a stretch of it, what takes its place, and what that makes
/// differ; among these, what holds for all that follows from it.
const CASES: &[(&str, &str, &str, &[&str])] = &[
    (
        "data/figures/waste.csv",
        ",,2024-25,46.0,",
        ",,2024-25,46.4,",
        &["measure/household-waste-recycled: figure 2024 to 2025: 46.0% > 46.4%"],
    ),
    (
        // What is rounded away is a difference all the same, and is shown.
        "data/figures/waste.csv",
        ",,2024-25,46.0,",
        ",,2024-25,46.04,",
        &["measure/household-waste-recycled: figure 2024 to 2025: 46.0% > 46.04%"],
    ),
    (
        "data/figures/waste.csv",
        ",,2024-25,46.0,",
        ",,2024-25,44.0,",
        &[
            "measure/household-waste-recycled: figure 2024 to 2025: 46.0% > 44.0%",
            "measure/household-waste-recycled: status: On target > Close to target",
        ],
    ),
    (
        // A period that was not known.
        "data/figures/waste.csv",
        "released\n",
        "released\nhousehold-waste-recycled,,2023-24,45.5,2024-06-12\n",
        &["measure/household-waste-recycled: figure 2023 to 2024: - > 45.5%"],
    ),
    (
        "data/targets.csv",
        "45.0",
        "45.5",
        &["measure/household-waste-recycled: target 2024 to 2025: 45.0% or more > 45.5% or more"],
    ),
    (
        "content/editions/2024-to-2025/measures/household-waste-recycled.md",
        "Every home now has a food waste bin.",
        "Every home has had a food waste bin since May.\n\nFlats will have one soon.",
        &[
            "measure/household-waste-recycled: commentary: Every home now has a food waste bin. > \
             Every home has had a food waste bin since May.",
            "measure/household-waste-recycled: commentary: - > Flats will have one soon.",
        ],
    ),
    (
        "content/editions/2024-to-2025/measures/household-waste-recycled.md",
        "said-by = \"Waste and recycling\"",
        "said-by = \"Streets\"",
        &["measure/household-waste-recycled: said-by: Waste and recycling > Streets"],
    ),
    (
        "content/editions/2024-to-2025/summary.md",
        "We met our target for recycling.",
        "We met our target for recycling by a little.",
        &["section/in-short: words: We met our target for recycling. > \
           We met our target for recycling by a little."],
    ),
    (
        "content/plans/council-plan-2023/less-waste.md",
        "throw away less and recycle more",
        "throw away less",
        &["outcome/less-waste: wording: We will throw away less and recycle more. > \
           We will throw away less."],
    ),
    (
        "content/plans/council-plan-2023/less-waste.md",
        "Less waste and more recycling",
        "Less waste",
        &["outcome/less-waste: title: Less waste and more recycling > Less waste"],
    ),
    (
        "data/measures/household-waste-recycled.toml",
        "title = \"Household waste recycled\"",
        "title = \"Waste recycled\"",
        &["measure/household-waste-recycled: title: Household waste recycled > Waste recycled"],
    ),
    (
        "content/editions/2024-to-2025/edition.toml",
        "cut-off = 2025-06-30",
        "cut-off = 2025-07-01",
        &["report/2024-to-2025: cut-off: 30 June 2025 > 1 July 2025"],
    ),
];

#[test]
fn every_change_is_said_with_its_part_and_what_was_and_is() {
    let site = site();
    let was = record(&site);
    for (file, old, new, expected) in CASES {
        let is = record(&with(&site, file, old, new));
        let found = short(&differences(&was, &is, &words()));
        for expected in *expected {
            assert!(found.iter().any(|found| found == expected), "{expected}\n{found:#?}");
        }
        let counted = differences(&was, &is, &words()).counts;
        let sum = counted.figures + counted.judgements + counted.words + counted.facts;
        assert_eq!(sum + counted.work, found.len());
    }
}

#[test]
fn words_alone_change_nothing_but_words() {
    let site = site();
    let file = format!("{EDITION}/measures/{MEASURE}.md");
    let is = record(&with(&site, &file, "bin.", "bin at last."));
    let found = short(&differences(&record(&site), &is, &words()));
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn a_measure_that_is_taken_up_or_dropped_is_said_with_why() {
    let reports = example();
    let of = |id: &str| reports.iter().find(|record| record.edition.as_str() == id).unwrap();
    let (was, is) = (of("april-to-september-2024"), of("april-to-september-2025"));
    let found = differences(was, is, &words());
    let part = |id: &str| found.parts.iter().find(|part| part.id == id).unwrap();
    let dropped = found.parts.iter().filter(|part| part.presence == Presence::Dropped);
    let dropped: Vec<&str> = dropped.map(|part| part.title.as_str()).collect();
    assert!(dropped.contains(&"Library visits"), "{dropped:?}");
    assert!(part("electric-vehicles").presence == Presence::Added);
    // One report says so of the one before it: what a report between them said is asked
    // for.
    let told = found.with_reasons(|id, _| Some(format!("Because of {id}.")));
    for part in &told.parts {
        let is_measure = part.part.name() == "measure";
        assert_eq!(part.because.is_some(), is_measure && part.presence != Presence::Both);
    }
}

/// The same differences the other way round, in no order.
fn turned(found: &Differences) -> Vec<String> {
    lines(found, |was, is| (is, was))
}

fn lines<'a>(
    found: &'a Differences,
    sides: impl Fn(&'a Option<Said>, &'a Option<Said>) -> (&'a Option<Said>, &'a Option<Said>),
) -> Vec<String> {
    let mut all = Vec::new();
    for part in &found.parts {
        // A part that only one side has is there though it says nothing.
        all.push(format!("{} {}", part.part.name(), part.id.clone()));
        for change in &part.changes {
            let (was, is) = sides(&change.was, &change.is);
            let what = (change.what, change.period, was, is);
            all.push(format!("{} {} {what:?}", part.part.name(), part.id));
        }
    }
    all.sort_unstable();
    all
}

#[test]
fn a_record_differs_from_itself_in_nothing_and_both_ways_round_say_the_same() {
    let reports = example();
    assert!(reports.len() > 3);
    for was in &reports {
        assert!(differences(was, was, &words()).is_empty());
        for is in reports.iter().filter(|is| is.edition != was.edition) {
            let there = differences(was, is, &words());
            let back = differences(is, was, &words());
            assert!(!there.is_empty());
            // The report as a whole is named after the later side.
            let whole = |line: &String| !line.starts_with("report ");
            let there: Vec<String> =
                lines(&there, |was, is| (was, is)).into_iter().filter(whole).collect();
            let back: Vec<String> = turned(&back).into_iter().filter(whole).collect();
            assert_eq!(there, back, "{} {}", was.edition, is.edition);
        }
    }
}

#[test]
fn differences_read_back_equal_and_are_in_the_order_of_the_report() {
    let reports = example();
    let [.., was, is] = reports.as_slice() else { panic!("two reports are needed") };
    let found = differences(was, is, &words());
    let json = found.json().unwrap();
    assert_eq!(serde_json::from_str::<Differences>(&json).unwrap(), found);
    let kinds: Vec<_> = found.parts.iter().map(|part| part.part).collect();
    assert!(kinds.is_sorted());
    let numbers = found.parts.iter().filter_map(|part| part.number_is.as_ref()?.parse().ok());
    assert!(numbers.collect::<Vec<u32>>().is_sorted());
    for change in found.parts.iter().flat_map(|part| &part.changes) {
        assert!(change.was != change.is);
        assert_eq!(change.period.is_some(), matches!(change.what, What::Figure | What::Target));
    }
}

fn plainsight(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plainsight"))
        .args(["edition", "diff"])
        .args(arguments)
        .args(["--date", "2025-12-10"])
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Puts a site into a folder.
fn write(folder: &Path, site: &Site) {
    for (path, text) in site {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
}

/// Holds a text against its snapshot; `UPDATE=1` writes it, to be read before it is
/// committed.
fn hold(name: &str, text: &str) {
    let file: PathBuf = repository().join("tests/differences").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(text == expected, "{name} is not as it was: UPDATE=1 writes it anew");
}

/// A text up to the heading of the measures, which change with every figure.
fn until<'a>(text: &'a str, heading: &str) -> &'a str {
    text.split_once(heading).map(|(before, _)| before).unwrap()
}

#[test]
fn the_two_latest_reports_of_the_example_differ_as_they_did() {
    let (was, is) = ("2024-to-2025", "april-to-september-2025");
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("differences.html");
    let text = plainsight(repository(), &[was, is]);
    assert_eq!(text.status.code(), Some(0));
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(!text.contains('\u{1b}'), "there is colour off a terminal");
    assert!(text.lines().all(|line| line.chars().count() <= 100));
    hold("latest.txt", until(&text, "\nMeasures\n"));
    let written = plainsight(repository(), &[was, is, "--html", page.to_str().unwrap()]);
    assert_eq!((written.status.code(), written.stdout.len()), (Some(0), 0));
    let html = fs::read_to_string(page).unwrap();
    hold("latest.html", until(&html, "<h2 id=\"measure\">"));
    assert!(!html.contains("<script") && !html.contains("http"));
    let count = |what: &str| html.matches(what).count();
    assert!(count("<table>") > 50);
    assert_eq!(count("<table>"), count("<caption>"));
    assert_eq!(count("<table>") * 3, count("<th scope=\"col\">"));
    assert_eq!(count("<th scope=\"row\">"), count("<tr><th scope=\"row\">"));
    for kind in ["section", "outcome", "measure", "action", "risk", "budget", "saving"] {
        assert!(count(&format!("id=\"{kind}\"")) <= 1, "two headings of {kind}");
    }
}

#[test]
fn words_of_authors_are_escaped_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut site = site();
    let was = site.clone();
    let summary = format!("{EDITION}/summary.md");
    site.insert(summary.clone(), "Fish & chips `<b>`.\n".to_owned());
    // A report on another year, with other words.
    for (path, text) in was.iter().filter(|(path, _)| path.starts_with(EDITION)) {
        let path = path.replace("2024-to-2025", "another");
        site.insert(path, text.replace("period = \"2024-25\"", "period = \"2023-24\""));
    }
    write(folder.path(), &site);
    let done = plainsight(folder.path(), &["another", "2024-to-2025", "--html", "page.html"]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let html = fs::read_to_string(folder.path().join("page.html")).unwrap();
    assert!(html.contains("Fish &amp; chips &lt;b&gt;."), "{html}");
    // What cannot be written is said, and nothing is left.
    let refused = plainsight(folder.path(), &["another", "2024-to-2025", "--html", "content"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("could not be written"));
}

#[test]
fn a_sealed_version_is_named_by_its_number() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &site());
    let date = ["--date", "2025-12-01"];
    let seal = ["edition", "seal", "2024-to-2025"];
    let mut sealing = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    let sealed = sealing.args(seal).args(date).current_dir(folder.path()).output().unwrap();
    assert_eq!(sealed.status.code(), Some(0), "{}", String::from_utf8_lossy(&sealed.stderr));
    // What is written afterwards is not what was sealed.
    let summary = folder.path().join(EDITION).join("summary.md");
    fs::write(&summary, "Other words.\n").unwrap();
    let same = plainsight(folder.path(), &["2024-to-2025@1.0", "2024-to-2025"]);
    assert_eq!(same.status.code(), Some(0));
    assert!(String::from_utf8(same.stdout).unwrap().ends_with("Nothing differs.\n"));
    let unknown = plainsight(folder.path(), &["2024-to-2025@1.0", "2024-to-2025@1.9"]);
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8(unknown.stderr).unwrap();
    assert_eq!(said, "There is no version `1.9` of `2024-to-2025`. There is: 1.0.\n");
    // What is wrong with the files comes first.
    fs::write(folder.path().join("data/targets.csv"), "nothing,known\n").unwrap();
    let broken = plainsight(folder.path(), &["2024-to-2025@1.0", "2024-to-2025"]);
    assert_eq!((broken.status.code(), broken.stdout.len()), (Some(1), 0));
}

#[test]
fn what_is_not_there_is_refused_by_its_name() {
    let refused = |was: &str| {
        let output = plainsight(repository(), &[was, "2024-to-2025"]);
        (output.status.code(), String::from_utf8(output.stderr).unwrap().trim().to_owned())
    };
    let (code, said) = refused("2024-to-2026");
    assert_eq!(code, Some(2));
    assert!(said.starts_with("There is no report `2024-to-2026`. Did you mean"), "{said}");
    let (code, said) = refused("2023-to-2024@1.7");
    assert_eq!(code, Some(2));
    assert!(said.contains("`2023-to-2024`") && said.contains("1.7"), "{said}");
    let same = plainsight(repository(), &["2024-to-2025", "2024-to-2025"]);
    assert_eq!(same.status.code(), Some(0));
    assert!(String::from_utf8(same.stdout).unwrap().ends_with("Nothing differs.\n"));
}

#[test]
fn the_format_of_differences_is_documented() {
    let page = fs::read_to_string(repository().join("docs/site-format.md")).unwrap();
    for (name, _) in What::NAMES {
        assert!(page.contains(&format!("`{name}`")), "docs/site-format.md does not name {name}");
    }
    let shown = page.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let read: Differences = serde_json::from_str(shown).unwrap();
    // It is whole: nothing that it shows is unknown.
    let written: serde_json::Value = serde_json::from_str(&read.json().unwrap()).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(shown).unwrap());
}
