//! Measures: what is counted, which way is better, and how it is judged.

use std::cmp::Ordering;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{
    Comparison, ControlLimits, Disclosure, Figure, Gap, Id, Measured, Pacing, StatusRule, Terms,
};
use crate::period::{Period, PeriodKind};
use crate::quantity::Style;

/// A measure's place in the site's sorted list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureIx(pub u32);

/// One definition, used everywhere (B-30).
#[derive(Debug, Clone)]
pub struct Measure {
    /// Stable name.
    pub id: Id,
    /// "Household waste recycled"
    pub title: String,
    /// The question a resident would ask.
    pub question: String,
    /// "We recycled {value} of household waste"; the period is added.
    pub statement: Option<String>,
    /// What exactly is counted.
    pub definition: String,
    /// Unit and decimals.
    pub style: Style,
    /// Which way is better.
    pub polarity: Polarity,
    /// How often there is a new figure.
    pub frequency: Frequency,
    /// What kind of period its figures are about.
    pub period_kind: PeriodKind,
    /// How a figure adds up over its period.
    pub accumulation: Accumulation,
    /// The plan items it serves.
    pub outcomes: Vec<Id>,
    /// One of the council's own categories.
    pub category: Option<Id>,
    /// Its place on the balanced scorecard.
    pub perspective: Option<Id>,
    /// Watched above all others.
    pub vital_sign: bool,
    /// From when until when reports have it.
    pub life: Life,
    /// Whom it is compared with.
    pub peer_group: Option<Id>,
    /// When the next figure is expected.
    pub next_figures: Option<Date>,
    /// What a reader should know.
    pub notes: Option<String>,
    /// Who answers for it.
    pub owner: Owner,
    /// How a result is judged against its target.
    pub rule: StatusRule,
    /// How two results are compared.
    pub comparison: Comparison,
    /// From how many on a figure may be shown; None where it counts nobody.
    pub disclosure: Option<Disclosure>,
    /// Whether results are held against control limits, and how.
    pub control_limits: Option<ControlLimits>,
    /// The target to come that results should grow towards.
    pub pacing: Option<Pacing>,
    /// In which terms its money is shown beside what it was.
    pub terms: Terms,
    /// Where the council's own figures come from.
    pub publication: Option<Publication>,
    /// By period, at most one each.
    pub targets: Vec<Target>,
}

impl Measure {
    /// The period that a figure for this one is said to be about: how things stood is
    /// about a day, the last of the period for which it was counted.
    pub fn moment(&self, period: Period) -> Period {
        match self.accumulation {
            Accumulation::Snapshot => Period::day(period.end()),
            _ => period,
        }
    }

    /// Whether a figure of it is withheld, and the measure has small numbers.
    pub fn withholds(&self, figure: &Figure) -> bool {
        self.disclosure.is_some() && figure.measured == Measured::Gap(Gap::Confidential)
    }

    /// What is asked for in exactly this period: its target, or the better of its bands.
    pub fn aim(&self, period: Period) -> Option<Aim> {
        if let StatusRule::Bands { good, .. } = self.rule {
            return self.polarity.aim_at(good);
        }
        Some(self.targets.iter().find(|target| target.period == period)?.aim)
    }
}

/// From when until when reports have a measure, and why (B-37).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Life {
    /// In no report on a period that ends before this day.
    pub from: Option<Reasoned>,
    /// In no report on a period that ends after this day.
    pub until: Option<Reasoned>,
}

/// A day on which something about a measure changed, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasoned {
    /// The day.
    pub day: Date,
    /// One sentence.
    pub because: String,
}

impl Life {
    /// Whether reports still have the measure on a day.
    pub fn goes_on(&self, day: Date) -> bool {
        self.until.as_ref().is_none_or(|until| day <= until.day)
    }

    /// Whether a report on this period has the measure.
    pub fn covers(&self, period: Period) -> bool {
        self.from.as_ref().is_none_or(|from| from.day <= period.end())
            && self.until.as_ref().is_none_or(|until| period.end() <= until.day)
    }
}

/// Which way is better. Always stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// Higher is better.
    Higher,
    /// Lower is better.
    Lower,
    /// Nearest to the target is better.
    Nearest,
    /// Neither way is better: no status, no rank, no judging words.
    None,
}

impl Polarity {
    /// Every polarity with the name that files use.
    pub const NAMES: &[(&str, Polarity)] = &[
        ("higher", Self::Higher),
        ("lower", Self::Lower),
        ("nearest", Self::Nearest),
        ("none", Self::None),
    ];

