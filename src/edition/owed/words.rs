//! Words that an edition should have and has not, or has not yet.

use super::{Item, Matter, owner_of};
use crate::assess::Status;
use crate::model::{Edition, Id, Site};
use crate::narrative::{Block, Document, Inline};
use crate::record::Record;

/// Begins words that `plainsight new` writes to be replaced.
const EXAMPLES: [&str; 2] = ["these are example words", "this is an example"];

/// Stands where words are to come, and says nothing else.
const PROMISES: [&str; 7] =
    ["tbc", "tba", "to come", "to follow", "to be written", "to be added", "to be confirmed"];

/// What stops sealing: files that hold no words, and words that only hold a place.
pub(super) fn unwritten(site: &Site, edition: &Edition) -> Vec<Item> {
    let empty = edition.unwritten.iter().map(|file| {
        let mend = if file.ends_with("/summary.md") {
            "write what the report says first"
        } else {
            "write them, or delete the file if there is nothing to say"
        };
        item(site, true, file.clone(), format!("there are no words in `{file}`"), mend)
    });
    let held = texts(edition).into_iter().filter_map(|(file, text)| {
        let says = format!("these words are not written yet: \u{201c}{text}\u{201d}");
        Some(item(site, true, file, says, "write what you want to say, or take them out"))
            .filter(|_| holds_a_place(&text))
    });
    empty.chain(held).collect()
}

/// Every paragraph and sentence that people wrote, with its file.
fn texts(edition: &Edition) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let across = [("summary", &edition.summary)].into_iter().chain(edition.sections.named());
    for (name, document) in across {
        let file = edition.file(&format!("{name}.md"));
        texts.extend(paragraphs(document).map(|text| (file.clone(), text)));
    }
    for (id, said) in &edition.outcomes {
        let file = edition.file(&format!("outcomes/{id}.md"));
        let why = said.progress.as_ref().map(|progress| progress.why.clone());
        texts.extend(paragraphs(&said.words).chain(why).map(|text| (file.clone(), text)));
    }
    for (id, said) in &edition.commentary {
        let file = edition.file(&format!("measures/{id}.md"));
        let what = said.action.as_ref().map(|action| action.what.clone());
        texts.extend(paragraphs(&said.words).chain(what).map(|text| (file.clone(), text)));
    }
    texts
}

/// The words of each paragraph up to its first figure, link or stress: enough to know
/// words that only hold a place.
fn paragraphs(document: &Document) -> impl Iterator<Item = String> {
    document.blocks.iter().filter_map(|block| {
        let Block::Paragraph { inlines, .. } = block else { return None };
        let plain = inlines.iter().map_while(|inline| match inline {
            Inline::Text(text) => Some(text.as_str()),
            _ => None,
        });
        Some(plain.collect::<String>().trim().to_owned())
    })
}

fn holds_a_place(text: &str) -> bool {
    let text = text.to_lowercase();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    EXAMPLES.iter().any(|example| text.starts_with(example)) || PROMISES.contains(&bare)
}

/// What readers will miss: words that the report before had, and reasons for what is off
/// target. The report can be sealed without them, and says so itself where it must.
pub(super) fn missing(site: &Site, edition: &Edition, record: &Record) -> Vec<Item> {
    let before = report_before(site, edition);
    let had = |say: &dyn Fn(&Edition) -> bool| before.is_some_and(say);
    let mut items = Vec::new();
    let mut add = |inside: String, says: String, mend: &str| {
        let file = edition.file(&inside);
        // That a file is empty is said of it already.
        if !edition.unwritten.contains(&file) {
            items.push(item(site, false, file, says, mend));
        }
    };
    let sections_before = before.map(|before| before.sections.named());
    for ((name, words), (_, last)) in
        edition.sections.named().iter().zip(sections_before.iter().flatten())
    {
        if words.is_empty() && !last.is_empty() {
            let says = format!("the report before had words about {name}, and this one has none");
            add(format!("{name}.md"), says, WRITE);
        }
    }
    for part in &record.outcomes {
        let id = &part.id;
        let inside = || format!("outcomes/{id}.md");
        if part.narrative.is_empty() && had(&|before| has_narrative(before, id)) {
            let says = format!("the report before had words about `{id}`, and this one has none");
            add(inside(), says, WRITE);
        }
        if part.progress.is_none() && had(&|before| has_progress(before, id)) {
            let says = format!("the report before rated progress on `{id}`, and this one does not");
            add(inside(), says, "add progress, why and said-by, or leave it unrated");
        }
    }
    for measure in &record.measures {
        let id = &measure.line.id;
        let is_off = measure.line.status() == Some(Status::OffTarget);
        let inside = format!("measures/{id}.md");
        match (&measure.commentary, &measure.improvement) {
            (None, _) if is_off => {
                let says = format!("`{id}` is off target and this report says nothing about it");
                add(inside, says, "write why, what is being done, by whom, by when");
            }
            (None, _) if had(&|before| before.commentary.contains_key(id)) => {
                let says =
                    format!("the report before had words about `{id}`, and this one has none");
                add(inside, says, WRITE);
            }
            (Some(_), None) if is_off => {
                let says =
                    format!("`{id}` is off target and no improvement action is given for it");
                add(inside, says, "add improvement-action, action-owner and action-by");
            }
            _ => {}
        }
    }
    items
}

const WRITE: &str = "write them, or leave them out if there is nothing to say";

fn has_narrative(edition: &Edition, id: &Id) -> bool {
    edition.outcomes.get(id).is_some_and(|said| !said.words.is_empty())
}

fn has_progress(edition: &Edition, id: &Id) -> bool {
    edition.outcomes.get(id).is_some_and(|said| said.progress.is_some())
}

/// The edition before on the same plan. A draft has nothing to go by.
fn report_before<'s>(site: &'s Site, edition: &Edition) -> Option<&'s Edition> {
    let order = |edition: &Edition| (edition.period.end(), edition.cut_off);
    site.editions.iter().rfind(|other| {
        other.plan == edition.plan && other.published.is_some() && order(other) < order(edition)
    })
}

fn item(site: &Site, stops: bool, file: String, says: String, mend: &str) -> Item {
    let by = owner_of(site, &file);
    Item { stops, matter: Matter::Words, file, says, mend: mend.to_owned(), by }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_only_hold_a_place_are_known_and_others_left_alone() {
        for text in ["To be written.", "TBC", "[to follow]", "These are example words. Say why."] {
            assert!(holds_a_place(text), "{text}");
        }
        for text in ["", "The date is to be confirmed by the board.", "This is an examination."] {
            assert!(!holds_a_place(text), "{text}");
        }
    }
}
