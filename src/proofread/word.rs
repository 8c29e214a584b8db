//! The words of a sentence, each with its place, and how to look for some of them.

use std::ops::Range;

use super::Passage;

/// A word as it was typed, or all the words of a call.
#[derive(Debug, Clone)]
pub(super) struct Word<'p> {
    /// As it reads: "£4.2", "47.4%", "re-referrals", "council's".
    pub(super) text: &'p str,
    /// The same in small letters, with plain apostrophes.
    pub(super) small: String,
    /// Bytes of the passage's text.
    pub(super) range: Range<usize>,
    /// Whether a comma, colon, dash or bracket stands before it.
    pub(super) apart: bool,
    /// Which of the passage's calls it is.
    pub(super) call: Option<usize>,
}

/// The words of a stretch of a passage.
pub(super) fn words<'p>(passage: &'p Passage<'_>, within: Range<usize>) -> Vec<Word<'p>> {
    let text = &passage.text;
    let mut found = Vec::new();
    let mut at = within.start;
    let mut apart = false;
    while let Some(c) = text[at..within.end].chars().next() {
        let call = passage.call_at(at);
        let end = match call {
            Some(call) => passage.calls[call].range.end.min(within.end),
            None => {
                let limit = passage.calls.iter().map(|call| call.range.start);
                let limit = limit.filter(|start| *start > at).min().unwrap_or(within.end);
                at + word_length(&text[at..limit.min(within.end)])
            }
        };
        if end == at {
            apart |= ",;:()[]\u{2013}\u{2014}\u{201c}\u{201d}\"/".contains(c);
            at += c.len_utf8();
            continue;
        }
        let word = &text[at..end];
        let small = word.to_lowercase().replace('\u{2019}', "'");
        found.push(Word { text: word, small, range: at..end, apart, call });
        (at, apart) = (end, false);
    }
    found
}

/// How many bytes at the start of a text are one word; 0 when none begins there.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut last = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let digit_next = next.is_some_and(|next| next.is_ascii_digit());
        let letter_next = next.is_some_and(char::is_alphanumeric);
        let after_digit = last.is_some_and(|last: char| last.is_ascii_digit());
        let part = match c {
            '£' => last.is_none() && digit_next,
            '%' => after_digit,
            '.' | ',' => after_digit && digit_next,
            '-' => last.is_some() && letter_next,
            '\'' | '\u{2019}' => last.is_some() && letter_next,
            '&' => last.is_some_and(char::is_uppercase) && letter_next,
            other => other.is_alphanumeric(),
        };
        if !part {
            return at;
        }
        last = Some(c);
    }
    text.len()
}

impl Word<'_> {
    /// Whether it is one of these, in small letters, and typed.
    pub(super) fn is(&self, any: &[&str]) -> bool {
        self.call.is_none() && any.contains(&self.small.as_str())
    }
}

/// Whether the words from one on are these, with nothing that sets them apart.
pub(super) fn follow(words: &[Word<'_>], at: usize, wanted: &[&str]) -> bool {
    wanted.iter().enumerate().all(|(step, wanted)| {
        words.get(at + step).is_some_and(|word| word.is(&[wanted]) && (step == 0 || !word.apart))
    })
}
