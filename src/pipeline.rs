//! The stages in order: files, site, records, pages, bytes.
//!
//! `build`, `check` and `serve` all go this way. Every complaint about content is
//! known before the first byte is written.

mod links;
mod published;
mod rendering;

pub use published::{addresses_of, vanished};
pub use rendering::Rendering;

use std::collections::BTreeMap;

use self_cell::self_cell;

use crate::diagnostic::{self, Code, Diagnostic, Problems};
use crate::edition::Archive;
use crate::input::Input;
use crate::model::{Allowance, Site};
use crate::page::{self, Address, Frozen, Key, Options};
use crate::source;
use crate::theme::Theme;
use crate::words::Words;

/// A site that is ready to be rendered, page by page.
pub struct Ready<'a> {
    /// Everything that pages may see.
    pub frozen: Frozen<'a>,
    /// What renders them.
    pub theme: &'a Theme,
    /// Every page by its address.
    pub addresses: BTreeMap<Address, Key>,
}

/// What a ready site stands on.
struct Ground {
    site: Site,
    archive: Archive,
    words: Words,
    /// Absent when it has mistakes, which have been complained of.
    theme: Option<Theme>,
}

self_cell!(
    /// A ready site together with what it stands on, to be kept and handed on.
    pub struct Prepared {
        owner: Ground,
        #[not_covariant]
        dependent: Ready,
    }
);

impl Prepared {
    /// Does something with the site.
    pub fn with<T>(&self, then: impl for<'a> FnOnce(&Ready<'a>) -> T) -> T {
        self.with_dependent(|_, ready| then(ready))
    }
}

/// What came of a run: a value when nothing stopped it, and every complaint.
#[derive(Debug)]
pub struct Outcome<T> {
    /// Absent when there is an error.
    pub value: Option<T>,
    /// Sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads, judges and freezes a site, then hands it on when it has no error.
pub fn run<T>(
    input: &dyn Input,
    options: Options,
    then: impl FnOnce(&Ready<'_>) -> Result<T, Vec<Diagnostic>>,
) -> Outcome<T> {
    let Outcome { value, mut diagnostics } = prepare(input, options);
    let value = value.and_then(|prepared| match prepared.with(then) {
        Ok(value) => Some(value),
        Err(mistakes) => {
            diagnostics.extend(mistakes);
            diagnostic::sort(&mut diagnostics);
            None
        }
    });
    Outcome { value, diagnostics }
}

/// Reads, judges and freezes a site. It is ready when nothing of it is wrong.
pub fn prepare(input: &dyn Input, options: Options) -> Outcome<Prepared> {
    let read = source::read(input);
    let mut diagnostics = read.diagnostics;
    let problems = Problems::default();
    let archive = Archive::read(input, &problems);
    diagnostics.extend(problems.into_vec());
    let Some(site) = read.site else { return Outcome { value: None, diagnostics } };
    let theme = match Theme::load(&site, input) {
        Ok(theme) => {
            diagnostics.extend_from_slice(theme.warnings());
            Some(theme)
        }
        Err(mistakes) => {
            diagnostics.extend(mistakes);
            None
        }
    };
    let words = Words::new(&site.settings.language, site.settings.year_range)
        .naming(site.council.named_by_others());
    let allowances = site.allowances.clone();
    let ground = Ground { site, archive, words, theme };
    let value =
        Prepared::try_new(ground, |ground| freeze(ground, options, &mut diagnostics).ok_or(()))
            .ok();
    Outcome { value, diagnostics: allow(diagnostics, &allowances) }
}

/// Says all that is wrong with the rest, too, when something is wrong already.
fn freeze<'a>(
    Ground { site, archive, words, theme }: &'a Ground,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Ready<'a>> {
    let problems = Problems::default();
    let style = theme.as_ref().map(Theme::picture_style).unwrap_or_default();
    let frozen = page::freeze(site, archive, words, options, style, &problems);
    let addresses = page::addresses(&frozen, &problems);
    diagnostics.extend(problems.into_vec());
    let whole = diagnostics.iter().all(|diagnostic| !diagnostic.is_error());
    let theme = theme.as_ref().filter(|_| whole)?;
    Some(Ready { frozen, theme, addresses })
}

/// Takes out the warnings that the council accepts, complains of allowances that
/// allow nothing, and puts what is left in order.
fn allow(diagnostics: Vec<Diagnostic>, allowances: &[Allowance]) -> Vec<Diagnostic> {
    let allows = |allowance: &Allowance, diagnostic: &Diagnostic| {
        let file = diagnostic.place.as_ref().map(|place| place.file.as_str());
        !diagnostic.is_error()
            && allowance.code == diagnostic.code.name()
            && file == Some(&allowance.path)
    };
    let unused: Vec<Diagnostic> = allowances
        .iter()
        .filter(|allowance| !diagnostics.iter().any(|diagnostic| allows(allowance, diagnostic)))
        .map(|allowance| {
            Diagnostic::new(Code::UnusedAllowance, "this allowance no longer applies to anything")
                .at(allowance.place.clone())
                .label("allows nothing")
                .help("remove it")
        })
        .collect();
    let mut left: Vec<Diagnostic> = diagnostics
        .into_iter()
        .filter(|diagnostic| !allowances.iter().any(|allowance| allows(allowance, diagnostic)))
        .chain(unused)
        .collect();
    diagnostic::sort(&mut left);
    left
}

/// Where rendered files go.
pub trait Sink: Sync {
    /// Takes one file by its address.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&self, address: &Address, content: &[u8]) -> std::io::Result<()>;

    /// Takes one file in pieces.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write_pieces(
        &self,
        address: &Address,
        pieces: &mut dyn Iterator<Item = String>,
    ) -> std::io::Result<()>;
}

/// Renders every page and file into a sink, in parallel, and checks every link
/// between them.
///
/// # Errors
/// When a template does not render, a link is broken, or the sink fails.
pub fn render_all(ready: &Ready<'_>, sink: &dyn Sink) -> Result<(), Vec<Diagnostic>> {
    Rendering::new(ready, sink).finish()
}

/// A sink that forgets: for checking a site without writing it.
#[derive(Debug, Default)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn write(&self, _: &Address, _: &[u8]) -> std::io::Result<()> {
        Ok(())
    }

    fn write_pieces(
        &self,
        _: &Address,
        _: &mut dyn Iterator<Item = String>,
    ) -> std::io::Result<()> {
        Ok(())
    }
}
