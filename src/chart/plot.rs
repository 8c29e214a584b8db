//! The plane that charts over time are drawn on: months across, values upwards, with
//! their grid, the line itself, its target, and the names of what is drawn.
//!
//! What the lines around a result mean it does not know: each chart adds its own.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use rust_decimal::Decimal;

use super::Size;
use super::pen::{Anchor, Class, Pen};
use super::scale::{Axis, float};
use super::text::{LABEL, TICK, keep_inside, width};
use crate::quantity::Style;

/// One period on a line.
#[derive(Debug, Clone)]
pub struct LinePoint {
    /// Under the axis.
    pub tick: String,
    /// When its period ends, in months.
    pub month: i32,
    /// Absent for a gap.
    pub value: Option<Decimal>,
    /// Drawn open.
    pub provisional: bool,
    /// The figures before it were counted in another way.
    pub breaks: bool,
    /// What was asked for: both ends, the same for a single value.
    pub target: Option<(Decimal, Decimal)>,
    /// The peers' quartiles.
    pub band: Option<(Decimal, Decimal)>,
}

type Scale = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// The name of something that is drawn.
pub(super) struct Label<'a> {
    pub(super) words: &'a str,
    /// How the words look.
    pub(super) class: Class,
    /// At which value it stands in a wide chart; absent where it does not.
    pub(super) at: Option<Decimal>,
    /// What a narrow chart's key shows of it; absent where it has no entry there.
    pub(super) sample: Option<Class>,
}

/// What a plot is of.
pub(super) struct Plotted<'a> {
    /// Oldest first.
    pub(super) points: &'a [LinePoint],
    /// Months from one point to the next; a longer way is a gap.
    pub(super) step: i32,
    /// How the numbers on the axis are written.
    pub(super) style: &'a Style,
    /// From where to where values go.
    pub(super) axis: Axis,
    /// Names, the first those of what matters most.
    pub(super) labels: Vec<Label<'a>>,
}

/// A chart over time at one size: where everything goes.
pub(super) struct Plot<'a> {
    of: Plotted<'a>,
    pub(super) pen: Pen,
    scale: Scale,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    size: Size,
}

/// More points than this are a line and not marks.
const MOST_MARKED: usize = 36;

/// Room for one line of a key above a narrow chart.
const KEY_LINE: f64 = 22.0;

impl<'a> Plot<'a> {
    /// A plot with so much room between the names above it and itself.
    pub(super) fn new(of: Plotted<'a>, size: Size, above: f64) -> Self {
        let axis = &of.axis;
        let decimals = axis.ticks.iter().map(Decimal::scale).max().unwrap_or(0);
        let ticks = axis.ticks.iter().map(|tick| with_scale(*tick, decimals)).collect();
        let of = Plotted { axis: Axis { ticks, from: axis.from, to: axis.to }, ..of };
        let ticks = of.axis.ticks.iter().map(|tick| width(&tick_text(of.style, *tick), TICK));
        let left = ticks.fold(0.0, f64::max) + 8.0;
        let beside = of.labels.iter().filter(|label| label.at.is_some());
        let longest = beside.map(|label| width(label.words, LABEL)).fold(0.0, f64::max);
        let top = 14.0 + keys_height(&of.labels, size) + above;
        let (right, height) = match size {
            Size::Wide => (size.width() - longest.min(240.0) - 14.0, 306.0 + top),
            Size::Narrow => (size.width() - 12.0, top + 240.0),
        };
        let bottom = height - 30.0;
        let first = of.points.first().map_or(0, |point| point.month);
        let last = of.points.last().map_or(1, |point| point.month);
        // A single point stands in the middle.
        let margin = if first == last { 1.0 } else { 0.0 };
        let inset = 8.0;
        let scale = Scale::new(
            f64::from(first) - margin..f64::from(last) + margin,
            of.axis.from..of.axis.to,
            (fine(left + inset)..fine(right - inset), fine(bottom)..fine(top)),
        );
        Self { of, pen: Pen::new(size.width(), height), scale, left, right, top, bottom, size }
    }

    pub(super) fn x(&self, month: i32) -> f64 {
        self.x_at(f64::from(month))
    }

    /// The same between two months.
    pub(super) fn x_at(&self, month: f64) -> f64 {
        f64::from(self.scale.translate(&(month, self.of.axis.from)).0) / 10.0
    }

