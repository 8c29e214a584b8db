//! Knowing when a site's files change, and those of its roots.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Ask;
use crate::input::Disk;
use crate::source;

/// Editors write a file in several steps: changes this near are one.
const TOGETHER: Duration = Duration::from_millis(15);
/// What a site is made of; beside it lie the output, a build's own folders and
/// version control.
const PARTS: [&str; 4] = ["content", "data", "themes", "plainsight.toml"];

/// A watch over a site, as long as it lives.
pub(super) struct Watching {
    _watcher: Arc<Mutex<RecommendedWatcher>>,
}

impl Watching {
    /// Tells the owner of the site whenever a file of it, or of a root that it
    /// declares, changes.
    pub(super) fn start(folder: &Path, owner: Sender<Ask>) -> notify::Result<Self> {
        let (noticed, notices) = channel();
        let site = folder.canonicalize()?;
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Reading a file is an event, too, and no change.
            if let Ok(event) = event
                && !matches!(event.kind, EventKind::Access(_))
            {
                // When the other end is gone, so is the preview.
                let _ = noticed.send(event.paths);
            }
        })?;
        // The folder itself, because editors replace a file rather than change it.
        watcher.watch(&site, RecursiveMode::NonRecursive)?;
        let watcher = Arc::new(Mutex::new(watcher));
        let mut watched = Watched {
            watcher: Arc::downgrade(&watcher),
            parts: PARTS.map(|part| site.join(part)).to_vec(),
            roots: Vec::new(),
            folders: BTreeSet::new(),
            site,
        };
        watched.renew(&[]);
        std::thread::spawn(move || watched.follow(&notices, &owner));
        Ok(Self { _watcher: watcher })
    }
}

/// Which folders are watched at this moment.
struct Watched {
    site: PathBuf,
    /// Ends with the watch.
    watcher: Weak<Mutex<RecommendedWatcher>>,
    parts: Vec<PathBuf>,
    roots: Vec<PathBuf>,
    folders: BTreeSet<PathBuf>,
}

impl Watched {
    fn follow(mut self, notices: &Receiver<Vec<PathBuf>>, owner: &Sender<Ask>) {
        while let Ok(mut paths) = notices.recv() {
            while let Ok(more) = notices.recv_timeout(TOGETHER) {
                paths.extend(more);
            }
            paths.retain(|path| {
                self.parts.iter().chain(&self.roots).any(|part| path.starts_with(part))
            });
            if paths.is_empty() {
                continue;
            }
            // First, so that nothing that happens from now on is missed.
            self.renew(&paths);
            if owner.send(Ask::Changed).is_err() {
                return;
            }
        }
    }

    /// Watches what there is now: `plainsight.toml` may declare other roots, and
    /// a folder that was replaced is another one under the same name.
    fn renew(&mut self, changed: &[PathBuf]) {
        let Some(watcher) = self.watcher.upgrade() else { return };
        let Ok(mut watcher) = watcher.lock() else { return };
        if let Some(roots) = source::roots(&Disk::new(&self.site, jiff::civil::DateTime::MIN)) {
            let folders =
                roots.values().filter_map(|root| self.site.join(root).canonicalize().ok());
            // What lies within the site is watched already.
            let outside =
                |folder: &PathBuf| !self.parts.iter().any(|part| folder.starts_with(part));
            self.roots = folders.filter(outside).collect();
        }
        let wanted: BTreeSet<PathBuf> =
            self.parts.iter().chain(&self.roots).filter(|part| part.is_dir()).cloned().collect();
        self.folders.retain(|folder| {
            let stays = wanted.contains(folder) && !changed.contains(folder);
            if !stays {
                // The system itself forgets a folder that is gone.
                let _ = watcher.unwatch(folder);
            }
            stays
        });
        for folder in wanted {
            // A folder that cannot be watched is still read at every change.
            if !self.folders.contains(&folder)
                && watcher.watch(&folder, RecursiveMode::Recursive).is_ok()
            {
                self.folders.insert(folder);
            }
        }
    }
}
