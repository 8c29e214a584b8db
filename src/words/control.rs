//! Control limits in words: what is out of the ordinary, what to expect of the target,
//! and how the chart is read. What is out of the ordinary is told, not decided, here.

use super::figures::list;
use super::{Words, say};
use crate::assess::{
    Assurance, Bounds, Control, Limits, Plotted, Rule, Segment, Side, Signal, Start, Variation,
};
use crate::model::{ControlRules, Measure};

/// A measure's figures with their limits, as they are to be described.
pub struct ControlShown<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// "Thornmere"
    pub council: &'a str,
    /// What was found.
    pub control: &'a Control,
    /// What the sums went by.
    pub rules: &'a ControlRules,
}

impl ControlShown<'_> {
    fn latest(&self) -> Option<(&Segment, &Plotted)> {
        let run = self.control.segments.last()?;
        Some((run, run.points.last()?))
    }

    fn points(&self) -> impl DoubleEndedIterator<Item = &Plotted> {
        self.control.segments.iter().flat_map(|run| &run.points)
    }

    fn range(&self) -> Option<(&Segment, &Bounds)> {
        self.control.segments.iter().rev().find_map(|run| Some((run, run.limits.bounds()?)))
    }
}

/// What a chart of control limits says beside its lines.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ControlLabels {
    /// The council's short name.
    pub ours: String,
    /// "Target"
    pub target: String,
    /// What its marks mean: for the better, for the worse, and neither.
    pub marks: [String; 3],
    /// Said when the scale does not start at zero.
    pub axis_note: String,
    /// Said in the table where there are no limits.
    pub no_limit: String,
}

impl Words {
    /// The finding: "342 in September 2025: within usual ups and downs".
    pub fn control_headline(&self, shown: &ControlShown<'_>) -> String {
        let Some((run, last)) = shown.latest() else { return say!(self, "headline-none") };
        let when = self.when(shown.measure.moment(last.period));
        let Some(value) = last.value else {
            return say!(self, "control-headline-gap", when = when);
        };
        let key = match shown.control.variation.filter(|_| run.is_described()) {
            Some(Variation::CommonCause) => "control-headline-usual",
            Some(Variation::Improving) => "control-headline-better",
            Some(Variation::Concerning) => "control-headline-worse",
            Some(Variation::Unjudged) => "control-headline-unusual",
            None if !run.is_described() => "control-headline-unfit",
            None => "control-headline-unknown",
        };
        say!(self, key, value = shown.measure.style.write(value), when = when)
    }

    /// Measure, unit, council and periods.
    pub fn control_subtitle(&self, shown: &ControlShown<'_>) -> String {
        say!(
            self,
            "control-subtitle",
            title = &shown.measure.title,
            unit = shown.measure.style.heading(),
            council = shown.council,
            span = self.control_span(shown)
        )
    }

    fn control_span(&self, shown: &ControlShown<'_>) -> String {
        let label = |point: Option<&Plotted>| {
            point.map(|point| self.period(shown.measure.moment(point.period))).unwrap_or_default()
        };
        let (from, to) = (label(shown.points().next()), label(shown.points().next_back()));
        say!(self, "control-span", from = from, to = to)
    }

    /// What the chart shows, in sentences.
    pub fn control_sentences(&self, shown: &ControlShown<'_>) -> Vec<String> {
        let style = &shown.measure.style;
        let mut said = Vec::new();
        if let Some((run, bounds)) = shown.range() {
            let (lower, upper) = style.ends(bounds.lower, bounds.upper);
            let from = self.control_from(shown.measure, run);
            let described = run.is_described();
            said.push(say!(
                self,
                if described { "control-range" } else { "control-range-unfit" },
                from = from,
                mean = style.write(bounds.mean),
                lower = lower,
                upper = upper
            ));
            let figures = run.points.iter().filter(|point| point.value.is_some()).count();
            let special = run.points.iter().filter(|point| point.signal.is_some()).count();
            let key = if special == 0 { "control-special-none" } else { "control-special" };
            said.push(say!(self, key, count = special, figures = figures));
            if !described {
                said.push(say!(self, "control-unfit"));
            }
        }
        let reasons = shown.control.segments.iter();
        said.extend(reasons.filter_map(|run| self.control_afresh(shown.measure, run)));
        if let Some((run, _)) = shown.latest()
            && run.limits.bounds().is_none()
        {
            said.push(self.no_limits(&run.limits));
        }
        let gaps = shown.points().filter(|point| point.value.is_none());
        let gaps: Vec<String> =
            gaps.map(|point| self.period(shown.measure.moment(point.period))).collect();
        if !gaps.is_empty() {
            let gaps: Vec<&str> = gaps.iter().map(String::as_str).collect();
            said.push(say!(self, "chart-gaps", count = gaps.len(), periods = list(&gaps)));
        }
        said
    }

