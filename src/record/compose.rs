//! An edition's facts, figures and words into a [`Record`].

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::attention::write_reasons;
use super::front::Front;
use super::history::period_text;
use super::measure::{self, CommentaryRecord, ImprovementRecord, MeasureRecord, StatementRecord};
use super::number::Numbering;
use super::sustained::{self, PastReport};
use super::{
    ChangeRecord, OutcomeRecord, Outlook, Record, Registers, Resolver, SCHEMA, moved, outcome,
    overridden,
};
use crate::assess::{
    AsAt, Assessment, Counts, Exception, Exceptions, Movements, Shares, Standing, Status,
    assess_all, count, exceptions, series,
};
use crate::diagnostic::Problems;
use crate::model::{Edition, Id, Life, MeasureIx, Plan, Site, Version};
use crate::narrative::Document;
use crate::period::Period;
use crate::words::Words;

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
    let by_hand = |ix| edition.commentary.get(&site.measure(ix).id)?.overridden.as_ref();
    let assessments: Vec<Assessment<'_>> = assess_all(site, has.iter().copied(), as_at)
        .into_iter()
        .map(|assessment| {
            let by = by_hand(assessment.measure);
            assessment.with_override(by)
        })
        .collect();
    overridden::check(site, &assessments, problems);
    let resolver = Resolver::new(site, words, as_at, problems).speaking_for(edition);
    let registers = Registers::compose(site, outlook(site, edition, plan), words);
    let changes = changes(site, edition, plan, &has);
    let counts = count(assessments.iter().map(Assessment::tally));
    let new = latest_before(site, edition, |other| other.plan == edition.plan)
        .map(|before| count_new(site, before, &assessments));
    let parts = outcome::with_parts(site, edition, plan, &has);
    let runs = sustained::runs(site, &reports_before(site, edition, plan), &assessments);
    let shares = Shares::of(&counts, new.is_some().then_some(runs.as_slice()));
    let before = moved::before(site, edition, plan);
    let moved_since = |of: Option<&Id>| {
        let before = before.as_ref()?;
        Some(moved::moved(site, words, &movements(site, before, &assessments, of)))
    };
    let runs_of = assessments.iter().zip(runs.iter().map(Option::as_ref));
    let attention = exceptions(site, runs_of);
    let front = Front {
        site,
        edition,
        resolver: &resolver,
        words,
        assessments: &assessments,
        attention: &attention,
        counts: &counts,
        new: new.as_ref(),
        shares: &shares,
        moved: moved_since(None),
        parts: &parts,
        registers: &registers,
        changes: &changes,
    };
    let sections = front.sections();
    let first_part = sections.len() + 1;
    let first_measure = first_part + parts.len();
    let mut measures: Vec<MeasureRecord> = assessments
        .par_iter()
        .map(|assessment| measure::compose(site, assessment, words))
        .collect();
    for (record, run) in measures.iter_mut().zip(&runs) {
        record.sustained = run.as_ref().map(|run| sustained::write(run, words));
    }
    add_reasons(site, &mut measures, &attention, words);
    for (at, record) in measures.iter_mut().enumerate() {
        record.number = (first_measure + at).to_string();
        add_words(record, edition, &resolver, words);
    }
    let outcomes = parts.into_iter().enumerate().map(|(at, item)| {
        let section = (first_part + at).to_string();
        let record = outcome::compose(&resolver, edition, plan, (item, section), &measures, words);
        OutcomeRecord { moved: moved_since(Some(&item.id)).unwrap_or_default(), ..record }
    });
    let outcomes = outcomes.collect();
    Some(Record {
        counts_sentences: words.counts(&counts),
        counts,
        outcomes,
        measures,
        sections,
        registers,
        changes,
        ..about(site, edition, plan, words)
    })
}

/// What an edition is: whose, on what, when. A record that says nothing yet.
fn about(site: &Site, edition: &Edition, plan: &Plan, words: &Words) -> Record {
    Record {
        schema: SCHEMA,
        edition: edition.id.clone(),
        version: Version::FIRST,
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
        before: latest_before(site, edition, |other| other.plan == plan.id)
            .map(|before| before.id.clone()),
        next_report: edition.next_report.clone(),
        sections: Vec::new(),
        counts: Counts::default(),
        counts_sentences: Vec::new(),
        outcomes: Vec::new(),
        measures: Vec::new(),
        registers: Registers::default(),
        changes: Vec::new(),
        corrections: Vec::new(),
    }
}

/// What an edition looks at of work and money.
fn outlook<'p>(site: &Site, edition: &Edition, plan: &'p Plan) -> Outlook<'p> {
    Outlook {
        day: edition.cut_off,
        plan: Some(plan),
        year: Some(Period::financial_year_of(edition.period.end())),
        since: latest_before(site, edition, |_| true).map(|before| before.cut_off),
    }
}

/// What an edition may know: what was released by its cut-off, about periods
/// that had ended with its own.
pub fn standpoint(edition: &Edition) -> AsAt {
    AsAt { released_by: edition.cut_off, ending_by: edition.period.end() }
}

