//! What the columns of a file of figures mean: our own layout, or a foreign
//! file's as its source describes it.

use std::collections::HashMap;

use jiff::civil::Date;

use super::columns::{need, refuse_unknown};
use super::keys::At;
use super::sheet::Sheet;
use crate::diagnostic::Problems;
use crate::model::{FIGURE_COLUMNS, Gap};
use crate::period::{Labelled, Reading};

/// Which column, or which fixed text, says something.
#[derive(Debug, Clone)]
pub(super) enum Said {
    Column(usize),
    Fixed(String),
    /// Nothing says it: each value's own column does, or it is the council's area.
    Nowhere,
}

/// How the periods of a file are read.
#[derive(Debug, Clone)]
pub(super) enum PeriodsRead {
    /// As each measure's definition says.
    AsMeasure,
    /// All alike.
    Alike(Reading),
    /// As a column of each row says.
    ByColumn { column: usize, kinds: HashMap<String, Reading> },
}

/// A column that holds values, and the columns that belong to it.
#[derive(Debug, Clone)]
pub(super) struct ValueColumn {
    pub(super) column: usize,
    pub(super) numerator: Option<usize>,
    pub(super) denominator: Option<usize>,
    pub(super) lower: Option<usize>,
    pub(super) upper: Option<usize>,
    /// The measure whose values these are, when no row says so.
    pub(super) measure: Option<String>,
    /// The period whose values these are, when no row says so.
    pub(super) period: Option<Labelled>,
}

/// When the figures of a file became public.
#[derive(Debug, Clone, Copy)]
pub(super) enum Released {
    On(Date),
    Column(usize),
}

/// What the columns of a sheet mean.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) measure: Said,
    pub(super) area: Said,
    /// What a published file calls the area, to be held against what we call it.
    pub(super) area_name: Option<usize>,
    pub(super) period: Said,
    pub(super) released: Released,
    pub(super) breakdown: Option<usize>,
    pub(super) marker: Option<usize>,
    pub(super) note: Option<usize>,
    pub(super) reason: Option<usize>,
    pub(super) values: Vec<ValueColumn>,
    pub(super) periods: PeriodsRead,
    /// Their code, and where it is written, to our measure; absent when the file uses our own names.
    pub(super) measures: Option<HashMap<String, At<String>>>,
    /// Their marker to our reason.
    pub(super) missing: HashMap<String, Gap>,
    /// Only rows whose column holds one of these.
    pub(super) filters: Vec<(usize, Vec<At<String>>)>,
    /// In our own layout an empty area is the council; published files leave the
    /// code empty on national rows and footnotes.
    pub(super) empty_area_is_ours: bool,
    pub(super) skip_unknown_areas: bool,
    pub(super) skip_unknown_measures: bool,
}

impl Layout {
    /// Whether the source says which of our measures a code of theirs is.
    pub(super) fn maps(&self, code: &str) -> bool {
        self.measures.as_ref().is_some_and(|codes| codes.contains_key(code))
    }

    /// Our own layout: columns by their names.
    pub(super) fn own(sheet: &Sheet<'_>, problems: &Problems) -> Option<Self> {
        refuse_unknown(sheet, &FIGURE_COLUMNS, problems);
        let column = |name: &str| sheet.column(name);
        let needed = |name: &str| need(sheet, name, problems);
        let (measure, period, released) = (needed("measure"), needed("period"), needed("released"));
        let value = needed("value");
        Some(Self {
            measure: Said::Column(measure?),
            area: column("area").map_or(Said::Nowhere, Said::Column),
            area_name: None,
            period: Said::Column(period?),
            released: Released::Column(released?),
            breakdown: column("breakdown"),
            marker: column("marker"),
            note: column("note"),
            reason: column("reason"),
            values: vec![ValueColumn {
                column: value?,
                numerator: column("numerator"),
                denominator: column("denominator"),
                lower: column("lower"),
                upper: column("upper"),
                measure: None,
                period: None,
            }],
            periods: PeriodsRead::AsMeasure,
            measures: None,
            missing: HashMap::new(),
            filters: Vec::new(),
            empty_area_is_ours: true,
            skip_unknown_areas: false,
            skip_unknown_measures: false,
        })
    }
}
