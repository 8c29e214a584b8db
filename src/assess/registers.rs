//! What risks and money come to, as at a day.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::model::{Budget, BudgetKind, RiskScale, Saving, Score};
use crate::period::Period;

/// How grave a risk is, by the council's own limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RiskLevel {
    /// Below the limit for medium.
    Low,
    /// From there to below the limit for high.
    Medium,
    /// At or above the limit for high.
    High,
}

/// The level of a score: likelihood times impact, held against the limits.
pub fn risk_level(score: Score, scale: &RiskScale) -> RiskLevel {
    match score.product() {
        product if product >= scale.high_from => RiskLevel::High,
        product if product >= scale.medium_from => RiskLevel::Medium,
        _ => RiskLevel::Low,
    }
}

/// The latest release then public of each budget of a kind and year, by directorate.
pub fn budgets_at(budgets: &[Budget], kind: BudgetKind, year: Period, day: Date) -> Vec<&Budget> {
    let public = budgets
        .iter()
        .filter(|line| line.kind == kind && line.period == year && line.released <= day);
    latest_of_each(public, |line| line.directorate.as_str(), |line| line.released)
}

/// The latest release then public of each saving of a year, by directorate: a saving
/// that has moved to another stands there alone.
pub fn savings_at(savings: &[Saving], year: Period, day: Date) -> Vec<&Saving> {
    let public = savings.iter().filter(|saving| saving.period == year && saving.released <= day);
    let mut latest = latest_of_each(public, |saving| &saving.id, |saving| saving.released);
    latest.sort_by(|a, b| (&a.directorate, &a.id).cmp(&(&b.directorate, &b.id)));
    latest
}

/// The latest release of each thing, in the order of their keys, whatever the order
/// in which they come.
fn latest_of_each<'s, T, K: Ord + 's>(
    releases: impl Iterator<Item = &'s T>,
    key: impl Fn(&'s T) -> K,
    released: impl Fn(&T) -> Date,
) -> Vec<&'s T> {
    let mut latest: BTreeMap<K, &T> = BTreeMap::new();
    for one in releases {
        let kept = latest.entry(key(one)).or_insert(one);
        if released(kept) < released(one) {
            *kept = one;
        }
    }
    latest.into_values().collect()
}

/// Whether a sum of money can still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoneyStage {
    /// The year is over and nobody expects anything else any more.
    Final,
    /// The year is over, and this is what was said on a day before it was.
    LastReported(Date),
    /// It is expected to come to something else.
    Expected,
}

impl MoneyStage {
    /// What something said on a day is, as at another.
    fn of(year: Period, released: Date, is_last: bool, day: Date) -> Self {
        match released >= year.end() {
            true if is_last => Self::Final,
            false if day > year.end() => Self::LastReported(released),
            _ => Self::Expected,
        }
    }

    /// What stands for both: the whole is as old as its oldest part.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Expected, _) | (_, Self::Expected) => Self::Expected,
            (Self::LastReported(one), Self::LastReported(two)) => Self::LastReported(one.min(two)),
            (Self::LastReported(day), Self::Final) | (Self::Final, Self::LastReported(day)) => {
                Self::LastReported(day)
            }
            (Self::Final, Self::Final) => Self::Final,
        }
    }

    /// How something that was reported by a day before its year's end reads once the
    /// year is over.
    pub fn once_over(self, year: Period, reported: Date) -> Self {
        match self {
            Self::Expected if reported <= year.end() => Self::LastReported(reported),
            other => other,
        }
    }
}

/// Sums of money against what was planned. Differences are what comes out less
/// what was planned: above zero is more spending, or more saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MoneySum {
    /// What was planned, in pounds.
    pub planned: Decimal,
    /// What has been spent or saved so far.
    pub so_far: Decimal,
    /// What it is expected to come to in the end.
    pub expected: Decimal,
    /// Whether it can still change.
    pub stage: MoneyStage,
}

