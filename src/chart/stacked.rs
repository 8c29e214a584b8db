//! Bars in parts, below each other on one scale from zero: a row to each thing
//! compared, the same key for all of them. A part's shape and number stand above it
//! where there is room; where there is none, the table beside the chart has them.

use rust_decimal::Decimal;

use super::key::{Key, PartShape, draw_shape};
use super::pen::{Anchor, Class, Pen};
use super::scale::float;
use super::text::{LABEL, width, wrap};
use super::{Drawn, Naming, Size, draw_both};

/// Several bars, each in at most four parts.
#[derive(Debug, Clone)]
pub struct StackedChart {
    /// What it says in words.
    pub naming: Naming,
    /// In the order in which they stand.
    pub rows: Vec<StackedRow>,
    /// What each shape means, in the order of the parts.
    pub key: Vec<(PartShape, String)>,
}

/// One bar.
#[derive(Debug, Clone)]
pub struct StackedRow {
    /// What it is of.
    pub title: String,
    /// In the order in which they stand; those of no size are left out.
    pub parts: Vec<StackedPart>,
    /// The whole as written, after the bar.
    pub text: String,
}

/// One part of a bar.
#[derive(Debug, Clone)]
pub struct StackedPart {
    /// Which.
    pub shape: PartShape,
    /// How much; parts below zero have no length.
    pub size: Decimal,
    /// The size as written.
    pub text: String,
}

impl StackedChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| Plot::new(self, size).draw())
    }
}

/// Half of a bar's height.
const HALF: f64 = 10.0;
/// Between a bar and the words after it.
const GAP: f64 = 6.0;
/// From one line of a title to the next.
const LINE: f64 = 18.0;
/// From the middle of a bar up to the middle of its parts' numbers.
const NUMBERS: f64 = 19.0;
/// From the left of a part's shape to its number.
const SHAPE: f64 = 18.0;
/// Between the numbers of two parts.
const SPARE: f64 = 4.0;
/// The least that can be seen of a part.
const SLIVER: f64 = 3.0;
/// The most room for titles beside wide bars.
const TITLES: f64 = 220.0;

/// Bars in parts at one size: where everything goes.
struct Plot<'a> {
    key: Key<'a>,
    pen: Pen,
    size: Size,
    rows: Vec<Placed<'a>>,
    /// Where zero is.
    left: f64,
    /// How long a part of the size one is.
    unit: f64,
    /// Where the first row starts.
    top: f64,
}

/// A row with its place.
struct Placed<'a> {
    row: &'a StackedRow,
    title: Vec<String>,
    /// The middle of the first line of its title.
    title_at: f64,
    /// The middle of its bar.
    middle: f64,
    end: f64,
}

impl<'a> Plot<'a> {
    fn new(chart: &'a StackedChart, size: Size) -> Self {
        let longest = |pick: fn(&StackedRow) -> &str| {
            chart.rows.iter().map(|row| width(pick(row), LABEL)).fold(0.0, f64::max)
        };
        let entries = chart.key.iter().map(|(shape, words)| (*shape, words.as_str()));
        let key = Key::place(entries, 12.0, size.width());
        let top = key.last_line().map_or(4.0, |line| line + 16.0);
        let (titles, left) = match size {
            Size::Wide => {
                let titles = longest(|row| &row.title).min(TITLES);
                (titles, titles + 10.0)
            }
            Size::Narrow => (size.width(), 2.0),
        };
        let room = size.width() - left - longest(|row| &row.text) - GAP * 2.0;
        let most = chart.rows.iter().map(StackedRow::whole).max().unwrap_or_default();
        let unit = if most > Decimal::ZERO { room.max(0.0) / float(most) } else { 0.0 };
        let mut rows: Vec<Placed<'a>> = Vec::new();
        for row in &chart.rows {
            let from = rows.last().map_or(top, |row| row.end);
            rows.push(place(row, wrap(&row.title, LABEL, titles), from, unit, size));
        }
        let pen = Pen::new(size.width(), rows.last().map_or(top, |row| row.end));
        Self { key, pen, size, rows, left, unit, top }
    }

    fn draw(self) -> Pen {
        self.key.draw(&self.pen);
        for placed in &self.rows {
            self.draw_title(placed);
            let end = self.draw_parts(placed);
            let at = (end + GAP, placed.middle);
            self.pen.text(at, Anchor::Start, &placed.row.text, Class::Label);
        }
        self.draw_zero();
        self.pen
    }

