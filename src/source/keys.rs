//! Reading a TOML table key by key, with every complaint at its place.
//!
//! serde stops at the first mistake and knows no places, so each table is read
//! through [`Keys`]: every getter notes its key, [`Keys::finish`] complains of
//! the keys that nobody asked for, and reading goes on after a mistake.

mod values;

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};

/// A TOML file, or the front matter of one, ready to be asked.
pub(super) struct TomlText<'a> {
    file: &'a SourceFile,
    /// Where the TOML starts in the file.
    start: usize,
    root: Spanned<DeTable<'a>>,
}

impl<'a> TomlText<'a> {
    /// Parses a stretch of a file. A text with syntax mistakes is complained of
    /// and not read further: its keys cannot be trusted.
    pub(super) fn parse(
        file: &'a SourceFile,
        range: Range<usize>,
        problems: &Problems,
    ) -> Option<Self> {
        let start = range.start;
        let (root, errors) = DeTable::parse_recoverable(&file.text[range.clone()]);
        if errors.is_empty() {
            return Some(Self { file, start, root });
        }
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            problems.add(
                Diagnostic::new(Code::TomlSyntax, format!("this is not TOML: {}", error.message()))
                    .at(file.place(start + span.start..start + span.end))
                    .label("here"),
            );
        }
        None
    }

    /// Its top table.
    pub(super) fn keys<'b>(&'b self, problems: &'b Problems) -> Keys<'b> {
        Keys {
            file: self.file,
            start: self.start,
            table: self.root.get_ref(),
            // The top table is the whole file; "missing key" points at its first line.
            span: 0..0,
            problems,
            asked: RefCell::default(),
        }
    }
}

/// A TOML table being read.
pub(super) struct Keys<'a> {
    file: &'a SourceFile,
    start: usize,
    table: &'a DeTable<'a>,
    span: Range<usize>,
    problems: &'a Problems,
    asked: RefCell<Vec<&'static str>>,
}

/// A value with the place where it is written.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

impl<'a> Keys<'a> {
    /// The value of a key, if the key is there.
    fn find(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    /// Complains that a key is missing when its value is.
    pub(super) fn needed<T>(&self, key: &'static str, found: Option<T>) -> Option<T> {
        if found.is_none() && !self.table.contains_key(key) {
            self.problems.add(
                Diagnostic::new(Code::MissingKey, format!("the key `{key}` is missing"))
                    .at(self.place(&self.span))
                    .label("in here")
                    .help(format!("add `{key} = …`")),
            );
        }
        found
    }

    fn place(&self, span: &Range<usize>) -> Place {
        self.file.place(self.start + span.start..self.start + span.end)
    }

    /// Where this table is written.
    pub(super) fn own_place(&self) -> Place {
        self.place(&self.span)
    }

    /// Where the value of a key is written, or this table when it is absent.
    pub(super) fn place_of(&self, key: &str) -> Place {
        self.place(&self.table.get(key).map_or(self.span.clone(), Spanned::span))
    }

    /// Where a key itself is written, or this table when it is absent.
    pub(super) fn place_of_name(&self, key: &str) -> Place {
        self.place(&self.table.get_key_value(key).map_or(self.span.clone(), |(key, _)| key.span()))
    }

    /// Complains about the value of a key.
    pub(super) fn complain(
        &self,
        key: &str,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.problems
            .add(Diagnostic::new(code, message).at(self.place_of(key)).label("here").help(help));
    }

    /// Complains of something whose place is known.
    pub(super) fn add(&self, complaint: Diagnostic) {
        self.problems.add(complaint);
    }

    fn wrong<T>(&self, value: &Spanned<DeValue<'_>>, key: &str, needs: &str) -> Option<T> {
        let found = value.get_ref().type_str();
        self.problems.add(
            Diagnostic::new(Code::WrongType, format!("`{key}` needs {needs}"))
                .at(self.place(&value.span()))
                .label(format!("this is of type {found}")),
        );
        None
    }

    /// A text.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        let value = self.find(key)?;
        match value.get_ref() {
            DeValue::String(text) if text.contains(|c: char| c.is_control() && c != '\n') => {
                self.wrong(value, key, "a text without control characters")
            }
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => self.wrong(value, key, "a text in quotation marks"),
        }
    }

    /// A text that must be there and not be empty.
    pub(super) fn need_text(&self, key: &'static str) -> Option<String> {
        let found = self.needed(key, self.text(key));
        if found.as_deref() == Some("") {
            self.complain(key, Code::MissingKey, format!("`{key}` is empty"), "write it out");
            return None;
        }
        found
    }

    /// A text with its place, for references that are checked later.
    pub(super) fn text_at(&self, key: &'static str) -> Option<At<String>> {
        let value = self.text(key)?;
        Some(At { value, place: self.place_of(key) })
    }

