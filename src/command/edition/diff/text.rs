//! Differences on a terminal: counted first, then part by part, 100 columns wide.
//! Styles are plain escape codes: whoever prints removes them off a terminal.

use super::counts;
use crate::edition::{Change, Differences, PartDifference, Piece, Presence, Said, marked};
use crate::words::Words;

const COLUMNS: usize = 100;
const BOLD: &str = "\u{1b}[1m";
const TAKEN_OUT: &str = "\u{1b}[31m";
const PUT_IN: &str = "\u{1b}[32m";
const PLAIN: &str = "\u{1b}[0m";

/// All of them, as text.
pub(super) fn text(found: &Differences, words: &Words) -> String {
    let (was, is) = (&found.was, &found.is);
    let version = |side: &crate::edition::Compared| side.version.to_string();
    let mut out = Out::default();
    out.line(0, &words.changed_from(&was.title, &version(was)));
    out.line(0, &words.changed_to(&is.title, &version(is)));
    out.text.push('\n');
    if found.is_empty() {
        out.line(0, &words.changed_nothing());
    }
    for (name, count) in counts(found) {
        out.line(0, &words.changed_count(name, count));
    }
    let mut kind = None;
    for part in &found.parts {
        if kind.replace(part.part) != Some(part.part) {
            out.heading(0, &words.changed_parts(part.part.name()));
        }
        out.part(part, words);
    }
    out.text
}

#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn part(&mut self, part: &PartDifference, words: &Words) {
        let number = part.number_is.as_ref().or(part.number_was.as_ref());
        let number = number.map(|number| format!("{number} ")).unwrap_or_default();
        self.heading(2, &format!("{number}{}", part.title));
        for line in about(part, words) {
            self.line(4, &line);
        }
        for change in &part.changes {
            self.change(change, words);
        }
    }

    fn change(&mut self, change: &Change, words: &Words) {
        let what = words.changed_what(change.what.name());
        let what = change.of.as_ref().map_or(what.clone(), |of| format!("{what}, {of}"));
        let sides = sides(change, words);
        let long: usize =
            sides.iter().map(|(label, pieces, _)| 4 + label.len() + length(pieces)).sum();
        if 5 + what.chars().count() + long <= COLUMNS {
            let said = sides.iter().map(|(label, pieces, style)| {
                let said: Vec<String> =
                    pieces.iter().map(|piece| styled(&piece.words, style, piece.differs)).collect();
                format!("   {label} {}", said.join(" "))
            });
            let said: String = said.collect();
            self.text.push_str(&format!("    {what}{said}\n"));
            return;
        }
        self.line(4, &what);
        let width = sides.iter().map(|(label, ..)| label.chars().count()).max().unwrap_or(0);
        for (label, pieces, style) in sides {
            self.pieces(&format!("      {label:width$} "), &pieces, style);
        }
    }

    /// Words after a label, each line after the first as far in as the first word.
    fn pieces(&mut self, label: &str, pieces: &[Piece], style: &str) {
        let indent = label.chars().count();
        self.text.push_str(label);
        let mut at = indent;
        for piece in pieces {
            for word in piece.words.split_whitespace() {
                let long = word.chars().count();
                if at > indent && at + 1 + long > COLUMNS {
                    self.text.push('\n');
                    self.text.push_str(&" ".repeat(indent));
                    at = indent;
                } else if at > indent {
                    self.text.push(' ');
                    at += 1;
                }
                self.text.push_str(&styled(word, style, piece.differs));
                at += long;
            }
        }
        self.text.push('\n');
    }

    fn line(&mut self, indent: usize, words: &str) {
        let piece = Piece { words: words.to_owned(), differs: false };
        self.pieces(&" ".repeat(indent), &[piece], "");
    }

    fn heading(&mut self, indent: usize, words: &str) {
        self.text.push_str(&format!("\n{}{BOLD}{words}{PLAIN}\n", " ".repeat(indent)));
    }
}

fn styled(words: &str, style: &str, is_styled: bool) -> String {
    if is_styled { format!("{style}{words}{PLAIN}") } else { words.to_owned() }
}

fn length(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| 1 + piece.words.chars().count()).sum()
}

/// What a difference says: a label, the words, and how those that differ are styled.
fn sides(change: &Change, words: &Words) -> Vec<(String, Vec<Piece>, &'static str)> {
    let all = |said: &Said| vec![Piece { words: said.words.clone(), differs: true }];
    match (&change.was, &change.is) {
        (Some(was), Some(is)) => {
            let [a, b] = marked(&was.words, &is.words);
            vec![(words.changed_was(), a, TAKEN_OUT), (words.changed_is(), b, PUT_IN)]
        }
        (Some(was), None) => vec![(words.changed_gone(), all(was), TAKEN_OUT)],
        (None, Some(is)) => vec![(words.changed_new(), all(is), PUT_IN)],
        (None, None) => Vec::new(),
    }
}

/// Which side has a part, and why; under which number each cites it.
pub(super) fn about(part: &PartDifference, words: &Words) -> Vec<String> {
    let mut said = match part.presence {
        Presence::Added => vec![words.changed_added()],
        Presence::Dropped => vec![words.changed_dropped()],
        Presence::Both => Vec::new(),
    };
    said.extend(part.because.as_ref().map(|because| words.changed_because(because)));
    if let (Some(was), Some(is)) = (&part.number_was, &part.number_is)
        && was != is
    {
        said.push(words.changed_number(was, is));
    }
    said
}
