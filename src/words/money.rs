//! Money in words: sums against what was planned.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Words, say};
use crate::assess::MoneySum;
use crate::quantity::{Scale, Style, Unit};

/// A sum of money as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MoneyText {
    /// What was planned.
    pub planned: String,
    /// What has been spent or saved so far.
    pub so_far: String,
    /// What it is expected to come to.
    pub expected: String,
    /// By how much that differs from what was planned, and which way.
    pub difference: String,
}

/// What is said of a year's money.
pub struct MoneySaid<'a> {
    /// "2024 to 2025"
    pub year: &'a str,
    /// Whether the outturn is known.
    pub is_final: bool,
    /// All directorates' spending on services.
    pub revenue: Option<MoneySum>,
    /// The directorate that spends most above its budget, and how much.
    pub most_over: Option<(&'a str, Decimal)>,
    /// All spending on building.
    pub capital: Option<MoneySum>,
    /// All savings.
    pub savings: Option<MoneySum>,
}

/// Pounds in millions. Budgets have one decimal; savings, which are smaller, two.
fn millions(pounds: Decimal, decimals: u32) -> String {
    let style = Style { unit: Unit::Pounds(Scale::Million), decimals };
    style.write(pounds / Decimal::from(1_000_000))
}

/// The same, with the decimals of savings.
pub(super) fn of_savings(pounds: Decimal) -> String {
    millions(pounds, OF_SAVINGS)
}

const OF_BUDGETS: u32 = 1;
const OF_SAVINGS: u32 = 2;

impl Words {
    /// A budget as it is written.
    pub fn budget_text(&self, sum: &MoneySum) -> MoneyText {
        self.money_text(sum, OF_BUDGETS, ["money-over", "money-under", "money-as-planned"])
    }

    /// A saving as it is written.
    pub fn saving_text(&self, sum: &MoneySum) -> MoneyText {
        self.money_text(sum, OF_SAVINGS, ["saving-more", "saving-short", "saving-in-full"])
    }

    fn money_text(&self, sum: &MoneySum, decimals: u32, keys: [&str; 3]) -> MoneyText {
        let difference = sum.difference();
        let [more, less, same] = keys;
        let key = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => more,
            std::cmp::Ordering::Less => less,
            std::cmp::Ordering::Equal => same,
        };
        MoneyText {
            planned: millions(sum.planned, decimals),
            so_far: millions(sum.so_far, decimals),
            expected: millions(sum.expected, decimals),
            difference: say!(self, key, amount = millions(difference.abs(), decimals)),
        }
    }

    /// The name of all directorates together.
    pub fn all_directorates(&self) -> String {
        say!(self, "all-directorates")
    }

    /// What a year's money comes to, sentence by sentence, a paragraph each.
    pub fn money(&self, said: MoneySaid<'_>) -> Vec<String> {
        let time = if said.is_final { "final" } else { "expected" };
        let mut paragraphs = Vec::new();
        if let Some(revenue) = said.revenue {
            let text = self.budget_text(&revenue);
            let mut sentences = vec![say!(
                self,
                "money-revenue",
                time = time,
                spent = text.expected,
                year = said.year,
                difference = text.difference,
                budget = text.planned
            )];
            sentences.extend(said.most_over.map(|(directorate, over)| {
                let over = millions(over, OF_BUDGETS);
                say!(self, "money-most-over", directorate = directorate, over = over, time = time)
            }));
            paragraphs.push(sentences.join(" "));
        }
        if let Some(capital) = said.capital {
            let text = self.budget_text(&capital);
            paragraphs.push(say!(
                self,
                "money-capital",
                time = time,
                spent = text.expected,
                difference = text.difference,
                budget = text.planned
            ));
        }
        if let Some(savings) = said.savings {
            let text = self.saving_text(&savings);
            paragraphs.push(say!(
                self,
                "money-savings",
                time = time,
                planned = text.planned,
                saved = text.so_far,
                expected = text.expected,
                year = said.year
            ));
        }
        paragraphs
    }
}
