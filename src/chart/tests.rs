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

/// The words of every text of one class, in order, joined by spaces.
fn words_of(svg: &str, class: &str) -> String {
    let open = format!("<text class=\"{class}\"");
    let texts = svg.split(&open).skip(1);
    let words = texts.filter_map(|text| text.split_once('>')?.1.split('<').next());
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
    let points = |svg: &str| svg.matches("class=\"point ours\"").count();
    assert_eq!((lines(&whole), points(&whole)), (1, 4));
    assert_eq!((lines(&gapped), points(&gapped)), (2, 4));
}

#[test]
fn a_chart_is_named_and_holds_no_colour_style_or_tab_stop() {
    assert_named_and_plain(&line(&[Some("36.1"), Some("41.2")]).draw());
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

fn stacked(rows: &[&[&str]]) -> StackedChart {
    use PartShape::*;
    let shapes = [OnTarget, CloseToTarget, OffTarget, NoStatus];
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
