//! What is known of a measure from the standpoint of a text: its figures, and the
//! numbers and comparisons that a writer may draw from them.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rust_decimal::Decimal;

use super::about::Vocabulary;
use crate::assess::{AsAt, Assessment, Travel, assess};
use crate::model::{
    Accumulation, Aim, Figure, Margin, Marker, Measure, MeasureIx, Site, StatusRule,
};
use crate::period::Period;
use crate::quantity::Unit;

/// What is known of measures, each looked up when it is first asked for.
pub(super) struct Knowledge<'s> {
    site: &'s Site,
    as_at: AsAt,
    found: RefCell<BTreeMap<MeasureIx, Rc<Known<'s>>>>,
}

impl<'s> Knowledge<'s> {
    /// From one standpoint.
    pub(super) fn new(site: &'s Site, as_at: AsAt) -> Self {
        Self { site, as_at, found: RefCell::default() }
    }

    /// What is known of a measure.
    pub(super) fn of(&self, ix: MeasureIx) -> Rc<Known<'s>> {
        let mut found = self.found.borrow_mut();
        let known =
            found.entry(ix).or_insert_with(|| Rc::new(Known::look(self.site, ix, self.as_at)));
        Rc::clone(known)
    }
}

/// What is known of one measure.
pub(super) struct Known<'s> {
    pub(super) ix: MeasureIx,
    pub(super) measure: &'s Measure,
    pub(super) assessment: Assessment<'s>,
    /// Words that speak of it.
    pub(super) vocabulary: Vocabulary,
    /// Every release of every figure of ours that was out, parts of the whole included.
    released: Vec<&'s Figure>,
    numbers: OnceCell<Numbers>,
}

/// Two results of which the first is the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub(super) before: Decimal,
    pub(super) now: Decimal,
    /// The period of the later one.
    pub(super) to: Period,
}

/// Numbers that a writer may give for a measure, by what they are. Without signs.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// Results, targets, others' results.
    pub(super) levels: BTreeSet<Decimal>,
    /// Differences between two of them.
    pub(super) differences: BTreeSet<Decimal>,
    /// How many per cent a result is more or less than another.
    pub(super) shares: BTreeSet<Decimal>,
}

impl<'s> Known<'s> {
    fn look(site: &'s Site, ix: MeasureIx, as_at: AsAt) -> Self {
        let measure = site.measure(ix);
        let is_out =
            |figure: &&Figure| figure.area == site.our_area && figure.released <= as_at.released_by;
        Self {
            ix,
            measure,
            assessment: assess(site, ix, as_at),
            vocabulary: Vocabulary::of(measure),
            released: site.figures(ix).iter().filter(is_out).collect(),
            numbers: OnceCell::new(),
        }
    }

    /// The latest result, when the latest figure is one.
    pub(super) fn latest(&self) -> Option<(Period, Decimal)> {
        let figure = self.assessment.latest()?;
        Some((figure.period, figure.value()?))
    }

    /// Results of the whole, with their periods; of a revised one, every release.
    fn results(&self) -> impl DoubleEndedIterator<Item = (Period, Decimal)> {
        let end = self.assessment.as_at.ending_by;
        let whole = self.released.iter().filter(move |figure| {
            let is_result = figure.marker() != Some(Marker::Forecast);
            is_result && figure.breakdown().is_none() && figure.period.end() <= end
        });
        whole.filter_map(|figure| Some((figure.period, figure.value()?)))
    }

    /// Where the series last breaks: what stands before cannot be compared with what
    /// follows.
    pub(super) fn last_break(&self) -> Option<Period> {
        let breaks = |figure: &&&Figure| figure.marker() == Some(Marker::Break);
        self.released.iter().filter(breaks).map(|figure| figure.period).max()
    }

    /// Results that can be compared with the latest.
    fn comparable(&self) -> impl DoubleEndedIterator<Item = (Period, Decimal)> {
        let from = self.last_break();
        self.results().filter(move |(period, _)| from.is_none_or(|from| *period >= from))
    }

    /// The latest result with those that it is usually compared with: the one before,
    /// the same period of the year before, and the measure's own comparison.
    pub(super) fn usual_pairs(&self) -> BTreeSet<Pair> {
        let Some((to, now)) = self.latest() else { return BTreeSet::new() };
        let alike = |period: &Period| {
            period.kind() == to.kind() && period.month_count() == to.month_count()
        };
        let earlier = || self.comparable().map(|(period, _)| period).filter(|period| *period < to);
        let mut periods: BTreeSet<Period> = earlier().max().into_iter().collect();
        periods.extend(earlier().filter(alike).max());
        periods.extend(to.earlier_by(12));
        if let Travel::Moved(moved) = self.assessment.travel {
            periods.insert(moved.from);
        }
        if self.measure.accumulation == Accumulation::YearToDate {
            // A sum that starts anew each year is held against the same point of it.
            periods.retain(alike);
        }
        self.comparable()
            .filter(|(period, _)| periods.contains(period) && *period < to)
            .map(|(_, before)| Pair { before, now, to })
            .collect()
    }

