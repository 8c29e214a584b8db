//! Laws that every chart keeps.

use rust_decimal::Decimal;

use super::*;
use crate::quantity::{Style, Unit};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap_or_default()
}

fn naming() -> Naming {
    Naming { id: "figure-1".into(), title: "Up & <over>".into(), description: "A line.".into() }
}

fn line(values: &[Option<&str>]) -> LineChart {
    let points = values.iter().zip(0..).map(|(value, at)| LinePoint {
        tick: format!("{} to {}", 2019 + at, 2020 + at),
        month: at * 12,
        value: value.map(decimal),
        provisional: false,
        breaks: false,
        target: Some((decimal("45"), decimal("45"))),
        band: Some((decimal("37.9"), decimal("46"))),
    });
    LineChart {
        naming: naming(),
        points: points.collect(),
        step: 12,
        style: Style { unit: Unit::Percent, decimals: 1 },
        ours_label: "Thornmere 41.2%".into(),
        target_label: "Target".into(),
        band_label: "Middle half of others".into(),
    }
}

fn control(values: &[Option<&str>], marks: Vec<(usize, PartShape)>) -> ControlChart {
    let LineChart { naming, points, style, .. } = line(values);
    let points = points.into_iter().zip(0..).map(|(point, month)| LinePoint {
        month,
        breaks: month == 3,
        band: None,
        ..point
    });
    let range = |lower, mean, upper| Range {
        lower: decimal(lower),
        mean: decimal(mean),
        upper: decimal(upper),
        labels: ["Upper limit", "Mean", "Lower limit"].map(str::to_owned),
        limits_label: "Limits".into(),
    };
    let first = ControlRun { from: 0, range: Some(range("40", "42", "44")), reason: "".into() };
    let reason = "From April 2023 the limits start afresh. Crews were added.".to_owned();
    let second = ControlRun { from: 3, range: Some(range("44", "46", "48")), reason };
    ControlChart {
        naming,
        points: points.collect(),
        step: 1,
        style,
        runs: vec![first, second],
        key: vec![(PartShape::Square, "Unusual, for the worse".into())],
        marks,
        ours_label: "Thornmere 46%".into(),
        target_label: "Target".into(),
    }
}

/// A rectangle as drawn.
struct Rectangle {
    class: String,
    x: f64,
    y: f64,
    width: f64,
}

fn attribute(element: &str, name: &str) -> String {
    let after = element.split(&format!(" {name}=\"")).nth(1).unwrap_or_default();
    after.split('"').next().unwrap_or_default().to_owned()
}

/// Every rectangle of a drawing, in order.
fn rectangles(svg: &str) -> Vec<Rectangle> {
    let number = |element: &str, name: &str| attribute(element, name).parse().unwrap_or(f64::NAN);
    let read = |element: &str| Rectangle {
        class: attribute(&format!(" {element}"), "class"),
        x: number(element, "x"),
        y: number(element, "y"),
        width: number(element, "width"),
    };
    svg.split("<rect ").skip(1).map(read).collect()
}

/// Every element of one kind and class, from its name to what follows it; the class may
/// stand on the group that it is in.
fn elements<'a>(svg: &'a str, name: &str, class: &str) -> Vec<&'a str> {
    let mut group = String::new();
    let mut found = Vec::new();
    for part in svg.split('<').skip(1) {
        if part.starts_with("g ") {
            group = attribute(part, "class");
        } else if part.starts_with("/g>") {
            group.clear();
        } else if part.split([' ', '>']).next() == Some(name) {
            let own = attribute(part, "class");
            if own == class || (own.is_empty() && group == class) {
                found.push(part);
            }
        }
    }
    found
}

/// The words of every text of one class, in order, joined by spaces.
fn words_of(svg: &str, class: &str) -> String {
    let texts = elements(svg, "text", class);
    let words = texts.iter().filter_map(|text| Some(text.split_once('>')?.1));
    words.collect::<Vec<_>>().join(" ")
}

fn assert_named_and_plain(drawn: &Drawn) {
    assert!(drawn.wide.contains("<title id=\"figure-1-t\">Up &amp; &lt;over&gt;</title>"));
    assert!(drawn.wide.contains("<desc id=\"figure-1-d\">A line.</desc>"));
    for svg in [&drawn.wide, &drawn.narrow] {
        assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"figure-1-t"));
        for forbidden in ["style=", "fill=", "stroke=", "tabindex", "rotate(", "#", "NaN"] {
            assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
        }
    }
}

