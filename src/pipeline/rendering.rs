//! Pages into bytes, some at a time, so that whoever has other work can stop
//! between two of them.

use std::collections::btree_map;

use rayon::prelude::*;

use super::links::LinkCheck;
use super::{Ready, Sink};
use crate::diagnostic::{Code, Diagnostic};
use crate::page::{self, Address, Key};

/// A site that is being rendered into a sink. To abandon it, drop it.
pub struct Rendering<'r, 'a> {
    ready: &'r Ready<'a>,
    sink: &'r dyn Sink,
    left: btree_map::Iter<'r, Address, Key>,
    links: LinkCheck,
    mistakes: Vec<Diagnostic>,
}

impl<'r, 'a> Rendering<'r, 'a> {
    /// Renders nothing yet.
    pub fn new(ready: &'r Ready<'a>, sink: &'r dyn Sink) -> Self {
        let left = ready.addresses.iter();
        Self { ready, sink, left, links: LinkCheck::default(), mistakes: Vec::new() }
    }

    /// Renders up to so many more pages, in parallel, each written and dropped.
    /// Answers whether any page is left.
    pub fn advance(&mut self, pages: usize) -> bool {
        let some: Vec<_> = self.left.by_ref().take(pages).collect();
        let rendered = some.into_par_iter().map(|(address, key)| self.page(address, key));
        let mistakes: Vec<Diagnostic> = rendered.filter_map(Result::err).collect();
        self.mistakes.extend(mistakes);
        self.left.len() > 0
    }

    fn page(&self, address: &Address, key: &Key) -> Result<(), Diagnostic> {
        let composed = page::compose(&self.ready.frozen, address, key);
        let html = self.ready.theme.render(&composed.page).map_err(|mistake| *mistake)?;
        self.links.add_page(address, &html);
        self.write(address, html.as_bytes())?;
        for (address, content) in composed.files {
            self.write(&address, content.as_bytes())?;
        }
        Ok(())
    }

    fn write(&self, address: &Address, content: &[u8]) -> Result<(), Diagnostic> {
        self.links.add_file(address);
        self.sink.write(address, content).map_err(|error| failed(address, &error))
    }

    /// Renders what is left, then the files that belong to no page, and holds
    /// every link against what there is.
    ///
    /// # Errors
    /// When a template does not render, a link is broken, or the sink fails.
    pub fn finish(mut self) -> Result<(), Vec<Diagnostic>> {
        self.advance(usize::MAX);
        let ready = self.ready;
        let mut mistakes = std::mem::take(&mut self.mistakes);
        for (address, content) in page::files(&ready.frozen, &ready.addresses) {
            mistakes.extend(self.write(&address, content.as_bytes()).err());
        }
        for (path, bytes) in ready.theme.assets() {
            let address = Address::new(path);
            if path.ends_with(".css") {
                self.links.add_style(&address, &String::from_utf8_lossy(bytes));
            }
            mistakes.extend(self.write(&address, bytes).err());
        }
        let all = page::all_csv();
        self.links.add_file(&all);
        let written = self.sink.write_pieces(&all, &mut page::all_figures(&ready.frozen));
        mistakes.extend(written.map_err(|error| failed(&all, &error)).err());
        if mistakes.is_empty() {
            mistakes = self.links.broken(ready.frozen.options.from_disk);
        }
        // One broken template breaks many pages in one way.
        mistakes
            .sort_by(|a, b| (&a.place, a.code, &a.message).cmp(&(&b.place, b.code, &b.message)));
        mistakes.dedup_by(|a, b| a.place.is_some() && a.place == b.place && a.code == b.code);
        if mistakes.is_empty() { Ok(()) } else { Err(mistakes) }
    }
}

fn failed(address: &Address, error: &std::io::Error) -> Diagnostic {
    Diagnostic::new(Code::OutputFailed, format!("`{}` could not be written", address.file()))
        .help(error.to_string())
}
