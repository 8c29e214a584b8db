//! Reading a number from what people write.

use std::borrow::Cow;

use rust_decimal::Decimal;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Not digits at all.
    #[error("this is not a number")]
    NotANumber,
    /// `1,23`: a decimal comma, or a thousands comma in the wrong place.
    #[error("the comma does not separate thousands")]
    MisplacedComma,
    /// More digits than a decimal holds.
    #[error("this number has too many digits")]
    TooLong,
}

/// A number with this many significant digits or more is the print of a binary
/// float: `17.600000000000001` was 17.6.
const FLOAT_NOISE_DIGITS: usize = 16;
/// What is kept of such a number. Fifteen digits survive a float; twelve leave
/// room for the sum or quotient it came from.
const FLOAT_KEPT_DIGITS: u32 = 12;

/// A million times the wealth of a nation, in pence.
const GREATEST: i64 = 1_000_000_000_000_000_000;

/// Reads a number: digits with an optional sign, thousands commas, `£` before
/// or `%` after, spaces around, `1.2E-05`. The print of a binary float is
/// cleaned.
///
/// # Errors
/// When the text is not a number, uses a decimal comma, or is too long.
pub fn parse(text: &str) -> Result<Decimal, NumberError> {
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let (negative, rest) = match trimmed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let rest = rest.strip_prefix('£').unwrap_or(rest);
    let rest = rest.strip_suffix('%').unwrap_or(rest).trim_end();
    let digits_first = rest.strip_prefix('.').unwrap_or(rest);
    if !digits_first.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    let plain = without_commas(rest)?;
    let value = if plain.contains(['e', 'E']) {
        Decimal::from_scientific(&plain).map_err(|_| NumberError::NotANumber)?
    } else {
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        let points = plain.bytes().filter(|b| *b == b'.').count();
        if points > 1 || digits + points != plain.len() {
            return Err(NumberError::NotANumber);
        }
        plain.parse().map_err(|_| NumberError::TooLong)?
    };
    let value = without_noise(value, &plain);
    // Sums of such numbers must not overflow; no council counts so far.
    if value.abs() > Decimal::from(GREATEST) {
        return Err(NumberError::TooLong);
    }
    Ok(if negative { -value } else { value })
}

fn without_commas(text: &str) -> Result<Cow<'_, str>, NumberError> {
    let Some((first, _)) = text.split_once(',') else {
        return Ok(Cow::Borrowed(text));
    };
    let whole = text.split('.').next().unwrap_or(text);
    let grouped = whole
        .split(',')
        .skip(1)
        .all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    let in_fraction = text.split('.').skip(1).any(|part| part.contains(','));
    if grouped && !in_fraction && (1..=3).contains(&first.len()) {
        Ok(Cow::Owned(text.replace(',', "")))
    } else {
        Err(NumberError::MisplacedComma)
    }
}

fn without_noise(value: Decimal, text: &str) -> Decimal {
    let significant = text
        .split(['e', 'E'])
        .next()
        .unwrap_or(text)
        .trim_start_matches(['0', '.'])
        .bytes()
        .filter(u8::is_ascii_digit)
        .count();
    if significant >= FLOAT_NOISE_DIGITS && text.contains('.') {
        value.round_sf(FLOAT_KEPT_DIGITS).unwrap_or(value).normalize()
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_published() {
        let cases = [
            ("41.2", Ok("41.2")),
            (" 1,234.50 ", Ok("1234.50")),
            ("£4", Ok("4")),
            ("45%", Ok("45")),
            ("-0.5", Ok("-0.5")),
            ("\u{2212}3", Ok("-3")),
            ("17.600000000000001", Ok("17.6")),
            ("0.30000000000000004", Ok("0.3")),
            ("33.333333333333336", Ok("33.3333333333")),
            ("1234567890123456", Ok("1234567890123456")),
            ("1.2E-05", Ok("0.000012")),
            ("\u{a0}7\u{a0}", Ok("7")),
            ("n/a", Err(NumberError::NotANumber)),
            ("", Err(NumberError::NotANumber)),
            ("..", Err(NumberError::NotANumber)),
            ("1.2.3", Err(NumberError::NotANumber)),
            ("3,5", Err(NumberError::MisplacedComma)),
            ("1,2345", Err(NumberError::MisplacedComma)),
            ("99999999999999999999999999999999", Err(NumberError::TooLong)),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|e: &str| e.parse::<Decimal>().unwrap_or_default());
            assert_eq!(parse(text), expected, "{text:?}");
        }
    }
}
