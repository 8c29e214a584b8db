//! A result against an earlier one (B-33, B-34).
//!
//! Compared with the figure before, or with the same point a year before where
//! figures are seasonal or add up through the year. A figure before that is not
//! the period directly before is named as such: no gap is jumped in silence. A
//! break in the series stops comparison.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Series;
use crate::model::{ComparedWith, Marker, Measure, Polarity};
use crate::period::Period;

/// A direction of travel with its working, or the reason there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travel {
    /// Compared.
    Moved(Moved),
    /// Not compared.
    Unknown(NoTravel),
}

/// Which way a measure goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The right way.
    Improving,
    /// The wrong way.
    Worsening,
    /// Neither way: within the dead band, or exactly as good.
    NoChange,
    /// Up, where neither way is better.
    Increasing,
    /// Down, where neither way is better.
    Decreasing,
}

/// A change with the two results it lies between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Which way.
    pub direction: Direction,
    /// The earlier period.
    pub from: Period,
    /// Its result.
    pub before: Decimal,
    /// The later period.
    pub to: Period,
    /// Its result.
    pub now: Decimal,
    /// How much nearer the later result is to its aim; negative when further.
    /// Absent where better is not a matter of nearness.
    pub gain: Option<Decimal>,
    /// Whether a period that should lie between them has no figure.
    pub skipped: bool,
}

impl Moved {
    /// Now less before.
    pub fn change(&self) -> Decimal {
        self.now - self.before
    }
}

/// Why there is no direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTravel {
    /// There is no result to compare.
    NoFigure,
    /// There is no earlier result to compare with.
    NoEarlier,
    /// The series breaks between the two.
    Break,
}

/// Compares the latest figure of a series with an earlier one.
pub fn travel(measure: &Measure, series: &Series<'_>) -> Travel {
    let latest = series.latest().and_then(|figure| Some((figure, figure.value()?)));
    let Some((latest, now)) = latest else { return Travel::Unknown(NoTravel::NoFigure) };
    let to = latest.period;
    let year_before = to.earlier_by(12);
    let expected = match measure.comparison.with {
        ComparedWith::Previous => to.earlier_by(measure.frequency.months()),
        ComparedWith::YearBefore => year_before,
    };
    let earlier = series.iter().rev().find(|figure| {
        let alike =
            figure.period.kind() == to.kind() && figure.period.month_count() == to.month_count();
        let wanted = match measure.comparison.with {
            ComparedWith::Previous => figure.period < to,
            ComparedWith::YearBefore => Some(figure.period) == year_before,
        };
        alike && wanted && figure.value().is_some()
    });
    let found = earlier.and_then(|figure| Some((figure.period, figure.value()?)));
    let Some((from, before)) = found else { return Travel::Unknown(NoTravel::NoEarlier) };
    let broken = series.iter().any(|figure| {
        figure.period > from && figure.period <= to && figure.marker() == Some(Marker::Break)
    });
    if broken {
        return Travel::Unknown(NoTravel::Break);
    }
    Travel::Moved(Moved {
        direction: direction(measure, to, before, now),
        from,
        before,
        to,
        now,
        gain: gain(measure, to, before, now),
        skipped: expected.is_some_and(|expected| is_missed(measure, expected, from)),
    })
}

/// Nearness is measured from one aim, the later one, so that a moved target is
/// never mistaken for a moved result.
fn gain(measure: &Measure, to: Period, before: Decimal, now: Decimal) -> Option<Decimal> {
    let aim = measure.target(to)?.aim;
    (measure.polarity == Polarity::Nearest).then(|| aim.miss(before) - aim.miss(now))
}

/// Whether the period that was expected is missing: one that ends some days off
/// (a count on the last Friday of March) is not.
pub(super) fn is_missed(measure: &Measure, expected: Period, from: Period) -> bool {
    let step = i64::from(measure.frequency.months()) * 30;
    let apart = expected.end().duration_since(from.end()).as_hours() / 24;
    apart.abs() * 2 > step
}

fn direction(measure: &Measure, to: Period, before: Decimal, now: Decimal) -> Direction {
    if (now - before).abs() <= measure.comparison.dead_band {
        return Direction::NoChange;
    }
    let aim = measure.target(to).map(|target| target.aim);
    match (measure.polarity.compare(now, before, aim), measure.polarity) {
        (Some(Ordering::Greater), _) => Direction::Improving,
        (Some(Ordering::Less), _) => Direction::Worsening,
        (Some(Ordering::Equal), _) => Direction::NoChange,
        (None, Polarity::None | Polarity::Nearest | Polarity::Higher | Polarity::Lower) => {
            if now > before { Direction::Increasing } else { Direction::Decreasing }
        }
    }
}
