//! `data/targets.csv`: what each measure should reach, by period.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::columns::{Columns, check_width, columns};
use super::plausible::out_of_range;
use super::sheet::{HeaderAt, Row, Sheet};
use super::there::There;
use super::unknown::unknown_measure;
use super::unreadable::{unreadable_number, unreadable_period};
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::model::{Aim, Measure, Polarity, StatusRule, Target};
use crate::period::{self, Period, Reading};
use crate::quantity;

columns! {
    /// The columns of `data/targets.csv`.
    TargetColumn
    needed {
        Measure = "measure",
        Period = "period",
        Low = "low",
        High = "high",
    }
    optional {}
}

/// Reads the targets into their measures.
pub(super) fn read(
    file: &SourceFile,
    measures: &mut [Measure],
    there: &There,
    problems: &Problems,
) {
    let Some(sheet) = Sheet::open(file, &HeaderAt::Row(1), problems) else { return };
    let Some(columns) = Columns::find(&sheet, problems) else { return };
    let index: BTreeMap<String, usize> =
        measures.iter().enumerate().map(|(at, measure)| (measure.id.to_string(), at)).collect();
    sheet.for_each(|row| {
        if !check_width(row, &sheet, problems) {
            return;
        }
        let named = columns.cell(row, TargetColumn::Measure);
        match index.get(named) {
            Some(at) => read_row(row, &columns, &mut measures[*at], problems),
            None if there.measures.hold(named) => {}
            None => problems.add(
                unknown_measure(named, there.measures.iter())
                    .at(columns.place(row, TargetColumn::Measure)),
            ),
        }
    });
}

fn read_row(
    row: &Row<'_>,
    columns: &Columns<TargetColumn>,
    measure: &mut Measure,
    problems: &Problems,
) {
    let Some(period) = read_period(row, columns, measure, problems) else { return };
    if matches!(measure.rule, StatusRule::Bands { .. }) {
        problems.add(
            Diagnostic::new(
                Code::MisplacedTarget,
                format!("`{}` is judged by its bands and has no targets beside them", measure.id),
            )
            .at(columns.place(row, TargetColumn::Measure))
            .label("this target")
            .help("remove it, or choose another rule for the measure"),
        );
        return;
    }
    let number = |column: TargetColumn| read_number(row, columns, column, measure, problems);
    let (Some(low), Some(high)) = (number(TargetColumn::Low), number(TargetColumn::High)) else {
        return;
    };
    let aim = match (measure.polarity, low, high) {
        (Polarity::Higher, Some(low), None) => Aim::AtLeast(low),
        (Polarity::Lower, None, Some(high)) => Aim::AtMost(high),
        (Polarity::Nearest, Some(low), Some(high)) if low <= high => Aim::Within(low, high),
        (polarity, ..) => {
            problems.add(misplaced_target(polarity).at(columns.place(row, TargetColumn::Low)));
            return;
        }
    };
    if let StatusRule::Floor(floor) = measure.rule
        && aim.miss(floor).is_zero()
        && floor != aim.bound(floor)
    {
        problems.add(
            Diagnostic::new(
                Code::Contradiction,
                format!("the floor standard of `{}` is better than this target", measure.id),
            )
            .at(columns.place(row, TargetColumn::Low))
            .label("this target")
            .help("a floor stands below the target; above it where lower is better"),
        );
    }
    if measure.targets.iter().any(|target| target.period == period) {
        problems.add(
            Diagnostic::new(Code::DuplicateId, "this measure has two targets for one period")
                .at(columns.place(row, TargetColumn::Period))
                .label("the second")
                .help("a target has one home: remove one of them"),
        );
        return;
    }
    measure.targets.push(Target { period, aim, line: row.line });
}

fn read_period(
    row: &Row<'_>,
    columns: &Columns<TargetColumn>,
    measure: &Measure,
    problems: &Problems,
) -> Option<Period> {
    let text = columns.cell(row, TargetColumn::Period);
    let complaint = if text.is_empty() {
        Diagnostic::new(
            Code::TargetWithoutPeriod,
            format!("this target of `{}` has no period", measure.id),
        )
        .label("here")
        .help(
            "say which period it is for, as 2024-25; a target for several years has a row for each",
        )
    } else {
        match period::parse(text, &Reading::of(measure.period_kind)) {
            Ok(labelled) => return Some(labelled.period),
            Err(error) => unreadable_period(text, error),
        }
    };
    problems.add(complaint.at(columns.place(row, TargetColumn::Period)));
    None
}

/// A number that may be absent: None when it is unreadable.
#[expect(clippy::option_option, reason = "a mistake is not an absence")]
fn read_number(
    row: &Row<'_>,
    columns: &Columns<TargetColumn>,
    column: TargetColumn,
    measure: &Measure,
    problems: &Problems,
) -> Option<Option<Decimal>> {
    let text = columns.cell(row, column);
    if text.is_empty() {
        return Some(None);
    }
    match quantity::parse(text) {
        Ok(number) => {
            let complaint = out_of_range(&measure.style.unit, number);
            problems.extend(complaint.map(|complaint| complaint.at(columns.place(row, column))));
            Some(Some(number))
        }
        Err(error) => {
            problems.add(unreadable_number(text, error).at(columns.place(row, column)));
            None
        }
    }
}

fn misplaced_target(polarity: Polarity) -> Diagnostic {
    let help = match polarity {
        Polarity::Higher => "higher is better: the target stands under `low`, and `high` is empty",
        Polarity::Lower => "lower is better: the target stands under `high`, and `low` is empty",
        Polarity::Nearest => "nearest is better: give both ends, the lower one under `low`",
        Polarity::None => "neither way is better for this measure: it has no target",
    };
    Diagnostic::new(Code::MisplacedTarget, "this target does not fit its measure's polarity")
        .label("here")
        .help(help)
}
