//! What an edition still lacks before it can be sealed, and who owes it. A pure sum:
//! sealing refuses what stops it here, and nothing else of an open edition.
//!
//! Only what could never be mended openly stops sealing: words that nobody has written,
//! a report without its day, a report that speaks of one which may still change. All
//! else is advice: the report says of itself what it lacks.

mod figures;
mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Archive, Report};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Edition, EditionLife, Id, Officers, Owner, Site};

/// What sort of thing is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// A day of publication.
    Publication,
    /// An earlier report that is not sealed.
    EarlierReport,
    /// Words that are not there, or not written yet.
    Words,
    /// A figure for the report's period.
    Figure,
    /// Words or figures that a reading found something in.
    Reading,
}

/// Who owes it: whoever looks after the report, where nothing is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OwedBy {
    /// The largest part of the council's organisation.
    pub directorate: Option<String>,
    /// The service.
    pub service: Option<String>,
    /// The responsible officer, by role.
    pub officer: Option<String>,
}

/// One thing that is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Item {
    /// Whether the edition cannot be sealed without it; advice otherwise.
    pub stops: bool,
    /// What sort of thing it is.
    pub matter: Matter,
    /// The file that is to be looked at, or written.
    pub file: String,
    /// What is wrong, in one sentence.
    pub says: String,
    /// What to do about it.
    pub mend: String,
    /// Who owes it.
    #[serde(skip)]
    pub by: OwedBy,
}

/// What one owner owes: first what stops sealing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Debts {
    /// Who owes it.
    #[serde(flatten)]
    pub by: OwedBy,
    /// What.
    pub items: Vec<Item>,
}

/// Everything that an edition lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Owed {
    /// Which edition.
    pub edition: Id,
    /// Whether nothing stops it from being sealed.
    pub can_be_sealed: bool,
    /// How many things stop it.
    pub stopping: usize,
    /// How many more are worth a look.
    pub advice: usize,
    /// How many of each sort there are.
    pub counts: BTreeMap<Matter, usize>,
    /// By owner; first what whoever looks after the report owes.
    pub owners: Vec<Debts>,
}

impl Item {
    /// The complaint with which sealing is refused.
    pub(super) fn complaint(&self) -> Diagnostic {
        Diagnostic::new(Code::CannotSeal, &self.says).at(Place::file(&self.file)).help(&self.mend)
    }
}

/// Sums up what an edition lacks. `complaints` are what the site's reading found and
/// the council does not allow.
pub fn owed(
    site: &Site,
    archive: &Archive,
    edition: &Edition,
    report: &Report<'_>,
    complaints: &[Diagnostic],
) -> Owed {
    let mut items = stopping(site, archive, edition);
    items.extend(words::missing(site, edition, &report.record));
    items.extend(figures::missing(site, edition, &report.record));
    items.extend(reading(site, edition, report, complaints));
    let stopping = items.iter().filter(|item| item.stops).count();
    let mut counts = BTreeMap::new();
    for item in &items {
        *counts.entry(item.matter).or_default() += 1;
    }
    Owed {
        edition: edition.id.clone(),
        can_be_sealed: stopping == 0,
        stopping,
        advice: items.len() - stopping,
        counts,
        owners: by_owner(items),
    }
}

/// What stops an edition from being sealed.
pub(super) fn stopping(site: &Site, archive: &Archive, edition: &Edition) -> Vec<Item> {
    let id = &edition.id;
    let of_report = |matter, says: String, mend: String| Item {
        stops: true,
        matter,
        file: edition.place.file.clone(),
        says,
        mend,
        by: OwedBy::default(),
    };
    let undated = edition.published.is_none().then(|| {
        of_report(
            Matter::Publication,
            format!("`{id}` has no day of publication"),
            "add `published`, the date and time at which it becomes public".to_owned(),
        )
    });
    let before = unsealed_before(site, archive, edition).map(|before| {
        let before = &before.id;
        of_report(
            Matter::EarlierReport,
            format!("`{id}` speaks of `{before}`, which is not sealed"),
            format!("seal the earlier one first: `plainsight edition seal {before}`"),
        )
    });
    undated.into_iter().chain(before).chain(words::unwritten(site, edition)).collect()
}

/// The edition that has to be sealed before this one, because this one speaks of what
/// it said.
fn unsealed_before<'s>(
    site: &'s Site,
    archive: &Archive,
    edition: &Edition,
) -> Option<&'s Edition> {
    site.editions.iter().find(|other| {
        other.cut_off < edition.cut_off
            && other.plan == edition.plan
            && !matches!(other.life(site.date), EditionLife::Draft)
            && archive.versions(&other.id).is_empty()
    })
}

/// What reading the edition found. What is missing is counted as that, and not again.
fn reading(
    site: &Site,
    edition: &Edition,
    report: &Report<'_>,
    complaints: &[Diagnostic],
) -> Vec<Item> {
    let is_missing = |code| {
        matches!(
            code,
            Code::OffTargetWithoutCommentary | Code::OffTargetWithoutAction | Code::OldFigure
        )
    };
    let found = report.complaints.iter().filter(|complaint| {
        !complaint.is_error() && !is_missing(complaint.code) && complaints.contains(complaint)
    });
    found
        .map(|complaint| {
            let file = complaint.place.as_ref().map(|place| place.file.clone());
            let file = file.unwrap_or_else(|| edition.place.file.clone());
            Item {
                stops: false,
                matter: Matter::Reading,
                by: owner_of(site, &file),
                says: complaint.message.clone(),
                mend: complaint.help.clone().unwrap_or_default(),
                file,
            }
        })
        .collect()
}

/// Who answers for a file of an edition: whoever answers for what it is about.
fn owner_of(site: &Site, file: &str) -> OwedBy {
    let inside: Vec<&str> = file.trim_end_matches(".md").split('/').collect();
    let found = match inside.as_slice() {
        [.., "measures", id] => site.measure_ix(id).map(|ix| OwedBy::of(&site.measure(ix).owner)),
        [.., "outcomes", id] => site.outcome(id).map(|(_, item)| OwedBy::for_item(&item.officers)),
        _ => None,
    };
    found.unwrap_or_default()
}

impl OwedBy {
    /// Who answers for a measure.
    pub(super) fn of(owner: &Owner) -> Self {
        let named = |name: &String| Some(name.clone()).filter(|name| !name.is_empty());
        Self {
            directorate: named(&owner.directorate),
            service: named(&owner.service),
            officer: owner.officer.clone(),
        }
    }

    /// Who answers for a plan item.
    pub(super) fn for_item(officers: &Officers) -> Self {
        let officer = officers.responsible.as_ref().or(officers.accountable.as_ref());
        let officer = officer.or(officers.lead_member.as_ref()).cloned();
        Self { officer, ..Self::default() }
    }

    /// The same on one line; None where nobody is named.
    pub fn line(&self) -> Option<String> {
        let parts = [&self.directorate, &self.service, &self.officer];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

fn by_owner(items: Vec<Item>) -> Vec<Debts> {
    let mut owners: BTreeMap<OwedBy, Vec<Item>> = BTreeMap::new();
    for item in items {
        owners.entry(item.by.clone()).or_default().push(item);
    }
    let sorted = |(by, mut items): (OwedBy, Vec<Item>)| {
        items.sort_by(|a, b| (!a.stops, a.matter, &a.file).cmp(&(!b.stops, b.matter, &b.file)));
        Debts { by, items }
    };
    owners.into_iter().map(sorted).collect()
}
