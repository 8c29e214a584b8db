//! Everything that pages may see, before the first of them is composed.

use std::collections::BTreeMap;

use super::work::{Work, WorkView};
use super::{ArrangedKey, ReportKey, arranged};
use crate::assess::{AsAt, Assessment, assess_all};
use crate::diagnostic::Problems;
use crate::edition::{self, Archive, Editions};
use crate::model::{EditionLife, Id, MeasureIx, Site};
use crate::narrative::Document;
use crate::proofread;
use crate::record::{self, Outlook, Record, Registers, Resolver};

use crate::words::Words;

/// What is wanted of a build.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Show drafts and reports to come, each marked as what it is.
    pub drafts: bool,
    /// End links with `index.html`.
    pub from_disk: bool,
}

/// Everything that pages may see.
pub struct Frozen<'a> {
    /// The council's files.
    pub site: &'a Site,
    /// What is said about figures.
    pub words: &'a Words,
    /// What is wanted.
    pub options: Options,
    /// What has been sealed.
    pub archive: &'a Archive,
    /// Every edition, by where it stands.
    pub editions: Editions<'a>,
    /// Every measure as at the date of the build, by its place in the site.
    pub today: Vec<Assessment<'a>>,
    /// The words of the front page, filled in.
    pub home: Document,
    /// The words of the pages about the site, filled in.
    pub about: Vec<Document>,
    /// The words before the method, filled in.
    pub method: Document,
    /// The wording of plan items, filled in.
    pub wording: BTreeMap<&'a Id, Document>,
    /// What is known of work and money at the build's date: shown where no report
    /// says anything of them yet.
    pub registers_today: Registers,
    /// Which actions are shown, and whose report says so.
    pub work: Work,
    /// Which pages across the council this site has.
    pub arranged: Vec<ArrangedKey>,
    /// The style that a picture needs when it stands alone.
    pub picture_style: String,
}

/// Composes every record and fills in all other words. Complaints are about the
/// council's words; nothing may be published when there are any errors.
pub fn freeze<'a>(
    site: &'a Site,
    archive: &'a Archive,
    words: &'a Words,
    options: Options,
    picture_style: &str,
    problems: &Problems,
) -> Frozen<'a> {
    // Words outside reports speak with the latest published report.
    let latest = site
        .editions
        .iter()
        .rev()
        .find(|edition| matches!(edition.life(site.date), EditionLife::Published(_)));
    let day = AsAt::day(site.date.date());
    let as_at = latest.map_or(day, record::standpoint);
    let resolver = Resolver::new(site, words, as_at, problems);
    proofread::pages(site, as_at, words, problems);
    let outcomes = site.plans.iter().flat_map(|plan| &plan.outcomes);
    let outlook = Outlook { day: day.released_by, plan: None, year: None, since: None };
    let mut frozen = Frozen {
        site,
        archive,
        words,
        options,
        editions: edition::gather(site, archive, words, options.drafts, problems),
        today: assess_all(site, site.measure_ixs(), day),
        home: resolver.resolve(&site.words.home.words),
        about: site.words.about.iter().map(|page| resolver.resolve(&page.words)).collect(),
        method: site.words.method.as_ref().map(|words| resolver.resolve(words)).unwrap_or_default(),
        wording: outcomes
            .map(|outcome| (&outcome.id, resolver.resolve(&outcome.wording)))
            .collect(),
        registers_today: Registers::compose(site, outlook, words),
        work: Work::default(),
        arranged: Vec::new(),
        picture_style: picture_style.to_owned(),
    };
    frozen.work = Work::gather(site, &frozen.editions, &frozen.registers_today);
    frozen.arranged = arranged::all(&frozen);
    frozen
}

impl<'a> Frozen<'a> {
    /// A measure as at the date of the build.
    pub fn assessment(&self, ix: MeasureIx) -> &Assessment<'a> {
        &self.today[ix.0 as usize]
    }

    /// What a report's page is composed from: the record of its version.
    pub fn record(&self, key: &ReportKey) -> &Record {
        let report = &self.editions.shown[key.report];
        let named = |version| report.versions().find(|record| record.version == version);
        key.version.and_then(named).unwrap_or(&report.record)
    }

    /// What the latest published report says of work and money; before the first,
    /// what is known today.
    pub fn registers(&self) -> &Registers {
        self.editions.latest().map_or(&self.registers_today, |report| &report.record.registers)
    }

    /// Every action as the latest published report on its plan has it; those of
    /// plans without a report as they stand today.
    pub fn actions(&self) -> WorkView<'_> {
        WorkView { work: &self.work, editions: &self.editions, today: &self.registers_today }
    }
}