    pub(super) fn y(&self, value: Decimal) -> f64 {
        let month = self.of.points.first().map_or(0, |point| point.month);
        f64::from(self.scale.translate(&(f64::from(month), float(value))).1) / 10.0
    }

    pub(super) fn draw_grid(&self) {
        let ticks = || self.of.axis.ticks.iter().map(|tick| (tick, self.y(*tick)));
        // Lines beside lines and words beside words: a sheet says once what they share.
        for (tick, y) in ticks() {
            let class = if tick.is_zero() { Class::Axis } else { Class::Grid };
            self.pen.line(&[(self.left, y), (self.right, y)], class);
        }
        for (tick, y) in ticks() {
            let words = tick_text(self.of.style, *tick);
            self.pen.text((self.left - 6.0, y), Anchor::End, &words, Class::Tick);
        }
    }

    /// Labels under the axis: the last, and as many before it as have room.
    pub(super) fn draw_periods(&self) {
        let points = &self.of.points;
        let mut free_until = f64::INFINITY;
        let mut marked = Vec::new();
        for point in points.iter().rev() {
            let half = width(&point.tick, TICK) / 2.0;
            let x = keep_inside(self.x(point.month), half * 2.0, self.pen.width);
            if x + half + 10.0 <= free_until {
                self.pen.text((x, self.bottom + 16.0), Anchor::Middle, &point.tick, Class::Tick);
                marked.push(self.x(point.month));
                free_until = x - half;
            }
        }
        for at in marked {
            self.pen.line(&[(at, self.bottom), (at, self.bottom + 4.0)], Class::Axis);
        }
    }

    /// Runs of points that follow each other and have what is drawn.
    fn runs<T>(&self, of: impl Fn(&LinePoint) -> Option<T>, breaks: bool) -> Vec<Vec<(i32, T)>> {
        let mut runs: Vec<Vec<(i32, T)>> = Vec::new();
        let mut follows = false;
        for point in self.of.points {
            let Some(found) = of(point) else {
                follows = false;
                continue;
            };
            let near = runs
                .last()
                .and_then(|run| run.last())
                .is_some_and(|(month, _)| point.month - month <= self.of.step);
            if !(follows && near) || (breaks && point.breaks) {
                runs.push(Vec::new());
            }
            if let Some(run) = runs.last_mut() {
                run.push((point.month, found));
            }
            follows = true;
        }
        runs
    }

    pub(super) fn draw_band(&self) {
        for run in self.runs(|point| point.band, false) {
            let widened = |month: i32, by: f64| (self.x(month) + by).max(self.left).min(self.right);
            // A band of one period is as wide as a mark.
            let by = if run.len() == 1 { 7.0 } else { 0.0 };
            let upper =
                run.iter().map(|(month, (_, upper))| (widened(*month, -by), self.y(*upper)));
            let lower =
                run.iter().rev().map(|(month, (lower, _))| (widened(*month, by), self.y(*lower)));
            let mut corners: Vec<(f64, f64)> = upper.chain(lower).collect();
            if let [(month, (lower, upper))] = run.as_slice() {
                corners.push((widened(*month, -by), self.y(*lower)));
                corners.insert(1, (widened(*month, by), self.y(*upper)));
            }
            self.pen.area(&corners, Class::Band);
        }
    }

    /// The target holds for its whole period, so it is drawn as steps.
    pub(super) fn draw_target(&self) {
        let half = f64::from(self.of.step) / 2.0 * self.month_width();
        for run in self.runs(|point| point.target, false) {
            let edge = |month: i32, by: f64| (self.x(month) + by).max(self.left).min(self.right);
            let steps = |pick: fn(&(Decimal, Decimal)) -> Decimal| -> Vec<(f64, f64)> {
                run.iter()
                    .flat_map(|(month, target)| {
                        let y = self.y(pick(target));
                        [(edge(*month, -half), y), (edge(*month, half), y)]
                    })
                    .collect()
            };
            let (low, high) = (steps(|target| target.0), steps(|target| target.1));
            self.pen.line(&low, Class::Target);
            if low != high {
                self.pen.line(&high, Class::Target);
            }
        }
    }

