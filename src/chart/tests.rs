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
    let drawn = line(&[Some("36.1"), Some("41.2")]).draw();
    assert!(drawn.wide.contains("<title id=\"figure-1-t\">Up &amp; &lt;over&gt;</title>"));
    for svg in [&drawn.wide, &drawn.narrow] {
        assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"figure-1-t"));
        for forbidden in ["style=", "fill=", "stroke=", "tabindex", "rotate(", "#"] {
            assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
        }
    }
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
    let widths: Vec<f64> = wide
        .split("<rect ")
        .skip(1)
        .filter_map(|rect| rect.split("width=\"").nth(1)?.split('"').next()?.parse().ok())
        .collect();
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
