//! `data/revisions.toml`: why published figures are others now.

use super::definition;
use super::files::Files;
use super::keys::{At, Keys};
use super::there::{Names, There};
use super::unknown::{self, Sort};
use super::unreadable::unreadable_period;
use crate::diagnostic::{Code, Diagnostic, Place, Problems};
use crate::model::{Figure, Id, Measure, MeasureIx, Revision, SourceFigures};
use crate::period::{self, Period, Reading};

/// Reads the revisions, the oldest first. They are held against measures and their
/// figures.
pub(super) fn read(
    files: &Files<'_>,
    there: &There,
    measures: &[Measure],
    (figures, sources): (&[Vec<Figure>], &[SourceFigures]),
) -> Vec<Revision> {
    let problems = files.problems;
    let Some(file) = files.optional("data/revisions.toml") else { return Vec::new() };
    let Some(text) = definition::open(&file, problems) else { return Vec::new() };
    let keys = text.keys(problems);
    let reader = Reader { there, measures, figures, sources, problems };
    let mut revisions: Vec<Revision> =
        keys.tables("revision").into_iter().filter_map(|keys| reader.one(keys)).collect();
    keys.finish();
    revisions.sort_by_key(|revision| revision.dated);
    revisions
}

struct Reader<'a> {
    there: &'a There,
    measures: &'a [Measure],
    figures: &'a [Vec<Figure>],
    sources: &'a [SourceFigures],
    problems: &'a Problems,
}

impl Reader<'_> {
    fn one(&self, keys: Keys<'_>) -> Option<Revision> {
        let (dated, because) = (keys.need_date("dated"), keys.need_text("because"));
        let (measure, source) = (keys.text_at("measure"), keys.text_at("source"));
        if !keys.has("measure") && !keys.has("source") {
            self.problems.add(
                Diagnostic::new(Code::MissingKey, "this revision does not say of what")
                    .at(keys.own_place())
                    .label("in here")
                    .help("add `measure = \"…\"`, or `source = \"…\"` for all that it holds"),
            );
        }
        if let Some(named) = &measure {
            self.hold(named, &unknown::MEASURE, &self.there.measures);
        }
        if let Some(named) = &source {
            self.hold(named, &unknown::SOURCE, &self.there.sources);
        }
        let ix = measure.as_ref().and_then(|named| self.measure_ix(&named.value));
        let named = keys.texts("periods");
        if keys.has("periods") && named.is_empty() {
            let help = "name the periods, or leave `periods` out where all were revised";
            keys.complain("periods", Code::MissingKey, "`periods` is empty", help);
        }
        let about = self.measures_of(ix, source.as_ref().map(|named| named.value.as_str()));
        // Every one of them is read, so that all that is wrong is said.
        let read: Vec<_> = named.iter().map(|named| self.period(named, &about)).collect();
        let periods: Option<Vec<(Period, Place)>> = read.into_iter().collect();
        let place = keys.own_place();
        keys.finish();
        let source = source.map(|named| Id::new(&named.value));
        // What is named and cannot be found must not widen what is covered.
        if measure.is_some() != ix.is_some() || source.as_ref().is_some_and(Option::is_none) {
            return None;
        }
        Some(Revision {
            dated: dated?,
            because: because?,
            measure: ix,
            source: source.flatten(),
            periods: periods?,
            place,
        })
    }

    fn hold(&self, named: &At<String>, sort: &Sort, known: &Names) {
        if !known.hold(&named.value) {
            self.problems.add(sort.unknown(&named.value, known).at(named.place.clone()));
        }
    }

    fn measure_ix(&self, named: &str) -> Option<MeasureIx> {
        let at = self.measures.iter().position(|measure| measure.id.as_str() == named)?;
        u32::try_from(at).ok().map(MeasureIx)
    }

    /// A period of a kind that the measures have. A source may hold several kinds: then
    /// one of which there is a figure.
    fn period(&self, named: &At<String>, measures: &[MeasureIx]) -> Option<(Period, Place)> {
        let kinds = measures.iter().map(|ix| self.measures[ix.0 as usize].period_kind);
        let (read, wrong): (Vec<_>, Vec<_>) = kinds
            .map(|kind| period::parse(&named.value, &Reading::of(kind)))
            .zip(measures)
            .partition(|(read, _)| read.is_ok());
        let read: Vec<(Period, MeasureIx)> =
            read.into_iter().filter_map(|(read, ix)| Some((read.ok()?.period, *ix))).collect();
        let has_figure = |(period, ix): &&(Period, MeasureIx)| {
            self.figures[ix.0 as usize].iter().any(|figure| figure.period == *period)
        };
        let found = read.iter().find(has_figure).or(read.first());
        if let (None, Some((Err(error), _))) = (found, wrong.first()) {
            self.problems.add(unreadable_period(&named.value, *error).at(named.place.clone()));
        }
        found.map(|(period, _)| (*period, named.place.clone()))
    }

    /// The measures that a revision can be about.
    fn measures_of(&self, ix: Option<MeasureIx>, source: Option<&str>) -> Vec<MeasureIx> {
        let named = |found: &&SourceFigures| Some(found.id.as_str()) == source;
        let of_source = self.sources.iter().find(named);
        match (ix, of_source) {
            (Some(ix), _) => vec![ix],
            (None, Some(source)) => source.released_for.keys().copied().collect(),
            (None, None) => Vec::new(),
        }
    }
}
