//! A measure beside other areas: bars, and dots on one scale.

use rust_decimal::Decimal;

use super::super::view::{Figure, Row, Table};
use super::super::{Scope, csv};
use super::{Around, columns, drawn, number, place};
use crate::chart::{Bar, BarChart, Dot, Drawn, Naming, StripChart};
use crate::quantity::Style;
use crate::record::{ComparisonRecord, MeasureRecord};
use crate::words::AreasSaid;

/// A measure beside similar councils.
pub(in crate::page) fn comparison(
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
    let picture = draw(Naming {
        id: place.id.clone(),
        title: found.headline.clone(),
        description: found.description.clone(),
    });
    let label = scope.words().table_label(&place.number);
    let around = Around {
        headline: found.headline.clone(),
        subtitle: found.subtitle.clone(),
        sentence: found.description.clone(),
        table: comparison_table(found, place.table.clone(), label),
    };
    drawn(scope, place, around, &picture, file, csv::comparison(found))
}

fn comparison_table(found: &ComparisonRecord, id: String, label: String) -> Table {
    let rows = found.rows.iter().map(|row| Row {
        id: None,
        heading: row.name.clone(),
        href: None,
        ours: row.ours,
        cells: std::iter::once(&row.text)
            .chain(&row.limits_text)
            .chain(&row.rank)
            .map(|text| number(text))
            .collect(),
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
pub(in crate::page) fn strip_of_comparison(
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
pub(in crate::page) fn areas(
    scope: &mut Scope<'_, '_>,
    style: &Style,
    rows: &[(String, bool, Decimal)],
    said: AreasSaid,
) -> Figure {
    let place = place(scope);
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
    let picture = chart.draw();
    let file = csv::text(
        &["name", "value"],
        rows.iter().map(|(name, _, value)| [csv::free(name), value.to_string()]),
    );
    let table = Table {
        id: place.table.clone(),
        label: scope.words().table_label(&place.number),
        caption: said.caption,
        columns: columns(&said.columns, 1),
        rows: rows
            .iter()
            .map(|(name, ours, value)| Row {
                id: None,
                heading: name.clone(),
                href: None,
                ours: *ours,
                cells: vec![number(&style.bare(*value))],
            })
            .collect(),
        legend: Vec::new(),
    };
    let around =
        Around { headline: said.headline, subtitle: said.subtitle, sentence: said.sentence, table };
    drawn(scope, place, around, &picture, "areas", file)
}
