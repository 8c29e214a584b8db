//! Bytes into text: roots, encodings, front matter.

use std::collections::BTreeMap;
use std::io::ErrorKind;

use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};
use crate::input::{self, Input};

/// How a file's bytes spell its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Encoding {
    /// With or without a byte order mark.
    #[default]
    Utf8,
    /// What Windows programs call ANSI.
    Windows1252,
}

impl Encoding {
    pub(super) const NAMES: &[(&str, Encoding)] =
        &[("utf-8", Self::Utf8), ("windows-1252", Self::Windows1252)];
}

/// The way to a site's files, with the roots that it declares.
pub(super) struct Files<'a> {
    pub(super) input: &'a dyn Input,
    pub(super) roots: BTreeMap<String, String>,
    pub(super) problems: &'a Problems,
}

impl Files<'_> {
    /// Reads a text of the site. A file that is not there is no complaint.
    pub(super) fn optional(&self, path: &str) -> Option<SourceFile> {
        match self.input.read("", path) {
            Ok(bytes) => self.decode(path, bytes, Encoding::Utf8),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => self.unreadable(path, &error),
        }
    }

    /// Reads a text of the site that must be there.
    pub(super) fn needed(&self, path: &str, what_it_is: &str) -> Option<SourceFile> {
        match self.input.read("", path) {
            Ok(bytes) => self.decode(path, bytes, Encoding::Utf8),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.problems.add(
                    Diagnostic::new(Code::MissingFile, format!("`{path}` is missing"))
                        .at(Place::file(path))
                        .help(format!("write it: it holds {what_it_is}")),
                );
                None
            }
            Err(error) => self.unreadable(path, &error),
        }
    }

    /// Every file in a folder, not below it, with an ending, sorted.
    pub(super) fn within(&self, folder: &str, ending: &str) -> Vec<String> {
        let inside = |path: &String| {
            let name = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            name.is_some_and(|name| name.ends_with(ending) && !name.contains('/'))
        };
        self.input.list(folder).into_iter().filter(inside).collect()
    }

    /// Every folder in a folder that holds a file of this name: paths to the file,
    /// sorted.
    pub(super) fn each_with(&self, folder: &str, name: &str) -> Vec<String> {
        let inside = |path: &String| {
            let parts: Vec<&str> = path.split('/').collect();
            parts.last() == Some(&name) && parts.len() == folder.split('/').count() + 2
        };
        self.input.list(folder).into_iter().filter(inside).collect()
    }

    /// Reads the bytes of a file that a source names: `root:path`, or a path
    /// below `data/files`. Complaints stand where it is named.
    pub(super) fn foreign(&self, named: &str, place: &Place) -> Option<Vec<u8>> {
        let complain = |code, message: String, help: String| {
            self.problems
                .add(Diagnostic::new(code, message).at(place.clone()).label("here").help(help));
            None
        };
        let (root, path) = match named.split_once(':') {
            None => (FOREIGN, named),
            Some((root, path)) => match self.roots.get(root) {
                Some(folder) => (folder.as_str(), path),
                None => {
                    let known = self.roots.keys().map(String::as_str);
                    let help = crate::diagnostic::nearest(root, known).map_or_else(
                        || format!("declare it in plainsight.toml: [roots] {root} = \"…\""),
                        |near| format!("did you mean `{near}`?"),
                    );
                    return complain(
                        Code::UnknownRoot,
                        format!("there is no root named `{root}`"),
                        help,
                    );
                }
            },
        };
        if !input::safe(path) {
            return complain(
                Code::PathLeavesSite,
                format!("`{named}` leads out of the site"),
                "put the file into data/files, or declare a root in plainsight.toml".to_owned(),
            );
        }
        match self.input.read(root, path) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => complain(
                Code::MissingFile,
                format!("`{named}` is not there"),
                format!("it was looked for in `{root}`"),
            ),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => complain(
                Code::PathLeavesSite,
                format!("`{named}` leads out of its folder, or may not be read"),
                "a link must not point outside".to_owned(),
            ),
            Err(error) => complain(
                Code::UnreadableFile,
                format!("`{named}` cannot be read"),
                error.to_string(),
            ),
        }
    }

    fn unreadable<T>(&self, path: &str, error: &std::io::Error) -> Option<T> {
        self.problems.add(
            Diagnostic::new(Code::UnreadableFile, format!("`{path}` cannot be read"))
                .at(Place::file(path))
                .help(error.to_string()),
        );
        None
    }

    /// Bytes into text without control characters: no page may hold them.
    pub(super) fn decode(
        &self,
        path: &str,
        bytes: Vec<u8>,
        encoding: Encoding,
    ) -> Option<SourceFile> {
        let file = self.decode_text(path, bytes, encoding)?;
        let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
        let Some(at) = file.text.find(is_control) else { return Some(file) };
        self.problems.add(
            Diagnostic::new(Code::WrongEncoding, format!("`{path}` holds a control character"))
                .at(file.place(at..at + 1))
                .label("it cannot be seen")
                .help("delete it; it is often pasted in from another program"),
        );
        None
    }

    /// Bytes into text. Line ends stay as they are; a byte order mark goes.
    fn decode_text(&self, path: &str, bytes: Vec<u8>, encoding: Encoding) -> Option<SourceFile> {
        match encoding {
            Encoding::Windows1252 => {
                let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
                Some(SourceFile::new(path, text.into_owned()))
            }
            Encoding::Utf8 => match String::from_utf8(bytes) {
                Ok(text) => match text.strip_prefix('\u{feff}') {
                    Some(rest) => Some(SourceFile::new(path, rest)),
                    None => Some(SourceFile::new(path, text)),
                },
                Err(error) => {
                    let good = error.utf8_error().valid_up_to();
                    let lossy = String::from_utf8_lossy(error.as_bytes());
                    let file = SourceFile::new(path, lossy.into_owned());
                    self.problems.add(
                        Diagnostic::new(Code::WrongEncoding, format!("`{path}` is not UTF-8"))
                            .at(file.place(good..good + '\u{fffd}'.len_utf8()))
                            .label("these bytes are not text")
                            .help("save it as UTF-8; in a source, say encoding = \"windows-1252\" if it is that"),
                    );
                    None
                }
            },
        }
    }
}

