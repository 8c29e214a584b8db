//! What must be looked at first: the reasons, beside their numbers, and those off target
//! that have none.

use serde::{Deserialize, Serialize};

use crate::assess::{Assessment, Reason};
use crate::model::{Id, Site};
use crate::narrative::{Block, Inline, Reference};
use crate::words::Words;

/// How many names one sentence has at most.
const MOST_NAMED: usize = 12;

/// Why a measure must be looked at first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReasonRecord {
    /// The reason, with its numbers.
    pub reason: Reason,
    /// The same in a sentence.
    pub words: String,
}

/// Writes the reasons for looking at a measure first.
pub fn write_reasons(
    site: &Site,
    assessment: &Assessment<'_>,
    reasons: &[Reason],
    words: &Words,
) -> Vec<ReasonRecord> {
    let measure = site.measure(assessment.measure);
    let one = |reason: &Reason| ReasonRecord {
        reason: *reason,
        words: words.attention_reason(*reason, measure, assessment),
    };
    reasons.iter().map(one).collect()
}

/// Names the measures off target that are no exceptions, each leading to its place, so
/// that nothing is buried; None where there are none. `more` than those listed, where
/// any are.
pub fn others_off_target(others: &[(&Id, &str)], more: bool, words: &Words) -> Option<Block> {
    if others.is_empty() {
        return None;
    }
    let named = if others.len() > MOST_NAMED { &others[..MOST_NAMED - 1] } else { others };
    let unnamed = others.len() - named.len();
    let parts = named.len() + usize::from(unnamed > 0);
    let mut inlines = vec![Inline::Text(words.others_off_target(others.len(), more))];
    for (at, (id, title)) in named.iter().enumerate() {
        inlines.push(Inline::Text(words.before_name(at, parts)));
        inlines.push(Inline::Link {
            to: Reference::Measure(id.to_string()),
            inlines: vec![Inline::Text((*title).to_owned())],
            place: None,
        });
    }
    let end = if unnamed > 0 { words.and_others(unnamed) } else { String::new() };
    inlines.push(Inline::Text(format!("{end}.")));
    Some(Block::Paragraph { number: None, inlines, written: None })
}
