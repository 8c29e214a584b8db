//! Status and direction of travel, with their sums, in words.

use rust_decimal::Decimal;

use super::{Words, say};
use crate::assess::{
    Before, Closeness, Direction, Earlier, Judged, Moved, NoTravel, Rating, Run, Status, Travel,
    Unrated,
};
use crate::model::{ComparedWith, Figure, Measure, Measured, Override, Target};
use crate::quantity::{Style, Unit};

impl Words {
    /// "Off target"
    pub fn status(&self, status: Status) -> String {
        say!(
            self,
            match status {
                Status::OnTarget => "status-on-target",
                Status::CloseToTarget => "status-close-to-target",
                Status::OffTarget => "status-off-target",
            }
        )
    }

    /// "Off target since 2022 to 2023 (3 periods)."
    pub fn off_target_run(&self, measure: &Measure, run: &Run) -> String {
        let key = match (run.periods, run.before) {
            (1, Before::NeverOff) => "off-target-first",
            (1, Before::NotOff) => "off-target-again",
            (1, Before::Unknown) => "off-target-once",
            (1, Before::Nothing) => "off-target-from-the-first",
            (_, Before::Unknown) => "off-target-since-at-least",
            (_, Before::NeverOff | Before::NotOff | Before::Nothing) => "off-target-since",
        };
        let since = self.since(measure.moment(run.since));
        say!(self, key, since = since, periods = run.periods)
    }

    /// "Worsening for 3 reports in a row"
    pub fn sustained(&self, direction: Direction, reports: usize) -> String {
        let key = match direction {
            Direction::Worsening => "sustained-worsening",
            _ => "sustained-improving",
        };
        say!(self, key, reports = reports)
    }

    /// "Close to target (by judgement)"
    pub fn status_by_judgement(&self, status: Status) -> String {
        say!(self, "status-by-judgement", status = self.status(status))
    }

    /// Who gave a status in place of the computed one, when and why.
    pub fn overridden(&self, by: &Override) -> String {
        say!(
            self,
            "overridden",
            by = &by.by,
            day = self.day(by.dated),
            status = self.status(by.status).to_lowercase(),
            reason = by.reason.trim_end_matches('.')
        )
    }

    /// The same, told away from the report that it was judged in.
    pub fn judged_otherwise(&self, by: &Override) -> String {
        say!(
            self,
            "judged-otherwise",
            by = &by.by,
            day = self.day(by.dated),
            status = self.status(by.status).to_lowercase(),
            reason = by.reason.trim_end_matches('.')
        )
    }

    /// That a measure counts by what somebody judged, and as what it would count by its
    /// rule.
    pub fn counted_by_judgement(
        &self,
        measure: &Measure,
        by: &Override,
        rating: &Rating,
    ) -> String {
        say!(
            self,
            "counted-by-judgement",
            title = &measure.title,
            status = self.status(by.status).to_lowercase(),
            computed = self.rating(rating).to_lowercase()
        )
    }

    /// The status, or the reason there is none, as a label.
    pub fn rating(&self, rating: &Rating) -> String {
        match rating {
            Rating::Rated(judged) => self.status(judged.status),
            Rating::Unrated(Unrated::NoFigure) => say!(self, "unrated-no-figure"),
            Rating::Unrated(Unrated::Gap(gap)) => self.gap(*gap),
            Rating::Unrated(Unrated::NoTarget) => say!(self, "unrated-no-target"),
            Rating::Unrated(Unrated::NotDue(_)) => say!(self, "unrated-not-due"),
            Rating::Unrated(Unrated::NotJudged(_)) => say!(self, "unrated-not-judged"),
        }
    }

    /// The sum behind a status: "The target is 50.0% or more. The result is 47.4%, 2.6
    /// percentage points below. …" (DESIGN: every judgement shows its working).
    pub fn working(&self, measure: &Measure, rating: &Rating, latest: Option<&Figure>) -> String {
        let style = &measure.style;
        match rating {
            Rating::Rated(judged) => self.judged(judged, measure, "result"),
            Rating::Unrated(Unrated::NoFigure) => say!(self, "working-no-figure"),
            Rating::Unrated(Unrated::NotJudged(reason)) => {
                say!(self, "working-not-judged", reason = reason)
            }
            Rating::Unrated(Unrated::Gap(gap)) => {
                let when = |figure: &Figure| self.period(measure.moment(figure.period));
                let period = latest.map(when).unwrap_or_default();
                say!(self, "working-gap", period = period, reason = self.reason(*gap))
            }
            Rating::Unrated(Unrated::NotDue(target)) => {
                let value = latest.and_then(Figure::value).map(|value| style.write(value));
                let target = self.target_to_come(target, style);
                say!(self, "working-not-due", target = target, value = value.unwrap_or_default())
            }
            Rating::Unrated(Unrated::NoTarget) => {
                let Some(Figure { measured: Measured::Value(value), period, .. }) = latest else {
                    return say!(self, "working-no-figure");
                };
                say!(
                    self,
                    "working-no-target",
                    value = style.write(*value),
                    period = self.period(measure.moment(*period))
                )
            }
        }
    }

