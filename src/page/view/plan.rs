//! Plans and their items, as the council wrote them.

use serde::Serialize;

use super::{EditionLink, Fact, Link, MeasureRow, Passage, Progress};

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
    /// Where its measures and actions stand by the latest report on it, and which measures
    /// have another status than in the report before; empty before the first.
    pub standing: Vec<Passage>,
    /// That report.
    pub reported: Option<Link>,
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
    /// How many actions it has: milestones are not counted.
    pub actions: usize,
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
    /// Who answers for it, as the plan says.
    pub officers: Vec<Fact>,
    /// What is done for it, as that report has it; without one, as at the build's date.
    pub actions: Vec<Passage>,
    /// Those that threaten it, the gravest first, as the latest report has them.
    pub risks: Vec<Link>,
    /// What reviews found about it, as that report has it.
    pub findings: Vec<Link>,
    /// Parts about it in published reports, newest first.
    pub reports: Vec<Link>,
}
