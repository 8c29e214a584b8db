//! Bars beside each other: every council that reports, sorted, ours marked by
//! its words and not by colour alone. Bars start at zero.

use rust_decimal::Decimal;

use super::pen::{Anchor, Class, Pen};
use super::scale::{Axis, axis, float};
use super::text::{LABEL, keep_inside, width};
use super::{Drawn, Naming, Size, draw_both};

/// Bars from zero.
#[derive(Debug, Clone)]
pub struct BarChart {
    /// What it says in words.
    pub naming: Naming,
    /// In the order in which they stand.
    pub bars: Vec<Bar>,
    /// A line across all bars, and its words.
    pub median: Option<(Decimal, String)>,
}

/// One council.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Whether it is us.
    pub ours: bool,
    /// Its value.
    pub value: Decimal,
    /// The value as written.
    pub text: String,
}

impl BarChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| self.draw_at(size))
    }

    fn draw_at(&self, size: Size) -> Pen {
        let plot = Plot::new(self, size);
        plot.draw_bars();
        plot.draw_median();
        plot.pen
    }
}

/// Bars at one size: where everything goes.
struct Plot<'a> {
    chart: &'a BarChart,
    pen: Pen,
    size: Size,
    axis: Axis,
    /// Where the bars' room starts and ends.
    left: f64,
    right: f64,
    /// Where the first row starts.
    top: f64,
    /// How high a row is.
    row: f64,
}

/// Half of a bar's height.
const HALF: f64 = 8.0;
/// Between a bar and its value.
const GAP: f64 = 6.0;

impl<'a> Plot<'a> {
    fn new(chart: &'a BarChart, size: Size) -> Self {
        let top = if chart.median.is_some() { 28.0 } else { 6.0 };
        let row = match size {
            Size::Wide => 26.0,
            // A name above its bar.
            Size::Narrow => 42.0,
        };
        let longest = |pick: fn(&Bar) -> &str| {
            chart.bars.iter().map(|bar| width(pick(bar), LABEL)).fold(0.0, f64::max)
        };
        let left = match size {
            Size::Wide => longest(|bar| &bar.name).min(260.0) + 10.0,
            Size::Narrow => 2.0,
        };
        Self {
            chart,
            pen: Pen::new(size.width(), top + row * chart.bars.len() as f64 + 8.0),
            size,
            axis: axis(chart.bars.iter().map(|bar| bar.value), true),
            left,
            right: size.width() - longest(|bar| &bar.text) - 12.0,
            top,
            row,
        }
    }

    fn x(&self, value: Decimal) -> f64 {
        let share = (float(value) - self.axis.from) / (self.axis.to - self.axis.from);
        self.left + share * (self.right - self.left)
    }

    /// Where a row starts, and the middle of its bar.
    fn rows(&self) -> impl Iterator<Item = (&'a Bar, f64, f64)> {
        self.chart.bars.iter().enumerate().map(|(number, bar)| {
            let y = self.top + self.row * number as f64;
            match self.size {
                Size::Wide => (bar, y, y + self.row / 2.0),
                Size::Narrow => (bar, y, y + 30.0),
            }
        })
    }

    /// Where a bar's value is written.
    fn value_place(&self, bar: &Bar) -> f64 {
        self.x(bar.value).max(self.x(Decimal::ZERO)) + GAP
    }

    fn draw_bars(&self) {
        let zero = self.x(Decimal::ZERO);
        let label = |bar: &Bar| if bar.ours { Class::OursLabel } else { Class::Label };
        // Names beside names and bars beside bars: a sheet says once what they share.
        for (bar, y, middle) in self.rows() {
            let (place, anchor) = match self.size {
                Size::Wide => ((self.left - 8.0, middle), Anchor::End),
                Size::Narrow => ((0.0, y + 11.0), Anchor::Start),
            };
            self.pen.text(place, anchor, &bar.name, label(bar));
        }
        for (bar, _, middle) in self.rows() {
            let shape = if bar.ours { Class::OursBar } else { Class::PeerBar };
            self.pen.rectangle((zero, middle - HALF), (self.x(bar.value), middle + HALF), shape);
        }
        for (bar, _, middle) in self.rows() {
            self.pen.text((self.value_place(bar), middle), Anchor::Start, &bar.text, label(bar));
        }
        match self.size {
            Size::Wide => self.pen.line(&[(zero, self.top), (zero, self.end())], Class::Axis),
            // A piece for each bar: one line would strike through the names above them.
            Size::Narrow => {
                for (_, _, middle) in self.rows() {
                    let (from, to) = (middle - HALF - 3.0, middle + HALF + 3.0);
                    self.pen.line(&[(zero, from), (zero, to)], Class::Axis);
                }
            }
        }
    }

    fn end(&self) -> f64 {
        self.top + self.row * self.chart.bars.len() as f64
    }

    /// A line across all bars that stops where it would strike words through.
    fn draw_median(&self) {
        let Some((median, words)) = &self.chart.median else { return };
        let x = self.x(*median);
        let place = keep_inside(x, width(words, LABEL), self.pen.width);
        self.pen.text((place, 10.0), Anchor::Middle, words, Class::Label);
        let mut from = self.top - 6.0;
        for (bar, y, middle) in self.rows() {
            let value = self.value_place(bar);
            let strikes_value = x > value - 2.0 && x < value + width(&bar.text, LABEL) + 2.0;
            let strikes_name = self.size == Size::Narrow && x < width(&bar.name, LABEL) + 2.0;
            if strikes_name {
                self.draw_piece(x, from, y);
                from = y + 20.0;
            }
            if strikes_value {
                self.draw_piece(x, from, middle - HALF - 1.0);
                from = middle + HALF + 1.0;
            }
        }
        self.draw_piece(x, from, self.end());
    }

    fn draw_piece(&self, x: f64, from: f64, to: f64) {
        if to > from {
            self.pen.line(&[(x, from), (x, to)], Class::Median);
        }
    }
}