    /// How wide a month is.
    fn month_width(&self) -> f64 {
        match (self.of.points.first(), self.of.points.last()) {
            (Some(first), Some(last)) if last.month > first.month => {
                (self.x(last.month) - self.x(first.month)) / f64::from(last.month - first.month)
            }
            _ => 4.0,
        }
    }

    pub(super) fn draw_line(&self) {
        for point in self.of.points.iter().skip(1).filter(|point| point.breaks) {
            let x = self.x(point.month) - f64::from(self.of.step) / 2.0 * self.month_width();
            self.pen.line(&[(x, self.top), (x, self.bottom)], Class::Break);
        }
        for run in self.runs(|point| point.value, true) {
            if run.len() > 1 {
                let line: Vec<(f64, f64)> =
                    run.iter().map(|(month, value)| (self.x(*month), self.y(*value))).collect();
                self.pen.line(&line, Class::Ours);
            }
        }
        let last = self.of.points.iter().rposition(|point| point.value.is_some());
        let crowded = self.of.points.len() > MOST_MARKED;
        let radius = if self.of.points.len() > 20 { 3.0 } else { 4.5 };
        for (at, point) in self.of.points.iter().enumerate() {
            let Some(value) = point.value else { continue };
            // Among very many points a mark says something only where it differs,
            // at the end, or where a point stands alone.
            if crowded && !point.provisional && Some(at) != last && !self.stands_alone(at) {
                continue;
            }
            let class = if point.provisional { Class::ProvisionalPoint } else { Class::Point };
            self.pen.circle((self.x(point.month), self.y(value)), radius, class);
        }
    }

    /// Whether no line reaches a point.
    fn stands_alone(&self, at: usize) -> bool {
        let has_value = |at: Option<usize>| {
            at.and_then(|at| self.of.points.get(at)).is_some_and(|point| point.value.is_some())
        };
        !has_value(at.checked_sub(1)) && !has_value(Some(at + 1))
    }

    /// Names: beside the ends of what they name, or above a narrow picture.
    pub(super) fn draw_labels(&self) {
        match self.size {
            Size::Wide => self.draw_direct_labels(),
            Size::Narrow => self.draw_key(),
        }
    }

    /// Beside the ends of what they name, pushed apart where they would meet.
    fn draw_direct_labels(&self) {
        let placed = self.of.labels.iter().filter_map(|label| Some((self.y(label.at?), label)));
        let mut labels: Vec<(f64, &Label<'_>)> = placed.collect();
        labels.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
        const APART: f64 = 20.0;
        let mut lowest = f64::NEG_INFINITY;
        for label in &mut labels {
            label.0 = label.0.max(lowest + APART);
            lowest = label.0;
        }
        // What was pushed over the edge pushes the others back.
        let mut highest = self.bottom - 8.0;
        for label in labels.iter_mut().rev() {
            label.0 = label.0.min(highest);
            highest = label.0 - APART;
        }
        for (y, label) in labels {
            self.pen.text((self.right + 8.0, y), Anchor::Start, label.words, label.class);
        }
    }

    /// Above the picture, in the same order, each beside a sample of its line.
    fn draw_key(&self) {
        let shown = self.of.labels.iter().filter_map(|label| Some((label, label.sample?)));
        for (at, (label, sample)) in shown.enumerate() {
            let y = 12.0 + KEY_LINE * at as f64;
            if sample == Class::Band {
                self.pen.rectangle((2.0, y - 6.0), (26.0, y + 6.0), sample);
            } else {
                self.pen.line(&[(2.0, y), (26.0, y)], sample);
            }
            self.pen.text((34.0, y), Anchor::Start, label.words, label.class);
        }
    }
}

/// How much room the names above a plot take.
pub(super) fn keys_height(labels: &[Label<'_>], size: Size) -> f64 {
    match size {
        Size::Wide => 0.0,
        Size::Narrow => {
            KEY_LINE * labels.iter().filter(|label| label.sample.is_some()).count() as f64
        }
    }
}

fn tick_text(style: &Style, tick: Decimal) -> String {
    Style { unit: style.unit.clone(), decimals: tick.scale() }.short(tick)
}

fn with_scale(value: Decimal, scale: u32) -> Decimal {
    let mut value = value;
    value.rescale(scale);
    value
}

fn fine(value: f64) -> i32 {
    (value * 10.0).round() as i32
}
