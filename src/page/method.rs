//! `/method/`: how figures are judged, generated from what is in use.

mod control;
mod measures;
mod pace;
mod rules;
mod terms;

use jiff::civil::Date;

use super::frame::Frame;
use super::view::{
    self, Body, Cell, Column, Explained, Method, MethodSection, Row, Shorthand, Table,
};
use super::{Scope, passages, registers, row};
use crate::assess::{ActionState, AsAt, Status, series};
use crate::model::{
    Accumulation, AreaIx, ComparedWith, Gap, Marker, Measure, MeasureIx, PeerGroup, Plan, Polarity,
    Site, SourceFigures, StatusRule,
};
use crate::record::{Registers, group_sentence};
use crate::words::AttentionShown;

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let frozen = scope.frozen;
    let site = frozen.site;
    let mut sections = vec![
        explained("statuses", Vec::new(), statuses(scope)),
        explained("rules", Vec::new(), rules::in_use(scope)),
        said("judgement", judgement(scope)),
        said("period", period(scope)),
        travel(scope),
        control::compose(scope),
    ];
    let judged = any(site, |measure| !matches!(measure.rule, StatusRule::None { .. }));
    let vital_signs = any(site, |measure| measure.vital_sign);
    let limits = any(site, |measure| measure.control_limits.is_some());
    let actions_shown = !frozen.actions().is_empty();
    let shown = AttentionShown { judged, limits, actions: actions_shown, vital_signs };
    let mut reported = frozen.editions.shown.iter().flat_map(|report| &report.record.measures);
    if judged || reported.any(|measure| !measure.reasons.is_empty()) {
        sections.push(said("attention", words.attention_method(shown)));
    }
    if judged {
        sections.push(said("well", words.well_method(vital_signs)));
    }
    sections.push(said("progress", progress(scope)));
    sections.push(actions(scope));
    sections.push(pace::compose(scope));
    if any_report(scope, |found| !found.risks.is_empty()) {
        sections.push(said("risks", words.risk_method(&site.risk_scale)));
    }
    if any(site, |measure| measure.peer_group.is_some()) {
        sections.push(said("benchmark", words.benchmark_method(wider(scope))));
    }
    sections.push(explained("groups", Vec::new(), groups(scope)));
    sections.push(said("likely", likely(scope)));
    sections.push(terms::compose(scope));
    sections.push(said("rounding", words.rounding_method()));
    if any(site, |measure| measure.disclosure.is_some()) {
        sections.push(said("small-numbers", words.small_numbers_method()));
    }
    sections.push(MethodSection {
        id: "gaps",
        shorthands: shorthands(scope),
        ..MethodSection::default()
    });
    sections.push(measures::compose(scope));
    sections.extend(sources(scope));
    sections.retain(|section| !is_empty(section));
    let body = Method { words: passages::passages(scope, &frozen.method, 0), sections };
    (Frame::new(words.method_title(), words.method_title()), Body::Method(body))
}

fn is_empty(section: &MethodSection) -> bool {
    section.sentences.is_empty()
        && section.explained.is_empty()
        && section.shorthands.is_empty()
        && section.table.is_none()
        && section.downloads.is_empty()
}

fn said(id: &'static str, sentences: Vec<String>) -> MethodSection {
    MethodSection { id, sentences, ..MethodSection::default() }
}

fn explained(id: &'static str, sentences: Vec<String>, explained: Vec<Explained>) -> MethodSection {
    MethodSection { id, sentences, explained, ..MethodSection::default() }
}

fn any(site: &Site, is: impl Fn(&Measure) -> bool) -> bool {
    site.measures.iter().any(is)
}

/// Whether what is known of work today, or what any report says of it, is such: pages of
/// every report lead here.
fn any_report(scope: &Scope<'_, '_>, is: impl Fn(&Registers) -> bool) -> bool {
    let frozen = scope.frozen;
    let mut reports = frozen.editions.shown.iter().map(|report| &report.record.registers);
    is(&frozen.registers_today) || reports.any(is)
}

fn statuses(scope: &Scope<'_, '_>) -> Vec<Explained> {
    let words = scope.words();
    let all = [Some(Status::OnTarget), Some(Status::CloseToTarget), Some(Status::OffTarget), None];
    let one = |status: Option<Status>| {
        let (word, meaning) = words.status_explained(status);
        Explained {
            id: status.is_none().then(|| row::WITHOUT_STATUS.to_owned()),
            name: word.clone(),
            status: Some(row::status(status, &word)),
            meaning: vec![meaning],
            ..Explained::default()
        }
    };
    all.into_iter().map(one).collect()
}

/// What a status by judgement is; nothing where no report has one.
fn judgement(scope: &Scope<'_, '_>) -> Vec<String> {
    let reports = scope.frozen.editions.shown.iter();
    let mut measures = reports.flat_map(|report| &report.record.measures);
    match measures.any(|measure| measure.overridden.is_some()) {
        true => scope.words().judgement_method(),
        false => Vec::new(),
    }
}

/// Which figure a report judges; nothing where no report is shown.
fn period(scope: &Scope<'_, '_>) -> Vec<String> {
    let frozen = scope.frozen;
    let measures = &frozen.site.measures;
    let shortest = measures.iter().map(|measure| measure.frequency).min_by_key(|f| f.months());
    let adds_up = any(frozen.site, |measure| measure.accumulation == Accumulation::YearToDate);
    match shortest {
        Some(shortest) if !frozen.editions.shown.is_empty() => {
            scope.words().period_method(shortest, adds_up)
        }
        _ => Vec::new(),
    }
}

