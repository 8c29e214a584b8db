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
