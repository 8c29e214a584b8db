//! Titles and headings of tables of work and money.

use jiff::civil::Date;

use super::{Words, lower_first, say};
use crate::assess::MoneyStage;

/// What is said of a risk, each with its label.
pub struct RiskLabels {
    /// Who answers for it.
    pub owner: String,
    /// Its score as things stand.
    pub now: String,
    /// Its score once everything planned is done.
    pub residual: String,
    /// Against the score before.
    pub moved: String,
    /// What is done about it.
    pub mitigation: String,
    /// The plan item that it threatens.
    pub threatens: String,
}

impl Words {
    /// Title and headings of a table of actions; with the plan item that each serves
    /// where they serve several.
    pub fn actions_table(&self, of: &str, with_outcome: bool) -> (String, Vec<String>) {
        let mut headings = vec![
            say!(self, "column-action"),
            say!(self, "column-state"),
            say!(self, "column-who"),
            say!(self, "column-start"),
            say!(self, "column-due"),
            say!(self, "column-last-said"),
        ];
        if with_outcome {
            headings.push(say!(self, "column-serves"));
        }
        (say!(self, "table-actions", of = of), headings)
    }

    /// Title and corner of the matrix of risks.
    pub fn risk_matrix(&self) -> (String, String) {
        (say!(self, "table-risk-matrix"), say!(self, "column-risk-corner"))
    }

    /// Title and headings of a table of risks.
    pub fn risk_table(&self) -> (String, Vec<String>) {
        let RiskLabels { owner, now, residual, moved, mitigation, threatens } = self.risk_labels();
        let risk = say!(self, "column-risk");
        (say!(self, "table-risks"), vec![risk, owner, now, residual, moved, mitigation, threatens])
    }

    /// What is said of a risk.
    pub fn risk_labels(&self) -> RiskLabels {
        RiskLabels {
            owner: say!(self, "column-who"),
            now: say!(self, "column-score"),
            residual: say!(self, "column-residual"),
            moved: say!(self, "column-moved"),
            mitigation: say!(self, "column-mitigation"),
            threatens: say!(self, "column-threatens"),
        }
    }

    /// That something is about no plan item alone.
    pub fn no_outcome(&self) -> String {
        say!(self, "no-outcome")
    }

    /// The link from a plan item to a risk: "Flooding (high)".
    pub fn risk_link(&self, title: &str, level: &str) -> String {
        say!(self, "risk-link", title = title, level = lower_first(level))
    }

    /// The link from a plan item to a finding: which review, when, and whether it is
    /// still open.
    pub fn finding_link(&self, review: &str, day: &str, state: &str) -> String {
        say!(self, "finding-link", review = review, day = day, state = lower_first(state))
    }

    /// Title and headings of the table of spending on services.
    pub fn revenue_table(&self, year: &str, stage: MoneyStage) -> (String, Vec<String>) {
        (say!(self, "table-revenue", year = year), self.budget_columns(stage))
    }

    /// Title and headings of the table of spending on what lasts.
    pub fn capital_table(&self, year: &str, stage: MoneyStage) -> (String, Vec<String>) {
        (say!(self, "table-capital", year = year), self.budget_columns(stage))
    }

    /// Title and headings of the table of one directorate's budgets.
    pub fn budget_table(
        &self,
        directorate: &str,
        year: &str,
        stage: MoneyStage,
    ) -> (String, Vec<String>) {
        let mut headings = self.budget_columns(stage);
        headings[0] = say!(self, "column-money");
        (say!(self, "table-budget-of", directorate = directorate, year = year), headings)
    }

    /// Spending on services, as the heading of a row.
    pub fn kind_revenue(&self) -> String {
        say!(self, "kind-revenue")
    }

    /// Spending on what lasts, likewise.
    pub fn kind_capital(&self) -> String {
        say!(self, "kind-capital")
    }

    fn budget_columns(&self, stage: MoneyStage) -> Vec<String> {
        let mut headings = vec![say!(self, "about-owner"), say!(self, "column-budget")];
        headings.extend(match stage {
            MoneyStage::Final => vec![say!(self, "column-spent")],
            MoneyStage::LastReported(_) => {
                vec![say!(self, "column-spent-then"), say!(self, "column-expected-then")]
            }
            MoneyStage::Expected => {
                vec![say!(self, "column-spent-so-far"), say!(self, "column-expected")]
            }
        });
        headings.push(say!(self, "column-against-budget"));
        headings
    }

    /// Title and headings of the table of savings.
    pub fn savings_table(&self, year: &str, stage: MoneyStage) -> (String, Vec<String>) {
        let mut headings = vec![
            say!(self, "column-saving"),
            say!(self, "about-owner"),
            say!(self, "column-planned"),
        ];
        headings.extend(match stage {
            MoneyStage::Final => vec![say!(self, "column-saved")],
            MoneyStage::LastReported(_) => {
                vec![say!(self, "column-saved-then"), say!(self, "column-expected-then")]
            }
            MoneyStage::Expected => {
                vec![say!(self, "column-saved-so-far"), say!(self, "column-expected")]
            }
        });
        headings.push(say!(self, "column-against-plan"));
        (say!(self, "table-savings", year = year), headings)
    }

    /// That a sum was last reported on a day.
    pub fn last_reported(&self, day: Date) -> String {
        say!(self, "last-reported", day = self.day(day))
    }

    /// The name of all savings together.
    pub fn all_savings(&self) -> String {
        say!(self, "all-savings")
    }

    /// Title and headings of a table of findings.
    pub fn findings_table(&self) -> (String, Vec<String>) {
        let headings = vec![
            say!(self, "column-found"),
            say!(self, "column-review"),
            say!(self, "column-answer"),
            say!(self, "column-action"),
            say!(self, "column-state"),
            say!(self, "column-about"),
        ];
        (say!(self, "table-findings"), headings)
    }

    /// Title and headings of a table of comparisons with a group.
    pub fn benchmarks_table(&self, group: &str) -> (String, Vec<String>) {
        let headings = vec![
            say!(self, "column-measure"),
            say!(self, "column-position"),
            say!(self, "column-ours"),
            say!(self, "fact-median"),
            say!(self, "column-period"),
        ];
        (say!(self, "table-benchmarks", group = group), headings)
    }
}
