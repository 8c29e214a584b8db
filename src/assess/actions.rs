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
mod tests {
    use super::*;
    use crate::model::Id;

    fn update(date: &str, state: ReportedState, expected: &str) -> ActionUpdate {
        ActionUpdate {
            date: date.parse().unwrap(),
            state,
            expected_end: InexactDate::parse(expected).ok(),
            note: None,
        }
    }

    fn action(start: &str, end: &str, updates: Vec<ActionUpdate>) -> Action {
        let id = Id::new("food-bins").unwrap();
        Action {
            part_of: None,
            outcome: id.clone(),
            id,
            title: String::new(),
            owner: String::new(),
            responsible: None,
            directorate: None,
            lead_member: None,
            measures: Vec::new(),
            start: InexactDate::parse(start).unwrap(),
            end: InexactDate::parse(end).unwrap(),
            released: None,
            updates,
        }
    }

    /// Each rule of DESIGN §3: judged from updates and the date.
    #[test]
    fn an_action_is_judged_from_its_updates_and_the_date() {
        use ActionState::*;
        use ReportedState::{Complete as Done, InProgress, NotStarted as Idle};
        let cases = [
            // Nothing reported.
            ("2025-06", "2025-12", vec![], NotStarted),
            ("2024-06", "2025-12", vec![], NoUpdate),
            ("ongoing", "ongoing", vec![], NoUpdate),
            ("started", "2025-12", vec![], NoUpdate),
            ("as soon as possible", "2025-12", vec![], NoUpdate),
            ("not known: not legible", "2025-12", vec![], NoUpdate),
            ("to be confirmed", "2025-12", vec![], NotStarted),
            ("to be confirmed", "to be confirmed", vec![], NotStarted),
            ("2024-06", "2025-01", vec![], Overdue),
            // Reported.
            ("2024-06", "2025-12", vec![("2025-01-10", InProgress, "")], OnCourse),
            ("2024-06", "2025-12", vec![("2025-01-10", Idle, "")], NotStarted),
            ("2024-06", "2025-12", vec![("2025-01-10", InProgress, "2026-03")], Slipped),
            ("2024-06", "2025-12", vec![("2025-01-10", InProgress, "2025-10")], OnCourse),
            ("2024-06", "2025-01", vec![("2025-01-10", InProgress, "2025-09")], Slipped),
            ("2024-06", "2025-01", vec![("2025-01-10", InProgress, "2025-02-28")], Overdue),
            ("2024-06", "2025-12", vec![("2025-01-10", InProgress, "to be confirmed")], Slipped),
            ("2024-06", "2025-01", vec![("2025-01-10", InProgress, "to be confirmed")], Overdue),
            // The latest expectation counts, and what comes after the date does not.
            (
                "2024-06",
                "2025-12",
                vec![("2024-09-01", InProgress, "2026-03"), ("2025-01-10", InProgress, "2025-12")],
                OnCourse,
            ),
            ("2024-06", "2025-12", vec![("2025-06-01", InProgress, "2026-03")], NoUpdate),
            // Ends that are no dates.
            ("2024-06", "ongoing", vec![("2025-01-10", InProgress, "")], Undated),
            ("2024-06", "as soon as possible", vec![("2025-01-10", InProgress, "")], Undated),
            // An end that was set later.
            ("2024-06", "ongoing", vec![("2025-01-10", InProgress, "2026-03")], OnCourse),
            ("2024-06", "to be confirmed", vec![("2025-01-10", InProgress, "2025-02")], Overdue),
            // What goes on after its date is late only where somebody says that it does not.
            ("2024-06", "2025-01 then ongoing", vec![("2025-01-10", InProgress, "")], Undated),
            ("2024-06", "2025-01 then ongoing", vec![("2025-02-10", Idle, "")], Overdue),
            ("2024-06", "2025-01 then ongoing", vec![], NoUpdate),
            ("2024-06", "2025-12 then ongoing", vec![("2025-01-10", InProgress, "")], OnCourse),
            (
                "2024-06",
                "2025-12 then ongoing",
                vec![("2025-01-10", InProgress, "ongoing")],
                OnCourse,
            ),
            (
                "2024-06",
                "2025-01 then ongoing",
                vec![("2025-01-10", InProgress, "2025-02")],
                Overdue,
            ),
            (
                "2024-06",
                "2025-01",
                vec![("2025-01-10", InProgress, "2025-02 then ongoing")],
                Overdue,
            ),
            // Completed: the last day of a month is in time for that month.
            ("2024-06", "2025-01", vec![("2025-01-31", Done, "")], Complete),
            ("2024-06", "2025-01", vec![("2025-02-10", Done, "2025-01-20")], Complete),
            ("2024-06", "2025-01", vec![("2025-02-10", Done, "2025-01")], Complete),
            ("2024-06", "2025-01", vec![("2025-02-10", Done, "")], CompleteLate),
            ("2024-06", "ongoing", vec![("2025-02-10", Done, "")], Complete),
        ];
        for (start, end, updates, expected) in cases {
            let updates = updates.iter().map(|(date, state, end)| update(date, *state, end));
            let action = action(start, end, updates.collect());
            let judged = judge(&action, "2025-03-31".parse().unwrap());
            assert_eq!(judged.state, expected, "{start} to {end}: {:?}", action.updates);
        }
    }

