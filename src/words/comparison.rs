//! A result beside similar councils, in neutral words (B-54).

use rust_decimal::Decimal;

use super::figures::list;
use super::measure::lower_first;
use super::{Words, ordinal, say};
use crate::assess::{Benchmark, NoBenchmark, Rank, StoodBefore};
use crate::model::Measure;
use crate::period::Period;

/// A council and its value.
pub(crate) type NamedValue<'a> = (&'a str, Decimal);

/// A benchmark with the names it needs.
pub struct ComparisonShown<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// "Thornmere"
    pub council: &'a str,
    /// "Similar councils"
    pub group: &'a str,
    /// The numbers.
    pub benchmark: &'a Benchmark,
    /// Names of the peers that report nothing.
    pub missing: &'a [&'a str],
    /// Names and own values of areas in which councils lie.
    pub wider: &'a [NamedValue<'a>],
    /// Names and values of the first and the last bar.
    pub ends: Option<(NamedValue<'a>, NamedValue<'a>)>,
}

impl Words {
    /// "9th of 15", "joint 2nd of 15"
    pub fn rank(&self, rank: &Rank) -> String {
        let key = if rank.shared { "ordinal-position-shared" } else { "ordinal-position" };
        say!(self, key, place = ordinal(rank.place), of = rank.of)
    }

    /// On how many of the measures that are ranked we stand in the best quarter, and on
    /// how many in the worst; None where none is ranked.
    pub fn benchmarks_lead(&self, best: usize, worst: usize, all: usize) -> Option<String> {
        (all > 0).then(|| say!(self, "benchmarks-lead", best = best, worst = worst, all = all))
    }

    /// That councils are not ranked.
    pub fn not_ranked(&self) -> String {
        say!(self, "no-rank")
    }

    /// The position, or the reason there is none, as a label.
    pub fn position(
        &self,
        measure: &Measure,
        benchmark: &Result<Benchmark, NoBenchmark>,
    ) -> String {
        match benchmark {
            Ok(Benchmark { rank: Some(rank), behind, period, .. }) => {
                self.dated(self.rank(rank), *behind, measure.moment(*period))
            }
            Ok(Benchmark { rank: None, .. }) => self.not_ranked(),
            Err(NoBenchmark::NoGroup) => say!(self, "no-benchmark-no-group"),
            Err(NoBenchmark::NoFigure) => say!(self, "no-benchmark-no-figure"),
            Err(NoBenchmark::NoPeers) => say!(self, "no-benchmark-no-peers"),
        }
    }

    /// Position and middle in one: "9th of 15; the middle council had 42.6%".
    pub fn compared_fact(
        &self,
        measure: &Measure,
        benchmark: &Result<Benchmark, NoBenchmark>,
    ) -> String {
        match benchmark {
            Ok(found) => {
                let median = measure.style.write(found.spread.median);
                let said = match &found.rank {
                    // Beside a newer figure of ours, the one compared must be named.
                    Some(rank) if found.behind.is_some() => say!(
                        self,
                        "fact-compared-behind",
                        position = self.rank(rank),
                        ours = measure.style.write(found.ours),
                        median = median
                    ),
                    Some(rank) => {
                        let position = self.rank(rank);
                        say!(self, "fact-compared-rank", position = position, median = median)
                    }
                    None => say!(self, "fact-compared-no-rank", median = median),
                };
                self.dated(said, found.behind, measure.moment(found.period))
            }
            Err(_) => self.position(measure, benchmark),
        }
    }

    /// Names the period of a comparison that lags behind the latest figure.
    fn dated(&self, said: String, behind: Option<Period>, period: Period) -> String {
        match behind {
            Some(_) => say!(self, "position-then", position = said, when = self.when(period)),
            None => said,
        }
    }

    /// What a comparison says, sentence by sentence.
    pub fn comparison(&self, shown: &ComparisonShown<'_>) -> Vec<String> {
        let style = &shown.measure.style;
        let when = |period: Period| self.when(shown.measure.moment(period));
        let found = shown.benchmark;
        let mut said = vec![match &found.rank {
            Some(rank) => say!(
                self,
                "benchmark-rank",
                council = shown.council,
                position = self.rank(rank),
                when = when(found.period)
            ),
            None => say!(self, "benchmark-no-rank"),
        }];
        said.extend(found.before.iter().flat_map(|before| self.stood_before(shown, before)));
        let gap = self.difference(style, found.ours, found.spread.median);
        let distance = match found.ours.cmp(&found.spread.median) {
            std::cmp::Ordering::Greater => say!(self, "benchmark-distance-above", gap = gap),
            std::cmp::Ordering::Less => say!(self, "benchmark-distance-below", gap = gap),
            std::cmp::Ordering::Equal => say!(self, "benchmark-distance-same"),
        };
        said.push(say!(
            self,
            "benchmark-median",
            reporting = found.peers.len(),
            median = style.write(found.spread.median),
            distance = distance
        ));
        if found.has_quartiles() {
            let spread = &found.spread;
            let (lower, upper) = style.ends(spread.lower_quartile, spread.upper_quartile);
            said.push(say!(self, "benchmark-middle-half", lower = lower, upper = upper));
        }
        said.extend(self.likely(shown));
        if let Some(latest) = found.behind {
            let (period, latest) = (when(found.period), when(latest));
            said.push(say!(self, "benchmark-behind", period = period, latest = latest));
        }
        if !shown.missing.is_empty() {
            said.push(say!(self, "benchmark-missing", names = list(shown.missing)));
        }
        if found.rank.is_some() {
            said.push(say!(self, "benchmark-counted"));
        }
        said
    }

