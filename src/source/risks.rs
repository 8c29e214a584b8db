//! `data/risks.csv` and `data/risk-scores.csv`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::columns::columns;
use super::files::Files;
use super::named::Named;
use super::rows::{Cells, each_row};
use super::there::There;
use super::timing::too_early;
use super::unknown;
use crate::diagnostic::{Code, Diagnostic, SourceFile};
use crate::model::{DatedScore, Id, Risk, RiskScale, Score};

columns! {
    /// The columns of `data/risks.csv`.
    RiskColumn
    needed {
        Risk = "risk",
        Title = "title",
        Owner = "owner",
        Opened = "opened",
    }
    optional {
        Description = "description",
        Outcome = "outcome",
        Directorate = "directorate",
        Mitigation = "mitigation",
        Closed = "closed",
    }
}

columns! {
    /// The columns of `data/risk-scores.csv`.
    ScoreColumn
    needed {
        Risk = "risk",
        Date = "date",
        Likelihood = "likelihood",
        Impact = "impact",
    }
    optional {
        ResidualLikelihood = "residual-likelihood",
        ResidualImpact = "residual-impact",
        Mitigation = "mitigation",
        Note = "note",
    }
}

/// Reads the risks with their scores, in the order of the file.
pub(super) fn read(
    files: &Files<'_>,
    there: &There,
    scale: &RiskScale,
    named: &mut Named,
) -> Vec<Risk> {
    let mut risks: Vec<Risk> = Vec::new();
    let Some(file) = files.optional("data/risks.csv") else { return risks };
    let mut taken: BTreeSet<Id> = BTreeSet::new();
    let one = |row: &Cells<'_, RiskColumn>| {
        let id = row.need_id(RiskColumn::Risk);
        let (title, owner, opened) = (
            row.need(RiskColumn::Title),
            row.need(RiskColumn::Owner),
            row.need_date(RiskColumn::Opened),
        );
        let outcome = row.reference(RiskColumn::Outcome, &unknown::PLAN_ITEM, &there.outcomes);
        named.add(opened, row.named(RiskColumn::Directorate), None);
        let risk = Risk {
            id: id?,
            title: title?,
            description: row.optional(RiskColumn::Description),
            outcome,
            owner: owner?,
            directorate: row.optional(RiskColumn::Directorate),
            mitigations: row.list(RiskColumn::Mitigation),
            opened: opened?,
            closed: row.date(RiskColumn::Closed),
            scores: Vec::new(),
        };
        if risk.closed.is_some_and(|closed| closed < risk.opened) {
            let message = format!("the risk `{}` is closed before it was opened", risk.id);
            row.complain(RiskColumn::Closed, too_early(message));
        }
        if !taken.insert(risk.id.clone()) {
            row.duplicate(RiskColumn::Risk, "risks");
            return None;
        }
        risks.push(risk);
        Some(())
    };
    each_row(&file, files.problems, one);
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
    let places: BTreeMap<Id, usize> =
        risks.iter().enumerate().map(|(at, risk)| (risk.id.clone(), at)).collect();
    let mut taken: BTreeSet<(Id, Date)> = BTreeSet::new();
    let one = |row: &Cells<'_, ScoreColumn>| {
        let risk = row.reference(ScoreColumn::Risk, &unknown::RISK, &there.risks);
        if row.text(ScoreColumn::Risk).is_empty() {
            row.need(ScoreColumn::Risk);
        }
        let date = row.need_date(ScoreColumn::Date);
        let score = read_score(row, ScoreColumn::Likelihood, ScoreColumn::Impact, scale);
        if score.is_none()
            && (row.text(ScoreColumn::Likelihood).is_empty()
                || row.text(ScoreColumn::Impact).is_empty())
        {
            row.need(ScoreColumn::Likelihood);
            row.need(ScoreColumn::Impact);
        }
        let residual =
            read_score(row, ScoreColumn::ResidualLikelihood, ScoreColumn::ResidualImpact, scale);
        if row.text(ScoreColumn::ResidualLikelihood).is_empty()
            != row.text(ScoreColumn::ResidualImpact).is_empty()
        {
            row.need(ScoreColumn::ResidualLikelihood);
            row.need(ScoreColumn::ResidualImpact);
        }
        let score = DatedScore {
            date: date?,
            score: score?,
            residual,
            mitigations: row.list(ScoreColumn::Mitigation),
            note: row.optional(ScoreColumn::Note),
        };
        let risk = risk?;
        let scores = &mut risks.get_mut(*places.get(&risk)?)?.scores;
        if !taken.insert((risk, score.date)) {
            row.duplicate(ScoreColumn::Risk, "scores of one day of a risk");
            return None;
        }
        scores.push(score);
        Some(())
    };
    each_row(file, files.problems, one);
    for risk in risks {
        risk.scores.sort_by_key(|score| score.date);
    }
}

/// A likelihood and an impact; None where either is empty or off its scale.
fn read_score(
    row: &Cells<'_, ScoreColumn>,
    likelihood: ScoreColumn,
    impact: ScoreColumn,
    scale: &RiskScale,
) -> Option<Score> {
    let place_on = |column: ScoreColumn, names: &[String]| {
        let text = row.optional(column)?;
        let found =
            text.parse::<u8>().ok().filter(|n| (1..=names.len()).contains(&usize::from(*n)));
        if found.is_none() {
            let message = format!("`{text}` is not on the scale");
            let complaint = Diagnostic::new(Code::ScoreOffScale, message)
                .label("here")
                .help(format!("the scale goes from 1 to {}: {}", names.len(), names.join(", ")));
            row.complain(column, complaint);
        }
        found
    };
    let (likelihood, impact) =
        (place_on(likelihood, &scale.likelihood), place_on(impact, &scale.impact));
    Some(Score { likelihood: likelihood?, impact: impact? })
}
