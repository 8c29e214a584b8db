//! Where the year is expected to end: the service's own forecast, judged as a result
//! would be.
//!
//! A forecast is no result. It never enters a series, a direction or a rank; it stands
//! beside the status of today, so that one cannot hide the other.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::series::of_area;
use super::{AsAt, Rating, Series, rate_value};
use crate::model::{AreaIx, Figure, Marker, Measure};
use crate::period::Period;

/// A forecast and how it would be judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// What it is about.
    pub period: Period,
    /// What is expected.
    pub value: Decimal,
    /// When the service said so.
    pub released: Date,
    /// The status that it would have.
    pub rating: Rating,
}

/// The latest forecast then known for the nearest period that had not ended by the day
/// of the standpoint, and that had no result yet.
pub fn forecast(
    measure: &Measure,
    figures: &[Figure],
    area: AreaIx,
    ours: &Series<'_>,
    as_at: AsAt,
) -> Option<Forecast> {
    let seen = ours.latest_value().map(|(period, _)| period.end());
    let is_open = |figure: &&Figure| {
        figure.marker() == Some(Marker::Forecast)
            && figure.breakdown().is_none()
            && figure.released <= as_at.released_by
            && figure.period.end() > as_at.released_by
            && seen.is_none_or(|seen| figure.period.end() > seen)
    };
    let open = of_area(figures, area).iter().filter(is_open);
    let nearest =
        open.min_by_key(|figure| (figure.period.end(), std::cmp::Reverse(figure.released)))?;
    let value = nearest.value()?;
    Some(Forecast {
        period: nearest.period,
        value,
        released: nearest.released,
        rating: rate_value(measure, ours, nearest.period, value),
    })
}
