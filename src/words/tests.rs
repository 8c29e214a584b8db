//! The words are whole: they parse, and every key that is asked for is there.

use super::*;

fn program_text() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
        .filter_map(|entry| std::fs::read_to_string(entry.path()).ok())
        .collect()
}

#[test]
fn every_language_parses_and_says_the_same_things() {
    let keys = |text: &str| -> Vec<String> {
        let is_key = |line: &&str| {
            line.contains(" = ") && line.starts_with(|c: char| c.is_ascii_lowercase())
        };
        let mut keys: Vec<String> = text
            .lines()
            .filter(is_key)
            .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
            .collect();
        keys.sort();
        keys
    };
    let spoken = LANGUAGES.map(|(language, _)| language);
    assert_eq!(spoken, crate::model::Settings::LANGUAGES);
    for (language, text) in LANGUAGES {
        assert!(bundle(language, text).is_ok(), "{language}");
        assert_eq!(keys(text), keys(LANGUAGES[0].1), "{language}");
    }
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let program = program_text();
    // Keys that are put together from the names that files use.
    let composed = [
        "gap-",
        "reason-",
        "shorthand-",
        "marker-",
        "review-",
        "changed-what-",
        "changed-parts-",
        "changed-count-",
    ];
    for line in LANGUAGES[0].1.lines() {
        let Some((key, _)) = line.split_once(" = ") else { continue };
        let is_key = key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' ');
        if is_key && !composed.iter().any(|prefix| key.starts_with(prefix)) {
            assert!(program.contains(&format!("\"{key}\"")), "nobody says `{key}`");
        }
    }
}

#[test]
fn ordinals_are_english() {
    let cases = [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (21, "21st"),
        (112, "112th"),
    ];
    for (number, expected) in cases {
        assert_eq!(ordinal(number), expected);
    }
}

#[test]
fn a_title_inside_a_sentence_keeps_its_abbreviations() {
    let cases = [
        ("Similar councils", "similar councils"),
        ("Low-income areas", "low-income areas"),
        ("ONS nearest neighbours", "ONS nearest neighbours"),
        ("DfE statistical neighbours", "DfE statistical neighbours"),
        ("A", "A"),
        ("", ""),
    ];
    for (title, expected) in cases {
        assert_eq!(lower_first(title), expected);
    }
}

#[test]
fn every_key_that_is_asked_for_is_there() {
    // Words with a hyphen that are no keys.
    const OTHERS: [&str; 2] = ["year-to", "kebab-case"];
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words");
    let mut looked_up = 0;
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_none_or(|ending| ending != "rs")
            || entry.file_name() == "tests.rs"
        {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        for literal in text.split('"').skip(1).step_by(2) {
            let is_key = literal.contains('-')
                && literal.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                && !literal.ends_with('-');
            if is_key && !OTHERS.contains(&literal) {
                looked_up += 1;
                let there =
                    LANGUAGES[0].1.lines().any(|line| line.starts_with(&format!("{literal} =")));
                assert!(there, "{}: no words for `{literal}`", entry.path().display());
            }
        }
    }
    assert!(looked_up > 150, "only {looked_up} keys were found");
}
