//! How each measure is judged: a table, and the same as a file.

use super::super::view::{Cell, Download, MethodSection, Row};
use super::super::{Scope, csv, places};
use super::{table, text};
use crate::model::{Id, Measure};

/// As many measures as fit beside all else that the page explains.
const MOST_LISTED: usize = 150;

/// Every measure by title; past as many as fit on one page, only their file.
pub(super) fn compose(scope: &mut Scope<'_, '_>) -> MethodSection {
    let words = scope.words();
    let mut measures: Vec<&Measure> = scope.frozen.site.measures.iter().collect();
    measures.sort_by_cached_key(|measure| measure.title.to_lowercase());
    if measures.is_empty() {
        return MethodSection::default();
    }
    let count = measures.len();
    let too_many = count > MOST_LISTED;
    let file = file(scope, &measures);
    let shown = (!too_many).then(|| {
        let row = |measure: &&Measure| Row {
            id: None,
            heading: measure.title.clone(),
            href: Some(scope.links.to(&places::measure(&measure.id))),
            ours: false,
            cells: ruled(scope, measure),
        };
        measures.iter().map(row).collect::<Vec<_>>()
    });
    MethodSection {
        id: "measures",
        sentences: vec![words.method_table_explained(too_many.then_some(count))],
        table: shown.map(|rows| table(scope, words.method_table(), rows)),
        downloads: vec![file],
        ..MethodSection::default()
    }
}

/// The same as cells, of which the first leads to how its rule works.
fn ruled(scope: &Scope<'_, '_>, measure: &Measure) -> Vec<Cell> {
    let mut cells = cells(scope, measure).map(text);
    cells[0].href = Some(format!("#{}", measure.rule.kind().name()));
    cells.to_vec()
}

/// What stands beside a measure's title.
fn cells(scope: &Scope<'_, '_>, measure: &Measure) -> [String; 5] {
    let words = scope.words();
    let groups = &scope.frozen.site.groups;
    let group = measure.peer_group.as_ref().and_then(|id| groups.get(id));
    [
        words.rule_name(measure.rule.kind()),
        words.closeness(measure),
        words.earlier(measure.comparison.with),
        words.dead_band(measure),
        group.map_or_else(|| words.no(), |group| group.title.clone()),
    ]
}

fn file(scope: &mut Scope<'_, '_>, measures: &[&Measure]) -> Download {
    const HEADER: [&str; 7] = [
        "measure",
        "title",
        "rule",
        "close_to_target",
        "earlier_figure",
        "no_change",
        "peer_group",
    ];
    let row = |measure: &&Measure| {
        let [_, closeness, earlier, dead_band, _] = cells(scope, measure);
        [
            measure.id.to_string(),
            csv::free(&measure.title),
            measure.rule.kind().name().to_owned(),
            csv::free(&closeness),
            earlier,
            dead_band,
            measure.peer_group.as_ref().map(Id::to_string).unwrap_or_default(),
        ]
    };
    let content = csv::text(&HEADER, measures.iter().map(row));
    Download {
        label: scope.words().csv(content.len()),
        of: scope.words().file_of_method(),
        href: scope.add_file("measures.csv", content),
    }
}
