//! Editions through their life: which reports are out, which is the latest, which
//! are still to come.
//!
//! A record says what an edition says; this room knows where it stands, and keeps it.
//! Here records are sealed and read back, and nowhere else. It knows no page and writes
//! no file: it hands on records and their standing, and nothing of what is not shown.

mod archive;
mod canonical;
mod correct;
mod diff;
mod draft;
mod ledger;
mod next;
mod owed;
mod renumber;
mod revised;
mod seal;

pub use archive::{Archive, Sealed};
pub use correct::correct;
pub use diff::{
    Change, ChangeCounts, Compared, Differences, Group, PartDifference, PartKind, Piece, Presence,
    Said, What, differences, marked,
};
pub use draft::{Draft, draft};
pub use ledger::{Entry, LEDGER, Ledger};
pub use next::Asked;
pub use owed::{Debts, Item, Matter, Owed, OwedBy, owed};
pub use revised::{Revised, revised};
pub use seal::{ADDRESSES, Sealing, published_addresses, seal};

use std::borrow::Cow;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Correction, Edition, EditionLife, Id, Site};
use crate::period::Period;
use crate::proofread;
use crate::record::{self, MeasureRecord, Record};
use crate::words::Words;

/// A report that may be shown.
#[derive(Debug)]
pub struct Report<'a> {
    /// What its newest version says.
    pub record: Cow<'a, Record>,
    /// What versions before it said, the first first.
    pub earlier: Vec<&'a Record>,
    /// Where it stands in its life.
    pub life: EditionLife,
    /// What composing and reading it found; nothing of one that is sealed.
    pub complaints: Vec<Diagnostic>,
}

impl Report<'_> {
    /// Whether it is public.
    pub fn is_published(&self) -> bool {
        matches!(self.life, EditionLife::Published(_))
    }

    /// Every version, the first first.
    pub fn versions(&self) -> impl Iterator<Item = &Record> {
        self.earlier.iter().copied().chain([self.record.as_ref()])
    }
}

/// A report that is announced and not shown: nothing that it says is known.
#[derive(Debug)]
pub struct Coming<'a> {
    /// Its title.
    pub title: &'a str,
    /// The period it reports on.
    pub period: Period,
    /// Where it stands in its life.
    pub life: EditionLife,
}

/// Every edition of a site, by where it stands at the site's date.
#[derive(Debug)]
pub struct Editions<'a> {
    /// Reports that may be shown, the oldest first.
    pub shown: Vec<Report<'a>>,
    /// Reports that are announced and not shown.
    pub coming: Vec<Coming<'a>>,
}

/// Gathers what every edition says and keeps those that may be shown: published
/// ones, and with `drafts` all. What is sealed says what was sealed; the record of any
/// other is composed. Figures that are no longer what was sealed are complained of where
/// nobody explains them. Mistakes in what is not shown are warnings: a draft that is being
/// written does not stop today's site.
pub fn gather<'a>(
    site: &'a Site,
    archive: &'a Archive,
    words: &Words,
    drafts: bool,
    problems: &Problems,
) -> Editions<'a> {
    problems.extend(revised::unexplained(site, archive));
    problems.extend(site.editions.iter().flat_map(|edition| not_sealed(archive, edition)));
    let open: Vec<&Edition> =
        site.editions.iter().filter(|e| archive.versions(&e.id).is_empty()).collect();
    let composed: Vec<(Option<Record>, Vec<Diagnostic>)> =
        open.par_iter().map(|edition| composed(site, edition, words)).collect();
    let mut reports: Vec<Report<'a>> =
        archive.editions().filter_map(|(_, versions)| sealed_report(site, versions)).collect();
    for (edition, (record, complaints)) in open.iter().zip(composed) {
        let life = edition.life(site.date);
        let is_shown = drafts || matches!(life, EditionLife::Published(_));
        let as_shown = |complaint: Diagnostic| {
            if is_shown { complaint } else { complaint.as_warning() }
        };
        let complaints: Vec<Diagnostic> = complaints.into_iter().map(as_shown).collect();
        problems.extend(complaints.iter().cloned());
        let record = record.map(Cow::Owned);
        let earlier = Vec::new();
        reports.extend(record.map(|record| Report { record, earlier, life, complaints }));
    }
    reports.sort_by(|a, b| order(&a.record).cmp(&order(&b.record)));
    let mut coming = Vec::new();
    let mut shown = Vec::new();
    for report in reports {
        if drafts || report.is_published() {
            shown.push(report);
        }
    }
    for edition in &site.editions {
        let life = edition.life(site.date);
        if !drafts && matches!(life, EditionLife::Coming(_)) {
            coming.push(Coming { title: &edition.title, period: edition.period, life });
        }
    }
    Editions { shown, coming }
}

/// Warns of corrections that are written and change nothing yet.
fn not_sealed(archive: &Archive, edition: &Edition) -> Vec<Diagnostic> {
    let id = &edition.id;
    let waiting = edition.waiting(archive.versions(id).len());
    let one = |correction: &Correction| {
        Diagnostic::new(
            Code::CorrectionNotSealed,
            format!("this correction of `{id}` is not sealed"),
        )
        .at(correction.place.clone())
        .help(format!(
            "the report says what it said until you run `plainsight edition correct {id}`"
        ))
    };
    waiting.iter().map(one).collect()
}

/// A sealed edition: its newest version is what it says.
fn sealed_report<'a>(site: &Site, all: &'a [Sealed]) -> Option<Report<'a>> {
    // What is put right is known from when it was sealed, the first version from when it
    // is published.
    let known = |(at, version): &(usize, &Sealed)| *at == 0 || version.sealed <= site.date;
    let versions = all.iter().enumerate().filter(known).count();
    let (newest, earlier) = all[..versions].split_last()?;
    Some(Report {
        life: EditionLife::at(site.date, newest.record.published),
        record: Cow::Borrowed(&newest.record),
        earlier: earlier.iter().map(|version| &version.record).collect(),
        complaints: Vec::new(),
    })
}

/// The order of reports: by period and cut-off, the oldest first.
fn order(record: &Record) -> (Date, Date, &Id) {
    (record.period.period.end(), record.cut_off, &record.edition)
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

impl<'a> Editions<'a> {
    /// The latest published report.
    pub fn latest(&self) -> Option<&Report<'a>> {
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
    pub fn latest_on(&self, plan: &Id) -> Option<&Report<'a>> {
        self.latest_place_on(plan).map(|at| &self.shown[at])
    }

    /// Where the report that one of those that are shown names as the one before stands in
    /// their list, when it is public.
    pub fn before(&self, report: usize) -> Option<usize> {
        let before = self.shown[report].record.before.as_ref()?;
        self.named(before.as_str()).filter(|at| self.shown[*at].is_published())
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
