//! Across the council: exceptions, actions, risks, money, findings.

use super::super::frame::Frame;
use super::super::view::{Body, Filter, Passage, Section};
use super::super::{
    ArrangedKey, ReportKey, ReportPart, Scope, covered, exceptions, passages, registers as tables,
    section,
};
use super::{address, answered, body, kept, page_of, registers, reports_on};
use crate::assess::{ActionCounts, ActionState};
use crate::record::SectionKind;
use crate::words::Across;

/// Measures that need attention that the page shows at most, each with its reasons.
const MOST: usize = 50;

/// `/exceptions/`: measures that must be looked at first, then actions that are late.
pub(super) fn exceptions(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let measures = covered::covered(scope, scope.frozen.site.measure_ixs());
    let mut lead: Vec<String> =
        words.counts(&covered::counts(&measures)).into_iter().take(1).collect();
    let found = exceptions::among(scope, &measures, MOST);
    let mut sections = vec![section::section("measures", words.part_measures(), found)];
    let mut late = kept(scope, |action| action.state.is_exception());
    late.sort_by_key(|action| action.gravity());
    let (mut reports, note) = reports_on(scope, &late);
    reports.extend(covered::report_places(&measures));
    let reported = covered::links(scope, &reports);
    lead.extend(note);
    if !late.is_empty() {
        let title = words.part_late_actions();
        let called = tables::Called::As(&title);
        let parts = tables::first_actions(scope, &late, called);
        sections.push(section::section("actions", title, parts));
    }
    page_of(scope, Across::Exceptions, lead, reported, sections)
}

/// `/actions/` and the pages below it, one for each state that some action is in.
pub(super) fn actions(scope: &mut Scope<'_, '_>, state: Option<ActionState>) -> (Frame, Body) {
    let words = scope.words();
    let title = match state {
        None => words.across(Across::Actions),
        Some(state) => words.actions_in_state(state),
    };
    let shown = kept(scope, |action| state.is_none_or(|state| action.state == state));
    let called = match state {
        None => tables::Called::Of(&scope.frozen.site.council.short_name),
        Some(_) => tables::Called::As(&title),
    };
    let parts = tables::actions(scope, &shown, called, tables::Serves::Several);
    let lead = match state {
        Some(state) => words.action_state_explained(state),
        None => words.actions_lead(&tables::counted(&shown)),
    };
    let mut frame = Frame::new(&title, &lead);
    let (reports, note) = reports_on(scope, &shown);
    let reported = covered::links(scope, &reports);
    let lead = std::iter::once(lead).chain(note).collect();
    if state.is_some() {
        let all = address(scope.frozen, ArrangedKey::Actions(None));
        frame = frame.below(words.across(Across::Actions), all);
    }
    let filters = by_state(scope, state);
    let sections = vec![section::section("actions", words.part_actions(), parts)];
    (frame, body(lead, reported, filters, sections))
}

/// A ready-made page for each state, with how many actions are in it.
fn by_state(scope: &Scope<'_, '_>, shown: Option<ActionState>) -> Vec<Filter> {
    let words = scope.words();
    let states = std::iter::once(None).chain(ActionState::ALL.into_iter().map(Some));
    let counts = ActionCounts::of(scope.frozen.actions().all().map(|action| action.record.state));
    let one = |state: Option<ActionState>| {
        let count = state.map_or_else(|| counts.total(), |state| counts.get(state));
        let name = state.map_or_else(|| words.filter_all(), |state| words.action_state(state));
        (count > 0).then(|| Filter {
            title: words.filter(&name, count),
            href: scope.links.to(&address(scope.frozen, ArrangedKey::Actions(state))),
            current: state == shown,
        })
    };
    states.filter_map(one).collect()
}

/// `/risks/`: the matrix, then each risk in full.
pub(super) fn risks(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let (found, reported) = registers(scope);
    let words = scope.words();
    let lead = words.risks(&found.risks_said());
    let matrix = tables::risk_matrix(scope, &found.risks, &found.risk_scale);
    let (title, _) = words.risk_matrix();
    let mut sections = vec![section::section("matrix", title, matrix)];
    sections.extend(found.risks.iter().map(|risk| tables::risk_section(scope, risk)));
    answered(scope, Across::Risks, lead, reported, sections)
}

/// `/money/`: budgets and savings of the year that the latest report is about, with
/// what it says of them.
pub(super) fn money(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let (_, reported) = registers(scope);
    let words = scope.words();
    let Some(money) = super::money(scope) else {
        return answered(scope, Across::Money, Vec::new(), reported, Vec::new());
    };
    // Once the year is over, the report's own "we expect" would mislead here.
    let as_reported = scope.frozen.registers().money.as_ref() == Some(&money);
    let mut parts = if as_reported { told_of_money(scope) } else { Vec::new() };
    if parts.is_empty() {
        parts.push(Passage::sentences(words.money(&money.said())));
    }
    parts.extend(tables::savings_chart(scope, &money));
    parts.extend(tables::money(scope, &money));
    let lead = words.money_lead(&money.said()).into_iter().collect();
    let sections: Vec<Section> = vec![section::section("money", &money.year.label, parts)];
    answered(scope, Across::Money, lead, reported, sections)
}

/// What the latest report says of money in its own paragraphs; nothing before the first.
fn told_of_money(scope: &mut Scope<'_, '_>) -> Vec<Passage> {
    let editions = &scope.frozen.editions;
    let Some(report) = editions.latest_place() else { return Vec::new() };
    let Some(told) = editions.shown[report].record.section(SectionKind::Money) else {
        return Vec::new();
    };
    let key = ReportKey { report, version: None, part: ReportPart::Front };
    passages::quoted(scope, &told.words, 1, key)
}

/// `/findings/`: open ones, and those put right since the report before.
pub(super) fn findings(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let (found, reported) = registers(scope);
    let words = scope.words();
    let lead = words.findings(&found.findings_said());
    let all: Vec<_> = found.findings.iter().collect();
    let table = tables::findings(scope, &all);
    let title = words.part_findings();
    let sections = vec![section::section("findings", title, vec![table.into()])];
    answered(scope, Across::Findings, lead, reported, sections)
}
