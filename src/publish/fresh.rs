//! A new folder with files in it: whole, or not at all.

#![expect(clippy::disallowed_methods, reason = "the only place that writes or deletes")]

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::staging::{MARK, clear_left_behind, lock, output_failed, resolve};
use crate::diagnostic::{Code, Diagnostic};

/// Makes sure that a folder is empty, or not there.
///
/// # Errors
/// When it holds anything, or cannot be looked into.
pub fn vacant(folder: &Path) -> Result<(), Box<Diagnostic>> {
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(output_failed(folder, &error)),
    };
    if entries.next().is_none() {
        return Ok(());
    }
    let message = format!("`{}` is not empty", folder.display());
    Err(Box::new(
        Diagnostic::new(Code::OutputNotOurs, message)
            .help("what is new needs a folder that is empty or does not exist yet: name another"),
    ))
}

/// Writes files into a folder that is empty or not there. They are written
/// beside it first and then moved in.
///
/// # Errors
/// When the folder holds anything, or cannot be written. Then it is as it was.
pub fn write_new(folder: &Path, files: &BTreeMap<String, String>) -> Result<(), Box<Diagnostic>> {
    let failed = |error: io::Error| output_failed(folder, &error);
    let target = resolve(folder).map_err(failed)?;
    let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
        return Err(failed(io::ErrorKind::InvalidInput.into()));
    };
    fs::create_dir_all(parent).map_err(failed)?;
    let _lock = lock(parent).map_err(failed)?;
    vacant(&target)?;
    let prefix = format!(".{}{MARK}", name.to_string_lossy());
    clear_left_behind(parent, &prefix);
    let staged = Staged(parent.join(format!("{prefix}{}", std::process::id())));
    fs::create_dir(&staged.0).map_err(failed)?;
    for (path, text) in files {
        write(&staged.0.join(path), text).map_err(failed)?;
    }
    // An empty folder is kept and filled: somebody may be standing in it.
    let moved = if target.exists() {
        move_into(&staged.0, &target)
    } else {
        fs::rename(&staged.0, &target)
    };
    moved.map_err(failed)
}

/// The files before they stand where they belong; whatever is left of them goes.
struct Staged(PathBuf);

impl Drop for Staged {
    fn drop(&mut self) {
        // Once moved there is nothing to remove; what cannot be removed is left to
        // the next run.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}

/// Moves everything in one folder into another, empty one; back again when a
/// part of it cannot be moved.
fn move_into(from: &Path, to: &Path) -> io::Result<()> {
    let names: Vec<_> =
        fs::read_dir(from)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<_>>()?;
    for (done, name) in names.iter().enumerate() {
        if let Err(error) = fs::rename(from.join(name), to.join(name)) {
            for moved in &names[..done] {
                // The first failure is the one to tell of.
                let _ = fs::rename(to.join(moved), from.join(moved));
            }
            return Err(error);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> BTreeMap<String, String> {
        let one = |path: &str| (path.to_owned(), format!("{path}\n"));
        ["a.toml", "data/b.csv", ".c"].into_iter().map(one).collect()
    }

    fn names(folder: &Path) -> Vec<String> {
        let name = |entry: io::Result<fs::DirEntry>| {
            entry.unwrap().file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn files_go_into_a_folder_that_is_not_there_or_empty() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("empty")).unwrap();
        for target in ["empty", "new", "deep/er"] {
            let target = folder.path().join(target);
            write_new(&target, &files()).unwrap();
            assert_eq!(names(&target), [".c", "a.toml", "data"]);
            assert_eq!(fs::read_to_string(target.join("data/b.csv")).unwrap(), "data/b.csv\n");
        }
        assert_eq!(names(folder.path()), ["deep", "empty", "new"]);
    }

    #[test]
    fn what_cannot_be_moved_whole_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::create_dir_all(from.join("a")).unwrap();
        write(&from.join("b"), "b").unwrap();
        // A folder in the way that is not empty stops one of the two.
        write(&to.join("a/theirs"), "theirs").unwrap();
        assert!(move_into(&from, &to).is_err());
        assert_eq!((names(&from), names(&to)), (vec!["a".into(), "b".into()], vec!["a".into()]));
    }

    #[test]
    fn files_that_cannot_be_written_leave_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("new");
        // A file cannot also be a folder.
        let twice = BTreeMap::from([("a".into(), "x".into()), ("a/b".into(), "y".into())]);
        assert_eq!(write_new(&target, &twice).unwrap_err().code, Code::OutputFailed);
        assert!(names(folder.path()).is_empty());
    }
}
