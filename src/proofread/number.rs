//! Typed numbers held against the figures: those that are no figure of their measure,
//! and changes in percentage points that are called per cent.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::about::{PRONOUNS, is_time};
use super::claim::begins_clause;
use super::contradiction::is_carried_on;
use super::known::{Known, Numbers};
use super::typed::{Kind, Typed, read};
use super::word::Word;
use super::{Finding, Spoken};
use crate::diagnostic::Code;
use crate::quantity::Unit;

/// Words that go with a change.
const CHANGED: [&str; 34] = [
    "better",
    "climbed",
    "cut",
    "declined",
    "decreased",
    "deteriorated",
    "down",
    "dropped",
    "fall",
    "fallen",
    "fell",
    "grew",
    "grown",
    "higher",
    "improved",
    "increased",
    "lower",
    "reduced",
    "rise",
    "risen",
    "rose",
    "shrank",
    "slipped",
    "up",
    "worse",
    "worsened",
    "increase",
    "improvement",
    "drop",
    "decrease",
    "reduction",
    "growth",
    "less",
    "more",
];

/// Words after which the size of a change may stand at once.
const MOVED: [&str; 11] = [
    "decreased",
    "down",
    "dropped",
    "fallen",
    "fell",
    "grew",
    "improved",
    "increased",
    "risen",
    "rose",
    "up",
];

/// Words that follow the size of a difference.
const COMPARED: [&str; 26] = [
    "above",
    "ahead",
    "away",
    "behind",
    "below",
    "better",
    "decrease",
    "down",
    "drop",
    "fall",
    "faster",
    "fewer",
    "higher",
    "improvement",
    "increase",
    "less",
    "longer",
    "lower",
    "more",
    "over",
    "reduction",
    "rise",
    "short",
    "under",
    "up",
    "worse",
];

/// Words before a number that is given roughly.
const ROUGHLY: [&str; 18] = [
    "about",
    "above",
    "almost",
    "approximately",
    "around",
    "below",
    "close",
    "just",
    "least",
    "most",
    "nearly",
    "over",
    "roughly",
    "some",
    "than",
    "under",
    "well",
    "up",
];

/// Words by which a sentence speaks of what has not happened.
const NOT_YET: [&str; 26] = [
    "aim", "aims", "ambition", "could", "expect", "expected", "expects", "forecast", "goal",
    "hope", "hoped", "hopes", "if", "intend", "might", "plan", "planned", "plans", "promise",
    "promised", "should", "want", "will", "wish", "would", "until",
];

/// Looks at every number that is typed in a sentence.
pub(super) fn check(spoken: &Spoken<'_, '_>) -> Vec<Finding> {
    let words = &spoken.words;
    let not_yet = words.iter().any(|word| word.is(&NOT_YET));
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let read: Vec<(Typed, &Rc<Known<'_>>)> = spoken
            .measures
            .iter()
            .filter_map(|known| Some((read(words, at, &known.measure.style.unit)?, known)))
            .filter(|(typed, known)| is_about(spoken, typed, known))
            .collect();
        let points = read.iter().find_map(|(typed, known)| percent_for_points(words, typed, known));
        let strange = || match read.first() {
            Some((typed, known)) if points.is_none() && !not_yet => {
                let known_to_any = read.iter().any(|(typed, known)| is_known(words, typed, known))
                    || spoken.beside.iter().any(|known| {
                        let typed = super::typed::read(words, at, &known.measure.style.unit);
                        typed.is_some_and(|typed| is_known(words, &typed, known))
                    });
                (!known_to_any).then(|| not_in_figures(words, typed, known))
            }
            _ => None,
        };
        let strange = strange();
        found.extend(points.or(strange));
        at += read.iter().map(|(typed, _)| typed.length).max().unwrap_or(1);
    }
    found
}

/// Words that say nothing strange beside a number: that it came to so much, how it went,
/// what it is held against.
const BESIDE: [&str; 36] = [
    "achieved",
    "against",
    "ahead",
    "amounted",
    "behind",
    "came",
    "come",
    "difference",
    "gap",
    "gone",
    "got",
    "hit",
    "make",
    "makes",
    "made",
    "per",
    "cent",
    "point",
    "points",
    "percentage",
    "promised",
    "reached",
    "recorded",
    "remained",
    "remains",
    "saw",
    "short",
    "stands",
    "stayed",
    "still",
    "stood",
    "target",
    "there",
    "totalled",
    "went",
    "missed",
];

