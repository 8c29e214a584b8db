//! Holding what one file says against what the others say.

use jiff::ToSpan;

use super::files::Files;
use super::keys::At;
use super::measures::MeasureFile;
use super::there::{Names, There};
use super::unknown::{self, Sort};
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};
use crate::model::{AreaIx, Areas, Arrangement, Figure, Measure, Site};
use crate::narrative::{Document, Inline, Reference};
use crate::period::Period;

/// Outcomes, categories, perspectives and peer groups that measures name.
pub(super) fn references(
    measures: &[MeasureFile],
    there: &There,
    (categories, perspectives): (&Arrangement, &Arrangement),
    problems: &Problems,
) {
    let ids = |arranged: &Arrangement| arranged.iter().map(|(id, _)| id.to_string()).collect();
    let (categories, perspectives): (Names, Names) = (ids(categories), ids(perspectives));
    let hold = |at: &At<String>, sort: &Sort, known: &Names| {
        if !known.hold(&at.value) {
            problems.add(sort.unknown(&at.value, known).at(at.place.clone()));
        }
    };
    for measure in measures {
        for at in &measure.outcomes {
            hold(at, &unknown::PLAN_ITEM, &there.outcomes);
        }
        if let Some(at) = &measure.peer_group {
            hold(at, &unknown::PEER_GROUP, &there.groups);
        }
        if let Some(at) = &measure.category {
            hold(at, &unknown::CATEGORY, &categories);
        }
        if let Some(at) = &measure.perspective {
            hold(at, &unknown::PERSPECTIVE, &perspectives);
        }
    }
}

/// The order in which a measure's figures are kept: releases of one figure
/// stand side by side, the latest last.
pub(super) fn key(figure: &Figure) -> (AreaIx, Period, Option<&str>, jiff::civil::Date) {
    (figure.area, figure.period, figure.breakdown(), figure.released)
}

/// The same figure twice in one release.
pub(super) fn duplicates(
    figures: &[Vec<Figure>],
    measures: &[Measure],
    areas: &Areas,
    paths: &[String],
    own: usize,
    files: &Files<'_>,
) {
    for (measure, figures) in measures.iter().zip(figures) {
        for pair in figures.windows(2) {
            let [first, second] = pair else { continue };
            if key(first) != key(second) {
                continue;
            }
            let path = &paths[second.origin.file as usize];
            let place = if (second.origin.file as usize) < own {
                line_place(files, path, second.origin.line)
            } else {
                Place::file(path)
            };
            let other = &paths[first.origin.file as usize];
            let message = format!(
                "`{}` has two figures for {}, {}, released on one day",
                measure.id,
                areas.get(second.area).name,
                second.period.canonical()
            );
            files.problems.add(
                Diagnostic::new(Code::DuplicateFigure, message).at(place).label("the second").help(
                    format!(
                        "the first is line {} of {other}; a revision has a later `released`",
                        first.origin.line
                    ),
                ),
            );
        }
    }
}

/// A whole line of one of the site's files, read again to show it.
fn line_place(files: &Files<'_>, path: &str, line: u32) -> Place {
    let text = files.input.read("", path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let text = text.unwrap_or_default();
    let file = SourceFile::new(path, text.trim_start_matches('\u{feff}'));
    let start: usize = file.text.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    let end = file.text[start..].find('\n').map_or(file.text.len(), |at| start + at);
    file.place(start..end)
}

/// Names of the site's own pages that words may link to.
pub(super) const PAGES: [&str; 7] =
    ["method", "data", "about", "accessibility", "reports", "measures", "plans"];

/// Figures of an area in which councils lie, of a measure with small numbers: a number
/// that is withheld could be worked out from that area less the councils that are shown.
pub(super) fn wider_with_small_numbers(site: &Site, problems: &Problems) {
    for ix in site.measure_ixs().filter(|ix| site.measure(*ix).disclosure.is_some()) {
        let is_wider = |area: AreaIx| area != site.our_area && site.areas.get(area).is_wider;
        let Some(figure) = site.figures(ix).iter().find(|figure| is_wider(figure.area)) else {
            continue;
        };
        let (id, area) = (&site.measure(ix).id, &site.areas.get(figure.area).id);
        problems.add(
            Diagnostic::new(
                Code::Contradiction,
                format!("`{id}` has small numbers, and councils lie in `{area}`"),
            )
            .at(site.place_of(figure))
            .label("a number that is withheld could be worked out from this")
            .help("take out the figures of that area, or the measure's `[disclosure]`"),
        );
    }
}

/// Links in words that lead to something that is not on the site.
pub(super) fn links(site: &Site, there: &There, problems: &Problems) {
    for document in documents(site) {
        let mut document = document.clone();
        document.for_each_inline(&mut |inline| {
            if let Inline::Link { to, place: Some(place), .. } = inline
                && let Some((named, what, known)) = unknown_reference(to, site, there)
            {
                problems.add(
                    Diagnostic::new(Code::BrokenLink, format!("there is no {what} `{named}`"))
                        .at(place.clone())
                        .label("this link")
                        .suggest(named, known),
                );
            }
        });
        for embed in document.embeds() {
            if let (Some(named), Some(place)) = (embed.kind.measure(), &embed.place)
                && !there.measures.hold(named)
            {
                let known = there.measures.iter();
                problems.add(unknown::unknown_measure(named, known).at(place.clone()));
            }
        }
    }
}

/// What a link names, what sort of thing that is, and what there is instead.
fn unknown_reference<'a>(
    to: &'a Reference,
    site: &'a Site,
    there: &'a There,
) -> Option<(&'a str, &'static str, Vec<&'a str>)> {
    let (named, what, known) = match to {
        Reference::External(_) => return None,
        Reference::Measure(id) => (id, "measure", &there.measures),
        Reference::Outcome(id) => (id, "plan item", &there.outcomes),
        Reference::Plan(id) => (id, "plan", &there.plans),
        Reference::Edition(id) => (id, "report", &there.editions),
        Reference::Page(name) => {
            let about = site.words.about.iter().map(|page| page.id.as_str());
            let known: Vec<&str> = PAGES.into_iter().chain(about).collect();
            let found = known.contains(&name.as_str());
            return (!found).then_some((name.as_str(), "page", known));
        }
    };
    (!known.hold(named)).then(|| (named.as_str(), what, known.iter().collect()))
}

