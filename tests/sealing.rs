//! A sealed report says for good what it said, and whatever is changed of what was
//! sealed is found.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod memory;
mod sealed;
mod small;

use std::collections::BTreeMap;

use jiff::civil::{DateTime, date};
use plainsight::diagnostic::{Code, Diagnostic, Problems};
use plainsight::edition::{ADDRESSES, Archive, LEDGER, Sealing};
use plainsight::input;
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;
use small::{Site, site};

const RECORD: &str = "content/editions/2024-to-2025/records/1.0.json";

fn moment() -> DateTime {
    date(2025, 12, 1).at(12, 0, 0, 0)
}

fn input(site: &Site) -> input::Memory {
    input::Memory::new(moment(), site.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// Seals the site's report, or with `correct` its next version.
fn sealing(site: &Site, correct: bool) -> Result<Sealing, Vec<Diagnostic>> {
    let work = if correct { sealed::correction } else { sealed::sealing };
    work(&input(site), "2024-to-2025")
}

fn with(mut site: Site, sealing: &Sealing) -> Site {
    let files = sealing.files();
    assert_eq!(files.last().unwrap().0, LEDGER, "nothing is sealed before the ledger");
    site.extend(files.map(|(path, text)| (path.to_owned(), text)));
    site
}

fn sealed(site: Site) -> Site {
    let sealing = sealing(&site, false).unwrap();
    with(site, &sealing)
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
    let reports = |site: &Site| {
        let mut files = built(site);
        // The ledger is shown there.
        files.retain(|path, _| !path.starts_with("corrections/"));
        files
    };
    assert!(reports(&open) == reports(&sealed));
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
        let found = sealing(site, false).unwrap_err();
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

#[test]
fn a_redirect_stands_where_a_page_was_published() {
    const OLD: &str = "household-waste-recycled";
    let kept = |path: &str| path == ADDRESSES || path == LEDGER || path == RECORD;
    // The measure takes another name after the report was sealed.
    let mut site: Site = sealed(site())
        .into_iter()
        .map(|(path, text)| match kept(&path) {
            true => (path, text),
            false => (path.replace(OLD, "recycling"), text.replace(OLD, "recycling")),
        })
        .collect();
    site.get_mut(ADDRESSES).unwrap().push_str("measures/waste/\n");
    let missed = |site: &Site| -> Vec<String> {
        let outcome = pipeline::run(&input(site), Options::default(), |ready| {
            pipeline::vanished(ready, &input(site))
        });
        let missed = outcome.value.unwrap_or(outcome.diagnostics);
        missed.into_iter().map(|found| found.message).collect()
    };
    // The report leads to it all the same.
    assert!(missed(&site)[0].contains(&format!("links to `/measures/{OLD}/`")));
    let mut redirects =
        format!("[[redirect]]\nfrom = \"measures/{OLD}/\"\nto = \"measures/recycling/\"\n");
    site.insert("content/redirects.toml".to_owned(), redirects.clone());
    assert_eq!(missed(&site), ["nothing stands at `/measures/waste/` any more"]);
    redirects = redirects.replace("measures/recycling/", "measures/waste/");
    redirects.push_str(
        "because = \"We count all of it.\"\n\n[[redirect]]\nfrom = \"/measures/waste/\"\nto = \
         \"/measures/recycling/#main\"\n",
    );
    site.insert("content/redirects.toml".to_owned(), redirects);
    assert_eq!(missed(&site), [""; 0]);
    let files = built(&site);
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    // Both lead to the end of the way, in words and by themselves.
    let page = text(&format!("measures/{OLD}/index.html"));
    assert!(page.contains(&format!("<title>This page has moved – /measures/{OLD}/ – ")));
    assert!(page.contains("<a href=\"../recycling/#main\">Household waste recycled</a>"));
    assert!(page.contains("http-equiv=\"refresh\" content=\"0; url=../recycling/#main\""));
    assert!(page.contains("<p>We count all of it.</p>") && page.contains("noindex"));
    let canonical =
        "rel=\"canonical\" href=\"https://performance.thornmere.example/measures/recycling/\"";
    assert!(page.contains(canonical) && text("measures/waste/index.html").contains(canonical));
    let map = text("sitemap.xml");
    let is_listed = |measure: &str| map.contains(&format!(".example/measures/{measure}/<"));
    assert!(is_listed("recycling") && !is_listed(OLD) && !is_listed("waste"));
    // Nothing else of the site leads to what has moved.
    assert!(!text("measures/index.html").contains(OLD));
}

const COMMENTARY: &str = "content/editions/2024-to-2025/measures/household-waste-recycled.md";

/// The sealed site with another figure and other words, and what says why.
fn to_be_corrected(named: &str) -> Site {
    let mut site = sealed(site());
    let figures = site.get_mut("data/figures/waste.csv").unwrap();
    *figures = figures.replace("46.0", "40.0");
    site.insert(
        COMMENTARY.to_owned(),
        "+++\nsaid-by = \"Waste and recycling\"\ndated = 2025-07-02\n+++\n\nOne truck was \
         weighed twice.\n\nEvery home now has a food waste bin.\n"
            .to_owned(),
    );
    site.insert(
        "content/editions/2024-to-2025/corrections.toml".to_owned(),
        format!(
            "[[correction]]\ndated = 2025-11-30\nkind = \"figure\"\nwrong = \"We counted one \
             load twice.\"\naffects = \"Readers who compared us with others.\"\napproved-by = \
             \"Director of Neighbourhoods\"\n{named}\n"
        ),
    );
    site
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(files[path].clone()).unwrap()
}

#[test]
fn a_correction_makes_a_new_version_beside_the_old_one() {
    let before = built(&sealed(site()));
    let site = to_be_corrected("measures = [\"household-waste-recycled\"]");
    let sealing = sealing(&site, true).unwrap();
    let site = with(site, &sealing);
    assert_eq!(complaints(&site), []);
    let after = built(&site);
    let part = "measures/household-waste-recycled/index.html";
    let first = text(&after, &format!("reports/2024-to-2025/v1.0/{part}"));
    let newest = text(&after, &format!("reports/2024-to-2025/{part}"));
    assert!(after.contains_key(&format!("reports/2024-to-2025/v1.1/{part}")));
    // The old version says what it said, and where the new one is.
    assert!(first.contains("46.0%") && !first.contains("One truck was weighed twice."));
    assert!(first.contains("It has been corrected since.") && first.contains("noindex"));
    assert!(!text(&before, &format!("reports/2024-to-2025/v1.0/{part}")).contains("corrected"));
    // The new one says what is right, that it was corrected, and keeps every number.
    assert!(newest.contains("40.0%") && newest.contains("We counted one load twice."));
    assert!(newest.contains("This part of the report was corrected on 30 November 2025."));
    let number = |page: &str, words: &str| {
        let before = page.split(words).next().unwrap();
        before.rsplit("id=\"p-").next().unwrap().split('"').next().unwrap().to_owned()
    };
    let kept = number(&first, "Every home now has");
    assert_eq!(number(&newest, "Every home now has"), kept);
    assert_eq!(number(&newest, "One truck was weighed"), kept.replace("-1", "-0a"));
    // What sums it up is summed up anew, and what is machine-read is there by version.
    let front = text(&after, "reports/2024-to-2025/index.html");
    assert!(front.contains("This report was corrected on 30 November 2025."));
    assert!(text(&after, "data/editions/2024-to-2025/1.0/report.csv").contains("46.0"));
    assert!(text(&after, "data/editions/2024-to-2025/1.1/report.csv").contains("40.0"));
    let page = text(&after, "corrections/index.html");
    assert!(
        page.contains("Director of Neighbourhoods") && page.contains(&sealing.head.to_string())
    );
    assert!(text(&after, "feed.xml").contains("version 1.1"));
    assert!(site[ADDRESSES].lines().any(|line| line.starts_with("reports/2024-to-2025/v1.0/")));
}

#[test]
fn what_no_correction_names_cannot_be_judged_otherwise() {
    let refused = |site: &Site| {
        let found = sealing(site, true).unwrap_err();
        found.into_iter().find(Diagnostic::is_error).unwrap().message
    };
    // A figure that is another now is complained of where it stands; another target is not.
    let mut unnamed = to_be_corrected("sections = [\"in-short\"]");
    unnamed.insert("data/figures/waste.csv".to_owned(), site()["data/figures/waste.csv"].clone());
    let targets = unnamed.get_mut("data/targets.csv").unwrap();
    *targets = targets.replace("45.0", "60.0");
    assert_eq!(refused(&unnamed), "`household-waste-recycled` would be judged otherwise, too");
    let none = sealed(site());
    assert_eq!(refused(&none), "no correction of `2024-to-2025` waits to be sealed");
    assert_eq!(refused(&site()), "`2024-to-2025` is not sealed, so there is nothing to correct");
}