/// Words by which what is counted becomes a part of itself.
const PART: [&str; 11] =
    ["about", "among", "at", "for", "from", "that", "where", "which", "who", "whose", "with"];

/// Whether a number is said of the measure, and of nothing else in its unit.
fn is_about(spoken: &Spoken<'_, '_>, typed: &Typed, known: &Known<'_>) -> bool {
    let words = &spoken.words;
    let after = typed.at + typed.length;
    let of_some = words.get(after).is_some_and(|word| word.is(&["of"]))
        && words.get(after + 1).is_some_and(|word| word.is(&["them", "these", "those", "whom"]));
    let parted = of_some || words.get(after).is_some_and(|word| word.is(&PART));
    if parted || is_duration(words, typed, known) {
        return false;
    }
    let start = (0..=typed.at).rev().find(|at| begins_clause(words, *at)).unwrap_or(0);
    let end = (after..words.len()).find(|at| {
        begins_clause(words, *at) || words[*at].is(&["and", "but", "so", "because", "than"])
    });
    let clause = [&words[start..typed.at], &words[after..end.unwrap_or(words.len())]].concat();
    let strange = |word: &Word<'_>| {
        let plain = word.call.is_some()
            || word.is(&BESIDE)
            || word.is(&CHANGED)
            || word.is(&COMPARED)
            || word.is(&ROUGHLY);
        !plain && known.vocabulary.is_strange(word)
    };
    let aside = words[..start]
        .first()
        .is_some_and(|word| word.is(&["among", "at", "for", "in", "of", "within"]));
    if clause.iter().any(strange) || (aside && words[..start].iter().any(strange)) {
        return false;
    }
    let called = spoken.sentence.calls().any(|call| call.measure == known.ix);
    let target = clause.iter().any(|word| word.is(&["target"]));
    let pointed = clause.iter().any(|word| word.is(&PRONOUNS) && !word.is(&["we", "they"]));
    called
        || target
        || known.vocabulary.is_meant(&words[start..end.unwrap_or(words.len())])
        || (pointed && is_carried_on(spoken, known))
}

/// The words around one that no comma, dash or bracket sets apart from it.
fn clause_of<'w, 'p>(words: &'w [Word<'p>], at: usize) -> &'w [Word<'p>] {
    let start = (0..=at).rev().find(|at| words[*at].apart).unwrap_or(0);
    let end = (at + 1..words.len()).find(|at| words[*at].apart).unwrap_or(words.len());
    &words[start..end]
}

