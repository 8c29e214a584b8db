//! What stands around a page: title, trail, navigation, notices.

use super::view::{Body, Contact, Link, NavigationItem, Notice, Page};
use super::{Address, Key, Links, ReportKey, ReportPart, Scope, arranged, corrections, places};
use crate::model::EditionLife;
use crate::record::{CorrectionRecord, Record};

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
        canonical: canonical(scope, here, key),
        breadcrumbs: trail(scope, key, frame.trail),
        navigation: navigation(scope, here),
        footer: footer(scope, here),
        notices: notices(scope),
        title: frame.title,
        body,
    }
}

/// The absolute address, for pages that may be indexed. What is not yet public
/// and what stands at a versioned address is not. Of a page that has moved, where it
/// stands now.
fn canonical(scope: &Scope<'_, '_>, here: &Address, key: &Key) -> Option<String> {
    let frozen = scope.frozen;
    let address = match key {
        Key::NotFound => return None,
        Key::Redirect(moved) => return canonical(scope, &moved.to, &moved.page),
        Key::Report(report) => {
            let shown = &frozen.editions.shown[report.report];
            let hidden = !shown.is_published() || is_superseded(scope, report);
            if hidden || report.part == ReportPart::Whole {
                return None;
            }
            places::part_of(frozen, &ReportKey { version: None, ..*report })
        }
        _ => here.clone(),
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
    places.extend([
        ("about", Address::new("about/")),
        ("corrections", places::corrections()),
        ("accessibility", places::accessibility()),
    ]);
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
    let mut notices = Vec::new();
    match shown.life {
        EditionLife::Draft | EditionLife::Coming(_) => {
            notices.push(Notice { kind: "draft", words: words.draft_notice(), link: None });
        }
        EditionLife::Published(_) => {
            let latest = frozen.editions.latest_on(&shown.record.plan);
            let latest = latest.filter(|latest| latest.record.edition != shown.record.edition);
            notices.extend(latest.map(|latest| not_latest(scope, key, &latest.record)));
        }
    }
    if is_superseded(scope, &key) {
        notices.push(superseded(scope, key));
    } else {
        notices.extend(corrected(scope, key));
    }
    notices
}

/// Whether a page is of a version that a later one replaces.
fn is_superseded(scope: &Scope<'_, '_>, key: &ReportKey) -> bool {
    let newest = scope.frozen.editions.shown[key.report].record.version;
    key.version.is_some_and(|version| version != newest)
}

/// Leads to the same part of the version that counts.
fn superseded(scope: &Scope<'_, '_>, key: ReportKey) -> Notice {
    let frozen = scope.frozen;
    let newest = &frozen.editions.shown[key.report].record;
    let part = same_part(frozen.record(&key), newest, key.part);
    let href = scope.to_part(ReportKey { version: None, part, ..key });
    let words = scope.words();
    Notice {
        kind: "superseded",
        words: words.superseded_notice(frozen.record(&key).version),
        link: Some(Link { title: words.superseded_by(newest.version), href }),
    }
}

/// What was put right in the report, and whether it was on this page.
fn corrected(scope: &Scope<'_, '_>, key: ReportKey) -> Vec<Notice> {
    let record = scope.frozen.record(&key);
    let is_of_part = |correction: &CorrectionRecord| match key.part {
        ReportPart::Front => !correction.sections.is_empty(),
        ReportPart::Outcome(at) => correction.outcomes.contains(&record.outcomes[at].id),
        ReportPart::Measure(at) => correction.measures.contains(&record.measures[at].line.id),
        ReportPart::Whole => false,
    };
    let words = scope.words();
    let one = |correction: &CorrectionRecord| Notice {
        kind: "corrected",
        words: words.corrected_notice(is_of_part(correction), correction.dated, &correction.wrong),
        link: Some(Link {
            title: words.corrected_how(),
            href: format!(
                "{}#{}",
                scope.links.to(&places::corrections()),
                corrections::anchor(&record.edition, correction.version)
            ),
        }),
    };
    record.corrections.iter().rev().map(one).collect()
}

/// Leads to the same part of the latest report, or to its front.
fn not_latest(scope: &Scope<'_, '_>, key: ReportKey, latest: &Record) -> Notice {
    let frozen = scope.frozen;
    let part = same_part(frozen.record(&key), latest, key.part);
    let report = frozen.editions.named(latest.edition.as_str()).unwrap_or(key.report);
    let href = scope.to_part(ReportKey { report, version: None, part });
    Notice {
        kind: "not-latest",
        words: scope.words().not_latest_notice(),
        link: Some(Link { title: latest.title.clone(), href }),
    }
}

/// The part of another record that is about the same, or its front.
fn same_part(record: &Record, other: &Record, part: ReportPart) -> ReportPart {
    let found = match part {
        ReportPart::Outcome(at) => {
            let id = &record.outcomes[at].id;
            other.outcomes.iter().position(|outcome| outcome.id == *id).map(ReportPart::Outcome)
        }
        ReportPart::Measure(at) => {
            let id = &record.measures[at].line.id;
            other.place_of(id.as_str()).map(ReportPart::Measure)
        }
        part => Some(part),
    };
    found.unwrap_or(ReportPart::Front)
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
