//! Control limits: whether a result is more than usual ups and downs (B-01 to
//! B-19).
//!
//! Of each run of figures that was counted one way, the mean and how much
//! neighbours usually differ give the limits within which its results are
//! expected (an XmR chart). Limits are never set anew by themselves: a new run
//! starts only on a day that the council gives with its reason, or where the
//! publisher says that the figures before are not comparable. Where there are
//! too few results, nothing is judged, and the reason is said instead.
//!
//! Sums are decimal, so that a result exactly on the mean or on a limit is
//! known to be.

mod signals;
mod verdict;
mod xmr;

use rust_decimal::Decimal;

pub use signals::{Rule, Side, Signal};
pub use verdict::{Assurance, Better, Variation};
pub use xmr::{Bounds, Limits};

use super::Series;
use super::travel::is_missed;
use crate::model::{ControlRules, Marker, Measure, Reasoned};
use crate::period::Period;

/// The share of a run's results that may be out of the ordinary before its limits are
/// said not to describe it: one in this many. Results that vary by chance alone set off
/// one of the rules far less often. Where a third do, the level itself moves, and limits
/// about one mean are no account of what is usual.
const ONE_UNUSUAL_IN: usize = 3;

/// A period with its result, to be held against limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// The result; None is a gap, which ends every row of results.
    pub value: Option<Decimal>,
    /// Whether it is not comparable with what stands before it.
    pub breaks: bool,
}

/// A series held against its limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// Each run of comparable figures, oldest first; none without figures.
    pub segments: Vec<Segment>,
    /// What the latest result is (B-12). None where it is a gap, or where its
    /// run has no limits or none that describe it.
    pub variation: Option<Variation>,
    /// What to expect of the target (B-13). None without target, or limits that
    /// describe the run.
    pub assurance: Option<Assurance>,
}

/// A run of figures that share their limits (B-01).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Why it starts where it does.
    pub start: Start,
    /// Within which its results are expected, or why that is not known.
    pub limits: Limits,
    /// Its points, oldest first.
    pub points: Vec<Plotted>,
}

/// Why a run of figures starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// Nothing is before it.
    First,
    /// The council said so, for this reason.
    Rebased(Reasoned),
    /// The publisher says that it is not comparable with what is before it.
    Break,
}

/// A point and what is special about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plotted {
    /// When.
    pub period: Period,
    /// The result; None is a gap.
    pub value: Option<Decimal>,
    /// What sets it apart; None where nothing does.
    pub signal: Option<Signal>,
}

/// Holds a measure's own figures against their limits. Nearness and assurance go
/// by the target of the latest period, so that a moved target is never mistaken
/// for a moved result.
pub fn control(
    measure: &Measure,
    series: &Series<'_>,
    rebased: &[Reasoned],
    rules: &ControlRules,
) -> Control {
    let aim = series.latest().and_then(|figure| measure.aim(figure.period));
    let better = Better { polarity: measure.polarity, aim };
    Control::of(&points(measure, series), rebased, rules, better)
}

impl Control {
    /// Holds points, oldest first, against their limits.
    pub fn of(
        points: &[Point],
        rebased: &[Reasoned],
        rules: &ControlRules,
        better: Better,
    ) -> Self {
        let segments: Vec<Segment> = starts(points, rebased)
            .into_iter()
            .map(|(start, points)| segment(start, points, rules, better))
            .collect();
        let last = segments.last().and_then(|last| Some((last.limits.bounds()?, last)));
        Self {
            variation: last.and_then(|(_, last)| last.variation()),
            assurance: last.and_then(|(bounds, _)| better.assurance(bounds)),
            segments,
        }
    }
}

impl Control {
    /// Whether its latest limits describe the results that they are about.
    pub fn is_described(&self) -> bool {
        self.segments.last().is_none_or(Segment::is_described)
    }
}

impl Segment {
    /// Whether its limits describe it: no more of its results than some are out of the
    /// ordinary. So it is where there are no limits, which say why themselves.
    pub fn is_described(&self) -> bool {
        let results = self.points.iter().filter(|point| point.value.is_some()).count();
        let unusual = self.points.iter().filter(|point| point.signal.is_some()).count();
        unusual * ONE_UNUSUAL_IN <= results
    }

    /// What its last point is.
    fn variation(&self) -> Option<Variation> {
        let last = self.points.last().filter(|point| point.value.is_some())?;
        Some(last.signal.map_or(Variation::CommonCause, |signal| signal.variation))
    }
}

fn segment(start: Start, points: &[Point], rules: &ControlRules, better: Better) -> Segment {
    let limits = xmr::limits(points, rules);
    let signals = match limits.bounds() {
        Some(bounds) => signals::signals(points, bounds, rules, better),
        None => vec![None; points.len()],
    };
    let points = points
        .iter()
        .zip(signals)
        .map(|(point, signal)| Plotted { period: point.period, value: point.value, signal })
        .collect();
    Segment { start, limits, points }
}

/// The figures of the latest figure's kind and length, with a gap wherever the
/// measure's next figure never came.
fn points(measure: &Measure, series: &Series<'_>) -> Vec<Point> {
    let Some(latest) = series.latest().map(|figure| figure.period) else { return Vec::new() };
    let mut points: Vec<Point> = Vec::new();
    for figure in series.iter() {
        let period = figure.period;
        if period.kind() != latest.kind() || period.month_count() != latest.month_count() {
            continue;
        }
        let expected = period.earlier_by(measure.frequency.months());
        if let (Some(last), Some(expected)) = (points.last(), expected)
            && expected > last.period
            && is_missed(measure.frequency.months(), expected, last.period)
        {
            points.push(Point { period: expected, value: None, breaks: false });
        }
        let breaks = figure.marker() == Some(Marker::Break);
        points.push(Point { period, value: figure.value(), breaks });
    }
    points
}

/// Cuts points into runs. A run starts with the first period that begins on or
/// after the day given for it: a period that the day falls into is partly old.
fn starts<'p>(points: &'p [Point], rebased: &[Reasoned]) -> Vec<(Start, &'p [Point])> {
    let mut runs = Vec::new();
    let (mut start, mut from) = (Start::First, 0);
    for (ix, pair) in points.windows(2).enumerate() {
        let [before, point] = pair else { continue };
        let reason = rebased
            .iter()
            .filter(|step| before.period.start() < step.day && step.day <= point.period.start())
            .max_by_key(|step| step.day);
        let next = match reason {
            Some(reason) => Start::Rebased(reason.clone()),
            None if point.breaks => Start::Break,
            None => continue,
        };
        runs.push((std::mem::replace(&mut start, next), &points[from..=ix]));
        from = ix + 1;
    }
    if from < points.len() {
        runs.push((start, &points[from..]));
    }
    runs
}

#[cfg(test)]
mod tests;
