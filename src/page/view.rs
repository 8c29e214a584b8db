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
    /// What the picture shows, figure by figure, for those who cannot see it.
    pub table: Table,
    /// "Source: …"
    pub source: Option<String>,
    /// Its figures as CSV, then the wide picture as SVG.
    pub downloads: Vec<Download>,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Unique on its page, stable across builds: "table-1".
    pub id: String,
    /// "Table 1", or empty where tables are not numbered.
    pub label: String,
    /// Names the box that scrolls, too, so it makes sense alone.
    pub caption: String,
    /// The first stands above the rows' headings: one more than a row has cells.
    pub columns: Vec<Column>,
    /// Already in order, for instance the latest period first.
    pub rows: Vec<Row>,
    /// Shorthands that the table uses, explained above it (B-60).
    pub legend: Vec<Shorthand>,
}

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What the cells below are; over time, in a table of areas, a period.
    pub heading: String,
    /// Set on the right, with tabular figures.
    pub numeric: bool,
}

/// A row; its first cell is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// A period, a council, an area, a status, a measure or a source.
    pub heading: String,
    /// Where the heading leads; only for measures, and for sources that have a link.
    pub href: Option<String>,
    /// This row is the council itself.
    pub ours: bool,
    /// Those after the heading: one fewer than the table has columns.
    pub cells: Vec<Cell>,
}

/// What a cell says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// A value without its unit, the reason there is none, or plain words.
    pub text: String,
    /// As its column says, for a template that has only the cell at hand.
    pub numeric: bool,
    /// Drawn before the text; absent in plain tables.
    pub status: Option<Status>,
    /// Drawn before the text, where there is no status; absent in plain tables.
    pub direction: Option<Direction>,
    /// A shorthand such as `[p]`.
    pub marker: Option<String>,
    /// Where the text leads: in the data list, to the measure's file.
    pub href: Option<String>,
}

/// A shorthand and its meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Shorthand {
    /// As it stands in tables, brackets included: `[p]`.
    pub mark: String,
    /// "Provisional: it may change when the count is complete"
    pub meaning: String,
}

/// A file to take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Download {
    /// "CSV (1 kB)"
    pub label: String,
    /// What it holds, for readers who hear links out of context.
    pub of: String,
    /// Beside a page, or at an address under `/data/` that stays the same.
    pub href: String,
}

/// A measure on one line: in reports, on the home page, on plan pages.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureRow {
    /// As it was when these figures were judged.
    pub title: String,
    /// Leads to the report's part about it, or to its current page.
    pub href: String,
    /// The latest result with its unit, or the reason there is none.
    pub value: String,
    /// That of the value; empty when no figure was ever published.
    pub period: String,
    /// The one for that period, or that there is none.
    pub target: String,
    /// Of the latest figure only: an older one is never judged in its place.
    pub status: Status,
    /// Since the figure before or a year before, as the measure states.
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
    /// As the council wrote it; known before the report is out.
    pub title: String,
    /// Absent for a report that is announced and not shown.
    pub href: Option<String>,
    /// What it reports on: "2024 to 2025".
    pub period: String,
    /// "Published 15 July 2025", "To be published 2 December 2025 at 9:30am"
    pub published: String,
    /// The latest published report of all, whichever its plan.
    pub latest: bool,
    /// Shown although it is not public, because the build asked for drafts.
    pub draft: bool,
}

/// An outcome in a list, as a report found it.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeRow {
    /// The council's word for this level, "outcome".
    pub level: String,
    /// As the plan had it then.
    pub title: String,
    /// Leads to the report's part about it, in the same version.
    pub href: String,
    /// The theme it belongs to.
    pub parent: Option<String>,
    /// Absent when the council made no statement in that report.
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
    /// One sentence by the council, never generated.
    pub why: String,
    /// Who makes the judgement, as the council names them.
    pub said_by: String,
}

