//! Every link, anchor and asset of every page, held against what there is.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::diagnostic::{Code, Diagnostic};
use crate::page::Address;

/// What pages link to and what there is, gathered page by page.
#[derive(Debug, Default)]
pub(super) struct LinkCheck(Mutex<Gathered>);

#[derive(Debug, Default)]
struct Gathered {
    files: BTreeSet<String>,
    /// Files that were made twice.
    twice: BTreeSet<String>,
    /// Hashes of page and id: a site may have millions.
    anchors: HashSet<u64>,
    /// Ids that stand twice on one page: no link can tell which is meant.
    repeated: BTreeSet<(String, String)>,
    /// What is linked to, and the first page by address that does so.
    targets: BTreeMap<Target, String>,
    /// Images without words in their place, and the pages that show them so.
    wordless: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Target {
    path: String,
    fragment: Option<String>,
}

impl LinkCheck {
    /// Notes a file.
    pub(super) fn add_file(&self, address: &Address) {
        if let Ok(mut gathered) = self.0.lock()
            && !gathered.files.insert(address.file())
        {
            gathered.twice.insert(address.file());
        }
    }

    /// Notes what a page links to and what can be linked to in it.
    pub(super) fn add_page(&self, address: &Address, html: &str) {
        let here = address.file();
        let found = scan(html);
        let Ok(mut gathered) = self.0.lock() else { return };
        for id in found.ids {
            if !gathered.anchors.insert(anchor(&here, &id)) {
                gathered.repeated.insert((here.clone(), id));
            }
        }
        for image in found.wordless {
            // One image has another link on every page.
            let image = target(&here, &image).map_or(image, |target| format!("/{}", target.path));
            gathered.wordless.entry(image).or_default().insert(here.clone());
        }
        for link in found.links {
            let Some(target) = target(&here, &link) else { continue };
            let page = gathered.targets.entry(target).or_insert_with(|| here.clone());
            if here < *page {
                page.clone_from(&here);
            }
        }
    }

    /// Notes the files that a style sheet asks for.
    pub(super) fn add_style(&self, address: &Address, style: &str) {
        let Ok(mut gathered) = self.0.lock() else { return };
        for asked in style.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
            let link = asked.trim().trim_matches(['"', '\'']);
            if let Some(target) = target(&address.file(), link) {
                gathered.targets.entry(target).or_insert_with(|| address.file());
            }
        }
    }

    /// Complains of every link that leads nowhere.
    pub(super) fn broken(self, from_disk: bool) -> Vec<Diagnostic> {
        let gathered = self.0.into_inner().unwrap_or_default();
        let is_broken = |target: &Target| {
            let file = file_of(&target.path);
            let there =
                gathered.files.contains(&file) && !(from_disk && target.path.ends_with('/'));
            let anchored = target
                .fragment
                .as_ref()
                .is_none_or(|fragment| gathered.anchors.contains(&anchor(&file, fragment)));
            !(there && anchored)
        };
        gathered
            .targets
            .iter()
            .filter(|(target, _)| is_broken(target))
            .map(|(target, page)| {
                let fragment =
                    target.fragment.as_ref().map(|f| format!("#{f}")).unwrap_or_default();
                let message =
                    format!("`/{page}` links to `/{}{fragment}`, which is not there", target.path);
                Diagnostic::new(Code::BrokenLink, message)
                    .help("the link stands in the theme, in words, or in content/redirects.toml, where a page that has moved is redirected")
            })
            .chain(gathered.twice.iter().map(|file| {
                Diagnostic::new(
                    Code::SameAddress,
                    format!("two things claim the address `/{file}`"),
                )
                .help("rename one of them")
            }))
            .chain(gathered.repeated.iter().map(|(page, id)| {
                let message = format!("`/{page}` has two places with the id `{id}`");
                Diagnostic::new(Code::BrokenLink, message).help("the ids stand in the theme")
            }))
            .chain(gathered.wordless.iter().filter_map(|(image, pages)| {
                Some(missing_alt_text(image, pages.first()?, pages.len() - 1))
            }))
            .collect()
    }
}

fn missing_alt_text(image: &str, page: &str, others: usize) -> Diagnostic {
    let image = if image.is_empty() { "an image".to_owned() } else { format!("`{image}`") };
    let others = match others {
        0 => String::new(),
        1 => ", and so does 1 other page".to_owned(),
        n => format!(", and so do {n} other pages"),
    };
    let message = format!("`/{page}` shows {image} without an `alt` attribute{others}");
    Diagnostic::new(Code::MissingAltText, message).help(
        "the image stands in the theme: write alt=\"…\" with what it says, or alt=\"\" if it says nothing",
    )
}

