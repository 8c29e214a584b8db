//! The facts of the accessibility statement, as the council signed them.

use jiff::civil::Date;

use crate::diagnostic::Place;

/// Everything that the statement is made of. Nothing has a default: what is not
/// signed is not claimed.
#[derive(Debug, Clone)]
pub struct AccessibilityFacts {
    /// How far the site complies.
    pub status: Compliance,
    /// How it was tested; None until it has been, and then it is not compliant.
    pub test: Option<AccessibilityTest>,
    /// When the statement was first written.
    pub prepared: Date,
    /// When somebody last made sure that it is true.
    pub last_reviewed: Date,
    /// Where to report a problem.
    pub contact_email: String,
    /// Where to report a problem by telephone.
    pub contact_phone: Option<String>,
    /// "5 working days"
    pub answer_within: String,
    /// Who vouches for it.
    pub signed_by: String,
    /// What does not comply.
    pub failures: Vec<KnownFailure>,
    /// What would be a disproportionate burden to mend.
    pub burden: Vec<KnownFailure>,
    /// What the law does not cover.
    pub out_of_scope: Vec<KnownFailure>,
    /// Where `last-reviewed` stands.
    pub reviewed_place: Place,
}

/// A test of the site's accessibility.
#[derive(Debug, Clone)]
pub struct AccessibilityTest {
    /// In a sentence.
    pub how: String,
    /// By whom.
    pub by: String,
    /// When it was last done.
    pub last: Date,
}

/// How far a site complies with WCAG 2.2 AA, in the words of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compliance {
    /// "fully compliant"
    Fully,
    /// "partially compliant"
    Partially,
    /// "not compliant"
    Not,
}

impl Compliance {
    /// Every status with the name that files use.
    pub const NAMES: &[(&str, Compliance)] =
        &[("fully", Self::Fully), ("partially", Self::Partially), ("not", Self::Not)];
}

/// Something that does not work for everyone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFailure {
    /// What does not work, and for whom.
    pub what: String,
    /// The success criterion it fails; empty where nothing has been tested.
    pub criterion: String,
    /// Why, and when it will be mended.
    pub reason: String,
    /// What to use until then.
    pub alternative: String,
}
