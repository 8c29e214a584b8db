//! A folder beside the target, swapped in whole.

#![expect(clippy::disallowed_methods, reason = "the only place that writes or deletes")]

use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::manifest;
use crate::diagnostic::{Code, Diagnostic};
use crate::page::Address;
use crate::pipeline::Sink;

/// What a build did to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// New files, and files with other content than before.
    pub written: usize,
    /// Files with the content that they had.
    pub unchanged: usize,
    /// Files that no longer exist.
    pub removed: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = crate::quantity::count;
        write!(
            f,
            "{} written, {} unchanged, {} removed",
            count(self.written),
            count(self.unchanged),
            count(self.removed)
        )
    }
}

/// A build being written.
pub struct Staging {
    target: PathBuf,
    folder: PathBuf,
    /// Files of the build before; empty for a new target.
    before: BTreeSet<String>,
    files: Mutex<BTreeSet<String>>,
    folders: Mutex<HashSet<PathBuf>>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
    /// Held while the build lasts, on the folder that holds the target.
    _lock: fs::File,
}

/// Ends the name of a staging folder, after the target's.
pub(super) const MARK: &str = ".plainsight-staging-";

impl Staging {
    /// Opens a staging folder beside a target.
    ///
    /// # Errors
    /// When the target holds files that are not ours, or nothing can be written
    /// beside it.
    pub fn open(target: &Path) -> Result<Self, Box<Diagnostic>> {
        let failed = |error: io::Error| output_failed(target, &error);
        let target = resolve(target).map_err(failed)?;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(Box::new(not_ours(&target)));
        };
        fs::create_dir_all(parent).map_err(failed)?;
        // One build at a time beside a target: two would take each other's new
        // pages for somebody else's files.
        let lock = lock(parent).map_err(failed)?;
        let name = name.to_string_lossy();
        restore(&aside(&target), &target).map_err(failed)?;
        let before = ours(&target)?;
        let prefix = format!(".{name}{MARK}");
        clear_left_behind(parent, &prefix);
        let folder = parent.join(format!("{prefix}{}", std::process::id()));
        fs::create_dir(&folder).map_err(failed)?;
        if let Ok(old) = fs::metadata(&target) {
            fs::set_permissions(&folder, old.permissions()).map_err(failed)?;
        }
        Ok(Self {
            target,
            folder,
            before,
            files: Mutex::default(),
            folders: Mutex::default(),
            written: AtomicUsize::new(0),
            unchanged: AtomicUsize::new(0),
            _lock: lock,
        })
    }

    /// Swaps the new site in and removes the old one.
    ///
    /// # Errors
    /// When a file of somebody else stands where one of ours belongs, or when
    /// the swap fails. Then the target is as it was.
    pub fn finish(self) -> Result<Summary, Box<Diagnostic>> {
        let failed = |error: io::Error| output_failed(&self.target, &error);
        let files = self.files.lock().map(|files| files.clone()).unwrap_or_default();
        let summary = Summary {
            written: self.written.load(Ordering::Relaxed),
            unchanged: self.unchanged.load(Ordering::Relaxed),
            removed: self.before.difference(&files).count(),
        };
        if summary.written == 0 && summary.removed == 0 && self.target.join(manifest::NAME).exists()
        {
            // Dropping the staging folder leaves the target untouched.
            return Ok(summary);
        }
        fs::write(self.folder.join(manifest::NAME), manifest::text(&files)).map_err(failed)?;
        if self.target.exists() {
            self.keep_foreign(&files)?;
            exchange(&self.folder, &self.target).map_err(failed)?;
        } else {
            fs::rename(&self.folder, &self.target).map_err(failed)?;
        }
        Ok(summary)
    }

    /// Links everything into the new site that the old one held and no build wrote.
    fn keep_foreign(&self, files: &BTreeSet<String>) -> Result<(), Box<Diagnostic>> {
        for entry in walkdir::WalkDir::new(&self.target).min_depth(1) {
            // What cannot be read cannot be kept: better no new site than a lost file.
            let entry = entry.map_err(|error| output_failed(&self.target, &error.into()))?;
            let path = relative(entry.path(), &self.target);
            if path == manifest::NAME || self.before.contains(&path) {
                continue;
            }
            let inside = self.folder.join(&path);
            let kind = entry.file_type();
            if kind.is_dir() {
                let ours_below = |file: &String| file.starts_with(&format!("{path}/"));
                if !self.before.iter().any(ours_below) {
                    // Wholly foreign: its inside is linked file by file.
                    fs::create_dir_all(&inside)
                        .map_err(|error| output_failed(&self.target, &error))?;
                }
                continue;
            }
            if files.contains(&path) {
                let message =
                    format!("`{path}` in the output folder is not ours, and a page belongs there");
                return Err(Box::new(
                    Diagnostic::new(Code::OutputNotOurs, message).help("move or rename that file"),
                ));
            }
            keep(entry.path(), &inside, kind.is_symlink())
                .map_err(|error| output_failed(&self.target, &error))?;
        }
        Ok(())
    }

    fn create_folder_of(&self, file: &Path) -> io::Result<()> {
        let Some(folder) = file.parent() else { return Ok(()) };
        let known = |folders: &HashSet<PathBuf>| folders.contains(folder);
        if self.folders.lock().is_ok_and(|folders| known(&folders)) {
            return Ok(());
        }
        fs::create_dir_all(folder)?;
        if let Ok(mut folders) = self.folders.lock() {
            folders.insert(folder.to_owned());
        }
        Ok(())
    }

    /// Notes a file that the new site holds; false when there are two of a name.
    fn note(&self, path: &str) -> io::Result<()> {
        let new = self.files.lock().is_ok_and(|mut files| files.insert(path.to_owned()));
        if new {
            return Ok(());
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, "two files claim this address"))
    }
}

