//! `data/sources/<source>.toml`: what a source says of a foreign file, and the
//! layout that follows once the headings of that file are known.

use std::collections::HashMap;

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
        let mut rest = Rest {
            keys,
            columns: keys.table("columns"),
            fixed: keys.table("fixed"),
            sheet,
            problems,
            all_there: true,
        };
        let (measure, area, period) = (rest.said("measure"), rest.area(), rest.said("period"));
        let area_name = rest.column("area-name");
        let released = rest.released(self.released);
        let (breakdown, marker, note) =
            (rest.column("breakdown"), rest.column("marker"), rest.column("note"));
        let periods = read_periods(keys, sheet, problems);
        let values = rest.values(&periods);
        let (measures, missing, filters) = (rest.measures(), rest.missing(), rest.filters());
        let (skip_unknown_areas, skip_unknown_measures) =
            (skips(keys, "unknown-areas"), skips(keys, "unknown-measures"));
        let all_there = rest.finish();
        self.keys.finish();
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
        all_there.then_some(layout)
    }
}

/// Whether rows that name something unknown are passed over.
fn skips(keys: &Keys<'_>, key: &'static str) -> bool {
    keys.choice(key, &[("skip", true), ("error", false)]).unwrap_or(false)
}

/// What a source says once its file is open, being read part by part.
struct Rest<'d> {
    keys: &'d Keys<'d>,
    columns: Option<Keys<'d>>,
    fixed: Option<Keys<'d>>,
    sheet: &'d Sheet<'d>,
    problems: &'d Problems,
    /// Without a column that was named, no row can be read: the one complaint is enough.
    all_there: bool,
}

impl Rest<'_> {
    /// What `[columns]` says under a key.
    fn named(&self, key: &'static str) -> Option<At<String>> {
        self.columns.as_ref()?.text_at(key)
    }

    /// The column that `[columns]` names under a key.
    fn column(&mut self, key: &'static str) -> Option<usize> {
        let named = self.named(key)?;
        let found = column_named(Some(named), self.sheet, self.problems);
        self.all_there &= found.is_some();
        found
    }

    /// What says the measure, the area or the period.
    fn said(&mut self, key: &'static str) -> Said {
        let fixed = self.fixed.as_ref().and_then(|table| table.text(key));
        match (fixed, self.column(key)) {
            (Some(text), Some(_)) => {
                self.keys.complain(
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
        }
    }

    /// What says the area, which must be said.
    fn area(&mut self) -> Said {
        let area = self.said("area");
        if matches!(area, Said::Nowhere) && self.named("area").is_none() {
            self.keys.complain(
                "columns",
                Code::MissingKey,
                "nothing says which area these figures are about",
                "name its column under [columns], or the area under [fixed]",
            );
        }
        area
    }

    /// What says when figures became public: a column, else the day that the source gives.
    fn released(&mut self, on: Option<Date>) -> Option<Released> {
        match (self.column("released"), on) {
            (Some(column), _) => Some(Released::Column(column)),
            (None, Some(day)) => Some(Released::On(day)),
            (None, None) => {
                if self.named("released").is_none() {
                    self.keys.complain(
                        "released",
                        Code::MissingKey,
                        "nothing says when these figures became public",
                        "add released = 2025-12-12, or name a column under [columns]",
                    );
                }
                None
            }
        }
    }

    /// The columns that hold figures.
    fn values(&mut self, periods: &PeriodsRead) -> Vec<ValueColumn> {
        let tables = self.keys.tables("values");
        let described = tables.len();
        let one = |table: Keys<'_>| read_value_column(table, self.sheet, periods, self.problems);
        let mut values: Vec<ValueColumn> = tables.into_iter().filter_map(one).collect();
        self.all_there &= values.len() == described;
        if self.keys.flag("periods-across").unwrap_or(false) {
            values.extend(columns_of_periods(self.sheet, periods));
        }
        if values.is_empty() && described == 0 {
            self.keys.complain(
                "values",
                Code::MissingKey,
                "nothing says which column holds the figures",
                "add [[values]] column = \"…\", or periods-across = true",
            );
        }
        values
    }

    /// Which of their codes is which of our measures; absent where a file uses our names.
    fn measures(&self) -> Option<HashMap<String, At<String>>> {
        let table = self.keys.table("measures")?;
        let one = |(code, at): (String, At<String>)| {
            let place = table.place_of_name(&code);
            (code, At { value: at.value, place })
        };
        Some(table.own_texts().into_iter().map(one).collect())
    }

    /// Which of their markers is which reason.
    fn missing(&self) -> HashMap<String, Gap> {
        let table = self.keys.table("missing").map(|table| table.own_texts());
        let one = |(marker, at): (String, At<String>)| Some((marker, read_gap(at, self.problems)?));
        table.into_iter().flatten().filter_map(one).collect()
    }

    /// Which rows are kept: the columns that decide, and what they may hold.
    fn filters(&self) -> Vec<(usize, Vec<At<String>>)> {
        let table = self.keys.table("filter").map(|table| table.own_lists());
        let one = |(heading, kept): (String, Vec<At<String>>)| {
            let at = At { value: heading, place: self.keys.place_of("filter") };
            Some((column_named(Some(at), self.sheet, self.problems)?, kept))
        };
        table.into_iter().flatten().filter_map(one).collect()
    }

    /// Complains of what nobody asked for, and answers whether every column was there.
    fn finish(self) -> bool {
        for table in [self.columns, self.fixed].into_iter().flatten() {
            table.finish();
        }
        self.all_there
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
