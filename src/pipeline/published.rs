//! The addresses of what is published: those of a report, to be noted when it is sealed,
//! and those that were noted and are gone.

use std::collections::BTreeSet;
use std::sync::Mutex;

use rayon::prelude::*;

use super::{Ready, Sink, render_all};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::edition::{ADDRESSES, published_addresses};
use crate::input::Input;
use crate::page::{self, Address, Key};

/// Every address of a report, with its figures' files, and the current pages of what it
/// speaks of, which it leads to.
pub fn addresses_of(ready: &Ready<'_>, report: usize) -> BTreeSet<String> {
    let is_its_own = |key: &Key| match key {
        Key::Report(key) => key.report == report,
        _ => false,
    };
    let own: Vec<(&Address, &Key)> =
        ready.addresses.iter().filter(|(_, key)| is_its_own(key)).collect();
    let files = own.par_iter().flat_map_iter(|(address, key)| {
        page::compose(&ready.frozen, address, key).files.into_iter().map(|(file, _)| file)
    });
    let files: Vec<Address> = files.collect();
    let pages = own.iter().map(|(address, _)| (*address).clone());
    let current = page::current_pages_of(&ready.frozen, report);
    pages.chain(files).chain(current).map(|address| address.to_string()).collect()
}

/// Complains of every address that was published and that the site does not have.
/// Renders all of it, to know its files.
///
/// # Errors
/// When the site does not render.
pub fn vanished(ready: &Ready<'_>, input: &dyn Input) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let there = Noted::default();
    render_all(ready, &there)?;
    let there = there.0.into_inner().unwrap_or_default();
    let noted = published_addresses(input);
    let gone = noted.iter().enumerate().filter(|(_, address)| !there.contains(*address));
    Ok(gone
        .map(|(at, address)| {
            Diagnostic::new(Code::VanishedAddress, format!("nothing stands at `/{address}` any more"))
                .at(Place::line(ADDRESSES, at + 1))
                .help("it was published and may be cited: bring back what stood there, or declare a redirect in content/redirects.toml")
        })
        .collect())
}

/// A sink that keeps addresses alone.
#[derive(Default)]
struct Noted(Mutex<BTreeSet<String>>);

impl Noted {
    fn note(&self, address: &Address) {
        if let Ok(mut all) = self.0.lock() {
            all.insert(address.to_string());
        }
    }
}

impl Sink for Noted {
    fn write(&self, address: &Address, _: &[u8]) -> std::io::Result<()> {
        self.note(address);
        Ok(())
    }

    fn write_pieces(
        &self,
        address: &Address,
        _: &mut dyn Iterator<Item = String>,
    ) -> std::io::Result<()> {
        self.note(address);
        Ok(())
    }
}
