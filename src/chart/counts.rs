//! One bar in at most four parts: how many measures stand where. Each part has
//! its number above it where there is room, and its shape and words in the key.

use super::key::{Key, PartShape};
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

impl CountsChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| self.draw_at(size))
    }

    fn draw_at(&self, size: Size) -> Pen {
        let shown: Vec<&Part> = self.parts.iter().filter(|part| part.count > 0).collect();
        let total: usize = shown.iter().map(|part| part.count).sum();
        let entries = shown.iter().map(|part| (part.shape, part.words.as_str()));
        let key = Key::place(entries, 74.0, size.width());
        let pen = Pen::new(size.width(), key.last_line().unwrap_or(0.0) + 18.0);
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
        key.draw(&pen);
        pen
    }
}
