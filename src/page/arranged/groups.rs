//! Measures and work in groups: perspectives, directorates, lead members,
//! categories, vital signs.

use std::collections::BTreeMap;

use super::super::covered::{self, Covered};
use super::super::frame::Frame;
use super::super::view::{Body, Filter, Passage, Section};
use super::super::{ArrangedKey, Scope, exceptions, figure, registers as tables, section};
use super::{address, body, kept, money, page_of, registers, reports_on};
use crate::assess::Counts;
use crate::model::{Arrangement, Id, Measure};
use crate::record::ActionRecord;
use crate::words::Across;

/// Rows of the tables of one page; past them, the list of measures has the rest.
const MOST: usize = 75;

/// Measures that need attention, each with its reasons.
const MOST_ATTENTION: usize = 12;

/// Rows where what needs attention stands on the same page, each with its reasons.
const MOST_BESIDE: usize = 15;

/// Groups of one picture; past them, the pages of the groups say it.
const MOST_DRAWN: usize = 40;

/// `/scorecard/`: a table of measures for each perspective.
pub(super) fn scorecard<'f>(scope: &mut Scope<'f, '_>) -> (Frame, Body) {
    let site = scope.frozen.site;
    let of = |measure: &'f Measure| measure.perspective.as_ref().map(Id::as_str);
    let groups = grouped(scope, &site.perspectives, by_id, of);
    let all = groups.iter().flat_map(|group| &group.measures);
    let reported = reports_of(scope, all);
    let lead = lead_of(scope, &groups);
    let mut sections =
        vec![overview(scope, Across::Scorecard, &groups, |m| m.perspective.is_some())];
    // A perspective of no measure has nothing to show.
    let all: usize = groups.iter().map(|group| group.measures.len()).sum();
    let most = if all <= MOST { MOST } else { (MOST / groups.len()).max(1) };
    for group in groups.iter().filter(|group| !group.measures.is_empty()) {
        let parts = measures_part(scope, &group.name, &group.measures, most);
        // Its id alone may be that of another part of the page.
        let id = format!("perspective-{}", group.id);
        sections.push(section::section(&id, &group.name, parts));
    }
    page_of(scope, Across::Scorecard, lead, reported, sections)
}

/// `/vital-signs/`
pub(super) fn vital_signs(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let site = scope.frozen.site;
    let vital = site.measure_ixs().filter(|ix| site.measure(*ix).vital_sign);
    let measures = covered::covered(scope, vital);
    let reported = covered::reports(scope, &measures);
    let words = scope.words();
    let lead = words.counts(&covered::counts(&measures));
    let attention = exceptions::among(scope, &measures, MOST_ATTENTION);
    let mut table = covered::moved(scope, &measures, |measure| measure.vital_sign);
    let name = words.across(Across::VitalSigns);
    table.extend(measures_part(scope, &name, &measures, beside(&measures)));
    let sections = vec![
        section::section("attention", words.section_attention(), attention),
        section::section("measures", words.part_measures(), table),
    ];
    page_of(scope, Across::VitalSigns, lead, reported, sections)
}

/// `/directorates/`
pub(super) fn directorates<'f>(scope: &mut Scope<'f, '_>) -> (Frame, Body) {
    let site = scope.frozen.site;
    let of = |measure: &'f Measure| Some(measure.owner.directorate.as_str());
    let groups = grouped(scope, &site.directorates, by_name, of);
    index(scope, Across::Directorates, &groups, ArrangedKey::Directorate, |_| true)
}

/// `/lead-members/`
pub(super) fn lead_members<'f>(scope: &mut Scope<'f, '_>) -> (Frame, Body) {
    let site = scope.frozen.site;
    let of = |measure: &'f Measure| measure.owner.lead_member.as_deref();
    let groups = grouped(scope, &site.lead_members, by_name, of);
    index(scope, Across::LeadMembers, &groups, ArrangedKey::LeadMember, |m| {
        m.owner.lead_member.is_some()
    })
}

/// `/categories/`
pub(super) fn categories<'f>(scope: &mut Scope<'f, '_>) -> (Frame, Body) {
    let site = scope.frozen.site;
    let of = |measure: &'f Measure| measure.category.as_ref().map(Id::as_str);
    let groups = grouped(scope, &site.categories, by_id, of);
    index(scope, Across::Categories, &groups, ArrangedKey::Category, |m| m.category.is_some())
}

/// `/categories/<category>/`
pub(super) fn category(scope: &mut Scope<'_, '_>, at: usize) -> (Frame, Body) {
    let site = scope.frozen.site;
    let Some((id, name)) = site.categories.iter().nth(at) else { return categories(scope) };
    let of = |measure: &Measure| measure.category.as_ref() == Some(id);
    let (measures, sections) = about(scope, name, of);
    let place = (Across::Categories, ArrangedKey::Categories);
    let siblings = siblings(scope, &site.categories, ArrangedKey::Category, at);
    finished(scope, name, place, siblings, (&measures, &[]), sections)
}

