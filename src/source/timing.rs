//! Whether the dates of an edition fit its plan, its words and the other editions;
//! days in the wrong order.

use jiff::civil::{Date, DateTime};

use super::keys::Keys;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{EditionKind, Id, Plan};
use crate::period::Period;

/// What the editions read so far report on, each with its file.
#[derive(Debug, Default)]
pub(super) struct Reported(Vec<(EditionKind, Id, Period, String)>);

impl Reported {
    /// Complains of an edition that reports on the same as one before.
    pub(super) fn add(
        &mut self,
        keys: &Keys<'_>,
        kind: EditionKind,
        plan: &Plan,
        period: Period,
        path: &str,
    ) {
        let same = self.0.iter().find(|(other_kind, other_plan, other_period, _)| {
            (*other_kind, other_plan, *other_period) == (kind, &plan.id, period)
        });
        if let Some((.., other)) = same {
            keys.complain(
                "period",
                Code::DuplicateEdition,
                "another report of this kind is on the same plan and period",
                format!("the other is {other}; change the period, or remove one of them"),
            );
        }
        self.0.push((kind, plan.id.clone(), period, path.to_owned()));
    }
}

/// Warns of a report on a period of which the plan has no day.
pub(super) fn period_outside_plan(keys: &Keys<'_>, plan: &Plan, period: Period) {
    // A plan that ends before it starts is complained of where it is written.
    let is_outside = period.end() < plan.start || plan.end < period.start();
    if is_outside && plan.start <= plan.end {
        keys.complain(
            "period",
            Code::PeriodOutsidePlan,
            format!(
                "this period lies outside `{}`, which runs from {} to {}",
                plan.id, plan.start, plan.end
            ),
            "check the period and the plan; if it is right, allow it in plainsight.toml with a reason",
        );
    }
}

/// Complains of commentary that is younger than its publication.
pub(super) fn dated_after_publication(
    keys: &Keys<'_>,
    dated: Option<Date>,
    published: Option<DateTime>,
) {
    if let (Some(dated), Some(published)) = (dated, published)
        && published.date() < dated
    {
        keys.complain(
            "dated",
            Code::DatedAfterPublication,
            format!("this was written after its report was published on {}", published.date()),
            "check `dated`; what a published report says does not change",
        );
    }
}

/// Complains of a report that is out before its figures are.
pub(super) fn published_before_cut_off(
    keys: &Keys<'_>,
    cut_off: Option<Date>,
    published: Option<DateTime>,
) {
    if let (Some(cut_off), Some(published)) = (cut_off, published)
        && published.date() < cut_off
    {
        keys.complain(
            "published",
            Code::Contradiction,
            "the report is published before its data cut-off",
            "it cannot hold figures from after its own publication",
        );
    }
}

/// A complaint about a day that is before one that it should follow.
pub(super) fn too_early(message: String) -> Diagnostic {
    Diagnostic::new(Code::Contradiction, message).label("here").help("check both dates")
}
