//! A measure's figures with their control limits, as a record keeps them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PeriodText;
use super::history::moment_text;
use crate::assess::{Assessment, Assurance, Bounds, Segment, Signal, Variation};
use crate::model::{Aim, Measure, Site};
use crate::words::{ControlLabels, ControlShown, Words};

/// Figures with their limits, and what is said of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ControlRecord {
    /// Figures that share their limits, oldest first.
    pub segments: Vec<SegmentRecord>,
    /// What the latest figure is; absent where that is not known.
    pub variation: Option<FoundRecord<Variation>>,
    /// What to expect of the target; absent where that is not known.
    pub assurance: Option<FoundRecord<Assurance>>,
    /// The finding.
    pub headline: String,
    /// Measure, unit, council and periods.
    pub subtitle: String,
    /// What the chart shows.
    pub sentences: Vec<String>,
    /// Its type, number of figures and range.
    pub shape: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
    /// What is drawn beside the lines.
    pub labels: ControlLabels,
    /// How the chart is read.
    pub how_to_read: Vec<String>,
    /// Months from one figure to the next.
    pub step: i32,
}

/// A judgement, in a word or two and with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FoundRecord<T> {
    /// What was found.
    pub found: T,
    /// What it is about.
    pub label: String,
    /// The same in words.
    pub word: String,
    /// Why.
    pub why: String,
}

/// Figures that share their limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SegmentRecord {
    /// Why limits start afresh here; empty for the first.
    pub reason: String,
    /// The limits; absent where they are not known.
    pub limits: Option<LimitsRecord>,
    /// Oldest first.
    pub points: Vec<ControlPoint>,
}

/// Limits, and how they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct LimitsRecord {
    /// The lower limit.
    pub lower: Decimal,
    /// The mean.
    pub mean: Decimal,
    /// The upper limit.
    pub upper: Decimal,
    /// Mean, lower and upper limit without their unit.
    pub texts: [String; 3],
    /// "Upper limit 396", "Mean 307", "Lower limit 218", "Limits 218 to 396"
    pub labels: [String; 4],
}

/// One period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ControlPoint {
    /// Which.
    pub period: PeriodText,
    /// The value; absent for a gap.
    pub value: Option<Decimal>,
    /// The value without its unit, or the reason there is none.
    pub text: String,
    /// What was asked for.
    pub target: Option<Aim>,
    /// What sets it apart, when something does.
    pub signal: Option<Signal>,
    /// The same in words, or that nothing does.
    pub signal_text: String,
}

impl ControlRecord {
    /// Whether any run has limits, so that there is something to draw.
    pub fn has_limits(&self) -> bool {
        self.segments.iter().any(|run| run.limits.is_some())
    }

    /// Every period with its run, oldest first.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = (&SegmentRecord, &ControlPoint)> {
        self.segments.iter().flat_map(|run| run.points.iter().map(move |point| (run, point)))
    }
}

/// Nothing where the measure does not ask for limits, or has no figure.
pub(super) fn compose(
    site: &Site,
    assessment: &Assessment<'_>,
    words: &Words,
) -> Option<ControlRecord> {
    let measure = site.measure(assessment.measure);
    let rules = &measure.control_limits.as_ref()?.rules;
    let control = assessment.control.as_ref().filter(|control| !control.segments.is_empty())?;
    let council = &site.council.short_name;
    let shown = ControlShown { measure, council, control, rules };
    let [of_figure, of_target] = words.control_fact_labels();
    let (caption, columns) = words.control_table(&shown);
    let writer = Writer { measure, assessment, words };
    let described = control.is_described();
    Some(ControlRecord {
        segments: control.segments.iter().map(|segment| writer.segment(segment)).collect(),
        variation: found(
            control.variation.filter(|_| described),
            of_figure,
            words.control_variation(&shown),
        ),
        assurance: found(
            control.assurance.filter(|_| described),
            of_target,
            words.control_assurance(&shown),
        ),
        headline: words.control_headline(&shown),
        subtitle: words.control_subtitle(&shown),
        sentences: words.control_sentences(&shown),
        shape: words.control_shape(&shown),
        caption,
        columns,
        labels: words.control_labels(council),
        how_to_read: words.how_to_read_control(&shown),
        step: measure.frequency.months(),
    })
}

fn found<T>(
    found: Option<T>,
    label: String,
    said: Option<(String, String)>,
) -> Option<FoundRecord<T>> {
    let (word, why) = said?;
    Some(FoundRecord { found: found?, label, word, why })
}

/// Writes what is said of single figures.
struct Writer<'a> {
    measure: &'a Measure,
    assessment: &'a Assessment<'a>,
    words: &'a Words,
}

impl Writer<'_> {
    fn segment(&self, segment: &Segment) -> SegmentRecord {
        let points = segment.points.iter().map(|point| ControlPoint {
            period: moment_text(self.words, self.measure, point.period),
            value: point.value,
            text: match point.value {
                Some(value) => self.measure.style.bare(value),
                None => {
                    let figure = self.assessment.ours.at(point.period);
                    self.words.result(self.measure, figure)
                }
            },
            target: self.measure.aim(point.period),
            signal: point.signal,
            signal_text: self.words.control_cell(point.signal),
        });
        SegmentRecord {
            reason: self.words.control_afresh(self.measure, segment).unwrap_or_default(),
            limits: segment.limits.bounds().map(|bounds| self.limits(bounds)),
            points: points.collect(),
        }
    }

    fn limits(&self, bounds: &Bounds) -> LimitsRecord {
        let Bounds { lower, mean, upper, .. } = *bounds;
        LimitsRecord {
            lower,
            mean,
            upper,
            texts: [mean, lower, upper].map(|value| self.measure.style.bare(value)),
            labels: self.words.control_range_labels(self.measure, bounds),
        }
    }
}
