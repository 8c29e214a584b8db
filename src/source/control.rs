//! The `[control-limits]` table of a measure.

use jiff::civil::Date;

use super::keys::{At, Keys};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Accumulation, AreaIx, ControlLimits, ControlRules, Figure, Measure, Reasoned};

/// What the table says, and where each of its days is written.
#[derive(Default)]
pub(super) struct ReadControl {
    pub(super) limits: Option<ControlLimits>,
    pub(super) days: Vec<At<Date>>,
}

/// Reads the table, which may be empty: every rule has a default.
pub(super) fn read_control(keys: &Keys<'_>, accumulation: Option<Accumulation>) -> ReadControl {
    let Some(table) = keys.table("control-limits") else { return ReadControl::default() };
    if accumulation == Some(Accumulation::YearToDate) {
        keys.complain(
            "control-limits",
            Code::Contradiction,
            "sums of the year so far have no control limits",
            "each is larger than the one before; take the table out, or count each period alone",
        );
    }
    let rules = read_rules(&table);
    let read: Vec<(Reasoned, At<Date>)> =
        table.tables("rebased").into_iter().filter_map(read_rebasing).collect();
    table.finish();
    let (mut rebased, days): (Vec<Reasoned>, Vec<At<Date>>) = read.into_iter().unzip();
    rebased.sort_by_key(|step| step.day);
    ReadControl { limits: Some(ControlLimits { rules, rebased }), days }
}

fn read_rules(table: &Keys<'_>) -> ControlRules {
    let usual = ControlRules::default();
    let fewest = ControlRules::FEWEST_NEEDED;
    let in_a_row = ControlRules::FEWEST_IN_A_ROW;
    let needed = at_least(table, "needed", fewest).unwrap_or(usual.needed);
    ControlRules {
        needed,
        shift: at_least(table, "shift", in_a_row).unwrap_or(usual.shift),
        trend: at_least(table, "trend", in_a_row).unwrap_or(usual.trend),
        screened: table.flag("screened").unwrap_or(usual.screened),
        fixed_after: at_least(table, "fixed-after", needed),
    }
}

fn at_least(table: &Keys<'_>, key: &'static str, least: usize) -> Option<usize> {
    let found = usize::try_from(table.integer(key)?).ok().filter(|number| *number >= least);
    if found.is_none() {
        table.complain(
            key,
            Code::Contradiction,
            format!("`{key}` is less than {least}"),
            "so few figures do not tell what is unusual from chance",
        );
    }
    found
}

/// A day from which limits start afresh. Without a reason it would be a way to make a
/// bad result look usual.
fn read_rebasing(table: Keys<'_>) -> Option<(Reasoned, At<Date>)> {
    let from = table.need_date("from");
    let because = table.text("because").filter(|why| !why.is_empty());
    let place = table.place_of("from");
    if because.is_none() {
        table.complain(
            "because",
            Code::MissingKey,
            "nothing says why the limits start afresh: `because` is missing",
            "one sentence; the chart shows it where the new limits begin",
        );
    }
    table.finish();
    let day = from?;
    Some((Reasoned { day, because: because? }, At { value: day, place }))
}

/// Days for new limits with no figure of the council before them: nothing would start
/// afresh. `days` are those of each measure.
pub(super) fn idle_days(
    days: &[Vec<At<Date>>],
    measures: &[Measure],
    figures: &[Vec<Figure>],
    our_area: AreaIx,
    problems: &Problems,
) {
    for ((days, measure), figures) in days.iter().zip(measures).zip(figures) {
        let ours = figures.iter().filter(|figure| figure.area == our_area);
        // A measure without any figure is complained of by itself.
        let Some(first) = ours.map(|figure| figure.period.start()).min() else { continue };
        for day in days.iter().filter(|day| day.value <= first) {
            let message =
                format!("the limits of `{}` start afresh before its first figure", measure.id);
            problems.add(
                Diagnostic::new(Code::Contradiction, message)
                    .at(day.place.clone())
                    .label("here")
                    .help(format!("its first figure is about a period that begins on {first}")),
            );
        }
    }
}
