//! What a council's site is made of, as plain values.
//!
//! Types and nothing else: no reading, no judging, no words for people. A
//! [`Site`] is what `source` makes of the files and what every later stage
//! reads. Measures and areas are known by their place in the site's sorted
//! lists ([`MeasureIx`], [`AreaIx`]), so that two million figures stay small.

mod area;
mod edition;
mod figure;
mod id;
mod measure;
mod plan;
mod site;
mod statement;

pub use area::{Area, AreaCode, AreaIx, Areas, PeerGroup};
pub use edition::{
    Commentary, Edition, EditionKind, EditionLife, ImprovementAction, OutcomeNarrative,
    ProgressStatement,
};
pub use figure::{FIGURE_COLUMNS, Figure, FigureDetail, Gap, Measured, Origin};
pub use id::Id;
pub use measure::{
    Accumulation, Aim, ComparedWith, Comparison, Frequency, Margin, Measure, MeasureIx, Owner,
    Polarity, Publication, StatusRule, Target,
};
pub use plan::{Level, Outcome, Plan};
pub use site::{
    Allowance, Contact, Council, Licence, Nation, Settings, Site, SiteWords, SourceFigures,
    WordsPage,
};
pub use statement::{AccessibilityFacts, AccessibilityTest, Compliance, KnownFailure};

pub use crate::period::Marker;
