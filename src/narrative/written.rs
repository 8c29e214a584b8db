//! Where words were written, so that a complaint about a phrase finds it.
//!
//! Markdown changes words on their way into a document: quotation marks are curled,
//! lines are joined, calls are filled in. So a phrase is not known by its place but
//! looked for again in the text of its paragraph.

use std::ops::Range;

use crate::diagnostic::{Place, SourceFile};

/// The part of a file in which a block of words was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The whole file.
    pub file: SourceFile,
    /// Bytes of it.
    pub range: Range<usize>,
}

impl Written {
    /// Where a phrase stands that is found so many times before; where it is not to be
    /// found as it reads, the first line of the words.
    pub fn place_of(&self, phrase: &str, times_before: usize) -> Place {
        let text = self.file.text.get(self.range.clone()).unwrap_or_default();
        let found = occurrences(text, phrase).nth(times_before);
        let range = found.map_or(self.range.clone(), |found| {
            self.range.start + found.start..self.range.start + found.end
        });
        self.file.place(range)
    }
}

/// How often a phrase stands in a text, in the sense of [`Written::place_of`].
pub fn times_before(text: &str, phrase: &str) -> usize {
    occurrences(text, phrase).count()
}

/// Where a phrase stands in a text, but for inside calls.
fn occurrences(text: &str, phrase: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        if phrase.is_empty() {
            return None;
        }
        while let Some(c) = text[at..].chars().next() {
            if text[at..].starts_with("{{") {
                at += text[at..].find("}}").map_or(text.len() - at, |end| end + 2);
                continue;
            }
            let length = match_length(&text[at..], phrase);
            let start = at;
            at += length.unwrap_or(c.len_utf8());
            if length.is_some() {
                return Some(start..at);
            }
        }
        None
    })
}

/// How many bytes at the start of a text are a phrase, in spite of line ends and of
/// quotation marks that have been curled.
fn match_length(text: &str, phrase: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in phrase.chars() {
        let found = rest.chars().next()?;
        if wanted.is_whitespace() && found.is_whitespace() {
            rest = rest.trim_start();
        } else if plain(found) == plain(wanted) {
            rest = &rest[found.len_utf8()..];
        } else {
            return None;
        }
    }
    Some(text.len() - rest.len())
}

fn plain(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_as_it_was_written() {
        let text = "+++\n+++\nFees rose and\nrose again, \"see {{ rose(1) }}\" how they rose.";
        let file = SourceFile::new("a.md", text);
        let written = Written { file, range: 8..text.len() };
        let at = |phrase: &str, before| {
            let place = written.place_of(phrase, before);
            (place.line, place.column, place.length)
        };
        assert_eq!(at("rose", 0), (3, 6, 4));
        assert_eq!(at("rose", 2), (4, 42, 4));
        assert_eq!(at("\u{201c}see", 0), (4, 13, 4));
        assert_eq!(at("and rose", 0), (3, 11, 3));
        assert_eq!(at("missing", 0), (3, 1, 13));
    }
}
