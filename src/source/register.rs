//! Files in our own layouts, row by row: a register of actions, of risks, of areas.
//!
//! Each cell is asked for by the name of its column and read as what it should be;
//! what is wrong with it is complained of at its place, and reading goes on.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::areas::unreadable_date;
use super::columns::{Columns, check_width};
use super::keys::At;
use super::measures::{unreadable_number, unreadable_period};
use super::sheet::{HeaderAt, Row, Sheet};
use super::there::Names;
use super::unknown::Sort;
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile, nearest};
use crate::model::Id;
use crate::period::{self, InexactDate, Period, PeriodKind, Reading};
use crate::quantity;

/// Calls `visit` on every row of a register; what it answers is for its own early
/// return. The first `needed` of the columns must be there, and no others may be:
/// None when they are not.
pub(super) fn each_row<const N: usize>(
    file: &SourceFile,
    names: [&'static str; N],
    needed: usize,
    problems: &Problems,
    mut visit: impl FnMut(&Cells<'_, N>) -> Option<()>,
) -> Option<()> {
    let sheet = Sheet::open(file, &HeaderAt::Row(1), problems)?;
    let columns = Columns::find(&sheet, names, needed, problems)?;
    sheet.for_each(|row| {
        if check_width(row, &sheet, problems) {
            visit(&Cells { names, columns: &columns, row, problems });
        }
    });
    Some(())
}

/// The cells of one row.
pub(super) struct Cells<'a, const N: usize> {
    names: [&'static str; N],
    columns: &'a Columns<N>,
    row: &'a Row<'a>,
    problems: &'a Problems,
}

impl<const N: usize> Cells<'_, N> {
    fn number_of(&self, name: &str) -> usize {
        let found = self.names.iter().position(|known| *known == name);
        debug_assert!(found.is_some(), "no column is called `{name}`");
        found.unwrap_or(0)
    }

    /// What a cell says; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.columns.cell(self.row, self.number_of(name))
    }

    /// Where a cell stands.
    pub(super) fn place(&self, name: &str) -> Place {
        self.columns.place(self.row, self.number_of(name))
    }

    /// Complains about a cell.
    pub(super) fn complain(&self, name: &str, complaint: Diagnostic) {
        self.problems.add(complaint.at(self.place(name)));
    }

    /// A text that may be absent.
    pub(super) fn optional(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// A text that may be absent, with its place.
    pub(super) fn named(&self, name: &str) -> Option<At<String>> {
        self.optional(name).map(|value| At { value, place: self.place(name) })
    }

    /// A text that must be there.
    pub(super) fn need(&self, name: &str) -> Option<String> {
        let found = self.optional(name);
        if found.is_none() {
            let message = format!("the cell under `{name}` is empty");
            self.complain(
                name,
                Diagnostic::new(Code::EmptyCell, message).label("here").help("write it out"),
            );
        }
        found
    }

    /// A cell that must be an id.
    pub(super) fn need_id(&self, name: &str) -> Option<Id> {
        let text = self.text(name);
        let id = Id::new(text);
        if id.is_none() {
            let complaint = Diagnostic::new(Code::BadId, format!("`{text}` is not an id"))
                .label("here")
                .help("use lower-case letters, digits and hyphens");
            self.complain(name, complaint);
        }
        id
    }

    /// A day that may be absent.
    pub(super) fn date(&self, name: &str) -> Option<Date> {
        let text = self.optional(name)?;
        let date = text.parse().ok();
        if date.is_none() {
            self.complain(name, unreadable_date(&text));
        }
        date
    }

    /// A day that must be there.
    pub(super) fn need_date(&self, name: &str) -> Option<Date> {
        self.need(name)?;
        self.date(name)
    }

    /// A date as plans give it, which may be absent.
    pub(super) fn inexact(&self, name: &str) -> Option<InexactDate> {
        let text = self.optional(name)?;
        let date = InexactDate::parse(&text).ok();
        if date.is_none() {
            let complaint = unreadable_date(&text).help(
                "write a day (2025-03-31), a month (2025-03), a quarter (2024-25 Q3), any of them with \
                 ` then ongoing`, or: ongoing, to be confirmed, as soon as possible, started, not known: why",
            );
            self.complain(name, complaint);
        }
        date
    }

    /// A date as plans give it, which must be there.
    pub(super) fn need_inexact(&self, name: &str) -> Option<InexactDate> {
        self.need(name)?;
        self.inexact(name)
    }

    /// A financial year, which must be there.
    pub(super) fn need_year(&self, name: &str) -> Option<Period> {
        let text = self.need(name)?;
        let found = period::parse(&text, &Reading::of(PeriodKind::FinancialYear));
        match found {
            Ok(labelled) => Some(labelled.period),
            Err(error) => {
                self.complain(name, unreadable_period(&text, error));
                None
            }
        }
    }

    /// Whole pounds that may be absent.
    pub(super) fn pounds(&self, name: &str) -> Option<Decimal> {
        let text = self.optional(name)?;
        match quantity::parse(&text) {
            Ok(number) if number.fract().is_zero() => Some(number),
            Ok(_) => {
                let message = format!("`{text}` is not a number of whole pounds");
                let complaint = Diagnostic::new(Code::UnreadableNumber, message)
                    .label("here")
                    .help("write all of its digits, without pence: 12900000 for £12.9 million");
                self.complain(name, complaint);
                None
            }
            Err(error) => {
                self.complain(name, unreadable_number(&text, error));
                None
            }
        }
    }

    /// Whole pounds that must be there.
    pub(super) fn need_pounds(&self, name: &str) -> Option<Decimal> {
        self.need(name)?;
        self.pounds(name)
    }

    /// One of a list of words, which must be there.
    pub(super) fn need_choice<T: Copy>(&self, name: &str, names: &[(&str, T)]) -> Option<T> {
        let text = self.need(name)?;
        let found = names.iter().find(|(known, _)| *known == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            let help = nearest(&text, known.iter().copied()).map_or_else(
                || format!("choose one of: {}", known.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("`{name}` cannot be `{text}`");
            self.complain(
                name,
                Diagnostic::new(Code::UnknownChoice, message).label("here").help(help),
            );
        }
        found
    }

    /// Texts split by `|`.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        let parts = self.text(name).split('|').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// One of some ids, where the cell is not empty. An unknown one is complained of
    /// with what is nearest.
    pub(super) fn reference(&self, name: &str, sort: &Sort, known: &Names) -> Option<Id> {
        let text = self.optional(name)?;
        self.one_of(name, &text, sort, known)
    }

    /// Some of some ids, split by `|`; unknown ones are complained of.
    pub(super) fn references(&self, name: &str, sort: &Sort, known: &Names) -> Vec<Id> {
        let found = self.list(name).into_iter();
        found.filter_map(|text| self.one_of(name, &text, sort, known)).collect()
    }

    fn one_of(&self, name: &str, text: &str, sort: &Sort, known: &Names) -> Option<Id> {
        if known.hold(text) {
            return Id::new(text);
        }
        self.complain(name, sort.unknown(text, known));
        None
    }

    /// Complains that the row's id stands in the register already.
    pub(super) fn duplicate(&self, name: &str, what: &str) {
        let message = format!("there are two {what} called `{}`", self.text(name));
        let complaint = Diagnostic::new(Code::DuplicateId, message)
            .label("the second")
            .help("rename or remove one of them");
        self.complain(name, complaint);
    }
}
