//! How the figures are judged, who may read them and take them: pages about the site.

use serde::Serialize;

use super::{Contact, Download, Fact, Link, Passage, Shorthand, Status, Table};

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
    /// Every state of an action; empty where the site has no actions.
    pub actions: Vec<Explained>,
    /// Generated: how risks are scored; empty where the site has none.
    pub risks: Vec<String>,
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
    /// Absent until the site has been tested.
    pub test: Option<AccessibilityTest>,
    /// Who vouches for the facts, usually by role.
    pub signed_by: String,
}

/// A test of the site's accessibility.
#[derive(Debug, Clone, Serialize)]
pub struct AccessibilityTest {
    /// The day on which the site itself was tested, not the statement reviewed.
    pub last: String,
    /// In the council's words; may be a panel or a firm.
    pub by: String,
    /// One sentence on the sample and the ways of testing.
    pub how: String,
}

/// Something that does not work for everyone.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    /// What does not work, and for whom.
    pub what: String,
    /// The success criterion that it fails; empty for what is out of scope
    /// and until the site has been tested.
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
