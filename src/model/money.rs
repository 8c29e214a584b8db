//! Money: what each directorate may spend and spends, and what it should save.
//! Amounts are whole pounds.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Id;
use crate::period::Period;

/// A directorate's budget for a year, as at one release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Whose.
    pub directorate: String,
    /// For running services, or for building.
    pub kind: BudgetKind,
    /// Which year.
    pub period: Period,
    /// What may be spent, in pounds.
    pub budget: Decimal,
    /// What was spent, in pounds.
    pub spent: Decimal,
    /// What is expected to be spent by the year's end, while it lasts.
    pub forecast: Option<Decimal>,
    /// When this became public; a later one is a revision.
    pub released: Date,
    /// In the council's words.
    pub note: Option<String>,
}

/// What a budget is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BudgetKind {
    /// Running services from day to day.
    Revenue,
    /// Building and buying what lasts.
    Capital,
}

impl BudgetKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, BudgetKind)] =
        &[("revenue", Self::Revenue), ("capital", Self::Capital)];
}

/// A saving that was promised, as at one release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// Stable name.
    pub id: Id,
    /// How it is made.
    pub title: String,
    /// Whose.
    pub directorate: String,
    /// In which year.
    pub period: Period,
    /// What was promised, in pounds.
    pub planned: Decimal,
    /// What has been saved so far.
    pub delivered: Decimal,
    /// What will have been saved by the period's end; absent: what was planned.
    pub forecast: Option<Decimal>,
    /// When this became public; a later one is a revision.
    pub released: Date,
    /// In the council's words.
    pub note: Option<String>,
}
