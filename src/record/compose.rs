//! An edition's facts, figures and words into a [`Record`].

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::history::period_text;
use super::measure::{self, ActionRecord, CommentaryRecord, MeasureRecord};
use super::number::number;
use super::{OutcomeRecord, ProgressRecord, Record, Resolver, SCHEMA, Sections};
use crate::assess::{AsAt, Assessment, Status, assess_all, count, exceptions, went_well};
use crate::diagnostic::{Code, Diagnostic, Place, Problems};
use crate::model::{Edition, Id, MeasureIx, Outcome, Plan, Site};
use crate::narrative::{Block, Document, Inline};
use crate::words::Words;

/// The version of every record until corrections exist.
const FIRST_VERSION: &str = "1.0";

/// Sections of the first page, which come before the parts: in short, attention,
/// went well, outcome by outcome, method, downloads.
const SECTIONS_BEFORE_PARTS: usize = 6;

/// Composes everything that an edition says. Complaints about its words are
/// added to `problems`; the record is fit to publish only when there are none.
///
/// None when the edition's plan is not on the site, which reading complains of.
pub fn compose(
    site: &Site,
    edition: &Edition,
    words: &Words,
    problems: &Problems,
) -> Option<Record> {
    let plan = site.plan(&edition.plan)?;
    let as_at = standpoint(edition);
    let parts = outcomes_with_parts(site, edition, plan);
    let chosen = measures_of(site, edition, plan);
    let assessments = assess_all(site, chosen, as_at);
    let by_id: BTreeMap<&Id, &Assessment<'_>> = assessments
        .iter()
        .map(|assessment| (&site.measure(assessment.measure).id, assessment))
        .collect();
    let resolver = Resolver::new(site, words, as_at, problems);
    let counts = count(&assessments);
    let attention = ids(site, &exceptions(site, &assessments));
    let well = ids(site, &went_well(site, &assessments));
    let mut outcomes = Vec::new();
    for (at, outcome) in parts.iter().enumerate() {
        let section = (SECTIONS_BEFORE_PARTS + 1 + at).to_string();
        outcomes.push(compose_outcome(&resolver, edition, plan, outcome, section, &by_id, words));
    }
    let mut measures: Vec<MeasureRecord> = assessments
        .par_iter()
        .map(|assessment| measure::compose(site, assessment, words))
        .collect();
    for (at, record) in measures.iter_mut().enumerate() {
        record.number = (SECTIONS_BEFORE_PARTS + parts.len() + 1 + at).to_string();
        add_words(record, edition, &resolver, words);
        warn_of_silence(record, edition, problems);
    }
    let title_of = |id: Option<&Id>| {
        id.and_then(|id| by_id.get(id)).map(|found| site.measure(found.measure).title.as_str())
    };
    let short = words.in_short(
        &counts,
        attention.len(),
        title_of(attention.first()),
        well.len(),
        title_of(well.first()),
    );
    Some(Record {
        schema: SCHEMA,
        edition: edition.id.clone(),
        version: FIRST_VERSION.to_owned(),
        language: words.language().to_owned(),
        council: site.council.name.clone(),
        publisher: site.council.publisher().to_owned(),
        council_short: site.council.short_name.clone(),
        title: edition.title.clone(),
        kind: edition.kind,
        plan: plan.id.clone(),
        plan_title: plan.title.clone(),
        period: period_text(words, edition.period),
        cut_off: edition.cut_off,
        published: edition.published,
        next_report: edition.next_report.clone(),
        in_short: in_short(short, &resolver.resolve(&edition.summary)),
        counts,
        counts_sentences: words.counts(&counts),
        attention,
        went_well: well,
        outcomes,
        measures,
        method: words.method_in_short(),
        sections: Sections {
            in_short: "1".into(),
            attention: "2".into(),
            went_well: "3".into(),
            outcomes: "4".into(),
            method: "5".into(),
            downloads: "6".into(),
        },
    })
}

/// What an edition may know: what was released by its cut-off, about periods
/// that had ended with its own.
pub fn standpoint(edition: &Edition) -> AsAt {
    AsAt { released_by: edition.cut_off, ending_by: edition.period.end() }
}

