//! What has been sealed, read back from the site's files and held against the ledger.
//!
//! A record that the ledger names is what its edition says, whatever else stands in
//! the site. Nothing in here composes anything.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::ledger::{Entry, LEDGER, Ledger};
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};
use crate::input::{Digest, Input};
use crate::model::{Id, Version};
use crate::record::{Record, SCHEMA};

/// Where editions stand, and what is kept of them.
const EDITIONS: &str = "content/editions";

/// A version of an edition as its file keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sealed {
    /// As at which date and time it was sealed.
    pub sealed: DateTime,
    /// Every file that it was made from, with its digest.
    pub sources: BTreeMap<String, Digest>,
    /// What it says.
    pub record: Record,
}

/// Everything that has been sealed.
#[derive(Debug, Default)]
pub struct Archive {
    /// In which order, and with which digests.
    pub ledger: Ledger,
    /// Every version of every edition, the first first.
    sealed: BTreeMap<Id, Vec<Sealed>>,
}

impl Archive {
    /// Reads the ledger and every record that it names. Whatever is not as it was
    /// sealed is complained of.
    pub fn read(input: &dyn Input, problems: &Problems) -> Self {
        let ledger = read_ledger(input, problems);
        let read: Vec<Result<Sealed, Diagnostic>> =
            ledger.entries().par_iter().map(|entry| read_record(input, entry)).collect();
        let mut sealed: BTreeMap<Id, Vec<Sealed>> = BTreeMap::new();
        for (entry, read) in ledger.entries().iter().zip(read) {
            match read {
                Ok(version) => sealed.entry(entry.edition.clone()).or_default().push(version),
                Err(complaint) => problems.add(complaint),
            }
        }
        unnamed(input, &ledger, problems);
        Self { ledger, sealed }
    }

    /// Every version of an edition, the first first; none before it is sealed.
    pub fn versions(&self, edition: &Id) -> &[Sealed] {
        self.sealed.get(edition).map_or(&[], Vec::as_slice)
    }

    /// Every edition that has been sealed, with its versions, the first first.
    pub fn editions(&self) -> impl Iterator<Item = (&Id, &[Sealed])> {
        self.sealed.iter().map(|(id, versions)| (id, versions.as_slice()))
    }
}

/// Where a version of an edition is kept.
pub(super) fn record_path(edition: &Id, version: Version) -> String {
    format!("{EDITIONS}/{edition}/records/{version}.json")
}

fn read_ledger(input: &dyn Input, problems: &Problems) -> Ledger {
    let bytes = match input.read("", LEDGER) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ledger::default(),
        Err(error) => {
            let message = format!("`{LEDGER}` cannot be read");
            let complaint = Diagnostic::new(Code::UnreadableFile, message);
            problems.add(complaint.at(Place::file(LEDGER)).help(error.to_string()));
            return Ledger::default();
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ledger::read(&SourceFile::new(LEDGER, text), problems),
        Err(_) => {
            let complaint = Diagnostic::new(Code::BrokenLedger, "the ledger is no text any more");
            problems.add(complaint.at(Place::file(LEDGER)).help("bring it back from a copy"));
            Ledger::default()
        }
    }
}

fn read_record(input: &dyn Input, entry: &Entry) -> Result<Sealed, Diagnostic> {
    let path = record_path(&entry.edition, entry.version);
    let wrong = |code, message: String, help: &str| {
        Diagnostic::new(code, message).at(Place::file(path.as_str())).help(help)
    };
    let bytes = input.read("", &path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => wrong(
            Code::RecordMissing,
            format!("version {} of `{}` was sealed, and its record is gone", entry.version, entry.edition),
            "bring the file back from a copy: the ledger holds its digest, and no other file will do",
        ),
        _ => wrong(Code::UnreadableFile, format!("`{path}` cannot be read"), &error.to_string()),
    })?;
    if Digest::of(&bytes) != entry.record {
        return Err(wrong(
            Code::RecordChanged,
            format!(
                "the record of version {} of `{}` was changed after it was sealed",
                entry.version, entry.edition
            ),
            "bring the file back from a copy; a mistake in a sealed report is mended by `plainsight edition correct`",
        ));
    }
    serde_json::from_slice(&bytes).map_err(|error| {
        let newer = serde_json::from_slice::<OnlySchema>(&bytes).ok().map(|found| found.record.schema);
        match newer.filter(|schema| *schema > SCHEMA) {
            Some(schema) => wrong(
                Code::RecordUnreadable,
                format!("the record is of schema {schema}, and this program reads records up to schema {SCHEMA}"),
                "build with the program that sealed it, or a later one",
            ),
            None => wrong(
                Code::RecordUnreadable,
                "the record is as it was sealed, and this program cannot read it".to_owned(),
                &error.to_string(),
            ),
        }
    })
}

/// What any record says of its shape.
#[derive(Deserialize)]
struct OnlySchema {
    record: Schema,
}

#[derive(Deserialize)]
struct Schema {
    schema: u32,
}

/// Complains of records that no entry names: a program that was stopped while it
/// sealed leaves one, and so does whoever shortens the ledger.
fn unnamed(input: &dyn Input, ledger: &Ledger, problems: &Problems) {
    let named: Vec<String> =
        ledger.entries().iter().map(|entry| record_path(&entry.edition, entry.version)).collect();
    for path in input.list(EDITIONS) {
        let is_record = matches!(
            path.split('/').collect::<Vec<_>>().as_slice(),
            ["content", "editions", _, "records", _]
        );
        if is_record && !named.contains(&path) {
            problems.add(
                Diagnostic::new(Code::RecordNotInLedger, format!("the ledger does not name `{path}`"))
                    .at(Place::file(&path))
                    .help("seal the report again if sealing it was interrupted; else bring the ledger back from a copy"),
            );
        }
    }
}
