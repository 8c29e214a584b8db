//! What was sealed and is another figure now: complained of until somebody says why, and
//! then said on the measure's own page, never in the report.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod example;
mod memory;
mod sealed;
mod small;

use std::collections::BTreeMap;
use std::fs;

use jiff::civil::{DateTime, date};
use plainsight::diagnostic::{Code, Diagnostic};
use plainsight::input::{self, Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline::{self, Nowhere};

use example::{built, copied, december, text};
use sealed::sealing;
use small::{Site, site};

const FIGURES: &str = "data/figures/waste.csv";
const REVISIONS: &str = "data/revisions.toml";
const MEASURE: &str = "measures/household-waste-recycled/index.html";

/// When everything is sealed.
fn moment() -> DateTime {
    date(2025, 12, 1).at(12, 0, 0, 0)
}

fn at(site: &Site, moment: DateTime) -> input::Memory {
    input::Memory::new(moment, site.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

fn input(site: &Site) -> input::Memory {
    at(site, moment())
}

fn sealed(mut site: Site, edition: &str) -> Site {
    let sealing = sealing(&input(&site), edition).unwrap();
    site.extend(sealing.files().map(|(path, text)| (path.to_owned(), text)));
    site
}

/// With other words in one of its files.
fn with(mut site: Site, path: &str, from: &str, to: &str) -> Site {
    let text = site.get_mut(path).unwrap();
    assert!(text.contains(from), "{path} does not hold {from}");
    *text = text.replace(from, to);
    site
}

fn explained(mut site: Site, dated: &str, of: &str) -> Site {
    let revision =
        format!("[[revision]]\ndated = {dated}\n{of}\nbecause = \"It was recounted.\"\n");
    site.insert(REVISIONS.to_owned(), revision);
    site
}

/// What is wrong with a site: every error, with its place.
fn errors(input: &dyn Input) -> Vec<(Code, String, usize, String)> {
    let render = |ready: &pipeline::Ready<'_>| pipeline::render_all(ready, &Nowhere);
    let found = pipeline::run(input, Options::default(), render).diagnostics;
    let found = found.into_iter().filter(Diagnostic::is_error);
    found
        .map(|found| {
            let place = found.place.unwrap();
            (found.code, place.file, place.line, found.message)
        })
        .collect()
}

fn changed(line: usize, message: &str) -> Vec<(Code, String, usize, String)> {
    vec![(Code::ChangedAfterSealing, FIGURES.to_owned(), line, message.to_owned())]
}

const OF_MEASURE: &str = "measure = \"household-waste-recycled\"";

#[test]
fn a_figure_that_was_changed_is_an_error_until_a_revision_says_why() {
    let site = with(sealed(site(), "2024-to-2025"), FIGURES, "46.0", "45.2");
    let wrong = changed(
        2,
        "the figure of `household-waste-recycled` for 2024-25 is 45.2 now, and `2024-to-2025` was \
         sealed with 46.0",
    );
    assert_eq!(errors(&input(&site)), wrong);
    let for_another = with(
        site.clone(),
        FIGURES,
        "household-waste-recycled,brackenford",
        "household-waste-recycled,,2023-24,44.1,2024-06-12\nhousehold-waste-recycled,brackenford",
    );
    let of_another = format!("{OF_MEASURE}\nperiods = [\"2023-24\"]");
    assert_eq!(errors(&input(&explained(for_another, "2025-12-01", &of_another))), wrong);
    // One that is older than the sealed report knew nothing of it.
    let before = explained(site.clone(), "2025-11-30", OF_MEASURE);
    assert_eq!(errors(&input(&before)), wrong);
    assert_eq!(errors(&input(&explained(site.clone(), "2025-12-01", OF_MEASURE))), []);
    // One that is still to come counts from its day on.
    let later = explained(site, "2025-12-08", OF_MEASURE);
    assert_eq!(errors(&input(&later)), wrong);
    assert_eq!(errors(&at(&later, date(2025, 12, 7).at(12, 0, 0, 0))), wrong);
    assert_eq!(errors(&at(&later, date(2025, 12, 8).at(0, 0, 0, 0))), []);
}

#[test]
fn a_later_release_needs_no_revision() {
    let sealed = sealed(site(), "2024-to-2025");
    let row =
        "household-waste-recycled,,2024-25,45.2,2025-11-20\nhousehold-waste-recycled,brackenford";
    let site = with(sealed.clone(), FIGURES, "household-waste-recycled,brackenford", row);
    assert_eq!(errors(&input(&site)), []);
    let before = built(&input(&sealed), Options::default());
    let after = built(&input(&site), Options::default());
    for (path, bytes) in before.iter().filter(|(path, _)| path.starts_with("reports/")) {
        assert!(after.get(path) == Some(bytes), "{path}");
    }
    let page = text(&after, MEASURE);
    for said in [
        "46.0% <small>",
        ">Annual report 2024 to 2025</a>, published on 15 July 2025</small>",
        "45.2% <small>since 20 November 2025</small>",
        "A later release of “Waste returns”.",
    ] {
        assert!(page.contains(said), "no {said}");
    }
    assert!(!text(&before, MEASURE).contains("Revised since it was reported"));
    // What the council will say of it is not known before its day.
    let to_come =
        built(&input(&explained(site.clone(), "2025-12-02", OF_MEASURE)), Options::default());
    assert!(after == to_come);
    // As at a day before that release nobody knows of it.
    assert_eq!(errors(&at(&site, date(2025, 11, 1).at(12, 0, 0, 0))), []);
    assert_eq!(errors(&at(&site, date(2025, 6, 1).at(12, 0, 0, 0))), []);
}

#[test]
fn a_figure_that_is_gone_is_not_what_was_sealed() {
    let row = "household-waste-recycled,,2024-25,46.0,2025-06-12\n";
    let site = with(sealed(site(), "2024-to-2025"), FIGURES, row, "");
    let found = errors(&input(&site));
    let wrong = "there is no figure of `household-waste-recycled` for 2024-25 any more, and \
                 `2024-to-2025` was sealed with 46.0";
    assert!(
        found.iter().any(|(code, .., said)| *code == Code::ChangedAfterSealing && said == wrong)
    );
    let explained = explained(site, "2025-12-01", OF_MEASURE);
    assert_eq!(errors(&input(&explained)), []);
    let page = text(&built(&input(&explained), Options::default()), MEASURE);
    for said in ["No figure any more <small>since 1 December 2025", "Taken out since", "recounted."]
    {
        assert!(page.contains(said), "no {said}");
    }
    // One whose release was put off is gone until then.
    let put_off = with(self::site(), FIGURES, "46.0,2025-06-12", "46.0,2026-06-12");
    let put_off = Site::from([(FIGURES.to_owned(), put_off[FIGURES].clone())]);
    let mut site = sealed(self::site(), "2024-to-2025");
    site.extend(put_off);
    assert_eq!(errors(&input(&site)), changed(2, wrong));
}

/// With a second measure, of numbers, and what is said of small ones.
fn with_numbers(mut site: Site, disclosure: &str) -> Site {
    let first = site["data/measures/household-waste-recycled.toml"].clone();
    let second = first
        .replace("Household waste recycled", "Garden bins")
        .replace("\"percent\"", "{ one = \"bin\", many = \"bins\" }")
        .replace("decimals = 1\n", "")
        .replace("peer-group = \"similar-councils\"\n", "");
    let start = second.find("[status]").unwrap();
    let end = second.find("[source]").unwrap();
    let second = format!(
        "{}[status]\nrule = \"none\"\nreason = \"We only count them.\"\n\n{disclosure}{}",
        &second[..start],
        &second[end..]
    );
    site.insert("data/measures/garden-bins.toml".to_owned(), second);
    let figures = "measure,period,value,released\ngarden-bins,2023-24,6789,2024-06-12\n\
                   garden-bins,2024-25,4321,2025-06-12\n";
    site.insert("data/figures/bins.csv".to_owned(), figures.to_owned());
    site
}

#[test]
fn a_measure_that_the_site_no_longer_has_is_not_missed() {
    let mut site = sealed(with_numbers(site(), ""), "2024-to-2025");
    site.remove("data/measures/garden-bins.toml").unwrap();
    site.remove("data/figures/bins.csv").unwrap();
    let found = pipeline::prepare(&input(&site), Options::default());
    assert_eq!(found.diagnostics, []);
}

#[test]
fn what_must_not_be_shown_any_more_is_said_without_its_value() {
    let site = sealed(with_numbers(site(), ""), "2024-to-2025");
    assert_eq!(errors(&input(&site)), []);
    let site = with_numbers(site, "[disclosure]\nfewer-than = 5000\n\n");
    let found = errors(&input(&site));
    let withheld: Vec<&str> = found.iter().map(|(.., message)| message.as_str()).collect();
    assert!(found.iter().all(|(code, ..)| *code == Code::ChangedAfterSealing));
    assert!(withheld.contains(
        &"the figure of `garden-bins` for 2024-25 is withheld now, and `2024-to-2025` was sealed \
          showing it"
    ));
    assert!(!withheld.iter().any(|message| message.contains("4321")));
    let files = built(
        &input(&explained(site, "2025-12-01", "measure = \"garden-bins\"")),
        Options::default(),
    );
    let page = text(&files, "measures/garden-bins/index.html");
    assert!(page.contains("Shown then, withheld since"));
    for (path, bytes) in files.iter().filter(|(path, _)| path.contains("garden-bins")) {
        if !path.starts_with("reports/") && !path.contains("/editions/") {
            let content = String::from_utf8_lossy(bytes);
            assert!(!content.contains("4,321") && !content.contains("4321"), "{path}");
        }
    }
}

#[test]
fn reports_that_gave_the_same_make_one_complaint() {
    let mut two = site();
    let second = "title = \"April to September 2025\"\nkind = \"six-monthly\"\n\
                  plan = \"council-plan-2023\"\nperiod = \"2025-26 H1\"\ncut-off = 2025-10-31\n\
                  published = 2025-11-20T09:30:00\n";
    let folder = "content/editions/april-to-september-2025";
    two.insert(format!("{folder}/edition.toml"), second.to_owned());
    two.insert(format!("{folder}/summary.md"), "Nothing is new.\n".to_owned());
    let two = sealed(sealed(two, "2024-to-2025"), "april-to-september-2025");
    let site = with(two, FIGURES, "46.0", "45.2");
    let wrong = changed(
        2,
        "the figure of `household-waste-recycled` for 2024-25 is 45.2 now, and \
         `2024-to-2025` and `april-to-september-2025` were sealed with 46.0",
    );
    assert_eq!(errors(&input(&site)), wrong);
    let files = built(&input(&explained(site, "2025-12-01", OF_MEASURE)), Options::default());
    let page = text(&files, MEASURE);
    assert_eq!(page.matches("since 1 December 2025").count(), 1, "the first report is named");
}

/// What the first complaint of a site advises.
fn sealed_help(input: &dyn Input) -> String {
    let found = pipeline::prepare(input, Options::default()).diagnostics;
    let first = found.into_iter().find(|found| found.code == Code::ChangedAfterSealing);
    first.unwrap().help.unwrap()
}

/// What the example says of its revisions.
fn shows_its_revisions(files: &BTreeMap<String, Vec<u8>>) {
    for (measure, because) in [
        ("data-breaches-reported", "A breach in September was found in November"),
        ("persistent-absence", "Special schools now count"),
    ] {
        let page = text(files, &format!("measures/{measure}/index.html"));
        assert!(page.contains("Revised since it was reported"), "{measure}");
        assert!(page.contains(because), "{measure}");
        let in_reports = files.iter().filter(|(path, _)| path.starts_with("reports/"));
        for (path, bytes) in in_reports {
            assert!(!String::from_utf8_lossy(bytes).contains(because), "{path}");
        }
    }
}

#[test]
fn the_example_says_the_same_of_its_revisions_when_it_is_sealed() {
    let folder = copied();
    let input = Disk::new(folder.path(), december());
    let said = || {
        let mut files = built(&input, Options::default());
        // The ledger is shown there.
        files.retain(|path, _| !path.starts_with("corrections/"));
        files
    };
    let open = said();
    shows_its_revisions(&open);
    for edition in
        ["2023-to-2024", "april-to-september-2024", "2024-to-2025", "april-to-september-2025"]
    {
        for (path, text) in sealing(&input, edition).unwrap().files() {
            let target = folder.path().join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, text).unwrap();
        }
    }
    assert!(open == said());

    // A publisher who puts another value into a file that is out revises it unsaid.
    let file = folder.path().join("data/files/school-absence-2025-03.csv");
    let absence = fs::read_to_string(&file).unwrap();
    fs::write(&file, absence.replace(",24.9,23.3,21.2", ",24.9,23.3,21.4")).unwrap();
    let found = errors(&input);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].1, "data/sources/school-absence-2025-03.toml");
    assert!(found[0].3.contains("`persistent-absence` for 2023-24 academic"), "{}", found[0].3);
    let help = sealed_help(&input);
    assert!(
        help.contains("source = \"school-absence-2025-03\"\nperiods = [\"2023-24 academic\"]"),
        "{help}"
    );
    let revisions = folder.path().join(REVISIONS);
    let said = fs::read_to_string(&revisions).unwrap();
    // The lines that the help gives are right as they stand.
    let (_, lines) = help.split_once("data/revisions.toml:\n").unwrap();
    let lines = lines.replace('…', "A school had sent its figures twice.");
    fs::write(&revisions, format!("{said}\n{lines}\n")).unwrap();
    let files = built(&input, Options::default());
    let page = text(&files, "measures/persistent-absence/index.html");
    assert!(
        page.contains("21.2% <small>") && page.contains("A school had sent its figures twice.")
    );
}
