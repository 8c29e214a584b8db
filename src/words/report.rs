//! What a report says of many measures at once.

use rust_decimal::Decimal;

use super::figures::list;
use super::{BarsSaid, Words, say};
use crate::assess::{Counts, Disagreement, Spread, Status};
use crate::model::{Accumulation, Frequency, Measure, Polarity};
use crate::period::Period;

/// What a bar of counts says.
pub struct CountsSaid {
    /// What stands around it.
    pub bars: BarsSaid,
    /// Four parts in words, with how many.
    pub parts: Vec<(String, usize)>,
    /// Rows of the table, the total last.
    pub table: Vec<(String, usize)>,
}

/// What a chart of all areas says.
pub struct AreasSaid {
    /// The finding.
    pub headline: String,
    /// Measure, unit, areas and period.
    pub subtitle: String,
    /// Where we stand.
    pub sentence: String,
    /// What is drawn.
    pub description: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
    /// The middle area.
    pub median: Option<Decimal>,
    /// What stands beside its line.
    pub median_label: String,
}

impl Words {
    /// What a bar of counts says.
    pub fn counts_chart(&self, counts: &Counts, report: &str) -> CountsSaid {
        let statuses = self.by_status(counts);
        let part = |(word, count): &(String, usize)| {
            (say!(self, "counts-part", count = *count, status = word.to_lowercase()), *count)
        };
        let parts: Vec<(String, usize)> = statuses.iter().map(part).collect();
        let mut table = statuses;
        table.push((say!(self, "counts-total"), counts.measures));
        let bars = BarsSaid {
            headline: say!(self, "counts-headline", on = counts.on_target, rated = counts.rated()),
            subtitle: say!(self, "counts-subtitle", report = report),
            description: upper_first(&say!(
                self,
                "counts-description",
                parts = self.counts_short(counts)
            )),
            caption: say!(self, "counts-caption", report = report),
            columns: vec![say!(self, "column-status"), say!(self, "column-measures")],
        };
        CountsSaid { bars, parts, table }
    }

    /// That a judgement of progress and the counts of its measures point different ways.
    pub fn disagreement(&self, found: Disagreement, counts: &Counts) -> String {
        let key = match found {
            Disagreement::BetterThanFigures => "progress-better-than-figures",
            Disagreement::WorseThanFigures => "progress-worse-than-figures",
        };
        say!(self, key, rated = counts.rated(), off = counts.off_target)
    }

    /// Why the counts of outcomes come to more than those of the report.
    pub fn counted_in_each(&self) -> String {
        say!(self, "counted-in-each")
    }

    /// Whose middle a comparison with a group takes, beside that of every area.
    pub fn areas_beside_group(&self, council: &str, group: &str, others: usize) -> String {
        say!(self, "areas-beside-group", council = council, group = group, others = others)
    }

    /// What a chart of all areas says.
    pub fn areas_chart(
        &self,
        measure: &Measure,
        period: Period,
        council: &str,
        count: usize,
        spread: Spread,
        ours: Option<Decimal>,
    ) -> AreasSaid {
        let style = &measure.style;
        let period = measure.moment(period);
        let when = self.when(period);
        let (lowest, highest) = style.ends(spread.minimum, spread.maximum);
        let median = style.write(spread.median);
        let headline = if count == 1 {
            say!(self, "headline-areas-one", value = &highest, when = when)
        } else {
            say!(
                self,
                "headline-areas",
                count = count,
                lowest = &lowest,
                highest = &highest,
                when = when
            )
        };
        let sentence = match ours {
            Some(ours) => {
                say!(
                    self,
                    "areas-sentence",
                    council = council,
                    ours = style.write(ours),
                    count = count,
                    median = median
                )
            }
            None => say!(
                self,
                "areas-sentence-without-us",
                council = council,
                count = count,
                median = median
            ),
        };
        let unit = style.heading();
        AreasSaid {
            headline,
            subtitle: say!(
                self,
                "subtitle-areas",
                title = &measure.title,
                unit = &unit,
                period = self.period(period)
            ),
            sentence,
            description: say!(
                self,
                "areas-description",
                count = count,
                lowest = lowest,
                highest = highest
            ),
            caption: say!(
                self,
                "table-areas",
                title = &measure.title,
                period = self.period(period)
            ),
            columns: vec![say!(self, "column-area"), say!(self, "column-result", unit = unit)],
            median: Some(spread.median),
            median_label: say!(self, "label-middle-area", count = count),
        }
    }

    /// "2 on target, 1 off target and 1 without a status"
    pub fn counts_short(&self, counts: &Counts) -> String {
        if counts.rated() == 0 {
            return say!(self, "counts-short-none", measures = counts.measures);
        }
        joined(&self.counts_parts(counts))
    }

    /// "2 on target", "1 off target": the parts that are not empty.
    pub(super) fn counts_parts(&self, counts: &Counts) -> Vec<(String, usize)> {
        let part = |(word, count): (String, usize)| {
            (say!(self, "counts-part", count = count, status = word.to_lowercase()), count)
        };
        self.by_status(counts).into_iter().filter(|(_, count)| *count > 0).map(part).collect()
    }

    /// The status of the first measure that has one, for sets in which all are alike.
    pub(super) fn only_status(&self, counts: &Counts) -> String {
        let found = self.by_status(counts).into_iter().find(|(_, count)| *count > 0);
        found.map(|(word, _)| word.to_lowercase()).unwrap_or_default()
    }

    /// Each status, and none, with how many measures have it.
    fn by_status(&self, counts: &Counts) -> Vec<(String, usize)> {
        vec![
            (self.status(Status::OnTarget), counts.on_target),
            (self.status(Status::CloseToTarget), counts.close_to_target),
            (self.status(Status::OffTarget), counts.off_target),
            (say!(self, "no-status"), counts.unrated()),
        ]
    }

    /// Which way is better.
    pub fn polarity(&self, polarity: Polarity) -> String {
        say!(
            self,
            match polarity {
                Polarity::Higher => "polarity-higher",
                Polarity::Lower => "polarity-lower",
                Polarity::Nearest => "polarity-nearest",
                Polarity::None => "polarity-none",
            }
        )
    }

    /// How often there is a new figure.
    pub fn frequency(&self, frequency: Frequency) -> String {
        say!(
            self,
            match frequency {
                Frequency::TwoYears => "frequency-two-years",
                Frequency::Year => "frequency-year",
                Frequency::Half => "frequency-half",
                Frequency::Quarter => "frequency-quarter",
                Frequency::Month => "frequency-month",
            }
        )
    }

    /// What a figure covers.
    pub fn accumulation(&self, accumulation: Accumulation) -> String {
        say!(
            self,
            match accumulation {
                Accumulation::Snapshot => "accumulation-snapshot",
                Accumulation::InPeriod => "accumulation-in-period",
                Accumulation::YearToDate => "accumulation-year-to-date",
                Accumulation::Rolling => "accumulation-rolling",
            }
        )
    }
}

/// Parts in words, joined: "2 on target and 1 off target".
pub(super) fn joined(parts: &[(String, usize)]) -> String {
    list(&parts.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>())
}

/// A sentence that starts with a capital letter.
pub(super) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
