//! What a page says, ready for the theme to place.
//!
//! A view holds finished words, finished numbers and finished pictures: every
//! link is already relative to its page, every figure already printed, every
//! chart already drawn. A template only decides where things stand. Nothing
//! here knows how a figure was judged or what a template looks like.

mod about;
mod corrections;
mod figure;
mod line;
mod measure;
mod plan;
mod redirect;
mod report;

pub use about::{
    Accessibility, AccessibilityTest, Data, Example, Explained, Failure, Method, MethodSection,
    Words,
};
pub use corrections::{Correction, Corrections, LedgerNote};
pub use figure::{Cell, Column, Download, Figure, Row, Shorthand, Table};
pub use line::{
    Counts, Direction, EditionLink, MeasureRow, Number, OutcomeRow, Progress, Statement, Status,
};
pub use measure::{
    Areas, Commentary, Comparison, Control, Improvement, LetterGroup, LetterLink, Measure,
    Measures, Otherwise, Reported, Revised, Terms,
};
pub use plan::{Outcome, Plan, PlanItem, PlanLink, Plans};
pub use redirect::Redirect;
pub use report::{
    Cite, Edition, Exception, Fact, Home, OutcomeReport, Reports, Section, Shortlist, Whole,
    WholePart,
};

use serde::Serialize;

/// Markup that is already safe to place as it is: our own drawing, or authors'
/// words after escaping.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(
    /// Placed without escaping, so whoever makes one has seen to that.
    pub String,
);

/// One thing of a section: words, or figures shown in one way. Exactly one of its
/// fields is there.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Passage {
    /// People's words between two shown figures: their own tables and footnotes, too.
    pub html: Option<Html>,
    /// The program's own sentences, a paragraph each.
    pub sentences: Option<Vec<String>>,
    /// A chart with its table.
    pub figure: Option<Figure>,
    /// A table without a chart.
    pub table: Option<Table>,
    /// Measures to read, one after the other.
    pub rows: Option<Vec<MeasureRow>>,
    /// Measures to compare, in a table.
    pub measures: Option<MeasureTable>,
    /// Measures that must be looked at, worst first.
    pub exceptions: Option<Vec<Exception>>,
    /// Plan items as a report found them.
    pub outcomes: Option<Vec<OutcomeRow>>,
    /// Labels and values.
    pub facts: Option<Vec<Fact>>,
    /// Places to go.
    pub links: Option<Vec<Link>>,
    /// Files to take away.
    pub downloads: Option<Vec<Download>>,
}

impl Passage {
    /// The program's own sentences.
    pub fn sentences(sentences: Vec<String>) -> Self {
        Self { sentences: Some(sentences), ..Self::default() }
    }

    /// Measures to read, one after the other.
    pub fn rows(rows: Vec<MeasureRow>) -> Self {
        Self { rows: Some(rows), ..Self::default() }
    }

    /// Measures that must be looked at.
    pub fn exceptions(exceptions: Vec<Exception>) -> Self {
        Self { exceptions: Some(exceptions), ..Self::default() }
    }

    /// Plan items as a report found them.
    pub fn outcomes(outcomes: Vec<OutcomeRow>) -> Self {
        Self { outcomes: Some(outcomes), ..Self::default() }
    }

    /// Labels and values.
    pub fn facts(facts: Vec<Fact>) -> Self {
        Self { facts: Some(facts), ..Self::default() }
    }

    /// Places to go.
    pub fn links(links: Vec<Link>) -> Self {
        Self { links: Some(links), ..Self::default() }
    }

    /// Files to take away.
    pub fn downloads(downloads: Vec<Download>) -> Self {
        Self { downloads: Some(downloads), ..Self::default() }
    }
}

impl From<Figure> for Passage {
    fn from(figure: Figure) -> Self {
        Self { figure: Some(figure), ..Self::default() }
    }
}

impl From<Table> for Passage {
    fn from(table: Table) -> Self {
        Self { table: Some(table), ..Self::default() }
    }
}

impl From<MeasureTable> for Passage {
    fn from(measures: MeasureTable) -> Self {
        Self { measures: Some(measures), ..Self::default() }
    }
}

/// Measures in a table.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureTable {
    /// Unique on its page.
    pub id: String,
    /// Names the table for those who do not see where it stands.
    pub caption: String,
    /// In order.
    pub rows: Vec<MeasureRow>,
}

