//! Counts of measures and sums of savings, as bars in parts.

use rust_decimal::Decimal;

use super::super::view::{Figure, Row, Table};
use super::super::{Scope, csv};
use super::{Around, Place, columns, drawn, number, place};
use crate::assess::{Counts, MoneySum};
use crate::chart::{
    CountsChart, Drawn, Naming, Part, PartShape, StackedChart, StackedPart, StackedRow,
};
use crate::words::{Across, BarsSaid};

/// The parts of counts by status, in the order in which they stand.
const BY_STATUS: [PartShape; 4] =
    [PartShape::Circle, PartShape::Triangle, PartShape::Square, PartShape::Ring];

/// How many measures stand where, as a bar; absent when none is rated.
pub(in crate::page) fn counts(
    scope: &mut Scope<'_, '_>,
    counts: &Counts,
    report: &str,
) -> Option<Figure> {
    if counts.rated() == 0 {
        return None;
    }
    let place = place(scope);
    let words = scope.words();
    let said = words.counts_chart(counts, report);
    let parts = BY_STATUS.into_iter().zip(&said.parts);
    let chart = CountsChart {
        naming: Naming {
            id: place.id.clone(),
            title: said.bars.headline.clone(),
            description: said.bars.description.clone(),
        },
        parts: parts
            .map(|(shape, (words, count))| Part { shape, count: *count, words: words.clone() })
            .collect(),
    };
    let picture = chart.draw();
    let rows = said.table.iter().map(|(heading, count)| Row {
        id: None,
        heading: heading.clone(),
        href: None,
        ours: false,
        cells: vec![number(&count.to_string())],
    });
    let file = csv::text(
        &["status", "measures"],
        said.table.iter().map(|(status, count)| [status.clone(), count.to_string()]),
    );
    let rows = rows.collect();
    Some(with_table(scope, place, said.bars, rows, &picture, ("counts", file)))
}

/// How many measures of each group stand where: a bar for each.
pub(in crate::page) fn groups(
    scope: &mut Scope<'_, '_>,
    counted: &[(String, Counts)],
    page: Across,
) -> Figure {
    let words = scope.words();
    let all = counted.iter().fold(Counts::default(), |sum, (_, counts)| sum.plus(counts));
    let said = words.groups_chart(&all, page, best(counted));
    let sizes = |counts: &Counts| {
        [counts.on_target, counts.close_to_target, counts.off_target, counts.unrated()]
    };
    let rows = counted.iter().map(|(name, counts)| Bars {
        title: name.clone(),
        parts: sizes(counts).map(|n| (Decimal::from(n), n.to_string())).to_vec(),
        total: Some(counts.measures.to_string()),
    });
    stacked(scope, said, &BY_STATUS, (rows.collect(), None), "overview")
}

/// The one group with the largest share of its rated measures on target; None where
/// several share that place, or nothing is on target.
fn best(counted: &[(String, Counts)]) -> Option<&str> {
    let rated = || counted.iter().filter(|(_, counts)| counts.rated() > 0);
    // Shares are compared without dividing.
    let reaches = |a: &Counts, b: &Counts| a.on_target * b.rated() >= b.on_target * a.rated();
    let mut largest =
        rated().filter(|(_, counts)| rated().all(|(_, other)| reaches(counts, other)));
    match (largest.next(), largest.next()) {
        (Some((name, counts)), None) if counts.on_target > 0 && rated().count() > 1 => Some(name),
        _ => None,
    }
}

/// What was saved, what is still expected and what is not, by directorate.
pub(in crate::page) fn savings(
    scope: &mut Scope<'_, '_>,
    year: &str,
    sums: &[(&str, MoneySum)],
) -> Figure {
    let words = scope.words();
    let total: MoneySum = sums.iter().map(|(_, sum)| *sum).sum();
    let more = sums.iter().map(|(_, sum)| sum.difference().max(Decimal::ZERO)).sum();
    let said = words.savings_chart(&total, more, year);
    let shapes = [PartShape::Circle, PartShape::Triangle, PartShape::Square];
    let pounds = |sum: &MoneySum| {
        let expected = (sum.expected - sum.so_far).max(Decimal::ZERO);
        let short = (sum.planned - sum.expected.max(sum.so_far)).max(Decimal::ZERO);
        [sum.so_far, expected, short]
    };
    let bars = |title: &str, parts: [Decimal; 3]| Bars {
        title: title.to_owned(),
        parts: parts.map(|part| (part, words.saved(part, &total))).to_vec(),
        total: None,
    };
    let rows = sums.iter().map(|(directorate, sum)| bars(directorate, pounds(sum)));
    let all = sums.iter().map(|(_, sum)| pounds(sum)).fold([Decimal::ZERO; 3], |all, parts| {
        [all[0] + parts[0], all[1] + parts[1], all[2] + parts[2]]
    });
    let all = bars(&words.all_directorates(), all);
    stacked(scope, said, &shapes, (rows.collect(), Some(all)), "savings")
}

