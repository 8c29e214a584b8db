//! What is said about one measure as at one date.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::attention::ReasonRecord;
use super::comparison::{self, ComparisonRecord};
use super::control::{self, ControlRecord};
use super::history::{self, HistoryRecord};
use super::pace::{self, PaceRecord};
use super::sustained::SustainedRecord;
use super::terms::{self, TermsRecord};
use crate::assess::{AsAt, Assessment, Direction, Overdue, Standing, Status, assess};
use crate::input::Digest;
use crate::model::{Figure, Id, Measure, MeasureIx, Publication, RuleKind, Site};
use crate::narrative::Document;
use crate::period::Period;
use crate::quantity::Style;
use crate::words::{Words, followed};

/// A measure on one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MeasureLine {
    /// Its stable name.
    pub id: Id,
    /// Its title then.
    pub title: String,
    /// The period of its latest figure.
    pub period: Option<Period>,
    /// The same as written.
    pub period_label: String,
    /// Its latest result, or the reason there is none.
    pub value: String,
    /// Its target, or that there is none.
    pub target: String,
    /// How it counts: its status, or why it has none.
    pub standing: Standing,
    /// Whether somebody gave the status in place of the computed one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_judgement: bool,
    /// The status, or the reason there is none.
    pub status_word: String,
    /// Its direction, when it has one.
    pub direction: Option<Direction>,
    /// The direction, or the reason there is none.
    pub direction_word: String,
    /// "9th of 15", or the reason there is none.
    pub position: String,
    /// The result against its target, or alone.
    pub sentence: String,
    /// Since when it has been off target, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off_target: Option<String>,
    /// Its values over time, None for a gap.
    pub trend: Vec<Option<Decimal>>,
}

impl MeasureLine {
    /// Its status, when it has one.
    pub fn status(&self) -> Option<Status> {
        self.standing.status()
    }

    /// How it counts in a roll-up.
    pub fn tally(&self) -> (Standing, Option<Direction>) {
        (self.standing, self.direction)
    }
}

/// Everything that is said about a measure as at one date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MeasureRecord {
    /// It on one line.
    pub line: MeasureLine,
    /// The number of its part; empty on its current page.
    pub number: String,
    /// The question it answers.
    pub question: String,
    /// How its values are written.
    pub style: Style,
    /// The kind of its status rule, by the name that files use.
    pub rule: RuleKind,
    /// The sum behind the status.
    pub working: String,
    /// Who judged otherwise than the rule, when and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<OverrideRecord>,
    /// What was compared with what.
    pub direction_working: String,
    /// The direction against the other earlier result, with its working.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_direction: Option<String>,
    /// How many reports in a row went that way, where it is more than one. Only a
    /// report has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sustained: Option<SustainedRecord>,
    /// Why it must be looked at first, the gravest reason first; empty where it need not be.
    /// Only a report has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ReasonRecord>,
    /// Where the service expects to end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forecast: Option<ForecastRecord>,
    /// Whether it grows fast enough for a target to come, where it asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<PaceRecord>,
    /// Position and middle in one.
    pub compared: String,
    /// The result, against target, against before.
    pub lead: Vec<String>,
    /// Its figures over time.
    pub history: HistoryRecord,
    /// Its figures with their control limits, where it asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<ControlRecord>,
    /// Its money in real terms and per head, where it asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<TermsRecord>,
    /// It beside similar councils.
    pub comparison: Option<ComparisonRecord>,
    /// What readers should know about single figures.
    pub cautions: Vec<String>,
    /// What the council says.
    pub commentary: Option<CommentaryRecord>,
    /// What is being done.
    pub improvement: Option<ImprovementRecord>,
    /// Said where it is off target or must be looked at first, and nothing was said.
    pub no_commentary: Option<StatementRecord>,
    /// Its definition and owner, labelled.
    pub about: Vec<LabelledValue>,
    /// Where its figures come from.
    pub sources: Vec<SourceRecord>,
    /// The plan items it serves: id and title.
    pub outcomes: Vec<(Id, String)>,
    /// Numbers in it under which nothing stands any more, and since which version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<StatementRecord>,
}

