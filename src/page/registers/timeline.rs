//! The timeline of actions: a description for the chart, with its table.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::figure::{self, Around, Place};
use super::super::view::{Figure, Table};
use super::super::{Scope, csv};
use super::Called;
use crate::assess::ActionState;
use crate::chart::{Drawn, Naming, TimelineBar, TimelineChart, TimelineRow, TimelineState};
use crate::record::{ActionRecord, EndRecord};
use crate::words::{TimelineSaid, WorkCounts};

/// A timeline before its table is known: they share their number.
pub(super) struct Timeline {
    place: Place,
    said: TimelineSaid,
    drawn: Drawn,
}

/// Draws actions in the order given; None where none of them has a date.
pub(super) fn drawn(
    scope: &mut Scope<'_, '_>,
    actions: &[&ActionRecord],
    counts: &WorkCounts,
    called: Called<'_>,
) -> Option<Timeline> {
    let today = as_at(scope, actions);
    let (from, to) = span(actions, today)?;
    let place = figure::place(scope);
    let words = scope.words();
    let subtitle = match called {
        Called::Of(of) => words.timeline_of(of),
        Called::As(title) => title.to_owned(),
    };
    let said = words.timeline(counts, &super::actions::counted(actions), subtitle);
    let chart = TimelineChart {
        naming: Naming {
            id: place.id.clone(),
            title: said.headline.clone(),
            description: said.description.clone(),
        },
        rows: actions.iter().map(|action| row(scope, action, day(to))).collect(),
        from: day(from),
        to: day(to),
        ticks: ticks(scope, from, to),
        today: today.map(|today| (day(today), words.timeline_today(today))),
    };
    Some(Timeline { place, said, drawn: chart.draw() })
}

/// A timeline with its table and its file.
pub(super) fn figure(
    scope: &mut Scope<'_, '_>,
    timeline: Timeline,
    table: Table,
    actions: &[&ActionRecord],
    note: Option<String>,
) -> Figure {
    let Timeline { place, said, drawn } = timeline;
    let around = Around {
        headline: said.headline,
        subtitle: said.subtitle,
        sentence: said.description,
        table: Table {
            id: place.table.clone(),
            label: scope.words().table_label(&place.number),
            ..table
        },
    };
    let csv = csv::actions(actions);
    Figure { note, ..figure::drawn(scope, place, around, &drawn, "actions", csv) }
}

/// The day as at which all of the actions are told: the cut-off of the report that the
/// page belongs to, or of the one that they come from. None where they are told as at
/// several days.
fn as_at(scope: &Scope<'_, '_>, actions: &[&ActionRecord]) -> Option<Date> {
    let frozen = scope.frozen;
    if let Some(own) = scope.record() {
        return Some(own.cut_off);
    }
    let day = |action: &&ActionRecord| {
        let report = frozen.actions().named(&action.id)?.report;
        Some(report.map_or_else(
            || frozen.site.date.date(),
            |report| frozen.editions.shown[report].record.cut_off,
        ))
    };
    let days: BTreeSet<Date> = actions.iter().filter_map(day).collect();
    days.first().copied().filter(|_| days.len() == 1)
}

/// From the first day of any action to the last.
fn span(actions: &[&ActionRecord], today: Option<Date>) -> Option<(Date, Date)> {
    let starts = actions.iter().filter_map(|action| action.start.date.first_day());
    let ends = actions.iter().flat_map(|action| {
        let ended = action.ended.as_ref().and_then(EndRecord::last_day);
        [action.end.date.last_day(), ended].into_iter().flatten()
    });
    let days: Vec<Date> = starts.chain(ends).collect();
    // A day to tell from is no reason to draw.
    days.first()?;
    let days = || days.iter().copied().chain(today);
    Some((days().min()?, days().max()?))
}

/// Days since a day before all of them.
fn day(date: Date) -> i32 {
    let start = Date::constant(2000, 1, 1);
    let hours = date.duration_since(start).as_hours();
    i32::try_from(hours / 24).unwrap_or(i32::MAX)
}

/// The first of April of each year, or of every second where there are many.
fn ticks(scope: &Scope<'_, '_>, from: Date, to: Date) -> Vec<(i32, String)> {
    const MOST: i16 = 6;
    let every = (to.year() - from.year()) / MOST + 1;
    let april = |year: i16| Date::new(year, 4, 1).ok();
    let years = (from.year()..=to.year()).filter_map(april);
    let inside = years.filter(|tick| from <= *tick && *tick <= to);
    let chosen = inside.step_by(usize::try_from(every).unwrap_or(1));
    chosen.map(|tick| (day(tick), scope.words().month(tick))).collect()
}

fn row(scope: &Scope<'_, '_>, action: &ActionRecord, end_of_chart: i32) -> TimelineRow {
    let words = scope.words();
    TimelineRow {
        title: action.title.clone(),
        words: match early(action) {
            Some(day) => words.timeline_row_early(&action.state_word, day, &action.end.date),
            None => words.timeline_row(&action.state_word, &action.end.date),
        },
        state: state(action.state),
        milestone: action.part_of.is_some(),
        bar: bar(action, end_of_chart),
    }
}

/// From its start to its end: to the end of the chart where it goes on.
fn bar(action: &ActionRecord, end_of_chart: i32) -> Option<TimelineBar> {
    let goes_on = action.end.date.goes_on();
    let start = action.start.date.first_day().map(day);
    let planned = action.end.date.last_day().map(day);
    let (start, planned_end) = match (start, planned) {
        (Some(start), Some(end)) => (start, end),
        (Some(start), None) if goes_on => (start, end_of_chart),
        // A milestone is its end.
        (None, Some(end)) if action.part_of.is_some() => (end, end),
        _ => return None,
    };
    let ended = action.ended.as_ref().and_then(EndRecord::last_day).map(day);
    let late = ended.filter(|ended| *ended > planned_end);
    Some(TimelineBar {
        start,
        planned_end,
        expected_end: early(action).map(day).or(late),
        open: goes_on,
    })
}

/// When it was completed, where that is before all that its planned end can mean: in the
/// month in which it was due is not early.
fn early(action: &ActionRecord) -> Option<Date> {
    match action.ended {
        Some(EndRecord::Completed(day)) => {
            Some(day).filter(|day| action.end.date.first_day().is_some_and(|due| *day < due))
        }
        _ => None,
    }
}

fn state(state: ActionState) -> TimelineState {
    match state {
        ActionState::Complete | ActionState::CompleteLate => TimelineState::Complete,
        ActionState::OnCourse => TimelineState::OnCourse,
        ActionState::Slipped => TimelineState::Slipped,
        ActionState::Overdue => TimelineState::Overdue,
        ActionState::NotStarted => TimelineState::NotStarted,
        ActionState::Undated => TimelineState::Undated,
        ActionState::NoUpdate => TimelineState::NoUpdate,
    }
}
