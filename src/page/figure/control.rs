//! A measure's figures with their control limits.

use super::super::view::{Cell, Column, Figure, Row, Table};
use super::super::{Scope, csv};
use super::history::{bounds, month};
use super::{Around, columns, drawn, number, place};
use crate::assess::Variation;
use crate::chart::{ControlChart, ControlRun, LinePoint, Naming, PartShape, Range};
use crate::record::{ControlPoint, ControlRecord, LimitsRecord, MeasureRecord};

/// Figures with their limits; absent where no run of them has any.
pub(in crate::page) fn control(
    scope: &mut Scope<'_, '_>,
    record: &MeasureRecord,
    control: &ControlRecord,
    file: &str,
) -> Option<Figure> {
    if !control.has_limits() {
        return None;
    }
    let place = place(scope);
    let words = scope.words();
    let chart = chart(record, control, place.id.clone());
    let note = chart.leaves_zero_out().then(|| control.labels.axis_note.clone());
    let lines: Vec<&str> = record.sources.iter().map(|source| source.line.as_str()).collect();
    let around = Around {
        headline: control.headline.clone(),
        subtitle: control.subtitle.clone(),
        sentence: control.sentences.join(" "),
        table: table(control, place.table.clone(), words.table_label(&place.number)),
    };
    let figure = drawn(scope, place, around, &chart.draw(), file, csv::control(control));
    Some(Figure { note, source: (!lines.is_empty()).then(|| lines.join(" ")), ..figure })
}

fn chart(record: &MeasureRecord, control: &ControlRecord, id: String) -> ControlChart {
    let latest = control.points().rev().find_map(|(_, point)| point.value);
    let latest = latest.map(|value| record.style.short(value)).unwrap_or_default();
    let marks: Vec<(usize, PartShape)> = control
        .points()
        .enumerate()
        .filter_map(|(at, (_, point))| Some((at, mark(point.signal?.variation))))
        .collect();
    let meanings = MARKS.into_iter().zip(&control.labels.marks);
    let in_use = |shape: PartShape| marks.iter().any(|(_, mark)| *mark == shape);
    let key = meanings.filter(|(shape, _)| in_use(*shape));
    ControlChart {
        naming: Naming {
            id,
            title: control.headline.clone(),
            description: format!("{} {}", control.shape, control.sentences.join(" ")),
        },
        points: control.segments.iter().enumerate().flat_map(line_points).collect(),
        step: control.step,
        style: record.style.clone(),
        runs: runs(control),
        key: key.map(|(shape, words)| (shape, words.clone())).collect(),
        marks,
        ours_label: format!("{} {latest}", control.labels.ours),
        target_label: control.labels.target.clone(),
    }
}

/// For the better, for the worse, and neither: in the order of their labels.
const MARKS: [PartShape; 3] = [PartShape::Diamond, PartShape::Square, PartShape::Ring];

fn mark(variation: Variation) -> PartShape {
    match variation {
        Variation::Improving => MARKS[0],
        Variation::Concerning => MARKS[1],
        Variation::CommonCause | Variation::Unjudged => MARKS[2],
    }
}

fn line_points(
    (run_at, run): (usize, &crate::record::SegmentRecord),
) -> impl Iterator<Item = LinePoint> {
    run.points.iter().enumerate().map(move |(at, point)| LinePoint {
        tick: point.period.tick.clone(),
        month: month(point.period.period),
        value: point.value,
        provisional: false,
        breaks: run_at > 0 && at == 0,
        target: point.target.map(bounds),
        band: None,
    })
}

fn runs(control: &ControlRecord) -> Vec<ControlRun> {
    let mut from = 0;
    let mut runs = Vec::new();
    for run in &control.segments {
        let range = run.limits.as_ref().map(|limits| {
            let [upper, mean, lower, both] = limits.labels.clone();
            Range {
                lower: limits.lower,
                mean: limits.mean,
                upper: limits.upper,
                labels: [upper, mean, lower],
                limits_label: both,
            }
        });
        runs.push(ControlRun { from, range, reason: run.reason.clone() });
        from += run.points.len();
    }
    runs
}

/// The figures behind the chart, the latest first.
fn table(control: &ControlRecord, id: String, label: String) -> Table {
    let row = |limits: Option<&LimitsRecord>, point: &ControlPoint| {
        let limits = limits.map(|limits| limits.texts.clone());
        let limits = limits.unwrap_or_else(|| [(); 3].map(|()| control.labels.no_limit.clone()));
        let numbers = std::iter::once(point.text.clone()).chain(limits);
        let mut cells: Vec<Cell> = numbers.map(|text| number(&text)).collect();
        cells.push(Cell { text: point.signal_text.clone(), ..Cell::default() });
        Row { id: None, heading: point.period.label.clone(), href: None, ours: false, cells }
    };
    let rows = control.points().rev().map(|(run, point)| row(run.limits.as_ref(), point));
    let mut columns = columns(&control.columns, 1);
    // What sets a figure apart is said in words.
    if let Some(last) = columns.last_mut() {
        *last = Column { numeric: false, ..last.clone() };
    }
    Table {
        id,
        label,
        caption: control.caption.clone(),
        columns,
        rows: rows.collect(),
        legend: Vec::new(),
    }
}
