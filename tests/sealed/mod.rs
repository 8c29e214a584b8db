//! Sealing a report of a site in a test, as the program does it.

#![allow(dead_code, reason = "not every test corrects")]

use plainsight::diagnostic::{Diagnostic, Problems};
use plainsight::edition::{self, Sealing};
use plainsight::input::Input;
use plainsight::model::Edition;
use plainsight::page::Options;
use plainsight::pipeline::{self, Ready};
use plainsight::record;

/// What sealing a report writes.
pub(crate) fn sealing(input: &dyn Input, edition: &str) -> Result<Sealing, Vec<Diagnostic>> {
    work(input, edition, |ready, found| {
        let at = ready.frozen.editions.named(edition).unwrap();
        let record = &ready.frozen.editions.shown[at].record;
        let site = (ready.frozen.site, ready.frozen.archive);
        edition::seal(input, site, found, record)
    })
}

/// What sealing the next version of a report writes.
pub(crate) fn correction(input: &dyn Input, edition: &str) -> Result<Sealing, Vec<Diagnostic>> {
    work(input, edition, |ready, found| {
        let frozen = &ready.frozen;
        let problems = Problems::default();
        let fresh = record::compose(frozen.site, found, frozen.words, &problems).unwrap();
        assert_eq!(problems.into_vec(), []);
        edition::correct(input, (frozen.site, frozen.archive), found, fresh, frozen.words)
    })
}

fn work(
    input: &dyn Input,
    edition: &str,
    work: impl FnOnce(&Ready<'_>, &Edition) -> Result<Sealing, Vec<Diagnostic>>,
) -> Result<Sealing, Vec<Diagnostic>> {
    let options = Options { drafts: true, from_disk: false };
    let outcome = pipeline::run(input, options, |ready| {
        let editions = &ready.frozen.site.editions;
        let found = editions.iter().find(|found| found.id.as_str() == edition).unwrap();
        let mut sealing = work(ready, found)?;
        let at = ready.frozen.editions.named(edition).unwrap();
        sealing.note(pipeline::addresses_of(ready, at));
        Ok(sealing)
    });
    outcome.value.ok_or(outcome.diagnostics)
}
