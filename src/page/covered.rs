//! Measures as the most recent published report that covers each has them.
//!
//! Pages across the council say what was reported, and name the report. A measure
//! that no report has covered yet is shown as at the date of the build.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::view::{Link, MeasureRow, Passage};
use super::{ReportKey, ReportPart, Scope, edition, passages, places, row, since};
use crate::assess::{Counts, Movements, count};
use crate::model::{Measure, MeasureIx};
use crate::record::{self, MeasureLine, MeasureRecord};

/// A measure as it was reported.
#[derive(Clone)]
pub(super) struct Covered<'f> {
    /// Which.
    pub(super) ix: MeasureIx,
    /// It on one line.
    pub(super) line: Cow<'f, MeasureLine>,
    /// The report's part about it; absent where no report covers it.
    pub(super) reported: Option<(ReportKey, &'f MeasureRecord)>,
}

/// Measures as they were reported, by title. Those that reports have dropped are
/// left out.
pub(super) fn covered<'f>(
    scope: &Scope<'f, '_>,
    measures: impl IntoIterator<Item = MeasureIx>,
) -> Vec<Covered<'f>> {
    let frozen = scope.frozen;
    let site = frozen.site;
    let latest = frozen.editions.latest().map(|report| report.record.period.period);
    let is_kept = |ix: &MeasureIx| {
        latest.is_none_or(|period| {
            site.measure(*ix).life.until.is_none() || site.measure(*ix).life.covers(period)
        })
    };
    let one = |ix: MeasureIx| {
        let found = frozen.editions.covering(site.measure(ix).id.as_str());
        match found {
            Some((report, at, measure)) => Covered {
                ix,
                line: Cow::Borrowed(&measure.line),
                reported: Some((
                    ReportKey { report, version: None, part: ReportPart::Measure(at) },
                    measure,
                )),
            },
            None => Covered {
                ix,
                line: Cow::Owned(record::line(site, frozen.assessment(ix), frozen.words)),
                reported: None,
            },
        }
    };
    let mut found: Vec<Covered<'f>> = measures.into_iter().filter(is_kept).map(one).collect();
    found.sort_by_cached_key(|covered| covered.line.title.to_lowercase());
    found
}

impl Covered<'_> {
    /// Its row, leading to where it was reported, with what became known since.
    pub(super) fn row(&self, scope: &Scope<'_, '_>) -> MeasureRow {
        match &self.reported {
            Some((key, measure)) => MeasureRow {
                since: since::since(scope, measure),
                ..row::row(scope, &self.line, measure.rule, scope.to_part(*key))
            },
            None => {
                let rule = scope.frozen.site.measure(self.ix).rule.kind();
                row::row(scope, &self.line, rule, scope.links.to(&places::measure(&self.line.id)))
            }
        }
    }
}

/// How many of them stand where.
pub(super) fn counts(measures: &[Covered<'_>]) -> Counts {
    count(measures.iter().map(|covered| covered.line.tally()))
}

/// What became of the status of measures between the two latest reports on their plan,
/// each held against the report before the one that it comes from; nothing before the
/// second. `belongs` says of a measure that only the report before has whether it counts.
pub(super) fn moved(
    scope: &mut Scope<'_, '_>,
    measures: &[Covered<'_>],
    belongs: impl Fn(&Measure) -> bool,
) -> Vec<Passage> {
    let site = scope.frozen.site;
    let editions = &scope.frozen.editions;
    let shown = |at: usize| &editions.shown[at].record;
    let (mut before, mut now) = (BTreeMap::new(), Vec::new());
    for covered in measures {
        let Some((key, measure)) = &covered.reported else { continue };
        let Some(earlier) = editions.before(key.report) else { continue };
        now.push((covered.ix, measure.line.standing));
        let then = shown(earlier).measure(measure.line.id.as_str());
        before.extend(then.map(|then| (covered.ix, then.line.standing)));
    }
    let here: BTreeSet<MeasureIx> = measures.iter().map(|covered| covered.ix).collect();
    let latest = site.plans.iter().filter_map(|plan| editions.latest_place_on(&plan.id));
    for (latest, earlier) in latest.filter_map(|at| Some((at, editions.before(at)?))) {
        for then in &shown(earlier).measures {
            let id = then.line.id.as_str();
            let Some(ix) = site.measure_ix(id) else { continue };
            let is_dropped = shown(latest).measure(id).is_none()
                && belongs(site.measure(ix))
                && !here.contains(&ix);
            if is_dropped {
                before.insert(ix, then.line.standing);
            }
        }
    }
    said_of(scope, &Movements::between(&before, now))
}

/// The same of all that a report has, whichever report covers them later.
pub(super) fn moved_since_before(scope: &mut Scope<'_, '_>, report: usize) -> Vec<Passage> {
    let site = scope.frozen.site;
    let editions = &scope.frozen.editions;
    let Some(earlier) = editions.before(report) else { return Vec::new() };
    let standings = |at: usize| {
        let measures = editions.shown[at].record.measures.iter();
        measures.filter_map(|of| Some((site.measure_ix(of.line.id.as_str())?, of.line.standing)))
    };
    said_of(scope, &Movements::between(&standings(earlier).collect(), standings(report)))
}

fn said_of(scope: &mut Scope<'_, '_>, found: &Movements<MeasureIx>) -> Vec<Passage> {
    let said = record::moved(scope.frozen.site, scope.words(), found);
    passages::passages(scope, &said, 0)
}

/// The reports that they come from, the latest first.
pub(super) fn reports(scope: &Scope<'_, '_>, measures: &[Covered<'_>]) -> Vec<Link> {
    links(scope, &report_places(measures).collect())
}

/// Where the same reports stand in the list of those that are shown.
pub(super) fn report_places(measures: &[Covered<'_>]) -> impl Iterator<Item = usize> {
    measures.iter().filter_map(|covered| Some(covered.reported.as_ref()?.0.report))
}

/// Reports as places to go, the latest first.
pub(super) fn links(scope: &Scope<'_, '_>, reports: &BTreeSet<usize>) -> Vec<Link> {
    reports.iter().rev().map(|report| link(scope, *report)).collect()
}

/// A report as a place to go.
pub(super) fn link(scope: &Scope<'_, '_>, report: usize) -> Link {
    let key = ReportKey { report, version: None, part: ReportPart::Front };
    edition::link(scope, &key, &scope.frozen.editions.shown[report].record)
}
