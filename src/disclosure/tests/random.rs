//! Random tables, attacked: what is withheld can neither be solved nor brought within
//! the threshold by somebody who knows every sum.
//!
//! The attacker here shares no code with the one who guards the tables: it knows the
//! table as rows and columns, narrows by whole numbers, and looks for cells that no
//! exchange of people between withheld cells could change.

use super::*;

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 % most).expect("a small number")
    }

    /// Mostly small, sometimes nought, sometimes large.
    fn count(&mut self) -> i64 {
        match self.below(4) {
            0 => self.below(5),
            1 => self.below(12),
            _ => 5 + self.below(60),
        }
    }
}

/// Cells with their sums at the end of each row and column, as an attacker sees them.
struct Seen {
    cells: Vec<Vec<(i64, bool)>>,
}

type Range = (i64, i64);

/// A row and a column.
type At = (usize, usize);

/// Far above every sum.
const ANY: i64 = 1_000_000;

impl Seen {
    /// Every sum as the cells that make it up and the cell that it is.
    fn sums(&self) -> Vec<(Vec<At>, At)> {
        let (last, end) = (self.cells.len() - 1, self.cells[0].len() - 1);
        let rows = (0..=last).map(|r| ((0..end).map(|c| (r, c)).collect(), (r, end)));
        let columns = (0..=end).map(|c| ((0..last).map(|r| (r, c)).collect(), (last, c)));
        rows.chain(columns).collect()
    }

    fn ranges(&self) -> Vec<Vec<Range>> {
        let known = |(count, shown): &(i64, bool)| if *shown { (*count, *count) } else { (0, ANY) };
        let mut ranges: Vec<Vec<Range>> =
            self.cells.iter().map(|row| row.iter().map(known).collect()).collect();
        loop {
            let before = ranges.clone();
            for (parts, (r, c)) in self.sums() {
                let low: i64 = parts.iter().map(|(r, c)| ranges[*r][*c].0).sum();
                let high: i64 = parts.iter().map(|(r, c)| ranges[*r][*c].1).sum();
                let total = &mut ranges[r][c];
                *total = (total.0.max(low), total.1.min(high));
                let total = *total;
                for (pr, pc) in parts {
                    let part = &mut ranges[pr][pc];
                    let others = (low - part.0, high - part.1);
                    *part = (part.0.max(total.0 - others.1), part.1.min(total.1 - others.0));
                }
            }
            if ranges == before {
                return ranges;
            }
        }
    }

    /// Whether people could be moved between withheld cells so that this one changes
    /// and every sum stays right: its column of
    /// the sums is made up of the others'.
    fn can_change(&self, cell: At) -> bool {
        let places = |shown: bool| {
            let rows = self.cells.iter().enumerate();
            rows.flat_map(move |(r, row)| {
                let cells = row.iter().enumerate();
                cells.filter(move |(_, (_, s))| *s == shown).map(move |(c, _)| (r, c))
            })
        };
        let unknown: Vec<At> = places(false).filter(|at| *at != cell).collect();
        let sums = self.sums();
        let column = |at: At| -> Vec<f64> {
            let sign = |(parts, total): &(Vec<_>, _)| {
                f64::from(u8::from(parts.contains(&at))) - f64::from(u8::from(*total == at))
            };
            sums.iter().map(sign).collect()
        };
        let mut basis: Vec<Vec<f64>> = Vec::new();
        let reduce = |basis: &[Vec<f64>], mut vector: Vec<f64>| {
            for base in basis {
                let lead = base.iter().position(|x| x.abs() > 1e-9).expect("a lead");
                let by = vector[lead] / base[lead];
                vector.iter_mut().zip(base).for_each(|(x, b)| *x -= by * b);
            }
            vector.iter().any(|x| x.abs() > 1e-9).then_some(vector)
        };
        for at in unknown {
            let rest = reduce(&basis, column(at));
            basis.extend(rest);
        }
        reduce(&basis, column(cell)).is_none()
    }

