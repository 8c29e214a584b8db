//! `/plans/`: the plans as the council wrote them, with the golden thread from
//! each item to its measures and to what reports said.

use super::frame::Frame;
use super::view::{Body, Fact, Link, Outcome, Passage, Plan, PlanItem, PlanLink, Plans};
use super::{
    ReportKey, ReportPart, Scope, covered, edition, passages, places, registers, reports, row,
    section,
};
use crate::model::{self, Id};
use crate::period::Period;
use crate::record;

pub(super) fn compose_list(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let one = |plan: &model::Plan| PlanLink {
        title: plan.title.clone(),
        href: scope.links.to(&places::plan(&plan.id)),
        period: words.days(plan.start, plan.end),
    };
    let plans = scope.frozen.site.plans.iter().map(one).collect();
    (Frame::new(words.plans(), words.plans()), Body::Plans(Plans { plans }))
}

pub(super) fn compose_plan(scope: &mut Scope<'_, '_>, at: usize) -> (Frame, Body) {
    let words = scope.words();
    let plan = &scope.frozen.site.plans[at];
    let latest = scope.frozen.editions.latest_place_on(&plan.id);
    let standing = latest.map(|at| standing(scope, at)).unwrap_or_default();
    let reports = scope.frozen.editions.shown.iter().enumerate().rev();
    let body = Plan {
        period: words.days(plan.start, plan.end),
        standing,
        reported: latest.map(|at| covered::link(scope, at)),
        items: items(scope, plan, None),
        reports: reports
            .filter(|(_, report)| report.record.plan == plan.id)
            .map(|(at, _)| reports::link(scope, at))
            .collect(),
    };
    let frame = Frame::new(&plan.title, &plan.title).below(words.plans(), places::plans());
    (frame, Body::Plan(body))
}

/// Where the measures and actions of a plan stand by a report on it.
fn standing(scope: &mut Scope<'_, '_>, report: usize) -> Vec<Passage> {
    let words = scope.words();
    let record = &scope.frozen.editions.shown[report].record;
    let mut parts = vec![Passage::sentences(vec![record.counts_sentences.join(" ")])];
    parts.extend(covered::moved_since_before(scope, report));
    let work = record.registers.work_said();
    if work.actions + work.milestones > 0 {
        parts.push(Passage::sentences(vec![words.actions_said(&work)]));
    }
    parts
}

fn items(scope: &Scope<'_, '_>, plan: &model::Plan, parent: Option<&Id>) -> Vec<PlanItem> {
    let one = |outcome: &model::Outcome| PlanItem {
        level: level(plan, outcome),
        title: outcome.title.clone(),
        href: scope.links.to(&places::outcome(&plan.id, &outcome.id)),
        measures: serving(scope, outcome, latest(scope, plan, &outcome.id)).len(),
        actions: scope
            .frozen
            .actions()
            .of_outcome(&outcome.id)
            .iter()
            .filter(|action| action.part_of.is_none())
            .count(),
        items: items(scope, plan, Some(&outcome.id)),
    };
    plan.below(parent).map(one).collect()
}

/// Published reports on a plan that have a part about one of its items, the latest first.
fn parts<'f>(
    scope: &Scope<'f, '_>,
    plan: &'f model::Plan,
    outcome: &'f Id,
) -> impl Iterator<Item = (ReportKey, &'f record::Record)> {
    let shown = scope.frozen.editions.shown.iter().enumerate().rev();
    shown.filter(|(_, report)| report.is_published() && report.record.plan == plan.id).filter_map(
        |(report, found)| {
            let at = found.record.outcomes.iter().position(|other| other.id == *outcome)?;
            let part = ReportPart::Outcome(at);
            Some((ReportKey { report, version: None, part }, found.record.as_ref()))
        },
    )
}

/// The latest of them.
fn latest<'f>(
    scope: &Scope<'f, '_>,
    plan: &'f model::Plan,
    outcome: &'f Id,
) -> Option<&'f record::Record> {
    parts(scope, plan, outcome).next().map(|(_, record)| record)
}

