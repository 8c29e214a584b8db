//! Whether a measure keeps pace with a target to come, in words.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::figures::list;
use super::{Words, say};
use crate::assess::{Going, NoPace, ON_PACE_WITHIN, Pace, Speed};
use crate::model::{Measure, Pacing};
use crate::period::Period;
use crate::quantity::{Style, Unit};

/// Digits after the point of growth, and how many there may be to tell two apart.
const DECIMALS: std::ops::RangeInclusive<u32> = 1..=4;

impl Words {
    /// "On the way to 2026 to 2027"
    pub fn pace_label(&self, measure: &Measure, pacing: Pacing) -> String {
        say!(self, "fact-pace", to = self.since(measure.moment(pacing.to)))
    }

    /// Needed growth beside actual growth, or why that cannot be said; None without
    /// a target.
    pub fn pace(&self, measure: &Measure, pacing: Pacing, pace: Pace) -> Option<String> {
        let aim = measure.aim(pacing.to)?;
        let target = self.aim(aim, &measure.style);
        let to = self.since(measure.moment(pacing.to));
        Some(match pace {
            Pace::Met(when) if when < pacing.to => {
                say!(self, "pace-met", target = target, to = to)
            }
            Pace::Met(_) => say!(self, "pace-met-in-time", target = target, to = to),
            Pace::Going(going) => {
                let key = if going.is_over { "pace-going-over" } else { "pace-going" };
                // The bound that it comes to, of a range, too.
                let target = measure.style.exact(going.reach).write(going.reach);
                let style = growth_style(&going);
                say!(
                    self,
                    key,
                    since = self.since(measure.moment(pacing.from)),
                    target = target,
                    to = to,
                    way = way(going.needed),
                    needed = growth(&style, going.needed),
                    sum = self.pace_so_far(&going, &style)
                )
            }
            Pace::Unknown(why) => {
                let why = self.no_pace(measure, pacing, why);
                say!(self, "pace-unknown", target = target, to = to, why = why)
            }
        })
    }

    fn pace_so_far(&self, going: &Going, style: &Style) -> String {
        let speed = match going.speed {
            _ if going.is_over => "over",
            Speed::Ahead => "ahead",
            Speed::OnPace => "even",
            Speed::Behind => "behind",
        };
        say!(
            self,
            "pace-has",
            moved = way(going.actual),
            actual = growth(style, going.actual),
            speed = speed
        )
    }

    fn no_pace(&self, measure: &Measure, pacing: Pacing, why: NoPace) -> String {
        let period = |period: Period| self.period(measure.moment(period));
        let since = || self.since(measure.moment(pacing.from));
        match why {
            NoPace::NoValue(when) => say!(self, "no-pace-no-value", period = period(when)),
            NoPace::Break(when) => {
                say!(self, "no-pace-break", period = self.since(measure.moment(when)))
            }
            NoPace::Unlike => say!(self, "no-pace-unlike"),
            NoPace::TooSoon => say!(self, "no-pace-too-soon", since = since()),
            NoPace::MetAtBaseline => say!(self, "no-pace-met-before", since = since()),
            NoPace::NotAboveZero => say!(self, "no-pace-zero"),
            NoPace::Passed => say!(self, "no-pace-passed"),
        }
    }

    /// How pace is judged, and which measures are.
    pub fn pace_method(&self, titles: &[&str]) -> Vec<String> {
        let style = Style { unit: Unit::Percent, decimals: 1 };
        let needed = Decimal::new(4, 2);
        let near = growth(&Style { decimals: 0, ..style.clone() }, ON_PACE_WITHIN);
        let low = growth(&style, needed * (Decimal::ONE - ON_PACE_WITHIN));
        let high = growth(&style, needed * (Decimal::ONE + ON_PACE_WITHIN));
        let months = Pacing::FEWEST_MONTHS as usize;
        let paragraphs = [
            vec![say!(self, "pace-explain-what"), say!(self, "pace-explain-share")],
            vec![
                say!(self, "pace-explain-near", within = near),
                say!(self, "pace-explain-near-example", low = low, high = high),
            ],
            vec![
                say!(self, "pace-explain-short", months = months),
                say!(self, "pace-explain-refused"),
                say!(self, "pace-explain-status"),
            ],
            vec![say!(self, "pace-users", count = titles.len(), titles = list(titles))],
        ];
        paragraphs.into_iter().map(|sentences| sentences.join(" ")).collect()
    }
}

/// As many digits as it takes to tell what is from what should be, where it is not
/// on pace.
fn growth_style(going: &Going) -> Style {
    let style = |decimals| Style { unit: Unit::Percent, decimals };
    let tells = |decimals: &u32| {
        let style = style(*decimals);
        growth(&style, going.needed) != growth(&style, going.actual)
            || way(going.needed) != way(going.actual)
    };
    let plain = *DECIMALS.start();
    match going.speed {
        Speed::OnPace => style(plain),
        _ => style(DECIMALS.into_iter().find(tells).unwrap_or(plain)),
    }
}

/// "3.9%", without its sign.
fn growth(style: &Style, share: Decimal) -> String {
    style.write(share.abs() * Decimal::ONE_HUNDRED)
}

fn way(growth: Decimal) -> &'static str {
    match growth.cmp(&Decimal::ZERO) {
        Ordering::Greater => "up",
        Ordering::Less => "down",
        Ordering::Equal => "not",
    }
}
