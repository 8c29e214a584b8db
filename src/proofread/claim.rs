//! What a sentence claims of a change: that something went up or down, got better or
//! worse, or stayed as it was.
//!
//! Only what is said to have happened is a claim: nothing denied, wished, expected,
//! reported from others or asked.

use super::word::{Word, follow};

/// Which way something is said to have gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    Better,
    Worse,
    /// "Declined": of a number it is down, of a service worse.
    DownOrWorse,
    Unchanged,
}

/// A claim, and the words that make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) way: Way,
    /// Its first word, and how many there are.
    pub(super) at: usize,
    pub(super) length: usize,
    /// Where its clause begins.
    pub(super) clause: usize,
    /// How its subject is said.
    pub(super) form: Form,
}

/// How a claim is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "The share rose": the subject stands before.
    Verb,
    /// "We reduced the share": what changed stands after.
    Act,
    /// "There was a rise in the share": it may stand before or after.
    Noun,
    /// "Up from 40%": a result stands before, or nothing.
    Aside,
}

const PAST: [(&str, Way); 20] = [
    ("climbed", Way::Up),
    ("decreased", Way::Down),
    ("declined", Way::DownOrWorse),
    ("deteriorated", Way::Worse),
    ("doubled", Way::Up),
    ("dropped", Way::Down),
    ("fallen", Way::Down),
    ("fell", Way::Down),
    ("grew", Way::Up),
    ("grown", Way::Up),
    ("halved", Way::Down),
    ("improved", Way::Better),
    ("increased", Way::Up),
    ("reduced", Way::Down),
    ("risen", Way::Up),
    ("rose", Way::Up),
    ("shrank", Way::Down),
    ("shrunk", Way::Down),
    ("trebled", Way::Up),
    ("worsened", Way::Worse),
];

const GOING_ON: [(&str, Way); 11] = [
    ("climbing", Way::Up),
    ("declining", Way::DownOrWorse),
    ("decreasing", Way::Down),
    ("deteriorating", Way::Worse),
    ("dropping", Way::Down),
    ("falling", Way::Down),
    ("growing", Way::Up),
    ("improving", Way::Better),
    ("increasing", Way::Up),
    ("rising", Way::Up),
    ("worsening", Way::Worse),
];

const NOUNS: [(&str, Way); 11] = [
    ("decline", Way::DownOrWorse),
    ("decrease", Way::Down),
    ("deterioration", Way::Worse),
    ("drop", Way::Down),
    ("fall", Way::Down),
    ("growth", Way::Up),
    ("improvement", Way::Better),
    ("increase", Way::Up),
    ("reduction", Way::Down),
    ("rise", Way::Up),
    ("worsening", Way::Worse),
];

/// What we can do to a number ourselves.
const ACTS: [&str; 5] = ["decreased", "halved", "improved", "increased", "reduced"];

/// What may follow a verb that has no object.
const AFTER_VERB: [&str; 36] = [
    "again",
    "and",
    "as",
    "because",
    "between",
    "but",
    "by",
    "compared",
    "considerably",
    "despite",
    "due",
    "during",
    "every",
    "each",
    "even",
    "faster",
    "from",
    "further",
    "in",
    "last",
    "more",
    "on",
    "once",
    "only",
    "over",
    "since",
    "so",
    "than",
    "this",
    "thanks",
    "through",
    "throughout",
    "to",
    "too",
    "two",
    "while",
];

/// Where a new clause may begin.
const JOINTS: [&str; 19] = [
    "although", "and", "as", "because", "but", "if", "or", "so", "than", "that", "though", "when",
    "whereas", "where", "which", "while", "who", "yet", "whose",
];

/// Words that take a whole sentence out of what has happened.
const SUPPOSED: [&str; 31] = [
    "believe", "believed", "could", "feel", "feels", "felt", "hadn't", "if", "imagine", "might",
    "perhaps", "reported", "say", "said", "says", "should", "suggest", "suggests", "suppose",
    "tell", "tells", "think", "thinks", "thought", "told", "unless", "whether", "would",
    "wouldn't", "wish", "probably",
];

/// Words that take a clause out of it.
const NOT_SO: [&str; 44] = [
    "aim", "aims", "aren't", "barely", "can", "can't", "cannot", "didn't", "doesn't", "expect",
    "expected", "expects", "forecast", "hardly", "hasn't", "haven't", "hope", "hoped", "hopes",
    "intend", "isn't", "likely", "may", "must", "need", "needs", "neither", "never", "no", "nor",
    "not", "nothing", "plan", "planned", "plans", "predict", "rarely", "scarcely", "shall",
    "wasn't", "weren't", "will", "won't", "without",
];

