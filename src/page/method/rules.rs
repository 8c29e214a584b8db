//! The kinds of status rules, each at work on a measure of the site.

use std::collections::BTreeSet;

use super::super::view::{Example, Explained, Link};
use super::super::{Scope, places};
use crate::assess::{Assessment, Status};
use crate::model::{Measure, RuleKind};

/// Every kind of rule that a measure or a report shown here uses, by its name: a
/// report may still judge by a rule that no measure uses any more.
pub(super) fn in_use(scope: &Scope<'_, '_>) -> Vec<Explained> {
    let frozen = scope.frozen;
    let of_reports = frozen.editions.shown.iter().flat_map(|report| &report.record.measures);
    let mut kinds: BTreeSet<RuleKind> = of_reports.map(|measure| measure.rule).collect();
    kinds.extend(frozen.site.measures.iter().map(|measure| measure.rule.kind()));
    // To judge nothing is no rule, and comes last.
    let mut found: Vec<Explained> = kinds.into_iter().map(|kind| one(scope, kind)).collect();
    found
        .sort_by_key(|rule| (rule.id.as_deref() == Some(RuleKind::None.name()), rule.name.clone()));
    found
}

fn one(scope: &Scope<'_, '_>, kind: RuleKind) -> Explained {
    let site = scope.frozen.site;
    let users: Vec<(&Measure, &Assessment<'_>)> = site
        .measure_ixs()
        .map(|ix| (site.measure(ix), scope.frozen.assessment(ix)))
        .filter(|(measure, _)| measure.rule.kind() == kind)
        .collect();
    let (name, meaning) = scope.words().rule_explained(kind, users.len());
    Explained {
        id: Some(kind.name().to_owned()),
        name,
        meaning,
        example: example(scope, &users),
        ..Explained::default()
    }
}

/// The measure that shows most of a rule: one close to its target, else off it, else
/// on it; where none is judged, any that says why. One whose status somebody set aside
/// in a report shows least of its rule.
fn example(scope: &Scope<'_, '_>, users: &[(&Measure, &Assessment<'_>)]) -> Option<Example> {
    let telling = |assessment: &Assessment<'_>| match assessment.rating.status() {
        Some(Status::CloseToTarget) => 0,
        Some(Status::OffTarget) => 1,
        Some(Status::OnTarget) => 2,
        None => 3,
    };
    let reports = &scope.frozen.editions.shown;
    let set_aside = |measure: &Measure| {
        let mut said = reports.iter().filter_map(|one| one.record.measure(measure.id.as_str()));
        said.any(|said| said.overridden.is_some())
    };
    let (measure, assessment) = users.iter().min_by_key(|(measure, assessment)| {
        (set_aside(measure), telling(assessment), &measure.title)
    })?;
    let link =
        Link { title: measure.title.clone(), href: scope.links.to(&places::measure(&measure.id)) };
    let words = scope.words().rule_example(measure, &assessment.rating, assessment.latest());
    Some(Example { measure: link, words })
}
