//! The key of bars in parts and of marks on a line: each one's shape beside its words,
//! and where the entries stand. What they are parts of, it does not know.

use super::pen::{Anchor, Class, Pen};
use super::text::{LABEL, width};

/// Which of at most four parts, or which mark: each has a shape of its own, so that
/// nobody needs its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartShape {
    /// Filled.
    Circle,
    /// Points up.
    Triangle,
    /// Four upright sides.
    Square,
    /// A circle with a hole.
    Ring,
    /// Four slanting sides.
    Diamond,
}

impl PartShape {
    /// Its colour is that of the status which has the same shape on pages.
    pub(super) fn class(self) -> Class {
        match self {
            Self::Circle | Self::Diamond => Class::OnTarget,
            Self::Triangle => Class::CloseToTarget,
            Self::Square => Class::OffTarget,
            Self::Ring => Class::NoStatus,
        }
    }
}

/// From a shape's left to its words.
const SHAPE: f64 = 22.0;
/// Between two entries on one line.
const GAP: f64 = 16.0;
/// From one line of entries to the next.
const LINE: f64 = 24.0;

/// A key whose entries have their places.
pub(super) struct Key<'a> {
    entries: Vec<(PartShape, &'a str, (f64, f64))>,
}

impl<'a> Key<'a> {
    /// Entries beside each other for as long as there is room, the first line in
    /// the middle of `first`.
    pub(super) fn place(
        entries: impl IntoIterator<Item = (PartShape, &'a str)>,
        first: f64,
        room: f64,
    ) -> Self {
        let (mut x, mut y) = (0.0, first);
        let place = |(shape, words): (PartShape, &'a str)| {
            let needed = SHAPE + width(words, LABEL) + GAP;
            if x > 0.0 && x + needed > room {
                (x, y) = (0.0, y + LINE);
            }
            let at = (x, y);
            x += needed;
            (shape, words, at)
        };
        Self { entries: entries.into_iter().map(place).collect() }
    }

    /// The middle of the last line, or nothing where nothing needs a key.
    pub(super) fn last_line(&self) -> Option<f64> {
        self.entries.last().map(|(_, _, (_, y))| *y)
    }

    pub(super) fn draw(&self, pen: &Pen) {
        for (shape, words, (x, y)) in &self.entries {
            draw_shape(pen, *shape, (x + 8.0, *y));
            pen.text((x + SHAPE, *y), Anchor::Start, words, Class::Label);
        }
    }
}

/// A part's shape, its middle at a place.
pub(super) fn draw_shape(pen: &Pen, shape: PartShape, (x, y): (f64, f64)) {
    let class = shape.class();
    match shape {
        PartShape::Circle => pen.circle((x, y), 6.0, class),
        PartShape::Triangle => pen.triangle((x, y), class),
        PartShape::Square => pen.square((x, y), class),
        PartShape::Ring => {
            pen.circle((x, y), 6.0, class);
            pen.circle((x, y), 3.0, Class::ProvisionalPoint);
        }
        PartShape::Diamond => pen.diamond((x, y), 7.0, class),
    }
}
