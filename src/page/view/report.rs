//! The front page, which the latest report tells, and the pages of reports.

use serde::Serialize;

use super::{
    Contact, Counts, Direction, Download, EditionLink, Link, Measure, MeasureRow, OutcomeRow,
    Passage, Progress, Status,
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
