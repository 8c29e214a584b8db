//! A measure: `/measures/<measure>/` with every released figure, and
//! `/reports/<edition>/measures/<measure>/` as a report found it.

use super::frame::Frame;
use super::section::fact;
use super::view::{
    Body, Cite, Commentary, Comparison, Control, Fact, Improvement, Link, Measure, Otherwise,
    Reported, Statement,
};
use super::{
    ReportKey, ReportPart, Scope, csv, edition, figure, number, passages, places, registers, row,
    since,
};
use crate::assess::{AsAt, Assurance, Direction, Status, Variation};
use crate::edition::Report;
use crate::model::{Id, MeasureIx};
use crate::record::{self, ActionRecord, ControlRecord, MeasureRecord, Record, SustainedRecord};

/// The current page.
pub(super) fn compose_current(scope: &mut Scope<'_, '_>, ix: MeasureIx) -> (Frame, Body) {
    let frozen = scope.frozen;
    let words = scope.words();
    let mut record = record::current(frozen.site, ix, words);
    record.sustained = sustained(scope, &record);
    let id = &record.line.id;
    let mut body = compose_part(scope, &record);
    body.areas_href = places::has_areas(frozen, ix).then(|| scope.links.to(&places::areas(id)));
    add_latest_words(scope, &mut body, id.as_str());
    body.otherwise = otherwise(scope, &record);
    body.actions = actions(scope, id);
    body.reported = reported(scope, id, ix);
    body.revised = since::revisions(scope, id, ix);
    body.outcomes = record
        .outcomes
        .iter()
        .filter_map(|(id, title)| {
            let (plan, _) = frozen.site.outcome(id.as_str())?;
            Some(Link {
                title: title.clone(),
                href: scope.links.to(&places::outcome(&plan.id, id)),
            })
        })
        .collect();
    let council = frozen.site.council.publisher();
    body.cite = Cite {
        words: words.cite_current(council, &record.line.title, frozen.site.date.date()),
        address: format!("{}/{}", frozen.site.settings.base_address, places::measure(id)),
    };
    let day = AsAt::day(frozen.site.date.date());
    let mut file = csv::figures_header();
    file.push_str(&csv::figures(frozen.site, frozen.words, ix, day));
    scope.add_file_at(places::measure_csv(id), file);
    let frame =
        Frame::new(&record.line.title, words.measure_description(&record.question, &record.lead))
            .below(words.measures(), places::measures());
    (frame, Body::Measure(Box::new(body)))
}

/// A report's part.
pub(super) fn compose_reported(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    at: usize,
) -> (Frame, Body) {
    let record = scope.frozen.record(key);
    let measure = &record.measures[at];
    let body = compose_reported_part(scope, key, record, at);
    let words = scope.words();
    let front = ReportKey { part: ReportPart::Front, ..*key };
    let frame = Frame::new(
        &measure.line.title,
        words.measure_description(&measure.question, &measure.lead),
    )
    .below(words.reports(), places::reports())
    .below(&record.title, places::part_of(scope.frozen, &front))
    .within(&record.title);
    (edition::with_version(frame, scope, key), Body::Measure(Box::new(body)))
}

/// What a report's part says, at its own address and in the whole report. The
/// key is the part's; `at` is its measure's place in the record.
pub(super) fn compose_reported_part(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    at: usize,
) -> Measure {
    let measure = &record.measures[at];
    scope.enter_section(&measure.number);
    let mut body = compose_part(scope, measure);
    body.commentary = measure.commentary.as_ref().map(|said| Commentary {
        words: passages::with_withdrawn(scope, &said.words, &measure.withdrawn),
        said_by: said.said_by.clone(),
        dated: said.dated.clone(),
        edition: None,
    });
    if body.commentary.is_none() {
        let gone = measure.withdrawn.iter();
        body.cautions.extend(gone.map(|gone| format!("{}: {}", gone.number, gone.words)));
    }
    body.no_commentary = measure.no_commentary.as_ref().map(|said| Statement {
        number: Some(number::home(scope, &said.number)),
        words: said.words.clone(),
    });
    body.improvement = measure.improvement.as_ref().map(|promised| Improvement {
        number: Some(number::home(scope, &promised.number)),
        ..improvement(promised)
    });
    body.outcomes = measure
        .outcomes
        .iter()
        .filter_map(|(id, title)| {
            let at = record.outcomes.iter().position(|outcome| outcome.id == *id)?;
            let part = ReportPart::Outcome(at);
            Some(Link { title: title.clone(), href: scope.to_part(ReportKey { part, ..*key }) })
        })
        .collect();
    body.edition = Some(edition::link(scope, key, record));
    let current = places::measure(&measure.line.id);
    body.current = Some(Link { title: measure.line.title.clone(), href: scope.links.to(&current) });
    body.cite = edition::cite(scope, key, record, &measure.line.title);
    body
}

