//! Areas, and the groups of similar areas that a measure is compared with.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Id;

/// An area's place in [`Areas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaIx(pub u32);

/// A place that figures are about: a council's area.
#[derive(Debug, Clone)]
pub struct Area {
    /// Our own stable name for it.
    pub id: Id,
    /// What it is called on pages.
    pub name: String,
    /// Its codes, the current one last (C-08); none where none is known.
    pub codes: Vec<AreaCode>,
    /// Other spellings that published files use.
    pub also_known_as: Vec<String>,
    /// Whether other areas lie in it, as councils do in a nation: its figure is its own
    /// rate, and no council's (B-52).
    pub is_wider: bool,
}

/// A code that an area has or had.
#[derive(Debug, Clone)]
pub struct AreaCode {
    /// Nine characters for areas of the United Kingdom.
    pub code: String,
    /// First day on which it names the area.
    pub from: Option<Date>,
    /// Last day on which it names the area.
    pub until: Option<Date>,
}

impl Area {
    /// The code that names the area on a day.
    pub fn code_on(&self, day: Date) -> Option<&str> {
        self.codes
            .iter()
            .find(|code| {
                code.from.is_none_or(|from| from <= day)
                    && code.until.is_none_or(|until| day <= until)
            })
            .or(self.codes.last())
            .map(|code| code.code.as_str())
    }
}

/// Every area of a site, with the ways to find one.
#[derive(Debug, Default)]
pub struct Areas {
    list: Vec<Area>,
    by_name: HashMap<String, AreaIx>,
}

impl Areas {
    /// Areas in the order given; found by id, by code and by any of their names.
    pub fn new(list: Vec<Area>) -> Self {
        let mut by_name = HashMap::new();
        for (ix, area) in (0..).map(AreaIx).zip(&list) {
            let codes = area.codes.iter().map(|code| code.code.as_str());
            let names = area.also_known_as.iter().map(String::as_str);
            for key in [area.id.as_str(), &area.name].into_iter().chain(codes).chain(names) {
                by_name.entry(fold(key)).or_insert(ix);
            }
        }
        Self { list, by_name }
    }

    /// The area with this id, code or name.
    pub fn find(&self, key: &str) -> Option<AreaIx> {
        self.by_name.get(&fold(key)).copied()
    }

    /// The area at a place in the list.
    pub fn get(&self, ix: AreaIx) -> &Area {
        &self.list[ix.0 as usize]
    }

    /// Those in which others lie, in order.
    pub fn wider(&self) -> impl Iterator<Item = (AreaIx, &Area)> {
        self.iter().filter(|(_, area)| area.is_wider)
    }

    /// All areas in order.
    pub fn iter(&self) -> impl Iterator<Item = (AreaIx, &Area)> {
        (0..).map(AreaIx).zip(&self.list)
    }
}

/// One spelling for case and spaces.
fn fold(key: &str) -> String {
    key.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Areas that a measure is compared with (B-50).
#[derive(Debug, Clone)]
pub struct PeerGroup {
    /// Stable name.
    pub id: Id,
    /// "Similar councils"
    pub title: String,
    /// The year in which the group was drawn up.
    pub year: String,
    /// Who drew it up, and how.
    pub source: String,
    /// The others: never the council itself.
    pub members: Vec<AreaIx>,
}
