//! What a report says of work and money beside its figures: actions, risks,
//! budgets, savings, findings. Composed for a report as at its cut-off, and for a
//! site without any report as at the build's date.

mod action;
mod finding;
mod money;
mod risk;

pub use action::{ActionRecord, DateText, EndRecord, UpdateRecord};
pub use finding::{AnswerRecord, FindingRecord};
pub use money::{BudgetRecord, MoneyRecord, SavingRecord};
pub use risk::{RiskRecord, RiskScaleRecord, ScoreRecord};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::assess::{ActionCounts, RiskLevel};
use crate::model::{Id, Plan, Site};
use crate::period::Period;
use crate::words::{FindingsSaid, RisksSaid, Words, WorkCounts};

/// The plan item that a risk or a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutRecord {
    /// Its stable name.
    pub id: Id,
    /// Its title then.
    pub title: String,
}

impl AboutRecord {
    fn of(site: &Site, outcome: Option<&Id>) -> Option<Self> {
        let (_, outcome) = site.outcome(outcome?.as_str())?;
        Some(Self { id: outcome.id.clone(), title: outcome.title.clone() })
    }
}

/// Everything that is said of work and money.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Registers {
    /// Actions and milestones, as the council lists them.
    pub actions: Vec<ActionRecord>,
    /// Risks that were open, the gravest first.
    pub risks: Vec<RiskRecord>,
    /// How they are scored.
    pub risk_scale: RiskScaleRecord,
    /// Budgets and savings, when any were public.
    pub money: Option<MoneyRecord>,
    /// Findings that were open, or put right since the report before; newest first.
    pub findings: Vec<FindingRecord>,
}

/// From where registers are looked at.
#[derive(Debug, Clone, Copy)]
pub struct Outlook<'a> {
    /// Only what was public by this day.
    pub day: Date,
    /// Only actions of this plan; of all where absent.
    pub plan: Option<&'a Plan>,
    /// The financial year whose money is shown; the latest where absent.
    pub year: Option<Period>,
    /// The day of the report before, on whatever plan: findings put right since are
    /// shown; without one, only those that are open.
    pub since: Option<Date>,
}

impl Registers {
    /// Writes what was known.
    pub fn compose(site: &Site, outlook: Outlook<'_>, words: &Words) -> Self {
        Self {
            actions: action::compose(site, outlook, words),
            risks: risk::compose(site, outlook.day, words),
            risk_scale: risk::scale(site),
            money: money::compose(site, outlook, words),
            findings: finding::compose(site, outlook, words),
        }
    }

    /// How many actions and milestones there are, and how they stand.
    pub fn work_said(&self) -> WorkCounts {
        let milestones = self.actions.iter().filter(|action| action.part_of.is_some()).count();
        WorkCounts {
            actions: self.actions.len() - milestones,
            milestones,
            states: ActionCounts::of(self.actions.iter().map(|action| action.state)),
        }
    }

    /// The actions that must be looked at first, in the order in which they are.
    pub fn late_actions(&self) -> Vec<&ActionRecord> {
        let late = self.actions.iter().filter(|action| action.state.is_exception());
        let mut late: Vec<&ActionRecord> = late.collect();
        late.sort_by_key(|action| action.gravity());
        late
    }

    /// How many risks stand how.
    pub fn risks_said(&self) -> RisksSaid {
        let mut said = RisksSaid::default();
        for risk in &self.risks {
            match risk.score.as_ref().map(|score| score.level) {
                Some(RiskLevel::High) => said.high += 1,
                Some(RiskLevel::Medium) => said.medium += 1,
                Some(RiskLevel::Low) => said.low += 1,
                None => said.unscored += 1,
            }
        }
        said
    }

    /// How many findings are open, and how many were put right.
    pub fn findings_said(&self) -> FindingsSaid {
        let open = self.findings.iter().filter(|finding| finding.is_open).count();
        FindingsSaid { open, closed: self.findings.len() - open }
    }
}
