//! Which measures moved from one status to another between two reports (B-36). Those
//! in both, those that are new and those that were dropped are counted apart, so that
//! the parts always sum to the whole of either report.

use std::collections::{BTreeMap, BTreeSet};

use super::{Standing, Status};

/// From which status to which; None where there is no status, whatever the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// In the report before.
    pub from: Option<Status>,
    /// In this one.
    pub to: Option<Status>,
}

/// What became of a set of measures between two reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movements<K> {
    /// Those with another status than before, by their move. Never empty lists.
    pub moved: BTreeMap<Move, Vec<K>>,
    /// How many are in both reports with the same status, or without one in both.
    pub same: usize,
    /// How many the report before had not.
    pub new: usize,
    /// How many this report has no longer.
    pub dropped: usize,
}

impl<K: Copy + Ord> Movements<K> {
    /// Holds measures as they stand now, each once, against what the report before said.
    pub fn between(
        before: &BTreeMap<K, Standing>,
        now: impl IntoIterator<Item = (K, Standing)>,
    ) -> Self {
        let mut found = Self { moved: BTreeMap::new(), same: 0, new: 0, dropped: 0 };
        let mut seen = BTreeSet::new();
        for (measure, standing) in now {
            seen.insert(measure);
            let Some(then) = before.get(&measure) else {
                found.new += 1;
                continue;
            };
            let step = Move { from: then.status(), to: standing.status() };
            if step.from == step.to {
                found.same += 1;
            } else {
                found.moved.entry(step).or_default().push(measure);
            }
        }
        found.dropped = before.keys().filter(|measure| !seen.contains(measure)).count();
        found
    }

    /// How many have another status than before.
    pub fn moved(&self) -> usize {
        self.moved.values().map(Vec::len).sum()
    }

    /// How many are in both reports.
    pub fn in_both(&self) -> usize {
        self.moved() + self.same
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDINGS: [Standing; 6] = [
        Standing::Rated(Status::OnTarget),
        Standing::Rated(Status::CloseToTarget),
        Standing::Rated(Status::OffTarget),
        Standing::NoFigure,
        Standing::NoTarget,
        Standing::NotDue,
    ];

    /// How a measure stood before and stands now; None where a report had not the measure.
    type Pair = (Option<Standing>, Option<Standing>);

    /// What is said of measures that stood and stand so.
    fn found(pairs: &[Pair]) -> Movements<usize> {
        let side = |side: fn(&Pair) -> Option<Standing>| {
            pairs.iter().enumerate().filter_map(move |(at, pair)| Some((at, side(pair)?)))
        };
        let before: BTreeMap<usize, Standing> = side(|pair| pair.0).collect();
        Movements::between(&before, side(|pair| pair.1))
    }

    #[test]
    fn a_change_of_status_is_a_move_and_a_change_of_reason_is_none() {
        use Status::{CloseToTarget, OffTarget, OnTarget};
        let [on, close, off, no_figure, no_target, not_due] = STANDINGS;
        let cases = [
            (off, on, Some((Some(OffTarget), Some(OnTarget)))),
            (on, close, Some((Some(OnTarget), Some(CloseToTarget)))),
            (close, off, Some((Some(CloseToTarget), Some(OffTarget)))),
            (on, no_figure, Some((Some(OnTarget), None))),
            (not_due, off, Some((None, Some(OffTarget)))),
            (on, on, None),
            (off, off, None),
            (no_target, no_figure, None),
        ];
        for (then, now, expected) in cases {
            let found = found(&[(Some(then), Some(now))]);
            let step = expected.map(|(from, to)| Move { from, to });
            let moved: Vec<Move> = found.moved.keys().copied().collect();
            assert_eq!(moved, Vec::from_iter(step), "{then:?} to {now:?}");
            assert_eq!((found.moved() + found.same, found.new, found.dropped), (1, 0, 0));
        }
    }

    #[test]
    fn moves_sum_to_the_measures_of_either_report() {
        let sides: Vec<Option<Standing>> = STANDINGS.map(Some).into_iter().chain([None]).collect();
        let pairs = sides.iter().flat_map(|then| sides.iter().map(|now| (*then, *now)));
        let pairs: Vec<_> = pairs.collect();
        // Every length, from every start, at two strides: many a mixture of pairs.
        for start in 0..pairs.len() {
            for taken in 0..=pairs.len() {
                for stride in [1, 5] {
                    let at = |step: usize| pairs[(start + step * stride) % pairs.len()];
                    let mixed: Vec<_> = (0..taken).map(at).collect();
                    let found = found(&mixed);
                    let count =
                        |has: fn(&Pair) -> bool| mixed.iter().filter(|pair| has(pair)).count();
                    let both = count(|(then, now)| then.is_some() && now.is_some());
                    assert_eq!(found.in_both(), both);
                    assert_eq!(found.in_both() + found.new, count(|(_, now)| now.is_some()));
                    assert_eq!(found.in_both() + found.dropped, count(|(then, _)| then.is_some()));
                    assert!(
                        found.moved.iter().all(|(step, of)| step.from != step.to && !of.is_empty())
                    );
                }
            }
        }
    }
}
