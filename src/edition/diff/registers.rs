//! Lines of work and money as two reports have them: actions, risks, budgets, savings,
//! findings.

use std::borrow::Cow;

use super::changes::{Changes, pairs};
use super::parts::{Part, Sides};
use super::{PartDifference, PartKind, Said, What};
use crate::record::{
    ActionRecord, BudgetRecord, EndRecord, FindingRecord, MoneyRecord, Registers, RiskRecord,
    SavingRecord, UpdateRecord,
};
use crate::words::{MoneyText, Words};

/// Every line that differs, in the order of the report.
pub(super) fn parts(sides: Sides<'_>) -> Vec<PartDifference> {
    let (was, is) = (&sides.was.registers, &sides.is.registers);
    let mut found = Vec::new();
    let both = pairs(&was.actions, &is.actions, |action| action.id.clone());
    found.extend(both.into_iter().filter_map(|(was, is)| action(was, is, sides.words)));
    let both = pairs(&was.risks, &is.risks, |risk| risk.id.clone());
    found.extend(both.into_iter().filter_map(|(was, is)| risk(was, is)));
    found.extend(money(was, is, sides.words));
    let both = pairs(&was.findings, &is.findings, |finding| finding.id.clone());
    found.extend(both.into_iter().filter_map(|(was, is)| finding(was, is)));
    found
}

/// A line with a text of each side for whatever it says.
struct Line<'a, T> {
    was: Option<&'a T>,
    is: Option<&'a T>,
    changes: Changes,
}

impl<'a, T> Line<'a, T> {
    fn new(was: Option<&'a T>, is: Option<&'a T>) -> Self {
        Self { was, is, changes: Changes::default() }
    }

