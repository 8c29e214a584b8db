//! The council's words, read before its readers do.
//!
//! Every sentence is taken apart and held against what is known of the measure that it
//! is about, and against what makes words hard to read. Nothing here stops a
//! publication: each finding is a warning, and where it cannot be sure it is silent,
//! for a wrong accusation costs more than a missed mistake. It reads words as they
//! were written and knows no page.

mod about;
mod acronym;
mod claim;
mod contradiction;
mod finding;
mod known;
mod number;
mod passage;
mod repeated;
mod silence;
mod style;
mod times;
mod typed;
mod unlikely;
mod word;

use std::collections::BTreeSet;
use std::rc::Rc;

use finding::Finding;
use known::{Knowledge, Known};
use passage::{Passage, Sentence, passages};
use word::Word;

use crate::assess::{AsAt, assess_all};
use crate::diagnostic::Problems;
use crate::model::{Edition, MeasureIx, Site};
use crate::narrative::{Document, Inline};
use crate::record::{Record, Resolver, standpoint};
use crate::words::Words;

/// Reads the words that stand outside reports: they speak from one standpoint.
pub fn pages(site: &Site, as_at: AsAt, words: &Words, problems: &Problems) {
    let unsaid = Problems::default();
    let reader = Reader::new(site, as_at, words, &unsaid);
    let about = site.words.about.iter().map(|page| &page.words);
    let documents = std::iter::once(&site.words.home.words).chain(about);
    for document in documents.chain(&site.words.method) {
        reader.read(document, None, problems);
    }
}

/// Reads the words of a report, and looks at what it should speak of; of the newest, at
/// its figures, too.
pub fn edition(
    site: &Site,
    edition: &Edition,
    record: &Record,
    words: &Words,
    problems: &Problems,
) {
    read_edition(site, edition, words, problems);
    repeated::warn(site, edition, problems);
    for measure in &record.measures {
        silence::warn(measure, edition, problems);
    }
    let is_this = |found: Option<&Edition>| found.is_some_and(|found| found.id == edition.id);
    let newest = is_this(site.editions.last());
    // A report without a day is still being gathered: its figures have time to come.
    let newest_dated = is_this(site.editions.iter().rfind(|other| other.published.is_some()));
    if newest || newest_dated {
        let ids = record.measures.iter().map(|measure| measure.line.id.as_str());
        let measures = ids.filter_map(|id| site.measure_ix(id));
        let assessments = assess_all(site, measures, standpoint(edition));
        if newest {
            unlikely::warn(site, &assessments, problems);
        }
        if newest_dated {
            unlikely::warn_of_old(site, edition, &assessments, problems);
        }
    }
}

fn read_edition(site: &Site, edition: &Edition, words: &Words, problems: &Problems) {
    // Composing the record has complained of calls that cannot be answered.
    let unsaid = Problems::default();
    let reader = Reader::new(site, standpoint(edition), words, &unsaid);
    let narratives = edition.outcomes.values().map(|outcome| &outcome.words);
    let across = std::iter::once(&edition.summary).chain(edition.sections.iter());
    for document in across.chain(narratives) {
        reader.read(document, None, problems);
    }
    for (id, commentary) in &edition.commentary {
        reader.read(&commentary.words, site.measure_ix(id.as_str()), problems);
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

/// Reads texts from one standpoint.
struct Reader<'s> {
    resolver: Resolver<'s>,
    knowledge: Knowledge<'s>,
}

impl<'s> Reader<'s> {
    fn new(site: &'s Site, as_at: AsAt, words: &'s Words, unsaid: &'s Problems) -> Self {
        let resolver = Resolver::new(site, words, as_at, unsaid);
        Self { resolver, knowledge: Knowledge::new(site, as_at) }
    }

    /// Reads one text; `own` is the measure whose commentary it is.
    fn read(&self, document: &Document, own: Option<MeasureIx>, problems: &Problems) {
        let passages = passages(document, &self.resolver);
        styled(&passages, self.resolver.site(), problems);
        for passage in &passages {
            for sentence in passage.sentences() {
                let spoken = self.spoken(sentence, own);
                let found = contradiction::check(&spoken).into_iter().chain(number::check(&spoken));
                problems.extend(found.map(|finding| finding.in_passage(passage)));
            }
        }
    }

    /// A sentence with the measures that it may be about.
    fn spoken<'p>(&self, sentence: Sentence<'p>, own: Option<MeasureIx>) -> Spoken<'p, 's> {
        let passage = sentence.passage;
        let called: BTreeSet<MeasureIx> = sentence.calls().map(|call| call.measure).collect();
        let named = passage.calls.iter().map(|call| call.measure);
        let linked = passage.links.iter().filter_map(|(_, measure)| *measure);
        let beside: BTreeSet<MeasureIx> = named.chain(linked).chain(own).collect();
        let of = |ixs: BTreeSet<MeasureIx>| ixs.into_iter().map(|ix| self.knowledge.of(ix));
        let sentences = passage.sentences();
        let before = sentences.iter().rev().find(|before| before.end <= sentence.start);
        let before = before.into_iter().flat_map(Sentence::calls).map(|call| call.measure);
        let carried = called.is_empty() && own.is_none();
        let carried: BTreeSet<MeasureIx> = before.filter(|_| carried).collect();
        Spoken {
            carried: (carried.len() == 1).then(|| of(carried).next()).flatten(),
            sentence,
            words: sentence.words(),
            is_own: own.is_some(),
            measures: of(called.into_iter().chain(own).collect()).collect(),
            beside: of(beside).collect(),
        }
    }
}

/// A sentence, its words, and what is known of the measures that it may be about.
struct Spoken<'p, 's> {
    sentence: Sentence<'p>,
    words: Vec<Word<'p>>,
    /// Whether it is in a measure's own commentary.
    is_own: bool,
    /// The measure whose commentary it is in, and those whose figures it calls.
    measures: Vec<Rc<Known<'s>>>,
    /// Where it calls none, the one whose figures the sentence before calls.
    carried: Option<Rc<Known<'s>>>,
    /// Those that are spoken of nearby: a number of theirs is no mistake.
    beside: Vec<Rc<Known<'s>>>,
}

/// The words of a text as they were written, for a comparison with another's.
fn words_of(document: &Document) -> Vec<String> {
    let mut words = Vec::new();
    document.clone().for_each_inline(&mut |inline| match inline {
        Inline::Text(text) | Inline::Code(text) => {
            words.extend(text.split_whitespace().map(str::to_owned));
        }
        Inline::Call(call) => words.push(format!("{:?} {}", call.asked, call.measure)),
        _ => {}
    });
    words
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
