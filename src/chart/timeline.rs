//! Actions over time: what was planned as a bar, what is now expected beyond it
//! as an outline, and how it stands as a shape at its end. A milestone is a
//! diamond. Every row says the same in words, so no shape needs a key.

use super::pen::{Anchor, Class, Pen};
use super::text::{LABEL, TICK, keep_inside, width, wrap};
use super::{Drawn, Naming, Size, draw_both};

/// Rows over time. Places in time are days since any day that all of them share.
#[derive(Debug, Clone)]
pub struct TimelineChart {
    /// What it says in words.
    pub naming: Naming,
    /// In the order in which they stand, milestones after their action.
    pub rows: Vec<TimelineRow>,
    /// Where the drawn time starts.
    pub from: i32,
    /// Where it ends; what lies outside ends at its edge.
    pub to: i32,
    /// Days with their labels, earliest first.
    pub ticks: Vec<(i32, String)>,
    /// The day as at which it is drawn, and its words.
    pub today: Option<(i32, String)>,
}

/// One action or milestone.
#[derive(Debug, Clone)]
pub struct TimelineRow {
    /// What is to be done.
    pub title: String,
    /// Its state and dates: "Slipped: due March 2025, now expected June 2025".
    pub words: String,
    /// Drawn as a shape.
    pub state: TimelineState,
    /// Whether it is part of the action above it.
    pub milestone: bool,
    /// Absent where it has no dates.
    pub bar: Option<TimelineBar>,
}

/// The days of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineBar {
    /// When it starts.
    pub start: i32,
    /// When it was first meant to end.
    pub planned_end: i32,
    /// When it is now expected to end, or ended, where that differs.
    pub expected_end: Option<i32>,
    /// Whether it goes on after its end, without another.
    pub open: bool,
}

/// How a row stands, each with a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimelineState {
    /// A filled circle.
    Complete,
    /// A circle filled by half.
    OnCourse,
    /// A triangle.
    Slipped,
    /// A square.
    Overdue,
    /// A ring.
    NotStarted,
    /// A dash: it has no dates to be held against.
    Undated,
    /// A dash: nobody has said how it stands.
    NoUpdate,
}

impl TimelineChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| Plot::new(self, size).draw())
    }

    /// At most ten, evenly left out where there are more.
    fn shown_ticks(&self) -> impl Iterator<Item = &(i32, String)> {
        const MOST: usize = 10;
        self.ticks.iter().step_by(self.ticks.len().div_ceil(MOST).max(1))
    }
}

/// Half of a bar's height.
const HALF: f64 = 6.0;
/// From one line of a title to the next.
const TITLE_LINE: f64 = 18.0;
/// From one line of a row's words to the next.
const WORDS_LINE: f64 = 16.0;
/// From the middle of a bar to the middle of the words below it.
const BELOW: f64 = 18.0;
/// From the end of a bar to the middle of its shape.
const BESIDE: f64 = 10.0;
/// Room that a diamond takes to either side.
const DIAMOND: f64 = 7.0;
/// How far a milestone stands in.
const INDENT: f64 = 14.0;
/// Room for titles beside wide bars.
const TITLES: f64 = 264.0;
/// A chart with more rows says its dates again at its foot.
const TALL: usize = 10;

/// A timeline at one size: where everything goes.
struct Plot<'a> {
    chart: &'a TimelineChart,
    pen: Pen,
    size: Size,
    rows: Vec<Placed<'a>>,
    /// Where time starts and ends.
    left: f64,
    right: f64,
    /// The middle of the labels above the rows.
    ticks_at: f64,
    top: f64,
    bottom: f64,
}

/// A row with its words in lines and its place.
struct Placed<'a> {
    row: &'a TimelineRow,
    indent: f64,
    title: Vec<String>,
    words: Vec<String>,
    /// The middle of the first line of its title.
    title_at: f64,
    /// The middle of its bar; of its first line of words where it has none.
    middle: f64,
    end: f64,
}

impl<'a> Plot<'a> {
    fn new(chart: &'a TimelineChart, size: Size) -> Self {
        let ticks_at = if chart.today.is_some() { 32.0 } else { 10.0 };
        let top = ticks_at + 12.0;
        let left = match size {
            Size::Wide => TITLES + 12.0,
            Size::Narrow => DIAMOND,
        };
        let mut rows: Vec<Placed<'a>> = Vec::new();
        let mut bottom = top;
        for row in &chart.rows {
            // Milestones keep close to their action.
            let apart = if row.milestone { 6.0 } else { 14.0 };
            let placed = place(row, bottom + apart, left, size);
            bottom = placed.end;
            rows.push(placed);
        }
        bottom += 10.0;
        let foot = if rows.len() > TALL { 26.0 } else { 0.0 };
        Self {
            chart,
            pen: Pen::new(size.width(), bottom + foot),
            size,
            rows,
            left,
            // A shape stands after what ends at the edge.
            right: size.width() - BESIDE - DIAMOND * 2.0,
            ticks_at,
            top,
            bottom,
        }
    }

