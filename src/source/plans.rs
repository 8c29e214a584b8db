//! `content/plans/<plan>/`: the plan's facts, and a file for each of its items.

use super::files::{Files, front_matter};
use super::keys::{At, Keys, TomlText};
use super::measures::id_of;
use super::named::hold_lead_member;
use super::there::There;
use crate::diagnostic::{Code, Diagnostic, SourceFile, nearest};
use crate::model::{Arrangement, Id, Level, Officers, Outcome, Plan};
use crate::narrative;

/// Reads every plan, the newest first.
pub(super) fn read(
    files: &Files<'_>,
    there: &There,
    lead_members: Option<&Arrangement>,
) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for path in files.each_with("content/plans", "plan.toml") {
        let Some(file) = files.needed(&path, "the plan's facts") else { continue };
        let folder = path.trim_end_matches("/plan.toml");
        let Some(id) = Id::new(folder.rsplit('/').next().unwrap_or_default()) else {
            files.problems.add(
                Diagnostic::new(Code::BadId, format!("`{folder}` is not named by an id"))
                    .at(file.place(0..0))
                    .help("use lower-case letters, digits and hyphens"),
            );
            continue;
        };
        plans.extend(read_one(files, &file, (folder, id), there, lead_members));
    }
    plans.sort_by(|a, b| (b.start, &b.id).cmp(&(a.start, &a.id)));
    check_unique(&plans, files);
    plans
}

fn read_one(
    files: &Files<'_>,
    file: &SourceFile,
    (folder, id): (&str, Id),
    there: &There,
    lead_members: Option<&Arrangement>,
) -> Option<Plan> {
    let problems = files.problems;
    let text = TomlText::parse(file, 0..file.text.len(), problems)?;
    let keys = text.keys(problems);
    let title = keys.need_text("title");
    let start = keys.need_date("start");
    let end = keys.need_date("end");
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        keys.complain(
            "end",
            Code::Contradiction,
            "the plan ends before it starts",
            "check both dates",
        );
    }
    let levels = read_levels(&keys);
    let progress_scale = keys.texts("progress-scale").into_iter().map(|at| at.value).collect();
    keys.finish();
    let mut items = Vec::new();
    for path in files.within(folder, ".md") {
        if let Some(file) = files.needed(&path, "an item of the plan") {
            items.extend(read_item(files, &file, levels.as_deref(), lead_members));
        }
    }
    let outcomes = in_plan_order(items, &id, files, there);
    Some(Plan {
        id,
        title: title?,
        start: start?,
        end: end?,
        levels: levels?,
        progress_scale,
        outcomes,
    })
}

/// The plan's levels; None when there are none, or one cannot be read.
fn read_levels(keys: &Keys<'_>) -> Option<Vec<Level>> {
    let tables = keys.tables("levels");
    if tables.is_empty() {
        keys.complain(
            "levels",
            Code::MissingKey,
            "the plan names no levels",
            "write levels = [{ one = \"outcome\", many = \"outcomes\" }]",
        );
        return None;
    }
    // Each is read, so that what is wrong with every one of them is said.
    let levels: Vec<Option<Level>> = tables.into_iter().map(read_level).collect();
    levels.into_iter().collect()
}

fn read_level(table: Keys<'_>) -> Option<Level> {
    let one = table.need_text("one");
    let many = table.need_text("many");
    table.finish();
    Some(Level { one: one?, many: many? })
}

struct Item {
    outcome: Outcome,
    parent: Option<At<String>>,
}

