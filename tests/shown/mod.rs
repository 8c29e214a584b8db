//! The pages of the example site, built once, as text.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::date;
use plainsight::input::Disk;
use plainsight::model::Site;
use plainsight::page::Options;
use plainsight::{pipeline, source};

use super::memory::Memory;

fn input() -> Disk {
    Disk::new(env!("CARGO_MANIFEST_DIR"), date(2025, 12, 10).at(12, 0, 0, 0))
}

/// The site that the pages are of.
pub(crate) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| source::read(&input()).site.unwrap())
}

/// Every file of the site, by its path.
pub(crate) fn built() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(|| {
        let files = Memory::default();
        let outcome = pipeline::run(&input(), Options::default(), |ready| {
            pipeline::render_all(ready, &files)
        });
        assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
        let files = files.0.into_inner().unwrap();
        files
            .into_iter()
            // Templates write an apostrophe as a reference; words among markup do not.
            .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).replace("&#39;", "'")))
            .collect()
    })
}

/// The page at an address.
pub(crate) fn page(address: &str) -> &'static str {
    let path = format!("{address}index.html");
    built().get(&path).unwrap_or_else(|| panic!("there is no page at /{address}"))
}

/// Text as it stands in markup.
pub(crate) fn marked_up(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