    fn draw(self) -> Pen {
        self.draw_ticks();
        for placed in &self.rows {
            self.draw_time(placed);
        }
        // Over the bars, which it may cross, and under the words, which it may not.
        self.draw_today();
        self.pen.with_halo(|| {
            self.rows.iter().for_each(|placed| self.draw_title(placed));
            self.rows.iter().for_each(|placed| self.draw_words(placed));
        });
        self.pen
    }

    fn x(&self, day: i32) -> f64 {
        let (from, to) = (f64::from(self.chart.from), f64::from(self.chart.to));
        let share = (f64::from(day) - from) / (to - from).max(1.0);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    fn draw_ticks(&self) {
        for (day, _) in self.chart.shown_ticks() {
            let x = self.x(*day);
            self.pen.line(&[(x, self.top), (x, self.bottom)], Class::Grid);
        }
        let mut free_from = f64::NEG_INFINITY;
        for (day, words) in self.chart.shown_ticks() {
            let x = self.x(*day);
            let (needed, half) = (width(words, TICK), width(words, TICK) / 2.0);
            // At an edge a label starts or ends at its line.
            let (anchor, starts) = if x < half {
                (Anchor::Start, x)
            } else if x + half > self.pen.width {
                (Anchor::End, x - needed)
            } else {
                (Anchor::Middle, x - half)
            };
            if starts < free_from {
                continue;
            }
            free_from = starts + needed + 8.0;
            self.pen.text((x, self.ticks_at), anchor, words, Class::Tick);
            if self.rows.len() > TALL {
                self.pen.text((x, self.bottom + 14.0), anchor, words, Class::Tick);
            }
        }
    }

    fn draw_today(&self) {
        let Some((day, words)) = &self.chart.today else { return };
        let x = self.x(*day);
        self.pen.line(&[(x, self.top), (x, self.bottom)], Class::Today);
        let middle = keep_inside(x, width(words, LABEL), self.pen.width);
        self.pen.text((middle, 10.0), Anchor::Middle, words, Class::Label);
    }

    /// What a row shows of its days, and its shape after it.
    fn draw_time(&self, placed: &Placed<'_>) {
        let row = placed.row;
        let end = match &row.bar {
            Some(bar) if row.milestone => self.draw_milestone(bar, placed.middle),
            Some(bar) if bar.open => self.draw_open(bar, placed.middle),
            Some(bar) => self.draw_bar(bar, placed.middle),
            None => self.words_at(placed) - BESIDE + HALF,
        };
        draw_state(&self.pen, row.state, (end + BESIDE, placed.middle));
    }

    /// The planned span, with what is expected beyond it or was not needed of it.
    fn draw_bar(&self, bar: &TimelineBar, y: f64) -> f64 {
        let planned = self.x(bar.planned_end);
        let start = self.x(bar.start).min(planned);
        let expected = bar.expected_end.map_or(planned, |day| self.x(day)).max(start);
        self.draw_piece(start, planned.min(expected).max(start + 2.0), y, Class::PlannedBar);
        if expected > planned {
            self.draw_piece(planned, expected, y, Class::SlipBar);
        } else if expected < planned {
            self.draw_piece(expected, planned, y, Class::SpareBar);
        }
        expected.max(planned).max(start + 2.0)
    }

    /// A bar that goes on beyond what is drawn ends in a point at its edge.
    fn draw_open(&self, bar: &TimelineBar, y: f64) -> f64 {
        let neck = self.right - HALF * 2.0;
        let start = self.x(bar.start).min(neck);
        let corners = [
            (start, y - HALF),
            (neck, y - HALF),
            (self.right, y),
            (neck, y + HALF),
            (start, y + HALF),
        ];
        self.pen.area(&corners, Class::PlannedBar);
        self.right
    }

    /// A diamond where it was to be reached, and another where it is now expected.
    fn draw_milestone(&self, bar: &TimelineBar, y: f64) -> f64 {
        let planned = self.x(bar.planned_end);
        let expected = bar.expected_end.map_or(planned, |day| self.x(day));
        if expected > planned {
            let (from, to) = (planned + DIAMOND, expected - DIAMOND);
            if to > from {
                self.pen.line(&[(from, y), (to, y)], Class::SlipLine);
            }
            self.draw_diamond(expected, y, Class::SlipBar);
            self.draw_diamond(planned, y, Class::PlannedBar);
        } else {
            self.draw_diamond(expected, y, Class::PlannedBar);
        }
        expected + DIAMOND
    }

    fn draw_piece(&self, from: f64, to: f64, y: f64, class: Class) {
        self.pen.rectangle((from, y - HALF), (to, y + HALF), class);
    }

    fn draw_diamond(&self, x: f64, y: f64, class: Class) {
        self.pen.diamond((x, y), DIAMOND, class);
    }

    /// Where a row's words start: after its shape where there is no bar to bear it.
    fn words_at(&self, placed: &Placed<'_>) -> f64 {
        words_left(placed.row, self.left, self.size)
    }

    fn draw_title(&self, placed: &Placed<'_>) {
        let class = if placed.row.milestone { Class::StepTitle } else { Class::ActionTitle };
        let mut y = placed.title_at;
        for line in &placed.title {
            self.pen.text((placed.indent, y), Anchor::Start, line, class);
            y += TITLE_LINE;
        }
    }

    fn draw_words(&self, placed: &Placed<'_>) {
        let (x, below) = match placed.row.bar {
            Some(_) => (self.words_at(placed), BELOW),
            None => (self.words_at(placed) + SHAPE, 0.0),
        };
        let mut y = placed.middle + below;
        for line in &placed.words {
            self.pen.text((x, y), Anchor::Start, line, Class::Words);
            y += WORDS_LINE;
        }
    }
}

/// From the left of a shape to the words after it.
const SHAPE: f64 = 18.0;

/// Where a row's words start, its shape before them where it has no bar.
fn words_left(row: &TimelineRow, left: f64, size: Size) -> f64 {
    match size {
        Size::Wide => left,
        Size::Narrow => indent(row),
    }
}

fn indent(row: &TimelineRow) -> f64 {
    if row.milestone { INDENT } else { 0.0 }
}

/// Gives a row its place: its title beside its bar, or above it.
fn place(row: &TimelineRow, from: f64, left: f64, size: Size) -> Placed<'_> {
    let indent = indent(row);
    let titles = match size {
        Size::Wide => TITLES,
        Size::Narrow => size.width(),
    };
    let shape = if row.bar.is_some() { 0.0 } else { SHAPE };
    let room = size.width() - words_left(row, left, size) - shape;
    let title = wrap(&row.title, LABEL, titles - indent);
    let words = wrap(&row.words, TICK, room);
    let title_height = TITLE_LINE * title.len() as f64;
    let first = match size {
        Size::Wide => from,
        Size::Narrow => from + title_height,
    };
    let middle = first + TITLE_LINE / 2.0;
    let below = if row.bar.is_some() { BELOW } else { 0.0 };
    let end = middle + below + WORDS_LINE * (words.len() as f64 - 0.5).max(0.5);
    let title_at = from + TITLE_LINE / 2.0;
    Placed { row, indent, title, words, title_at, middle, end: end.max(from + title_height) }
}

fn draw_state(pen: &Pen, state: TimelineState, (x, y): (f64, f64)) {
    const RADIUS: f64 = 5.5;
    match state {
        TimelineState::Complete => pen.circle((x, y), RADIUS, Class::Complete),
        TimelineState::OnCourse => {
            pen.circle((x, y), RADIUS, Class::Course);
            // Corners of its left half, near enough to round at this size.
            let slant = RADIUS * std::f64::consts::FRAC_1_SQRT_2;
            let corners = [
                (x, y - RADIUS),
                (x - slant, y - slant),
                (x - RADIUS, y),
                (x - slant, y + slant),
                (x, y + RADIUS),
            ];
            pen.area(&corners, Class::Complete);
        }
        TimelineState::Slipped => pen.triangle((x, y), Class::Slipped),
        TimelineState::Overdue => pen.square((x, y), Class::Overdue),
        TimelineState::NotStarted => pen.circle((x, y), RADIUS, Class::NotStarted),
        TimelineState::Undated | TimelineState::NoUpdate => {
            pen.rectangle((x - 5.5, y - 1.0), (x + 5.5, y + 1.0), Class::NotKnown);
        }
    }
}
