//! Files in a site's own theme that no page is made from: a name that is slightly
//! off leaves the program's file in place, and nobody hears of it.

use std::collections::BTreeMap;

use super::script::style_of;
use super::{Definition, Embedded, ThemeFile};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::Settings;

/// Warns of each of the site's own files, by its path in the theme, that nothing uses.
pub(super) fn complain<'a>(
    own: impl Iterator<Item = &'a str>,
    files: &BTreeMap<String, ThemeFile>,
    definition: &Definition,
) -> Vec<Diagnostic> {
    let one = |name: &str| {
        let file = files.get(name)?;
        let help = unused(name, files, definition)?;
        let usual: Vec<String> = usual_files().collect();
        Some(
            Diagnostic::new(Code::UnreadFile, format!("nothing reads `{}`", file.path))
                .at(Place::file(file.path.as_str()))
                .help(help)
                .suggest(name, usual.iter().map(String::as_str)),
        )
    };
    own.filter_map(one).collect()
}

/// What would make use of a file; None when something does.
fn unused(
    name: &str,
    files: &BTreeMap<String, ThemeFile>,
    definition: &Definition,
) -> Option<&'static str> {
    let parts: Vec<&str> = name.split('/').collect();
    match parts.as_slice() {
        ["theme.toml"] | ["templates", "components", _] => None,
        ["strings", file] => {
            let known = Settings::LANGUAGES.iter().any(|name| *file == format!("{name}.ftl"));
            (!known).then_some("name the file by its language, as strings/en-GB.ftl")
        }
        ["templates", template @ ..] => {
            let is_used =
                usual_files().any(|usual| usual == name) || is_named(&template.join("/"), files);
            (!is_used)
                .then_some("no page is of this kind, and no other template extends or includes it")
        }
        ["assets", asset @ ..] if name.ends_with(".css") || name.ends_with(".js") => {
            let asset = asset.join("/");
            let mut listed = definition.stylesheets.iter().chain(&definition.scripts);
            let is_beside = definition.scripts.iter().any(|script| style_of(script) == name);
            let is_used =
                is_beside || listed.any(|listed| *listed == asset) || is_named(&asset, files);
            (!is_used).then_some("name it in theme.toml, under `stylesheets` or `scripts`")
        }
        ["assets", ..] => None,
        _ => Some("docs/theme-author.md says what a theme holds"),
    }
}

/// Whether a template names a file.
fn is_named(file: &str, files: &BTreeMap<String, ThemeFile>) -> bool {
    let templates = files.iter().filter(|(path, _)| path.starts_with("templates/"));
    let mut texts = templates.filter_map(|(_, template)| template.text());
    texts.any(|template| template.text.contains(file))
}

/// The files of the program's own theme: one template for each kind of page.
fn usual_files() -> impl Iterator<Item = String> {
    Embedded::iter().filter_map(|path| Some(path.strip_prefix("civic/")?.to_owned()))
}
