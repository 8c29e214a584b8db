//! A line over time with its mean and its control limits (an XmR chart): what is out
//! of the ordinary has a mark of its own, and a line stands where limits start afresh,
//! with the reason above.
//!
//! Which results are out of the ordinary it does not know: it is told.

use rust_decimal::Decimal;

use super::key::{Key, PartShape};
use super::pen::{Anchor, Class};
use super::plot::{Label, LinePoint, Plot, Plotted, keys_height};
use super::scale::{self, Axis};
use super::text::{TICK, wrap};
use super::{Drawn, Naming, Size, draw_both};
use crate::quantity::Style;

/// A line over time with its limits.
#[derive(Debug, Clone)]
pub struct ControlChart {
    /// What it says in words.
    pub naming: Naming,
    /// Oldest first; each that starts a run but the first breaks the line.
    pub points: Vec<LinePoint>,
    /// Months from one point to the next; a longer way is a gap.
    pub step: i32,
    /// How the numbers on the axis are written.
    pub style: Style,
    /// Which points share their limits, in order.
    pub runs: Vec<ControlRun>,
    /// Points that are out of the ordinary, by their place, each with its shape.
    pub marks: Vec<(usize, PartShape)>,
    /// What each shape means.
    pub key: Vec<(PartShape, String)>,
    /// At the end of the line: "Thornmere 342".
    pub ours_label: String,
    /// At the end of the target.
    pub target_label: String,
}

/// Points that share their limits.
#[derive(Debug, Clone)]
pub struct ControlRun {
    /// Its first point, by its place.
    pub from: usize,
    /// Absent where limits are not known.
    pub range: Option<Range>,
    /// Why it starts, in a sentence; empty for the first.
    pub reason: String,
}

/// A mean with its limits, and how they are called in the chart.
#[derive(Debug, Clone)]
pub struct Range {
    /// The lower limit.
    pub lower: Decimal,
    /// The mean.
    pub mean: Decimal,
    /// The upper limit.
    pub upper: Decimal,
    /// "Upper limit 396", "Mean 307", "Lower limit 218": beside a wide chart.
    pub labels: [String; 3],
    /// "Limits 218 to 396": in the key of a narrow one.
    pub limits_label: String,
}

/// From one line of words above the chart to the next.
const LINE: f64 = 18.0;
/// Where marks are so close together, they are smaller.
const NARROW_MARK: f64 = 3.5;
const WIDE_MARK: f64 = 5.0;

