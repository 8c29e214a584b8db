//! The registers beside figures and actions: risks with their scores, budgets,
//! savings, findings.

use super::files::Files;
use super::named::Named;
use super::register::{Cells, each_row};
use super::there::There;
use super::unknown;
use crate::diagnostic::{Code, Diagnostic, SourceFile};
use crate::model::{
    Answer, Budget, BudgetKind, DatedScore, Finding, Id, ReviewKind, Risk, RiskScale, Saving, Score,
};

/// Reads the risks with their scores, in the order of the file.
pub(super) fn read_risks(
    files: &Files<'_>,
    there: &There,
    scale: &RiskScale,
    named: &mut Named,
) -> Vec<Risk> {
    const NAMES: [&str; 9] = [
        "risk",
        "title",
        "owner",
        "opened",
        "description",
        "outcome",
        "directorate",
        "mitigation",
        "closed",
    ];
    let mut risks: Vec<Risk> = Vec::new();
    let Some(file) = files.optional("data/risks.csv") else { return risks };
    let one = |row: &Cells<'_, 9>| {
        let id = row.need_id("risk");
        let (title, owner, opened) =
            (row.need("title"), row.need("owner"), row.need_date("opened"));
        let outcome = row.reference("outcome", &unknown::PLAN_ITEM, &there.outcomes);
        named.add(opened, row.named("directorate"), None);
        let risk = Risk {
            id: id?,
            title: title?,
            description: row.optional("description"),
            outcome,
            owner: owner?,
            directorate: row.optional("directorate"),
            mitigations: row.list("mitigation"),
            opened: opened?,
            closed: row.date("closed"),
            scores: Vec::new(),
        };
        if risk.closed.is_some_and(|closed| closed < risk.opened) {
            let message = format!("the risk `{}` is closed before it was opened", risk.id);
            row.complain("closed", too_early(message));
        }
        if risks.iter().any(|other| other.id == risk.id) {
            row.duplicate("risk", "risks");
            return None;
        }
        risks.push(risk);
        Some(())
    };
    each_row(&file, NAMES, 4, files.problems, one);
    if let Some(file) = files.optional("data/risk-scores.csv") {
        read_scores(files, &file, &mut risks, scale, there);
    }
    risks
}

fn read_scores(
    files: &Files<'_>,
    file: &SourceFile,
    risks: &mut [Risk],
    scale: &RiskScale,
    there: &There,
) {
    const NAMES: [&str; 8] = [
        "risk",
        "date",
        "likelihood",
        "impact",
        "residual-likelihood",
        "residual-impact",
        "mitigation",
        "note",
    ];
    let one = |row: &Cells<'_, 8>| {
        let risk = row.reference("risk", &unknown::RISK, &there.risks);
        if row.text("risk").is_empty() {
            row.need("risk");
        }
        let date = row.need_date("date");
        let score = read_score(row, "likelihood", "impact", scale);
        if score.is_none() && (row.text("likelihood").is_empty() || row.text("impact").is_empty()) {
            row.need("likelihood");
            row.need("impact");
        }
        let residual = read_score(row, "residual-likelihood", "residual-impact", scale);
        if row.text("residual-likelihood").is_empty() != row.text("residual-impact").is_empty() {
            row.need("residual-likelihood");
            row.need("residual-impact");
        }
        let score = DatedScore {
            date: date?,
            score: score?,
            residual,
            mitigations: row.list("mitigation"),
            note: row.optional("note"),
        };
        let risk = risk?;
        let scores = &mut risks.iter_mut().find(|known| known.id == risk)?.scores;
        if scores.iter().any(|other| other.date == score.date) {
            row.duplicate("risk", "scores of one day of a risk");
            return None;
        }
        scores.push(score);
        Some(())
    };
    each_row(file, NAMES, 4, files.problems, one);
    for risk in risks {
        risk.scores.sort_by_key(|score| score.date);
    }
}

/// A likelihood and an impact; None where either is empty or off its scale.
fn read_score(
    row: &Cells<'_, 8>,
    likelihood: &str,
    impact: &str,
    scale: &RiskScale,
) -> Option<Score> {
    let place_on = |name: &str, names: &[String]| {
        let text = row.optional(name)?;
        let found =
            text.parse::<u8>().ok().filter(|n| (1..=names.len()).contains(&usize::from(*n)));
        if found.is_none() {
            let message = format!("`{text}` is not on the scale");
            let complaint = Diagnostic::new(Code::ScoreOffScale, message)
                .label("here")
                .help(format!("the scale goes from 1 to {}: {}", names.len(), names.join(", ")));
            row.complain(name, complaint);
        }
        found
    };
    let (likelihood, impact) =
        (place_on(likelihood, &scale.likelihood), place_on(impact, &scale.impact));
    Some(Score { likelihood: likelihood?, impact: impact? })
}

