//! What an edition says about a plan item.

use serde::{Deserialize, Serialize};

use super::number::Numbering;
use super::{MeasureRecord, Resolver, StatementRecord};
use crate::assess::{Counts, Disagreement, count, disagreement};
use crate::model::{Edition, Id, MeasureIx, Outcome, Plan, ProgressStatement, Site};
use crate::narrative::Document;
use crate::words::Words;

/// What an edition says about a plan item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutcomeRecord {
    /// Its stable name.
    pub id: Id,
    /// Its section's number.
    pub number: String,
    /// Its title then.
    pub title: String,
    /// The council's name for its level.
    pub level: String,
    /// The title of the item above it.
    pub parent: Option<String>,
    /// The plan's wording then, its paragraphs numbered.
    pub wording: Document,
    /// The council's own judgement.
    pub progress: Option<ProgressRecord>,
    /// Where its measures stand.
    pub counts: Counts,
    /// The same in a few words.
    pub counts_short: String,
    /// The same in sentences.
    pub counts_sentences: Vec<String>,
    /// Which of its measures have another status than in the report before; empty in the
    /// first.
    #[serde(default)]
    pub moved: Document,
    /// The narrative, its figures filled in and its paragraphs numbered.
    pub narrative: Document,
    /// Its measures, by title.
    pub measures: Vec<Id>,
    /// Numbers in it under which nothing stands any more, and since which version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<StatementRecord>,
}

/// The council's own judgement of progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ProgressRecord {
    /// By which it is cited.
    pub number: String,
    /// "On course"
    pub word: String,
    /// Place on the scale, 0 the best.
    pub level: usize,
    /// How many places the scale has.
    pub of: usize,
    /// One sentence.
    pub why: String,
    /// Who says so.
    pub said_by: String,
    /// That it and the counts of its measures point different ways.
    pub disagreement: Option<DisagreementRecord>,
}

/// A judgement that its figures do not bear out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisagreementRecord {
    /// Which way.
    pub found: Disagreement,
    /// The same in a sentence.
    pub words: String,
}

/// The plan items that have a part of their own: the lowest level, and those
/// above it that have words, measures or actions themselves. Only what the edition
/// `has` and what was public by its cut-off counts: parts are cited by number.
pub(super) fn with_parts<'p>(
    site: &Site,
    edition: &Edition,
    plan: &'p Plan,
    has: &[MeasureIx],
) -> Vec<&'p Outcome> {
    let lowest = plan.levels.len().saturating_sub(1);
    let serves = |id: &Id| has.iter().any(|ix| site.measure(*ix).outcomes.contains(id));
    let acts = |id: &Id| {
        let mut public = site.actions.iter().filter(|action| action.is_public(edition.cut_off));
        public.any(|action| action.outcome == *id)
    };
    plan.outcomes
        .iter()
        .filter(|outcome| {
            outcome.level == lowest
                || edition.outcomes.contains_key(&outcome.id)
                || serves(&outcome.id)
                || acts(&outcome.id)
        })
        .collect()
}

/// Composes what is said about a plan item; `measures` are all of the edition's.
pub(super) fn compose(
    resolver: &Resolver<'_>,
    edition: &Edition,
    plan: &Plan,
    (outcome, section): (&Outcome, String),
    measures: &[MeasureRecord],
    words: &Words,
) -> OutcomeRecord {
    let said = edition.outcomes.get(&outcome.id);
    let mut serving: Vec<&MeasureRecord> = measures
        .iter()
        .filter(|measure| measure.outcomes.iter().any(|(id, _)| *id == outcome.id))
        .collect();
    serving.sort_by_key(|measure| &measure.line.title);
    let counts = count(serving.iter().map(|measure| measure.line.tally()));
    let mut numbering = Numbering::of(&section);
    let mut wording = resolver.resolve(&outcome.wording);
    numbering.paragraphs(&mut wording);
    let statement = said.and_then(|said| said.progress.as_ref());
    let progress =
        statement.map(|statement| progress(statement, numbering.another(), plan, &counts, words));
    let mut narrative = said.map(|said| resolver.resolve(&said.words)).unwrap_or_default();
    numbering.paragraphs(&mut narrative);
    let parent = outcome.parent.as_ref().and_then(|id| plan.outcome(id));
    OutcomeRecord {
        id: outcome.id.clone(),
        number: section,
        title: outcome.title.clone(),
        level: plan.levels.get(outcome.level).map(|level| level.one.clone()).unwrap_or_default(),
        parent: parent.map(|parent| parent.title.clone()),
        wording,
        progress,
        counts,
        counts_short: words.counts_short(&counts),
        counts_sentences: words.counts(&counts),
        moved: Document::default(),
        narrative,
        measures: serving.iter().map(|measure| measure.line.id.clone()).collect(),
        withdrawn: Vec::new(),
    }
}

fn progress(
    statement: &ProgressStatement,
    number: String,
    plan: &Plan,
    counts: &Counts,
    words: &Words,
) -> ProgressRecord {
    let of = plan.progress_scale.len();
    ProgressRecord {
        number,
        word: plan.progress_scale.get(statement.level).cloned().unwrap_or_default(),
        level: statement.level,
        of,
        why: statement.why.clone(),
        said_by: statement.said_by.clone(),
        disagreement: disagreement(statement.level, of, counts)
            .map(|found| DisagreementRecord { found, words: words.disagreement(found, counts) }),
    }
}