/// The figures arranged for another question: a scorecard, a directorate, all actions.
#[derive(Debug, Clone, Serialize)]
pub struct Arranged {
    /// One or two sentences that answer the page's question.
    pub lead: Vec<String>,
    /// Whose figures these are: the reports that they come from.
    pub reported: Vec<Link>,
    /// Ready-made pages that show a part, or the same for another.
    pub filters: Vec<Filter>,
    /// Sections down this page; empty where there are few.
    pub contents: Vec<Link>,
    /// What there is to say.
    pub sections: Vec<Section>,
    /// Whether measures stand in a table among them, which a script may sort.
    pub sortable: bool,
}

/// A ready-made page that shows a part.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// "Overdue (3)"
    pub title: String,
    /// From this page.
    pub href: String,
    /// It is this page.
    pub current: bool,
}

/// A whole page: what stands around it, and what it says.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// Which kind of page this is; also the name of its template.
    pub kind: &'static str,
    /// The page's own title, without the council's name.
    pub title: String,
    /// The `<title>`: page, report and period, council.
    pub full_title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Path from this page to the site's root, "" or "../../".
    pub root: String,
    /// Absolute address, when the page may be indexed.
    pub canonical: Option<String>,
    /// The trail from home to the parent.
    pub breadcrumbs: Vec<Link>,
    /// The main navigation, the same on every page.
    pub navigation: Vec<NavigationItem>,
    /// Links in the footer, the same on every page.
    pub footer: Vec<NavigationItem>,
    /// Standing notices, worst first.
    pub notices: Vec<Notice>,
    /// What is particular to this kind of page.
    pub body: Body,
}

/// A place to go, and the words that say where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Makes sense out of context; usually the title of the place.
    pub title: String,
    /// From this page: relative, `#` and an id, or another site's whole address.
    pub href: String,
}

/// A place in the navigation; its words are the theme's.
#[derive(Debug, Clone, Serialize)]
pub struct NavigationItem {
    /// Names the furniture string `navigation-<key>`.
    pub key: &'static str,
    /// From this page; on the not-found page, from the server's root.
    pub href: String,
    /// This page is that place, or lies below it.
    pub current: bool,
}

/// Something a reader must know before believing the page.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// `draft`, `not-latest`, `coming`, `entered-later` …
    pub kind: &'static str,
    /// Complete without the link, which stands after it.
    pub words: String,
    /// Where to go instead.
    pub link: Option<Link>,
}

/// What each kind of page says.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Body {
    /// `/`: told by the latest published report.
    Home(Box<Home>),
    /// `/reports/`: those that are out, and those announced.
    Reports(Reports),
    /// `/reports/<edition>/`, and again at the address that names its version.
    Edition(Box<Edition>),
    /// `/reports/<edition>/outcomes/<outcome>/`: as that report found it.
    OutcomeReport(Box<OutcomeReport>),
    /// `/measures/<measure>/` as at the build's date, and a report's part about it.
    Measure(Box<Measure>),
    /// `/reports/<edition>/whole/`: every part again, under the report's title.
    Whole(Box<Whole>),
    /// `/measures/`, and a page for each letter where there are many.
    Measures(Measures),
    /// `/measures/<measure>/areas/`: only where other areas have figures.
    Areas(Box<Areas>),
    /// `/plans/`: whether or not any report covers them.
    Plans(Plans),
    /// `/plans/<plan>/`: its items, nested.
    Plan(Plan),
    /// `/plans/<plan>/<outcome>/`: an item of any level.
    Outcome(Box<Outcome>),
    /// `/method/`: the council's words, then the rules in use.
    Method(Method),
    /// `/accessibility/`: the law's wording around the council's facts.
    Accessibility(Box<Accessibility>),
    /// `/about/` and the pages below it.
    Words(Words),
    /// `/corrections/`: what was put right in reports.
    Corrections(Box<Corrections>),
    /// `/data/`: every measure with its file.
    Data(Data),
    /// `/scorecard/`, `/directorates/…`, `/actions/` and their like.
    Arranged(Box<Arranged>),
    /// Where a page stood that has moved.
    Redirect(Redirect),
    /// `404.html`, shown at any address: it knows only whom to ask.
    NotFound(Contact),
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// A team, not a person.
    pub name: String,
    /// The council's own; on the accessibility page, that of the signed facts.
    pub email: String,
    /// As the council writes it, spaces included; absent when it gives none.
    pub phone: Option<String>,
}
