//! What makes words hard to read, or hard to read for some: sentences that are too
//! long, links that do not say where they lead, words that lean on colours and places.

use std::ops::Range;

use super::word::{Word, follow};
use super::{Finding, Passage};
use crate::diagnostic::Code;

/// A reader loses the thread of a sentence with more words than this.
const MOST_WORDS: usize = 25;

/// Everything of this sort in a passage.
pub(super) fn check(passage: &Passage<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = passage
        .links
        .iter()
        .filter_map(|(range, _)| vague_link(&passage.text[range.clone()], range))
        .collect();
    for sentence in passage.sentences() {
        let words = sentence.words();
        found.extend(long(&words));
        found.extend(colours_and_positions(&words));
    }
    found
}

fn long(words: &[Word<'_>]) -> Option<Finding> {
    // A call counts as what is read in its place.
    let count: usize = words.iter().map(|word| word.text.split_whitespace().count()).sum();
    if count <= MOST_WORDS {
        return None;
    }
    // The first words that were typed together, to be found again by.
    let first = words.iter().position(|word| word.call.is_none())?;
    let typed = words[first..].iter().take_while(|word| word.call.is_none()).take(4).last()?;
    Some(Finding {
        code: Code::LongSentence,
        range: words[first].range.start..typed.range.end,
        message: format!("this sentence has {count} words"),
        label: "it starts here".to_owned(),
        help: format!("no sentence should have more than {MOST_WORDS}: make two of it"),
    })
}

/// Words of links that say nothing when they are read alone, as a list of links is.
const VAGUE: [&str; 22] = [
    "click",
    "click here",
    "details",
    "find out more",
    "follow this link",
    "here",
    "learn more",
    "link",
    "more",
    "more details",
    "more information",
    "more on this",
    "our website",
    "read more",
    "read on",
    "see here",
    "see more",
    "this",
    "this link",
    "this page",
    "this site",
    "this website",
];

fn vague_link(words: &str, range: &Range<usize>) -> Option<Finding> {
    let said = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    VAGUE.contains(&said.as_str()).then(|| Finding {
        code: Code::VagueLink,
        range: range.clone(),
        message: format!("the words of this link, `{}`, do not say where it leads", words.trim()),
        label: "this link".to_owned(),
        help:
            "name what is there: people who listen to pages hear links alone, one after the other"
                .to_owned(),
    })
}

const COLOURS: [&str; 3] = ["red", "amber", "green"];

/// What is said to have one of the colours by which results are marked.
const COLOURED: [&str; 24] = [
    "arrow",
    "arrows",
    "bar",
    "bars",
    "category",
    "column",
    "dot",
    "dots",
    "figure",
    "figures",
    "indicator",
    "indicators",
    "line",
    "lines",
    "measure",
    "measures",
    "ones",
    "rated",
    "rating",
    "ratings",
    "result",
    "results",
    "status",
    "statuses",
];

/// What may follow a colour that is no part of a name or of a thing's description.
const AFTER_COLOUR: [&str; 24] = [
    "a", "above", "and", "are", "as", "at", "because", "below", "but", "do", "for", "has", "have",
    "in", "is", "mean", "means", "need", "on", "or", "show", "shows", "this", "was",
];

/// What is said to stand above or below.
const PICTURES: [&str; 8] =
    ["chart", "charts", "diagram", "graph", "graphs", "picture", "table", "tables"];

fn colours_and_positions(words: &[Word<'_>]) -> Vec<Finding> {
    let one = |at: usize| {
        let (length, what, help) = if let Some(length) = colour(words, at) {
            let help = "say \"on target\", \"close to target\" or \"off target\": not everybody sees \
                        the colours, and paper may have none";
            (length, "a colour", help)
        } else {
            let help = "name it instead: where it stands depends on the screen, and some readers \
                        hear the page";
            (position(words, at)?, "a place on the page", help)
        };
        Some(Finding {
            code: Code::ColourOrPosition,
            range: words[at].range.start..words[at + length - 1].range.end,
            message: format!("these words need {what} to be understood"),
            label: "here".to_owned(),
            help: help.to_owned(),
        })
    };
    (0..words.len()).filter_map(one).collect()
}

/// How many words from one on speak of a colour.
fn colour(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is = |step: usize, any: &[&str]| {
        words.get(at + step).is_some_and(|word| word.is(any) && (step == 0 || !word.apart))
    };
    let ends =
        |step: usize| words.get(at + step).is_none_or(|word| word.apart || word.is(&AFTER_COLOUR));
    let word = &words[at];
    if word.call.is_none() && (word.text == "RAG" || word.text.starts_with("RAG-")) {
        return Some(1);
    }
    if word.is(&["red-rated", "amber-rated", "green-rated"]) {
        return Some(1);
    }
    // "Green Lane" is a name.
    let small = |step: usize| {
        words.get(at + step).is_some_and(|word| word.text.starts_with(char::is_lowercase))
    };
    if is(0, &COLOURS) && (small(0) || at == 0) && is(1, &COLOURED) {
        return Some(2);
    }
    if is(0, &["in"]) && is(1, &COLOURS) && small(1) && ends(2) {
        return Some(2);
    }
    let marked = ["coloured", "flagged", "marked", "rated", "turned"];
    let as_colour = usize::from(is(1, &["as"]));
    (is(0, &marked) && is(1 + as_colour, &COLOURS) && small(1 + as_colour) && ends(2 + as_colour))
        .then_some(2 + as_colour)
}

/// How many words from one on speak of a place on the page.
fn position(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is = |step: usize, any: &[&str]| {
        words.get(at + step).is_some_and(|word| word.is(any) && !word.apart)
    };
    let page = ["page", "screen", "chart", "graph", "table", "map", "picture", "diagram"];
    let of_page = |step: usize| {
        follow(words, at + step, &["of", "the"]) && is(step + 2, &page)
            || follow(words, at + step, &["of", "this"]) && is(step + 2, &page)
    };
    if words[at].is(&PICTURES) && is(1, &["above", "below", "opposite", "overleaf"]) {
        // "A table below a window" is furniture, "below 40%" a comparison.
        let other = words.get(at + 2).is_some_and(|word| {
            let number = word.call.is_some() || word.text.contains(|c: char| c.is_ascii_digit());
            !word.apart && (number || word.is(&["a", "an", "the", "our"]))
        });
        return (!other).then_some(2);
    }
    if follow(words, at, &["on", "the"]) && is(2, &["left", "right"]) {
        let follower = ["are", "gives", "has", "is", "shows", "show", "tells", "you"];
        let ends = words.get(at + 3).is_none_or(|word| word.apart);
        return (ends || is(3, &follower) || of_page(3)).then_some(3);
    }
    let handed = words[at].is(&["left-hand", "right-hand"]);
    let part = ["bar", "chart", "column", "corner", "graph", "line", "menu", "panel", "table"];
    if handed && is(1, &part) {
        return Some(2);
    }
    let alone = words.get(at + 2).is_none_or(|word| word.apart || !word.is(&["of"]));
    (handed && is(1, &["side"]) && (alone || of_page(2))).then_some(2)
}