/// The front page.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// The council's own, filled in with figures as the latest report has them.
    pub words: Vec<Passage>,
    /// Two generated sentences about the latest report; empty before the first.
    pub standing: Vec<String>,
    /// Of the latest published report; absent before the first.
    pub counts: Option<Counts>,
    /// Published, whichever its plan; absent before the first.
    pub latest: Option<EditionLink>,
    /// The first three of the latest report; empty when none is off target.
    pub attention: Vec<MeasureRow>,
    /// The first three that are on target and improving, by the latest report.
    pub improved: Vec<MeasureRow>,
    /// One for each part about an outcome in the latest report.
    pub outcomes: Vec<OutcomeRow>,
    /// All published reports but the latest, newest first.
    pub earlier: Vec<EditionLink>,
    /// Announced and not shown: titles and dates, and nothing that they say.
    pub coming: Vec<EditionLink>,
    /// Plan items that measures serve directly, to find a measure by.
    pub topics: Vec<Link>,
    /// From the council's settings.
    pub contact: Contact,
}

/// Every report there is or will be.
#[derive(Debug, Clone, Serialize)]
pub struct Reports {
    /// The newest first; with drafts asked for, they stand here, too.
    pub published: Vec<EditionLink>,
    /// Announced and not shown: titles and dates, with no page to lead to.
    pub coming: Vec<EditionLink>,
}

/// A label and its value, for description lists.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// In the program's words, "Data up to"; for data, a column's name in the file.
    pub label: String,
    /// Empty where the status says it all.
    pub value: String,
    /// Drawn beside the value; only among the judgements on a measure.
    pub status: Option<Status>,
    /// Drawn beside the value, which says what was compared with what.
    pub direction: Option<Direction>,
    /// Where the value leads; absent when it is only words.
    pub href: Option<String>,
}

/// Words that can be copied to cite a page (B-80).
#[derive(Debug, Clone, Serialize)]
pub struct Cite {
    /// Council, title and version or day; for a draft, that it is not to be quoted.
    pub words: String,
    /// The versioned absolute address.
    pub address: String,
}

/// A numbered section of a report.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// By which it is cited; kept in the record, so it never changes.
    pub number: String,
    /// Stable: comes from what the section is, not from its words.
    pub id: String,
    /// The program's, the same in every report: "In short".
    pub title: String,
    /// Numbered paragraphs, charts and tables.
    pub words: Vec<Passage>,
    /// Small text that qualifies the section.
    pub note: Option<String>,
}

/// A report's first page.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    /// Plan, period, publication, version, cut-off and, where known, the next report.
    pub facts: Vec<Fact>,
    /// Sections lead down this page, parts about outcomes to their own.
    pub contents: Vec<Link>,
    /// Generated sentences, then the council's summary.
    pub in_short: Section,
    /// Of every measure in the report, whichever outcome it serves.
    pub counts: Counts,
    /// There even when the list is empty, so that later numbers stay.
    pub attention_number: String,
    /// Every measure off target, worst first.
    pub attention: Vec<MeasureRow>,
    /// There even when the list is empty, so that later numbers stay.
    pub went_well_number: String,
    /// Every measure on target and improving, vital signs first.
    pub went_well: Vec<MeasureRow>,
    /// The parts about outcomes, then measures, count on from it.
    pub outcomes_number: String,
    /// One for each part about an outcome, in the plan's order.
    pub outcomes: Vec<OutcomeRow>,
    /// Follows that of the last part about a measure.
    pub method_number: String,
    /// A few generated sentences; the method's page has the rest.
    pub method: Vec<String>,
    /// The site's page on method, which is about today's rules.
    pub method_href: String,
    /// The last in the report.
    pub downloads_number: String,
    /// One file: what this version says of every measure.
    pub downloads: Vec<Download>,
    /// The same version on one page, to print.
    pub whole_href: String,
    /// Names the version, whichever address the page is at.
    pub cite: Cite,
}

