//! How everything is judged, explained: for the page on method and for reports.

use rust_decimal::Decimal;

use super::figures::list;
use super::{Words, lower_first, say};
use crate::assess::{Rating, Status};
use crate::model::{
    ComparedWith, Figure, Frequency, Margin, Measure, Plan, RiskScale, RuleKind, StatusRule,
};
use crate::quantity::Unit;

impl Words {
    /// A status and what it means.
    pub fn status_explained(&self, status: Option<Status>) -> (String, String) {
        match status {
            Some(Status::OnTarget) => {
                (self.status(Status::OnTarget), say!(self, "status-explain-on"))
            }
            Some(Status::CloseToTarget) => {
                (self.status(Status::CloseToTarget), say!(self, "status-explain-close"))
            }
            Some(Status::OffTarget) => {
                (self.status(Status::OffTarget), say!(self, "status-explain-off"))
            }
            None => (say!(self, "no-status"), say!(self, "status-explain-none")),
        }
    }

    /// A kind of rule: what it is called, how it works, and how many measures use it.
    pub fn rule_explained(&self, rule: RuleKind, users: usize) -> (String, Vec<String>) {
        let used = match rule {
            RuleKind::None => say!(self, "rule-users-none", count = users),
            _ => say!(self, "rule-users", count = users),
        };
        let how = match rule {
            RuleKind::Tolerance => paragraph([
                say!(self, "rule-explain-tolerance"),
                say!(self, "rule-explain-tolerance-edge"),
            ]),
            RuleKind::Floor => {
                paragraph([say!(self, "rule-explain-floor"), say!(self, "rule-explain-floor-edge")])
            }
            RuleKind::TrendModerated => say!(self, "rule-explain-trend"),
            RuleKind::BetterThanLastYear => say!(self, "rule-explain-better"),
            RuleKind::Bands => say!(self, "rule-explain-bands"),
            RuleKind::Nearest => paragraph([
                say!(self, "rule-explain-nearest"),
                say!(self, "rule-explain-nearest-edge"),
            ]),
            RuleKind::Milestone => say!(self, "rule-explain-milestone"),
            RuleKind::None => say!(self, "rule-explain-none"),
        };
        (self.rule_name(rule), vec![how, used])
    }

    /// "Tolerance"
    pub fn rule_name(&self, rule: RuleKind) -> String {
        say!(
            self,
            match rule {
                RuleKind::Tolerance => "rule-name-tolerance",
                RuleKind::Floor => "rule-name-floor",
                RuleKind::TrendModerated => "rule-name-trend",
                RuleKind::BetterThanLastYear => "rule-name-better",
                RuleKind::Bands => "rule-name-bands",
                RuleKind::Nearest => "rule-name-nearest",
                RuleKind::Milestone => "rule-name-milestone",
                RuleKind::None => "rule-name-none",
            }
        )
    }

    /// A rule at work on a measure's latest figure.
    pub fn rule_example(
        &self,
        measure: &Measure,
        rating: &Rating,
        latest: Option<&Figure>,
    ) -> String {
        let working = self.working(measure, rating, latest);
        match (rating, latest) {
            (Rating::Rated(_), Some(figure)) => {
                say!(
                    self,
                    "rule-example",
                    period = self.period(measure.moment(figure.period)),
                    working = working
                )
            }
            _ => working,
        }
    }

    /// What it means that somebody judged otherwise than a rule.
    pub fn judgement_method(&self) -> Vec<String> {
        vec![
            say!(self, "judgement-explain-marked"),
            say!(self, "judgement-explain-said"),
            say!(self, "judgement-explain-counts"),
        ]
    }

    /// What counts as close to a measure's target, in a cell.
    pub fn closeness(&self, measure: &Measure) -> String {
        let width = |width: Decimal| width_in_full(measure, width);
        match measure.rule {
            StatusRule::Tolerance(Margin::Points(width) | Margin::Percent(width))
                if width.is_zero() =>
            {
                say!(self, "closeness-nothing")
            }
            StatusRule::Tolerance(Margin::Points(points)) => {
                say!(self, "closeness-points", width = width(points))
            }
            StatusRule::Tolerance(Margin::Percent(percent)) => {
                say!(self, "closeness-percent", percent = percent.normalize().to_string())
            }
            StatusRule::Floor(floor) => {
                say!(self, "closeness-standard", floor = measure.style.exact(floor).write(floor))
            }
            StatusRule::Nearest { width: around } => {
                say!(self, "closeness-range", width = width(around))
            }
            StatusRule::TrendModerated(_) => say!(self, "closeness-trend"),
            StatusRule::BetterThanLastYear { .. } => say!(self, "closeness-year"),
            StatusRule::Bands { good, fair } => {
                let write = |value: Decimal| measure.style.exact(value).write(value);
                say!(self, "closeness-bands", good = write(good), fair = write(fair))
            }
            StatusRule::Milestone { .. } => say!(self, "closeness-milestone"),
            StatusRule::None { .. } => say!(self, "no-closeness"),
        }
    }

