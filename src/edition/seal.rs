//! Sealing an edition: its record, its line in the ledger, and the addresses at which
//! it is published, as files to be written. A pure sum: nothing here writes them.

use std::collections::{BTreeMap, BTreeSet};

use super::Archive;
use super::archive::{Sealed, record_path};
use super::canonical;
use super::ledger::{LEDGER, Ledger};
use super::owed::{self, Item};
use crate::diagnostic::{Code, Diagnostic};
use crate::input::{Digest, Input};
use crate::model::{Edition, Site};
use crate::record::Record;

/// Every address that was ever published, one a line, sorted.
pub const ADDRESSES: &str = "content/editions/addresses.txt";

/// What sealing writes.
#[derive(Debug)]
pub struct Sealing {
    record: (String, String),
    addresses: BTreeSet<String>,
    ledger: String,
    /// The digest of the ledger's last line from now on.
    pub head: Digest,
}

impl Sealing {
    /// Notes addresses at which the edition is published, beside those of all before.
    pub fn note(&mut self, addresses: impl IntoIterator<Item = String>) {
        self.addresses.extend(addresses);
    }

    /// Path and content, in the order in which they are to be written: nothing is sealed
    /// before the ledger, which comes last, says so.
    pub fn files(&self) -> [(&str, String); 3] {
        let addresses =
            self.addresses.iter().flat_map(|address| [address.as_str(), "\n"]).collect();
        let (path, record) = &self.record;
        [(path, record.clone()), (ADDRESSES, addresses), (LEDGER, self.ledger.clone())]
    }
}

/// Seals what an edition says.
///
/// # Errors
/// When it is sealed already, or something that [`owed::owed`] names stops it: all of that.
pub fn seal(
    input: &dyn Input,
    (site, archive): (&Site, &Archive),
    edition: &Edition,
    record: &Record,
) -> Result<Sealing, Vec<Diagnostic>> {
    let refused = |message: String, help: String| {
        vec![Diagnostic::new(Code::CannotSeal, message).at(edition.place.clone()).help(help)]
    };
    let id = &edition.id;
    if !archive.versions(id).is_empty() {
        return Err(refused(
            format!("`{id}` is sealed already"),
            format!("to mend a mistake in it, use `plainsight edition correct {id}`"),
        ));
    }
    let stopping = owed::stopping(site, archive, edition);
    if !stopping.is_empty() {
        return Err(stopping.iter().map(Item::complaint).collect());
    }
    let sealed =
        Sealed { sealed: input.date(), sources: sources(input, site), record: record.clone() };
    write(input, &archive.ledger, &sealed)
        .map_err(|error| refused(format!("`{id}` cannot be sealed"), error.to_string()))
}

/// The files of a version.
pub(super) fn write(
    input: &dyn Input,
    ledger: &Ledger,
    sealed: &Sealed,
) -> serde_json::Result<Sealing> {
    let record = &sealed.record;
    let text = canonical::text(sealed)?;
    let digest = Digest::of(text.as_bytes());
    let ledger = ledger.with(record.edition.clone(), sealed.sealed, digest)?;
    Ok(Sealing {
        record: (record_path(&record.edition, record.version), text),
        addresses: published_addresses(input).into_iter().collect(),
        head: ledger.head(),
        ledger: ledger.text()?,
    })
}

/// Every address that was ever published.
pub fn published_addresses(input: &dyn Input) -> Vec<String> {
    let bytes = input.read("", ADDRESSES).unwrap_or_default();
    String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect()
}

/// Every file that an edition can be made from, with its digest: words, data and
/// settings of the site, and the files of others that it reads.
pub(super) fn sources(input: &dyn Input, site: &Site) -> BTreeMap<String, Digest> {
    let own = ["content", "data"].into_iter().flat_map(|folder| input.list(folder));
    let is_kept = |path: &String| {
        let inside: Vec<&str> = path.split('/').collect();
        path == LEDGER
            || path == ADDRESSES
            || matches!(inside.as_slice(), ["content", "editions", _, "records", ..])
    };
    let own = own.filter(|path| !is_kept(path)).chain(["plainsight.toml".to_owned()]);
    let own = own.filter_map(|path| {
        let bytes = input.read("", &path).ok()?;
        Some((path, Digest::of(&bytes)))
    });
    own.chain(site.sources.iter().map(|source| (source.file.clone(), source.digest))).collect()
}
