//! What a page says, ready for the theme to place.
//!
//! A view holds finished words, finished numbers and finished pictures: every
//! link is already relative to its page, every figure already printed, every
//! chart already drawn. A template only decides where things stand. Nothing
//! here knows how a figure was judged or what a template looks like.

use serde::Serialize;

/// Markup that is already safe to place as it is: our own drawing, or authors'
/// words after escaping.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

/// A stretch of people's words, or figures that they show among them. Exactly
/// one of its fields is there.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Passage {
    pub html: Option<Html>,
    pub figure: Option<Figure>,
    pub table: Option<Table>,
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
    pub title: String,
    pub href: String,
}

/// A place in the navigation; its words are the theme's.
#[derive(Debug, Clone, Serialize)]
pub struct NavigationItem {
    /// Names the furniture string `navigation-<key>`.
    pub key: &'static str,
    pub href: String,
    /// This page is that place, or lies below it.
    pub current: bool,
}

/// Something a reader must know before believing the page.
#[derive(Debug, Clone, Serialize)]
pub struct Notice {
    /// `draft`, `not-latest`, `coming`, `entered-later` …
    pub kind: &'static str,
    pub words: String,
    /// Where to go instead.
    pub link: Option<Link>,
}

/// What each kind of page says.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[expect(clippy::large_enum_variant, reason = "one for each page, rendered and dropped")]
pub enum Body {
    Home(Box<Home>),
    Reports(Reports),
    Edition(Box<Edition>),
    OutcomeReport(Box<OutcomeReport>),
    Measure(Box<Measure>),
    Whole(Box<Whole>),
    Measures(Measures),
    Areas(Box<Areas>),
    Plans(Plans),
    Plan(Plan),
    Outcome(Box<Outcome>),
    Method(Method),
    Accessibility(Accessibility),
    Words(Words),
    Data(Data),
    NotFound(Contact),
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: Option<String>,
}

/// A judgement against target, or the reason there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// `on`, `close`, `off` or `none`: picks the shape and the colour.
    pub shape: &'static str,
    /// "Off target", "No target".
    pub word: String,
}

/// A direction of travel, or the reason there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Direction {
    /// `better`, `worse`, `level`, `up`, `down` or `none`: picks the arrow.
    pub arrow: &'static str,
    /// "Improving", "No earlier figure".
    pub word: String,
}

/// A chart as readers meet it: a sentence, a picture and a table.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Unique on its page, stable across builds: "figure-1".
    pub id: String,
    /// "Figure 1"
    pub label: String,
    /// The finding.
    pub headline: String,
    /// Measure, unit, areas, period.
    pub subtitle: String,
    /// The picture for wide screens and print.
    pub wide: Html,
    /// The picture for narrow screens.
    pub narrow: Html,
    /// What the picture shows, in words.
    pub sentence: String,
    /// How to read it, when that is not plain.
    pub note: Option<String>,
    pub table: Table,
    /// "Source: …"
    pub source: Option<String>,
    pub downloads: Vec<Download>,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    pub id: String,
    /// "Table 1", or empty where tables are not numbered.
    pub label: String,
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Shorthands that the table uses, explained above it (B-60).
    pub legend: Vec<Shorthand>,
}

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    pub heading: String,
    /// Set on the right, with tabular figures.
    pub numeric: bool,
}

/// A row; its first cell is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    pub heading: String,
    pub href: Option<String>,
    /// This row is the council itself.
    pub ours: bool,
    pub cells: Vec<Cell>,
}

/// What a cell says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub text: String,
    pub numeric: bool,
    pub status: Option<Status>,
    pub direction: Option<Direction>,
    /// A shorthand such as `[p]`.
    pub marker: Option<String>,
    pub href: Option<String>,
}

/// A shorthand and its meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Shorthand {
    pub mark: String,
    pub meaning: String,
}

/// A file to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Download {
    /// "CSV (1 kB)"
    pub label: String,
    /// What it holds, for readers who hear links out of context.
    pub of: String,
    pub href: String,
}

/// A measure on one line: in reports, on the home page, on plan pages.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureRow {
    pub title: String,
    pub href: String,
    pub value: String,
    pub period: String,
    pub target: String,
    pub status: Status,
    pub direction: Direction,
    /// "9th of 15", or the reason there is none.
    pub position: String,
    /// A small line, decoration beside the figures (aria-hidden).
    pub sparkline: Html,
    /// One sentence: how far from target, since when.
    pub sentence: String,
}

/// How many measures stand where.
#[derive(Debug, Clone, Serialize)]
pub struct Counts {
    /// "Of 48 measures with a target, 27 are on target …"
    pub sentence: String,
    /// Small stacked bar (with its own text), absent when nothing is rated.
    pub figure: Option<Figure>,
}

