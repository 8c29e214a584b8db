//! Charts as readers meet them: a sentence, a picture and a table.

use rust_decimal::Decimal;

use super::view::{Cell, Column, Download, Figure, Html, Row, Shorthand, Table};
use super::{Scope, csv};
use crate::assess::Counts;
use crate::chart::{
    self, Bar, BarChart, CountsChart, Dot, Drawn, LineChart, LinePoint, Naming, Part, PartShape,
    StripChart,
};
use crate::model::{Aim, Marker, Measured};
use crate::record::{ComparisonRecord, HistoryPoint, MeasureRecord};

/// A figure's place in its page.
struct Place {
    number: usize,
    id: String,
    table: String,
}

fn place(scope: &mut Scope<'_, '_>) -> Place {
    let number = scope.next_figure();
    let prefix = scope.prefix.clone();
    Place {
        number,
        id: format!("{prefix}figure-{number}"),
        table: format!("{prefix}table-{}", scope.next_table()),
    }
}

/// The files of a figure: its figures, and its wide picture on its own.
fn downloads(
    scope: &mut Scope<'_, '_>,
    name: &str,
    title: &str,
    csv: String,
    drawn: &Drawn,
) -> Vec<Download> {
    let words = scope.words();
    let picture = chart::standalone(&drawn.wide, &scope.frozen.picture_style);
    let (csv_label, picture_label) = (words.csv(csv.len()), words.picture(picture.len()));
    let csv = Download {
        label: csv_label,
        of: words.file_of_measure(title),
        href: scope.add_file(&format!("{name}.csv"), csv),
    };
    let picture = Download {
        label: picture_label,
        of: words.file_of_picture(title),
        href: scope.add_file(&format!("{name}.svg"), picture),
    };
    vec![csv, picture]
}

/// A measure over time; absent when it has no figure with a value.
pub(super) fn history(
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
    let drawn = chart.draw();
    let notes = [
        chart.leaves_zero_out().then_some(labels.axis_note.as_str()),
        Some(labels.provisional_note.as_str()).filter(|note| !note.is_empty()),
    ];
    let notes: Vec<&str> = notes.into_iter().flatten().collect();
    let downloads = downloads(scope, file, &history.headline, csv::history(history), &drawn);
    let lines: Vec<&str> = record.sources.iter().map(|source| source.line.as_str()).collect();
    Some(Figure {
        label: words.figure_label(place.number),
        headline: history.headline.clone(),
        subtitle: history.subtitle.clone(),
        wide: Html(drawn.wide),
        narrow: Html(drawn.narrow),
        sentence: history.sentences.join(" "),
        note: (!notes.is_empty()).then(|| notes.join(" ")),
        table: history_table(record, place.table, words.table_label(place.number)),
        source: (!lines.is_empty()).then(|| lines.join(" ")),
        downloads,
        id: place.id,
    })
}

fn line_point(point: &HistoryPoint) -> LinePoint {
    let end = point.period.period.end();
    LinePoint {
        tick: point.period.tick.clone(),
        month: i32::from(end.year()) * 12 + i32::from(end.month()),
        value: match point.measured {
            Measured::Value(value) => Some(value),
            Measured::Gap(_) => None,
        },
        provisional: point.marker == Some(Marker::Provisional),
        breaks: point.marker == Some(Marker::Break),
        target: point.target.map(|aim| match aim {
            Aim::AtLeast(bound) | Aim::AtMost(bound) => (bound, bound),
            Aim::Within(low, high) => (low, high),
        }),
        band: point.peers.as_ref().map(|middle| (middle.lower, middle.upper)),
    }
}

