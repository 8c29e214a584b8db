//! The theme's furniture words: `t(key="skip-to-content")` in templates.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use tera::{Kwargs, State, Tera};

use super::ThemeFile;
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile, nearest};
use crate::model::Site;
use crate::words;

/// The strings of the site's language: the program's, with the site's own over them.
pub(super) struct Strings {
    bundle: Arc<FluentBundle<FluentResource>>,
    keys: Vec<String>,
    laid_over: Option<LaidOver>,
    /// What the council is called where others publish the site.
    named_by_others: Option<String>,
}

/// The site's own file of strings, and the keys of the program's beneath it.
struct LaidOver {
    own: SourceFile,
    usual: Vec<String>,
}

impl Strings {
    pub(super) fn load(
        files: &BTreeMap<String, ThemeFile>,
        site: &Site,
    ) -> Result<Self, Vec<Diagnostic>> {
        let settings = &site.settings;
        let path = format!("strings/{}.ftl", settings.language);
        let Some(file) = files.get(&path).and_then(ThemeFile::text) else {
            let message = format!("the theme does not speak `{}`", settings.language);
            let missing = Diagnostic::new(Code::MissingFile, message);
            let place = Place::file(format!("themes/{}/{path}", settings.theme));
            return Err(vec![
                missing.at(place).help("write its strings, or choose language = \"en-GB\""),
            ]);
        };
        let unparsed = |mistakes: Vec<String>| {
            let one = |mistake: &String| {
                Diagnostic::new(Code::UnknownString, format!("the strings do not parse: {mistake}"))
                    .at(Place::file(file.path.as_ref()))
            };
            mistakes.iter().map(one).collect::<Vec<_>>()
        };
        let all_of = |text: &str| keys_of(text).map(|(_, key)| key.to_owned()).collect();
        let mut keys: Vec<String> = all_of(&file.text);
        let mut laid_over = None;
        let bundle = match super::beneath(&settings.theme, &path) {
            // A site's file need hold no more than what it changes and adds.
            Some(usual) => {
                let mut bundle = words::bundle(&settings.language, &usual).map_err(&unparsed)?;
                words::lay_over(&mut bundle, &file.text).map_err(&unparsed)?;
                let usual: Vec<String> = all_of(&usual);
                keys.extend(usual.iter().cloned());
                laid_over = Some(LaidOver { own: file.clone(), usual });
                bundle
            }
            None => words::bundle(&settings.language, &file.text).map_err(&unparsed)?,
        };
        let named_by_others = site.council.named_by_others().map(str::to_owned);
        Ok(Self { keys, laid_over, bundle: Arc::new(bundle), named_by_others })
    }

    /// Complains of every string that a template names and the theme does not have.
    pub(super) fn check<'a>(
        &self,
        templates: impl Iterator<Item = &'a SourceFile>,
    ) -> Result<(), Vec<Diagnostic>> {
        const CALL: &str = "t(key=\"";
        let problems = Problems::default();
        for file in templates {
            for (at, _) in file.text.match_indices(CALL) {
                let start = at + CALL.len();
                let Some(length) = file.text[start..].find('"') else { continue };
                let key = &file.text[start..start + length];
                // A key that goes on (`"navigation-" ~ …`) is looked up when it is whole.
                let whole = file.text[start + length + 1..].starts_with([',', ')']);
                if whole && !self.keys.iter().any(|known| known == key) {
                    let complaint = Diagnostic::new(
                        Code::UnknownString,
                        format!("the theme has no string `{key}`"),
                    )
                    .at(file.place(start..start + length))
                    .label("no such string");
                    let known = self.keys.iter().map(String::as_str);
                    problems.add(match nearest(key, known) {
                        Some(near) => complaint.help(format!("did you mean `{near}`?")),
                        None => complaint.help("add it to the theme's strings"),
                    });
                }
            }
        }
        let found = problems.into_vec();
        if found.is_empty() { Ok(()) } else { Err(found) }
    }

    /// Warns of every string of the site's own that takes the place of none of the
    /// program's and is named by nothing: a slip in a key would go unheard.
    pub(super) fn unnamed(&self, templates: &BTreeMap<String, SourceFile>) -> Vec<Diagnostic> {
        let Some(LaidOver { own, usual }) = &self.laid_over else { return Vec::new() };
        let one = |(at, key): (usize, &str)| {
            let is_named = usual.iter().any(|known| known == key)
                || is_referred_to(key, &own.text)
                || templates.values().any(|template| may_name(&template.text, key));
            (!is_named).then(|| {
                let message = format!("no template names the string `{key}`");
                Diagnostic::new(Code::UnknownString, message)
                    .as_warning()
                    .at(own.place(at..at + key.len()))
                    .label("changes nothing")
                    .help("name it in a template, or take it out")
                    .suggest(key, usual.iter().map(String::as_str))
            })
        };
        keys_of(&own.text).filter_map(one).collect()
    }

    /// Makes the strings known to templates.
    pub(super) fn register(&self, tera: &mut Tera) {
        let bundle = self.bundle.clone();
        let council = self.named_by_others.clone();
        tera.register_function("t", move |named: Kwargs, _: &State<'_>| {
            look_up(&bundle, council.as_deref(), &named)
        });
    }
}

/// The names of a file's messages, each with where it starts.
fn keys_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let (key, _) = line.split_once('=').filter(|_| !line.starts_with([' ', '#']))?;
        Some((at, key.trim_end()))
    })
}

/// Whether a string of the file is said within another: `{ key }`.
fn is_referred_to(key: &str, text: &str) -> bool {
    let ends = |c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_';
    text.split('{').skip(1).any(|part| part.trim_start().split(ends).next() == Some(key))
}

/// Whether a template names a string: in whole, wherever it is quoted, or by how it
/// starts, where the rest is known only as a page is made (`"navigation-" ~ …`).
fn may_name(template: &str, key: &str) -> bool {
    const NAMED: &str = "key=\"";
    let begins = |(at, _): (usize, &str)| {
        let named = template[at + NAMED.len()..].split_once('"');
        named.is_some_and(|(start, rest)| {
            rest.trim_start().starts_with('~') && !start.is_empty() && key.starts_with(start)
        })
    };
    ['"', '\'', '`'].iter().any(|quote| template.contains(&format!("{quote}{key}{quote}")))
        || template.match_indices(NAMED).any(begins)
}

fn look_up(
    bundle: &FluentBundle<FluentResource>,
    council: Option<&str>,
    named: &Kwargs,
) -> tera::TeraResult<String> {
    let key: &str = named.must_get("key")?;
    let mut args = FluentArgs::new();
    for (name, value) in named.iter() {
        let name = name.to_string();
        if name != "key" {
            let value = match value.as_i128() {
                Some(number) => FluentValue::from(number as f64),
                None => FluentValue::from(value.to_string()),
            };
            args.set(Cow::Owned(name), value);
        }
    }
    let (text, mistakes) = words::in_voice(bundle, key, council, args)
        .ok_or_else(|| tera::Error::message(format!("the theme has no string `{key}`")))?;
    match mistakes.first() {
        Some(mistake) => Err(tera::Error::message(format!("the string `{key}`: {mistake}"))),
        None => Ok(text),
    }
}
