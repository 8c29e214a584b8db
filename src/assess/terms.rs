//! Money in the prices of one year, and for each resident.
//!
//! Real terms: a value times the price index of the base year, over the index of its own
//! period. Per head: pounds over residents. What is judged stays the amount as it was;
//! this stands beside it. A period that a series lacks has no such value, with the reason.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{AsAt, Direction, Moved, Series, Travel};
use crate::model::{Id, Measure, NamedSeries, Terms};
use crate::period::Period;
use crate::quantity::{Scale, Style, Unit};

/// A measure's money in other terms, oldest first, and where a change looks different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTerms {
    /// One for each figure.
    pub rows: Vec<TermsRow>,
    /// The latest change as a share of what it was, 0.004 for 0.4% more, in terms in
    /// which it goes the other way than the amounts did.
    pub turned: Vec<(Term, Decimal)>,
}

/// In other terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// In the prices of the base year.
    Real,
    /// For each resident; in those prices, too, where the measure asks for both.
    PerHead,
}

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermsRow {
    /// Its period.
    pub period: Period,
    /// As it was; absent for a gap.
    pub value: Option<Decimal>,
    /// The price index of its period, where it is asked for and known.
    pub index: Option<Decimal>,
    /// How many residents there were, likewise.
    pub residents: Option<Decimal>,
    /// In the prices of the base year, where the measure asks for it.
    pub real: Option<Result<InPrices, NoTerms>>,
    /// For each resident, where the measure asks for it.
    pub per_head: Option<Result<PerHead, NoTerms>>,
}

/// A value in the prices of the base year, with its sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InPrices {
    /// The index of the base year.
    pub base: Decimal,
    /// The index of its own period.
    pub index: Decimal,
    /// In the unit of the measure.
    pub value: Decimal,
}

/// A value for each resident, with its sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerHead {
    /// How many residents.
    pub residents: Decimal,
    /// In pounds.
    pub value: Decimal,
}

/// Why a figure has no value in other terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTerms {
    /// The figure itself has none.
    NoFigure,
    /// The prices of this period, or of the base year, were not known.
    NoPrices,
    /// How many residents there were then was not known.
    NoResidents,
}

/// The series of a measure's terms, and from when they are looked at.
struct Known<'s> {
    prices: Option<(&'s NamedSeries, Period)>,
    residents: Option<&'s NamedSeries>,
    as_at: AsAt,
    scale: Decimal,
}

/// A measure's own figures in the terms that it asks for, by series of `all`; None where it asks for none.
pub fn in_terms(
    all: &BTreeMap<Id, NamedSeries>,
    measure: &Measure,
    ours: &Series<'_>,
    travel: &Travel,
    as_at: AsAt,
) -> Option<InTerms> {
    let Terms { real, per_head } = &measure.terms;
    let known = Known {
        prices: real.as_ref().and_then(|real| Some((all.get(&real.series)?, real.base))),
        residents: per_head.as_ref().and_then(|id| all.get(id)),
        as_at,
        scale: pounds_in_one(&measure.style),
    };
    if known.prices.is_none() && known.residents.is_none() {
        return None;
    }
    let rows: Vec<TermsRow> =
        ours.iter().map(|figure| known.row(figure.period, figure.value())).collect();
    let turned = match travel {
        // Where a page says that nothing changed, nothing can look different.
        Travel::Moved(moved) if moved.direction != Direction::NoChange => turned(&rows, moved),
        Travel::Moved(_) | Travel::Unknown(_) => Vec::new(),
    };
    Some(InTerms { rows, turned })
}

/// How many pounds one of the measure's units is.
fn pounds_in_one(style: &Style) -> Decimal {
    match style.unit {
        Unit::Pounds(Scale::Thousand) => Decimal::ONE_THOUSAND,
        Unit::Pounds(Scale::Million) => Decimal::ONE_THOUSAND * Decimal::ONE_THOUSAND,
        _ => Decimal::ONE,
    }
}

impl Known<'_> {
    fn row(&self, period: Period, value: Option<Decimal>) -> TermsRow {
        let day = self.as_at.released_by;
        let at = |series: &NamedSeries| Some(series.at(period, day)?.value);
        let index = self.prices.and_then(|(prices, _)| at(prices));
        let residents = self.residents.and_then(at);
        let real = self.prices.map(|(prices, base)| {
            let base = prices.at(base, day).map(|point| point.value);
            in_prices(value, base, index, self.scale)
        });
        let per_head = self.residents.map(|_| {
            // Of both, the second builds on the first.
            let value = match real {
                Some(real) => Some(real?.value),
                None => value,
            };
            self.shared_out(value, residents)
        });
        TermsRow { period, value, index, residents, real, per_head }
    }

    fn shared_out(
        &self,
        value: Option<Decimal>,
        residents: Option<Decimal>,
    ) -> Result<PerHead, NoTerms> {
        let value = value.ok_or(NoTerms::NoFigure)?;
        let residents = residents.ok_or(NoTerms::NoResidents)?;
        let pounds = value.checked_mul(self.scale);
        let value = pounds.and_then(|pounds| pounds.checked_div(residents));
        Ok(PerHead { residents, value: value.ok_or(NoTerms::NoResidents)? })
    }
}

