//! The `[pace]` table of a measure.

use super::keys::Keys;
use super::unreadable::unreadable_period;
use crate::diagnostic::{Code, Diagnostic, Place, Problems};
use crate::model::{Accumulation, AreaIx, Figure, Measure, Pacing, Polarity, StatusRule};
use crate::period::{self, Period, PeriodKind, Reading};

/// What the table says, and where.
#[derive(Default)]
pub(super) struct ReadPace {
    pub(super) pacing: Option<Pacing>,
    pub(super) places: Option<PacePlaces>,
}

/// Where the two periods are written.
pub(super) struct PacePlaces {
    from: Place,
    to: Place,
}

/// Reads the table. Both periods are of the measure's own kind.
pub(super) fn read_pace(
    keys: &Keys<'_>,
    kind: Option<PeriodKind>,
    accumulation: Option<Accumulation>,
    polarity: Option<Polarity>,
    rule: Option<&StatusRule>,
) -> ReadPace {
    let Some(table) = keys.table("pace") else { return ReadPace::default() };
    if polarity == Some(Polarity::None) {
        keys.complain(
            "pace",
            Code::Contradiction,
            "a measure of which neither way is better has no pace",
            "it has no target to reach; take the table out, or say which way is better",
        );
    }
    if matches!(rule, Some(StatusRule::Bands { .. })) {
        keys.complain(
            "pace",
            Code::Contradiction,
            "a measure that is judged by its bands has no pace",
            "it has no target to reach; take the table out, or choose another rule",
        );
    }
    let (from, to) = (read_period(&table, "from", kind), read_period(&table, "to", kind));
    if let (Some(from), Some(to)) = (from, to) {
        complain_of_span(&table, accumulation, from, to);
    }
    let places = PacePlaces { from: table.place_of("from"), to: table.place_of("to") };
    table.finish();
    let pacing = from.zip(to).map(|(from, to)| Pacing { from, to });
    ReadPace { pacing, places: pacing.is_some().then_some(places) }
}

fn read_period(table: &Keys<'_>, key: &'static str, kind: Option<PeriodKind>) -> Option<Period> {
    let text = table.need_text(key)?;
    match period::parse(&text, &Reading::of(kind?)) {
        Ok(labelled) => Some(labelled.period),
        Err(error) => {
            table.add(unreadable_period(&text, error).at(table.place_of(key)));
            None
        }
    }
}

fn complain_of_span(
    table: &Keys<'_>,
    accumulation: Option<Accumulation>,
    from: Period,
    to: Period,
) {
    let adds_up = accumulation == Some(Accumulation::YearToDate);
    if !Pacing::is_alike(from, to) {
        table.complain(
            "to",
            Code::Contradiction,
            "`to` is not as long a period as `from`",
            "growth is counted between periods of one length",
        );
    } else if adds_up && !Pacing::is_same_point(from, to) {
        table.complain(
            "to",
            Code::Contradiction,
            "`to` is not the same point of the year as `from`",
            "a measure that adds up over the year compares with the same point of another year",
        );
    } else if Pacing::months_between(from, to) < Pacing::FEWEST_MONTHS {
        table.complain(
            "to",
            Code::Contradiction,
            "`to` is less than a year after `from`",
            "pace is growth a year; choose an earlier baseline or a later target",
        );
    }
}

/// Targets to be reached that nobody has set.
pub(super) fn without_target(
    places: &[Option<PacePlaces>],
    measures: &[Measure],
    problems: &Problems,
) {
    for (measure, places) in measures.iter().zip(places) {
        let Some((pacing, places)) = measure.pacing.zip(places.as_ref()) else { continue };
        // One that cannot have targets is complained of by itself.
        let may =
            measure.polarity != Polarity::None && !matches!(measure.rule, StatusRule::Bands { .. });
        if may && measure.aim(pacing.to).is_none() {
            let (id, to) = (&measure.id, pacing.to.canonical());
            problems.add(
                Diagnostic::new(Code::Contradiction, format!("`{id}` has no target for {to}"))
                    .at(places.to.clone())
                    .label("here")
                    .help(format!("add it to data/targets.csv: {id},{to},…")),
            );
        }
    }
}

/// Baselines of which the council has no figure, not even a gap.
pub(super) fn without_figure(
    places: &[Option<PacePlaces>],
    measures: &[Measure],
    figures: &[Vec<Figure>],
    our_area: AreaIx,
    problems: &Problems,
) {
    for ((measure, places), figures) in measures.iter().zip(places).zip(figures) {
        let Some((pacing, places)) = measure.pacing.zip(places.as_ref()) else { continue };
        let mut ours = figures.iter().filter(|figure| figure.area == our_area).peekable();
        // A measure without any figure is complained of by itself.
        if ours.peek().is_some() && !ours.any(|figure| figure.period == pacing.from) {
            let (id, from) = (&measure.id, pacing.from.canonical());
            problems.add(
                Diagnostic::new(Code::Contradiction, format!("`{id}` has no figure for {from}"))
                    .at(places.from.clone())
                    .label("here")
                    .help("growth is counted from a period that has a figure"),
            );
        }
    }
}
