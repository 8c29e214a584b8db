//! Pages that have moved.

use crate::diagnostic::Place;

/// An address at which a page stood, and where it stands now. Both are written as pages'
/// addresses are, from the site's root: `measures/missed-bins/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// Where it stood.
    pub from: String,
    /// Where it stands; where that has moved in its turn, the end of the way.
    pub to: String,
    /// The place on that page.
    pub anchor: Option<String>,
    /// Why it moved: a sentence of the council's.
    pub because: Option<String>,
    /// Where `from` is written.
    pub from_place: Place,
    /// Where `to` is written.
    pub to_place: Place,
}
