//! A result against its target (B-30 to B-36).
//!
//! On target where the target is met, exactly included. Otherwise close to
//! target inside the rule's amber width, its edge included, and off target
//! beyond it. A width of zero, which a percentage of a target of zero is, leaves
//! no room for "close". Two rules look back at the same period a year before: one
//! calls a miss close where nothing got worse, the other where something got better.
//! No target or no polarity: no status, and the reason.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Series;
use crate::model::{
    Aim, Figure, Gap, Margin, Measure, Measured, Polarity, Status, StatusRule, Target,
};
use crate::period::Period;

/// A status with its working, or the reason there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rating {
    /// Judged.
    Rated(Judged),
    /// Not judged.
    Unrated(Unrated),
}

impl Rating {
    /// The status, when there is one.
    pub fn status(&self) -> Option<Status> {
        match self {
            Self::Rated(judged) => Some(judged.status),
            Self::Unrated(_) => None,
        }
    }
}

/// A status with every number that it was worked out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The judgement.
    pub status: Status,
    /// The result, unrounded.
    pub value: Decimal,
    /// What was asked for.
    pub aim: Aim,
    /// How far the result misses it; 0 when it is met.
    pub miss: Decimal,
    /// What "close" was.
    pub closeness: Closeness,
}

impl Judged {
    /// How grave a miss is: the miss over the amber width. None when it is met,
    /// or when there is no width to measure by.
    pub fn severity(&self) -> Option<Decimal> {
        if self.miss.is_zero() {
            return None;
        }
        self.miss.checked_div(self.closeness.width(self.aim))
    }
}

/// What counted as close to target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    /// Missing the target by no more than this.
    Within(Decimal),
    /// From this floor standard up (or down) to the target.
    Floor(Decimal),
    /// From this value on, in every period.
    Band(Decimal),
    /// Missing the target by no more than the margin counts as meeting it; missing it
    /// by more is close where the result is no worse than the earlier one.
    NoWorse {
        /// In the measure's unit.
        margin: Decimal,
        /// The same period a year before.
        before: Option<Earlier>,
    },
    /// Better than the earlier result.
    Better {
        /// By which a miss is measured.
        width: Decimal,
        /// The same period a year before.
        before: Option<Earlier>,
    },
    /// Reached, but later than it was due.
    Late {
        /// By which a miss is measured.
        width: Decimal,
        /// By the end of this period.
        due: Period,
    },
}

/// An earlier result, to hold one against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// When.
    pub period: Period,
    /// What came out.
    pub value: Decimal,
}

impl Closeness {
    /// The amber width: how large a miss counts 1.
    fn width(self, aim: Aim) -> Decimal {
        match self {
            Self::Within(width)
            | Self::NoWorse { margin: width, .. }
            | Self::Better { width, .. }
            | Self::Late { width, .. } => width,
            // A floor misses its own target by the amber width.
            Self::Floor(floor) | Self::Band(floor) => aim.miss(floor),
        }
    }
}

/// Why there is no status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unrated {
    /// No figure was ever published.
    NoFigure,
    /// The latest figure is a gap.
    Gap(Gap),
    /// No target was set for the period.
    NoTarget,
    /// What is asked for is due by the end of a later period.
    NotDue(Target),
    /// The measure is not judged, for this reason.
    NotJudged(String),
}

/// Judges the latest figure of a measure's series.
pub fn rate(measure: &Measure, series: &Series<'_>) -> Rating {
    if let Some(reason) = not_judged(&measure.rule) {
        return Rating::Unrated(reason);
    }
    let Some(figure) = series.latest() else { return Rating::Unrated(Unrated::NoFigure) };
    match figure.measured {
        Measured::Gap(gap) => Rating::Unrated(Unrated::Gap(gap)),
        Measured::Value(value) => rate_value(measure, series, figure.period, value),
    }
}

/// Judges a value as the result of a period, with a series to look back at.
pub fn rate_value(
    measure: &Measure,
    series: &Series<'_>,
    period: Period,
    value: Decimal,
) -> Rating {
    judge(measure, series, period, value).map_or_else(Rating::Unrated, Rating::Rated)
}

fn not_judged(rule: &StatusRule) -> Option<Unrated> {
    match rule {
        StatusRule::None { reason } => Some(Unrated::NotJudged(reason.clone())),
        _ => None,
    }
}

