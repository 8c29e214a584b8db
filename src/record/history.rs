//! A measure's figures over time, as a record keeps them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PeriodText;
use crate::assess::{AsAt, Assessment, FEWEST_FOR_QUARTILES, Series, series, spread};
use crate::model::{Accumulation, Aim, Marker, Measure, Measured, Site, Status};
use crate::period::Period;
use crate::words::{ChartLabels, HistoryShown, Words};

/// Figures over time and what their chart says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct HistoryRecord {
    /// Oldest first.
    pub points: Vec<HistoryPoint>,
    /// "Similar councils", when peers are shown.
    pub group: Option<String>,
    /// The finding.
    pub headline: String,
    /// Measure, unit, areas and periods.
    pub subtitle: String,
    /// What it shows.
    pub sentences: Vec<String>,
    /// Its type, number of points and range.
    pub shape: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
    /// What is drawn beside the lines.
    pub labels: ChartLabels,
    /// Months from one figure to the next.
    pub step: i32,
}

/// One period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct HistoryPoint {
    /// Which.
    pub period: PeriodText,
    /// The value or the reason there is none.
    pub measured: Measured,
    /// The value without its unit, or the reason in a word or two.
    pub text: String,
    /// A shorthand and its meaning, for a marked value or a gap.
    pub mark: Option<(String, String)>,
    /// What the publisher says about it.
    pub marker: Option<Marker>,
    /// What was asked for.
    pub target: Option<Aim>,
    /// The same in words, or that none was set.
    pub target_text: String,
    /// How the peers' values spread.
    pub peers: Option<MiddleHalf>,
    /// The same in words, or that none reported.
    pub peers_text: String,
    /// Whether the chart shows it: figures that add up through the year are
    /// drawn only at the latest figure's point of the year.
    pub drawn: bool,
    /// Lower and upper confidence limits.
    pub limits: Option<(Decimal, Decimal)>,
    /// The same in words, or that none are given; empty where no figure of the measure
    /// has them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub limits_text: String,
    /// The day it became public.
    pub released: jiff::civil::Date,
}

/// Between the quartiles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MiddleHalf {
    /// Lower quartile.
    pub lower: Decimal,
    /// Median.
    pub median: Decimal,
    /// Upper quartile.
    pub upper: Decimal,
}

pub(super) fn period_text(words: &Words, period: Period) -> PeriodText {
    PeriodText { period, label: words.period(period), tick: period.tick(words.style()) }
}

/// A period of a measure's figure, written as the moment that the figure is about.
pub(super) fn moment_text(words: &Words, measure: &Measure, period: Period) -> PeriodText {
    PeriodText { period, ..period_text(words, measure.moment(period)) }
}

pub(super) fn compose(site: &Site, assessment: &Assessment<'_>, words: &Words) -> HistoryRecord {
    let measure = site.measure(assessment.measure);
    let style = &measure.style;
    let group = measure.peer_group.as_ref().and_then(|id| site.groups.get(id));
    let figures = site.figures(assessment.measure);
    let peers: Vec<Series<'_>> = group
        .map(|group| {
            group.members.iter().map(|area| series(figures, *area, assessment.as_at)).collect()
        })
        .unwrap_or_default();
    let middle = |period: Period| {
        let values: Vec<Decimal> = peers.iter().filter_map(|peer| peer.value_at(period)).collect();
        if values.len() < FEWEST_FOR_QUARTILES { None } else { spread(&values) }
    };
    let with_limits = assessment.ours.iter().any(|figure| figure.limits().is_some());
    let mut points = Vec::new();
    for figure in assessment.ours.iter() {
        let target = measure.aim(figure.period);
        let spread = middle(figure.period);
        let (text, mark) = match figure.measured {
            Measured::Value(value) => {
                let mark = figure
                    .marker()
                    .map(|marker| (words.marker_shorthand(marker), words.marker(marker)));
                (style.bare(value), mark)
            }
            Measured::Gap(gap) => (words.gap(gap), None),
        };
        points.push(HistoryPoint {
            period: moment_text(words, measure, figure.period),
            measured: figure.measured,
            text,
            mark,
            marker: figure.marker(),
            target,
            target_text: target.map_or_else(|| words.none_set(), |aim| aim_bare(words, aim, style)),
            peers_text: spread.map_or_else(
                || words.none_reported(),
                |s| words.bare_range(s.lower_quartile, s.upper_quartile, style),
            ),
            peers: spread.map(|s| MiddleHalf {
                lower: s.lower_quartile,
                median: s.median,
                upper: s.upper_quartile,
            }),
            drawn: is_alike(measure, &assessment.ours, figure.period),
            limits: figure.limits(),
            limits_text: match figure.limits() {
                Some((lower, upper)) => words.bare_range(lower, upper, style),
                None if with_limits => words.none_given(),
                None => String::new(),
            },
            released: figure.released,
        });
    }
    say(site, assessment, words, points, group.map(|group| group.title.as_str()), &middle)
}