/// One outcome in a report.
#[derive(Debug, Clone, Serialize)]
pub struct OutcomeReport {
    /// The council's word for this level, "outcome".
    pub level: String,
    /// Leads to the report's first page, in the same version.
    pub edition: Link,
    /// As the plan had it then.
    pub wording: Vec<Passage>,
    /// Absent when the council made no statement in this report.
    pub progress: Option<Progress>,
    /// Of the measures that serve it directly.
    pub counts: Counts,
    /// The council's words, numbered by paragraph; absent when it wrote none.
    pub narrative: Option<Section>,
    /// Those that serve it directly, by title.
    pub measures: Vec<MeasureRow>,
    /// The part before it in the same report; absent for the first.
    pub previous: Option<Link>,
    /// The part after it in the same report; absent for the last.
    pub next: Option<Link>,
    /// Names the version, whichever address the page is at.
    pub cite: Cite,
}

/// What the council says about a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Commentary {
    /// The council's own; numbered by paragraph only in their report.
    pub words: Vec<Passage>,
    /// A named service.
    pub said_by: String,
    /// When it was written, not when it was published: "3 July 2025".
    pub dated: String,
    /// The report it was written for.
    pub edition: Option<Link>,
}

/// What is being done about a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Action {
    /// What will be done, as the council wrote it.
    pub words: String,
    /// Who answers for it, as the council names them.
    pub owner: String,
    /// The day by which it is promised: "31 March 2026".
    pub by: String,
}

/// How the council stands beside similar councils.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// Neutral, generated.
    pub sentences: Vec<String>,
    /// A bar for each council that reports, ours included.
    pub figure: Figure,
    /// Who is in the group, and why.
    pub group: String,
    /// Median, quartiles, range, how many reported.
    pub facts: Vec<Fact>,
}

/// What a report said about a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Reported {
    /// Leads to that report's part about the measure.
    pub edition: Link,
    /// As that report gave it, whatever was revised since.
    pub value: String,
    /// That of the value; empty when the report had no figure.
    pub period: String,
    /// As that report judged it.
    pub status: Status,
    /// "Revised since to 41.4%"
    pub revised: Option<String>,
}

/// A measure: on its current page, and as a part of a report.
#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    /// The one that it answers, as the council asks it.
    pub question: String,
    /// One or two generated sentences: result, against target, against before.
    pub lead: Vec<String>,
    /// Status, direction, target, comparison.
    pub facts: Vec<Fact>,
    /// The sum behind the status, in words.
    pub working: String,
    /// The site's page on method, which explains the rule in full.
    pub method_href: String,
    /// The history; absent when no figure was ever published.
    pub figure: Option<Figure>,
    /// Said instead of a figure.
    pub gap: Option<String>,
    /// Changes of method, gaps and marks that readers should know.
    pub cautions: Vec<String>,
    /// On the current page, from the latest published report that has any.
    pub commentary: Option<Commentary>,
    /// Said where a measure off target has no commentary.
    pub no_commentary: Option<String>,
    /// Comes with the commentary; absent when that promises none.
    pub action: Option<Action>,
    /// Absent without a peer group, a figure of ours or any of theirs.
    pub comparison: Option<Comparison>,
    /// Definition, unit, owner, sources and the like, the id last.
    pub about: Vec<Fact>,
    /// The plan items it serves; on a report's part, its parts about them.
    pub outcomes: Vec<Link>,
    /// On the current page, where other areas have figures. Otherwise absent.
    pub areas_href: Option<String>,
    /// On a report's part: the measure's current page. Otherwise absent.
    pub current: Option<Link>,
    /// On a report's part: the report. Otherwise absent.
    pub edition: Option<Link>,
    /// On the current page: what each report said.
    pub reported: Vec<Reported>,
    /// Names the report's version, or on the current page the day.
    pub cite: Cite,
}