/// A report in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EditionLink {
    pub title: String,
    pub href: Option<String>,
    pub period: String,
    /// "Published 15 July 2025", "To be published 2 December 2025 at 9:30am"
    pub published: String,
    pub latest: bool,
    pub draft: bool,
}

/// An outcome in a list, as a report found it.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeRow {
    /// The council's word for this level, "outcome".
    pub level: String,
    pub title: String,
    pub href: String,
    /// The theme it belongs to.
    pub parent: Option<String>,
    pub progress: Option<Progress>,
    /// "2 on target, 1 off target"
    pub counts: String,
}

/// What the council says about progress on an outcome.
#[derive(Debug, Clone, Serialize)]
pub struct Progress {
    /// "On course"
    pub word: String,
    /// `on`, `close`, `off`: best, middle and worst of the council's scale.
    pub shape: &'static str,
    pub why: String,
    pub said_by: String,
}

/// The front page.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    pub words: Vec<Passage>,
    /// Two generated sentences about the latest report; empty before the first.
    pub standing: Vec<String>,
    pub counts: Option<Counts>,
    pub latest: Option<EditionLink>,
    pub attention: Vec<MeasureRow>,
    pub improved: Vec<MeasureRow>,
    pub outcomes: Vec<OutcomeRow>,
    pub earlier: Vec<EditionLink>,
    pub coming: Vec<EditionLink>,
    pub topics: Vec<Link>,
    pub contact: Contact,
}

/// Every report there is or will be.
#[derive(Debug, Clone, Serialize)]
pub struct Reports {
    pub published: Vec<EditionLink>,
    pub coming: Vec<EditionLink>,
}

/// A label and its value, for description lists.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub status: Option<Status>,
    pub direction: Option<Direction>,
    pub href: Option<String>,
}

/// Words that can be copied to cite a page (B-80).
#[derive(Debug, Clone, Serialize)]
pub struct Cite {
    pub words: String,
    /// The versioned absolute address.
    pub address: String,
}

/// A numbered section of a report.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    pub number: String,
    /// Stable: comes from what the section is, not from its words.
    pub id: String,
    pub title: String,
    /// Numbered paragraphs, charts and tables.
    pub words: Vec<Passage>,
    /// Small text that qualifies the section.
    pub note: Option<String>,
}

/// A report's first page.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    pub facts: Vec<Fact>,
    pub contents: Vec<Link>,
    pub in_short: Section,
    pub counts: Counts,
    pub attention_number: String,
    pub attention: Vec<MeasureRow>,
    pub went_well_number: String,
    pub went_well: Vec<MeasureRow>,
    pub outcomes_number: String,
    pub outcomes: Vec<OutcomeRow>,
    pub method_number: String,
    pub method: Vec<String>,
    pub method_href: String,
    pub downloads_number: String,
    pub downloads: Vec<Download>,
    pub whole_href: String,
    pub cite: Cite,
}

/// One outcome in a report.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeReport {
    pub level: String,
    pub edition: Link,
    pub wording: Vec<Passage>,
    pub progress: Option<Progress>,
    pub counts: Counts,
    pub narrative: Option<Section>,
    pub measures_number: String,
    pub measures: Vec<MeasureRow>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
    pub cite: Cite,
}

/// What the council says about a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Commentary {
    pub words: Vec<Passage>,
    pub said_by: String,
    pub dated: String,
    /// The report it was written for.
    pub edition: Option<Link>,
}

/// What is being done about a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Action {
    pub words: String,
    pub owner: String,
    pub by: String,
}

/// How the council stands beside similar councils.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// Neutral, generated.
    pub sentences: Vec<String>,
    pub figure: Figure,
    /// Who is in the group, and why.
    pub group: String,
    /// Median, quartiles, range, how many reported.
    pub facts: Vec<Fact>,
}

/// What a report said about a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Reported {
    pub edition: Link,
    pub value: String,
    pub period: String,
    pub status: Status,
    /// "Revised since to 41.4%"
    pub revised: Option<String>,
}

/// A measure: on its current page, and as a part of a report.
#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    pub question: String,
    /// One or two generated sentences: result, against target, against before.
    pub lead: Vec<String>,
    /// Status, direction, target, comparison.
    pub facts: Vec<Fact>,
    /// The sum behind the status, in words.
    pub working: String,
    pub method_href: String,
    /// The history; absent when no figure was ever published.
    pub figure: Option<Figure>,
    /// Said instead of a figure.
    pub gap: Option<String>,
    /// Changes of method, gaps and marks that readers should know.
    pub cautions: Vec<String>,
    pub commentary: Option<Commentary>,
    /// Said where a measure off target has no commentary.
    pub no_commentary: Option<String>,
    pub action: Option<Action>,
    pub comparison: Option<Comparison>,
    pub about: Vec<Fact>,
    pub outcomes: Vec<Link>,
    pub areas_href: Option<String>,
    /// On a report's part: the measure's current page. Otherwise absent.
    pub current: Option<Link>,
    /// On a report's part: the report. Otherwise absent.
    pub edition: Option<Link>,
    /// On the current page: what each report said.
    pub reported: Vec<Reported>,
    pub cite: Cite,
}