impl MoneySum {
    /// What a budget comes to, as at a day. Without a forecast its year is over, and it comes to
    /// what was spent: reading sees to that.
    pub fn of_budget(line: &Budget, day: Date) -> Self {
        let expected = line.forecast.unwrap_or(line.spent);
        let stage = MoneyStage::of(line.period, line.released, line.forecast.is_none(), day);
        Self { planned: line.budget, so_far: line.spent, expected, stage }
    }

    /// What a saving comes to, as at a day. While the year lasts and nobody expects anything else,
    /// what was planned; once it is over, what was saved.
    pub fn of_saving(saving: &Saving, day: Date) -> Self {
        let stage = MoneyStage::of(saving.period, saving.released, true, day);
        let expected = match saving.forecast {
            _ if stage == MoneyStage::Final => saving.delivered,
            forecast => forecast.unwrap_or(saving.planned),
        };
        Self { planned: saving.planned, so_far: saving.delivered, expected, stage }
    }

    /// Expected less planned.
    pub fn difference(&self) -> Decimal {
        self.expected - self.planned
    }

    /// The largest of the amounts, whichever way it goes.
    pub fn largest(&self) -> Decimal {
        self.planned.abs().max(self.so_far.abs()).max(self.expected.abs())
    }
}

/// The sum of nothing, which nothing can change any more.
impl Default for MoneySum {
    fn default() -> Self {
        let none = Decimal::ZERO;
        Self { planned: none, so_far: none, expected: none, stage: MoneyStage::Final }
    }
}

impl std::iter::Sum for MoneySum {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), |a, b| Self {
            planned: a.planned + b.planned,
            so_far: a.so_far + b.so_far,
            expected: a.expected + b.expected,
            stage: a.stage.and(b.stage),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::{Reading, parse};

    #[test]
    fn a_score_has_the_level_that_its_product_reaches() {
        let scale = RiskScale::default();
        let cases = [(1, 5, RiskLevel::Low), (2, 3, RiskLevel::Medium), (3, 4, RiskLevel::High)];
        for (likelihood, impact, level) in cases {
            assert_eq!(risk_level(Score { likelihood, impact }, &scale), level);
        }
    }

    #[test]
    fn the_latest_public_release_of_a_budget_counts() {
        let year = parse("2024-25", &Reading::default()).unwrap().period;
        let line = |directorate: &str, spent: i64, released: &str| Budget {
            directorate: directorate.into(),
            kind: BudgetKind::Revenue,
            period: year,
            budget: Decimal::from(100),
            spent: Decimal::from(spent),
            forecast: None,
            released: released.parse().unwrap(),
            note: None,
        };
        let budgets = [
            line("Adults", 40, "2024-11-01"),
            line("Adults", 104, "2025-06-10"),
            line("Housing", 50, "2024-11-01"),
        ];
        let spent = |day: &str| -> Decimal {
            let found = budgets_at(&budgets, BudgetKind::Revenue, year, day.parse().unwrap());
            let day = day.parse().unwrap();
            let sums = found.into_iter().map(|line| MoneySum::of_budget(line, day));
            sums.sum::<MoneySum>().so_far
        };
        assert_eq!(spent("2024-10-31"), Decimal::ZERO);
        assert_eq!(spent("2024-11-01"), Decimal::from(90));
        assert_eq!(spent("2025-12-01"), Decimal::from(154));
    }

