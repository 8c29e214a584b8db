//! What figures mean: pure sums, figures and rules in, judgements with their
//! working out.
//!
//! An [`Assessment`] is everything computed for one measure as at one date. It
//! holds the numbers behind each judgement, never a sentence: `words` says them.
//! Judgements use unrounded values. Nothing here reads a file, knows a page or
//! asks what day it is.

mod actions;
mod assessment;
mod benchmark;
mod exceptions;
mod forecast;
mod likely;
mod limits;
mod movement;
mod overdue;
mod pace;
mod progress;
mod registers;
mod rollup;
mod run;
mod series;
mod status;
mod sustained;
mod terms;
mod travel;

pub use crate::model::Status;
pub use actions::{ActionCounts, ActionState, Ended, JudgedAction, Lateness, judge};
pub use assessment::{Assessment, assess, assess_all, standing};
pub use benchmark::{
    Benchmark, FEWEST_FOR_QUARTILES, NoBenchmark, Quarter, Rank, Spread, StoodBefore, compare,
    compare_in, spread,
};
pub use exceptions::{Exception, Exceptions, Reason, SIGNIFICANT, exceptions, reasons, went_well};
pub use forecast::{Forecast, forecast};
pub use likely::{LikelyRange, LikelyRanges};
pub use limits::{
    Assurance, Better, Bounds, Control, Limits, Plotted, Point, Rule, Segment, Side, Signal, Start,
    Variation, control,
};
pub use movement::{Move, Movements};
pub use overdue::{Overdue, overdue};
pub use pace::{Going, NoPace, ON_PACE_WITHIN, Pace, Speed, pace};
pub use progress::{Disagreement, disagreement};
pub use registers::{MoneyStage, MoneySum, RiskLevel, budgets_at, risk_level, savings_at};
pub use rollup::{Counts, Share, Shares, Standing, count};
pub use run::{Before, Run, off_target_run};
pub use series::{AsAt, Series, series};
pub use status::{Closeness, Earlier, Judged, Rating, Unrated, rate, rate_value};
pub use sustained::{FEWEST_IN_A_ROW, Sustained, sustained};
pub use terms::{InPrices, InTerms, NoTerms, PerHead, Term, TermsRow, in_terms};
pub use travel::{Direction, Moved, NoTravel, Travel, other_travel, travel};

#[cfg(test)]
mod tests;
