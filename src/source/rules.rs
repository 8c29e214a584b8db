//! How a measure is judged, as its definition says: which way is better, its status
//! rule and what it is compared with.

use rust_decimal::Decimal;

use super::keys::Keys;
use crate::diagnostic::Code;
use crate::model::{Accumulation, ComparedWith, Comparison, Margin, Polarity, StatusRule};

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

#[derive(Clone, Copy, PartialEq)]
enum RuleName {
    Tolerance,
    Floor,
    Nearest,
    None,
}

/// How far from its target a measure may be, and what is said of it.
pub(super) fn read_rule(table: Keys<'_>, polarity: Option<Polarity>) -> Option<StatusRule> {
    const NAMES: &[(&str, RuleName)] = &[
        ("tolerance", RuleName::Tolerance),
        ("floor", RuleName::Floor),
        ("nearest", RuleName::Nearest),
        ("none", RuleName::None),
    ];
    let name = table.need_choice("rule", NAMES);
    let rule = match name? {
        RuleName::Tolerance => {
            let margin = match (table.decimal("points"), table.decimal("percent")) {
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
            };
            margin.map(StatusRule::Tolerance)
        }
        RuleName::Floor => table.need_decimal("floor").map(StatusRule::Floor),
        RuleName::Nearest => table.need_decimal("width").map(|width| StatusRule::Nearest { width }),
        RuleName::None => table.need_text("reason").map(|reason| StatusRule::None { reason }),
    };
    for key in ["points", "percent", "width"] {
        if table.decimal_quietly(key).is_some_and(|number| number.is_sign_negative()) {
            table.complain(
                key,
                Code::Contradiction,
                format!("`{key}` is below zero"),
                "write how far from the target is still close",
            );
        }
    }
    let fits = match (&rule, polarity) {
        (Some(StatusRule::None { .. }) | None, _) | (_, None) => true,
        (Some(StatusRule::Nearest { .. }), Some(polarity)) => polarity == Polarity::Nearest,
        (Some(_), Some(polarity)) => matches!(polarity, Polarity::Higher | Polarity::Lower),
    };
    if !fits {
        table.complain(
            "rule",
            Code::Contradiction,
            "this rule does not fit the measure's polarity",
            "tolerance and floor need higher or lower; nearest needs nearest; polarity none needs rule none",
        );
    }
    table.finish();
    rule
}

/// Which figure a measure's latest one is compared with.
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
    let dead_band = table.decimal("dead-band").unwrap_or(Decimal::ZERO);
    table.finish();
    Some(Comparison { with, dead_band })
}
