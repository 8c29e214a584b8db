//! The tour of the example is true: every file, word in a file and address that it
//! names is there, and it shows every choice that the format knows.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads its own files")]

mod memory;

use std::path::Path;

use jiff::civil::date;
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Rows of the tour's tables: what is shown, in which files, at which addresses.
fn rows() -> Vec<[String; 3]> {
    let tour = std::fs::read_to_string(repository().join("docs/tour.md")).unwrap();
    tour.lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Feature"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            let [feature, files, pages] = cells.as_slice() else {
                panic!("this row has not three cells: {line}")
            };
            [feature, files, pages].map(|cell| (*cell).to_owned())
        })
        .collect()
}

/// What stands between backticks.
fn named(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_file_that_the_tour_names_is_there_and_says_what_it_should() {
    let mut checked = 0;
    for [feature, files, _] in rows() {
        let mut text = String::new();
        for name in named(&files) {
            let is_file = [".toml", ".md", ".csv"].iter().any(|ending| name.ends_with(ending));
            if is_file {
                let path = repository().join(name);
                assert!(path.exists(), "{feature}: there is no {name}");
                text = std::fs::read_to_string(path).unwrap_or_default();
            } else if !name.contains('/') && !text.is_empty() {
                assert!(text.contains(name), "{feature}: `{name}` is not where the tour says");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "only {checked} words of files were checked");
}

#[test]
fn every_address_that_the_tour_names_is_there() {
    let input = Disk::new(repository(), date(2025, 12, 10).at(12, 0, 0, 0));
    let files = Memory::default();
    let options = Options { drafts: true, from_disk: false };
    let outcome = pipeline::run(&input, options, |ready| pipeline::render_all(ready, &files));
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    let files = files.0.into_inner().unwrap();
    let mut checked = 0;
    for [feature, _, pages] in rows() {
        for address in named(&pages).filter(|name| name.starts_with('/')) {
            let path = address.trim_start_matches('/').split('#').next().unwrap();
            let path = match path.is_empty() || path.ends_with('/') {
                true => format!("{path}index.html"),
                false => path.to_owned(),
            };
            assert!(files.contains_key(&path), "{feature}: there is no {address}");
            checked += 1;
        }
    }
    assert!(checked > 100, "only {checked} addresses were checked");
}

/// A choice that nothing in the example uses is shown nowhere.
#[test]
fn the_example_uses_every_choice_of_the_format() {
    use plainsight::model::{
        Accumulation, ComparedWith, Frequency, Gap, Marker, Polarity, ReportedState, ReviewKind,
    };
    use plainsight::period::PeriodKind;
    fn names<T>(all: &[(&'static str, T)]) -> Vec<&'static str> {
        all.iter().map(|(name, _)| *name).collect()
    }
    let text_of = |folder: &str| {
        let files = walkdir::WalkDir::new(repository().join(folder)).into_iter();
        let files = files.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        files
            .map(|file| std::fs::read_to_string(file.path()).unwrap_or_default())
            .collect::<String>()
    };
    let measures = text_of("data/measures");
    let data = text_of("data");
    let keyed = [
        ("polarity", names(Polarity::NAMES)),
        ("frequency", names(Frequency::NAMES)),
        ("accumulation", names(Accumulation::NAMES)),
        ("with", names(ComparedWith::NAMES)),
        (
            "rule",
            vec![
                "tolerance",
                "floor",
                "trend-moderated",
                "better-than-last-year",
                "bands",
                "nearest",
                "milestone",
                "none",
            ],
        ),
    ];
    for (key, choices) in keyed {
        for choice in choices {
            let line = format!("{key} = \"{choice}\"");
            assert!(measures.contains(&line), "no measure says {line}");
        }
    }
    for choice in names(Gap::NAMES).into_iter().chain(names(Marker::NAMES)) {
        assert!(data.contains(&format!(",{choice},")), "no figure is {choice}");
    }
    for choice in names(ReportedState::NAMES).into_iter().chain(names(ReviewKind::NAMES)) {
        assert!(data.contains(&format!(",{choice},")), "nothing is {choice}");
    }
    for form in
        ["then ongoing", ",ongoing", "to be confirmed", "as soon as possible", "not known: "]
    {
        assert!(data.contains(form), "no action ends {form}");
    }
    let site =
        plainsight::source::read(&Disk::new(repository(), date(2025, 12, 10).at(12, 0, 0, 0)));
    let site = site.site.unwrap();
    for (name, kind) in PeriodKind::NAMES {
        let used = site.figures.iter().flatten().any(|figure| figure.period.kind() == *kind);
        assert!(used, "no figure is about a {name}");
    }
}
