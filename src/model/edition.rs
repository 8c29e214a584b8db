//! Editions: what the council publishes as a report, before it is a record.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::{Id, Override};
use crate::diagnostic::Place;
use crate::narrative::Document;
use crate::period::Period;

/// One report: its facts and the council's words.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Stable name and part of its address.
    pub id: Id,
    /// "Annual report 2024 to 2025"
    pub title: String,
    /// What sort of report.
    pub kind: EditionKind,
    /// The plan it reports on.
    pub plan: Id,
    /// The period it reports on.
    pub period: Period,
    /// Figures released after this day are not in it.
    pub cut_off: Date,
    /// When it becomes public; absent for a draft.
    pub published: Option<DateTime>,
    /// When the next one is expected, as it should read.
    pub next_report: Option<String>,
    /// What the council says first.
    pub summary: Document,
    /// What it says in its other sections.
    pub sections: SectionWords,
    /// By outcome.
    pub outcomes: BTreeMap<Id, OutcomeNarrative>,
    /// By measure.
    pub commentary: BTreeMap<Id, Commentary>,
    /// What was found wrong in it once it was sealed, the first first.
    pub corrections: Vec<Correction>,
    /// Its files that are there to hold words and hold none yet.
    pub unwritten: Vec<String>,
    /// Its `edition.toml`.
    pub place: Place,
}

/// The council's words in a report's sections across outcomes; empty where it
/// wrote none.
#[derive(Debug, Clone, Default)]
pub struct SectionWords {
    /// About money.
    pub money: Document,
    /// About risks.
    pub risks: Document,
    /// About what reviews found.
    pub findings: Document,
    /// What residents told the council.
    pub residents: Document,
}

impl SectionWords {
    /// All of them, each with the name of its file.
    pub fn named(&self) -> [(&'static str, &Document); 4] {
        [
            ("money", &self.money),
            ("risks", &self.risks),
            ("findings", &self.findings),
            ("residents", &self.residents),
        ]
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Document> {
        self.named().map(|(_, words)| words).into_iter()
    }
}

/// Where an edition stands in its life, as at a date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionLife {
    /// Has no publication date: in no output, unless drafts are asked for.
    Draft,
    /// Will be published: its title and date may be known, nothing else.
    Coming(DateTime),
    /// Is public.
    Published(DateTime),
}

impl EditionLife {
    /// Where an edition that is `published` then stands at a moment. At the very minute
    /// it is public.
    pub fn at(now: DateTime, published: Option<DateTime>) -> Self {
        match published {
            None => Self::Draft,
            Some(moment) if moment > now => Self::Coming(moment),
            Some(moment) => Self::Published(moment),
        }
    }
}

impl Edition {
    /// The corrections that wait to be sealed, where so many versions are sealed.
    pub fn waiting(&self, versions: usize) -> &[Correction] {
        let sealed = versions.saturating_sub(1).min(self.corrections.len());
        &self.corrections[sealed..]
    }

    /// One of its files, by its path inside the edition's folder.
    pub fn file(&self, inside: &str) -> String {
        format!("{}/{inside}", self.place.file.trim_end_matches("/edition.toml"))
    }

    /// Where it stands at a moment.
    pub fn life(&self, now: DateTime) -> EditionLife {
        EditionLife::at(now, self.published)
    }
}

/// Which version of an edition: 1.0 when it is sealed, 1.1 after its first correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Version {
    corrections: u16,
}

impl Version {
    /// What is sealed first, and what a draft will be.
    pub const FIRST: Self = Self { corrections: 0 };

    /// The version after this one.
    pub fn next(self) -> Self {
        Self { corrections: self.corrections.saturating_add(1) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1.{}", self.corrections)
    }
}

impl TryFrom<String> for Version {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let corrections = text.strip_prefix("1.").and_then(|number| number.parse().ok());
        let version = corrections.map(|corrections| Self { corrections });
        // No sign, no zero before it: one version has one name.
        version
            .filter(|version| version.to_string() == text)
            .ok_or_else(|| format!("`{text}` is no version"))
    }
}

