//! `data/series/`, and the `[real-terms]` and `[per-head]` tables of a measure.
//!
//! A series is two files of one name: what it is, and its values. A measure names the
//! series that it is shown by, which are looked up once both are read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::columns::columns;
use super::files::Files;
use super::keys::{At, Keys, TomlText};
use super::measures::id_of;
use super::publication::publication_keys;
use super::rows::{Cells, each_row};
use super::unreadable::{unreadable_number, unreadable_period};
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile, nearest};
use crate::model::{Id, NamedSeries, RealTerms, SeriesKind, SeriesPoint, Terms};
use crate::period::{self, Period, PeriodKind, Reading};
use crate::quantity::{self, Style, Unit};

/// Every series by id, with the kind of its periods; nothing for one that is there but
/// cannot be read, which is complained of once.
pub(super) type AllSeries = BTreeMap<Id, Option<(NamedSeries, PeriodKind)>>;

columns! {
    /// The columns of a series' values.
    SeriesColumn
    needed {
        Period = "period",
        Value = "value",
        Released = "released",
    }
    optional {}
}

/// Reads every series. The name of its files is its id.
pub(super) fn read(files: &Files<'_>) -> AllSeries {
    let mut found = AllSeries::new();
    for path in files.within("data/series", ".toml") {
        let Some(file) = files.needed(&path, "a series") else { continue };
        let Some(id) = id_of(&file, files.problems) else { continue };
        let read = read_definition(&file, id.clone(), files);
        found.insert(id, read);
    }
    found
}

fn read_definition(
    file: &SourceFile,
    id: Id,
    files: &Files<'_>,
) -> Option<(NamedSeries, PeriodKind)> {
    let problems = files.problems;
    let text = TomlText::parse(file, 0..file.text.len(), problems)?;
    let keys = text.keys(problems);
    let publication = publication_keys(&keys);
    let kind = keys.need_choice("kind", SeriesKind::NAMES);
    let periods = keys.choice("periods", PeriodKind::NAMES).unwrap_or(PeriodKind::FinancialYear);
    keys.finish();
    let values = files.needed(&format!("data/series/{id}.csv"), "the values of a series")?;
    let points = read_points(&values, periods, problems)?;
    let kind = kind?;
    if kind == SeriesKind::Prices {
        releases_in_part(&values.path, &points, problems);
    }
    let series = NamedSeries { id, kind, publication: publication?, points };
    Some((series, periods))
}

/// The values by period and release; None where one cannot be read.
fn read_points(
    file: &SourceFile,
    kind: PeriodKind,
    problems: &Problems,
) -> Option<Vec<SeriesPoint>> {
    let found = Problems::default();
    let mut points: Vec<SeriesPoint> = Vec::new();
    let mut taken: BTreeSet<(Period, Date)> = BTreeSet::new();
    let one = |row: &Cells<'_, SeriesColumn>| {
        let (period, value) = (read_point_period(row, kind), read_value(row));
        let released = row.need_date(SeriesColumn::Released);
        let point = SeriesPoint { period: period?, value: value?, released: released? };
        if !taken.insert((point.period, point.released)) {
            row.duplicate(SeriesColumn::Period, "releases of one day of a period");
            return None;
        }
        points.push(point);
        Some(())
    };
    each_row(file, &found, one);
    points.sort_by_key(|point| (point.period, point.released));
    let found = found.into_vec();
    let is_whole = found.is_empty();
    problems.extend(found);
    is_whole.then_some(points)
}

/// Releases of an index that leave out a period of an earlier one. Its old value stays in
/// use, and stands on another base than the new ones where the index was re-referenced.
fn releases_in_part(path: &str, points: &[SeriesPoint], problems: &Problems) {
    let releases: BTreeSet<Date> = points.iter().map(|point| point.released).collect();
    for release in releases {
        let has = |period: Period| {
            points.iter().any(|point| point.released == release && point.period == period)
        };
        let left_out = points.iter().find(|point| point.released < release && !has(point.period));
        if let Some(left_out) = left_out {
            let period = left_out.period.canonical();
            let message = format!("the release of {release} leaves out {period}");
            problems.add(
                Diagnostic::new(Code::ReleaseInPart, message)
                    .at(Place::file(path))
                    .help("give every period again in each release, or the sums may mix two bases"),
            );
        }
    }
}

fn read_point_period(row: &Cells<'_, SeriesColumn>, kind: PeriodKind) -> Option<Period> {
    let text = row.need(SeriesColumn::Period)?;
    match period::parse(&text, &Reading::of(kind)) {
        Ok(labelled) => Some(labelled.period),
        Err(error) => {
            row.complain(SeriesColumn::Period, unreadable_period(&text, error));
            None
        }
    }
}

/// A value that can be divided by.
fn read_value(row: &Cells<'_, SeriesColumn>) -> Option<rust_decimal::Decimal> {
    let text = row.need(SeriesColumn::Value)?;
    match quantity::parse(&text) {
        Ok(value) if value > rust_decimal::Decimal::ZERO => Some(value),
        Ok(_) => {
            let complaint = Diagnostic::new(
                Code::ValueOutOfRange,
                format!("`{text}` cannot be a value of a series"),
            )
            .label("here")
            .help("prices and numbers of residents are above zero; money is divided by them");
            row.complain(SeriesColumn::Value, complaint);
            None
        }
        Err(error) => {
            row.complain(SeriesColumn::Value, unreadable_number(&text, error));
            None
        }
    }
}