/// What confidence limits mean; nothing where no figure that is out has them.
fn likely(scope: &Scope<'_, '_>) -> Vec<String> {
    let site = scope.frozen.site;
    let day = site.date.date();
    let has_limits = |ix: &MeasureIx| {
        let mut known = site.figures(*ix).iter().filter(|figure| figure.released <= day);
        known.any(|figure| figure.limits().is_some())
    };
    let limited: Vec<MeasureIx> = site.measure_ixs().filter(has_limits).collect();
    if limited.is_empty() {
        return Vec::new();
    }
    let compared = limited.iter().any(|ix| site.measure(*ix).peer_group.is_some());
    scope.words().likely_method(compared)
}

/// An area in which councils lie and that is shown beside a group; None where none is.
fn wider<'s>(scope: &Scope<'s, '_>) -> Option<&'s str> {
    let site = scope.frozen.site;
    let day = site.date.date();
    let compared: Vec<MeasureIx> =
        site.measure_ixs().filter(|ix| site.measure(*ix).peer_group.is_some()).collect();
    let is_shown = |area: AreaIx| {
        let known = |ix: &MeasureIx| !series(site.figures(*ix), area, AsAt::day(day)).is_empty();
        compared.iter().any(known)
    };
    site.areas.wider().find(|(area, _)| is_shown(*area)).map(|(_, area)| area.name.as_str())
}

fn travel(scope: &Scope<'_, '_>) -> MethodSection {
    let words = scope.words();
    let site = scope.frozen.site;
    let one = |with: ComparedWith| {
        let users = site.measures.iter().filter(|measure| measure.comparison.with == with).count();
        let (name, meaning) = words.travel_explained(with, users);
        (users > 0).then_some(Explained { name, meaning, ..Explained::default() })
    };
    let ways = [ComparedWith::Previous, ComparedWith::YearBefore].into_iter().filter_map(one);
    let shown = &scope.frozen.editions.shown;
    let reported = || shown.iter().flat_map(|report| &report.record.measures);
    let sentences = words.travel_method(
        any(site, |measure| measure.polarity == Polarity::Nearest),
        any(site, |measure| measure.polarity == Polarity::None),
        reported().any(|measure| measure.sustained.is_some()),
    );
    explained("travel", sentences, ways.collect())
}

/// How people judge progress; nothing where no report has a statement of it.
fn progress(scope: &Scope<'_, '_>) -> Vec<String> {
    let frozen = scope.frozen;
    let is_judged = |plan: &&Plan| {
        let mut reports = frozen.editions.shown.iter().map(|report| &report.record);
        reports.any(|record| {
            record.plan == plan.id
                && record.outcomes.iter().any(|outcome| outcome.progress.is_some())
        })
    };
    let plans: Vec<&Plan> = frozen.site.plans.iter().filter(is_judged).collect();
    if plans.is_empty() {
        return Vec::new();
    }
    scope.words().progress_method(plans.into_iter())
}

/// Every state of an action, in the order in which they are looked at.
fn actions(scope: &Scope<'_, '_>) -> MethodSection {
    if !any_report(scope, |found| !found.actions.is_empty()) {
        return MethodSection::default();
    }
    let words = scope.words();
    let one = |state: ActionState| {
        let name = words.action_state(state);
        Explained {
            status: Some(view::Status {
                shape: registers::shape(state),
                word: name.clone(),
                href: None,
            }),
            name,
            meaning: vec![words.action_state_explained(state)],
            ..Explained::default()
        }
    };
    let states = ActionState::ALL.into_iter().map(one).collect();
    explained("actions", words.action_method(), states)
}

fn groups(scope: &Scope<'_, '_>) -> Vec<Explained> {
    let site = scope.frozen.site;
    let one = |group: &PeerGroup| Explained {
        name: group.title.clone(),
        meaning: vec![group_sentence(site, group, scope.words())],
        ..Explained::default()
    };
    site.groups.values().map(one).collect()
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

fn sources(scope: &mut Scope<'_, '_>) -> Option<MethodSection> {
    let words = scope.words();
    let today = scope.frozen.site.date.date();
    let sources = scope.frozen.site.sources.iter();
    let shown: Vec<(&SourceFigures, Date)> =
        sources.filter_map(|source| Some((source, source.released_by(today, None)?))).collect();
    if shown.is_empty() {
        return None;
    }
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
                text(source.digest.short()),
            ],
        }
    });
    let rows = rows.collect();
    Some(MethodSection {
        id: "sources",
        sentences: words.sources_method(),
        table: Some(table(scope, words.sources_table(), rows)),
        ..MethodSection::default()
    })
}

fn text(text: String) -> Cell {
    Cell { text, ..Cell::default() }
}

/// A table of words, with the page's next number.
fn table(
    scope: &mut Scope<'_, '_>,
    (caption, headings): (String, Vec<String>),
    rows: Vec<Row>,
) -> Table {
    let number = scope.next_number();
    Table {
        id: format!("table-{number}"),
        label: scope.words().table_label(&number),
        caption,
        columns: headings.into_iter().map(|heading| Column { heading, numeric: false }).collect(),
        rows,
        legend: Vec::new(),
    }
}
