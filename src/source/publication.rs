//! Where figures were published: the same keys in a measure's `[source]` table and
//! in a source's file.

use super::keys::Keys;
use crate::diagnostic::Code;
use crate::model::Publication;

/// Title, publisher, licence and link, in a `[source]` table or a source's file.
pub(super) fn read_publication(table: Keys<'_>) -> Option<Publication> {
    let found = publication_keys(&table);
    table.finish();
    found
}

/// The same keys among others.
pub(super) fn publication_keys(table: &Keys<'_>) -> Option<Publication> {
    let title = table.need_text("title");
    let publisher = table.need_text("publisher");
    let licence = table.need_text("licence");
    let link = table.text("link").filter(|link| {
        let good = super::settings::is_web_address(link);
        if !good {
            table.complain(
                "link",
                Code::BrokenLink,
                format!("`{link}` is not a web address"),
                "write it in full, as https://…",
            );
        }
        good
    });
    Some(Publication { title: title?, publisher: publisher?, licence: licence?, link })
}