fn ids(site: &Site, assessments: &[&Assessment<'_>]) -> Vec<Id> {
    assessments.iter().map(|assessment| site.measure(assessment.measure).id.clone()).collect()
}

/// Every measure that serves the plan, and every other that the edition speaks
/// of, by id.
fn measures_of(site: &Site, edition: &Edition, plan: &Plan) -> Vec<MeasureIx> {
    let serves = |ix: &MeasureIx| {
        site.measure(*ix).outcomes.iter().any(|outcome| plan.outcome(outcome).is_some())
    };
    let narratives = edition.outcomes.values().map(|outcome| &outcome.words);
    let comments = edition.commentary.values().map(|commentary| &commentary.words);
    let shown: Vec<&str> = std::iter::once(&edition.summary)
        .chain(narratives)
        .chain(comments)
        .flat_map(Document::embeds)
        .filter_map(|embed| embed.kind.measure())
        .collect();
    site.measure_ixs()
        .filter(|ix| {
            let id = &site.measure(*ix).id;
            serves(ix) || edition.commentary.contains_key(id) || shown.contains(&id.as_str())
        })
        .collect()
}

/// The plan items that have a part of their own: the lowest level, and those
/// above it that have words or measures themselves.
fn outcomes_with_parts<'p>(site: &Site, edition: &Edition, plan: &'p Plan) -> Vec<&'p Outcome> {
    let lowest = plan.levels.len().saturating_sub(1);
    plan.outcomes
        .iter()
        .filter(|outcome| {
            outcome.level == lowest
                || edition.outcomes.contains_key(&outcome.id)
                || !site.measures_of(&outcome.id).is_empty()
        })
        .collect()
}

fn compose_outcome(
    resolver: &Resolver<'_>,
    edition: &Edition,
    plan: &Plan,
    outcome: &Outcome,
    section: String,
    by_id: &BTreeMap<&Id, &Assessment<'_>>,
    words: &Words,
) -> OutcomeRecord {
    let site = resolver.site();
    let said = edition.outcomes.get(&outcome.id);
    let measures: Vec<Id> =
        site.measures_of(&outcome.id).into_iter().map(|ix| site.measure(ix).id.clone()).collect();
    let counts = count(measures.iter().filter_map(|id| by_id.get(id).copied()));
    let mut narrative = said.map(|said| resolver.resolve(&said.words)).unwrap_or_default();
    number(&mut narrative, &section, &mut 0);
    let progress = said.and_then(|said| said.progress.as_ref()).map(|statement| ProgressRecord {
        word: plan.progress_scale.get(statement.level).cloned().unwrap_or_default(),
        level: statement.level,
        of: plan.progress_scale.len(),
        why: statement.why.clone(),
        said_by: statement.said_by.clone(),
    });
    OutcomeRecord {
        id: outcome.id.clone(),
        number: section,
        title: outcome.title.clone(),
        level: plan.levels.get(outcome.level).map(|level| level.one.clone()).unwrap_or_default(),
        parent: outcome
            .parent
            .as_ref()
            .and_then(|id| plan.outcome(id))
            .map(|parent| parent.title.clone()),
        wording: resolver.resolve(&outcome.wording),
        progress,
        counts,
        counts_short: words.counts_short(&counts),
        counts_sentences: words.counts(&counts),
        narrative,
        measures,
    }
}

/// Adds what people say about a measure.
fn add_words(
    record: &mut MeasureRecord,
    edition: &Edition,
    resolver: &Resolver<'_>,
    words: &Words,
) {
    match edition.commentary.get(&record.line.id) {
        Some(commentary) => {
            let mut said = resolver.resolve(&commentary.words);
            number(&mut said, &record.number, &mut 0);
            record.commentary = Some(CommentaryRecord {
                words: said,
                said_by: commentary.said_by.clone(),
                dated: words.day(commentary.dated),
            });
            record.action = commentary.action.as_ref().map(|action| ActionRecord {
                what: action.what.clone(),
                owner: action.owner.clone(),
                by: words.day(action.by),
            });
        }
        None if record.line.status == Some(Status::OffTarget) => {
            record.no_commentary = Some(words.no_commentary());
        }
        None => {}
    }
}

/// Warns where a report leaves a reader asking: off target, and no reason given, or
/// nothing to be done about it. The place is the file that would say so.
fn warn_of_silence(record: &MeasureRecord, edition: &Edition, problems: &Problems) {
    if record.line.status != Some(Status::OffTarget) {
        return;
    }
    let id = &record.line.id;
    let folder = edition.place.file.trim_end_matches("/edition.toml");
    let path = format!("{folder}/measures/{id}.md");
    let (code, message, help) = match (&record.commentary, &record.action) {
        (None, _) => (
            Code::OffTargetWithoutCommentary,
            format!("`{id}` is off target and this report says nothing about it"),
            format!("write {path}: why, what is being done, by whom, by when"),
        ),
        (Some(_), None) => (
            Code::OffTargetWithoutAction,
            format!("`{id}` is off target and this report gives no improvement action for it"),
            "add improvement-action, action-owner and action-by".to_owned(),
        ),
        (Some(_), Some(_)) => return,
    };
    problems.add(Diagnostic::new(code, message).at(Place::file(path)).help(help));
}

/// The generated sentences as paragraphs, then the council's summary.
fn in_short(sentences: Vec<String>, summary: &Document) -> Document {
    let paragraph =
        |text: String| Block::Paragraph { number: None, inlines: vec![Inline::Text(text)] };
    let mut document = summary.clone();
    let mut blocks: Vec<Block> = sentences.into_iter().map(paragraph).collect();
    blocks.append(&mut document.blocks);
    document.blocks = blocks;
    number(&mut document, "1", &mut 0);
    document
}
