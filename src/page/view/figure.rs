//! Figures as readers meet them: a chart with its table, and files to take away.

use serde::Serialize;

use super::{Direction, Html, Link, Status};

/// A chart as readers meet it: a sentence, a picture and a table.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Unique on its page, stable across builds: "figure-1".
    pub id: String,
    /// "Figure 1"
    pub label: String,
    /// The finding.
    pub headline: String,
    /// Measure, unit, areas, period.
    pub subtitle: String,
    /// The picture for wide screens and print.
    pub wide: Html,
    /// The picture for narrow screens.
    pub narrow: Html,
    /// What the picture shows, in words.
    pub sentence: String,
    /// How to read it, when that is not plain.
    pub note: Option<String>,
    /// What the picture shows, figure by figure, for those who cannot see it.
    pub table: Table,
    /// "Source: …"
    pub source: Option<String>,
    /// Its figures as CSV, then the wide picture as SVG.
    pub downloads: Vec<Download>,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Unique on its page, stable across builds: "table-1".
    pub id: String,
    /// "Table 1", or empty where tables are not numbered.
    pub label: String,
    /// Names the box that scrolls, too, so it makes sense alone.
    pub caption: String,
    /// The first stands above the rows' headings: one more than a row has cells.
    pub columns: Vec<Column>,
    /// Already in order, for instance the latest period first.
    pub rows: Vec<Row>,
    /// Shorthands that the table uses, explained above it (B-60).
    pub legend: Vec<Shorthand>,
}

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What the cells below are; over time, in a table of areas, a period.
    pub heading: String,
    /// Set on the right, with tabular figures.
    pub numeric: bool,
}

/// A row; its first cell is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// By which links find it; absent where none leads to it.
    pub id: Option<String>,
    /// A period, a council, an area, a status, a measure or a source.
    pub heading: String,
    /// Where the heading leads; only for measures, and for sources that have a link.
    pub href: Option<String>,
    /// This row is the council itself.
    pub ours: bool,
    /// Those after the heading: one fewer than the table has columns.
    pub cells: Vec<Cell>,
}

/// What a cell says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// A value without its unit, the reason there is none, or plain words.
    pub text: String,
    /// As its column says, for a template that has only the cell at hand.
    pub numeric: bool,
    /// Drawn before the text; absent in plain tables.
    pub status: Option<Status>,
    /// Drawn before the text, where there is no status; absent in plain tables.
    pub direction: Option<Direction>,
    /// A shorthand such as `[p]`.
    pub marker: Option<String>,
    /// Where the text leads: in the data list, to the measure's file.
    pub href: Option<String>,
    /// Places to go that stand after the text: in the matrix of risks, those in the cell.
    pub links: Vec<Link>,
}

/// A shorthand and its meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Shorthand {
    /// As it stands in tables, brackets included: `[p]`.
    pub mark: String,
    /// "Provisional: it may change when the count is complete"
    pub meaning: String,
}

/// A file to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Download {
    /// "CSV (1 kB)"
    pub label: String,
    /// What it holds, for readers who hear links out of context.
    pub of: String,
    /// Beside a page, or at an address under `/data/` that stays the same.
    pub href: String,
}
