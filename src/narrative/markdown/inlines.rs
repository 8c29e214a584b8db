//! Words inside a block: emphasis, links, footnotes, and marks where calls stood.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Reader;
use crate::diagnostic::Code;
use crate::narrative::document::{Inline, Reference};
use crate::narrative::placeholder::{self, Piece};

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Reader<'a, I> {
    pub(super) fn inlines(&mut self, until: TagEnd) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if event == Event::End(until) {
                break;
            }
            self.inline(event, &range, &mut inlines);
        }
        inlines
    }

    pub(super) fn inline(
        &mut self,
        event: Event<'a>,
        range: &Range<usize>,
        inlines: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => self.text(&text, inlines),
            Event::Code(text) => inlines.push(Inline::Code(text.to_string())),
            Event::SoftBreak => push_text(inlines, " "),
            Event::HardBreak => inlines.push(Inline::Break),
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(range),
            Event::FootnoteReference(name) => {
                let next = self.footnote_numbers.len() + 1;
                let number = *self.footnote_numbers.entry(name.to_string()).or_insert(next);
                inlines.push(Inline::Footnote(number));
            }
            Event::Start(Tag::Emphasis) => {
                let inner = self.inlines(TagEnd::Emphasis);
                inlines.push(Inline::Emphasis(inner));
            }
            Event::Start(Tag::Strong) => {
                let inner = self.inlines(TagEnd::Strong);
                inlines.push(Inline::Strong(inner));
            }
            Event::Start(Tag::Strikethrough) => inlines.extend(self.inlines(TagEnd::Strikethrough)),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let inner = self.inlines(TagEnd::Link);
                let to = self.reference(&dest_url, range);
                let place = self.file.place(self.start + range.start..self.start + range.end);
                match to {
                    Some(to) => {
                        inlines.push(Inline::Link { to, inlines: inner, place: Some(place) })
                    }
                    None => inlines.extend(inner),
                }
            }
            Event::Start(Tag::Image { .. }) => {
                let instead = self.inlines(TagEnd::Image);
                let message = if plain(&instead).trim().is_empty() {
                    "an image placed by hand has no figures behind it, and this one has no words \
                     for those who cannot see it"
                } else {
                    "an image placed by hand has no figures behind it"
                };
                let help = "use a fenced `chart` block, or say it in words";
                self.complain(Code::HandPlacedImage, range, message, "image", help);
                inlines.extend(instead);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, inlines: &mut Vec<Inline>) {
        for piece in placeholder::pieces(text) {
            match piece {
                Piece::Text(words) => push_text(inlines, words),
                Piece::Mark(index) => {
                    inlines.extend(self.calls.get(index).cloned().flatten().map(Inline::Call));
                }
            }
        }
    }

    fn reference(&self, url: &str, range: &Range<usize>) -> Option<Reference> {
        let found = Reference::parse(url);
        if found.is_none() {
            self.complain(
                Code::BrokenLink,
                range,
                &format!("`{url}` is not something a link can lead to"),
                "this link",
                "link to measure:…, outcome:…, plan:…, edition:…, page:… or a full https:// address",
            );
        }
        found
    }
}

pub(super) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

fn push_text(inlines: &mut Vec<Inline>, words: &str) {
    if let Some(Inline::Text(last)) = inlines.last_mut() {
        last.push_str(words);
    } else {
        inlines.push(Inline::Text(words.to_owned()));
    }
}

/// The words of inlines, without what surrounds them.
pub fn plain(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { inlines: inner, .. } => {
            plain(inner)
        }
        Inline::Figure { text, .. } => text.clone(),
        Inline::Call(_) | Inline::Break | Inline::Footnote(_) => " ".to_owned(),
    };
    inlines.iter().map(one).collect()
}