    #[test]
    fn a_saving_is_expected_as_planned_until_the_year_is_over() {
        use MoneyStage::{Expected, Final, LastReported};
        let sum = |forecast: Option<i64>, released: &str, day: &str| {
            let forecast = forecast.map(Decimal::from);
            let saving = Saving { forecast, ..saving("fewer-offices", "Adults", 30, released) };
            let sum = MoneySum::of_saving(&saving, day.parse().unwrap());
            (sum.expected, sum.difference(), sum.stage)
        };
        let last = LastReported("2024-11-07".parse().unwrap());
        let cases = [
            (None, "2025-03-30", "2025-03-31", (100, 0, Expected)),
            (Some(80), "2025-03-30", "2025-03-31", (80, -20, Expected)),
            (None, "2025-03-31", "2025-06-30", (30, -70, Final)),
            (Some(80), "2025-05-22", "2025-06-30", (30, -70, Final)),
            // Nobody said anything of it after the year: that is no expectation.
            (None, "2024-11-07", "2025-04-01", (100, 0, last)),
            (Some(80), "2024-11-07", "2025-06-30", (80, -20, last)),
        ];
        for (forecast, released, day, (expected, difference, stage)) in cases {
            let expected = (Decimal::from(expected), Decimal::from(difference), stage);
            assert_eq!(sum(forecast, released, day), expected, "{forecast:?}, {released}, {day}");
        }
    }

    #[test]
    fn a_budget_is_final_when_the_year_is_over_and_nobody_expects_anything_else() {
        use MoneyStage::{Expected, Final, LastReported};
        let sum = |forecast: Option<i64>, released: &str, day: &str| {
            let line = Budget {
                directorate: "Adults".into(),
                kind: BudgetKind::Revenue,
                period: parse("2024-25", &Reading::default()).unwrap().period,
                budget: Decimal::from(100),
                spent: Decimal::from(104),
                forecast: forecast.map(Decimal::from),
                released: released.parse().unwrap(),
                note: None,
            };
            MoneySum::of_budget(&line, day.parse().unwrap())
        };
        let expects = sum(Some(110), "2024-11-01", "2024-11-15");
        let provisional = sum(Some(105), "2025-05-01", "2025-06-01");
        let last = sum(None, "2025-06-10", "2025-06-30");
        assert_eq!((expects.difference(), expects.stage), (Decimal::from(10), Expected));
        assert_eq!((provisional.difference(), provisional.stage), (Decimal::from(5), Expected));
        assert_eq!((last.difference(), last.stage), (Decimal::from(4), Final));
        let all: MoneySum = [expects, last].into_iter().sum();
        assert_eq!((all.expected, all.largest()), (Decimal::from(214), Decimal::from(214)));
        assert_eq!(all.stage, Expected);
        let (early, later) = ("2024-11-01", "2025-02-01");
        let old = |released| sum(Some(110), released, "2025-06-30");
        let all: MoneySum = [old(later), last, old(early)].into_iter().sum();
        assert_eq!(all.stage, LastReported(early.parse().unwrap()));
    }

    fn saving(id: &str, directorate: &str, delivered: i64, released: &str) -> Saving {
        Saving {
            id: crate::model::Id::new(id).unwrap(),
            title: id.into(),
            directorate: directorate.into(),
            period: parse("2024-25", &Reading::default()).unwrap().period,
            planned: Decimal::from(100),
            delivered: Decimal::from(delivered),
            forecast: None,
            released: released.parse().unwrap(),
            note: None,
        }
    }

    #[test]
    fn a_saving_that_moves_to_another_directorate_counts_once() {
        let savings = [
            saving("fewer-offices", "Adults", 30, "2024-11-01"),
            saving("less-printing", "Housing", 10, "2024-11-01"),
            saving("fewer-offices", "Resources", 80, "2025-02-01"),
        ];
        let at = |day: &str| -> Vec<(&str, &str)> {
            let found = savings_at(&savings, savings[0].period, day.parse().unwrap());
            found.iter().map(|one| (one.id.as_str(), one.directorate.as_str())).collect()
        };
        assert_eq!(at("2024-10-31"), []);
        assert_eq!(at("2024-11-01"), [("fewer-offices", "Adults"), ("less-printing", "Housing")]);
        assert_eq!(
            at("2025-02-01"),
            [("less-printing", "Housing"), ("fewer-offices", "Resources")]
        );
    }
}
