//! A result beside those of similar areas (B-50 to B-55).
//!
//! Our value counts in the rank ("9th of 15" is us and 14 others) and not in the
//! median, quartiles or range. Quartiles are R's type 7. Ties share the better
//! rank (1, 2, 2, 4). Peers that report nothing for the period are named.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{AsAt, LikelyRanges, Series, series};
use crate::model::{AreaIx, Figure, Measure, PeerGroup};
use crate::period::Period;

/// A result beside its peers', for one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benchmark {
    /// The period compared.
    pub period: Period,
    /// Our latest period with a result, when it is later: peers report later.
    pub behind: Option<Period>,
    /// Our result in that period.
    pub ours: Decimal,
    /// The peers that report, best first; by value where neither way is better.
    pub peers: Vec<(AreaIx, Decimal)>,
    /// The peers that do not.
    pub missing: Vec<AreaIx>,
    /// How the peers' results spread.
    pub spread: Spread,
    /// The sum of the peers' results over their number: each counts once, whatever its
    /// size. It is not the rate of the area in which they lie (B-52). None for one.
    pub mean: Option<Decimal>,
    /// Where ours stands, when one way is better.
    pub rank: Option<Rank>,
    /// How far each of the figures may be off, where that is given.
    pub likely: LikelyRanges,
    /// Where ours stood at the same point of an earlier year, when that compares.
    pub before: Option<Box<StoodBefore>>,
}

/// A comparison of an earlier year, to be held against a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoodBefore {
    /// The period compared then.
    pub period: Period,
    /// Our result in it.
    pub ours: Decimal,
    /// The middle of the peers that reported then.
    pub median: Decimal,
    /// Where ours stood.
    pub rank: Rank,
    /// Whether the same peers report in both.
    pub same_peers: bool,
}

impl Benchmark {
    /// Whether enough peers report for a quarter of them to mean something.
    pub fn has_quartiles(&self) -> bool {
        self.peers.len() >= FEWEST_FOR_QUARTILES
    }
}

/// A quarter of fewer values than this says nothing.
pub const FEWEST_FOR_QUARTILES: usize = 4;

/// How values spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The least.
    pub minimum: Decimal,
    /// A quarter are at or below this.
    pub lower_quartile: Decimal,
    /// Half are at or below this.
    pub median: Decimal,
    /// Three quarters are at or below this.
    pub upper_quartile: Decimal,
    /// The greatest.
    pub maximum: Decimal,
}

/// A place among all that report, ours included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// 1 is best.
    pub place: usize,
    /// Peers that report, and us.
    pub of: usize,
    /// Whether somebody shares the place.
    pub shared: bool,
}

impl Rank {
    /// In which quarter of the places it lies; None where too few are ranked for a
    /// quarter of them to mean something.
    pub fn quarter(&self) -> Option<Quarter> {
        if self.of <= FEWEST_FOR_QUARTILES {
            return None;
        }
        let from_worst = self.of + 1 - self.place;
        Some(if self.place * 4 <= self.of {
            Quarter::Best
        } else if from_worst * 4 <= self.of {
            Quarter::Worst
        } else {
            Quarter::Between
        })
    }
}

/// A quarter of the places in a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quarter {
    /// The first.
    Best,
    /// The second or the third.
    Between,
    /// The last.
    Worst,
}

/// Why there is no comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBenchmark {
    /// The measure names no group.
    NoGroup,
    /// No result of ours.
    NoFigure,
    /// No peer reports for any period in which we do.
    NoPeers,
}

