//! Figures that a report gave and that are others now.
//!
//! A sealed report keeps what it said; the figures it was made from go on living in
//! the council's files. What becomes another value there is a later release, or a
//! revision that the council explains, or a mistake. A pure sum over what was said and
//! what is known: nothing here reads a file.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::{Archive, Sealed};
use crate::assess::{AsAt, Series, series};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Figure, Gap, Id, Measure, MeasureIx, Measured, Revision, Site};
use crate::period::Period;
use crate::record::{HistoryPoint, MeasureRecord};

/// A figure that a report gave and that is another now.
#[derive(Debug, Clone, Copy)]
pub struct Revised<'a> {
    /// As the report gave it.
    pub then: &'a HistoryPoint,
    /// What is known of its period today; None when nothing is any more.
    pub now: Option<&'a Figure>,
}

impl<'a> Revised<'a> {
    /// Whether it was shown and must not be any more: a small number, or one from which
    /// a small number can be worked out.
    pub fn is_hidden(&self, measure: &Measure) -> bool {
        let was_shown = matches!(self.then.measured, Measured::Value(_));
        was_shown && self.now.is_some_and(|now| measure.withholds(now))
    }

    /// Whether another report gave the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.then.period.period == other.then.period.period
            && self.then.measured == other.then.measured
    }

    /// The day of a later release, when that is what made it another.
    pub fn released_after(&self, cut_off: Date) -> Option<Date> {
        self.now.map(|now| now.released).filter(|released| *released > cut_off)
    }

    /// The revisions by which the council explains it, the oldest first: none before a
    /// day, and none that is still to come.
    pub fn explained<'s>(
        self,
        site: &'s Site,
        measure: MeasureIx,
        from: Date,
    ) -> impl Iterator<Item = &'s Revision> + use<'s, 'a> {
        let named = self.named(site, measure);
        named.filter(move |revision| (from..=site.date.date()).contains(&revision.dated))
    }

    /// The revisions that are about it, whatever their day.
    fn named<'s>(
        self,
        site: &'s Site,
        measure: MeasureIx,
    ) -> impl Iterator<Item = &'s Revision> + use<'s, 'a> {
        let source = self.now.and_then(|now| site.source_of(now)).map(|source| &source.id);
        let period = self.then.period.period;
        site.revisions.iter().filter(move |revision| {
            revision.measure.is_none_or(|named| named == measure)
                && revision.is_about(period)
                && revision.source.as_ref().is_none_or(|named| match self.now {
                    Some(_) => source == Some(named),
                    // Where it stood is not known any more: where others of it stand.
                    None => may_hold(site, named, measure),
                })
        })
    }
}

/// Whether a foreign file has figures of a measure.
fn may_hold(site: &Site, source: &Id, measure: MeasureIx) -> bool {
    let named = site.sources.iter().find(|found| found.id == *source);
    named.is_some_and(|source| source.released_for.contains_key(&measure))
}

/// The figures of a report's measure that are others in what is known on a day, the
/// oldest first.
pub fn revised<'a>(
    then: &'a MeasureRecord,
    ours: &'a Series<'a>,
    day: Date,
) -> impl Iterator<Item = Revised<'a>> {
    // As at a day before a release nobody knows of it, and nobody misses it.
    let known = then.history.points.iter().filter(move |point| point.released <= day);
    known.filter_map(|then| {
        let now = ours.at(then.period.period);
        let is_same = now.is_some_and(|now| now.measured == then.measured);
        (!is_same).then_some(Revised { then, now })
    })
}

/// Complains of every figure of a sealed report that is another now, where neither a
/// later release nor a revision says why; and of revisions of nothing.
pub(super) fn unexplained(site: &Site, archive: &Archive) -> Vec<Diagnostic> {
    let changed = site.measure_ixs().flat_map(|ix| changed(site, archive, ix));
    let of_nothing = site.revisions.iter().flat_map(|revision| nothing(site, archive, revision));
    changed.chain(of_nothing).collect()
}

