//! Names that never change: of measures, outcomes, editions, areas.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A stable name: lower-case letters, digits and hyphens. It is the name of a
/// file, the key in data, and a part of an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(Arc<str>);

impl Id {
    /// Takes a text that is an id; None when it is not.
    pub fn new(text: &str) -> Option<Self> {
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (starts && text.bytes().all(plain)).then(|| Self(text.into()))
    }

    /// A name made from words: "Adults and children" becomes `adults-and-children`,
    /// and "Ynys Môn" `ynys-mon`. None when no letter or digit is among them.
    pub fn from_words(words: &str) -> Option<Self> {
        // An apostrophe belongs to its word: "Chief executive's" is two words.
        let words = words.to_lowercase().replace(['\'', '\u{2019}'], "");
        let words: String = words.chars().map(|c| plain_letter(c).unwrap_or(' ')).collect();
        Self::new(&words.split_whitespace().collect::<Vec<_>>().join("-"))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A letter or digit as an id may hold it, for the letters of English, Welsh,
/// Gaelic and Irish.
fn plain_letter(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ẃ' | 'ẁ' | 'ŵ' | 'ẅ' => 'w',
        'ý' | 'ỳ' | 'ŷ' | 'ÿ' => 'y',
        _ => return None,
    })
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.as_ref().to_owned()
    }
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or_else(|| format!("`{text}` is not an id"))
    }
}
