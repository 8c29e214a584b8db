//! `content/editions/<edition>/corrections.toml`: what was found wrong in a report once
//! it was sealed.

use super::files::Files;
use super::keys::{At, Keys, TomlText};
use super::there::There;
use super::unknown::unknown_measure;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Correction, CorrectionKind, Id, Plan, SectionKind};

/// Reads the corrections of an edition, the first first.
pub(super) fn read(files: &Files<'_>, folder: &str, plan: &Plan, there: &There) -> Vec<Correction> {
    let Some(file) = files.optional(&format!("{folder}/corrections.toml")) else {
        return Vec::new();
    };
    let Some(text) = TomlText::parse(&file, 0..file.text.len(), files.problems) else {
        return Vec::new();
    };
    let keys = text.keys(files.problems);
    let corrections = keys.tables("correction");
    let read = corrections.into_iter().filter_map(|table| read_one(files, table, plan, there));
    let read = read.collect();
    keys.finish();
    read
}

fn read_one(files: &Files<'_>, table: Keys<'_>, plan: &Plan, there: &There) -> Option<Correction> {
    let problems = files.problems;
    let dated = table.need_date("dated");
    let kind = table.need_choice("kind", CorrectionKind::NAMES);
    let wrong = table.need_text("wrong");
    let affects = table.need_text("affects");
    let approved_by = table.need_text("approved-by");
    let measures = table.texts("measures");
    for named in &measures {
        if !there.measures.hold(&named.value) {
            let known = there.measures.iter();
            problems.add(unknown_measure(&named.value, known).at(named.place.clone()));
        }
    }
    let outcomes = table.texts("outcomes");
    let items = || plan.outcomes.iter().map(|outcome| outcome.id.as_str());
    for named in outcomes.iter().filter(|named| !items().any(|id| id == named.value)) {
        let message = format!("the plan has no item `{}`", named.value);
        let complaint = Diagnostic::new(Code::UnknownOutcome, message).at(named.place.clone());
        problems.add(complaint.suggest(&named.value, items()));
    }
    let sections = table.texts("sections");
    let kinds = || SectionKind::ALL.iter().map(|kind| kind.id());
    for named in sections.iter().filter(|named| !kinds().any(|id| id == named.value)) {
        let message = format!("no report has a section `{}`", named.value);
        let complaint = Diagnostic::new(Code::UnknownChoice, message).at(named.place.clone());
        let all: Vec<&str> = kinds().collect();
        problems.add(complaint.help(format!("sections are: {}", all.join(", "))));
    }
    if measures.is_empty() && outcomes.is_empty() && sections.is_empty() {
        problems.add(
            Diagnostic::new(Code::MissingKey, "this correction says nothing of where it was wrong")
                .at(table.own_place())
                .help("name what is put right: `measures`, `outcomes` or `sections`"),
        );
    }
    let place = table.own_place();
    table.finish();
    let ids = |named: Vec<At<String>>| -> Vec<Id> {
        let mut ids: Vec<Id> = named.iter().filter_map(|named| Id::new(&named.value)).collect();
        ids.sort();
        ids
    };
    Some(Correction {
        dated: dated?,
        kind: kind?,
        wrong: wrong?,
        affects: affects?,
        approved_by: approved_by?,
        measures: ids(measures),
        outcomes: ids(outcomes),
        sections: ids(sections),
        place,
    })
}
