//! The manual is true: each of its documents is followed from its first line to its
//! last, in an empty folder, with the real program.
//!
//! What a reader types is typed, what a reader writes into a file is written, and
//! what the document says comes of it is held against what does. `manual/steps.rs`
//! says how a document is read. `UPDATE=1 cargo test --test manual` writes what the
//! program says into the documents, to be read before it is committed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files, and waits")]

#[path = "manual/desk.rs"]
mod desk;
#[path = "manual/likeness.rs"]
mod likeness;
#[path = "manual/steps.rs"]
mod steps;

use std::fs;
use std::path::{Path, PathBuf};

use desk::Desk;
use steps::{Step, Todo};

fn document(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

/// Follows a document to its end, and says everything in it that is not so.
fn follow(name: &str) {
    let text = fs::read_to_string(document(name)).unwrap();
    let steps = steps::read(&text).unwrap_or_else(|mistake| panic!("docs/{name}:{mistake}"));
    let mut desk = Desk::new();
    let mut wrong = Vec::new();
    let mut outputs = Vec::new();
    for Step { line, todo } in &steps {
        let here = format!("docs/{name}:{line}");
        match (todo, desk.take(todo)) {
            (_, Err(difference)) => wrong.push(format!("{here}: {difference}")),
            (Todo::Type { said: expected, .. }, Ok(Some(output)))
                if !likeness::alike(expected, &output) =>
            {
                let (expected, does) = (expected.join("\n"), output.join("\n"));
                wrong.push(format!("{here}: expected\n{expected}\n{here}: but it says\n{does}\n"));
                outputs.push((*line, output));
            }
            _ => {}
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(document(name), steps::with_outputs(&text, &outputs)).unwrap();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(steps.len() > 20, "docs/{name} holds only {} steps", steps.len());
}

#[test]
fn the_manual_for_a_first_site_can_be_followed() {
    follow("first-site.md");
}

#[test]
fn the_manual_for_an_analyst_can_be_followed() {
    follow("analyst.md");
}

#[test]
fn the_manual_for_a_themes_author_can_be_followed() {
    follow("theme-author.md");
}

#[test]
fn the_manual_for_publishing_can_be_followed() {
    follow("publishing.md");
}

/// A file, or a heading in one, that a document sends its reader to.
#[test]
fn what_the_manual_links_to_is_there() {
    let heading_id = |line: &str| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>()
    };
    let mut checked = 0;
    for name in ["first-site.md", "analyst.md", "theme-author.md", "publishing.md"] {
        let path = document(name);
        let text = fs::read_to_string(&path).unwrap();
        // What stands between fences is shown, not said.
        let said: String = text.split("\n```").step_by(2).collect();
        for link in said.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            // Words that authors write, and other people's sites.
            if link.split('/').next().is_some_and(|start| start.contains(':')) {
                continue;
            }
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => path.parent().unwrap().join(file),
            };
            assert!(target.exists(), "docs/{name} links to {link}, which is not there");
            checked += 1;
            if !heading.is_empty() {
                let target = fs::read_to_string(target).unwrap();
                let mut ids = target.lines().filter(|line| line.starts_with('#')).map(heading_id);
                assert!(ids.any(|id| id == heading), "docs/{name}: {link} has no such heading");
            }
        }
    }
    assert!(checked > 5, "only {checked} links were checked");
}
