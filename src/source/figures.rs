//! Rows into figures, under a [`Layout`].

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::areas::unknown_area;
use super::called;
use super::columns::check_width;
use super::layout::{Layout, PeriodsRead, Released, Said, ValueColumn};
use super::matched::Matched;
use super::plausible::{Doubts, without_counts};
use super::sheet::{Row, Sheet};
use super::there::There;
use super::unknown::unknown_measure;
use super::unreadable::{unreadable_date, unreadable_number, unreadable_period};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{
    AreaIx, Areas, Figure, FigureDetail, Gap, Marker, Measure, MeasureIx, Measured, Origin,
};
use crate::period::{self, Labelled, Reading};
use crate::quantity;

/// What rows are held against.
pub(super) struct Known<'a> {
    pub(super) measures: &'a [Measure],
    pub(super) by_id: &'a HashMap<&'a str, MeasureIx>,
    pub(super) areas: &'a Areas,
    pub(super) our_area: AreaIx,
    /// What is there, even if it cannot be read.
    pub(super) there: &'a There,
}

/// Reads every figure of a sheet. What cannot be read is complained of and left out.
pub(super) fn read(
    sheet: &Sheet<'_>,
    layout: &Layout,
    known: &Known<'_>,
    file: u32,
    problems: &Problems,
) -> Vec<(MeasureIx, Figure)> {
    let mut reader = Reader {
        sheet,
        layout,
        known,
        file,
        problems,
        areas: HashMap::new(),
        misnamed: BTreeSet::new(),
        named_well: HashMap::new(),
        periods: HashMap::new(),
        dates: HashMap::new(),
        doubts: Doubts::default(),
        matched: Matched::none(layout),
        figures: Vec::new(),
    };
    sheet.for_each(|row| reader.row(row));
    reader.doubts.say(known.measures, problems);
    reader.matched.complain(layout, problems);
    reader.figures
}