    fn draw_title(&self, placed: &Placed<'_>) {
        let mut y = placed.title_at;
        for line in &placed.title {
            match self.size {
                Size::Wide => {
                    self.pen.text((self.left - 8.0, y), Anchor::End, line, Class::Label);
                }
                Size::Narrow => self.pen.text((0.0, y), Anchor::Start, line, Class::Label),
            }
            y += LINE;
        }
    }

    /// Parts after each other, and where the last one ends.
    fn draw_parts(&self, placed: &Placed<'_>) -> f64 {
        // Every number of a row has its shape, or none of them.
        let mut numbered = placed.row.shown().filter(|part| part.has_room(self.length(part)));
        let shaped = numbered.all(|part| self.length(part) > part.with_shape() + SPARE);
        let (mut x, mut whole) = (self.left, Decimal::ZERO);
        for part in placed.row.shown() {
            whole += part.size;
            // A part too small to be seen is drawn as a sliver, which pushes those
            // after it by less than its own width.
            let end = (self.left + self.unit * float(whole)).max(x + SLIVER);
            let (top, bottom) = (placed.middle - HALF, placed.middle + HALF);
            self.pen.rectangle((x, top), (end, bottom), part.shape.class());
            if part.has_room(end - x) {
                self.draw_number(part, ((x + end) / 2.0, placed.middle - NUMBERS), shaped);
            }
            x = end;
        }
        x
    }

    /// How long a part is.
    fn length(&self, part: &StackedPart) -> f64 {
        self.unit * float(part.size)
    }

    /// A part's number above it, and its shape before the number: where colours are
    /// not seen, the shape says which part it is.
    fn draw_number(&self, part: &StackedPart, (middle, y): (f64, f64), shaped: bool) {
        if shaped {
            let left = middle - part.with_shape() / 2.0;
            draw_shape(&self.pen, part.shape, (left + 7.0, y));
            self.pen.text((left + SHAPE, y), Anchor::Start, &part.text, Class::PartLabel);
        } else {
            self.pen.text((middle, y), Anchor::Middle, &part.text, Class::PartLabel);
        }
    }

    /// One line beside all wide bars; a piece beside each narrow one, whose title
    /// it would strike through.
    fn draw_zero(&self) {
        let draw = |from: f64, to: f64| {
            self.pen.line(&[(self.left, from), (self.left, to)], Class::Axis);
        };
        match self.size {
            Size::Wide => draw(self.top, self.pen.height),
            Size::Narrow => {
                for placed in &self.rows {
                    draw(placed.middle - HALF - 3.0, placed.middle + HALF + 3.0);
                }
            }
        }
    }
}

/// Gives a row its place: its title beside its bar, or above it.
fn place(row: &StackedRow, title: Vec<String>, from: f64, unit: f64, size: Size) -> Placed<'_> {
    let lines = title.len() as f64;
    let half = lines * LINE / 2.0 + 4.0;
    match size {
        Size::Wide => {
            let middle = from + half.max(NUMBERS + HALF);
            let title_at = middle - (lines - 1.0) * LINE / 2.0;
            Placed { row, title, title_at, middle, end: middle + half.max(HALF + 8.0) }
        }
        Size::Narrow => {
            // No room is kept for numbers where none is written.
            let numbered = row.shown().any(|part| part.has_room(unit * float(part.size)));
            let above = if numbered { NUMBERS + HALF + 1.0 } else { HALF + 3.0 };
            let middle = from + lines * LINE + above;
            Placed { row, title, title_at: from + LINE / 2.0, middle, end: middle + HALF + 12.0 }
        }
    }
}

impl StackedRow {
    fn shown(&self) -> impl Iterator<Item = &StackedPart> {
        self.parts.iter().filter(|part| part.size > Decimal::ZERO)
    }

    fn whole(&self) -> Decimal {
        self.shown().map(|part| part.size).sum()
    }
}

impl StackedPart {
    /// Whether its number has room above it.
    fn has_room(&self, length: f64) -> bool {
        length > width(&self.text, LABEL) + SPARE
    }

    /// The room of its shape and number.
    fn with_shape(&self) -> f64 {
        SHAPE + width(&self.text, LABEL)
    }
}
