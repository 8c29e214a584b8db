//! `data/budget.csv` and `data/savings.csv`.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::columns::columns;
use super::files::Files;
use super::named::Named;
use super::rows::{Cells, each_row};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Budget, BudgetKind, Id, Saving};
use crate::period::Period;

columns! {
    /// The columns of `data/budget.csv`.
    BudgetColumn
    needed {
        Directorate = "directorate",
        Kind = "kind",
        Period = "period",
        Budget = "budget",
        Spent = "spent",
        Released = "released",
    }
    optional {
        Forecast = "forecast",
        Note = "note",
    }
}

columns! {
    /// The columns of `data/savings.csv`.
    SavingColumn
    needed {
        Saving = "saving",
        Title = "title",
        Directorate = "directorate",
        Period = "period",
        Planned = "planned",
        Delivered = "delivered",
        Released = "released",
    }
    optional {
        Forecast = "forecast",
        Note = "note",
    }
}

/// Reads every release of every budget.
pub(super) fn read_budgets(files: &Files<'_>, named: &mut Named) -> Vec<Budget> {
    let mut budgets: Vec<Budget> = Vec::new();
    let Some(file) = files.optional("data/budget.csv") else { return budgets };
    let mut taken: BTreeSet<(BudgetKind, Period, String, Date)> = BTreeSet::new();
    let one = |row: &Cells<'_, BudgetColumn>| {
        let (directorate, kind) = (
            row.need(BudgetColumn::Directorate),
            row.need_choice(BudgetColumn::Kind, BudgetKind::NAMES),
        );
        let (period, released) =
            (row.need_year(BudgetColumn::Period), row.need_date(BudgetColumn::Released));
        named.add(released, row.named(BudgetColumn::Directorate), None);
        let (budget, spent) =
            (row.need_pounds(BudgetColumn::Budget), row.need_pounds(BudgetColumn::Spent));
        let forecast = row.pounds(BudgetColumn::Forecast);
        let line = Budget {
            directorate: directorate?,
            kind: kind?,
            period: period?,
            budget: budget?,
            spent: spent?,
            forecast,
            released: released?,
            note: row.optional(BudgetColumn::Note),
        };
        need_forecast(row, &line);
        let (kind, period, directorate, released) = budget_key(&line);
        if !taken.insert((kind, period, directorate.to_owned(), released)) {
            row.duplicate(BudgetColumn::Directorate, "budgets of one kind, year and release");
            return None;
        }
        budgets.push(line);
        Some(())
    };
    each_row(&file, files.problems, one);
    budgets.sort_by(|a, b| budget_key(a).cmp(&budget_key(b)));
    budgets
}

/// Until the year is over, what was spent so far says nothing of how it ends: held
/// against the whole budget it would look like money left over.
fn need_forecast(row: &Cells<'_, BudgetColumn>, line: &Budget) {
    if row.text(BudgetColumn::Forecast).is_empty() && line.released < line.period.end() {
        let message = "nothing says what the year is expected to come to";
        let complaint = Diagnostic::new(Code::EmptyCell, message).label("here").help(
            "write under `forecast` what will have been spent by its end; it may be the budget",
        );
        row.complain(BudgetColumn::Forecast, complaint);
    }
}

fn budget_key(budget: &Budget) -> (BudgetKind, Period, &str, Date) {
    (budget.kind, budget.period, &budget.directorate, budget.released)
}

/// Reads every release of every saving.
pub(super) fn read_savings(files: &Files<'_>, named: &mut Named) -> Vec<Saving> {
    let mut savings: Vec<Saving> = Vec::new();
    let Some(file) = files.optional("data/savings.csv") else { return savings };
    let mut taken: BTreeSet<(Period, Id, Date)> = BTreeSet::new();
    let one = |row: &Cells<'_, SavingColumn>| {
        let id = row.need_id(SavingColumn::Saving);
        let (title, directorate) =
            (row.need(SavingColumn::Title), row.need(SavingColumn::Directorate));
        let (period, released) =
            (row.need_year(SavingColumn::Period), row.need_date(SavingColumn::Released));
        named.add(released, row.named(SavingColumn::Directorate), None);
        let (planned, delivered) =
            (row.need_pounds(SavingColumn::Planned), row.need_pounds(SavingColumn::Delivered));
        let forecast = row.pounds(SavingColumn::Forecast);
        let saving = Saving {
            id: id?,
            title: title?,
            directorate: directorate?,
            period: period?,
            planned: planned?,
            delivered: delivered?,
            forecast,
            released: released?,
            note: row.optional(SavingColumn::Note),
        };
        let (period, id, released) = saving_key(&saving);
        if !taken.insert((period, id.clone(), released)) {
            row.duplicate(SavingColumn::Saving, "releases of one day of a saving");
            return None;
        }
        savings.push(saving);
        Some(())
    };
    each_row(&file, files.problems, one);
    savings.sort_by(|a, b| saving_key(a).cmp(&saving_key(b)));
    savings
}

/// A saving is the same one in whichever directorate it stands.
fn saving_key(saving: &Saving) -> (Period, &Id, Date) {
    (saving.period, &saving.id, saving.released)
}
