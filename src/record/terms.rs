//! A measure's money in real terms and per head, as a record keeps it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::history::moment_text;
use super::{PeriodText, SourceRecord};
use crate::assess::{Assessment, InTerms, TermsRow, in_terms};
use crate::model::{NamedSeries, Site};
use crate::words::{TermsShown, Words};

/// Money in other terms, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TermsRecord {
    /// Oldest first.
    pub points: Vec<TermsPoint>,
    /// The base year of the prices, where they are used.
    pub base: Option<PeriodText>,
    /// Whether each resident's part is shown.
    pub per_head: bool,
    /// That the amounts as they were are judged; where a change looks different; the
    /// sums of the latest figure; what the series lack.
    pub sentences: Vec<String>,
    /// What it is called, by what it allows for.
    pub heading: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
    /// The series.
    pub sources: Vec<SourceRecord>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct TermsPoint {
    /// Its period.
    pub period: PeriodText,
    /// The price index of its period.
    pub index: Option<Decimal>,
    /// In the prices of the base year, in the measure's unit.
    pub real: Option<Decimal>,
    /// How many residents.
    pub residents: Option<Decimal>,
    /// For each resident, in pounds.
    pub per_head: Option<Decimal>,
    /// Its cells, as many as there are headings after the first.
    pub texts: Vec<String>,
}

/// Nothing where the measure asks for no other terms, or has no figure.
pub(super) fn compose(
    site: &Site,
    assessment: &Assessment<'_>,
    words: &Words,
) -> Option<TermsRecord> {
    let measure = site.measure(assessment.measure);
    let as_at = assessment.as_at;
    let found = in_terms(&site.series, measure, &assessment.ours, &assessment.travel, as_at)?;
    if found.rows.is_empty() {
        return None;
    }
    let terms = &measure.terms;
    let series = |id| site.series.get(id);
    let real = terms.real.as_ref().and_then(|real| Some((series(&real.series)?, real.base)));
    let residents = terms.per_head.as_ref().and_then(series);
    let shown = TermsShown { measure, found: &found, travel: &assessment.travel, real, residents };
    let (caption, columns) = words.terms_table(&shown);
    let used = real.map(|(prices, _)| prices).into_iter().chain(residents);
    let source = |series: &NamedSeries| SourceRecord {
        line: words.series_source(&series.publication, series.released_by(as_at.released_by)),
        publication: series.publication.clone(),
        digest: None,
    };
    Some(TermsRecord {
        points: points(&found, &shown, words),
        base: real.map(|(_, base)| super::history::period_text(words, base)),
        per_head: residents.is_some(),
        sentences: words.terms_sentences(&shown),
        heading: words.terms_heading(&shown),
        caption,
        columns,
        sources: used.map(source).collect(),
    })
}

fn points(found: &InTerms, shown: &TermsShown<'_>, words: &Words) -> Vec<TermsPoint> {
    let one = |row: &TermsRow| {
        let real = row.real.and_then(Result::ok).map(|real| real.value.round_dp(KEPT));
        let head = row.per_head.and_then(Result::ok).map(|head| head.value.round_dp(KEPT));
        TermsPoint {
            period: moment_text(words, shown.measure, row.period),
            index: row.index,
            real,
            residents: row.residents,
            per_head: head,
            texts: words.terms_cells(shown, row),
        }
    };
    found.rows.iter().map(one).collect()
}

/// Digits after the point that a quotient is kept to.
const KEPT: u32 = 6;
