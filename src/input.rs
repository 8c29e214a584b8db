//! The one door through which everything comes in: files and the date.
//!
//! A build is a function of an [`Input`]. The disk is one, a map of texts is
//! another (tests and the preview use it), so nothing beyond this door knows
//! where a file lies or what day it is. Paths are relative to the site, with
//! forward slashes, and cannot leave it: see [`safe`].

mod digest;

pub use digest::Digest;

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use jiff::civil::DateTime;

/// Where a site's files and the date come from.
pub trait Input: Sync {
    /// The bytes of a file.
    ///
    /// `root` is the folder of a declared root, relative to the site; empty for
    /// the site itself.
    ///
    /// # Errors
    /// When there is no such file, it cannot be read, or it lies outside its root.
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>>;

    /// Every file below a folder of the site, relative to the site, sorted.
    fn list(&self, folder: &str) -> Vec<String>;

    /// The date and time as at which the site is built.
    fn date(&self) -> DateTime;
}

/// Whether a path stays below where it starts: relative, no `..`, no drive.
pub fn safe(path: &str) -> bool {
    !path.is_empty()
        && !path.contains('\\')
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// A site on the disk.
#[derive(Debug, Clone)]
pub struct Disk {
    folder: PathBuf,
    date: DateTime,
}

impl Disk {
    /// The site in a folder, as at a date.
    pub fn new(folder: impl Into<PathBuf>, date: DateTime) -> Self {
        Self { folder: folder.into(), date }
    }
}

impl Input for Disk {
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>> {
        if !safe(path) {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        let base = self.folder.join(root).canonicalize()?;
        let file = base.join(path).canonicalize()?;
        // A symbolic link may point anywhere; what it reaches must still lie below.
        if !file.starts_with(&base) {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied));
        }
        std::fs::read(file)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        // A link is listed like what it leads to; reading refuses what lies outside.
        walkdir::WalkDir::new(self.folder.join(folder))
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
            })
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| {
                let path = entry.path().strip_prefix(&self.folder).ok()?;
                Some(path.to_string_lossy().replace('\\', "/"))
            })
            .collect()
    }

    fn date(&self) -> DateTime {
        self.date
    }
}

/// A site with some files in place of, or beside, those that it has.
pub struct Overlaid<'a> {
    site: &'a dyn Input,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'a> Overlaid<'a> {
    /// Lays texts over a site.
    pub fn new<'t>(
        site: &'a dyn Input,
        files: impl IntoIterator<Item = (&'t str, String)>,
    ) -> Self {
        let files = files.into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes()));
        Self { site, files: files.collect() }
    }
}

impl Input for Overlaid<'_> {
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>> {
        match self.files.get(path).filter(|_| root.is_empty()) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.site.read(root, path),
        }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let below = format!("{folder}/");
        let mut all = self.site.list(folder);
        all.extend(self.files.keys().filter(|path| path.starts_with(&below)).cloned());
        all.sort();
        all.dedup();
        all
    }

    fn date(&self) -> DateTime {
        self.site.date()
    }
}

/// A site held in memory: path to bytes.
#[derive(Debug, Clone)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    date: DateTime,
}

impl Memory {
    /// A site of these texts, as at a date.
    pub fn new<'a>(date: DateTime, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let files = files
            .into_iter()
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .collect();
        Self { files, date }
    }
}

impl Input for Memory {
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>> {
        let key = if root.is_empty() { path.to_owned() } else { format!("{root}/{path}") };
        self.files.get(&key).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let below = format!("{folder}/");
        self.files.keys().filter(|path| path.starts_with(&below)).cloned().collect()
    }

    fn date(&self) -> DateTime {
        self.date
    }
}
