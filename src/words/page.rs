//! Labels, captions and headings of figures.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::figures::list;
use super::measure::HistoryShown;
use super::{ComparisonShown, Words, lower_first, say};
use crate::assess::{Counts, Status};
use crate::model::{Disclosure, Figure, Measure, Measured, Polarity, Publication};
use crate::quantity::{Style, Unit};

/// Words inside a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChartLabels {
    /// The council's short name.
    pub ours: String,
    /// "Target"
    pub target: String,
    /// "Middle half of others"
    pub peers: String,
    /// Said when the scale does not start at zero.
    pub axis_note: String,
    /// Said when a mark is open.
    pub provisional_note: String,
}

/// What stands under "About this measure".
pub struct AboutShown<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// Its category's name.
    pub category: Option<&'a str>,
    /// When its next figures are expected; not said in a report.
    pub next: Option<Date>,
    /// Titles of its sources.
    pub sources: &'a [&'a str],
    /// Their licences.
    pub licences: &'a [&'a str],
}

impl Words {
    /// A result with its unit, or the reason there is none.
    pub fn result(&self, measure: &Measure, latest: Option<&Figure>) -> String {
        match latest.map(|figure| figure.measured) {
            Some(Measured::Value(value)) => measure.style.write(value),
            Some(Measured::Gap(gap)) => self.gap(gap),
            None => say!(self, "unrated-no-figure"),
        }
    }

    /// That there is no target, for this period or at all.
    pub(super) fn no_target(&self, for_others: bool) -> String {
        if for_others { say!(self, "no-target") } else { say!(self, "no-target-ever") }
    }

    /// "Figure 1"
    pub fn figure_label(&self, number: &str) -> String {
        say!(self, "label-figure", number = number)
    }

    /// "Table 1"
    pub fn table_label(&self, number: &str) -> String {
        say!(self, "label-table", number = number)
    }

    /// "Paragraph 2.3"
    pub fn paragraph_label(&self, number: &str) -> String {
        say!(self, "label-paragraph", number = number)
    }

    /// "Note 1"
    pub fn footnote_label(&self, number: usize) -> String {
        say!(self, "label-footnote", number = number)
    }

    /// The way back from a footnote.
    pub fn footnote_back(&self, number: usize) -> String {
        say!(self, "footnote-back", number = number)
    }

    /// "CSV (1 kB)"
    pub fn csv(&self, bytes: usize) -> String {
        say!(self, "download-csv", size = crate::quantity::file_size(bytes))
    }

    /// "picture (4 kB)"
    pub fn picture(&self, bytes: usize) -> String {
        say!(self, "download-picture", size = crate::quantity::file_size(bytes))
    }

    /// What a file of figures holds: those behind a finding.
    pub fn file_of_measure(&self, title: &str) -> String {
        say!(self, "download-of-measure", title = title)
    }

    /// What a file of a picture shows: a finding.
    pub fn file_of_picture(&self, title: &str) -> String {
        say!(self, "download-of-picture", title = title)
    }

    /// That no target was set, in a cell.
    pub fn none_set(&self) -> String {
        say!(self, "empty-target")
    }

    /// That no peer reported, in a cell.
    pub fn none_reported(&self) -> String {
        say!(self, "empty-peers")
    }

    /// A range without units, for a table whose heading names the unit.
    pub fn bare_range(&self, low: Decimal, high: Decimal, style: &Style) -> String {
        say!(self, "range", low = style.bare(low), high = style.bare(high))
    }

    /// That a figure comes without confidence limits, where others have them.
    pub fn none_given(&self) -> String {
        say!(self, "empty-likely")
    }

    /// Our name in a list of councils.
    pub fn marked_as_us(&self, name: &str) -> String {
        say!(self, "bars-ours-marked", council = name)
    }

    /// The title of the table of a measure's history.
    pub fn history_caption(&self, shown: &HistoryShown<'_>) -> String {
        say!(self, "table-history", title = &shown.measure.title, council = shown.council)
    }

    /// The headings of that table: period, result, and target and peers where
    /// there are any.
    pub fn history_columns(&self, shown: &HistoryShown<'_>) -> Vec<String> {
        let unit = shown.measure.style.heading();
        let mut columns =
            vec![say!(self, "column-period"), say!(self, "column-result", unit = &unit)];
        if shown.with_limits {
            columns.push(say!(self, "column-likely", unit = &unit));
        }
        if shown.target.is_some() {
            columns.push(say!(self, "column-target", unit = &unit));
        }
        if let Some((group, ..)) = shown.peers {
            columns.push(say!(self, "column-peers", group = lower_first(group), unit = &unit));
        }
        columns
    }

