//! What the composing of one page needs: the frozen site, links from its
//! address, numbers for its figures and tables, and the files it brings along.

use std::borrow::Cow;

use super::{Address, Frozen, Key, Links, ReportKey, ReportPart, number, places, row, since, view};
use crate::model::Id;
use crate::record::{self, MeasureRecord, Record, SectionKind};
use crate::words::Words;

/// One page being composed.
pub struct Scope<'f, 'a> {
    /// Everything that pages may see.
    pub frozen: &'f Frozen<'a>,
    /// Links from this page.
    pub links: Links,
    /// The report that the page is a part of.
    pub report: Option<ReportKey>,
    /// Goes before the ids of a part, where several parts share a page.
    pub prefix: String,
    documents: usize,
    /// The number of the report's section that is being composed.
    section: Option<String>,
    numbered: usize,
    lists: usize,
    files: Vec<(Address, String)>,
    /// Where the files of the figures stand, when another page brings them.
    files_elsewhere: Option<Address>,
}

impl<'f, 'a> Scope<'f, 'a> {
    /// A page at an address.
    pub fn new(frozen: &'f Frozen<'a>, address: Address, key: &Key) -> Self {
        let links = match key {
            Key::NotFound => Links::anywhere(address, &frozen.site.settings.base_address),
            _ => Links::new(address, frozen.options.from_disk),
        };
        let report = match key {
            Key::Report(key) => Some(*key),
            _ => None,
        };
        Self {
            frozen,
            links,
            report,
            prefix: String::new(),
            documents: 0,
            section: None,
            numbered: 0,
            lists: 0,
            files: Vec::new(),
            files_elsewhere: None,
        }
    }

