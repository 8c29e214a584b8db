//! How long a measure has been off target in a row.

use super::travel::is_missed;
use super::{Rating, Series, Status, Unrated, rate_value};
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
    /// Periods that were not off target, every one since the first figure.
    NeverOff,
    /// A period that was not off target. Some had been before it, or nobody knows.
    NotOff,
    /// A period without a status, or one that was counted in another way.
    Unknown,
    /// Nothing: the run starts with the first figure.
    Nothing,
}

/// The run that a series ends with; None when its latest figure is not off target.
///
/// Each figure is judged by the target of its own period. Figures that add up through
/// the year follow each other, too: each is a point that the year should have reached.
pub fn off_target_run(measure: &Measure, series: &Series<'_>) -> Option<Run> {
    let is_off = |figure: &Figure| -> Option<bool> {
        match rate_value(measure, series, figure.period, figure.value()?) {
            Rating::Rated(judged) => Some(judged.status == Status::OffTarget),
            // What is not due cannot have been missed.
            Rating::Unrated(Unrated::NotDue(_)) => Some(false),
            Rating::Unrated(_) => None,
        }
    };
    let latest = series.latest().filter(|latest| is_off(latest) == Some(true))?;
    let step = measure.frequency.months();
    let is_alike = |figure: &&Figure| {
        let (one, other) = (latest.period, figure.period);
        measure.accumulation == Accumulation::YearToDate
            || (one.kind() == other.kind() && one.month_count() == other.month_count())
    };
    let mut later = latest;
    let mut known = series.iter().rev().skip(1).filter(is_alike).map_while(|figure| {
        let expected = later.period.earlier_by(step);
        let follows = later.marker() != Some(Marker::Break)
            && expected.is_some_and(|expected| !is_missed(step, expected, figure.period));
        let off = is_off(figure).filter(|_| follows)?;
        later = figure;
        Some((figure, off))
    });
    let mut run = Run { since: latest.period, periods: 1, before: Before::Unknown };
    let ended = known.by_ref().find(|(figure, off)| {
        if *off {
            run.since = figure.period;
            run.periods += 1;
        }
        !off
    });
    let was_off = ended.is_some() && known.any(|(_, off)| off);
    let reached_the_first = series
        .iter()
        .find(is_alike)
        .is_some_and(|first| first.period == later.period && is_off(first).is_some());
    run.before = match (ended, was_off, reached_the_first) {
        (Some(_), false, true) => Before::NeverOff,
        (Some(_), ..) => Before::NotOff,
        (None, _, true) => Before::Nothing,
        (None, ..) => Before::Unknown,
    };
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
                measure.targets.push(Target { period: period(when), aim, line: 1 });
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
        let cases: [(&[(&str, &str)], &str); 11] = [
            (&[("2023-24", "10"), ("2024-25", "5")], "2024-25, 1, NeverOff"),
            (&[("2022-23", "4"), ("2023-24", "10"), ("2024-25", "5")], "2024-25, 1, NotOff"),
            (&[("2022-23", "9"), ("2023-24", "8"), ("2024-25", "5")], "2023-24, 2, NeverOff"),
            (&[("2023-24", "8"), ("2024-25", "5")], "2023-24, 2, Nothing"),
            (&[("2024-25", "5")], "2024-25, 1, Nothing"),
            // A gap further back leaves open what there was.
            (
                &[("2021-22", "-"), ("2022-23", "10"), ("2023-24", "10"), ("2024-25", "5")],
                "2024-25, 1, NotOff",
            ),
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
        // Sums of the year so far: each point of the year was to be reached.
        let adding_up = Measure {
            accumulation: Accumulation::YearToDate,
            frequency: Frequency::Half,
            ..quarterly
        };
        let sums = [("2023-24 H1", "5"), ("2023-24", "10"), ("2024-25 H1", "5")];
        assert_eq!(run_of(adding_up.clone(), &sums), "2024-25 H1, 1, NotOff");
        let sums = [("2023-24 H1", "10"), ("2023-24", "5"), ("2024-25 H1", "5")];
        assert_eq!(run_of(adding_up, &sums), "2023-24, 2, NeverOff");
    }
}
