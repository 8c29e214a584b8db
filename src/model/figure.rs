//! Figures: what was observed, where, when, and since when it is public.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::AreaIx;
use crate::period::{Marker, Period};

/// The columns of figures in our own layout, as they are read and as they are
/// written.
pub const FIGURE_COLUMNS: [&str; 13] = [
    "measure",
    "area",
    "period",
    "value",
    "reason",
    "numerator",
    "denominator",
    "lower",
    "upper",
    "breakdown",
    "marker",
    "released",
    "note",
];

/// One observation of a measure. Which measure is known by where it is kept.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Where.
    pub area: AreaIx,
    /// When.
    pub period: Period,
    /// What, or why not.
    pub measured: Measured,
    /// The day it became or becomes public. Nothing released after the date of
    /// a build is in any of its files.
    pub released: Date,
    /// Where it stands in the council's files.
    pub origin: Origin,
    /// What few figures have.
    pub detail: Option<Box<FigureDetail>>,
}

/// What few figures have beside their value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FigureDetail {
    /// What the value is a share of, and the share.
    pub numerator: Option<Decimal>,
    /// See `numerator`.
    pub denominator: Option<Decimal>,
    /// Lower confidence limit.
    pub lower: Option<Decimal>,
    /// Upper confidence limit.
    pub upper: Option<Decimal>,
    /// Which part of the whole, when the figure is about a part.
    pub breakdown: Option<String>,
    /// What the publisher says about the value.
    pub marker: Option<Marker>,
    /// In the publisher's or the council's words.
    pub note: Option<String>,
}

impl Figure {
    /// The value, when there is one.
    pub fn value(&self) -> Option<Decimal> {
        match self.measured {
            Measured::Value(value) => Some(value),
            Measured::Gap(_) => None,
        }
    }

    /// Its lower and upper confidence limit, where the publisher gives both.
    pub fn limits(&self) -> Option<(Decimal, Decimal)> {
        self.value()?;
        let detail = self.detail.as_ref()?;
        detail.lower.zip(detail.upper)
    }

    /// What the publisher says about the value.
    pub fn marker(&self) -> Option<Marker> {
        self.detail.as_ref()?.marker
    }

    /// The note, when there is one.
    pub fn note(&self) -> Option<&str> {
        self.detail.as_ref()?.note.as_deref()
    }

    /// The part that the figure is about; None for the whole.
    pub fn breakdown(&self) -> Option<&str> {
        self.detail.as_ref()?.breakdown.as_deref()
    }
}

/// A value, or the reason there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measured {
    /// In the measure's unit, not rounded.
    Value(Decimal),
    /// A gap is a fact.
    Gap(Gap),
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// The publisher has none.
    NotAvailable,
    /// Withheld, so that nobody can be recognised.
    Confidential,
    /// The measure does not apply.
    NotApplicable,
    /// Expected, but not in yet.
    Late,
    /// Nobody counted.
    NotCollected,
    /// Nobody counts any more.
    Discontinued,
}

impl Gap {
    /// Every reason with the name that files use.
    pub const NAMES: &[(&str, Gap)] = &[
        ("not-available", Self::NotAvailable),
        ("confidential", Self::Confidential),
        ("not-applicable", Self::NotApplicable),
        ("late", Self::Late),
        ("not-collected", Self::NotCollected),
        ("discontinued", Self::Discontinued),
    ];
}

/// A row of a file: resolved to a place only when something is complained of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// Which of the site's files of figures.
    pub file: u32,
    /// Counted from 1.
    pub line: u32,
}
