//! A measure's money in real terms and per head: sums and a table, no picture.

use super::super::view::{Row, Table, Terms};
use super::super::{Scope, places};
use super::{columns, number};
use crate::record::{TermsPoint, TermsRecord};

/// What is said of a measure's money in other terms, and the table behind it.
pub(in crate::page) fn terms(scope: &mut Scope<'_, '_>, found: &TermsRecord) -> Terms {
    let place = scope.next_number();
    let row = |point: &TermsPoint| Row {
        id: None,
        heading: point.period.label.clone(),
        href: None,
        ours: false,
        cells: point.texts.iter().map(|text| number(text)).collect(),
    };
    let lines: Vec<&str> = found.sources.iter().map(|source| source.line.as_str()).collect();
    Terms {
        heading: found.heading.clone(),
        sentences: found.sentences.clone(),
        table: Table {
            id: format!("{}table-{place}", scope.prefix),
            label: scope.words().table_label(&place),
            caption: found.caption.clone(),
            columns: columns(&found.columns, 1),
            rows: found.points.iter().rev().map(row).collect(),
            legend: Vec::new(),
        },
        source: lines.join(" "),
        method_href: format!("{}#terms", scope.links.to(&places::method())),
    }
}
