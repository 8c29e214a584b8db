//! Everything computed for one measure as at one date.

use rayon::prelude::*;

use super::{
    AsAt, Benchmark, Control, Direction, Forecast, NoBenchmark, Overdue, Pace, Rating, Run, Series,
    Standing, Travel, compare, control, forecast, off_target_run, other_travel, overdue, pace,
    rate, series, travel,
};
use crate::model::{Figure, MeasureIx, Override, Site, Status};

/// Everything computed for one measure as at one date.
#[derive(Debug, Clone)]
pub struct Assessment<'s> {
    /// Which measure.
    pub measure: MeasureIx,
    /// From which standpoint.
    pub as_at: AsAt,
    /// Our own figures then known.
    pub ours: Series<'s>,
    /// The latest result against its target.
    pub rating: Rating,
    /// The status that a report gives it in place of the computed one.
    pub overridden: Option<&'s Override>,
    /// The latest result against an earlier one.
    pub travel: Travel,
    /// How long it has been off target in a row; absent when it is not.
    pub off_target: Option<Run>,
    /// The same against the other earlier one, where there are two to choose from.
    pub other_travel: Option<Travel>,
    /// Where the service expects to end, judged.
    pub forecast: Option<Forecast>,
    /// The latest result on its way to a target to come, where the measure asks for it.
    pub pace: Option<Pace>,
    /// The results held against their control limits, where the measure asks for it.
    pub control: Option<Control>,
    /// The figure that was expected and is not there, if one was.
    pub overdue: Option<Overdue>,
    /// The latest comparable result beside the peers'.
    pub benchmark: Result<Benchmark, NoBenchmark>,
}

impl<'s> Assessment<'s> {
    /// The latest figure, which may be a gap.
    pub fn latest(&self) -> Option<&'s Figure> {
        self.ours.latest()
    }

    /// The direction of travel, when there is one.
    pub fn direction(&self) -> Option<Direction> {
        match &self.travel {
            Travel::Moved(moved) => Some(moved.direction),
            Travel::Unknown(_) => None,
        }
    }

    /// With the status that somebody gives it, if somebody does.
    pub fn with_override(self, by: Option<&'s Override>) -> Self {
        Self { overridden: by, ..self }
    }

    /// How it counts against its target: as somebody judged it, else as computed.
    pub fn standing(&self) -> Standing {
        judged(&self.rating, self.overridden)
    }

    /// Its status, when it has one.
    pub fn status(&self) -> Option<Status> {
        self.standing().status()
    }

    /// How it counts in a roll-up.
    pub fn tally(&self) -> (Standing, Option<Direction>) {
        (self.standing(), self.direction())
    }
}

/// As somebody judged it, else as computed.
fn judged(rating: &Rating, by: Option<&Override>) -> Standing {
    by.map_or_else(|| Standing::of(rating), |by| Standing::Rated(by.status))
}

/// How a measure counts against its target, and nothing more of it.
pub fn standing(site: &Site, ix: MeasureIx, as_at: AsAt, by: Option<&Override>) -> Standing {
    let measure = site.measure(ix);
    judged(&rate(measure, &series(site.figures(ix), site.our_area, as_at)), by)
}

/// Assesses one measure.
pub fn assess(site: &Site, ix: MeasureIx, as_at: AsAt) -> Assessment<'_> {
    let measure = site.measure(ix);
    let figures = site.figures(ix);
    let ours = series(figures, site.our_area, as_at);
    let group = measure.peer_group.as_ref().and_then(|id| site.groups.get(id));
    let benchmark = match group {
        Some(group) => compare(measure, figures, &ours, group, as_at),
        None => Err(NoBenchmark::NoGroup),
    };
    Assessment {
        measure: ix,
        as_at,
        rating: rate(measure, &ours),
        overridden: None,
        travel: travel(measure, &ours),
        off_target: off_target_run(measure, &ours),
        other_travel: other_travel(measure, &ours),
        forecast: forecast(measure, figures, site.our_area, &ours, as_at),
        pace: pace(measure, &ours),
        control: measure
            .control_limits
            .as_ref()
            .map(|asked| control(measure, &ours, &asked.rebased, &asked.rules)),
        overdue: overdue(measure, figures, site.our_area, as_at),
        benchmark,
        ours,
    }
}

/// Assesses measures, in the order given.
pub fn assess_all(
    site: &Site,
    measures: impl IntoIterator<Item = MeasureIx>,
    as_at: AsAt,
) -> Vec<Assessment<'_>> {
    let measures: Vec<MeasureIx> = measures.into_iter().collect();
    measures.par_iter().map(|ix| assess(site, *ix, as_at)).collect()
}
