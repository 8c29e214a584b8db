//! Every page of the site and its address, known before any page is composed.

use std::collections::BTreeMap;

use super::{Address, Frozen, arranged, redirect};
use crate::assess::ActionState;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Id, MeasureIx, Version};

/// Which page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// The front page.
    Home,
    /// Every report.
    Reports,
    /// A part of a report.
    Report(ReportKey),
    /// Measures A to Z, or those under one letter.
    Measures(Option<char>),
    /// A measure's current page.
    Measure(MeasureIx),
    /// A measure in all areas.
    Areas(MeasureIx),
    /// Every plan.
    Plans,
    /// A plan, by its place in the site.
    Plan(usize),
    /// A plan item: its plan and its place there.
    Outcome(usize, usize),
    /// How figures are judged.
    Method,
    /// The accessibility statement.
    Accessibility,
    /// A page about the site, by its place.
    About(usize),
    /// The single data list.
    Data,
    /// What was put right in reports.
    Corrections,
    /// Figures and work arranged for another question.
    Arranged(ArrangedKey),
    /// What is shown where a page stood that has moved.
    Redirect(Box<RedirectKey>),
    /// What is shown where there is no page.
    NotFound,
}

/// Which page has moved, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedirectKey {
    /// Its place among the site's redirects.
    pub at: usize,
    /// Where the page stands now.
    pub to: Address,
    /// Which page that is.
    pub page: Key,
}

/// For which question figures and work are arranged. Numbers are places in the
/// site's own lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArrangedKey {
    /// By perspective.
    Scorecard,
    /// What must be looked at first.
    Exceptions,
    /// Every comparison with others.
    Benchmarks,
    /// A peer group, and what is compared with it.
    PeerGroup(usize),
    /// Every directorate.
    Directorates,
    /// One of them.
    Directorate(usize),
    /// Every lead member.
    LeadMembers,
    /// One of them.
    LeadMember(usize),
    /// Every category.
    Categories,
    /// One of them.
    Category(usize),
    /// What is watched above all others.
    VitalSigns,
    /// Every action, or those in one state.
    Actions(Option<ActionState>),
    /// Every risk.
    Risks,
    /// Budgets and savings.
    Money,
    /// What reviews found.
    Findings,
}

/// Which part of which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportKey {
    /// Its place among the reports that are shown.
    pub report: usize,
    /// The version at whose own address it stands; None where the newest stands.
    pub version: Option<Version>,
    /// Which part.
    pub part: ReportPart,
}

/// A part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportPart {
    /// Its first page.
    Front,
    /// An outcome, by its place in the record.
    Outcome(usize),
    /// A measure, by its place in the record.
    Measure(usize),
    /// All of it on one page.
    Whole,
}

impl Key {
    /// The kind of page, which names its template.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Reports => "reports",
            Self::Report(key) => match key.part {
                ReportPart::Front => "edition",
                ReportPart::Outcome(_) => "outcome-report",
                ReportPart::Measure(_) => "measure-report",
                ReportPart::Whole => "whole",
            },
            Self::Measures(_) => "measures",
            Self::Measure(_) => "measure",
            Self::Areas(_) => "areas",
            Self::Plans => "plans",
            Self::Plan(_) => "plan",
            Self::Outcome(..) => "outcome",
            Self::Method => "method",
            Self::Accessibility => "accessibility",
            Self::About(_) => "words",
            Self::Data => "data",
            Self::Corrections => "corrections",
            Self::Arranged(_) => "arranged",
            Self::Redirect(_) => "redirect",
            Self::NotFound => "not-found",
        }
    }
}

/// Past this many measures, the A to Z is split by letter.
const MOST_ON_ONE_PAGE: usize = 200;

/// Every page by its address. Two pages at one address are complained of.
pub fn addresses(frozen: &Frozen<'_>, problems: &Problems) -> BTreeMap<Address, Key> {
    let mut all = vec![
        (home(), Key::Home),
        (reports(), Key::Reports),
        (measures(), Key::Measures(None)),
        (plans(), Key::Plans),
        (method(), Key::Method),
        (accessibility(), Key::Accessibility),
        (data(), Key::Data),
        (corrections(), Key::Corrections),
        (Address::new("404.html"), Key::NotFound),
    ];
    all.extend(
        letters(frozen)
            .into_iter()
            .map(|letter| (letter_page(letter), Key::Measures(Some(letter)))),
    );
    for ix in frozen.site.measure_ixs() {
        let id = &frozen.site.measure(ix).id;
        all.push((measure(id), Key::Measure(ix)));
        if has_areas(frozen, ix) {
            all.push((areas(id), Key::Areas(ix)));
        }
    }
    for (at, plan_of_site) in frozen.site.plans.iter().enumerate() {
        all.push((plan(&plan_of_site.id), Key::Plan(at)));
        for (place, item) in plan_of_site.outcomes.iter().enumerate() {
            all.push((outcome(&plan_of_site.id, &item.id), Key::Outcome(at, place)));
        }
    }
    all.extend(
        frozen.arranged.iter().map(|key| (arranged::address(frozen, *key), Key::Arranged(*key))),
    );
    for (at, page) in frozen.site.words.about.iter().enumerate() {
        all.push((about(&page.id), Key::About(at)));
    }
    for report in 0..frozen.editions.shown.len() {
        let versions = frozen.editions.shown[report].versions().map(|record| record.version);
        for version in std::iter::once(None).chain(versions.map(Some)) {
            let key = |part| ReportKey { report, version, part };
            let record = frozen.record(&key(ReportPart::Front));
            let parts = [ReportPart::Front, ReportPart::Whole]
                .into_iter()
                .chain((0..record.outcomes.len()).map(ReportPart::Outcome))
                .chain((0..record.measures.len()).map(ReportPart::Measure));
            all.extend(parts.map(|part| (part_of(frozen, &key(part)), Key::Report(key(part)))));
        }
    }
    let mut pages = unique(all, problems);
    redirect::add(&frozen.site.redirects, &mut pages, problems);
    pages
}

