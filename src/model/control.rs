//! Control limits, as a measure asks for them: what their sums go by, and from when
//! they start afresh.
//!
//! Tools differ in these numbers, so they are data, and the page on method shows those
//! in use (B-16). What limits a series has is worked out elsewhere.

use super::Reasoned;

/// That a measure's figures are held against control limits, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ControlLimits {
    /// What the sums go by.
    pub rules: ControlRules,
    /// Days from which limits start afresh, each with its reason; oldest first.
    pub rebased: Vec<Reasoned>,
}

/// What the sums of control limits go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlRules {
    /// Fewer results than this have no limits (B-14, B-18).
    pub needed: usize,
    /// So many results in a row on one side of the mean are a signal (B-07).
    pub shift: usize,
    /// So many results in a row, each above (or each below) the one before, are
    /// a signal (B-08).
    pub trend: usize,
    /// Whether outlying differences between neighbours are left out (B-04).
    pub screened: bool,
    /// Whether only so many points of each run set its limits (B-02).
    pub fixed_after: Option<usize>,
}

impl ControlRules {
    /// Limits of fewer results than this are not to be relied on.
    pub const FEWEST_NEEDED: usize = 12;
    /// Fewer results in a row than this happen by chance too often.
    pub const FEWEST_IN_A_ROW: usize = 5;
}

impl Default for ControlRules {
    fn default() -> Self {
        Self { needed: 12, shift: 7, trend: 7, screened: true, fixed_after: None }
    }
}
