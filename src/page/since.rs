//! What became known of a measure after a report gave its figure: a revision of it, a
//! newer one. Reported pages keep what was reported and say this beside it; a measure's
//! own page lists every revision, with the reason.

use std::cmp::Reverse;

use super::view::{self, Link};
use super::{ReportKey, ReportPart, Scope, places};
use crate::assess::{Direction, Status};
use crate::edition::{self, Revised};
use crate::model::{EditionLife, Id, Measure, MeasureIx, Measured, Revision};
use crate::quantity::Style;
use crate::record::MeasureRecord;

/// "Revised since to 47.7%. Newer figure: 49.1% in 2025 to 2026", leading to the measure's
/// own page; None where the report's figure still is the latest.
pub(super) fn since(scope: &Scope<'_, '_>, then: &MeasureRecord) -> Option<Link> {
    let ix = scope.frozen.site.measure_ix(then.line.id.as_str())?;
    let said: Vec<String> =
        [revised(scope, then, ix), newer(scope, then, ix)].into_iter().flatten().collect();
    (!said.is_empty()).then(|| Link {
        title: said.join(". "),
        href: scope.links.to(&places::measure(&then.line.id)),
    })
}

/// "Revised since to 41.4%", when the figure that a report gave has changed.
pub(super) fn revised(
    scope: &Scope<'_, '_>,
    then: &MeasureRecord,
    ix: MeasureIx,
) -> Option<String> {
    let period = then.line.period?;
    let today = scope.frozen.assessment(ix);
    let day = scope.frozen.site.date.date();
    let found = edition::revised(then, &today.ours, day)
        .find(|revised| revised.then.period.period == period)?;
    let Some(now) = found.now else { return Some(scope.words().taken_out_since()) };
    let judged = today.latest().is_some_and(|latest| latest.period == period);
    let status = today.status().filter(|status| judged && then.line.status() != Some(*status));
    let now = written(scope, &scope.frozen.site.measure(ix).style, now.measured);
    Some(scope.words().revised_since(&now, status))
}

/// Whether the figure that a report gave must not be shown any more.
pub(super) fn is_hidden(scope: &Scope<'_, '_>, then: &MeasureRecord, ix: MeasureIx) -> bool {
    let (ours, day) = (&scope.frozen.assessment(ix).ours, scope.frozen.site.date.date());
    edition::revised(then, ours, day)
        .filter(|revised| Some(revised.then.period.period) == then.line.period)
        .any(|revised| revised.is_hidden(scope.frozen.site.measure(ix)))
}

/// Every figure of a measure that is another now than a published report gave, the
/// latest period first: each value once, from the first report that gave it.
pub(super) fn revisions(scope: &Scope<'_, '_>, id: &Id, ix: MeasureIx) -> Vec<view::Revised> {
    let ours = &scope.frozen.assessment(ix).ours;
    let day = scope.frozen.site.date.date();
    let mut found: Vec<(Revised<'_>, view::Revised)> = Vec::new();
    for (report, shown) in scope.frozen.editions.shown.iter().enumerate() {
        let Some(at) = shown.record.place_of(id.as_str()) else { continue };
        for revised in edition::revised(&shown.record.measures[at], ours, day) {
            if !found.iter().any(|(other, _)| other.is_same(&revised)) {
                found.extend(row(scope, ix, (report, at), revised).map(|row| (revised, row)));
            }
        }
    }
    found.sort_by_key(|(revised, _)| Reverse(revised.then.period.period));
    found.into_iter().map(|(_, row)| row).collect()
}

/// What was revised since a published report, when and why. None where nobody has said
/// when.
fn row(
    scope: &Scope<'_, '_>,
    ix: MeasureIx,
    (report, at): (usize, usize),
    revised: Revised<'_>,
) -> Option<view::Revised> {
    let (site, words) = (scope.frozen.site, scope.words());
    let shown = &scope.frozen.editions.shown[report];
    let EditionLife::Published(published) = shown.life else { return None };
    let (measure, record) = (site.measure(ix), &shown.record);
    let reasons: Vec<&Revision> = revised.explained(site, ix, record.cut_off).collect();
    let released = revised.released_after(record.cut_off);
    let since = released.or(reasons.last().map(|revision| revision.dated))?;
    let key = ReportKey { report, version: None, part: ReportPart::Measure(at) };
    Some(view::Revised {
        period: revised.then.period.label.clone(),
        // What must not be shown is not shown as what it was, either.
        value: match revised.is_hidden(measure) {
            true => words.withheld_since(),
            false => written(scope, &record.measures[at].style, revised.then.measured),
        },
        edition: Link { title: record.title.clone(), href: scope.to_part(key) },
        published: words.day(published.date()),
        now: match revised.now {
            Some(now) => written(scope, &measure.style, now.measured),
            None => words.no_figure_any_more(),
        },
        since: words.day(since),
        because: because(scope, measure, revised, &reasons),
    })
}

/// Why, in the council's words; where it has none, that there was a later release.
fn because(
    scope: &Scope<'_, '_>,
    measure: &Measure,
    revised: Revised<'_>,
    reasons: &[&Revision],
) -> String {
    if reasons.is_empty() {
        let source = revised.now.and_then(|now| scope.frozen.site.source_of(now));
        let publication = source.map(|source| &source.publication);
        let publication = publication.or(measure.publication.as_ref());
        return scope.words().later_release(publication.map(|found| found.title.as_str()));
    }
    let reasons: Vec<&str> = reasons.iter().map(|revision| revision.because.as_str()).collect();
    reasons.join(" ")
}

/// A value with its unit, or why there is none.
fn written(scope: &Scope<'_, '_>, style: &Style, measured: Measured) -> String {
    match measured {
        Measured::Value(value) => style.write(value),
        Measured::Gap(gap) => scope.words().gap(gap),
    }
}

/// Whether a revision has undone that a measure went well: it is not on target and
/// improving any more.
pub(super) fn went_well_no_more(scope: &Scope<'_, '_>, then: &MeasureRecord) -> bool {
    let Some(ix) = scope.frozen.site.measure_ix(then.line.id.as_str()) else { return false };
    let today = scope.frozen.assessment(ix);
    let (_, direction) = today.tally();
    let is_well =
        today.status() == Some(Status::OnTarget) && direction == Some(Direction::Improving);
    let same = today.latest().map(|latest| latest.period) == then.line.period;
    same && !is_well && revised(scope, then, ix).is_some()
}

/// "Newer figure: 49.1% in 2025 to 2026", when there is one for a later period.
fn newer(scope: &Scope<'_, '_>, then: &MeasureRecord, ix: MeasureIx) -> Option<String> {
    let (period, value) = scope.frozen.assessment(ix).ours.latest_value()?;
    let is_newer = then.line.period.is_none_or(|reported| period > reported);
    let measure = scope.frozen.site.measure(ix);
    is_newer.then(|| scope.words().newer_figure(measure, value, period))
}