    pub(super) fn judged(&self, judged: &Judged, measure: &Measure, what: &str) -> String {
        let style = &legible(judged, &measure.style);
        let target = self.aim_in_full(judged.aim, style);
        let value = style.write(judged.value);
        let closeness = self.close_means(judged.closeness, measure, style);
        if judged.miss.is_zero() {
            return match judged.status {
                Status::CloseToTarget => say!(
                    self,
                    "working-met-late",
                    target = target,
                    what = what,
                    value = value,
                    why = closeness
                ),
                _ => say!(self, "working-met", target = target, what = what, value = value),
            };
        }
        let verdict = say!(
            self,
            match judged.status {
                Status::OnTarget => "verdict-on-target",
                Status::CloseToTarget => "verdict-close-to-target",
                Status::OffTarget => "verdict-off-target",
            }
        );
        say!(
            self,
            "working-missed",
            target = target,
            what = what,
            value = value,
            miss = self.miss(judged, style),
            side = side(judged),
            closeness = closeness,
            verdict = verdict,
        )
    }

    /// How far two values lie apart, as it is written: "2.6 percentage points". Where
    /// the two as they are written lie further or less far apart, it says so.
    pub(super) fn difference(&self, style: &Style, one: Decimal, other: Decimal) -> String {
        let exact = (one - other).abs();
        let said = style.difference(exact);
        let read = (style.rounded(one) - style.rounded(other)).abs();
        if style.rounded(exact) == style.rounded(read) {
            said
        } else {
            say!(self, "before-rounding", difference = said)
        }
    }

    /// By how much a result misses its target, which is written as it was set.
    pub(super) fn miss(&self, judged: &Judged, style: &Style) -> String {
        let bound = judged.aim.bound(judged.value);
        let said = style.difference(judged.miss);
        let read = (style.rounded(judged.value) - bound).abs();
        if style.rounded(judged.miss) == style.rounded(read) {
            said
        } else {
            say!(self, "before-rounding", difference = said)
        }
    }

    /// "15 buildings by 31 March 2027"
    fn target_to_come(&self, target: &Target, style: &Style) -> String {
        let due = self.day(target.period.end());
        say!(self, "aim-by", target = self.aim_in_full(target.aim, style), due = due)
    }

    /// What a measure's latest result is held against, or that it is held against nothing.
    pub fn target(&self, measure: &Measure, rating: &Rating, latest: Option<&Figure>) -> String {
        self.aimed(measure, rating, latest)
            .unwrap_or_else(|| self.no_target(!measure.targets.is_empty()))
    }

    /// What a measure's latest result is held against, when there is such a thing.
    pub fn aimed(
        &self,
        measure: &Measure,
        rating: &Rating,
        latest: Option<&Figure>,
    ) -> Option<String> {
        let style = &measure.style;
        match rating {
            Rating::Rated(judged) => Some(self.aim(judged.aim, style)),
            Rating::Unrated(Unrated::NotDue(target)) => Some(self.target_to_come(target, style)),
            Rating::Unrated(_) => Some(self.aim(measure.aim(latest?.period)?, style)),
        }
    }

    /// What counted as close, and the earlier result that it depends on.
    fn close_means(&self, closeness: Closeness, measure: &Measure, style: &Style) -> String {
        let size = |width: Decimal| style.exact(width).difference(width);
        match closeness {
            Closeness::Within(width) if width.is_zero() => say!(self, "closeness-no-width"),
            Closeness::Within(width) => say!(self, "closeness-within", width = size(width)),
            Closeness::Floor(floor) => {
                say!(self, "closeness-floor", floor = style.exact(floor).write(floor))
            }
            Closeness::Band(fair) => {
                say!(self, "closeness-band", fair = style.exact(fair).write(fair))
            }
            Closeness::NoWorse { margin, before } => say!(
                self,
                if margin.is_zero() { "closeness-no-worse-exact" } else { "closeness-no-worse" },
                width = size(margin),
                before = self.year_before(before, measure, style),
            ),
            Closeness::Better { before, .. } => {
                say!(self, "closeness-better", before = self.year_before(before, measure, style))
            }
            Closeness::Late { due, .. } => {
                say!(self, "closeness-late", due = self.day(due.end()))
            }
        }
    }

    fn year_before(&self, before: Option<Earlier>, measure: &Measure, style: &Style) -> String {
        match before {
            Some(Earlier { period, value }) => {
                let when = self.when(measure.moment(period));
                say!(self, "year-before", when = when, value = style.write(value))
            }
            None => say!(self, "year-before-none"),
        }
    }

    /// "Improving"
    pub fn direction(&self, direction: Direction) -> String {
        say!(
            self,
            match direction {
                Direction::Improving => "direction-improving",
                Direction::Worsening => "direction-worsening",
                Direction::NoChange => "direction-no-change",
                Direction::Increasing => "direction-increasing",
                Direction::Decreasing => "direction-decreasing",
            }
        )
    }

