//! How an action stands, from what was promised, what was reported and the date.
//!
//! The original end decides what is late: it is never edited. An end that is no
//! date (ongoing, to be confirmed) leaves nothing to be late by, until a date is set.
//! Where an action should have started and nobody has reported, nothing is claimed.

use std::collections::BTreeMap;

use jiff::Unit;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::{Action, ActionUpdate, ReportedState};
use crate::period::InexactDate;

/// How an action stands. In the order in which they are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionState {
    /// Its end, or the end now expected, has passed.
    Overdue,
    /// Expected after its original end, and that expectation has not passed.
    Slipped,
    /// Nobody has reported, and it should have started or nobody knows its start.
    NoUpdate,
    /// Begun, and expected by its original end, or by the first that was set.
    OnCourse,
    /// Reported so, or not reported and it need not have started.
    NotStarted,
    /// Begun, with no date to end by, or going on after the one it had.
    Undated,
    /// Completed after its original end.
    CompleteLate,
    /// Completed by its original end, or completed where there was none.
    Complete,
}

impl ActionState {
    /// Every state, in the order in which they are looked at.
    pub const ALL: [ActionState; 8] = [
        Self::Overdue,
        Self::Slipped,
        Self::NoUpdate,
        Self::OnCourse,
        Self::NotStarted,
        Self::Undated,
        Self::CompleteLate,
        Self::Complete,
    ];

    /// Whether somebody must look at it.
    pub fn is_exception(self) -> bool {
        matches!(self, Self::Overdue | Self::Slipped)
    }

    /// Whether the work is done, in time or late.
    pub fn is_complete(self) -> bool {
        matches!(self, Self::CompleteLate | Self::Complete)
    }
}

/// An action with what its state was judged by.
#[derive(Debug, Clone, Copy)]
pub struct JudgedAction<'s> {
    /// Which.
    pub action: &'s Action,
    /// How it stands.
    pub state: ActionState,
    /// The latest update then known.
    pub latest: Option<&'s ActionUpdate>,
    /// How it ended or is to end, where somebody said so.
    pub ended: Option<Ended<'s>>,
}

/// What was said at last of an action's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended<'s> {
    /// It is not complete, and was last expected to end then.
    Expected(&'s InexactDate),
    /// The last day on which it can have been completed.
    Completed(Date),
}

/// How long after its first promised end work is, or is expected to be, done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lateness {
    /// Less than two months.
    Days(usize),
    /// Whole months; two or more.
    Months(usize),
}

impl Lateness {
    /// From the last day in time to another; None where that is no later.
    fn between(due: Date, end: Date) -> Option<Self> {
        let days = usize::try_from(due.until((Unit::Day, end)).ok()?.get_days()).ok()?;
        // Between ends of months, there are whole months: 30 September is one after
        // 31 August.
        let months = due.tomorrow().ok()?.until((Unit::Month, end.tomorrow().ok()?)).ok()?;
        match usize::try_from(months.get_months()).ok()? {
            months if months >= 2 => Some(Self::Months(months)),
            _ => (days > 0).then_some(Self::Days(days)),
        }
    }
}

impl JudgedAction<'_> {
    /// How late it is on a day: overdue work by the day itself, slipped work by the end
    /// that is now expected. None where it is neither, or where no day says.
    pub fn late(&self, day: Date) -> Option<Lateness> {
        let due = self.action.end.last_day();
        let expected = match self.ended {
            Some(Ended::Expected(date)) => date.last_day(),
            _ => None,
        };
        match self.state {
            ActionState::Overdue => Lateness::between(due.or(expected)?, day),
            ActionState::Slipped => Lateness::between(due?, expected?),
            _ => None,
        }
    }
}

/// Judges an action by what was known on a day.
pub fn judge(action: &Action, day: Date) -> JudgedAction<'_> {
    let updates = action.updates_by(day);
    let latest = updates.last();
    let completed = latest.filter(|update| update.state == ReportedState::Complete).map(completion);
    let ended = match completed {
        Some(day) => Some(Ended::Completed(day)),
        // The day of a completion that was taken back is no expectation.
        None => updates
            .iter()
            .rev()
            .filter(|update| update.state != ReportedState::Complete)
            .find_map(|update| update.expected_end.as_ref())
            .map(Ended::Expected),
    };
    JudgedAction { action, state: state(action, day, latest, ended), latest, ended }
}

/// The day on which it was completed, or the last on which it can have been; never
/// after it was reported.
fn completion(update: &ActionUpdate) -> Date {
    let said = update.expected_end.as_ref().and_then(InexactDate::last_day);
    said.map_or(update.date, |day| day.min(update.date))
}

fn state(
    action: &Action,
    day: Date,
    latest: Option<&ActionUpdate>,
    ended: Option<Ended<'_>>,
) -> ActionState {
    let due = action.end.last_day();
    let expected = match ended {
        Some(Ended::Completed(completed)) => {
            let late = due.is_some_and(|due| completed > due);
            return if late { ActionState::CompleteLate } else { ActionState::Complete };
        }
        Some(Ended::Expected(expected)) => Some(expected),
        None => None,
    };
    // An expectation that is no date moves the end away without naming another.
    let now_due = match expected {
        Some(InexactDate::Ongoing) if action.end.goes_on() => due,
        Some(expected) => expected.last_day(),
        None => due,
    };
    let reported = latest.map(|update| update.state);
    if now_due.or(due).is_some_and(|end| end < day) {
        let goes_on = reported == Some(ReportedState::InProgress)
            && action.end.goes_on()
            && expected.is_none_or(InexactDate::goes_on);
        // What goes on after its date is not late because nobody has spoken of it.
        let untold = reported.is_none() && action.end.goes_on();
        return match (goes_on, untold) {
            (true, _) => ActionState::Undated,
            (false, true) => ActionState::NoUpdate,
            (false, false) => ActionState::Overdue,
        };
    }
    if due.is_some_and(|due| now_due.is_none_or(|now_due| now_due > due)) {
        return ActionState::Slipped;
    }
    match reported {
        None => unreported(&action.start, day),
        Some(ReportedState::NotStarted) => ActionState::NotStarted,
        Some(_) if now_due.or(due).is_none() => ActionState::Undated,
        Some(_) => ActionState::OnCourse,
    }
}

/// How an action stands that nobody has reported on and that is not late.
fn unreported(start: &InexactDate, day: Date) -> ActionState {
    let may_have_started = match start {
        InexactDate::Within(span) | InexactDate::ThenOngoing(span) => span.end() < day,
        InexactDate::ToBeConfirmed => false,
        // Where nobody knows its start, that it has not started would be a claim.
        InexactDate::Started
        | InexactDate::Ongoing
        | InexactDate::AsSoonAsPossible
        | InexactDate::NotKnown(_) => true,
    };
    if may_have_started { ActionState::NoUpdate } else { ActionState::NotStarted }
}

/// How many actions stand how. The parts always sum to the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionCounts(BTreeMap<ActionState, usize>);

impl ActionCounts {
    /// Counts states.
    pub fn of(states: impl IntoIterator<Item = ActionState>) -> Self {
        let mut counts = BTreeMap::new();
        for state in states {
            *counts.entry(state).or_insert(0) += 1;
        }
        Self(counts)
    }

    /// How many stand so.
    pub fn get(&self, state: ActionState) -> usize {
        self.0.get(&state).copied().unwrap_or(0)
    }

    /// All of them.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }
}

#[cfg(test)]
mod tests;
