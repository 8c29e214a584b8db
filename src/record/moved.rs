//! What became of measures since the report before, as a paragraph: how many have
//! another status, and where they are few, which.

use std::collections::BTreeMap;

use super::compose::{latest_before, measures_of, standpoint};
use crate::assess::{Movements, Standing, standing};
use crate::model::{Edition, MeasureIx, Plan, Site};
use crate::narrative::{Block, Document, Inline, Reference};
use crate::words::Words;

/// So many are named at most: past them a reader is better served by the tables.
const MOST_NAMED: usize = 5;

/// How measures stood in the report before on the same plan; nothing where this is the
/// first.
pub(super) fn before(
    site: &Site,
    edition: &Edition,
    plan: &Plan,
) -> Option<BTreeMap<MeasureIx, Standing>> {
    let before = latest_before(site, edition, |other| other.plan == plan.id)?;
    let as_at = standpoint(before);
    let one = |ix: MeasureIx| {
        let said = before.commentary.get(&site.measure(ix).id);
        let by = said.and_then(|said| said.overridden.as_ref());
        (ix, standing(site, ix, as_at, by))
    };
    Some(measures_of(site, before, plan).into_iter().map(one).collect())
}

/// What became of measures, with links to those that moved where they are few; empty
/// where the report before had none of them.
pub fn moved(site: &Site, words: &Words, found: &Movements<MeasureIx>) -> Document {
    if found.in_both() == 0 {
        return Document::default();
    }
    let named = found.moved() <= MOST_NAMED;
    let mut inlines = vec![Inline::Text(words.status_moves(found.moved(), found.in_both()))];
    // Those that were off target first, where there is most to see.
    for (step, measures) in found.moved.iter().rev() {
        let count = measures.len();
        if !named {
            inlines.push(Inline::Text(format!(
                " {}",
                words.status_moved(step.from, step.to, count, None)
            )));
            continue;
        }
        let titles: Vec<&str> =
            measures.iter().map(|ix| site.measure(*ix).title.as_str()).collect();
        let sentence = format!(" {}", words.status_moved(step.from, step.to, count, Some(&titles)));
        inlines.extend(linked(site, sentence, measures));
    }
    inlines.extend(
        words
            .new_and_dropped(found.new, found.dropped)
            .map(|said| Inline::Text(format!(" {said}"))),
    );
    let paragraph = Block::Paragraph { number: None, inlines, written: None };
    Document { blocks: vec![paragraph], ..Document::default() }
}

/// A sentence whose quoted titles, which stand in this order, lead to their measures.
fn linked(site: &Site, sentence: String, measures: &[MeasureIx]) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut rest = sentence.as_str();
    for ix in measures {
        let measure = site.measure(*ix);
        let Some((before, after)) = rest.split_once(&format!("“{}”", measure.title)) else {
            continue;
        };
        inlines.push(Inline::Text(format!("{before}“")));
        inlines.push(Inline::Link {
            to: Reference::Measure(measure.id.to_string()),
            inlines: vec![Inline::Text(measure.title.clone())],
            place: None,
        });
        rest = after;
        inlines.push(Inline::Text("”".to_owned()));
    }
    inlines.push(Inline::Text(rest.to_owned()));
    inlines
}
