//! Where a page stood that has moved: a page of its own that says so and leads on, so
//! that what somebody cited is still found. A static site has no other way to answer.

use std::collections::BTreeMap;

use super::frame::Frame;
use super::view::{Body, Link, Redirect};
use super::{Address, Key, RedirectKey, Scope};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model;

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: &RedirectKey) -> (Frame, Body) {
    let redirect = &scope.frozen.site.redirects[key.at];
    let anchor = redirect.anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    // Only the page itself knows its title.
    let moved = super::compose(scope.frozen, &key.to, &key.page).page;
    let to = Link { title: moved.title, href: scope.links.to(&key.to) + &anchor };
    // Several pages may have moved to one: their addresses tell them apart.
    let frame = Frame::new(scope.words().moved_title(), "").within(format!("/{}", redirect.from));
    (frame, Body::Redirect(Redirect { because: redirect.because.clone(), to }))
}

/// Adds the pages that have moved to those that stand. Complains where a page stands at
/// the old address, and where none stands at the new one.
pub(super) fn add(
    redirects: &[model::Redirect],
    pages: &mut BTreeMap<Address, Key>,
    problems: &Problems,
) {
    let mut moved = Vec::new();
    for (at, redirect) in redirects.iter().enumerate() {
        let (from, to) = (Address::new(&redirect.from), Address::new(&redirect.to));
        if pages.contains_key(&from) {
            problems.add(
                Diagnostic::new(Code::SameAddress, format!("a page stands at `/{from}`"))
                    .at(redirect.from_place.clone())
                    .label("has not moved")
                    .help("take this redirect out, or give the page that stands there another address"),
            );
            continue;
        }
        match pages.get(&to) {
            Some(page) => moved.push((from, RedirectKey { at, to, page: page.clone() })),
            None => problems.add(
                Diagnostic::new(Code::BrokenLink, format!("no page stands at `/{to}`"))
                    .at(redirect.to_place.clone())
                    .label("leads nowhere")
                    .suggest(to.as_str(), pages.keys().map(Address::as_str)),
            ),
        }
    }
    pages.extend(moved.into_iter().map(|(from, key)| (from, Key::Redirect(Box::new(key)))));
}
