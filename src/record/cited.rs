//! What of a record's part can be cited, in the order in which it is read: each with
//! its number, and with what it is known by when the part is composed again.

use super::{MeasureRecord, OutcomeRecord, SectionRecord, StatementRecord};
use crate::narrative::{Document, Inline};

/// By what something that is cited is known again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum KnownBy {
    /// It is the same thing however it reads: a row about a measure, a statement of
    /// which a part has one.
    Name(String),
    /// It is known by its words alone.
    Words(String),
}

/// A part of a record that has a number, and holds what is cited by numbers below it.
pub trait CitedPart {
    /// "2"
    fn number_mut(&mut self) -> &mut String;

    /// Visits everything in it that is cited, in the order in which it is read.
    fn each_cited(&mut self, visit: &mut dyn FnMut(KnownBy, &mut String));

    /// The numbers in it under which nothing stands any more.
    fn withdrawn_mut(&mut self) -> &mut Vec<StatementRecord>;
}

impl CitedPart for SectionRecord {
    fn number_mut(&mut self) -> &mut String {
        &mut self.number
    }

    fn each_cited(&mut self, visit: &mut dyn FnMut(KnownBy, &mut String)) {
        paragraphs(&mut self.words, visit);
        for row in &mut self.rows {
            visit(KnownBy::Name(row.id.to_string()), &mut row.number);
        }
    }

    fn withdrawn_mut(&mut self) -> &mut Vec<StatementRecord> {
        &mut self.withdrawn
    }
}

impl CitedPart for OutcomeRecord {
    fn number_mut(&mut self) -> &mut String {
        &mut self.number
    }

    fn each_cited(&mut self, visit: &mut dyn FnMut(KnownBy, &mut String)) {
        paragraphs(&mut self.wording, visit);
        if let Some(progress) = &mut self.progress {
            visit(KnownBy::Name("progress".to_owned()), &mut progress.number);
        }
        paragraphs(&mut self.narrative, visit);
    }

    fn withdrawn_mut(&mut self) -> &mut Vec<StatementRecord> {
        &mut self.withdrawn
    }
}

impl CitedPart for MeasureRecord {
    fn number_mut(&mut self) -> &mut String {
        &mut self.number
    }

    fn each_cited(&mut self, visit: &mut dyn FnMut(KnownBy, &mut String)) {
        if let Some(said) = &mut self.commentary {
            paragraphs(&mut said.words, visit);
        }
        if let Some(promised) = &mut self.improvement {
            visit(KnownBy::Name("improvement".to_owned()), &mut promised.number);
        }
        if let Some(silence) = &mut self.no_commentary {
            visit(KnownBy::Name("no-commentary".to_owned()), &mut silence.number);
        }
    }

    fn withdrawn_mut(&mut self) -> &mut Vec<StatementRecord> {
        &mut self.withdrawn
    }
}

fn paragraphs(document: &mut Document, visit: &mut dyn FnMut(KnownBy, &mut String)) {
    document.for_each_cited(&mut |inlines, number| {
        if let Some(number) = number {
            visit(KnownBy::Words(Inline::words(inlines)), number);
        }
    });
}
