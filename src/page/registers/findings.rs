//! What reviews found, in a table.

use super::super::view::{Cell, Link, Row, Table};
use super::super::{ArrangedKey, Scope, arranged};
use super::{WORDS, about, table, text, to_action};
use crate::model::Id;
use crate::record::FindingRecord;

/// Findings in a table, the newest first.
pub(in crate::page) fn findings(scope: &mut Scope<'_, '_>, findings: &[&FindingRecord]) -> Table {
    let words = scope.words();
    let rows = findings.iter().map(|finding| {
        let answer = finding.answer.as_ref();
        let answer = answer.map(|answer| words.said_on(&answer.words, &answer.dated));
        let action = finding.action.as_ref();
        let to_shown = |id: &Id| {
            let shown = scope.frozen.actions().named(id)?;
            to_action(scope, shown.record)
        };
        Row {
            id: Some(format!("{}finding-{}", scope.prefix, finding.id)),
            heading: finding.found.clone(),
            href: None,
            ours: false,
            cells: vec![
                text(words.reviewed_on(&finding.review, &finding.kind_word, &finding.dated)),
                text(answer.unwrap_or_else(|| words.no_answer())),
                match action {
                    // A report is a record: it leads to nothing that changes.
                    Some((_, title)) if scope.report.is_some() => text(title.clone()),
                    Some((id, title)) => {
                        Cell { text: title.clone(), href: to_shown(id), ..Cell::default() }
                    }
                    None => text(words.no_action_recorded()),
                },
                text(finding.state_word.clone()),
                about(scope, finding.outcome.as_ref()),
            ],
        }
    });
    let rows = rows.collect();
    table(scope, words.findings_table(), WORDS, rows)
}

/// The ways from a plan item to what reviews found about it.
pub(in crate::page) fn findings_about(scope: &Scope<'_, '_>, outcome: &Id) -> Vec<Link> {
    let frozen = scope.frozen;
    let page = scope.links.to(&arranged::address(frozen, ArrangedKey::Findings));
    let all = frozen.registers().findings.iter();
    let here = all.filter(|finding| finding.outcome.as_ref().is_some_and(|at| at.id == *outcome));
    let link = |finding: &FindingRecord| Link {
        title: scope.words().finding_link(&finding.review, &finding.dated, &finding.state_word),
        href: format!("{page}#finding-{}", finding.id),
    };
    here.map(link).collect()
}
