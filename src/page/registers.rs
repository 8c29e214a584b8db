//! Work and money as tables and charts: actions, risks, budgets, savings, findings.
//! Reports and the pages across the council show the same ones.

use super::view::{Cell, Column, Passage, Row, Section, Status, Table};
use super::{ReportKey, ReportPart, Scope, figure, places, section, timeline};
use crate::assess::{ActionCounts, ActionState, MoneySum, RiskLevel};
use crate::model::Id;
use crate::record::{
    ActionRecord, BudgetRecord, FindingRecord, MoneyRecord, RiskRecord, RiskScaleRecord,
};

fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

fn number(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), numeric: true, ..Cell::default() }
}

/// A table with its own number, of which the columns from `words` on are numbers.
fn table(
    scope: &mut Scope<'_, '_>,
    (caption, headings): (String, Vec<String>),
    words: usize,
    rows: Vec<Row>,
) -> Table {
    let number = scope.next_table();
    let column = |(at, heading)| Column { heading, numeric: at >= words };
    Table {
        id: format!("{}table-{number}", scope.prefix),
        label: scope.words().table_label(number),
        caption,
        columns: headings.into_iter().enumerate().map(column).collect(),
        rows,
        legend: Vec::new(),
    }
}

/// All columns are words.
const WORDS: usize = usize::MAX;

/// Which shape stands beside an action's state; the word says the rest.
pub(super) fn shape(state: ActionState) -> &'static str {
    match state {
        ActionState::Overdue => "off",
        ActionState::Slipped | ActionState::CompleteLate => "close",
        ActionState::OnCourse | ActionState::Complete => "on",
        ActionState::NoUpdate | ActionState::NotStarted | ActionState::Undated => "none",
    }
}

/// What actions that are shown together serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Serves {
    /// The plan item that the page is about.
    One,
    /// Several: the table names each.
    Several,
}

/// Rows that a timeline draws at most: past them it draws actions alone, and past
/// them again nothing, for a table reads better than so long a picture.
const MOST_DRAWN: usize = 40;

/// Rows of one table at most, so that a page stays light: past them milestones stand
/// with their plan items alone, and past them again the first are listed.
const MOST_LISTED: usize = 80;

/// Actions: how many stand how, a timeline where there are dates, and a table.
/// Milestones follow their action.
pub(super) fn actions(
    scope: &mut Scope<'_, '_>,
    actions: &[&ActionRecord],
    of: &str,
    serves: Serves,
) -> Vec<Passage> {
    if actions.is_empty() {
        return Vec::new();
    }
    let words = scope.words();
    let ordered = with_milestones(actions);
    let whole: Vec<&ActionRecord> =
        ordered.iter().copied().filter(|action| action.part_of.is_none()).collect();
    let counts = ActionCounts::of(whole.iter().map(|action| action.state));
    let milestones = ordered.len() - whole.len();
    let mut said = Vec::new();
    if !whole.is_empty() {
        said.push(words.action_counts(&counts, milestones).join(" "));
    }
    let listed = if ordered.len() <= MOST_LISTED || whole.is_empty() { &ordered } else { &whole };
    if listed.len() < ordered.len() {
        said.push(words.milestones_with_items());
    }
    if listed.len() > MOST_LISTED {
        said.push(words.only_first_actions(MOST_LISTED, listed.len()));
    }
    let listed = &listed[..listed.len().min(MOST_LISTED)];
    let drawn = if ordered.len() <= MOST_DRAWN { &ordered } else { &whole };
    let picture = match drawn.len() <= MOST_DRAWN {
        true => timeline::drawn(scope, drawn, &counts, of),
        false => None,
    };
    let note = (drawn.len() < listed.len()).then(|| words.milestones_in_table());
    let table = actions_table(scope, listed, of, serves);
    let shown = match picture {
        Some(picture) => timeline::figure(scope, picture, table, &ordered, note).into(),
        None => table.into(),
    };
    match said.is_empty() {
        true => vec![shown],
        false => vec![Passage::sentences(said), shown],
    }
}

/// Each action with its milestones after it, in the order of the file.
fn with_milestones<'r>(actions: &[&'r ActionRecord]) -> Vec<&'r ActionRecord> {
    let is_here = |id: &Id| actions.iter().any(|action| action.id == *id);
    let tops =
        actions.iter().filter(|action| action.part_of.as_ref().is_none_or(|id| !is_here(id)));
    let mut ordered = Vec::new();
    for top in tops {
        push_with_parts(top, actions, &mut ordered);
    }
    ordered
}