    /// What is said about figures.
    pub fn words(&self) -> &'f Words {
        self.frozen.words
    }

    /// The record that the page is composed from, when it is a report's.
    pub fn record(&self) -> Option<&'f Record> {
        Some(self.frozen.record(&self.report?))
    }

    /// What goes before the ids of the page's next document of people's words:
    /// theirs must not meet the page's own.
    pub(super) fn next_words(&mut self) -> String {
        self.documents += 1;
        format!("{}w{}-", self.prefix, self.documents)
    }

    /// Goes on with a section of a report: figures and tables in it count from 1 and
    /// have its number before theirs, so that a part and the whole report agree.
    pub(super) fn enter_section(&mut self, number: &str) {
        self.section = Some(number.to_owned());
        self.numbered = 0;
    }

    /// The number of the page's next figure or table, which count together: "2", and
    /// in a section of a report "12.2".
    pub(super) fn next_number(&mut self) -> String {
        self.numbered += 1;
        match &self.section {
            Some(section) => format!("{section}.{}", self.numbered),
            None => self.numbered.to_string(),
        }
    }

    /// The place of the page's next list of measures, which has no number to read.
    pub(super) fn next_list(&mut self) -> usize {
        self.lists += 1;
        self.lists
    }

    /// Composes something whose files another page brings, with ids that start
    /// with a prefix, which may be empty.
    pub fn with_files_of<T>(
        &mut self,
        files: Address,
        prefix: &str,
        compose: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}-") };
        let outer_prefix = std::mem::replace(&mut self.prefix, prefix);
        let outer_files = self.files_elsewhere.replace(files);
        let part = compose(self);
        self.prefix = outer_prefix;
        self.files_elsewhere = outer_files;
        part
    }

    /// What is said about a measure: by the page's report, else by the latest
    /// report that covers it, else today.
    pub fn measure(&self, id: &str) -> Option<Cow<'f, MeasureRecord>> {
        let frozen = self.frozen;
        let found = match self.record() {
            Some(own) => own.measure(id),
            None => frozen.editions.covering(id).map(|(.., measure)| measure),
        };
        if let Some(found) = found {
            return Some(Cow::Borrowed(found));
        }
        let ix = frozen.site.measure_ix(id)?;
        Some(Cow::Owned(record::current(frozen.site, ix, frozen.words)))
    }

    /// The page about a measure to which this page leads: the part of its own
    /// report, else the measure's current page.
    pub fn page_of_measure(&self, id: &Id) -> Address {
        let part = self.report.zip(self.record()).and_then(|(key, record)| {
            let at = record.place_of(id.as_str())?;
            Some(places::part_of(self.frozen, &ReportKey { part: ReportPart::Measure(at), ..key }))
        });
        part.unwrap_or_else(|| places::measure(id))
    }

    /// A link to that page.
    pub fn to_measure(&self, id: &Id) -> String {
        self.links.to(&self.page_of_measure(id))
    }

    /// A link to a part of the page on method.
    pub fn to_method(&self, part: &str) -> String {
        format!("{}#{part}", self.links.to(&places::method()))
    }

    /// Rows of measures of a record, leading to this page's pages about them.
    pub fn rows<'i>(
        &self,
        record: &Record,
        ids: impl IntoIterator<Item = &'i Id>,
    ) -> Vec<view::MeasureRow> {
        self.listed(record, ids, |_| None)
    }

    /// The same on pages that are no report's own: with what became known since.
    pub fn reported_rows<'i>(
        &self,
        record: &Record,
        ids: impl IntoIterator<Item = &'i Id>,
    ) -> Vec<view::MeasureRow> {
        self.listed(record, ids, |measure| since::since(self, measure))
    }

    fn listed<'i>(
        &self,
        record: &Record,
        ids: impl IntoIterator<Item = &'i Id>,
        since: impl Fn(&MeasureRecord) -> Option<view::Link>,
    ) -> Vec<view::MeasureRow> {
        ids.into_iter()
            .filter_map(|id| record.measure(id.as_str()))
            .map(|measure| view::MeasureRow {
                since: since(measure),
                ..row::row(self, &measure.line, measure.rule, self.to_measure(&measure.line.id))
            })
            .collect()
    }

    /// What must be looked at first, by the page's report or the latest.
    pub fn exceptions(&self, most: usize) -> Vec<view::MeasureRow> {
        let latest = || self.frozen.editions.latest().map(|report| report.record.as_ref());
        let Some(record) = self.record().or_else(latest) else { return Vec::new() };
        let listed = record.rows(SectionKind::Attention).iter().take(most);
        let mut rows = self.rows(record, listed.clone().map(|row| &row.id));
        explain(record, &mut rows, listed.clone().map(|row| &row.id));
        if let Some(key) = self.report {
            let front = ReportKey { part: ReportPart::Front, ..key };
            for (shown, row) in rows.iter_mut().zip(listed) {
                shown.number = Some(number::again(self, &row.number, &front));
            }
        }
        rows
    }

    /// Whether the page is a whole report, which holds every part of it.
    pub(super) fn shows_whole_report(&self) -> bool {
        self.report.is_some_and(|key| key.part == ReportPart::Whole)
    }

    /// Adds a file of a figure, beside the page, and answers with its link.
    pub fn add_file(&mut self, name: &str, content: String) -> String {
        match &self.files_elsewhere {
            Some(page) => self.links.to(&page.beside(name)),
            None => {
                let address = self.links.from().beside(name);
                let link = self.links.to(&address);
                self.files.push((address, content));
                link
            }
        }
    }

    /// Adds a file at an address of its own, and answers with its link.
    pub fn add_file_at(&mut self, address: Address, content: String) -> String {
        let link = self.links.to(&address);
        self.files.push((address, content));
        link
    }

    /// The files, once the page is whole.
    pub fn into_files(self) -> Vec<(Address, String)> {
        self.files
    }

    /// A link to the part of the page's own report, in the same version.
    pub fn to_part(&self, key: ReportKey) -> String {
        self.links.to(&super::places::part_of(self.frozen, &key))
    }
}

/// Adds to rows, which are of these measures, why each must be looked at first.
pub(super) fn explain<'i>(
    record: &Record,
    rows: &mut [view::MeasureRow],
    ids: impl IntoIterator<Item = &'i Id>,
) {
    let measures = ids.into_iter().filter_map(|id| record.measure(id.as_str()));
    for (shown, measure) in rows.iter_mut().zip(measures) {
        row::explain(shown, measure);
    }
}
