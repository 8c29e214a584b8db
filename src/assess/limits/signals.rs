//! The four rules that tell a special cause from usual ups and downs (B-06 to
//! B-10).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Better, Bounds, ControlRules, Point, Variation};

/// By which rule a point is special.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// It is beyond a limit.
    Outside,
    /// It is one of many in a row that each rise, or each fall.
    Trend,
    /// It is one of two or three near the same limit, of three in a row on one
    /// side of the mean.
    TwoInThree,
    /// It is one of many in a row on one side of the mean.
    Shift,
}

/// Which way from the mean, or which way a trend goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Above, or rising.
    High,
    /// Below, or falling.
    Low,
}

impl Side {
    /// On which side of the second value the first is; None where they are equal.
    pub(super) fn of(value: Decimal, from: Decimal) -> Option<Self> {
        match value.cmp(&from) {
            std::cmp::Ordering::Greater => Some(Self::High),
            std::cmp::Ordering::Less => Some(Self::Low),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// What sets a point apart: one rule, the weightiest that holds (B-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Signal {
    /// By which rule.
    pub rule: Rule,
    /// Which way.
    pub side: Side,
    /// Whether that is the right way.
    pub variation: Variation,
}

/// For each point its signal, when it has one.
pub(super) fn signals(
    points: &[Point],
    bounds: &Bounds,
    rules: &ControlRules,
    better: Better,
) -> Vec<Option<Signal>> {
    let mut marked = Marked { points, bounds, better, signals: vec![None; points.len()] };
    // The weightiest rule comes last, and what it marks stays.
    marked.shifts(rules.shift);
    marked.two_in_three();
    marked.trends(rules.trend);
    marked.outside();
    marked.signals
}

/// Points while rules mark them.
struct Marked<'p> {
    points: &'p [Point],
    bounds: &'p Bounds,
    better: Better,
    signals: Vec<Option<Signal>>,
}

impl Marked<'_> {
    /// The side of the mean on which a point is; None on the mean and for a gap,
    /// which both end a row.
    fn side(&self, ix: usize) -> Option<Side> {
        self.bounds.side(self.points[ix].value?)
    }

    fn is_near(&self, ix: usize) -> bool {
        self.points[ix].value.is_some_and(|value| self.bounds.is_near(value))
    }

    /// Marks a point for where it is, which is held against the mean.
    fn mark(&mut self, ix: usize, rule: Rule) {
        let (Some(value), Some(side)) = (self.points[ix].value, self.side(ix)) else { return };
        let variation = self.better.variation(value, self.bounds.mean);
        self.signals[ix] = Some(Signal { rule, side, variation });
    }

    fn outside(&mut self) {
        for (ix, point) in self.points.iter().enumerate() {
            if point.value.is_some_and(|value| self.bounds.is_outside(value)) {
                self.mark(ix, Rule::Outside);
            }
        }
    }

    fn shifts(&mut self, least: usize) {
        let sides: Vec<Option<Side>> = (0..self.points.len()).map(|ix| self.side(ix)).collect();
        let mut first = 0;
        for row in sides.chunk_by(|a, b| a == b) {
            let end = first + row.len();
            if row.len() >= least {
                (first..end).for_each(|ix| self.mark(ix, Rule::Shift));
            }
            first = end;
        }
    }

    fn two_in_three(&mut self) {
        for first in 0..self.points.len().saturating_sub(2) {
            let three = first..first + 3;
            let side = self.side(first);
            let one_side = side.is_some() && three.clone().all(|ix| self.side(ix) == side);
            let near: Vec<usize> = three.filter(|ix| self.is_near(*ix)).collect();
            if one_side && near.len() >= 2 {
                near.into_iter().for_each(|ix| self.mark(ix, Rule::TwoInThree));
            }
        }
    }

    /// Marks whole trends, each for what it goes from and to. A point that ends
    /// one trend and begins another belongs to the later.
    fn trends(&mut self, least: usize) {
        let points = self.points;
        let steps: Vec<Option<Side>> =
            points.windows(2).map(|pair| Side::of(pair[1].value?, pair[0].value?)).collect();
        let mut first = 0;
        for row in steps.chunk_by(|a, b| a == b) {
            let last = first + row.len();
            let ends = points[first].value.zip(points[last].value);
            if let (Some(side), Some((from, to))) = (row[0], ends)
                && row.len() + 1 >= least
            {
                let variation = self.better.variation(to, from);
                let signal = Signal { rule: Rule::Trend, side, variation };
                self.signals[first..=last].fill(Some(signal));
            }
            first = last;
        }
    }
}
