//! Work and money as tables and charts: actions, risks, budgets, savings, findings.
//! Reports and the pages across the council show the same ones.

mod actions;
mod findings;
mod money;
mod risks;
mod timeline;

pub(super) use actions::{
    Called, Serves, actions, actions_table, counted, first_actions, how_judged, shape, to_action,
};
pub(super) use findings::{findings, findings_about};
pub(super) use money::{money, money_of, savings_chart};
pub(super) use risks::{how_scored, risk_matrix, risk_section, risk_table, risks_about};

use super::Scope;
use super::view::{Cell, Column, Row, Table};
use super::{ReportKey, ReportPart, places};
use crate::model::Id;
use crate::record::AboutRecord;

fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

fn number(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), numeric: true, ..Cell::default() }
}

/// The plan item that something is about, as a cell that leads to it.
fn about(scope: &Scope<'_, '_>, outcome: Option<&AboutRecord>) -> Cell {
    match outcome {
        Some(outcome) => {
            let href = to_outcome(scope, &outcome.id);
            Cell { text: outcome.title.clone(), href, ..Cell::default() }
        }
        None => text(scope.words().no_outcome()),
    }
}

/// The golden thread to a plan item: in a report to its own part about it.
fn to_outcome(scope: &Scope<'_, '_>, outcome: &Id) -> Option<String> {
    match (scope.report, scope.record()) {
        (Some(key), Some(record)) => {
            let at = record.outcomes.iter().position(|found| found.id == *outcome)?;
            Some(scope.to_part(ReportKey { part: ReportPart::Outcome(at), ..key }))
        }
        _ => {
            let (plan, item) = scope.frozen.site.outcome(outcome.as_str())?;
            Some(scope.links.to(&places::outcome(&plan.id, &item.id)))
        }
    }
}

/// A table with its own number, of which the columns from `words` on are numbers.
fn table(
    scope: &mut Scope<'_, '_>,
    (caption, headings): (String, Vec<String>),
    words: usize,
    rows: Vec<Row>,
) -> Table {
    let number = scope.next_number();
    let column = |(at, heading)| Column { heading, numeric: at >= words };
    Table {
        id: format!("{}table-{number}", scope.prefix),
        label: scope.words().table_label(&number),
        caption,
        columns: headings.into_iter().enumerate().map(column).collect(),
        rows,
        legend: Vec::new(),
    }
}

/// All columns are words.
const WORDS: usize = usize::MAX;
