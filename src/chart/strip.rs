//! Every area as a dot on one scale; dots that would meet stand above each other.

use rust_decimal::Decimal;

use super::pen::{Anchor, Class, Pen};
use super::scale::{axis, float};
use super::text::{LABEL, TICK, keep_inside, width};
use super::{Drawn, Naming, Size, draw_both};
use crate::quantity::Style;

/// Dots on one scale.
#[derive(Debug, Clone)]
pub struct StripChart {
    /// What it says in words.
    pub naming: Naming,
    /// In any order.
    pub dots: Vec<Dot>,
    /// How the numbers on the axis are written.
    pub style: Style,
    /// A line across, and its words.
    pub median: Option<(Decimal, String)>,
}

/// One area.
#[derive(Debug, Clone)]
pub struct Dot {
    /// Whether it is us; ours is larger and named.
    pub ours: bool,
    /// Its value.
    pub value: Decimal,
    /// Its name and value, drawn only for ours.
    pub text: String,
}

const RADIUS: f64 = 4.0;
const OURS_RADIUS: f64 = 7.0;

impl StripChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| self.draw_at(size))
    }

    fn draw_at(&self, size: Size) -> Pen {
        let axis = axis(self.dots.iter().map(|dot| dot.value), false);
        let decimals = axis.ticks.iter().map(Decimal::scale).max().unwrap_or(0);
        let style = Style { unit: self.style.unit.clone(), decimals };
        let (left, right) = (22.0, size.width() - 22.0);
        let at = |value: Decimal| {
            left + (float(value) - axis.from) / (axis.to - axis.from) * (right - left)
        };
        let stacks = self.stacks(&at);
        let tallest = stacks.iter().map(|(_, height, _)| *height).max().unwrap_or(0);
        let top = 58.0;
        let base = top + (tallest as f64 + 1.0) * (RADIUS * 2.0 + 1.0) + OURS_RADIUS;
        let pen = Pen::new(size.width(), base + 36.0);
        let mut free_from = f64::NEG_INFINITY;
        for tick in &axis.ticks {
            pen.line(&[(at(*tick), top), (at(*tick), base)], Class::Grid);
        }
        for tick in &axis.ticks {
            let x = at(*tick);
            let words = style.short(*tick);
            let half = width(&words, TICK) / 2.0;
            if x - half > free_from {
                let middle = keep_inside(x, half * 2.0, pen.width);
                pen.text((middle, base + 16.0), Anchor::Middle, &words, Class::Tick);
                free_from = middle + half + 6.0;
            }
        }
        pen.line(&[(left, base), (right, base)], Class::Axis);
        let label = |words: &str, x: f64, y: f64, class: Class| {
            let middle = keep_inside(x, width(words, LABEL), pen.width);
            pen.text((middle, y), Anchor::Middle, words, class);
        };
        if let Some((median, words)) = &self.median {
            pen.line(&[(at(*median), 40.0), (at(*median), base)], Class::Median);
            label(words, at(*median), 32.0, Class::Label);
        }
        // Ours last, so that nothing covers it.
        for drawn_ours in [false, true] {
            for (dot, height, x) in stacks.iter().filter(|(dot, ..)| dot.ours == drawn_ours) {
                let y = base - OURS_RADIUS - *height as f64 * (RADIUS * 2.0 + 1.0);
                if dot.ours {
                    pen.circle((*x, y), OURS_RADIUS, Class::OursDot);
                    label(&dot.text, *x, 10.0, Class::OursLabel);
                } else {
                    pen.circle((*x, y), RADIUS, Class::PeerDot);
                }
            }
        }
        pen
    }

    /// Each dot with how many stand below it, and where it stands.
    fn stacks(&self, at: &dyn Fn(Decimal) -> f64) -> Vec<(&Dot, usize, f64)> {
        let mut sorted: Vec<&Dot> = self.dots.iter().collect();
        sorted.sort_by_key(|dot| (dot.value, dot.ours));
        // For each height, where the last dot on it ends.
        let mut ends: Vec<f64> = Vec::new();
        let mut placed = Vec::new();
        for dot in sorted {
            let x = at(dot.value);
            let radius = if dot.ours { OURS_RADIUS } else { RADIUS };
            let height = ends.iter().position(|end| x - radius >= *end).unwrap_or(ends.len());
            if height == ends.len() {
                ends.push(0.0);
            }
            ends[height] = x + radius + 1.0;
            placed.push((dot, height, x));
        }
        placed
    }
}
