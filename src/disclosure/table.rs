//! The figures of one area as a table: its cells, what adds up to what, and which
//! cells have to be withheld so that others cannot be worked out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::attacker::{self, Equation};
use super::{COUNTS, Counts, counts};
use crate::model::{Accumulation, Disclosure, Figure, Gap, Marker, Measure, Measured};
use crate::period::Period;
use crate::quantity::Style;

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
struct Line {
    total: usize,
    parts: Vec<usize>,
    kind: Kind,
}

/// How well they do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Parts of the whole, of which a few may not be listed.
    Parts,
    /// Periods that make up a longer one.
    Periods,
    /// The beginning or the end of a longer period: the rest of it has no figure.
    Stretch,
}

/// What is known of a cell on a day.
pub(super) enum Seen {
    /// Not released.
    Nothing,
    /// A gap for another reason, or a value that does not say how many.
    Unknown,
    /// Withheld in the council's own files.
    Withheld,
    /// Known.
    Counted(Counts),
}

impl Seen {
    pub(super) fn counts(&self) -> Option<&Counts> {
        match self {
            Self::Counted(counts) => Some(counts),
            _ => None,
        }
    }

    fn count(&self, layer: usize) -> Option<Decimal> {
        self.counts().and_then(|counts| counts[layer])
    }
}

/// The figures of one area.
pub(super) struct Table {
    pub(super) cells: Vec<Cell>,
    lines: Vec<Line>,
    style: Style,
}

impl Table {
    /// Finds what adds up to what.
    pub(super) fn of(measure: &Measure, figures: &[Figure]) -> Self {
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
        let cells = named.into_values().map(|releases| Cell { releases }).collect();
        Self { cells, lines, style: measure.style.clone() }
    }

    /// What was known of each cell on a day. A forecast counts nobody.
    pub(super) fn as_at(&self, figures: &[Figure], day: Date) -> Vec<Seen> {
        let seen = |cell: &Cell| {
            let known = cell.releases.iter().map(|at| &figures[*at]).rfind(|figure| {
                figure.released <= day && figure.marker() != Some(Marker::Forecast)
            });
            let Some(figure) = known else { return Seen::Nothing };
            match figure.measured {
                Measured::Value(value) => counts(&self.style, value, figure.detail.as_deref())
                    .map_or(Seen::Unknown, Seen::Counted),
                Measured::Gap(Gap::Confidential) => Seen::Withheld,
                Measured::Gap(_) => Seen::Unknown,
            }
        };
        self.cells.iter().map(seen).collect()
    }

    /// Withholds others until no figure that is withheld can be worked out from those
    /// that are shown, nor brought within the threshold; and no more than it takes.
    pub(super) fn secure(&self, rule: &Disclosure, seen: &[Seen], hidden: &mut [bool]) {
        let before = hidden.to_vec();
        let mut beyond_help = BTreeSet::new();
        self.hide_more(rule, seen, hidden, &mut beyond_help);
        let size = |at: &usize| seen[*at].counts().and_then(|counts| counts.iter().flatten().max());
        let mut added: Vec<usize> =
            (0..hidden.len()).filter(|at| hidden[*at] && !before[*at]).collect();
        added.sort_by_key(|at| std::cmp::Reverse((size(at), *at)));
        // What protects others is no secret itself.
        let is_secret = |unknown: usize| {
            before.get(unknown).is_none_or(|was| *was || matches!(seen[unknown], Seen::Withheld))
        };
        for at in added {
            // One that was taken on the way may not be needed any more.
            hidden[at] = false;
            let exposed = self.exposed(rule, seen, hidden, &|unknown| {
                is_secret(unknown) && !beyond_help.contains(&unknown)
            });
            hidden[at] = exposed.is_some();
        }
        self.hide_more(rule, seen, hidden, &mut beyond_help);
    }

    /// Withholds the next smallest figure as long as one that is withheld can be found;
    /// notes those from which nothing can keep the attacker.
    fn hide_more(
        &self,
        rule: &Disclosure,
        seen: &[Seen],
        hidden: &mut [bool],
        beyond_help: &mut BTreeSet<usize>,
    ) {
        while let Some(exposed) =
            self.exposed(rule, seen, hidden, &|unknown| !beyond_help.contains(&unknown))
        {
            match self.next_to_hide(exposed, seen, hidden) {
                Some(next) => hidden[next] = true,
                // Nothing that it could be worked out from is shown.
                None => _ = beyond_help.insert(exposed),
            }
        }
    }

