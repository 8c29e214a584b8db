//! Which of a source's own codes and filters any row of its file has.
//!
//! Publishers rename codes from one year to the next. A code that no row has any
//! more is no mistake of a row, so only here is it found.

use std::collections::BTreeSet;

use super::layout::{Layout, Said};
use super::sheet::Row;
use crate::diagnostic::{Code, Diagnostic, Problems};

/// What rows have had so far.
#[derive(Debug)]
pub(super) struct Matched {
    codes: BTreeSet<String>,
    /// For each filter, whether a row had each of its values.
    filters: Vec<Vec<bool>>,
    is_any_row_kept: bool,
}

impl Matched {
    /// Nothing so far.
    pub(super) fn none(layout: &Layout) -> Self {
        let filters = layout.filters.iter().map(|(_, kept)| vec![false; kept.len()]).collect();
        Self { codes: BTreeSet::new(), filters, is_any_row_kept: false }
    }

    /// Notes what a row has, and answers whether the filters keep it.
    pub(super) fn note(&mut self, layout: &Layout, row: &Row<'_>) -> bool {
        let mut is_kept = true;
        for ((column, kept), matched) in layout.filters.iter().zip(&mut self.filters) {
            let mut is_named = false;
            // A value may be listed twice: neither is one that matches nothing.
            for (at, has_row) in kept.iter().zip(matched.iter_mut()) {
                if at.value == row.cell(*column) {
                    *has_row = true;
                    is_named = true;
                }
            }
            is_kept &= is_named;
        }
        if is_kept {
            self.is_any_row_kept = true;
            self.note_code(layout, row);
        }
        is_kept
    }

    fn note_code(&mut self, layout: &Layout, row: &Row<'_>) {
        let code = match &layout.measure {
            Said::Column(column) => row.cell(*column),
            Said::Fixed(text) => text,
            Said::Nowhere => return,
        };
        // The same few codes stand in many rows.
        if layout.measures.is_some() && !self.codes.contains(code) {
            self.codes.insert(code.to_owned());
        }
    }

    /// Warns of the values and codes that no row had.
    pub(super) fn complain(&self, layout: &Layout, problems: &Problems) {
        for ((_, kept), matched) in layout.filters.iter().zip(&self.filters) {
            let none = kept.iter().zip(matched).filter(|(_, matched)| !**matched);
            for (at, _) in none {
                problems.add(
                    Diagnostic::new(
                        Code::MatchesNoRow,
                        format!("no row of the file has `{}` in this column", at.value),
                    )
                    .at(at.place.clone())
                    .label("keeps nothing")
                    .help("check how the file spells it; delete it if the file no longer has it"),
                );
            }
        }
        // Where the filters keep nothing, no code can be found.
        let codes = layout.measures.iter().flatten().filter(|_| self.is_any_row_kept);
        for (code, ours) in codes {
            if !self.codes.contains(code) {
                // What is mapped already is not what was meant here.
                let known = self.codes.iter().map(String::as_str);
                let known = known.filter(|code| !layout.maps(code));
                let message = format!("no row that is read has the code `{code}`");
                problems.add(
                    Diagnostic::new(Code::MatchesNoRow, message)
                        .at(ours.place.clone())
                        .label("found nowhere")
                        .help("check how the file spells it; delete this line if the file no longer has it")
                        .suggest(code, known),
                );
            }
        }
    }
}
