//! A plotters back end that writes semantic SVG, and a pen that draws on it.
//!
//! plotters brings scales and elements; its own SVG names colours and repeats
//! itself. Here a shape says what it is: each [`Class`] travels through plotters
//! as a colour and comes out as a class. plotters reckons in whole pixels, so
//! everything is drawn ten times as large and written with one decimal.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, IntoDrawingArea, IntoFont};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoTextStyle, RGBColor};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::sheet::{Sheet, path_data, tenth};
use super::text::{LABEL, TICK};
use super::{Naming, Size};

/// What a shape is. The theme decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Grid,
    Axis,
    Tick,
    Label,
    OursLabel,
    TargetLabel,
    Ours,
    Point,
    ProvisionalPoint,
    Band,
    Median,
    Target,
    PeerBar,
    OursBar,
    PeerDot,
    OursDot,
    OnTarget,
    CloseToTarget,
    OffTarget,
    NoStatus,
    PartLabel,
    Spark,
    Break,
    ActionTitle,
    StepTitle,
    Words,
    PlannedBar,
    SlipBar,
    SpareBar,
    SlipLine,
    Today,
    Complete,
    Course,
    Slipped,
    Overdue,
    NotStarted,
    NotKnown,
}

/// Every class by the number with which it travels.
const CLASSES: [(Class, &str); 37] = [
    (Class::Grid, "grid"),
    (Class::Axis, "axis"),
    (Class::Tick, "tick"),
    (Class::Label, "label"),
    (Class::OursLabel, "label ours"),
    (Class::TargetLabel, "label target"),
    (Class::Ours, "ours"),
    (Class::Point, "point ours"),
    (Class::ProvisionalPoint, "point ours provisional"),
    (Class::Band, "band"),
    (Class::Median, "median"),
    (Class::Target, "target"),
    (Class::PeerBar, "bar peer"),
    (Class::OursBar, "bar ours"),
    (Class::PeerDot, "dot peer"),
    (Class::OursDot, "dot ours"),
    (Class::OnTarget, "status-on"),
    (Class::CloseToTarget, "status-close"),
    (Class::OffTarget, "status-off"),
    (Class::NoStatus, "status-none"),
    (Class::PartLabel, "part-label"),
    (Class::Spark, "spark"),
    (Class::Break, "break"),
    (Class::ActionTitle, "row-title"),
    (Class::StepTitle, "step-title"),
    (Class::Words, "in-words"),
    (Class::PlannedBar, "bar planned"),
    (Class::SlipBar, "bar slip"),
    (Class::SpareBar, "bar spare"),
    (Class::SlipLine, "line slip"),
    (Class::Today, "today"),
    (Class::Complete, "state status-on"),
    (Class::Course, "state hollow status-on"),
    (Class::Slipped, "state status-close"),
    (Class::Overdue, "state status-off"),
    (Class::NotStarted, "state hollow status-none"),
    (Class::NotKnown, "state status-none"),
];

fn colour(class: Class) -> RGBColor {
    let number = CLASSES.iter().position(|(known, _)| *known == class);
    RGBColor(number.and_then(|n| u8::try_from(n).ok()).unwrap_or(0), 0, 0)
}

/// What a shape says it is, as an attribute.
fn said(colour: BackendColor) -> String {
    let name = CLASSES.get(usize::from(colour.rgb.0)).map_or("", |(_, name)| name);
    format!(" class=\"{name}\"")
}

/// Drawn units for one unit of the picture.
const FINE: f64 = 10.0;

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Draws with plotters in units of the picture.
pub(super) struct Pen {
    area: DrawingArea<SemanticSvg, Shift>,
    sheet: std::rc::Rc<std::cell::RefCell<Sheet>>,
    pub(super) width: f64,
    pub(super) height: f64,
}

type Point = (f64, f64);

fn fine(point: Point) -> BackendCoord {
    // Rounding, not cutting: a coordinate is the nearest tenth.
    ((point.0 * FINE).round() as i32, (point.1 * FINE).round() as i32)
}

impl Pen {
    pub(super) fn new(width: f64, height: f64) -> Self {
        let sheet = std::rc::Rc::<std::cell::RefCell<Sheet>>::default();
        let size = fine((width, height));
        let backend = SemanticSvg { sheet: sheet.clone(), size };
        Self { area: backend.into_drawing_area(), sheet, width, height }
    }