struct Reader<'a> {
    sheet: &'a Sheet<'a>,
    layout: &'a Layout,
    known: &'a Known<'a>,
    file: u32,
    problems: &'a Problems,
    // The same few texts stand in many rows: each is read once.
    areas: HashMap<String, Option<AreaIx>>,
    /// Areas that a row calls by another name: said once for each.
    misnamed: BTreeSet<AreaIx>,
    /// Names that were found to be an area's.
    named_well: HashMap<AreaIx, BTreeSet<String>>,
    periods: HashMap<(String, Reading), Result<Labelled, period::PeriodError>>,
    dates: HashMap<String, Option<Date>>,
    doubts: Doubts,
    matched: Matched,
    figures: Vec<(MeasureIx, Figure)>,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row<'_>) {
        let layout = self.layout;
        if !self.matched.note(layout, row) || !check_width(row, self.sheet, self.problems) {
            return;
        }
        let Some(area) = self.area(row) else { return };
        self.hold_name(row, area);
        let Some(released) = self.released(row) else { return };
        for value in &layout.values {
            let Some(measure) = self.measure(row, value) else { continue };
            let Some(labelled) = self.period(row, value, measure) else { continue };
            let Some(measured) = self.measured(row, value) else { continue };
            if self.is_too_early(row, value, &labelled, measured, released) {
                continue;
            }
            let Some(detail) = self.detail(row, value, labelled.marker) else { continue };
            if let Measured::Value(number) = measured {
                let definition = &self.known.measures[measure.0 as usize];
                let beside = (number, detail.as_deref());
                // Figures of others are as they chose to publish them.
                if area == self.known.our_area
                    && let Some(complaint) = without_counts(definition, beside)
                {
                    self.problems.add(complaint.at(row.place(value.column)));
                }
                self.doubts.look((row, value), (measure, definition), beside, self.problems);
            }
            let figure = Figure {
                area,
                period: labelled.period,
                measured,
                released,
                origin: Origin { file: self.file, line: row.line },
                detail,
            };
            self.figures.push((measure, figure));
        }
    }

    /// A value that became public before its period was over is a forecast, or a
    /// slip of the pen.
    fn is_too_early(
        &self,
        row: &Row<'_>,
        value: &ValueColumn,
        labelled: &Labelled,
        measured: Measured,
        released: Date,
    ) -> bool {
        let is_forecast = self.layout.marker.is_some_and(|column| row.cell(column) == "forecast");
        let early = matches!(measured, Measured::Value(_))
            && !is_forecast
            && released < labelled.period.end();
        if early {
            self.problems.add(
                Diagnostic::new(
                    Code::Contradiction,
                    format!(
                        "this value was released on {released}, before its period ended on {}",
                        labelled.period.end()
                    ),
                )
                .at(row.place(value.column))
                .label("too early")
                .help("check the period and the date; a value expected for the future is marked `forecast`"),
            );
        }
        early
    }

    fn area(&mut self, row: &Row<'_>) -> Option<AreaIx> {
        let (named, column) = match &self.layout.area {
            Said::Nowhere => return Some(self.known.our_area),
            Said::Fixed(text) => (text.as_str(), 0),
            Said::Column(column) => (row.cell(*column), *column),
        };
        if named.is_empty() && self.layout.empty_area_is_ours {
            return Some(self.known.our_area);
        }
        let found = match self.areas.get(named) {
            Some(found) => *found,
            None => {
                let found = self.known.areas.find(named);
                self.areas.insert(named.to_owned(), found);
                found
            }
        };
        if found.is_none() && !self.layout.skip_unknown_areas && !self.known.there.area(named) {
            self.problems.add(unknown_area(named, self.known.areas).at(row.place(column)));
        }
        found
    }

    /// A code that is slightly off is another council's: a name beside it tells.
    fn hold_name(&mut self, row: &Row<'_>, area: AreaIx) {
        let Some(column) = self.layout.area_name else { return };
        let name = row.cell(column);
        let is_seen = |names: &BTreeSet<String>| names.contains(name);
        let named_well = self.named_well.get(&area).is_some_and(is_seen);
        if name.is_empty() || named_well || self.misnamed.contains(&area) {
            return;
        }
        let known = self.known.areas.get(area);
        if called::is_called(known, name) {
            self.named_well.entry(area).or_default().insert(name.to_owned());
            return;
        }
        self.misnamed.insert(area);
        let named = match &self.layout.area {
            Said::Column(column) => row.cell(*column),
            Said::Fixed(text) => text,
            Said::Nowhere => known.id.as_str(),
        };
        let complaint = called::otherwise(known, named, name);
        self.problems.add(complaint.at(row.place(column)));
    }

    fn measure(&self, row: &Row<'_>, value: &ValueColumn) -> Option<MeasureIx> {
        let (named, column) = match (&value.measure, &self.layout.measure) {
            (Some(named), _) => (named.as_str(), value.column),
            (None, Said::Fixed(text)) => (text.as_str(), value.column),
            (None, Said::Column(column)) => (row.cell(*column), *column),
            (None, Said::Nowhere) => ("", value.column),
        };
        let ours = match (&self.layout.measures, &value.measure) {
            (Some(codes), None) => codes.get(named).map(|ours| ours.value.as_str()),
            _ => Some(named),
        };
        let found = ours.and_then(|id| self.known.by_id.get(id).copied());
        let measures = &self.known.there.measures;
        let is_unknown = found.is_none() && !ours.is_some_and(|id| measures.hold(id));
        if is_unknown && !(ours.is_none() && self.layout.skip_unknown_measures) {
            let complaint = unknown_measure(ours.unwrap_or(named), measures.iter());
            self.problems.add(complaint.at(row.place(column)));
        }
        found
    }

    fn period(
        &mut self,
        row: &Row<'_>,
        value: &ValueColumn,
        measure: MeasureIx,
    ) -> Option<Labelled> {
        if let Some(labelled) = value.period {
            return Some(labelled);
        }
        let (text, column) = match &self.layout.period {
            Said::Column(column) => (row.cell(*column), *column),
            Said::Fixed(text) => (text.as_str(), value.column),
            Said::Nowhere => ("", value.column),
        };
        let of_measure = Reading::of(self.known.measures[measure.0 as usize].period_kind);
        let reading = match &self.layout.periods {
            PeriodsRead::AsMeasure => of_measure,
            PeriodsRead::Alike(reading) => *reading,
            PeriodsRead::ByColumn { column, kinds } => match kinds.get(row.cell(*column)) {
                Some(reading) => *reading,
                None => {
                    let named = row.cell(*column);
                    self.problems.add(
                        Diagnostic::new(
                            Code::UnreadablePeriod,
                            format!("the source does not say what `{named}` periods are"),
                        )
                        .at(row.place(*column))
                        .label("here")
                        .help("add it under [periods.kinds]"),
                    );
                    return None;
                }
            },
        };
        let key = (text.to_owned(), reading);
        let parsed = *self.periods.entry(key).or_insert_with(|| period::parse(text, &reading));
        parsed
            .map_err(|error| {
                self.problems.add(unreadable_period(text, error).at(row.place(column)))
            })
            .ok()
    }

    fn released(&mut self, row: &Row<'_>) -> Option<Date> {
        let column = match self.layout.released {
            Released::On(day) => return Some(day),
            Released::Column(column) => column,
        };
        let text = row.cell(column);
        let found = match self.dates.get(text) {
            Some(found) => *found,
            None => {
                let found = period::parse(text, &Reading::of(period::PeriodKind::PointInTime))
                    .map(|labelled| labelled.period.end())
                    .ok();
                self.dates.insert(text.to_owned(), found);
                found
            }
        };
        if found.is_none() {
            self.problems.add(unreadable_date(text).at(row.place(column)));
        }
        found
    }

    fn measured(&self, row: &Row<'_>, value: &ValueColumn) -> Option<Measured> {
        let text = row.cell(value.column);
        if let Some(gap) = self.layout.missing.get(text) {
            return Some(Measured::Gap(*gap));
        }
        let reason = self.layout.reason.map_or("", |column| row.cell(column));
        match (text.is_empty(), reason.is_empty()) {
            (false, true) => quantity::parse(text)
                .map(Measured::Value)
                .map_err(|error| {
                    self.problems.add(unreadable_number(text, error).at(row.place(value.column)));
                })
                .ok(),
            (true, false) => self.gap(row, reason).map(Measured::Gap),
            (empty, _) => {
                let message = if empty {
                    "this figure has neither a value nor a reason"
                } else {
                    "this figure has both a value and a reason"
                };
                self.problems.add(
                    Diagnostic::new(Code::ValueOrReason, message)
                        .at(row.place(value.column))
                        .label("here")
                        .help("a gap is a fact: give the value, or say why there is none"),
                );
                None
            }
        }
    }

    fn gap(&self, row: &Row<'_>, reason: &str) -> Option<Gap> {
        named(reason, Gap::NAMES).or_else(|| {
            self.unknown_choice(
                row,
                self.layout.reason,
                "reason",
                reason,
                Gap::NAMES.iter().map(|(n, _)| *n),
            );
            None
        })
    }

    fn unknown_choice<'n>(
        &self,
        row: &Row<'_>,
        column: Option<usize>,
        what: &str,
        text: &str,
        names: impl Iterator<Item = &'n str> + Clone,
    ) {
        let list: Vec<&str> = names.clone().collect();
        self.problems.add(
            Diagnostic::new(Code::UnknownChoice, format!("`{text}` is not a {what}"))
                .at(row.place(column.unwrap_or(0)))
                .label("here")
                .help(format!("choose one of: {}", list.join(", ")))
                .suggest(text, names),
        );
    }

    /// None when something is unreadable; `Some(None)` when there is nothing.
    #[expect(clippy::option_option, reason = "a mistake is not an absence")]
    fn detail(
        &self,
        row: &Row<'_>,
        value: &ValueColumn,
        label_marker: Option<Marker>,
    ) -> Option<Option<Box<FigureDetail>>> {
        let text = |column: Option<usize>| {
            column.map(|column| row.cell(column)).filter(|cell| !cell.is_empty())
        };
        let marker = match text(self.layout.marker) {
            None => label_marker,
            Some(word) => match named(word, Marker::NAMES) {
                Some(marker) => Some(marker),
                None => {
                    let names = Marker::NAMES.iter().map(|(name, _)| *name);
                    self.unknown_choice(row, self.layout.marker, "marker", word, names);
                    return None;
                }
            },
        };
        let detail = FigureDetail {
            numerator: self.number(row, value.numerator)?,
            denominator: self.number(row, value.denominator)?,
            lower: self.number(row, value.lower)?,
            upper: self.number(row, value.upper)?,
            breakdown: text(self.layout.breakdown).map(str::to_owned),
            marker,
            note: text(self.layout.note).map(str::to_owned),
        };
        Some((detail != FigureDetail::default()).then(|| Box::new(detail)))
    }

    /// A number that may be absent: None when it is unreadable.
    #[expect(clippy::option_option, reason = "a mistake is not an absence")]
    fn number(&self, row: &Row<'_>, column: Option<usize>) -> Option<Option<Decimal>> {
        let Some(column) = column else { return Some(None) };
        let text = row.cell(column);
        if text.is_empty() || self.layout.missing.contains_key(text) {
            return Some(None);
        }
        match quantity::parse(text) {
            Ok(number) => Some(Some(number)),
            Err(error) => {
                self.problems.add(unreadable_number(text, error).at(row.place(column)));
                None
            }
        }
    }
}

fn named<T: Copy>(word: &str, names: &[(&str, T)]) -> Option<T> {
    names.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}