    /// What is wrong, if anything is.
    fn attack(&self) -> Option<String> {
        let ranges = self.ranges();
        for (r, row) in self.cells.iter().enumerate() {
            for (c, (count, shown)) in row.iter().enumerate() {
                let (low, high) = ranges[r][c];
                if *shown && *count < 5 {
                    return Some(format!("{count} at {r}, {c} is small and shown"));
                }
                if !*shown && high - low < 5 {
                    return Some(format!("{count} at {r}, {c} lies between {low} and {high}"));
                }
                if !*shown && !self.can_change((r, c)) {
                    return Some(format!("{count} at {r}, {c} can be solved"));
                }
            }
        }
        None
    }
}

/// Rows by columns with all sums; `name` says what a cell is in a file of figures.
fn attacked(dice: &mut Dice, rows: usize, columns: usize, name: &dyn Fn(usize, usize) -> String) {
    let mut cells: Vec<Vec<i64>> =
        (0..rows).map(|_| (0..columns).map(|_| dice.count()).collect()).collect();
    cells.iter_mut().for_each(|row| row.push(row.iter().sum()));
    cells.push((0..=columns).map(|c| cells.iter().map(|row| row[c]).sum()).collect());
    let mut figures = Vec::new();
    let mut order = Vec::new();
    for (r, row) in cells.iter().enumerate() {
        for (c, count) in row.iter().enumerate() {
            figures.push(figure(&format!("{}| {count}", name(r, c)), date(2025, 6, 1)));
            order.push((r, c));
        }
    }
    protect(&people(), &mut figures, TODAY);
    let mut seen = Seen { cells: cells.iter().map(|row| vec![(0, true); row.len()]).collect() };
    for ((r, c), figure) in order.into_iter().zip(&figures) {
        seen.cells[r][c] = (cells[r][c], figure.value().is_some());
    }
    let mistake = seen.attack();
    assert!(mistake.is_none(), "{}\n{:?}", mistake.unwrap_or_default(), seen.cells);
}

#[test]
fn what_is_withheld_in_a_random_table_cannot_be_worked_out() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for round in 0..150 {
        let (rows, columns) = (2 + round % 4, 2 + round % 3);
        let name = |r: usize, c: usize| {
            let ways = [(r < rows, format!("age: {r}")), (c < columns, format!("sex: {c}"))];
            let ways: Vec<String> =
                ways.into_iter().filter(|(is, _)| *is).map(|(_, way)| way).collect();
            format!("2024-25 | {}", ways.join("; "))
        };
        attacked(&mut dice, rows, columns, &name);
    }
}

#[test]
fn what_is_withheld_in_a_random_year_cannot_be_worked_out() {
    let mut dice = Dice(0x0BAD_5EED_1234_5678);
    for round in 0..100 {
        let parts = 2 + round % 3;
        // Quarters of a year by the parts of each.
        let name = |r: usize, c: usize| {
            let period = if r < 4 { format!("2024-25 Q{}", r + 1) } else { "2024-25".to_owned() };
            let part = if c < parts { format!("part {c}") } else { String::new() };
            format!("{period} | {part} ")
        };
        attacked(&mut dice, 4, parts, &name);
    }
}

#[test]
fn the_attacker_finds_what_nothing_protects() {
    let seen =
        |cells: &[&[(i64, bool)]]| Seen { cells: cells.iter().map(|r| r.to_vec()).collect() };
    let (on, off) = (|count| (count, true), |count| (count, false));
    // A single withheld cell is what its row leaves over.
    let alone =
        seen(&[&[off(3), on(20), on(23)], &[on(9), on(8), on(17)], &[on(12), on(28), on(40)]]);
    assert!(alone.attack().is_some_and(|how| how.contains("lies between 3 and 3")));
    // Every row and column has two, and yet the one between the two squares is solved:
    // by the rows of the first square without its columns.
    let bridged = seen(&[
        &[off(30), off(31), on(32), on(33), on(126)],
        &[off(34), off(35), off(36), on(37), on(142)],
        &[on(38), on(39), off(40), off(41), on(158)],
        &[on(42), on(43), off(44), off(45), on(174)],
        &[on(144), on(148), on(152), on(156), on(600)],
    ]);
    assert!(bridged.attack().is_some_and(|how| how.contains("36 at 1, 2 can be solved")));
}
