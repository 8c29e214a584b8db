//! What a report says of many measures at once.

use rust_decimal::Decimal;

use super::figures::list;
use super::{Words, say};
use crate::assess::{Counts, Spread, Status};
use crate::model::{Accumulation, Frequency, Margin, Measure, Polarity, StatusRule};
use crate::period::Period;

/// What a bar of counts says.
pub struct CountsSaid {
    /// The finding.
    pub headline: String,
    /// Whose measures.
    pub subtitle: String,
    /// What is drawn.
    pub description: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
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
        CountsSaid {
            headline: say!(self, "counts-headline", on = counts.on_target, rated = counts.rated()),
            subtitle: say!(self, "counts-subtitle", report = report),
            description: upper_first(&say!(
                self,
                "counts-description",
                parts = self.counts_short(counts)
            )),
            caption: say!(self, "counts-caption", report = report),
            columns: vec![say!(self, "column-status"), say!(self, "column-measures")],
            parts,
            table,
        }
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
        let when = self.when(period);
        let (lowest, highest) = (style.write(spread.minimum), style.write(spread.maximum));
        let median = style.write(spread.median);
        let headline = if count == 1 {
            say!(self, "headline-areas-one", lowest = &lowest, when = when)
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
            median_label: say!(self, "label-middle-area"),
        }
    }

    /// "Of 48 measures, 46 have a status: …", and why the others have none.
    pub fn counts(&self, counts: &Counts) -> Vec<String> {
        let judged = self.counts_parts(&Counts { no_figure: 0, no_target: 0, ..*counts });
        let mut said = vec![say!(
            self,
            "counts",
            rated = counts.rated(),
            measures = counts.measures,
            status = self.only_status(counts),
            parts = joined(&judged)
        )];
        let unrated = [
            (say!(self, "part-no-figure", count = counts.no_figure), counts.no_figure),
            (say!(self, "part-no-target", count = counts.no_target), counts.no_target),
        ];
        let unrated: Vec<(String, usize)> =
            unrated.into_iter().filter(|(_, count)| *count > 0).collect();
        if !unrated.is_empty() {
            let key = if counts.rated() == 0 { "counts-all-unrated" } else { "counts-others" };
            said.push(upper_first(&say!(self, key, parts = joined(&unrated))));
        }
        said
    }

    /// "Compared with the figures before, 14 got better and 9 got worse."
    pub fn counts_travel(&self, counts: &Counts) -> String {
        let parts = [
            (say!(self, "part-improving", count = counts.improving), counts.improving),
            (say!(self, "part-worsening", count = counts.worsening), counts.worsening),
            (say!(self, "part-no-change", count = counts.no_change), counts.no_change),
            (say!(self, "part-neutral", count = counts.neutral), counts.neutral),
            (say!(self, "part-not-compared", count = counts.not_compared), counts.not_compared),
        ];
        let parts: Vec<(String, usize)> =
            parts.into_iter().filter(|(_, count)| *count > 0).collect();
        if counts.not_compared == counts.measures {
            return say!(self, "counts-travel-none");
        }
        say!(self, "counts-travel", parts = joined(&parts))
    }

    /// "2 on target, 1 off target and 1 without a status"
    pub fn counts_short(&self, counts: &Counts) -> String {
        if counts.rated() == 0 {
            return say!(self, "counts-short-none", measures = counts.measures);
        }
        joined(&self.counts_parts(counts))
    }

    /// "2 on target", "1 off target": the parts that are not empty.
    fn counts_parts(&self, counts: &Counts) -> Vec<(String, usize)> {
        let part = |(word, count): (String, usize)| {
            (say!(self, "counts-part", count = count, status = word.to_lowercase()), count)
        };
        self.by_status(counts).into_iter().filter(|(_, count)| *count > 0).map(part).collect()
    }

    /// The status of the first measure that has one, for sets of one.
    fn only_status(&self, counts: &Counts) -> String {
        let found = self.by_status(counts).into_iter().find(|(_, count)| *count > 0);
        found.map(|(word, _)| word.to_lowercase()).unwrap_or_default()
    }

    /// Each status, and none, with how many measures have it.
    fn by_status(&self, counts: &Counts) -> Vec<(String, usize)> {
        vec![
            (self.status(Status::OnTarget), counts.on_target),
            (self.status(Status::CloseToTarget), counts.close_to_target),
            (self.status(Status::OffTarget), counts.off_target),
            (say!(self, "no-status"), counts.no_figure + counts.no_target),
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

    /// How a measure is judged, in a sentence.
    pub fn rule(&self, measure: &Measure) -> String {
        let style = &measure.style;
        let size = |width: Decimal| style.exact(width).difference(width);
        let write = |value: Decimal| style.exact(value).write(value);
        let percent = |percent: Decimal| percent.normalize().to_string();
        match &measure.rule {
            StatusRule::Tolerance(Margin::Points(width)) => {
                say!(self, "rule-tolerance-points", width = size(*width))
            }
            StatusRule::Tolerance(Margin::Percent(of_target)) => {
                say!(self, "rule-tolerance-percent", percent = percent(*of_target))
            }
            StatusRule::Floor(floor) => say!(self, "rule-floor", floor = write(*floor)),
            StatusRule::TrendModerated(Margin::Points(width)) if width.is_zero() => {
                say!(self, "rule-trend-exact")
            }
            StatusRule::TrendModerated(Margin::Points(width)) => {
                say!(self, "rule-trend-points", width = size(*width))
            }
            StatusRule::TrendModerated(Margin::Percent(of_target)) => {
                say!(self, "rule-trend-percent", percent = percent(*of_target))
            }
            StatusRule::BetterThanLastYear { .. } => say!(self, "rule-better"),
            StatusRule::Bands { good, fair } => {
                say!(self, "rule-bands", good = write(*good), fair = write(*fair))
            }
            StatusRule::Nearest { width } => say!(self, "rule-nearest", width = size(*width)),
            StatusRule::Milestone { .. } => say!(self, "rule-milestone"),
            StatusRule::None { reason } => reason.clone(),
        }
    }
}

/// Parts in words, joined: "2 on target and 1 off target".
fn joined(parts: &[(String, usize)]) -> String {
    list(&parts.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>())
}

/// A sentence that starts with a capital letter.
fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
