//! `data/actions.csv` and `data/action-updates.csv`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::files::Files;
use super::keys::At;
use super::named::Named;
use super::register::{Cells, each_row};
use super::there::There;
use super::unknown;
use crate::diagnostic::{Code, Diagnostic, Place, SourceFile};
use crate::model::{Action, ActionUpdate, Id, ReportedState};

/// An action with what is resolved once all are read.
struct Row {
    action: Action,
    /// Absent where a milestone takes its action's.
    outcome: Option<Id>,
    directorate: Option<At<String>>,
    lead_member: Option<At<String>>,
    place: Place,
}

/// Reads the actions with their updates, in the order of the file.
pub(super) fn read(files: &Files<'_>, there: &There, named: &mut Named) -> Vec<Action> {
    let Some(file) = files.optional("data/actions.csv") else { return Vec::new() };
    let rows = read_rows(files, &file, there);
    let mut actions = resolve(rows, files, named);
    if let Some(file) = files.optional("data/action-updates.csv") {
        read_updates(files, &file, &mut actions, there);
    }
    actions
}

fn read_rows(files: &Files<'_>, file: &SourceFile, there: &There) -> Vec<Row> {
    const NAMES: [&str; 12] = [
        "action",
        "outcome",
        "title",
        "owner",
        "start",
        "end",
        "part-of",
        "responsible",
        "directorate",
        "lead-member",
        "measures",
        "released",
    ];
    let mut rows: Vec<Row> = Vec::new();
    let one = |row: &Cells<'_, 12>| {
        let id = row.need_id("action");
        let (title, owner) = (row.need("title"), row.need("owner"));
        let (start, end) = (row.need_inexact("start"), row.need_inexact("end"));
        let outcome = row.reference("outcome", &unknown::PLAN_ITEM, &there.outcomes);
        let action = Action {
            id: id?,
            part_of: row.reference("part-of", &unknown::ACTION, &there.actions),
            // Until it is known, a milestone's outcome is a guess that nobody sees.
            outcome: outcome.clone().or_else(|| Id::new("none"))?,
            title: title?,
            owner: owner?,
            responsible: row.optional("responsible"),
            directorate: row.optional("directorate"),
            lead_member: row.optional("lead-member"),
            measures: row.references("measures", &unknown::MEASURE, &there.measures),
            start: start?,
            end: end?,
            released: row.date("released"),
            updates: Vec::new(),
        };
        if ends_before_start(&action) {
            let message = format!("`{}` ends before it starts", action.id);
            let complaint = Diagnostic::new(Code::ActionEndsBeforeStart, message);
            row.complain("end", complaint.label("this end").help("check both dates"));
        }
        if rows.iter().any(|other| other.action.id == action.id) {
            row.duplicate("action", "actions");
            return None;
        }
        if row.text("outcome").is_empty() && row.text("part-of").is_empty() {
            row.need("outcome");
        }
        let place = row.place(if action.part_of.is_some() { "part-of" } else { "action" });
        let (directorate, lead_member) = (row.named("directorate"), row.named("lead-member"));
        rows.push(Row { action, outcome, directorate, lead_member, place });
        Some(())
    };
    each_row(file, NAMES, 6, files.problems, one);
    rows
}

fn ends_before_start(action: &Action) -> bool {
    match (action.start.first_day(), action.end.last_day()) {
        (Some(start), Some(end)) => end < start,
        _ => false,
    }
}

/// Refuses milestones of themselves, gives them their action's outcome, and keeps
/// them back until it is released: they would give it away.
fn resolve(rows: Vec<Row>, files: &Files<'_>, named: &mut Named) -> Vec<Action> {
    let parents: BTreeMap<Id, Option<Id>> =
        rows.iter().map(|row| (row.action.id.clone(), row.action.part_of.clone())).collect();
    let outcomes: BTreeMap<Id, Option<Id>> =
        rows.iter().map(|row| (row.action.id.clone(), row.outcome.clone())).collect();
    let releases: BTreeMap<Id, Option<Date>> =
        rows.iter().map(|row| (row.action.id.clone(), row.action.released)).collect();
    let one = |Row { mut action, outcome, directorate, lead_member, place }: Row| {
        let Some(line) = line_of(&action.id, &parents) else {
            let message = format!("`{}` is in the end a milestone of itself", action.id);
            files.problems.add(
                Diagnostic::new(Code::PartOfCircle, message)
                    .at(place)
                    .label("goes round in a circle")
                    .help("a milestone is part of an action; the action is part of nothing"),
            );
            return None;
        };
        let inherited = line.iter().find_map(|id| outcomes.get(id)?.clone());
        action.outcome = outcome.or(inherited)?;
        action.released = line.iter().filter_map(|id| *releases.get(id)?).max();
        named.add(action.released, directorate, lead_member);
        Some(action)
    };
    rows.into_iter().filter_map(one).collect()
}

/// What an action is part of, what that is part of, and so on; None when it comes
/// back to where it has been.
fn line_of(id: &Id, parents: &BTreeMap<Id, Option<Id>>) -> Option<Vec<Id>> {
    let mut line = vec![id.clone()];
    while let Some(Some(parent)) = line.last().and_then(|id| parents.get(id)) {
        if line.contains(parent) {
            return None;
        }
        line.push(parent.clone());
    }
    Some(line)
}

fn read_updates(files: &Files<'_>, file: &SourceFile, actions: &mut [Action], there: &There) {
    const NAMES: [&str; 5] = ["action", "date", "state", "expected-end", "note"];
    let one = |row: &Cells<'_, 5>| {
        let action = row.reference("action", &unknown::ACTION, &there.actions);
        if row.text("action").is_empty() {
            row.need("action");
        }
        let date = row.need_date("date");
        let state = row.need_choice("state", ReportedState::NAMES);
        let expected_end = row.inexact("expected-end");
        let update =
            ActionUpdate { date: date?, state: state?, expected_end, note: row.optional("note") };
        let action = action?;
        let found = actions.iter_mut().find(|known| known.id == action)?;
        if found.updates.iter().any(|other| other.date == update.date) {
            row.duplicate("action", "updates of one day");
            return None;
        }
        found.updates.push(update);
        Some(())
    };
    each_row(file, NAMES, 3, files.problems, one);
    for action in actions {
        action.updates.sort_by_key(|update| update.date);
    }
}