    /// Type of chart, number of figures and range, for those who cannot see it.
    pub fn control_shape(&self, shown: &ControlShown<'_>) -> String {
        let figures = shown.points().filter(|point| point.value.is_some()).count();
        say!(self, "control-shape", figures = figures, span = self.control_span(shown))
    }

    fn control_from(&self, measure: &Measure, run: &Segment) -> String {
        let first = run.points.first().map(|point| measure.moment(point.period));
        first.map(|period| self.period(period)).unwrap_or_default()
    }

    /// Why limits start afresh: "From December 2022 the limits start afresh. …"
    pub fn control_afresh(&self, measure: &Measure, run: &Segment) -> Option<String> {
        let from = self.control_from(measure, run);
        match &run.start {
            Start::First => None,
            Start::Rebased(reasoned) => {
                let reason = reasoned.because.trim_end_matches('.');
                Some(say!(self, "control-rebased", from = from, reason = reason))
            }
            Start::Break => Some(say!(self, "control-break", from = from)),
        }
    }

    /// Why there are no limits, which is said in place of them.
    pub fn no_limits(&self, limits: &Limits) -> String {
        match limits {
            Limits::Known(_) => String::new(),
            Limits::TooFew { points, needed } => {
                say!(self, "control-too-few", points = *points, needed = *needed)
            }
            Limits::Unvarying => say!(self, "control-unvarying"),
            Limits::Overlapping => say!(self, "control-overlapping"),
        }
    }

    /// What the latest figure is, as a word and why.
    pub fn control_variation(&self, shown: &ControlShown<'_>) -> Option<(String, String)> {
        let word = match shown.control.variation? {
            Variation::CommonCause => say!(self, "variation-usual"),
            Variation::Improving => say!(self, "variation-better"),
            Variation::Concerning => say!(self, "variation-worse"),
            Variation::Unjudged => say!(self, "variation-unusual"),
        };
        let signal = shown.latest().and_then(|(_, last)| last.signal);
        Some((word, self.control_signal(signal, shown.rules)))
    }

    /// What sets a figure apart, as part of a sentence.
    fn control_signal(&self, signal: Option<Signal>, rules: &ControlRules) -> String {
        let Some(signal) = signal else { return say!(self, "signal-none") };
        let (shift, trend) = (rules.shift, rules.trend);
        match (signal.rule, signal.side) {
            (Rule::Outside, Side::High) => say!(self, "signal-outside-high"),
            (Rule::Outside, Side::Low) => say!(self, "signal-outside-low"),
            (Rule::Trend, Side::High) => say!(self, "signal-trend-high", trend = trend),
            (Rule::Trend, Side::Low) => say!(self, "signal-trend-low", trend = trend),
            (Rule::TwoInThree, Side::High) => say!(self, "signal-near-high"),
            (Rule::TwoInThree, Side::Low) => say!(self, "signal-near-low"),
            (Rule::Shift, Side::High) => say!(self, "signal-shift-high", shift = shift),
            (Rule::Shift, Side::Low) => say!(self, "signal-shift-low", shift = shift),
        }
    }

    /// What to expect of the target, as a word and why.
    pub fn control_assurance(&self, shown: &ControlShown<'_>) -> Option<(String, String)> {
        Some(match shown.control.assurance? {
            Assurance::Met => (say!(self, "assurance-met"), say!(self, "assurance-met-why")),
            Assurance::HitOrMiss => {
                (say!(self, "assurance-either"), say!(self, "assurance-either-why"))
            }
            Assurance::Missed => {
                (say!(self, "assurance-missed"), say!(self, "assurance-missed-why"))
            }
        })
    }

    /// Labels of what is said of the latest figure and of the target.
    pub fn control_fact_labels(&self) -> [String; 2] {
        [say!(self, "fact-variation"), say!(self, "fact-assurance")]
    }

