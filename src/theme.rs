//! Views into pages: the theme's templates, style and furniture words.
//!
//! The theme `civic` is inside the program; a site overrides any one of its files
//! by placing that file under its own `themes/`, strings one by one, and a folder of
//! another name is a whole theme. Templates are Tera 2 with typed components; they hold no
//! arithmetic and no policy, and the words in `strings/` are furniture only.
//! What is said about figures arrives finished in a view.

mod complaint;
mod script;
mod strings;
mod style;
mod unread;

use std::collections::BTreeMap;

use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};
use tera::{Context, Tera};

use crate::diagnostic::{Code, Diagnostic, Place, SourceFile};
use crate::input::Input;
use crate::model::Site;
use crate::page::view;
use script::Script;
use strings::Strings;

#[derive(RustEmbed)]
#[folder = "themes/"]
struct Embedded;

/// The address of the one style sheet.
const STYLESHEET: &str = "assets/style.css";

/// Templates and assets, ready to render.
pub struct Theme {
    tera: Tera,
    templates: BTreeMap<String, SourceFile>,
    assets: BTreeMap<String, Vec<u8>>,
    picture_style: String,
    warnings: Vec<Diagnostic>,
}

/// `theme.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Definition {
    #[expect(dead_code, reason = "for the reader of the file")]
    name: String,
    /// Joined in this order into the one style sheet.
    stylesheets: Vec<String>,
    icon: String,
    /// Add comfort, never content: pages are whole without them.
    #[serde(default)]
    scripts: Vec<String>,
}

/// What every template may know of the site.
#[derive(Serialize)]
struct SiteContext<'a> {
    council: &'a str,
    publisher: &'a str,
    short_name: &'a str,
    notice: Option<&'a str>,
    language: &'a str,
    contact: view::Contact,
    licence: Option<view::Link>,
    stylesheet: &'static str,
    icon: String,
    feed: &'static str,
    scripts: Vec<Script>,
}

impl Theme {
    /// Loads the site's theme. Everything unknown in any template is reported.
    ///
    /// # Errors
    /// With every mistake in its files.
    pub fn load(site: &Site, input: &dyn Input) -> Result<Self, Vec<Diagnostic>> {
        let files = files(&site.settings.theme, input);
        let definition =
            definition(&files, &site.settings.theme).map_err(|mistake| vec![*mistake])?;
        let strings = Strings::load(&files, site)?;
        let mut templates = BTreeMap::new();
        for (path, file) in &files {
            if let (Some(name), Some(text)) = (path.strip_prefix("templates/"), file.text()) {
                templates.insert(name.to_owned(), text);
            }
        }
        strings.check(templates.values())?;
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        strings.register(&mut tera);
        let texts = templates.iter().map(|(name, file)| (name.as_str(), file.text.as_ref()));
        tera.add_raw_templates(texts.collect::<Vec<_>>())
            .map_err(|error| complaint::all(&error, &templates))?;
        let mut assets = BTreeMap::new();
        let style = joined(&files, &definition.stylesheets)?;
        for (path, file) in &files {
            let part_of_style =
                definition.stylesheets.iter().any(|name| path == &format!("assets/{name}"));
            if path.starts_with("assets/") && !part_of_style {
                assets.insert(path.clone(), file.bytes.clone());
            }
        }
        let icon = format!("assets/{}", definition.icon);
        let scripts = script::load(&files, &definition.scripts)?;
        for style in scripts.iter().filter_map(|script| script.style.as_ref()) {
            if let Some(file) = files.get(style).and_then(ThemeFile::text) {
                assets.insert(style.clone(), style::squeezed(&file.text).into_bytes());
            }
        }
        tera.global_context().insert("site", &site_context(site, icon, scripts));
        let of_pictures = ["council.css", "chart.css"].map(str::to_owned);
        let present =
            of_pictures.into_iter().filter(|name| files.contains_key(&format!("assets/{name}")));
        let picture_style = joined(&files, &present.collect::<Vec<_>>())?;
        assets.insert(STYLESHEET.to_owned(), style.into_bytes());
        let folder = format!("themes/{}", site.settings.theme);
        let own = input.list(&folder);
        let own = own.iter().filter_map(|path| path.strip_prefix(&folder)?.strip_prefix('/'));
        let mut warnings = unread::complain(own, &files, &definition);
        warnings.extend(strings.unnamed(&templates));
        Ok(Self { tera, templates, assets, picture_style, warnings })
    }

