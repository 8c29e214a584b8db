//! Numbering what can be cited, so that each thing has one number for good (B-80).

use crate::narrative::Document;

/// Gives the numbers of one section in their order: "2.1", "2.2", …
pub(super) struct Numbering<'s> {
    section: &'s str,
    given: usize,
}

impl<'s> Numbering<'s> {
    /// A section in which nothing has a number yet.
    pub(super) fn of(section: &'s str) -> Self {
        Self { section, given: 0 }
    }

    /// The number of what comes next.
    pub(super) fn another(&mut self) -> String {
        self.given += 1;
        format!("{}.{}", self.section, self.given)
    }

    /// Numbers the top-level paragraphs of a document, and its quotations at their start.
    pub(super) fn paragraphs(&mut self, document: &mut Document) {
        document.for_each_cited(&mut |_, number| *number = Some(self.another()));
    }
}
