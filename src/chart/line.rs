//! A line over time, with its target as a dashed step and the peers' middle half
//! as a band. Gaps are gaps; provisional points are open; the line is labelled
//! at its end.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use rust_decimal::Decimal;

use super::pen::{Anchor, Class, Pen};
use super::scale::{self, Axis, float};
use super::text::{LABEL, TICK, keep_inside, width};
use super::{Drawn, Naming, Size, draw_both};
use crate::quantity::Style;

/// A line over time.
#[derive(Debug, Clone)]
pub struct LineChart {
    /// What it says in words.
    pub naming: Naming,
    /// Oldest first.
    pub points: Vec<LinePoint>,
    /// Months from one point to the next; a longer way is a gap.
    pub step: i32,
    /// How the numbers on the axis are written.
    pub style: Style,
    /// At the end of the line: "Thornmere 41.2%".
    pub ours_label: String,
    /// At the end of the target.
    pub target_label: String,
    /// Beside the band.
    pub band_label: String,
}

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

impl LineChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| Plot::new(self, size).draw())
    }

    /// Whether the scale starts elsewhere than at zero, which must be said.
    pub fn leaves_zero_out(&self) -> bool {
        let axis = self.axis();
        axis.from > 0.0 || axis.to < 0.0
    }

    fn axis(&self) -> Axis {
        let values = self.points.iter().flat_map(|point| {
            let (low, high) = point.target.unzip();
            let (lower, upper) = point.band.unzip();
            [point.value, low, high, lower, upper].into_iter().flatten()
        });
        scale::axis(values, false)
    }

    fn tick_text(&self, tick: Decimal) -> String {
        Style { unit: self.style.unit.clone(), decimals: tick.scale() }.short(tick)
    }
}

/// A line chart at one size: where everything goes.
struct Plot<'a> {
    chart: &'a LineChart,
    axis: Axis,
    pen: Pen,
    scale: Scale,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    size: Size,
}

/// More points than this are a line and not marks.
const MOST_MARKED: usize = 36;

/// Room for one line of a key above a narrow chart.
const KEY_LINE: f64 = 22.0;

impl<'a> Plot<'a> {
    fn new(chart: &'a LineChart, size: Size) -> Self {
        let axis = chart.axis();
        let decimals = axis.ticks.iter().map(Decimal::scale).max().unwrap_or(0);
        let axis = Axis {
            ticks: axis.ticks.iter().map(|tick| with_scale(*tick, decimals)).collect(),
            ..axis
        };
        let ticks = axis.ticks.iter().map(|tick| width(&chart.tick_text(*tick), TICK));
        let left = ticks.fold(0.0, f64::max) + 8.0;
        let labels = [chart.ours_label.as_str(), chart.target_label(), chart.band_label()];
        let longest = labels.into_iter().map(|label| width(label, LABEL)).fold(0.0, f64::max);
        let (right, top, height) = match size {
            Size::Wide => (size.width() - longest.min(240.0) - 14.0, 14.0, 320.0),
            Size::Narrow => {
                let keys = labels.into_iter().filter(|label| !label.is_empty()).count();
                let top = 14.0 + KEY_LINE * keys as f64;
                (size.width() - 12.0, top, top + 240.0)
            }
        };
        let bottom = height - 30.0;
        let first = chart.points.first().map_or(0, |point| point.month);
        let last = chart.points.last().map_or(1, |point| point.month);
        // A single point stands in the middle.
        let margin = if first == last { 1.0 } else { 0.0 };
        let inset = 8.0;
        let scale = Scale::new(
            f64::from(first) - margin..f64::from(last) + margin,
            axis.from..axis.to,
            (fine(left + inset)..fine(right - inset), fine(bottom)..fine(top)),
        );
        Self {
            chart,
            axis,
            pen: Pen::new(size.width(), height),
            scale,
            left,
            right,
            top,
            bottom,
            size,
        }
    }

    fn draw(self) -> Pen {
        self.draw_grid();
        self.draw_periods();
        self.draw_band();
        self.draw_target();
        self.draw_line();
        self.draw_labels();
        self.pen
    }

    fn x(&self, month: i32) -> f64 {
        f64::from(self.scale.translate(&(f64::from(month), self.axis.from)).0) / 10.0
    }

    fn y(&self, value: Decimal) -> f64 {
        let month = self.chart.points.first().map_or(0, |point| point.month);
        f64::from(self.scale.translate(&(f64::from(month), float(value))).1) / 10.0
    }

    fn draw_grid(&self) {
        for tick in &self.axis.ticks {
            let y = self.y(*tick);
            let class = if tick.is_zero() { Class::Axis } else { Class::Grid };
            self.pen.line(&[(self.left, y), (self.right, y)], class);
            self.pen.text(
                (self.left - 6.0, y),
                Anchor::End,
                &self.chart.tick_text(*tick),
                Class::Tick,
            );
        }
    }