/// The run of reports that the latest one about a measure ends, as long as the measure
/// still goes that way.
fn sustained(scope: &Scope<'_, '_>, record: &MeasureRecord) -> Option<SustainedRecord> {
    let (.., reported) = scope.frozen.editions.covering(record.line.id.as_str())?;
    let run = reported.sustained.as_ref()?;
    (Some(run.direction) == record.line.direction).then(|| run.clone())
}

/// What the latest report about the measure judged otherwise, as long as its figure is
/// the latest.
fn otherwise(scope: &Scope<'_, '_>, record: &MeasureRecord) -> Option<Otherwise> {
    let editions = &scope.frozen.editions;
    let (report, at, reported) = editions.covering(record.line.id.as_str())?;
    let by = reported.overridden.as_ref()?;
    let part = ReportKey { report, version: None, part: ReportPart::Measure(at) };
    let title = editions.shown[report].record.title.clone();
    (reported.line.period == record.line.period).then(|| Otherwise {
        edition: Link { title, href: scope.to_part(part) },
        words: by.judged.clone(),
    })
}

/// What was promised, without the number that only the report shows.
pub(super) fn improvement(action: &record::ImprovementRecord) -> Improvement {
    Improvement {
        number: None,
        words: action.what.clone(),
        owner: action.owner.clone(),
        by: action.by.clone(),
    }
}

/// What both kinds of page say, from a measure's record.
fn compose_part(scope: &mut Scope<'_, '_>, record: &MeasureRecord) -> Measure {
    let figure = figure::history(scope, record, "history");
    let control = record.control.as_ref().map(|found| control(scope, record, found));
    let terms = record.terms.as_ref().map(|found| figure::terms(scope, found));
    let comparison = record.comparison.as_ref().map(|found| Comparison {
        sentences: found.sentences.clone(),
        figure: figure::comparison(scope, record, found, "comparison"),
        group: found.group_sentence.clone(),
        facts: found.facts.iter().map(|(label, value)| fact(label, value)).collect(),
    });
    Measure {
        question: record.question.clone(),
        lead: record.lead.clone(),
        facts: judgement_facts(scope, record),
        working: working(record),
        otherwise: None,
        method_href: scope.to_method(row::method(&record.line, record.rule)),
        gap: figure.is_none().then(|| scope.words().no_picture()),
        figure,
        control,
        terms,
        cautions: record.cautions.clone(),
        commentary: None,
        no_commentary: None,
        improvement: None,
        comparison,
        about: record.about.iter().map(|about| fact(&about.label, &about.value)).collect(),
        outcomes: Vec::new(),
        actions: Vec::new(),
        areas_href: None,
        current: None,
        edition: None,
        reported: Vec::new(),
        revised: Vec::new(),
        cite: Cite { words: String::new(), address: String::new() },
    }
}

/// Whether the latest figure is more than usual ups and downs, and what to expect of
/// the target; or why that is not known yet.
fn control(scope: &mut Scope<'_, '_>, record: &MeasureRecord, found: &ControlRecord) -> Control {
    let figure = figure::control(scope, record, found, "control-limits");
    let mut facts = Vec::new();
    facts.extend(found.variation.as_ref().map(|variation| {
        let direction = match variation.found {
            Variation::CommonCause => Some(Direction::NoChange),
            Variation::Improving => Some(Direction::Improving),
            Variation::Concerning => Some(Direction::Worsening),
            Variation::Unjudged => None,
        };
        let direction = row::direction(direction, &variation.word);
        Fact { direction: Some(direction), ..fact(&variation.label, &variation.why) }
    }));
    facts.extend(found.assurance.as_ref().map(|assurance| {
        let status = match assurance.found {
            Assurance::Met => Status::OnTarget,
            Assurance::HitOrMiss => Status::CloseToTarget,
            Assurance::Missed => Status::OffTarget,
        };
        let status = row::status(Some(status), &assurance.word);
        Fact { status: Some(status), ..fact(&assurance.label, &assurance.why) }
    }));
    let drawn = figure.is_some();
    Control {
        facts,
        sentences: if drawn { Vec::new() } else { found.sentences.clone() },
        how_to_read: if drawn { found.how_to_read.clone() } else { Vec::new() },
        method_href: scope.to_method("control-limits"),
        figure,
    }
}