    /// The first of those that matter which somebody can find.
    fn exposed(
        &self,
        rule: &Disclosure,
        seen: &[Seen],
        hidden: &[bool],
        matters: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        (0..COUNTS).find_map(|layer| {
            let (equations, mut guarded) = self.equations(rule, seen, hidden, layer);
            guarded.retain(|unknown| matters(*unknown));
            attacker::exposed(&equations, &guarded, rule.fewer_than)
        })
    }

    /// What somebody who sees only what is shown knows of the rest, for one of the
    /// counts; and which unknowns they must not find. Unknowns are cells by their
    /// place, then what each line leaves over.
    fn equations(
        &self,
        rule: &Disclosure,
        seen: &[Seen],
        hidden: &[bool],
        layer: usize,
    ) -> (Vec<Equation>, BTreeSet<usize>) {
        let mut equations = Vec::new();
        let mut guarded: BTreeSet<usize> = (0..self.cells.len())
            .filter(|at| match seen[*at] {
                Seen::Counted(_) => hidden[*at],
                Seen::Withheld => true,
                _ => false,
            })
            .collect();
        for (number, line) in self.lines.iter().enumerate() {
            let over = self.cells.len() + number;
            if let Some(equation) = line.equation(rule, seen, hidden, (layer, over)) {
                if equation.terms.iter().any(|(unknown, _)| *unknown == over) {
                    guarded.insert(over);
                }
                equations.push(equation);
            }
        }
        (equations, guarded)
    }

    /// The smallest shown figure that helps to work this one out: a part before a
    /// total, something before nothing; those on a line with it before those further
    /// away.
    fn next_to_hide(&self, exposed: usize, seen: &[Seen], hidden: &[bool]) -> Option<usize> {
        let mut reached = BTreeSet::from([exposed]);
        loop {
            let lines = self.lines.iter().enumerate().filter(|(number, line)| {
                reached.contains(&(self.cells.len() + number))
                    || line.cells().any(|at| reached.contains(&at))
            });
            let lines: Vec<&Line> = lines.map(|(_, line)| line).collect();
            let shown = lines.iter().flat_map(|line| {
                line.cells().filter(|at| !hidden[*at]).filter_map(|at| {
                    let count = seen[at].counts()?.iter().flatten().next()?;
                    Some((at == line.total, count.is_zero(), *count, at))
                })
            });
            if let Some((.., at)) = shown.min() {
                return Some(at);
            }
            let before = reached.len();
            reached.extend(lines.iter().flat_map(|line| line.cells()));
            if reached.len() == before {
                return None;
            }
        }
    }
}

impl Line {
    fn cells(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.total).chain(self.parts.iter().copied())
    }

    /// None where it tells nobody anything.
    fn equation(
        &self,
        rule: &Disclosure,
        seen: &[Seen],
        hidden: &[bool],
        (layer, over): (usize, usize),
    ) -> Option<Equation> {
        let is_there = |at: &usize| !matches!(seen[*at], Seen::Nothing);
        let is_whole = self.parts.iter().all(is_there) && is_there(&self.total);
        if self.kind != Kind::Parts && !is_whole {
            return None;
        }
        let mut terms = Vec::new();
        let mut sum = Decimal::ZERO;
        let mut left_over = Some(Decimal::ZERO);
        for at in self.cells().filter(|at| *at == self.total || is_there(at)) {
            let is_part = at != self.total;
            let count = seen[at].count(layer);
            let signed = count.map(|count| if is_part { -count } else { count });
            left_over = left_over.zip(signed).map(|(left, count)| left + count);
            match &seen[at] {
                Seen::Counted(_) if !hidden[at] => sum += signed?,
                _ => terms.push((at, is_part)),
            }
        }
        match (self.kind, left_over) {
            (Kind::Stretch, left_over) => {
                left_over.filter(|left| rule.is_small(*left))?;
                terms.push((over, true));
            }
            (Kind::Parts, Some(left)) if left > Decimal::ZERO && rule.is_small(left) => {
                terms.push((over, true));
            }
            // Whoever knows by how much the parts miss the total is not helped by it.
            (_, Some(left)) => sum -= left,
            (_, None) => {}
        }
        (!terms.is_empty()).then_some(Equation { terms, sum })
    }
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