/// The figures behind a chart of history, the latest first.
pub(super) fn history_table(record: &MeasureRecord, id: String, label: String) -> Table {
    let history = &record.history;
    let with_targets = history.points.iter().any(|point| point.target.is_some());
    let with_peers = history.group.is_some();
    let rows = history.points.iter().rev().map(|point| {
        let mark = point.mark.as_ref().map(|(mark, _)| mark.clone());
        let mut cells = vec![Cell { marker: mark, ..number(&point.text) }];
        if with_targets {
            cells.push(number(&point.target_text));
        }
        if with_peers {
            cells.push(number(&point.peers_text));
        }
        Row { heading: point.period.label.clone(), href: None, ours: false, cells }
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

fn number(text: &str) -> Cell {
    Cell { text: text.to_owned(), numeric: true, ..Cell::default() }
}

/// Headings of which all after the first `words` are numbers.
fn columns(headings: &[String], words: usize) -> Vec<Column> {
    headings
        .iter()
        .enumerate()
        .map(|(at, heading)| Column { heading: heading.clone(), numeric: at >= words })
        .collect()
}

/// A measure beside similar councils.
pub(super) fn comparison(
    scope: &mut Scope<'_, '_>,
    record: &MeasureRecord,
    found: &ComparisonRecord,
    file: &str,
) -> Figure {
    let bars = found.rows.iter().map(|row| Bar {
        name: row.name.clone(),
        ours: row.ours,
        value: row.value,
        text: row.text.clone(),
    });
    let bars: Vec<Bar> = bars.collect();
    let median = format!("{} {}", found.median_label, record.style.bare(found.median));
    compared(scope, found, file, |naming| {
        BarChart { naming, bars, median: Some((found.median, median)) }.draw()
    })
}

/// A comparison around its picture.
fn compared(
    scope: &mut Scope<'_, '_>,
    found: &ComparisonRecord,
    file: &str,
    draw: impl FnOnce(Naming) -> Drawn,
) -> Figure {
    let place = place(scope);
    let words = scope.words();
    let drawn = draw(Naming {
        id: place.id.clone(),
        title: found.headline.clone(),
        description: found.description.clone(),
    });
    let downloads = downloads(scope, file, &found.headline, csv::comparison(found), &drawn);
    Figure {
        label: words.figure_label(place.number),
        headline: found.headline.clone(),
        subtitle: found.subtitle.clone(),
        wide: Html(drawn.wide),
        narrow: Html(drawn.narrow),
        sentence: found.description.clone(),
        note: None,
        table: comparison_table(found, place.table, words.table_label(place.number)),
        source: None,
        downloads,
        id: place.id,
    }
}

fn comparison_table(found: &ComparisonRecord, id: String, label: String) -> Table {
    let rows = found.rows.iter().map(|row| Row {
        heading: row.name.clone(),
        href: None,
        ours: row.ours,
        cells: std::iter::once(&row.text).chain(&row.rank).map(|text| number(text)).collect(),
    });
    Table {
        id,
        label,
        caption: found.caption.clone(),
        columns: columns(&found.columns, 1),
        rows: rows.collect(),
        legend: Vec::new(),
    }
}

/// The councils of a comparison as dots on one scale.
pub(super) fn strip_of_comparison(
    scope: &mut Scope<'_, '_>,
    record: &MeasureRecord,
    found: &ComparisonRecord,
    file: &str,
) -> Figure {
    let dots = found.rows.iter().map(|row| Dot {
        ours: row.ours,
        value: row.value,
        text: format!("{} {}", row.name, row.text),
    });
    let dots: Vec<Dot> = dots.collect();
    compared(scope, found, file, |naming| {
        let median = Some((found.median, found.median_label.clone()));
        StripChart { naming, dots, style: record.style.clone(), median }.draw()
    })
}

/// Every area as a dot.
pub(super) fn areas(
    scope: &mut Scope<'_, '_>,
    style: &crate::quantity::Style,
    rows: &[(String, bool, Decimal)],
    said: crate::words::AreasSaid,
) -> Figure {
    let place = place(scope);
    let words = scope.words();
    let chart = StripChart {
        naming: Naming {
            id: place.id.clone(),
            title: said.headline.clone(),
            description: said.description,
        },
        dots: rows
            .iter()
            .map(|(name, ours, value)| Dot {
                ours: *ours,
                value: *value,
                text: format!("{name} {}", style.short(*value)),
            })
            .collect(),
        style: style.clone(),
        median: said.median.map(|median| (median, said.median_label)),
    };
    let drawn = chart.draw();
    let file = csv::text(
        &["name", "value"],
        rows.iter().map(|(name, _, value)| [csv::free(name), value.to_string()]),
    );
    let downloads = downloads(scope, "areas", &said.headline, file, &drawn);
    let table = Table {
        id: place.table,
        label: words.table_label(place.number),
        caption: said.caption,
        columns: columns(&said.columns, 1),
        rows: rows
            .iter()
            .map(|(name, ours, value)| Row {
                heading: name.clone(),
                href: None,
                ours: *ours,
                cells: vec![number(&style.bare(*value))],
            })
            .collect(),
        legend: Vec::new(),
    };
    Figure {
        label: words.figure_label(place.number),
        headline: said.headline,
        subtitle: said.subtitle,
        wide: Html(drawn.wide),
        narrow: Html(drawn.narrow),
        sentence: said.sentence,
        note: None,
        table,
        source: None,
        downloads,
        id: place.id,
    }
}

/// How many measures stand where, as a bar; absent when none is rated.
pub(super) fn counts(scope: &mut Scope<'_, '_>, counts: &Counts, report: &str) -> Option<Figure> {
    if counts.rated() == 0 {
        return None;
    }
    let place = place(scope);
    let words = scope.words();
    let said = words.counts_chart(counts, report);
    let shapes =
        [PartShape::OnTarget, PartShape::CloseToTarget, PartShape::OffTarget, PartShape::NoStatus];
    let parts = shapes.into_iter().zip(&said.parts);
    let chart = CountsChart {
        naming: Naming {
            id: place.id.clone(),
            title: said.headline.clone(),
            description: said.description.clone(),
        },
        parts: parts
            .map(|(shape, (words, count))| Part { shape, count: *count, words: words.clone() })
            .collect(),
    };
    let drawn = chart.draw();
    let rows = said.table.iter().map(|(heading, count)| Row {
        heading: heading.clone(),
        href: None,
        ours: false,
        cells: vec![number(&count.to_string())],
    });
    let file = csv::text(
        &["status", "measures"],
        said.table.iter().map(|(status, count)| [status.clone(), count.to_string()]),
    );
    let downloads = downloads(scope, "counts", &said.headline, file, &drawn);
    Some(Figure {
        label: words.figure_label(place.number),
        headline: said.headline,
        subtitle: said.subtitle,
        wide: Html(drawn.wide),
        narrow: Html(drawn.narrow),
        sentence: said.description,
        note: None,
        table: Table {
            id: place.table,
            label: words.table_label(place.number),
            caption: said.caption,
            columns: columns(&said.columns, 1),
            rows: rows.collect(),
            legend: Vec::new(),
        },
        source: None,
        downloads,
        id: place.id,
    })
}

/// The figures of a measure as a table among words.
pub(super) fn table_of(scope: &mut Scope<'_, '_>, record: &MeasureRecord) -> Table {
    let number = scope.next_table();
    let label = scope.words().table_label(number);
    history_table(record, format!("{}table-{number}", scope.prefix), label)
}
