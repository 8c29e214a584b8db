//! Values that are no texts: days, numbers, yes and no.

use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::Keys;
use crate::quantity;

impl Keys<'_> {
    /// A day.
    pub(in crate::source) fn date(&self, key: &'static str) -> Option<Date> {
        let value = self.find(key)?;
        let date = match value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => moment.date.and_then(civil_date),
            _ => None,
        };
        date.or_else(|| self.wrong(value, key, "a date such as 2025-07-15"))
    }

    /// A day that must be there.
    pub(in crate::source) fn need_date(&self, key: &'static str) -> Option<Date> {
        let found = self.date(key);
        self.needed(key, found)
    }

    /// A day and time, without a zone.
    pub(in crate::source) fn moment(&self, key: &'static str) -> Option<DateTime> {
        let value = self.find(key)?;
        let moment = match value.get_ref() {
            DeValue::Datetime(moment) if moment.offset.is_none() => {
                let date = moment.date.and_then(civil_date);
                date.zip(moment.time).map(|(date, time)| {
                    let part = |n: u8| i8::try_from(n).unwrap_or(0);
                    date.at(part(time.hour), part(time.minute), part(time.second.unwrap_or(0)), 0)
                })
            }
            _ => None,
        };
        moment.or_else(|| self.wrong(value, key, "a date and time such as 2025-07-15T09:30:00"))
    }

    /// A number, exact.
    pub(in crate::source) fn decimal(&self, key: &'static str) -> Option<Decimal> {
        let value = self.find(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => quantity::parse(&number.as_str().replace('_', "")).ok(),
            DeValue::Float(number) => quantity::parse(&number.as_str().replace('_', "")).ok(),
            _ => None,
        };
        number.or_else(|| self.wrong(value, key, "a number"))
    }

    /// A number that must be there.
    pub(in crate::source) fn need_decimal(&self, key: &'static str) -> Option<Decimal> {
        let found = self.decimal(key);
        self.needed(key, found)
    }

    /// A whole number.
    pub(in crate::source) fn integer(&self, key: &'static str) -> Option<i64> {
        let value = self.find(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().replace('_', "").parse().ok(),
            _ => None,
        };
        number.or_else(|| self.wrong(value, key, "a whole number"))
    }

    /// Yes or no.
    pub(in crate::source) fn flag(&self, key: &'static str) -> Option<bool> {
        let value = self.find(key)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong(value, key, "true or false"),
        }
    }
}

fn civil_date(date: toml::value::Date) -> Option<Date> {
    let part = |n: u8| i8::try_from(n).ok();
    Date::new(i16::try_from(date.year).ok()?, part(date.month)?, part(date.day)?).ok()
}
