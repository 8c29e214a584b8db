//! Actions, risks, findings and what changed, in words.

use jiff::civil::Date;

use super::figures::{list, name_of};
use super::{Words, lower_first, say};
use crate::assess::{ActionState, Ended, JudgedAction, RiskLevel, risk_level};
use crate::model::{DatedScore, ReportedState, ReviewKind, RiskScale, Score};
use crate::period::InexactDate;

/// How many risks stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RisksSaid {
    /// At or above the council's limit for high.
    pub high: usize,
    /// From the limit for medium to below it.
    pub medium: usize,
    /// Below both.
    pub low: usize,
    /// Not scored yet.
    pub unscored: usize,
}

/// How many findings stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FindingsSaid {
    /// Not put right yet.
    pub open: usize,
    /// Put right since the report before.
    pub closed: usize,
}

impl Words {
    /// A date of a plan: "March 2025", "October 2024, then ongoing", "To be confirmed".
    pub fn inexact(&self, date: &InexactDate) -> String {
        let span = || date.label(self.style()).unwrap_or_default();
        match date {
            InexactDate::Within(_) => span(),
            InexactDate::ThenOngoing(_) => say!(self, "date-then-ongoing", span = span()),
            InexactDate::Ongoing => say!(self, "date-ongoing"),
            InexactDate::ToBeConfirmed => say!(self, "date-to-be-confirmed"),
            InexactDate::AsSoonAsPossible => say!(self, "date-as-soon-as-possible"),
            InexactDate::Started => say!(self, "date-started"),
            InexactDate::NotKnown(why) => say!(self, "date-not-known", why = why),
        }
    }

    /// The same in the middle of a sentence: words in lower case, months as they are.
    fn inexact_within(&self, date: &InexactDate) -> String {
        let written = self.inexact(date);
        if date.span().is_some() { written } else { lower_first(&written) }
    }

    /// The end of an action's line in a timeline: its state and when it is due.
    pub fn timeline_row(&self, state: &str, due: &InexactDate) -> String {
        let key = if due.span().is_some() { "timeline-row" } else { "timeline-row-undated" };
        say!(self, key, state = state, due = self.inexact_within(due))
    }

    /// The same of an action that was completed before it was due, and when.
    pub fn timeline_row_early(&self, state: &str, ended: Date, due: &InexactDate) -> String {
        let (ended, due) = (self.day(ended), self.inexact_within(due));
        say!(self, "timeline-row-early", state = state, ended = ended, due = due)
    }

    /// How an action stands: "Overdue".
    pub fn action_state(&self, state: ActionState) -> String {
        say!(
            self,
            match state {
                ActionState::Overdue => "action-overdue",
                ActionState::Slipped => "action-slipped",
                ActionState::NoUpdate => "action-no-update",
                ActionState::OnCourse => "action-on-course",
                ActionState::NotStarted => "action-not-started",
                ActionState::Undated => "action-undated",
                ActionState::CompleteLate => "action-complete-late",
                ActionState::Complete => "action-complete",
            }
        )
    }

    /// What was reported of an action, and when: the note, or how it stood where
    /// there is none.
    pub fn action_reported(&self, state: ReportedState, note: Option<&str>, day: &str) -> String {
        match note {
            Some(note) => self.said_on(note, day),
            None => self.said_on(&self.reported_state(state), day),
        }
    }

    /// How a service says that an action stands.
    pub(crate) fn reported_state(&self, state: ReportedState) -> String {
        say!(
            self,
            match state {
                ReportedState::NotStarted => "reported-not-started",
                ReportedState::InProgress => "reported-in-progress",
                ReportedState::Complete => "reported-complete",
            }
        )
    }

    /// What a state means, for the page on method.
    pub fn action_state_explained(&self, state: ActionState) -> String {
        say!(
            self,
            match state {
                ActionState::Overdue => "action-explain-overdue",
                ActionState::Slipped => "action-explain-slipped",
                ActionState::NoUpdate => "action-explain-no-update",
                ActionState::OnCourse => "action-explain-on-course",
                ActionState::NotStarted => "action-explain-not-started",
                ActionState::Undated => "action-explain-undated",
                ActionState::CompleteLate => "action-explain-complete-late",
                ActionState::Complete => "action-explain-complete",
            }
        )
    }

