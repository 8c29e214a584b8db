//! The page of corrections.

use serde::Serialize;

use super::{Download, Fact, Link, Table};

/// What was put right in reports.
#[derive(Debug, Clone, Serialize)]
pub struct Corrections {
    /// The newest first.
    pub corrections: Vec<Correction>,
    /// How anybody can tell that nothing else was changed; absent before any report is
    /// sealed.
    pub ledger: Option<LedgerNote>,
}

/// What was put right in one version of a report.
#[derive(Debug, Clone, Serialize)]
pub struct Correction {
    /// Stable: from the report and its version.
    pub id: String,
    /// The report and the version.
    pub title: String,
    /// What was wrong, whom it affects, when and by whom it was put right.
    pub facts: Vec<Fact>,
    /// What the version before said and what this one says.
    pub table: Table,
    /// The parts that were written anew, as they read now.
    pub parts: Vec<Link>,
    /// The version before, as it was.
    pub before: Option<Link>,
}

/// The proof of what has been sealed.
#[derive(Debug, Clone, Serialize)]
pub struct LedgerNote {
    /// What it is and what it proves.
    pub words: Vec<String>,
    /// The digest of its last line.
    pub head: String,
    /// The ledger itself.
    pub download: Download,
}
