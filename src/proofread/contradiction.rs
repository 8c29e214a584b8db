//! Claims held against the figures.
//!
//! A claim is complained of only when it is sure which measure it is about, and when no
//! comparison that the sentence may mean supports it.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::about::PRONOUNS;
use super::claim::{Claim, Form, Way, begins_clause, claims, is_helper};
use super::known::{Known, Pair};
use super::times::{begins_time, is_dated, is_later};
use super::typed;
use super::word::{Word, words};
use super::{Finding, Spoken};
use crate::diagnostic::Code;
use crate::narrative::Asked;

/// Everything in a sentence that the figures contradict.
pub(super) fn check(spoken: &Spoken<'_, '_>) -> Vec<Finding> {
    let text = spoken.sentence.text();
    // Somebody else speaks, or nobody claims anything.
    if text.contains(['\u{201c}', '"']) || text.trim_end().ends_with('?') {
        return Vec::new();
    }
    claims(&spoken.words).iter().filter_map(|claim| held(spoken, claim)).collect()
}

fn held(spoken: &Spoken<'_, '_>, claim: &Claim) -> Option<Finding> {
    let mut measures = spoken.measures.iter().chain(&spoken.carried);
    let known = measures.find(|known| is_about(spoken, claim, known))?;
    let way = meant(spoken, claim);
    let words = &spoken.words;
    let exact = exact_pair(spoken, claim, known);
    let unsure = || is_narrowed(words, claim) || is_later(words, known);
    if exact.is_none() && unsure() {
        return None;
    }
    let pairs = match exact {
        Some(pair) => BTreeSet::from([pair]),
        None => meant_pairs(spoken, known),
    };
    let shown = *pairs.iter().next()?;
    if pairs.iter().any(|pair| supports(way, pair, known)) {
        return None;
    }
    let (first, last) = (&words[claim.at], &words[claim.at + claim.length - 1]);
    let (style, id) = (&known.measure.style, &known.measure.id);
    let said = &spoken.sentence.passage.text[first.range.start..last.range.end];
    let (before, now) = (style.write(shown.before), style.write(shown.now));
    let figures = if before == now {
        format!("it was {before} and is {now}")
    } else {
        format!("it went from {before} to {now}")
    };
    Some(Finding {
        code: Code::ContradictsFigures,
        range: first.range.start..last.range.end,
        message: format!("`{said}` contradicts the figures of `{id}`"),
        label: "the figures say otherwise".to_owned(),
        help: format!("{figures}; {{{{ moved(\"{id}\") }}}} says what they say"),
    })
}

/// "Performance fell" means that it got worse, whatever its number did.
fn meant(spoken: &Spoken<'_, '_>, claim: &Claim) -> Way {
    let subject = &spoken.words[claim.clause..claim.at];
    let judged = subject.iter().any(|word| word.is(&["performance", "results"]));
    match claim.way {
        Way::Up if judged => Way::Better,
        Way::Down | Way::DownOrWorse if judged => Way::Worse,
        way => way,
    }
}

/// Whether it is sure that a claim is about a measure.
fn is_about(spoken: &Spoken<'_, '_>, claim: &Claim, known: &Known<'_>) -> bool {
    let words = &spoken.words;
    let after = claim.at + claim.length;
    // "Rose to {{ value(…) }}": what it rose to says what rose.
    let led_to = words.iter().skip(after).take(3).find_map(|word| word.call);
    if let Some(call) = led_to.map(|call| &spoken.sentence.passage.calls[call]) {
        let target = words[claim.clause..claim.at].iter().any(|word| word.is(&["target"]));
        let result = matches!(call.asked, Asked::Value | Asked::Change);
        return result && !target && call.measure == known.ix;
    }
    match claim.form {
        Form::Verb => is_subject(spoken, claim, known),
        Form::Act => {
            let end = words[after..].iter().position(|word| word.apart || word.is(&AFTER_NOUN));
            let object = &words[after..end.map_or(words.len(), |end| after + end)];
            is_alone(spoken, known) && known.vocabulary.is_all(object)
        }
        Form::Noun if words.get(after).is_some_and(|word| word.is(&["in"])) => {
            let object = &words[after + 1..];
            let end = object.iter().position(|word| word.apart || word.is(&AFTER_NOUN));
            is_alone(spoken, known)
                && known.vocabulary.is_all(&object[..end.unwrap_or(object.len())])
        }
        Form::Noun => {
            let subject = &words[claim.clause..claim.at];
            let pointed = subject.first().is_some_and(|word| word.is(&["that", "this", "it"]));
            pointed && is_alone(spoken, known) && is_carried_on(spoken, known)
        }
        Form::Aside => match claim.at.checked_sub(1).map(|before| &words[before]) {
            // A result, with the way it went beside it.
            Some(_) => {
                let calls = &spoken.sentence.passage.calls;
                let called = words[..claim.at].iter().rev().find_map(|word| word.call);
                match called.map(|call| &calls[call]) {
                    Some(call) => call.measure == known.ix && call.asked == Asked::Value,
                    None => is_latest_typed(spoken, &words[..claim.at], known),
                }
            }
            None => is_alone(spoken, known) && is_carried_on(spoken, known),
        },
    }
}

