//! An edition's facts, figures and words into a [`Record`].

use rayon::prelude::*;

use super::history::period_text;
use super::measure::{self, CommentaryRecord, ImprovementRecord, MeasureRecord};
use super::number::number;
use super::section::{Draft, numbered};
use super::{ChangeRecord, Outlook, Record, Registers, Resolver, SCHEMA, SectionKind, outcome};
use crate::assess::{AsAt, Assessment, Status, assess_all, count, exceptions, went_well};
use crate::diagnostic::Problems;
use crate::model::{Edition, Id, Life, MeasureIx, Plan, Site};
use crate::narrative::Document;
use crate::period::Period;
use crate::words::Words;

/// The version of every record until corrections exist.
const FIRST_VERSION: &str = "1.0";

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
    let has = measures_of(site, edition, plan);
    let assessments = assess_all(site, has.iter().copied(), as_at);
    let resolver = Resolver::new(site, words, as_at, problems);
    let attention = ids(site, &exceptions(site, &assessments));
    let well = ids(site, &went_well(site, &assessments));
    let counts = count(assessments.iter().map(Assessment::tally));
    let before = latest_before(site, edition, |other| other.plan == edition.plan);
    let outlook = Outlook {
        day: edition.cut_off,
        plan: Some(plan),
        year: Some(Period::financial_year_of(edition.period.end())),
        since: latest_before(site, edition, |_| true).map(|before| before.cut_off),
    };
    let registers = Registers::compose(site, outlook, words);
    let changes = before.map(|before| changes(site, &measures_of(site, before, plan), &has));
    let changes = changes.unwrap_or_default();
    let title_of = |id: Option<&Id>| {
        id.and_then(|id| site.measure_ix(id.as_str())).map(|ix| site.measure(ix).title.as_str())
    };
    let short = words.in_short(
        &counts,
        attention.len(),
        title_of(attention.first()),
        well.len(),
        title_of(well.first()),
    );
    let sections = sections(edition, &resolver, short, &registers, &changes, words);
    let parts = outcome::with_parts(site, edition, plan, &has);
    let first_measure = sections.len() + parts.len() + 1;
    let measures = measures(site, edition, &assessments, first_measure, &resolver, words);
    let outcomes = parts.into_iter().enumerate().map(|(at, item)| {
        let section = (sections.len() + 1 + at).to_string();
        outcome::compose(&resolver, edition, plan, (item, section), &measures, words)
    });
    let outcomes = outcomes.collect();
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
        counts_sentences: words.counts(&counts),
        counts,
        attention,
        went_well: well,
        outcomes,
        measures,
        method: words.method_in_short(),
        sections,
        registers,
        changes,
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

/// The latest edition of those that `may` count which came before. Never a draft, nor
/// one that is still to come when this one is published: a report must say for good
/// what it says on its first day.
fn latest_before<'s>(
    site: &'s Site,
    edition: &Edition,
    may: impl Fn(&Edition) -> bool,
) -> Option<&'s Edition> {
    let is_out = |other: &Edition| match (other.published, edition.published) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(other), Some(this)) => other < this,
    };
    site.editions
        .iter()
        .filter(|other| may(other) && other.cut_off < edition.cut_off && is_out(other))
        .max_by_key(|other| other.cut_off)
}

/// Every measure that serves the plan, and every other that the edition speaks
/// of, by id; as long as reports have it.
fn measures_of(site: &Site, edition: &Edition, plan: &Plan) -> Vec<MeasureIx> {
    let narratives = edition.outcomes.values().map(|outcome| &outcome.words);
    let comments = edition.commentary.values().map(|commentary| &commentary.words);
    let shown: Vec<&str> = std::iter::once(&edition.summary)
        .chain(narratives)
        .chain(comments)
        .chain(edition.sections.iter())
        .flat_map(Document::embeds)
        .filter_map(|embed| embed.kind.measure())
        .collect();
    site.measure_ixs()
        .filter(|ix| {
            let measure = site.measure(*ix);
            let spoken_of = edition.commentary.contains_key(&measure.id)
                || shown.contains(&measure.id.as_str());
            spoken_of || (serves(site, *ix, plan) && measure.life.covers(edition.period))
        })
        .collect()
}

