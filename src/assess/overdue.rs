//! Whether a figure was expected and is not there.
//!
//! A measure says when its next figure is expected, and a row of its figures may say
//! that one is late. Both are read here alone, for reports and for the list of data.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::AsAt;
use super::series::of_area;
use crate::model::{AreaIx, Figure, Gap, Marker, Measure, Measured};
use crate::period::Period;

/// A figure that was expected and is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Overdue {
    /// It was expected by this day, and nothing has come since.
    Expected(Date),
    /// The latest row says that the figure of this period is late.
    Late(Period),
}

/// What was expected of a measure's own figures, which are among those of all areas,
/// and had not come in.
///
/// A figure that comes early is there: nothing is missing before the period after the
/// latest figure has ended. The day on which the next is expected moves on with every
/// figure, so only today is held against it: a report goes by the rows that call a
/// figure late, which stay.
pub fn overdue(
    measure: &Measure,
    figures: &[Figure],
    area: AreaIx,
    as_at: AsAt,
) -> Option<Overdue> {
    let known = || {
        of_area(figures, area).iter().filter(|figure| {
            figure.released <= as_at.released_by && figure.marker() != Some(Marker::Forecast)
        })
    };
    let whole = || known().filter(|figure| figure.breakdown().is_none());
    let latest = whole()
        .filter(|figure| figure.period.end() <= as_at.ending_by)
        .max_by_key(|figure| (figure.period, figure.released));
    let ended = latest.is_some_and(|figure| {
        matches!(figure.measured, Measured::Gap(Gap::Discontinued | Gap::NotCollected))
    });
    let awaited = as_at.is_current() && !ended && measure.life.goes_on(as_at.released_by);
    let passed = measure.next_figures.filter(|day| awaited && *day < as_at.released_by);
    if let Some(day) = passed {
        // A row that calls a figure late does not bring it, nor does a revision of one
        // that was there before the day.
        let there = || whole().filter(|figure| figure.measured != Measured::Gap(Gap::Late));
        let before = there().filter(|figure| figure.released < day);
        let last = before.map(|figure| figure.period.end()).max();
        let came = there().any(|figure| figure.released >= day && last < Some(figure.period.end()));
        let end_of_next = last.map(|end| {
            // From the first of a month, so that a month's last day stays one.
            let next =
                end.saturating_add(1.day()).saturating_add(measure.frequency.months().months());
            next.saturating_sub(1.day())
        });
        if !came && end_of_next.is_none_or(|end| end < day) {
            return Some(Overdue::Expected(day));
        }
    }
    let latest = latest?;
    (latest.measured == Measured::Gap(Gap::Late)).then_some(Overdue::Late(latest.period))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{measure, ours, period};
    use super::*;
    use crate::model::{Frequency, Polarity};

    fn found(next: Option<Date>, figures: &[Figure], as_at: AsAt) -> Option<Overdue> {
        let quarterly = Measure {
            frequency: Frequency::Quarter,
            next_figures: next,
            ..measure(Polarity::Higher)
        };
        overdue(&quarterly, figures, AreaIx(0), as_at)
    }

    fn released(figures: &[(&str, &str, Date)]) -> Vec<Figure> {
        let one = |(when, value, released): &(&str, &str, Date)| {
            let figure = ours(&[(when, value)]).remove(0);
            Figure { released: *released, ..figure }
        };
        figures.iter().map(one).collect()
    }

    #[test]
    fn a_figure_is_overdue_when_its_day_has_passed_without_one() {
        let today = AsAt::day(date(2025, 10, 31));
        let by = |day| Some(Overdue::Expected(day));
        let first = released(&[("2025-26 Q1", "5", date(2025, 7, 10))]);
        let day = date(2025, 10, 9);
        assert_eq!(found(Some(day), &first, today), by(day));
        // The day itself has not passed, nor has one that is to come.
        assert_eq!(found(Some(date(2025, 10, 31)), &first, today), None);
        assert_eq!(found(Some(date(2026, 1, 9)), &first, today), None);
        assert_eq!(found(None, &first, today), None);
        // A measure without any figure has none for its day, either.
        assert_eq!(found(Some(day), &[], today), by(day));
        // It came on its day, or some days early; a reason for there being none came, too.
        for (value, released_on) in [("6", day), ("6", date(2025, 10, 7)), ("-", day)] {
            let both = released(&[
                ("2025-26 Q1", "5", date(2025, 7, 10)),
                ("2025-26 Q2", value, released_on),
            ]);
            assert_eq!(found(Some(day), &both, today), None, "{value} on {released_on}");
            // Before it was released, it was not there.
            let before = AsAt::day(date(2025, 10, 6));
            assert_eq!(found(Some(date(2025, 10, 5)), &both, before), by(date(2025, 10, 5)));
        }
        // A report goes by its rows: the day that is expected next moves on.
        let report = AsAt { released_by: date(2025, 10, 31), ending_by: date(2025, 9, 30) };
        assert_eq!(found(Some(day), &first, report), None);
        // A revision of an old figure is not the one that was awaited.
        let revised = released(&[
            ("2025-26 Q1", "5", date(2025, 7, 10)),
            ("2025-26 Q1", "4", date(2025, 10, 20)),
        ]);
        assert_eq!(found(Some(day), &revised, today), by(day));
        // Nothing is awaited of what has ended.
        let mut ended = first.clone();
        ended[0].measured = Measured::Gap(Gap::Discontinued);
        assert_eq!(found(Some(day), &ended, today), None);
    }

    #[test]
    fn a_figure_that_is_called_late_is_overdue() {
        let today = AsAt::day(date(2025, 10, 31));
        let mut figures = released(&[
            ("2025-26 Q1", "5", date(2025, 7, 10)),
            ("2025-26 Q2", "-", date(2025, 10, 9)),
        ]);
        figures[1].measured = Measured::Gap(Gap::Late);
        let late = Some(Overdue::Late(period("2025-26 Q2")));
        assert_eq!(found(None, &figures, today), late);
        assert_eq!(found(Some(date(2026, 1, 9)), &figures, today), late);
        // It was promised again, and has not come by then.
        let again = date(2025, 10, 20);
        assert_eq!(found(Some(again), &figures, today), Some(Overdue::Expected(again)));
        // A later figure ends it, and so does a release of its own.
        figures.extend(released(&[("2025-26 Q2", "7", date(2025, 10, 30))]));
        assert_eq!(found(None, &figures, today), None);
    }
}