fn read_item(
    files: &Files<'_>,
    file: &SourceFile,
    levels: Option<&[Level]>,
    lead_members: Option<&Arrangement>,
) -> Option<Item> {
    let problems = files.problems;
    let id = id_of(file, problems)?;
    let front = front_matter(file, problems)?;
    let text = TomlText::parse(file, front.toml, problems)?;
    let keys = text.keys(problems);
    let title = keys.need_text("title");
    let level = keys.need_text("level").and_then(|name| {
        // The name means nothing until the plan's levels are known.
        let levels = levels?;
        let found = levels.iter().position(|level| level.one == name);
        if found.is_none() {
            let known: Vec<&str> = levels.iter().map(|level| level.one.as_str()).collect();
            let help = nearest(&name, known.iter().copied())
                .map_or(format!("the plan's levels are: {}", known.join(", ")), |near| {
                    format!("did you mean `{near}`?")
                });
            keys.complain(
                "level",
                Code::UnknownChoice,
                format!("the plan has no level `{name}`"),
                help,
            );
        }
        found
    });
    let parent = keys.text_at("parent");
    let order = keys.integer("order").unwrap_or(0);
    let officers = Officers {
        accountable: keys.text("accountable"),
        responsible: keys.text("responsible"),
        lead_member: keys.text_at("lead-member").map(|at| {
            hold_lead_member(&at, lead_members, problems);
            at.value
        }),
    };
    keys.finish();
    let wording = narrative::parse(file, front.words, problems);
    let level = level?;
    if level > 0 && parent.is_none() {
        problems.add(
            Diagnostic::new(Code::MissingKey, "an item below the top level needs a `parent`")
                .at(file.place(0..3))
                .help("name the item above it"),
        );
    }
    let parent_id = parent.as_ref().and_then(|at| Id::new(&at.value));
    let outcome = Outcome { id, title: title?, level, parent: parent_id, order, officers, wording };
    Some(Item { outcome, parent })
}

/// Checks the parents and puts every item after its parent, siblings by order.
fn in_plan_order(
    mut items: Vec<Item>,
    plan: &Id,
    files: &Files<'_>,
    there: &There,
) -> Vec<Outcome> {
    items.sort_by(|a, b| (a.outcome.order, &a.outcome.id).cmp(&(b.outcome.order, &b.outcome.id)));
    for item in &items {
        let Some(parent) = &item.parent else { continue };
        let found = items.iter().find(|other| other.outcome.id.as_str() == parent.value);
        let fits = found.is_some_and(|other| other.outcome.level < item.outcome.level);
        let is_broken = found.is_none() && there.in_plan(plan.as_str(), &parent.value);
        if !fits && !is_broken {
            let known = items.iter().filter(|i| i.outcome.level < item.outcome.level);
            files.problems.add(
                Diagnostic::new(
                    Code::UnknownOutcome,
                    format!("there is no item `{}` above this one", parent.value),
                )
                .at(parent.place.clone())
                .label("not an item of a higher level")
                .suggest(&parent.value, known.map(|i| i.outcome.id.as_str())),
            );
        }
    }
    let mut placed = Vec::new();
    let outcomes: Vec<Outcome> = items.into_iter().map(|item| item.outcome).collect();
    place_below(None, &outcomes, &mut placed);
    placed
}

fn place_below(parent: Option<&Outcome>, all: &[Outcome], placed: &mut Vec<Outcome>) {
    for outcome in all {
        // A child is always of a lower level, even where a parent is complained of,
        // so this ends.
        let is_child = outcome.parent.as_ref() == parent.map(|parent| &parent.id)
            && parent.is_none_or(|parent| outcome.level > parent.level);
        if is_child {
            placed.push(outcome.clone());
            place_below(Some(outcome), all, placed);
        }
    }
}

fn check_unique(plans: &[Plan], files: &Files<'_>) {
    let mut seen = std::collections::BTreeMap::new();
    for plan in plans {
        for outcome in &plan.outcomes {
            if let Some(other) = seen.insert(outcome.id.clone(), &plan.id) {
                let path = format!("content/plans/{}/{}.md", plan.id, outcome.id);
                files.problems.add(
                    Diagnostic::new(
                        Code::DuplicateId,
                        format!("`{}` is also an item of the plan `{other}`", outcome.id),
                    )
                    .at(crate::diagnostic::Place::file(path))
                    .help("ids are unique across plans: rename one of the files"),
                );
            }
        }
    }
}
