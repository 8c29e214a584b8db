//! Figures of one area that add up to each other: what was known of them on a day, and
//! which of them have to be withheld so that others cannot be worked out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::attacker::{self, Equation};
use super::lines::{self, Cell, Kind, Line};
use super::{COUNTS, Counts, counts};
use crate::model::{Disclosure, Figure, Gap, Marker, Measure, Measured};
use crate::quantity::Style;

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

/// Figures of one area that add up to each other.
pub(super) struct Table {
    pub(super) cells: Vec<Cell>,
    lines: Vec<Line>,
    style: Style,
}

impl Table {
    /// Every table of an area that has nothing to do with the others: no sum leads from
    /// one to another.
    pub(super) fn all_of(measure: &Measure, figures: &[Figure]) -> Vec<Self> {
        let (cells, lines) = lines::find(measure, figures);
        let first = first_reached(cells.len(), &lines);
        let mut tables: BTreeMap<usize, Self> = BTreeMap::new();
        let mut place = Vec::new();
        for (cell, first) in cells.into_iter().zip(&first) {
            let empty =
                || Self { cells: Vec::new(), lines: Vec::new(), style: measure.style.clone() };
            let table = tables.entry(*first).or_insert_with(empty);
            place.push(table.cells.len());
            table.cells.push(cell);
        }
        for line in lines {
            if let Some(table) = tables.get_mut(&first[line.total]) {
                table.lines.push(line.placed(&place));
            }
        }
        tables.into_values().collect()
    }

    /// The days on which something of it was released.
    pub(super) fn days(&self, figures: &[Figure]) -> BTreeSet<Date> {
        let releases = self.cells.iter().flat_map(|cell| &cell.releases);
        releases.map(|at| figures[*at].released).collect()
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

/// For each cell the first one that sums lead to from it.
fn first_reached(cells: usize, lines: &[Line]) -> Vec<usize> {
    let mut first: Vec<usize> = (0..cells).collect();
    loop {
        let before = first.clone();
        for line in lines {
            let least = line.cells().map(|at| first[at]).min().unwrap_or(line.total);
            line.cells().for_each(|at| first[at] = least);
        }
        if first == before {
            return first;
        }
    }
}
