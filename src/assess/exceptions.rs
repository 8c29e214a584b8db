//! What must be looked at first, and its counterpart.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::{Assessment, Direction, Rating, Status, Travel};
use crate::model::{Id, Site};

/// Measures off target, worst first: vital signs, then the gravest miss (the
/// miss over the amber width; no width to measure by is gravest, a judgement without a
/// miss least), then by id.
pub fn exceptions<'a, 's>(site: &Site, all: &'a [Assessment<'s>]) -> Vec<&'a Assessment<'s>> {
    let mut found: Vec<(bool, Decimal, &Id, &Assessment<'s>)> = all
        .iter()
        .filter(|assessment| assessment.status() == Some(Status::OffTarget))
        .map(|assessment| {
            let measure = site.measure(assessment.measure);
            let severity = match &assessment.rating {
                Rating::Rated(judged) if !judged.miss.is_zero() => {
                    judged.severity().unwrap_or(Decimal::MAX)
                }
                // Off target by judgement alone: nothing was missed that can be measured.
                Rating::Rated(_) | Rating::Unrated(_) => Decimal::ZERO,
            };
            (measure.vital_sign, severity, &measure.id, assessment)
        })
        .collect();
    found.sort_by_key(|(vital, severity, id, _)| (Reverse((*vital, *severity)), *id));
    found.into_iter().map(|(.., assessment)| assessment).collect()
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
