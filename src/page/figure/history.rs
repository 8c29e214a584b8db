//! A measure over time.

use rust_decimal::Decimal;

use super::super::view::{Cell, Figure, Row, Shorthand, Table};
use super::super::{Scope, csv};
use super::{Around, columns, drawn, number, place};
use crate::chart::{LineChart, LinePoint, Naming};
use crate::model::{Aim, Marker, Measured};
use crate::period::Period;
use crate::record::{HistoryPoint, MeasureRecord};

/// A measure over time; absent when it has no figure with a value.
pub(in crate::page) fn history(
    scope: &mut Scope<'_, '_>,
    record: &MeasureRecord,
    file: &str,
) -> Option<Figure> {
    let history = &record.history;
    if history.points.iter().all(|point| matches!(point.measured, Measured::Gap(_))) {
        return None;
    }
    let place = place(scope);
    let words = scope.words();
    let labels = &history.labels;
    let latest = history.points.iter().rev().find_map(|point| match point.measured {
        Measured::Value(value) => Some(record.style.short(value)),
        Measured::Gap(_) => None,
    });
    let chart = LineChart {
        naming: Naming {
            id: place.id.clone(),
            title: history.headline.clone(),
            description: format!("{} {}", history.shape, history.sentences.join(" ")),
        },
        points: history.points.iter().filter(|point| point.drawn).map(line_point).collect(),
        step: history.step,
        style: record.style.clone(),
        ours_label: format!("{} {}", labels.ours, latest.unwrap_or_default()),
        target_label: labels.target.clone(),
        band_label: labels.peers.clone(),
    };
    let picture = chart.draw();
    let notes = [
        chart.leaves_zero_out().then_some(labels.axis_note.as_str()),
        Some(labels.provisional_note.as_str()).filter(|note| !note.is_empty()),
    ];
    let notes: Vec<&str> = notes.into_iter().flatten().collect();
    let lines: Vec<&str> = record.sources.iter().map(|source| source.line.as_str()).collect();
    let around = Around {
        headline: history.headline.clone(),
        subtitle: history.subtitle.clone(),
        sentence: history.sentences.join(" "),
        table: history_table(record, place.table.clone(), words.table_label(&place.number)),
    };
    let figure =
        drawn(scope, place, around, &picture, file, csv::history(history, record.terms.as_ref()));
    Some(Figure {
        note: (!notes.is_empty()).then(|| notes.join(" ")),
        source: (!lines.is_empty()).then(|| lines.join(" ")),
        ..figure
    })
}

fn line_point(point: &HistoryPoint) -> LinePoint {
    LinePoint {
        tick: point.period.tick.clone(),
        month: month(point.period.period),
        value: match point.measured {
            Measured::Value(value) => Some(value),
            Measured::Gap(_) => None,
        },
        provisional: point.marker == Some(Marker::Provisional),
        breaks: point.marker == Some(Marker::Break),
        target: point.target.map(bounds),
        band: point.peers.as_ref().map(|middle| (middle.lower, middle.upper)),
    }
}

/// Where a period ends, in months.
pub(super) fn month(period: Period) -> i32 {
    let end = period.end();
    i32::from(end.year()) * 12 + i32::from(end.month())
}

/// Both ends of what is asked for, the same for a single value.
pub(super) fn bounds(aim: Aim) -> (Decimal, Decimal) {
    match aim {
        Aim::AtLeast(bound) | Aim::AtMost(bound) => (bound, bound),
        Aim::Within(low, high) => (low, high),
    }
}

/// The figures behind a chart of history, the latest first.
fn history_table(record: &MeasureRecord, id: String, label: String) -> Table {
    let history = &record.history;
    let with_limits = history.points.iter().any(|point| point.limits.is_some());
    let with_targets = history.points.iter().any(|point| point.target.is_some());
    let with_peers = history.group.is_some();
    let rows = history.points.iter().rev().map(|point| {
        let mark = point.mark.as_ref().map(|(mark, _)| mark.clone());
        let mut cells = vec![Cell { marker: mark, ..number(&point.text) }];
        if with_limits {
            cells.push(number(&point.limits_text));
        }
        if with_targets {
            cells.push(number(&point.target_text));
        }
        if with_peers {
            cells.push(number(&point.peers_text));
        }
        Row { id: None, heading: point.period.label.clone(), href: None, ours: false, cells }
    });
    let mut legend: Vec<Shorthand> = history
        .points
        .iter()
        .filter_map(|point| point.mark.clone())
        .map(|(mark, meaning)| Shorthand { mark, meaning })
        .collect();
    legend.sort();
    legend.dedup();
    Table {
        id,
        label,
        caption: history.caption.clone(),
        columns: columns(&history.columns, 1),
        rows: rows.collect(),
        legend,
    }
}

/// The figures of a measure as a table among words.
pub(in crate::page) fn table_of(scope: &mut Scope<'_, '_>, record: &MeasureRecord) -> Table {
    let number = scope.next_number();
    let label = scope.words().table_label(&number);
    history_table(record, format!("{}table-{number}", scope.prefix), label)
}
