//! What stands around a page: title, trail, navigation, notices.

use super::view::{Body, Contact, Link, NavigationItem, Notice, Page};
use super::{Address, Key, Links, ReportKey, ReportPart, Scope, arranged, places};
use crate::model::EditionLife;

/// What a kind of page says about itself.
pub(super) struct Frame {
    /// Its own title.
    pub title: String,
    /// What stands between its title and the council's name in `<title>`.
    pub context: Vec<String>,
    /// One sentence for search engines.
    pub description: String,
    /// The trail to its parent, without home.
    pub trail: Vec<(String, Address)>,
}

impl Frame {
    /// A page directly below the front page.
    pub(super) fn new(title: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            context: Vec::new(),
            description: description.into(),
            trail: Vec::new(),
        }
    }

    /// Adds the page above.
    pub(super) fn below(mut self, title: impl Into<String>, address: Address) -> Self {
        self.trail.push((title.into(), address));
        self
    }

    /// Adds words to the `<title>`, so that it is unique.
    pub(super) fn within(mut self, context: impl Into<String>) -> Self {
        self.context.push(context.into());
        self
    }
}

/// A whole page around what it says.
pub(super) fn page(scope: &Scope<'_, '_>, key: &Key, frame: Frame, body: Body) -> Page {
    let frozen = scope.frozen;
    let council = &frozen.site.council;
    let here = scope.links.from();
    let mut full_title = vec![frame.title.clone()];
    full_title.extend(frame.context);
    full_title.push(council.name.clone());
    Page {
        kind: key.kind(),
        full_title: full_title.join(" – "),
        description: frame.description,
        root: scope.links.root(),
        canonical: canonical(scope, key),
        breadcrumbs: trail(scope, key, frame.trail),
        navigation: navigation(scope, here),
        footer: footer(scope, here),
        notices: notices(scope),
        title: frame.title,
        body,
    }
}

/// The absolute address, for pages that may be indexed. What is not yet public
/// and what stands at a versioned address is not.
fn canonical(scope: &Scope<'_, '_>, key: &Key) -> Option<String> {
    let frozen = scope.frozen;
    let address = match key {
        Key::NotFound => return None,
        Key::Report(report) => {
            let shown = &frozen.editions.shown[report.report];
            if !shown.is_published() || report.part == ReportPart::Whole {
                return None;
            }
            places::part_of(frozen, &ReportKey { version: None, ..*report })
        }
        _ => scope.links.from().clone(),
    };
    Some(format!("{}/{address}", frozen.site.settings.base_address))
}

fn trail(scope: &Scope<'_, '_>, key: &Key, steps: Vec<(String, Address)>) -> Vec<Link> {
    if matches!(key, Key::Home | Key::NotFound) {
        return Vec::new();
    }
    let home = (scope.words().home(), places::home());
    std::iter::once(home)
        .chain(steps)
        .map(|(title, address)| Link { title, href: scope.links.to(&address) })
        .collect()
}

/// Whether a page is a place of the navigation, or lies below it.
fn is_within(here: &Address, place: &Address) -> bool {
    !place.as_str().is_empty() && here.as_str().starts_with(place.as_str())
}

/// The places that readers look for first; of those across the council, the first
/// few that this site has.
fn navigation(scope: &Scope<'_, '_>, here: &Address) -> Vec<NavigationItem> {
    let mut places = vec![
        ("reports", places::reports()),
        ("measures", places::measures()),
        ("plans", places::plans()),
    ];
    places.extend(across(scope).take(MOST_ACROSS));
    places.extend([("data", places::data()), ("method", places::method())]);
    items(&scope.links, here, places)
}

/// How many of the pages across the council stand in the main navigation.
const MOST_ACROSS: usize = 3;

fn footer(scope: &Scope<'_, '_>, here: &Address) -> Vec<NavigationItem> {
    let mut places: Vec<(&'static str, Address)> = across(scope).skip(MOST_ACROSS).collect();
    places.extend([("about", Address::new("about/")), ("accessibility", places::accessibility())]);
    items(&scope.links, here, places)
}

fn across(scope: &Scope<'_, '_>) -> impl Iterator<Item = (&'static str, Address)> {
    let frozen = scope.frozen;
    arranged::places(frozen).into_iter().map(|(name, key)| (name, arranged::address(frozen, key)))
}

fn items(
    links: &Links,
    here: &Address,
    places: Vec<(&'static str, Address)>,
) -> Vec<NavigationItem> {
    let one = |(key, place): (&'static str, Address)| NavigationItem {
        key,
        href: links.to(&place),
        current: is_within(here, &place),
    };
    places.into_iter().map(one).collect()
}

/// Notices about the report that a page is a part of.
fn notices(scope: &Scope<'_, '_>) -> Vec<Notice> {
    let Some(key) = scope.report else { return Vec::new() };
    let frozen = scope.frozen;
    let words = scope.words();
    let shown = &frozen.editions.shown[key.report];
    match shown.life {
        EditionLife::Draft | EditionLife::Coming(_) => {
            vec![Notice { kind: "draft", words: words.draft_notice(), link: None }]
        }
        EditionLife::Published(_) => {
            let latest = frozen.editions.latest_on(&shown.record.plan);
            match latest.filter(|latest| latest.record.edition != shown.record.edition) {
                Some(latest) => vec![not_latest(scope, key, &latest.record)],
                None => Vec::new(),
            }
        }
    }
}

/// Leads to the same part of the latest report, or to its front.
fn not_latest(scope: &Scope<'_, '_>, key: ReportKey, latest: &crate::record::Record) -> Notice {
    let frozen = scope.frozen;
    let record = frozen.record(&key);
    let part = match key.part {
        ReportPart::Outcome(at) => {
            let id = &record.outcomes[at].id;
            latest.outcomes.iter().position(|outcome| outcome.id == *id).map(ReportPart::Outcome)
        }
        ReportPart::Measure(at) => {
            let id = &record.measures[at].line.id;
            latest.place_of(id.as_str()).map(ReportPart::Measure)
        }
        part => Some(part),
    };
    let report = frozen.editions.named(latest.edition.as_str()).unwrap_or(key.report);
    let part = part.unwrap_or(ReportPart::Front);
    let href = scope.to_part(ReportKey { report, version: None, part });
    Notice {
        kind: "not-latest",
        words: scope.words().not_latest_notice(),
        link: Some(Link { title: latest.title.clone(), href }),
    }
}

/// Whom to ask.
pub(super) fn contact(scope: &Scope<'_, '_>) -> Contact {
    let contact = &scope.frozen.site.council.contact;
    Contact {
        name: contact.name.clone(),
        email: contact.email.clone(),
        phone: contact.phone.clone(),
    }
}

/// The page that is shown where there is none.
pub(super) fn not_found(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let frame = Frame::new(scope.words().not_found(), "");
    (frame, Body::NotFound(contact(scope)))
}
