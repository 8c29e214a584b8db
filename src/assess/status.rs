//! A result against its target (B-30 to B-36).
//!
//! On target where the target is met, exactly included. Otherwise close to
//! target inside the rule's amber width, its edge included, and off target
//! beyond it. A width of zero, which a percentage of a target of zero is, leaves
//! no room for "close". No target or no polarity: no status, and the reason.

use rust_decimal::Decimal;

use crate::model::{Aim, Figure, Gap, Margin, Measure, Measured, StatusRule};

/// How a result stands to its target.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Meets it.
    OnTarget,
    /// Misses it by no more than the rule allows.
    CloseToTarget,
    /// Misses it by more.
    OffTarget,
}

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
}

impl Closeness {
    fn width(self, aim: Aim) -> Decimal {
        match self {
            Self::Within(width) => width,
            // A floor misses its own target by the amber width.
            Self::Floor(floor) => aim.miss(floor),
        }
    }
}

/// Why there is no status.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unrated {
    /// No figure was ever published.
    NoFigure,
    /// The latest figure is a gap.
    Gap(Gap),
    /// No target was set for the period.
    NoTarget,
    /// The measure is not judged, for this reason.
    NotJudged(String),
}

/// Judges a measure's latest figure.
pub fn rate(measure: &Measure, latest: Option<&Figure>) -> Rating {
    let closeness = match &measure.rule {
        StatusRule::None { reason } => return Rating::Unrated(Unrated::NotJudged(reason.clone())),
        rule => rule,
    };
    let Some(figure) = latest else { return Rating::Unrated(Unrated::NoFigure) };
    let value = match figure.measured {
        Measured::Gap(gap) => return Rating::Unrated(Unrated::Gap(gap)),
        Measured::Value(value) => value,
    };
    let Some(target) = measure.target(figure.period) else {
        return Rating::Unrated(Unrated::NoTarget);
    };
    let aim = target.aim;
    let closeness = match *closeness {
        StatusRule::Tolerance(Margin::Points(points)) => Closeness::Within(points),
        StatusRule::Tolerance(Margin::Percent(percent)) => {
            Closeness::Within(aim.bound(value).abs() * percent / Decimal::ONE_HUNDRED)
        }
        StatusRule::Floor(floor) => Closeness::Floor(floor),
        StatusRule::Nearest { width } => Closeness::Within(width),
        StatusRule::None { .. } => return Rating::Unrated(Unrated::NoTarget),
    };
    Rating::Rated(judge(value, aim, closeness))
}

fn judge(value: Decimal, aim: Aim, closeness: Closeness) -> Judged {
    let miss = aim.miss(value);
    let status = if miss.is_zero() {
        Status::OnTarget
    } else if miss <= closeness.width(aim) {
        Status::CloseToTarget
    } else {
        Status::OffTarget
    };
    Judged { status, value, aim, miss, closeness }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Status::{CloseToTarget, OffTarget, OnTarget};

    fn d(text: &str) -> Decimal {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn a_result_is_judged_by_its_rule() {
        let within = |text| Closeness::Within(d(text));
        let floor = |text| Closeness::Floor(d(text));
        let cases = [
            // Tolerance, higher is better (Reigate: amber inside an agreed tolerance).
            ("45.0", Aim::AtLeast(d("45")), within("2"), OnTarget),
            ("44.99", Aim::AtLeast(d("45")), within("2"), CloseToTarget),
            ("43.0", Aim::AtLeast(d("45")), within("2"), CloseToTarget),
            ("42.999", Aim::AtLeast(d("45")), within("2"), OffTarget),
            // Lower is better.
            ("10", Aim::AtMost(d("10")), within("1"), OnTarget),
            ("11", Aim::AtMost(d("10")), within("1"), CloseToTarget),
            ("11.1", Aim::AtMost(d("10")), within("1"), OffTarget),
            // A target of zero, and negative values.
            ("0", Aim::AtMost(d("0")), within("0"), OnTarget),
            ("0.1", Aim::AtMost(d("0")), within("0"), OffTarget),
            ("-3", Aim::AtLeast(d("-2")), within("1"), CloseToTarget),
            ("-1", Aim::AtLeast(d("-2")), within("1"), OnTarget),
            // Floor standard (Kent: amber from the floor up to the target).
            ("50", Aim::AtLeast(d("50")), floor("45"), OnTarget),
            ("45", Aim::AtLeast(d("50")), floor("45"), CloseToTarget),
            ("44.9", Aim::AtLeast(d("50")), floor("45"), OffTarget),
            ("55", Aim::AtMost(d("50")), floor("55"), CloseToTarget),
            ("56", Aim::AtMost(d("50")), floor("55"), OffTarget),
            // A floor beyond its target leaves no room for "close".
            ("49", Aim::AtLeast(d("50")), floor("60"), OffTarget),
            // Nearest to a range, and to a single value.
            ("95", Aim::Within(d("95"), d("105")), within("2"), OnTarget),
            ("107", Aim::Within(d("95"), d("105")), within("2"), CloseToTarget),
            ("92.9", Aim::Within(d("95"), d("105")), within("2"), OffTarget),
            ("100", Aim::Within(d("100"), d("100")), within("1"), OnTarget),
        ];
        for (value, aim, closeness, expected) in cases {
            let judged = judge(d(value), aim, closeness);
            assert_eq!(judged.status, expected, "{value} against {aim:?} with {closeness:?}");
        }
    }

    #[test]
    fn severity_is_the_miss_over_the_amber_width() {
        let severity =
            |value, closeness| judge(d(value), Aim::AtLeast(d("45")), closeness).severity();
        assert_eq!(severity("41.2", Closeness::Within(d("2"))), Some(d("1.9")));
        assert_eq!(severity("35", Closeness::Floor(d("40"))), Some(d("2")));
        assert_eq!(severity("46", Closeness::Within(d("2"))), None);
        assert_eq!(severity("41.2", Closeness::Within(d("0"))), None);
    }
}