#[test]
fn a_gap_breaks_the_line_and_draws_no_zero() {
    let whole = line(&[Some("36.1"), Some("38"), Some("39"), Some("41.2")]).draw().wide;
    let gapped = line(&[Some("36.1"), Some("38"), None, Some("39"), Some("41.2")]).draw().wide;
    let lines = |svg: &str| svg.matches("class=\"ours\"").count();
    let points = |svg: &str| elements(svg, "circle", "point ours").len();
    assert_eq!((lines(&whole), points(&whole)), (1, 4));
    assert_eq!((lines(&gapped), points(&gapped)), (2, 4));
}

#[test]
fn a_chart_is_named_and_holds_no_colour_style_or_tab_stop() {
    assert_named_and_plain(&line(&[Some("36.1"), Some("41.2")]).draw());
    assert_named_and_plain(&timeline(every_state()).draw());
    assert_named_and_plain(&stacked(&[&["5", "3"], &[]]).draw());
}

#[test]
fn a_scale_that_leaves_zero_out_says_so() {
    assert!(line(&[Some("40"), Some("41.2")]).leaves_zero_out());
    let mut near = line(&[Some("4"), Some("41.2")]);
    near.points.iter_mut().for_each(|point| point.band = None);
    assert!(!near.leaves_zero_out());
}

#[test]
fn bars_start_at_zero() {
    let bar = |name: &str, value: &str| Bar {
        name: name.into(),
        ours: name == "Us",
        value: decimal(value),
        text: value.into(),
    };
    let chart =
        BarChart { naming: naming(), bars: vec![bar("A", "80"), bar("Us", "40")], median: None };
    let wide = chart.draw().wide;
    let widths: Vec<f64> = rectangles(&wide).iter().map(|rectangle| rectangle.width).collect();
    assert!((widths[0] / widths[1] - 2.0).abs() < 0.01, "{widths:?}");
}

#[test]
fn a_file_of_its_own_carries_its_style() {
    let drawn = line(&[Some("36.1"), Some("41.2")]).draw();
    let file = standalone(&drawn.wide, ".ours{stroke:red}");
    assert!(
        file.starts_with("<svg xmlns=")
            && file.contains("<style><![CDATA[.ours{stroke:red}]]></style><title")
    );
}

const YEAR: TimelineBar =
    TimelineBar { start: 0, planned_end: 365, expected_end: None, open: false };

fn row(state: TimelineState, bar: Option<TimelineBar>) -> TimelineRow {
    TimelineRow {
        title: "Open a second household waste site & reuse shop in the north of the city".into(),
        words: "Slipped: due March 2025, now expected September 2025".into(),
        state,
        milestone: false,
        bar,
    }
}

fn every_state() -> Vec<TimelineRow> {
    use TimelineState::*;
    let states = [Complete, OnCourse, Slipped, Overdue, NotStarted, Undated, NoUpdate];
    states.into_iter().map(|state| row(state, Some(YEAR))).collect()
}

fn timeline(rows: Vec<TimelineRow>) -> TimelineChart {
    TimelineChart {
        naming: naming(),
        rows,
        from: 0,
        to: 730,
        ticks: (0..25).map(|month| (month * 30, format!("Month {month}"))).collect(),
        today: Some((400, "As at 5 May 2025".into())),
    }
}

fn bars<'a>(rectangles: &'a [Rectangle], class: &str) -> Vec<&'a Rectangle> {
    rectangles.iter().filter(|rectangle| rectangle.class == class).collect()
}

#[test]
fn a_milestone_is_a_diamond_and_no_bar() {
    let mut milestone = row(TimelineState::OnCourse, Some(YEAR));
    milestone.milestone = true;
    let drawn = timeline(vec![milestone]).draw();
    for svg in [&drawn.wide, &drawn.narrow] {
        assert!(bars(&rectangles(svg), "bar planned").is_empty());
        let diamonds = elements(svg, "path", "bar planned");
        let [diamond] = diamonds.as_slice() else { panic!("{svg}") };
        let corners = attribute(diamond, "d").matches(['M', 'L', 'l']).count();
        assert_eq!(corners, 4, "{svg}");
    }
}