/// Compares our latest result that peers have one for: of the periods in which
/// at least half as many report as in the best-reported one, the latest.
pub fn compare(
    measure: &Measure,
    figures: &[Figure],
    ours: &Series<'_>,
    group: &PeerGroup,
    as_at: AsAt,
) -> Result<Benchmark, NoBenchmark> {
    let (latest, _) = ours.latest_value().ok_or(NoBenchmark::NoFigure)?;
    let members = members(figures, group, as_at);
    let reporting =
        |period| members.iter().filter(|(_, peer)| peer.value_at(period).is_some()).count();
    let counts: Vec<(Period, Decimal, usize)> = ours
        .iter()
        .rev()
        .filter_map(|figure| Some((figure.period, figure.value()?, reporting(figure.period))))
        .collect();
    // The latest period that most report: one that few have reached says little.
    let best = counts.iter().map(|(.., count)| *count).max().unwrap_or(0);
    let (period, value, _) = *counts
        .iter()
        .find(|(.., count)| *count > 0 && count * 2 >= best)
        .ok_or(NoBenchmark::NoPeers)?;
    let mut found = beside(measure, (period, value), &members).ok_or(NoBenchmark::NoPeers)?;
    found.behind = (period != latest).then_some(latest);
    found.likely.ours = ours.at(period).and_then(Figure::limits).map(Into::into);
    found.before = before(measure, ours, &members, &found).map(Box::new);
    Ok(found)
}

/// Compares our result for one period, however many peers have one for it.
pub fn compare_in(
    period: Period,
    measure: &Measure,
    figures: &[Figure],
    ours: &Series<'_>,
    group: &PeerGroup,
    as_at: AsAt,
) -> Result<Benchmark, NoBenchmark> {
    let value = ours.value_at(period).ok_or(NoBenchmark::NoFigure)?;
    beside(measure, (period, value), &members(figures, group, as_at)).ok_or(NoBenchmark::NoPeers)
}

type Member<'s> = (AreaIx, Series<'s>);

fn members<'s>(figures: &'s [Figure], group: &PeerGroup, as_at: AsAt) -> Vec<Member<'s>> {
    group.members.iter().map(|area| (*area, series(figures, *area, as_at))).collect()
}

/// Our result for a period beside those of the members that report one; None where
/// none does.
fn beside(
    measure: &Measure,
    (period, our_value): (Period, Decimal),
    members: &[Member<'_>],
) -> Option<Benchmark> {
    let mut peers = Vec::new();
    let mut missing = Vec::new();
    let mut likely = LikelyRanges::default();
    for (area, peer) in members {
        let figure = peer.at(period);
        match figure.and_then(Figure::value) {
            Some(value) => peers.push((*area, value)),
            None => missing.push(*area),
        }
        let range = figure.and_then(Figure::limits);
        likely.peers.extend(range.map(|limits| (*area, limits.into())));
    }
    let aim = measure.aim(period);
    let better = |a: Decimal, b: Decimal| measure.polarity.compare(a, b, aim);
    peers.sort_by(|(a_area, a), (b_area, b)| {
        better(*b, *a).unwrap_or_else(|| b.cmp(a)).then(b.cmp(a)).then(a_area.cmp(b_area))
    });
    let values: Vec<Decimal> = peers.iter().map(|(_, value)| *value).collect();
    let rank = better(our_value, our_value).map(|_| Rank {
        place: 1 + values
            .iter()
            .filter(|v| better(**v, our_value) == Some(Ordering::Greater))
            .count(),
        of: values.len() + 1,
        shared: values.iter().any(|v| better(*v, our_value) == Some(Ordering::Equal)),
    });
    let spread = spread(&values)?;
    let sum = values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value));
    let mean = sum
        .filter(|_| values.len() > 1)
        .and_then(|sum| sum.checked_div(Decimal::from(values.len())));
    let (behind, before) = (None, None);
    Some(Benchmark {
        period,
        behind,
        ours: our_value,
        peers,
        missing,
        spread,
        mean,
        rank,
        likely,
        before,
    })
}