fn judge(
    measure: &Measure,
    series: &Series<'_>,
    period: Period,
    value: Decimal,
) -> Result<Judged, Unrated> {
    if let StatusRule::Milestone { width } = measure.rule {
        return reached(measure, series, (period, value), width);
    }
    if let Some(reason) = not_judged(&measure.rule) {
        return Err(reason);
    }
    let aim = measure.aim(period).ok_or(Unrated::NoTarget)?;
    let a_year_before = || {
        let before =
            period.earlier_by(12).filter(|before| series.break_between(*before, period).is_none());
        before.and_then(|before| Some(Earlier { period: before, value: series.value_at(before)? }))
    };
    let closeness = match measure.rule {
        StatusRule::Tolerance(margin) => Closeness::Within(margin.width(aim, value)),
        StatusRule::Floor(floor) => Closeness::Floor(floor),
        StatusRule::Bands { fair, .. } => Closeness::Band(fair),
        StatusRule::Nearest { width } => Closeness::Within(width),
        StatusRule::TrendModerated(margin) => {
            Closeness::NoWorse { margin: margin.width(aim, value), before: a_year_before() }
        }
        StatusRule::BetterThanLastYear { width } => {
            Closeness::Better { width, before: a_year_before() }
        }
        StatusRule::Milestone { .. } | StatusRule::None { .. } => return Err(Unrated::NoTarget),
    };
    let status = against(value, aim, closeness, measure.polarity);
    Ok(Judged { status, value, aim, miss: aim.miss(value), closeness })
}

/// A result against its target.
fn against(value: Decimal, aim: Aim, closeness: Closeness, polarity: Polarity) -> Status {
    let miss = aim.miss(value);
    let holds = |before: Option<Earlier>, at_worst: Ordering| {
        let before = before.map(|before| polarity.compare(value, before.value, Some(aim)));
        before.flatten().is_some_and(|found| found >= at_worst)
    };
    let is_met = match closeness {
        Closeness::NoWorse { margin, .. } => miss <= margin,
        _ => miss.is_zero(),
    };
    let is_close = match closeness {
        Closeness::NoWorse { before, .. } => holds(before, Ordering::Equal),
        Closeness::Better { before, .. } => holds(before, Ordering::Greater),
        Closeness::Within(_) | Closeness::Floor(_) | Closeness::Band(_) => {
            miss <= closeness.width(aim)
        }
        Closeness::Late { .. } => false,
    };
    match (is_met, is_close) {
        (true, _) => Status::OnTarget,
        (false, true) => Status::CloseToTarget,
        (false, false) => Status::OffTarget,
    }
}

/// A milestone: judged by the last target that was due by then.
fn reached(
    measure: &Measure,
    series: &Series<'_>,
    (period, value): (Period, Decimal),
    width: Decimal,
) -> Result<Judged, Unrated> {
    let is_due = |target: &&Target| target.period.end() <= period.end();
    let Some(Target { period: due, aim, .. }) =
        measure.targets.iter().filter(is_due).max_by_key(|target| target.period.end())
    else {
        let next = measure.targets.iter().min_by_key(|target| target.period.end());
        return Err(next.map_or(Unrated::NoTarget, |next| Unrated::NotDue(*next)));
    };
    let in_time = |figure: &Figure| {
        let meets = figure.value().is_some_and(|value| aim.miss(value).is_zero());
        meets && figure.period.end() <= due.end()
    };
    let miss = aim.miss(value);
    // The value judged may be a forecast, which no series has.
    let now_in_time = miss.is_zero() && period.end() <= due.end();
    let status = match (miss.is_zero(), now_in_time || series.iter().any(in_time)) {
        (true, true) => Status::OnTarget,
        (true, false) => Status::CloseToTarget,
        (false, _) => Status::OffTarget,
    };
    let closeness = Closeness::Late { width, due: *due };
    Ok(Judged { status, value, aim: *aim, miss, closeness })
}

impl Margin {
    /// The margin in the measure's unit, at the bound that a value is held against.
    fn width(self, aim: Aim, value: Decimal) -> Decimal {
        match self {
            Self::Points(points) => points,
            Self::Percent(percent) => {
                let of = aim.bound(value).abs().checked_mul(percent).unwrap_or(Decimal::MAX);
                of / Decimal::ONE_HUNDRED
            }
        }
    }
}

#[cfg(test)]
mod tests;
