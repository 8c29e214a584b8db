//! The scripts of a theme, each with the hash by which a browser knows it.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha384};

use super::{ThemeFile, named_in};
use crate::diagnostic::{Code, Diagnostic};

/// A script that pages may load.
#[derive(Debug, Serialize)]
pub(super) struct Script {
    /// From the site's root.
    pub(super) src: String,
    /// For the `integrity` attribute, and in quotation marks for the page's policy:
    /// nothing else runs.
    pub(super) integrity: String,
    /// The style sheet of the same name, from the site's root, where the theme has one:
    /// what a script adds is styled on the pages that load it, and on no other.
    pub(super) style: Option<String>,
}

/// The style sheet that would go with a script.
pub(super) fn style_of(name: &str) -> String {
    format!("assets/{}.css", name.strip_suffix(".js").unwrap_or(name))
}

/// Finds the scripts that `theme.toml` names.
pub(super) fn load(
    files: &BTreeMap<String, ThemeFile>,
    names: &[String],
) -> Result<Vec<Script>, Vec<Diagnostic>> {
    let one = |name: &String| {
        let src = format!("assets/{name}");
        let Some(file) = files.get(&src) else {
            let message = format!("the script `{name}` is missing");
            let complaint = Diagnostic::new(Code::MissingFile, message);
            return Err(vec![complaint.at(named_in(files))]);
        };
        let style = Some(style_of(name)).filter(|style| files.contains_key(style));
        Ok(Script { src, integrity: integrity(&file.bytes), style })
    };
    names.iter().map(one).collect()
}

/// What Subresource Integrity calls these bytes.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_integrity_is_the_one_that_the_standard_gives() {
        // The example of the recommendation itself.
        assert_eq!(
            super::integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
