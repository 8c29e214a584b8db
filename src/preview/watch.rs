//! Knowing when a site's files change.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Ask;

/// Editors write a file in several steps: changes this near are one.
const TOGETHER: Duration = Duration::from_millis(15);

/// Tells the owner of the site whenever a file of it changes, as long as the
/// watcher lives.
pub(super) fn watch(folder: &Path, owner: Sender<Ask>) -> notify::Result<RecommendedWatcher> {
    let (noticed, notices) = channel();
    let site = folder.canonicalize()?;
    let parts = ["content", "data", "themes", "plainsight.toml"].map(|part| site.join(part));
    let ours = parts.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is an event, too, and no change. Beside the site's parts
        // lie the output, a build's own folders and version control.
        let is_change = |event: &notify::Event| {
            let inside = |path: &std::path::PathBuf| ours.iter().any(|part| path.starts_with(part));
            !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(inside)
        };
        if event.is_ok_and(|event| is_change(&event)) {
            // When the other end is gone, so is the preview.
            let _ = noticed.send(());
        }
    })?;
    // The folder itself, because editors replace a file rather than change it.
    watcher.watch(&site, RecursiveMode::NonRecursive)?;
    for part in parts.iter().filter(|part| part.is_dir()) {
        watcher.watch(part, RecursiveMode::Recursive)?;
    }
    std::thread::spawn(move || gather(&notices, &owner));
    Ok(watcher)
}

fn gather(notices: &Receiver<()>, owner: &Sender<Ask>) {
    while notices.recv().is_ok() {
        while notices.recv_timeout(TOGETHER).is_ok() {}
        if owner.send(Ask::Changed).is_err() {
            return;
        }
    }
}