    fn text(&mut self, what: What, of: impl Fn(&'a T) -> Option<&'a str>) {
        self.changes.text(what, self.was.and_then(&of), self.is.and_then(&of));
    }

    fn list(&mut self, what: What, of: impl Fn(&'a T) -> &'a [String]) {
        let (was, is) = (self.was.map(&of), self.is.map(&of));
        self.changes.paragraphs(what, was.unwrap_or_default(), is.unwrap_or_default());
    }

    fn part(
        self,
        kind: PartKind,
        id: &str,
        title: impl Fn(&'a T) -> Cow<'a, str>,
    ) -> Option<PartDifference> {
        let side = |item: &'a T| (title(item), None);
        let (was, is) = (self.was.map(side), self.is.map(side));
        Part { kind, id: Cow::Borrowed(id), was, is, because: None }.with(self.changes)
    }
}

fn action(
    was: Option<&ActionRecord>,
    is: Option<&ActionRecord>,
    words: &Words,
) -> Option<PartDifference> {
    let mut line = Line::new(was, is);
    if was.is_some() && is.is_some() {
        line.text(What::Title, |action| Some(&action.title));
    }
    line.text(What::Owner, |action| Some(&action.owner));
    line.text(What::Start, |action| Some(&action.start.label));
    line.text(What::End, |action| Some(&action.end.label));
    let ended = |action: &ActionRecord| match action.ended.as_ref()? {
        EndRecord::Expected(date) => Said::words(&date.label),
        EndRecord::Completed(day) => Said::words(words.day(*day)),
    };
    line.changes.one(What::EndNow, None, was.and_then(ended), is.and_then(ended));
    line.text(What::State, |action| Some(&action.state_word));
    // The record has the latest first; they are read as they came in.
    let updates = |side: Option<&ActionRecord>| -> Vec<UpdateRecord> {
        side.map(|action| action.updates.iter().rev().cloned().collect()).unwrap_or_default()
    };
    let (before, after) = (updates(was), updates(is));
    for (was, is) in pairs(&before, &after, |update| update.date) {
        let of = is.or(was).map(|update| update.dated.clone());
        let said = |update: &UpdateRecord| {
            Said::words(update.note.clone().unwrap_or_else(|| words.reported_state(update.state)))
        };
        line.changes.one(What::Update, of, was.and_then(said), is.and_then(said));
    }
    line.part(PartKind::Action, is.or(was)?.id.as_str(), |action| action.title.as_str().into())
}

fn risk(was: Option<&RiskRecord>, is: Option<&RiskRecord>) -> Option<PartDifference> {
    let mut line = Line::new(was, is);
    if was.is_some() && is.is_some() {
        line.text(What::Title, |risk| Some(&risk.title));
    }
    line.text(What::Description, |risk| risk.description.as_deref());
    line.text(What::Owner, |risk| Some(&risk.owner));
    line.text(What::Score, |risk| Some(&risk.score.as_ref()?.words));
    line.text(What::Residual, |risk| Some(&risk.residual.as_ref()?.words));
    line.list(What::Mitigation, |risk| &risk.mitigations);
    line.text(What::Note, |risk| risk.note.as_deref());
    line.part(PartKind::Risk, is.or(was)?.id.as_str(), |risk| risk.title.as_str().into())
}

/// Budgets and savings. Of another year they are other money: no line of it is held
/// against one of the year before.
fn money(was: &Registers, is: &Registers, words: &Words) -> Vec<PartDifference> {
    let year = |registers: &Registers| registers.money.as_ref().map(|money| money.year.period);
    let mut years = vec![(was.money.as_ref(), is.money.as_ref())];
    if let (Some(a), Some(b)) = (year(was), year(is))
        && a != b
    {
        years = vec![(was.money.as_ref(), None), (None, is.money.as_ref())];
    }
    let all = years.into_iter().flat_map(|(was, is)| of_year(was, is, words));
    let mut all: Vec<PartDifference> = all.collect();
    // Budgets of both years stand together, and so do savings.
    all.sort_by_key(|line| line.part);
    all
}

fn of_year(
    was: Option<&MoneyRecord>,
    is: Option<&MoneyRecord>,
    words: &Words,
) -> Vec<PartDifference> {
    type Rows = fn(&MoneyRecord) -> &[BudgetRecord];
    type Title = fn(&Words, &str, &str) -> String;
    let mut found = Vec::new();
    let Some(year) = is.or(was).map(|money| &money.year) else { return found };
    let kinds: [(&str, Rows, Title); 2] = [
        ("revenue", |money| &money.revenue, Words::changed_revenue),
        ("capital", |money| &money.capital, Words::changed_capital),
    ];
    for (kind, rows, title) in kinds {
        let (a, b) = (was.map(rows).unwrap_or_default(), is.map(rows).unwrap_or_default());
        for (was, is) in pairs(a, b, |row| (row.is_total, row.directorate.clone())) {
            let mut line = Line::new(was, is);
            sums(&mut line, |row| &row.text);
            line.text(What::Note, |row| row.note.as_deref());
            let Some(row) = is.or(was) else { continue };
            let id = format!("{kind}/{}/{}", year.period.canonical(), row.directorate);
            let title = |row: &BudgetRecord| title(words, &row.directorate, &year.label).into();
            found.extend(line.part(PartKind::Budget, &id, title));
        }
    }
    let savings = |money: Option<&'_ MoneyRecord>| -> Vec<SavingRecord> {
        money.map(|money| money.savings.clone()).unwrap_or_default()
    };
    let (a, b) = (savings(was), savings(is));
    for (was, is) in pairs(&a, &b, |saving| saving.id.clone()) {
        let mut line = Line::new(was, is);
        if was.is_some() && is.is_some() {
            line.text(What::Title, |saving| Some(&saving.title));
        }
        sums(&mut line, |saving| &saving.text);
        line.text(What::Note, |saving| saving.note.as_deref());
        let Some(saving) = is.or(was) else { continue };
        found.extend(
            line.part(PartKind::Saving, saving.id.as_str(), |saving| saving.title.as_str().into()),
        );
    }
    found
}

fn sums<'a, T>(line: &mut Line<'a, T>, text: impl Fn(&'a T) -> &'a MoneyText) {
    line.text(What::Planned, |row| Some(&text(row).planned));
    line.text(What::SoFar, |row| Some(&text(row).so_far));
    line.text(What::Expected, |row| Some(&text(row).expected));
}

fn finding(was: Option<&FindingRecord>, is: Option<&FindingRecord>) -> Option<PartDifference> {
    let mut line = Line::new(was, is);
    line.text(What::Description, |finding| Some(&finding.found));
    line.text(What::State, |finding| Some(&finding.state_word));
    line.text(What::Answer, |finding| Some(&finding.answer.as_ref()?.words));
    line.text(What::Action, |finding| Some(&finding.action.as_ref()?.1));
    line.part(PartKind::Finding, is.or(was)?.id.as_str(), |finding| finding.review.as_str().into())
}