/// The sum behind the status, and that behind the status to come.
fn working(record: &MeasureRecord) -> String {
    let to_come = record.forecast.as_ref().and_then(|forecast| forecast.working.as_deref());
    let overridden = record.overridden.as_ref().map(|by| by.said.as_str());
    [Some(record.working.as_str()), overridden, to_come]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The actions that should move a measure: the golden thread from what is counted to
/// what is done.
fn actions(scope: &Scope<'_, '_>, measure: &Id) -> Vec<Link> {
    let moving = scope.frozen.actions().of_measure(measure).into_iter();
    let link = |action: &ActionRecord| {
        let title = scope.words().action_link(&action.title, &action.state_word);
        Some(Link { title, href: registers::to_action(scope, action)? })
    };
    moving.filter_map(link).collect()
}

/// Status, direction, target and comparison, the same four on every measure; and what
/// is expected, where the service says so.
fn judgement_facts(scope: &Scope<'_, '_>, record: &MeasureRecord) -> Vec<Fact> {
    let labels = scope.words().judgement_labels();
    let line = &record.line;
    let status = row::status(line.status(), &line.status_word);
    let direction = row::direction(line.direction, &line.direction_word);
    let mut compared = record.direction_working.clone();
    if let Some(run) = &record.sustained {
        compared = format!("{}: {compared}", run.words);
    }
    if let Some(other) = &record.other_direction {
        compared = format!("{}. {other}", compared.trim_end_matches('.'));
    }
    let mut facts = vec![
        Fact { status: Some(status), ..fact(&labels[0], "") },
        fact(&labels[1], &line.target),
        Fact { direction: Some(direction), ..fact(&labels[2], &compared) },
        fact(&labels[3], &record.compared),
    ];
    facts.extend(record.pace.as_ref().map(|pace| fact(&pace.label, &pace.said)));
    // Beside the status of today, so that neither hides the other.
    facts.extend(record.forecast.as_ref().map(|forecast| Fact {
        status: Some(row::status(forecast.standing.status(), &forecast.status_word)),
        ..fact(&forecast.label, &forecast.said)
    }));
    facts
}

/// What the latest published report that covers the measure says in words.
fn add_latest_words(scope: &mut Scope<'_, '_>, body: &mut Measure, id: &str) {
    let frozen = scope.frozen;
    let covering =
        frozen.editions.shown.iter().enumerate().rev().filter(|(_, report)| report.is_published());
    let found = covering
        .filter_map(|(at, report)| Some((at, report, report.record.measure(id)?)))
        .find(|(.., measure)| measure.commentary.is_some());
    let Some((at, report, measure)) = found else { return };
    let key = ReportKey { report: at, version: None, part: ReportPart::Front };
    body.commentary = measure.commentary.as_ref().map(|said| {
        let mut words = said.words.clone();
        // Paragraph numbers belong to the report's own page.
        words.forget_numbers();
        Commentary {
            words: passages::passages(scope, &words, 1),
            said_by: said.said_by.clone(),
            dated: said.dated.clone(),
            edition: Some(edition::link(scope, &key, &report.record)),
        }
    });
    body.improvement = measure.improvement.as_ref().map(improvement);
}

/// What each published report said about the measure, the latest first, and
/// whether the figure has been revised since.
fn reported(scope: &Scope<'_, '_>, id: &Id, ix: MeasureIx) -> Vec<Reported> {
    let one = |(at, report): (usize, &Report)| {
        let at_measure = report.record.place_of(id.as_str())?;
        let then = &report.record.measures[at_measure];
        let part = ReportPart::Measure(at_measure);
        let href = scope.to_part(ReportKey { report: at, version: None, part });
        Some(Reported {
            edition: Link { title: report.record.title.clone(), href },
            value: match since::is_hidden(scope, then, ix) {
                true => scope.words().withheld_since(),
                false => then.line.value.clone(),
            },
            period: then.line.period_label.clone(),
            status: row::status(then.line.status(), &then.line.status_word),
            revised: since::revised(scope, then, ix),
        })
    };
    let published = scope
        .frozen
        .editions
        .shown
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, report)| report.is_published());
    published.filter_map(one).collect()
}
