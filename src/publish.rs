//! The only place that writes or deletes.
//!
//! Everything goes into a staging folder beside the target, which is swapped in
//! whole. Files that did not change, and files that are not ours (a `CNAME`, a
//! `.git`), are linked into it, so that no moment lacks them and unchanged files
//! keep their time stamp. A target that holds somebody else's files is refused.
//! A program killed at any moment leaves the old site or the new one.
//!
//! The files of a new site go the same way, into a folder that is empty or not
//! there.

mod file;
mod fresh;
mod manifest;
mod records;
mod staging;

pub use file::write_file;
pub use fresh::{vacant, write_new};
pub use records::Records;
pub use staging::{Staging, Summary};

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::pipeline::{Ready, render_all};

/// Renders a site into a folder.
///
/// # Errors
/// When a page does not render, a link is broken, the folder is not ours, or it
/// cannot be written. Then the folder is as it was.
pub fn publish(ready: &Ready<'_>, target: &Path) -> Result<Summary, Vec<Diagnostic>> {
    let staging = Staging::open(target).map_err(|mistake| vec![*mistake])?;
    render_all(ready, &staging)?;
    staging.finish().map_err(|mistake| vec![*mistake])
}
