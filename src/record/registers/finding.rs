//! A finding with its answer, in words.

use serde::{Deserialize, Serialize};

use super::{AboutRecord, Outlook};
use crate::model::{Finding, Id, ReviewKind, Site};
use crate::words::Words;

/// What is said of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FindingRecord {
    /// Its stable name.
    pub id: Id,
    /// Who reviewed.
    pub kind: ReviewKind,
    /// The same in words.
    pub kind_word: String,
    /// Which review.
    pub review: String,
    /// When it was found, as it reads.
    pub dated: String,
    /// What.
    pub found: String,
    /// The plan item it is about.
    pub outcome: Option<AboutRecord>,
    /// Whose service it is about.
    pub directorate: Option<String>,
    /// What the council answered.
    pub answer: Option<AnswerRecord>,
    /// The action that puts it right: its id and title.
    pub action: Option<(Id, String)>,
    /// Whether it was still open.
    pub is_open: bool,
    /// "Open", "Put right on 3 July 2025"
    pub state_word: String,
}

/// What the council answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerRecord {
    /// In the council's words.
    pub words: String,
    /// When, as it reads.
    pub dated: String,
}

/// Open findings and those put right since the outlook before, the newest first.
pub(super) fn compose(site: &Site, outlook: Outlook<'_>, words: &Words) -> Vec<FindingRecord> {
    let is_shown = |finding: &&Finding| {
        let closed_since = finding.closed.is_none_or(|closed| {
            closed > outlook.day || outlook.since.is_some_and(|since| closed > since)
        });
        finding.date <= outlook.day && closed_since
    };
    let shown = site.findings.iter().rev().filter(is_shown);
    shown.map(|finding| one(site, finding, outlook, words)).collect()
}

fn one(site: &Site, finding: &Finding, outlook: Outlook<'_>, words: &Words) -> FindingRecord {
    let answer = finding.answer.as_ref().filter(|answer| answer.date <= outlook.day);
    let is_open = finding.is_open(outlook.day);
    let action = finding.action.as_ref().and_then(|id| site.action(id));
    FindingRecord {
        id: finding.id.clone(),
        kind: finding.kind,
        kind_word: words.review_kind(finding.kind),
        review: finding.review.clone(),
        dated: words.day(finding.date),
        found: finding.found.clone(),
        outcome: AboutRecord::of(site, finding.outcome.as_ref()),
        directorate: finding.directorate.clone(),
        answer: answer.map(|answer| AnswerRecord {
            words: answer.words.clone(),
            dated: words.day(answer.date),
        }),
        action: action
            .filter(|action| action.is_public(outlook.day))
            .map(|action| (action.id.clone(), action.title.clone())),
        is_open,
        state_word: words.finding_state(finding.closed.filter(|_| !is_open)),
    }
}