fn aim_bare(words: &Words, aim: Aim, style: &crate::quantity::Style) -> String {
    match aim {
        Aim::AtLeast(bound) | Aim::AtMost(bound) => style.bare(bound),
        Aim::Within(low, high) if low == high => style.bare(low),
        Aim::Within(low, high) => words.bare_range(low, high, style),
    }
}

fn say(
    site: &Site,
    assessment: &Assessment<'_>,
    words: &Words,
    points: Vec<HistoryPoint>,
    group: Option<&str>,
    middle: &dyn Fn(Period) -> Option<crate::assess::Spread>,
) -> HistoryRecord {
    let measure = site.measure(assessment.measure);
    let ours = &assessment.ours;
    // What is said of first and last, highest and lowest is said of figures that
    // can be compared: of one span, and counted in one way.
    let since = ours.iter().rposition(|figure| figure.marker() == Some(Marker::Break)).unwrap_or(0);
    let values: Vec<(Period, Decimal)> = ours
        .iter()
        .skip(since)
        .filter(|figure| is_alike(measure, ours, figure.period))
        .filter_map(|figure| Some((figure.period, figure.value()?)))
        .collect();
    let drawn: Vec<(Period, Decimal)> = ours
        .iter()
        .filter(|figure| is_alike(measure, ours, figure.period))
        .filter_map(|figure| Some((figure.period, figure.value()?)))
        .collect();
    let gaps: Vec<Period> =
        ours.iter().filter(|figure| figure.value().is_none()).map(|figure| figure.period).collect();
    let last_target =
        points.iter().rev().find_map(|point| Some((point.period.period, point.target?)));
    let last_peers = points
        .iter()
        .rev()
        .find(|point| point.drawn && point.peers.is_some())
        .and_then(|point| Some((point.period.period, middle(point.period.period)?)));
    let shown = HistoryShown {
        measure,
        council: &site.council.short_name,
        drawn: &drawn,
        points: &values,
        gaps: &gaps,
        target: last_target,
        peers: group.zip(last_peers).map(|(group, (period, spread))| (group, period, spread)),
        with_limits: points.iter().any(|point| point.limits.is_some()),
        provisional: points.iter().any(|point| point.marker == Some(Marker::Provisional)),
    };
    let with_peers = shown.peers.is_some();
    HistoryRecord {
        headline: words.history_headline(
            &shown,
            // Where somebody judged otherwise, the page says so beside the sum; a target
            // that was missed stays missed.
            Some(&assessment.rating).filter(|rating| {
                assessment.overridden.is_none() || rating.status() == Some(Status::OffTarget)
            }),
            &assessment.travel,
        ),
        subtitle: words.history_subtitle(&shown),
        sentences: words.history_sentences(&shown),
        shape: words.history_shape(&shown),
        caption: words.history_caption(&shown),
        columns: words.history_columns(&shown),
        labels: words.history_labels(&shown),
        step: if measure.accumulation == Accumulation::YearToDate {
            12
        } else {
            measure.frequency.months()
        },
        group: group.filter(|_| with_peers).map(str::to_owned),
        points,
    }
}

/// Whether a period can be compared with the latest: figures that add up through
/// the year compare only with the same point of another year (B-34).
fn is_alike(measure: &Measure, ours: &Series<'_>, period: Period) -> bool {
    let same_point = |latest: Period| {
        latest.month_count() == period.month_count() && latest.end().month() == period.end().month()
    };
    measure.accumulation != Accumulation::YearToDate
        || ours.latest().is_none_or(|latest| same_point(latest.period))
}

/// A standpoint from which a measure's own page is written: everything released.
pub(super) fn today(site: &Site) -> AsAt {
    AsAt::day(site.date.date())
}
