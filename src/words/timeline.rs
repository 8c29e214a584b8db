//! How many actions and milestones stand how, in sentences, and what a timeline of
//! them says. It must not know which page they are on.

use super::figures::list;
use super::{Words, say};
use crate::assess::{ActionCounts, ActionState};

/// What a timeline of actions says.
pub struct TimelineSaid {
    /// The finding.
    pub headline: String,
    /// Whose actions.
    pub subtitle: String,
    /// What is drawn.
    pub description: String,
}

/// How many actions are told of together, and how they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCounts {
    /// Actions that are no part of another.
    pub actions: usize,
    /// Milestones of actions.
    pub milestones: usize,
    /// The states of both.
    pub states: ActionCounts,
}

impl WorkCounts {
    /// The state of all of them, where they share it.
    fn only_state(&self) -> Option<ActionState> {
        let there = |state: &ActionState| self.states.get(*state) > 0;
        let mut states = ActionState::ALL.into_iter().filter(there);
        states.next().filter(|_| states.next().is_none())
    }
}

impl Words {
    /// What a timeline of actions says: its headline of all that the page tells of, its
    /// description of those that are drawn.
    pub fn timeline(&self, all: &WorkCounts, drawn: &WorkCounts, subtitle: String) -> TimelineSaid {
        let late = all.states.get(ActionState::Overdue) + all.states.get(ActionState::Slipped);
        TimelineSaid {
            headline: match all.only_state() {
                Some(state) => self.all_in_state(state, all),
                None => {
                    say!(self, "timeline-headline", late = late, total = self.actions_total(all))
                }
            },
            subtitle,
            description: say!(self, "timeline-description", parts = self.actions_said(drawn)),
        }
    }

    /// Whose actions a timeline is of.
    pub fn timeline_of(&self, of: &str) -> String {
        say!(self, "timeline-subtitle", of = of)
    }

    /// How many actions and milestones there are, and how they stand: "1 action and 2
    /// milestones: 1 overdue and 2 slipped." Of one state alone: "Overdue: 1 action."
    /// What is done stands in a sentence of its own, so that none grows long.
    pub fn actions_said(&self, counts: &WorkCounts) -> String {
        if let Some(state) = counts.only_state() {
            return format!("{}.", self.all_in_state(state, counts));
        }
        let total = self.actions_total(counts);
        let open = self.in_states(counts, |state| !state.is_complete());
        let done = self.in_states(counts, ActionState::is_complete);
        if open.is_empty() || done.is_empty() {
            return say!(self, "actions-stand", total = total, parts = open + &done);
        }
        let open = say!(self, "actions-stand-open", total = total, parts = open);
        format!("{open} {}", say!(self, "actions-stand-done", parts = done))
    }

    /// "3 overdue, 11 slipped and 1 with no update yet", of some states.
    fn in_states(&self, counts: &WorkCounts, kept: impl Fn(ActionState) -> bool) -> String {
        let part = |state: ActionState| {
            let count = counts.states.get(state);
            let word = self.action_state(state).to_lowercase();
            let key = match state {
                ActionState::NoUpdate | ActionState::Undated => "counts-part-with",
                _ => "counts-part",
            };
            (count > 0).then(|| say!(self, key, count = count, status = word))
        };
        let states = ActionState::ALL.into_iter().filter(|state| kept(*state));
        let parts: Vec<String> = states.filter_map(part).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        list(&parts)
    }

    /// How actions go, for the start of a page: how many go well, and how many are late.
    pub fn actions_lead(&self, counts: &WorkCounts) -> String {
        use ActionState::{Complete, CompleteLate, OnCourse, Overdue, Slipped};
        let states = &counts.states;
        let well = [OnCourse, CompleteLate, Complete].map(|state| states.get(state));
        let (overdue, slipped) = (states.get(Overdue), states.get(Slipped));
        let mut late = Vec::new();
        if overdue > 0 {
            late.push(say!(self, "actions-lead-overdue", count = overdue));
        }
        if slipped > 0 {
            late.push(say!(self, "actions-lead-slipped", count = slipped));
        }
        let late: Vec<&str> = late.iter().map(String::as_str).collect();
        let well: usize = well.iter().sum();
        let total = self.actions_total(counts);
        let start = say!(self, "actions-lead", total = total, well = well);
        match late.is_empty() {
            true => format!("{start} {}", say!(self, "actions-lead-none-late")),
            false => format!("{start} {}.", list(&late)),
        }
    }

    /// "Overdue: 1 action and 2 milestones"
    fn all_in_state(&self, state: ActionState, counts: &WorkCounts) -> String {
        let word = self.action_state(state);
        say!(self, "actions-in-state", state = word, total = self.actions_total(counts))
    }

    /// "1 action and 2 milestones"
    fn actions_total(&self, counts: &WorkCounts) -> String {
        let WorkCounts { actions, milestones, .. } = *counts;
        match (actions, milestones) {
            (_, 0) => say!(self, "actions-number", count = actions),
            (0, _) => say!(self, "milestones-number", count = milestones),
            _ => list(&[
                say!(self, "actions-number", count = actions).as_str(),
                say!(self, "milestones-number", count = milestones).as_str(),
            ]),
        }
    }

    /// That some of the actions that a page shows are in no report yet.
    pub fn some_actions_not_reported(&self) -> String {
        say!(self, "some-actions-not-reported")
    }

    /// What stands beside the line of the day as at which a timeline is drawn.
    pub fn timeline_today(&self, day: jiff::civil::Date) -> String {
        self.day(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::YearRange;

    #[test]
    fn what_is_done_stands_apart_from_what_is_to_do() {
        let said = |states: &[ActionState]| {
            let states = ActionCounts::of(states.iter().copied());
            let counts = WorkCounts { actions: 3, milestones: 0, states };
            Words::new("en-GB", YearRange::default()).actions_said(&counts)
        };
        use ActionState::{Complete, NoUpdate, Overdue, Undated};
        assert_eq!(
            said(&[NoUpdate, Undated, Undated]),
            "3 actions: 1 with no update yet and 2 with no end date."
        );
        assert_eq!(
            said(&[Overdue, NoUpdate, Complete]),
            "3 actions. Still to do: 1 overdue and 1 with no update yet. Done: 1 completed."
        );
        assert_eq!(said(&[Complete, Complete, Complete]), "Completed: 3 actions.");
    }
}