/// Whether words give the latest result of a measure, and speak of nothing else.
fn is_latest_typed(spoken: &Spoken<'_, '_>, said: &[Word<'_>], known: &Known<'_>) -> bool {
    let Some((_, latest)) = known.latest() else { return false };
    let is_it = |at: usize| {
        let typed = typed::read(said, at, &known.measure.style.unit);
        typed.is_some_and(|typed| typed.reads(latest))
    };
    is_alone(spoken, known) && known.vocabulary.is_all(said) && (0..said.len()).any(is_it)
}

/// What ends the name of a thing.
const AFTER_NOUN: [&str; 17] = [
    "after", "again", "and", "because", "but", "by", "compared", "during", "from", "last", "over",
    "since", "so", "than", "this", "to", "while",
];

/// Whether the subject before a verb is the measure.
fn is_subject(spoken: &Spoken<'_, '_>, claim: &Claim, known: &Known<'_>) -> bool {
    let words = &spoken.words;
    let subject: Vec<Word<'_>> =
        words[claim.clause..claim.at].iter().filter(|word| !is_helper(word)).cloned().collect();
    let joint = claim.clause.checked_sub(1).map(|joint| &words[joint]);
    if joint.is_some_and(|joint| joint.is(&["where", "when", "who", "whose"])) {
        return false;
    }
    if subject.is_empty() && claim.clause > 0 {
        return is_shared_subject(spoken, claim, known);
    }
    if let [.., last] = subject.as_slice()
        && let Some(call) = last.call
    {
        // "{{ value(…) }} fell": no; "{{ period(…) }} it fell": not alone.
        return spoken.sentence.passage.calls[call].measure == known.ix;
    }
    let plain: Vec<Word<'_>> = subject.into_iter().filter(|word| word.call.is_none()).collect();
    if !known.vocabulary.is_all(&plain) {
        return false;
    }
    let judged = matches!(claim.way, Way::Better | Way::Worse);
    let is_we = plain.iter().any(|word| word.is(&["we"]));
    if is_we && !known.vocabulary.is_named(&plain) {
        return judged && is_alone(spoken, known);
    }
    if known.vocabulary.is_named(&plain) {
        return known.vocabulary.is_meant(&plain);
    }
    let pronoun = plain.iter().any(|word| word.is(&PRONOUNS));
    is_alone(spoken, known) && (!pronoun || is_carried_on(spoken, known))
}

/// "It rose in May and fell in June": the second verb has the subject of the first.
fn is_shared_subject(spoken: &Spoken<'_, '_>, claim: &Claim, known: &Known<'_>) -> bool {
    let words = &spoken.words;
    let joined = words[claim.clause - 1].is(&["and", "but"]);
    let start = (0..claim.clause - 1).rev().find(|at| begins_clause(words, *at)).unwrap_or(0);
    let earlier = claims(&words[..claim.clause - 1]).into_iter().rev();
    let first = earlier.into_iter().find(|earlier| earlier.clause == start);
    joined && first.is_some_and(|first| is_about(spoken, &first, known))
}

/// Whether no other measure is spoken of in the sentence.
fn is_alone(spoken: &Spoken<'_, '_>, known: &Known<'_>) -> bool {
    spoken.measures.iter().all(|other| other.ix == known.ix)
        || spoken.sentence.calls().all(|call| call.measure == known.ix)
            && spoken.sentence.calls().next().is_some()
}

/// Whether "it" can only mean the measure: nothing stands before it, or what does
/// speaks of the measure.
pub(super) fn is_carried_on(spoken: &Spoken<'_, '_>, known: &Known<'_>) -> bool {
    let passage = spoken.sentence.passage;
    let Some(before) =
        passage.sentences().into_iter().rev().find(|before| before.end <= spoken.sentence.start)
    else {
        return spoken.is_own || spoken.sentence.calls().next().is_some();
    };
    let said = words(passage, before.start..before.end);
    let called = before.calls().any(|call| call.measure == known.ix);
    let others = before.calls().any(|call| call.measure != known.ix);
    let here = spoken.sentence.calls().any(|call| call.measure == known.ix);
    !others && (called || known.vocabulary.is_named(&said) || here)
}

/// Whether a claim is said of a part only: "in Docklands", "for carers".
fn is_narrowed(words: &[Word<'_>], claim: &Claim) -> bool {
    let placed = |words: &[Word<'_>]| {
        words.iter().enumerate().any(|(at, word)| {
            let inside = words.get(at + 1..).unwrap_or_default();
            word.is(&["in"]) && !inside.is_empty() && !begins_time(inside)
        })
    };
    let after = words.get(claim.at + claim.length..).unwrap_or_default();
    let end = after.iter().position(|word| word.apart).unwrap_or(after.len());
    let (after, before) = (&after[..end], &words[..claim.clause]);
    // What we act on has a name, which may hold "for" and "at".
    let named = claim.form == Form::Act || claim.form == Form::Noun;
    let part = ["for", "among", "at", "across", "within", "everywhere", "elsewhere"];
    let mostly = ["most", "some", "parts", "services", "teams", "districts", "wards", "cases"];
    let partly = after.iter().take(5).any(|word| word.is(&mostly) || (!named && word.is(&part)));
    let aside = before.first().is_some_and(|word| word.is(&["among", "at", "for", "within"]));
    (!named && placed(after)) || placed(before) || partly || aside
}

/// The two results that a claim names itself: "from 40% to 38%".
fn exact_pair(spoken: &Spoken<'_, '_>, claim: &Claim, known: &Known<'_>) -> Option<Pair> {
    let words = &spoken.words;
    let (to, latest) = known.latest()?;
    let after = claim.at + claim.length;
    let number = |wanted: &str| -> Option<(usize, Decimal)> {
        let at = (after..words.len().min(after + 10)).find(|at| words[*at].is(&[wanted]))?;
        Some((at, number_at(spoken, at + 1, known)?))
    };
    // "To 38%, from 40%" is one statement too, but "to 38%. From May" is not.
    let (from, end) = (number("from"), number("to"));
    let pair = |before: Decimal, now: Decimal| Some(Pair { before, now, to });
    match (claim.form, from, end) {
        (_, Some((_, before)), Some((_, now))) => pair(before, now),
        (Form::Aside, Some((_, before)), None) => {
            let now = (0..claim.at).rev().find_map(|at| number_at(spoken, at, known));
            pair(before, now.unwrap_or(latest))
        }
        _ if words.get(after - 1).is_some_and(|word| word.is(&["than"])) => {
            let before = number_at(spoken, after, known)?;
            let now = (0..claim.at).rev().find_map(|at| number_at(spoken, at, known));
            pair(before, now.unwrap_or(latest))
        }
        _ => None,
    }
}

/// The result that a word is: one that was called, or one that was typed.
fn number_at(spoken: &Spoken<'_, '_>, at: usize, known: &Known<'_>) -> Option<Decimal> {
    let word = spoken.words.get(at)?;
    if let Some(call) = word.call {
        let call = &spoken.sentence.passage.calls[call];
        let result = call.asked == Asked::Value && call.measure == known.ix;
        return result.then(|| known.value_at(call.period)).flatten();
    }
    let typed = typed::read(&spoken.words, at, &known.measure.style.unit)?;
    (typed.kind != typed::Kind::Difference).then(|| typed.value_in_unit()).flatten()
}

/// The comparisons that a sentence may mean.
fn meant_pairs(spoken: &Spoken<'_, '_>, known: &Known<'_>) -> BTreeSet<Pair> {
    let words = &spoken.words;
    let latest = known.latest().map(|(period, _)| period);
    let dated = words.iter().any(|word| is_dated(word));
    let called = spoken.sentence.calls().any(|call| {
        call.measure == known.ix && call.asked == Asked::Value && Some(call.period) != latest
    });
    let usual = known.usual_pairs();
    if usual.is_empty() {
        return usual;
    }
    let broken = known.last_break().is_some();
    if dated {
        return if broken { BTreeSet::new() } else { known.all_pairs() };
    }
    let far = words.iter().enumerate().any(|(at, word)| {
        let after = words.get(at + 1..).unwrap_or_default();
        let near = after.iter().take(5).any(|word| word.is(&["year", "quarter", "month", "same"]));
        word.is(&["years", "decade", "pandemic", "months", "quarters", "plan"])
            || (word.is(&["since", "compared", "than", "between"]) && !near)
    });
    match far || called {
        true if broken => BTreeSet::new(),
        true => known.pairs_to_latest(),
        false => usual,
    }
}

/// Whether a comparison bears a claim out. What cannot be judged does.
fn supports(way: Way, pair: &Pair, known: &Known<'_>) -> bool {
    let change = pair.change();
    let aim = known.measure.aim(pair.to);
    let better = known.measure.polarity.compare(pair.now, pair.before, aim);
    let is = |wanted: Ordering| better.is_none_or(|found| found == wanted);
    match way {
        Way::Up => change > Decimal::ZERO,
        Way::Down => change < Decimal::ZERO,
        Way::Better => is(Ordering::Greater),
        Way::Worse => is(Ordering::Less),
        Way::DownOrWorse => change < Decimal::ZERO || is(Ordering::Less),
        Way::Unchanged => {
            let style = &known.measure.style;
            change.abs() <= known.measure.comparison.dead_band
                || style.rounded(pair.now) == style.rounded(pair.before)
        }
    }
}
