//! What a council's site is made of, as plain values.
//!
//! Types and nothing else: no reading, no judging, no words for people. A
//! [`Site`] is what `source` makes of the files and what every later stage
//! reads. Measures and areas are known by their place in the site's sorted
//! lists ([`MeasureIx`], [`AreaIx`]), so that two million figures stay small.

mod action;
mod area;
mod arrangement;
mod control;
mod disclosure;
mod edition;
mod figure;
mod finding;
mod id;
mod measure;
mod money;
mod pace;
mod plan;
mod redirect;
mod revision;
mod risk;
mod rule;
mod site;
mod statement;
mod terms;

pub use action::{Action, ActionUpdate, ReportedState};
pub use area::{Area, AreaCode, AreaIx, Areas, PeerGroup};
pub use arrangement::Arrangement;
pub use control::{ControlLimits, ControlRules};
pub use disclosure::Disclosure;
pub use edition::{
    Commentary, Correction, CorrectionKind, Edition, EditionKind, EditionLife, ImprovementAction,
    OutcomeNarrative, ProgressStatement, SectionKind, SectionWords, Version,
};
pub use figure::{FIGURE_COLUMNS, Figure, FigureDetail, Gap, Measured, Origin};
pub use finding::{Answer, Finding, ReviewKind};
pub use id::Id;
pub use measure::{
    Accumulation, Aim, Frequency, Life, Measure, MeasureIx, Owner, Polarity, Publication, Reasoned,
    Target,
};
pub use money::{Budget, BudgetKind, Saving};
pub use pace::Pacing;
pub use plan::{Level, Officers, Outcome, Plan};
pub use redirect::Redirect;
pub use revision::Revision;
pub use risk::{DatedScore, Risk, RiskScale, Score};
pub use rule::{ComparedWith, Comparison, Margin, Override, RuleKind, Status, StatusRule};
pub use site::{
    Allowance, Contact, Council, Licence, Nation, Settings, Site, SiteWords, SourceFigures,
    WordsPage,
};
pub use statement::{AccessibilityFacts, AccessibilityTest, Compliance, KnownFailure};
pub use terms::{NamedSeries, RealTerms, SeriesKind, SeriesPoint, Terms};

pub use crate::period::Marker;
