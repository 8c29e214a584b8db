//! An action with its state and what was reported, in words.

use std::cmp::Reverse;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Outlook;
use crate::assess::{ActionState, Ended, JudgedAction, Lateness, judge};
use crate::model::{Action, Id, ReportedState, Site};
use crate::period::InexactDate;
use crate::words::Words;

/// What is said of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ActionRecord {
    /// Its stable name.
    pub id: Id,
    /// The action of which it is a milestone.
    pub part_of: Option<Id>,
    /// The plan item it serves.
    pub outcome: Id,
    /// That item's title then.
    pub outcome_title: String,
    /// What is done.
    pub title: String,
    /// Who answers for it.
    pub owner: String,
    /// Who does it.
    pub responsible: Option<String>,
    /// Whose work it is.
    pub directorate: Option<String>,
    /// The councillor who leads.
    pub lead_member: Option<String>,
    /// The measures it should move.
    pub measures: Vec<Id>,
    /// When it starts.
    pub start: DateText,
    /// When it ends, as first promised.
    pub end: DateText,
    /// How it ended or is now to end, where somebody said so.
    pub ended: Option<EndRecord>,
    /// How it stands.
    pub state: ActionState,
    /// The same in a word or two.
    pub state_word: String,
    /// What the state was judged by.
    pub working: String,
    /// How late it is or will be, where it is overdue or has slipped and a day says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Lateness>,
    /// What was reported, the latest first.
    pub updates: Vec<UpdateRecord>,
}

impl ActionRecord {
    /// By which actions that must be looked at first are put in order: overdue before
    /// slipped, then the latest (where no day says how late, nobody knows an end), then
    /// by id.
    pub fn gravity(&self) -> impl Ord + use<'_> {
        let known = self.late.map(Reverse);
        (self.state, known.is_some(), known, &self.id)
    }
}

/// A date of a plan: what it is, and how it reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateText {
    /// As exactly as it was given.
    pub date: InexactDate,
    /// "October 2024, then ongoing"
    pub label: String,
}

/// What was said at last of an action's end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndRecord {
    /// It is not complete, and was last expected to end then.
    Expected(DateText),
    /// The last day on which it can have been completed.
    Completed(Date),
}

impl EndRecord {
    /// The last day that it can mean.
    pub fn last_day(&self) -> Option<Date> {
        match self {
            Self::Expected(date) => date.date.last_day(),
            Self::Completed(day) => Some(*day),
        }
    }
}

/// What was reported on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpdateRecord {
    /// When.
    pub date: Date,
    /// "15 July 2025"
    pub dated: String,
    /// How it stood.
    pub state: ReportedState,
    /// When it was then expected to end; of a completed one, when it did.
    pub expected: Option<DateText>,
    /// In the service's words.
    pub note: Option<String>,
}

pub(super) fn compose(site: &Site, outlook: Outlook<'_>, words: &Words) -> Vec<ActionRecord> {
    let is_shown = |action: &&Action| {
        action.is_public(outlook.day)
            && outlook.plan.is_none_or(|plan| plan.outcome(&action.outcome).is_some())
    };
    let shown = site.actions.iter().filter(is_shown);
    shown.map(|action| one(site, &judge(action, outlook.day), outlook, words)).collect()
}

fn one(
    site: &Site,
    judged: &JudgedAction<'_>,
    outlook: Outlook<'_>,
    words: &Words,
) -> ActionRecord {
    let action = judged.action;
    let dated = |date: &InexactDate| DateText { date: date.clone(), label: words.inexact(date) };
    let late = judged.late(outlook.day);
    let reported = action.updates_by(outlook.day).iter().rev();
    let title = site.outcome(action.outcome.as_str()).map(|(_, outcome)| outcome.title.clone());
    ActionRecord {
        id: action.id.clone(),
        part_of: action.part_of.clone(),
        outcome: action.outcome.clone(),
        outcome_title: title.unwrap_or_default(),
        title: action.title.clone(),
        owner: action.owner.clone(),
        responsible: action.responsible.clone(),
        directorate: action.directorate.clone(),
        lead_member: action.lead_member.clone(),
        measures: action.measures.clone(),
        start: dated(&action.start),
        end: dated(&action.end),
        ended: judged.ended.map(|ended| match ended {
            Ended::Expected(date) => EndRecord::Expected(dated(date)),
            Ended::Completed(day) => EndRecord::Completed(day),
        }),
        state: judged.state,
        state_word: words.action_state(judged.state),
        working: working(judged, late, words),
        late,
        updates: reported
            .map(|update| UpdateRecord {
                date: update.date,
                dated: words.day(update.date),
                state: update.state,
                expected: update.expected_end.as_ref().map(dated),
                note: update.note.clone(),
            })
            .collect(),
    }
}

/// What the state was judged by, and how late it is.
fn working(judged: &JudgedAction<'_>, late: Option<Lateness>, words: &Words) -> String {
    let working = words.action_working(judged);
    match late {
        Some(late) => format!("{working} {}", words.lateness(late)),
        None => working,
    }
}