/// The folder of foreign files that no root leads to.
const FOREIGN: &str = "data/files";

/// A file that a source names, as messages show it.
pub(super) fn shown(named: &str) -> String {
    if named.contains(':') { named.to_owned() } else { format!("{FOREIGN}/{named}") }
}

/// A file's front matter and where its words start.
pub(super) struct FrontMatter {
    /// The TOML between the `+++` lines; empty when there is none.
    pub(super) toml: std::ops::Range<usize>,
    /// The first byte of the words.
    pub(super) words: usize,
}

/// Finds the front matter of a file that must have one.
pub(super) fn front_matter(file: &SourceFile, problems: &Problems) -> Option<FrontMatter> {
    let found = optional_front_matter(file, problems)?;
    if found.words == 0 {
        problems.add(
            Diagnostic::new(Code::FrontMatter, "this file has no front matter")
                .at(file.place(0..file.text.find('\n').unwrap_or(file.text.len())))
                .label("the words start here")
                .help("write its keys first, between two lines that hold only +++"),
        );
        return None;
    }
    Some(found)
}

/// Finds the front matter of a file that may have none. None when it is broken.
pub(super) fn optional_front_matter(file: &SourceFile, problems: &Problems) -> Option<FrontMatter> {
    const FENCE: &str = "+++";
    let text = &file.text;
    let first = text.lines().next().unwrap_or_default();
    if first.trim_end() != FENCE {
        return Some(FrontMatter { toml: 0..0, words: 0 });
    }
    let start = text.find('\n').map_or(text.len(), |at| at + 1);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some(FrontMatter { toml: start..at, words: at + line.len() });
        }
        at += line.len();
    }
    problems.add(
        Diagnostic::new(Code::FrontMatter, "this front matter never ends")
            .at(file.place(0..FENCE.len()))
            .label("opened here")
            .help("close it with a line that holds only +++"),
    );
    None
}
