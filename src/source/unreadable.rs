//! Complaints about texts that are not the period, date or number that they should be.

use crate::diagnostic::{Code, Diagnostic};
use crate::{period, quantity};

/// A complaint about a text that is not a period.
pub(super) fn unreadable_period(text: &str, error: period::PeriodError) -> Diagnostic {
    let help = match error {
        period::PeriodError::Unreadable => {
            "write it as 2024-25, 2024-25 H1, 2024-25 Q3, 2025-09 or 2025-03-31"
        }
        period::PeriodError::AmbiguousYear => {
            "write both years, as 2023-24; in a source, say bare-year = \"start\" or \"end\" under [periods]"
        }
        period::PeriodError::OtherKind => {
            "the measure's `frequency` and `periods`, or the source's [periods], say which kind"
        }
    };
    Diagnostic::new(Code::UnreadablePeriod, format!("`{text}`: {error}")).label("here").help(help)
}

/// A complaint about a text that is not a number.
pub(super) fn unreadable_number(text: &str, error: quantity::NumberError) -> Diagnostic {
    // "64 percent" is a figure, "n/a" is none.
    let holds_one =
        text.trim_start_matches(['£', '-', ' ']).starts_with(|c: char| c.is_ascii_digit());
    let help = match error {
        quantity::NumberError::MisplacedComma => "write decimals after a full stop, as in 44.1",
        quantity::NumberError::TooLong => "round it to what was measured",
        quantity::NumberError::NotANumber if holds_one => {
            "write the number alone, without words or its unit"
        }
        quantity::NumberError::NotANumber => {
            "if there is no figure, leave `value` empty and give a `reason`; in a source, list the marker under [missing]"
        }
    };
    Diagnostic::new(Code::UnreadableNumber, format!("`{text}`: {error}"))
        .label("expected a number")
        .help(help)
}

/// A complaint about a text that is not a date.
pub(super) fn unreadable_date(text: &str) -> Diagnostic {
    Diagnostic::new(Code::UnreadableDate, format!("`{text}` is not a date"))
        .label("here")
        .help("write it as 2025-07-15")
}
