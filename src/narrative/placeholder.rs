//! Cutting calls out of a text before Markdown sees it.
//!
//! Markdown would curl the quotation marks inside a call and might split it, so
//! each `{{ … }}` is replaced by a mark of private-use characters of exactly the
//! same length in bytes: every later position is still a position in the file.

use std::ops::Range;

/// Starts a mark.
const OPEN: char = '\u{e000}';
/// Ends a mark.
const CLOSE: char = '\u{e001}';

/// What was cut out: where it stood, braces included.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) range: Range<usize>,
    /// False when the braces never close on their line.
    pub(super) closed: bool,
}

/// A text with marks for calls, and the calls in the order of their marks.
#[derive(Debug)]
pub(super) struct CutText {
    pub(super) text: String,
    pub(super) cuts: Vec<Cut>,
}

/// Cuts every call out, save inside code.
pub(super) fn cut(source: &str) -> CutText {
    let mut text = String::with_capacity(source.len());
    let mut cuts = Vec::new();
    let mut fence: Option<&str> = None;
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let trimmed = line.trim_start();
        let opens = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        match (fence, opens) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, None) => {
                cut_line(line, at, &mut text, &mut cuts);
                at += line.len();
                continue;
            }
            _ => {}
        }
        text.push_str(line);
        at += line.len();
    }
    CutText { text, cuts }
}

fn cut_line(line: &str, at: usize, text: &mut String, cuts: &mut Vec<Cut>) {
    let mut rest = line;
    let mut position = at;
    while let Some(found) = rest.find(['`', '{']) {
        let (before, after) = rest.split_at(found);
        let length = if after.starts_with('`') {
            code_length(after)
        } else if after.starts_with("{{") {
            let end = after.find("}}").map(|end| end + 2);
            let start = position + found;
            let length = end.unwrap_or(2);
            cuts.push(Cut { range: start..start + length, closed: end.is_some() });
            text.push_str(before);
            push_mark(text, cuts.len() - 1, length);
            rest = &after[length..];
            position = start + length;
            continue;
        } else {
            1
        };
        text.push_str(before);
        text.push_str(&after[..length]);
        rest = &after[length..];
        position += found + length;
    }
    text.push_str(rest);
}

/// The length of a code span, or of its first backticks when it never closes.
fn code_length(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let run = &text[..ticks];
    text[ticks..].find(run).map_or(ticks, |end| ticks * 2 + end)
}

/// A mark as long as what it stands for; too short a text is kept blank, for it
/// is a complaint in any case.
fn push_mark(text: &mut String, index: usize, length: usize) {
    let room = length.saturating_sub(OPEN.len_utf8() + CLOSE.len_utf8());
    let digits = index.to_string();
    if digits.len() > room {
        text.extend(std::iter::repeat_n(' ', length));
        return;
    }
    text.push(OPEN);
    text.extend(std::iter::repeat_n('0', room - digits.len()));
    text.push_str(&digits);
    text.push(CLOSE);
}

/// A piece of text between marks, or the number of a mark.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Mark(usize),
}

/// Splits a text at its marks.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((digits, following)) = after.split_once(CLOSE) else { break };
        if !before.is_empty() {
            found.push(Piece::Text(before));
        }
        if let Ok(index) = digits.parse() {
            found.push(Piece::Mark(index));
        }
        rest = following;
    }
    if !rest.is_empty() {
        found.push(Piece::Text(rest));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_keep_every_position_and_leave_code_alone() {
        let source =
            "Up {{ value(\"a\") }} and `{{ x }}`.\n```\n{{ y }}\n```\nend {{ z(\"b\") }}\n";
        let cut = cut(source);
        assert_eq!(cut.text.len(), source.len());
        assert_eq!(cut.cuts.len(), 2);
        assert_eq!(&source[cut.cuts[1].range.clone()], "{{ z(\"b\") }}");
        assert!(cut.text.contains("`{{ x }}`") && cut.text.contains("{{ y }}"));
        assert_eq!(cut.text.find("end"), source.find("end"));
    }

    #[test]
    fn braces_that_never_close_are_found() {
        let cut = cut("Up {{ value(\"a\"\n");
        assert!(!cut.cuts[0].closed);
    }

    #[test]
    fn a_text_splits_at_its_marks() {
        let cut = cut("a {{ v(\"m\") }} b");
        assert_eq!(pieces(&cut.text), [Piece::Text("a "), Piece::Mark(0), Piece::Text(" b")]);
    }
}