/// The current pages that a report leads to: of its plan and plan items, and of its
/// measures, as far as the site has them.
pub fn current_pages_of(frozen: &Frozen<'_>, report: usize) -> Vec<Address> {
    let record = &frozen.editions.shown[report].record;
    let mut all = vec![plan(&record.plan)];
    all.extend(record.outcomes.iter().map(|part| outcome(&record.plan, &part.id)));
    let known = |id: &&Id| frozen.site.measure_ix(id.as_str()).is_some();
    all.extend(record.measures.iter().map(|part| &part.line.id).filter(known).map(measure));
    all
}

/// Pages by address; two at one address are complained of.
fn unique(pages: Vec<(Address, Key)>, problems: &Problems) -> BTreeMap<Address, Key> {
    let mut found = BTreeMap::new();
    for (address, key) in pages {
        let message = format!("two pages claim the address `/{address}`");
        if found.insert(address, key).is_some() {
            problems.add(Diagnostic::new(Code::SameAddress, message).help("rename one of them"));
        }
    }
    found
}

/// The letters of the A to Z, when it is split.
pub(super) fn letters(frozen: &Frozen<'_>) -> Vec<char> {
    if frozen.site.measures.len() <= MOST_ON_ONE_PAGE {
        return Vec::new();
    }
    let mut letters: Vec<char> =
        frozen.site.measures.iter().map(|measure| letter_of(&measure.title)).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// Under which letter a title stands; what starts otherwise stands under `0`.
pub(super) fn letter_of(title: &str) -> char {
    let first = title.chars().next().map(|c| c.to_ascii_lowercase());
    first.filter(char::is_ascii_lowercase).unwrap_or('0')
}

/// Whether figures of other areas are known today.
pub(super) fn has_areas(frozen: &Frozen<'_>, ix: MeasureIx) -> bool {
    let today = frozen.site.date.date();
    let ours = frozen.site.our_area;
    frozen.site.figures(ix).iter().any(|figure| figure.area != ours && figure.released <= today)
}

pub(super) fn home() -> Address {
    Address::new("")
}

pub(super) fn reports() -> Address {
    Address::new("reports/")
}

pub(super) fn measures() -> Address {
    Address::new("measures/")
}

pub(super) fn letter_page(letter: char) -> Address {
    Address::new(format!("measures/{letter}/"))
}

pub(super) fn measure(id: &Id) -> Address {
    Address::new(format!("measures/{id}/"))
}

pub(super) fn areas(id: &Id) -> Address {
    Address::new(format!("measures/{id}/areas/"))
}

pub(super) fn plans() -> Address {
    Address::new("plans/")
}

pub(super) fn plan(id: &Id) -> Address {
    Address::new(format!("plans/{id}/"))
}

pub(super) fn outcome(plan: &Id, outcome: &Id) -> Address {
    Address::new(format!("plans/{plan}/{outcome}/"))
}

pub(super) fn method() -> Address {
    Address::new("method/")
}

pub(super) fn accessibility() -> Address {
    Address::new("accessibility/")
}

pub(super) fn corrections() -> Address {
    Address::new("corrections/")
}

pub(super) fn data() -> Address {
    Address::new("data/")
}

pub(super) fn about(id: &Id) -> Address {
    if id.as_str() == "index" {
        Address::new("about/")
    } else {
        Address::new(format!("about/{id}/"))
    }
}

/// A measure's figures in our own layout, at an address that never changes.
pub(super) fn measure_csv(id: &Id) -> Address {
    Address::new(format!("data/latest/measures/{id}.csv"))
}

/// Every figure of every measure, at an address that never changes.
pub fn all_csv() -> Address {
    Address::new("data/latest/performance.csv")
}

/// What a report says of each measure, by version.
pub(super) fn report_csv(edition: &Id, version: Version) -> Address {
    Address::new(format!("data/editions/{edition}/{version}/report.csv"))
}

/// A part of a report.
pub(super) fn part_of(frozen: &Frozen<'_>, key: &ReportKey) -> Address {
    let record = frozen.record(key);
    let mut path = format!("reports/{}/", record.edition);
    if let Some(version) = key.version {
        path.push_str(&format!("v{version}/"));
    }
    match key.part {
        ReportPart::Front => {}
        ReportPart::Whole => path.push_str("whole/"),
        ReportPart::Outcome(at) => path.push_str(&format!("outcomes/{}/", record.outcomes[at].id)),
        ReportPart::Measure(at) => {
            path.push_str(&format!("measures/{}/", record.measures[at].line.id))
        }
    }
    Address::new(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pages_at_one_address_are_complained_of() {
        let problems = Problems::default();
        let at = |text: &str| Address::new(text);
        let pages =
            vec![(at("measures/a/"), Key::Measures(Some('a'))), (at("measures/a/"), Key::Method)];
        let found = unique(pages, &problems);
        assert_eq!(found.len(), 1);
        let complaints = problems.into_vec();
        assert_eq!(complaints.len(), 1);
        assert_eq!(complaints[0].code, Code::SameAddress);
    }

    #[test]
    fn titles_stand_under_their_letter() {
        let cases = [("Missed bins", 'm'), ("éclairs", '0'), ("16 to 18", '0'), ("", '0')];
        for (title, letter) in cases {
            assert_eq!(letter_of(title), letter);
        }
    }
}
