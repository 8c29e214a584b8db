//! `data/findings.csv`.

use std::collections::BTreeSet;

use super::columns::{Column, columns};
use super::files::Files;
use super::named::Named;
use super::rows::{Cells, each_row};
use super::there::There;
use super::timing::too_early;
use super::unknown;
use crate::model::{Answer, Finding, Id, ReviewKind};

columns! {
    /// The columns of `data/findings.csv`.
    FindingColumn
    needed {
        Finding = "finding",
        Kind = "kind",
        Review = "review",
        Date = "date",
        Found = "found",
    }
    optional {
        Outcome = "outcome",
        Directorate = "directorate",
        Answer = "answer",
        Answered = "answered",
        Action = "action",
        Closed = "closed",
    }
}

/// Reads the findings, the oldest first.
pub(super) fn read(files: &Files<'_>, there: &There, named: &mut Named) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let Some(file) = files.optional("data/findings.csv") else { return findings };
    let mut taken: BTreeSet<Id> = BTreeSet::new();
    let one = |row: &Cells<'_, FindingColumn>| {
        let (id, kind) = (
            row.need_id(FindingColumn::Finding),
            row.need_choice(FindingColumn::Kind, ReviewKind::NAMES),
        );
        let (review, date, found) = (
            row.need(FindingColumn::Review),
            row.need_date(FindingColumn::Date),
            row.need(FindingColumn::Found),
        );
        let outcome = row.reference(FindingColumn::Outcome, &unknown::PLAN_ITEM, &there.outcomes);
        named.add(date, row.named(FindingColumn::Directorate), None);
        let action = row.reference(FindingColumn::Action, &unknown::ACTION, &there.actions);
        let answer = read_answer(row);
        let finding = Finding {
            id: id?,
            kind: kind?,
            review: review?,
            date: date?,
            found: found?,
            outcome,
            directorate: row.optional(FindingColumn::Directorate),
            answer,
            action,
            closed: row.date(FindingColumn::Closed),
        };
        let (answered, date) = (finding.answer.as_ref().map(|answer| answer.date), finding.date);
        for (column, day) in
            [(FindingColumn::Answered, answered), (FindingColumn::Closed, finding.closed)]
        {
            if day.is_some_and(|day| day < date) {
                let message =
                    format!("the finding `{}` is {} before it was made", finding.id, column.name());
                row.complain(column, too_early(message));
            }
        }
        if !taken.insert(finding.id.clone()) {
            row.duplicate(FindingColumn::Finding, "findings");
            return None;
        }
        findings.push(finding);
        Some(())
    };
    each_row(&file, files.problems, one);
    findings.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    findings
}

/// An answer has words and a day: without the day nobody knows since when it is public.
fn read_answer(row: &Cells<'_, FindingColumn>) -> Option<Answer> {
    match (row.optional(FindingColumn::Answer), row.date(FindingColumn::Answered)) {
        (Some(words), Some(date)) => Some(Answer { words, date }),
        (None, None) => None,
        (words, _) => {
            row.need(if words.is_some() { FindingColumn::Answered } else { FindingColumn::Answer });
            None
        }
    }
}