fn push_with_parts<'r>(
    action: &'r ActionRecord,
    all: &[&'r ActionRecord],
    ordered: &mut Vec<&'r ActionRecord>,
) {
    ordered.push(action);
    // Reading refuses circles, so this ends.
    for part in all.iter().filter(|part| part.part_of.as_ref() == Some(&action.id)) {
        push_with_parts(part, all, ordered);
    }
}

/// Actions in a table: who, from when to when, how they stand, what was said last.
pub(super) fn actions_table(
    scope: &mut Scope<'_, '_>,
    actions: &[&ActionRecord],
    of: &str,
    serves: Serves,
) -> Table {
    let words = scope.words();
    let rows = actions.iter().map(|action| {
        let title = match &action.part_of {
            Some(_) => words.milestone(&action.title),
            None => action.title.clone(),
        };
        let state = Status { shape: shape(action.state), word: action.state_word.clone() };
        let who = match &action.responsible {
            Some(responsible) if *responsible != action.owner => {
                words.owner_and_responsible(&action.owner, responsible)
            }
            _ => action.owner.clone(),
        };
        let said = action.updates.first();
        let said = said.map(|update| words.said_on(&update.note, &update.dated));
        let mut cells = vec![
            text(who),
            text(action.start.label.clone()),
            text(action.end.label.clone()),
            Cell { status: Some(state), text: action.working.clone(), ..Cell::default() },
            text(said.unwrap_or_else(|| words.nothing_reported())),
        ];
        if serves == Serves::Several {
            let href = to_outcome(scope, &action.outcome);
            cells.push(Cell { text: action.outcome_title.clone(), href, ..Cell::default() });
        }
        Row {
            id: Some(format!("{}action-{}", scope.prefix, action.id)),
            heading: title,
            href: None,
            ours: false,
            cells,
        }
    });
    let rows = rows.collect();
    table(scope, words.actions_table(of, serves == Serves::Several), WORDS, rows)
}

/// The golden thread from an action to the plan item it serves: in a report its own
/// part about it.
fn to_outcome(scope: &Scope<'_, '_>, outcome: &Id) -> Option<String> {
    match (scope.report, scope.record()) {
        (Some(key), Some(record)) => {
            let at = record.outcomes.iter().position(|found| found.id == *outcome)?;
            Some(scope.to_part(ReportKey { part: ReportPart::Outcome(at), ..key }))
        }
        _ => {
            let (plan, item) = scope.frozen.site.outcome(outcome.as_str())?;
            Some(scope.links.to(&places::outcome(&plan.id, &item.id)))
        }
    }
}

/// Which shape stands beside a level.
fn level_shape(level: RiskLevel) -> &'static str {
    match level {
        RiskLevel::High => "off",
        RiskLevel::Medium => "close",
        RiskLevel::Low => "on",
    }
}