#[test]
fn a_slip_is_drawn_beyond_the_planned_end_and_in_proportion() {
    let slipped = TimelineBar { expected_end: Some(365 + 73), ..YEAR };
    let drawn = timeline(vec![row(TimelineState::Slipped, Some(slipped))]).draw();
    for svg in [&drawn.wide, &drawn.narrow] {
        let all = rectangles(svg);
        let (planned, slip) = (bars(&all, "bar planned"), bars(&all, "bar slip"));
        assert_eq!((planned.len(), slip.len()), (1, 1));
        assert!((slip[0].x - (planned[0].x + planned[0].width)).abs() < 0.11);
        assert!((planned[0].width / slip[0].width - 5.0).abs() < 0.05);
    }
}

#[test]
fn what_ended_early_leaves_the_rest_of_its_plan_open() {
    let early = TimelineBar { expected_end: Some(73), ..YEAR };
    let wide = timeline(vec![row(TimelineState::Complete, Some(early))]).draw().wide;
    let all = rectangles(&wide);
    let (planned, spare) = (bars(&all, "bar planned"), bars(&all, "bar spare"));
    assert!(bars(&all, "bar slip").is_empty());
    assert!((spare[0].width / planned[0].width - 4.0).abs() < 0.05);
}

#[test]
fn a_row_without_dates_draws_its_words_and_no_bar() {
    let drawn = timeline(vec![row(TimelineState::Undated, None)]).draw();
    for svg in [&drawn.wide, &drawn.narrow] {
        assert!(!svg.contains("class=\"bar"));
        assert_eq!(bars(&rectangles(svg), "state status-none").len(), 1);
        assert_eq!(
            words_of(svg, "in-words"),
            "Slipped: due March 2025, now expected September 2025"
        );
    }
}

#[test]
fn a_title_is_wrapped_and_never_shortened() {
    let drawn = timeline(vec![row(TimelineState::Overdue, Some(YEAR))]).draw();
    for svg in [&drawn.wide, &drawn.narrow] {
        assert_eq!(
            words_of(svg, "row-title"),
            "Open a second household waste site &amp; reuse shop in the north of the city"
        );
    }
}

#[test]
fn every_state_that_is_judged_has_a_shape_of_its_own() {
    // Colours are no part of a shape: only what is drawn, and whether it is hollow.
    let shape = |row: &TimelineRow| {
        let wide = timeline(vec![row.clone()]).draw().wide;
        let marks = wide.split('<').filter(|element| element.contains("class=\"state"));
        let marks = marks.map(|mark| {
            let name = mark.split(' ').next().unwrap_or_default();
            let size = attribute(mark, "width") + &attribute(mark, "height");
            format!("{name} {} {size}", mark.contains("hollow"))
        });
        marks.collect::<Vec<_>>().join(", ")
    };
    let mut shapes: Vec<String> = every_state().iter().map(shape).collect();
    // What has no dates and what nobody reported on share the dash.
    assert_eq!(shapes.pop().as_deref(), shapes.last().map(String::as_str));
    let count = shapes.len();
    shapes.sort_unstable();
    shapes.dedup();
    assert_eq!(shapes.len(), count, "{shapes:?}");
}

#[test]
fn a_timeline_keeps_to_ten_lines_and_to_its_room() {
    let outside = TimelineBar { start: i32::MIN, planned_end: 1, expected_end: None, open: true };
    let late = TimelineBar { expected_end: Some(i32::MAX), ..YEAR };
    let rows = [outside, late].map(|bar| row(TimelineState::Slipped, Some(bar)));
    let drawn = timeline(rows.to_vec()).draw();
    for (svg, room) in [(&drawn.wide, 672.0), (&drawn.narrow, 288.0)] {
        let grid = elements(svg, "path", "grid");
        assert!(
            grid.iter().map(|lines| attribute(lines, "d").matches('M').count()).sum::<usize>()
                <= 10
        );
        assert_eq!(svg.matches("class=\"today\"").count(), 1);
        for rectangle in rectangles(svg) {
            assert!(rectangle.x >= 0.0 && rectangle.x + rectangle.width <= room);
        }
    }
}

#[test]
fn a_timeline_without_rows_or_time_is_drawn_all_the_same() {
    let empty = TimelineChart { to: 0, ticks: Vec::new(), today: None, ..timeline(Vec::new()) };
    assert_named_and_plain(&empty.draw());
    let moment = TimelineChart { to: 0, ..timeline(every_state()) };
    assert_named_and_plain(&moment.draw());
}