/// What a measure says of the terms that it is shown in, with its places.
#[derive(Default)]
pub(super) struct ReadTerms {
    /// The series of prices, and the base year.
    real: Option<(At<String>, At<String>)>,
    /// The series of residents.
    per_head: Option<At<String>>,
    /// Where each table stands, by its name.
    tables: Vec<(&'static str, Place)>,
}

impl ReadTerms {
    /// The series that are named, whether or not they are there.
    fn names(&self) -> impl Iterator<Item = &str> {
        let real = self.real.iter().map(|(series, _)| series);
        real.chain(&self.per_head).map(|named| named.value.as_str())
    }
}

/// Reads both tables.
pub(super) fn read_terms(keys: &Keys<'_>) -> ReadTerms {
    let names = ["real-terms", "per-head"];
    let tables = names.into_iter().filter(|name| keys.has(name));
    let tables = tables.map(|name| (name, keys.place_of(name))).collect();
    let real = keys.table("real-terms").and_then(|table| {
        let (series, base) = (need_text_at(&table, "series"), need_text_at(&table, "base"));
        table.finish();
        series.zip(base)
    });
    let per_head = keys.table("per-head").and_then(|table| {
        let series = need_text_at(&table, "series");
        table.finish();
        series
    });
    ReadTerms { real, per_head, tables }
}

fn need_text_at(table: &Keys<'_>, key: &'static str) -> Option<At<String>> {
    let value = table.need_text(key)?;
    Some(At { value, place: table.place_of(key) })
}

/// Looks up what a measure names. Only money can be shown in other terms.
pub(super) fn resolve(
    read: &ReadTerms,
    style: &Style,
    all: &AllSeries,
    problems: &Problems,
) -> Terms {
    if !matches!(style.unit, Unit::Pounds(_)) {
        for (name, place) in &read.tables {
            let message = format!("`{name}` is for money, and the unit of this measure is another");
            problems.add(
                Diagnostic::new(Code::Contradiction, message)
                    .at(place.clone())
                    .label("here")
                    .help("take the table out, or give the measure a unit of pounds"),
            );
        }
    }
    let real = read.real.as_ref().and_then(|(named, base)| {
        let (series, kind) = named_series(named, SeriesKind::Prices, all, problems)?;
        let base = read_base(base, series, *kind, problems)?;
        Some(RealTerms { series: series.id.clone(), base })
    });
    let per_head = read.per_head.as_ref().and_then(|named| {
        let (series, _) = named_series(named, SeriesKind::Residents, all, problems)?;
        Some(series.id.clone())
    });
    Terms { real, per_head }
}

/// Series that no measure is shown by. One that cannot be read, or may be meant by a
/// name that is not there, is complained of by itself.
pub(super) fn unnamed<'r>(
    all: &AllSeries,
    read: impl Iterator<Item = &'r ReadTerms>,
    problems: &Problems,
) {
    let named: BTreeSet<&str> = read.flat_map(ReadTerms::names).collect();
    let is_there = |name: &&str| all.keys().any(|id| id.as_str() == *name);
    if !named.iter().all(is_there) {
        return;
    }
    let readable = all.iter().filter(|(_, read)| read.is_some()).map(|(id, _)| id);
    for id in readable.filter(|id| !named.contains(id.as_str())) {
        let path = format!("data/series/{id}.toml");
        problems.add(
            Diagnostic::new(Code::UnreadFile, format!("no measure names the series `{id}`"))
                .at(Place::file(&path))
                .help("name it under [real-terms] or [per-head] of a measure, or take it out"),
        );
    }
}

fn named_series<'a>(
    named: &At<String>,
    kind: SeriesKind,
    all: &'a AllSeries,
    problems: &Problems,
) -> Option<&'a (NamedSeries, PeriodKind)> {
    let complain = |message: String, help: String, code: Code| {
        problems.add(Diagnostic::new(code, message).at(place(named)).label("here").help(help));
    };
    let name = &named.value;
    let Some(found) = Id::new(name).and_then(|id| all.get(&id)) else {
        let help = match nearest(name, all.keys().map(Id::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("describe it in data/series/{name}.toml"),
        };
        complain(format!("there is no series `{name}`"), help, Code::UnknownChoice);
        return None;
    };
    let found = found.as_ref()?;
    if found.0.kind != kind {
        let kinds = SeriesKind::NAMES.iter();
        let needed = kinds.clone().find(|(_, known)| *known == kind).map_or("", |(name, _)| *name);
        complain(
            format!("`{name}` is not a series of {needed}"),
            format!("its `kind` would have to be \"{needed}\""),
            Code::Contradiction,
        );
        return None;
    }
    Some(found)
}

fn read_base(
    base: &At<String>,
    series: &NamedSeries,
    kind: PeriodKind,
    problems: &Problems,
) -> Option<Period> {
    let period = match period::parse(&base.value, &Reading::of(kind)) {
        Ok(labelled) => labelled.period,
        Err(error) => {
            problems.add(unreadable_period(&base.value, error).at(place(base)));
            return None;
        }
    };
    if series.points.iter().any(|point| point.period == period) {
        return Some(period);
    }
    let (id, period) = (&series.id, period.canonical());
    problems.add(
        Diagnostic::new(Code::Contradiction, format!("`{id}` has no value for {period}"))
            .at(place(base))
            .label("here")
            .help("the base is a period of the series, whose prices are used for all"),
    );
    None
}

fn place<T>(at: &At<T>) -> Place {
    at.place.clone()
}
