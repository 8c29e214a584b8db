//! The front page, which the latest report tells, and the pages of reports.

use serde::Serialize;

use super::{
    Contact, Counts, Direction, EditionLink, Improvement, Link, Measure, MeasureRow,
    NavigationItem, OutcomeRow, Passage, Progress, Statement, Status,
};

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
    /// The first three of the latest report; absent when none is off target.
    pub attention: Option<Shortlist>,
    /// The first three that are on target and improving, by the latest report.
    pub improved: Option<Shortlist>,
    /// One for each part about an outcome in the latest report.
    pub outcomes: Vec<OutcomeRow>,
    /// All published reports but the latest, newest first.
    pub earlier: Vec<EditionLink>,
    /// Announced and not shown: titles and dates, and nothing that they say.
    pub coming: Vec<EditionLink>,
    /// Plan items that measures serve directly, to find a measure by.
    pub topics: Vec<Link>,
    /// The same figures arranged otherwise: by directorate, across the council.
    pub arrangements: Vec<NavigationItem>,
    /// From the council's settings.
    pub contact: Contact,
}

/// The first of a longer list of measures.
#[derive(Debug, Clone, Serialize)]
pub struct Shortlist {
    /// In which order they stand; empty where there is only one.
    pub order: Vec<Passage>,
    /// As the report has them.
    pub rows: Vec<MeasureRow>,
    /// Where all of them are listed; absent where these are all.
    pub all: Option<Link>,
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

/// A section of a page; numbered in a report.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// By which it is cited, kept in the record; empty outside reports.
    pub number: String,
    /// Stable: comes from what the section is, not from its words.
    pub id: String,
    /// The program's or the council's: "In short", "Workforce".
    pub title: String,
    /// Words, charts, tables and lists, in order.
    pub parts: Vec<Passage>,
}

/// A report's first page.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    /// Plan, period, publication, version, cut-off and, where known, the next report.
    pub facts: Vec<Fact>,
    /// Sections lead down this page, parts about outcomes to their own.
    pub contents: Vec<Link>,
    /// In the order of their numbers.
    pub sections: Vec<Section>,
    /// The same version on one page, to print.
    pub whole_href: String,
    /// Names the version, whichever address the page is at.
    pub cite: Cite,
}

/// A measure that must be looked at, with why and what is done about it.
#[derive(Debug, Clone, Serialize)]
pub struct Exception {
    /// The measure on one line.
    pub row: MeasureRow,
    /// The council's words; absent when it wrote none.
    pub why: Option<Vec<Passage>>,
    /// Said where there are none.
    pub silence: Option<Statement>,
    /// Who does what by when; absent when nothing was promised.
    pub improvement: Option<Improvement>,
    /// Said where nothing was.
    pub no_action: Option<String>,
    /// The report that says so, on pages that are not a report's own.
    pub edition: Option<Link>,
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
    /// Why some of them have no status, and which have another than in the report before.
    pub beside: Vec<Passage>,
    /// The council's words, numbered by paragraph; absent when it wrote none.
    pub narrative: Option<Section>,
    /// Those that serve it directly, by title.
    pub measures: Vec<MeasureRow>,
    /// What is done for it: how many actions stand how, a timeline and a table.
    pub actions: Vec<Passage>,
    /// The part before it in the same report; absent for the first.
    pub previous: Option<Link>,
    /// The part after it in the same report; absent for the last.
    pub next: Option<Link>,
    /// Names the version, whichever address the page is at.
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
