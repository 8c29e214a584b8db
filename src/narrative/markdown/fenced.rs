//! Fenced blocks: code as it is, or figures with TOML inside.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};

use super::Reader;
use crate::diagnostic::Code;
use crate::narrative::document::{Block, Embed};
use crate::narrative::embed;

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Reader<'a, I> {
    pub(super) fn code_block(
        &mut self,
        kind: &CodeBlockKind<'a>,
        range: &Range<usize>,
    ) -> Option<Block> {
        let mut inside = Inside::default();
        for (event, range) in self.events.by_ref() {
            match event {
                Event::Text(words) => inside.push(&words, range.start),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        match kind {
            CodeBlockKind::Fenced(name) if !name.is_empty() => {
                if self.depth > 1 {
                    self.complain(
                        Code::BadBlock,
                        range,
                        "figures have no room inside a list, a quotation or a footnote",
                        "here",
                        "put the block between paragraphs",
                    );
                    return None;
                }
                self.embed(name, &inside, range).map(Block::Embed)
            }
            _ => Some(Block::Code(inside.text)),
        }
    }

    fn embed(&self, name: &str, inside: &Inside, range: &Range<usize>) -> Option<Embed> {
        let (kind, named) = embed::read(name, &inside.text)
            .map_err(|refusal| {
                let at = refusal.at.map(|at| inside.in_words(at));
                let range = at.as_ref().unwrap_or(range);
                self.complain(Code::BadBlock, range, &refusal.message, "here", &refusal.help);
            })
            .ok()?;
        let at = named.map_or_else(|| range.clone(), |named| inside.in_words(named));
        let place = self.file.place(self.start + at.start..self.start + at.end);
        Some(Embed { kind, place: Some(place) })
    }
}

/// What stands between fences. Markdown hands it over in pieces, without the signs
/// that end or indent its lines in the file.
#[derive(Default)]
struct Inside {
    text: String,
    /// Where each piece starts in the text, and where in the words.
    pieces: Vec<(usize, usize)>,
}

impl Inside {
    fn push(&mut self, piece: &str, at: usize) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(piece);
    }

    /// Where a part of the text stands in the words.
    fn in_words(&self, part: Range<usize>) -> Range<usize> {
        let found = self.pieces.iter().rev().find(|(start, _)| *start <= part.start);
        let (start, at) = found.copied().unwrap_or_default();
        at + part.start - start..at + part.end.max(part.start) - start
    }
}
