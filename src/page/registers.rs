//! Work and money as tables and charts: actions, risks, budgets, savings, findings.
//! Reports and the pages across the council show the same ones.

mod actions;
mod findings;
mod money;
mod risks;
mod timeline;

pub(super) use actions::{Called, Serves, actions, actions_table, shape, to_action};
pub(super) use findings::findings;
pub(super) use money::{money, money_notes, money_of, savings_chart};
pub(super) use risks::{risk_matrix, risk_section, risk_table};

use super::Scope;
use super::view::{Cell, Column, Row, Table};

fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

fn number(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), numeric: true, ..Cell::default() }
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
