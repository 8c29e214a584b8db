//! The columns of files in our own layouts: found by name, none unknown.

use std::marker::PhantomData;

use super::sheet::{Row, Sheet};
use crate::diagnostic::{Code, Diagnostic, Place, Problems};

/// A column that must be there.
pub(super) fn need(sheet: &Sheet<'_>, name: &str, problems: &Problems) -> Option<usize> {
    let found = sheet.column(name);
    if found.is_none() {
        problems.add(
            Diagnostic::new(Code::MissingColumn, format!("the column `{name}` is missing"))
                .at(sheet.header_place())
                .label("this is the header")
                .suggest(name, sheet.headings().iter().map(String::as_str)),
        );
    }
    found
}

/// Complains of every column that is not one of these.
pub(super) fn refuse_unknown(sheet: &Sheet<'_>, known: &[&str], problems: &Problems) {
    for (column, heading) in sheet.headings().iter().enumerate() {
        if !heading.is_empty() && !known.contains(&heading.as_str()) {
            problems.add(
                Diagnostic::new(
                    Code::UnknownColumn,
                    format!("the column `{heading}` means nothing here"),
                )
                .at(sheet.heading_place(column))
                .label("unknown column")
                .suggest(heading, known.iter().copied()),
            );
        }
    }
}

/// The columns of one of our own layouts, each a variant of the layout's own type:
/// a column that it does not have cannot be asked for.
pub(super) trait Column: Copy {
    /// All of them, those that must be there first.
    const NAMES: &'static [&'static str];
    /// How many must be there.
    const NEEDED: usize;

    /// Its place among the names.
    fn number(self) -> usize;

    /// What stands at its head.
    fn name(self) -> &'static str {
        Self::NAMES[self.number()]
    }
}

/// Declares the columns of a layout.
macro_rules! columns {
    (
        $(#[$doc:meta])+ $type:ident
        needed { $($needed:ident = $needed_name:literal,)+ }
        optional { $($optional:ident = $optional_name:literal,)* }
    ) => {
        $(#[$doc])+
        #[derive(Debug, Clone, Copy)]
        enum $type {
            $($needed,)+
            $($optional,)*
        }

        impl $crate::source::columns::Column for $type {
            const NAMES: &'static [&'static str] = &[$($needed_name,)+ $($optional_name,)*];
            const NEEDED: usize = [$($needed_name),+].len();

            fn number(self) -> usize {
                self as usize
            }
        }
    };
}
pub(super) use columns;

/// Where the columns of a layout stand in a file.
pub(super) struct Columns<C> {
    found: Vec<Option<usize>>,
    layout: PhantomData<C>,
}

impl<C: Column> Columns<C> {
    /// Finds the columns; those that are needed must be there, and no others may be.
    pub(super) fn find(sheet: &Sheet<'_>, problems: &Problems) -> Option<Self> {
        let found = C::NAMES.iter().map(|name| sheet.column(name)).collect();
        refuse_unknown(sheet, C::NAMES, problems);
        let needed: Vec<Option<usize>> =
            C::NAMES.iter().take(C::NEEDED).map(|name| need(sheet, name, problems)).collect();
        let is_whole = needed.iter().all(Option::is_some);
        is_whole.then_some(Self { found, layout: PhantomData })
    }

    /// What a row says in a column; empty where the file does not have it.
    pub(super) fn cell<'r>(&self, row: &'r Row<'_>, column: C) -> &'r str {
        self.found[column.number()].map_or("", |column| row.cell(column))
    }

    /// Where that stands; the start of the row where the file does not have it.
    pub(super) fn place(&self, row: &Row<'_>, column: C) -> Place {
        row.place(self.found[column.number()].unwrap_or(0))
    }
}

/// Complains of a row that has more or fewer cells than the header.
pub(super) fn check_width(row: &Row<'_>, sheet: &Sheet<'_>, problems: &Problems) -> bool {
    let Some(cells) = row.misfit() else { return true };
    let expected = sheet.headings().len();
    let column = if cells > expected { expected } else { 0 };
    problems.add(
        Diagnostic::new(
            Code::UnevenRow,
            format!("this row has {cells} cells, the header has {expected}"),
        )
        .at(row.place(column))
        .label(if cells > expected { "one cell too many" } else { "too few cells" })
        .help("put a cell that holds a comma in quotation marks"),
    );
    false
}