    /// One of a list of words.
    pub(super) fn choice<T: Copy>(
        &self,
        key: &'static str,
        names: &[(&'static str, T)],
    ) -> Option<T> {
        let text = self.text(key)?;
        let found = names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            let help = match crate::diagnostic::nearest(&text, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("choose one of: {}", known.join(", ")),
            };
            self.complain(key, Code::UnknownChoice, format!("`{key}` cannot be `{text}`"), help);
        }
        found
    }

    /// One of a list of words, which must be there.
    pub(super) fn need_choice<T: Copy>(
        &self,
        key: &'static str,
        names: &[(&'static str, T)],
    ) -> Option<T> {
        let found = self.choice(key, names);
        self.needed(key, found)
    }

    /// A list of texts, each with its place; empty when the key is absent.
    pub(super) fn texts(&self, key: &'static str) -> Vec<At<String>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            return self
                .wrong::<()>(value, key, "a list of texts")
                .map_or_else(Vec::new, |()| Vec::new());
        };
        let one = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
            DeValue::String(text) => {
                Some(At { value: text.trim().to_owned(), place: self.place(&item.span()) })
            }
            _ => self.wrong(item, key, "a list of texts"),
        };
        items.iter().filter_map(one).collect()
    }

    /// A table below this one.
    pub(super) fn table(&self, key: &'static str) -> Option<Keys<'a>> {
        let value = self.find(key)?;
        self.below(value, key)
    }

    /// A table below this one, which must be there.
    pub(super) fn need_table(&self, key: &'static str) -> Option<Keys<'a>> {
        let found = self.table(key);
        self.needed(key, found)
    }

    /// A list of tables below this one; empty when the key is absent.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Keys<'a>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        match value.get_ref() {
            DeValue::Array(items) => {
                items.iter().filter_map(|item| self.below(item, key)).collect()
            }
            _ => self
                .wrong::<()>(value, key, "a list of tables")
                .map_or_else(Vec::new, |()| Vec::new()),
        }
    }

    /// Whether a key is there, whatever it holds.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether a key holds a table rather than a plain value.
    pub(super) fn is_table(&self, key: &'static str) -> bool {
        self.table.get(key).is_some_and(|value| matches!(value.get_ref(), DeValue::Table(_)))
    }

    fn below(&self, value: &'a Spanned<DeValue<'a>>, key: &str) -> Option<Keys<'a>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Keys {
                file: self.file,
                start: self.start,
                table,
                span: value.span(),
                problems: self.problems,
                asked: RefCell::default(),
            }),
            _ => self.wrong(value, key, "a table"),
        }
    }

    /// Every key with its text, for tables whose keys are the user's own.
    pub(super) fn own_texts(&self) -> Vec<(String, At<String>)> {
        let one = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
            let key: &std::borrow::Cow<'_, str> = key.get_ref();
            match value.get_ref() {
                DeValue::String(text) => {
                    let place = self.place(&value.span());
                    Some((key.to_string(), At { value: text.trim().to_owned(), place }))
                }
                _ => self.wrong(value, key, "a text in quotation marks"),
            }
        };
        self.table.iter().filter_map(one).collect()
    }

    /// Every key with its table, for tables whose keys are the user's own.
    pub(super) fn own_tables(&self) -> Vec<(String, Keys<'a>)> {
        self.table
            .iter()
            .filter_map(|(key, value)| {
                Some((key.get_ref().to_string(), self.below(value, key.get_ref())?))
            })
            .collect()
    }

    /// Every key with its list of texts, for tables whose keys are the user's own.
    pub(super) fn own_lists(&self) -> Vec<(String, Vec<At<String>>)> {
        let mut lists = Vec::new();
        for (key, value) in self.table {
            let DeValue::Array(items) = value.get_ref() else {
                self.wrong::<()>(value, key.get_ref(), "a list of texts");
                continue;
            };
            let text = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
                DeValue::String(text) => {
                    Some(At { value: text.to_string(), place: self.place(&item.span()) })
                }
                _ => self.wrong(item, key.get_ref(), "a list of texts in quotation marks"),
            };
            let texts: Vec<At<String>> = items.iter().filter_map(text).collect();
            lists.push((key.get_ref().to_string(), texts));
        }
        lists
    }

    /// Complains of every key that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !asked.contains(&name) {
                let known = asked.iter().copied();
                self.problems.add(
                    Diagnostic::new(
                        Code::UnknownKey,
                        format!("the key `{name}` means nothing here"),
                    )
                    .at(self.place(&key.span()))
                    .label("unknown key")
                    .suggest(name, known),
                );
            }
        }
    }
}
