//! Risks: a matrix that is a table, a table, and each in full.

use super::super::view::{Cell, Passage, Row, Section, Status, Table};
use super::super::{Scope, section};
use super::{WORDS, table, text};
use crate::assess::RiskLevel;
use crate::record::{RiskRecord, RiskScaleRecord, ScoreRecord};

/// Which shape stands beside a level.
fn level_shape(level: RiskLevel) -> &'static str {
    match level {
        RiskLevel::High => "off",
        RiskLevel::Medium => "close",
        RiskLevel::Low => "on",
    }
}

/// Risks by likelihood and impact: a matrix that is a table.
pub(in crate::page) fn risk_matrix(
    scope: &mut Scope<'_, '_>,
    risks: &[RiskRecord],
    scale: &RiskScaleRecord,
) -> Table {
    let words = scope.words();
    let at = |likelihood: usize, impact: usize| {
        let here = risks.iter().filter(|risk| {
            risk.score.as_ref().is_some_and(|found| {
                usize::from(found.score.likelihood) == likelihood + 1
                    && usize::from(found.score.impact) == impact + 1
            })
        });
        let titles: Vec<&str> = here.map(|risk| risk.title.as_str()).collect();
        titles.join("; ")
    };
    let rows = scale.likelihood.iter().zip(&scale.levels).enumerate().rev();
    let rows = rows.map(|(likelihood, (name, levels))| {
        let cell = |(impact, level): (usize, &RiskLevel)| Cell {
            status: Some(Status { shape: level_shape(*level), word: words.risk_level(*level) }),
            text: at(likelihood, impact),
            ..Cell::default()
        };
        let cells = levels.iter().enumerate().map(cell).collect();
        Row { id: None, heading: name.clone(), href: None, ours: false, cells }
    });
    let rows = rows.collect();
    let (caption, corner) = words.risk_matrix();
    let headings = std::iter::once(corner).chain(scale.impact.iter().cloned()).collect();
    table(scope, (caption, headings), WORDS, rows)
}

/// Risks in a table, the gravest first.
pub(in crate::page) fn risk_table(scope: &mut Scope<'_, '_>, risks: &[&RiskRecord]) -> Table {
    let words = scope.words();
    let scored = |score: Option<&ScoreRecord>| match score {
        Some(found) => Cell {
            status: Some(Status {
                shape: level_shape(found.level),
                word: words.risk_level(found.level),
            }),
            text: found.words.clone(),
            ..Cell::default()
        },
        None => text(words.not_scored()),
    };
    let rows = risks.iter().map(|risk| Row {
        id: Some(format!("{}risk-{}", scope.prefix, risk.id)),
        heading: risk.title.clone(),
        href: None,
        ours: false,
        cells: vec![
            text(risk.owner.clone()),
            scored(risk.score.as_ref()),
            scored(risk.residual.as_ref()),
            text(risk.moved.clone()),
            text(risk.mitigations.join("; ")),
        ],
    });
    let rows = rows.collect();
    table(scope, words.risk_table(), WORDS, rows)
}

/// A risk in full, under its own heading.
pub(in crate::page) fn risk_section(scope: &Scope<'_, '_>, risk: &RiskRecord) -> Section {
    let words = scope.words();
    let labels = words.risk_labels();
    let mut facts = vec![section::fact(&labels[0], &risk.owner)];
    match &risk.score {
        Some(found) => {
            facts.push(section::fact(&labels[1], words.dated_score(&found.words, &found.dated)));
        }
        None => facts.push(section::fact(&labels[1], words.not_scored())),
    }
    if let Some(residual) = &risk.residual {
        facts.push(section::fact(&labels[2], &residual.words));
    }
    facts.push(section::fact(&labels[3], &risk.moved));
    if !risk.mitigations.is_empty() {
        facts.push(section::fact(&labels[4], risk.mitigations.join(". ")));
    }
    let said = risk.description.iter().chain(&risk.note).cloned().collect::<Vec<_>>();
    let mut parts = Vec::new();
    if !said.is_empty() {
        parts.push(Passage::sentences(said));
    }
    parts.push(Passage::facts(facts));
    section::section(format!("risk-{}", risk.id), &risk.title, parts)
}
