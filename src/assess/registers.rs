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

/// Sums of money against what was planned. Differences are what comes out less
/// what was planned: above zero is more spending, or more saving.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MoneySum {
    /// What was planned, in pounds.
    pub planned: Decimal,
    /// What has been spent or saved so far.
    pub so_far: Decimal,
    /// What it is expected to come to in the end.
    pub expected: Decimal,
}

impl MoneySum {
    /// What a budget comes to. Without a forecast its year is over, and it comes to
    /// what was spent: reading sees to that.
    pub fn of_budget(line: &Budget) -> Self {
        let expected = line.forecast.unwrap_or(line.spent);
        Self { planned: line.budget, so_far: line.spent, expected }
    }

    /// What a saving comes to. Where nobody expects anything else, what was planned.
    pub fn of_saving(saving: &Saving) -> Self {
        let expected = saving.forecast.unwrap_or(saving.planned);
        Self { planned: saving.planned, so_far: saving.delivered, expected }
    }

    /// Expected less planned.
    pub fn difference(&self) -> Decimal {
        self.expected - self.planned
    }
}

impl std::iter::Sum for MoneySum {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), |a, b| Self {
            planned: a.planned + b.planned,
            so_far: a.so_far + b.so_far,
            expected: a.expected + b.expected,
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
            found.into_iter().map(MoneySum::of_budget).sum::<MoneySum>().so_far
        };
        assert_eq!(spent("2024-10-31"), Decimal::ZERO);
        assert_eq!(spent("2024-11-01"), Decimal::from(90));
        assert_eq!(spent("2025-12-01"), Decimal::from(154));
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
