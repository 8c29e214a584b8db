//! `/about/` and the pages below it: the council's own words about the site.

use super::frame::{Frame, contact};
use super::view::{Body, Link, Words};
use super::{Address, Scope, passages, places};

pub(super) fn compose(scope: &mut Scope<'_, '_>, at: usize) -> (Frame, Body) {
    let frozen = scope.frozen;
    let pages = &frozen.site.words.about;
    let page = &pages[at];
    let others = pages.iter().filter(|other| other.id != page.id && other.id.as_str() != "index");
    let link = |other: &crate::model::WordsPage| Link {
        title: other.title.clone(),
        href: scope.links.to(&places::about(&other.id)),
    };
    let others = others.map(link).collect();
    let body = Words {
        words: passages::passages(scope, &frozen.about[at], 0),
        pages: others,
        contact: contact(scope),
    };
    let mut frame = Frame::new(&page.title, &page.title);
    if page.id.as_str() != "index"
        && let Some(index) = pages.first()
    {
        frame = frame.below(&index.title, Address::new("about/"));
    }
    (frame, Body::Words(body))
}
