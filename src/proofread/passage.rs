//! A text taken apart: passages, and their sentences.
//!
//! A passage is what is read in one go: a paragraph, an item of a list, a heading, a
//! cell. It holds its words as they will be read, with every call filled in and known
//! for what it was. Somebody else's words, quoted, are left out.

use std::ops::Range;

use super::word::{Word, words};
use crate::diagnostic::Place;
use crate::model::MeasureIx;
use crate::narrative::{Asked, Block, Document, Inline, Reference, Written, times_before};
use crate::period::Period;
use crate::record::Resolver;

/// Words that are read in one go.
#[derive(Debug, Default)]
pub(super) struct Passage<'a> {
    /// As they will be read.
    pub(super) text: String,
    /// The figures among them, in order.
    pub(super) calls: Vec<Called>,
    /// Where links stand in the text, and the measures that some lead to.
    pub(super) links: Vec<(Range<usize>, Option<MeasureIx>)>,
    written: Option<&'a Written>,
    /// The file of words that are the value of a key.
    file: Option<String>,
}

/// A figure that was called.
#[derive(Debug)]
pub(super) struct Called {
    /// Where its finished words stand in the text.
    pub(super) range: Range<usize>,
    pub(super) asked: Asked,
    pub(super) measure: MeasureIx,
    pub(super) period: Period,
}

/// A sentence of a passage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'p> {
    pub(super) passage: &'p Passage<'p>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The passages of a document, in the order in which they are read.
pub(super) fn passages<'a>(document: &'a Document, resolver: &Resolver<'_>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for block in document.blocks.iter().chain(document.footnotes.iter().flatten()) {
        add_block(block, resolver, &mut found);
    }
    found
}

fn add_block<'a>(block: &'a Block, resolver: &Resolver<'_>, found: &mut Vec<Passage<'a>>) {
    let one = |inlines: &[Inline], written: &'a Option<Written>| {
        let mut passage = Passage { written: written.as_ref(), ..Passage::default() };
        passage.add(inlines, resolver);
        passage
    };
    match block {
        Block::Paragraph { inlines, written, .. } | Block::Heading { inlines, written, .. } => {
            found.push(one(inlines, written));
        }
        Block::List { items, .. } => {
            for block in items.iter().flat_map(|item| &item.blocks) {
                add_block(block, resolver, found);
            }
        }
        Block::Table(table) => {
            let headings = table.columns.iter().map(|column| &column.heading);
            let cells = headings.chain(table.rows.iter().flatten());
            let texts = std::iter::once(&table.caption).chain(cells);
            found.extend(texts.map(|inlines| one(inlines, &table.written)));
        }
        Block::Quote(_) | Block::Code(_) | Block::Rule | Block::Embed(_) => {}
    }
}

impl<'a> Passage<'a> {
    /// Words that are the value of a key in a file.
    pub(super) fn key(text: &str, file: String) -> Self {
        Self { text: text.to_owned(), file: Some(file), ..Self::default() }
    }

    fn add(&mut self, inlines: &[Inline], resolver: &Resolver<'_>) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Code(text) | Inline::Figure { text, .. } => {
                    self.text.push_str(text);
                }
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.add(inner, resolver),
                Inline::Break => self.text.push('\n'),
                Inline::Footnote(_) => {}
                Inline::Link { to, inlines, .. } => {
                    let start = self.text.len();
                    self.add(inlines, resolver);
                    let measure = match to {
                        Reference::Measure(id) => resolver.site().measure_ix(id),
                        _ => None,
                    };
                    self.links.push((start..self.text.len(), measure));
                }
                Inline::Call(call) => {
                    let Ok(answer) = resolver.answer(call) else { continue };
                    let start = self.text.len();
                    self.text.push_str(&answer.text);
                    self.calls.push(Called {
                        range: start..self.text.len(),
                        asked: call.asked,
                        measure: answer.measure,
                        period: answer.period,
                    });
                }
            }
        }
    }

    /// Its sentences, in order.
    pub(super) fn sentences(&'a self) -> Vec<Sentence<'a>> {
        let mut found = Vec::new();
        let mut start = 0;
        for (at, c) in self.text.char_indices() {
            let end = at + c.len_utf8();
            if self.ends_sentence(at, c) {
                found.push(Sentence { passage: self, start, end });
                start = end;
            }
        }
        found.push(Sentence { passage: self, start, end: self.text.len() });
        found.retain(|sentence| !sentence.text().trim().is_empty());
        found
    }

    /// A full stop ends a sentence when something that may begin one follows.
    fn ends_sentence(&self, at: usize, c: char) -> bool {
        if self.call_at(at).is_some() {
            return false;
        }
        if c == '\n' {
            return true;
        }
        let after = self.text[at + c.len_utf8()..].trim_start_matches(CLOSING);
        let ends = matches!(c, '.' | '!' | '?') && after.starts_with(char::is_whitespace);
        let next = after.trim_start().chars().next();
        let begins = next.is_some_and(|next| {
            next.is_uppercase() || next.is_ascii_digit() || "£“‘\"'(".contains(next)
        });
        let called = self.call_at(self.text.len() - after.trim_start().len()).is_some();
        let last = self.text[..at].rsplit(|c: char| !(c.is_alphanumeric() || c == '.')).next();
        let shortened = c == '.' && last.is_some_and(|last| SHORTENED.contains(&last));
        ends && (begins || called) && !shortened
    }

    /// The call in whose words a byte stands.
    pub(super) fn call_at(&self, at: usize) -> Option<usize> {
        self.calls.iter().position(|call| call.range.contains(&at))
    }

    /// Where a range of the text was written, as near as can be told.
    pub(super) fn place(&self, range: &Range<usize>) -> Option<Place> {
        let Some(written) = self.written else { return self.file.as_deref().map(Place::file) };
        let phrase = self.text[range.clone()].trim();
        let before = self.own_words(range.start);
        Some(written.place_of(phrase, times_before(&before, phrase)))
    }

    /// What stands before a byte, without what calls have filled in.
    fn own_words(&self, end: usize) -> String {
        let mut own = String::new();
        let mut at = 0;
        for call in self.calls.iter().filter(|call| call.range.end <= end) {
            own.push_str(&self.text[at..call.range.start]);
            // No phrase may seem to stand where a call stood.
            own.push('\u{fffc}');
            at = call.range.end;
        }
        own.push_str(&self.text[at..end]);
        own
    }
}

/// What may stand between a full stop and the space after it.
const CLOSING: [char; 5] = [')', '\u{2019}', '\u{201d}', '"', '\''];

/// What ends with a full stop that ends no sentence.
const SHORTENED: [&str; 12] =
    ["e.g", "i.e", "etc", "No", "no", "St", "Dr", "Mr", "Mrs", "Ms", "vs", "approx"];

impl<'p> Sentence<'p> {
    /// As it will be read.
    pub(super) fn text(&self) -> &'p str {
        &self.passage.text[self.start..self.end]
    }

    /// Its words, in order.
    pub(super) fn words(&self) -> Vec<Word<'p>> {
        words(self.passage, self.start..self.end)
    }

    /// The calls in it.
    pub(super) fn calls(&self) -> impl Iterator<Item = &'p Called> + use<'p> {
        let (start, end) = (self.start, self.end);
        self.passage.calls.iter().filter(move |call| (start..end).contains(&call.range.start))
    }
}
