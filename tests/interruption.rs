//! A build killed at any moment leaves the old site or the new one, whole; a report is
//! sealed, or it is not.

#![allow(clippy::print_stdout, reason = "a long trial says what it found")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often a build is killed.
const TRIALS: u32 = 100;

fn build(output: &Path, date: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command
        .args(["build", "--date", date, "--site", env!("CARGO_MANIFEST_DIR"), "--output"])
        .arg(output)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            (entry.path().strip_prefix(folder).unwrap().to_owned(), fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// A number from 0 to 1, the same in every run: no trial depends on chance.
fn fraction(trial: u32) -> f64 {
    let mixed = trial.wrapping_mul(2_654_435_761) ^ (trial << 7);
    f64::from(mixed % 10_000) / 10_000.0
}

#[test]
#[ignore = "takes a minute: run with --include-ignored"]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    // Two dates that give two sites: one report public, and two.
    let (old_date, new_date) = ("2025-08-01", "2025-12-10");
    let output = folder.path().join("out");
    let reference = folder.path().join("new");
    assert!(build(&output, old_date).status().unwrap().success());
    let old = snapshot(&output);
    let started = Instant::now();
    assert!(build(&reference, new_date).status().unwrap().success());
    let whole = started.elapsed();
    let new = snapshot(&reference);
    assert_ne!(old, new);
    let (mut kept, mut replaced) = (0, 0);
    for trial in 0..TRIALS {
        let mut child = build(&output, new_date).spawn().unwrap();
        std::thread::sleep(whole.mul_f64(fraction(trial) * 2.2) + Duration::from_micros(50));
        // A build that has ended already cannot be killed, and need not be.
        let _ = child.kill();
        child.wait().unwrap();
        let found = snapshot(&output);
        if found == new {
            replaced += 1;
            assert!(build(&output, old_date).status().unwrap().success());
            assert!(snapshot(&output) == old, "the way back, after trial {trial}");
        } else {
            kept += 1;
            assert!(found == old, "neither the old site nor the new one, in trial {trial}");
        }
    }
    println!("{TRIALS} builds killed: {kept} left the old site, {replaced} the new one");
    assert!(kept > 10 && replaced > 3, "the moments do not cover the build: {kept} and {replaced}");
    assert!(build(&output, new_date).status().unwrap().success());
    // The list of files is the same for the same files.
    assert!(snapshot(&output) == new);
    let left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "a later build clears what killed ones left: {left:?}");
}

/// How often sealing and correcting are killed, each.
const SEALINGS: u32 = 100;

fn plainsight(words: &[&str], site: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(words).args(["--date", "2025-12-01T12:00", "--site"]).arg(site);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in snapshot(from) {
        fs::create_dir_all(to.join(&path).parent().unwrap()).unwrap();
        fs::write(to.join(path), bytes).unwrap();
    }
}

/// Kills a command that seals at many moments. Whenever it is killed, the site builds as
/// before or as after, and the command done again leads to what it leads to unkilled.
fn killed_while_sealing(before: &Path, words: &[&str]) -> (u32, u32) {
    let whole = tempfile::tempdir().unwrap();
    copy(before, whole.path());
    let started = Instant::now();
    assert!(plainsight(words, whole.path()).status().unwrap().success());
    let lasts = started.elapsed();
    let after = snapshot(whole.path());
    let ledger = Path::new("content/editions/ledger.jsonl");
    let old = fs::read(before.join(ledger)).ok();
    let (mut kept, mut sealed) = (0, 0);
    for trial in 0..SEALINGS {
        let site = tempfile::tempdir().unwrap();
        copy(before, site.path());
        let mut child = plainsight(words, site.path()).spawn().unwrap();
        std::thread::sleep(lasts.mul_f64(fraction(trial) * 1.4));
        let _ = child.kill();
        child.wait().unwrap();
        let output = site.path().join("public");
        let mut build = plainsight(&["build"], site.path());
        assert!(build.arg("--output").arg(&output).status().unwrap().success(), "trial {trial}");
        fs::remove_dir_all(&output).unwrap();
        if fs::read(site.path().join(ledger)).ok() == old {
            kept += 1;
            assert!(plainsight(words, site.path()).status().unwrap().success(), "trial {trial}");
        } else {
            sealed += 1;
        }
        assert!(snapshot(site.path()) == after, "trial {trial}");
    }
    (kept, sealed)
}

#[test]
#[ignore = "takes a minute: run with --include-ignored"]
fn a_report_whose_sealing_is_killed_is_sealed_or_is_not() {
    let site = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages/base"), site.path());
    let edition = "2024-to-2025";
    let (kept, sealed) = killed_while_sealing(site.path(), &["edition", "seal", edition]);
    println!("{SEALINGS} sealings killed: {kept} had not sealed, {sealed} had");
    assert!(kept > 10 && sealed > 3, "the moments do not cover it: {kept} and {sealed}");

    assert!(plainsight(&["edition", "seal", edition], site.path()).status().unwrap().success());
    let editions = site.path().join("content/editions").join(edition);
    let correction = "[[correction]]\ndated = 2025-11-30\nkind = \"words\"\nwrong = \"We named \
                      the wrong team.\"\naffects = \"Nobody.\"\napproved-by = \"The editor\"\n\
                      measures = [\"household-waste-recycled\"]\n";
    fs::write(editions.join("corrections.toml"), correction).unwrap();
    let (kept, sealed) = killed_while_sealing(site.path(), &["edition", "correct", edition]);
    println!("{SEALINGS} corrections killed: {kept} had not sealed, {sealed} had");
    assert!(kept > 10 && sealed > 3, "the moments do not cover it: {kept} and {sealed}");
}
