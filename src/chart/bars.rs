//! Bars beside each other: every council that reports, sorted, ours marked by
//! its words and not by colour alone. Bars start at zero.

use rust_decimal::Decimal;

use super::pen::{Anchor, Class, Pen};
use super::scale::{axis, float};
use super::text::{LABEL, width};
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
        let top = if self.median.is_some() { 28.0 } else { 6.0 };
        let row = match size {
            Size::Wide => 26.0,
            // A name above its bar.
            Size::Narrow => 42.0,
        };
        let pen = Pen::new(size.width(), top + row * self.bars.len() as f64 + 8.0);
        let longest = |pick: fn(&Bar) -> &str| {
            self.bars.iter().map(|bar| width(pick(bar), LABEL)).fold(0.0, f64::max)
        };
        let names = match size {
            Size::Wide => longest(|bar| &bar.name).min(260.0) + 10.0,
            Size::Narrow => 2.0,
        };
        let right = pen.width - longest(|bar| &bar.text) - 12.0;
        let axis = axis(self.bars.iter().map(|bar| bar.value), true);
        let at = |value: Decimal| {
            names + (float(value) - axis.from) / (axis.to - axis.from) * (right - names)
        };
        let zero = at(Decimal::ZERO);
        let middle_of = |number: usize| {
            let y = top + row * number as f64;
            match size {
                Size::Wide => y + row / 2.0,
                Size::Narrow => y + 30.0,
            }
        };
        for (number, bar) in self.bars.iter().enumerate() {
            let y = top + row * number as f64;
            let middle = middle_of(number);
            let (name_class, bar_class) = if bar.ours {
                (Class::OursLabel, Class::OursBar)
            } else {
                (Class::Label, Class::PeerBar)
            };
            match size {
                Size::Wide => pen.text((names - 8.0, middle), Anchor::End, &bar.name, name_class),
                Size::Narrow => pen.text((0.0, y + 11.0), Anchor::Start, &bar.name, name_class),
            }
            pen.rectangle((zero, middle - 8.0), (at(bar.value), middle + 8.0), bar_class);
        }
        let end = top + row * self.bars.len() as f64;
        pen.line(&[(zero, top), (zero, end)], Class::Axis);
        if let Some((median, words)) = &self.median {
            let x = at(*median);
            pen.line(&[(x, top - 6.0), (x, end)], Class::Median);
            let half = width(words, LABEL) / 2.0;
            let middle = x.clamp(half, pen.width - half);
            pen.text((middle, 10.0), Anchor::Middle, words, Class::Label);
        }
        // Values last, so that no line strikes them through.
        for (number, bar) in self.bars.iter().enumerate() {
            let class = if bar.ours { Class::OursLabel } else { Class::Label };
            let place = (at(bar.value).max(zero) + 6.0, middle_of(number));
            pen.text(place, Anchor::Start, &bar.text, class);
        }
        pen
    }
}