impl From<Version> for String {
    fn from(version: Version) -> Self {
        version.to_string()
    }
}

/// What sort of report an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditionKind {
    /// The annual report on the plan.
    Annual,
    /// The six-monthly performance report.
    SixMonthly,
}

impl EditionKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, EditionKind)] =
        &[("annual", Self::Annual), ("six-monthly", Self::SixMonthly)];
}

/// What was found wrong in a sealed edition, and is put right by its next version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// When it was found.
    pub dated: Date,
    /// Why it has to be put right.
    pub kind: CorrectionKind,
    /// What was wrong, in a sentence or two.
    pub wrong: String,
    /// Who may have been misled, and how.
    pub affects: String,
    /// Who decided to correct it, by role.
    pub approved_by: String,
    /// Which measures' parts are written anew.
    pub measures: Vec<Id>,
    /// Which plan items' parts are.
    pub outcomes: Vec<Id>,
    /// Which sections of the first page are, by their names in addresses.
    pub sections: Vec<Id>,
    /// Where it stands.
    pub place: Place,
}

/// Why a sealed edition has to be put right (B-66).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// A figure or a sum was wrong.
    Figure,
    /// Words were wrong or misleading, and the figures right.
    Words,
    /// Something was published that must not be.
    Withheld,
}

impl CorrectionKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, CorrectionKind)] =
        &[("figure", Self::Figure), ("words", Self::Words), ("withheld", Self::Withheld)];
}

/// A section of a report's first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// "In short"
    InShort,
    /// "What needs attention"
    Attention,
    /// "What went well"
    WentWell,
    /// "Outcome by outcome"
    Outcomes,
    /// "Money"
    Money,
    /// "Risks"
    Risks,
    /// "What reviews found"
    Findings,
    /// "What residents told us"
    Residents,
    /// "What changed in this report"
    Changes,
    /// "How we judge"
    Method,
    /// "Download the figures"
    Downloads,
}

impl SectionKind {
    /// Every kind, in the order in which a report has them.
    pub const ALL: [Self; 11] = [
        Self::InShort,
        Self::Attention,
        Self::WentWell,
        Self::Outcomes,
        Self::Money,
        Self::Risks,
        Self::Findings,
        Self::Residents,
        Self::Changes,
        Self::Method,
        Self::Downloads,
    ];

    /// A name for addresses that never changes: it comes from what the section is,
    /// not from its words.
    pub fn id(self) -> &'static str {
        match self {
            Self::InShort => "in-short",
            Self::Attention => "attention",
            Self::WentWell => "went-well",
            Self::Outcomes => "outcomes",
            Self::Money => "money",
            Self::Risks => "risks",
            Self::Findings => "findings",
            Self::Residents => "residents",
            Self::Changes => "changes",
            Self::Method => "method",
            Self::Downloads => "downloads",
        }
    }
}

/// What an edition says about an outcome.
#[derive(Debug, Clone)]
pub struct OutcomeNarrative {
    /// The council's judgement, when it gives one.
    pub progress: Option<ProgressStatement>,
    /// The narrative.
    pub words: Document,
}

/// The council's own judgement of progress on an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressStatement {
    /// Place on the plan's scale, 0 the best.
    pub level: usize,
    /// One sentence.
    pub why: String,
    /// Who says so.
    pub said_by: String,
}

/// What an edition says about a measure.
#[derive(Debug, Clone)]
pub struct Commentary {
    /// The named service.
    pub said_by: String,
    /// When it was written.
    pub dated: Date,
    /// The status that somebody gives the measure, in place of the computed one.
    pub overridden: Option<Override>,
    /// What is being done, where performance is off target.
    pub action: Option<ImprovementAction>,
    /// The words.
    pub words: Document,
}

/// What is being done about a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementAction {
    /// What.
    pub what: String,
    /// Who, by role.
    pub owner: String,
    /// By when.
    pub by: Date,
}