fn in_prices(
    value: Option<Decimal>,
    base: Option<Decimal>,
    index: Option<Decimal>,
    scale: Decimal,
) -> Result<InPrices, NoTerms> {
    let value = value.ok_or(NoTerms::NoFigure)?;
    let (base, index) = base.zip(index).ok_or(NoTerms::NoPrices)?;
    let product = value.checked_mul(base);
    let value = product.and_then(|product| product.checked_div(index));
    // More pounds than there are numbers cannot be written.
    let value = value.filter(|value| value.checked_mul(scale).is_some());
    Ok(InPrices { base, index, value: value.ok_or(NoTerms::NoPrices)? })
}

/// Terms in which the change goes the other way. A share of nothing, or of less, means
/// nothing.
fn turned(rows: &[TermsRow], moved: &Moved) -> Vec<(Term, Decimal)> {
    let row = |period: Period| rows.iter().find(|row| row.period == period);
    let Some((before, now)) = row(moved.from).zip(row(moved.to)) else { return Vec::new() };
    let real = |row: &TermsRow| Some(row.real?.ok()?.value);
    let head = |row: &TermsRow| Some(row.per_head?.ok()?.value);
    let pairs =
        [(Term::Real, real(before).zip(real(now))), (Term::PerHead, head(before).zip(head(now)))];
    let share = |(term, pair): (Term, Option<(Decimal, Decimal)>)| {
        let (was, is) = pair.filter(|(was, _)| *was > Decimal::ZERO)?;
        let share = is.checked_sub(was)?.checked_div(was)?;
        // A share that cannot be written as a percentage is left unsaid.
        share.checked_mul(Decimal::ONE_HUNDRED)?;
        let change = moved.change();
        let is_turned = !change.is_zero()
            && !share.is_zero()
            && change.is_sign_positive() != share.is_sign_positive();
        is_turned.then_some((term, share))
    };
    pairs.into_iter().filter_map(share).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::super::tests::{EVER, d, measure, ours, period};
    use super::super::{series, travel};
    use super::*;
    use crate::model::{AreaIx, Polarity, Publication, RealTerms, SeriesKind, SeriesPoint};

    /// A series of values by period, each published on the first day of a year.
    fn named(id: &str, kind: SeriesKind, values: &[(&str, &str, i16)]) -> (Id, NamedSeries) {
        let id = Id::new(id).expect("an id");
        let publication = Publication {
            title: id.to_string(),
            publisher: String::new(),
            licence: String::new(),
            link: None,
        };
        let point = |(when, value, year): &(&str, &str, i16)| SeriesPoint {
            period: period(when),
            value: d(value),
            released: date(*year, 1, 1),
        };
        let points = values.iter().map(point).collect();
        (id.clone(), NamedSeries { id, kind, publication, points })
    }

    fn all() -> BTreeMap<Id, NamedSeries> {
        let prices = [("2022-23", "80", 2023), ("2023-24", "90", 2024), ("2023-24", "100", 2025)];
        let prices = [prices.as_slice(), &[("2024-25", "125", 2026)]].concat();
        let residents = [("2022-23", "200", 2023), ("2023-24", "250", 2024)];
        BTreeMap::from([
            named("prices", SeriesKind::Prices, &prices),
            named("residents", SeriesKind::Residents, &residents),
        ])
    }

    /// Money in thousands of pounds, in prices of 2023-24, per head or both.
    fn money(real: bool, per_head: bool) -> Measure {
        let mut measure = measure(Polarity::Lower);
        measure.style = Style { unit: Unit::Pounds(Scale::Thousand), decimals: 0 };
        let id = |text: &str| Id::new(text).expect("an id");
        measure.terms = Terms {
            real: real.then(|| RealTerms { series: id("prices"), base: period("2023-24") }),
            per_head: per_head.then(|| id("residents")),
        };
        measure
    }

    fn found(measure: &Measure, values: &[(&str, &str)], by: Date) -> InTerms {
        let figures = ours(values);
        let ours = series(&figures, AreaIx(0), EVER);
        let as_at = AsAt { released_by: by, ..EVER };
        in_terms(&all(), measure, &ours, &travel(measure, &ours), as_at).expect("terms")
    }

    #[test]
    fn an_amount_takes_the_prices_of_the_base_year_as_they_were_known() {
        use NoTerms::{NoFigure, NoPrices};
        let ok = |value: &str| Ok(d(value));
        let cases = [
            // 200 × 100 ÷ 80, and before the revision 200 × 90 ÷ 80.
            ("2022-23", "200", date(2025, 6, 1), ok("250")),
            ("2022-23", "200", date(2024, 6, 1), ok("225")),
            ("2023-24", "200", date(2025, 6, 1), ok("200")),
            ("2024-25", "200", date(2026, 6, 1), ok("160")),
            // Below zero it is only a sum; a half takes the prices of its year.
            ("2024-25", "-200", date(2026, 6, 1), ok("-160")),
            ("2022-23 H1", "200", date(2025, 6, 1), ok("250")),
            ("2023-03-31", "200", date(2025, 6, 1), ok("250")),
            // Its own prices, or those of the base year, are not out yet.
            ("2024-25", "200", date(2025, 6, 1), Err(NoPrices)),
            ("2022-23", "200", date(2023, 6, 1), Err(NoPrices)),
            // No period of the series holds it: nothing is taken from beside it.
            ("2021-22", "200", date(2026, 6, 1), Err(NoPrices)),
            ("2022-10 to 2023-09", "200", date(2026, 6, 1), Err(NoPrices)),
            ("2022-23", "-", date(2025, 6, 1), Err(NoFigure)),
        ];
        for (when, value, by, expected) in cases {
            let found = found(&money(true, false), &[(when, value)], by);
            let real = found.rows[0].real.expect("asked for").map(|real| real.value);
            assert_eq!(real, expected, "{when} by {by}");
            assert_eq!(found.rows[0].per_head, None);
        }
    }

    #[test]
    fn an_amount_is_shared_out_in_pounds_and_in_real_terms_where_both_are_asked_for() {
        let head = |real, when: &str, value: &str| {
            let found = found(&money(real, true), &[(when, value)], date(2026, 6, 1));
            found.rows[0].per_head.expect("asked for").map(|head| head.value)
        };
        // £200,000 ÷ 200, and £250,000 ÷ 200.
        assert_eq!(head(false, "2022-23", "200"), Ok(d("1000")));
        assert_eq!(head(true, "2022-23", "200"), Ok(d("1250")));
        assert_eq!(head(false, "2024-25", "200"), Err(NoTerms::NoResidents));
        assert_eq!(head(true, "2021-22", "200"), Err(NoTerms::NoPrices));
        assert_eq!(head(true, "2022-23", "-"), Err(NoTerms::NoFigure));
    }

    #[test]
    fn a_change_that_goes_the_other_way_in_other_terms_is_found() {
        let turned = |real, head, was: &str, is: &str| {
            let values = [("2022-23", was), ("2023-24", is)];
            found(&money(real, head), &values, date(2026, 6, 1)).turned
        };
        // Prices rose by a quarter, and so did residents.
        assert_eq!(turned(true, false, "100", "110"), [(Term::Real, d("-0.12"))]);
        assert_eq!(turned(false, true, "100", "110"), [(Term::PerHead, d("-0.12"))]);
        let both = [(Term::Real, d("-0.12")), (Term::PerHead, d("-0.296"))];
        assert_eq!(turned(true, true, "100", "110"), both);
        // The same way, no way at all, and a share of what is not above zero.
        for (was, is) in
            [("100", "130"), ("100", "90"), ("100", "125"), ("100", "100"), ("-5", "-4")]
        {
            assert_eq!(turned(true, false, was, is), [], "{was} to {is}");
        }
    }

    #[test]
    fn what_is_no_change_does_not_turn() {
        let mut measure = money(true, false);
        let values = [("2022-23", "100"), ("2023-24", "110")];
        measure.comparison.dead_band = d("9.9");
        assert_eq!(found(&measure, &values, date(2026, 6, 1)).turned.len(), 1);
        measure.comparison.dead_band = d("10");
        assert_eq!(found(&measure, &values, date(2026, 6, 1)).turned, []);
    }

    /// Prices that rise or fall beyond all measure are no reason to stop.
    #[test]
    fn a_share_that_is_too_great_to_be_written_is_left_unsaid() {
        let prices = |now: &str| {
            let values = [("2021-22", "1", 2022), ("2022-23", "1000000000000000000", 2023)];
            let values = [values.as_slice(), &[("2023-24", now, 2024)]].concat();
            BTreeMap::from([named("prices", SeriesKind::Prices, &values)])
        };
        let mut measure = money(true, false);
        measure.terms.real.as_mut().expect("asked for").base = period("2021-22");
        let figures = ours(&[("2022-23", "0.2"), ("2023-24", "0.1")]);
        let ours = series(&figures, AreaIx(0), EVER);
        let travel = travel(&measure, &ours);
        let turned = |now| {
            let found = in_terms(&prices(now), &measure, &ours, &travel, EVER);
            found.expect("terms").turned
        };
        // 0.1 ÷ 0.000000001 beside 0.2 ÷ 1,000,000,000,000,000,000; and ten times that.
        let share = d("499999999999999999999999999");
        assert_eq!(turned("0.000000001"), [(Term::Real, share)]);
        assert_eq!(turned("0.0000000001"), []);
    }

    #[test]
    fn without_terms_there_is_nothing_to_show() {
        let measure = money(false, false);
        let none = series(&[], AreaIx(0), EVER);
        assert!(in_terms(&all(), &measure, &none, &travel(&measure, &none), EVER).is_none());
    }
}