    fn draw<'e, E>(&self, element: &'e E)
    where
        E: plotters::element::Drawable<SemanticSvg>,
        &'e E: plotters::element::PointCollection<'e, BackendCoord>,
    {
        // The back end only appends to a string: its error type has no values.
        let drawn = self.area.draw(element);
        debug_assert!(drawn.is_ok());
    }

    pub(super) fn line(&self, points: &[Point], class: Class) {
        let points: Vec<BackendCoord> = points.iter().copied().map(fine).collect();
        self.draw(&PathElement::new(points, colour(class)));
    }

    pub(super) fn area(&self, points: &[Point], class: Class) {
        let points: Vec<BackendCoord> = points.iter().copied().map(fine).collect();
        self.draw(&Polygon::new(points, colour(class)));
    }

    pub(super) fn rectangle(&self, from: Point, to: Point, class: Class) {
        self.draw(&Rectangle::new([fine(from), fine(to)], colour(class).filled()));
    }

    pub(super) fn circle(&self, centre: Point, radius: f64, class: Class) {
        let radius = (radius * FINE).round() as i32;
        self.draw(&Circle::new(fine(centre), radius, colour(class).filled()));
    }

    /// A mark that points up.
    pub(super) fn triangle(&self, (x, y): Point, class: Class) {
        self.area(&[(x, y - 6.5), (x + 7.0, y + 5.5), (x - 7.0, y + 5.5)], class);
    }

    /// A mark with four upright sides.
    pub(super) fn square(&self, (x, y): Point, class: Class) {
        self.rectangle((x - 6.0, y - 6.0), (x + 6.0, y + 6.0), class);
    }

    /// A mark with four slanting sides, so far from its middle to each corner.
    pub(super) fn diamond(&self, (x, y): Point, half: f64, class: Class) {
        self.area(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)], class);
    }

    /// A text whose baseline is set so that it stands in the middle of its place.
    pub(super) fn text(&self, at: Point, anchor: Anchor, words: &str, class: Class) {
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = if matches!(class, Class::Tick | Class::Words) { TICK } else { LABEL };
        let font = ("sans-serif", size * FINE).into_font();
        let style = font.color(&colour(class)).pos(Pos::new(across, VPos::Center));
        self.draw(&Text::new(words.to_owned(), fine(at), style.into_text_style(&self.area)));
    }

    /// What is drawn inside is words that cross lines, and keeps its ground clear of
    /// them: an outline in the colour of the paper, painted first. That order stands
    /// in the picture because checkers of style sheets do not know it.
    pub(super) fn with_halo(&self, draw: impl FnOnce()) {
        self.sheet.borrow_mut().mark("<g class=\"halo\" paint-order=\"stroke\">");
        draw();
        self.sheet.borrow_mut().mark("</g>");
    }

    /// The whole picture, named and described. The narrow picture borrows the
    /// words of the wide one, which stands beside it: a name may come from an
    /// element that is not shown.
    pub(super) fn finish(self, naming: &Naming, size: Size) -> String {
        let (width, height) = (written(self.width * FINE), written(self.height * FINE));
        let id = &naming.id;
        let words = match size {
            Size::Wide => format!(
                " aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
                escape(&naming.title),
                escape(&naming.description)
            ),
            Size::Narrow => {
                format!(" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\">")
            }
        };
        format!(
            "<svg class=\"chart\" role=\"img\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\"{words}{}</svg>",
            self.sheet.borrow().shapes(),
        )
    }

    /// A picture that is decoration beside words that say it all.
    pub(super) fn finish_hidden(self, class: &str) -> String {
        let (width, height) = (written(self.width * FINE), written(self.height * FINE));
        format!(
            "<svg class=\"chart {class}\" aria-hidden=\"true\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\">{}</svg>",
            self.sheet.borrow().shapes(),
        )
    }
}

/// The back end: writes shapes on a sheet.
struct SemanticSvg {
    sheet: std::rc::Rc<std::cell::RefCell<Sheet>>,
    size: BackendCoord,
}

type Drawing = Result<(), DrawingErrorKind<Infallible>>;

impl SemanticSvg {
    fn write(&self, name: &'static str, said: &str, own: std::fmt::Arguments<'_>) -> Drawing {
        self.sheet.borrow_mut().shape(name, said, &own.to_string());
        Ok(())
    }
}

impl DrawingBackend for SemanticSvg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.0.unsigned_abs(), self.size.1.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawing {
        Ok(())
    }

    fn present(&mut self) -> Drawing {
        Ok(())
    }

    /// Nothing here is drawn by the pixel.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawing {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _: bool,
    ) -> Drawing {
        let (x, y) = (from.0.min(to.0), from.1.min(to.1));
        let (width, height) = ((from.0 - to.0).abs(), (from.1 - to.1).abs());
        let (x, y, width, height) = (tenth(x), tenth(y), tenth(width), tenth(height));
        self.write(
            "rect",
            &said(style.color()),
            format_args!(" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"),
        )
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawing {
        self.sheet.borrow_mut().line(&said(style.color()), &path_data(path));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawing {
        let data = path_data(corners);
        self.write("path", &said(style.color()), format_args!(" d=\"{data}Z\"/>"))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Drawing {
        let (x, y) = (tenth(centre.0), tenth(centre.1));
        let radius = tenth(i32::try_from(radius).unwrap_or(0));
        self.write(
            "circle",
            &said(style.color()),
            format_args!(" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"),
        )
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Drawing {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        // From the middle of a line to its baseline is about a third of its size.
        let baseline = at.1 + (style.size() * 0.34).round() as i32;
        let (x, y, words) = (tenth(at.0), tenth(baseline), escape(text));
        self.write(
            "text",
            &format!("{}{anchor}", said(style.color())),
            format_args!(" x=\"{x}\" y=\"{y}\">{words}</text>"),
        )
    }

    /// Nothing here is placed by plotters' own guess at the size of text.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((super::text::width(text, style.size()) as u32, style.size() as u32))
    }
}

fn written(value: f64) -> String {
    tenth(value.round() as i32)
}

/// Text inside markup.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
