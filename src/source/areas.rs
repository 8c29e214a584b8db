//! `data/areas.csv` and `data/peer-groups.csv`.

use std::collections::BTreeMap;

use super::columns::columns;
use super::rows::{Cells, each_row};
use super::there::There;
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};
use crate::model::{Area, AreaCode, AreaIx, Areas, Id, PeerGroup};

columns! {
    /// The columns of `data/areas.csv`.
    AreaColumn
    needed {
        Area = "area",
        Code = "code",
        Name = "name",
    }
    optional {
        From = "from",
        Until = "until",
        AlsoKnownAs = "also-known-as",
        Wider = "wider",
    }
}

columns! {
    /// The columns of `data/peer-groups.csv`.
    MemberColumn
    needed {
        Group = "group",
        Title = "title",
        Year = "year",
        Source = "source",
        Member = "member",
    }
    optional {

    }
}

/// Whether others lie in an area, as files say it.
const WIDER: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// Reads the areas. Rows with the same id are codes of one area, oldest first.
pub(super) fn read_areas(file: &SourceFile, problems: &Problems) -> Option<Areas> {
    let mut list: Vec<Area> = Vec::new();
    let mut named: BTreeMap<String, Id> = BTreeMap::new();
    each_row(file, problems, |row: &Cells<'_, AreaColumn>| {
        let id = row.need_id(AreaColumn::Area)?;
        let (from, until) = (row.date(AreaColumn::From), row.date(AreaColumn::Until));
        // An area whose code is not known is found by its id and names alone.
        let code = row.optional(AreaColumn::Code).map(|code| AreaCode { code, from, until });
        let names = row.list(AreaColumn::AlsoKnownAs);
        let says_wider = !row.text(AreaColumn::Wider).is_empty();
        let choice = says_wider.then(|| row.need_choice(AreaColumn::Wider, &WIDER));
        let is_wider = choice.flatten().unwrap_or(false);
        let own = [row.text(AreaColumn::Code), row.text(AreaColumn::Name)];
        for key in own.into_iter().chain(names.iter().map(String::as_str)) {
            let owner = named.entry(key.to_lowercase()).or_insert_with(|| id.clone());
            if !key.is_empty() && *owner != id {
                let message = format!("`{key}` also names the area `{owner}`");
                let complaint = Diagnostic::new(Code::DuplicateId, message)
                    .label("the second")
                    .help("a code or name belongs to one area");
                row.complain(AreaColumn::Area, complaint);
            }
        }
        match list.iter_mut().find(|area| area.id == id) {
            Some(area) => {
                area.codes.extend(code);
                area.also_known_as.extend(names);
                area.is_wider |= is_wider;
            }
            None => list.push(Area {
                id,
                name: row.text(AreaColumn::Name).to_owned(),
                codes: code.into_iter().collect(),
                also_known_as: names,
                is_wider,
            }),
        }
        Some(())
    })?;
    for area in &mut list {
        area.codes.sort_by_key(|code| code.from);
    }
    Some(Areas::new(list))
}

/// The peer groups, and where each member is listed.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub(super) by_id: BTreeMap<Id, PeerGroup>,
    pub(super) listed: Vec<Listed>,
}

/// A member of a group, and its row.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) group: Id,
    pub(super) member: AreaIx,
    pub(super) place: Place,
}

/// Reads the peer groups: a row for each member.
pub(super) fn read_groups(
    file: &SourceFile,
    areas: &Areas,
    our_area: Option<AreaIx>,
    there: &There,
    problems: &Problems,
) -> Groups {
    let mut groups = Groups::default();
    let member =
        |row: &Cells<'_, MemberColumn>| read_member(row, areas, our_area, there, &mut groups);
    // A file without its columns has no groups, and that is complained of.
    each_row(file, problems, member);
    groups
}

fn read_member(
    row: &Cells<'_, MemberColumn>,
    areas: &Areas,
    our_area: Option<AreaIx>,
    there: &There,
    groups: &mut Groups,
) -> Option<()> {
    let id = row.need_id(MemberColumn::Group)?;
    let named = row.text(MemberColumn::Member);
    let Some(member) = areas.find(named) else {
        if !there.area(named) {
            row.complain(MemberColumn::Member, unknown_area(named, areas));
        }
        return None;
    };
    let first = || PeerGroup {
        id: id.clone(),
        title: row.text(MemberColumn::Title).to_owned(),
        year: row.text(MemberColumn::Year).to_owned(),
        source: row.text(MemberColumn::Source).to_owned(),
        members: Vec::new(),
    };
    let group = groups.by_id.entry(id.clone()).or_insert_with(first);
    if group.members.is_empty() && (group.title.is_empty() || group.year.is_empty()) {
        let message = format!("the group `{id}` has no title or no year");
        let complaint = Diagnostic::new(Code::MissingKey, message)
            .label("its first row")
            .help("name the group and the year in which it was drawn up on its first row");
        row.complain(MemberColumn::Group, complaint);
    }
    let wrong = if Some(member) == our_area {
        Some("the council is not a member of its own peer group")
    } else if areas.get(member).is_wider {
        Some("an area in which others lie is no council to be compared with")
    } else if group.members.contains(&member) {
        Some("this member is listed twice")
    } else {
        None
    };
    match wrong {
        None => {
            group.members.push(member);
            groups.listed.push(Listed {
                group: id,
                member,
                place: row.place(MemberColumn::Member),
            });
        }
        Some(wrong) => {
            let complaint = Diagnostic::new(Code::Contradiction, wrong);
            row.complain(MemberColumn::Member, complaint.label("here").help("remove this row"));
        }
    }
    Some(())
}

/// A complaint about an area that is not listed.
pub(super) fn unknown_area(named: &str, areas: &Areas) -> Diagnostic {
    let known: Vec<&str> = areas.iter().map(|(_, area)| area.id.as_str()).collect();
    Diagnostic::new(Code::UnknownArea, format!("there is no area `{named}`"))
        .label("not in data/areas.csv")
        .help("add it to data/areas.csv, by id, code or another name")
        .suggest(named, known)
}