    /// Which earlier figure a measure is compared with, in a cell.
    pub fn earlier(&self, with: ComparedWith) -> String {
        match with {
            ComparedWith::Previous => say!(self, "earlier-previous"),
            ComparedWith::YearBefore => say!(self, "earlier-year-before"),
        }
    }

    /// Which change of a measure counts as none, in a cell.
    pub fn dead_band(&self, measure: &Measure) -> String {
        let band = measure.comparison.dead_band;
        if band.is_zero() {
            return say!(self, "no-change-equal");
        }
        say!(self, "no-change-within", width = width_in_full(measure, band))
    }

    /// Which figure a report judges, where figures come more often than yearly.
    pub fn period_method(&self, shortest: Frequency, adds_up: bool) -> Vec<String> {
        let within = match shortest {
            Frequency::Month => Some("month"),
            Frequency::Quarter => Some("quarter"),
            Frequency::Half => Some("half"),
            Frequency::Year | Frequency::TwoYears => None,
        };
        let last = say!(self, "period-explain-last");
        let older = say!(self, "period-explain-older");
        let Some(frequency) = within else { return vec![paragraph([last, older])] };
        let within = say!(self, "period-explain-within", frequency = frequency);
        let why = say!(self, "period-explain-why");
        let adds_up = adds_up.then(|| say!(self, "period-explain-adds-up"));
        vec![paragraph([last, within]), paragraph([why].into_iter().chain(adds_up)), older]
    }

    /// What a direction means; of nearness, of what is not judged and of runs of reports
    /// only where something needs it.
    pub fn travel_method(&self, nearest: bool, neither: bool, runs: bool) -> Vec<String> {
        let better = [
            Some(say!(self, "travel-explain-direction")),
            nearest.then(|| say!(self, "travel-explain-nearest")),
            neither.then(|| say!(self, "travel-explain-neither")),
        ];
        let no_change = say!(self, "travel-explain-dead-band");
        let broken = say!(self, "travel-explain-break");
        let runs = runs.then(|| say!(self, "travel-explain-sustained"));
        let mut said =
            vec![paragraph(better.into_iter().flatten()), paragraph([no_change, broken])];
        said.extend(runs);
        said
    }

    /// A way of comparing, how it works and how many measures use it.
    pub fn travel_explained(&self, with: ComparedWith, users: usize) -> (String, Vec<String>) {
        let (name, meaning) = match with {
            ComparedWith::Previous => {
                (say!(self, "travel-name-previous"), say!(self, "travel-explain-previous"))
            }
            ComparedWith::YearBefore => {
                (say!(self, "travel-name-year-before"), say!(self, "travel-explain-year-before"))
            }
        };
        (name, vec![meaning, say!(self, "travel-users", count = users)])
    }

    /// What went well, and in which order.
    pub fn well_method(&self, vital_signs: bool) -> Vec<String> {
        let which = say!(self, "well-explain-which");
        let order = say!(self, "well-explain-order");
        let zero = say!(self, "well-explain-zero");
        vec![paragraph([which, order, zero]), self.order_method(vital_signs)]
    }

    pub(super) fn order_method(&self, vital_signs: bool) -> String {
        let vital = vital_signs.then(|| say!(self, "order-explain-vital"));
        paragraph(vital.into_iter().chain([say!(self, "order-explain-ties")]))
    }

