//! Budgets and savings: tables, and savings as bars.

use std::collections::BTreeMap;

use super::super::view::{Cell, Passage, Row};
use super::super::{Scope, figure};
use super::{number, table, text};
use crate::assess::MoneySum;
use crate::record::{BudgetRecord, MoneyRecord};
use crate::words::MoneyText;

/// Budgets and savings as tables.
pub(in crate::page) fn money(scope: &mut Scope<'_, '_>, money: &MoneyRecord) -> Vec<Passage> {
    let words = scope.words();
    let year = &money.year.label;
    let mut parts = Vec::new();
    let (revenue, capital) = (all_final(&money.revenue), all_final(&money.capital));
    for (rows, is_final, names) in [
        (&money.revenue, revenue, words.revenue_table(year, revenue)),
        (&money.capital, capital, words.capital_table(year, capital)),
    ] {
        if !rows.is_empty() {
            let rows = rows.iter().map(|row| budget_row(row, is_final)).collect();
            parts.push(table(scope, names, 1, rows).into());
        }
    }
    if !money.savings.is_empty() {
        let is_final = money.savings_total.is_final;
        let rows = money.savings.iter().map(|saving| {
            (saving.title.clone(), Some(saving.directorate.clone()), &saving.text, false)
        });
        let total = (words.all_savings(), None, &money.savings_total_text, true);
        let rows = rows.chain([total]).map(|(heading, directorate, sum, ours)| {
            let directorate = directorate.unwrap_or_else(|| words.all_directorates());
            let cells = [text(directorate)].into_iter().chain(sum_cells(sum, is_final)).collect();
            Row { id: None, heading, href: None, ours, cells }
        });
        let rows = rows.collect();
        parts.push(table(scope, words.savings_table(year, is_final), 2, rows).into());
    }
    parts
}

/// Whether none of the budgets can change any more.
fn all_final(rows: &[BudgetRecord]) -> bool {
    rows.iter().all(|row| row.sum.is_final)
}

fn budget_row(row: &BudgetRecord, is_final: bool) -> Row {
    let cells = sum_cells(&row.text, is_final);
    Row { id: None, heading: row.directorate.clone(), href: None, ours: row.is_total, cells }
}

/// A sum's cells; what is expected only while it may still change.
fn sum_cells(sum: &MoneyText, is_final: bool) -> Vec<Cell> {
    let mut cells = vec![number(&sum.planned), number(&sum.so_far)];
    if !is_final {
        cells.push(number(&sum.expected));
    }
    cells.push(number(&sum.difference));
    cells
}

/// One directorate's budgets and savings; None where it has none.
pub(in crate::page) fn money_of(
    scope: &mut Scope<'_, '_>,
    all: &MoneyRecord,
    directorate: &str,
) -> Option<Passage> {
    let words = scope.words();
    let names = [words.kind_revenue(), words.kind_capital()];
    let own = [&all.revenue, &all.capital].into_iter().zip(names);
    let own: Vec<(&BudgetRecord, String)> = own
        .filter_map(|(rows, kind)| {
            Some((rows.iter().find(|row| !row.is_total && row.directorate == directorate)?, kind))
        })
        .collect();
    if own.is_empty() {
        return None;
    }
    let is_final = own.iter().all(|(row, _)| row.sum.is_final);
    let rows = own.into_iter();
    let rows = rows.map(|(row, kind)| Row { heading: kind, ..budget_row(row, is_final) }).collect();
    let names = words.budget_table(directorate, &all.year.label, is_final);
    Some(table(scope, names, 1, rows).into())
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

/// What the council says about single budgets and savings.
pub(in crate::page) fn money_notes(scope: &Scope<'_, '_>, money: &MoneyRecord) -> Vec<String> {
    let words = scope.words();
    let budgets = money.revenue.iter().chain(&money.capital);
    let budgets = budgets.filter_map(|row| Some((row.directorate.as_str(), row.note.as_deref()?)));
    let savings = money.savings.iter();
    let savings = savings.filter_map(|row| Some((row.title.as_str(), row.note.as_deref()?)));
    budgets.chain(savings).map(|(of, note)| words.note_on(of, note)).collect()
}
