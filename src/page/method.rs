//! `/method/`: how figures are judged, generated from the rules in use.

use jiff::civil::Date;

use super::frame::Frame;
use super::view::{self, Body, Cell, Column, Explained, Link, Method, Row, Shorthand, Table};
use super::{Scope, passages, places, registers, row};
use crate::assess::{ActionState, Status};
use crate::model::{ComparedWith, Gap, Marker, Measure, SourceFigures, StatusRule};
use crate::record::group_sentence;

/// Past this many measures, a rule names how many use it and not which.
const MOST_NAMED: usize = 30;

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let frozen = scope.frozen;
    let body = Method {
        words: passages::passages(scope, &frozen.method, 0),
        statuses: statuses(scope),
        rules: rules(scope),
        travel: travel(scope),
        actions: actions(scope),
        risks: match frozen.registers().risks.is_empty() {
            true => Vec::new(),
            false => words.risk_method(&frozen.site.risk_scale),
        },
        benchmark: words.benchmark_method(),
        rounding: words.rounding_method(),
        gaps: shorthands(scope),
        groups: frozen
            .site
            .groups
            .values()
            .map(|group| Explained {
                name: group.title.clone(),
                status: None,
                meaning: vec![group_sentence(frozen.site, group, words)],
                used_by: users(
                    scope,
                    |measure| measure.peer_group.as_ref() == Some(&group.id),
                    |measure| measure.title.clone(),
                ),
            })
            .collect(),
        sources: sources(scope).into_iter().collect(),
    };
    (Frame::new(words.method_title(), words.method_title()), Body::Method(body))
}

fn statuses(scope: &Scope<'_, '_>) -> Vec<Explained> {
    let words = scope.words();
    let all = [Some(Status::OnTarget), Some(Status::CloseToTarget), Some(Status::OffTarget), None];
    let one = |status: Option<Status>| {
        let (word, meaning) = words.status_explained(status);
        Explained {
            name: word.clone(),
            status: Some(row::status(status, &word)),
            meaning: vec![meaning],
            used_by: Vec::new(),
        }
    };
    all.into_iter().map(one).collect()
}

/// Every state of an action, in the order in which they are looked at.
fn actions(scope: &Scope<'_, '_>) -> Vec<Explained> {
    if scope.frozen.actions().is_empty() {
        return Vec::new();
    }
    let words = scope.words();
    let one = |state: ActionState| {
        let name = words.action_state(state);
        Explained {
            status: Some(view::Status { shape: registers::shape(state), word: name.clone() }),
            name,
            meaning: vec![words.action_state_explained(state)],
            used_by: Vec::new(),
        }
    };
    ActionState::ALL.into_iter().map(one).collect()
}

fn rules(scope: &Scope<'_, '_>) -> Vec<Explained> {
    let words = scope.words();
    let same_kind =
        |a: &StatusRule, b: &StatusRule| std::mem::discriminant(a) == std::mem::discriminant(b);
    let mut kinds: Vec<&StatusRule> = Vec::new();
    for measure in &scope.frozen.site.measures {
        if !kinds.iter().any(|known| same_kind(known, &measure.rule)) {
            kinds.push(&measure.rule);
        }
    }
    kinds.sort_by_key(|rule| words.rule_explained(rule).0);
    kinds
        .into_iter()
        .map(|rule| {
            let (name, meaning) = words.rule_explained(rule);
            let used_by = users(
                scope,
                |measure| same_kind(rule, &measure.rule),
                |measure| words.rule_of(measure),
            );
            Explained { name, status: None, meaning: vec![meaning], used_by }
        })
        .collect()
}

fn travel(scope: &Scope<'_, '_>) -> Vec<Explained> {
    let words = scope.words();
    let one = |with: ComparedWith| {
        let used_by = users(
            scope,
            |measure| measure.comparison.with == with,
            |measure| words.dead_band_of(measure),
        );
        let (name, meaning) = words.travel_explained(with);
        (!used_by.is_empty()).then_some(Explained { name, status: None, meaning, used_by })
    };
    [ComparedWith::Previous, ComparedWith::YearBefore].into_iter().filter_map(one).collect()
}

/// The measures that something applies to, by title, each with what is said of it,
/// unless they are too many to read.
fn users(
    scope: &Scope<'_, '_>,
    applies: impl Fn(&Measure) -> bool,
    said: impl Fn(&Measure) -> String,
) -> Vec<Link> {
    let mut found: Vec<&Measure> =
        scope.frozen.site.measures.iter().filter(|measure| applies(measure)).collect();
    found.sort_by_key(|measure| &measure.title);
    if found.len() > MOST_NAMED {
        let title = scope.words().many_measures(found.len());
        return vec![Link { title, href: scope.links.to(&places::measures()) }];
    }
    found
        .into_iter()
        .map(|measure| Link {
            title: said(measure),
            href: scope.links.to(&places::measure(&measure.id)),
        })
        .collect()
}

/// Every shorthand that tables may use.
fn shorthands(scope: &Scope<'_, '_>) -> Vec<Shorthand> {
    let words = scope.words();
    let gaps = [Gap::NotAvailable, Gap::Confidential, Gap::NotApplicable];
    let gaps = gaps
        .into_iter()
        .map(|gap| Shorthand { mark: words.gap_shorthand(gap), meaning: words.gap(gap) });
    let markers = Marker::NAMES.iter().map(|(_, marker)| Shorthand {
        mark: words.marker_shorthand(*marker),
        meaning: words.marker(*marker),
    });
    gaps.chain(markers).collect()
}

fn sources(scope: &mut Scope<'_, '_>) -> Option<Table> {
    let words = scope.words();
    let today = scope.frozen.site.date.date();
    let sources = scope.frozen.site.sources.iter();
    let shown: Vec<(&SourceFigures, Date)> =
        sources.filter_map(|source| Some((source, source.released_by(today, None)?))).collect();
    if shown.is_empty() {
        return None;
    }
    let text = |text: String| Cell { text, ..Cell::default() };
    let rows = shown.into_iter().map(|(source, released)| {
        let publication = &source.publication;
        Row {
            id: None,
            heading: publication.title.clone(),
            href: publication.link.clone(),
            ours: false,
            cells: vec![
                text(publication.publisher.clone()),
                text(publication.licence.clone()),
                text(words.day(released)),
                text(source.digest.chars().take(16).collect()),
            ],
        }
    });
    let rows = rows.collect();
    let (caption, headings) = words.sources_table();
    let columns = headings.into_iter().map(|heading| Column { heading, numeric: false }).collect();
    let number = scope.next_number();
    Some(Table {
        id: format!("table-{number}"),
        label: words.table_label(&number),
        caption,
        columns,
        rows,
        legend: Vec::new(),
    })
}
