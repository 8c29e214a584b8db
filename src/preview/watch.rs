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
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is an event, too, and no change.
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            // When the other end is gone, so is the preview.
            let _ = noticed.send(());
        }
    })?;
    // The output, a build's own folders and version control lie beside these.
    for part in ["content", "data", "themes"] {
        let part = folder.join(part);
        if part.is_dir() {
            watcher.watch(&part, RecursiveMode::Recursive)?;
        }
    }
    watcher.watch(&folder.join("plainsight.toml"), RecursiveMode::NonRecursive)?;
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