    /// To reach this value and no less of it, or no more, whichever way is better.
    pub fn aim_at(self, value: Decimal) -> Option<Aim> {
        match self {
            Self::Higher => Some(Aim::AtLeast(value)),
            Self::Lower => Some(Aim::AtMost(value)),
            Self::Nearest | Self::None => None,
        }
    }

    /// Whether the first value is better (`Greater`), worse or as good as the
    /// second. The one place where "better" is decided: status, direction and
    /// rank all ask here. None when neither way is better, or when nearness has
    /// no aim to be near to.
    pub fn compare(self, a: Decimal, b: Decimal, aim: Option<Aim>) -> Option<Ordering> {
        match self {
            Self::Higher => Some(a.cmp(&b)),
            Self::Lower => Some(b.cmp(&a)),
            Self::Nearest => {
                let aim = aim?;
                Some(aim.miss(b).cmp(&aim.miss(a)))
            }
            Self::None => None,
        }
    }
}

/// What a target asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// This or more.
    AtLeast(Decimal),
    /// This or less.
    AtMost(Decimal),
    /// From the first to the second; both the same for a single value.
    Within(Decimal, Decimal),
}

impl Aim {
    /// How far a value misses it; 0 when it is met. Never negative.
    pub fn miss(self, value: Decimal) -> Decimal {
        let below = |low: Decimal| (low - value).max(Decimal::ZERO);
        let above = |high: Decimal| (value - high).max(Decimal::ZERO);
        match self {
            Self::AtLeast(low) => below(low),
            Self::AtMost(high) => above(high),
            Self::Within(low, high) => below(low).max(above(high)),
        }
    }

    /// The bound nearest to a value: what the value is held against.
    pub fn bound(self, value: Decimal) -> Decimal {
        match self {
            Self::AtLeast(bound) | Self::AtMost(bound) => bound,
            Self::Within(low, high) if value < low || low == high => low.min(high),
            Self::Within(_, high) => high,
        }
    }
}

/// A target for one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Exactly this period.
    pub period: Period,
    /// What it asks for.
    pub aim: Aim,
    /// The line of `data/targets.csv` on which it stands, counted from 1.
    pub line: u32,
}

/// How often there is a new figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Every two years.
    TwoYears,
    /// Every year.
    Year,
    /// Twice a year.
    Half,
    /// Every three months.
    Quarter,
    /// Every month.
    Month,
}

impl Frequency {
    /// Every frequency with the name that files use.
    pub const NAMES: &[(&str, Frequency)] = &[
        ("two-years", Self::TwoYears),
        ("year", Self::Year),
        ("half", Self::Half),
        ("quarter", Self::Quarter),
        ("month", Self::Month),
    ];

    /// Months from one figure to the next.
    pub fn months(self) -> i32 {
        match self {
            Self::TwoYears => 24,
            Self::Year => 12,
            Self::Half => 6,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }

    /// The kind of period that its figures are about, unless the measure says
    /// otherwise.
    pub fn usual_period(self) -> PeriodKind {
        match self {
            Self::TwoYears | Self::Year => PeriodKind::FinancialYear,
            Self::Half => PeriodKind::Half,
            Self::Quarter => PeriodKind::Quarter,
            Self::Month => PeriodKind::Month,
        }
    }
}

/// How a figure adds up over its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Accumulation {
    /// How things stood on a day.
    Snapshot,
    /// What happened in the period.
    InPeriod,
    /// What happened since the year began; compares only with the same point
    /// of another year (B-34).
    YearToDate,
    /// What happened in the months before.
    Rolling,
}

impl Accumulation {
    /// Every accumulation with the name that files use.
    pub const NAMES: &[(&str, Accumulation)] = &[
        ("snapshot", Self::Snapshot),
        ("in-period", Self::InPeriod),
        ("year-to-date", Self::YearToDate),
        ("rolling", Self::Rolling),
    ];
}

/// Who answers for a measure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// The largest part of the council's organisation.
    pub directorate: String,
    /// The service.
    pub service: String,
    /// The councillor who leads.
    pub lead_member: Option<String>,
    /// The responsible officer, by role.
    pub officer: Option<String>,
}

/// Where figures were published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// "Waste returns"
    pub title: String,
    /// Whose.
    pub publisher: String,
    /// Under which licence they may be used.
    pub licence: String,
    /// Where they can be found.
    pub link: Option<String>,
}
