//! A risk with its scores, in words.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::AboutRecord;
use crate::assess::{RiskLevel, risk_level};
use crate::model::{DatedScore, Id, Risk, Score, Site};
use crate::words::Words;

/// What is said of a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RiskRecord {
    /// Its stable name.
    pub id: Id,
    /// What, in a few words.
    pub title: String,
    /// What could happen and what it would mean.
    pub description: Option<String>,
    /// The plan item it threatens.
    pub outcome: Option<AboutRecord>,
    /// Who answers for it.
    pub owner: String,
    /// Whose risk it is.
    pub directorate: Option<String>,
    /// What is being done about it.
    pub mitigations: Vec<String>,
    /// As it stood; absent when nobody had scored it.
    pub score: Option<ScoreRecord>,
    /// What would be left once everything planned is done.
    pub residual: Option<ScoreRecord>,
    /// Against the score before, or that there is none.
    pub moved: String,
    /// What its owner said of the score.
    pub note: Option<String>,
}

/// A score and what it reads as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ScoreRecord {
    /// Where on both scales.
    pub score: Score,
    /// How grave, by the council's limits.
    pub level: RiskLevel,
    /// "High (16): likely, serious"
    pub words: String,
    /// When it was scored.
    pub dated: String,
}

/// The names of both scales, and where levels begin.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RiskScaleRecord {
    /// Likelihoods, the least first.
    pub likelihood: Vec<String>,
    /// Impacts, the least first.
    pub impact: Vec<String>,
    /// The level of each pair: for each likelihood, one for each impact.
    pub levels: Vec<Vec<RiskLevel>>,
}

pub(super) fn scale(site: &Site) -> RiskScaleRecord {
    let scale = &site.risk_scale;
    let places = |names: &[String]| 1..=u8::try_from(names.len()).unwrap_or(u8::MAX);
    let row = |likelihood| {
        places(&scale.impact)
            .map(|impact| risk_level(Score { likelihood, impact }, scale))
            .collect()
    };
    RiskScaleRecord {
        likelihood: scale.likelihood.clone(),
        impact: scale.impact.clone(),
        levels: places(&scale.likelihood).map(row).collect(),
    }
}

/// Risks that were open, the gravest first; those without a score come last.
pub(super) fn compose(site: &Site, day: Date, words: &Words) -> Vec<RiskRecord> {
    let mut open: Vec<&Risk> = site.risks.iter().filter(|risk| risk.is_open(day)).collect();
    let product = |risk: &Risk| risk.scores_by(day).last().map(|dated| dated.score.product());
    open.sort_by(|a, b| product(b).cmp(&product(a)).then_with(|| a.id.cmp(&b.id)));
    open.into_iter().map(|risk| one(site, risk, day, words)).collect()
}

fn one(site: &Site, risk: &Risk, day: Date, words: &Words) -> RiskRecord {
    let scores = risk.scores_by(day);
    let latest = scores.last();
    let before = scores.len().checked_sub(2).and_then(|at| scores.get(at));
    let written = |dated: &DatedScore, score: Score| ScoreRecord {
        score,
        level: risk_level(score, &site.risk_scale),
        words: words.score(score, &site.risk_scale),
        dated: words.day(dated.date),
    };
    RiskRecord {
        id: risk.id.clone(),
        title: risk.title.clone(),
        description: risk.description.clone(),
        outcome: AboutRecord::of(site, risk.outcome.as_ref()),
        owner: risk.owner.clone(),
        directorate: risk.directorate.clone(),
        mitigations: risk.mitigations_by(day).to_vec(),
        score: latest.map(|dated| written(dated, dated.score)),
        residual: latest.and_then(|dated| Some(written(dated, dated.residual?))),
        moved: words.risk_moved(latest, before),
        note: latest.and_then(|dated| dated.note.clone()),
    }
}
