//! The council's words, read before its readers do.
//!
//! Every sentence is taken apart and held against what is known of the measure that it
//! is about, and against what makes words hard to read. Nothing here stops a
//! publication: each finding is a warning, and where it cannot be sure it is silent,
//! for a wrong accusation costs more than a missed mistake. It reads words as they
//! were written and knows no page.

mod acronym;
mod finding;
mod passage;
mod style;
mod word;

use finding::Finding;
use passage::{Passage, passages};

use crate::assess::AsAt;
use crate::diagnostic::Problems;
use crate::model::{Edition, Site};
use crate::narrative::Document;
use crate::record::{Resolver, standpoint};
use crate::words::Words;

/// Reads the words that stand outside reports: they speak from one standpoint.
pub fn pages(site: &Site, as_at: AsAt, words: &Words, problems: &Problems) {
    let unsaid = Problems::default();
    let resolver = Resolver::new(site, words, as_at, &unsaid);
    let about = site.words.about.iter().map(|page| &page.words);
    let documents = std::iter::once(&site.words.home.words).chain(about);
    for document in documents.chain(&site.words.method) {
        read(document, &resolver, problems);
    }
}

/// Reads the words of a report.
pub fn edition(site: &Site, edition: &Edition, words: &Words, problems: &Problems) {
    // Composing the record has complained of calls that cannot be answered.
    let unsaid = Problems::default();
    let resolver = Resolver::new(site, words, standpoint(edition), &unsaid);
    let narratives = edition.outcomes.values().map(|outcome| &outcome.words);
    let across = std::iter::once(&edition.summary).chain(edition.sections.iter());
    for document in across.chain(narratives) {
        read(document, &resolver, problems);
    }
    for commentary in edition.commentary.values() {
        read(&commentary.words, &resolver, problems);
    }
    let folder = edition.place.file.trim_end_matches("/edition.toml");
    let whys = edition.outcomes.iter().filter_map(|(id, outcome)| {
        let why = &outcome.progress.as_ref()?.why;
        Some((format!("{folder}/outcomes/{id}.md"), why))
    });
    let actions = edition.commentary.iter().filter_map(|(id, commentary)| {
        let what = &commentary.action.as_ref()?.what;
        Some((format!("{folder}/measures/{id}.md"), what))
    });
    for (file, text) in whys.chain(actions) {
        styled(&[Passage::key(text, file)], site, problems);
    }
}

/// Reads one text.
fn read(document: &Document, resolver: &Resolver<'_>, problems: &Problems) {
    let passages = passages(document, resolver);
    styled(&passages, resolver.site(), problems);
}

/// What makes a text hard to read.
fn styled(passages: &[Passage<'_>], site: &Site, problems: &Problems) {
    for passage in passages {
        let found = style::check(passage);
        problems.extend(found.into_iter().map(|finding| finding.in_passage(passage)));
    }
    let found = acronym::check(passages, &site.settings.known_acronyms);
    problems.extend(found.into_iter().map(|(at, finding)| finding.in_passage(&passages[at])));
}