    /// Labels under the axis: the last, and as many before it as have room.
    fn draw_periods(&self) {
        let points = &self.chart.points;
        let mut free_until = f64::INFINITY;
        for point in points.iter().rev() {
            let half = width(&point.tick, TICK) / 2.0;
            let x = keep_inside(self.x(point.month), half * 2.0, self.pen.width);
            if x + half + 10.0 <= free_until {
                self.pen.text((x, self.bottom + 16.0), Anchor::Middle, &point.tick, Class::Tick);
                let at = self.x(point.month);
                self.pen.line(&[(at, self.bottom), (at, self.bottom + 4.0)], Class::Axis);
                free_until = x - half;
            }
        }
    }

    /// Runs of points that follow each other and have what is drawn.
    fn runs<T>(&self, of: impl Fn(&LinePoint) -> Option<T>, breaks: bool) -> Vec<Vec<(i32, T)>> {
        let mut runs: Vec<Vec<(i32, T)>> = Vec::new();
        let mut follows = false;
        for point in &self.chart.points {
            let Some(found) = of(point) else {
                follows = false;
                continue;
            };
            let near = runs
                .last()
                .and_then(|run| run.last())
                .is_some_and(|(month, _)| point.month - month <= self.chart.step);
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

    fn draw_band(&self) {
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
    fn draw_target(&self) {
        let half = f64::from(self.chart.step) / 2.0 * self.month_width();
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
        match (self.chart.points.first(), self.chart.points.last()) {
            (Some(first), Some(last)) if last.month > first.month => {
                (self.x(last.month) - self.x(first.month)) / f64::from(last.month - first.month)
            }
            _ => 4.0,
        }
    }

    fn draw_line(&self) {
        for point in self.chart.points.iter().skip(1).filter(|point| point.breaks) {
            let x = self.x(point.month) - f64::from(self.chart.step) / 2.0 * self.month_width();
            self.pen.line(&[(x, self.top), (x, self.bottom)], Class::Break);
        }
        for run in self.runs(|point| point.value, true) {
            if run.len() > 1 {
                let line: Vec<(f64, f64)> =
                    run.iter().map(|(month, value)| (self.x(*month), self.y(*value))).collect();
                self.pen.line(&line, Class::Ours);
            }
        }
        let last = self.chart.points.iter().rposition(|point| point.value.is_some());
        let crowded = self.chart.points.len() > MOST_MARKED;
        let radius = if self.chart.points.len() > 20 { 3.0 } else { 4.5 };
        for (at, point) in self.chart.points.iter().enumerate() {
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
            at.and_then(|at| self.chart.points.get(at)).is_some_and(|point| point.value.is_some())
        };
        !has_value(at.checked_sub(1)) && !has_value(Some(at + 1))
    }

    fn draw_labels(&self) {
        match self.size {
            Size::Wide => self.draw_direct_labels(),
            Size::Narrow => self.draw_key(),
        }
    }

    /// Beside the ends of what they name, pushed apart where they would meet.
    fn draw_direct_labels(&self) {
        let chart = self.chart;
        let end = |pick: &dyn Fn(&LinePoint) -> Option<Decimal>| {
            chart.points.iter().rev().find_map(pick).map(|value| self.y(value))
        };
        let middle = |(low, high): (Decimal, Decimal)| (low + high) / Decimal::TWO;
        let mut labels = Vec::new();
        labels.extend(end(&|p| p.value).map(|y| (y, &chart.ours_label, Class::OursLabel)));
        labels.extend(
            end(&|p| p.target.map(middle)).map(|y| (y, &chart.target_label, Class::TargetLabel)),
        );
        labels.extend(end(&|p| p.band.map(middle)).map(|y| (y, &chart.band_label, Class::Label)));
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
        for (y, words, class) in labels {
            self.pen.text((self.right + 8.0, y), Anchor::Start, words, class);
        }
    }

    /// Above the picture, in the same order, each beside a sample of its line.
    fn draw_key(&self) {
        let chart = self.chart;
        let keys = [
            (chart.ours_label.as_str(), Class::Ours, Class::OursLabel),
            (chart.target_label(), Class::Target, Class::TargetLabel),
            (chart.band_label(), Class::Band, Class::Label),
        ];
        let shown = keys.into_iter().filter(|(words, ..)| !words.is_empty());
        for (at, (words, sample, class)) in shown.enumerate() {
            let y = 12.0 + KEY_LINE * at as f64;
            if sample == Class::Band {
                self.pen.rectangle((2.0, y - 6.0), (26.0, y + 6.0), sample);
            } else {
                self.pen.line(&[(2.0, y), (26.0, y)], sample);
            }
            self.pen.text((34.0, y), Anchor::Start, words, class);
        }
    }
}

impl LineChart {
    fn target_label(&self) -> &str {
        if self.points.iter().any(|point| point.target.is_some()) { &self.target_label } else { "" }
    }

    fn band_label(&self) -> &str {
        if self.points.iter().any(|point| point.band.is_some()) { &self.band_label } else { "" }
    }
}

fn with_scale(value: Decimal, scale: u32) -> Decimal {
    let mut value = value;
    value.rescale(scale);
    value
}

fn fine(value: f64) -> i32 {
    (value * 10.0).round() as i32
}