impl ControlChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| self.draw_at(size))
    }

    /// Whether the scale starts elsewhere than at zero, which must be said.
    pub fn leaves_zero_out(&self) -> bool {
        let axis = self.axis();
        axis.from > 0.0 || axis.to < 0.0
    }

    fn axis(&self) -> Axis {
        let points = self.points.iter().flat_map(|point| {
            let (low, high) = point.target.unzip();
            [point.value, low, high].into_iter().flatten()
        });
        let ranges = self.runs.iter().filter_map(|run| run.range.as_ref());
        scale::axis(points.chain(ranges.flat_map(|range| [range.lower, range.upper])), false)
    }

    fn plotted(&self) -> Plotted<'_> {
        let latest = self.points.iter().rev().find_map(|point| point.value);
        let target = self.points.iter().rev().find_map(|point| point.target);
        let ours = Label {
            words: &self.ours_label,
            class: Class::OursLabel,
            at: latest,
            sample: Some(Class::Ours),
        };
        let mut labels = vec![ours];
        if let Some(range) = self.runs.iter().rev().find_map(|run| run.range.as_ref()) {
            let [upper, mean, lower] = &range.labels;
            let plain = |words, at, sample| Label { words, class: Class::Label, at, sample };
            labels.extend([
                plain(upper, Some(range.upper), None),
                plain(mean, Some(range.mean), Some(Class::Median)),
                plain(&range.limits_label, None, Some(Class::Band)),
                plain(lower, Some(range.lower), None),
            ]);
        }
        labels.extend(target.map(|(low, high)| Label {
            words: &self.target_label,
            class: Class::TargetLabel,
            at: Some((low + high) / Decimal::TWO),
            sample: Some(Class::Target),
        }));
        Plotted {
            points: &self.points,
            step: self.step,
            style: &self.style,
            axis: self.axis(),
            labels,
        }
    }

    fn draw_at(&self, size: Size) -> super::pen::Pen {
        let plotted = self.plotted();
        let names = keys_height(&plotted.labels, size);
        let entries = self.key.iter().map(|(shape, words)| (*shape, words.as_str()));
        let key = Key::place(entries, names + 12.0, size.width());
        let key_end = key.last_line().map_or(names, |line| line + 12.0);
        let reasons = self.reasons(size);
        // A line for the letters that stand on the plot itself.
        let letters = if reasons.is_empty() { 0.0 } else { LINE };
        let above = key_end - names + reasons.len() as f64 * LINE + letters;
        let plot = Plot::new(plotted, size, above);
        key.draw(&plot.pen);
        for (at, line) in reasons.iter().enumerate() {
            let y = key_end + 10.0 + LINE * at as f64;
            plot.pen.text((0.0, y), Anchor::Start, line, Class::Words);
        }
        plot.draw_grid();
        plot.draw_periods();
        self.draw_ranges(&plot);
        plot.draw_target();
        plot.draw_line();
        self.draw_marks(&plot, size);
        self.draw_letters(&plot);
        plot.draw_labels();
        plot.pen
    }

    /// The runs that start for a reason, each with the letter that it is known by.
    fn lettered(&self) -> impl Iterator<Item = (char, &ControlRun)> {
        ('A'..='Z').zip(self.runs.iter().filter(|run| !run.reason.is_empty()))
    }

    /// Why limits start afresh, in lines that fit above the chart.
    fn reasons(&self, size: Size) -> Vec<String> {
        let line = |(letter, run): (char, &ControlRun)| {
            wrap(&format!("{letter}: {}", run.reason), TICK, size.width())
        };
        self.lettered().flat_map(line).collect()
    }

    /// From which month to which a run goes, half a step beyond its points.
    fn span(&self, at: usize) -> Option<(f64, f64)> {
        let from = self.runs.get(at)?.from;
        let next = self.runs.get(at + 1).map_or(self.points.len(), |run| run.from);
        let (first, last) = (self.points.get(from)?, self.points.get(next.checked_sub(1)?)?);
        let half = f64::from(self.step) / 2.0;
        Some((f64::from(first.month) - half, f64::from(last.month) + half))
    }

    fn draw_ranges(&self, plot: &Plot<'_>) {
        for (at, run) in self.runs.iter().enumerate() {
            let Some((range, (from, to))) = run.range.as_ref().zip(self.span(at)) else { continue };
            let edge = |month: f64| plot.x_at(month).clamp(plot.left, plot.right);
            let (from, to) = (edge(from), edge(to));
            let (upper, lower) = (plot.y(range.upper), plot.y(range.lower));
            plot.pen.rectangle((from, upper), (to, lower), Class::Band);
            let mean = plot.y(range.mean);
            plot.pen.line(&[(from, mean), (to, mean)], Class::Median);
        }
    }

    fn draw_marks(&self, plot: &Plot<'_>, size: Size) {
        let half = match size {
            Size::Wide => WIDE_MARK,
            Size::Narrow => NARROW_MARK,
        };
        for (at, shape) in &self.marks {
            let Some(point) = self.points.get(*at) else { continue };
            let Some(value) = point.value else { continue };
            let (x, y) = (plot.x(point.month), plot.y(value));
            let class = shape.class();
            match shape {
                PartShape::Diamond => plot.pen.diamond((x, y), half + 1.5, class),
                PartShape::Ring => {
                    plot.pen.circle((x, y), half, class);
                    plot.pen.circle((x, y), half / 2.0, Class::ProvisionalPoint);
                }
                _ => plot.pen.rectangle((x - half, y - half), (x + half, y + half), class),
            }
        }
    }

    /// On top of the line where limits start afresh, the letter of its reason.
    fn draw_letters(&self, plot: &Plot<'_>) {
        for (letter, run) in self.lettered() {
            let Some(point) = self.points.get(run.from) else { continue };
            let x = plot.x_at(f64::from(point.month) - f64::from(self.step) / 2.0);
            let at = (x, plot.top - 9.0);
            plot.pen.text(at, Anchor::Middle, &letter.to_string(), Class::Words);
        }
    }
}
