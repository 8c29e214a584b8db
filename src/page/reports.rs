//! `/reports/`: every report there is or will be.

use super::frame::Frame;
use super::view::{Body, EditionLink, Reports};
use super::{ReportKey, ReportPart, Scope, places};
use crate::edition::Coming;

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let frame = Frame::new(words.reports(), words.reports());
    let published =
        (0..scope.frozen.editions.shown.len()).rev().map(|at| link(scope, at)).collect();
    (frame, Body::Reports(Reports { published, coming: coming(scope) }))
}

/// A report that is shown, in a list.
pub(super) fn link(scope: &Scope<'_, '_>, at: usize) -> EditionLink {
    let shown = &scope.frozen.editions.shown[at];
    let record = &shown.record;
    let part = ReportPart::Front;
    let address = places::part_of(scope.frozen, &ReportKey { report: at, version: None, part });
    let latest = scope
        .frozen
        .editions
        .latest()
        .is_some_and(|latest| latest.record.edition == record.edition);
    EditionLink {
        title: record.title.clone(),
        href: Some(scope.links.to(&address)),
        period: record.period.label.clone(),
        published: scope.words().life(shown.life),
        latest,
        draft: !shown.is_published(),
    }
}

/// Reports that are announced: their titles and dates, and nothing that they say.
pub(super) fn coming(scope: &Scope<'_, '_>) -> Vec<EditionLink> {
    let words = scope.words();
    let one = |edition: &Coming<'_>| EditionLink {
        title: edition.title.to_owned(),
        href: None,
        period: words.period(edition.period),
        published: words.life(edition.life),
        latest: false,
        draft: false,
    };
    scope.frozen.editions.coming.iter().map(one).collect()
}
