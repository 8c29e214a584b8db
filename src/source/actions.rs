//! `data/actions.csv` and `data/action-updates.csv`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::columns::columns;
use super::files::Files;
use super::keys::At;
use super::named::Named;
use super::rows::{Cells, each_row};
use super::there::There;
use super::unknown;
use crate::diagnostic::{Code, Diagnostic, Place, SourceFile};
use crate::model::{Action, ActionUpdate, Id, ReportedState};
use crate::period::InexactDate;

columns! {
    /// The columns of `data/actions.csv`.
    ActionColumn
    needed {
        Action = "action",
        Outcome = "outcome",
        Title = "title",
        Owner = "owner",
        Start = "start",
        End = "end",
    }
    optional {
        PartOf = "part-of",
        Responsible = "responsible",
        Directorate = "directorate",
        LeadMember = "lead-member",
        Measures = "measures",
        Released = "released",
    }
}

columns! {
    /// The columns of `data/action-updates.csv`.
    UpdateColumn
    needed {
        Action = "action",
        Date = "date",
        State = "state",
    }
    optional {
        ExpectedEnd = "expected-end",
        Note = "note",
    }
}

/// An action as its row gives it: a milestone may take its outcome, and takes its
/// release, from the action that it is part of.
struct Written {
    id: Id,
    part_of: Option<Id>,
    /// Absent where a milestone takes its action's.
    outcome: Option<Id>,
    title: String,
    owner: String,
    responsible: Option<String>,
    directorate: Option<At<String>>,
    lead_member: Option<At<String>>,
    measures: Vec<Id>,
    start: InexactDate,
    end: InexactDate,
    released: Option<Date>,
    place: Place,
}

impl Written {
    /// The action, once all are read; no update of it has been yet.
    fn resolved(self, outcome: Id, released: Option<Date>) -> Action {
        Action {
            id: self.id,
            part_of: self.part_of,
            outcome,
            title: self.title,
            owner: self.owner,
            responsible: self.responsible,
            directorate: self.directorate.map(|at| at.value),
            lead_member: self.lead_member.map(|at| at.value),
            measures: self.measures,
            start: self.start,
            end: self.end,
            released,
            updates: Vec::new(),
        }
    }

    fn ends_before_start(&self) -> bool {
        match (self.start.first_day(), self.end.last_day()) {
            (Some(start), Some(end)) => end < start,
            _ => false,
        }
    }
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

fn read_rows(files: &Files<'_>, file: &SourceFile, there: &There) -> Vec<Written> {
    let mut rows: Vec<Written> = Vec::new();
    let mut taken: BTreeSet<Id> = BTreeSet::new();
    let one = |row: &Cells<'_, ActionColumn>| {
        let id = row.need_id(ActionColumn::Action);
        let (title, owner) = (row.need(ActionColumn::Title), row.need(ActionColumn::Owner));
        let (start, end) =
            (row.need_inexact(ActionColumn::Start), row.need_inexact(ActionColumn::End));
        let outcome = row.reference(ActionColumn::Outcome, &unknown::PLAN_ITEM, &there.outcomes);
        let part_of = row.reference(ActionColumn::PartOf, &unknown::ACTION, &there.actions);
        let at = if part_of.is_some() { ActionColumn::PartOf } else { ActionColumn::Action };
        let written = Written {
            id: id?,
            part_of,
            outcome,
            title: title?,
            owner: owner?,
            responsible: row.optional(ActionColumn::Responsible),
            directorate: row.named(ActionColumn::Directorate),
            lead_member: row.named(ActionColumn::LeadMember),
            measures: row.references(ActionColumn::Measures, &unknown::MEASURE, &there.measures),
            start: start?,
            end: end?,
            released: row.date(ActionColumn::Released),
            place: row.place(at),
        };
        if written.ends_before_start() {
            let message = format!("`{}` ends before it starts", written.id);
            let complaint = Diagnostic::new(Code::ActionEndsBeforeStart, message);
            row.complain(ActionColumn::End, complaint.label("this end").help("check both dates"));
        }
        if !taken.insert(written.id.clone()) {
            row.duplicate(ActionColumn::Action, "actions");
            return None;
        }
        if row.text(ActionColumn::Outcome).is_empty() && row.text(ActionColumn::PartOf).is_empty() {
            row.need(ActionColumn::Outcome);
        }
        rows.push(written);
        Some(())
    };
    each_row(file, files.problems, one);
    rows
}

/// Refuses milestones of themselves, gives them their action's outcome, and keeps
/// them back until it is released: they would give it away.
fn resolve(rows: Vec<Written>, files: &Files<'_>, named: &mut Named) -> Vec<Action> {
    let parents: BTreeMap<Id, Option<Id>> =
        rows.iter().map(|row| (row.id.clone(), row.part_of.clone())).collect();
    let outcomes: BTreeMap<Id, Option<Id>> =
        rows.iter().map(|row| (row.id.clone(), row.outcome.clone())).collect();
    let releases: BTreeMap<Id, Option<Date>> =
        rows.iter().map(|row| (row.id.clone(), row.released)).collect();
    let one = |row: Written| {
        let Some(line) = line_of(&row.id, &parents) else {
            let message = format!("`{}` is in the end a milestone of itself", row.id);
            files.problems.add(
                Diagnostic::new(Code::PartOfCircle, message)
                    .at(row.place)
                    .label("goes round in a circle")
                    .help("a milestone is part of an action; the action is part of nothing"),
            );
            return None;
        };
        // Its own, or that of the nearest action above it which has one.
        let outcome = line.iter().find_map(|id| outcomes.get(id)?.clone())?;
        let released = line.iter().filter_map(|id| *releases.get(id)?).max();
        named.add(released, row.directorate.clone(), row.lead_member.clone());
        Some(row.resolved(outcome, released))
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
    let places: BTreeMap<Id, usize> =
        actions.iter().enumerate().map(|(at, action)| (action.id.clone(), at)).collect();
    let mut taken: BTreeSet<(Id, Date)> = BTreeSet::new();
    let one = |row: &Cells<'_, UpdateColumn>| {
        let action = row.reference(UpdateColumn::Action, &unknown::ACTION, &there.actions);
        if row.text(UpdateColumn::Action).is_empty() {
            row.need(UpdateColumn::Action);
        }
        let date = row.need_date(UpdateColumn::Date);
        let state = row.need_choice(UpdateColumn::State, ReportedState::NAMES);
        let expected_end = row.inexact(UpdateColumn::ExpectedEnd);
        let update = ActionUpdate {
            date: date?,
            state: state?,
            expected_end,
            note: row.optional(UpdateColumn::Note),
        };
        let action = action?;
        let found = actions.get_mut(*places.get(&action)?)?;
        if !taken.insert((action, update.date)) {
            row.duplicate(UpdateColumn::Action, "updates of one day");
            return None;
        }
        found.updates.push(update);
        Some(())
    };
    each_row(file, files.problems, one);
    for action in actions {
        action.updates.sort_by_key(|update| update.date);
    }
}
