//! `/data/`: the single data list, and every file to take away.

use rayon::prelude::*;

use super::frame::Frame;
use super::view::{Body, Cell, Column, Data, Download, Row, Table};
use super::{Frozen, Scope, csv, places, section};
use crate::assess::AsAt;
use crate::model::MeasureIx;
use crate::record::{self, MeasureLine};

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let site = scope.frozen.site;
    let today = site.date.date();
    let mut measures: Vec<_> = site.measure_ixs().collect();
    measures.sort_by_cached_key(|ix| site.measure(*ix).title.to_lowercase());
    let rows = measures.into_iter().map(|ix| {
        let measure = site.measure(ix);
        let line = record::line(site, scope.frozen.assessment(ix), words);
        let text = |text: String| Cell { text, ..Cell::default() };
        let file = places::measure_csv(&measure.id);
        let group = measure.peer_group.as_ref().and_then(|id| site.groups.get(id));
        Row {
            id: None,
            heading: measure.title.clone(),
            href: Some(scope.links.to(&places::measure(&measure.id))),
            ours: false,
            cells: vec![
                text(words.kind_of_data(measure)),
                text(words.frequency(measure.frequency)),
                text(words.owner(&measure.owner)),
                text(group.map_or_else(|| words.no(), |group| group.title.clone())),
                text(latest(scope, ix, &line)),
                text(words.due(measure.next_figures, today, scope.frozen.assessment(ix).overdue)),
                Cell {
                    text: words.csv_short(),
                    href: Some(scope.links.to(&file)),
                    ..Cell::default()
                },
            ],
        }
    });
    let rows = rows.collect();
    let (caption, headings) = words.data_table();
    let number = scope.next_number();
    let list = Table {
        id: format!("table-{number}"),
        label: words.table_label(&number),
        caption,
        columns: headings.into_iter().map(|heading| Column { heading, numeric: false }).collect(),
        rows,
        legend: Vec::new(),
    };
    let all = Download {
        label: words.csv_short(),
        of: words.file_of_all(),
        href: scope.links.to(&places::all_csv()),
    };
    let body = Data {
        all: vec![all],
        list,
        licence: words.data_licence(
            site.council.publisher(),
            site.settings.licence.as_ref().map(|licence| licence.name.as_str()),
            today,
        ),
        columns: words
            .data_columns()
            .into_iter()
            .map(|(label, value)| section::fact(label, value))
            .collect(),
    };
    (Frame::new(words.data_title(), words.data_title()), Body::Data(body))
}

/// The period of the latest figure, and why there is none for a later one.
fn latest(scope: &Scope<'_, '_>, ix: MeasureIx, line: &MeasureLine) -> String {
    let measure = scope.frozen.site.measure(ix);
    let known = scope.frozen.assessment(ix).ours.latest_value();
    let words = scope.words();
    match known {
        Some((period, _)) if line.period == Some(period) => line.period_label.clone(),
        Some((period, _)) => words.latest_but(&words.period(measure.moment(period)), &line.value),
        None => line.value.clone(),
    }
}

/// The file of every figure of every measure, in pieces: at national scale it
/// is far larger than anything else on the site.
pub fn all_figures<'f>(frozen: &'f Frozen<'_>) -> impl Iterator<Item = String> + 'f {
    /// Measures composed together: enough to keep every core busy.
    const TOGETHER: usize = 256;
    let day = AsAt::day(frozen.site.date.date());
    let measures: Vec<_> = frozen.site.measure_ixs().collect();
    let header = csv::figures_header();
    let chunks: Vec<Vec<_>> = measures.chunks(TOGETHER).map(<[_]>::to_vec).collect();
    std::iter::once(header).chain(chunks.into_iter().map(move |chunk| {
        let texts: Vec<String> =
            chunk.par_iter().map(|ix| csv::figures(frozen.site, frozen.words, *ix, day)).collect();
        texts.concat()
    }))
}
