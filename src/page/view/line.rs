//! What stands on one line in many lists: a measure, an outcome, a report.

use serde::Serialize;

use super::{Figure, Html, Link};

/// The number by which something that a report says is cited (B-80).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Number {
    /// "2.3"
    pub text: String,
    /// "Paragraph 2.3"
    pub label: String,
    /// To where it is said; there, to itself.
    pub href: String,
    /// Its anchor; absent where the same is said again.
    pub id: Option<String>,
}

/// A generated sentence; numbered in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Absent outside reports.
    pub number: Option<Number>,
    /// Complete by itself.
    pub words: String,
}

/// A judgement against target, or the reason there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// `on`, `close`, `off` or `none`: picks the shape and the colour.
    pub shape: &'static str,
    /// "Off target", "No target".
    pub word: String,
    /// To the rule that it was judged by; absent where the page leads there once for all.
    pub href: Option<String>,
}

/// A direction of travel, or the reason there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Direction {
    /// `better`, `worse`, `level`, `up`, `down` or `none`: picks the arrow.
    pub arrow: &'static str,
    /// "Improving", "No earlier figure".
    pub word: String,
}

/// A measure on one line: in reports, on the home page, on plan pages.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureRow {
    /// Where a report lists it; absent elsewhere.
    pub number: Option<Number>,
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
    /// To the list of every measure and its rule: a table leads there once, for a link in
    /// each of its rows would double what a keyboard must pass.
    pub rules_href: String,
    /// Since the figure before or a year before, as the measure states.
    pub direction: Direction,
    /// "9th of 15", or the reason there is none.
    pub position: String,
    /// A small line, decoration beside the figures (aria-hidden).
    pub sparkline: Html,
    /// The way to what is said of it and what is being done, where there is no room for
    /// either.
    pub more: Option<Link>,
    /// Said where no action is recorded, beside the way to the rest.
    pub no_action: Option<String>,
    /// One sentence: how far from target; empty where the reasons say as much.
    pub sentence: String,
    /// "Off target since 2022 to 2023 (3 periods)."; absent where it is not.
    pub off_target: Option<String>,
    /// Why it must be looked at first, in lists of what must be; empty in others.
    pub reasons: Vec<String>,
    /// On pages that say what was reported: what became known afterwards, leading to the
    /// measure's own page. Absent in reports, and where nothing did.
    pub since: Option<Link>,
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
    /// Where a report lists it; absent elsewhere.
    pub number: Option<Number>,
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
    /// Absent outside reports.
    pub number: Option<Number>,
    /// "On course"
    pub word: String,
    /// `on`, `close`, `off`: best, middle and worst of the council's scale.
    pub shape: &'static str,
    /// To how people judge progress.
    pub href: Option<String>,
    /// One sentence by the council, never generated.
    pub why: String,
    /// Who makes the judgement, as the council names them.
    pub said_by: String,
    /// Generated: that the judgement and the counts point different ways; else absent.
    pub flag: Option<String>,
}
