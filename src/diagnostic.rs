//! The one way anything is complained of.
//!
//! A [`Diagnostic`] has a stable [`Code`], a [`Place`] in somebody's file, the
//! words there, and the mend. Stages collect theirs in [`Problems`] and go on,
//! so that everything wrong is said at once. Nothing here knows what a site is,
//! and nothing here prints: [`render`](mod@render) makes text, a command shows it.

mod code;
pub mod render;

pub use code::{Code, Severity};

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

/// A mistake in somebody's file, or something they should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// What kind of mistake; `plainsight explain <code>` says more.
    pub code: Code,
    /// Whether it stops publication.
    pub severity: Severity,
    /// What is wrong, in one sentence that names the thing.
    pub message: String,
    /// Where it is, when it is in a file.
    pub place: Option<Place>,
    /// A few words under the caret.
    pub label: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A stretch of text in a file, with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file, relative to the site, or `root:path`.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// In characters.
    pub length: usize,
    /// The whole line.
    pub text: String,
}

impl Place {
    /// A file as a whole: missing, empty or unreadable.
    pub fn file(path: impl Into<String>) -> Self {
        Self::line(path, 1)
    }

    /// A line of a file whose text is no longer at hand.
    pub fn line(path: impl Into<String>, line: usize) -> Self {
        Self { file: path.into(), line, column: 1, length: 0, text: String::new() }
    }
}

impl Diagnostic {
    /// A complaint of this kind, without a place yet.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            place: None,
            label: String::new(),
            help: None,
        }
    }

    /// Says where.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Says what stands there, under the caret.
    pub fn label(mut self, words: impl Into<String>) -> Self {
        self.label = words.into();
        self
    }

    /// Says what to do.
    pub fn help(mut self, words: impl Into<String>) -> Self {
        self.help = Some(words.into());
        self
    }

    /// Says "did you mean", when one of `known` is near enough to `word`.
    pub fn suggest<'a>(self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(word, known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }

    /// The same complaint, which does not stop publication.
    pub fn as_warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// Whether it stops publication.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The known word nearest to a misspelt one, if any is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(word, k), k))
        .filter(|(distance, k)| *distance <= 1 + k.chars().count().min(word.chars().count()) / 4)
        .min()
        .map(|(_, k)| k)
}

/// A text file that has been read: its path and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the site, or `root:path`.
    pub path: Arc<str>,
    /// Decoded, without a byte order mark.
    pub text: Arc<str>,
}

impl SourceFile {
    /// Names a text that has been read.
    pub fn new(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Where a range of bytes stands.
    pub fn place(&self, range: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(range.start.min(self.text.len()));
        let line_start = self.text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |i| start + i);
        let end = self.text.floor_char_boundary(range.end.clamp(start, line_end));
        Place {
            file: self.path.to_string(),
            line: self.text[..line_start].matches('\n').count() + 1,
            column: self.text[line_start..start].chars().count() + 1,
            length: self.text[start..end].chars().count(),
            text: self.text[line_start..line_end].trim_end_matches('\r').to_owned(),
        }
    }
}

/// What has been found wrong so far in one run of a stage.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Diagnostic>>);

impl Problems {
    /// Notes one and goes on.
    pub fn add(&self, diagnostic: Diagnostic) {
        self.0.borrow_mut().push(diagnostic);
    }

    /// Notes many and goes on.
    pub fn extend(&self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.0.borrow_mut().extend(diagnostics);
    }

    /// Hands everything over.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.0.into_inner()
    }
}

/// Puts complaints in the order in which they are shown: by file, then place.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (&a.place, a.code, &a.message).cmp(&(&b.place, b.code, &b.message)));
    diagnostics.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_not_bytes() {
        let file = SourceFile::new("a.toml", "one\ncost = \"£5\" # x\nthree");
        let at = file.text.find('5').unwrap_or_default();
        let place = file.place(at..at + 1);
        assert_eq!((place.line, place.column, place.length), (2, 10, 1));
        assert_eq!(place.text, "cost = \"£5\" # x");
    }

    #[test]
    fn a_suggestion_is_near_or_absent() {
        let known = ["higher", "lower", "nearest"];
        assert_eq!(nearest("hihger", known), Some("higher"));
        assert_eq!(nearest("sideways", known), None);
    }
}