/// A status that somebody gave in place of the computed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OverrideRecord {
    /// How the measure would have counted.
    pub computed: Standing,
    /// Its computed status, or why it has none.
    pub computed_word: String,
    /// Who, when and why, in a sentence.
    pub said: String,
    /// The same where the report itself does not stand beside it.
    pub judged: String,
}

/// Where a service expects to end, and how that would be judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ForecastRecord {
    /// What it is about.
    pub period: Period,
    /// "Expected by 31 March 2026"
    pub label: String,
    /// What is expected.
    pub value: Decimal,
    /// How it would count.
    pub standing: Standing,
    /// The status that it would have, or why it would have none.
    pub status_word: String,
    /// What is expected, and when the service said so.
    pub said: String,
    /// The sum behind the status, when it would have one.
    pub working: Option<String>,
}

/// A label and what it labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelledValue {
    /// "How often"
    pub label: String,
    /// "Every year"
    pub value: String,
}

/// What the council says about a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CommentaryRecord {
    /// The words, their figures filled in.
    pub words: Document,
    /// The named service.
    pub said_by: String,
    /// When it was written, as it reads.
    pub dated: String,
}

/// A generated sentence that can be cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementRecord {
    /// By which it is cited.
    pub number: String,
    /// What it says.
    pub words: String,
}

/// What is being done about a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementRecord {
    /// By which it is cited.
    pub number: String,
    /// What.
    pub what: String,
    /// Who.
    pub owner: String,
    /// By when, as it reads.
    pub by: String,
}

/// Where figures come from, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// Title, publisher, licence and link.
    pub publication: Publication,
    /// "Source: …, published …"
    pub line: String,
    /// SHA-256 of the file, when the figures come from a file of others.
    pub digest: Option<Digest>,
}

/// Writes what is said about a measure on its current page, as at the build's date.
pub fn current(site: &Site, ix: MeasureIx, words: &Words) -> MeasureRecord {
    compose(site, &assess(site, ix, history::today(site)), words)
}

/// Writes a measure on one line.
pub fn line(site: &Site, assessment: &Assessment<'_>, words: &Words) -> MeasureLine {
    let measure = site.measure(assessment.measure);
    let latest = assessment.latest();
    let period = latest.map(|figure| figure.period);
    let (standing, direction) = assessment.tally();
    MeasureLine {
        id: measure.id.clone(),
        title: measure.title.clone(),
        period,
        period_label: period.map(|period| words.period(measure.moment(period))).unwrap_or_default(),
        value: words.result(measure, latest),
        target: words.target(measure, &assessment.rating, latest),
        standing,
        by_judgement: assessment.overridden.is_some(),
        status_word: match assessment.overridden {
            Some(by) => words.status_by_judgement(by.status),
            None => words.rating(&assessment.rating),
        },
        direction,
        direction_word: words.travel(&assessment.travel),
        position: words.position(measure, &assessment.benchmark),
        sentence: words.row_sentences(measure, assessment),
        off_target: assessment
            .off_target
            .as_ref()
            .filter(|_| assessment.status() == Some(Status::OffTarget))
            .map(|run| words.off_target_run(measure, run)),
        trend: assessment.ours.iter().map(Figure::value).collect(),
    }
}

