//! What is said of corrections, and of what proves that nothing else was changed.

use jiff::civil::Date;

use super::{Words, say};
use crate::model::{CorrectionKind, Version};
use crate::quantity::{count, file_size};

/// What a correction says of itself.
#[derive(Debug, Clone, Copy)]
pub struct CorrectionSaid<'a> {
    /// When it was made.
    pub dated: Date,
    /// Why.
    pub kind: CorrectionKind,
    /// What was wrong.
    pub wrong: &'a str,
    /// Who may have been misled, and how.
    pub affects: &'a str,
    /// Who decided to correct it.
    pub approved_by: &'a str,
}

impl Words {
    /// "Corrections"
    pub fn corrections(&self) -> String {
        say!(self, "title-corrections")
    }

    /// "Annual report 2024 to 2025, version 1.1"
    pub fn correction_title(&self, report: &str, version: Version) -> String {
        say!(self, "correction-title", report = report, version = version.to_string())
    }

    /// Labels and values: what was wrong, for whom it matters, of what sort it is, when
    /// and by whom it was put right.
    pub fn correction_facts(&self, said: &CorrectionSaid<'_>) -> Vec<(String, String)> {
        let kind = match said.kind {
            CorrectionKind::Figure => say!(self, "correction-kind-figure"),
            CorrectionKind::Words => say!(self, "correction-kind-words"),
            CorrectionKind::Withheld => say!(self, "correction-kind-withheld"),
        };
        vec![
            (say!(self, "correction-wrong"), said.wrong.to_owned()),
            (say!(self, "correction-affects"), said.affects.to_owned()),
            (say!(self, "correction-kind"), kind),
            (say!(self, "correction-dated"), self.day(said.dated)),
            (say!(self, "correction-approved"), said.approved_by.to_owned()),
        ]
    }

    /// "Read version 1.0 as it was published"
    pub fn read_version(&self, version: Version) -> String {
        say!(self, "correction-before", version = version.to_string())
    }

    /// What the ledger is, and what it proves.
    pub fn ledger(&self, entries: usize) -> Vec<String> {
        vec![
            say!(self, "ledger-holds", entries = count(entries), several = entries),
            say!(self, "ledger-proves"),
            say!(self, "ledger-head"),
        ]
    }

    /// "ledger (2 kB)"
    pub fn ledger_file(&self, bytes: usize) -> String {
        say!(self, "ledger-file", size = file_size(bytes))
    }

    /// "Everything that has been sealed"
    pub fn ledger_of(&self) -> String {
        say!(self, "ledger-of")
    }
}
