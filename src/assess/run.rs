//! How long a measure has been off target in a row.

use super::travel::is_missed;
use super::{Series, Status, rate_value};
use crate::model::{Accumulation, Figure, Marker, Measure};
use crate::period::Period;

/// Periods in a row that were off target, up to the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The first of them.
    pub since: Period,
    /// How many they are.
    pub periods: usize,
    /// What came before them.
    pub before: Before,
}

/// What came before a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// A period that was not off target, as none was before it.
    NeverOff,
    /// A period that was not off target, though some had been before it.
    OffEarlier,
    /// No status that could be compared: no figure, no target, or counted in another way.
    Unknown,
}

/// The run that a series ends with; None when its latest figure is not off target.
///
/// Each figure is judged by the target of its own period. Figures that add up through
/// the year follow those of the same point a year before.
pub fn off_target_run(measure: &Measure, series: &Series<'_>) -> Option<Run> {
    let is_off = |figure: &Figure| {
        let status = rate_value(measure, series, figure.period, figure.value()?).status();
        status.map(|status| status == Status::OffTarget)
    };
    let latest = series.latest().filter(|latest| is_off(latest) == Some(true))?;
    let (kind, months) = (latest.period.kind(), latest.period.month_count());
    let step = match measure.accumulation {
        Accumulation::YearToDate => 12,
        _ => measure.frequency.months(),
    };
    let follows = |later: &Figure, figure: &Figure| {
        let expected = later.period.earlier_by(step);
        later.marker() != Some(Marker::Break)
            && expected.is_some_and(|expected| !is_missed(step, expected, figure.period))
    };
    let mut run = Run { since: latest.period, periods: 1, before: Before::Unknown };
    let mut first = latest;
    let same_length =
        |figure: &&Figure| figure.period.kind() == kind && figure.period.month_count() == months;
    let mut earlier = series.iter().rev().skip(1).filter(same_length);
    while let Some(figure) = earlier.next() {
        match is_off(figure).filter(|_| follows(first, figure)) {
            Some(true) => {
                (run.since, first) = (figure.period, figure);
                run.periods += 1;
            }
            Some(false) => {
                let was_off = earlier.any(|figure| is_off(figure) == Some(true));
                run.before = if was_off { Before::OffEarlier } else { Before::NeverOff };
                break;
            }
            None => break,
        }
    }
    Some(run)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use rust_decimal::Decimal;

    use super::*;
    use crate::assess::tests::{measure, period};
    use crate::assess::{AsAt, series};
    use crate::model::{
        Aim, AreaIx, FigureDetail, Frequency, Gap, Margin, Measured, Origin, Polarity, StatusRule,
        Target,
    };

    /// "since, how many, before" of figures with a target of at least 10, by their
    /// periods: `-` is a gap, `?` before a number a period without a target, `!` before
    /// one a new way of counting.
    fn run_of(mut measure: Measure, values: &[(&str, &str)]) -> String {
        measure.rule = StatusRule::Tolerance(Margin::Points(Decimal::ONE));
        let mut figures = Vec::new();
        for (when, value) in values {
            let number = value.trim_start_matches(['?', '!']).parse();
            let marker = value.starts_with('!').then_some(Marker::Break);
            let detail = FigureDetail { marker, ..FigureDetail::default() };
            figures.push(Figure {
                area: AreaIx(0),
                period: period(when),
                measured: number.map_or(Measured::Gap(Gap::NotCollected), Measured::Value),
                released: date(2025, 6, 1),
                origin: Origin { file: 0, line: 1 },
                detail: Some(Box::new(detail)),
            });
            if !value.starts_with('?') {
                let aim = Aim::AtLeast(Decimal::TEN);
                measure.targets.push(Target { period: period(when), aim });
            }
        }
        let ever = AsAt { released_by: Date::MAX, ending_by: Date::MAX };
        match off_target_run(&measure, &series(&figures, AreaIx(0), ever)) {
            None => "none".to_owned(),
            Some(Run { since, periods, before }) => {
                format!("{}, {periods}, {before:?}", since.canonical())
            }
        }
    }

    #[test]
    fn a_run_is_counted_back_from_the_latest_figure() {
        let cases: [(&[(&str, &str)], &str); 10] = [
            (&[("2023-24", "10"), ("2024-25", "5")], "2024-25, 1, NeverOff"),
            (&[("2022-23", "4"), ("2023-24", "10"), ("2024-25", "5")], "2024-25, 1, OffEarlier"),
            (&[("2022-23", "9"), ("2023-24", "8"), ("2024-25", "5")], "2023-24, 2, NeverOff"),
            (&[("2023-24", "8"), ("2024-25", "5")], "2023-24, 2, Unknown"),
            (&[("2024-25", "5")], "2024-25, 1, Unknown"),
            // Close to target is not off target, nor is on target.
            (&[("2023-24", "5"), ("2024-25", "9")], "none"),
            (&[("2023-24", "5"), ("2024-25", "10")], "none"),
            // What has no status ends a run: a gap, a missing period, no target.
            (&[("2022-23", "5"), ("2023-24", "-"), ("2024-25", "5")], "2024-25, 1, Unknown"),
            (&[("2021-22", "5"), ("2022-23", "5"), ("2024-25", "5")], "2024-25, 1, Unknown"),
            (&[("2023-24", "?5"), ("2024-25", "5")], "2024-25, 1, Unknown"),
        ];
        for (values, expected) in cases {
            assert_eq!(run_of(measure(Polarity::Higher), values), expected, "{values:?}");
        }
        let broken = [("2022-23", "5"), ("2023-24", "!5"), ("2024-25", "5")];
        assert_eq!(run_of(measure(Polarity::Higher), &broken), "2023-24, 2, Unknown");
        let late = [("2023-24", "5"), ("2024-25", "-")];
        assert_eq!(run_of(measure(Polarity::Higher), &late), "none");
    }

    #[test]
    fn a_run_follows_the_measures_own_periods() {
        let quarterly = Measure { frequency: Frequency::Quarter, ..measure(Polarity::Higher) };
        let quarters = [("2024-25 Q2", "10"), ("2024-25 Q3", "5"), ("2024-25 Q4", "5")];
        assert_eq!(run_of(quarterly.clone(), &quarters), "2024-25 Q3, 2, NeverOff");
        // Sums of the year so far follow the same point of the year before.
        let adding_up = Measure { accumulation: Accumulation::YearToDate, ..quarterly };
        let sums = [("2023-24 H1", "5"), ("2023-24", "10"), ("2024-25 H1", "5")];
        assert_eq!(run_of(adding_up, &sums), "2023-24 H1, 2, Unknown");
    }
}
