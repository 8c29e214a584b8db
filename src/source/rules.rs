//! How a measure is judged, as its definition says: which way is better, its status
//! rule, what it is compared with, and from how many on it is shown.

use rust_decimal::Decimal;

use super::keys::Keys;
use crate::diagnostic::Code;
use crate::disclosure::can_count;
use crate::model::{
    Accumulation, ComparedWith, Comparison, Disclosure, Margin, Polarity, RuleKind, StatusRule,
};
use crate::quantity::Style;

/// Which way is better has no default: a wrong guess would turn every judgement
/// round.
pub(super) fn read_polarity(keys: &Keys<'_>) -> Option<Polarity> {
    let found = keys.choice("polarity", Polarity::NAMES);
    if !keys.has("polarity") {
        keys.complain(
            "polarity",
            Code::MissingPolarity,
            "nothing says which way is better: the key `polarity` is missing",
            "add polarity = \"higher\" (more is better), \"lower\" (less is better), \"nearest\" (the \
             nearer to its target the better) or \"none\" (neither, so it is not judged); it decides \
             status, direction of travel and rank",
        );
    }
    found
}

/// Whether a rule can be used where this is better.
fn fits(kind: RuleKind, polarity: Polarity) -> bool {
    match kind {
        RuleKind::None => true,
        RuleKind::Nearest => polarity == Polarity::Nearest,
        _ => matches!(polarity, Polarity::Higher | Polarity::Lower),
    }
}

/// Reads the `[status]` table.
pub(super) fn read_status(table: Keys<'_>, polarity: Option<Polarity>) -> Option<StatusRule> {
    let kind = table.need_choice("rule", RuleKind::NAMES)?;
    let rule = match kind {
        RuleKind::Tolerance => read_margin(&table).map(StatusRule::Tolerance),
        RuleKind::Floor => table.need_decimal("floor").map(StatusRule::Floor),
        RuleKind::TrendModerated => read_margin(&table).map(StatusRule::TrendModerated),
        RuleKind::BetterThanLastYear => {
            read_width(&table).map(|width| StatusRule::BetterThanLastYear { width })
        }
        RuleKind::Bands => read_bands(&table, polarity),
        RuleKind::Nearest => read_width(&table).map(|width| StatusRule::Nearest { width }),
        RuleKind::Milestone => read_width(&table).map(|width| StatusRule::Milestone { width }),
        RuleKind::None => table.need_text("reason").map(|reason| StatusRule::None { reason }),
    };
    if polarity.is_some_and(|polarity| !fits(kind, polarity)) {
        table.complain(
            "rule",
            Code::Contradiction,
            "this rule does not fit the measure's polarity",
            "nearest needs nearest; polarity none needs rule none; all others need higher or lower",
        );
    }
    table.finish();
    rule
}

/// A number that says how far, and so has no sign.
fn read_distance(table: &Keys<'_>, key: &'static str, help: &str) -> Option<Decimal> {
    let found = table.decimal(key);
    if found.is_some_and(|number| number < Decimal::ZERO) {
        table.complain(key, Code::Contradiction, format!("`{key}` is below zero"), help);
    }
    found
}

/// What a number is for that says how wide "close to target" is.
const STILL_CLOSE: &str = "write how far from the target is still close";

/// `width`
fn read_width(table: &Keys<'_>) -> Option<Decimal> {
    let found = read_distance(table, "width", STILL_CLOSE);
    table.needed("width", found)
}

/// `points` or `percent`.
fn read_margin(table: &Keys<'_>) -> Option<Margin> {
    let read = |key: &'static str| read_distance(table, key, STILL_CLOSE);
    match (read("points"), read("percent")) {
        (Some(points), None) => Some(Margin::Points(points)),
        (None, Some(percent)) => Some(Margin::Percent(percent)),
        (None, None) => {
            table.complain(
                "rule",
                Code::MissingKey,
                "the rule does not say how wide the tolerance is",
                "add points = 2.0, or percent = 5",
            );
            None
        }
        (Some(_), Some(_)) => {
            table.complain(
                "rule",
                Code::Contradiction,
                "a tolerance is either points or percent",
                "give one of them",
            );
            None
        }
    }
}

/// `good` and `fair`, the one better than the other.
fn read_bands(table: &Keys<'_>, polarity: Option<Polarity>) -> Option<StatusRule> {
    let (good, fair) = (table.need_decimal("good"), table.need_decimal("fair"));
    let (good, fair) = (good?, fair?);
    let aim = polarity.and_then(|polarity| polarity.aim_at(good));
    if aim.is_some_and(|aim| aim.miss(fair).is_zero()) {
        table.complain(
            "fair",
            Code::Contradiction,
            "`fair` is as good as `good` or better",
            "write from which value on a result is close to target",
        );
    }
    Some(StatusRule::Bands { good, fair })
}

/// Reads the `[comparison]` table, which may be absent.
pub(super) fn read_comparison(
    keys: &Keys<'_>,
    accumulation: Option<Accumulation>,
) -> Option<Comparison> {
    let year_to_date = accumulation == Some(Accumulation::YearToDate);
    let Some(table) = keys.table("comparison") else {
        let with = if year_to_date { ComparedWith::YearBefore } else { ComparedWith::Previous };
        return Some(Comparison { with, dead_band: Decimal::ZERO });
    };
    let with = table.choice("with", ComparedWith::NAMES).unwrap_or(if year_to_date {
        ComparedWith::YearBefore
    } else {
        ComparedWith::Previous
    });
    if year_to_date && with == ComparedWith::Previous {
        table.complain(
            "with",
            Code::Contradiction,
            "a year-to-date figure compares only with the same point of another year",
            "write with = \"year-before\"",
        );
    }
    let dead_band =
        read_distance(&table, "dead-band", "write how large a change still counts as none");
    let dead_band = dead_band.unwrap_or(Decimal::ZERO);
    table.finish();
    Some(Comparison { with, dead_band })
}

/// Reads the `[disclosure]` table.
pub(super) fn read_disclosure(table: Keys<'_>, style: Option<&Style>) -> Option<Disclosure> {
    let fewer_than = table.need_decimal("fewer-than");
    if fewer_than.is_some_and(|threshold| threshold < Decimal::TWO) {
        table.complain(
            "fewer-than",
            Code::ThresholdTooLow,
            "`fewer-than` is below 2: it would hide nobody",
            "write the smallest number that may be shown; many data owners use 5 or 10",
        );
    }
    if style.is_some_and(|style| !can_count(style)) {
        table.complain(
            "",
            Code::ThresholdWithoutCounts,
            "[disclosure] is about numbers of people, and this measure counts none",
            "leave [disclosure] out for sums of money and scores",
        );
    }
    let zero_is_safe = table.flag("zero-is-safe").unwrap_or(false);
    table.finish();
    Some(Disclosure { fewer_than: fewer_than?, zero_is_safe })
}
