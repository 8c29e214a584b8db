//! Sentences that were labelled by hand, held against what the program says of them.
//!
//! A warning that is wrong teaches writers to ignore warnings, so none may be. One that
//! is missing costs less: nine in ten of each kind must be found.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixtures has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads its own files")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use plainsight::diagnostic::{Diagnostic, Problems};
use plainsight::input::Input;
use plainsight::words::Words;
use plainsight::{edition, source};

/// A site of texts.
#[derive(Clone)]
struct Texts(BTreeMap<String, String>);

impl Input for Texts {
    fn read(&self, root: &str, path: &str) -> std::io::Result<Vec<u8>> {
        let found = root.is_empty().then(|| self.0.get(path)).flatten();
        let text = found.ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))?;
        Ok(text.as_bytes().to_vec())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let below = format!("{folder}/");
        self.0.keys().filter(|path| path.starts_with(&below)).cloned().collect()
    }

    fn date(&self) -> DateTime {
        jiff::civil::date(2025, 12, 1).at(12, 0, 0, 0)
    }
}

#[derive(serde::Deserialize)]
struct Labelled {
    sentence: Vec<Sentence>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sentence {
    text: String,
    of: Option<String>,
    #[serde(default)]
    expect: BTreeSet<String>,
}

/// The codes that this is about.
const CODES: [&str; 7] = [
    "contradicts-figures",
    "number-not-in-figures",
    "percent-for-points",
    "long-sentence",
    "unexplained-acronym",
    "vague-link",
    "colour-or-position",
];

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The valid site of the messages, with the figures of this test.
fn site() -> Texts {
    let mut texts = BTreeMap::new();
    for folder in [tests().join("messages/base"), tests().join("proofread/site")] {
        for entry in walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok) {
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(&folder).unwrap();
                let text = std::fs::read_to_string(entry.path()).unwrap();
                texts.insert(path.to_string_lossy().into_owned(), text);
            }
        }
    }
    Texts(texts)
}

/// Everything that is said of a site's reports.
fn gathered(site: &Texts, drafts: bool) -> Vec<Diagnostic> {
    let read = source::read(site);
    let site = read.site.unwrap_or_else(|| panic!("{:#?}", read.diagnostics));
    let words = Words::new(&site.settings.language, site.settings.year_range);
    let problems = Problems::default();
    edition::gather(&site, &edition::Archive::default(), &words, drafts, &problems);
    problems.into_vec()
}

/// What is said of one sentence.
fn said(site: &Texts, sentence: &Sentence) -> BTreeSet<String> {
    let folder = "content/editions/2024-to-2025";
    let (file, front) = match &sentence.of {
        Some(measure) => {
            let front = "+++\nsaid-by = \"The service\"\ndated = 2025-07-02\n+++\n\n";
            (format!("{folder}/measures/{measure}.md"), front)
        }
        None => (format!("{folder}/summary.md"), ""),
    };
    let mut site = site.clone();
    site.0.insert(file.clone(), format!("{front}{}\n", sentence.text));
    let found = gathered(&site, true);
    let error = found.iter().find(|found| found.is_error());
    assert!(error.is_none(), "{}: {error:?}", sentence.text);
    let here = found
        .into_iter()
        .filter(|found| found.place.as_ref().is_some_and(|place| place.file == file));
    here.map(|found| found.code.name().to_owned())
        .filter(|code| CODES.contains(&code.as_str()))
        .collect()
}

/// How a kind of warning fared.
#[derive(Default)]
struct Score {
    hits: usize,
    misses: Vec<String>,
    false_alarms: Vec<String>,
}

#[test]
fn labelled_sentences_are_judged_as_they_are_labelled() {
    let text = std::fs::read_to_string(tests().join("proofread/sentences.toml")).unwrap();
    let labelled: Labelled = toml::from_str(&text).unwrap();
    assert!(labelled.sentence.len() >= 100, "only {} sentences", labelled.sentence.len());
    let clean = labelled.sentence.iter().filter(|sentence| sentence.expect.is_empty()).count();
    assert!(clean * 9 >= labelled.sentence.len() * 4, "only {clean} sentences are clean");
    let site = site();
    let mut scores: BTreeMap<&str, Score> =
        CODES.iter().map(|code| (*code, Score::default())).collect();
    for sentence in &labelled.sentence {
        let said = said(&site, sentence);
        for (code, score) in &mut scores {
            match (sentence.expect.contains(*code), said.contains(*code)) {
                (true, true) => score.hits += 1,
                (true, false) => score.misses.push(sentence.text.clone()),
                (false, true) => score.false_alarms.push(sentence.text.clone()),
                (false, false) => {}
            }
        }
    }
    let mut failed = false;
    for (code, Score { hits, misses, false_alarms }) in &scores {
        println!("{code}: {hits} hit, {} missed, {} wrong", misses.len(), false_alarms.len());
        misses.iter().for_each(|text| println!("    missed: {text}"));
        false_alarms.iter().for_each(|text| println!("    wrong: {text}"));
        assert!(hits + misses.len() >= 3, "no sentence should be said to be {code}");
        failed |= !false_alarms.is_empty() || *hits < 9 * misses.len();
    }
    assert!(!failed, "there is a false alarm, or fewer than nine in ten were found");
}

#[test]
fn a_draft_is_read_before_it_is_published() {
    let mut site = site();
    let facts = site.0.get_mut("content/editions/2024-to-2025/edition.toml").unwrap();
    *facts = facts.replace("published = 2025-07-15T09:30:00", "");
    let summary = "Recycling improved to {{ value(\"household-waste-recycled\") }}.\n";
    site.0.insert("content/editions/2024-to-2025/summary.md".to_owned(), summary.to_owned());
    for drafts in [true, false] {
        let found = gathered(&site, drafts);
        let heard = found.iter().any(|found| found.code.name() == "contradicts-figures");
        assert!(heard, "{found:#?}");
    }
}

#[test]
fn figures_that_may_well_be_right_are_left_alone() {
    let mut site = site();
    let targets = site.0.get_mut("data/targets.csv").unwrap();
    // Nought is natural where it has been reached.
    targets.push_str("complaints-received,2024-25 Q3,,0\n");
    let figures = site.0.get_mut("data/figures/waste.csv").unwrap();
    figures.push_str("complaints-received,,2022-23 Q4,0,2023-04-20\n");
    let codes = ["implausible-target", "unchanged-value", "value-far-from-history", "old-figure"];
    let unlikely = |site: &Texts| {
        let found = gathered(site, true).into_iter().map(|found| found.code.name());
        found.filter(|code| codes.contains(code)).collect::<Vec<_>>()
    };
    assert_eq!(unlikely(&site), [""; 0]);
    // Without that result it is a slip.
    let figures = site.0.get_mut("data/figures/waste.csv").unwrap();
    *figures = figures.replace("2022-23 Q4,0,", "2022-23 Q4,430,");
    assert_eq!(unlikely(&site), ["implausible-target"]);
}
