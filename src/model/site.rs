//! The whole site, read and checked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use super::{
    AccessibilityFacts, Action, AreaIx, Areas, Arrangement, Budget, Edition, Figure, Finding, Id,
    Measure, MeasureIx, NamedSeries, Outcome, PeerGroup, Plan, Publication, Redirect, Revision,
    Risk, RiskScale, Saving,
};
use crate::diagnostic::Place;
use crate::input::Digest;
use crate::narrative::Document;
use crate::period::YearRange;

/// Everything that a council's files say.
#[derive(Debug)]
pub struct Site {
    /// Whose site it is.
    pub council: Council,
    /// How it is published.
    pub settings: Settings,
    /// The council's own arrangement of its measures.
    pub categories: Arrangement,
    /// The perspectives of its balanced scorecard.
    pub perspectives: Arrangement,
    /// The largest parts of its organisation.
    pub directorates: Arrangement,
    /// The councillors who lead.
    pub lead_members: Arrangement,
    /// Every area.
    pub areas: Areas,
    /// The council's own area.
    pub our_area: AreaIx,
    /// Every peer group.
    pub groups: BTreeMap<Id, PeerGroup>,
    /// Every plan, the newest first.
    pub plans: Vec<Plan>,
    /// Every measure, by id.
    pub measures: Vec<Measure>,
    /// By measure: its figures, sorted by area, period, breakdown and release.
    pub figures: Vec<Vec<Figure>>,
    /// The files that figures stand in: a source's is the file that describes it.
    pub figure_files: Vec<String>,
    /// Every foreign file that figures come from.
    pub sources: Vec<SourceFigures>,
    /// Every revision that the council explains, the oldest first.
    pub revisions: Vec<Revision>,
    /// Every series that money is held against.
    pub series: BTreeMap<Id, NamedSeries>,
    /// Every action and milestone, in the order in which the council lists them.
    pub actions: Vec<Action>,
    /// Every risk, likewise.
    pub risks: Vec<Risk>,
    /// How risks are scored.
    pub risk_scale: RiskScale,
    /// Every release of every budget, by kind, period, directorate and release.
    pub budgets: Vec<Budget>,
    /// Every release of every saving, by period, directorate, id and release.
    pub savings: Vec<Saving>,
    /// Every finding, the oldest first.
    pub findings: Vec<Finding>,
    /// Every edition, by the period it reports on and its cut-off, oldest first.
    pub editions: Vec<Edition>,
    /// Every page that has moved, in the order in which the council lists them.
    pub redirects: Vec<Redirect>,
    /// The council's words that are not part of a report or plan.
    pub words: SiteWords,
    /// The signed facts.
    pub accessibility: AccessibilityFacts,
    /// Warnings that the council accepts.
    pub allowances: Vec<Allowance>,
    /// The date and time as at which the site is built.
    pub date: DateTime,
}

impl Site {
    /// The measure with this id.
    pub fn measure_ix(&self, id: &str) -> Option<MeasureIx> {
        let found = self.measures.binary_search_by(|measure| measure.id.as_str().cmp(id)).ok()?;
        u32::try_from(found).ok().map(MeasureIx)
    }

    /// The measure at a place in the list.
    pub fn measure(&self, ix: MeasureIx) -> &Measure {
        &self.measures[ix.0 as usize]
    }

    /// All measures with their places.
    pub fn measure_ixs(&self) -> impl Iterator<Item = MeasureIx> + use<> {
        (0..self.measures.len() as u32).map(MeasureIx)
    }

    /// A measure's figures, all areas and releases.
    pub fn figures(&self, ix: MeasureIx) -> &[Figure] {
        &self.figures[ix.0 as usize]
    }

    /// Where a figure stands; of one that a source maps, the file that describes it.
    pub fn place_of(&self, figure: &Figure) -> Place {
        let file = self.file_of(figure);
        if self.is_own(figure) {
            Place::line(file, figure.origin.line as usize)
        } else {
            Place::file(file)
        }
    }

    /// Whether a figure stands in our own layout; sources map all others.
    pub fn is_own(&self, figure: &Figure) -> bool {
        self.file_of(figure).ends_with(".csv")
    }

    /// The foreign file that a figure comes from; None for one in our own layout.
    pub fn source_of(&self, figure: &Figure) -> Option<&SourceFigures> {
        let file = self.file_of(figure).strip_prefix("data/sources/")?.strip_suffix(".toml")?;
        self.sources.iter().find(|source| source.id.as_str() == file)
    }

    fn file_of(&self, figure: &Figure) -> &str {
        self.figure_files.get(figure.origin.file as usize).map_or("", String::as_str)
    }

