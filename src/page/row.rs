//! Judgements and measures on one line.

use super::{Scope, view};
use crate::assess::{Direction, Overdue, Reason, Status};
use crate::chart;
use crate::model::RuleKind;
use crate::record::{MeasureLine, MeasureRecord, ProgressRecord, ReasonRecord};

/// A status as the theme draws it.
pub(super) fn status(status: Option<Status>, word: &str) -> view::Status {
    let shape = match status {
        Some(Status::OnTarget) => "on",
        Some(Status::CloseToTarget) => "close",
        Some(Status::OffTarget) => "off",
        None => "none",
    };
    view::Status { shape, word: word.to_owned(), href: None }
}

/// A direction as the theme draws it.
pub(super) fn direction(direction: Option<Direction>, word: &str) -> view::Direction {
    let arrow = match direction {
        Some(Direction::Improving) => "better",
        Some(Direction::Worsening) => "worse",
        Some(Direction::NoChange) => "level",
        Some(Direction::Increasing) => "up",
        Some(Direction::Decreasing) => "down",
        None => "none",
    };
    view::Direction { arrow, word: word.to_owned() }
}

/// Where the page on method says why a measure may have no status.
pub(super) const WITHOUT_STATUS: &str = "without-status";

/// Where the page on method says how a measure came by its status, or by none.
pub(super) fn method(line: &MeasureLine, rule: RuleKind) -> &'static str {
    match line.status() {
        None => WITHOUT_STATUS,
        Some(_) if line.by_judgement => "judgement",
        Some(_) => rule.name(),
    }
}

/// A measure on one line, leading to a page about it; its status leads to its rule.
pub(super) fn row(
    scope: &Scope<'_, '_>,
    line: &MeasureLine,
    rule: RuleKind,
    href: String,
) -> view::MeasureRow {
    let judged = status(line.status(), &line.status_word);
    view::MeasureRow {
        number: None,
        title: line.title.clone(),
        href,
        value: line.value.clone(),
        period: line.period_label.clone(),
        target: line.target.clone(),
        status: view::Status { href: Some(scope.to_method(method(line, rule))), ..judged },
        rules_href: scope.to_method("measures"),
        direction: direction(line.direction, &line.direction_word),
        position: line.position.clone(),
        sparkline: view::Html(chart::sparkline(&line.trend)),
        sentence: line.sentence.clone(),
        off_target: line.off_target.clone(),
        reasons: Vec::new(),
        more: None,
        no_action: None,
        since: None,
    }
}

/// Adds to a row why its measure must be looked at first. That a figure is late is said
/// once.
pub(super) fn explain(row: &mut view::MeasureRow, measure: &MeasureRecord) {
    let is_late = |found: &ReasonRecord| matches!(found.reason, Reason::Overdue(Overdue::Late(_)));
    if measure.forecast.is_none() && measure.reasons.iter().any(is_late) {
        row.sentence.clear();
    }
    row.reasons = reasons(&measure.reasons);
}

/// Reasons for looking at a measure first, as they stand in its row.
pub(super) fn reasons(reasons: &[ReasonRecord]) -> Vec<String> {
    reasons.iter().map(|reason| reason.words.clone()).collect()
}

/// The council's own judgement as the theme draws it.
pub(super) fn progress(scope: &Scope<'_, '_>, progress: &ProgressRecord) -> view::Progress {
    let shape = match progress.level {
        0 => "on",
        level if level + 1 == progress.of => "off",
        _ => "close",
    };
    view::Progress {
        number: None,
        word: progress.word.clone(),
        shape,
        href: Some(scope.to_method("progress")),
        why: progress.why.clone(),
        said_by: progress.said_by.clone(),
        flag: progress.disagreement.as_ref().map(|found| found.words.clone()),
    }
}
