//! A measure beside similar councils, as a record keeps it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::PeriodText;
use super::history::moment_text;
use crate::assess::{Assessment, Benchmark, Quarter, Rank, series};
use crate::model::{Id, Measure, PeerGroup, Site};
use crate::period::Period;
use crate::words::{ComparisonShown, Words, ordinal};

/// A comparison and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ComparisonRecord {
    /// The group's stable name.
    pub group: Id,
    /// Its members, their year and why they: in a sentence.
    pub group_sentence: String,
    /// The period compared.
    pub period: PeriodText,
    /// Everybody that reports, us included, in the order of the bars.
    pub rows: Vec<PeerRecord>,
    /// The middle of the others.
    pub median: Decimal,
    /// Their mean, each counting once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<MeanRecord>,
    /// Areas in which councils lie, each with its own value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wider: Vec<WiderRecord>,
    /// "9th of 15", or that there is no rank.
    pub position: String,
    /// The same without the period, for a place that names it already.
    pub rank: String,
    /// Where ours stood at the same point of an earlier year; absent where that would mislead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<BeforeRecord>,
    /// In which quarter of those ranked; absent when there is no rank, or too few.
    pub quarter: Option<Quarter>,
    /// Neutral, generated.
    pub sentences: Vec<String>,
    /// Middle, quartiles, range, how many report.
    pub facts: Vec<(String, String)>,
    /// The finding of the bars.
    pub headline: String,
    /// Measure, unit, areas and period.
    pub subtitle: String,
    /// What the bars show.
    pub description: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
    /// What is drawn beside the line of the median.
    pub median_label: String,
}

/// The mean of a group's values: each council counts once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeanRecord {
    /// "Mean of the 14 rates"
    pub label: String,
    /// Not rounded.
    pub value: Decimal,
}

/// An area in which councils lie, with what was measured for it as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WiderRecord {
    /// Its stable name.
    pub area: Id,
    /// "England, its own rate"
    pub label: String,
    /// Its own value: no mean of its councils'.
    pub value: Decimal,
}

/// Where ours stood in an earlier year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct BeforeRecord {
    /// The period compared then.
    pub period: Period,
    /// Our value in it.
    pub ours: Decimal,
    /// The middle of those that reported then.
    pub median: Decimal,
    /// 1 is best.
    pub place: usize,
    /// Peers that reported then, and us.
    pub of: usize,
    /// Whether the same councils report in both periods.
    pub same_peers: bool,
    /// "12th of 15 in 2022 to 2023"
    pub position: String,
}

/// One council in a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PeerRecord {
    /// Its area's stable name.
    pub area: Id,
    /// Its name.
    pub name: String,
    /// Whether it is us.
    pub ours: bool,
    /// Its value.
    pub value: Decimal,
    /// The same without its unit.
    pub text: String,
    /// Lower and upper confidence limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<(Decimal, Decimal)>,
    /// The same in words, or that none are given; absent where nobody gives them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits_text: Option<String>,
    /// "1st", when councils are ranked.
    pub rank: Option<String>,
}

