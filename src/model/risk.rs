//! Risks: what could happen, how likely and how grave, and what is done about it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Id;

/// Something that could happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// Stable name.
    pub id: Id,
    /// What, in a few words.
    pub title: String,
    /// What could happen and what it would mean.
    pub description: Option<String>,
    /// The plan item it threatens.
    pub outcome: Option<Id>,
    /// Who answers for it, by role.
    pub owner: String,
    /// Whose risk it is.
    pub directorate: Option<String>,
    /// What was done about it when it was opened.
    pub mitigations: Vec<String>,
    /// Since when it is on the register; public from then.
    pub opened: Date,
    /// When it was taken off.
    pub closed: Option<Date>,
    /// How it was scored, oldest first.
    pub scores: Vec<DatedScore>,
}

impl Risk {
    /// Whether it is on the register on a day.
    pub fn is_open(&self, day: Date) -> bool {
        self.opened <= day && self.closed.is_none_or(|closed| closed > day)
    }

    /// How it had been scored by a day, oldest first.
    pub fn scores_by(&self, day: Date) -> &[DatedScore] {
        let known = self.scores.partition_point(|score| score.date <= day);
        &self.scores[..known]
    }

    /// What was being done about it by a day: what the latest score that says so has.
    pub fn mitigations_by(&self, day: Date) -> &[String] {
        let said = self.scores_by(day).iter().rev().map(|score| &score.mitigations);
        said.into_iter().find(|said| !said.is_empty()).unwrap_or(&self.mitigations)
    }
}

/// How a risk was scored on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedScore {
    /// When.
    pub date: Date,
    /// As things stood.
    pub score: Score,
    /// What is left once everything planned is done.
    pub residual: Option<Score>,
    /// What is being done about it from that day on; empty: what was before.
    pub mitigations: Vec<String>,
    /// In the owner's words.
    pub note: Option<String>,
}

/// A place on both scales, each counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Score {
    /// How likely.
    pub likelihood: u8,
    /// How grave.
    pub impact: u8,
}

impl Score {
    /// Likelihood times impact.
    pub fn product(self) -> u16 {
        u16::from(self.likelihood) * u16::from(self.impact)
    }
}

/// The council's own scales, and where risks become medium and high.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskScale {
    /// Names of likelihoods, the least first.
    pub likelihood: Vec<String>,
    /// Names of impacts, the least first.
    pub impact: Vec<String>,
    /// Products from this on are medium.
    pub medium_from: u16,
    /// Products from this on are high.
    pub high_from: u16,
}

impl Default for RiskScale {
    /// Five by five, as most councils score.
    fn default() -> Self {
        let names = |names: [&str; 5]| names.map(str::to_owned).to_vec();
        Self {
            likelihood: names(["Very unlikely", "Unlikely", "Possible", "Likely", "Very likely"]),
            impact: names(["Slight", "Minor", "Moderate", "Serious", "Severe"]),
            medium_from: 6,
            high_from: 12,
        }
    }
}