    /// What a state was judged by.
    pub fn action_working(&self, judged: &JudgedAction<'_>) -> String {
        let action = judged.action;
        let due = self.inexact_within(&action.end);
        let start = self.inexact_within(&action.start);
        let has_due = action.end.last_day().is_some();
        let (last_expected, completed) = match judged.ended {
            Some(Ended::Expected(date)) => (Some(date), None),
            Some(Ended::Completed(day)) => (None, Some(day)),
            None => (None, None),
        };
        let dated = last_expected.filter(|date| date.last_day().is_some());
        let expected = dated.map(|date| self.inexact(date));
        let reported = judged.latest.map(|update| self.day(update.date)).unwrap_or_default();
        match judged.state {
            ActionState::Complete | ActionState::CompleteLate => {
                let day = completed.map(|day| self.day(day)).unwrap_or_default();
                let key = match (action.end.last_day(), judged.state) {
                    (None, _) => "action-working-complete-undated",
                    (Some(_), ActionState::Complete) => "action-working-complete",
                    (Some(_), _) => "action-working-complete-late",
                };
                say!(self, key, due = due, day = day)
            }
            ActionState::Overdue => match (expected, last_expected) {
                (Some(expected), _) if !has_due => {
                    say!(self, "action-working-overdue-set", expected = expected)
                }
                (Some(expected), _) => {
                    say!(self, "action-working-overdue-again", due = due, expected = expected)
                }
                (None, Some(_)) => say!(self, "action-working-overdue-undated", due = due),
                (None, None) if judged.latest.is_none() => {
                    say!(self, "action-working-overdue-unreported", due = due)
                }
                (None, None) => say!(self, "action-working-overdue", due = due),
            },
            ActionState::Slipped => match expected {
                Some(expected) => {
                    say!(self, "action-working-slipped", due = due, expected = expected)
                }
                None => say!(self, "action-working-slipped-undated", due = due),
            },
            ActionState::OnCourse => match expected.filter(|_| !has_due) {
                Some(expected) => {
                    say!(self, "action-working-on-course-set", expected = expected, day = reported)
                }
                None => say!(self, "action-working-on-course", due = due, day = reported),
            },
            ActionState::Undated if has_due => {
                say!(self, "action-working-going-on", due = due, day = reported)
            }
            ActionState::Undated => say!(self, "action-working-undated", day = reported),
            ActionState::NotStarted => {
                say!(self, "action-working-not-started", start = start, due = due)
            }
            ActionState::NoUpdate => say!(self, "action-working-no-update", start = start),
        }
    }

    /// A level: "High".
    pub fn risk_level(&self, level: RiskLevel) -> String {
        say!(
            self,
            match level {
                RiskLevel::High => "risk-high",
                RiskLevel::Medium => "risk-medium",
                RiskLevel::Low => "risk-low",
            }
        )
    }

    /// "High (16): likely, serious"
    pub fn score(&self, score: Score, scale: &RiskScale) -> String {
        let name = |names: &[String], place: u8| {
            let found = usize::from(place).checked_sub(1).and_then(|at| names.get(at));
            found.map(|name| name.to_lowercase()).unwrap_or_default()
        };
        say!(
            self,
            "risk-score",
            level = self.risk_level(risk_level(score, scale)),
            product = usize::from(score.product()),
            likelihood = name(&scale.likelihood, score.likelihood),
            impact = name(&scale.impact, score.impact)
        )
    }

    /// A score against the one before.
    pub fn risk_moved(&self, latest: Option<&DatedScore>, before: Option<&DatedScore>) -> String {
        let Some(latest) = latest else { return say!(self, "risk-not-scored") };
        let Some(before) = before else { return say!(self, "risk-first-score") };
        let (then, now) = (before.score.product(), latest.score.product());
        let key = match now.cmp(&then) {
            std::cmp::Ordering::Greater => "risk-rose",
            std::cmp::Ordering::Less => "risk-fell",
            std::cmp::Ordering::Equal => "risk-same",
        };
        say!(self, key, before = usize::from(then), day = self.day(before.date))
    }

