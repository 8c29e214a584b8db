//! What a page says, ready for the theme to place.
//!
//! A view holds finished words, finished numbers and finished pictures: every
//! link is already relative to its page, every figure already printed, every
//! chart already drawn. A template only decides where things stand. Nothing
//! here knows how a figure was judged or what a template looks like.

mod about;
mod figure;
mod line;
mod measure;
mod plan;
mod report;

pub use about::{Accessibility, AccessibilityTest, Data, Explained, Failure, Method, Words};
pub use figure::{Cell, Column, Download, Figure, Row, Shorthand, Table};
pub use line::{Counts, Direction, EditionLink, MeasureRow, OutcomeRow, Progress, Status};
pub use measure::{
    Action, Areas, Commentary, Comparison, LetterGroup, LetterLink, Measure, Measures, Reported,
};
pub use plan::{Outcome, Plan, PlanItem, PlanLink, Plans};
pub use report::{Cite, Edition, Fact, Home, OutcomeReport, Reports, Section, Whole, WholePart};

use serde::Serialize;

/// Markup that is already safe to place as it is: our own drawing, or authors'
/// words after escaping.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(
    /// Placed without escaping, so whoever makes one has seen to that.
    pub String,
);

/// A stretch of people's words, or figures that they show among them. Exactly
/// one of its fields is there.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Passage {
    /// Everything between two shown figures: authors' own tables and footnotes, too.
    pub html: Option<Html>,
    /// A chart that the words ask for; its files are those of the measure's page.
    pub figure: Option<Figure>,
    /// A measure's history that the words ask for, the latest period first.
    pub table: Option<Table>,
    /// The one measure that the words ask for, or the exceptions, worst first.
    pub rows: Option<Vec<MeasureRow>>,
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
#[expect(clippy::large_enum_variant, reason = "one for each page, rendered and dropped")]
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
    Accessibility(Accessibility),
    /// `/about/` and the pages below it.
    Words(Words),
    /// `/data/`: every measure with its file.
    Data(Data),
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
