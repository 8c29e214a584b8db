//! Risks: a matrix that is a table, a table, and each in full; and the ways to them.

use super::super::view::{Cell, Fact, Link, Passage, Row, Section, Status, Table};
use super::super::{ArrangedKey, Scope, arranged, section};
use super::{WORDS, about, table, text};
use crate::assess::RiskLevel;
use crate::model::Id;
use crate::record::{RiskRecord, RiskScaleRecord, ScoreRecord};

/// Which shape stands beside a level.
fn level_shape(level: RiskLevel) -> &'static str {
    match level {
        RiskLevel::High => "off",
        RiskLevel::Medium => "close",
        RiskLevel::Low => "on",
    }
}

/// A score's level as the theme draws it.
fn level(scope: &Scope<'_, '_>, found: &ScoreRecord) -> Status {
    let word = scope.words().risk_level(found.level);
    Status { shape: level_shape(found.level), word, href: None }
}

/// Of the highest risks, those that are named before the matrix at most.
const MOST_NAMED: usize = 5;

/// Risks by likelihood and impact: a matrix that is a table. The highest are named
/// before it, for a matrix reads badly on a narrow screen.
pub(in crate::page) fn risk_matrix(
    scope: &mut Scope<'_, '_>,
    risks: &[RiskRecord],
    scale: &RiskScaleRecord,
) -> Vec<Passage> {
    let words = scope.words();
    let level_of = |risk: &RiskRecord| risk.score.as_ref().map(|found| found.level);
    // The gravest come first.
    let highest = risks.iter().take_while(|risk| level_of(risk) == Some(RiskLevel::High));
    let highest = highest.take(MOST_NAMED).map(|risk| {
        let level = words.risk_level(RiskLevel::High);
        Fact { href: Some(own(scope, risk)), ..section::fact(level, &risk.title) }
    });
    let highest: Vec<Fact> = highest.collect();
    let mut parts = vec![how_scored(scope)];
    if !highest.is_empty() {
        parts.push(Passage::facts(highest));
    }
    let at = |likelihood: usize, impact: usize| {
        let here = risks.iter().filter(|risk| {
            risk.score.as_ref().is_some_and(|found| {
                usize::from(found.score.likelihood) == likelihood + 1
                    && usize::from(found.score.impact) == impact + 1
            })
        });
        let link = |risk: &RiskRecord| Link { title: risk.title.clone(), href: own(scope, risk) };
        here.map(link).collect()
    };
    let rows = scale.likelihood.iter().zip(&scale.levels).enumerate().rev();
    let rows = rows.map(|(likelihood, (name, levels))| {
        let cell = |(impact, level): (usize, &RiskLevel)| Cell {
            status: Some(Status {
                shape: level_shape(*level),
                word: words.risk_level(*level),
                href: None,
            }),
            links: at(likelihood, impact),
            ..Cell::default()
        };
        let cells = levels.iter().enumerate().map(cell).collect();
        Row { id: None, heading: name.clone(), href: None, ours: false, cells }
    });
    let rows = rows.collect();
    let (caption, corner) = words.risk_matrix();
    let headings = std::iter::once(corner).chain(scale.impact.iter().cloned()).collect();
    parts.push(table(scope, (caption, headings), WORDS, rows).into());
    parts
}

/// The way to how risks are scored: for all the levels of a table at once.
pub(in crate::page) fn how_scored(scope: &Scope<'_, '_>) -> Passage {
    let title = scope.words().risk_method_title();
    Passage::links(vec![Link { title, href: scope.to_method("risks") }])
}

/// Where a risk stands on a page that has it.
fn own(scope: &Scope<'_, '_>, risk: &RiskRecord) -> String {
    format!("#{}risk-{}", scope.prefix, risk.id)
}

/// Risks in a table, the gravest first.
pub(in crate::page) fn risk_table(scope: &mut Scope<'_, '_>, risks: &[&RiskRecord]) -> Table {
    let words = scope.words();
    let scored = |score: Option<&ScoreRecord>| match score {
        Some(found) => {
            Cell { status: Some(level(scope, found)), text: found.words.clone(), ..Cell::default() }
        }
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
            about(scope, risk.outcome.as_ref()),
        ],
    });
    let rows = rows.collect();
    table(scope, words.risk_table(), WORDS, rows)
}

/// A risk in full, under its own heading.
pub(in crate::page) fn risk_section(scope: &Scope<'_, '_>, risk: &RiskRecord) -> Section {
    let words = scope.words();
    let labels = words.risk_labels();
    let mut facts = vec![section::fact(labels.owner, &risk.owner)];
    facts.push(match &risk.score {
        Some(found) => {
            let said = words.dated_score(&found.words, &found.dated);
            Fact { status: Some(level(scope, found)), ..section::fact(labels.now, said) }
        }
        None => section::fact(labels.now, words.not_scored()),
    });
    if let Some(residual) = &risk.residual {
        let status = Some(level(scope, residual));
        facts.push(Fact { status, ..section::fact(labels.residual, &residual.words) });
    }
    facts.push(section::fact(labels.moved, &risk.moved));
    if !risk.mitigations.is_empty() {
        facts.push(section::fact(labels.mitigation, risk.mitigations.join(". ")));
    }
    let Cell { text, href, .. } = about(scope, risk.outcome.as_ref());
    facts.push(Fact { href, ..section::fact(labels.threatens, text) });
    let said = risk.description.iter().chain(&risk.note).cloned().collect::<Vec<_>>();
    let mut parts = Vec::new();
    if !said.is_empty() {
        parts.push(Passage::sentences(said));
    }
    parts.push(Passage::facts(facts));
    section::section(format!("risk-{}", risk.id), &risk.title, parts)
}

/// The ways from a plan item to the risks that threaten it, the gravest first.
pub(in crate::page) fn risks_about(scope: &Scope<'_, '_>, outcome: &Id) -> Vec<Link> {
    let frozen = scope.frozen;
    let page = scope.links.to(&arranged::address(frozen, ArrangedKey::Risks));
    let all = frozen.registers().risks.iter();
    let here = all.filter(|risk| risk.outcome.as_ref().is_some_and(|at| at.id == *outcome));
    here.map(|risk| to_risk(scope, risk, &page)).collect()
}

/// The way to a risk on a page that has it, with how grave it is.
fn to_risk(scope: &Scope<'_, '_>, risk: &RiskRecord, page: &str) -> Link {
    let words = scope.words();
    let level = match &risk.score {
        Some(found) => words.risk_level(found.level),
        None => words.not_scored(),
    };
    Link {
        title: words.risk_link(&risk.title, &level),
        href: format!("{page}{}", own(scope, risk)),
    }
}
