//! What sealing adds to a site's own folder: the one thing written among authors'
//! files.
//!
//! Each file is written beside its place and moved there, the ledger last. A program
//! killed at any moment leaves every file whole, and until the ledger is in its place
//! nothing counts as sealed.

#![expect(clippy::disallowed_methods, reason = "the only place that writes or deletes")]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::staging::{clear_left_behind, lock, output_failed};
use crate::diagnostic::Diagnostic;

/// Begins the name of a file that is not yet in its place.
const MARK: &str = ".plainsight-sealing-";

/// A site's editions, held: nobody else seals while this lasts.
pub struct Records {
    site: PathBuf,
    _lock: fs::File,
}

impl Records {
    /// Waits until nobody else seals.
    ///
    /// # Errors
    /// When there is no folder of editions to write in.
    pub fn hold(site: &Path) -> Result<Self, Box<Diagnostic>> {
        let editions = site.join("content").join("editions");
        let lock = lock(&editions).map_err(|error| output_failed(&editions, &error))?;
        Ok(Self { site: site.to_owned(), _lock: lock })
    }

    /// Writes files in this order, each whole or not at all.
    ///
    /// # Errors
    /// When one cannot be written. Those before it stand.
    pub fn write(&self, files: &[(&str, String)]) -> Result<(), Box<Diagnostic>> {
        for (path, text) in files {
            let target = self.site.join(path);
            put(&target, text).map_err(|error| output_failed(&target, &error))?;
        }
        Ok(())
    }
}

/// Puts a file in its place: on the disk before its name is.
fn put(target: &Path, text: &str) -> io::Result<()> {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    fs::create_dir_all(folder)?;
    clear_left_behind(folder, MARK);
    let beside = folder.join(format!("{MARK}{}", name.to_string_lossy()));
    let mut file = fs::File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, target)?;
    fs::File::open(folder)?.sync_all()
}
