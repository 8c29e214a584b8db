//! Actions: how many stand how, a timeline and a table.

use std::collections::{BTreeMap, BTreeSet};

use super::super::view::{Cell, Link, Passage, Row, Status, Table};
use super::super::{Scope, places};
use super::{WORDS, table, text, timeline, to_outcome};
use crate::assess::{ActionCounts, ActionState};
use crate::model::Id;
use crate::record::ActionRecord;
use crate::words::WorkCounts;

/// Which shape stands beside an action's state; the word says the rest.
pub(in crate::page) fn shape(state: ActionState) -> &'static str {
    match state {
        ActionState::Overdue => "off",
        ActionState::Slipped | ActionState::CompleteLate => "close",
        ActionState::OnCourse | ActionState::Complete => "on",
        ActionState::NoUpdate | ActionState::NotStarted | ActionState::Undated => "none",
    }
}

/// What actions that are shown together serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::page) enum Serves {
    /// The plan item that the page is about.
    One,
    /// Several: the table names each.
    Several,
}

/// How actions that are shown together are called.
#[derive(Debug, Clone, Copy)]
pub(in crate::page) enum Called<'t> {
    /// By what they serve or whose they are: "Actions of …".
    Of(&'t str),
    /// By the title of the page or part that shows them.
    As(&'t str),
}

/// Rows that a timeline draws at most: past them it draws actions alone, and past
/// them again nothing, for a table reads better than so long a picture.
const MOST_DRAWN: usize = 40;

/// Rows of one table at most where several plan items are served, so that a page stays
/// light: past them milestones stand with their plan items alone, and past them again
/// the first are listed. The page of a plan item lists all of its actions.
const MOST_LISTED: usize = 80;

/// Actions: how many stand how, a timeline where there are dates, and a table.
/// Milestones follow their action.
pub(in crate::page) fn actions(
    scope: &mut Scope<'_, '_>,
    actions: &[&ActionRecord],
    called: Called<'_>,
    serves: Serves,
) -> Vec<Passage> {
    if actions.is_empty() {
        return Vec::new();
    }
    let words = scope.words();
    let ordered = with_milestones(actions);
    let whole: Vec<&ActionRecord> =
        ordered.iter().copied().filter(|action| action.part_of.is_none()).collect();
    let mut said = vec![words.actions_said(&counted(&ordered))];
    let most = match serves {
        Serves::One => usize::MAX,
        Serves::Several => MOST_LISTED,
    };
    let listed = if ordered.len() <= most || whole.is_empty() { &ordered } else { &whole };
    if listed.len() < ordered.len() {
        said.push(words.milestones_with_items());
    }
    if listed.len() > most {
        said.push(words.only_first_actions(most, listed.len()));
    }
    let listed = &listed[..listed.len().min(most)];
    let drawn = if ordered.len() <= MOST_DRAWN { &ordered } else { &whole };
    let picture = match drawn.len() <= MOST_DRAWN {
        true => timeline::drawn(scope, drawn, &counted(drawn), called),
        false => None,
    };
    let note = (drawn.len() < listed.len()).then(|| words.milestones_in_table());
    let table = actions_table(scope, listed, called, serves);
    let shown = match picture {
        Some(picture) => timeline::figure(scope, picture, table, &ordered, note).into(),
        None => table.into(),
    };
    vec![Passage::sentences(said), how_judged(scope), shown]
}

/// Actions in a table without their milestones sorted in; where there are very many,
/// the first of them.
pub(in crate::page) fn first_actions(
    scope: &mut Scope<'_, '_>,
    actions: &[&ActionRecord],
    called: Called<'_>,
) -> Vec<Passage> {
    let shown = &actions[..actions.len().min(MOST_LISTED)];
    let cut = (shown.len() < actions.len())
        .then(|| scope.words().only_first_actions(shown.len(), actions.len()));
    let cut = cut.map(|words| Passage::sentences(vec![words]));
    let table = actions_table(scope, shown, called, Serves::Several);
    cut.into_iter().chain([how_judged(scope), table.into()]).collect()
}

/// The way to how actions are judged: for all the states of a table at once.
pub(in crate::page) fn how_judged(scope: &Scope<'_, '_>) -> Passage {
    let title = scope.words().action_method_title();
    Passage::links(vec![Link { title, href: scope.to_method("actions") }])
}

/// How many they are and how they stand, milestones and all: what a page says, what its
/// filters say and what it lists are counted alike.
pub(in crate::page) fn counted(actions: &[&ActionRecord]) -> WorkCounts {
    let milestones = actions.iter().filter(|action| action.part_of.is_some()).count();
    WorkCounts {
        actions: actions.len() - milestones,
        milestones,
        states: ActionCounts::of(actions.iter().map(|action| action.state)),
    }
}

/// Each action with its milestones after it, in the order of the file.
fn with_milestones<'r>(actions: &[&'r ActionRecord]) -> Vec<&'r ActionRecord> {
    let here: BTreeSet<&Id> = actions.iter().map(|action| &action.id).collect();
    let mut parts: BTreeMap<Option<&Id>, Vec<&'r ActionRecord>> = BTreeMap::new();
    // The last first, for what waits is taken from the end.
    for action in actions.iter().rev() {
        let whole = action.part_of.as_ref().filter(|id| here.contains(id));
        parts.entry(whole).or_default().push(action);
    }
    let mut waiting = parts.remove(&None).unwrap_or_default();
    let mut ordered = Vec::new();
    while let Some(action) = waiting.pop() {
        ordered.push(action);
        waiting.extend(parts.remove(&Some(&action.id)).unwrap_or_default());
    }
    ordered
}

