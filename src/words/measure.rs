//! What the page of a measure says first, and what its chart says.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::figures::list;
use super::judgement::{legible, side};
use super::{Words, say};
use crate::assess::{Assessment, Judged, Moved, Rating, Spread, Travel};
use crate::model::{Accumulation, Aim, Figure, Marker, Measure, Measured};
use crate::period::Period;

/// A value in its period.
pub(super) type Point = (Period, Decimal);

/// What a chart of a measure's history shows, as numbers.
pub struct HistoryShown<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// "Thornmere"
    pub council: &'a str,
    /// Every period with a value, oldest first: what is drawn.
    pub drawn: &'a [Point],
    /// Those of them that can be compared with the latest: what is said.
    pub points: &'a [Point],
    /// Periods without.
    pub gaps: &'a [Period],
    /// The latest target.
    pub target: Option<(Period, Aim)>,
    /// The group's name and its latest middle half.
    pub peers: Option<(&'a str, Period, Spread)>,
    /// Whether some point has confidence limits.
    pub with_limits: bool,
    /// Whether some point is provisional.
    pub provisional: bool,
}

impl Words {
    /// One to three sentences: the result; against target; against before.
    pub fn lead(&self, measure: &Measure, assessment: &Assessment<'_>) -> Vec<String> {
        let Some(latest) = assessment.latest() else { return vec![say!(self, "lead-nothing")] };
        let value = match latest.measured {
            Measured::Value(value) => value,
            Measured::Gap(gap) => {
                let period = self.period(measure.moment(latest.period));
                let mut lead =
                    vec![say!(self, "lead-gap", period = period, reason = self.reason(gap))];
                if let Some((period, value)) = assessment.ours.latest_value() {
                    let value = measure.style.write(value);
                    let when = self.when(measure.moment(period));
                    lead.push(say!(self, "lead-last", value = value, when = when));
                }
                return lead;
            }
        };
        let mut lead = vec![self.result_sentence(measure, latest.period, value)];
        let rated = match &assessment.rating {
            Rating::Rated(judged) => Some(judged),
            Rating::Unrated(_) => None,
        };
        lead.extend(rated.map(|judged| self.lead_target(measure, judged)));
        if let Travel::Moved(moved) = &assessment.travel {
            let travel = self.lead_travel(measure, moved);
            // Two sentences of a lead do not both begin with "That".
            let key = if rated.is_some() { "lead-it" } else { "lead-that" };
            lead.push(say!(self, key, travel = travel));
        }
        lead
    }

    /// "We recycled 41.2% of household waste in 2024 to 2025."
    fn result_sentence(&self, measure: &Measure, period: Period, value: Decimal) -> String {
        let written = measure.style.write(value);
        let when = self.when(measure.moment(period));
        match &measure.statement {
            Some(statement) => {
                let statement = statement.replace("{value}", &written);
                say!(
                    self,
                    "lead-statement",
                    statement = statement.trim_end_matches('.'),
                    when = when
                )
            }
            None => {
                say!(self, "lead-default", title = &measure.title, value = written, when = when)
            }
        }
    }

    fn lead_target(&self, measure: &Measure, judged: &Judged) -> String {
        let target = self.aim(judged.aim, &measure.style);
        if judged.miss.is_zero() {
            return say!(self, "lead-target-met", target = target);
        }
        let miss = self.miss(judged, &legible(judged, &measure.style));
        say!(self, "lead-target-missed", miss = miss, side = side(judged), target = target)
    }

    fn lead_travel(&self, measure: &Measure, moved: &Moved) -> String {
        let when_before = self.when(measure.moment(moved.from));
        let change = moved.change();
        if change.is_zero() {
            return say!(self, "lead-same", when_before = when_before);
        }
        if change.abs() <= measure.comparison.dead_band {
            return say!(self, "lead-about-same", when_before = when_before);
        }
        if let Some(gain) = moved.gain {
            let key = match gain.cmp(&Decimal::ZERO) {
                Ordering::Greater => "lead-nearer",
                Ordering::Less => "lead-further",
                Ordering::Equal => "lead-as-far",
            };
            let change = measure.style.difference(gain);
            return say!(self, key, change = change, when_before = when_before);
        }
        let is_more = change.is_sign_positive();
        if measure.style.counts_things() {
            let key = if is_more { "lead-more" } else { "lead-fewer" };
            let change = measure.style.bare(change.abs());
            return say!(self, key, change = change, when_before = when_before);
        }
        let key = if is_more { "lead-higher" } else { "lead-lower" };
        let change = self.difference(&measure.style, moved.now, moved.before);
        say!(self, key, change = change, when_before = when_before)
    }

