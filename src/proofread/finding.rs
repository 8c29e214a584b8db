//! What a check finds, before it has a place in a file.

use std::ops::Range;

use super::Passage;
use crate::diagnostic::{Code, Diagnostic};

/// Something that a writer should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) code: Code,
    /// Bytes of the passage's text.
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) label: String,
    pub(super) help: String,
}

impl Finding {
    /// The complaint, at its place.
    pub(super) fn in_passage(self, passage: &Passage<'_>) -> Diagnostic {
        let Self { code, range, message, label, help } = self;
        let complaint = Diagnostic::new(code, message).label(label).help(help);
        match passage.place(&range) {
            Some(place) => complaint.at(place),
            None => complaint,
        }
    }
}
