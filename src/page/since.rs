//! What became known of a measure after a report gave its figure: a revision of it, a
//! newer one. Reported pages keep what was reported and say this beside it.

use super::view::Link;
use super::{Scope, places};
use crate::assess::{Direction, Status};
use crate::model::{MeasureIx, Measured};
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
    let point = then.history.points.iter().find(|point| point.period.period == period)?;
    let now = scope.frozen.assessment(ix).ours.at(period)?.measured;
    if point.measured == now {
        return None;
    }
    let now = match now {
        Measured::Value(value) => scope.frozen.site.measure(ix).style.write(value),
        Measured::Gap(gap) => scope.words().gap(gap),
    };
    let today = scope.frozen.assessment(ix);
    let judged = today.latest().is_some_and(|latest| latest.period == period);
    let status = today.status().filter(|status| judged && then.line.status() != Some(*status));
    Some(scope.words().revised_since(&now, status))
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
