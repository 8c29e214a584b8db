//! How much room words take, without asking for a font.

/// The size of text at a point or on a bar, in units.
pub(super) const LABEL: f64 = 14.0;
/// The size of text on an axis.
pub(super) const TICK: f64 = 13.0;

/// The widest that a text is in any usual sans-serif face, even in bold, in
/// units. Generous: readers may widen the space between letters by 0.12 and
/// between words by 0.16 of the size (WCAG 1.4.12).
pub(super) fn width(text: &str, size: f64) -> f64 {
    let em: f64 = text.chars().map(|c| advance(c) + LETTER_SPACING).sum();
    em * size
}

const LETTER_SPACING: f64 = 0.12;
const WORD_SPACING: f64 = 0.16;

fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.38,
        ' ' => 0.35 + WORD_SPACING,
        'f' | 't' | 'r' | '(' | ')' | '-' => 0.48,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 1.05,
        c if c.is_uppercase() => 0.8,
        _ => 0.7,
    }
}

/// The middle of a text as near to a place as its room allows; the middle of the
/// room when the text is wider than that.
pub(super) fn keep_inside(place: f64, text_width: f64, room: f64) -> f64 {
    let half = text_width / 2.0;
    if half * 2.0 >= room { room / 2.0 } else { place.clamp(half, room - half) }
}

/// Words in as few lines as a room takes, none of them shortened: a single word
/// wider than the room stands on a line of its own.
pub(super) fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
