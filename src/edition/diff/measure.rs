//! A measure as two reports have it: figures cell by cell, judgements, words.

use std::borrow::Cow;

use super::changes::{Changes, pairs};
use super::paragraphs::paragraphs;
use super::parts::{Part, Sides};
use super::{PartDifference, PartKind, Said, What};
use crate::model::Measured;
use crate::record::{
    ComparisonRecord, ForecastRecord, HistoryPoint, ImprovementRecord, LabelledValue,
    MeasureRecord, PeerRecord, Record,
};
use crate::words::Words;

type Side<'a> = Option<&'a MeasureRecord>;

/// A measure with its differences; None when there are none.
pub(super) fn part(sides: Sides<'_>, was: Side<'_>, is: Side<'_>) -> Option<PartDifference> {
    let mut changes = Changes::default();
    facts(was, is, &mut changes);
    match (was, is) {
        (Some(was), Some(is)) => {
            figures(was, is, sides.words, &mut changes);
            working(was, is, &mut changes);
            compared(was, is, &mut changes);
        }
        _ => latest(was, is, &mut changes),
    }
    forecast(was, is, &mut changes);
    said(was, is, &mut changes);
    let id = is.or(was)?.line.id.as_str();
    Part {
        kind: PartKind::Measure,
        id: Cow::Borrowed(id),
        was: was.map(titled),
        is: is.map(titled),
        because: because(sides, id, was.is_some(), is.is_some()),
    }
    .with(changes)
}

fn titled(measure: &MeasureRecord) -> (Cow<'_, str>, Option<&str>) {
    (Cow::Borrowed(&measure.line.title), Some(&measure.number))
}

/// Why a measure was taken up or dropped. The later report says so of the one before
/// it; where the sides are held the other way round, the other does.
fn because(Sides { was, is, .. }: Sides<'_>, id: &str, had: bool, has: bool) -> Option<String> {
    let said = |record: &Record, added: bool| {
        let mut changes = record.changes.iter();
        let found = changes.find(|change| change.measure.as_str() == id && change.added == added);
        found.map(|change| change.because.clone())
    };
    if had == has { None } else { said(is, has).or_else(|| said(was, had)) }
}

/// What a measure is; the facts of one that only one side has are no news.
fn facts(was: Side<'_>, is: Side<'_>, changes: &mut Changes) {
    let (Some(was), Some(is)) = (was, is) else { return };
    changes.text(What::Title, Some(&was.line.title), Some(&is.line.title));
    changes.text(What::Question, Some(&was.question), Some(&is.question));
    for (was, is) in pairs(&was.about, &is.about, |fact| fact.label.clone()) {
        let of = is.or(was).map(|fact| fact.label.clone());
        let said = |fact: &LabelledValue| Said::words(&fact.value);
        changes.one(What::Fact, of, was.and_then(said), is.and_then(said));
    }
    for (was, is) in pairs(&was.outcomes, &is.outcomes, |(id, _)| id.clone()) {
        if was.is_none() || is.is_none() {
            changes.text(
                What::Outcome,
                was.map(|(_, title)| title.as_str()),
                is.map(|(_, t)| t.as_str()),
            );
        }
    }
    let lines = |measure: &MeasureRecord| -> Vec<String> {
        measure.sources.iter().map(|source| source.line.clone()).collect()
    };
    changes.paragraphs(What::Source, &lines(was), &lines(is));
}

/// Each period that either side knows.
fn figures(was: &MeasureRecord, is: &MeasureRecord, words: &Words, changes: &mut Changes) {
    let key = |point: &HistoryPoint| point.period.period;
    for (before, after) in pairs(&was.history.points, &is.history.points, key) {
        let Some(period) = after.or(before).map(|point| &point.period) else { continue };
        let of = (period.period, period.label.as_str());
        let cell = |side: Option<&HistoryPoint>, measure: &MeasureRecord, exact: bool| {
            side.map(|point| cell(point, measure, exact))
        };
        let [a, b] = [cell(before, was, false), cell(after, is, false)];
        // What only rounding hides is a difference, and is said.
        let alike = matches!((&a, &b), (Some(a), Some(b)) if a.words == b.words);
        let [a, b] = if alike { [cell(before, was, true), cell(after, is, true)] } else { [a, b] };
        changes.figure(What::Figure, of, a, b);
        let target = |side: Option<&HistoryPoint>, measure: &MeasureRecord| {
            Said::words(words.aim_in_full(side?.target?, &measure.style))
        };
        changes.figure(What::Target, of, target(before, was), target(after, is));
    }
}

/// A figure as it reads, with what its publisher says about it.
fn cell(point: &HistoryPoint, measure: &MeasureRecord, exact: bool) -> Said {
    let said = match point.measured {
        Measured::Value(value) if exact => {
            Said::value(measure.style.exact(value).write(value), value)
        }
        Measured::Value(value) => Said::value(measure.style.write(value), value),
        Measured::Gap(_) => Said { words: point.text.clone(), value: None },
    };
    match &point.mark {
        Some((_, meaning)) => Said { words: format!("{} ({meaning})", said.words), ..said },
        None => said,
    }
}

