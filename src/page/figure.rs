//! Charts as readers meet them: a sentence, a picture and a table.

mod comparison;
mod control;
mod groups;
mod history;
mod terms;

pub(super) use comparison::{areas, comparison, strip_of_comparison};
pub(super) use control::control;
pub(super) use groups::{counts, groups, savings};
pub(super) use history::{history, table_of};
pub(super) use terms::terms;

use super::Scope;
use super::view::{Cell, Column, Download, Figure, Html, Table};
use crate::chart::{self, Drawn};

/// A figure's place in its page.
pub(super) struct Place {
    /// Its number; its table has the same.
    pub(super) number: String,
    /// Its id.
    pub(super) id: String,
    /// Its table's id.
    pub(super) table: String,
}

/// The place of the page's next figure.
pub(super) fn place(scope: &mut Scope<'_, '_>) -> Place {
    let number = scope.next_number();
    let prefix = scope.prefix.clone();
    Place {
        id: format!("{prefix}figure-{number}"),
        table: format!("{prefix}table-{number}"),
        number,
    }
}

/// What stands around a picture.
pub(super) struct Around {
    /// The finding.
    pub(super) headline: String,
    /// Measure, unit, areas, period.
    pub(super) subtitle: String,
    /// What the picture shows, in words.
    pub(super) sentence: String,
    /// The same, figure by figure.
    pub(super) table: Table,
}

/// A picture with what stands around it, and its files: the figures as CSV and the
/// wide picture on its own.
pub(super) fn drawn(
    scope: &mut Scope<'_, '_>,
    place: Place,
    around: Around,
    drawn: &Drawn,
    file: &str,
    csv: String,
) -> Figure {
    let downloads = downloads(scope, file, &around.headline, csv, drawn);
    Figure {
        label: scope.words().figure_label(&place.number),
        headline: around.headline,
        subtitle: around.subtitle,
        wide: Html(drawn.wide.clone()),
        narrow: Html(drawn.narrow.clone()),
        sentence: around.sentence,
        note: None,
        table: around.table,
        source: None,
        downloads,
        id: place.id,
    }
}

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
