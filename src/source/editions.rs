//! `content/editions/<edition>/`: a report's facts and the council's words.

use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::corrections;
use super::files::{Files, front_matter, optional_front_matter};
use super::keys::{Keys, TomlText};
use super::measures::id_of;
use super::silence::empty_words;
use super::there::There;
use super::timing::{self, Reported};
use super::unknown::unknown_measure;
use super::unreadable::unreadable_period;
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile, nearest};
use crate::model::{
    Commentary, Edition, EditionKind, Id, ImprovementAction, Measure, OutcomeNarrative, Override,
    Plan, ProgressStatement, SectionWords, Status, StatusRule,
};
use crate::narrative::{self, Document};
use crate::period::{self, Period, PeriodKind, Reading};

/// Reads every edition, by period and cut-off, the oldest first.
pub(super) fn read(
    files: &Files<'_>,
    plans: &[Plan],
    measures: &[Measure],
    there: &There,
) -> Vec<Edition> {
    let mut reported = Reported::default();
    let mut editions: Vec<Edition> = files
        .each_with("content/editions", "edition.toml")
        .into_iter()
        .filter_map(|path| {
            let file = files.needed(&path, "the report's facts")?;
            let folder = path.trim_end_matches("/edition.toml").to_owned();
            read_one(files, &file, &folder, plans, measures, there, &mut reported)
        })
        .collect();
    editions.sort_by(|a, b| {
        (a.period.end(), a.cut_off, &a.id).cmp(&(b.period.end(), b.cut_off, &b.id))
    });
    editions
}

fn read_one(
    files: &Files<'_>,
    file: &SourceFile,
    folder: &str,
    plans: &[Plan],
    measures: &[Measure],
    there: &There,
    reported: &mut Reported,
) -> Option<Edition> {
    let problems = files.problems;
    let text = TomlText::parse(file, 0..file.text.len(), problems)?;
    let keys = text.keys(problems);
    let title = keys.need_text("title");
    let kind = keys.need_choice("kind", EditionKind::NAMES);
    let plan = read_plan(&keys, plans, there);
    let period = read_period(&keys, kind);
    if let (Some(plan), Some(period)) = (plan, period) {
        timing::period_outside_plan(&keys, plan, period);
        if let Some(kind) = kind {
            reported.add(&keys, kind, plan, period, &file.path);
        }
    }
    let cut_off = keys.need_date("cut-off");
    let published = keys.moment("published");
    let next_report = keys.text("next-report");
    timing::published_before_cut_off(&keys, cut_off, published);
    keys.finish();
    let id = id_of_folder(folder, file, problems);
    let mut unwritten = Vec::new();
    let summary = files
        .needed(&format!("{folder}/summary.md"), "what the report says first")
        .map(|file| section_words(files, &file, &mut unwritten));
    let sections = read_sections(files, folder, &mut unwritten);
    let outcomes = plan
        .map(|plan| read_outcomes(files, folder, plan, there, &mut unwritten))
        .unwrap_or_default();
    let corrections =
        plan.map(|plan| corrections::read(files, folder, plan, there)).unwrap_or_default();
    let commentary = read_commentary(files, folder, (measures, there), published, &mut unwritten);
    Some(Edition {
        id: id?,
        title: title?,
        kind: kind?,
        plan: plan?.id.clone(),
        period: period?,
        cut_off: cut_off?,
        published,
        next_report,
        summary: summary?,
        sections,
        outcomes,
        commentary,
        corrections,
        unwritten,
        place: Place::file(file.path.as_ref()),
    })
}

/// A report's period: a year, or the half of one.
fn read_period(keys: &Keys<'_>, kind: Option<EditionKind>) -> Option<Period> {
    let text = keys.need_text("period")?;
    let kind = match kind {
        Some(EditionKind::SixMonthly) => PeriodKind::Half,
        _ => PeriodKind::FinancialYear,
    };
    period::parse(&text, &Reading::of(kind))
        .map(|labelled| labelled.period)
        .map_err(|error| {
            let complaint = unreadable_period(&text, error);
            keys.complain(
                "period",
                complaint.code,
                complaint.message,
                complaint.help.unwrap_or_default(),
            );
        })
        .ok()
}

