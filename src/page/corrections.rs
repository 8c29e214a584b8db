//! `/corrections/`: what was put right in sealed reports, and how anybody can tell that
//! nothing else was changed in them.

use super::frame::Frame;
use super::view::{
    Body, Cell, Column, Correction, Corrections, Download, LedgerNote, Link, Row, Table,
};
use super::{Address, ReportKey, ReportPart, Scope, section};
use crate::edition::Report;
use crate::model::{Id, Version};
use crate::record::{CorrectedRecord, CorrectionRecord, Record};

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let frame = Frame::new(words.corrections(), words.corrections());
    let ledger = note(scope);
    let frozen = scope.frozen;
    let corrections = newest_first(frozen.editions.shown.iter().enumerate())
        .map(|(report, record, correction)| one(scope, report, record, correction))
        .collect();
    (frame, Body::Corrections(Box::new(Corrections { corrections, ledger })))
}

/// Every correction of reports, the newest first, with its report's place.
pub(super) fn newest_first<'r>(
    reports: impl Iterator<Item = (usize, &'r Report<'r>)>,
) -> impl Iterator<Item = (usize, &'r Record, &'r CorrectionRecord)> {
    let published = reports.filter(|(_, report)| report.is_published());
    let mut all: Vec<(usize, &Record, &CorrectionRecord)> = published
        .flat_map(|(at, report)| {
            let record = report.record.as_ref();
            record.corrections.iter().map(move |correction| (at, record, correction))
        })
        .collect();
    all.sort_by_key(|(at, _, correction)| {
        std::cmp::Reverse((correction.dated, *at, correction.version))
    });
    all.into_iter()
}

/// Where on the page a correction stands.
pub(super) fn anchor(edition: &Id, version: Version) -> String {
    format!("{edition}-{}", version.to_string().replace('.', "-"))
}

fn one(
    scope: &mut Scope<'_, '_>,
    report: usize,
    record: &Record,
    correction: &CorrectionRecord,
) -> Correction {
    let table = table(scope, correction);
    let words = scope.words();
    let link = |title: String, part: ReportPart, version: Option<Version>| Link {
        title,
        href: scope.to_part(ReportKey { report, version, part }),
    };
    let outcomes = record.outcomes.iter().enumerate();
    let outcomes = outcomes.filter(|(_, part)| correction.outcomes.contains(&part.id));
    let measures = record.measures.iter().enumerate();
    let measures = measures.filter(|(_, part)| correction.measures.contains(&part.line.id));
    let mut parts: Vec<Link> = Vec::new();
    if !correction.sections.is_empty() {
        parts.push(link(record.title.clone(), ReportPart::Front, None));
    }
    parts
        .extend(outcomes.map(|(at, part)| link(part.title.clone(), ReportPart::Outcome(at), None)));
    parts.extend(
        measures.map(|(at, part)| link(part.line.title.clone(), ReportPart::Measure(at), None)),
    );
    let shown = &scope.frozen.editions.shown[report];
    let before = shown.versions().take_while(|other| other.version != correction.version).last();
    Correction {
        id: anchor(&record.edition, correction.version),
        title: words.correction_title(&record.title, correction.version),
        facts: words
            .correction_facts(&correction.said())
            .into_iter()
            .map(|(label, value)| section::fact(label, value))
            .collect(),
        table,
        parts,
        before: before.map(|before| {
            link(words.read_version(before.version), ReportPart::Front, Some(before.version))
        }),
    }
}

fn table(scope: &mut Scope<'_, '_>, correction: &CorrectionRecord) -> Table {
    let words = scope.words();
    let (caption, headings) = words.corrected_table();
    let number = scope.next_number();
    let row = |change: &CorrectedRecord| Row {
        id: None,
        heading: format!("{} {}", change.number, change.part).trim().to_owned(),
        href: None,
        ours: false,
        cells: [&change.what, &change.was, &change.is]
            .map(|text| Cell { text: text.clone(), ..Cell::default() })
            .to_vec(),
    };
    Table {
        id: format!("table-{number}"),
        label: words.table_label(&number),
        caption,
        columns: headings.into_iter().map(|heading| Column { heading, numeric: false }).collect(),
        rows: correction.changes.iter().map(row).collect(),
        legend: Vec::new(),
    }
}

/// How anybody can tell that nothing sealed was changed; None before anything is sealed.
fn note(scope: &mut Scope<'_, '_>) -> Option<LedgerNote> {
    let ledger = &scope.frozen.archive.ledger;
    let entries = ledger.entries().len();
    // What this program wrote into an entry it can write again.
    let text = ledger.text().ok().filter(|_| entries > 0)?;
    let words = scope.words();
    Some(LedgerNote {
        words: words.ledger(entries),
        head: ledger.head().to_string(),
        download: Download {
            label: words.ledger_file(text.len()),
            of: words.ledger_of(),
            href: scope.add_file_at(Address::new("corrections/ledger.jsonl"), text),
        },
    })
}