    /// Words inside a chart of history.
    pub fn history_labels(&self, shown: &HistoryShown<'_>) -> ChartLabels {
        ChartLabels {
            ours: shown.council.to_owned(),
            target: say!(self, "label-target"),
            peers: say!(self, "label-middle-half"),
            axis_note: say!(self, "chart-axis"),
            provisional_note: if shown.provisional {
                say!(self, "chart-provisional")
            } else {
                String::new()
            },
        }
    }

    /// The title of the table of a comparison.
    pub fn bars_caption(&self, shown: &ComparisonShown<'_>) -> String {
        say!(
            self,
            "table-bars",
            title = &shown.measure.title,
            council = shown.council,
            group = lower_first(shown.group),
            period = self.period(shown.measure.moment(shown.benchmark.period))
        )
    }

    /// The headings of that table: council, result, and rank where one way is better.
    pub fn bars_columns(&self, measure: &Measure, with_limits: bool) -> Vec<String> {
        let unit = measure.style.heading();
        let mut columns =
            vec![say!(self, "column-council"), say!(self, "column-result", unit = &unit)];
        if with_limits {
            columns.push(say!(self, "column-likely", unit = &unit));
        }
        if measure.polarity != Polarity::None {
            columns.push(say!(self, "column-rank"));
        }
        columns
    }

    /// What stands beside the line of the median.
    pub fn median_label(&self) -> String {
        say!(self, "label-middle")
    }

    /// Middle, middle half, range and how many report.
    pub fn comparison_facts(
        &self,
        shown: &ComparisonShown<'_>,
        members: usize,
    ) -> Vec<(String, String)> {
        let style = &shown.measure.style;
        let spread = &shown.benchmark.spread;
        let reporting = shown.benchmark.peers.len();
        let mut facts = vec![(say!(self, "fact-median"), style.write(spread.median))];
        if shown.benchmark.has_quartiles() {
            let middle_half = self.range(spread.lower_quartile, spread.upper_quartile, style);
            facts.push((say!(self, "fact-quartiles"), middle_half));
        }
        facts.push((say!(self, "fact-range"), self.range(spread.minimum, spread.maximum, style)));
        // Shown where it could be taken for the rate of an area that is shown too.
        if let Some(mean) = shown.benchmark.mean.filter(|_| !shown.wider.is_empty()) {
            facts.push((self.mean_of(shown.measure, reporting), style.write(mean)));
        }
        let own = shown.wider.iter();
        facts.extend(
            own.map(|(area, value)| (self.own_value(shown.measure, area), style.write(*value))),
        );
        let reported = say!(self, "reporting", reporting = reporting, members = members);
        facts.push((say!(self, "fact-reporting"), reported));
        facts
    }

    /// "Source: …, published …, next …"
    pub fn source(
        &self,
        publication: &Publication,
        released: Option<Date>,
        next: Option<Date>,
    ) -> String {
        let Publication { title, publisher, .. } = publication;
        let mut said = vec![say!(self, "source-line", title = title, publisher = publisher)];
        said.extend(released.map(|day| say!(self, "source-released", day = self.day(day))));
        said.extend(next.map(|day| say!(self, "source-next", day = self.day(day))));
        said.join(" ")
    }