/// `/directorates/<directorate>/`
pub(super) fn directorate(scope: &mut Scope<'_, '_>, at: usize) -> (Frame, Body) {
    let site = scope.frozen.site;
    let Some((_, name)) = site.directorates.iter().nth(at) else { return directorates(scope) };
    let (measures, mut sections) = about(scope, name, |measure| measure.owner.directorate == name);
    let words = scope.words();
    let actions = kept(scope, |action| action.directorate.as_deref() == Some(name));
    let parts = tables::actions(scope, &actions, tables::Called::Of(name), tables::Serves::Several);
    add(&mut sections, "actions", words.part_actions(), parts);
    let (found, _) = registers(scope);
    let money = money(scope).map(|money| tables::money_of(scope, &money, name));
    add(&mut sections, "money", words.part_money(), money.unwrap_or_default());
    let risks: Vec<_> =
        found.risks.iter().filter(|risk| risk.directorate.as_deref() == Some(name)).collect();
    if !risks.is_empty() {
        let table = tables::risk_table(scope, &risks);
        add(
            &mut sections,
            "risks",
            words.part_risks(),
            vec![tables::how_scored(scope), table.into()],
        );
    }
    let findings: Vec<_> = found
        .findings
        .iter()
        .filter(|finding| finding.directorate.as_deref() == Some(name))
        .collect();
    if !findings.is_empty() {
        let table = tables::findings(scope, &findings);
        add(&mut sections, "findings", words.part_findings(), vec![table.into()]);
    }
    let place = (Across::Directorates, ArrangedKey::Directorates);
    let siblings = siblings(scope, &site.directorates, ArrangedKey::Directorate, at);
    finished(scope, name, place, siblings, (&measures, &actions), sections)
}

/// `/lead-members/<member>/`
pub(super) fn lead_member(scope: &mut Scope<'_, '_>, at: usize) -> (Frame, Body) {
    let site = scope.frozen.site;
    let Some((_, name)) = site.lead_members.iter().nth(at) else { return lead_members(scope) };
    let of = |measure: &Measure| measure.owner.lead_member.as_deref() == Some(name);
    let (measures, mut sections) = about(scope, name, of);
    let actions = kept(scope, |action| action.lead_member.as_deref() == Some(name));
    let parts = tables::actions(scope, &actions, tables::Called::Of(name), tables::Serves::Several);
    add(&mut sections, "actions", scope.words().part_actions(), parts);
    let place = (Across::LeadMembers, ArrangedKey::LeadMembers);
    let siblings = siblings(scope, &site.lead_members, ArrangedKey::LeadMember, at);
    finished(scope, name, place, siblings, (&measures, &actions), sections)
}

/// A group with its measures.
struct Group<'f> {
    id: Id,
    name: String,
    measures: Vec<Covered<'f>>,
}

/// Measures name their group by its id.
fn by_id<'s>(id: &'s Id, _: &'s str) -> &'s str {
    id.as_str()
}

/// Measures name their group by its name.
fn by_name<'s>(_: &'s Id, name: &'s str) -> &'s str {
    name
}

/// Every group with its measures: `key` is what measures name it by, `of` what a
/// measure names.
fn grouped<'f>(
    scope: &Scope<'f, '_>,
    arrangement: &'f Arrangement,
    key: fn(&'f Id, &'f str) -> &'f str,
    of: impl Fn(&'f Measure) -> Option<&'f str>,
) -> Vec<Group<'f>> {
    let site = scope.frozen.site;
    let mut measures: BTreeMap<&str, Vec<Covered<'f>>> = BTreeMap::new();
    for covered in covered::covered(scope, site.measure_ixs()) {
        if let Some(group) = of(site.measure(covered.ix)) {
            measures.entry(group).or_default().push(covered);
        }
    }
    let one = |(id, name)| Group {
        id: Id::clone(id),
        name: str::to_owned(name),
        measures: measures.remove(key(id, name)).unwrap_or_default(),
    };
    arrangement.iter().map(one).collect()
}

fn reports_of<'c, 'f: 'c>(
    scope: &Scope<'_, '_>,
    measures: impl Iterator<Item = &'c Covered<'f>>,
) -> Vec<super::super::view::Link> {
    let reports = measures.filter_map(|covered| Some(covered.reported.as_ref()?.0.report));
    covered::links(scope, &reports.collect())
}

