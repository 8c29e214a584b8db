//! When a number of people is too small to be shown.

use rust_decimal::Decimal;

/// A measure's rule on small numbers, set by the owner of the data (B-63).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disclosure {
    /// Fewer than this are not shown.
    pub fewer_than: Decimal,
    /// Whether nobody at all may be shown: that, too, can say something about
    /// everybody who was asked.
    pub zero_is_safe: bool,
}

impl Disclosure {
    /// Whether a count is too small to be shown.
    pub fn is_small(&self, count: Decimal) -> bool {
        count < self.fewer_than && !(self.zero_is_safe && count.is_zero())
    }
}
