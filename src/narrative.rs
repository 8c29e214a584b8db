//! What people write: Markdown, and two things more.
//!
//! Words are parsed once into a [`Document`]: blocks and inlines of our own, so
//! that nothing unsafe can survive and nothing styles itself. `{{ … }}` becomes a
//! [`Call`], a fenced `chart`, `table`, `measure` or `exceptions` an [`Embed`].
//! What they stand for is filled in when a record is composed; until then a
//! document knows no figure. Nothing here knows what a site looks like.

mod call;
mod document;
mod embed;
mod markdown;
mod placeholder;
mod written;

pub use call::{Asked, Call};
pub use document::{
    Block, ChartKind, Document, Embed, EmbedKind, Inline, ListItem, Reference, Table, TableColumn,
};
pub use markdown::{parse, plain};
pub use written::{Written, times_before};