/// Actions in a table: how they stand, who, from when to when, what was said last.
pub(in crate::page) fn actions_table(
    scope: &mut Scope<'_, '_>,
    actions: &[&ActionRecord],
    called: Called<'_>,
    serves: Serves,
) -> Table {
    let words = scope.words();
    let rows = actions.iter().map(|action| {
        let title = match &action.part_of {
            Some(_) => words.milestone(&action.title),
            None => action.title.clone(),
        };
        let state =
            Status { shape: shape(action.state), word: action.state_word.clone(), href: None };
        let who = match &action.responsible {
            Some(responsible) if *responsible != action.owner => {
                words.owner_and_responsible(&action.owner, responsible)
            }
            _ => action.owner.clone(),
        };
        let said = action.updates.first();
        let said = said.map(|update| {
            words.action_reported(update.state, update.note.as_deref(), &update.dated)
        });
        let mut cells = vec![
            Cell { status: Some(state), text: action.working.clone(), ..Cell::default() },
            text(who),
            text(action.start.label.clone()),
            text(action.end.label.clone()),
            text(said.unwrap_or_else(|| words.nothing_reported())),
        ];
        if serves == Serves::Several {
            let href = to_outcome(scope, &action.outcome);
            cells.push(Cell { text: action.outcome_title.clone(), href, ..Cell::default() });
        }
        Row {
            id: Some(format!("{}action-{}", scope.prefix, action.id)),
            heading: title,
            href: None,
            ours: false,
            cells,
        }
    });
    let rows = rows.collect();
    let with_outcome = serves == Serves::Several;
    let headed = match called {
        Called::Of(of) => words.actions_table(of, with_outcome),
        Called::As(title) => (title.to_owned(), words.actions_table(title, with_outcome).1),
    };
    table(scope, headed, WORDS, rows)
}

/// The way to an action on the page of the plan item that it serves, which lists all of
/// its actions however many there are.
pub(in crate::page) fn to_action(scope: &Scope<'_, '_>, action: &ActionRecord) -> Option<String> {
    let (plan, item) = scope.frozen.site.outcome(action.outcome.as_str())?;
    let page = scope.links.to(&places::outcome(&plan.id, &item.id));
    Some(format!("{page}#action-{}", action.id))
}
