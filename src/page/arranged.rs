//! The same figures and the same work, arranged for other eyes: the scorecard,
//! directorates, lead members, categories, vital signs; and across the council:
//! exceptions, benchmarks, actions, risks, money, findings.
//!
//! Each page says for each measure what the most recent published report covering
//! it says, and names that report.

mod across;
mod benchmarks;
mod groups;

use std::collections::BTreeSet;

use super::frame::Frame;
use super::view::{Arranged, Body, Link, NavigationItem, Section};
use super::{Address, ArrangedKey, Frozen, Scope, section};
use crate::assess::ActionState;
use crate::model::{Arrangement, Id};
use crate::record::{ActionRecord, MoneyRecord, Registers};
use crate::words::Across;

/// Every page of these kinds that this site has: those with something to show.
pub(super) fn all(frozen: &Frozen<'_>) -> Vec<ArrangedKey> {
    use ArrangedKey as K;
    let site = frozen.site;
    let mut keys = vec![K::Exceptions];
    let groups = |arrangement: &Arrangement, index: K, one: fn(usize) -> K| {
        let pages = (0..arrangement.iter().len()).map(one);
        if arrangement.is_empty() {
            Vec::new()
        } else {
            std::iter::once(index).chain(pages).collect()
        }
    };
    keys.extend(groups(&site.directorates, K::Directorates, K::Directorate));
    keys.extend(groups(&site.lead_members, K::LeadMembers, K::LeadMember));
    keys.extend(groups(&site.categories, K::Categories, K::Category));
    let registers = frozen.registers();
    let there = [
        (K::Scorecard, site.measures.iter().any(|measure| measure.perspective.is_some())),
        (K::VitalSigns, site.measures.iter().any(|measure| measure.vital_sign)),
        (K::Benchmarks, !site.groups.is_empty()),
        (K::Actions(None), !frozen.actions().is_empty()),
        (K::Risks, !registers.risks.is_empty()),
        (K::Money, registers.money.is_some()),
        (K::Findings, !registers.findings.is_empty()),
    ];
    keys.extend(there.into_iter().filter(|(_, there)| *there).map(|(key, _)| key));
    keys.extend((0..site.groups.len()).map(K::PeerGroup));
    let states: BTreeSet<_> = frozen.actions().all().map(|action| action.record.state).collect();
    let in_state = |state: &ActionState| states.contains(state);
    keys.extend(ActionState::ALL.into_iter().filter(in_state).map(|state| K::Actions(Some(state))));
    keys
}

/// Where a page stands.
pub(super) fn address(frozen: &Frozen<'_>, key: ArrangedKey) -> Address {
    use ArrangedKey as K;
    let site = frozen.site;
    let within = |folder: &str, arrangement: &Arrangement, at: usize| {
        let id = arrangement.iter().nth(at).map(|(id, _)| id.to_string()).unwrap_or_default();
        format!("{folder}/{id}/")
    };
    Address::new(match key {
        K::Scorecard => "scorecard/".to_owned(),
        K::Exceptions => "exceptions/".to_owned(),
        K::Benchmarks => "benchmarks/".to_owned(),
        K::PeerGroup(at) => {
            let id = site.groups.keys().nth(at).map(Id::as_str).unwrap_or_default();
            format!("peer-groups/{id}/")
        }
        K::Directorates => "directorates/".to_owned(),
        K::Directorate(at) => within("directorates", &site.directorates, at),
        K::LeadMembers => "lead-members/".to_owned(),
        K::LeadMember(at) => within("lead-members", &site.lead_members, at),
        K::Categories => "categories/".to_owned(),
        K::Category(at) => within("categories", &site.categories, at),
        K::VitalSigns => "vital-signs/".to_owned(),
        K::Actions(None) => "actions/".to_owned(),
        K::Actions(Some(state)) => format!("actions/{}/", state_id(state)),
        K::Risks => "risks/".to_owned(),
        K::Money => "money/".to_owned(),
        K::Findings => "findings/".to_owned(),
    })
}

/// A state's part of an address, which never changes.
fn state_id(state: ActionState) -> &'static str {
    match state {
        ActionState::Overdue => "overdue",
        ActionState::Slipped => "slipped",
        ActionState::NoUpdate => "no-update",
        ActionState::OnCourse => "on-course",
        ActionState::NotStarted => "not-started",
        ActionState::Undated => "undated",
        ActionState::CompleteLate => "completed-late",
        ActionState::Complete => "completed",
    }
}

/// The pages that stand at the top of their kind, in the order in which readers are
/// led to them, each with the key of its furniture string.
pub(super) fn places(frozen: &Frozen<'_>) -> Vec<(&'static str, ArrangedKey)> {
    use ArrangedKey as K;
    let named = [
        ("scorecard", K::Scorecard),
        ("exceptions", K::Exceptions),
        ("benchmarks", K::Benchmarks),
        ("actions", K::Actions(None)),
        ("money", K::Money),
        ("risks", K::Risks),
        ("findings", K::Findings),
        ("vital-signs", K::VitalSigns),
        ("categories", K::Categories),
        ("directorates", K::Directorates),
        ("lead-members", K::LeadMembers),
    ];
    named.into_iter().filter(|(_, key)| frozen.arranged.contains(key)).collect()
}