fn anchor(file: &str, id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (file, id).hash(&mut hasher);
    hasher.finish()
}

fn file_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

#[derive(Default)]
struct Found {
    ids: Vec<String>,
    links: Vec<String>,
    /// What the images show that have no `alt` attribute.
    wordless: Vec<String>,
}

/// Reads a page tag by tag and keeps what it finds.
#[derive(Default)]
struct Scanner {
    found: Found,
    attribute: Attribute,
    /// Inside a tag that only remarks on the page.
    is_remark: bool,
    /// Inside the tag of an image that has no `alt` so far: what it shows.
    wordless: Option<String>,
}

impl Scanner {
    fn see(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.is_remark = matches!(*name, b"link" | b"meta" | b"base");
                self.wordless = (*name == b"img").then(String::new);
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute = match *name {
                    b"id" => Attribute::Id,
                    b"href" => Attribute::Link,
                    b"src" => Attribute::Source,
                    _ => Attribute::Other,
                };
                if *name == b"alt" {
                    self.wordless = None;
                }
            }
            CallbackEvent::AttributeValue { value } => {
                self.value(String::from_utf8_lossy(value).into_owned());
            }
            CallbackEvent::CloseStartTag { .. } => self.found.wordless.extend(self.wordless.take()),
            _ => {}
        }
    }

    fn value(&mut self, value: String) {
        match self.attribute {
            Attribute::Id => self.found.ids.push(value),
            Attribute::Link | Attribute::Source => {
                if matches!(self.attribute, Attribute::Source)
                    && let Some(shows) = &mut self.wordless
                {
                    shows.clone_from(&value);
                }
                // A canonical link names the site's public address.
                if !(self.is_remark && value.contains("://")) {
                    self.found.links.push(value);
                }
            }
            Attribute::Other => {}
        }
    }
}

fn scan(html: &str) -> Found {
    let mut scanner = Scanner::default();
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        scanner.see(&event);
        None
    });
    // The tokeniser reads from memory: no step can fail.
    Tokenizer::new_with_emitter(html, emitter).for_each(|_| {});
    scanner.found
}

#[derive(Clone, Copy, Default)]
enum Attribute {
    Id,
    Link,
    Source,
    #[default]
    Other,
}

/// Where a link leads on this site; None when it leads elsewhere.
fn target(here: &str, link: &str) -> Option<Target> {
    let (path, fragment) = match link.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (link, None),
    };
    if path.contains(':') || path.starts_with("//") {
        return None;
    }
    if path.is_empty() {
        return Some(Target { path: here.to_owned(), fragment });
    }
    // Only the page that is shown anywhere links from the root; its links are
    // those that every other page has.
    if path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = here.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    let mut path = parts.join("/");
    if path.ends_with("./") || (link.ends_with("./") && !path.is_empty() && !path.ends_with('/')) {
        path.push('/');
    }
    Some(Target { path, fragment })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_anchors_are_held_against_what_there_is() {
        let check = LinkCheck::default();
        let pages = [
            (
                "",
                "<a href=\"a/\">a</a><a href=\"a/#x\">x</a><a href=\"a/#y\">y</a><link rel=\"canonical\" href=\"https://b.example/\">",
            ),
            (
                "a/",
                "<h2 id=\"x\">x</h2><a href=\"../\">home</a><a href=\"./\">here</a><a href=\"../b/\">b</a><a href=\"#x\">x</a><img src=\"c.svg\"><img alt src=\"../b.svg\"><p id=\"x\">x</p>",
            ),
        ];
        for (address, html) in pages {
            let address = Address::new(address);
            check.add_file(&address);
            check.add_page(&address, html);
        }
        let style = Address::new("assets/style.css");
        check.add_file(&style);
        check.add_style(
            &style,
            "@font-face { src: url('face.woff2') } a { background: url(data:x) }",
        );
        check.add_file(&style);
        let broken: Vec<String> = check.broken(false).into_iter().map(|d| d.message).collect();
        assert_eq!(
            broken,
            [
                "`/index.html` links to `/a/#y`, which is not there",
                "`/a/index.html` links to `/a/c.svg`, which is not there",
                "`/assets/style.css` links to `/assets/face.woff2`, which is not there",
                "`/a/index.html` links to `/b.svg`, which is not there",
                "`/a/index.html` links to `/b/`, which is not there",
                "two things claim the address `/assets/style.css`",
                "`/a/index.html` has two places with the id `x`",
                "`/a/index.html` shows `/a/c.svg` without an `alt` attribute",
            ]
        );
    }
}
