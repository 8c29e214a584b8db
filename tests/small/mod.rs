//! The small valid site that the messages are tested on, as texts to be changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Path and content.
pub(crate) type Site = BTreeMap<String, String>;

/// Every file of it.
pub(crate) fn site() -> Site {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages/base");
    let files = walkdir::WalkDir::new(&base).into_iter().filter_map(Result::ok);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&base).unwrap().to_string_lossy().into_owned();
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}
