//! Times that a sentence speaks of, as far as they decide which results it may mean.

use super::known::Known;
use super::word::Word;

/// Whether words begin with the name of a time: "the last two quarters", "2024".
pub(super) fn begins_time(words: &[Word<'_>]) -> bool {
    let leads = [
        "a", "all", "any", "both", "each", "every", "first", "five", "four", "half", "last", "of",
        "one", "our", "past", "same", "second", "six", "ten", "that", "the", "these", "third",
        "this", "those", "three", "two", "whole",
    ];
    let times = [
        "autumn", "decade", "half", "month", "months", "period", "quarter", "quarters", "row",
        "spring", "summer", "time", "total", "turn", "winter", "year", "years", "general", "line",
    ];
    let named = words.iter().find(|word| !word.is(&leads)).or(words.last());
    named.is_some_and(|word| {
        let number = word.text.starts_with(|c: char| c.is_ascii_digit());
        word.call.is_some() || number || is_month(word) || word.is(&times)
    })
}

/// Whether a sentence speaks of a year after that of the latest result.
pub(super) fn is_later(words: &[Word<'_>], known: &Known<'_>) -> bool {
    let Some((period, _)) = known.latest() else { return false };
    let end = period.end();
    words.iter().enumerate().any(|(at, word)| {
        let year = word.text.get(..4).filter(|_| is_year(word));
        let Some(year) = year.and_then(|year| year.parse::<i16>().ok()) else { return false };
        let month = at.checked_sub(1).and_then(|before| month_of(&words[before]));
        year > end.year() || (year == end.year() && month.is_some_and(|month| month > end.month()))
    })
}

/// Times that are not those of the latest figure.
const OTHER_TIMES: [&str; 24] = [
    "at",
    "autumn",
    "christmas",
    "earlier",
    "ever",
    "first",
    "highest",
    "holidays",
    "initially",
    "lowest",
    "once",
    "recently",
    "second",
    "spring",
    "steadily",
    "summer",
    "then",
    "third",
    "until",
    "winter",
    "week",
    "weeks",
    "days",
    "times",
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Which month a word names.
fn month_of(word: &Word<'_>) -> Option<i8> {
    let named = word.text.starts_with(char::is_uppercase) && word.call.is_none();
    let mut months = (1..).zip(MONTHS);
    months.find(|(_, name)| named && *name == word.small).map(|(month, _)| month)
}

fn is_month(word: &Word<'_>) -> bool {
    month_of(word).is_some()
}

fn is_year(word: &Word<'_>) -> bool {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    word.call.is_none()
        && digits == 4
        && (word.text.starts_with("20") || word.text.starts_with("19"))
}

/// Whether a word names a time that need not be that of the latest result.
pub(super) fn is_dated(word: &Word<'_>) -> bool {
    is_month(word) || is_year(word) || word.is(&OTHER_TIMES)
}