    /// The latest result with every earlier one.
    pub(super) fn pairs_to_latest(&self) -> BTreeSet<Pair> {
        let Some((to, now)) = self.latest() else { return BTreeSet::new() };
        let earlier = self.comparable().filter(|(period, _)| *period < to);
        earlier.map(|(_, before)| Pair { before, now, to }).collect()
    }

    /// Every result with every earlier one.
    pub(super) fn all_pairs(&self) -> BTreeSet<Pair> {
        let results: Vec<(Period, Decimal)> = self.results().collect();
        let with_earlier = |(to, now): &(Period, Decimal)| {
            let (to, now) = (*to, *now);
            let earlier = results.iter().filter(move |(period, _)| *period < to);
            earlier.map(move |(_, before)| Pair { before: *before, now, to }).collect::<Vec<_>>()
        };
        results.iter().flat_map(with_earlier).collect()
    }

    /// The value for a period.
    pub(super) fn value_at(&self, period: Period) -> Option<Decimal> {
        self.assessment.ours.value_at(period)
    }

    /// Every number that a writer may draw from what is known.
    pub(super) fn numbers(&self) -> &Numbers {
        self.numbers.get_or_init(|| self.drawn())
    }

    fn drawn(&self) -> Numbers {
        let mut numbers = Numbers::default();
        let values: BTreeSet<Decimal> =
            self.released.iter().filter_map(|figure| figure.value()).collect();
        numbers.levels.extend(&values);
        for detail in self.released.iter().filter_map(|figure| figure.detail.as_ref()) {
            let beside = [detail.numerator, detail.denominator, detail.lower, detail.upper];
            numbers.levels.extend(beside.into_iter().flatten());
        }
        if self.measure.style.unit == Unit::Percent {
            // "The other 58%".
            numbers.levels.extend(values.iter().map(|value| Decimal::ONE_HUNDRED - value));
        }
        for (first, second) in values.iter().flat_map(|a| values.iter().map(move |b| (*a, *b))) {
            numbers.add_difference(first, second);
        }
        self.add_targets(&mut numbers);
        self.add_benchmark(&mut numbers);
        numbers.levels = numbers.levels.iter().map(Decimal::abs).collect();
        numbers
    }

    fn add_targets(&self, numbers: &mut Numbers) {
        let latest = self.latest().map(|(_, value)| value);
        for target in &self.measure.targets {
            let ends = match target.aim {
                Aim::AtLeast(bound) | Aim::AtMost(bound) => [bound, bound],
                Aim::Within(low, high) => [low, high],
            };
            numbers.levels.extend(ends);
            let at = self.results().filter(|(period, _)| *period == target.period);
            for value in at.map(|(_, value)| value).chain(latest) {
                ends.into_iter().for_each(|end| numbers.add_difference(end, value));
            }
        }
        match self.measure.rule {
            StatusRule::Floor(floor) => _ = numbers.levels.insert(floor),
            StatusRule::Bands { good, fair } => numbers.levels.extend([good, fair]),
            StatusRule::Nearest { width } => _ = numbers.differences.insert(width),
            StatusRule::Tolerance(Margin::Points(margin))
            | StatusRule::TrendModerated(Margin::Points(margin)) => {
                numbers.differences.insert(margin);
            }
            StatusRule::Tolerance(Margin::Percent(margin))
            | StatusRule::TrendModerated(Margin::Percent(margin)) => {
                numbers.shares.insert(margin);
            }
            StatusRule::BetterThanLastYear { .. }
            | StatusRule::Milestone { .. }
            | StatusRule::None { .. } => {}
        }
        numbers.levels.extend(self.assessment.forecast.as_ref().map(|forecast| forecast.value));
    }

    fn add_benchmark(&self, numbers: &mut Numbers) {
        let Ok(benchmark) = &self.assessment.benchmark else { return };
        let spread = &benchmark.spread;
        let spread = [
            spread.minimum,
            spread.lower_quartile,
            spread.median,
            spread.upper_quartile,
            spread.maximum,
        ];
        let peers = benchmark.peers.iter().map(|(_, value)| *value);
        for other in peers.chain(spread) {
            numbers.levels.insert(other);
            numbers.add_difference(other, benchmark.ours);
        }
    }
}

impl Pair {
    /// How much more the later one is.
    pub(super) fn change(&self) -> Decimal {
        self.now.checked_sub(self.before).unwrap_or_default()
    }

    /// How many per cent the later one is more, or less, than the earlier.
    pub(super) fn share(&self) -> Option<Decimal> {
        let share = self.change().checked_mul(Decimal::ONE_HUNDRED)?.checked_div(self.before)?;
        Some(share.abs())
    }
}

impl Numbers {
    /// What is between two results, in their unit and as a share of the first.
    fn add_difference(&mut self, first: Decimal, second: Decimal) {
        let Some(difference) = second.checked_sub(first).map(|difference| difference.abs()) else {
            return;
        };
        if difference.is_zero() {
            return;
        }
        self.differences.insert(difference);
        let share = difference
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|hundredfold| hundredfold.checked_div(first));
        self.shares.extend(share.map(|share| share.abs()));
    }
}
