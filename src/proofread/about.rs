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
    /// Those of its title without which it is not meant: household waste is not what is
    /// recycled of it.
    essential: BTreeSet<String>,
    /// Of its definition and statement, too: what may be said with it.
    all: BTreeSet<String>,
    /// What its figure may be called.
    figures: &'static [&'static str],
}

/// What stands for any figure.
const FIGURE: [&str; 10] = [
    "average",
    "figure",
    "figures",
    "measure",
    "outturn",
    "performance",
    "result",
    "results",
    "level",
    "levels",
];
/// What stands for what was spoken of before, or for those who speak.
pub(super) const PRONOUNS: [&str; 5] = ["it", "that", "they", "this", "we"];
/// What stands for figures in one unit and not in others.
const SHARES: [&str; 6] = ["percentage", "proportion", "rate", "rates", "ratio", "share"];
const COUNTS: [&str; 5] = ["amount", "number", "numbers", "rate", "total"];
const SCORES: [&str; 2] = ["score", "scores"];
const RATES: [&str; 3] = ["rate", "rates", "ratio"];
const SUMS: [&str; 3] = ["amount", "sum", "total"];

/// Participles that do not end as others do.
const PARTICIPLES: [&str; 14] = [
    "built", "done", "held", "hurt", "kept", "let", "lost", "made", "met", "paid", "sent", "spent",
    "upheld", "won",
];
/// What ends the head of a title.
const LINKS: [&str; 10] =
    ["after", "against", "at", "beside", "by", "for", "from", "in", "of", "with"];

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

/// What says only when, and since when.
const TIMES: [&str; 41] = [
    "again",
    "ago",
    "april",
    "august",
    "autumn",
    "compared",
    "december",
    "earlier",
    "eight",
    "end",
    "february",
    "five",
    "four",
    "half",
    "january",
    "july",
    "june",
    "march",
    "may",
    "month",
    "months",
    "nine",
    "november",
    "october",
    "period",
    "previous",
    "quarter",
    "quarters",
    "row",
    "running",
    "september",
    "seven",
    "six",
    "spring",
    "summer",
    "ten",
    "three",
    "time",
    "two",
    "winter",
    "years",
];

impl Vocabulary {
    /// The words of a measure's definition.
    pub(super) fn of(measure: &Measure) -> Self {
        let named = stems(&[&measure.title, &measure.question]);
        let statement = measure.statement.as_deref().unwrap_or_default();
        let counted = match &measure.style.unit {
            Unit::Things { many, .. } => many.as_str(),
            _ => "",
        };
        let mut all = stems(&[statement, &measure.definition, counted]);
        all.extend(named.iter().cloned());
        let figures: &[&str] = match &measure.style.unit {
            Unit::Percent => &SHARES,
            Unit::Pounds(_) => &SUMS,
            Unit::Things { .. } if is_time(counted) => &["time", "times"],
            Unit::Things { .. } | Unit::Number | Unit::Unstated => &COUNTS,
            Unit::Per(_) => &RATES,
            Unit::OutOf(_) => &SCORES,
        };
        let mut essential = essential(measure);
        if !is_time(counted) {
            essential.extend(stems(&[counted]));
        }
        Self { named, essential, all, figures }
    }

    /// Whether some of the words name what the measure is about.
    pub(super) fn is_named(&self, words: &[Word<'_>]) -> bool {
        words.iter().any(|word| word.call.is_none() && self.named.contains(&stem(&word.small)))
    }

    /// Whether one of the words is without doubt the measure's: a name of its figure, or
    /// what it is not meant without.
    pub(super) fn is_meant(&self, words: &[Word<'_>]) -> bool {
        words.iter().any(|word| {
            let essential = word.call.is_none() && self.essential.contains(&stem(&word.small));
            word.is(&FIGURE) || word.is(self.figures) || essential
        })
    }

    /// Whether words are the measure's own and none is strange to it. A name for other
    /// figures than its own is strange.
    pub(super) fn is_all(&self, words: &[Word<'_>]) -> bool {
        let meant = self.is_meant(words) || words.iter().any(|word| word.is(&PRONOUNS));
        meant && !words.iter().any(|word| self.is_strange(word))
    }

    /// Whether a word brings in something else than the measure.
    pub(super) fn is_strange(&self, word: &Word<'_>) -> bool {
        if word.call.is_some() {
            return true;
        }
        let numbered = word.text.starts_with(|c: char| c.is_ascii_digit());
        let says_nothing = word.is(&EMPTY) || word.is(&TIMES) || word.is(&PRONOUNS);
        let fits = word.is(&FIGURE) || word.is(self.figures);
        let other_figure = [&SHARES[..], &COUNTS, &SCORES, &SUMS].iter().any(|any| word.is(any));
        let own = self.all.contains(&stem(&word.small)) && !other_figure;
        !(numbered || says_nothing || fits || own || word.small.ends_with("ly"))
    }
}

/// What stands in a title before its first preposition. Of a share, the participle alone,
/// where there is one: what it is a share of may go another way.
fn essential(measure: &Measure) -> BTreeSet<String> {
    let title = measure.title.to_lowercase();
    let head = title.split_whitespace().take_while(|word| !LINKS.contains(word));
    let is_participle =
        |word: &&str| (word.ends_with("ed") && word.len() > 4) || PARTICIPLES.contains(word);
    let participles: Vec<&str> = title.split_whitespace().filter(is_participle).collect();
    let share = matches!(measure.style.unit, Unit::Percent | Unit::OutOf(_));
    if share && !participles.is_empty() {
        return stems(&participles);
    }
    stems(&head.collect::<Vec<_>>())
}

/// Whether what is counted is time.
pub(super) fn is_time(counted: &str) -> bool {
    ["minutes", "hours", "days", "weeks", "months", "years"]
        .iter()
        .any(|time| counted.ends_with(time))
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