    /// Renders a page.
    ///
    /// # Errors
    /// When its template does not suit its view.
    pub fn render(&self, page: &view::Page) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert("page", page);
        self.tera
            .render(&format!("{}.html", page.kind), &context)
            .map_err(|error| Box::new(complaint::on_page(&error, &self.templates, &page.title)))
    }

    /// What is wrong with the theme's files and stops nothing.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// Files that every page may use: address and bytes.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The style that a picture needs when it stands alone.
    pub fn picture_style(&self) -> &str {
        &self.picture_style
    }
}

fn site_context(site: &Site, icon: String, scripts: Vec<Script>) -> SiteContext<'_> {
    let council = &site.council;
    SiteContext {
        council: &council.name,
        publisher: council.publisher(),
        short_name: &council.short_name,
        notice: council.notice.as_deref(),
        language: &site.settings.language,
        contact: view::Contact {
            name: council.contact.name.clone(),
            email: council.contact.email.clone(),
            phone: council.contact.phone.clone(),
        },
        licence: site.settings.licence.as_ref().map(|licence| view::Link {
            title: licence.name.clone(),
            href: licence.link.clone().unwrap_or_default(),
        }),
        stylesheet: STYLESHEET,
        icon,
        feed: crate::page::FEED,
        scripts,
    }
}

/// A file of a theme: where it is from, and its bytes.
struct ThemeFile {
    path: String,
    bytes: Vec<u8>,
}

impl ThemeFile {
    fn text(&self) -> Option<SourceFile> {
        let text = String::from_utf8(self.bytes.clone()).ok()?;
        Some(SourceFile::new(self.path.as_str(), text))
    }
}

/// Every file of a theme by its path in the theme; the site's own come before
/// the program's.
fn files(theme: &str, input: &dyn Input) -> BTreeMap<String, ThemeFile> {
    let mut found = BTreeMap::new();
    let folder = format!("themes/{theme}/");
    for path in Embedded::iter() {
        let inside = format!("{theme}/");
        if let (Some(name), Some(file)) = (path.strip_prefix(&inside), Embedded::get(&path)) {
            let file = ThemeFile { path: format!("{folder}{name}"), bytes: file.data.into_owned() };
            found.insert(name.to_owned(), file);
        }
    }
    for path in input.list(folder.trim_end_matches('/')) {
        if let (Some(name), Ok(bytes)) = (path.strip_prefix(&folder), input.read("", &path)) {
            found.insert(name.to_owned(), ThemeFile { path: path.clone(), bytes });
        }
    }
    found
}

/// What the program itself has at a path of a theme, as text.
fn beneath(theme: &str, path: &str) -> Option<String> {
    let file = Embedded::get(&format!("{theme}/{path}"))?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The program's themes as files of a site: path to text.
pub fn own_files() -> BTreeMap<String, String> {
    let one = |path: std::borrow::Cow<'static, str>| {
        let file = Embedded::get(&path)?;
        Some((format!("themes/{path}"), String::from_utf8(file.data.into_owned()).ok()?))
    };
    Embedded::iter().filter_map(one).collect()
}

fn definition(
    files: &BTreeMap<String, ThemeFile>,
    theme: &str,
) -> Result<Definition, Box<Diagnostic>> {
    let Some(file) = files.get("theme.toml").and_then(ThemeFile::text) else {
        let missing = Diagnostic::new(Code::MissingFile, format!("there is no theme `{theme}`"));
        let path = format!("themes/{theme}/theme.toml");
        return Err(Box::new(
            missing.at(Place::file(path)).help("the theme inside the program is `civic`"),
        ));
    };
    toml::from_str(&file.text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        Box::new(
            Diagnostic::new(Code::TomlSyntax, error.message().to_owned())
                .at(file.place(span))
                .label("here"),
        )
    })
}

/// The file that names style sheets and scripts.
fn named_in(files: &BTreeMap<String, ThemeFile>) -> Place {
    Place::file(files.get("theme.toml").map_or("theme.toml", |file| file.path.as_str()))
}

fn joined(
    files: &BTreeMap<String, ThemeFile>,
    names: &[String],
) -> Result<String, Vec<Diagnostic>> {
    let mut style = String::new();
    for name in names {
        match files.get(&format!("assets/{name}")).and_then(ThemeFile::text) {
            Some(file) => {
                style.push_str(&style::squeezed(&file.text));
            }
            None => {
                let message = format!("the style sheet `{name}` is missing");
                return Err(vec![Diagnostic::new(Code::MissingFile, message).at(named_in(files))]);
            }
        }
    }
    Ok(style)
}