    /// A sentence for a measure on a line of its own, and one for what is expected of it.
    pub fn row_sentences(&self, measure: &Measure, assessment: &Assessment<'_>) -> String {
        let said = self.row_sentence(measure, assessment);
        let Some(forecast) = &assessment.forecast else { return said };
        let Rating::Rated(judged) = &forecast.rating else { return said };
        say!(
            self,
            "row-expected",
            said = said,
            day = self.day(forecast.period.end()),
            value = measure.style.write(forecast.value),
            status = self.status(judged.status).to_lowercase()
        )
    }

    fn row_sentence(&self, measure: &Measure, assessment: &Assessment<'_>) -> String {
        let Some(latest) = assessment.latest() else { return say!(self, "lead-nothing") };
        let style = &measure.style;
        match (&assessment.rating, latest.measured) {
            (Rating::Rated(judged), _) if judged.miss.is_zero() => say!(
                self,
                "row-on",
                value = style.write(judged.value),
                when = self.when(measure.moment(latest.period)),
                target = self.aim(judged.aim, style)
            ),
            (Rating::Rated(judged), _) => say!(
                self,
                "row-off",
                value = style.write(judged.value),
                when = self.when(measure.moment(latest.period)),
                miss = self.miss(judged, style),
                side = side(judged),
                target = self.aim(judged.aim, style)
            ),
            (Rating::Unrated(_), Measured::Value(value)) => {
                say!(
                    self,
                    "row-plain",
                    value = style.write(value),
                    when = self.when(measure.moment(latest.period))
                )
            }
            (Rating::Unrated(_), Measured::Gap(gap)) => {
                let period = self.period(measure.moment(latest.period));
                say!(self, "lead-gap", period = period, reason = self.reason(gap))
            }
        }
    }

    /// Measure, unit, areas and periods, below the headline.
    pub fn history_subtitle(&self, shown: &HistoryShown<'_>) -> String {
        let title = &shown.measure.title;
        let unit = shown.measure.style.heading();
        let who = match shown.peers {
            Some((group, ..)) => {
                say!(self, "who-with-group", council = shown.council, group = lower_first(group))
            }
            None => say!(self, "who-alone", council = shown.council),
        };
        let (Some((from, _)), Some((to, _))) = (shown.points.first(), shown.points.last()) else {
            return say!(self, "subtitle-single", title = title, unit = unit, who = who, to = "");
        };
        let label = |period: Period| self.period(shown.measure.moment(period));
        let (from, to) = (label(*from), label(*to));
        if from == to {
            say!(self, "subtitle-single", title = title, unit = unit, who = who, to = to)
        } else {
            say!(
                self,
                "subtitle-history",
                title = title,
                unit = unit,
                who = who,
                from = from,
                to = to
            )
        }
    }

