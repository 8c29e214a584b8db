//! Where a pen's shapes stand as markup, in the fewest bytes: what neighbours share is
//! said once. Every page with a chart holds it twice, so each byte counts double.
//!
//! What is drawn it does not know; only which shapes look alike.

use std::fmt::Write;

use plotters_backend::BackendCoord;

/// Shapes in the order in which they are painted.
#[derive(Default)]
pub(super) struct Sheet {
    shapes: String,
    last: Option<Last>,
}

/// The shapes at the end of a sheet that are alike.
struct Last {
    /// Their element.
    name: &'static str,
    /// The attributes that they share.
    said: String,
    /// Where the first of them starts.
    start: usize,
    /// Whether there are several, in a group.
    grouped: bool,
}

/// Of these, neighbours that are alike stand in a group. Others are chosen by style
/// sheets for what they are or for what stands beside them.
const GROUPED: [(&str, &str); 8] = [
    ("text", "tick"),
    ("text", "label"),
    ("text", "row-title"),
    ("text", "step-title"),
    ("text", "in-words"),
    ("circle", "point ours"),
    ("circle", "dot peer"),
    ("rect", "bar peer"),
];

/// Of these, neighbours are pieces of one path.
const PIECED: [&str; 4] = ["axis", "grid", "median", "break"];

impl Sheet {
    pub(super) fn shapes(&self) -> &str {
        &self.shapes
    }

    /// Markup that is no shape: whatever comes after it has no neighbour before it.
    pub(super) fn mark(&mut self, markup: &str) {
        self.shapes.push_str(markup);
        self.last = None;
    }

    /// Writes a shape: its element, what it shares with those like it, and the rest up
    /// to its end.
    pub(super) fn shape(&mut self, name: &'static str, said: &str, rest: &str) {
        let start = self.shapes.len();
        match &mut self.last {
            Some(last) if last.name == name && last.said == said && is_any(name, said) => {
                if last.grouped {
                    self.shapes.truncate(start - "</g>".len());
                } else {
                    // The first of its kind gives what it says to the group.
                    let shape = last.start..last.start + 1 + name.len() + said.len();
                    self.shapes.replace_range(shape, &format!("<g{said}><{name}"));
                    last.grouped = true;
                }
                self.shapes.push_str(&format!("<{name}{rest}</g>"));
            }
            _ => {
                self.shapes.push_str(&format!("<{name}{said}{rest}"));
                self.last = Some(Last { name, said: said.to_owned(), start, grouped: false });
            }
        }
    }

    /// Writes an open line.
    pub(super) fn line(&mut self, said: &str, data: &str) {
        let end = "\"/>";
        let goes_on =
            self.last.as_ref().is_some_and(|last| last.name == "path" && last.said == said);
        if goes_on && PIECED.iter().any(|class| is(said, class)) {
            self.shapes.truncate(self.shapes.len() - end.len());
            self.shapes.push_str(data);
            self.shapes.push_str(end);
        } else {
            self.shape("path", said, &format!(" d=\"{data}{end}"));
        }
    }
}

fn is_any(name: &str, said: &str) -> bool {
    GROUPED.iter().any(|(element, class)| *element == name && is(said, class))
}

/// Whether attributes begin with this class and no other.
fn is(said: &str, class: &str) -> bool {
    let rest = said.strip_prefix(" class=\"").and_then(|said| said.strip_prefix(class));
    rest.is_some_and(|rest| rest.starts_with('"'))
}

/// A line from point to point, each step written as short as it can be.
pub(super) fn path_data(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    let mut before = None;
    for (x, y) in points {
        let step = match before {
            None => format!("M{}", pair(x, y)),
            Some((from_x, from_y)) => {
                let (by_x, by_y) = (x - from_x, y - from_y);
                if by_y == 0 {
                    shorter(format!("H{}", tenth(x)), format!("h{}", tenth(by_x)))
                } else if by_x == 0 {
                    shorter(format!("V{}", tenth(y)), format!("v{}", tenth(by_y)))
                } else {
                    shorter(format!("L{}", pair(x, y)), format!("l{}", pair(by_x, by_y)))
                }
            }
        };
        data.push_str(&step);
        before = Some((x, y));
    }
    data
}

fn shorter(one: String, other: String) -> String {
    if other.len() < one.len() { other } else { one }
}

/// Two numbers; a minus keeps them apart as well as a space.
fn pair(x: i32, y: i32) -> String {
    let (mut text, y) = (tenth(x), tenth(y));
    // Writing to a String cannot fail.
    let _ = write!(text, "{}{y}", if y.starts_with('-') { "" } else { " " });
    text
}

/// A tenth of a number, written as short as it can be.
pub(super) fn tenth(value: i32) -> String {
    let (whole, rest) = (value / 10, (value % 10).abs());
    match (whole, rest) {
        (_, 0) => format!("{whole}"),
        (0, _) => format!("{}.{rest}", if value < 0 { "-" } else { "" }),
        _ => format!("{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_are_alike_say_it_once() {
        let mut sheet = Sheet::default();
        for at in 1..=3 {
            sheet.shape("circle", " class=\"point ours\"", &format!(" cx=\"{at}\"/>"));
        }
        sheet.shape("circle", " class=\"point ours provisional\"", " cx=\"4\"/>");
        sheet.shape("circle", " class=\"point ours provisional\"", " cx=\"5\"/>");
        assert_eq!(
            sheet.shapes(),
            "<g class=\"point ours\"><circle cx=\"1\"/><circle cx=\"2\"/><circle cx=\"3\"/></g>\
             <circle class=\"point ours provisional\" cx=\"4\"/>\
             <circle class=\"point ours provisional\" cx=\"5\"/>"
        );
    }

    #[test]
    fn pieces_of_a_line_are_one_path_unless_something_stands_between() {
        let mut sheet = Sheet::default();
        sheet.line(" class=\"grid\"", "M0 0H9");
        sheet.line(" class=\"grid\"", "M0 5H9");
        sheet.mark("<g>");
        sheet.line(" class=\"grid\"", "M0 9H9");
        sheet.line(" class=\"ours\"", "M0 0H9");
        sheet.line(" class=\"ours\"", "M0 5H9");
        assert_eq!(
            sheet.shapes(),
            "<path class=\"grid\" d=\"M0 0H9M0 5H9\"/><g><path class=\"grid\" d=\"M0 9H9\"/>\
             <path class=\"ours\" d=\"M0 0H9\"/><path class=\"ours\" d=\"M0 5H9\"/>"
        );
    }

    #[test]
    fn a_step_is_written_the_shorter_way() {
        let cases: [(&[BackendCoord], &str); 4] = [
            (&[(445, 2900), (4458, 2900)], "M44.5 290H445.8"),
            (&[(4378, 2900), (4378, 2940), (4378, 0)], "M437.8 290v4V0"),
            (&[(525, 2220), (953, 2606), (1381, 2440)], "M52.5 222l42.8 38.6L138.1 244"),
            (&[(0, -5), (7, -12)], "M0-.5l.7-.7"),
        ];
        for (points, expected) in cases {
            assert_eq!(path_data(points.iter().copied()), expected);
        }
    }
}
