//! Sealing a report of a site in a test, as the program does it.

use plainsight::diagnostic::Diagnostic;
use plainsight::edition::{self, Sealing};
use plainsight::input::Input;
use plainsight::page::Options;
use plainsight::pipeline;

/// What sealing a report writes.
pub(crate) fn sealing(input: &dyn Input, edition: &str) -> Result<Sealing, Vec<Diagnostic>> {
    let options = Options { drafts: true, from_disk: false };
    let outcome = pipeline::run(input, options, |ready| {
        let site = ready.frozen.site;
        let found = site.editions.iter().find(|found| found.id.as_str() == edition).unwrap();
        let at = ready.frozen.editions.named(edition).unwrap();
        let record = &ready.frozen.editions.shown[at].record;
        let addresses = pipeline::addresses_of(ready, at);
        edition::seal(input, (site, ready.frozen.archive), found, record, addresses)
            .map_err(|mistake| vec![mistake])
    });
    outcome.value.ok_or(outcome.diagnostics)
}