fn stacked(rows: &[&[&str]]) -> StackedChart {
    use PartShape::*;
    let shapes = [Circle, Triangle, Square, Ring];
    let part = |(shape, size): (PartShape, &&str)| StackedPart {
        shape,
        size: decimal(size),
        text: (*size).into(),
    };
    let row = |sizes: &&[&str]| StackedRow {
        title: "A clean and green city".into(),
        parts: shapes.into_iter().zip(sizes.iter()).map(part).collect(),
        text: "24 measures".into(),
    };
    let words = ["On target", "Close to target", "Off target", "No status"];
    StackedChart {
        naming: naming(),
        rows: rows.iter().map(row).collect(),
        key: shapes.into_iter().zip(words.map(str::to_owned)).collect(),
    }
}

#[test]
fn parts_stand_in_order_and_in_proportion_on_one_scale() {
    let drawn = stacked(&[&["40", "20", "10", "10"], &["20", "0", "20"]]).draw();
    for svg in [&drawn.wide, &drawn.narrow] {
        let all = rectangles(svg);
        // The squares of the key and before numbers are 12 wide.
        let parts: Vec<&Rectangle> = all.iter().filter(|part| part.width != 12.0).collect();
        let classes: Vec<&str> = parts.iter().map(|part| part.class.as_str()).collect();
        assert_eq!(
            classes,
            ["status-on", "status-close", "status-off", "status-none", "status-on", "status-off"]
        );
        let unit = parts[0].width / 40.0;
        for (part, size) in parts.iter().zip([40.0, 20.0, 10.0, 10.0, 20.0, 20.0]) {
            assert!((part.width - unit * size).abs() < 0.11, "{} {size}", part.width);
        }
        for pair in parts.windows(2).filter(|pair| pair[0].y.total_cmp(&pair[1].y).is_eq()) {
            assert!((pair[0].x + pair[0].width - pair[1].x).abs() < 0.11);
        }
        assert!((parts[0].x - parts[4].x).abs() < 0.01);
    }
}

#[test]
fn a_key_stands_above_the_bars_in_the_order_of_the_parts() {
    let drawn = stacked(&[&["1", "2", "3", "4"]]).draw();
    for svg in [&drawn.wide, &drawn.narrow] {
        assert!(
            words_of(svg, "label").starts_with("On target Close to target Off target No status")
        );
    }
}

#[test]
fn a_part_too_small_to_be_seen_is_drawn_all_the_same() {
    let wide = stacked(&[&["1000", "0.1", "5"]]).draw().wide;
    let sliver = rectangles(&wide).into_iter().find(|part| part.class == "status-close");
    assert!(sliver.is_some_and(|sliver| sliver.width >= 3.0));
}

#[test]
fn a_number_without_room_is_left_to_the_table() {
    let wide = stacked(&[&["1000", "0.1"]]).draw().wide;
    assert_eq!(words_of(&wide, "part-label"), "1000");
}

#[test]
fn what_is_out_of_the_ordinary_has_a_shape_and_limits_start_afresh_at_a_line() {
    let values = ["41", "43", "47", "45", "46", "47"]
        .map(Some)
        .into_iter()
        .chain([None])
        .collect::<Vec<_>>();
    let plain = control(&values, Vec::new()).draw();
    let marked = control(&values, vec![(1, PartShape::Diamond), (2, PartShape::Square)]).draw();
    assert_named_and_plain(&marked);
    for (plain, marked) in [(&plain.wide, &marked.wide), (&plain.narrow, &marked.narrow)] {
        // A square in the key, and one more where a point is marked.
        let squares = |svg: &str| bars(&rectangles(svg), "status-off").len();
        assert_eq!((squares(plain), squares(marked)), (1, 2));
        assert_eq!(marked.matches("<path class=\"status-on\"").count(), 1);
        // A band and a mean for each run, side by side, with a line between them.
        let drawn = rectangles(marked);
        let bands: Vec<&Rectangle> =
            bars(&drawn, "band").into_iter().filter(|band| band.width > 30.0).collect();
        let [first, second] = bands.as_slice() else { panic!("{} bands", bands.len()) };
        assert!((first.x + first.width - second.x).abs() < 0.2);
        assert!(second.y < first.y, "higher limits stand higher");
        assert_eq!(marked.matches("class=\"break\"").count(), 1);
        assert!(words_of(marked, "in-words").contains("A: From April 2023"), "{marked}");
        // The line breaks there, and ends at the gap.
        assert!(marked.matches("<path class=\"ours\"").count() >= 2);
    }
}
