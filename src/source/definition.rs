//! `data/sources/<source>.toml`: what a source says of a foreign file, and the
//! layout that follows once the headings of that file are known.

use std::cell::Cell;

use jiff::civil::Date;

use super::files::Encoding;
use super::keys::{At, Keys, TomlText};
use super::layout::{Layout, PeriodsRead, Released, Said, ValueColumn};
use super::publication::publication_keys;
use super::sheet::{HeaderAt, Sheet};
use super::unreadable::unreadable_period;
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::model::{Gap, Publication};
use crate::period::{self, BareYear, PeriodKind, Reading};

/// A source's file: what it says of a foreign file, before that file is open.
pub(super) struct Definition<'a> {
    pub(super) publication: Publication,
    pub(super) file: At<String>,
    pub(super) encoding: Encoding,
    pub(super) header: HeaderAt,
    pub(super) released: Option<Date>,
    pub(super) next_release: Option<Date>,
    keys: Keys<'a>,
}

/// Reads what a source says before its file can be opened. The rest is read by
/// [`Definition::layout`], which knows the headings.
pub(super) fn define<'a>(text: &'a TomlText<'a>, problems: &'a Problems) -> Option<Definition<'a>> {
    let keys = text.keys(problems);
    let publication = publication_keys(&keys);
    let file = keys.text_at("file");
    if file.is_none() {
        keys.need_text("file");
    }
    let encoding = keys.choice("encoding", Encoding::NAMES).unwrap_or_default();
    let header = match (keys.text("header-starts-with"), keys.integer("header-row")) {
        (Some(words), _) => HeaderAt::StartsWith(words),
        (None, row) => HeaderAt::Row(row.and_then(|row| usize::try_from(row).ok()).unwrap_or(1)),
    };
    let released = keys.date("released");
    let next_release = keys.date("next-release");
    Some(Definition {
        publication: publication?,
        file: file?,
        encoding,
        header,
        released,
        next_release,
        keys,
    })
}

impl Definition<'_> {
    /// The rest of the definition, held against the headings of its file.
    pub(super) fn layout(self, sheet: &Sheet<'_>, problems: &Problems) -> Option<Layout> {
        let keys = &self.keys;
        let skip = |key: &'static str| {
            keys.choice(key, &[("skip", true), ("error", false)]).unwrap_or(false)
        };
        let skip_unknown_areas = skip("unknown-areas");
        let skip_unknown_measures = skip("unknown-measures");
        let periods_across = keys.flag("periods-across").unwrap_or(false);
        let columns = keys.table("columns");
        let fixed = keys.table("fixed");
        // Without a column that was named, no row can be read: the one complaint is enough.
        let all_there = Cell::new(true);
        let named = |key: &'static str| columns.as_ref().and_then(|table| table.text_at(key));
        let column = |key: &'static str| {
            let found = column_named(Some(named(key)?), sheet, problems);
            all_there.set(all_there.get() && found.is_some());
            found
        };
        let said = |key: &'static str| match (
            fixed.as_ref().and_then(|table| table.text(key)),
            column(key),
        ) {
            (Some(text), Some(_)) => {
                keys.complain(
                    "fixed",
                    Code::Contradiction,
                    format!("both [columns] and [fixed] say the {key}"),
                    "say it once: a column when rows differ, [fixed] when they do not",
                );
                Said::Fixed(text)
            }
            (Some(text), None) => Said::Fixed(text),
            (None, Some(column)) => Said::Column(column),
            (None, None) => Said::Nowhere,
        };
        let (measure, area, period) = (said("measure"), said("area"), said("period"));
        if matches!(area, Said::Nowhere) && named("area").is_none() {
            keys.complain(
                "columns",
                Code::MissingKey,
                "nothing says which area these figures are about",
                "name its column under [columns], or the area under [fixed]",
            );
        }
        let area_name = column("area-name");
        let released = match (column("released"), self.released) {
            (Some(column), _) => Some(Released::Column(column)),
            (None, Some(day)) => Some(Released::On(day)),
            (None, None) if named("released").is_none() => {
                keys.complain(
                    "released",
                    Code::MissingKey,
                    "nothing says when these figures became public",
                    "add released = 2025-12-12, or name a column under [columns]",
                );
                None
            }
            (None, None) => None,
        };
        let (breakdown, marker, note) = (column("breakdown"), column("marker"), column("note"));
        let periods = read_periods(keys, sheet, problems);
        let tables = keys.tables("values");
        let described = tables.len();
        let mut values: Vec<ValueColumn> = tables
            .into_iter()
            .filter_map(|table| read_value_column(table, sheet, &periods, problems))
            .collect();
        all_there.set(all_there.get() && values.len() == described);
        if periods_across {
            values.extend(columns_of_periods(sheet, &periods));
        }
        if values.is_empty() && described == 0 {
            keys.complain(
                "values",
                Code::MissingKey,
                "nothing says which column holds the figures",
                "add [[values]] column = \"…\", or periods-across = true",
            );
        }
        let measures = keys.table("measures").map(|table| {
            let one = |(code, at): (String, At<String>)| {
                let place = table.place_of_name(&code);
                (code, At { value: at.value, place })
            };
            table.own_texts().into_iter().map(one).collect()
        });
        let missing = keys.table("missing").map(|table| table.own_texts()).unwrap_or_default();
        let missing = missing.into_iter();
        let missing =
            missing.filter_map(|(marker, at)| Some((marker, read_gap(at, problems)?))).collect();
        let filters = keys.table("filter").map(|table| table.own_lists()).unwrap_or_default();
        let filters = filters.into_iter().filter_map(|(heading, kept)| {
            let at = At { value: heading, place: keys.place_of("filter") };
            Some((column_named(Some(at), sheet, problems)?, kept))
        });
        let filters = filters.collect();
        for table in [columns, fixed].into_iter().flatten() {
            table.finish();
        }
        let layout = Layout {
            measure,
            area,
            area_name,
            period,
            released: released?,
            breakdown,
            marker,
            note,
            reason: None,
            values,
            periods,
            measures,
            missing,
            filters,
            empty_area_is_ours: false,
            skip_unknown_areas,
            skip_unknown_measures,
        };
        self.keys.finish();
        all_there.get().then_some(layout)
    }
}

