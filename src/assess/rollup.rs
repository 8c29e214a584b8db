//! How many measures stand where (B-36): counts, never an average of unlike
//! measures. The parts always sum to the whole.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Direction, Rating, Status, Sustained, Unrated};

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
    /// With a target that is not due yet.
    pub not_due: usize,
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

    /// How many have none.
    pub fn unrated(&self) -> usize {
        self.no_figure + self.no_target + self.not_due
    }

    /// These and others together.
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            measures: self.measures + other.measures,
            on_target: self.on_target + other.on_target,
            close_to_target: self.close_to_target + other.close_to_target,
            off_target: self.off_target + other.off_target,
            no_figure: self.no_figure + other.no_figure,
            no_target: self.no_target + other.no_target,
            not_due: self.not_due + other.not_due,
            improving: self.improving + other.improving,
            worsening: self.worsening + other.worsening,
            no_change: self.no_change + other.no_change,
            neutral: self.neutral + other.neutral,
            not_compared: self.not_compared + other.not_compared,
        }
    }
}

/// A part of a whole, as counts: never a share alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// So many.
    pub part: usize,
    /// Of so many, at least two.
    pub of: usize,
}

impl Share {
    /// None of nothing, and none of one: that is no share.
    fn new(part: usize, of: usize) -> Option<Self> {
        (of > 1).then_some(Self { part, of })
    }

    /// In per cent.
    pub fn percent(self) -> Decimal {
        Decimal::from(self.part * 100) / Decimal::from(self.of)
    }
}

/// How large a part of a report's measures does well.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shares {
    /// On target, of those that have a status.
    pub on_target: Option<Share>,
    /// Improving in two reports in a row or more, of those that improve, worsen or do
    /// not change.
    pub improving: Option<Share>,
}

impl Shares {
    /// The shares of measures that are counted, and whose runs of reports are known
    /// unless this is the first report.
    pub fn of(counts: &Counts, runs: Option<&[Option<Sustained>]>) -> Self {
        let improves = |run: &&Option<Sustained>| {
            run.as_ref().is_some_and(|run| run.direction == Direction::Improving)
        };
        let judged = counts.improving + counts.worsening + counts.no_change;
        Self {
            on_target: Share::new(counts.on_target, counts.rated()),
            improving: runs
                .and_then(|runs| Share::new(runs.iter().filter(improves).count(), judged)),
        }
    }
}

/// How a measure counts against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It has a status.
    Rated(Status),
    /// It has no figure to judge.
    NoFigure,
    /// It has a figure and no target, or is not judged at all.
    NoTarget,
    /// Its target is not due yet.
    NotDue,
}

impl Standing {
    /// How a rating counts.
    pub fn of(rating: &Rating) -> Self {
        match rating {
            Rating::Rated(judged) => Self::Rated(judged.status),
            Rating::Unrated(Unrated::NoFigure | Unrated::Gap(_)) => Self::NoFigure,
            Rating::Unrated(Unrated::NoTarget | Unrated::NotJudged(_)) => Self::NoTarget,
            Rating::Unrated(Unrated::NotDue(_)) => Self::NotDue,
        }
    }

    /// The status, when there is one.
    pub fn status(self) -> Option<Status> {
        match self {
            Self::Rated(status) => Some(status),
            Self::NoFigure | Self::NoTarget | Self::NotDue => None,
        }
    }
}

/// Counts a set of measures, each by its standing and its direction.
pub fn count(measures: impl IntoIterator<Item = (Standing, Option<Direction>)>) -> Counts {
    let mut counts = Counts::default();
    for (standing, direction) in measures {
        counts.measures += 1;
        *match standing {
            Standing::Rated(Status::OnTarget) => &mut counts.on_target,
            Standing::Rated(Status::CloseToTarget) => &mut counts.close_to_target,
            Standing::Rated(Status::OffTarget) => &mut counts.off_target,
            Standing::NoFigure => &mut counts.no_figure,
            Standing::NoTarget => &mut counts.no_target,
            Standing::NotDue => &mut counts.not_due,
        } += 1;
        *match direction {
            Some(Direction::Improving) => &mut counts.improving,
            Some(Direction::Worsening) => &mut counts.worsening,
            Some(Direction::NoChange) => &mut counts.no_change,
            Some(Direction::Increasing | Direction::Decreasing) => &mut counts.neutral,
            None => &mut counts.not_compared,
        } += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{Closeness, Judged};
    use crate::model::{Aim, Gap, Target};

    /// Every way to stand, from every rating.
    fn standings() -> Vec<Standing> {
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
            Unrated::NotDue(Target {
                period: crate::assess::tests::period("2026-27"),
                aim: Aim::AtLeast(Decimal::ONE),
                line: 1,
            }),
        ];
        let rated = [Status::OnTarget, Status::CloseToTarget, Status::OffTarget].map(judged);
        rated.iter().chain(&unrated.map(Rating::Unrated)).map(Standing::of).collect()
    }

    #[test]
    fn parts_sum_to_the_whole() {
        let directions = [
            Some(Direction::Improving),
            Some(Direction::Worsening),
            Some(Direction::NoChange),
            Some(Direction::Increasing),
            Some(Direction::Decreasing),
            None,
        ];
        let mut all = Vec::new();
        for standing in standings() {
            all.extend(directions.map(|direction| (standing, direction)));
        }
        for taken in 0..=all.len() {
            let counts = count(all[..taken].iter().copied());
            let by_status = counts.rated() + counts.unrated();
            let by_direction = counts.improving
                + counts.worsening
                + counts.no_change
                + counts.neutral
                + counts.not_compared;
            assert_eq!((counts.measures, by_status, by_direction), (taken, taken, taken));
        }
    }

    #[test]
    fn a_share_is_of_those_that_can_be_judged() {
        let counts = Counts {
            measures: 50,
            on_target: 31,
            close_to_target: 10,
            off_target: 5,
            no_target: 4,
            improving: 2,
            worsening: 1,
            neutral: 47,
            ..Counts::default()
        };
        let run = |direction| Some(Sustained { direction, moves: Vec::new() });
        let runs = [run(Direction::Improving), run(Direction::Worsening), None];
        let shares = Shares::of(&counts, Some(&runs));
        assert_eq!(shares.on_target, Some(Share { part: 31, of: 46 }));
        assert_eq!(shares.improving, Some(Share { part: 1, of: 3 }));
        // The first report knows no run, and there is no share of nothing.
        assert_eq!(Shares::of(&counts, None).improving, None);
        assert_eq!(Shares::of(&Counts::default(), Some(&[])), Shares::default());
    }
}
