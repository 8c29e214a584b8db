//! Money in real terms and per head, in words.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::figures::list;
use super::{Words, say};
use crate::assess::{InTerms, NoTerms, Term, TermsRow, Travel};
use crate::model::{Measure, NamedSeries, Publication, SeriesKind};
use crate::period::Period;
use crate::quantity::{Scale, Style, Unit};

/// Money in other terms, as numbers, with the series by which it is shown.
pub struct TermsShown<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// Each figure in those terms.
    pub found: &'a InTerms,
    /// The change that the page speaks of.
    pub travel: &'a Travel,
    /// The series of prices and its base year.
    pub real: Option<(&'a NamedSeries, Period)>,
    /// The series of residents.
    pub residents: Option<&'a NamedSeries>,
}

/// Pounds and pence.
const PENCE: Style = Style { unit: Unit::Pounds(Scale::Ones), decimals: 2 };
/// A number of people.
const PEOPLE: Style = Style { unit: Unit::Number, decimals: 0 };
/// A change as a share.
const SHARE: Style = Style { unit: Unit::Percent, decimals: 1 };

impl Words {
    /// "Source: …", with the licence.
    pub fn series_source(&self, publication: &Publication, released: Option<Date>) -> String {
        let source = self.source(publication, released, None);
        let licence = say!(self, "terms-licence", licence = &publication.licence);
        format!("{source} {licence}")
    }

    /// Title and headings of the table of a measure's money in other terms.
    pub fn terms_table(&self, shown: &TermsShown<'_>) -> (String, Vec<String>) {
        let style = &shown.measure.style;
        let mut columns = vec![
            say!(self, "column-period"),
            say!(self, "column-as-it-was", unit = style.heading()),
        ];
        let real = self.prices_of(shown);
        if let Some((prices, _)) = shown.real {
            columns.push(prices.publication.title.clone());
            columns.push(say!(self, "column-in-prices", terms = &real, unit = style.heading()));
        }
        if let Some(residents) = shown.residents {
            columns.push(residents.publication.title.clone());
            columns.push(match shown.real {
                Some(_) => say!(self, "column-per-head-in-prices", terms = &real),
                None => say!(self, "column-per-head"),
            });
        }
        let title = &shown.measure.title;
        let terms = match (shown.real, shown.residents) {
            (Some(_), Some(_)) => say!(self, "terms-per-head-in-prices", terms = real),
            (Some(_), None) => say!(self, "terms-in-prices", terms = real),
            (None, _) => say!(self, "terms-per-head"),
        };
        (say!(self, "terms-caption", title = title, terms = terms), columns)
    }

    /// What the section is called, by what it allows for.
    pub fn terms_heading(&self, shown: &TermsShown<'_>) -> String {
        match (shown.real, shown.residents) {
            (Some(_), Some(_)) => say!(self, "terms-heading-both"),
            (Some(_), None) => say!(self, "terms-heading-real"),
            (None, _) => say!(self, "terms-heading-per-head"),
        }
    }

    /// "2024 to 2025 prices"; empty where none are used.
    fn prices_of(&self, shown: &TermsShown<'_>) -> String {
        let prices = |(_, base)| say!(self, "terms-prices", year = self.period(base));
        shown.real.map(prices).unwrap_or_default()
    }

    /// One figure's cells, after its period.
    pub fn terms_cells(&self, shown: &TermsShown<'_>, row: &TermsRow) -> Vec<String> {
        let style = &shown.measure.style;
        let mut cells = vec![match row.value {
            Some(value) => style.bare(value),
            None => say!(self, "terms-no-figure"),
        }];
        if let Some(real) = row.real {
            let index = row.index.map(|index| written(shown, index));
            cells.push(index.unwrap_or_else(|| self.no_terms(NoTerms::NoPrices)));
            cells.push(match real {
                Ok(real) => style.bare(real.value),
                Err(why) => self.no_terms(why),
            });
        }
        if let Some(head) = row.per_head {
            let residents = row.residents.map(|residents| PEOPLE.bare(residents));
            cells.push(residents.unwrap_or_else(|| self.no_terms(NoTerms::NoResidents)));
            cells.push(match head {
                Ok(head) => PENCE.bare(head.value),
                Err(why) => self.no_terms(why),
            });
        }
        cells
    }

    fn no_terms(&self, why: NoTerms) -> String {
        match why {
            NoTerms::NoFigure => say!(self, "terms-no-figure"),
            NoTerms::NoPrices => say!(self, "terms-no-prices"),
            NoTerms::NoResidents => say!(self, "terms-no-residents"),
        }
    }

    /// That the amounts as they were are judged; where a change looks different; the
    /// sums of the latest figure; what the series lack.
    pub fn terms_sentences(&self, shown: &TermsShown<'_>) -> Vec<String> {
        let turned = shown.found.turned.iter();
        let mut said: Vec<String> = turned.filter_map(|turn| self.turned(shown, turn)).collect();
        let rows = || shown.found.rows.iter().rev();
        said.extend(rows().find_map(|row| self.real_sum(shown, row)));
        said.extend(rows().find_map(|row| self.per_head_sum(shown, row)));
        if let Some((_, base)) = shown.real {
            said.extend(self.lacking(shown, "terms-lacking-prices", |row| row.index.is_none()));
            // A figure has its own prices and those of the base year are not known.
            let lacks_base =
                |row: &TermsRow| row.real == Some(Err(NoTerms::NoPrices)) && row.index.is_some();
            if shown.found.rows.iter().any(lacks_base) {
                let base = self.period(base);
                said.push(say!(self, "terms-lacking-prices", periods = base, yet = "yet"));
            }
        }
        if shown.residents.is_some() {
            let lacks = |row: &TermsRow| row.residents.is_none();
            said.extend(self.lacking(shown, "terms-lacking-residents", lacks));
        }
        said.push(say!(self, "terms-not-judged"));
        said
    }

