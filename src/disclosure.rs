//! Small numbers of people: what is not shown, so that nobody can be recognised.
//!
//! Where a measure has a threshold, figures of it that count fewer are withheld,
//! and then others until nobody can work the first ones out from what is left: as
//! the rest of a total, or as what came between two sums (B-63). It is done once,
//! before anything is judged, so that no later stage ever has the value.
//!
//! All withheld figures look alike. To tell those that are small from those that
//! only protect them would narrow down both. This room knows figures and their
//! measure, and nothing of files, judgements or pages.

mod attacker;
mod lines;
mod table;

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{Disclosure, Figure, FigureDetail, Gap, Measure, Measured};
use crate::quantity::{Style, Unit};
use table::Table;

/// The numbers of people, or of things, that a figure gives away: its value, its
/// numerator, its denominator, and those of a percentage who are in the second and
/// not in the first. Each adds up by itself.
type Counts = [Option<Decimal>; COUNTS];

/// How many they are.
const COUNTS: usize = 4;

/// More than there can be of anything, so that no sum of counts overflows.
const MOST: i64 = 1_000_000_000_000_000;

/// Whether values in this unit are numbers of people or things, or shares of them.
pub fn can_count(style: &Style) -> bool {
    !matches!(style.unit, Unit::Pounds(_) | Unit::OutOf(_))
}

/// Whether a figure says how many it counts, so that it can be held against a
/// threshold.
pub fn says_how_many(style: &Style, value: Decimal, detail: Option<&FigureDetail>) -> bool {
    counts(style, value, detail).is_some()
}

/// None where the figure does not say how many it counts.
fn counts(style: &Style, value: Decimal, detail: Option<&FigureDetail>) -> Option<Counts> {
    let is_count = match style.unit {
        Unit::Things { .. } => style.counts_things(),
        Unit::Number | Unit::Unstated => style.decimals == 0,
        _ => false,
    };
    let sane = |count: Decimal| (count.abs() <= Decimal::from(MOST)).then_some(count);
    let numerator = detail.and_then(|detail| detail.numerator).and_then(sane);
    let denominator = detail.and_then(|detail| detail.denominator).and_then(sane);
    let both = numerator.zip(denominator);
    let rest = both
        .filter(|_| style.unit == Unit::Percent)
        .map(|(numerator, denominator)| denominator - numerator);
    let value = Some(value).filter(|_| is_count).and_then(sane);
    (value.is_some() || both.is_some()).then_some([value, numerator, denominator, rest])
}

/// Withholds what must not be shown of a measure's figures, which are sorted by area,
/// period, breakdown and release.
///
/// What is public today is decided by what is public today alone: a figure that is to
/// come changes nothing before its day.
pub fn protect(measure: &Measure, figures: &mut [Figure], today: Date) {
    let Some(rule) = &measure.disclosure else { return };
    for area in figures.chunk_by_mut(|a, b| a.area == b.area) {
        for table in Table::all_of(measure, area) {
            let (out, to_come): (Vec<Date>, Vec<Date>) =
                table.days(area).into_iter().partition(|day| *day <= today);
            let nothing = vec![false; table.cells.len()];
            let today_hidden = hide(&table, rule, area, &out, nothing);
            let later_hidden = hide(&table, rule, area, &to_come, today_hidden.clone());
            for (at, cell) in table.cells.iter().enumerate() {
                for release in &cell.releases {
                    let figure = &mut area[*release];
                    if today_hidden[at] || later_hidden[at] && figure.released > today {
                        withhold(figure);
                    }
                }
            }
        }
    }
}

/// Which cells are to be withheld, when everything that was known on any of these
/// days may have been kept by somebody.
fn hide(
    table: &Table,
    rule: &Disclosure,
    figures: &[Figure],
    days: &[Date],
    mut hidden: Vec<bool>,
) -> Vec<bool> {
    loop {
        let before = hidden.clone();
        for day in days {
            let seen = table.as_at(figures, *day);
            for (at, seen) in seen.iter().enumerate() {
                hidden[at] |= seen.counts().is_some_and(|counts| is_small(rule, counts));
            }
            table.secure(rule, &seen, &mut hidden);
        }
        if hidden == before {
            return hidden;
        }
    }
}

fn is_small(rule: &Disclosure, counts: &Counts) -> bool {
    counts.iter().flatten().any(|count| rule.is_small(*count))
}

/// Takes out everything that tells how many: a note may, too.
fn withhold(figure: &mut Figure) {
    if figure.value().is_none() {
        return;
    }
    figure.measured = Measured::Gap(Gap::Confidential);
    if let Some(detail) = &mut figure.detail {
        **detail = FigureDetail {
            breakdown: detail.breakdown.take(),
            marker: detail.marker,
            ..FigureDetail::default()
        };
    }
}