    /// What stands under "About this measure": labels and values.
    pub fn about(&self, shown: &AboutShown<'_>) -> Vec<(String, String)> {
        let measure = shown.measure;
        let owner = &measure.owner;
        let mut facts = vec![
            (say!(self, "about-definition"), measure.definition.clone()),
            (say!(self, "about-unit"), measure.style.heading()),
            (say!(self, "about-better"), self.polarity(measure.polarity)),
            (say!(self, "about-frequency"), self.frequency(measure.frequency)),
            (say!(self, "about-accumulation"), self.accumulation(measure.accumulation)),
            (say!(self, "about-owner"), owner.directorate.clone()),
        ];
        let mut add = |label: String, value: Option<String>| {
            facts.extend(value.filter(|value| !value.is_empty()).map(|value| (label, value)));
        };
        add(
            say!(self, "about-small-numbers"),
            measure.disclosure.as_ref().map(|rule| self.small_numbers(rule)),
        );
        add(say!(self, "about-service"), Some(owner.service.clone()));
        add(say!(self, "about-lead-member"), owner.lead_member.clone());
        add(say!(self, "about-officer"), owner.officer.clone());
        add(say!(self, "about-category"), shown.category.map(str::to_owned));
        add(say!(self, "about-vital-sign"), measure.vital_sign.then(|| say!(self, "vital-sign")));
        add(say!(self, "about-source"), Some(list(shown.sources)));
        add(say!(self, "about-licence"), Some(list(shown.licences)));
        add(say!(self, "about-next"), shown.next.map(|day| self.day(day)));
        add(say!(self, "about-notes"), measure.notes.clone());
        add(say!(self, "about-id"), Some(measure.id.to_string()));
        facts
    }

    /// What is too small to be shown.
    fn small_numbers(&self, rule: &Disclosure) -> String {
        let plain = Style { unit: Unit::Number, decimals: 0 };
        let threshold = plain.exact(rule.fewer_than).bare(rule.fewer_than);
        let mut said = vec![say!(self, "small-numbers-fact", threshold = threshold)];
        said.extend(rule.zero_is_safe.then(|| say!(self, "small-numbers-zero")));
        said.join(" ")
    }

    /// The generated sentences of a report's first section: where its measures
    /// stand, what needs attention, what went well. `new` counts those with a figure
    /// that the report before had not; absent in the first report.
    pub fn in_short(
        &self,
        counts: &Counts,
        new: Option<&Counts>,
        off: usize,
        worst: Option<&str>,
        well: usize,
        best: Option<&str>,
    ) -> Vec<String> {
        let mut standing = self.counts(counts);
        let exceptions = match off {
            0 => self.none_needs_attention(counts.rated(), counts.off_target),
            _ => say!(self, "report-exceptions", count = off, first = worst.unwrap_or_default()),
        };
        if counts.rated() == 0 {
            let exceptions = (off > 0).then_some(exceptions);
            return std::iter::once(standing.join(" ")).chain(exceptions).collect();
        }
        standing.extend(self.counts_travel(counts, new));
        let well = say!(self, "report-well", count = well, first = best.unwrap_or_default());
        vec![standing.join(" "), format!("{exceptions} {well}")]
    }

    /// In which order measures that need attention stand, vital signs among them or not.
    pub fn attention_order(&self, vital: bool) -> String {
        say!(self, "attention-order", vital = if vital { "yes" } else { "no" })
    }

    /// In which order measures that went well stand, vital signs among them or not.
    pub fn well_order(&self, vital: bool) -> String {
        say!(self, "well-order", vital = if vital { "yes" } else { "no" })
    }

    /// The way from the first of a list to all that need attention.
    pub fn see_all_attention(&self, count: usize) -> String {
        say!(self, "see-all-attention", count = count)
    }

    /// "2023 to 2024; since then: late"
    pub fn latest_but(&self, period: &str, gap: &str) -> String {
        say!(self, "latest-but", period = period, gap = lower_first(gap))
    }

    /// "See all 60 actions that are overdue or have slipped"
    pub fn see_all_late(&self, count: usize) -> String {
        say!(self, "see-all-late", count = count)
    }

    /// The way from the first of a list to all that went well.
    pub fn see_all_well(&self, count: usize) -> String {
        say!(self, "see-all-well", count = count)
    }

    /// How a report judges: each status with what it means, then the rest.
    pub fn method_in_short(&self) -> Vec<String> {
        let all =
            [Some(Status::OnTarget), Some(Status::CloseToTarget), Some(Status::OffTarget), None];
        let explained = all.into_iter().map(|status| {
            let (word, meaning) = self.status_explained(status);
            say!(self, "status-explained", word = word, meaning = lower_first(&meaning))
        });
        let rest = [
            say!(self, "travel-explain-previous"),
            say!(self, "travel-explain-year-before"),
            say!(self, "benchmark-explain-rank"),
            say!(self, "rounding-explain"),
        ];
        explained.chain(rest).collect()
    }

    /// Said where a measure is off target and nothing was said.
    pub fn no_commentary(&self) -> String {
        say!(self, "no-commentary")
    }
}