/// Every text on the site.
fn documents(site: &Site) -> Vec<&Document> {
    let mut all = vec![&site.words.home.words];
    all.extend(site.words.about.iter().map(|page| &page.words));
    all.extend(&site.words.method);
    all.extend(site.plans.iter().flat_map(|plan| &plan.outcomes).map(|outcome| &outcome.wording));
    for edition in &site.editions {
        all.push(&edition.summary);
        all.extend(edition.sections.iter());
        all.extend(edition.outcomes.values().map(|outcome| &outcome.words));
        all.extend(edition.commentary.values().map(|commentary| &commentary.words));
    }
    all
}

/// A statement that nobody has reviewed for a year before the latest report.
pub(super) fn statement(site: &Site, problems: &Problems) {
    let facts = &site.accessibility;
    let published = site.editions.iter().filter_map(|edition| edition.published);
    let Some(latest) = published.filter(|moment| *moment <= site.date).max() else { return };
    let due = facts.last_reviewed.saturating_add(1.year());
    if due < latest.date() {
        problems.add(
            Diagnostic::new(
                Code::StatementOverdue,
                "the accessibility statement was last reviewed over a year before the latest report",
            )
            .at(facts.reviewed_place.clone())
            .label("reviewed then")
            .help("review it and write the day on which you did"),
        );
    }
}

/// Files that nothing reads: a name that is slightly off loses words or figures.
pub(super) fn unread(files: &Files<'_>) {
    for path in ["content", "data"].into_iter().flat_map(|folder| files.input.list(folder)) {
        let parts: Vec<&str> = path.split('/').collect();
        if !is_read(&parts, files) {
            files.problems.add(
                Diagnostic::new(Code::UnreadFile, format!("nothing reads `{path}`"))
                    .at(Place::file(&path))
                    .help("docs/site-format.md says where everything belongs"),
            );
        }
    }
}

/// Whether a file stands where one is looked for.
fn is_read(parts: &[&str], files: &Files<'_>) -> bool {
    let is = |name: &str, ending: &str| name.ends_with(ending);
    let has = |path: String| files.input.read("", &path).is_ok();
    match parts {
        ["content", "home.md" | "method.md" | "accessibility.toml" | "redirects.toml"] => true,
        ["content", "about", page] => is(page, ".md"),
        ["content", "plans", _, "plan.toml"] | ["content", "editions", _, "edition.toml"] => true,
        ["content", "plans", plan, item] => {
            is(item, ".md") && has(format!("content/plans/{plan}/plan.toml"))
        }
        ["content", "editions", "ledger.jsonl" | "addresses.txt"] => true,
        ["content", "editions", _, "records", record] => is(record, ".json"),
        ["content", "editions", edition, rest @ ..] => {
            let known = matches!(rest, ["summary.md" | "money.md" | "risks.md"])
                || rest == ["corrections.toml"]
                || matches!(rest, ["findings.md" | "residents.md"])
                || matches!(rest, ["outcomes" | "measures", words] if is(words, ".md"));
            known && has(format!("content/editions/{edition}/edition.toml"))
        }
        ["data", "areas.csv" | "peer-groups.csv" | "targets.csv"] => true,
        ["data", "actions.csv" | "action-updates.csv" | "findings.csv"] => true,
        ["data", "revisions.toml"] => true,
        ["data", "risks.csv" | "risk-scores.csv" | "budget.csv" | "savings.csv"] => true,
        ["data", "measures" | "sources", file] => is(file, ".toml"),
        ["data", "figures", file] => is(file, ".csv"),
        ["data", "series", file] => {
            let described = |name: &str| has(format!("data/series/{name}.toml"));
            is(file, ".toml") || file.strip_suffix(".csv").is_some_and(described)
        }
        ["data", "files", ..] => true,
        _ => false,
    }
}
