//! Real terms and per head: how money is put into them, and each series in use.

use super::super::Scope;
use super::super::view::{Explained, MethodSection};
use super::explained;
use crate::model::{Id, Measure, NamedSeries, SeriesKind};

/// Nothing where no measure shows its money in other terms.
pub(super) fn compose(scope: &Scope<'_, '_>) -> MethodSection {
    let site = scope.frozen.site;
    let words = scope.words();
    let today = site.date.date();
    let used: Vec<(&NamedSeries, Vec<&str>)> = site
        .series
        .values()
        .map(|series| (series, users(&site.measures, &series.id)))
        .filter(|(_, titles)| !titles.is_empty())
        .collect();
    if used.is_empty() {
        return MethodSection::default();
    }
    let has = |kind: SeriesKind| used.iter().any(|(series, _)| series.kind == kind);
    let sentences = words.terms_method(has(SeriesKind::Prices), has(SeriesKind::Residents));
    let one = |(series, titles): &(&NamedSeries, Vec<&str>)| {
        let (name, meaning) = words.series_explained(series, series.released_by(today), titles);
        Explained { name, meaning, ..Explained::default() }
    };
    explained("terms", sentences, used.iter().map(one).collect())
}

/// The measures that are shown by a series, by title.
fn users<'m>(measures: &'m [Measure], series: &Id) -> Vec<&'m str> {
    let uses = |measure: &&Measure| {
        let terms = &measure.terms;
        terms.real.as_ref().is_some_and(|real| real.series == *series)
            || terms.per_head.as_ref() == Some(series)
    };
    let mut titles: Vec<&str> =
        measures.iter().filter(uses).map(|measure| measure.title.as_str()).collect();
    titles.sort_unstable();
    titles
}
