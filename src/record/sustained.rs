//! How many reports in a row a measure goes one way, each report as it stood (B-34).

use serde::{Deserialize, Serialize};

use crate::assess::{
    AsAt, Assessment, Direction, NoTravel, Sustained, Travel, series, sustained, travel,
};
use crate::model::{MeasureIx, Site};
use crate::words::Words;

/// A run of reports that ends with this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SustainedRecord {
    /// Improving or worsening.
    pub direction: Direction,
    /// How many reports with a new figure; at least two.
    pub reports: usize,
    /// The same in words.
    pub words: String,
}

/// A report that came before: from where it looked, and which measures it had,
/// in the order of the site.
pub(super) struct PastReport {
    pub(super) as_at: AsAt,
    pub(super) has: Vec<MeasureIx>,
}

/// The run of each assessment, after the reports before it, oldest first. One that had
/// not the measure ends its run.
pub(super) fn runs(
    site: &Site,
    before: &[PastReport],
    assessments: &[Assessment<'_>],
) -> Vec<Option<Sustained>> {
    let one = |assessment: &Assessment<'_>| {
        let ix = assessment.measure;
        let then = |report: &PastReport| {
            if report.has.binary_search(&ix).is_err() {
                return Travel::Unknown(NoTravel::NoFigure);
            }
            let ours = series(site.figures(ix), site.our_area, report.as_at);
            travel(site.measure(ix), &ours)
        };
        let reports: Vec<Travel> = before.iter().map(then).chain([assessment.travel]).collect();
        sustained(&reports)
    };
    assessments.iter().map(one).collect()
}

/// A run as a record keeps it.
pub(super) fn write(run: &Sustained, words: &Words) -> SustainedRecord {
    let reports = run.moves.len();
    SustainedRecord {
        direction: run.direction,
        reports,
        words: words.sustained(run.direction, reports),
    }
}
