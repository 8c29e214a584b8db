//! What limits mean: whether a special cause is for the better, and whether the
//! target is to be expected (B-11 to B-13).

use std::cmp::Ordering;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Bounds;
use crate::model::{Aim, Polarity};

/// What a result is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Variation {
    /// Usual ups and downs.
    CommonCause,
    /// Unusual, for the better.
    Improving,
    /// Unusual, for the worse.
    Concerning,
    /// Unusual, where neither way is better, or as near to the target as before.
    Unjudged,
}

/// What to expect of the target while nothing changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assurance {
    /// It will be met: every result within the limits meets it.
    Met,
    /// It may be met or missed.
    HitOrMiss,
    /// It will be missed: no result within the limits meets it.
    Missed,
}

/// Which way is better, and what is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Better {
    /// Which way.
    pub polarity: Polarity,
    /// The target, when there is one.
    pub aim: Option<Aim>,
}

impl Better {
    /// What an unusual value is beside the one that it departs from. Where
    /// nearest is better, coming nearer is improving, on whichever side.
    pub(super) fn variation(self, value: Decimal, from: Decimal) -> Variation {
        match self.polarity.compare(value, from, self.aim) {
            Some(Ordering::Greater) => Variation::Improving,
            Some(Ordering::Less) => Variation::Concerning,
            Some(Ordering::Equal) | None => Variation::Unjudged,
        }
    }

    /// What limits say of the target. A target exactly on a limit may be hit or
    /// missed (B-13).
    pub(super) fn assurance(self, bounds: &Bounds) -> Option<Assurance> {
        if self.polarity == Polarity::None {
            return None;
        }
        let Bounds { lower, upper, .. } = *bounds;
        let (met, missed) = match self.aim? {
            Aim::AtLeast(low) => (low < lower, low > upper),
            Aim::AtMost(high) => (high > upper, high < lower),
            Aim::Within(low, high) => (low < lower && high > upper, low > upper || high < lower),
        };
        Some(match (met, missed) {
            (true, _) => Assurance::Met,
            (false, true) => Assurance::Missed,
            (false, false) => Assurance::HitOrMiss,
        })
    }
}
