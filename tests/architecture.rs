//! The shape of the whole, held against the code: `docs/architecture.md` says the
//! same in words.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

/// The rooms from the lowest to the highest: each may use those before it.
const ROOMS: [&str; 21] = [
    "diagnostic",
    "input",
    "period",
    "quantity",
    "narrative",
    "model",
    "disclosure",
    "source",
    "assess",
    "words",
    "record",
    "proofread",
    "edition",
    "chart",
    "page",
    "theme",
    "pipeline",
    "scaffold",
    "publish",
    "preview",
    "command",
];

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file of a room.
fn files(room: &str) -> Vec<(String, String)> {
    let source = repository().join("src");
    walkdir::WalkDir::new(&source)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
        .map(|entry| {
            (entry.path().strip_prefix(&source).unwrap().to_string_lossy().into_owned(), entry)
        })
        .filter(|(path, _)| *path == format!("{room}.rs") || path.starts_with(&format!("{room}/")))
        .map(|(path, entry)| (path, fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

#[test]
fn every_room_is_known_and_in_the_architecture() {
    let library = fs::read_to_string(repository().join("src/lib.rs")).unwrap();
    let declared: Vec<&str> = library
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let mut known = ROOMS.to_vec();
    known.sort_unstable();
    assert_eq!(declared, known);
    let page = fs::read_to_string(repository().join("docs/architecture.md")).unwrap();
    for room in ROOMS {
        assert!(page.contains(&format!("`{room}`")), "docs/architecture.md does not name `{room}`");
    }
}

#[test]
fn lower_rooms_know_nothing_of_higher_ones() {
    for (height, room) in ROOMS.iter().enumerate() {
        for (path, text) in files(room) {
            for used in text.split("crate::").skip(1) {
                let used: String =
                    used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                let Some(found) = ROOMS.iter().position(|other| *other == used) else { continue };
                assert!(found <= height, "src/{path} uses `{used}`, which is higher than `{room}`");
            }
        }
    }
}

#[test]
fn every_test_that_the_architecture_names_exists() {
    let page = fs::read_to_string(repository().join("docs/architecture.md")).unwrap();
    let mut code = String::new();
    for folder in ["src", "tests"] {
        for entry in
            walkdir::WalkDir::new(repository().join(folder)).into_iter().filter_map(Result::ok)
        {
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                code.push_str(&fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut named = 0;
    for name in page.split('`').skip(1).step_by(2) {
        let test = name.rsplit("::").next().unwrap();
        if test.matches('_').count() > 2 {
            named += 1;
            assert!(code.contains(&format!("fn {test}(")), "there is no test `{test}`");
        } else if let Some(file) = name.strip_prefix("tests/") {
            assert!(repository().join("tests").join(file).exists(), "there is no tests/{file}");
        }
    }
    assert!(named > 10, "only {named} tests are named");
}