    /// Whether what lies between us and the others may be chance, where limits are given.
    fn likely(&self, shown: &ComparisonShown<'_>) -> Vec<String> {
        let found = shown.benchmark;
        let Some(range) = found.likely.ours else { return Vec::new() };
        let mut said = Vec::new();
        if found.ours != found.spread.median {
            let (lower, upper) = shown.measure.style.ends(range.lower, range.upper);
            let holds = range.holds(found.spread.median);
            let key = if holds { "benchmark-likely-within" } else { "benchmark-likely-beyond" };
            said.push(say!(self, key, lower = lower, upper = upper));
        }
        // Where none is ahead, it is no matter of chance who is.
        if let Some(overlapping) = found.likely.overlapping().filter(|_| found.rank.is_some()) {
            let given = found.likely.peers.len();
            said.push(say!(
                self,
                "benchmark-likely-peers",
                overlapping = overlapping,
                given = given
            ));
        }
        said
    }

    /// Where ours stood in an earlier year, with the figures that it came from.
    fn stood_before(&self, shown: &ComparisonShown<'_>, before: &StoodBefore) -> Vec<String> {
        let style = &shown.measure.style;
        let mut said = vec![say!(
            self,
            "benchmark-before",
            position = self.rank_before(shown.measure, before),
            ours = style.write(before.ours),
            median = style.write(before.median)
        )];
        if !before.same_peers {
            said.push(say!(self, "benchmark-before-others"));
        }
        said
    }

    /// "12th of 15 in 2022 to 2023"
    pub fn rank_before(&self, measure: &Measure, before: &StoodBefore) -> String {
        let when = self.when(measure.moment(before.period));
        say!(self, "position-then", position = self.rank(&before.rank), when = when)
    }

    /// A position with the one before it: "9th of 15 (12th of 15 in 2022 to 2023)".
    pub fn rank_since(&self, rank: &str, before: &str) -> String {
        say!(self, "position-since", position = rank, before = before)
    }

    /// What an area in which councils lie had itself, as a label: no mean of theirs.
    pub fn own_value(&self, measure: &Measure, area: &str) -> String {
        let is_rate = measure.style.unit.is_rate();
        say!(self, if is_rate { "fact-own-rate" } else { "fact-own-figure" }, area = area)
    }

    /// The same in a sentence, beside the councils.
    pub fn areas_own_value(&self, measure: &Measure, area: &str, value: Decimal) -> String {
        let is_rate = measure.style.unit.is_rate();
        let key = if is_rate { "areas-own-rate" } else { "areas-own-figure" };
        say!(self, key, area = area, value = measure.style.write(value))
    }

    /// The mean of a group's values, as a label: no rate of the area in which they lie.
    pub fn mean_of(&self, measure: &Measure, count: usize) -> String {
        let is_rate = measure.style.unit.is_rate();
        say!(self, if is_rate { "fact-mean-rates" } else { "fact-mean-figures" }, count = count)
    }

    /// Who is in a group, since when, and why.
    pub fn group(&self, title: &str, year: &str, members: &[&str], source: &str) -> String {
        say!(
            self,
            "benchmark-group",
            title = title,
            year = year,
            names = list(members),
            source = source
        )
    }

    /// The finding of a chart of bars.
    pub fn bars_headline(&self, shown: &ComparisonShown<'_>) -> String {
        let when = self.when(shown.measure.moment(shown.benchmark.period));
        match &shown.benchmark.rank {
            Some(rank) => {
                let position = self.rank(rank);
                say!(
                    self,
                    "headline-bars-rank",
                    council = shown.council,
                    position = position,
                    when = when
                )
            }
            None => {
                let value = shown.measure.style.write(shown.benchmark.ours);
                say!(self, "headline-bars", council = shown.council, value = value, when = when)
            }
        }
    }

    /// Measure, unit, areas and period, below the headline.
    pub fn bars_subtitle(&self, shown: &ComparisonShown<'_>) -> String {
        say!(
            self,
            "subtitle-bars",
            title = &shown.measure.title,
            unit = shown.measure.style.heading(),
            council = shown.council,
            group = lower_first(shown.group),
            period = self.period(shown.measure.moment(shown.benchmark.period))
        )
    }

    /// What the bars show, for those who cannot see them.
    pub fn bars_description(&self, shown: &ComparisonShown<'_>) -> String {
        let Some(((first, first_value), (last, last_value))) = shown.ends else {
            return String::new();
        };
        let ranked = shown.benchmark.rank.is_some();
        let order = say!(self, if ranked { "bars-best-first" } else { "bars-highest-first" });
        let style = &shown.measure.style;
        say!(
            self,
            "bars-description",
            count = shown.benchmark.peers.len() + 1,
            order = order,
            first = first,
            first_value = style.write(first_value),
            last = last,
            last_value = style.write(last_value)
        )
    }
}