/// The latest edition of those that `may` count which came before. Never a draft, nor
/// one that is still to come when this one is published: a report must say for good
/// what it says on its first day.
pub(super) fn latest_before<'s>(
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

/// The reports on the same plan that came before, oldest first.
fn reports_before(site: &Site, edition: &Edition, plan: &Plan) -> Vec<PastReport> {
    let mut before = Vec::new();
    let mut after = edition;
    while let Some(earlier) = latest_before(site, after, |other| other.plan == plan.id) {
        before
            .push(PastReport { as_at: standpoint(earlier), has: measures_of(site, earlier, plan) });
        after = earlier;
    }
    before.reverse();
    before
}

/// Every measure that serves the plan, and every other that the edition speaks
/// of, by id; as long as reports have it.
pub(super) fn measures_of(site: &Site, edition: &Edition, plan: &Plan) -> Vec<MeasureIx> {
    let narratives = edition.outcomes.values().map(|outcome| &outcome.words);
    let comments = edition.commentary.values().map(|commentary| &commentary.words);
    let shown: Vec<&str> = std::iter::once(&edition.summary)
        .chain(narratives)
        .chain(comments)
        .chain(edition.sections.iter())
        // A report's parts show what the plan's own wording shows.
        .chain(plan.outcomes.iter().map(|outcome| &outcome.wording))
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
fn changes(site: &Site, edition: &Edition, plan: &Plan, has: &[MeasureIx]) -> Vec<ChangeRecord> {
    let before = latest_before(site, edition, |other| other.plan == edition.plan);
    let Some(before) = before else { return Vec::new() };
    let had = measures_of(site, before, plan);
    let one = |ix: MeasureIx| {
        let measure = site.measure(ix);
        let Life { from, until } = &measure.life;
        let because = match (had.binary_search(&ix).is_ok(), has.binary_search(&ix).is_ok()) {
            (false, true) => from.as_ref()?,
            (true, false) => until.as_ref()?,
            _ => return None,
        };
        Some(ChangeRecord {
            measure: measure.id.clone(),
            title: measure.title.clone(),
            added: has.binary_search(&ix).is_ok(),
            because: because.because.clone(),
        })
    };
    site.measure_ixs().filter_map(one).collect()
}

/// Where those measures stand that have a figure for a period which the edition before
/// had none for: only they can have got better or worse since.
fn count_new(site: &Site, before: &Edition, assessments: &[Assessment<'_>]) -> Counts {
    let as_at = standpoint(before);
    let is_new = |assessment: &&Assessment<'_>| {
        let ix = assessment.measure;
        let latest = assessment.latest().filter(|figure| figure.value().is_some());
        let then = series(site.figures(ix), site.our_area, as_at);
        let known = then.latest_value().map(|(period, _)| period);
        latest.is_some_and(|figure| known != Some(figure.period))
    };
    count(assessments.iter().filter(is_new).map(Assessment::tally))
}

/// What became of the measures of the edition, or of those that serve a plan item,
/// since the report before.
fn movements(
    site: &Site,
    before: &BTreeMap<MeasureIx, Standing>,
    assessments: &[Assessment<'_>],
    of: Option<&Id>,
) -> Movements<MeasureIx> {
    let counts = |ix: MeasureIx| of.is_none_or(|id| site.measure(ix).outcomes.contains(id));
    let before = before.iter().filter(|(ix, _)| counts(**ix)).map(|(ix, then)| (*ix, *then));
    let now = assessments.iter().filter(|assessment| counts(assessment.measure));
    Movements::between(
        &before.collect(),
        now.map(|assessment| (assessment.measure, assessment.standing())),
    )
}

/// Adds why measures must be looked at first.
fn add_reasons(
    site: &Site,
    measures: &mut [MeasureRecord],
    attention: &Exceptions<'_, '_>,
    words: &Words,
) {
    for Exception { assessment, reasons } in &attention.first {
        let id = &site.measure(assessment.measure).id;
        let found = measures.binary_search_by(|record| record.line.id.cmp(id));
        if let Ok(at) = found {
            measures[at].reasons = write_reasons(site, assessment, reasons, words);
        }
    }
}

/// Adds what people say about a measure, and the numbers by which it is cited.
fn add_words(
    record: &mut MeasureRecord,
    edition: &Edition,
    resolver: &Resolver<'_>,
    words: &Words,
) {
    let mut numbering = Numbering::of(&record.number);
    match edition.commentary.get(&record.line.id) {
        Some(commentary) => {
            let mut said = resolver.resolve(&commentary.words);
            numbering.paragraphs(&mut said);
            record.commentary = Some(CommentaryRecord {
                words: said,
                said_by: commentary.said_by.clone(),
                dated: words.day(commentary.dated),
            });
            record.improvement = commentary.action.as_ref().map(|action| ImprovementRecord {
                number: numbering.another(),
                what: action.what.clone(),
                owner: action.owner.clone(),
                by: words.day(action.by),
            });
        }
        None if record.line.status() == Some(Status::OffTarget) || !record.reasons.is_empty() => {
            record.no_commentary =
                Some(StatementRecord { number: numbering.another(), words: words.no_commentary() });
        }
        None => {}
    }
}
