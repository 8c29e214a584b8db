//! What stands where a page stood.

use serde::Serialize;

use super::Link;

/// A page that has moved.
#[derive(Debug, Clone, Serialize)]
pub struct Redirect {
    /// Why it moved, where the council says so.
    pub because: Option<String>,
    /// Where it stands now, under its own title.
    pub to: Link,
}