/// The same comparison at the same point of an earlier year, the latest of those in
/// which both rank us. None where the figures were counted in another way then, or where
/// so many members report in only one of the two that the ranks say little together.
fn before(
    measure: &Measure,
    ours: &Series<'_>,
    members: &[Member<'_>],
    now: &Benchmark,
) -> Option<StoodBefore> {
    now.rank.as_ref()?;
    let is_alike = |period: Period| {
        period < now.period
            && period.kind() == now.period.kind()
            && period.month_count() == now.period.month_count()
            && period.end().month() == now.period.end().month()
    };
    let mut earlier = ours.iter().rev().filter(|figure| is_alike(figure.period));
    let found =
        earlier.find_map(|figure| beside(measure, (figure.period, figure.value()?), members))?;
    let rank = found.rank?;
    let is_broken = |series: &Series<'_>| series.break_between(found.period, now.period).is_some();
    if is_broken(ours) || members.iter().any(|(_, peer)| is_broken(peer)) {
        return None;
    }
    let reports =
        |benchmark: &Benchmark, area: AreaIx| benchmark.peers.iter().any(|(peer, _)| *peer == area);
    let in_one =
        members.iter().filter(|(area, _)| reports(now, *area) != reports(&found, *area)).count();
    let in_both = now.peers.iter().filter(|(area, _)| reports(&found, *area)).count();
    // A place or two may hang on who reports; where more than a quarter differ, most of it may.
    (in_one * 4 <= in_one + in_both).then_some(StoodBefore {
        period: found.period,
        ours: found.ours,
        median: found.spread.median,
        rank,
        same_peers: in_one == 0,
    })
}

/// How values spread; None when there are none.
pub fn spread(values: &[Decimal]) -> Option<Spread> {
    let mut sorted = values.to_vec();
    sorted.sort();
    Some(Spread {
        minimum: *sorted.first()?,
        lower_quartile: quantile(&sorted, 1, 4)?,
        median: quantile(&sorted, 1, 2)?,
        upper_quartile: quantile(&sorted, 3, 4)?,
        maximum: *sorted.last()?,
    })
}

/// R's type 7: at h = (n - 1) × p, straight between the two values around it.
fn quantile(sorted: &[Decimal], numerator: usize, denominator: usize) -> Option<Decimal> {
    let steps = (sorted.len().checked_sub(1)?) * numerator;
    let (whole, rest) = (steps / denominator, steps % denominator);
    let low = *sorted.get(whole)?;
    if rest == 0 {
        return Some(low);
    }
    let high = *sorted.get(whole + 1)?;
    Some(low + (high - low) * Decimal::from(rest) / Decimal::from(denominator))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn the_best_and_the_worst_quarter_are_as_long_as_each_other() {
        use Quarter::{Best, Between, Worst};
        let quarter = |place, of| Rank { place, of, shared: false }.quarter();
        for (place, expected) in [(1, Best), (3, Best), (4, Between), (12, Between), (13, Worst)] {
            assert_eq!(quarter(place, 15), Some(expected), "{place} of 15");
        }
        let cases = [(1, 8, Some(Best)), (2, 8, Some(Best)), (7, 8, Some(Worst)), (1, 4, None)];
        for (place, of, expected) in cases {
            assert_eq!(quarter(place, of), expected, "{place} of {of}");
        }
        for of in 5..60 {
            let count = |quarter| {
                let places = (1..=of).map(|place| Rank { place, of, shared: false }.quarter());
                places.filter(|found| *found == Some(quarter)).count()
            };
            assert_eq!((count(Best), count(Worst)), (of / 4, of / 4), "of {of}");
        }
    }

    /// Expected values are R's `quantile(x, type = 7)`.
    #[test]
    fn quartiles_are_type_7() {
        let cases: [(&[&str], [&str; 5]); 5] = [
            (&["5"], ["5", "5", "5", "5", "5"]),
            (&["1", "2"], ["1", "1.25", "1.5", "1.75", "2"]),
            (&["3", "1", "2"], ["1", "1.5", "2", "2.5", "3"]),
            (&["1", "2", "3", "4"], ["1", "1.75", "2.5", "3.25", "4"]),
            (&["10.5", "-2", "7", "7", "0"], ["-2", "0", "7", "7", "10.5"]),
        ];
        for (values, expected) in cases {
            let values: Vec<Decimal> = values.iter().map(|v| d(v)).collect();
            let [minimum, lower_quartile, median, upper_quartile, maximum] = expected.map(d);
            let expected = Spread { minimum, lower_quartile, median, upper_quartile, maximum };
            assert_eq!(spread(&values), Some(expected));
        }
        assert_eq!(spread(&[]), None);
    }
}
