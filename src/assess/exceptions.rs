//! What must be looked at first, with every reason why, and its counterpart.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Assessment, Direction, Overdue, Rating, Status, Sustained, Travel, Variation};
use crate::model::{Id, Measure, Site};

/// From how many amber widths on a miss is significant (DESIGN 6): one width is where
/// "close to target" ends, so that a miss of two lies as far beyond it as all of it.
pub const SIGNIFICANT: Decimal = Decimal::TWO;

/// How grave a miss is that there is no width to measure by: no other is graver.
const WITHOUT_WIDTH: Decimal = Decimal::MAX;

/// Why a measure must be looked at, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Off target by so many amber widths; at least [`SIGNIFICANT`].
    FarOffTarget(Decimal),
    /// Off target where the rule has no width to measure the miss by.
    OffTargetWithoutWidth,
    /// Off target because somebody judges so.
    JudgedOffTarget,
    /// Off target by its rule, where somebody judges otherwise: a status that is lifted
    /// is looked at no less than one that is lowered.
    JudgedOtherwise,
    /// Worse in this many reports in a row.
    Worsening(usize),
    /// The latest result has a special cause, for the worse.
    SpecialCause,
    /// A figure was expected and is not there.
    Overdue(Overdue),
}

/// A measure that must be looked at, with its reasons.
#[derive(Debug, Clone)]
pub struct Exception<'a, 's> {
    /// Which, and everything that is known of it.
    pub assessment: &'a Assessment<'s>,
    /// At least one, the gravest first.
    pub reasons: Vec<Reason>,
}

/// Measures held against the reasons for looking at one first.
#[derive(Debug, Clone, Default)]
pub struct Exceptions<'a, 's> {
    /// Those that have one, in the order in which they are looked at.
    pub first: Vec<Exception<'a, 's>>,
    /// Those off target that have none, in the same order: said, so that nothing is
    /// buried.
    pub others: Vec<&'a Assessment<'s>>,
}

/// Why a measure must be looked at first; nothing where it need not be. `run` is how long
/// reports have gone one way.
pub fn reasons(assessment: &Assessment<'_>, run: Option<&Sustained>) -> Vec<Reason> {
    let worsening = run.filter(|run| run.direction == Direction::Worsening);
    let control = assessment.control.as_ref().and_then(|control| control.variation);
    let all = [
        off_target(assessment),
        worsening.map(|run| Reason::Worsening(run.moves.len())),
        (control == Some(Variation::Concerning)).then_some(Reason::SpecialCause),
        assessment.overdue.map(Reason::Overdue),
    ];
    all.into_iter().flatten().collect()
}

/// The reason that lies in its target.
fn off_target(assessment: &Assessment<'_>) -> Option<Reason> {
    let severity = severity(assessment)?;
    if assessment.overridden.is_some() {
        return Some(match assessment.status() {
            Some(Status::OffTarget) => Reason::JudgedOffTarget,
            _ => Reason::JudgedOtherwise,
        });
    }
    if severity == WITHOUT_WIDTH {
        return Some(Reason::OffTargetWithoutWidth);
    }
    (severity >= SIGNIFICANT).then_some(Reason::FarOffTarget(severity))
}

/// How grave a measure off target is: its miss over the amber width. No width to measure
/// by is gravest, a judgement without a miss least. None where it is not off target,
/// neither by judgement nor by its rule.
fn severity(assessment: &Assessment<'_>) -> Option<Decimal> {
    let statuses = [assessment.status(), assessment.rating.status()];
    statuses.contains(&Some(Status::OffTarget)).then(|| match &assessment.rating {
        Rating::Rated(judged) if !judged.miss.is_zero() => {
            judged.severity().unwrap_or(WITHOUT_WIDTH)
        }
        // Off target by judgement alone: nothing was missed that can be measured.
        Rating::Rated(_) | Rating::Unrated(_) => Decimal::ZERO,
    })
}

/// Holds measures, each with its run of reports, against the reasons: vital signs
/// first, then the furthest off target, then those that have worsened in the most
/// reports, then by id.
pub fn exceptions<'a, 's: 'a>(
    site: &Site,
    all: impl IntoIterator<Item = (&'a Assessment<'s>, Option<&'a Sustained>)>,
) -> Exceptions<'a, 's> {
    let all = all.into_iter();
    in_order(all.map(|(assessment, run)| (site.measure(assessment.measure), assessment, run)))
}

fn in_order<'m, 'a, 's: 'a>(
    all: impl Iterator<Item = (&'m Measure, &'a Assessment<'s>, Option<&'a Sustained>)>,
) -> Exceptions<'a, 's> {
    let by_rank: BTreeMap<Rank<'m>, Exception<'a, 's>> = all
        .map(|(measure, assessment, run)| {
            let reasons = reasons(assessment, run);
            (rank(measure, assessment, &reasons), Exception { assessment, reasons })
        })
        .collect();
    let mut found = Exceptions::default();
    for looked_at in by_rank.into_values() {
        if !looked_at.reasons.is_empty() {
            found.first.push(looked_at);
        } else if looked_at.assessment.status() == Some(Status::OffTarget) {
            found.others.push(looked_at.assessment);
        }
    }
    found
}

/// By which measures are put in order: a vital sign, its severity and its run, then its
/// id. No two are the same, for no two measures have one id.
type Rank<'m> = (Reverse<(bool, Option<Decimal>, usize)>, &'m Id);

fn rank<'m>(measure: &'m Measure, assessment: &Assessment<'_>, reasons: &[Reason]) -> Rank<'m> {
    let run = reasons.iter().find_map(|reason| match reason {
        Reason::Worsening(reports) => Some(*reports),
        _ => None,
    });
    let grave = (measure.vital_sign, severity(assessment), run.unwrap_or_default());
    (Reverse(grave), &measure.id)
}

/// Measures on target and improving, vital signs first, then those that have
/// gone furthest (the change over the dead band or the earlier value), by id.
pub fn went_well<'a, 's>(site: &Site, all: &'a [Assessment<'s>]) -> Vec<&'a Assessment<'s>> {
    let mut found: Vec<(bool, Decimal, &Id, &Assessment<'s>)> = all
        .iter()
        .filter_map(|assessment| match (assessment.status(), assessment.travel) {
            (Some(Status::OnTarget), Travel::Moved(moved))
                if moved.direction == Direction::Improving =>
            {
                let measure = site.measure(assessment.measure);
                let share = moved.change().abs().checked_div(moved.before.abs());
                Some((measure.vital_sign, share.unwrap_or(Decimal::MAX), &measure.id, assessment))
            }
            _ => None,
        })
        .collect();
    found.sort_by_key(|(vital, share, id, _)| (Reverse((*vital, *share)), *id));
    found.into_iter().map(|(.., assessment)| assessment).collect()
}

#[cfg(test)]
mod tests;
