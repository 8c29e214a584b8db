//! What confidence limits leave of the distance between us and others.
//!
//! A figure from a sample has a likely range, between its limits. Where the middle of
//! the others lies in ours, the distance from it may be chance; where the ranges of two
//! councils have a value in common, so may their order.

use rust_decimal::Decimal;

use crate::model::AreaIx;

/// Between the confidence limits of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelyRange {
    /// Lower confidence limit.
    pub lower: Decimal,
    /// Upper confidence limit.
    pub upper: Decimal,
}

impl From<(Decimal, Decimal)> for LikelyRange {
    fn from((lower, upper): (Decimal, Decimal)) -> Self {
        Self { lower, upper }
    }
}

impl LikelyRange {
    /// Whether a value lies in it, its ends among it.
    pub fn holds(&self, value: Decimal) -> bool {
        self.lower <= value && value <= self.upper
    }

    /// Whether the two have a value in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.lower <= other.upper && other.lower <= self.upper
    }
}

/// The likely ranges behind a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LikelyRanges {
    /// That of our figure.
    pub ours: Option<LikelyRange>,
    /// Those of the peers that give one.
    pub peers: Vec<(AreaIx, LikelyRange)>,
}

impl LikelyRanges {
    /// How many peers' ranges overlap ours; None where we have none, or none of them has.
    pub fn overlapping(&self) -> Option<usize> {
        let ours = self.ours.filter(|_| !self.peers.is_empty())?;
        Some(self.peers.iter().filter(|(_, theirs)| ours.overlaps(theirs)).count())
    }

    /// Whether anybody gives one.
    pub fn any(&self) -> bool {
        self.ours.is_some() || !self.peers.is_empty()
    }

    /// That of a peer.
    pub fn of(&self, peer: AreaIx) -> Option<LikelyRange> {
        self.peers.iter().find(|(area, _)| *area == peer).map(|(_, range)| *range)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(lower: i64, upper: i64) -> LikelyRange {
        LikelyRange { lower: Decimal::from(lower), upper: Decimal::from(upper) }
    }

    #[test]
    fn ranges_that_only_touch_overlap() {
        let ours = range(4, 8);
        for (other, expected) in [
            (range(1, 3), false),
            (range(1, 4), true),
            (range(5, 6), true),
            (range(0, 20), true),
            (range(8, 9), true),
            (range(9, 9), false),
        ] {
            assert_eq!((ours.overlaps(&other), other.overlaps(&ours)), (expected, expected));
        }
        let held: Vec<i64> = (0..12).filter(|value| ours.holds(Decimal::from(*value))).collect();
        assert_eq!(held, [4, 5, 6, 7, 8]);
    }

    #[test]
    fn only_who_gives_a_range_is_counted() {
        let peers = vec![(AreaIx(1), range(1, 3)), (AreaIx(2), range(3, 5))];
        let ranges = LikelyRanges { ours: Some(range(4, 8)), peers };
        assert_eq!(ranges.overlapping(), Some(1));
        assert_eq!((ranges.of(AreaIx(2)), ranges.of(AreaIx(3))), (Some(range(3, 5)), None));
        assert_eq!(LikelyRanges { ours: None, ..ranges.clone() }.overlapping(), None);
        assert_eq!(LikelyRanges { peers: Vec::new(), ..ranges }.overlapping(), None);
    }
}
