//! Budgets and savings of one year, in figures and words.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Outlook;
use crate::assess::{MoneySum, budgets_at, savings_at};
use crate::model::{Budget, BudgetKind, Id, Saving, Site};
use crate::period::Period;
use crate::record::PeriodText;
use crate::record::history::period_text;
use crate::words::{MoneySaid, MoneyText, Words};

/// What is said of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MoneyRecord {
    /// Which financial year.
    pub year: PeriodText,
    /// Budgets for running services, by directorate; the whole last.
    pub revenue: Vec<BudgetRecord>,
    /// Budgets for building, likewise.
    pub capital: Vec<BudgetRecord>,
    /// Savings, by directorate.
    pub savings: Vec<SavingRecord>,
    /// What all savings come to.
    pub savings_total: MoneySum,
    /// The same as written.
    pub savings_total_text: MoneyText,
}

/// One directorate's budget, or all of them together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct BudgetRecord {
    /// Whose; the words for all in the last row.
    pub directorate: String,
    /// Whether it is the sum of the others.
    pub is_total: bool,
    /// In pounds.
    pub sum: MoneySum,
    /// As written.
    pub text: MoneyText,
    /// In the council's words.
    pub note: Option<String>,
}

/// One saving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SavingRecord {
    /// Its stable name.
    pub id: Id,
    /// How it is made.
    pub title: String,
    /// Whose.
    pub directorate: String,
    /// In pounds.
    pub sum: MoneySum,
    /// As written.
    pub text: MoneyText,
    /// In the council's words.
    pub note: Option<String>,
}

impl MoneyRecord {
    /// The same as it reads on a day after the one by which it was reported: once the
    /// year is over, nothing is expected any more.
    pub fn read_on(&self, day: Date, reported: Date) -> Self {
        let mut read = self.clone();
        let year = self.year.period;
        if day > year.end() {
            let budgets = read.revenue.iter_mut().chain(&mut read.capital).map(|row| &mut row.sum);
            let savings = read.savings.iter_mut().map(|row| &mut row.sum);
            for sum in budgets.chain(savings).chain([&mut read.savings_total]) {
                sum.stage = sum.stage.once_over(year, reported);
            }
        }
        read
    }

    /// What is said of it.
    pub fn said(&self) -> MoneySaid<'_> {
        let total = |rows: &[BudgetRecord]| rows.iter().find(|row| row.is_total).map(|row| row.sum);
        let single = self.revenue.iter().filter(|row| !row.is_total);
        let over = single
            .map(|row| (row.directorate.as_str(), row.sum.difference()))
            .filter(|(_, over)| *over > Decimal::ZERO)
            .max_by_key(|(_, over)| *over);
        MoneySaid {
            year: &self.year.label,
            revenue: total(&self.revenue),
            most_over: over,
            capital: total(&self.capital),
            savings: (!self.savings.is_empty()).then_some(self.savings_total),
        }
    }
}

/// None when nothing about any year was public.
pub(super) fn compose(site: &Site, outlook: Outlook<'_>, words: &Words) -> Option<MoneyRecord> {
    let year = outlook.year.or_else(|| latest_year(site, outlook))?;
    let lines = |kind| budgets_at(&site.budgets, kind, year, outlook.day);
    let (revenue, capital) = (lines(BudgetKind::Revenue), lines(BudgetKind::Capital));
    let savings = savings_at(&site.savings, year, outlook.day);
    if revenue.is_empty() && capital.is_empty() && savings.is_empty() {
        return None;
    }
    let savings_total: MoneySum =
        savings.iter().map(|saving| MoneySum::of_saving(saving, outlook.day)).sum();
    Some(MoneyRecord {
        year: period_text(words, year),
        revenue: budgets(&revenue, outlook.day, words),
        capital: budgets(&capital, outlook.day, words),
        savings_total_text: words.saving_text(&savings_total, &savings_total),
        savings: savings
            .iter()
            .map(|one| one_saving(one, &savings_total, outlook.day, words))
            .collect(),
        savings_total,
    })
}

fn latest_year(site: &Site, outlook: Outlook<'_>) -> Option<Period> {
    let budgets = site.budgets.iter().map(|line| (line.period, line.released));
    let savings = site.savings.iter().map(|saving| (saving.period, saving.released));
    budgets
        .chain(savings)
        .filter(|(_, released)| *released <= outlook.day)
        .map(|(year, _)| year)
        .max()
}

fn budgets(lines: &[&Budget], day: Date, words: &Words) -> Vec<BudgetRecord> {
    let total: MoneySum = lines.iter().map(|line| MoneySum::of_budget(line, day)).sum();
    let one = |line: &&Budget| {
        let sum = MoneySum::of_budget(line, day);
        BudgetRecord {
            directorate: line.directorate.clone(),
            is_total: false,
            text: words.budget_text(&sum, &total),
            sum,
            note: line.note.clone(),
        }
    };
    let mut rows: Vec<BudgetRecord> = lines.iter().map(one).collect();
    if !rows.is_empty() {
        rows.push(BudgetRecord {
            directorate: words.all_directorates(),
            is_total: true,
            text: words.budget_text(&total, &total),
            sum: total,
            note: None,
        });
    }
    rows
}

fn one_saving(saving: &Saving, total: &MoneySum, day: Date, words: &Words) -> SavingRecord {
    let sum = MoneySum::of_saving(saving, day);
    SavingRecord {
        id: saving.id.clone(),
        title: saving.title.clone(),
        directorate: saving.directorate.clone(),
        text: words.saving_text(&sum, total),
        sum,
        note: saving.note.clone(),
    }
}
