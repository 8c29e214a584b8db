//! What a service expects, and how it would be judged. It must not know who forecasts.

use super::{Words, say};
use crate::assess::{Forecast, Rating};
use crate::model::Measure;

impl Words {
    /// "Expected by 31 March 2026"
    pub fn forecast_label(&self, forecast: &Forecast) -> String {
        say!(self, "forecast-label", day = self.day(forecast.period.end()))
    }

    /// What is expected, and when the service said so.
    pub fn forecast_said(&self, measure: &Measure, forecast: &Forecast) -> String {
        let value = measure.style.write(forecast.value);
        say!(self, "forecast-said", value = value, day = self.day(forecast.released))
    }

    /// The sum behind the status that a forecast would have, when it would have one.
    pub fn forecast_working(&self, measure: &Measure, forecast: &Forecast) -> Option<String> {
        match &forecast.rating {
            Rating::Rated(judged) => Some(say!(
                self,
                "forecast-working",
                day = self.day(forecast.period.end()),
                working = self.judged(judged, measure, "expected")
            )),
            Rating::Unrated(_) => None,
        }
    }
}
