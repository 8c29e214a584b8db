//! Whether words speak of a measure.
//!
//! A sentence in a measure's commentary may be about the weather. What counts is the
//! words by which its definition speaks of it, in any of their forms, and the few that
//! can only mean the figure itself.

use std::collections::BTreeSet;

use super::word::Word;
use crate::model::Measure;
use crate::quantity::Unit;

/// The words by which a measure is spoken of, as stems.
pub(super) struct Vocabulary {
    /// Of its title and question: what it is about.
    named: BTreeSet<String>,
    /// Of its definition and statement, too: what may be said with it.
    all: BTreeSet<String>,
}

/// What stands for the figure itself.
pub(super) const FIGURE: [&str; 28] = [
    "average",
    "figure",
    "figures",
    "it",
    "measure",
    "number",
    "numbers",
    "percentage",
    "performance",
    "position",
    "proportion",
    "rate",
    "rates",
    "result",
    "results",
    "score",
    "share",
    "that",
    "they",
    "this",
    "total",
    "trend",
    "we",
    "amount",
    "level",
    "levels",
    "outturn",
    "ratio",
];

/// What says nothing of what a sentence is about.
const EMPTY: [&str; 93] = [
    "a",
    "about",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "both",
    "but",
    "by",
    "can",
    "could",
    "council's",
    "did",
    "do",
    "does",
    "during",
    "each",
    "every",
    "few",
    "first",
    "for",
    "from",
    "had",
    "has",
    "have",
    "here",
    "how",
    "i",
    "in",
    "is",
    "its",
    "just",
    "last",
    "less",
    "like",
    "many",
    "more",
    "most",
    "much",
    "no",
    "not",
    "now",
    "of",
    "off",
    "on",
    "once",
    "only",
    "or",
    "other",
    "our",
    "out",
    "over",
    "own",
    "same",
    "since",
    "so",
    "some",
    "still",
    "than",
    "the",
    "their",
    "then",
    "there",
    "these",
    "those",
    "to",
    "too",
    "up",
    "very",
    "was",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whose",
    "with",
    "within",
    "without",
    "year",
    "you",
    "your",
];

/// What says only when.
const TIMES: [&str; 26] = [
    "again",
    "april",
    "august",
    "autumn",
    "december",
    "end",
    "february",
    "half",
    "january",
    "july",
    "june",
    "march",
    "may",
    "month",
    "months",
    "november",
    "october",
    "period",
    "quarter",
    "quarters",
    "september",
    "spring",
    "summer",
    "time",
    "winter",
    "years",
];

impl Vocabulary {
    /// The words of a measure's definition.
    pub(super) fn of(measure: &Measure) -> Self {
        let named = stems(&[&measure.title, &measure.question]);
        let statement = measure.statement.as_deref().unwrap_or_default();
        let unit = match &measure.style.unit {
            Unit::Things { many, .. } => many.as_str(),
            _ => "",
        };
        let mut all = stems(&[statement, &measure.definition, unit]);
        all.extend(named.iter().cloned());
        Self { named, all }
    }

    /// Whether some of the words name what the measure is about.
    pub(super) fn is_named(&self, words: &[Word<'_>]) -> bool {
        words.iter().any(|word| word.call.is_none() && self.named.contains(&stem(&word.small)))
    }

    /// Whether some of the words may be said with the measure.
    pub(super) fn touches(&self, words: &[Word<'_>]) -> bool {
        words.iter().any(|word| word.call.is_none() && self.all.contains(&stem(&word.small)))
    }

    /// Whether words are the measure's own: the figure itself, or words of which one
    /// names what it is about and none is strange to it.
    pub(super) fn is_all(&self, words: &[Word<'_>]) -> bool {
        let says = |word: &&Word<'_>| {
            let numbered = word.text.starts_with(|c: char| c.is_ascii_digit());
            !(word.is(&EMPTY) || word.is(&TIMES) || numbered || word.small.ends_with("ly"))
        };
        let said: Vec<&Word<'_>> = words.iter().filter(says).collect();
        let strange = said.iter().any(|word| {
            word.call.is_some() || !(word.is(&FIGURE) || self.all.contains(&stem(&word.small)))
        });
        let meant =
            said.iter().any(|word| word.is(&FIGURE) || self.named.contains(&stem(&word.small)));
        !strange && meant
    }
}

fn stems(texts: &[&str]) -> BTreeSet<String> {
    let words = texts.iter().flat_map(|text| {
        text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '\'' || c == '\u{2019}'))
    });
    let small = words.map(|word| word.to_lowercase().replace('\u{2019}', "'"));
    small
        .filter(|word| word.len() > 1 && !EMPTY.contains(&word.as_str()))
        .map(|w| stem(&w))
        .collect()
}

/// A word without the endings that its forms differ by.
fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    let singular = word.strip_suffix('s').filter(|rest| rest.len() > 3 && !rest.ends_with('s'));
    let word = singular.unwrap_or(word);
    for ending in ["action", "ation", "ion", "ing", "ied", "ie", "ed", "es", "e", "y"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.chars().count() >= 3
        {
            return rest.to_owned();
        }
    }
    word.to_owned()
}
