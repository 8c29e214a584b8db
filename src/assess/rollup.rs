//! How many measures stand where (B-36): counts, never an average of unlike
//! measures. The parts always sum to the whole.

use serde::{Deserialize, Serialize};

use super::{Assessment, Direction, Rating, Status, Travel, Unrated};

/// Counts of a set of measures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// All of them.
    pub measures: usize,
    /// On target.
    pub on_target: usize,
    /// Close to target.
    pub close_to_target: usize,
    /// Off target.
    pub off_target: usize,
    /// Without a figure to judge.
    pub no_figure: usize,
    /// With a figure and no target, or not judged at all.
    pub no_target: usize,
    /// Improving.
    pub improving: usize,
    /// Worsening.
    pub worsening: usize,
    /// No change.
    pub no_change: usize,
    /// Going up or down where neither way is better.
    pub neutral: usize,
    /// Not compared with an earlier figure.
    pub not_compared: usize,
}

impl Counts {
    /// How many have a status.
    pub fn rated(&self) -> usize {
        self.on_target + self.close_to_target + self.off_target
    }
}

/// Counts a set of assessments.
pub fn count<'a>(assessments: impl IntoIterator<Item = &'a Assessment<'a>>) -> Counts {
    let mut counts = Counts::default();
    for assessment in assessments {
        counts.measures += 1;
        let standing = match &assessment.rating {
            Rating::Rated(judged) => match judged.status {
                Status::OnTarget => &mut counts.on_target,
                Status::CloseToTarget => &mut counts.close_to_target,
                Status::OffTarget => &mut counts.off_target,
            },
            Rating::Unrated(Unrated::NoFigure | Unrated::Gap(_)) => &mut counts.no_figure,
            Rating::Unrated(Unrated::NoTarget | Unrated::NotJudged(_)) => &mut counts.no_target,
        };
        *standing += 1;
        let going = match assessment.travel {
            Travel::Moved(moved) => match moved.direction {
                Direction::Improving => &mut counts.improving,
                Direction::Worsening => &mut counts.worsening,
                Direction::NoChange => &mut counts.no_change,
                Direction::Increasing | Direction::Decreasing => &mut counts.neutral,
            },
            Travel::Unknown(_) => &mut counts.not_compared,
        };
        *going += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{AsAt, Closeness, Judged, Moved, NoBenchmark, NoTravel, Series};
    use crate::model::{Aim, Gap, MeasureIx};
    use crate::period::{Period, Reading, parse};
    use rust_decimal::Decimal;

    fn period() -> Period {
        parse("2024-25", &Reading::default()).expect("a period").period
    }

    fn ratings() -> Vec<Rating> {
        let judged = |status| {
            Rating::Rated(Judged {
                status,
                value: Decimal::ONE,
                aim: Aim::AtLeast(Decimal::ONE),
                miss: Decimal::ZERO,
                closeness: Closeness::Within(Decimal::ONE),
            })
        };
        let unrated = [
            Unrated::NoFigure,
            Unrated::Gap(Gap::Late),
            Unrated::NoTarget,
            Unrated::NotJudged("We only count it.".into()),
        ];
        let rated = [Status::OnTarget, Status::CloseToTarget, Status::OffTarget].map(judged);
        rated.into_iter().chain(unrated.map(Rating::Unrated)).collect()
    }

    fn travels() -> Vec<Travel> {
        let moved = |direction| {
            Travel::Moved(Moved {
                direction,
                from: period(),
                before: Decimal::ZERO,
                to: period(),
                now: Decimal::ONE,
                gain: None,
                skipped: false,
            })
        };
        let directions = [
            Direction::Improving,
            Direction::Worsening,
            Direction::NoChange,
            Direction::Increasing,
            Direction::Decreasing,
        ];
        let unknown = [NoTravel::NoFigure, NoTravel::NoEarlier, NoTravel::Break];
        directions.map(moved).into_iter().chain(unknown.map(Travel::Unknown)).collect()
    }

    #[test]
    fn parts_sum_to_the_whole() {
        let mut all = Vec::new();
        for rating in ratings() {
            for travel in travels() {
                all.push(Assessment {
                    measure: MeasureIx(0),
                    as_at: AsAt::day(period().end()),
                    ours: Series::default(),
                    rating: rating.clone(),
                    travel,
                    benchmark: Err(NoBenchmark::NoGroup),
                });
            }
        }
        for taken in 0..=all.len() {
            let counts = count(&all[..taken]);
            let by_status = counts.rated() + counts.no_figure + counts.no_target;
            let by_direction = counts.improving
                + counts.worsening
                + counts.no_change
                + counts.neutral
                + counts.not_compared;
            assert_eq!((counts.measures, by_status, by_direction), (taken, taken, taken));
        }
    }
}
