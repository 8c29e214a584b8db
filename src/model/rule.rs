//! How a measure is judged: its status rule, and what its results are compared with.
//!
//! Parameters are data (B-31). What they come to for one result is worked out elsewhere.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Place;

/// How a result stands to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Meets it.
    OnTarget,
    /// Misses it by no more than the rule allows.
    CloseToTarget,
    /// Misses it by more.
    OffTarget,
}

impl Status {
    /// Every status with the name that files use.
    pub const NAMES: &[(&str, Status)] = &[
        ("on-target", Self::OnTarget),
        ("close-to-target", Self::CloseToTarget),
        ("off-target", Self::OffTarget),
    ];
}

/// A status that somebody gives a measure in a report, in place of the computed one.
/// Both are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The status it has.
    pub status: Status,
    /// Why, in one sentence.
    pub reason: String,
    /// Who says so, by role or name.
    pub by: String,
    /// When.
    pub dated: Date,
    /// Where the status is written.
    pub place: Place,
}

/// How a result is judged against its target (B-31).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusRule {
    /// Close to target within a margin on the wrong side of it (Reigate).
    Tolerance(Margin),
    /// Close to target from the floor standard up to it (Kent).
    Floor(Decimal),
    /// On target within the margin, too; beyond it, close to target where the result
    /// is at least as good as in the same period a year before (Havering).
    TrendModerated(Margin),
    /// Close to target where the target is missed by a result that is better than in
    /// the same period a year before (Thurrock).
    BetterThanLastYear {
        /// A miss of this size, in the measure's unit, counts 1 where misses are
        /// ordered by how grave they are.
        width: Decimal,
    },
    /// On target from one value on and close to target from another, in every period.
    /// There is no target beside them.
    Bands {
        /// On target from here on.
        good: Decimal,
        /// Close to target from here on.
        fair: Decimal,
    },
    /// On target inside a range, close within a width outside it.
    Nearest {
        /// In the measure's unit.
        width: Decimal,
    },
    /// A value to be reached by the end of a period: not judged before it is due, on
    /// target if reached by then, close to target if reached later.
    Milestone {
        /// A miss of this size, in the measure's unit, counts 1 where misses are
        /// ordered by how grave they are.
        width: Decimal,
    },
    /// Not judged, and why.
    None {
        /// One sentence.
        reason: String,
    },
}

impl StatusRule {
    /// Which kind of rule it is.
    pub fn kind(&self) -> RuleKind {
        match self {
            Self::Tolerance(_) => RuleKind::Tolerance,
            Self::Floor(_) => RuleKind::Floor,
            Self::TrendModerated(_) => RuleKind::TrendModerated,
            Self::BetterThanLastYear { .. } => RuleKind::BetterThanLastYear,
            Self::Bands { .. } => RuleKind::Bands,
            Self::Nearest { .. } => RuleKind::Nearest,
            Self::Milestone { .. } => RuleKind::Milestone,
            Self::None { .. } => RuleKind::None,
        }
    }
}

/// A kind of status rule, whatever its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// [`StatusRule::Tolerance`]
    Tolerance,
    /// [`StatusRule::Floor`]
    Floor,
    /// [`StatusRule::TrendModerated`]
    TrendModerated,
    /// [`StatusRule::BetterThanLastYear`]
    BetterThanLastYear,
    /// [`StatusRule::Bands`]
    Bands,
    /// [`StatusRule::Nearest`]
    Nearest,
    /// [`StatusRule::Milestone`]
    Milestone,
    /// [`StatusRule::None`]
    None,
}

impl RuleKind {
    /// Every kind with the name that files and addresses use.
    pub const NAMES: &[(&str, RuleKind)] = &[
        ("tolerance", Self::Tolerance),
        ("floor", Self::Floor),
        ("trend-moderated", Self::TrendModerated),
        ("better-than-last-year", Self::BetterThanLastYear),
        ("bands", Self::Bands),
        ("nearest", Self::Nearest),
        ("milestone", Self::Milestone),
        ("none", Self::None),
    ];

    /// The name that files and addresses use.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// How wide "close to target" is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Margin {
    /// In the measure's unit.
    Points(Decimal),
    /// Per cent of the target.
    Percent(Decimal),
}

/// How two results are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Which earlier result.
    pub with: ComparedWith,
    /// A change no larger than this is no change (B-34).
    pub dead_band: Decimal,
}

/// Which earlier result a result is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparedWith {
    /// The period before.
    Previous,
    /// The same period a year before.
    YearBefore,
}

impl ComparedWith {
    /// Every choice with the name that files use.
    pub const NAMES: &[(&str, ComparedWith)] =
        &[("previous", Self::Previous), ("year-before", Self::YearBefore)];
}
