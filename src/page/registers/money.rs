//! Budgets and savings: tables, and savings as bars.

use std::collections::BTreeMap;

use super::super::view::{Passage, Row};
use super::super::{Scope, figure};
use super::{number, table, text};
use crate::assess::MoneySum;
use crate::record::{BudgetRecord, MoneyRecord};

/// Budgets and savings as tables.
pub(in crate::page) fn money(scope: &mut Scope<'_, '_>, money: &MoneyRecord) -> Vec<Passage> {
    let words = scope.words();
    let year = &money.year.label;
    let mut parts = Vec::new();
    for (rows, names) in [
        (&money.revenue, words.revenue_table(year, money.is_final)),
        (&money.capital, words.capital_table(year, money.is_final)),
    ] {
        if !rows.is_empty() {
            let rows = rows.iter().map(|row| budget_row(row, money.is_final)).collect();
            parts.push(table(scope, names, 1, rows).into());
        }
    }
    if !money.savings.is_empty() {
        let rows = money.savings.iter().map(|saving| {
            (saving.title.clone(), Some(saving.directorate.clone()), &saving.text, false)
        });
        let total = (words.all_savings(), None, &money.savings_total_text, true);
        let rows = rows.chain([total]).map(|(heading, directorate, sum, ours)| Row {
            id: None,
            heading,
            href: None,
            ours,
            cells: vec![
                text(directorate.unwrap_or_else(|| words.all_directorates())),
                number(&sum.planned),
                number(&sum.so_far),
                number(&sum.expected),
                number(&sum.difference),
            ],
        });
        let rows = rows.collect();
        parts.push(table(scope, words.savings_table(year), 2, rows).into());
    }
    parts
}

fn budget_row(row: &BudgetRecord, is_final: bool) -> Row {
    let sum = &row.text;
    let mut cells = vec![number(&sum.planned), number(&sum.so_far)];
    if !is_final {
        cells.push(number(&sum.expected));
    }
    cells.push(number(&sum.difference));
    Row { id: None, heading: row.directorate.clone(), href: None, ours: row.is_total, cells }
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
    let rows: Vec<Row> = own
        .filter_map(|(rows, kind)| {
            let row = rows.iter().find(|row| row.directorate == directorate)?;
            Some(Row { heading: kind, ..budget_row(row, all.is_final) })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let names = words.budget_table(directorate, &all.year.label, all.is_final);
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