/// The latest result and how it was judged, of a measure that only one side has.
fn latest(was: Side<'_>, is: Side<'_>, changes: &mut Changes) {
    let point = |side: Side<'_>| {
        let measure = side?;
        Some(cell(measure.history.points.last()?, measure, false))
    };
    let last = is.or(was).and_then(|measure| measure.history.points.last());
    if let Some(last) = last {
        let of = (last.period.period, last.period.label.as_str());
        changes.figure(What::Figure, of, point(was), point(is));
    }
    judged(was, is, changes);
}

fn judged(was: Side<'_>, is: Side<'_>, changes: &mut Changes) {
    type Text = fn(&MeasureRecord) -> &str;
    let both: [(What, Text); 3] = [
        (What::Status, |measure| &measure.line.status_word),
        (What::Direction, |measure| &measure.line.direction_word),
        (What::Position, |measure| &measure.line.position),
    ];
    for (what, text) in both {
        changes.text(what, was.map(text), is.map(text));
    }
}

/// Judgements, and what they were judged by.
fn working(was: &MeasureRecord, is: &MeasureRecord, changes: &mut Changes) {
    type Text = fn(&MeasureRecord) -> Option<&str>;
    judged(Some(was), Some(is), changes);
    let both: [(What, Text); 7] = [
        (What::Working, |measure| Some(&measure.working)),
        (What::Override, |measure| Some(&measure.overridden.as_ref()?.said)),
        (What::DirectionWorking, |measure| Some(&measure.direction_working)),
        (What::Sustained, |measure| Some(&measure.sustained.as_ref()?.words)),
        (What::Pace, |measure| Some(&measure.pace.as_ref()?.said)),
        (What::Variation, |measure| Some(&measure.control.as_ref()?.variation.as_ref()?.word)),
        (What::Assurance, |measure| Some(&measure.control.as_ref()?.assurance.as_ref()?.word)),
    ];
    for (what, text) in both {
        changes.text(what, text(was), text(is));
    }
    let reasons = |measure: &MeasureRecord| -> Vec<String> {
        measure.reasons.iter().map(|reason| reason.words.clone()).collect()
    };
    changes.paragraphs(What::Reason, &reasons(was), &reasons(is));
    let in_terms = |measure: &MeasureRecord| {
        measure.terms.as_ref().map(|terms| terms.sentences.clone()).unwrap_or_default()
    };
    changes.paragraphs(What::InTerms, &in_terms(was), &in_terms(is));
}

/// Similar councils: their middle, and each of them where both compare the same period.
fn compared(was: &MeasureRecord, is: &MeasureRecord, changes: &mut Changes) {
    let median = |measure: &MeasureRecord| {
        let found = measure.comparison.as_ref()?;
        let words = measure.style.write(found.median);
        Some(Said::value(format!("{words} ({})", found.period.label), found.median))
    };
    changes.one(What::Median, None, median(was), median(is));
    let same = |was: &ComparisonRecord, is: &ComparisonRecord| {
        (&was.group, was.period.period) == (&is.group, is.period.period)
    };
    let (Some(a), Some(b)) = (&was.comparison, &is.comparison) else { return };
    if !same(a, b) {
        return;
    }
    for (before, after) in pairs(&a.rows, &b.rows, |row| row.area.clone()) {
        // Our own is among the figures.
        let Some(row) = after.or(before).filter(|row| !row.ours) else { continue };
        let value = |side: Option<&PeerRecord>, measure: &MeasureRecord| {
            side.map(|row| Said::value(measure.style.write(row.value), row.value))
        };
        changes.one(What::Peer, Some(row.name.clone()), value(before, was), value(after, is));
    }
}

fn forecast(was: Side<'_>, is: Side<'_>, changes: &mut Changes) {
    let of = |side: Side<'_>, said: &dyn Fn(&MeasureRecord, &ForecastRecord) -> Option<Said>| {
        let measure = side?;
        said(measure, measure.forecast.as_ref()?)
    };
    let value = |measure: &MeasureRecord, forecast: &ForecastRecord| {
        let words = measure.style.write(forecast.value);
        Some(Said::value(format!("{}: {words}", forecast.label), forecast.value))
    };
    let status = |_: &MeasureRecord, forecast: &ForecastRecord| Said::words(&forecast.status_word);
    changes.one(What::Forecast, None, of(was, &value), of(is, &value));
    changes.one(What::ForecastStatus, None, of(was, &status), of(is, &status));
}

/// What the council says about a measure.
fn said(was: Side<'_>, is: Side<'_>, changes: &mut Changes) {
    let commentary = |side: Side<'_>| {
        let said = side.and_then(|measure| measure.commentary.as_ref());
        said.map(|said| paragraphs(&said.words)).unwrap_or_default()
    };
    let said_by = |side: Side<'_>| Said::words(&side?.commentary.as_ref()?.said_by);
    let action = |side: Side<'_>| {
        let ImprovementRecord { what, owner, by, .. } = side?.improvement.as_ref()?;
        Said::words(format!("{what} ({owner}, {by})"))
    };
    let cautions =
        |side: Side<'_>| side.map(|measure| measure.cautions.clone()).unwrap_or_default();
    changes.paragraphs(What::Caution, &cautions(was), &cautions(is));
    changes.paragraphs(What::Commentary, &commentary(was), &commentary(is));
    changes.one(What::SaidBy, None, said_by(was), said_by(is));
    changes.one(What::ImprovementAction, None, action(was), action(is));
}
