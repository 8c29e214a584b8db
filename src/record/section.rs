//! The sections of a report's first page, numbered as they are cited (B-80).

use serde::{Deserialize, Serialize};

use super::StatementRecord;
use super::number::Numbering;
use crate::model::{Id, SectionKind};
use crate::narrative::{Block, Document, Inline};

/// A section of a report's first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SectionRecord {
    /// Which.
    pub kind: SectionKind,
    /// By which it is cited.
    pub number: String,
    /// Generated sentences, then the council's words, numbered by paragraph.
    pub words: Document,
    /// What it lists, in order: measures in what needs attention and in what went
    /// well, plan items in outcome by outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowRecord>,
    /// Numbers in it under which nothing stands any more, and since which version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<StatementRecord>,
}

/// Something that a section lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RowRecord {
    /// By which it is cited; rows count on from the paragraphs before them.
    pub number: String,
    /// The stable name of the measure or plan item.
    pub id: Id,
}

/// A section before it has its number: what is generated, what people wrote, and what
/// it lists.
pub(super) struct Draft {
    pub(super) kind: SectionKind,
    /// A paragraph each.
    pub(super) generated: Vec<String>,
    pub(super) words: Document,
    pub(super) rows: Vec<Id>,
}

/// Numbers sections from 1 in the order given, and within each all that can be cited.
pub(super) fn numbered(drafts: Vec<Draft>) -> Vec<SectionRecord> {
    let one = |(at, draft): (usize, Draft)| {
        let section = (at + 1).to_string();
        let paragraph = |text: String| Block::Paragraph {
            number: None,
            inlines: vec![Inline::Text(text)],
            written: None,
        };
        let mut words = draft.words;
        let generated = draft.generated.into_iter().map(paragraph);
        words.blocks.splice(0..0, generated);
        let mut numbering = Numbering::of(&section);
        numbering.paragraphs(&mut words);
        let row = |id: Id| RowRecord { number: numbering.another(), id };
        let rows = draft.rows.into_iter().map(row).collect();
        SectionRecord { kind: draft.kind, number: section, words, rows, withdrawn: Vec::new() }
    };
    drafts.into_iter().enumerate().map(one).collect()
}