    /// Overdue work is late by the day itself, slipped work by the end now expected; and
    /// where no day says how late, nothing is made up.
    #[test]
    fn how_late_an_action_is_is_counted_from_its_first_end() {
        use Lateness::{Days, Months};
        use ReportedState::InProgress;
        let cases: [(&str, Option<&str>, Option<Lateness>); 10] = [
            ("2025-03-30", None, Some(Days(1))),
            ("2025-02", None, Some(Days(31))),
            ("2025-01", None, Some(Months(2))),
            ("2024-03", None, Some(Months(12))),
            // Neither overdue nor slipped.
            ("2025-03", None, None),
            ("2025-06", Some("2025-06"), None),
            // Slipped: by what is expected, not by the day.
            ("2025-03", Some("2025-09"), Some(Months(6))),
            ("2025-03", Some("to be confirmed"), None),
            // Overdue again: from the first end, and from a date that was set where none was.
            ("2024-12", Some("2025-02"), Some(Months(3))),
            ("ongoing", Some("2025-02"), Some(Days(31))),
        ];
        let day = "2025-03-31".parse().unwrap();
        for (end, expected, late) in cases {
            let updates = [update("2025-01-10", InProgress, expected.unwrap_or_default())];
            let action = action("2024-01", end, updates.into());
            let judged = judge(&action, day);
            assert_eq!(judged.late(day), late, "{end}, then {expected:?}: {:?}", judged.state);
        }
    }

    /// A completion takes the place of what was expected before; one that was taken
    /// back leaves what was expected besides.
    #[test]
    fn an_end_is_expected_or_it_was_completed() {
        let december = InexactDate::parse("2025-12").unwrap();
        let expected = update("2025-01-10", ReportedState::InProgress, "2025-12");
        let done = update("2025-07-10", ReportedState::Complete, "");
        let again = update("2025-08-10", ReportedState::InProgress, "");
        let day = "2025-09-30".parse().unwrap();
        let ended = |updates: &[&ActionUpdate]| {
            let updates = updates.iter().map(|update| (*update).clone()).collect();
            let action = action("2024-06", "2025-10", updates);
            let judged = judge(&action, day);
            match judged.ended {
                Some(Ended::Expected(date)) => (judged.state, Some(date.canonical())),
                Some(Ended::Completed(date)) => (judged.state, Some(date.to_string())),
                None => (judged.state, None),
            }
        };
        let december = Some(december.canonical());
        assert_eq!(ended(&[&expected]), (ActionState::Slipped, december.clone()));
        let completed = Some("2025-07-10".to_owned());
        assert_eq!(ended(&[&expected, &done]), (ActionState::Complete, completed));
        assert_eq!(ended(&[&expected, &done, &again]), (ActionState::Slipped, december));
        assert_eq!(ended(&[&done, &again]), (ActionState::OnCourse, None));
        // Nor is the day of the completion the end that is now expected.
        let done = update("2025-07-10", ReportedState::Complete, "2025-07-01");
        assert_eq!(ended(&[&done, &again]), (ActionState::OnCourse, None));
    }

    #[test]
    fn counts_of_states_sum_to_the_whole() {
        for taken in 0..=ActionState::ALL.len() {
            let counts = ActionCounts::of(ActionState::ALL[..taken].iter().copied());
            let sum: usize = ActionState::ALL.iter().map(|state| counts.get(*state)).sum();
            assert_eq!((counts.total(), sum), (taken, taken));
        }
    }
}