    /// The direction, or the reason there is none, as a label.
    pub fn travel(&self, travel: &Travel) -> String {
        match travel {
            Travel::Moved(moved) => self.direction(moved.direction),
            Travel::Unknown(NoTravel::NoFigure) => say!(self, "no-travel-no-figure"),
            Travel::Unknown(NoTravel::NoEarlier) => say!(self, "no-travel-no-earlier"),
            Travel::Unknown(NoTravel::Break(_)) => say!(self, "no-travel-break"),
        }
    }

    /// What was compared with what.
    pub fn travel_working(&self, measure: &Measure, travel: &Travel) -> String {
        let moved = match travel {
            Travel::Moved(moved) => moved,
            Travel::Unknown(NoTravel::NoFigure) => return say!(self, "travel-no-figure"),
            Travel::Unknown(NoTravel::NoEarlier) => {
                return match measure.comparison.with {
                    ComparedWith::Previous => say!(self, "travel-no-earlier"),
                    ComparedWith::YearBefore => say!(self, "travel-no-year-before"),
                };
            }
            Travel::Unknown(NoTravel::Break(period)) => {
                let period = self.period(measure.moment(*period));
                return say!(self, "travel-break", period = period);
            }
        };
        say!(
            self,
            if moved.skipped { "travel-skipped" } else { "travel-compared" },
            now = measure.style.write(moved.now),
            when_now = self.when(measure.moment(moved.to)),
            before = measure.style.write(moved.before),
            when_before = self.when(measure.moment(moved.from)),
        )
    }

    /// "Worsening against the same period a year before: …", when there is such a result.
    pub fn other_travel(&self, measure: &Measure, travel: &Travel) -> Option<String> {
        let Travel::Moved(moved) = travel else { return None };
        let key = match measure.comparison.with {
            ComparedWith::Previous => "travel-other-year",
            ComparedWith::YearBefore if moved.skipped => "travel-other-last",
            ComparedWith::YearBefore => "travel-other-previous",
        };
        Some(say!(
            self,
            key,
            direction = self.direction(moved.direction).to_lowercase(),
            before = measure.style.write(moved.before),
            when_before = self.when(measure.moment(moved.from)),
        ))
    }

    /// "rose by 2.6 percentage points"
    pub fn moved(&self, moved: &Moved, style: &Style) -> String {
        let change = match style.unit {
            Unit::Per(_) => style.write(moved.change().abs()),
            _ => style.difference(moved.change()),
        };
        match moved.now.cmp(&moved.before) {
            std::cmp::Ordering::Greater => say!(self, "moved-up", change = change),
            std::cmp::Ordering::Less => say!(self, "moved-down", change = change),
            std::cmp::Ordering::Equal => say!(self, "moved-not"),
        }
    }
}

/// On which side of its target a result lies.
pub(super) fn side(judged: &Judged) -> &'static str {
    if judged.value < judged.aim.bound(judged.value) { "below" } else { "above" }
}

/// The measure's style, with more decimals where rounding would make the sum
/// contradict its own judgement: a miss that reads as nothing, or like the width that
/// it exceeds; a result that reads like the floor or the earlier result beside it.
pub(super) fn legible(judged: &Judged, style: &Style) -> Style {
    let apart = |style: &Style, one: Decimal, other: Decimal| {
        one == other || style.rounded(one) != style.rounded(other)
    };
    let reads = |style: &Style| {
        let earlier = |before: Option<Earlier>| {
            before.is_none_or(|before| apart(style, judged.value, before.value))
        };
        apart(style, judged.miss, Decimal::ZERO)
            && match judged.closeness {
                Closeness::Within(width) => apart(style, judged.miss, width),
                Closeness::NoWorse { margin, before } => {
                    apart(style, judged.miss, margin) && earlier(before)
                }
                Closeness::Better { before, .. } => earlier(before),
                Closeness::Floor(worst) | Closeness::Band(worst) => {
                    apart(style, judged.value, worst)
                }
                Closeness::Late { .. } => true,
            }
    };
    let mut style = style.clone();
    while style.decimals < 6 && !judged.miss.is_zero() && !reads(&style) {
        style.decimals += 1;
    }
    style
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::YearRange;
    use crate::quantity::Unit;

    #[test]
    fn a_difference_that_does_not_follow_from_what_is_read_says_so() {
        let words = Words::new("en-GB", YearRange::default());
        let style = Style { unit: Unit::Percent, decimals: 1 };
        let said = |one: &str, other: &str| {
            words.difference(&style, one.parse().unwrap(), other.parse().unwrap())
        };
        assert_eq!(said("47.4", "50"), "2.6 percentage points");
        // 21.4% beside 20.1%.
        assert_eq!(said("21.36", "20.14"), "1.2 percentage points (before rounding)");
        // 47.4% beside 47.5%.
        let little = said("47.44", "47.46");
        assert_eq!(little, "less than 0.1 percentage points (before rounding)");
    }
}