    /// How many risks there are and how grave; nothing where there is none.
    pub fn risks(&self, said: &RisksSaid) -> Vec<String> {
        let RisksSaid { high, medium, low, unscored } = *said;
        let open = high + medium + low + unscored;
        if open == 0 {
            return Vec::new();
        }
        let named = [
            (self.risk_level(RiskLevel::High), high),
            (self.risk_level(RiskLevel::Medium), medium),
            (self.risk_level(RiskLevel::Low), low),
            (say!(self, "risk-unscored"), unscored),
        ];
        let parts = named.into_iter().filter(|(_, count)| *count > 0).map(|(word, count)| {
            say!(self, "counts-part", count = count, status = word.to_lowercase())
        });
        let parts: Vec<String> = parts.collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        vec![say!(self, "risk-counts", count = open, parts = list(&parts))]
    }

    /// Who reviewed.
    pub fn review_kind(&self, kind: ReviewKind) -> String {
        say!(self, &format!("review-{}", name_of(kind, ReviewKind::NAMES)))
    }

    /// "Open", or when it was put right.
    pub fn finding_state(&self, closed: Option<Date>) -> String {
        match closed {
            None => say!(self, "finding-open"),
            Some(day) => say!(self, "finding-closed", day = self.day(day)),
        }
    }

    /// How many findings are open and how many were put right; nothing where there
    /// is none.
    pub fn findings(&self, said: &FindingsSaid) -> Vec<String> {
        let FindingsSaid { open, closed } = *said;
        if open + closed == 0 {
            return Vec::new();
        }
        vec![say!(self, "finding-counts", open = open, closed = closed)]
    }

    /// That a report takes up a measure or drops it, and why.
    pub fn changed(&self, (title, added, because): (&str, bool, &str)) -> String {
        let key = if added { "change-added" } else { "change-dropped" };
        say!(self, key, title = title, because = because)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::judge;
    use crate::model::{Action, ActionUpdate, Id};
    use crate::period::YearRange;

    fn working(start: &str, end: &str, updates: &[(&str, ReportedState, &str)]) -> String {
        let id = Id::new("bins").unwrap();
        let action = Action {
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
            updates: updates
                .iter()
                .map(|(date, state, expected)| ActionUpdate {
                    date: date.parse().unwrap(),
                    state: *state,
                    expected_end: InexactDate::parse(expected).ok(),
                    note: None,
                })
                .collect(),
        };
        let words = Words::new("en-GB", YearRange::default());
        words.action_working(&judge(&action, "2025-03-31".parse().unwrap()))
    }

    #[test]
    fn an_update_without_a_note_says_how_the_action_stood() {
        let words = Words::new("en-GB", YearRange::default());
        let said = |note| words.action_reported(ReportedState::InProgress, note, "1 May 2025");
        assert_eq!(said(None), "Reported under way. (1 May 2025)");
        assert_eq!(said(Some("Half are out.")), "Half are out. (1 May 2025)");
    }

    /// An end that was set later is named, and none is denied.
    #[test]
    fn a_working_names_the_dates_by_which_it_was_judged() {
        use ReportedState::InProgress;
        let reported = |expected| [("2025-01-10", InProgress, expected)];
        let cases = [
            (
                working("2024-06", "to be confirmed", &reported("2026-03")),
                "It had no date to end by. Now expected March 2026. \
                 Reported under way on 10 January 2025.",
            ),
            (
                working("2024-06", "ongoing", &reported("2025-02")),
                "It had no date to end by, then was expected February 2025. \
                 It was not reported complete by then.",
            ),
            (
                working("2024-06", "2025-01 then ongoing", &reported("")),
                "Due January 2025, then ongoing. \
                 Reported under way on 10 January 2025, and it goes on.",
            ),
            (
                working("2024-06", "ongoing", &reported("")),
                "Reported under way on 10 January 2025. It has no date to end by.",
            ),
            (
                working("to be confirmed", "2025-12", &[]),
                "Start: to be confirmed. Due: December 2025.",
            ),
        ];
        for (working, expected) in cases {
            assert_eq!(working, expected);
        }
    }
}
