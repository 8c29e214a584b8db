//! Whether a measure goes one way report after report (B-34).
//!
//! Two reports in a row are enough to say so. A report without a direction ends
//! the run, and so does a result that was compared past a period without a
//! figure. A result that two reports share (a year's, in the reports of both its
//! halves) is one move and counts once.

use super::{Direction, Moved, Travel};

/// Fewer moves in a row than this are no run.
pub const FEWEST_IN_A_ROW: usize = 2;

/// Moves in a row that all go the right way, or all the wrong way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sustained {
    /// Improving or worsening.
    pub direction: Direction,
    /// At least [`FEWEST_IN_A_ROW`], oldest first.
    pub moves: Vec<Moved>,
}

/// The run that the latest report ends, when there is one: a measure's travel as
/// each report gives it, oldest first and no report left out.
pub fn sustained(reports: &[Travel]) -> Option<Sustained> {
    let mut moves: Vec<Moved> = Vec::new();
    for report in reports.iter().rev() {
        let Travel::Moved(moved) = *report else { break };
        if let Some(later) = moves.last() {
            if later.to == moved.to {
                continue;
            }
            if later.skipped || later.direction != moved.direction {
                break;
            }
        }
        moves.push(moved);
    }
    moves.reverse();
    let direction = moves.last()?.direction;
    let judged = matches!(direction, Direction::Improving | Direction::Worsening);
    (judged && moves.len() >= FEWEST_IN_A_ROW).then_some(Sustained { direction, moves })
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::super::NoTravel;
    use super::super::tests::period;
    use super::*;

    /// What one report says: a period and a sign for the way since the period
    /// before, `?` for none known. A `~` after it: a period was skipped.
    fn report(text: &str) -> Travel {
        let (to, sign) = text.split_once(' ').expect("a period and a sign");
        let direction = match sign.trim_end_matches('~') {
            "+" => Direction::Improving,
            "-" => Direction::Worsening,
            "=" => Direction::NoChange,
            "up" => Direction::Increasing,
            "down" => Direction::Decreasing,
            _ => return Travel::Unknown(NoTravel::NoFigure),
        };
        let to = period(to);
        Travel::Moved(Moved {
            direction,
            from: to.earlier_by(12).expect("a year before"),
            before: Decimal::ONE,
            to,
            now: Decimal::TWO,
            gain: None,
            skipped: sign.ends_with('~'),
        })
    }

    fn run(reports: &[&str]) -> String {
        let reports: Vec<Travel> = reports.iter().map(|text| report(text)).collect();
        let Some(found) = sustained(&reports) else { return "none".to_owned() };
        let periods: Vec<String> = found.moves.iter().map(|moved| moved.to.canonical()).collect();
        format!("{:?} in {}", found.direction, periods.join(", "))
    }

    #[test]
    fn a_run_is_two_or_more_in_a_row_up_to_the_latest() {
        let cases: [(&[&str], &str); 17] = [
            (&[], "none"),
            (&["2023-24 -"], "none"),
            (&["2022-23 -", "2023-24 -"], "Worsening in 2022-23, 2023-24"),
            (&["2022-23 +", "2023-24 +"], "Improving in 2022-23, 2023-24"),
            (
                &["2020-21 +", "2021-22 -", "2022-23 -", "2023-24 -"],
                "Worsening in 2021-22, 2022-23, 2023-24",
            ),
            // It has to last until now.
            (&["2021-22 -", "2022-23 -", "2023-24 +"], "none"),
            (&["2021-22 -", "2022-23 -", "2023-24 ="], "none"),
            (&["2021-22 -", "2022-23 -", "2023-24 ?"], "none"),
            // No change and no figure end it.
            (&["2021-22 -", "2022-23 =", "2023-24 -"], "none"),
            (&["2021-22 -", "2022-23 ?", "2023-24 -"], "none"),
            (
                &["2020-21 -", "2021-22 ?", "2022-23 -", "2023-24 -"],
                "Worsening in 2022-23, 2023-24",
            ),
            // So does a result compared past a period without one, which still counts.
            (&["2021-22 -", "2023-24 -~"], "none"),
            (&["2020-21 -", "2022-23 -~", "2023-24 -"], "Worsening in 2022-23, 2023-24"),
            // Neither way is better: nothing goes wrong or right.
            (&["2022-23 up", "2023-24 up"], "none"),
            (&["2022-23 down", "2023-24 down"], "none"),
            // One result in two reports is one move, the later report's.
            (&["2023-24 -", "2023-24 -"], "none"),
            (&["2022-23 -", "2023-24 +", "2023-24 -"], "Worsening in 2022-23, 2023-24"),
        ];
        for (reports, expected) in cases {
            assert_eq!(run(reports), expected, "{reports:?}");
        }
    }
}
