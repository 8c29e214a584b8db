//! Editions through their life: which reports are out, which is the latest, which
//! are still to come.
//!
//! A record says what an edition says; this room knows where it stands. It is
//! where records will be sealed, corrected, compared and verified. It knows no
//! page: it hands on records and their standing, and nothing of what is not shown.

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Problems};
use crate::model::{Edition, EditionLife, Id, Site};
use crate::proofread;
use crate::record::{self, MeasureRecord, Record};
use crate::words::Words;

/// A report that may be shown.
#[derive(Debug)]
pub struct Report {
    /// What it says.
    pub record: Record,
    /// Where it stands in its life.
    pub life: EditionLife,
}

impl Report {
    /// Whether it is public.
    pub fn is_published(&self) -> bool {
        matches!(self.life, EditionLife::Published(_))
    }
}

/// Every edition of a site, by where it stands at the site's date.
#[derive(Debug)]
pub struct Editions<'a> {
    /// Reports that may be shown, the oldest first.
    pub shown: Vec<Report>,
    /// Reports that are announced and not shown.
    pub coming: Vec<&'a Edition>,
}

/// Composes every edition's record and keeps those that may be shown: published
/// ones, and with `drafts` all. Mistakes in what is not shown are warnings: a
/// draft that is being written does not stop today's site.
pub fn gather<'a>(
    site: &'a Site,
    words: &Words,
    drafts: bool,
    problems: &Problems,
) -> Editions<'a> {
    let composed: Vec<(Option<Record>, Vec<Diagnostic>)> =
        site.editions.par_iter().map(|edition| composed(site, edition, words)).collect();
    let mut editions = Editions { shown: Vec::new(), coming: Vec::new() };
    for (edition, (record, complaints)) in site.editions.iter().zip(composed) {
        let life = edition.life(site.date);
        let is_shown = drafts || matches!(life, EditionLife::Published(_));
        problems.extend(
            complaints.into_iter().map(
                |complaint| {
                    if is_shown { complaint } else { complaint.as_warning() }
                },
            ),
        );
        let Some(record) = record else { continue };
        if is_shown {
            editions.shown.push(Report { record, life });
        } else if let EditionLife::Coming(_) = life {
            editions.coming.push(edition);
        }
    }
    editions
}

/// What an edition says, and what is wrong with it. One that is not shown is composed
/// all the same, so that its mistakes are known.
fn composed(site: &Site, edition: &Edition, words: &Words) -> (Option<Record>, Vec<Diagnostic>) {
    let found = Problems::default();
    let record = record::compose(site, edition, words, &found);
    if let Some(record) = &record {
        proofread::edition(site, edition, record, words, &found);
    }
    (record, found.into_vec())
}

impl Editions<'_> {
    /// The latest published report.
    pub fn latest(&self) -> Option<&Report> {
        self.shown.iter().rev().find(|report| report.is_published())
    }

    /// Where the latest published report stands in the list of those that are shown.
    pub fn latest_place(&self) -> Option<usize> {
        self.shown.iter().rposition(Report::is_published)
    }

    /// Where the latest published report on a plan stands in the same list.
    pub fn latest_place_on(&self, plan: &Id) -> Option<usize> {
        self.shown.iter().rposition(|report| report.is_published() && report.record.plan == *plan)
    }

    /// The latest published report on a plan.
    pub fn latest_on(&self, plan: &Id) -> Option<&Report> {
        self.latest_place_on(plan).map(|at| &self.shown[at])
    }

    /// Where the published report on the same plan that came before one of those that are
    /// shown stands in their list.
    pub fn before(&self, report: usize) -> Option<usize> {
        let plan = &self.shown[report].record.plan;
        self.shown[..report]
            .iter()
            .rposition(|other| other.is_published() && other.record.plan == *plan)
    }

    /// The latest published report that covers a measure: its place in the list of
    /// those that are shown, the measure's place in its record, and what it says.
    pub fn covering(&self, measure: &str) -> Option<(usize, usize, &MeasureRecord)> {
        let published =
            self.shown.iter().enumerate().rev().filter(|(_, report)| report.is_published());
        published.into_iter().find_map(|(report, shown)| {
            let at = shown.record.place_of(measure)?;
            Some((report, at, &shown.record.measures[at]))
        })
    }

    /// The place of a report in the list of those that are shown.
    pub fn named(&self, edition: &str) -> Option<usize> {
        self.shown.iter().position(|report| report.record.edition.as_str() == edition)
    }
}
