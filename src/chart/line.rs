//! A line over time, with its target as a dashed step and the peers' middle half
//! as a band. Gaps are gaps; provisional points are open; the line is labelled
//! at its end.

use rust_decimal::Decimal;

use super::pen::Class;
use super::plot::{Label, LinePoint, Plot, Plotted};
use super::scale::{self, Axis};
use super::{Drawn, Naming, draw_both};
use crate::quantity::Style;

/// A line over time.
#[derive(Debug, Clone)]
pub struct LineChart {
    /// What it says in words.
    pub naming: Naming,
    /// Oldest first.
    pub points: Vec<LinePoint>,
    /// Months from one point to the next; a longer way is a gap.
    pub step: i32,
    /// How the numbers on the axis are written.
    pub style: Style,
    /// At the end of the line: "Thornmere 41.2%".
    pub ours_label: String,
    /// At the end of the target.
    pub target_label: String,
    /// Beside the band.
    pub band_label: String,
}

impl LineChart {
    /// Draws it.
    pub fn draw(&self) -> Drawn {
        draw_both(&self.naming, |size| {
            let plot = Plot::new(self.plotted(), size, 0.0);
            plot.draw_grid();
            plot.draw_periods();
            plot.draw_band();
            plot.draw_target();
            plot.draw_line();
            plot.draw_labels();
            plot.pen
        })
    }

    /// Whether the scale starts elsewhere than at zero, which must be said.
    pub fn leaves_zero_out(&self) -> bool {
        let axis = self.axis();
        axis.from > 0.0 || axis.to < 0.0
    }

    fn axis(&self) -> Axis {
        let values = self.points.iter().flat_map(|point| {
            let (low, high) = point.target.unzip();
            let (lower, upper) = point.band.unzip();
            [point.value, low, high, lower, upper].into_iter().flatten()
        });
        scale::axis(values, false)
    }

    fn plotted(&self) -> Plotted<'_> {
        let last =
            |pick: &dyn Fn(&LinePoint) -> Option<Decimal>| self.points.iter().rev().find_map(pick);
        let middle = |(low, high): (Decimal, Decimal)| (low + high) / Decimal::TWO;
        let label = |words, class, at: Option<Decimal>, sample| Label {
            words,
            class,
            at,
            sample: at.map(|_| sample),
        };
        let ours = last(&|point| point.value);
        let target = last(&|point| point.target.map(middle));
        let band = last(&|point| point.band.map(middle));
        Plotted {
            points: &self.points,
            step: self.step,
            style: &self.style,
            axis: self.axis(),
            labels: vec![
                Label {
                    sample: Some(Class::Ours),
                    ..label(&self.ours_label, Class::OursLabel, ours, Class::Ours)
                },
                label(&self.target_label, Class::TargetLabel, target, Class::Target),
                label(&self.band_label, Class::Label, band, Class::Band),
            ],
        }
    }
}