/// A whole report on one page, to print.
#[derive(Debug, Clone, Serialize)]
pub struct Whole {
    /// All that the report's first page says.
    pub edition: Edition,
    /// In the plan's order, as the report numbers them.
    pub outcomes: Vec<WholePart<OutcomeReport>>,
    /// By id, numbered on from the outcomes.
    pub measures: Vec<WholePart<Measure>>,
}

/// A part of a report, with its own address.
#[derive(Debug, Clone, Serialize)]
pub struct WholePart<T> {
    /// `outcome-` or `measure-` and its stable name; ids within it start with this.
    pub id: String,
    /// Its section in the report, by which it is cited.
    pub number: String,
    /// The same as on its own page.
    pub title: String,
    /// Its own page, in the same version.
    pub href: String,
    /// What its own page says.
    pub part: T,
}

/// Every measure, A to Z.
#[derive(Debug, Clone, Serialize)]
pub struct Measures {
    /// Letters with at least one measure; more than one page past 200 measures.
    pub letters: Vec<LetterLink>,
    /// Every letter; where they have pages of their own, only the one shown.
    pub groups: Vec<LetterGroup>,
    /// On the whole site, not on this page.
    pub total: usize,
}

/// A letter of the A to Z.
#[derive(Debug, Clone, Serialize)]
pub struct LetterLink {
    /// A capital, or digits for titles that start with anything else.
    pub letter: String,
    /// Down this page, or to the letter's own.
    pub href: String,
    /// Never so where all letters share a page.
    pub current: bool,
}

/// The measures under one letter.
#[derive(Debug, Clone, Serialize)]
pub struct LetterGroup {
    /// A capital, or digits for titles that start with anything else.
    pub letter: String,
    /// `letter-` and the letter in lower case.
    pub id: String,
    /// By title, as at the date of the build.
    pub measures: Vec<MeasureRow>,
}

/// A measure in every area that has figures.
#[derive(Debug, Clone, Serialize)]
pub struct Areas {
    /// Leads to its current page, which stands above this one.
    pub measure: Link,
    /// The chart's own sentence; empty when there is no chart.
    pub lead: Vec<String>,
    /// Absent when no area has a value.
    pub figure: Option<Figure>,
    /// Every area, the latest periods.
    pub history: Table,
}

/// Every plan.
#[derive(Debug, Clone, Serialize)]
pub struct Plans {
    /// The newest first.
    pub plans: Vec<PlanLink>,
}

/// A plan in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PlanLink {
    /// As the council wrote it.
    pub title: String,
    /// Leads to the plan's items.
    pub href: String,
    /// Its first and last day.
    pub period: String,
}

/// A plan as the council wrote it.
#[derive(Debug, Clone, Serialize)]
pub struct Plan {
    /// Its first and last day.
    pub period: String,
    /// Those at the top; each holds those below it.
    pub items: Vec<PlanItem>,
    /// All that are shown, drafts included when asked for, newest first.
    pub reports: Vec<EditionLink>,
}

/// An item of a plan with the items below it.
#[derive(Debug, Clone, Serialize)]
pub struct PlanItem {
    /// The council's word for this level, "theme".
    pub level: String,
    /// As the council wrote it.
    pub title: String,
    /// Its page under the plan, not a report's part about it.
    pub href: String,
    /// How many serve it directly: those of items below are not counted.
    pub measures: usize,
    /// Those directly below it; empty at the lowest level.
    pub items: Vec<PlanItem>,
}

/// One item of a plan, with the golden thread.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// The council's word for this level, "strand".
    pub level: String,
    /// The plan's wording of it, with figures filled in.
    pub words: Vec<Passage>,
    /// Plan items directly below it; empty at the lowest level.
    pub below: Vec<Link>,
    /// What the latest report said.
    pub reported: Option<Link>,
    /// From that report; absent when it holds no statement.
    pub progress: Option<Progress>,
    /// As that report has them; without one, as at the date of the build.
    pub measures: Vec<MeasureRow>,
    /// Parts about it in published reports, newest first.
    pub reports: Vec<Link>,
}