pub(super) fn compose(
    site: &Site,
    assessment: &Assessment<'_>,
    words: &Words,
) -> Option<ComparisonRecord> {
    let measure = site.measure(assessment.measure);
    let found = assessment.benchmark.as_ref().ok()?;
    let group = site.groups.get(measure.peer_group.as_ref()?)?;
    let name = |area| site.areas.get(area).name.as_str();
    let rows = rows(site, measure, found, words);
    let mut missing: Vec<&str> = found.missing.iter().map(|area| name(*area)).collect();
    missing.sort_unstable();
    let end = |row: &PeerRecord| (row.name.clone(), row.value);
    let ends = rows.first().map(end).zip(rows.last().map(end));
    let figures = site.figures(assessment.measure);
    let own = |area| series(figures, area, assessment.as_at).value_at(found.period);
    let wider: Vec<_> = site
        .areas
        .wider()
        .filter(|(area, _)| *area != site.our_area)
        .filter_map(|(ix, area)| Some((area, own(ix)?)))
        .collect();
    let wider_named: Vec<_> =
        wider.iter().map(|(area, value)| (area.name.as_str(), *value)).collect();
    let shown = ComparisonShown {
        measure,
        council: &site.council.short_name,
        group: &group.title,
        benchmark: found,
        missing: &missing,
        wider: &wider_named,
        ends: ends.as_ref().map(|((a, av), (b, bv))| ((a.as_str(), *av), (b.as_str(), *bv))),
    };
    Some(ComparisonRecord {
        group: group.id.clone(),
        group_sentence: group_sentence(site, group, words),
        period: moment_text(words, measure, found.period),
        median: found.spread.median,
        mean: found
            .mean
            .map(|value| MeanRecord { label: words.mean_of(measure, found.peers.len()), value }),
        wider: wider
            .iter()
            .map(|(area, value)| WiderRecord {
                area: area.id.clone(),
                label: words.own_value(measure, &area.name),
                value: *value,
            })
            .collect(),
        position: words.position(measure, &assessment.benchmark),
        rank: found.rank.as_ref().map_or_else(|| words.not_ranked(), |rank| words.rank(rank)),
        before: found.before.as_ref().map(|before| BeforeRecord {
            period: before.period,
            ours: before.ours,
            median: before.median,
            place: before.rank.place,
            of: before.rank.of,
            same_peers: before.same_peers,
            position: words.rank_before(measure, before),
        }),
        quarter: found.rank.as_ref().and_then(Rank::quarter),
        sentences: words.comparison(&shown),
        facts: words.comparison_facts(&shown, group.members.len()),
        headline: words.bars_headline(&shown),
        subtitle: words.bars_subtitle(&shown),
        description: words.bars_description(&shown),
        caption: words.bars_caption(&shown),
        columns: words.bars_columns(measure, found.likely.any()),
        median_label: words.median_label(),
        rows,
    })
}

/// "Similar councils (2024): A, B and C. …"
pub fn group_sentence(site: &Site, group: &PeerGroup, words: &Words) -> String {
    let mut names: Vec<&str> =
        group.members.iter().map(|area| site.areas.get(*area).name.as_str()).collect();
    names.sort_unstable();
    let source = group.source.trim_end_matches('.');
    words.group(&group.title, &group.year, &names, source)
}

/// Everybody that reports, best first; ours stands before those it ties with.
fn rows(site: &Site, measure: &Measure, found: &Benchmark, words: &Words) -> Vec<PeerRecord> {
    let aim = measure.aim(found.period);
    let better = |a, b| measure.polarity.compare(a, b, aim);
    let mut all = vec![(site.our_area, found.ours)];
    all.extend(&found.peers);
    // Stable, so ours, which comes first, stays before its equals.
    all.sort_by(|(_, a), (_, b)| better(*b, *a).unwrap_or_else(|| b.cmp(a)));
    let rank = |value: Decimal| {
        better(value, value)?;
        let ahead =
            all.iter().filter(|(_, v)| better(*v, value) == Some(std::cmp::Ordering::Greater));
        Some(ordinal(1 + ahead.count()))
    };
    all.iter()
        .map(|(area, value)| {
            let ours = *area == site.our_area;
            let range = if ours { found.likely.ours } else { found.likely.of(*area) };
            let limits = range.map(|range| (range.lower, range.upper));
            let limits_text = || match limits {
                Some((lower, upper)) => words.bare_range(lower, upper, &measure.style),
                None => words.none_given(),
            };
            let area = site.areas.get(*area);
            let name = if ours { site.council.short_name.clone() } else { area.name.clone() };
            let name = if ours { words.marked_as_us(&name) } else { name };
            PeerRecord {
                area: area.id.clone(),
                name,
                ours,
                value: *value,
                text: measure.style.bare(*value),
                limits,
                limits_text: found.likely.any().then(limits_text),
                rank: rank(*value),
            }
        })
        .collect()
}
