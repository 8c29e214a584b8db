//! Dates as plans give them: a day, a month, "October 2024, then ongoing", "to be
//! confirmed". A promise is kept as it was made: nothing is made more exact than
//! it was.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Period, Reading, YearRange, parse};

/// When something starts or ends, as exactly as anybody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum InexactDate {
    /// Within this span: a day, a month, a quarter, a year.
    Within(Period),
    /// Within this span, and going on after it.
    ThenOngoing(Period),
    /// Without an end.
    Ongoing,
    /// Nobody has set it yet.
    ToBeConfirmed,
    /// Promised without a date.
    AsSoonAsPossible,
    /// Begun, nobody says when.
    Started,
    /// Not known, and why.
    NotKnown(String),
}

/// A text that is no date of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a date")]
pub struct NotADate;

/// The forms that are words, as files spell them.
const WORDS: [(&str, InexactDate); 4] = [
    ("ongoing", InexactDate::Ongoing),
    ("to be confirmed", InexactDate::ToBeConfirmed),
    ("as soon as possible", InexactDate::AsSoonAsPossible),
    ("started", InexactDate::Started),
];

/// What follows a span that goes on.
const THEN_ONGOING: &str = " then ongoing";
/// What stands before the reason why a date is not known.
const NOT_KNOWN: &str = "not known:";

impl InexactDate {
    /// Reads one of the forms.
    ///
    /// # Errors
    /// When the text has none of them.
    pub fn parse(text: &str) -> Result<Self, NotADate> {
        let text = text.trim();
        if let Some((_, word)) = WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)) {
            return Ok(word.clone());
        }
        if let Some(why) = text.strip_prefix(NOT_KNOWN).map(str::trim) {
            return if why.is_empty() { Err(NotADate) } else { Ok(Self::NotKnown(why.to_owned())) };
        }
        let span = |text: &str| {
            parse(text, &Reading::default()).map(|found| found.period).map_err(|_| NotADate)
        };
        match text.strip_suffix(THEN_ONGOING) {
            Some(before) => span(before.trim_end_matches(',')).map(Self::ThenOngoing),
            None => span(text).map(Self::Within),
        }
    }

    /// The span, when there is one.
    pub fn span(&self) -> Option<Period> {
        match self {
            Self::Within(span) | Self::ThenOngoing(span) => Some(*span),
            _ => None,
        }
    }

    /// The earliest day that it can mean.
    pub fn first_day(&self) -> Option<Date> {
        self.span().map(|span| span.start())
    }

    /// The last day that it can mean: a promise for March is kept until the 31st.
    pub fn last_day(&self) -> Option<Date> {
        self.span().map(|span| span.end())
    }

    /// Whether something with this end goes on after any date that it names.
    pub fn goes_on(&self) -> bool {
        matches!(self, Self::ThenOngoing(_) | Self::Ongoing)
    }

    /// The form that files use.
    pub fn canonical(&self) -> String {
        match self {
            Self::Within(span) => span.canonical(),
            Self::ThenOngoing(span) => format!("{}{THEN_ONGOING}", span.canonical()),
            Self::NotKnown(why) => format!("{NOT_KNOWN} {why}"),
            word => WORDS
                .iter()
                .find(|(_, known)| known == word)
                .map_or_else(String::new, |(name, _)| (*name).to_owned()),
        }
    }

    /// The span as people read it, when there is one.
    pub fn label(&self, style: YearRange) -> Option<String> {
        self.span().map(|span| span.label(style))
    }
}

impl From<InexactDate> for String {
    fn from(date: InexactDate) -> Self {
        date.canonical()
    }
}

impl TryFrom<String> for InexactDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_itself() {
        let cases = [
            ("2025-03-31", Some("2025-03-31")),
            ("2025-03", Some("2025-03-31")),
            ("2024-25 Q3", Some("2024-12-31")),
            ("2024-25 H1", Some("2024-09-30")),
            ("2024-25", Some("2025-03-31")),
            ("2024-10 then ongoing", Some("2024-10-31")),
            ("ongoing", None),
            ("to be confirmed", None),
            ("as soon as possible", None),
            ("started", None),
            ("not known: not legible in the source", None),
        ];
        for (text, last) in cases {
            let date = InexactDate::parse(text).expect(text);
            assert_eq!(date.canonical(), text);
            assert_eq!(date.last_day().map(|day| day.to_string()).as_deref(), last, "{text}");
        }
    }

    #[test]
    fn what_has_no_form_is_refused() {
        for text in ["", "soon", "not known:", "2025-13", "later then ongoing"] {
            assert_eq!(InexactDate::parse(text), Err(NotADate), "{text:?}");
        }
        assert_eq!(InexactDate::parse("Ongoing"), Ok(InexactDate::Ongoing));
        assert_eq!(InexactDate::parse("March 2025").map(|d| d.canonical()), Ok("2025-03".into()));
    }
}
