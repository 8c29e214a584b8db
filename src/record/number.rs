//! Numbering paragraphs, so that each can be cited (B-80).

use crate::narrative::{Block, Document};

/// Numbers the top-level paragraphs of a document "2.1", "2.2", … after those
/// already numbered in its section.
pub(super) fn number(document: &mut Document, section: &str, numbered: &mut usize) {
    for block in &mut document.blocks {
        if let Block::Paragraph { number, .. } = block {
            *numbered += 1;
            *number = Some(format!("{section}.{numbered}"));
        }
    }
}