/// Risks by likelihood and impact: a matrix that is a table.
pub(super) fn risk_matrix(
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
pub(super) fn risk_table(scope: &mut Scope<'_, '_>, risks: &[&RiskRecord]) -> Table {
    let words = scope.words();
    let scored = |score: Option<&crate::record::ScoreRecord>| match score {
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
pub(super) fn risk_section(scope: &Scope<'_, '_>, risk: &RiskRecord) -> Section {
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

/// Budgets and savings as tables.
pub(super) fn money(scope: &mut Scope<'_, '_>, money: &MoneyRecord) -> Vec<Passage> {
    let words = scope.words();
    let year = &money.year.label;
    let mut parts = Vec::new();
    for (rows, names) in [
        (&money.revenue, words.revenue_table(year, money.is_final)),
        (&money.capital, words.capital_table(year, money.is_final)),
    ] {
        if !rows.is_empty() {
            let rows = rows.iter().map(|row| budget_row(row, money.is_final)).collect();
            parts.push(table(scope, names, 1, rows).into());
        }
    }
    if !money.savings.is_empty() {
        let rows = money.savings.iter().map(|saving| {
            (saving.title.clone(), Some(saving.directorate.clone()), &saving.text, false)
        });
        let total = (words.all_savings(), None, &money.savings_total_text, true);
        let rows = rows.chain([total]).map(|(heading, directorate, sum, ours)| Row {
            id: None,
            heading,
            href: None,
            ours,
            cells: vec![
                text(directorate.unwrap_or_else(|| words.all_directorates())),
                number(&sum.planned),
                number(&sum.so_far),
                number(&sum.expected),
                number(&sum.difference),
            ],
        });
        let rows = rows.collect();
        parts.push(table(scope, words.savings_table(year), 2, rows).into());
    }
    parts
}

fn budget_row(row: &BudgetRecord, is_final: bool) -> Row {
    let sum = &row.text;
    let mut cells = vec![number(&sum.planned), number(&sum.so_far)];
    if !is_final {
        cells.push(number(&sum.expected));
    }
    cells.push(number(&sum.difference));
    Row { id: None, heading: row.directorate.clone(), href: None, ours: row.is_total, cells }
}

/// One directorate's budgets and savings; None where it has none.
pub(super) fn money_of(
    scope: &mut Scope<'_, '_>,
    all: &MoneyRecord,
    directorate: &str,
) -> Option<Passage> {
    let words = scope.words();
    let names = [words.kind_revenue(), words.kind_capital()];
    let own = [&all.revenue, &all.capital].into_iter().zip(names);
    let rows: Vec<Row> = own
        .filter_map(|(rows, kind)| {
            let row = rows.iter().find(|row| row.directorate == directorate)?;
            Some(Row { heading: kind, ..budget_row(row, all.is_final) })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let names = words.budget_table(directorate, &all.year.label, all.is_final);
    Some(table(scope, names, 1, rows).into())
}

/// Savings by directorate: what was saved, what is still expected, what is not.
pub(super) fn savings_chart(scope: &mut Scope<'_, '_>, money: &MoneyRecord) -> Option<Passage> {
    let mut sums: std::collections::BTreeMap<&str, MoneySum> = std::collections::BTreeMap::new();
    for saving in &money.savings {
        let sum = sums.entry(saving.directorate.as_str()).or_default();
        *sum = [*sum, saving.sum].into_iter().sum();
    }
    let rows: Vec<(&str, MoneySum)> = sums.into_iter().collect();
    (!rows.is_empty()).then(|| figure::savings(scope, &money.year.label, &rows).into())
}

/// What the council says about single budgets and savings.
pub(super) fn money_notes(scope: &Scope<'_, '_>, money: &MoneyRecord) -> Vec<String> {
    let words = scope.words();
    let budgets = money.revenue.iter().chain(&money.capital);
    let budgets = budgets.filter_map(|row| Some((row.directorate.as_str(), row.note.as_deref()?)));
    let savings = money.savings.iter();
    let savings = savings.filter_map(|row| Some((row.title.as_str(), row.note.as_deref()?)));
    budgets.chain(savings).map(|(of, note)| words.note_on(of, note)).collect()
}

/// Findings in a table, the newest first.
pub(super) fn findings(scope: &mut Scope<'_, '_>, findings: &[&FindingRecord]) -> Table {
    let words = scope.words();
    let rows = findings.iter().map(|finding| {
        let answer = finding.answer.as_ref();
        let answer = answer.map(|answer| words.said_on(&answer.words, &answer.dated));
        let action = finding.action.as_ref();
        let to_action = |id: &Id| {
            let page = scope.links.to(&places::actions());
            Some(format!("{page}#action-{id}"))
        };
        Row {
            id: Some(format!("{}finding-{}", scope.prefix, finding.id)),
            heading: finding.found.clone(),
            href: None,
            ours: false,
            cells: vec![
                text(words.reviewed_on(&finding.review, &finding.kind_word, &finding.dated)),
                text(answer.unwrap_or_else(|| words.no_answer())),
                match action {
                    // A report is a record: it leads to nothing that changes.
                    Some((_, title)) if scope.report.is_some() => text(title.clone()),
                    Some((id, title)) => {
                        Cell { text: title.clone(), href: to_action(id), ..Cell::default() }
                    }
                    None => text(words.no_action_recorded()),
                },
                text(finding.state_word.clone()),
            ],
        }
    });
    let rows = rows.collect();
    table(scope, words.findings_table(), WORDS, rows)
}