/// The number of a column that a source names.
fn column_named(
    named: Option<At<String>>,
    sheet: &Sheet<'_>,
    problems: &Problems,
) -> Option<usize> {
    let named = named?;
    let found = sheet.column(&named.value);
    if found.is_none() {
        let headings = sheet.headings().iter().map(String::as_str);
        let known: Vec<&str> =
            headings.clone().filter(|heading| !heading.is_empty()).take(12).collect();
        problems.add(
            Diagnostic::new(
                Code::MissingColumn,
                format!("the file has no column `{}`", named.value),
            )
            .at(named.place)
            .label("named here")
            .help(format!("its columns are: {}", known.join(", ")))
            .suggest(&named.value, headings),
        );
    }
    found
}

fn read_value_column(
    table: Keys<'_>,
    sheet: &Sheet<'_>,
    periods: &PeriodsRead,
    problems: &Problems,
) -> Option<ValueColumn> {
    let column = |key: &'static str| column_named(table.text_at(key), sheet, problems);
    if table.text("column").is_none() {
        table.need_text("column");
    }
    let value = column("column");
    let (numerator, denominator) = (column("numerator"), column("denominator"));
    let (lower, upper) = (column("lower"), column("upper"));
    let measure = table.text("measure");
    let period = table.text("period").and_then(|text| {
        let reading = match periods {
            PeriodsRead::Alike(reading) => *reading,
            _ => Reading::default(),
        };
        period::parse(&text, &reading)
            .map_err(|error| {
                let complaint = unreadable_period(&text, error);
                table.complain(
                    "period",
                    complaint.code,
                    complaint.message,
                    complaint.help.unwrap_or_default(),
                );
            })
            .ok()
    });
    table.finish();
    Some(ValueColumn { column: value?, numerator, denominator, lower, upper, measure, period })
}

/// Every column whose heading reads as a period of the declared kind.
fn columns_of_periods(sheet: &Sheet<'_>, periods: &PeriodsRead) -> Vec<ValueColumn> {
    let PeriodsRead::Alike(reading) = periods else { return Vec::new() };
    let one = |(column, heading): (usize, &String)| {
        let period = period::parse(heading, reading).ok()?;
        Some(ValueColumn {
            column,
            numerator: None,
            denominator: None,
            lower: None,
            upper: None,
            measure: None,
            period: Some(period),
        })
    };
    sheet.headings().iter().enumerate().filter_map(one).collect()
}

fn read_periods(keys: &Keys<'_>, sheet: &Sheet<'_>, problems: &Problems) -> PeriodsRead {
    let Some(table) = keys.table("periods") else { return PeriodsRead::AsMeasure };
    let column = column_named(table.text_at("column"), sheet, problems);
    let kinds = table.table("kinds").map(|kinds| {
        let read = |(name, table): (String, Keys<'_>)| (name, read_reading(table));
        kinds.own_tables().into_iter().map(read).collect()
    });
    match (column, kinds) {
        (Some(column), Some(kinds)) => {
            table.finish();
            PeriodsRead::ByColumn { column, kinds }
        }
        _ => PeriodsRead::Alike(read_reading(table)),
    }
}

fn read_reading(table: Keys<'_>) -> Reading {
    let kind = table.choice("kind", PeriodKind::NAMES);
    let bare_year = table.choice("bare-year", BareYear::NAMES);
    let day = table.text("day").and_then(|text| {
        let parsed = text
            .split_once('-')
            .and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
        if parsed.is_none() {
            table.complain(
                "day",
                Code::UnreadableDate,
                format!("`{text}` is not a day of the year"),
                "write it as 09-30",
            );
        }
        parsed
    });
    table.finish();
    Reading { kind, bare_year, day }
}

fn read_gap(at: At<String>, problems: &Problems) -> Option<Gap> {
    let found = Gap::NAMES.iter().find(|(name, _)| *name == at.value).map(|(_, gap)| *gap);
    if found.is_none() {
        let known = Gap::NAMES.iter().map(|(name, _)| *name);
        problems.add(
            Diagnostic::new(Code::UnknownChoice, format!("`{}` is not a reason", at.value))
                .at(at.place)
                .label("here")
                .help(format!("the reasons are: {}", known.clone().collect::<Vec<_>>().join(", ")))
                .suggest(&at.value, known),
        );
    }
    found
}

/// Opens the TOML of a source.
pub(super) fn open<'a>(file: &'a SourceFile, problems: &Problems) -> Option<TomlText<'a>> {
    TomlText::parse(file, 0..file.text.len(), problems)
}
