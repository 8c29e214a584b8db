//! The example site: read where it lies, built in memory, copied to be changed.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::{DateTime, date};
use plainsight::diagnostic::Diagnostic;
use plainsight::input::{Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline;

use super::memory::Memory;

/// The example site, as at a moment.
pub(crate) fn example(at: DateTime) -> Disk {
    Disk::new(env!("CARGO_MANIFEST_DIR"), at)
}

/// A day on which both reports of the example site are public.
pub(crate) fn december() -> DateTime {
    date(2025, 12, 10).at(12, 0, 0, 0)
}

/// Every file of a site; nothing may stop it.
pub(crate) fn built(input: &dyn Input, options: Options) -> BTreeMap<String, Vec<u8>> {
    let files = Memory::default();
    let outcome = pipeline::run(input, options, |ready| pipeline::render_all(ready, &files));
    let errors: Vec<Diagnostic> =
        outcome.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    files.0.into_inner().unwrap()
}

/// One of them, as text.
pub(crate) fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

/// The example site, to be changed.
pub(crate) fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let disk = example(december());
    for path in ["content", "data", "themes"].into_iter().flat_map(|part| disk.list(part)) {
        copy(&path, folder.path());
    }
    copy("plainsight.toml", folder.path());
    folder
}

fn copy(path: &str, to: &Path) {
    let target = to.join(path);
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), target).unwrap();
}
