//! A measure's own pages, on today's site and in a report, and the lists of measures.

use serde::Serialize;

use super::{Cite, Fact, Figure, Link, MeasureRow, Number, Passage, Statement, Status, Table};

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
pub struct Improvement {
    /// Absent outside reports.
    pub number: Option<Number>,
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

/// Whether a measure's latest figure is more than usual ups and downs.
#[derive(Debug, Clone, Serialize)]
pub struct Control {
    /// The latest figure and the target, each with its shape.
    pub facts: Vec<Fact>,
    /// The figures with their limits; absent where there are none.
    pub figure: Option<Figure>,
    /// Said in place of the figure.
    pub sentences: Vec<String>,
    /// How the figure is read.
    pub how_to_read: Vec<String>,
    /// Where the site's page on method explains limits in full.
    pub method_href: String,
}

/// A measure's money in real terms and per head.
#[derive(Debug, Clone, Serialize)]
pub struct Terms {
    /// What it is called, by what it allows for.
    pub heading: String,
    /// Where a change looks different, the sums of the latest figure, what the series
    /// lack, and that the amounts as they were are judged.
    pub sentences: Vec<String>,
    /// Each figure, the latest first, with the values of the series.
    pub table: Table,
    /// Source and licence of each series.
    pub source: String,
    /// Where the site's page on method explains the sums.
    pub method_href: String,
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

/// A figure that a report gave and that was revised since.
#[derive(Debug, Clone, Serialize)]
pub struct Revised {
    /// "2023 to 2024"
    pub period: String,
    /// As first reported; or that it is not to be seen any more.
    pub value: String,
    /// The first report that gave it so: leads to its part about the measure.
    pub edition: Link,
    /// When that report came out: "15 July 2025".
    pub published: String,
    /// As it is known today, or that it is gone.
    pub now: String,
    /// Since when: "12 December 2025".
    pub since: String,
    /// Why, in the council's words, or that there was a later release.
    pub because: String,
}

/// That a report gave the latest figure another status than the rule does.
#[derive(Debug, Clone, Serialize)]
pub struct Otherwise {
    /// Leads to that report's part about the measure.
    pub edition: Link,
    /// Who judged what, when and why.
    pub words: String,
}

/// A measure: on its current page, and as a part of a report.
#[derive(Debug, Clone, Serialize)]
pub struct Measure {
    /// The one that it answers, as the council asks it.
    pub question: String,
    /// One to three generated sentences: result, against target, against before.
    pub lead: Vec<String>,
    /// Status, direction, target, comparison.
    pub facts: Vec<Fact>,
    /// The sum behind the status, in words.
    pub working: String,
    /// What the latest report judged otherwise; only on a current page.
    pub otherwise: Option<Otherwise>,
    /// Where the site's page on method explains the rule in full.
    pub method_href: String,
    /// The history; absent when no figure was ever published.
    pub figure: Option<Figure>,
    /// Whether the latest figure is more than usual ups and downs; absent where the
    /// measure does not ask for it.
    pub control: Option<Control>,
    /// Its money in other terms; absent where the measure asks for none.
    pub terms: Option<Terms>,
    /// Said instead of a figure.
    pub gap: Option<String>,
    /// Changes of method, gaps and marks that readers should know.
    pub cautions: Vec<String>,
    /// On the current page, from the latest published report that has any.
    pub commentary: Option<Commentary>,
    /// Said where a measure off target has no commentary.
    pub no_commentary: Option<Statement>,
    /// Comes with the commentary; absent when that promises none.
    pub improvement: Option<Improvement>,
    /// Absent without a peer group, a figure of ours or any of theirs.
    pub comparison: Option<Comparison>,
    /// Definition, unit, owner, sources and the like, the id last.
    pub about: Vec<Fact>,
    /// The plan items it serves; on a report's part, its parts about them.
    pub outcomes: Vec<Link>,
    /// Actions that should move it, as the latest report has them: the golden thread.
    pub actions: Vec<Link>,
    /// On the current page, where other areas have figures. Otherwise absent.
    pub areas_href: Option<String>,
    /// On a report's part: the measure's current page. Otherwise absent.
    pub current: Option<Link>,
    /// On a report's part: the report. Otherwise absent.
    pub edition: Option<Link>,
    /// On the current page: what each report said.
    pub reported: Vec<Reported>,
    /// On the current page: every figure that was revised since a report gave it.
    pub revised: Vec<Revised>,
    /// Names the report's version, or on the current page the day.
    pub cite: Cite,
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
