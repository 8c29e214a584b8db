//! The list of files that a build has written: what makes a folder ours.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// The list's name in the output folder.
pub(super) const NAME: &str = ".plainsight";

/// The first line: no other program writes it.
const TITLE: &str = "Files written by plainsight. A build may change and remove them.";

/// The files of the build before; None when the folder is not ours.
pub(super) fn read(folder: &Path) -> io::Result<Option<BTreeSet<String>>> {
    let text = match std::fs::read_to_string(folder.join(NAME)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut lines = text.lines();
    if lines.next() != Some(TITLE) {
        return Ok(None);
    }
    Ok(Some(lines.map(str::to_owned).collect()))
}

/// The text of the list.
pub(super) fn text(files: &BTreeSet<String>) -> String {
    let mut text = format!("{TITLE}\n");
    for file in files {
        text.push_str(file);
        text.push('\n');
    }
    text
}
