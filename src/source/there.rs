//! What is there, by name, whether or not it can be read.
//!
//! A thing whose file cannot be read is complained of once, at that file. To name
//! it elsewhere is no mistake of its own, so names are held against what is there.
//! Nothing here complains of anything.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Files;
use super::sheet::{HeaderAt, Sheet};
use crate::diagnostic::Problems;

/// Names that may be given somewhere.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: BTreeSet<String>,
    /// The file that holds the names cannot be read: any name may be right.
    open: bool,
}

impl Names {
    /// Whether something of this name is there, as far as can be told.
    pub(super) fn hold(&self, name: &str) -> bool {
        self.open || self.names.contains(name)
    }

    /// All of them, sorted.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }
}

impl FromIterator<String> for Names {
    fn from_iter<T: IntoIterator<Item = String>>(names: T) -> Self {
        Self { names: names.into_iter().collect(), open: false }
    }
}

/// Everything that other files may name.
#[derive(Debug)]
pub(super) struct There {
    pub(super) measures: Names,
    pub(super) sources: Names,
    pub(super) plans: Names,
    pub(super) outcomes: Names,
    pub(super) editions: Names,
    pub(super) groups: Names,
    pub(super) actions: Names,
    pub(super) risks: Names,
    /// By id, code or another name, in lower case.
    areas: Names,
    /// Each plan's own items.
    plan_of: BTreeMap<String, BTreeSet<String>>,
}

impl There {
    /// Looks at the names of files, and at the first columns of registers.
    pub(super) fn look(files: &Files<'_>) -> Self {
        let folders = |folder: &str, name: &str| -> BTreeSet<String> {
            files.each_with(folder, name).iter().filter_map(|path| part(path, 1)).collect()
        };
        let plans = folders("content/plans", "plan.toml");
        let plan_of: BTreeMap<String, BTreeSet<String>> = plans
            .iter()
            .map(|plan| (plan.clone(), stems(files, &format!("content/plans/{plan}"), ".md")))
            .collect();
        let mut areas = column(files, "data/areas.csv", &["area", "code", "name", "also-known-as"]);
        areas.names = areas.names.iter().map(|name| name.to_lowercase()).collect();
        Self {
            measures: stems(files, "data/measures", ".toml").into_iter().collect(),
            sources: stems(files, "data/sources", ".toml").into_iter().collect(),
            plans: plans.into_iter().collect(),
            outcomes: plan_of.values().flatten().cloned().collect(),
            editions: folders("content/editions", "edition.toml").into_iter().collect(),
            groups: column(files, "data/peer-groups.csv", &["group"]),
            actions: column(files, "data/actions.csv", &["action"]),
            risks: column(files, "data/risks.csv", &["risk"]),
            areas,
            plan_of,
        }
    }

    /// Whether a plan has an item of this name.
    pub(super) fn in_plan(&self, plan: &str, item: &str) -> bool {
        self.plan_of.get(plan).is_some_and(|items| items.contains(item))
    }

    /// Whether a row of `data/areas.csv` has this id, code or name.
    pub(super) fn area(&self, named: &str) -> bool {
        self.areas.hold(&named.to_lowercase())
    }
}

/// A part of a path, counted from its end.
fn part(path: &str, from_end: usize) -> Option<String> {
    path.rsplit('/').nth(from_end).map(str::to_owned)
}

/// The names of a folder's files, without their ending.
fn stems(files: &Files<'_>, folder: &str, ending: &str) -> BTreeSet<String> {
    let stem = |path: &String| part(path, 0)?.strip_suffix(ending).map(str::to_owned);
    files.within(folder, ending).iter().filter_map(stem).collect()
}

/// What the cells of some columns say, each split by `|`. Rows and files that are
/// complained of elsewhere are read as far as they go.
fn column(files: &Files<'_>, path: &str, headings: &[&str]) -> Names {
    let quiet = Problems::default();
    let quietly = Files { input: files.input, roots: BTreeMap::new(), problems: &quiet };
    let anything = Names { names: BTreeSet::new(), open: true };
    let Some(file) = quietly.optional(path) else {
        // Without a complaint there is no file, and so there are no names.
        return if quiet.into_vec().is_empty() { Names::default() } else { anything };
    };
    let Some(sheet) = Sheet::open(&file, &HeaderAt::Row(1), &quiet) else { return anything };
    let columns: Vec<usize> = headings.iter().filter_map(|name| sheet.column(name)).collect();
    if sheet.column(headings[0]).is_none() {
        return anything;
    }
    let mut names = BTreeSet::new();
    sheet.for_each(|row| {
        let cells = columns.iter().flat_map(|column| row.cell(*column).split('|'));
        names.extend(cells.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
    });
    Names { names, open: false }
}
