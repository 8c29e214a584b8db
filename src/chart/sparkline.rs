//! A small line beside a row of figures: decoration, for the row says it all.

use rust_decimal::Decimal;

use super::pen::{Class, Pen};
use super::scale::float;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;

/// Draws values in time, None for a gap. Nothing when there are fewer than two.
pub fn sparkline(values: &[Option<Decimal>]) -> String {
    let known: Vec<f64> = values.iter().flatten().map(|value| float(*value)).collect();
    if known.len() < 2 {
        return String::new();
    }
    let low = known.iter().copied().fold(f64::INFINITY, f64::min);
    let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = if high > low { high - low } else { 1.0 };
    let pen = Pen::new(WIDTH, HEIGHT);
    let step = (WIDTH - 8.0) / (values.len() - 1) as f64;
    let place = |at: usize, value: Decimal| {
        (4.0 + step * at as f64, HEIGHT - 5.0 - (float(value) - low) / span * (HEIGHT - 10.0))
    };
    let mut run = Vec::new();
    for (at, value) in values.iter().enumerate() {
        match value {
            Some(value) => run.push(place(at, *value)),
            None => draw_run(&pen, &mut run),
        }
    }
    draw_run(&pen, &mut run);
    let last =
        values.iter().enumerate().rev().find_map(|(at, value)| value.map(|value| place(at, value)));
    if let Some(point) = last {
        pen.circle(point, 3.0, Class::Point);
    }
    pen.finish_hidden("spark")
}

fn draw_run(pen: &Pen, run: &mut Vec<(f64, f64)>) {
    if run.len() > 1 {
        pen.line(run, Class::Spark);
    }
    run.clear();
}