/// Writes what an assessment says. Words of people are added by the edition.
pub(super) fn compose(site: &Site, assessment: &Assessment<'_>, words: &Words) -> MeasureRecord {
    let measure = site.measure(assessment.measure);
    let latest = assessment.latest();
    let sources = sources(site, assessment, words);
    let outcomes = measure.outcomes.iter().filter_map(|id| {
        site.outcome(id.as_str()).map(|(_, outcome)| (id.clone(), outcome.title.clone()))
    });
    MeasureRecord {
        line: line(site, assessment, words),
        number: String::new(),
        question: measure.question.clone(),
        style: measure.style.clone(),
        rule: measure.rule.kind(),
        working: followed(
            words.working(measure, &assessment.rating, latest),
            words.target_by_chance(measure, assessment),
        ),
        overridden: assessment.overridden.map(|by| OverrideRecord {
            computed: Standing::of(&assessment.rating),
            computed_word: words.rating(&assessment.rating),
            said: words.overridden(by),
            judged: words.judged_otherwise(by),
        }),
        direction_working: match words.change_by_chance(measure, assessment) {
            Some(chance) => {
                format!("{}. {chance}", words.travel_working(measure, &assessment.travel))
            }
            None => words.travel_working(measure, &assessment.travel),
        },
        other_direction: assessment
            .other_travel
            .as_ref()
            .and_then(|travel| words.other_travel(measure, travel)),
        sustained: None,
        reasons: Vec::new(),
        forecast: assessment.forecast.as_ref().map(|forecast| ForecastRecord {
            period: forecast.period,
            label: words.forecast_label(forecast),
            value: forecast.value,
            standing: Standing::of(&forecast.rating),
            status_word: words.rating(&forecast.rating),
            said: words.forecast_said(measure, forecast),
            working: words.forecast_working(measure, forecast),
        }),
        pace: pace::compose(measure, assessment, words),
        compared: words.compared_fact(measure, &assessment.benchmark),
        lead: words.lead(measure, assessment),
        history: history::compose(site, assessment, words),
        control: control::compose(site, assessment, words),
        terms: terms::compose(site, assessment, words),
        comparison: comparison::compose(site, assessment, words),
        cautions: words.cautions(measure, assessment.ours.iter()),
        commentary: None,
        improvement: None,
        no_commentary: None,
        about: about(site, assessment, &sources, words),
        sources,
        outcomes: outcomes.collect(),
        withdrawn: Vec::new(),
    }
}

fn sources(site: &Site, assessment: &Assessment<'_>, words: &Words) -> Vec<SourceRecord> {
    let ix = assessment.measure;
    let measure = site.measure(ix);
    // What is expected next is news, and no part of a report.
    let current = assessment.as_at.is_current();
    let own = measure.publication.as_ref().map(|publication| SourceRecord {
        line: words.source(publication, None, next_figures(measure, assessment)),
        publication: publication.clone(),
        digest: None,
    });
    let day = assessment.as_at.released_by;
    let of_others = site.sources.iter().filter_map(|source| {
        let released = source.released_by(day, Some(ix))?;
        let next = source.next_after(day).filter(|_| current);
        Some(SourceRecord {
            line: words.source(&source.publication, Some(released), next),
            publication: source.publication.clone(),
            digest: Some(source.digest),
        })
    });
    own.into_iter().chain(of_others).collect()
}

/// When the next figures are expected, where that is news: what is said to be expected by
/// a day that has passed is there, or it is overdue.
fn next_figures(measure: &Measure, assessment: &Assessment<'_>) -> Option<Date> {
    let AsAt { released_by: today, .. } = assessment.as_at;
    let is_news = |day: &Date| *day >= today || assessment.overdue == Some(Overdue::Expected(*day));
    measure.next_figures.filter(|day| assessment.as_at.is_current() && is_news(day))
}

fn about(
    site: &Site,
    assessment: &Assessment<'_>,
    sources: &[SourceRecord],
    words: &Words,
) -> Vec<LabelledValue> {
    let measure = site.measure(assessment.measure);
    let category = measure.category.as_ref().and_then(|id| site.categories.name(id));
    let titles: Vec<&str> =
        sources.iter().map(|source| source.publication.title.as_str()).collect();
    let mut licences: Vec<&str> =
        sources.iter().map(|source| source.publication.licence.as_str()).collect();
    licences.sort_unstable();
    licences.dedup();
    let facts = crate::words::AboutShown {
        measure,
        category,
        next: next_figures(measure, assessment),
        sources: &titles,
        licences: &licences,
    };
    words.about(&facts).into_iter().map(|(label, value)| LabelledValue { label, value }).collect()
}