/// Every claim of a sentence.
pub(super) fn claims(words: &[Word<'_>]) -> Vec<Claim> {
    // "Had risen" came before something else; "had a rise" did not.
    let before_that = |(at, word): (usize, &Word<'_>)| {
        let owned = words.get(at + 1).is_some_and(|next| next.is(&["a", "an", "no"]));
        word.is(&["had"]) && !owned
    };
    let supposed = words.iter().any(|word| word.is(&SUPPOSED));
    if supposed || words.iter().enumerate().any(before_that) {
        return Vec::new();
    }
    let mut found: Vec<Claim> = Vec::new();
    for at in 0..words.len() {
        let taken = found.last().is_some_and(|claim| at < claim.at + claim.length);
        let claim = (!taken).then(|| claim_at(words, at)).flatten();
        let Some((way, length, form)) = claim else { continue };
        let clause = clause_start(words, at);
        let denied = words[clause..at].iter().any(|word| word.is(&NOT_SO));
        if !denied || way == Way::Unchanged {
            found.push(Claim { way, at, length, clause, form });
        }
    }
    found
}

/// The first word of the clause in which a word stands.
fn clause_start(words: &[Word<'_>], at: usize) -> usize {
    (0..=at).rev().find(|at| begins_clause(words, *at)).unwrap_or(0)
}

/// Whether a clause begins with a word. A sentence's first "that" is a pronoun.
pub(super) fn begins_clause(words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    words[at].apart || (words[before].is(&JOINTS) && !(before == 0 && words[0].is(&["that"])))
}

fn claim_at(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    unchanged(words, at)
        .or_else(|| verb(words, at))
        .or_else(|| phrase(words, at))
        .or_else(|| noun(words, at))
        .or_else(|| comparative(words, at))
        .or_else(|| aside(words, at))
}

fn named(word: Option<&Word<'_>>, list: &[(&str, Way)]) -> Option<Way> {
    let word = word.filter(|word| word.call.is_none())?;
    list.iter().find(|(name, _)| *name == word.small).map(|(_, way)| *way)
}

fn unchanged(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    let whole = [
        (&["no", "change"][..], Form::Noun),
        (&["stayed", "the", "same"], Form::Verb),
        (&["remained", "the", "same"], Form::Verb),
        (&["stayed", "level"], Form::Verb),
        (&["remained", "level"], Form::Verb),
        (&["not", "changed"], Form::Verb),
        (&["not", "change"], Form::Verb),
        (&["unchanged"], Form::Verb),
    ];
    let (phrase, form) = whole.into_iter().find(|(phrase, _)| follow(words, at, phrase))?;
    let before = |any: &[&str]| at > 0 && words[at - 1].is(any);
    let real = match phrase {
        ["not", "change"] => before(&["did"]),
        ["not", "changed"] => before(&["has", "have"]),
        ["unchanged"] => {
            before(&["is", "are", "was", "were", "remains", "remained", "been", "stayed"])
        }
        ["no", "change"] => before(&["was", "is", "been", "saw", "shows", "showed"]),
        _ => true,
    };
    let ends = may_follow(words, at + phrase.len());
    (real && ends).then_some((Way::Unchanged, phrase.len(), form))
}

fn verb(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    if let Some(way) = named(words.get(at), &PAST) {
        if may_follow(words, at + 1) {
            return Some((way, 1, Form::Verb));
        }
        let by_us = (0..at).rev().find(|at| !is_helper(&words[*at]));
        let by_us = by_us.is_some_and(|at| words[at].is(&["we"]));
        return (by_us && words[at].is(&ACTS)).then_some((way, 1, Form::Act));
    }
    let way = named(words.get(at), &GOING_ON)?;
    let before = (0..at).rev().find(|at| !words[*at].is(&ADVERBS));
    let is_on = before.is_some_and(|at| words[at].is(&["is", "are", "been", "keeps"]));
    (is_on && may_follow(words, at + 1)).then_some((way, 1, Form::Verb))
}

const ADVERBS: [&str; 13] = [
    "again", "all", "also", "already", "both", "even", "just", "now", "only", "since", "still",
    "then", "slightly",
];

/// A word that stands between a subject and its verb.
pub(super) fn is_helper(word: &Word<'_>) -> bool {
    word.is(&["has", "have", "is", "are", "was", "were", "been", "being", "did", "does", "do"])
        || word.is(&ADVERBS)
        || (word.call.is_none() && word.small.ends_with("ly"))
}

fn phrase(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    let next = words.get(at + 1).filter(|next| !next.apart)?;
    let way = match () {
        () if next.is(&["up"]) => Way::Up,
        () if next.is(&["down"]) => Way::Down,
        () if next.is(&["better"]) => Way::Better,
        () if next.is(&["worse"]) => Way::Worse,
        () => {
            let progress = words[at].is(&["made"])
                && (follow(words, at + 1, &["progress"]) || follow(words, at + 2, &["progress"]));
            let length = if next.is(&["progress"]) { 2 } else { 3 };
            let ends = may_follow(words, at + length);
            return (progress && ends).then_some((Way::Better, length, Form::Verb));
        }
    };
    let judged = matches!(way, Way::Better | Way::Worse);
    let goes = ["went", "gone", "came", "come", "going", "coming"];
    let becomes = ["got", "gotten", "become", "became", "grown", "getting"];
    let verb = if judged { words[at].is(&becomes) } else { words[at].is(&goes) };
    let stands = !judged && words[at].is(&["is", "are", "was", "were"]) && led_on(words, at + 2);
    (verb && may_follow(words, at + 2) || stands).then_some((way, 2, Form::Verb))
}

fn noun(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    let start = words[at].is(&["a", "an"]).then_some(at)?;
    let before = start.checked_sub(1).and_then(|before| words.get(before));
    let seen =
        ["had", "is", "was", "been", "saw", "seen", "show", "shows", "showed", "mean", "means"];
    if !before.is_some_and(|word| word.is(&seen)) {
        return None;
    }
    let length = (1..=2).find(|step| named(words.get(at + step), &NOUNS).is_some())?;
    let way = named(words.get(at + length), &NOUNS)?;
    let after = words.get(at + length + 1);
    let goes_on = after.is_none_or(|word| {
        word.apart || word.is(&["of", "in", "on", "since", "from", "compared", "over", "this"])
    });
    goes_on.then_some((way, length + 1, Form::Noun))
}

/// "Better than last year": against a time, and not against a target or others.
fn comparative(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    let way = match words[at].small.as_str() {
        "better" => Way::Better,
        "worse" => Way::Worse,
        "higher" => Way::Up,
        "lower" => Way::Down,
        _ => return None,
    };
    let after = words.get(at + 2..).unwrap_or_default();
    let than = words[at].call.is_none() && follow(words, at + 1, &["than"]);
    let times = ["last", "before", "ago", "earlier", "previous"];
    let years = ["year", "quarter", "month", "half"];
    let time = after.iter().take(6).any(|word| word.is(&times));
    let others = ["target", "councils", "average", "plan", "planned", "others", "neighbours"];
    let strange = after.iter().any(|word| word.is(&others));
    let called = after.first().is_some_and(|word| word.call.is_some());
    let dated = after.iter().take(4).any(|word| word.is(&years));
    (than && (time && dated || called) && !strange).then_some((way, 2, Form::Verb))
}

fn aside(words: &[Word<'_>], at: usize) -> Option<(Way, usize, Form)> {
    let way = match words[at].small.as_str() {
        "up" => Way::Up,
        "down" => Way::Down,
        _ => return None,
    };
    let stands_off = at == 0 || words[at].apart;
    (words[at].call.is_none() && stands_off && led_on(words, at + 1)).then_some((
        way,
        1,
        Form::Aside,
    ))
}

/// Whether "up" and "down" are followed by what they are held against.
fn led_on(words: &[Word<'_>], at: usize) -> bool {
    let at = at + usize::from(words.get(at).is_some_and(|word| word.small.ends_with("ly")));
    words.get(at).is_none_or(|word| {
        word.call.is_some()
            || word.is(&["from", "on", "by", "since", "compared", "again", "this"])
            || word.text.starts_with(|c: char| c.is_ascii_digit() || c == '£')
    })
}

/// Whether a verb has no object: what stands after it begins something else.
fn may_follow(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return true };
    let measured = word.call.is_some() || word.text.starts_with(|c: char| c.is_ascii_digit());
    let a_little = word.is(&["a"])
        && words.get(at + 1).is_some_and(|next| next.is(&["little", "lot", "bit", "great"]));
    let adverb = word.call.is_none() && word.small.ends_with("ly");
    word.apart || measured || a_little || adverb || word.is(&AFTER_VERB)
}