fn id_of_folder(folder: &str, file: &SourceFile, problems: &Problems) -> Option<Id> {
    let id = Id::new(folder.rsplit('/').next().unwrap_or_default());
    if id.is_none() {
        problems.add(
            Diagnostic::new(Code::BadId, format!("`{folder}` is not named by an id"))
                .at(file.place(0..0))
                .help("use lower-case letters, digits and hyphens"),
        );
    }
    id
}

/// The words of a section; whether it holds any is noted.
fn section_words(files: &Files<'_>, file: &SourceFile, unwritten: &mut Vec<String>) -> Document {
    let words = words_without_keys(files, file);
    if words.is_empty() {
        unwritten.push(file.path.to_string());
    }
    words
}

fn read_sections(files: &Files<'_>, folder: &str, unwritten: &mut Vec<String>) -> SectionWords {
    let mut words_of = |name: &str| {
        let file = files.optional(&format!("{folder}/{name}.md"));
        file.map(|file| section_words(files, &file, unwritten)).unwrap_or_default()
    };
    SectionWords {
        money: words_of("money"),
        risks: words_of("risks"),
        findings: words_of("findings"),
        residents: words_of("residents"),
    }
}

fn read_plan<'p>(keys: &Keys<'_>, plans: &'p [Plan], there: &There) -> Option<&'p Plan> {
    let name = keys.need_text("plan")?;
    let found = plans.iter().find(|plan| plan.id.as_str() == name);
    if found.is_none() && !there.plans.hold(&name) {
        let help = nearest(&name, there.plans.iter()).map_or_else(
            || "plans stand in content/plans".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        keys.complain("plan", Code::UnknownPlan, format!("there is no plan `{name}`"), help);
    }
    found
}

/// The words of a file whose front matter holds no keys.
pub(super) fn words_without_keys(files: &Files<'_>, file: &SourceFile) -> Document {
    let Some(front) = optional_front_matter(file, files.problems) else {
        return Document::default();
    };
    if let Some(text) = TomlText::parse(file, front.toml, files.problems) {
        text.keys(files.problems).finish();
    }
    empty_words(file, front.words, files.problems);
    narrative::parse(file, front.words, files.problems)
}

fn read_outcomes(
    files: &Files<'_>,
    folder: &str,
    plan: &Plan,
    there: &There,
    unwritten: &mut Vec<String>,
) -> BTreeMap<Id, OutcomeNarrative> {
    let problems = files.problems;
    let mut found = BTreeMap::new();
    for path in files.within(&format!("{folder}/outcomes"), ".md") {
        let Some(file) = files.needed(&path, "words about an outcome") else { continue };
        let Some(id) = id_of(&file, problems) else { continue };
        if plan.outcome(&id).is_none() {
            if there.in_plan(plan.id.as_str(), id.as_str()) {
                continue;
            }
            problems.add(
                Diagnostic::new(Code::UnknownOutcome, format!("the plan has no item `{id}`"))
                    .at(file.place(0..0))
                    .label("named by this file")
                    .suggest(id.as_str(), plan.outcomes.iter().map(|o| o.id.as_str())),
            );
            continue;
        }
        let Some(front) = optional_front_matter(&file, problems) else { continue };
        let Some(text) = TomlText::parse(&file, front.toml, problems) else { continue };
        let keys = text.keys(problems);
        let progress = read_progress(&keys, plan);
        keys.finish();
        if empty_words(&file, front.words, problems) {
            unwritten.push(path);
        }
        let words = narrative::parse(&file, front.words, problems);
        found.insert(id, OutcomeNarrative { progress, words });
    }
    found
}

fn read_progress(keys: &Keys<'_>, plan: &Plan) -> Option<ProgressStatement> {
    let level = keys.text("progress");
    let why = keys.text("why");
    let said_by = keys.text("said-by");
    if level.is_none() && (why.is_some() || said_by.is_some()) {
        keys.complain(
            "why",
            Code::MissingKey,
            "a progress statement has no `progress`",
            "add `progress`, one of the plan's scale",
        );
    }
    let level = level?;
    let Some(place) = plan.progress_scale.iter().position(|name| *name == level) else {
        let help = nearest(&level, plan.progress_scale.iter().map(String::as_str)).map_or_else(
            || format!("the plan's scale is: {}", plan.progress_scale.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        keys.complain(
            "progress",
            Code::UnknownChoice,
            format!("the plan's scale has no `{level}`"),
            help,
        );
        return None;
    };
    if why.is_none() || said_by.is_none() {
        keys.complain(
            "progress",
            Code::MissingKey,
            "a progress statement says why, and who says so",
            "add `why` (one sentence) and `said-by`",
        );
    }
    Some(ProgressStatement { level: place, why: why?, said_by: said_by? })
}

fn read_commentary(
    files: &Files<'_>,
    folder: &str,
    (measures, there): (&[Measure], &There),
    published: Option<DateTime>,
    unwritten: &mut Vec<String>,
) -> BTreeMap<Id, Commentary> {
    let problems = files.problems;
    let mut found = BTreeMap::new();
    for path in files.within(&format!("{folder}/measures"), ".md") {
        let Some(file) = files.needed(&path, "words about a measure") else { continue };
        let Some(id) = id_of(&file, problems) else { continue };
        let at = measures.binary_search_by(|measure| measure.id.cmp(&id));
        let Some(measure) = at.ok().map(|at| &measures[at]) else {
            if !there.measures.hold(id.as_str()) {
                let known = there.measures.iter();
                problems.add(unknown_measure(id.as_str(), known).at(file.place(0..0)));
            }
            continue;
        };
        let Some(front) = front_matter(&file, problems) else { continue };
        let Some(text) = TomlText::parse(&file, front.toml, problems) else { continue };
        let keys = text.keys(problems);
        let action = read_action(&keys);
        let overridden = read_override(&keys, measure, published);
        let is_empty = empty_words(&file, front.words, problems);
        if is_empty {
            unwritten.push(path);
        }
        // What nobody has said yet has no day: the measure stands without commentary.
        let is_unsaid = is_empty && action.is_none() && overridden.is_none();
        let (said_by, dated) = if is_unsaid {
            (keys.text("said-by"), keys.date("dated"))
        } else {
            (keys.need_text("said-by"), keys.need_date("dated"))
        };
        timing::dated_after_publication(&keys, dated, published);
        keys.finish();
        if is_unsaid {
            continue;
        }
        let words = narrative::parse(&file, front.words, problems);
        if let (Some(said_by), Some(dated)) = (said_by, dated) {
            found.insert(id, Commentary { said_by, dated, overridden, action, words });
        }
    }
    found
}

/// The `[override]` table.
fn read_override(
    keys: &Keys<'_>,
    measure: &Measure,
    published: Option<DateTime>,
) -> Option<Override> {
    let table = keys.table("override")?;
    if matches!(measure.rule, StatusRule::None { .. }) {
        keys.complain(
            "override",
            Code::Contradiction,
            format!("`{}` is not judged, so there is no status to set aside", measure.id),
            "take the table out, or give the measure a status rule",
        );
    }
    let status = table.need_choice("status", Status::NAMES);
    let reason = table.need_text("reason");
    let by = table.need_text("by");
    let dated = table.need_date("dated");
    timing::dated_after_publication(&table, dated, published);
    let place = table.place_of("status");
    table.finish();
    Some(Override { status: status?, reason: reason?, by: by?, dated: dated?, place })
}

fn read_action(keys: &Keys<'_>) -> Option<ImprovementAction> {
    let what = keys.text("improvement-action");
    let owner = keys.text("action-owner");
    let by = keys.date("action-by");
    match (what, owner, by) {
        (Some(what), Some(owner), Some(by)) => Some(ImprovementAction { what, owner, by }),
        (None, None, None) => None,
        _ => {
            keys.complain(
                "improvement-action",
                Code::MissingKey,
                "an improvement action has an owner and a date",
                "give all three: improvement-action, action-owner, action-by",
            );
            None
        }
    }
}