/// A whole report on one page, to print.
#[derive(Debug, Clone, Serialize)]
pub struct Whole {
    pub edition: Edition,
    pub outcomes: Vec<WholePart<OutcomeReport>>,
    pub measures: Vec<WholePart<Measure>>,
}

/// A part of a report, with its own address.
#[derive(Debug, Clone, Serialize)]
pub struct WholePart<T> {
    pub id: String,
    pub number: String,
    pub title: String,
    pub href: String,
    pub part: T,
}

/// Every measure, A to Z.
#[derive(Debug, Clone, Serialize)]
pub struct Measures {
    /// Letters with at least one measure; more than one page past 200 measures.
    pub letters: Vec<LetterLink>,
    pub groups: Vec<LetterGroup>,
    pub total: usize,
}

/// A letter of the A to Z.
#[derive(Debug, Clone, Serialize)]
pub struct LetterLink {
    pub letter: String,
    pub href: String,
    pub current: bool,
}

/// The measures under one letter.
#[derive(Debug, Clone, Serialize)]
pub struct LetterGroup {
    pub letter: String,
    pub id: String,
    pub measures: Vec<MeasureRow>,
}

/// A measure in every area that has figures.
#[derive(Debug, Clone, Serialize)]
pub struct Areas {
    pub measure: Link,
    pub lead: Vec<String>,
    /// Absent when no area has a value.
    pub figure: Option<Figure>,
    /// Every area, the latest periods.
    pub history: Table,
}

/// Every plan.
#[derive(Debug, Clone, Serialize)]
pub struct Plans {
    pub plans: Vec<PlanLink>,
}

/// A plan in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PlanLink {
    pub title: String,
    pub href: String,
    pub period: String,
}

/// A plan as the council wrote it.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    pub period: String,
    pub words: Vec<Passage>,
    pub items: Vec<PlanItem>,
    pub reports: Vec<EditionLink>,
}

/// An item of a plan with the items below it.
#[derive(Debug, Clone, Serialize)]
pub struct PlanItem {
    pub level: String,
    pub title: String,
    pub href: String,
    pub measures: usize,
    pub items: Vec<PlanItem>,
}

/// One item of a plan, with the golden thread.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    pub level: String,
    pub words: Vec<Passage>,
    pub below: Vec<Link>,
    /// What the latest report said.
    pub reported: Option<Link>,
    pub progress: Option<Progress>,
    pub measures: Vec<MeasureRow>,
    pub reports: Vec<Link>,
}

/// How the figures are judged: generated from the rules in use.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    pub words: Vec<Passage>,
    pub statuses: Vec<Explained>,
    pub rules: Vec<Explained>,
    pub travel: Vec<Explained>,
    pub benchmark: Vec<String>,
    pub rounding: Vec<String>,
    pub gaps: Vec<Shorthand>,
    pub groups: Vec<Explained>,
    pub sources: Vec<Table>,
}

/// A name and what it means, in words; who uses it, where that helps.
#[derive(Debug, Clone, Serialize)]
pub struct Explained {
    pub name: String,
    pub status: Option<Status>,
    pub meaning: Vec<String>,
    pub used_by: Vec<Link>,
}

/// The accessibility statement, from signed facts.
#[derive(Debug, Clone, Serialize)]
pub struct Accessibility {
    pub council: String,
    pub address: String,
    pub compliance: String,
    pub failures: Vec<Failure>,
    pub burden: Vec<Failure>,
    pub out_of_scope: Vec<Failure>,
    pub contact: Contact,
    pub answer_within: String,
    /// Who enforces the rules: differs in Northern Ireland.
    pub enforcement: Vec<String>,
    pub enforcement_link: Link,
    pub prepared: String,
    pub last_reviewed: String,
    pub last_tested: String,
    pub tested_by: String,
    pub tested_how: String,
    pub signed_by: String,
}

/// Something that does not work for everyone.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    pub what: String,
    pub criterion: String,
    pub reason: String,
    pub alternative: String,
}

/// A page of the council's own words.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    pub words: Vec<Passage>,
    pub pages: Vec<Link>,
    pub contact: Contact,
}

/// The single data list.
#[derive(Debug, Clone, Serialize)]
pub struct Data {
    pub all: Vec<Download>,
    /// What is collected, how often, by whom, when next.
    pub list: Table,
    pub licence: Vec<String>,
    pub columns: Vec<Fact>,
}