/// The figures of one measure: what the newest version of every sealed edition gave, held
/// against what is known now.
fn changed(site: &Site, archive: &Archive, ix: MeasureIx) -> Vec<Diagnostic> {
    let measure = site.measure(ix);
    let today = site.date.date();
    let ours = series(site.figures(ix), site.our_area, AsAt::day(today));
    // Reports that hold the same value make one complaint.
    let mut found: Vec<(Revised<'_>, Vec<&Id>)> = Vec::new();
    for (edition, versions) in archive.editions() {
        let Some(newest) = versions.last() else { continue };
        let Some(then) = newest.record.measure(measure.id.as_str()) else { continue };
        for revised in revised(then, &ours, today) {
            let sealed = first_sealed(versions, newest, &measure.id, revised.then).date();
            let is_released = revised.released_after(newest.record.cut_off).is_some();
            let is_explained = revised.explained(site, ix, sealed).next().is_some();
            if is_released || is_explained || awaits_correction(site, edition, versions, measure) {
                continue;
            }
            match found.iter_mut().find(|(other, _)| other.is_same(&revised)) {
                Some((_, editions)) => editions.push(edition),
                None => found.push((revised, vec![edition])),
            }
        }
    }
    found.iter().map(|(revised, editions)| complaint(site, ix, *revised, editions)).collect()
}

/// Whether a correction that names the measure waits to be sealed.
fn awaits_correction(site: &Site, edition: &Id, versions: &[Sealed], measure: &Measure) -> bool {
    let found = site.editions.iter().find(|found| found.id == *edition);
    let waiting = found.map(|found| found.waiting(versions.len())).unwrap_or_default();
    waiting.iter().any(|correction| correction.measures.contains(&measure.id))
}

/// When a figure was sealed first as it is: a correction of something else seals it again.
fn first_sealed(
    versions: &[Sealed],
    newest: &Sealed,
    measure: &Id,
    then: &HistoryPoint,
) -> DateTime {
    let gave_it = |version: &&Sealed| {
        let points = version.record.measure(measure.as_str()).map(|said| &said.history.points);
        points.into_iter().flatten().any(|point| {
            point.period.period == then.period.period && point.measured == then.measured
        })
    };
    versions.iter().find(gave_it).unwrap_or(newest).sealed
}

fn complaint(site: &Site, ix: MeasureIx, revised: Revised<'_>, editions: &[&Id]) -> Diagnostic {
    let measure = site.measure(ix);
    let period = revised.then.period.period.canonical();
    let reports: Vec<String> = editions.iter().map(|id| format!("`{id}`")).collect();
    let were = if reports.len() == 1 { "was" } else { "were" };
    let (reports, id) = (reports.join(" and "), &measure.id);
    let is_hidden = revised.is_hidden(measure);
    let then = written(revised.then.measured);
    let message = match revised.now {
        // Nobody who reads this should learn it from here.
        Some(_) if is_hidden => format!(
            "the figure of `{id}` for {period} is withheld now, and {reports} {were} sealed showing it"
        ),
        Some(now) => format!(
            "the figure of `{id}` for {period} is {} now, and {reports} {were} sealed with {then}",
            written(now.measured)
        ),
        None => format!(
            "there is no figure of `{id}` for {period} any more, and {reports} {were} sealed with {then}"
        ),
    };
    let complaint = Diagnostic::new(Code::ChangedAfterSealing, message)
        .at(place(site, ix, revised))
        .label("not what was sealed");
    if let Some(revision) = revised.named(site, ix).last() {
        let dated = revision.dated;
        return complaint.help(match dated > site.date.date() {
            true => format!("the revision dated {dated} counts from that day on; until then, put it back"),
            false => format!(
                "put it back; the revision dated {dated} is older than what was sealed, so where it was \
                 revised since, write another, dated on the day on which you say so"
            ),
        });
    }
    let mend = match revised.now {
        Some(_) if is_hidden => {
            "a sealed report goes on showing it: ask whoever answers for these figures whether \
             that may stay, and if it may"
        }
        Some(now) if !site.is_own(now) => {
            "bring the file back as it was; where it was revised (all that it holds: without \
             `periods`)"
        }
        _ => {
            "put it back; where the report was wrong, name the measure in its corrections.toml; \
             where it was revised, give the new figure a row of its own with a later `released`, or"
        }
    };
    complaint
        .help(format!("{mend} write into data/revisions.toml:\n{}", lines(site, measure, revised)))
}

/// The lines that explain it, with the reason left to be written.
fn lines(site: &Site, measure: &Measure, revised: Revised<'_>) -> String {
    let source = revised.now.and_then(|now| site.source_of(now));
    let of = match source.filter(|_| !revised.is_hidden(measure)) {
        Some(source) => format!("source = \"{}\"", source.id),
        None => format!("measure = \"{}\"", measure.id),
    };
    format!(
        "[[revision]]\ndated = {}\n{of}\nperiods = [\"{}\"]\nbecause = \"…\"",
        site.date.date(),
        revised.then.period.period.canonical()
    )
}

/// Where the figure stands; of one that is gone, where others of its measure do.
fn place(site: &Site, ix: MeasureIx, revised: Revised<'_>) -> Place {
    let period = revised.then.period.period;
    let ours = || site.figures(ix).iter().filter(|figure| figure.area == site.our_area);
    // It may be there still, and not be released, or be about a part.
    let there = revised.now.or_else(|| ours().find(|figure| figure.period == period));
    there.map(|figure| site.place_of(figure)).unwrap_or_else(|| match ours().next() {
        Some(other) => Place::file(site.place_of(other).file),
        None => Place::file(format!("data/measures/{}.toml", site.measure(ix).id)),
    })
}

/// A value as a file has it, or the reason why there is none.
fn written(measured: Measured) -> String {
    match measured {
        Measured::Value(value) => value.to_string(),
        Measured::Gap(gap) => {
            let name = Gap::NAMES.iter().find(|(_, named)| *named == gap);
            format!("`{}`", name.map_or("", |(name, _)| name))
        }
    }
}

/// Complains of what a revision names and never was: a slip in it would leave the
/// figure that was meant unexplained.
fn nothing(site: &Site, archive: &Archive, revision: &Revision) -> Vec<Diagnostic> {
    let complaint = |what: String, place: &Place| {
        Diagnostic::new(Code::RevisionOfNothing, format!("the council has no figure {what}"))
            .at(place.clone())
            .label("nothing to revise")
            .help("a revision is of figures of the council that are there, or that a sealed report gave")
    };
    let measure = revision.measure.map(|ix| &site.measure(ix).id);
    let of = match (measure, &revision.source) {
        (Some(measure), None) => format!("of `{measure}`"),
        (Some(measure), Some(source)) => format!("of `{measure}` from `{source}`"),
        (None, source) => {
            format!("from `{}`", source.as_ref().map(Id::as_str).unwrap_or_default())
        }
    };
    let known = periods_of(site, archive, revision);
    if known.is_empty() {
        return vec![complaint(of, &revision.place)];
    }
    let unknown = revision.periods.iter().filter(|(period, _)| !known.contains(period));
    unknown
        .map(|(period, place)| complaint(format!("{of} for {}", period.canonical()), place))
        .collect()
}

/// Every period of which a revision's measures and source have a figure of the council,
/// or had one when a report was sealed.
fn periods_of(site: &Site, archive: &Archive, revision: &Revision) -> BTreeSet<Period> {
    let mut periods = BTreeSet::new();
    for ix in site.measure_ixs().filter(|ix| revision.measure.is_none_or(|named| named == *ix)) {
        if revision.source.as_ref().is_some_and(|source| !may_hold(site, source, ix)) {
            continue;
        }
        let is_from = |figure: &&Figure| {
            let source = site.source_of(figure).map(|source| &source.id);
            revision.source.is_none() || source == revision.source.as_ref()
        };
        let ours = site.figures(ix).iter().filter(|figure| figure.area == site.our_area);
        periods.extend(ours.filter(is_from).map(|figure| figure.period));
        let id = site.measure(ix).id.as_str();
        let sealed = archive.editions().flat_map(|(_, versions)| versions);
        let said = sealed.filter_map(|version| version.record.measure(id));
        periods.extend(said.flat_map(|said| &said.history.points).map(|point| point.period.period));
    }
    periods
}
