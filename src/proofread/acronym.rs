//! Short forms of capitals that a text never explains.

use std::collections::BTreeSet;

use super::{Finding, Passage};
use crate::diagnostic::Code;

/// What everybody knows better by its short form.
const EVERYDAY: [&str; 48] = [
    "AI", "AM", "BBC", "BST", "CCTV", "CD", "COVID", "CSV", "CV", "DIY", "DNA", "DVD", "EU", "FM",
    "GCSE", "GMT", "GP", "GPS", "HGV", "HIV", "ID", "ISBN", "IT", "ITV", "LED", "MBE", "MOT", "MP",
    "NHS", "OBE", "OK", "PC", "PDF", "PIN", "PM", "RAF", "SMS", "TV", "UK", "UN", "US", "USA",
    "VAT", "VE", "VIP", "VJ", "WC", "XML",
];

/// More capitals in a row are a word that is shouted.
const MOST_LETTERS: usize = 6;

/// Expansions have no more words than this for each letter.
const WORDS_FOR_A_LETTER: usize = 3;

/// The first use of each short form that the text does not explain and that is not
/// `known`, with the passage in which it stands.
pub(super) fn check(passages: &[Passage<'_>], known: &[String]) -> Vec<(usize, Finding)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        for sentence in passage.sentences() {
            let words = sentence.words();
            for (place, word) in words.iter().enumerate() {
                let Some(short) = word.call.is_none().then(|| short_form(word.text)).flatten()
                else {
                    continue;
                };
                // A notice all in capitals is no row of short forms.
                let shouts = |word: &&super::word::Word<'_>| {
                    word.text.len() > 3 && word.text.chars().all(char::is_uppercase)
                };
                let before = place.checked_sub(1).and_then(|before| words.get(before));
                let shouted = before.filter(shouts).or(words.get(place + 1).filter(shouts));
                if shouted.is_some() || !seen.insert(short.to_owned()) {
                    continue;
                }
                let is_known = EVERYDAY.contains(&short) || known.iter().any(|own| own == short);
                // A rating by colours is complained of as that.
                if is_known || short == "RAG" || is_explained(short, passages) {
                    continue;
                }
                found.push((at, unexplained(short, word.range.clone())));
            }
        }
    }
    found
}

fn unexplained(short: &str, range: std::ops::Range<usize>) -> Finding {
    Finding {
        code: Code::UnexplainedAcronym,
        range,
        message: format!("`{short}` is not explained"),
        label: "its first use".to_owned(),
        help: format!(
            "write it out, or write the full name and then ({short}) where it is used first; what \
             all your readers know goes into known-acronyms in plainsight.toml"
        ),
    }
}

/// The short form that a word is, without the ending of its plural.
fn short_form(word: &str) -> Option<&str> {
    let bare = word.strip_suffix("\u{2019}s").or(word.strip_suffix("'s")).unwrap_or(word);
    // "COVID-19" and "GCSE-level" are their first part.
    let bare = bare.split('-').next().unwrap_or(bare);
    let bare = bare.strip_suffix('s').unwrap_or(bare);
    let capitals = bare.chars().filter(|c| c.is_ascii_uppercase()).count();
    let small = bare.chars().filter(|c| c.is_lowercase()).count();
    // Postcodes, roads and numerals are no short forms of words.
    let numbered = bare.contains(|c: char| c.is_ascii_digit());
    let numeral = bare.chars().all(|c| "IVX".contains(c));
    let starts = bare.starts_with(|c: char| c.is_ascii_uppercase());
    ((2..=MOST_LETTERS).contains(&capitals) && small <= 1 && starts && !numbered && !numeral)
        .then_some(bare)
}

/// Whether an expansion stands before it or after it, one of the two in brackets.
fn is_explained(short: &str, passages: &[Passage<'_>]) -> bool {
    passages.iter().any(|passage| {
        let text = passage.text.as_str();
        text.match_indices(short).any(|(at, _)| {
            let before = text[..at].trim_end();
            let rest = text[at + short.len()..].trim_start_matches(['s', '\'', '\u{2019}']);
            let after = rest.trim_start();
            let bracketed = before.strip_suffix('(').filter(|_| rest.starts_with([')', ',', ';']));
            let expansion = after.strip_prefix('(').and_then(|inner| inner.split(')').next());
            bracketed.is_some_and(|before| may_stand_for(before, short))
                || expansion.is_some_and(|inner| may_stand_for(inner, short))
        })
    })
}

/// Whether the last words of a text may be what a short form is short for: one of them
/// begins with its first letter.
fn may_stand_for(text: &str, short: &str) -> bool {
    let first = short.chars().next().map(|c| c.to_ascii_lowercase());
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    let last = words.collect::<Vec<_>>();
    let begins = last.iter().rev().take(short.len() * WORDS_FOR_A_LETTER);
    begins.into_iter().any(|word| {
        let small = word.contains(|c: char| c.is_lowercase());
        small && word.chars().next().map(|c| c.to_ascii_lowercase()) == first
    })
}
