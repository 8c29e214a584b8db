//! The ledger of everything that was ever sealed: one line each, every line holding
//! the digest of the line before it and its own. Whoever keeps a copy of the last
//! digest can tell that nothing before it was changed, taken out or reordered; what
//! was cut off after it cannot be told from the ledger alone.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::canonical;
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::input::Digest;
use crate::model::{Id, Version};

/// Where it stands.
pub const LEDGER: &str = "content/editions/ledger.jsonl";

/// That a version of an edition was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Entry {
    /// Its place in the ledger, counted from 1.
    pub number: u32,
    /// Which edition.
    pub edition: Id,
    /// Which version of it.
    pub version: Version,
    /// As at which date and time.
    pub sealed: DateTime,
    /// The digest of its record's file.
    pub record: Digest,
    /// The digest of the entry before, [`Digest::NONE`] in the first.
    pub before: Digest,
    /// The digest of this entry's line as it is without this.
    pub digest: Digest,
}

/// Everything that was ever sealed, the first first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Entry {
    fn own_digest(&self) -> serde_json::Result<Digest> {
        let mut value = serde_json::to_value(self)?;
        if let Some(map) = value.as_object_mut() {
            map.remove("digest");
        }
        Ok(Digest::of(canonical::line(&value)?.as_bytes()))
    }
}

impl Ledger {
    /// Reads a ledger's file and holds every line against the one before it. What is
    /// wrong is complained of, line by line.
    pub(super) fn read(file: &SourceFile, problems: &Problems) -> Self {
        let mut ledger = Self::default();
        let mut start = 0;
        for line in file.text.split_inclusive('\n') {
            let range = start..start + line.trim_end_matches('\n').len();
            start += line.len();
            match ledger.next(line) {
                Ok(entry) => ledger.entries.push(entry),
                Err(wrong) => {
                    problems.add(
                        Diagnostic::new(Code::BrokenLedger, wrong)
                            .at(file.place(range))
                            .label("not what was written when this was sealed")
                            .help(HELP),
                    );
                    // What follows hangs on this line.
                    break;
                }
            }
        }
        ledger
    }

    /// The entry that a line holds, if it can follow those that are there.
    fn next(&self, line: &str) -> Result<Entry, String> {
        let text = line.strip_suffix('\n').ok_or("the ledger ends in the middle of a line")?;
        let entry: Entry = serde_json::from_str(text)
            .map_err(|error| format!("this line of the ledger cannot be read: {error}"))?;
        if canonical::line(&entry).ok().as_deref() != Some(text) {
            return Err("this line of the ledger was edited".to_owned());
        }
        if entry.own_digest().ok() != Some(entry.digest) {
            return Err("this line of the ledger does not match its own digest".to_owned());
        }
        if entry.before != self.head() || entry.number != self.next_number() {
            return Err("this line of the ledger does not follow the line before it".to_owned());
        }
        if entry.version != self.next_version(&entry.edition) {
            let (edition, version) = (&entry.edition, entry.version);
            return Err(format!("version {version} of `{edition}` cannot be sealed here"));
        }
        Ok(entry)
    }

    /// Adds that a version of an edition was sealed.
    ///
    /// # Errors
    /// When the entry cannot be written, which is a fault of the program.
    pub(super) fn with(
        &self,
        edition: Id,
        sealed: DateTime,
        record: Digest,
    ) -> serde_json::Result<Self> {
        let mut entry = Entry {
            number: self.next_number(),
            version: self.next_version(&edition),
            edition,
            sealed,
            record,
            before: self.head(),
            digest: Digest::NONE,
        };
        entry.digest = entry.own_digest()?;
        let mut entries = self.entries.clone();
        entries.push(entry);
        Ok(Self { entries })
    }

    /// The ledger's file.
    ///
    /// # Errors
    /// When an entry cannot be written, which is a fault of the program.
    pub fn text(&self) -> serde_json::Result<String> {
        let mut text = String::new();
        for entry in &self.entries {
            text.push_str(&canonical::line(entry)?);
            text.push('\n');
        }
        Ok(text)
    }

    /// The digest of the last entry: who keeps it can prove all that came before.
    pub fn head(&self) -> Digest {
        self.entries.last().map_or(Digest::NONE, |entry| entry.digest)
    }

    /// Every entry, the first first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries of an edition, by version.
    pub fn of<'l>(&'l self, edition: &'l Id) -> impl DoubleEndedIterator<Item = &'l Entry> {
        self.entries.iter().filter(move |entry| entry.edition == *edition)
    }

    fn next_number(&self) -> u32 {
        self.entries.last().map_or(1, |entry| entry.number + 1)
    }

    /// The version in which an edition is sealed next.
    pub fn next_version(&self, edition: &Id) -> Version {
        self.of(edition).next_back().map_or(Version::FIRST, |entry| entry.version.next())
    }
}

/// What to do about a ledger that is not as it was written.
const HELP: &str = "bring the file back from a copy: your version control or your backup has one; \
                    nobody may edit it by hand";

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn ledger() -> Ledger {
        let moment = date(2024, 12, 3).at(9, 30, 0, 0);
        let ids = ["annual-2024", "half-2024", "annual-2024"];
        ids.into_iter().fold(Ledger::default(), |ledger, id| {
            let record = Digest::of(id.as_bytes());
            ledger.with(Id::new(id).unwrap(), moment, record).unwrap()
        })
    }

    fn complaints(text: &str) -> Vec<Diagnostic> {
        let problems = Problems::default();
        Ledger::read(&SourceFile::new(LEDGER, text), &problems);
        problems.into_vec()
    }

    #[test]
    fn a_ledger_reads_back_equal() {
        let ledger = ledger();
        let text = ledger.text().unwrap();
        let problems = Problems::default();
        let found = Ledger::read(&SourceFile::new(LEDGER, text.as_str()), &problems);
        assert_eq!(problems.into_vec(), []);
        assert_eq!(found, ledger);
        let versions: Vec<String> =
            found.entries().iter().map(|entry| entry.version.to_string()).collect();
        assert_eq!(versions, ["1.0", "1.0", "1.1"]);
        assert_eq!(found.head(), found.entries()[2].digest);
    }

    /// Every byte, put to another value in two ways: the lowest bit, which keeps most
    /// letters letters, and the highest, which ends the text.
    #[test]
    fn no_byte_of_a_ledger_can_be_changed() {
        let text = ledger().text().unwrap();
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let changed = String::from_utf8(bytes).unwrap();
            assert_eq!(complaints(&changed).len(), 1, "byte {at}");
        }
    }

    #[test]
    fn lines_can_neither_go_nor_come_nor_change_places() {
        let text = ledger().text().unwrap();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let cases = [
            vec![lines[1], lines[2]],
            vec![lines[0], lines[2]],
            vec![lines[1], lines[0], lines[2]],
            vec![lines[0], lines[1], lines[1], lines[2]],
            vec![lines[0], "\n", lines[1], lines[2]],
            vec![lines[0], lines[1], lines[2].trim_end()],
        ];
        for (number, case) in cases.iter().enumerate() {
            assert_eq!(complaints(&case.concat()).len(), 1, "case {number}");
        }
        // What is cut off at the end is missed only by who kept the head.
        assert_eq!(complaints(&lines[..2].concat()), []);
    }
}
