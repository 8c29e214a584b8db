//! Every message, as it is printed.
//!
//! Each folder in `tests/messages/cases` is laid over the valid site in
//! `tests/messages/base` and checked; with a file `_sealed`, which names a report, after
//! that report of the base was sealed. Everything printed is held against the
//! snapshot beside it. `UPDATE=1 cargo test --test messages` writes the
//! snapshots anew, to be read before they are committed.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixtures has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod sealed;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use plainsight::diagnostic::Code;
use plainsight::diagnostic::render::{Format, render};
use plainsight::input::Input;
use plainsight::page::Options;
use plainsight::pipeline::{self, Nowhere};

/// A site of bytes: one fixture is not text.
struct Files(BTreeMap<String, Vec<u8>>);

impl Input for Files {
    fn read(&self, root: &str, path: &str) -> std::io::Result<Vec<u8>> {
        let key = if root.is_empty() { path.to_owned() } else { format!("{root}/{path}") };
        self.0.get(&key).cloned().ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let below = format!("{folder}/");
        self.0.keys().filter(|path| path.starts_with(&below)).cloned().collect()
    }

    fn date(&self) -> DateTime {
        jiff::civil::date(2025, 12, 1).at(12, 0, 0, 0)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages")
}

fn add_files(folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            files.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
}

fn site_of(case: Option<&Path>) -> Files {
    let mut files = BTreeMap::new();
    add_files(&root().join("base"), &mut files);
    if let Some(named) = case.and_then(|case| std::fs::read_to_string(case.join("_sealed")).ok()) {
        let base = Files(files);
        let sealing = sealed::sealing(&base, named.trim()).unwrap();
        files = base.0;
        let sealed = sealing.files();
        files.extend(sealed.map(|(path, text)| (path.to_owned(), text.into_bytes())));
    }
    if let Some(case) = case {
        add_files(case, &mut files);
        files.remove("_sealed");
        if let Some(removed) = files.remove("_removed") {
            for path in String::from_utf8(removed).unwrap().lines() {
                files.remove(path.trim());
            }
        }
    }
    Files(files)
}

fn check(site: &Files) -> Vec<plainsight::diagnostic::Diagnostic> {
    let options = Options { drafts: true, from_disk: false };
    pipeline::run(site, options, |ready| pipeline::render_all(ready, &Nowhere)).diagnostics
}

fn printed(site: &Files) -> String {
    anstream::adapter::strip_str(&render(&check(site), Format::Human)).to_string()
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = std::fs::read_dir(root().join("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    cases
}

/// The code that a folder is named after, without its number.
fn code_of(case: &Path) -> String {
    let name = case.file_name().unwrap().to_string_lossy();
    name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-').to_owned()
}

#[test]
fn the_base_has_nothing_wrong() {
    assert_eq!(printed(&site_of(None)), "");
}

#[test]
fn every_case_prints_its_snapshot_and_its_own_code() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let found = check(&site_of(Some(&case)));
        let code = code_of(&case);
        if !found.iter().any(|diagnostic| diagnostic.code.name() == code) {
            wrong.push(format!("{}: no `{code}` among its messages", case.display()));
        }
        let text = printed(&site_of(Some(&case)));
        let snapshot = case.with_extension("txt");
        if update {
            std::fs::write(&snapshot, &text).unwrap();
        }
        let expected = std::fs::read_to_string(&snapshot).unwrap_or_default();
        if text != expected {
            wrong.push(format!("{}:\n{text}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_code_is_explained_and_has_a_case_or_a_reason_for_none() {
    // These cannot be caused by a site's files in memory and a build alone;
    // tests/publishing.rs, tests/sealing.rs and the unit tests of their stages cause them.
    let elsewhere =
        ["unreadable-file", "output-not-ours", "output-failed", "cannot-seal", "vanished-address"];
    let with_case: Vec<String> = cases().iter().map(|case| code_of(case)).collect();
    for code in Code::ALL {
        assert!(code.explanation().lines().count() > 3, "{} is not explained", code.name());
        let has_case = with_case.iter().any(|name| name == code.name());
        assert!(has_case != elsewhere.contains(&code.name()), "{}", code.name());
    }
}

#[test]
fn what_cannot_be_read_is_complained_of_once() {
    // Each has one broken file, and others that name what it should hold.
    let broken = [
        ("toml-syntax-4", "content/plans/council-plan-2023/plan.toml"),
        ("missing-key-5", "content/plans/council-plan-2023/plan.toml"),
        ("missing-key-6", "content/plans/council-plan-2023/plan.toml"),
        ("front-matter-3", "content/plans/council-plan-2023/less-waste.md"),
        ("toml-syntax-5", "data/measures/household-waste-recycled.toml"),
        ("missing-column-3", "data/peer-groups.csv"),
        ("uneven-row-3", "data/peer-groups.csv"),
        ("uneven-row-4", "data/areas.csv"),
        ("empty-cell-3", "data/actions.csv"),
    ];
    for (case, file) in broken {
        let found = check(&site_of(Some(&root().join("cases").join(case))));
        assert!(!found.is_empty(), "{case}");
        for diagnostic in found {
            assert_eq!(diagnostic.place.unwrap().file, file, "{case}: {}", diagnostic.message);
        }
    }
}

#[test]
fn machines_get_every_message_in_their_own_form() {
    let site = site_of(Some(&root().join("cases/unknown-measure")));
    let found = check(&site);
    let json: serde_json::Value = serde_json::from_str(&render(&found, Format::Json)).unwrap();
    assert_eq!(json.as_array().unwrap().len(), found.len());
    assert_eq!(json[0]["code"], "unknown-measure");
    assert!(json[0]["place"]["line"].as_u64().is_some());
    let github = render(&found, Format::Github);
    assert!(github.starts_with("::error title=unknown-measure,file=data/"), "{github}");
}