/// Reads every release of every budget.
pub(super) fn read_budgets(files: &Files<'_>, named: &mut Named) -> Vec<Budget> {
    const NAMES: [&str; 8] =
        ["directorate", "kind", "period", "budget", "spent", "released", "forecast", "note"];
    let mut budgets: Vec<Budget> = Vec::new();
    let Some(file) = files.optional("data/budget.csv") else { return budgets };
    let one = |row: &Cells<'_, 8>| {
        let (directorate, kind) =
            (row.need("directorate"), row.need_choice("kind", BudgetKind::NAMES));
        let (period, released) = (row.need_year("period"), row.need_date("released"));
        named.add(released, row.named("directorate"), None);
        let (budget, spent) = (row.need_pounds("budget"), row.need_pounds("spent"));
        let forecast = row.pounds("forecast");
        let line = Budget {
            directorate: directorate?,
            kind: kind?,
            period: period?,
            budget: budget?,
            spent: spent?,
            forecast,
            released: released?,
            note: row.optional("note"),
        };
        need_forecast(row, &line);
        if budgets.iter().any(|other| budget_key(other) == budget_key(&line)) {
            row.duplicate("directorate", "budgets of one kind, year and release");
            return None;
        }
        budgets.push(line);
        Some(())
    };
    each_row(&file, NAMES, 6, files.problems, one);
    budgets.sort_by(|a, b| budget_key(a).cmp(&budget_key(b)));
    budgets
}

/// Until the year is over, what was spent so far says nothing of how it ends: held
/// against the whole budget it would look like money left over.
fn need_forecast(row: &Cells<'_, 8>, line: &Budget) {
    if row.text("forecast").is_empty() && line.released < line.period.end() {
        let message = "nothing says what the year is expected to come to";
        let complaint = Diagnostic::new(Code::EmptyCell, message).label("here").help(
            "write under `forecast` what will have been spent by its end; it may be the budget",
        );
        row.complain("forecast", complaint);
    }
}

fn budget_key(budget: &Budget) -> (BudgetKind, crate::period::Period, &str, jiff::civil::Date) {
    (budget.kind, budget.period, &budget.directorate, budget.released)
}

/// Reads every release of every saving.
pub(super) fn read_savings(files: &Files<'_>, named: &mut Named) -> Vec<Saving> {
    const NAMES: [&str; 9] = [
        "saving",
        "title",
        "directorate",
        "period",
        "planned",
        "delivered",
        "released",
        "forecast",
        "note",
    ];
    let mut savings: Vec<Saving> = Vec::new();
    let Some(file) = files.optional("data/savings.csv") else { return savings };
    let one = |row: &Cells<'_, 9>| {
        let id = row.need_id("saving");
        let (title, directorate) = (row.need("title"), row.need("directorate"));
        let (period, released) = (row.need_year("period"), row.need_date("released"));
        named.add(released, row.named("directorate"), None);
        let (planned, delivered) = (row.need_pounds("planned"), row.need_pounds("delivered"));
        let forecast = row.pounds("forecast");
        let saving = Saving {
            id: id?,
            title: title?,
            directorate: directorate?,
            period: period?,
            planned: planned?,
            delivered: delivered?,
            forecast,
            released: released?,
            note: row.optional("note"),
        };
        if savings.iter().any(|other| saving_key(other) == saving_key(&saving)) {
            row.duplicate("saving", "releases of one day of a saving");
            return None;
        }
        savings.push(saving);
        Some(())
    };
    each_row(&file, NAMES, 7, files.problems, one);
    savings.sort_by(|a, b| saving_key(a).cmp(&saving_key(b)));
    savings
}

/// A saving is the same one in whichever directorate it stands.
fn saving_key(saving: &Saving) -> (crate::period::Period, &Id, jiff::civil::Date) {
    (saving.period, &saving.id, saving.released)
}

/// Reads the findings, the oldest first.
pub(super) fn read_findings(files: &Files<'_>, there: &There, named: &mut Named) -> Vec<Finding> {
    const NAMES: [&str; 11] = [
        "finding",
        "kind",
        "review",
        "date",
        "found",
        "outcome",
        "directorate",
        "answer",
        "answered",
        "action",
        "closed",
    ];
    let mut findings: Vec<Finding> = Vec::new();
    let Some(file) = files.optional("data/findings.csv") else { return findings };
    let one = |row: &Cells<'_, 11>| {
        let (id, kind) = (row.need_id("finding"), row.need_choice("kind", ReviewKind::NAMES));
        let (review, date, found) = (row.need("review"), row.need_date("date"), row.need("found"));
        let outcome = row.reference("outcome", &unknown::PLAN_ITEM, &there.outcomes);
        named.add(date, row.named("directorate"), None);
        let action = row.reference("action", &unknown::ACTION, &there.actions);
        let answer = read_answer(row);
        let finding = Finding {
            id: id?,
            kind: kind?,
            review: review?,
            date: date?,
            found: found?,
            outcome,
            directorate: row.optional("directorate"),
            answer,
            action,
            closed: row.date("closed"),
        };
        let (answered, date) = (finding.answer.as_ref().map(|answer| answer.date), finding.date);
        for (column, day) in [("answered", answered), ("closed", finding.closed)] {
            if day.is_some_and(|day| day < date) {
                let message =
                    format!("the finding `{}` is {column} before it was made", finding.id);
                row.complain(column, too_early(message));
            }
        }
        if findings.iter().any(|other| other.id == finding.id) {
            row.duplicate("finding", "findings");
            return None;
        }
        findings.push(finding);
        Some(())
    };
    each_row(&file, NAMES, 5, files.problems, one);
    findings.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    findings
}

fn too_early(message: String) -> Diagnostic {
    Diagnostic::new(Code::Contradiction, message).label("here").help("check both dates")
}

/// An answer has words and a day: without the day nobody knows since when it is public.
fn read_answer(row: &Cells<'_, 11>) -> Option<Answer> {
    match (row.optional("answer"), row.date("answered")) {
        (Some(words), Some(date)) => Some(Answer { words, date }),
        (None, None) => None,
        (words, _) => {
            row.need(if words.is_some() { "answered" } else { "answer" });
            None
        }
    }
}