    /// What sets a figure apart, in as few words as a cell needs.
    pub fn control_cell(&self, signal: Option<Signal>) -> String {
        let Some(signal) = signal else { return self.no() };
        let why = match (signal.rule, signal.side) {
            (Rule::Outside, Side::High) => say!(self, "cell-outside-high"),
            (Rule::Outside, Side::Low) => say!(self, "cell-outside-low"),
            (Rule::Trend, Side::High) => say!(self, "cell-trend-high"),
            (Rule::Trend, Side::Low) => say!(self, "cell-trend-low"),
            (Rule::TwoInThree, Side::High) => say!(self, "cell-near-high"),
            (Rule::TwoInThree, Side::Low) => say!(self, "cell-near-low"),
            (Rule::Shift, Side::High) => say!(self, "cell-shift-high"),
            (Rule::Shift, Side::Low) => say!(self, "cell-shift-low"),
        };
        match signal.variation {
            Variation::Improving => say!(self, "cell-better", why = why),
            Variation::Concerning => say!(self, "cell-worse", why = why),
            Variation::CommonCause | Variation::Unjudged => say!(self, "cell-unusual", why = why),
        }
    }

    /// The table's title and headings: a period, four numbers, and what sets it apart.
    pub fn control_table(&self, shown: &ControlShown<'_>) -> (String, Vec<String>) {
        let unit = shown.measure.style.heading();
        let caption =
            say!(self, "control-caption", title = &shown.measure.title, council = shown.council);
        let columns = vec![
            say!(self, "column-period"),
            say!(self, "column-result", unit = &unit),
            say!(self, "column-mean", unit = &unit),
            say!(self, "column-lower-limit", unit = &unit),
            say!(self, "column-upper-limit", unit = &unit),
            say!(self, "column-unusual"),
        ];
        (caption, columns)
    }

    /// Words inside the chart.
    pub fn control_labels(&self, council: &str) -> ControlLabels {
        ControlLabels {
            ours: council.to_owned(),
            target: say!(self, "label-target"),
            marks: [
                say!(self, "label-unusual-better"),
                say!(self, "label-unusual-worse"),
                say!(self, "label-unusual"),
            ],
            axis_note: say!(self, "chart-axis"),
            no_limit: say!(self, "empty-limit"),
        }
    }

    /// How a mean and its limits are called in the chart: upper, mean, lower, and the
    /// limits in one.
    pub fn control_range_labels(&self, measure: &Measure, bounds: &Bounds) -> [String; 4] {
        let style = &measure.style;
        let (lower, upper) = style.ends(bounds.lower, bounds.upper);
        [
            say!(self, "label-upper-limit", value = style.short(bounds.upper)),
            say!(self, "label-mean", value = style.short(bounds.mean)),
            say!(self, "label-lower-limit", value = style.short(bounds.lower)),
            say!(self, "label-limits", lower = lower, upper = upper),
        ]
    }

    /// How the chart is read, one thing at a time.
    pub fn how_to_read_control(&self, shown: &ControlShown<'_>) -> Vec<String> {
        let described = shown.range().is_none_or(|(run, _)| run.is_described());
        let mut said = vec![say!(self, "read-control-lines"), say!(self, "read-control-marks")];
        said.extend(self.control_rules(shown.rules));
        if described {
            said.push(say!(self, "read-control-band"));
            said.push(say!(self, "read-control-why"));
        }
        said
    }

    /// How limits are worked out, and what they mean for a target.
    pub fn control_method(&self) -> Vec<String> {
        let paragraphs = [
            vec![say!(self, "control-explain-what"), say!(self, "control-explain-sum")],
            vec![say!(self, "control-explain-target"), say!(self, "control-explain-target-else")],
            vec![say!(self, "control-explain-unfit")],
            vec![say!(self, "control-explain-afresh"), say!(self, "control-explain-tools")],
        ];
        paragraphs.into_iter().map(|sentences| sentences.join(" ")).collect()
    }

    /// The numbers that some measures go by: a name, the rules, and whose they are.
    pub fn control_explained(
        &self,
        rules: &ControlRules,
        titles: &[&str],
    ) -> (String, Vec<String>) {
        let screened = match rules.screened {
            true => "control-explain-screened",
            false => "control-explain-unscreened",
        };
        let mut sums = say!(self, screened);
        if let Some(points) = rules.fixed_after {
            sums = format!("{sums} {}", say!(self, "control-explain-fixed", points = points));
        }
        let users = say!(self, "control-users", count = titles.len(), titles = list(titles));
        let name = say!(self, "control-name", needed = rules.needed);
        (name, vec![self.control_rules(rules).join(" "), sums, users])
    }

    /// What makes a figure unusual, rule by rule.
    fn control_rules(&self, rules: &ControlRules) -> [String; 4] {
        [
            say!(self, "control-rule-outside"),
            say!(self, "control-rule-shift", shift = rules.shift),
            say!(self, "control-rule-trend", trend = rules.trend),
            say!(self, "control-rule-near"),
        ]
    }
}
