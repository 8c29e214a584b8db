//! Whether what the council says of its progress agrees with the counts of its measures.
//!
//! A judgement may know more than figures do, so it is never changed: where the two point
//! different ways, the page says so (DESIGN: flagged where the two disagree).

use serde::{Deserialize, Serialize};

use super::Counts;

/// In which way a judgement and the counts disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Disagreement {
    /// The best place on the scale, while at least half of the measures that have a status
    /// are off target.
    BetterThanFigures,
    /// The worst place on the scale, while none of them is off target.
    WorseThanFigures,
}

/// Holds a place on the council's own scale, 0 the best of `places`, against the counts of
/// the measures that it is about. None where they agree, or nothing has a status.
pub fn disagreement(level: usize, places: usize, counts: &Counts) -> Option<Disagreement> {
    let (rated, off) = (counts.rated(), counts.off_target);
    // A scale with one place says neither the best nor the worst.
    if rated == 0 || places < 2 {
        return None;
    }
    if level == 0 && off * 2 >= rated {
        return Some(Disagreement::BetterThanFigures);
    }
    (level + 1 == places && off == 0).then_some(Disagreement::WorseThanFigures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judgement_is_held_against_the_measures_that_have_a_status() {
        use Disagreement::{BetterThanFigures as Better, WorseThanFigures as Worse};
        // Place, places; on target, close to target, off target, without a status.
        let cases = [
            ((0, 3), [1, 0, 1, 0], Some(Better)),
            ((0, 3), [0, 0, 1, 5], Some(Better)),
            ((0, 3), [2, 0, 1, 0], None),
            ((0, 3), [0, 3, 0, 0], None),
            ((1, 3), [0, 0, 4, 0], None),
            ((1, 3), [4, 0, 0, 0], None),
            ((2, 3), [1, 2, 0, 0], Some(Worse)),
            ((2, 3), [9, 0, 1, 0], None),
            ((2, 3), [0, 0, 0, 4], None),
            ((0, 3), [0, 0, 0, 0], None),
            ((0, 2), [0, 0, 2, 0], Some(Better)),
            ((1, 2), [2, 0, 0, 0], Some(Worse)),
            ((0, 1), [0, 0, 2, 0], None),
            ((0, 1), [2, 0, 0, 0], None),
        ];
        for ((level, places), [on_target, close_to_target, off_target, no_target], expected) in
            cases
        {
            let measures = on_target + close_to_target + off_target + no_target;
            let counts = Counts {
                measures,
                on_target,
                close_to_target,
                off_target,
                no_target,
                ..Counts::default()
            };
            let found = disagreement(level, places, &counts);
            assert_eq!(found, expected, "{level} of {places}, {counts:?}");
        }
    }
}
