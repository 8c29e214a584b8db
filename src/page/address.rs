//! Addresses, and the relative links between them.

use std::fmt;

use serde::Serialize;

/// Where a page or a file stands, from the site's root: `measures/x/` is a page,
/// `feed.xml` a file, the empty address the front page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Address(String);

impl Address {
    /// An address from its text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, without a slash before it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that holds it: a page is its folder's `index.html`.
    pub fn file(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') {
            format!("{}index.html", self.0)
        } else {
            self.0.clone()
        }
    }

    /// A file beside a page.
    pub fn beside(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.0))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The way from one page to others. Links are relative, so that a site works at
/// a root, under a path, and unpacked from an archive.
#[derive(Debug, Clone)]
pub struct Links {
    from: Address,
    way: Way,
}

/// How links are written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Way {
    /// To folders, which a server answers with their `index.html`.
    Relative,
    /// To files, for a site that is opened without a server.
    FromDisk,
    /// From a server's root, for the page that is shown at any address.
    Absolute(String),
}

impl Links {
    /// Links from a page; ending in `index.html` when the site is opened from disk.
    pub fn new(from: Address, from_disk: bool) -> Self {
        Self { from, way: if from_disk { Way::FromDisk } else { Way::Relative } }
    }

    /// Links of a page that is shown at any address: they start with the path
    /// of the site's base address.
    pub fn anywhere(from: Address, base_address: &str) -> Self {
        let after_scheme = base_address.split_once("://").map_or(base_address, |(_, rest)| rest);
        let path = after_scheme.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
        let base = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
        Self { from, way: Way::Absolute(base) }
    }

    /// The page that they start from.
    pub fn from(&self) -> &Address {
        &self.from
    }

    /// The path to the site's root: "", "../", "../../".
    pub fn root(&self) -> String {
        match &self.way {
            Way::Absolute(base) => base.clone(),
            _ => "../".repeat(self.from.as_str().matches('/').count()),
        }
    }

    /// A link to an address.
    pub fn to(&self, address: &Address) -> String {
        let target = match &self.way {
            Way::Absolute(base) => return format!("{base}{address}"),
            Way::FromDisk => address.file(),
            Way::Relative => address.as_str().to_owned(),
        };
        let here: Vec<&str> = folders(self.from.as_str());
        let there: Vec<&str> = folders(&target);
        let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
        let up = "../".repeat(here.len() - shared);
        let down: String = there[shared..].iter().map(|folder| format!("{folder}/")).collect();
        let name = target.rsplit('/').next().unwrap_or_default();
        let path = format!("{up}{down}{name}");
        if path.is_empty() { "./".to_owned() } else { path }
    }
}

/// The folders of an address, without what follows the last slash.
fn folders(address: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = address.split('/').collect();
    parts.pop();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative() {
        let cases = [
            ("", "", "./", "index.html"),
            ("", "measures/a/", "measures/a/", "measures/a/index.html"),
            ("measures/a/", "", "../../", "../../index.html"),
            ("measures/a/", "measures/b/", "../b/", "../b/index.html"),
            ("measures/a/", "measures/a/", "./", "index.html"),
            ("measures/a/", "measures/a/areas/", "areas/", "areas/index.html"),
            (
                "measures/a/areas/",
                "data/latest/x.csv",
                "../../../data/latest/x.csv",
                "../../../data/latest/x.csv",
            ),
            ("404.html", "measures/", "measures/", "measures/index.html"),
        ];
        for (from, to, expected, from_disk) in cases {
            let (from, to) = (Address::new(from), Address::new(to));
            assert_eq!(Links::new(from.clone(), false).to(&to), expected);
            assert_eq!(Links::new(from, true).to(&to), from_disk);
        }
    }
}
