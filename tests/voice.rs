//! Whose voice a site speaks in: a council says "we"; where others publish about it,
//! no sentence of the program does, and the council is named.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use jiff::civil::date;
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

const WORDS: &str = include_str!("../src/words/en-GB.ftl");
const FURNITURE: &str = include_str!("../themes/civic/strings/en-GB.ftl");

/// Here "we" is whoever publishes the site, be it the council or not: the statement on
/// accessibility names them.
const PUBLISHERS: [&str; 4] =
    ["access-run-by", "access-answer", "enforcement-easc", "enforcement-ecni-complain"];

/// Whether a text says "we"; what `$ours` stands for is no word.
fn says_we(text: &str) -> bool {
    let of_us = ["we", "our", "ours", "us", "ourselves"];
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '$').map(str::to_lowercase);
    words.into_iter().any(|word| of_us.contains(&word.as_str()))
}

/// Every message of a Fluent file: its key, what it says, what it says of others.
fn messages(file: &str) -> Vec<(&str, String, Option<String>)> {
    let mut found: Vec<(&str, String, Option<String>)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, said)) = line.split_once(" = ")
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            found.push((key, said.to_owned(), None));
        } else if let Some((_, said, of_others)) = found.last_mut() {
            let line = line.trim();
            match (line.strip_prefix(".by-others = "), of_others) {
                (Some(first), of_others) => *of_others = Some(first.to_owned()),
                (None, Some(of_others)) => *of_others = format!("{of_others}\n{line}"),
                (None, None) => *said = format!("{said}\n{line}"),
            }
        }
    }
    found
}

#[test]
fn whatever_says_we_has_other_words_for_others() {
    let mut paired = 0;
    for (key, said, of_others) in [WORDS, FURNITURE].into_iter().flat_map(messages) {
        match of_others {
            Some(of_others) => {
                assert!(!says_we(&of_others), "`{key}` of others: {of_others}");
                paired += 1;
            }
            None if PUBLISHERS.contains(&key) => assert!(says_we(&said), "`{key}`: {said}"),
            None => assert!(!says_we(&said), "`{key}` has no `by-others`: {said}"),
        }
    }
    assert!(paired > 40, "only {paired} were found");
}

fn built(folder: &str) -> impl Fn(&str) -> String {
    let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = Memory::default();
    let input = Disk::new(folder, date(2026, 3, 10).at(12, 0, 0, 0));
    let outcome =
        pipeline::run(&input, Options::default(), |ready| pipeline::render_all(ready, &files));
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    let files = files.0.into_inner().unwrap();
    move |path| String::from_utf8_lossy(&files[path]).into_owned()
}

#[test]
fn a_site_that_others_publish_names_the_council() {
    let plan = built("tests/sites/improvement-plan");
    assert!(plan("risks/index.html").contains("What is done about it"));
    assert!(plan("plans/index.html").contains("<h1>Plans</h1>"));
    assert!(plan("method/index.html").contains("<h1>How figures are judged</h1>"));
    assert!(plan("index.html").contains("<span>Performance reports by others</span>"));
}

#[test]
fn a_council_that_publishes_its_own_site_says_we() {
    let own = built(".");
    assert!(own("risks/index.html").contains("What we do about it"));
    assert!(own("plans/index.html").contains("<h1>Our plans</h1>"));
    assert!(own("method/index.html").contains("<h1>How we judge</h1>"));
    assert!(own("index.html").contains("<span>Performance reports</span>"));
}
