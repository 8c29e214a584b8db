//! Somebody who wants to know what is withheld, and can add, subtract and compare.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

/// Unknown numbers, none below zero, that add up to a known one; those marked false
/// are taken away.
pub(super) struct Equation {
    pub(super) terms: Vec<(usize, bool)>,
    pub(super) sum: Decimal,
}

/// Equations that contradict each other could be narrowed down for ever.
const MOST_ROUNDS: usize = 1000;

/// The first guarded unknown that is found: exactly, or to within less than a width.
pub(super) fn exposed(
    equations: &[Equation],
    guarded: &BTreeSet<usize>,
    width: Decimal,
) -> Option<usize> {
    let bounds = bounds(equations);
    let is_narrow = |unknown: &usize| {
        bounds.get(unknown).is_some_and(|bound| bound.high.is_some_and(|h| h - bound.low < width))
    };
    let narrow = guarded.iter().find(|unknown| is_narrow(unknown)).copied();
    narrow.or_else(|| {
        let groups = linked(equations);
        let mut found = groups.iter().flat_map(|group| solved(group));
        found.find(|unknown| guarded.contains(unknown))
    })
}

/// Between what an unknown lies.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Bound {
    low: Decimal,
    high: Option<Decimal>,
}

/// Narrows every unknown by the others of its equations, until nothing moves.
fn bounds(equations: &[Equation]) -> BTreeMap<usize, Bound> {
    let unknowns = equations
        .iter()
        .flat_map(|equation| &equation.terms)
        .map(|(unknown, _)| (*unknown, Bound { low: Decimal::ZERO, high: None }));
    let mut bounds: BTreeMap<usize, Bound> = unknowns.collect();
    for _ in 0..MOST_ROUNDS {
        let mut moved = false;
        for equation in equations {
            for (unknown, is_added) in &equation.terms {
                let narrowed = narrow(equation, *unknown, *is_added, &bounds);
                if bounds.get(unknown) != Some(&narrowed) {
                    bounds.insert(*unknown, narrowed);
                    moved = true;
                }
            }
        }
        let crossed = |bound: &Bound| bound.high.is_some_and(|high| high < bound.low);
        if !moved || bounds.values().any(crossed) {
            break;
        }
    }
    bounds
}

fn narrow(
    equation: &Equation,
    unknown: usize,
    is_added: bool,
    bounds: &BTreeMap<usize, Bound>,
) -> Bound {
    let (mut least, mut most) = (Some(Decimal::ZERO), Some(Decimal::ZERO));
    let plus = |a: Option<Decimal>, b: Option<Decimal>| a.zip(b).map(|(a, b)| a + b);
    for (other, other_is_added) in equation.terms.iter().filter(|(other, _)| *other != unknown) {
        let Bound { low, high } = bounds[other];
        if *other_is_added {
            (least, most) = (plus(least, Some(low)), plus(most, high));
        } else {
            (least, most) = (plus(least, high.map(|high| -high)), plus(most, Some(-low)));
        }
    }
    let (low, high) = if is_added {
        (most.map(|most| equation.sum - most), least.map(|least| equation.sum - least))
    } else {
        (least.map(|least| least - equation.sum), most.map(|most| most - equation.sum))
    };
    let before = bounds[&unknown];
    Bound {
        low: low.map_or(before.low, |low| low.max(before.low)),
        high: match (high, before.high) {
            (Some(high), Some(before)) => Some(high.min(before)),
            (high, before) => high.or(before),
        },
    }
}

/// The equations in groups that have no unknown in common: elimination takes the cube
/// of their number.
fn linked(equations: &[Equation]) -> Vec<Vec<&Equation>> {
    let mut groups: Vec<(BTreeSet<usize>, Vec<&Equation>)> = Vec::new();
    for equation in equations {
        let mut unknowns: BTreeSet<usize> = equation.terms.iter().map(|(at, _)| *at).collect();
        let mut members = vec![equation];
        let (with, without): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(others, _)| !others.is_disjoint(&unknowns));
        groups = without;
        for (others, equations) in with {
            unknowns.extend(others);
            members.extend(equations);
        }
        groups.push((unknowns, members));
    }
    groups.into_iter().map(|(_, members)| members).collect()
}

/// The unknowns that adding and subtracting whole equations gives away, however many.
/// Whether it does is the same for any sums, so they are not looked at.
fn solved(equations: &[&Equation]) -> Vec<usize> {
    let unknowns: BTreeSet<usize> =
        equations.iter().flat_map(|e| e.terms.iter().map(|(unknown, _)| *unknown)).collect();
    let columns: Vec<usize> = unknowns.into_iter().collect();
    let column: BTreeMap<usize, usize> = columns.iter().enumerate().map(|(n, u)| (*u, n)).collect();
    let mut rows: Vec<Vec<u64>> = Vec::new();
    for equation in equations {
        let mut row = vec![0; columns.len()];
        for (unknown, is_added) in &equation.terms {
            row[column[unknown]] = if *is_added { 1 } else { PRIME - 1 };
        }
        rows.push(row);
    }
    let mut done = 0;
    for at in 0..columns.len() {
        let Some(found) = (done..rows.len()).find(|row| rows[*row][at] != 0) else { continue };
        rows.swap(done, found);
        let scale = inverse(rows[done][at]);
        let pivot: Vec<u64> = rows[done].iter().map(|cell| times(*cell, scale)).collect();
        for (number, row) in rows.iter_mut().enumerate() {
            let factor = PRIME - row[at];
            if number != done && factor != PRIME {
                let cells = row.iter_mut().zip(&pivot);
                cells.for_each(|(cell, by)| *cell = (*cell + times(*by, factor)) % PRIME);
            }
        }
        rows[done] = pivot;
        done += 1;
    }
    let alone = |row: &Vec<u64>| {
        let mut filled = row.iter().enumerate().filter(|(_, cell)| **cell != 0);
        filled.next().filter(|_| filled.next().is_none()).map(|(at, _)| columns[at])
    };
    rows.iter().filter_map(alone).collect()
}

/// Rows of ones and minus ones are reduced modulo a large prime: exact where fractions
/// would grow without end.
const PRIME: u64 = (1 << 61) - 1;

fn times(a: u64, b: u64) -> u64 {
    // The remainder is below the prime, which fits.
    (u128::from(a) * u128::from(b) % u128::from(PRIME)) as u64
}

/// By Fermat's little theorem.
fn inverse(number: u64) -> u64 {
    let (mut result, mut square, mut exponent) = (1, number, PRIME - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, square);
        }
        square = times(square, square);
        exponent >>= 1;
    }
    result
}