/// Where the measures of all groups stand, and why some have no status.
fn lead_of(scope: &Scope<'_, '_>, groups: &[Group<'_>]) -> Vec<String> {
    let all = groups.iter().map(|group| covered::counts(&group.measures));
    let all = all.fold(Counts::default(), |sum, counts| sum.plus(&counts));
    scope.words().counts(&all)
}

/// Which measures of all groups have another status than in the report before, and bars
/// of counts, one for each group that has measures. `grouped` says of a measure whether it
/// is in a group.
fn overview(
    scope: &mut Scope<'_, '_>,
    page: Across,
    groups: &[Group<'_>],
    grouped: impl Fn(&Measure) -> bool,
) -> Section {
    let all: Vec<Covered<'_>> = groups.iter().flat_map(|group| &group.measures).cloned().collect();
    let mut parts = covered::moved(scope, &all, grouped);
    let counted: Vec<(String, Counts)> = groups
        .iter()
        .filter(|group| !group.measures.is_empty())
        .map(|group| (group.name.clone(), covered::counts(&group.measures)))
        .collect();
    let figure = (counted.len() <= MOST_DRAWN).then(|| figure::groups(scope, &counted, page));
    parts.extend(figure.map(Passage::from));
    section::section("overview", scope.words().section_in_short(), parts)
}

/// The page of all groups: bars of counts, and the way to each.
fn index(
    scope: &mut Scope<'_, '_>,
    page: Across,
    groups: &[Group<'_>],
    one: fn(usize) -> ArrangedKey,
    is_grouped: impl Fn(&Measure) -> bool,
) -> (Frame, Body) {
    let reported = reports_of(scope, groups.iter().flat_map(|group| &group.measures));
    let links = groups.iter().enumerate().map(|(at, group)| super::super::view::Link {
        title: group.name.clone(),
        href: scope.links.to(&address(scope.frozen, one(at))),
    });
    let links = Passage::links(links.collect());
    let lead = lead_of(scope, groups);
    let mut section = overview(scope, page, groups, is_grouped);
    section.parts.insert(0, links);
    page_of(scope, page, lead, reported, vec![section])
}

/// The measures of a group, with what needs attention among them.
fn about<'f>(
    scope: &mut Scope<'f, '_>,
    name: &str,
    belongs: impl Fn(&Measure) -> bool,
) -> (Vec<Covered<'f>>, Vec<Section>) {
    let site = scope.frozen.site;
    let words = scope.words();
    let of = site.measure_ixs().filter(|ix| belongs(site.measure(*ix)));
    let measures = covered::covered(scope, of);
    let mut sections = Vec::new();
    if exceptions::is_any_among(scope, &measures) {
        let found = exceptions::among(scope, &measures, MOST_ATTENTION);
        sections.push(section::section("attention", words.section_attention(), found));
    }
    if !measures.is_empty() {
        let mut table = covered::moved(scope, &measures, &belongs);
        table.extend(measures_part(scope, name, &measures, beside(&measures)));
        sections.push(section::section("measures", words.part_measures(), table));
    }
    (measures, sections)
}

/// How many rows have room beside what needs attention.
fn beside(measures: &[Covered<'_>]) -> usize {
    if measures.len() <= MOST { MOST } else { MOST_BESIDE }
}

/// Measures in a table; where there are very many, the first of them.
fn measures_part(
    scope: &mut Scope<'_, '_>,
    name: &str,
    measures: &[Covered<'_>],
    most: usize,
) -> Vec<Passage> {
    let words = scope.words();
    let rows = measures.iter().take(most).map(|covered| covered.row(scope)).collect();
    let mut parts = vec![section::measure_table(scope, words.measures_of(name), rows)];
    if measures.len() > most {
        parts.insert(0, Passage::sentences(vec![words.only_first(most, measures.len())]));
    }
    parts
}

fn add(sections: &mut Vec<Section>, id: &str, title: String, parts: Vec<Passage>) {
    if !parts.is_empty() {
        sections.push(section::section(id, title, parts));
    }
}

/// The ways to the other groups of a kind.
fn siblings(
    scope: &Scope<'_, '_>,
    arrangement: &Arrangement,
    one: fn(usize) -> ArrangedKey,
    shown: usize,
) -> Vec<Filter> {
    let names = arrangement.iter().enumerate();
    names
        .map(|(at, (_, name))| Filter {
            title: name.to_owned(),
            href: scope.links.to(&address(scope.frozen, one(at))),
            current: at == shown,
        })
        .collect()
}

/// The page of one group.
fn finished(
    scope: &Scope<'_, '_>,
    name: &str,
    (kind, index): (Across, ArrangedKey),
    siblings: Vec<Filter>,
    (measures, actions): (&[Covered<'_>], &[&ActionRecord]),
    sections: Vec<Section>,
) -> (Frame, Body) {
    let words = scope.words();
    let mut lead = match measures {
        [] => Vec::new(),
        measures => words.counts(&covered::counts(measures)),
    };
    let frame = Frame::new(name, lead.first().cloned().unwrap_or_default())
        .below(words.across(kind), address(scope.frozen, index))
        .within(words.across(kind));
    let (mut reports, note) = reports_on(scope, actions);
    reports.extend(covered::report_places(measures));
    lead.extend(note);
    (frame, body(lead, covered::links(scope, &reports), siblings, sections))
}