/// "Within 28 days", "every 2 weeks", "10 days after": a rule or an interval, no result.
fn is_duration(words: &[Word<'_>], typed: &Typed, known: &Known<'_>) -> bool {
    let Unit::Things { many, .. } = &known.measure.style.unit else { return false };
    let before = typed.at.checked_sub(1).and_then(|before| words.get(before));
    let after = words.get(typed.at + typed.length);
    is_time(many)
        && (before.is_some_and(|word| {
            word.is(&["within", "every", "last", "next", "first", "past", "previous", "another"])
        }) || after
            .is_some_and(|word| word.is(&["after", "before", "later", "earlier", "ago", "notice"])))
}

/// Whether a number stands for a difference or a change, as far as words tell.
fn is_change(words: &[Word<'_>], typed: &Typed) -> bool {
    let before = |step: usize| typed.at.checked_sub(step).and_then(|at| words.get(at));
    let by = (1..=3).any(|step| before(step).is_some_and(|word| word.is(&["by"])));
    let moved = before(1).is_some_and(|word| word.is(&MOVED));
    let of = before(1).is_some_and(|word| word.is(&["of"]))
        && before(2).is_some_and(|word| word.is(&CHANGED) || word.is(&["change", "gap"]));
    let after = words.get(typed.at + typed.length);
    by || moved || of || after.is_some_and(|word| !word.apart && word.is(&COMPARED))
}

/// Whether a number can be drawn from what is known.
fn is_known(words: &[Word<'_>], typed: &Typed, known: &Known<'_>) -> bool {
    let Numbers { levels, differences, shares } = known.numbers();
    let before = |step: usize| typed.at.checked_sub(step).and_then(|at| words.get(at));
    let roughly = (1..=2).any(|step| before(step).is_some_and(|word| word.is(&ROUGHLY)));
    let fits = |number: &Decimal| {
        if roughly { typed.is_near(*number) } else { typed.reads(*number) }
    };
    let change = is_change(words, typed) || typed.kind == Kind::Difference;
    (typed.kind != Kind::Difference && levels.iter().any(fits))
        || (change && differences.iter().any(fits))
        || (change && typed.kind == Kind::Percent && shares.iter().any(fits))
}

fn range_of(words: &[Word<'_>], typed: &Typed) -> std::ops::Range<usize> {
    words[typed.at].range.start..words[typed.at + typed.length - 1].range.end
}

fn text_of(words: &[Word<'_>], typed: &Typed) -> String {
    let words = words[typed.at..typed.at + typed.length].iter().map(|word| word.text);
    words.collect::<Vec<_>>().join(" ")
}

fn not_in_figures(words: &[Word<'_>], typed: &Typed, known: &Known<'_>) -> Finding {
    let (id, style) = (&known.measure.id, &known.measure.style);
    let (call, latest) = if typed.kind == Kind::Difference || is_change(words, typed) {
        let moved = known.usual_pairs().into_iter().next();
        ("change", moved.map(|pair| style.difference(pair.change())))
    } else {
        ("value", known.latest().map(|(_, value)| style.write(value)))
    };
    let latest = latest.map(|latest| format!(", which is {latest} now")).unwrap_or_default();
    Finding {
        code: Code::NumberNotInFigures,
        range: range_of(words, typed),
        message: format!(
            "`{}` is neither a figure of `{id}` nor a target or difference of its",
            text_of(words, typed)
        ),
        label: "typed here".to_owned(),
        help: format!(
            "call the figure instead: {{{{ {call}(\"{id}\") }}}}{latest}; if the number is about \
             something else, allow it in plainsight.toml with a reason"
        ),
    }
}

/// A change, or the distance from a target, in points that is called per cent.
fn percent_for_points(words: &[Word<'_>], typed: &Typed, known: &Known<'_>) -> Option<Finding> {
    if typed.kind != Kind::Percent || !is_said_to_change(words, typed) {
        return None;
    }
    let since = words.iter().any(|word| {
        word.call.is_some() || word.is(&["since", "over", "compared", "than", "years", "from"])
    });
    let pairs = if since { known.pairs_to_latest() } else { known.usual_pairs() };
    let pair = pairs.iter().find(|pair| typed.reads(pair.change().abs()));
    let share = pairs.iter().filter_map(super::known::Pair::share);
    let (style, id) = (&known.measure.style, &known.measure.id);
    let after = words.get(typed.at + typed.length..).unwrap_or_default();
    let missed = words[..typed.at].iter().any(|word| word.is(&["missed", "beat"]));
    let to_target = missed || after.iter().take(4).any(|word| word.is(&["target"]));
    let (from, to) = if to_target {
        let (period, now) = known.latest()?;
        let bound = known.measure.aim(period)?.bound(now);
        let apart = super::known::Pair { before: bound, now, to: period };
        let is_share = apart.share().is_some_and(|share| typed.reads(share));
        (typed.reads(apart.change().abs()) && !is_share).then_some((bound, now))?
    } else {
        let mut share = share;
        if share.any(|share| typed.reads(share)) {
            return None;
        }
        pair.map(|pair| (pair.before, pair.now))?
    };
    Some(Finding {
        code: Code::PercentForPoints,
        range: range_of(words, typed),
        message: format!(
            "`{}` is a difference in percentage points, not in per cent",
            text_of(words, typed)
        ),
        label: "percentage points".to_owned(),
        help: format!(
            "from {} to {} is {}; a change since the figure before is {{{{ change(\"{id}\") }}}}",
            style.write(from),
            style.write(to),
            style.difference(to - from)
        ),
    })
}

/// Whether a percentage is said to be the size of a change, and not where it led.
fn is_said_to_change(words: &[Word<'_>], typed: &Typed) -> bool {
    let start = clause_of(words, typed.at).first().map_or(0, |first| first.range.start);
    let before = |step: usize| typed.at.checked_sub(step).and_then(|at| words.get(at));
    let changed = |word: &Word<'_>| word.range.start >= start && word.is(&CHANGED);
    let by = (1..=3).any(|step| before(step).is_some_and(|word| word.is(&["by"])))
        && words[..typed.at].iter().any(|word| changed(word) || word.is(&["missed", "beat"]));
    let moved = before(1).is_some_and(|word| word.is(&MOVED));
    let of = before(1).is_some_and(|word| word.is(&["of"])) && before(2).is_some_and(changed);
    let after = words.get(typed.at + typed.length).filter(|word| !word.apart);
    by || moved
        || of
        || after.is_some_and(|word| word.is(&COMPARED) && !word.is(&["over", "under"]))
}
