//! One bar in at most four parts: how many measures stand where. Each part has
//! its number in it where there is room, and its shape and words in the key.

use super::pen::{Anchor, Class, Pen};
use super::text::{LABEL, width};
use super::{Drawn, Naming, Size, draw_both};

/// One bar in parts.
#[derive(Debug, Clone)]
pub struct CountsChart {
    /// What it says in words.
    pub naming: Naming,
    /// In the order in which they stand; empty ones are left out.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Debug, Clone)]
pub struct Part {
    /// Which.
    pub shape: PartShape,
    /// How many.
    pub count: usize,
    /// "27 on target"
    pub words: String,
}

/// Which part of the counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartShape {
    /// A filled circle.
    OnTarget,
    /// A triangle.
    CloseToTarget,
    /// A square.
    OffTarget,
    /// A ring.
    NoStatus,
}

impl PartShape {
    fn class(self) -> Class {
        match self {
            Self::OnTarget => Class::OnTarget,
            Self::CloseToTarget => Class::CloseToTarget,
            Self::OffTarget => Class::OffTarget,
            Self::NoStatus => Class::NoStatus,
        }
    }
}

impl CountsChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| self.draw_at(size))
    }

    fn draw_at(&self, size: Size) -> Pen {
        let shown: Vec<&Part> = self.parts.iter().filter(|part| part.count > 0).collect();
        let total: usize = shown.iter().map(|part| part.count).sum();
        let places = self.key_places(&shown, size);
        let lines = places.last().map_or(0.0, |(_, y)| *y);
        let pen = Pen::new(size.width(), lines + 18.0);
        let unit = size.width() / total.max(1) as f64;
        let mut x = 0.0;
        for part in &shown {
            let end = x + unit * part.count as f64;
            pen.rectangle((x + 1.0, 26.0), ((end - 1.0).max(x + 2.0), 52.0), part.shape.class());
            let number = part.count.to_string();
            if end - x > width(&number, LABEL) + 8.0 {
                pen.text(((x + end) / 2.0, 12.0), Anchor::Middle, &number, Class::PartLabel);
            }
            x = end;
        }
        for (part, (x, y)) in shown.iter().zip(places) {
            draw_shape(&pen, part.shape, (x + 8.0, y));
            pen.text((x + 22.0, y), Anchor::Start, &part.words, Class::Label);
        }
        pen
    }

    /// Where each line of the key stands, below the bar.
    fn key_places(&self, shown: &[&Part], size: Size) -> Vec<(f64, f64)> {
        let (mut x, mut y) = (0.0, 74.0);
        let mut places = Vec::new();
        for part in shown {
            let needed = 22.0 + width(&part.words, LABEL) + 16.0;
            if x > 0.0 && x + needed > size.width() {
                (x, y) = (0.0, y + 24.0);
            }
            places.push((x, y));
            x += needed;
        }
        places
    }
}

fn draw_shape(pen: &Pen, shape: PartShape, (x, y): (f64, f64)) {
    let class = shape.class();
    match shape {
        PartShape::OnTarget => pen.circle((x, y), 6.0, class),
        PartShape::CloseToTarget => {
            pen.area(&[(x, y - 6.5), (x + 7.0, y + 5.5), (x - 7.0, y + 5.5)], class);
        }
        PartShape::OffTarget => pen.rectangle((x - 6.0, y - 6.0), (x + 6.0, y + 6.0), class),
        PartShape::NoStatus => {
            pen.circle((x, y), 6.0, class);
            pen.circle((x, y), 3.0, Class::ProvisionalPoint);
        }
    }
}
