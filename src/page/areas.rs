//! `/measures/<measure>/areas/`: a measure in every area that has figures.

use rust_decimal::Decimal;

use super::frame::Frame;
use super::view::{Areas, Body, Cell, Column, Link, Row, Table};
use super::{Scope, figure, places};
use crate::assess::{AsAt, Series, series, spread};
use crate::model::{AreaIx, MeasureIx, Site};
use crate::period::Period;

/// The latest periods shown in the table of all areas.
const MOST_PERIODS: usize = 12;

pub(super) fn compose(scope: &mut Scope<'_, '_>, ix: MeasureIx) -> (Frame, Body) {
    let frozen = scope.frozen;
    let site = frozen.site;
    let words = scope.words();
    let measure = site.measure(ix);
    let day = AsAt::day(site.date.date());
    let mut all: Vec<(AreaIx, &str, Series<'_>)> = site
        .areas
        .iter()
        .map(|(area, found)| (area, found.name.as_str(), series(site.figures(ix), area, day)))
        .filter(|(.., series)| !series.is_empty())
        .collect();
    all.sort_by_key(|(_, name, _)| name.to_lowercase());
    // An area in which others lie is none of them: its figure is its own rate (B-52).
    let is_wider = |area: AreaIx| is_wider(site, area);
    let period = latest_shared(all.iter().filter(|(area, ..)| !is_wider(*area)));
    let mut rows: Vec<(String, bool, Decimal)> = period
        .map(|period| {
            let value = |(area, name, series): &(AreaIx, &str, Series<'_>)| {
                Some(((*name).to_owned(), *area == site.our_area, series.value_at(period)?))
            };
            all.iter().filter(|(area, ..)| !is_wider(*area)).filter_map(value).collect()
        })
        .unwrap_or_default();
    rows.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
    let values: Vec<Decimal> = rows.iter().map(|(.., value)| *value).collect();
    let ours = rows.iter().find(|(_, ours, _)| *ours).map(|(.., value)| *value);
    let council = &site.council.short_name;
    let said = period.zip(spread(&values)).map(|(period, spread)| {
        words.areas_chart(measure, period, council, values.len(), spread, ours)
    });
    let mut lead = said.as_ref().map(|said| vec![said.sentence.clone()]).unwrap_or_default();
    let own = all.iter().filter(|(area, ..)| is_wider(*area)).filter_map(|(_, name, series)| {
        Some(words.areas_own_value(measure, name, series.value_at(period?)?))
    });
    lead.extend(own);
    lead.extend(beside_group(scope, ix).filter(|_| said.is_some()));
    let figure = said.map(|said| figure::areas(scope, &measure.style, &rows, said));
    let title = words.areas_title(&measure.title);
    let href = scope.links.to(&places::measure(&measure.id));
    let history = history(scope, ix, &all);
    let frame = Frame::new(&title, lead.join(" "))
        .below(words.measures(), places::measures())
        .below(&measure.title, places::measure(&measure.id));
    let body =
        Areas { measure: Link { title: measure.title.clone(), href }, lead, figure, history };
    (frame, Body::Areas(Box::new(body)))
}

/// Whose middle the measure's comparison takes, so that nobody mistakes it for the middle
/// of every area; None where there is no comparison.
fn beside_group(scope: &Scope<'_, '_>, ix: MeasureIx) -> Option<String> {
    let frozen = scope.frozen;
    let others = frozen.assessment(ix).benchmark.as_ref().ok()?.peers.len();
    let group = frozen.site.groups.get(frozen.site.measure(ix).peer_group.as_ref()?)?;
    let council = &frozen.site.council.short_name;
    Some(scope.words().areas_beside_group(council, &group.title, others))
}

/// The latest period for which most areas have a value: a period that only a
/// few have reported yet says little.
fn latest_shared<'a>(
    all: impl Iterator<Item = &'a (AreaIx, &'a str, Series<'a>)>,
) -> Option<Period> {
    let mut counts = std::collections::BTreeMap::new();
    for (.., series) in all {
        for figure in series.iter().filter(|figure| figure.value().is_some()) {
            *counts.entry(figure.period).or_insert(0_usize) += 1;
        }
    }
    let most = counts.values().copied().max()?;
    counts.into_iter().rev().find(|(_, count)| count * 2 >= most).map(|(period, _)| period)
}

/// Whether others lie in an area. Ours is compared, whatever lies in it.
fn is_wider(site: &Site, area: AreaIx) -> bool {
    area != site.our_area && site.areas.get(area).is_wider
}

/// Every area, the latest periods.
fn history(scope: &mut Scope<'_, '_>, ix: MeasureIx, all: &[(AreaIx, &str, Series<'_>)]) -> Table {
    let site = scope.frozen.site;
    let words = scope.words();
    let measure = site.measure(ix);
    let mut periods: Vec<Period> =
        all.iter().flat_map(|(.., series)| series.iter().map(|figure| figure.period)).collect();
    periods.sort_unstable_by(|a, b| b.cmp(a));
    periods.dedup();
    periods.truncate(MOST_PERIODS);
    let mut legend = Vec::new();
    let mut cell = |series: &Series<'_>, period: Period| {
        let (text, mark) = match series.at(period) {
            None => {
                (words.gap_shorthand(crate::model::Gap::NotAvailable), Some(words.not_available()))
            }
            Some(figure) => match figure.measured {
                crate::model::Measured::Value(value) => (measure.style.bare(value), None),
                crate::model::Measured::Gap(gap) => {
                    (words.gap_shorthand(gap), Some(words.gap(gap)))
                }
            },
        };
        if let Some(meaning) = mark {
            legend.push(super::view::Shorthand { mark: text.clone(), meaning });
        }
        Cell { text, numeric: true, ..Cell::default() }
    };
    let rows: Vec<Row> = all
        .iter()
        .map(|(area, name, series)| Row {
            id: None,
            heading: if is_wider(site, *area) {
                words.own_value(measure, name)
            } else {
                (*name).to_owned()
            },
            href: None,
            ours: *area == site.our_area,
            cells: periods.iter().map(|period| cell(series, *period)).collect(),
        })
        .collect();
    legend.sort();
    // One shorthand stands for several reasons; the page of the measure says which.
    legend.dedup_by(|a, b| a.mark == b.mark);
    let mut columns = vec![Column { heading: words.column_area(), numeric: false }];
    columns.extend(
        periods.iter().map(|period| Column { heading: words.period(*period), numeric: true }),
    );
    let number = scope.next_number();
    Table {
        id: format!("table-{number}"),
        label: words.table_label(&number),
        caption: words.areas_history_caption(&measure.title),
        columns,
        rows,
        legend,
    }
}