    /// The plan with this id.
    pub fn plan(&self, id: &Id) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.id == *id)
    }

    /// The plan item with this id, and its plan.
    pub fn outcome(&self, id: &str) -> Option<(&Plan, &Outcome)> {
        self.plans.iter().find_map(|plan| {
            plan.outcomes.iter().find(|o| o.id.as_str() == id).map(|outcome| (plan, outcome))
        })
    }

    /// The action with this id.
    pub fn action(&self, id: &Id) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == *id)
    }

    /// The measures that serve a plan item, by title.
    pub fn measures_of(&self, outcome: &Id) -> Vec<MeasureIx> {
        let mut found: Vec<MeasureIx> =
            self.measure_ixs().filter(|ix| self.measure(*ix).outcomes.contains(outcome)).collect();
        found.sort_by_key(|ix| &self.measure(*ix).title);
        found
    }
}

/// Whose site it is.
#[derive(Debug, Clone)]
pub struct Council {
    /// "Thornmere City Council"
    pub name: String,
    /// Who publishes the site, when it is not the council.
    pub published_by: Option<String>,
    /// "Thornmere"
    pub short_name: String,
    /// Decides statutory wording.
    pub nation: Nation,
    /// A line at the top of every page.
    pub notice: Option<String>,
    /// Whom to ask.
    pub contact: Contact,
}

impl Council {
    /// Whose words and statement these are.
    pub fn publisher(&self) -> &str {
        self.published_by.as_deref().unwrap_or(&self.name)
    }

    /// What to call it where others publish the site: they cannot say "we". None where
    /// it speaks for itself.
    pub fn named_by_others(&self) -> Option<&str> {
        self.published_by.as_ref().map(|_| self.short_name.as_str())
    }
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// A team, not a person.
    pub name: String,
    /// Its address.
    pub email: String,
    /// Its telephone.
    pub phone: Option<String>,
}

/// Which nation of the United Kingdom the council is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland, which has its own enforcement body.
    NorthernIreland,
}

impl Nation {
    /// Every nation with the name that files use.
    pub const NAMES: &[(&str, Nation)] = &[
        ("england", Self::England),
        ("scotland", Self::Scotland),
        ("wales", Self::Wales),
        ("northern-ireland", Self::NorthernIreland),
    ];
}

/// A licence that the council grants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// "Open Government Licence v3.0"
    pub name: String,
    /// Its text.
    pub link: Option<String>,
}

/// How the site is published.
#[derive(Debug, Clone)]
pub struct Settings {
    /// `https://performance.thornmere.example`, without a slash at its end.
    pub base_address: String,
    /// `en-GB`
    pub language: String,
    /// Under which licence the council's words and figures may be used; nothing is
    /// said where the council says nothing.
    pub licence: Option<Licence>,
    /// The theme's name.
    pub theme: String,
    /// How split years are written.
    pub year_range: YearRange,
    /// Short forms that the council's readers know, beside those that everybody does.
    pub known_acronyms: Vec<String>,
}

impl Settings {
    /// The languages that the program speaks; `words` has a file for each.
    pub const LANGUAGES: [&str; 1] = ["en-GB"];
}

/// A foreign file that figures come from, as a reader should know it.
#[derive(Debug, Clone)]
pub struct SourceFigures {
    /// Stable name.
    pub id: Id,
    /// Title, publisher, licence, link.
    pub publication: Publication,
    /// When the next is expected.
    pub next_release: Option<Date>,
    /// The measures it has figures for, each with the days on which they became
    /// public.
    pub released_for: BTreeMap<MeasureIx, BTreeSet<Date>>,
    /// The file, relative to the site, or `root:path`.
    pub file: String,
    /// Of the file as read.
    pub digest: Digest,
}

impl SourceFigures {
    /// What of it was public by a day, for one measure or for all: the latest day
    /// of release. None when nothing was: then nobody may know of the file.
    pub fn released_by(&self, day: Date, measure: Option<MeasureIx>) -> Option<Date> {
        let of_measure =
            self.released_for.iter().filter(|(ix, _)| measure.is_none_or(|m| m == **ix));
        of_measure
            .flat_map(|(_, days)| days.iter())
            .filter(|released| **released <= day)
            .max()
            .copied()
    }

    /// When more is expected, as seen on a day: the rest of this file, or the next.
    pub fn next_after(&self, day: Date) -> Option<Date> {
        let rest = self.released_for.values().flatten().filter(|released| **released > day).min();
        rest.copied().or(self.next_release)
    }
}

/// The council's words that are not part of a report or plan.
#[derive(Debug, Clone)]
pub struct SiteWords {
    /// The front page: the question it answers, and words.
    pub home: WordsPage,
    /// The pages about the site; the first is `index`.
    pub about: Vec<WordsPage>,
    /// What stands before the generated method.
    pub method: Option<Document>,
}

/// A page of the council's words.
#[derive(Debug, Clone)]
pub struct WordsPage {
    /// The name of its file.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The words.
    pub words: Document,
}

/// A warning that the council accepts, and why.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// The warning's code.
    pub code: String,
    /// The file it is about.
    pub path: String,
    /// Where it is written.
    pub place: Place,
}
