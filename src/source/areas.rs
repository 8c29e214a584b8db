//! `data/areas.csv` and `data/peer-groups.csv`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::columns::{Columns, check_width};
use super::sheet::{HeaderAt, Row, Sheet};
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::model::{Area, AreaCode, AreaIx, Areas, Id, PeerGroup};

fn date_cell<const N: usize>(
    columns: &Columns<N>,
    row: &Row<'_>,
    name: usize,
    problems: &Problems,
) -> Option<Date> {
    let text = columns.cell(row, name);
    if text.is_empty() {
        return None;
    }
    let date = text.parse().ok();
    if date.is_none() {
        problems.add(unreadable_date(text).at(columns.place(row, name)));
    }
    date
}

/// A complaint about a text that is not a date.
pub(super) fn unreadable_date(text: &str) -> Diagnostic {
    Diagnostic::new(Code::UnreadableDate, format!("`{text}` is not a date"))
        .label("here")
        .help("write it as 2025-07-15")
}

/// A cell that must be an id.
fn id_cell<const N: usize>(
    columns: &Columns<N>,
    row: &Row<'_>,
    name: usize,
    problems: &Problems,
) -> Option<Id> {
    let text = columns.cell(row, name);
    let id = Id::new(text);
    if id.is_none() {
        problems.add(
            Diagnostic::new(Code::BadId, format!("`{text}` is not an id"))
                .at(columns.place(row, name))
                .label("here")
                .help("use lower-case letters, digits and hyphens"),
        );
    }
    id
}

/// Reads the areas. Rows with the same id are codes of one area, oldest first.
pub(super) fn read_areas(file: &SourceFile, problems: &Problems) -> Option<Areas> {
    const NAMES: [&str; 6] = ["area", "code", "name", "from", "until", "also-known-as"];
    let sheet = Sheet::open(file, &HeaderAt::Row(1), problems)?;
    let columns = Columns::find(&sheet, NAMES, 3, problems)?;
    let mut list: Vec<Area> = Vec::new();
    let mut named: BTreeMap<String, Id> = BTreeMap::new();
    sheet.for_each(|row| {
        if !check_width(row, &sheet, problems) {
            return;
        }
        let Some(id) = id_cell(&columns, row, 0, problems) else { return };
        let (from, until) =
            (date_cell(&columns, row, 3, problems), date_cell(&columns, row, 4, problems));
        // An area whose code is not known is found by its id and names alone.
        let code = Some(columns.cell(row, 1).to_owned()).filter(|code| !code.is_empty());
        let codes = code.map(|code| AreaCode { code, from, until });
        let names = columns.cell(row, 5).split('|').map(str::trim).filter(|name| !name.is_empty());
        let names: Vec<String> = names.map(str::to_owned).collect();
        let own = [columns.cell(row, 1), columns.cell(row, 2)];
        for key in own.into_iter().chain(columns.cell(row, 5).split('|').map(str::trim)) {
            let owner = named.entry(key.to_lowercase()).or_insert_with(|| id.clone());
            if !key.is_empty() && *owner != id {
                problems.add(
                    Diagnostic::new(
                        Code::DuplicateId,
                        format!("`{key}` also names the area `{owner}`"),
                    )
                    .at(columns.place(row, 0))
                    .label("the second")
                    .help("a code or name belongs to one area"),
                );
            }
        }
        match list.iter_mut().find(|area| area.id == id) {
            Some(area) => {
                area.codes.extend(codes);
                area.also_known_as.extend(names);
            }
            None => list.push(Area {
                id,
                name: columns.cell(row, 2).to_owned(),
                codes: codes.into_iter().collect(),
                also_known_as: names,
            }),
        }
    });
    for area in &mut list {
        area.codes.sort_by_key(|code| code.from);
    }
    Some(Areas::new(list))
}

/// Reads the peer groups: a row for each member.
pub(super) fn read_groups(
    file: &SourceFile,
    areas: &Areas,
    our_area: Option<AreaIx>,
    problems: &Problems,
) -> BTreeMap<Id, PeerGroup> {
    const NAMES: [&str; 5] = ["group", "title", "year", "source", "member"];
    let mut groups: BTreeMap<Id, PeerGroup> = BTreeMap::new();
    let Some(sheet) = Sheet::open(file, &HeaderAt::Row(1), problems) else { return groups };
    let Some(columns) = Columns::find(&sheet, NAMES, 5, problems) else { return groups };
    sheet.for_each(|row| {
        if !check_width(row, &sheet, problems) {
            return;
        }
        let Some(id) = id_cell(&columns, row, 0, problems) else { return };
        let named = columns.cell(row, 4);
        let Some(member) = areas.find(named) else {
            problems.add(unknown_area(named, areas).at(columns.place(row, 4)));
            return;
        };
        let cell = |name| columns.cell(row, name).to_owned();
        let first = || PeerGroup {
            id: id.clone(),
            title: cell(1),
            year: cell(2),
            source: cell(3),
            members: Vec::new(),
        };
        let group = groups.entry(id.clone()).or_insert_with(first);
        if group.members.is_empty() && (group.title.is_empty() || group.year.is_empty()) {
            problems.add(
                Diagnostic::new(
                    Code::MissingKey,
                    format!("the group `{id}` has no title or no year"),
                )
                .at(columns.place(row, 0))
                .label("its first row")
                .help("name the group and the year in which it was drawn up on its first row"),
            );
        }
        let wrong = if Some(member) == our_area {
            Some("the council is not a member of its own peer group")
        } else if group.members.contains(&member) {
            Some("this member is listed twice")
        } else {
            None
        };
        match wrong {
            None => group.members.push(member),
            Some(wrong) => problems.add(
                Diagnostic::new(Code::Contradiction, wrong)
                    .at(columns.place(row, 4))
                    .label("here")
                    .help("remove this row"),
            ),
        }
    });
    groups
}

/// A complaint about an area that is not listed.
pub(super) fn unknown_area(named: &str, areas: &Areas) -> Diagnostic {
    let known: Vec<&str> = areas.iter().map(|(_, area)| area.id.as_str()).collect();
    Diagnostic::new(Code::UnknownArea, format!("there is no area `{named}`"))
        .label("not in data/areas.csv")
        .help("add it to data/areas.csv, by id, code or another name")
        .suggest(named, known)
}