/// How the council compares with others, in a sentence; nothing where it does not.
pub(super) fn compared(scope: &Scope<'_, '_>) -> Vec<String> {
    let measures = super::covered::covered(scope, scope.frozen.site.measure_ixs());
    benchmarks::compared(scope, &measures)
}

/// The same as places to go from a page.
pub(super) fn links(scope: &Scope<'_, '_>) -> Vec<NavigationItem> {
    let one = |(key, page): (&'static str, ArrangedKey)| NavigationItem {
        key,
        href: scope.links.to(&address(scope.frozen, page)),
        current: false,
    };
    places(scope.frozen).into_iter().map(one).collect()
}

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: ArrangedKey) -> (Frame, Body) {
    use ArrangedKey as K;
    match key {
        K::Scorecard => groups::scorecard(scope),
        K::VitalSigns => groups::vital_signs(scope),
        K::Directorates => groups::directorates(scope),
        K::Directorate(at) => groups::directorate(scope, at),
        K::LeadMembers => groups::lead_members(scope),
        K::LeadMember(at) => groups::lead_member(scope, at),
        K::Categories => groups::categories(scope),
        K::Category(at) => groups::category(scope, at),
        K::Exceptions => across::exceptions(scope),
        K::Benchmarks => benchmarks::all(scope),
        K::PeerGroup(at) => benchmarks::group(scope, at),
        K::Actions(state) => across::actions(scope, state),
        K::Risks => across::risks(scope),
        K::Money => across::money(scope),
        K::Findings => across::findings(scope),
    }
}

/// A page of its own kind, with its title and what it is for.
fn page_of(
    scope: &Scope<'_, '_>,
    page: Across,
    lead: Vec<String>,
    reported: Vec<Link>,
    sections: Vec<Section>,
) -> (Frame, Body) {
    let words = scope.words();
    let frame = Frame::new(words.across(page), words.across_lead(page));
    let mut said = vec![words.across_lead(page)];
    said.extend(lead);
    (frame, body(said, reported, Vec::new(), sections))
}

/// A page of its own kind that starts with the answer; with what it is for where there
/// is none.
fn answered(
    scope: &Scope<'_, '_>,
    page: Across,
    mut lead: Vec<String>,
    reported: Vec<Link>,
    sections: Vec<Section>,
) -> (Frame, Body) {
    let words = scope.words();
    if lead.is_empty() {
        lead.push(words.across_lead(page));
    }
    let frame = Frame::new(words.across(page), lead.join(" "));
    (frame, body(lead, reported, Vec::new(), sections))
}

fn body(
    lead: Vec<String>,
    reported: Vec<Link>,
    filters: Vec<super::view::Filter>,
    sections: Vec<Section>,
) -> Body {
    let contents = section::contents(&sections);
    let mut parts = sections.iter().flat_map(|section| &section.parts);
    let sortable = parts.any(|part| part.measures.is_some());
    Body::Arranged(Box::new(Arranged { lead, reported, filters, contents, sections, sortable }))
}

/// What was said of work and money, and the report that says it; on a site without
/// reports, what is known today.
fn registers<'f>(scope: &Scope<'f, '_>) -> (&'f Registers, Vec<Link>) {
    let frozen = scope.frozen;
    let latest = frozen.editions.latest_place();
    (frozen.registers(), latest.map(|at| super::covered::link(scope, at)).into_iter().collect())
}

/// What was said of money, as it reads today: the year that it is about may have ended
/// since.
fn money(scope: &Scope<'_, '_>) -> Option<MoneyRecord> {
    let frozen = scope.frozen;
    let today = frozen.site.date.date();
    let reported = frozen.editions.latest().map_or(today, |report| report.record.cut_off);
    Some(frozen.registers().money.as_ref()?.read_on(today, reported))
}

/// The reports that say what is shown of actions, and the words that some of them are
/// in no report.
fn reports_on(
    scope: &Scope<'_, '_>,
    actions: &[&ActionRecord],
) -> (BTreeSet<usize>, Option<String>) {
    let shown = scope.frozen.actions();
    let from = |action: &&ActionRecord| shown.named(&action.id).map(|shown| shown.report);
    let from: BTreeSet<Option<usize>> = actions.iter().filter_map(from).collect();
    let words = scope.words();
    let note = from.contains(&None).then(|| match from.len() {
        1 => words.as_things_stood(scope.frozen.site.date.date()),
        _ => words.some_actions_not_reported(),
    });
    (from.into_iter().flatten().collect(), note)
}

/// The actions that some rule keeps.
fn kept<'f>(scope: &Scope<'f, '_>, keeps: impl Fn(&ActionRecord) -> bool) -> Vec<&'f ActionRecord> {
    let all = scope.frozen.actions().all().map(|action| action.record);
    all.filter(|action| keeps(action)).collect()
}