    /// The councils' own scales of progress, and who judges by them.
    pub fn progress_method<'p>(&self, plans: impl Iterator<Item = &'p Plan>) -> Vec<String> {
        let scale = |plan: &Plan| {
            let levels: Vec<String> =
                plan.progress_scale.iter().map(|level| lower_first(level)).collect();
            let levels = list(&levels.iter().map(String::as_str).collect::<Vec<_>>());
            say!(self, "progress-explain-scale", plan = &plan.title, levels = levels)
        };
        let mut said: Vec<String> = plans.map(scale).collect();
        said.push(paragraph([
            say!(self, "progress-explain-who"),
            say!(self, "progress-explain-human"),
            say!(self, "progress-explain-beside"),
        ]));
        said
    }

    /// The way to how actions are judged.
    pub fn action_method_title(&self) -> String {
        say!(self, "title-action-method")
    }

    /// The way to how risks are scored.
    pub fn risk_method_title(&self) -> String {
        say!(self, "title-risk-method")
    }

    /// How actions are judged, before each of their states.
    pub fn action_method(&self) -> Vec<String> {
        vec![paragraph([
            say!(self, "action-explain-rule"),
            say!(self, "action-explain-dates"),
            say!(self, "action-explain-known"),
        ])]
    }

    /// How risks are scored.
    pub fn risk_method(&self, scale: &RiskScale) -> Vec<String> {
        let (medium, high) = (usize::from(scale.medium_from), usize::from(scale.high_from));
        vec![
            say!(self, "risk-explain-score"),
            say!(self, "risk-explain-levels", medium = medium, high = high),
            say!(self, "risk-explain-residual"),
        ]
    }

    /// How comparisons with other councils work.
    /// `wider` names an area in which councils lie, where one is shown.
    pub fn benchmark_method(&self, wider: Option<&str>) -> Vec<String> {
        let group = say!(self, "benchmark-explain-group");
        let missing = say!(self, "benchmark-explain-missing");
        let middle = say!(self, "benchmark-explain-middle");
        let quartiles = say!(self, "benchmark-explain-quartiles");
        let between = say!(self, "benchmark-explain-between");
        let rank = say!(self, "benchmark-explain-rank");
        let quarter = say!(self, "benchmark-explain-quarter");
        let counted = say!(self, "benchmark-counted");
        let own = wider.map(|area| say!(self, "benchmark-explain-own-rate", area = area));
        let mut said = vec![
            paragraph([group, missing]),
            paragraph([middle, quartiles, between]),
            paragraph([rank, quarter, counted]),
            say!(self, "benchmark-explain-before"),
        ];
        said.extend(own);
        said
    }

    /// What likely ranges are, and what they leave of a difference between councils.
    pub fn likely_method(&self, compared: bool) -> Vec<String> {
        let range = say!(self, "likely-explain");
        let beside = compared.then(|| say!(self, "likely-explain-compared"));
        vec![paragraph(std::iter::once(range).chain(beside))]
    }

    /// How figures are rounded.
    pub fn rounding_method(&self) -> Vec<String> {
        let shown = say!(self, "rounding-explain");
        let half = say!(self, "rounding-explain-half");
        let sums = say!(self, "rounding-explain-sums");
        let zero = say!(self, "rounding-explain-zero");
        vec![paragraph([shown, half]), paragraph([sums, zero])]
    }

    /// What happens to small numbers of people.
    pub fn small_numbers_method(&self) -> Vec<String> {
        vec![say!(self, "small-numbers-explain"), say!(self, "small-numbers-explain-others")]
    }

    /// What the table of measures says; or, where they are too many for one, that the
    /// file does.
    pub fn method_table_explained(&self, too_many: Option<usize>) -> String {
        match too_many {
            None => say!(self, "method-table-explain"),
            Some(count) => say!(self, "method-table-file", count = count),
        }
    }

    /// Title and headings of the table of how each measure is judged.
    pub fn method_table(&self) -> (String, Vec<String>) {
        let headings = vec![
            say!(self, "column-measure"),
            say!(self, "column-rule"),
            say!(self, "column-closeness"),
            say!(self, "column-earlier"),
            say!(self, "column-no-change"),
            say!(self, "column-benchmark"),
        ];
        (say!(self, "method-table-caption"), headings)
    }

    /// What the file of the same holds.
    pub fn file_of_method(&self) -> String {
        say!(self, "download-of-method")
    }

    /// What a fingerprint of a file is for.
    pub fn sources_method(&self) -> Vec<String> {
        let fingerprint = say!(self, "sources-explain-fingerprint");
        vec![paragraph([fingerprint, say!(self, "sources-explain-use")])]
    }

    /// Title and headings of the table of sources.
    pub fn sources_table(&self) -> (String, Vec<String>) {
        let headings = vec![
            say!(self, "column-source"),
            say!(self, "column-publisher"),
            say!(self, "column-licence"),
            say!(self, "column-released"),
            say!(self, "column-digest"),
        ];
        (say!(self, "sources-caption"), headings)
    }
}

/// Sentences as one paragraph.
pub(super) fn paragraph(sentences: impl IntoIterator<Item = String>) -> String {
    sentences.into_iter().collect::<Vec<_>>().join(" ")
}

/// A width as it was set, with the words of a rate, which nothing in its cell names.
fn width_in_full(measure: &Measure, width: Decimal) -> String {
    let style = measure.style.exact(width);
    match style.unit {
        Unit::Per(_) => style.write(width),
        _ => style.difference(width),
    }
}
