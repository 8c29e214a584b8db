//! The sections of a report's first page: for each, its title and what it shows after
//! its words.

use super::super::scope::explain;
use super::super::view::{Download, Link, MeasureRow, Passage, Section};
use super::super::{
    ReportKey, ReportPart, Scope, csv, exceptions, number, passages, places, registers,
};
use super::{counts, outcome_row};
use crate::record::{MeasureRecord, Record, Registers, RowRecord, SectionKind, SectionRecord};

/// Rows of what went well that the first page shows: the whole report has them all.
const MOST_WELL: usize = 6;

/// Measures that need attention which the first page shows with what is said of them.
const MOST_EXPLAINED: usize = 5;

/// Measures that need attention which it lists at all.
const MOST_ATTENTION: usize = 40;

/// Late actions that the first page shows.
const MOST_LATE: usize = 40;

type Shown = (String, Vec<Passage>);

/// A section: its words, then what it shows.
pub(super) fn section(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    found: &SectionRecord,
) -> Section {
    scope.enter_section(&found.number);
    let mut parts = passages::with_withdrawn(scope, &found.words, &found.withdrawn);
    let words = scope.words();
    let registers = &record.registers;
    let (title, shown) = match found.kind {
        SectionKind::InShort => in_short(scope, record),
        SectionKind::Attention => attention(scope, key, record, found),
        SectionKind::WentWell => went_well(scope, key, record, found),
        SectionKind::Outcomes => outcomes(scope, key, record, found),
        SectionKind::Money => money(scope, registers),
        SectionKind::Risks => risks(scope, registers),
        SectionKind::Findings => findings(scope, registers),
        SectionKind::Residents => (words.part_residents(), Vec::new()),
        SectionKind::Changes => (words.part_changes(), Vec::new()),
        SectionKind::Method => method(scope),
        SectionKind::Downloads => downloads(scope, key, record),
    };
    parts.extend(shown);
    Section { number: found.number.clone(), id: found.kind.id().to_owned(), title, parts }
}

fn in_short(scope: &mut Scope<'_, '_>, record: &Record) -> Shown {
    let counts = counts(scope, &record.counts, &record.counts_sentences, &record.title);
    (scope.words().section_in_short(), counts.figure.map(Passage::from).into_iter().collect())
}

fn attention(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    found: &SectionRecord,
) -> Shown {
    let words = scope.words();
    let whole = scope.shows_whole_report();
    let at_most = |most: usize, all: usize| if whole { all } else { most.min(all) };
    let mut parts = Vec::new();
    let shown = &found.rows[..at_most(MOST_ATTENTION, found.rows.len())];
    let (explained, listed) = shown.split_at(at_most(MOST_EXPLAINED, shown.len()));
    if !explained.is_empty() {
        parts.push(Passage::exceptions(exceptions::of_report(scope, record, explained)));
    }
    if !listed.is_empty() {
        let mut rows = numbered(scope, record, listed);
        explain(record, &mut rows, listed.iter().map(|row| &row.id));
        for (shown, row) in rows.iter_mut().zip(listed) {
            lead_on(scope, shown, record.measure(row.id.as_str()));
        }
        parts.push(Passage::rows(rows));
    }
    if shown.len() < found.rows.len() {
        parts.push(Passage::links(vec![all_attention(scope, key, found.rows.len())]));
    }
    let late = record.registers.late_actions();
    let shown = &late[..at_most(MOST_LATE, late.len())];
    if !shown.is_empty() {
        let of = words.part_late_actions();
        let of = registers::Called::As(&of);
        let table = registers::actions_table(scope, shown, of, registers::Serves::Several);
        parts.push(registers::how_judged(scope));
        parts.push(table.into());
    }
    if shown.len() < late.len() {
        let href = in_whole(scope, key, SectionKind::Attention);
        parts.push(Passage::links(vec![Link { title: words.see_all_late(late.len()), href }]));
    }
    (words.section_attention(), parts)
}

/// Leads from a row to why and what is being done, as far as either was said.
fn lead_on(scope: &Scope<'_, '_>, shown: &mut MeasureRow, measure: Option<&MeasureRecord>) {
    let Some(measure) = measure else { return };
    let words = scope.words();
    let (why, done) = (measure.commentary.is_some(), measure.improvement.is_some());
    shown.more = words.lead_on(why, done).map(|title| Link { title, href: shown.href.clone() });
    shown.no_action = (!done).then(|| format!("{}.", words.no_action_recorded()));
}