/// The measures of a plan item that live: those that the latest report on it has, and
/// before the first those that are not dropped today.
fn serving(
    scope: &Scope<'_, '_>,
    outcome: &model::Outcome,
    latest: Option<&record::Record>,
) -> Vec<Id> {
    let site = scope.frozen.site;
    let today = Period::day(site.date.date());
    let measures = site.measures_of(&outcome.id).into_iter().map(|ix| site.measure(ix));
    let lives = |measure: &&model::Measure| match latest {
        Some(record) => record.measure(measure.id.as_str()).is_some(),
        None => measure.life.covers(today),
    };
    measures.filter(lives).map(|measure| measure.id.clone()).collect()
}

/// Who answers for a plan item, as far as the plan says.
fn officers(scope: &Scope<'_, '_>, outcome: &model::Outcome) -> Vec<Fact> {
    let officers = &outcome.officers;
    let said = [&officers.accountable, &officers.responsible, &officers.lead_member];
    let labelled = scope.words().officer_labels().into_iter().zip(said);
    labelled.filter_map(|(label, said)| Some(section::fact(label, said.clone()?))).collect()
}

fn level(plan: &model::Plan, outcome: &model::Outcome) -> String {
    plan.levels.get(outcome.level).map(|level| level.one.clone()).unwrap_or_default()
}

pub(super) fn compose_outcome(scope: &mut Scope<'_, '_>, plan: usize, at: usize) -> (Frame, Body) {
    let frozen = scope.frozen;
    let words = scope.words();
    let plan = &frozen.site.plans[plan];
    let outcome = &plan.outcomes[at];
    let wording = frozen.wording.get(&outcome.id).cloned().unwrap_or_default();
    let below = plan.below(Some(&outcome.id)).map(|item| Link {
        title: item.title.clone(),
        href: scope.links.to(&places::outcome(&plan.id, &item.id)),
    });
    let below = below.collect();
    let parts: Vec<(ReportKey, &record::Record)> = parts(scope, plan, &outcome.id).collect();
    let latest = parts.first();
    let measures = serving(scope, outcome, latest.map(|(_, record)| *record));
    let rows = match latest {
        Some((key, record)) => {
            scope.report = Some(*key);
            let rows = scope.reported_rows(record, &measures);
            scope.report = None;
            rows
        }
        None => measures.iter().filter_map(|id| today(scope, id)).collect(),
    };
    let reported = latest.and_then(|(_, record)| record.outcome(outcome.id.as_str()));
    let work = frozen.actions().of_outcome(&outcome.id);
    let actions = registers::actions(
        scope,
        &work,
        registers::Called::Of(&outcome.title),
        registers::Serves::One,
    );
    let body = Outcome {
        level: level(plan, outcome),
        words: passages::passages(scope, &wording, 0),
        below,
        reported: latest.map(|(key, record)| edition::link(scope, key, record)),
        progress: reported
            .and_then(|outcome| outcome.progress.as_ref())
            .map(|said| row::progress(scope, said)),
        measures: rows,
        officers: officers(scope, outcome),
        actions,
        risks: registers::risks_about(scope, &outcome.id),
        findings: registers::findings_about(scope, &outcome.id),
        reports: parts
            .iter()
            .map(|(key, record)| Link { title: record.title.clone(), href: scope.to_part(*key) })
            .collect(),
    };
    let mut frame = Frame::new(&outcome.title, &outcome.title)
        .below(words.plans(), places::plans())
        .below(&plan.title, places::plan(&plan.id));
    if let Some(parent) = outcome.parent.as_ref().and_then(|id| plan.outcome(id)) {
        frame = frame.below(&parent.title, places::outcome(&plan.id, &parent.id));
    }
    (frame.within(&plan.title), Body::Outcome(Box::new(body)))
}

/// A measure on one line as at the date of the build.
fn today(scope: &Scope<'_, '_>, id: &Id) -> Option<super::view::MeasureRow> {
    let frozen = scope.frozen;
    let ix = frozen.site.measure_ix(id.as_str())?;
    let line = record::line(frozen.site, frozen.assessment(ix), scope.words());
    let rule = frozen.site.measure(ix).rule.kind();
    Some(row::row(scope, &line, rule, scope.links.to(&places::measure(id))))
}
