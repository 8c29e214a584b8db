//! Budgets and savings: tables, and savings as bars.

use std::collections::BTreeMap;

use super::super::view::{Cell, Fact, Passage, Row};
use super::super::{Scope, figure, section};
use super::{number, table, text};
use crate::assess::{MoneyStage, MoneySum};
use crate::record::{BudgetRecord, MoneyRecord, SavingRecord};
use crate::words::MoneyText;

/// Budgets and savings as tables, each row with what is said about it.
pub(in crate::page) fn money(scope: &mut Scope<'_, '_>, money: &MoneyRecord) -> Vec<Passage> {
    let words = scope.words();
    let year = &money.year.label;
    let mut parts = Vec::new();
    let (revenue, capital) = (stage(&money.revenue), stage(&money.capital));
    for (rows, stage, names) in [
        (&money.revenue, revenue, words.revenue_table(year, revenue)),
        (&money.capital, capital, words.capital_table(year, capital)),
    ] {
        if !rows.is_empty() {
            let rows = rows.iter().map(|row| budget_row(scope, row, stage)).collect();
            parts.extend(noted_table(scope, names, 1, rows));
        }
    }
    if !money.savings.is_empty() {
        let names = words.savings_table(year, money.savings_total.stage);
        let rows = savings_rows(scope, money);
        parts.extend(noted_table(scope, names, 2, rows));
    }
    parts
}

/// A row with what is said about it.
type NotedRow = (Row, Option<String>);

/// Every saving, and all of them together.
fn savings_rows(scope: &Scope<'_, '_>, money: &MoneyRecord) -> Vec<NotedRow> {
    let words = scope.words();
    let stage = money.savings_total.stage;
    let row = |heading: &str, directorate: String, sum: &MoneyText, ours: bool| {
        let cells = [text(directorate)].into_iter().chain(sum_cells(sum, stage)).collect();
        Row { id: None, heading: heading.to_owned(), href: None, ours, cells }
    };
    let one = |saving: &SavingRecord| {
        let said = note(scope, saving.note.as_deref(), &saving.sum);
        (row(&saving.title, saving.directorate.clone(), &saving.text, false), said)
    };
    let mut rows: Vec<NotedRow> = money.savings.iter().map(one).collect();
    let all = (words.all_savings(), words.all_directorates());
    rows.push((row(&all.0, all.1, &money.savings_total_text, true), None));
    rows
}

/// A table of money, and below it what is said about single rows.
fn noted_table(
    scope: &mut Scope<'_, '_>,
    names: (String, Vec<String>),
    words: usize,
    rows: Vec<NotedRow>,
) -> Vec<Passage> {
    let said = |(row, note): &NotedRow| Some(section::fact(&row.heading, note.as_deref()?));
    let notes: Vec<Fact> = rows.iter().filter_map(said).collect();
    let rows = rows.into_iter().map(|(row, _)| row).collect();
    let mut parts = vec![table(scope, names, words, rows).into()];
    if !notes.is_empty() {
        parts.push(Passage::facts(notes));
    }
    parts
}

/// What the council says about a row, and that it is old where it is.
fn note(scope: &Scope<'_, '_>, note: Option<&str>, sum: &MoneySum) -> Option<String> {
    let last = match sum.stage {
        MoneyStage::LastReported(day) => Some(scope.words().last_reported(day)),
        MoneyStage::Final | MoneyStage::Expected => None,
    };
    let said: Vec<String> = note.map(str::to_owned).into_iter().chain(last).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Whether the budgets together can still change.
fn stage(rows: &[BudgetRecord]) -> MoneyStage {
    rows.iter().map(|row| row.sum).sum::<MoneySum>().stage
}

fn budget_row(scope: &Scope<'_, '_>, row: &BudgetRecord, stage: MoneyStage) -> NotedRow {
    let cells = sum_cells(&row.text, stage);
    let heading = row.directorate.clone();
    let said = match row.is_total {
        true => None,
        false => note(scope, row.note.as_deref(), &row.sum),
    };
    (Row { id: None, heading, href: None, ours: row.is_total, cells }, said)
}

/// A sum's cells; what is expected only where it may still change or was not told since.
fn sum_cells(sum: &MoneyText, stage: MoneyStage) -> Vec<Cell> {
    let mut cells = vec![number(&sum.planned), number(&sum.so_far)];
    if stage != MoneyStage::Final {
        cells.push(number(&sum.expected));
    }
    cells.push(number(&sum.difference));
    cells
}

/// One directorate's budgets, with what is said about them; nothing where it has none.
pub(in crate::page) fn money_of(
    scope: &mut Scope<'_, '_>,
    all: &MoneyRecord,
    directorate: &str,
) -> Vec<Passage> {
    let words = scope.words();
    let names = [words.kind_revenue(), words.kind_capital()];
    let own = [&all.revenue, &all.capital].into_iter().zip(names);
    let own: Vec<(&BudgetRecord, String)> = own
        .filter_map(|(rows, kind)| {
            Some((rows.iter().find(|row| !row.is_total && row.directorate == directorate)?, kind))
        })
        .collect();
    if own.is_empty() {
        return Vec::new();
    }
    let stage = own.iter().map(|(row, _)| row.sum).sum::<MoneySum>().stage;
    let row = |(row, kind): (&BudgetRecord, String)| {
        let (row, note) = budget_row(scope, row, stage);
        (Row { heading: kind, ..row }, note)
    };
    let rows = own.into_iter().map(row).collect();
    let names = words.budget_table(directorate, &all.year.label, stage);
    noted_table(scope, names, 1, rows)
}

/// Savings by directorate: what was saved, what is still expected, what is not.
pub(in crate::page) fn savings_chart(
    scope: &mut Scope<'_, '_>,
    money: &MoneyRecord,
) -> Option<Passage> {
    let mut sums: BTreeMap<&str, MoneySum> = BTreeMap::new();
    for saving in &money.savings {
        let sum = sums.entry(saving.directorate.as_str()).or_default();
        *sum = [*sum, saving.sum].into_iter().sum();
    }
    let rows: Vec<(&str, MoneySum)> = sums.into_iter().collect();
    (!rows.is_empty()).then(|| figure::savings(scope, &money.year.label, &rows).into())
}
