//! What adds up to what: parts to their whole, periods to longer ones.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{Accumulation, Figure, Measure};
use crate::period::Period;

/// A part of the whole: by each way of dividing it, which part. Empty for the whole.
type Part = BTreeMap<String, String>;

/// The most ways of dividing at once that are looked at.
const MOST_WAYS: usize = 6;

/// One period and part, in all its releases.
pub(super) struct Cell {
    /// Places of its figures, the oldest release first; none where only its parts are
    /// given.
    pub(super) releases: Vec<usize>,
}

/// Cells that add up to another.
pub(super) struct Line {
    pub(super) total: usize,
    pub(super) parts: Vec<usize>,
    pub(super) kind: Kind,
}

/// How well they do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Parts of the whole, of which a few may not be listed.
    Parts,
    /// Periods that make up a longer one.
    Periods,
    /// The beginning or the end of a longer period: the rest of it has no figure.
    Stretch,
}

impl Line {
    /// The total and its parts.
    pub(super) fn cells(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.total).chain(self.parts.iter().copied())
    }

    /// The same line where its cells stand in other places.
    pub(super) fn placed(self, place: &[usize]) -> Self {
        let parts = self.parts.iter().map(|at| place[*at]).collect();
        Self { total: place[self.total], parts, kind: self.kind }
    }
}

/// Finds what adds up to what among the figures of one area.
pub(super) fn find(measure: &Measure, figures: &[Figure]) -> (Vec<Cell>, Vec<Line>) {
    let mut named: BTreeMap<(Period, Part), Vec<usize>> = BTreeMap::new();
    for (at, figure) in figures.iter().enumerate() {
        named.entry((figure.period, part(figure.breakdown()))).or_default().push(at);
    }
    let groups = groups(named.keys());
    for (period, whole, _) in groups.keys() {
        // A whole that nobody gives can still be added up in two ways.
        named.entry((*period, whole.clone())).or_default();
    }
    let place: BTreeMap<&(Period, Part), usize> =
        named.keys().enumerate().map(|(at, key)| (key, at)).collect();
    let mut lines = Vec::new();
    for ((period, whole, _), parts) in &groups {
        let total = place[&(*period, whole.clone())];
        let parts = parts.iter().map(|key| place[key]).collect();
        lines.push(Line { total, parts, kind: Kind::Parts });
    }
    if measure.accumulation != Accumulation::Snapshot {
        let mut series: BTreeMap<&Part, Vec<(Period, usize)>> = BTreeMap::new();
        for (at, (period, part)) in named.keys().enumerate() {
            series.entry(part).or_default().push((*period, at));
        }
        series.values().for_each(|periods| add_periods(periods, &mut lines));
    }
    let cells = named.into_values().map(|releases| Cell { releases });
    (cells.collect(), lines)
}

/// "age: under 18; sex: women", each way with its part; without a colon there is one
/// way, which has no name.
fn part(breakdown: Option<&str>) -> Part {
    let pairs = breakdown.into_iter().flat_map(|text| text.split(';')).map(|pair| {
        let (way, part) = pair.split_once(':').unwrap_or(("", pair));
        (way.trim().to_lowercase(), part.trim().to_lowercase())
    });
    pairs.collect()
}

/// A period, a whole, and the ways in which its parts divide it.
type Group = (Period, Part, Vec<String>);

/// The parts that together make up each whole.
fn groups<'k>(
    keys: impl Iterator<Item = &'k (Period, Part)>,
) -> BTreeMap<Group, Vec<(Period, Part)>> {
    let mut groups: BTreeMap<Group, Vec<(Period, Part)>> = BTreeMap::new();
    for key in keys {
        let (period, part) = key;
        let ways: Vec<&String> = part.keys().take(MOST_WAYS).collect();
        // Every choice of ways that are added up, but not of none.
        for choice in 1..1_usize << ways.len() {
            let is_chosen = |way: &String| {
                ways.iter().position(|other| *other == way).is_some_and(|at| choice >> at & 1 == 1)
            };
            let (added, kept): (Part, Part) =
                part.clone().into_iter().partition(|(way, _)| is_chosen(way));
            let group = (*period, kept, added.into_keys().collect());
            groups.entry(group).or_default().push(key.clone());
        }
    }
    groups
}

/// The periods of one part that make up longer ones.
fn add_periods(periods: &[(Period, usize)], lines: &mut Vec<Line>) {
    let mut from: BTreeMap<(i32, Date), (Period, usize)> = BTreeMap::new();
    for (period, at) in periods {
        from.entry((period.month_count(), period.start())).or_insert((*period, *at));
    }
    let lengths: BTreeSet<i32> = from.keys().map(|(months, _)| *months).collect();
    for (whole, total) in periods {
        for months in lengths.iter().filter(|months| (1..=whole.month_count()).contains(*months)) {
            let mut parts = Vec::new();
            let mut start = Some(whole.start());
            while let Some((part, at)) = start.and_then(|start| from.get(&(*months, start))) {
                if part.end() > whole.end() {
                    break;
                }
                parts.push(*at);
                start = part.end().tomorrow().ok();
                if part.end() == whole.end() {
                    // Two figures for one span are each other's only part.
                    if *total != *at {
                        lines.push(Line { total: *total, parts, kind: Kind::Periods });
                    }
                    break;
                }
            }
        }
        for (stretch, at) in periods {
            let starts = stretch.start() == whole.start() && stretch.end() < whole.end();
            let ends = stretch.end() == whole.end() && stretch.start() > whole.start();
            if starts || ends {
                lines.push(Line { total: *total, parts: vec![*at], kind: Kind::Stretch });
            }
        }
    }
}
