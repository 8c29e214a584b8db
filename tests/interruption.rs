//! A build killed at any moment leaves the old site or the new one, whole.

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
