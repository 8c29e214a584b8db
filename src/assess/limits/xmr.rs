//! The sums: a mean, how much neighbours differ, and limits (B-02 to B-05).

use rust_decimal::Decimal;

use super::{ControlRules, Point, Side};

/// Limits stand so many average ranges from the mean (B-05).
const WIDTH: Decimal = Decimal::from_parts(266, 0, 0, false, 2);
/// A range that is not below so many average ranges is outlying (B-04).
const OUTLYING: Decimal = Decimal::from_parts(3267, 0, 0, false, 3);
/// Sums are kept to so many decimals: enough for any result, and few enough that
/// three thirds are one.
const KEPT: u32 = 15;

/// Within which results are expected, or why that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limits {
    /// Known.
    Known(Bounds),
    /// Too few results.
    TooFew {
        /// Results that tell something: where there would be enough, those that
        /// stand alone between gaps do not count.
        points: usize,
        /// How many it takes.
        needed: usize,
    },
    /// Neighbours hardly ever differ, so that how much they differ is no measure
    /// of anything (B-15).
    Unvarying,
    /// Periods share days with the one before, as rolling years do: neighbours
    /// differ less than results do, and limits would be too narrow.
    Overlapping,
}

impl Limits {
    /// The limits, where they are known.
    pub fn bounds(&self) -> Option<&Bounds> {
        match self {
            Self::Known(bounds) => Some(bounds),
            Self::TooFew { .. } | Self::Unvarying | Self::Overlapping => None,
        }
    }
}

/// Limits with what they were worked out from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The mean of the results.
    pub mean: Decimal,
    /// By how much neighbours differ on average.
    pub average_range: Decimal,
    /// How many outlying ranges were left out of that average.
    pub screened_out: usize,
    /// The lower limit.
    pub lower: Decimal,
    /// The upper limit.
    pub upper: Decimal,
}

impl Bounds {
    fn new(mean: Decimal, average_range: Decimal, screened_out: usize) -> Self {
        let width = WIDTH * average_range;
        let [mean, average_range, lower, upper] =
            [mean, average_range, mean - width, mean + width].map(|sum| sum.round_dp(KEPT));
        Self { mean, average_range, screened_out, lower, upper }
    }

    /// On which side of the mean a result is; None exactly on it.
    pub fn side(&self, value: Decimal) -> Option<Side> {
        Side::of(value, self.mean)
    }

    /// Whether a result is beyond a limit. One on the limit is not (B-06).
    pub fn is_outside(&self, value: Decimal) -> bool {
        value < self.lower || value > self.upper
    }

    /// Whether a result is in the outer third of the way to a limit (B-09).
    pub fn is_near(&self, value: Decimal) -> bool {
        let distance = (value - self.mean).abs();
        let two_thirds =
            (WIDTH * self.average_range * Decimal::TWO / Decimal::from(3)).round_dp(KEPT);
        !self.is_outside(value) && distance > two_thirds
    }
}

/// The limits of points that share them.
pub(super) fn limits(points: &[Point], rules: &ControlRules) -> Limits {
    if points.windows(2).any(|pair| pair[1].period.start() <= pair[0].period.end()) {
        return Limits::Overlapping;
    }
    let base = &points[..rules.fixed_after.unwrap_or(points.len()).min(points.len())];
    let values: Vec<Decimal> = base.iter().filter_map(|point| point.value).collect();
    let telling = if values.len() < rules.needed { values.len() } else { with_neighbour(base) };
    if telling < rules.needed {
        return Limits::TooFew { points: telling, needed: rules.needed };
    }
    let ranges: Vec<Decimal> =
        base.windows(2).filter_map(|pair| Some((pair[1].value? - pair[0].value?).abs())).collect();
    let kept = if rules.screened { screen(&ranges) } else { ranges.clone() };
    match (mean(&values), mean(&kept)) {
        (Some(mean), Some(average_range)) if !average_range.round_dp(KEPT).is_zero() => {
            Limits::Known(Bounds::new(mean, average_range, ranges.len() - kept.len()))
        }
        _ => Limits::Unvarying,
    }
}

/// How many results stand beside another.
fn with_neighbour(points: &[Point]) -> usize {
    points
        .chunk_by(|a, b| a.value.is_some() == b.value.is_some())
        .filter(|row| row.len() > 1 && row[0].value.is_some())
        .map(<[Point]>::len)
        .sum()
}

/// Leaves out outlying ranges, once.
fn screen(ranges: &[Decimal]) -> Vec<Decimal> {
    // Held against the sum and not the mean, which may be rounded.
    let sum: Decimal = ranges.iter().sum();
    let count = Decimal::from(ranges.len());
    ranges.iter().copied().filter(|range| range * count < OUTLYING * sum).collect()
}

fn mean(values: &[Decimal]) -> Option<Decimal> {
    values.iter().sum::<Decimal>().checked_div(Decimal::from(values.len()))
}
