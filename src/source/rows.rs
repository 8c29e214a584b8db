//! Files in our own layouts, row by row: a register of actions, of risks, of areas.
//!
//! Each cell is asked for by its column and read as what it should be;
//! what is wrong with it is complained of at its place, and reading goes on.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::columns::{Column, Columns, check_width};
use super::keys::At;
use super::sheet::{HeaderAt, Row, Sheet};
use super::there::Names;
use super::unknown::Sort;
use super::unreadable::{unreadable_date, unreadable_number, unreadable_period};
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile, nearest};
use crate::model::Id;
use crate::period::{self, InexactDate, Period, PeriodKind, Reading};
use crate::quantity;

/// Calls `visit` on every row of a register; what it answers is for its own early
/// return. None when a column is missing that must be there.
pub(super) fn each_row<C: Column>(
    file: &SourceFile,
    problems: &Problems,
    mut visit: impl FnMut(&Cells<'_, C>) -> Option<()>,
) -> Option<()> {
    let sheet = Sheet::open(file, &HeaderAt::Row(1), problems)?;
    let columns = Columns::find(&sheet, problems)?;
    sheet.for_each(|row| {
        if check_width(row, &sheet, problems) {
            visit(&Cells { columns: &columns, row, problems });
        }
    });
    Some(())
}

/// The cells of one row.
pub(super) struct Cells<'a, C> {
    columns: &'a Columns<C>,
    row: &'a Row<'a>,
    problems: &'a Problems,
}

impl<C: Column> Cells<'_, C> {
    /// What a cell says; empty where there is none.
    pub(super) fn text(&self, column: C) -> &str {
        self.columns.cell(self.row, column)
    }

    /// Where a cell stands.
    pub(super) fn place(&self, column: C) -> Place {
        self.columns.place(self.row, column)
    }

    /// Complains about a cell.
    pub(super) fn complain(&self, column: C, complaint: Diagnostic) {
        self.problems.add(complaint.at(self.place(column)));
    }

    /// A text that may be absent.
    pub(super) fn optional(&self, column: C) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// A text that may be absent, with its place.
    pub(super) fn named(&self, column: C) -> Option<At<String>> {
        self.optional(column).map(|value| At { value, place: self.place(column) })
    }

    /// A text that must be there.
    pub(super) fn need(&self, column: C) -> Option<String> {
        let found = self.optional(column);
        if found.is_none() {
            let message = format!("the cell under `{}` is empty", column.name());
            self.complain(
                column,
                Diagnostic::new(Code::EmptyCell, message).label("here").help("write it out"),
            );
        }
        found
    }

    /// A cell that must be an id.
    pub(super) fn need_id(&self, column: C) -> Option<Id> {
        let text = self.text(column);
        let id = Id::new(text);
        if id.is_none() {
            let complaint = Diagnostic::new(Code::BadId, format!("`{text}` is not an id"))
                .label("here")
                .help("use lower-case letters, digits and hyphens");
            self.complain(column, complaint);
        }
        id
    }

    /// A day that may be absent.
    pub(super) fn date(&self, column: C) -> Option<Date> {
        let text = self.optional(column)?;
        let date = text.parse().ok();
        if date.is_none() {
            self.complain(column, unreadable_date(&text));
        }
        date
    }

    /// A day that must be there.
    pub(super) fn need_date(&self, column: C) -> Option<Date> {
        self.need(column)?;
        self.date(column)
    }

    /// A date as plans give it, which may be absent.
    pub(super) fn inexact(&self, column: C) -> Option<InexactDate> {
        let text = self.optional(column)?;
        let date = InexactDate::parse(&text).ok();
        if date.is_none() {
            let complaint = unreadable_date(&text).help(
                "write a day (2025-03-31), a month (2025-03), a quarter (2024-25 Q3), any of them with \
                 ` then ongoing`, or: ongoing, to be confirmed, as soon as possible, started, not known: why",
            );
            self.complain(column, complaint);
        }
        date
    }

    /// A date as plans give it, which must be there.
    pub(super) fn need_inexact(&self, column: C) -> Option<InexactDate> {
        self.need(column)?;
        self.inexact(column)
    }

    /// A financial year, which must be there.
    pub(super) fn need_year(&self, column: C) -> Option<Period> {
        let text = self.need(column)?;
        let found = period::parse(&text, &Reading::of(PeriodKind::FinancialYear));
        match found {
            Ok(labelled) => Some(labelled.period),
            Err(error) => {
                self.complain(column, unreadable_period(&text, error));
                None
            }
        }
    }

    /// Whole pounds that may be absent.
    pub(super) fn pounds(&self, column: C) -> Option<Decimal> {
        let text = self.optional(column)?;
        match quantity::parse(&text) {
            Ok(number) if number.fract().is_zero() => Some(number),
            Ok(_) => {
                let message = format!("`{text}` is not a number of whole pounds");
                let complaint = Diagnostic::new(Code::UnreadableNumber, message)
                    .label("here")
                    .help("write all of its digits, without pence: 12900000 for £12.9 million");
                self.complain(column, complaint);
                None
            }
            Err(error) => {
                self.complain(column, unreadable_number(&text, error));
                None
            }
        }
    }

    /// Whole pounds that must be there.
    pub(super) fn need_pounds(&self, column: C) -> Option<Decimal> {
        self.need(column)?;
        self.pounds(column)
    }

    /// One of a list of words, which must be there.
    pub(super) fn need_choice<T: Copy>(&self, column: C, names: &[(&str, T)]) -> Option<T> {
        let text = self.need(column)?;
        let found = names.iter().find(|(known, _)| *known == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            let help = nearest(&text, known.iter().copied()).map_or_else(
                || format!("choose one of: {}", known.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("`{}` cannot be `{text}`", column.name());
            self.complain(
                column,
                Diagnostic::new(Code::UnknownChoice, message).label("here").help(help),
            );
        }
        found
    }

    /// Texts split by `|`.
    pub(super) fn list(&self, column: C) -> Vec<String> {
        let parts = self.text(column).split('|').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// One of some ids, where the cell is not empty. An unknown one is complained of
    /// with what is nearest.
    pub(super) fn reference(&self, column: C, sort: &Sort, known: &Names) -> Option<Id> {
        let text = self.optional(column)?;
        self.one_of(column, &text, sort, known)
    }

    /// Some of some ids, split by `|`; unknown ones are complained of.
    pub(super) fn references(&self, column: C, sort: &Sort, known: &Names) -> Vec<Id> {
        let found = self.list(column).into_iter();
        found.filter_map(|text| self.one_of(column, &text, sort, known)).collect()
    }

    fn one_of(&self, column: C, text: &str, sort: &Sort, known: &Names) -> Option<Id> {
        if known.hold(text) {
            return Id::new(text);
        }
        self.complain(column, sort.unknown(text, known));
        None
    }

    /// Complains that the row's id stands in the register already.
    pub(super) fn duplicate(&self, column: C, what: &str) {
        let message = format!("there are two {what} called `{}`", self.text(column));
        let complaint = Diagnostic::new(Code::DuplicateId, message)
            .label("the second")
            .help("rename or remove one of them");
        self.complain(column, complaint);
    }
}
