//! The columns of files in our own layouts: found by name, none unknown.

use super::sheet::{Row, Sheet};
use crate::diagnostic::{Code, Diagnostic, Problems};

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

/// The columns of a file in our own layout, by name.
pub(super) struct Columns<const N: usize>([Option<usize>; N]);

impl<const N: usize> Columns<N> {
    /// Finds the columns; the first `needed` of `names` must be there, and no
    /// others may be.
    pub(super) fn find(
        sheet: &Sheet<'_>,
        names: [&str; N],
        needed: usize,
        problems: &Problems,
    ) -> Option<Self> {
        let found = names.map(|name| sheet.column(name));
        refuse_unknown(sheet, &names, problems);
        let needed: Vec<Option<usize>> =
            names.iter().take(needed).map(|name| need(sheet, name, problems)).collect();
        needed.iter().all(Option::is_some).then_some(Self(found))
    }

    /// What a row says in the nth of the names.
    pub(super) fn cell<'r>(&self, row: &'r Row<'_>, name: usize) -> &'r str {
        self.0[name].map_or("", |column| row.cell(column))
    }

    /// Where that stands.
    pub(super) fn place(&self, row: &Row<'_>, name: usize) -> crate::diagnostic::Place {
        row.place(self.0[name].unwrap_or(0))
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