/// One bar of several: its parts by size, and all together where that is counted.
struct Bars {
    title: String,
    parts: Vec<(Decimal, String)>,
    total: Option<String>,
}

/// Stacked bars around their picture and table; all of them together stand in the table
/// alone, where there is such a row.
fn stacked(
    scope: &mut Scope<'_, '_>,
    said: BarsSaid,
    shapes: &[PartShape],
    (bars, all): (Vec<Bars>, Option<Bars>),
    file: &str,
) -> Figure {
    let place = place(scope);
    let key = shapes.iter().copied().zip(said.columns.iter().skip(1).cloned());
    let row = |bar: &Bars| StackedRow {
        title: bar.title.clone(),
        parts: shapes
            .iter()
            .zip(&bar.parts)
            .map(|(shape, (size, text))| StackedPart {
                shape: *shape,
                size: *size,
                text: text.clone(),
            })
            .collect(),
        text: bar.total.clone().unwrap_or_default(),
    };
    let chart = StackedChart {
        naming: Naming {
            id: place.id.clone(),
            title: said.headline.clone(),
            description: said.description.clone(),
        },
        rows: bars.iter().map(row).collect(),
        key: key.collect(),
    };
    let picture = chart.draw();
    let csv = csv::text(
        &said.columns.iter().map(String::as_str).collect::<Vec<_>>(),
        bars.iter().map(|bar| {
            let parts = bar.parts.iter().map(|(size, _)| size.to_string());
            std::iter::once(csv::free(&bar.title)).chain(parts).chain(bar.total.clone())
        }),
    );
    let table_row = |bar: &Bars, ours: bool| Row {
        id: None,
        heading: bar.title.clone(),
        href: None,
        ours,
        cells: bar
            .parts
            .iter()
            .map(|(_, text)| text)
            .chain(&bar.total)
            .map(|t| number(t))
            .collect(),
    };
    let rows = bars.iter().map(|bar| table_row(bar, false));
    let rows = rows.chain(all.iter().map(|all| table_row(all, true))).collect();
    with_table(scope, place, said, rows, &picture, (file, csv))
}

/// Bars around their picture, with their table and their file.
fn with_table(
    scope: &mut Scope<'_, '_>,
    place: Place,
    said: BarsSaid,
    rows: Vec<Row>,
    picture: &Drawn,
    (name, csv): (&str, String),
) -> Figure {
    let table = Table {
        id: place.table.clone(),
        label: scope.words().table_label(&place.number),
        caption: said.caption,
        columns: columns(&said.columns, 1),
        rows,
        legend: Vec::new(),
    };
    let around = Around {
        headline: said.headline,
        subtitle: said.subtitle,
        sentence: said.description,
        table,
    };
    drawn(scope, place, around, picture, name, csv)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(groups: &[(&str, usize, usize)]) -> Vec<(String, Counts)> {
        let one = |(name, on_target, off_target): &(&str, usize, usize)| {
            let measures = on_target + off_target;
            let counts = Counts {
                measures,
                on_target: *on_target,
                off_target: *off_target,
                ..Counts::default()
            };
            ((*name).to_owned(), counts)
        };
        groups.iter().map(one).collect()
    }

    #[test]
    fn the_best_group_is_alone_and_has_something_on_target() {
        assert_eq!(best(&counted(&[("a", 1, 1), ("b", 2, 1), ("c", 0, 0)])), Some("b"));
        // A tie, nothing on target, nothing to compare with.
        assert_eq!(best(&counted(&[("a", 1, 1), ("b", 2, 2)])), None);
        assert_eq!(best(&counted(&[("a", 0, 1), ("b", 0, 2)])), None);
        assert_eq!(best(&counted(&[("a", 1, 1), ("b", 0, 0)])), None);
        assert_eq!(best(&[]), None);
    }
}
