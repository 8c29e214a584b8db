//! Chart descriptions into accessible SVG.
//!
//! A chart is a pure function of a plain description: what is drawn, its title
//! and its long description. It is drawn twice, for wide screens and print and
//! for narrow screens, one unit to the pixel, with classes instead of colours so
//! that the theme, dark mode, forced colours and print decide how it looks.
//! Nothing here knows a measure, a page or a theme. Coordinates are geometry and
//! may be floating point; every printed number arrives written.

mod bars;
mod control;
mod counts;
mod key;
mod line;
mod pen;
mod plot;
mod scale;
mod sheet;
mod sparkline;
mod stacked;
mod strip;
mod text;
mod timeline;

pub use bars::{Bar, BarChart};
pub use control::{ControlChart, ControlRun, Range};
pub use counts::{CountsChart, Part};
pub use key::PartShape;
pub use line::LineChart;
pub use plot::LinePoint;
pub use sparkline::sparkline;
pub use stacked::{StackedChart, StackedPart, StackedRow};
pub use strip::{Dot, StripChart};
pub use timeline::{TimelineBar, TimelineChart, TimelineRow, TimelineState};

use pen::Pen;

/// What a chart says to those who cannot see it.
#[derive(Debug, Clone)]
pub struct Naming {
    /// Unique on its page; both drawings derive their ids from it.
    pub id: String,
    /// The finding.
    pub title: String,
    /// What is drawn, its range and what it shows.
    pub description: String,
}

/// A chart, drawn for both sorts of screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// 672 units wide.
    pub wide: String,
    /// 288 units wide.
    pub narrow: String,
}

/// For which sort of screen a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Wide,
    Narrow,
}

impl Size {
    fn width(self) -> f64 {
        match self {
            Self::Wide => 672.0,
            Self::Narrow => 288.0,
        }
    }
}

/// Draws a chart twice from one description.
fn draw_both(naming: &Naming, draw: impl Fn(Size) -> Pen) -> Drawn {
    let one = |size: Size| draw(size).finish(naming, size);
    Drawn { wide: one(Size::Wide), narrow: one(Size::Narrow) }
}

/// A drawing as a file of its own, with the style it needs inside.
pub fn standalone(svg: &str, style: &str) -> String {
    let with_namespace = svg.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1);
    let opened = with_namespace.find('>').map_or(0, |end| end + 1);
    let (head, rest) = with_namespace.split_at(opened);
    format!("{head}<style><![CDATA[{style}]]></style>{rest}\n")
}

#[cfg(test)]
mod tests;