fn serves(site: &Site, ix: MeasureIx, plan: &Plan) -> bool {
    site.measure(ix).outcomes.iter().any(|outcome| plan.outcome(outcome).is_some())
}

/// Measures taken up and dropped since the edition before (B-37), which had others.
fn changes(site: &Site, had: &[MeasureIx], has: &[MeasureIx]) -> Vec<ChangeRecord> {
    let one = |ix: MeasureIx| {
        let measure = site.measure(ix);
        let Life { from, until } = &measure.life;
        let because = match (had.contains(&ix), has.contains(&ix)) {
            (false, true) => from.as_ref()?,
            (true, false) => until.as_ref()?,
            _ => return None,
        };
        Some(ChangeRecord {
            measure: measure.id.clone(),
            title: measure.title.clone(),
            added: has.contains(&ix),
            because: because.because.clone(),
        })
    };
    site.measure_ixs().filter_map(one).collect()
}

/// The sections of the first page: those that say the same in every report, and of
/// the others those that have anything to say.
fn sections(
    edition: &Edition,
    resolver: &Resolver<'_>,
    short: Vec<String>,
    registers: &Registers,
    changes: &[ChangeRecord],
    words: &Words,
) -> Vec<super::SectionRecord> {
    let draft = |kind, generated: Vec<String>, said: &Document| Draft {
        kind,
        generated,
        words: resolver.resolve(said),
    };
    let nothing = Document::default();
    let always = |kind| draft(kind, Vec::new(), &nothing);
    let mut drafts = vec![
        draft(SectionKind::InShort, short, &edition.summary),
        always(SectionKind::Attention),
        always(SectionKind::WentWell),
        always(SectionKind::Outcomes),
    ];
    let said = &edition.sections;
    let money = registers.money.as_ref().map(|money| words.money(money.said()));
    let risks = words.risks(&registers.risks_said());
    let findings = words.findings(registers.findings_said());
    let changed = changes.iter().map(|change| words.changed(change.said()));
    let sometimes = [
        draft(SectionKind::Money, money.unwrap_or_default(), &said.money),
        draft(SectionKind::Risks, risks, &said.risks),
        draft(SectionKind::Findings, findings, &said.findings),
        draft(SectionKind::Residents, Vec::new(), &said.residents),
        draft(SectionKind::Changes, changed.collect(), &nothing),
    ];
    let says_anything = |draft: &Draft| !draft.generated.is_empty() || !draft.words.is_empty();
    drafts.extend(sometimes.into_iter().filter(says_anything));
    drafts.extend([always(SectionKind::Method), always(SectionKind::Downloads)]);
    numbered(drafts)
}

/// What is said about each measure, numbered on from `first`.
fn measures(
    site: &Site,
    edition: &Edition,
    assessments: &[Assessment<'_>],
    first: usize,
    resolver: &Resolver<'_>,
    words: &Words,
) -> Vec<MeasureRecord> {
    let mut measures: Vec<MeasureRecord> = assessments
        .par_iter()
        .map(|assessment| measure::compose(site, assessment, words))
        .collect();
    for (at, record) in measures.iter_mut().enumerate() {
        record.number = (first + at).to_string();
        add_words(record, edition, resolver, words);
    }
    measures
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
            record.improvement = commentary.action.as_ref().map(|action| ImprovementRecord {
                what: action.what.clone(),
                owner: action.owner.clone(),
                by: words.day(action.by),
            });
        }
        None if record.line.status() == Some(Status::OffTarget) => {
            record.no_commentary = Some(words.no_commentary());
        }
        None => {}
    }
}
