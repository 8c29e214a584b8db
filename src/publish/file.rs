//! One file that was asked for by its name, whole or not at all.

#![expect(clippy::disallowed_methods, reason = "the only place that writes or deletes")]

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic};

/// Writes a file in place of the one that is there.
///
/// # Errors
/// When it cannot be written. Then what was there is as it was.
pub fn write_file(path: &Path, text: &str) -> Result<(), Box<Diagnostic>> {
    put(path, text).map_err(|error| {
        let message = format!("`{}` could not be written", path.display());
        Box::new(Diagnostic::new(Code::OutputFailed, message).help(error.to_string()))
    })
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mark = format!(".{}.plainsight-writing-{}", name.to_string_lossy(), std::process::id());
    let beside = path.with_file_name(mark);
    let written = write_whole(&beside, text).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is not whole is no use to anybody; that it cannot go says nothing new.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
