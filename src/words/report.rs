//! What a report says of many measures at once.

use super::{Words, say};
use crate::assess::Counts;
use crate::model::{Accumulation, Frequency, Margin, Measure, Polarity, StatusRule};

impl Words {
    /// "Of 48 measures, 46 have a status: …", and why the others have none.
    pub fn counts(&self, counts: &Counts) -> Vec<String> {
        let mut said = vec![say!(
            self,
            "counts",
            rated = counts.rated(),
            measures = counts.measures,
            on = counts.on_target,
            close = counts.close_to_target,
            off = counts.off_target
        )];
        let unrated = counts.no_figure + counts.no_target;
        if unrated > 0 {
            said.push(say!(
                self,
                "counts-unrated",
                unrated = unrated,
                no_figure = counts.no_figure,
                no_target = counts.no_target
            ));
        }
        said
    }

    /// "Since the figure before, 14 got better …"
    pub fn counts_travel(&self, counts: &Counts) -> String {
        say!(
            self,
            "counts-travel",
            improving = counts.improving,
            worsening = counts.worsening,
            same = counts.no_change
        )
    }

    /// "2 on target, 1 close, 0 off target, 1 without a status"
    pub fn counts_short(&self, counts: &Counts) -> String {
        if counts.rated() == 0 {
            return say!(self, "counts-short-none", measures = counts.measures);
        }
        say!(
            self,
            "counts-short",
            on = counts.on_target,
            close = counts.close_to_target,
            off = counts.off_target,
            none = counts.no_figure + counts.no_target
        )
    }

    /// Which way is better.
    pub fn polarity(&self, polarity: Polarity) -> String {
        say!(self, match polarity {
            Polarity::Higher => "polarity-higher",
            Polarity::Lower => "polarity-lower",
            Polarity::Nearest => "polarity-nearest",
            Polarity::None => "polarity-none",
        })
    }

    /// How often there is a new figure.
    pub fn frequency(&self, frequency: Frequency) -> String {
        say!(self, match frequency {
            Frequency::TwoYears => "frequency-two-years",
            Frequency::Year => "frequency-year",
            Frequency::Half => "frequency-half",
            Frequency::Quarter => "frequency-quarter",
            Frequency::Month => "frequency-month",
        })
    }

    /// What a figure covers.
    pub fn accumulation(&self, accumulation: Accumulation) -> String {
        say!(self, match accumulation {
            Accumulation::Snapshot => "accumulation-snapshot",
            Accumulation::InPeriod => "accumulation-in-period",
            Accumulation::YearToDate => "accumulation-year-to-date",
            Accumulation::Rolling => "accumulation-rolling",
        })
    }

    /// How a measure is judged, in a sentence.
    pub fn rule(&self, measure: &Measure) -> String {
        let style = &measure.style;
        match &measure.rule {
            StatusRule::Tolerance(Margin::Points(width)) => {
                say!(self, "rule-tolerance-points", width = style.difference(*width))
            }
            StatusRule::Tolerance(Margin::Percent(percent)) => {
                say!(self, "rule-tolerance-percent", percent = percent.normalize().to_string())
            }
            StatusRule::Floor(floor) => say!(self, "rule-floor", floor = style.write(*floor)),
            StatusRule::Nearest { width } => say!(self, "rule-nearest", width = style.difference(*width)),
            StatusRule::None { reason } => reason.clone(),
        }
    }
}
