//! How the figures are judged, who may read them and take them: pages about the site.

use serde::Serialize;

use super::{Contact, Download, Fact, Link, Passage, Shorthand, Status, Table};

/// How the figures are judged: generated from the rules in use.
#[derive(Debug, Clone, Serialize)]
pub struct Method {
    /// The council's own, before ours; empty when it wrote none.
    pub words: Vec<Passage>,
    /// Only about what this site uses.
    pub sections: Vec<MethodSection>,
}

/// One idea of how the figures are judged.
#[derive(Debug, Clone, Default, Serialize)]
pub struct MethodSection {
    /// Unique on its page; its heading is the furniture string `method-<id>-heading`.
    pub id: &'static str,
    /// A paragraph each.
    pub sentences: Vec<String>,
    /// Statuses, kinds of rules, ways of comparing, states of actions, peer groups.
    pub explained: Vec<Explained>,
    /// What tables write in place of a figure or beside it: reasons, then markers.
    pub shorthands: Vec<Shorthand>,
    /// Of measures, or of files by others; absent where there are none.
    pub table: Option<Table>,
    /// The table as a file to take away.
    pub downloads: Vec<Download>,
}

/// A name and what it means, in words; shown at work, where that helps.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Explained {
    /// Where other pages lead to it: a kind of rule, by its name in files.
    pub id: Option<String>,
    /// Of a status, a kind of rule, a comparison or a peer group.
    pub name: String,
    /// Drawn in place of the name; absent for all that is not a status.
    pub status: Option<Status>,
    /// A paragraph each.
    pub meaning: Vec<String>,
    /// Of a rule that some measure with a figure uses.
    pub example: Option<Example>,
}

/// A rule at work.
#[derive(Debug, Clone, Serialize)]
pub struct Example {
    /// The measure's current page.
    pub measure: Link,
    /// The period of its latest figure and the sum behind its status.
    pub words: String,
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
