//! `/reports/<edition>/`: a report's first page, composed from its record alone.

mod sections;

pub(super) use sections::{all_attention, all_well};

use super::frame::Frame;
use super::view::{self, Body, Cite, Counts, Edition, Fact, Link, OutcomeRow, Section};
use super::{ReportKey, ReportPart, Scope, csv, figure, places, row, section};
use crate::model::EditionLife;
use crate::record::{OutcomeRecord, Record};

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: &ReportKey) -> (Frame, Body) {
    let record = scope.frozen.record(key);
    let edition = compose_front(scope, key, record);
    let address = places::report_csv(&record.edition, record.version);
    // The plain address shows the newest version and brings its file.
    if key.version != Some(scope.frozen.editions.shown[key.report].record.version) {
        scope.add_file_at(address, csv::report(record));
    }
    (front_frame(scope, key, record), Body::Edition(Box::new(edition)))
}

/// Title, description and trail of a report's first page.
pub(super) fn front_frame(scope: &Scope<'_, '_>, key: &ReportKey, record: &Record) -> Frame {
    let words = scope.words();
    let description =
        words.report_description(&record.council, &record.title, &record.period.label);
    let frame = Frame::new(&record.title, description).below(words.reports(), places::reports());
    with_version(frame, scope, key)
}

/// Pages at a versioned address say so in their title.
pub(super) fn with_version(frame: Frame, scope: &Scope<'_, '_>, key: &ReportKey) -> Frame {
    match key.version {
        Some(version) => frame.within(scope.words().version(version)),
        None => frame,
    }
}

/// What the first page says; the whole report starts with it, too.
pub(super) fn compose_front(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
) -> Edition {
    let sections: Vec<Section> =
        record.sections.iter().map(|found| sections::section(scope, key, record, found)).collect();
    let mut contents = section::contents(&sections);
    contents.extend(record.outcomes.iter().enumerate().map(|(at, outcome)| Link {
        title: format!("{} {}", outcome.number, outcome.title),
        href: scope.to_part(ReportKey { part: ReportPart::Outcome(at), ..*key }),
    }));
    if let [first, .., last] = record.measures.as_slice() {
        contents.push(Link {
            title: scope.words().contents_measures(&first.number, &last.number),
            href: scope.to_part(ReportKey { part: ReportPart::Whole, ..*key }),
        });
    }
    Edition {
        facts: facts(scope, key, record),
        contents,
        sections,
        whole_href: scope.to_part(ReportKey { part: ReportPart::Whole, ..*key }),
        cite: cite(scope, key, record, &record.title),
    }
}

/// The counts of a report or a part of it, with their bar.
pub(super) fn counts(
    scope: &mut Scope<'_, '_>,
    counts: &crate::assess::Counts,
    said: &[String],
    of: &str,
) -> Counts {
    Counts { sentence: said.join(" "), figure: figure::counts(scope, counts, of) }
}

/// Plan, period, publication, version, cut-off: on every page of a report (B-81).
pub(super) fn facts(scope: &Scope<'_, '_>, key: &ReportKey, record: &Record) -> Vec<Fact> {
    let words = scope.words();
    let life = scope.frozen.editions.shown[key.report].life;
    let published = match life {
        EditionLife::Published(moment) => words.moment(moment),
        life => words.life(life),
    };
    let facts = words.report_facts(
        &record.plan_title,
        &record.period.label,
        &published,
        record.version,
        record.cut_off,
        record.next_report.as_deref(),
    );
    facts.into_iter().map(|(label, value)| section::fact(label, value)).collect()
}

/// An outcome in a list of a report, without the numbers that only the report shows.
pub(super) fn outcome_row(
    scope: &Scope<'_, '_>,
    key: &ReportKey,
    outcome: &OutcomeRecord,
    at: usize,
) -> OutcomeRow {
    OutcomeRow {
        number: None,
        level: outcome.level.clone(),
        title: outcome.title.clone(),
        href: scope.to_part(ReportKey { part: ReportPart::Outcome(at), ..*key }),
        parent: outcome.parent.clone(),
        progress: outcome.progress.as_ref().map(|said| row::progress(scope, said)),
        counts: outcome.counts_short.clone(),
    }
}

/// Words to cite a part of a report by, with the address that names its version.
pub(super) fn cite(scope: &Scope<'_, '_>, key: &ReportKey, record: &Record, title: &str) -> Cite {
    let published = match scope.frozen.editions.shown[key.report].life {
        EditionLife::Published(moment) => Some(moment),
        _ => None,
    };
    let words = scope.words().cite_report(
        &record.publisher,
        title,
        &record.title,
        record.version,
        published,
    );
    let address =
        places::part_of(scope.frozen, &ReportKey { version: Some(record.version), ..*key });
    Cite { words, address: format!("{}/{address}", scope.frozen.site.settings.base_address) }
}

/// The report as a place to go back to.
pub(super) fn link(scope: &Scope<'_, '_>, key: &ReportKey, record: &Record) -> view::Link {
    Link {
        title: record.title.clone(),
        href: scope.to_part(ReportKey { part: ReportPart::Front, ..*key }),
    }
}