    /// What a chart of history shows, in sentences.
    pub fn history_sentences(&self, shown: &HistoryShown<'_>) -> Vec<String> {
        let style = &shown.measure.style;
        let when = |period: Period| self.when(shown.measure.moment(period));
        let label = |period: &Period| self.period(shown.measure.moment(*period));
        let mut said = Vec::new();
        let council = shown.council;
        if let (Some((from, first)), Some((to, last))) = (shown.points.first(), shown.points.last())
        {
            let (last_text, when_last) = (style.write(*last), when(*to));
            said.push(if from == to {
                say!(
                    self,
                    "chart-history-single",
                    council = council,
                    last = last_text,
                    when_last = when_last
                )
            } else {
                say!(
                    self,
                    "chart-history",
                    council = council,
                    first = style.write(*first),
                    when_first = when(*from),
                    last = last_text,
                    when_last = when_last,
                )
            });
        }
        if shown.points.len() > 2 {
            let highest = shown.points.iter().max_by_key(|(_, value)| *value);
            let lowest = shown.points.iter().min_by_key(|(_, value)| *value);
            if let (Some((high_at, high)), Some((low_at, low))) = (highest, lowest) {
                let key = match shown.measure.accumulation {
                    Accumulation::YearToDate => "chart-extremes-same-point",
                    _ => "chart-extremes",
                };
                said.push(say!(
                    self,
                    key,
                    highest = style.write(*high),
                    when_highest = when(*high_at),
                    lowest = style.write(*low),
                    when_lowest = when(*low_at),
                ));
            }
        }
        if let (Some((first, _)), Some((drawn, _))) = (shown.points.first(), shown.drawn.first())
            && first != drawn
        {
            said.push(say!(self, "chart-since-break", period = label(first)));
        }
        if let Some((period, aim)) = shown.target {
            let target = self.aim_in_full(aim, style);
            said.push(say!(self, "chart-target", when = when(period), target = target));
        }
        if let Some((group, period, spread)) = shown.peers {
            let (lower, upper) = style.ends(spread.lower_quartile, spread.upper_quartile);
            said.push(say!(
                self,
                "chart-middle-half",
                group = lower_first(group),
                lower = lower,
                upper = upper,
                when = when(period),
            ));
        }
        if !shown.gaps.is_empty() {
            let labels: Vec<String> = shown.gaps.iter().map(label).collect();
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            said.push(say!(self, "chart-gaps", count = labels.len(), periods = list(&labels)));
        }
        said
    }

    /// Type of chart, number of points and range, for those who cannot see it.
    pub fn history_shape(&self, shown: &HistoryShown<'_>) -> String {
        match (shown.drawn.first(), shown.drawn.last()) {
            (Some((from, _)), Some((to, _))) => say!(
                self,
                "chart-points",
                points = shown.drawn.len(),
                from = self.period(shown.measure.moment(*from)),
                to = self.period(shown.measure.moment(*to))
            ),
            _ => String::new(),
        }
    }

    /// What readers should know about single figures of a series.
    pub fn cautions<'f>(
        &self,
        measure: &Measure,
        figures: impl Iterator<Item = &'f Figure>,
    ) -> Vec<String> {
        let mut said = Vec::new();
        let mut withheld = false;
        for figure in figures {
            withheld |= measure.withholds(figure);
            let period = self.period(measure.moment(figure.period));
            let note = figure.note();
            said.extend(match (figure.marker(), note) {
                (Some(Marker::Break), Some(note)) => {
                    Some(say!(self, "caution-break", period = period, note = note))
                }
                (Some(Marker::Break), None) => {
                    Some(say!(self, "caution-break-plain", period = period))
                }
                (_, Some(note)) => Some(say!(self, "caution-note", period = period, note = note)),
                (Some(Marker::Provisional), None) => {
                    Some(say!(self, "caution-provisional", period = period))
                }
                (Some(Marker::Estimated), None) => {
                    Some(say!(self, "caution-estimated", period = period))
                }
                _ => None,
            });
        }
        said.extend(withheld.then(|| say!(self, "caution-withheld")));
        said
    }

    /// What stands beside a withheld figure of a measure that has small numbers: the
    /// same for those that are small and for those that protect them.
    pub fn withheld_note(&self) -> String {
        say!(self, "note-withheld")
    }
}

/// A title in the middle of a sentence: "Similar councils" becomes "similar
/// councils", "ONS nearest neighbours" and "DfE neighbours" stay.
pub(crate) fn lower_first(title: &str) -> String {
    let word = title.split(' ').next().unwrap_or_default();
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if word.len() > first.len_utf8() && !letters.any(char::is_uppercase) => {
            format!("{}{}", first.to_lowercase(), &title[first.len_utf8()..])
        }
        _ => title.to_owned(),
    }
}
