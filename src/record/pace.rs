//! Whether a measure keeps pace with a target to come, as a record keeps it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PeriodText;
use super::history::moment_text;
use crate::assess::{Assessment, Pace, Speed};
use crate::model::Measure;
use crate::words::Words;

/// The judgement with its numbers, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PaceRecord {
    /// From where growth is counted.
    pub from: PeriodText,
    /// By when the target is to be reached.
    pub to: PeriodText,
    /// What was found; absent where growth cannot be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<PaceFound>,
    /// "On the way to 2026 to 2027"
    pub label: String,
    /// Needed growth beside actual growth, or why that cannot be said.
    pub said: String,
}

/// Whether a measure keeps pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaceFound {
    /// There is nothing left to reach.
    Met,
    /// There is; growth a year as a share, 0.04 for 4%.
    Going {
        /// How the two compare.
        speed: Speed,
        /// The value to reach.
        reach: Decimal,
        /// The growth that leads there.
        needed: Decimal,
        /// The growth that is.
        actual: Decimal,
    },
}

/// Nothing where the measure does not ask for it, or has no figure to judge.
pub(super) fn compose(
    measure: &Measure,
    assessment: &Assessment<'_>,
    words: &Words,
) -> Option<PaceRecord> {
    let (pacing, pace) = measure.pacing.zip(assessment.pace)?;
    Some(PaceRecord {
        from: moment_text(words, measure, pacing.from),
        to: moment_text(words, measure, pacing.to),
        found: match pace {
            Pace::Met(_) => Some(PaceFound::Met),
            Pace::Going(going) => Some(PaceFound::Going {
                speed: going.speed,
                reach: going.reach,
                needed: going.needed,
                actual: going.actual,
            }),
            Pace::Unknown(_) => None,
        },
        label: words.pace_label(measure, pacing),
        said: words.pace(measure, pacing, pace)?,
    })
}