    /// "£74,000 more than in the same months of 2023, but 0.4% less in 2024 to 2025
    /// prices." Nothing of what would be read as no change.
    fn turned(&self, shown: &TermsShown<'_>, (term, share): &(Term, Decimal)) -> Option<String> {
        let Travel::Moved(moved) = shown.travel else { return None };
        let percent = share.abs() * Decimal::ONE_HUNDRED;
        let change = shown.measure.style.rounded(moved.change());
        if change.is_zero() || SHARE.rounded(percent).is_zero() {
            return None;
        }
        let terms = match (term, shown.real) {
            (Term::Real, _) => say!(self, "terms-in-prices", terms = self.prices_of(shown)),
            (Term::PerHead, None) => say!(self, "terms-per-head"),
            (Term::PerHead, Some(_)) => {
                say!(self, "terms-per-head-in-prices", terms = self.prices_of(shown))
            }
        };
        Some(say!(
            self,
            "terms-turned",
            change = self.difference(&shown.measure.style, moved.now, moved.before),
            side = if moved.change().is_sign_positive() { "more" } else { "less" },
            before = self.when(shown.measure.moment(moved.from)),
            share = SHARE.write(percent),
            terms = terms
        ))
    }

    fn real_sum(&self, shown: &TermsShown<'_>, row: &TermsRow) -> Option<String> {
        let (value, real) = row.value.zip(row.real?.ok())?;
        let style = &shown.measure.style;
        Some(say!(
            self,
            "terms-sum-real",
            when = self.period(shown.measure.moment(row.period)),
            value = style.write(value),
            base = written(shown, real.base),
            index = written(shown, real.index),
            result = style.write(real.value),
            terms = self.prices_of(shown)
        ))
    }

    fn per_head_sum(&self, shown: &TermsShown<'_>, row: &TermsRow) -> Option<String> {
        let (value, head) = row.value.zip(row.per_head?.ok())?;
        let value = row.real.and_then(Result::ok).map_or(value, |real| real.value);
        Some(say!(
            self,
            "terms-sum-per-head",
            value = shown.measure.style.write(value),
            residents = PEOPLE.write(head.residents),
            result = PENCE.write(head.value)
        ))
    }

    /// Which periods a series lacks, however many figures each of them has. It lacks
    /// them as yet where no later figure has its value.
    fn lacking(
        &self,
        shown: &TermsShown<'_>,
        key: &str,
        lacks: impl Fn(&TermsRow) -> bool,
    ) -> Option<String> {
        let moment = |row: &TermsRow| self.period(shown.measure.moment(row.period));
        let rows = || shown.found.rows.iter().filter(|row| row.value.is_some());
        let yet = if lacks(rows().next_back()?) { "yet" } else { "no" };
        let lacking = rows().filter(|row| lacks(row));
        let periods: Vec<String> = lacking.map(moment).collect();
        let periods: Vec<&str> = periods.iter().map(String::as_str).collect();
        let (first, last) = (periods.first()?, periods.last()?);
        // More than a few would be no sentence any more.
        let periods = match periods.len() {
            1..=3 => list(&periods),
            _ => say!(self, "terms-lacking-span", first = *first, last = *last),
        };
        Some(say!(self, key, periods = periods, yet = yet))
    }

    /// How money is put into other terms, as far as some measure asks for it.
    pub fn terms_method(&self, prices: bool, residents: bool) -> Vec<String> {
        let mut said = Vec::new();
        if prices {
            let what = say!(self, "terms-explain-real");
            said.push(format!("{what} {}", say!(self, "terms-explain-real-sum")));
        }
        if residents {
            let what = say!(self, "terms-explain-per-head");
            said.push(format!("{what} {}", say!(self, "terms-explain-both")));
        }
        let period = say!(self, "terms-explain-period");
        said.push(format!("{period} {}", say!(self, "terms-explain-lacking")));
        said.push(say!(self, "terms-explain-judged"));
        said
    }

    /// A series in use: what it is called, whose it is, and which measures it is for.
    pub fn series_explained(
        &self,
        series: &NamedSeries,
        released: Option<Date>,
        titles: &[&str],
    ) -> (String, Vec<String>) {
        let kind = match series.kind {
            SeriesKind::Prices => say!(self, "terms-kind-prices"),
            SeriesKind::Residents => say!(self, "terms-kind-residents"),
        };
        let source = self.series_source(&series.publication, released);
        let users = say!(self, "terms-users", count = titles.len(), titles = list(titles));
        (series.publication.title.clone(), vec![kind, source, users])
    }
}

/// An index with as many decimals as any that stands beside it: 100.0 beside 97.4.
fn written(shown: &TermsShown<'_>, index: Decimal) -> String {
    let bases = shown.found.rows.iter().filter_map(|row| Some(row.real?.ok()?.base));
    let beside = shown.found.rows.iter().filter_map(|row| row.index).chain(bases);
    let style = Style { unit: Unit::Number, decimals: 0 };
    beside.fold(style, |style, one| style.exact(one)).exact(index).bare(index)
}