/// Rows of measures, each with its number.
fn numbered(scope: &Scope<'_, '_>, record: &Record, rows: &[RowRecord]) -> Vec<MeasureRow> {
    let mut shown = scope.rows(record, rows.iter().map(|row| &row.id));
    for (shown, row) in shown.iter_mut().zip(rows) {
        shown.number = Some(number::home(scope, &row.number));
    }
    shown
}

fn went_well(
    scope: &Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    found: &SectionRecord,
) -> Shown {
    let words = scope.words();
    let all = found.rows.len();
    let most = if scope.shows_whole_report() { all } else { MOST_WELL };
    let mut parts = Vec::new();
    if all > 0 {
        parts.push(Passage::rows(numbered(scope, record, &found.rows[..most.min(all)])));
    }
    if most < all {
        parts.push(Passage::links(vec![all_well(scope, key, all)]));
    }
    (words.section_well(), parts)
}

/// The way to everything that went well: the whole report lists it.
pub(in crate::page) fn all_well(scope: &Scope<'_, '_>, key: &ReportKey, all: usize) -> Link {
    let href = in_whole(scope, key, SectionKind::WentWell);
    Link { title: scope.words().see_all_well(all), href }
}

/// The way to everything that needs attention: the first page lists it, or where that
/// is too much the whole report.
pub(in crate::page) fn all_attention(scope: &Scope<'_, '_>, key: &ReportKey, all: usize) -> Link {
    let href = if all > MOST_ATTENTION {
        in_whole(scope, key, SectionKind::Attention)
    } else {
        let front = scope.to_part(ReportKey { part: ReportPart::Front, ..*key });
        format!("{front}#{}", SectionKind::Attention.id())
    };
    Link { title: scope.words().see_all_attention(all), href }
}

/// A section in the whole report.
fn in_whole(scope: &Scope<'_, '_>, key: &ReportKey, section: SectionKind) -> String {
    let whole = scope.to_part(ReportKey { part: ReportPart::Whole, ..*key });
    format!("{whole}#{}", section.id())
}

fn outcomes(
    scope: &Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    found: &SectionRecord,
) -> Shown {
    let mut rows = Vec::new();
    for (at, outcome) in record.outcomes.iter().enumerate() {
        let mut shown = outcome_row(scope, key, outcome, at);
        let row = found.rows.iter().find(|row| row.id == outcome.id);
        shown.number = row.map(|row| number::home(scope, &row.number));
        if let Some((shown, said)) = shown.progress.as_mut().zip(outcome.progress.as_ref()) {
            let part = ReportKey { part: ReportPart::Outcome(at), ..*key };
            shown.number = Some(number::again(scope, &said.number, &part));
        }
        rows.push(shown);
    }
    (scope.words().section_outcomes(), vec![Passage::outcomes(rows)])
}

fn money(scope: &mut Scope<'_, '_>, registers: &Registers) -> Shown {
    let money = registers.money.as_ref();
    let parts = money.map(|money| registers::money(scope, money)).unwrap_or_default();
    (scope.words().part_money(), parts)
}

fn risks(scope: &mut Scope<'_, '_>, registers: &Registers) -> Shown {
    let all: Vec<_> = registers.risks.iter().collect();
    let mut parts = Vec::new();
    if !all.is_empty() {
        let scale = &registers.risk_scale;
        parts.extend(registers::risk_matrix(scope, &registers.risks, scale));
        parts.push(registers::risk_table(scope, &all).into());
    }
    (scope.words().part_risks(), parts)
}

fn findings(scope: &mut Scope<'_, '_>, registers: &Registers) -> Shown {
    let all: Vec<_> = registers.findings.iter().collect();
    let mut parts = Vec::new();
    if !all.is_empty() {
        parts.push(registers::findings(scope, &all).into());
    }
    (scope.words().part_findings(), parts)
}

fn method(scope: &Scope<'_, '_>) -> Shown {
    let words = scope.words();
    let method = Link { title: words.method_title(), href: scope.links.to(&places::method()) };
    (words.section_method(), vec![Passage::links(vec![method])])
}

fn downloads(scope: &Scope<'_, '_>, key: &ReportKey, record: &Record) -> Shown {
    let words = scope.words();
    let all = csv::report(record);
    let file = places::report_csv(&record.edition, record.version);
    let download = Download {
        label: words.csv(all.len()),
        of: words.file_of_report(),
        href: scope.links.to(&file),
    };
    let whole = scope.to_part(ReportKey { part: ReportPart::Whole, ..*key });
    let whole = Link { title: words.whole_link(), href: whole };
    let parts = vec![Passage::downloads(vec![download]), Passage::links(vec![whole])];
    (words.section_downloads(), parts)
}
