//! `/reports/<edition>/`: a report's first page, composed from its record alone.

use super::frame::Frame;
use super::view::{
    self, Body, Cite, Counts, Download, Edition, Fact, Link, OutcomeRow, Passage, Section,
};
use super::{
    ReportKey, ReportPart, Scope, csv, exceptions, figure, passages, places, registers, row,
    section,
};
use crate::model::EditionLife;
use crate::record::{OutcomeRecord, Record, SectionKind, SectionRecord};

pub(super) fn compose(scope: &mut Scope<'_, '_>, key: &ReportKey) -> (Frame, Body) {
    let record = &scope.frozen.editions.shown[key.report].record;
    let edition = compose_front(scope, key, record);
    let address = places::report_csv(&record.edition, &record.version);
    // Both addresses of the report bring the same file; the plain one writes it.
    if !key.versioned {
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
    with_version(frame, scope, key, record)
}

/// Pages at a versioned address say so in their title.
pub(super) fn with_version(
    frame: Frame,
    scope: &Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
) -> Frame {
    if key.versioned { frame.within(scope.words().version(&record.version)) } else { frame }
}

/// What the first page says; the whole report starts with it, too.
pub(super) fn compose_front(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
) -> Edition {
    let sections: Vec<Section> =
        record.sections.iter().map(|found| section(scope, key, record, found)).collect();
    let mut contents = section::contents(&sections);
    contents.extend(record.outcomes.iter().enumerate().map(|(at, outcome)| Link {
        title: format!("{} {}", outcome.number, outcome.title),
        href: scope.to_part(ReportKey { part: ReportPart::Outcome(at), ..*key }),
    }));
    Edition {
        facts: facts(scope, key, record),
        contents,
        sections,
        whole_href: scope.to_part(ReportKey { part: ReportPart::Whole, ..*key }),
        cite: cite(scope, key, record, &record.title),
    }
}

/// A section: its words, then what it shows.
fn section(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    record: &Record,
    found: &SectionRecord,
) -> Section {
    let words = scope.words();
    scope.enter_section(&found.number);
    let mut parts = passages::passages(scope, &found.words, 1);
    let registers = &record.registers;
    let title = match found.kind {
        SectionKind::InShort => {
            let counts = counts(scope, &record.counts, &record.counts_sentences, &record.title);
            parts.extend(counts.figure.map(Passage::from));
            words.section_in_short()
        }
        SectionKind::Attention => {
            let found = exceptions::of_report(scope, record, &record.attention);
            parts.push(exceptions::part(scope, found));
            let late: Vec<_> =
                registers.actions.iter().filter(|action| action.state.is_exception()).collect();
            if !late.is_empty() {
                let of = words.part_late_actions();
                let of = registers::Called::As(&of);
                parts.push(
                    registers::actions_table(scope, &late, of, registers::Serves::Several).into(),
                );
            }
            words.section_attention()
        }
        SectionKind::WentWell => {
            let rows = scope.rows(record, &record.went_well);
            parts.push(match rows.is_empty() {
                true => Passage::sentences(vec![words.none_well()]),
                false => Passage::rows(rows),
            });
            words.section_well()
        }
        SectionKind::Outcomes => {
            let rows = record.outcomes.iter().enumerate();
            let rows = rows.map(|(at, outcome)| outcome_row(scope, key, outcome, at)).collect();
            parts.push(Passage::outcomes(rows));
            words.section_outcomes()
        }
        SectionKind::Money => {
            if let Some(money) = &registers.money {
                parts.extend(registers::money(scope, money));
            }
            words.part_money()
        }
        SectionKind::Risks => {
            let all: Vec<_> = registers.risks.iter().collect();
            if !all.is_empty() {
                let scale = &registers.risk_scale;
                parts.extend(registers::risk_matrix(scope, &registers.risks, scale));
                parts.push(registers::risk_table(scope, &all).into());
            }
            words.part_risks()
        }
        SectionKind::Findings => {
            let all: Vec<_> = registers.findings.iter().collect();
            if !all.is_empty() {
                parts.push(registers::findings(scope, &all).into());
            }
            words.part_findings()
        }
        SectionKind::Residents => words.part_residents(),
        SectionKind::Changes => words.part_changes(),
        SectionKind::Method => {
            parts.push(Passage::sentences(record.method.clone()));
            let method =
                Link { title: words.method_title(), href: scope.links.to(&places::method()) };
            parts.push(Passage::links(vec![method]));
            words.section_method()
        }
        SectionKind::Downloads => {
            parts.push(Passage::downloads(downloads(scope, record)));
            let whole = scope.to_part(ReportKey { part: ReportPart::Whole, ..*key });
            parts.push(Passage::links(vec![Link { title: words.whole_link(), href: whole }]));
            words.section_downloads()
        }
    };
    let (number, id) = (found.number.clone(), found.kind.id().to_owned());
    Section { number, id, title, parts }
}

fn downloads(scope: &Scope<'_, '_>, record: &Record) -> Vec<Download> {
    let words = scope.words();
    let all = csv::report(record);
    let file = places::report_csv(&record.edition, &record.version);
    vec![Download {
        label: words.csv(all.len()),
        of: words.file_of_report(),
        href: scope.links.to(&file),
    }]
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
        &record.version,
        record.cut_off,
        record.next_report.as_deref(),
    );
    facts.into_iter().map(|(label, value)| section::fact(label, value)).collect()
}

/// An outcome in a list of a report.
pub(super) fn outcome_row(
    scope: &Scope<'_, '_>,
    key: &ReportKey,
    outcome: &OutcomeRecord,
    at: usize,
) -> OutcomeRow {
    OutcomeRow {
        level: outcome.level.clone(),
        title: outcome.title.clone(),
        href: scope.to_part(ReportKey { part: ReportPart::Outcome(at), ..*key }),
        parent: outcome.parent.clone(),
        progress: outcome.progress.as_ref().map(row::progress),
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
        &record.version,
        published,
    );
    let address = places::part_of(scope.frozen, &ReportKey { versioned: true, ..*key });
    Cite { words, address: format!("{}/{address}", scope.frozen.site.settings.base_address) }
}

/// The report as a place to go back to.
pub(super) fn link(scope: &Scope<'_, '_>, key: &ReportKey, record: &Record) -> view::Link {
    Link {
        title: record.title.clone(),
        href: scope.to_part(ReportKey { part: ReportPart::Front, ..*key }),
    }
}
