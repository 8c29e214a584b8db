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
        ("2024-06", "2025-12 then ongoing", vec![("2025-01-10", InProgress, "ongoing")], OnCourse),
        ("2024-06", "2025-01 then ongoing", vec![("2025-01-10", InProgress, "2025-02")], Overdue),
        ("2024-06", "2025-01", vec![("2025-01-10", InProgress, "2025-02 then ongoing")], Overdue),
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