/// How the figures are judged: generated from the rules in use.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    /// The council's own, before ours; empty when it wrote none.
    pub words: Vec<Passage>,
    /// All of them, used or not, and what it means to have none.
    pub statuses: Vec<Explained>,
    /// One for each kind that a measure on this site uses, by name.
    pub rules: Vec<Explained>,
    /// Only the comparisons that measures on this site use.
    pub travel: Vec<Explained>,
    /// Generated: who is compared, and how the middle and ranks are worked out.
    pub benchmark: Vec<String>,
    /// Generated: figures are judged before they are rounded.
    pub rounding: Vec<String>,
    /// Every shorthand that tables may use: reasons for a gap, then markers.
    pub gaps: Vec<Shorthand>,
    /// Every peer group: its members, their year and why they.
    pub groups: Vec<Explained>,
    /// One table of the files by others that are out; empty when there are none.
    pub sources: Vec<Table>,
}

/// A name and what it means, in words; who uses it, where that helps.
#[derive(Debug, Clone, Serialize)]
pub struct Explained {
    /// Of a status, a kind of rule, a comparison or a peer group.
    pub name: String,
    /// Drawn in place of the name; absent for all that is not a status.
    pub status: Option<Status>,
    /// A paragraph each.
    pub meaning: Vec<String>,
    /// By title; past a number of them, one link that says how many.
    pub used_by: Vec<Link>,
}

/// The accessibility statement, from signed facts.
#[derive(Debug, Clone, Serialize)]
pub struct Accessibility {
    /// In full, as the body that runs the site.
    pub council: String,
    /// The site's base address: what the statement covers.
    pub address: String,
    /// How far the site complies, in the words of the law.
    pub compliance: String,
    /// What does not comply and will be mended.
    pub failures: Vec<Failure>,
    /// What would be a disproportionate burden to mend.
    pub burden: Vec<Failure>,
    /// What the law does not cover.
    pub out_of_scope: Vec<Failure>,
    /// The council's team, at the address and telephone of the signed facts.
    pub contact: Contact,
    /// "5 working days"
    pub answer_within: String,
    /// Who enforces the rules: differs in Northern Ireland.
    pub enforcement: Vec<String>,
    /// Whom to turn to when the council's answer does not satisfy.
    pub enforcement_link: Link,
    /// The day on which the statement was first written.
    pub prepared: String,
    /// The day on which somebody last made sure that it is true.
    pub last_reviewed: String,
    /// The day on which the site itself was tested, not the statement reviewed.
    pub last_tested: String,
    /// In the council's words; may be a panel or a firm.
    pub tested_by: String,
    /// One sentence on the sample and the ways of testing.
    pub tested_how: String,
    /// Who vouches for the facts, usually by role.
    pub signed_by: String,
}

/// Something that does not work for everyone.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    /// What does not work, and for whom.
    pub what: String,
    /// The success criterion that it fails; empty for what is out of scope.
    pub criterion: String,
    /// Why, and when it will be mended.
    pub reason: String,
    /// What to use until then; empty for what is out of scope.
    pub alternative: String,
}

/// A page of the council's own words.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    /// From the council's file for this page, with figures filled in.
    pub words: Vec<Passage>,
    /// The other pages about the site, without the first.
    pub pages: Vec<Link>,
    /// From the council's settings.
    pub contact: Contact,
}

/// The single data list.
#[derive(Debug, Clone, Serialize)]
pub struct Data {
    /// One file of every figure of every measure, at an address that stays the same.
    pub all: Vec<Download>,
    /// What is collected, how often, by whom, when next.
    pub list: Table,
    /// How current the files are, how they may be used, whom to credit.
    pub licence: Vec<String>,
    /// Each column's name in a file of figures, and what it holds.
    pub columns: Vec<Fact>,
}
