//! Comparisons with other councils: all of them, and those with one group.

use super::super::covered::{self, Covered};
use super::super::frame::Frame;
use super::super::view::{Body, Cell, Column, Link, Passage, Row, Section, Table};
use super::super::{ArrangedKey, Scope, section};
use super::{address, answered, body};
use crate::assess::Quarter;
use crate::model::PeerGroup;
use crate::record::{ComparisonRecord, group_sentence};
use crate::words::Across;

/// Rows of one table; more would be no help to a reader and too much for a phone.
const MOST: usize = 200;

/// `/benchmarks/`: for each group, our figures beside the middle of theirs.
pub(super) fn all(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let site = scope.frozen.site;
    let words = scope.words();
    let measures = covered::covered(scope, site.measure_ixs());
    let reported = covered::reports(scope, &measures);
    let mut sections = Vec::new();
    for (at, group) in site.groups.values().enumerate() {
        let table = table(scope, group, &measures);
        if !table.is_empty() {
            let page = Link {
                title: words.who_is_in(&group.title),
                href: scope.links.to(&address(scope.frozen, ArrangedKey::PeerGroup(at))),
            };
            let parts = table.into_iter().chain([Passage::links(vec![page])]).collect();
            // Its id alone may be that of another part of the page.
            let id = format!("group-{}", group.id);
            sections.push(section::section(&id, &group.title, parts));
        }
    }
    let lead = compared(scope, &measures);
    answered(scope, Across::Benchmarks, lead, reported, sections)
}

/// On how many measures we stand among the best and among the worst; nothing where none
/// is ranked.
pub(super) fn compared(scope: &Scope<'_, '_>, measures: &[Covered<'_>]) -> Vec<String> {
    let quarters: Vec<Quarter> = measures
        .iter()
        .filter_map(|covered| covered.reported?.1.comparison.as_ref()?.quarter)
        .collect();
    let count = |quarter| quarters.iter().filter(|found| **found == quarter).count();
    let said =
        scope.words().benchmarks_lead(count(Quarter::Best), count(Quarter::Worst), quarters.len());
    said.into_iter().collect()
}

/// `/peer-groups/<group>/`: who is in it and why, and what is compared with it.
pub(super) fn group(scope: &mut Scope<'_, '_>, at: usize) -> (Frame, Body) {
    let site = scope.frozen.site;
    let words = scope.words();
    let all_comparisons = address(scope.frozen, ArrangedKey::Benchmarks);
    let Some(group) = site.groups.values().nth(at) else {
        return answered(scope, Across::Benchmarks, Vec::new(), Vec::new(), Vec::new());
    };
    let measures = covered::covered(scope, site.measure_ixs());
    let lead = vec![group_sentence(site, group, words)];
    let table = table(scope, group, &measures);
    let sections: Vec<Section> = (!table.is_empty())
        .then(|| section::section("measures", words.part_measures(), table))
        .into_iter()
        .collect();
    let frame =
        Frame::new(&group.title, &lead[0]).below(words.across(Across::Benchmarks), all_comparisons);
    let reported = covered::reports(scope, &measures);
    (frame, body(lead, reported, Vec::new(), sections))
}

/// Our figures beside the middle of a group's; nothing where none is compared with it.
fn table(scope: &mut Scope<'_, '_>, group: &PeerGroup, all: &[Covered<'_>]) -> Vec<Passage> {
    let compared = all.iter().filter_map(|covered| {
        let (_, measure) = covered.reported?;
        let found = measure.comparison.as_ref().filter(|found| found.group == group.id)?;
        Some((covered, found, &measure.style))
    });
    let compared: Vec<_> = compared.collect();
    if compared.is_empty() {
        return Vec::new();
    }
    let words = scope.words();
    let cut = (compared.len() > MOST).then(|| words.only_first(MOST, compared.len()));
    let cut = cut.map(|words| Passage::sentences(vec![words]));
    let text = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    let figure = |text: String| Cell { text, numeric: true, ..Cell::default() };
    let rows = compared.iter().take(MOST).map(|(covered, found, style)| Row {
        id: None,
        heading: covered.line.title.clone(),
        href: Some(covered.row(scope).href),
        ours: false,
        cells: vec![
            match &found.before {
                Some(before) => text(&words.rank_since(&found.rank, &before.position)),
                None => text(&found.rank),
            },
            figure(ours(found).map(|value| style.write(value)).unwrap_or_default()),
            figure(style.write(found.median)),
            text(&found.period.label),
        ],
    });
    let rows = rows.collect();
    let (caption, headings) = words.benchmarks_table(&group.title);
    let number = scope.next_number();
    let columns = headings.into_iter().enumerate();
    let columns =
        columns.map(|(at, heading)| Column { heading, numeric: at == 2 || at == 3 }).collect();
    let label = scope.words().table_label(&number);
    let id = format!("table-{number}");
    let table = Table { id, label, caption, columns, rows, legend: Vec::new() };
    cut.into_iter().chain([table.into()]).collect()
}

fn ours(found: &ComparisonRecord) -> Option<rust_decimal::Decimal> {
    found.rows.iter().find(|row| row.ours).map(|row| row.value)
}