impl Sink for Staging {
    fn write(&self, address: &Address, content: &[u8]) -> io::Result<()> {
        let path = address.file();
        self.note(&path)?;
        let file = self.folder.join(&path);
        self.create_folder_of(&file)?;
        let old = self.target.join(&path);
        if self.before.contains(&path) && fs::read(&old).is_ok_and(|before| before == content) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            return keep(&old, &file, false);
        }
        self.written.fetch_add(1, Ordering::Relaxed);
        fs::write(file, content)
    }

    fn write_pieces(
        &self,
        address: &Address,
        pieces: &mut dyn Iterator<Item = String>,
    ) -> io::Result<()> {
        let path = address.file();
        self.note(&path)?;
        let file = self.folder.join(&path);
        self.create_folder_of(&file)?;
        let mut out = io::BufWriter::new(fs::File::create(&file)?);
        for piece in pieces {
            out.write_all(piece.as_bytes())?;
        }
        out.flush()?;
        let old = self.target.join(&path);
        if self.before.contains(&path) && same_content(&old, &file) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            fs::remove_file(&file)?;
            return keep(&old, &file, false);
        }
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }
}

impl Drop for Staging {
    /// Removes the staging folder: the half-written site of a failed build, or
    /// the old site after a swap. A build that dies first leaves it to the next.
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder)
            && error.kind() != io::ErrorKind::NotFound
        {
            // Nothing can be done about it here; the next build tries again.
        }
    }
}

/// The files of the build before. A folder that does not exist, or is empty, is
/// as good as ours.
fn ours(target: &Path) -> Result<BTreeSet<String>, Box<Diagnostic>> {
    let failed = |error: io::Error| output_failed(target, &error);
    match fs::read_dir(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(failed(error)),
        Ok(mut entries) => {
            if entries.next().is_none() {
                return Ok(BTreeSet::new());
            }
        }
    }
    manifest::read(target).map_err(failed)?.ok_or_else(|| Box::new(not_ours(target)))
}

fn not_ours(target: &Path) -> Diagnostic {
    Diagnostic::new(
        Code::OutputNotOurs,
        format!("`{}` holds files that plainsight did not write", target.display()),
    )
    .help("name an empty or a new folder with --output")
}

pub(super) fn output_failed(target: &Path, error: &io::Error) -> Box<Diagnostic> {
    let message = format!("the site could not be written to `{}`", target.display());
    Box::new(Diagnostic::new(Code::OutputFailed, message).help(error.to_string()))
}

/// A target in full. Through a link, the folder that it names is meant and not
/// the link.
pub(super) fn resolve(target: &Path) -> io::Result<PathBuf> {
    target.canonicalize().or_else(|_| std::path::absolute(target))
}

fn relative(path: &Path, folder: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Makes a file be in two places: linked, copied where links fail.
fn keep(from: &Path, to: &Path, is_link: bool) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    if is_link {
        return std::os::unix::fs::symlink(fs::read_link(from)?, to);
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()))
}

fn same_content(a: &Path, b: &Path) -> bool {
    let size = |path: &Path| fs::metadata(path).map(|data| data.len()).ok();
    size(a) == size(b) && fs::read(a).ok() == fs::read(b).ok()
}

/// Swaps two folders in one step; where the system cannot, in two.
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {
            exchange_in_steps(new, old)
        }
        Err(error) => Err(error.into()),
    }
}

/// Between the two steps there is no site: a build that dies there leaves the old
/// one aside, and the next build puts it back.
fn exchange_in_steps(new: &Path, old: &Path) -> io::Result<()> {
    let aside = aside(old);
    fs::rename(old, &aside)?;
    if let Err(error) = fs::rename(new, old) {
        fs::rename(&aside, old)?;
        return Err(error);
    }
    fs::rename(&aside, new)
}

/// Where the old site waits while the new one takes its place.
fn aside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.plainsight-before"))
}

/// Puts back an old site that a killed build left aside.
fn restore(aside: &Path, target: &Path) -> io::Result<()> {
    if aside.exists() && !target.exists() { fs::rename(aside, target) } else { Ok(()) }
}

pub(super) fn lock(folder: &Path) -> io::Result<fs::File> {
    let file = fs::File::open(folder)?;
    rustix::fs::flock(&file, rustix::fs::FlockOperation::LockExclusive)?;
    Ok(file)
}

/// Removes staging folders and files that killed programs left behind: while the lock is held,
/// nobody else writes here.
pub(super) fn clear_left_behind(parent: &Path, prefix: &str) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            // What cannot be removed now is tried again by the next build.
            let path = entry.path();
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_folders_cannot_be_exchanged_they_are_moved_and_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("out"), folder.path().join("staging"));
        let write = |path: &Path, text: &str| {
            fs::create_dir_all(path).unwrap();
            fs::write(path.join("index.html"), text).unwrap();
        };
        let read = |path: &Path| fs::read_to_string(path.join("index.html")).unwrap();
        write(&old, "old");
        write(&new, "new");
        exchange_in_steps(&new, &old).unwrap();
        assert_eq!((read(&old), read(&new)), ("new".into(), "old".into()));
        // Killed between the two steps: the next build puts the old site back.
        fs::rename(&old, aside(&old)).unwrap();
        restore(&aside(&old), &old).unwrap();
        assert_eq!(read(&old), "new");
        // A new site that cannot be moved leaves the old one where it was.
        assert!(exchange_in_steps(&folder.path().join("nothing"), &old).is_err());
        assert_eq!(read(&old), "new");
    }
}
