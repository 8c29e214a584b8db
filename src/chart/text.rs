//! How much room words take, without asking for a font.

/// The size of text at a point or on a bar, in units.
pub(super) const LABEL: f64 = 14.0;
/// The size of text on an axis.
pub(super) const TICK: f64 = 13.0;

/// The widest that a text is in any usual sans-serif face, in units. Generous:
/// readers may widen the space between letters by an eighth (WCAG 1.4.12).
pub(super) fn width(text: &str, size: f64) -> f64 {
    let em: f64 = text.chars().map(|c| advance(c) + 0.12).sum();
    em * size
}

fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.28,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.9,
        c if c.is_uppercase() => 0.7,
        _ => 0.56,
    }
}
