//! `/`: how the council is doing, by its latest published report.

use super::frame::{Frame, contact};
use super::view::{Body, Home, Link, OutcomeRow};
use super::{ReportKey, ReportPart, Scope, arranged, edition, passages, places, reports};

/// How many rows the front page shows of each list.
const MOST: usize = 3;

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let frozen = scope.frozen;
    let words = scope.words();
    let site = frozen.site;
    let latest = frozen.editions.shown.iter().rposition(crate::edition::Report::is_published);
    let mut home = Home {
        words: passages::passages(scope, &frozen.home, 0),
        standing: Vec::new(),
        counts: None,
        latest: latest.map(|at| reports::link(scope, at)),
        attention: Vec::new(),
        improved: Vec::new(),
        outcomes: Vec::new(),
        earlier: frozen
            .editions
            .shown
            .iter()
            .enumerate()
            .rev()
            .filter(|(at, report)| Some(*at) != latest && report.is_published())
            .map(|(at, _)| reports::link(scope, at))
            .collect(),
        coming: reports::coming(scope),
        topics: topics(scope),
        arrangements: arranged::links(scope),
        contact: contact(scope),
    };
    if let Some(at) = latest {
        let record = &frozen.editions.shown[at].record;
        let key = ReportKey { report: at, versioned: false, part: ReportPart::Front };
        // Two sentences: where its measures stand, and who says so.
        home.standing = record.counts_sentences.iter().take(1).cloned().collect();
        home.standing.push(words.standing(&record.title));
        home.counts =
            Some(edition::counts(scope, &record.counts, &record.counts_sentences, &record.title));
        scope.report = Some(key);
        home.attention = scope.rows(record, record.attention.iter().take(MOST));
        home.improved = scope.rows(record, record.went_well.iter().take(MOST));
        scope.report = None;
        home.outcomes = record
            .outcomes
            .iter()
            .enumerate()
            .map(|(at, outcome)| edition::outcome_row(scope, &key, outcome, at))
            .collect::<Vec<OutcomeRow>>();
    }
    let page = &site.words.home;
    let description = home.standing.join(" ");
    (Frame::new(&page.title, description), Body::Home(Box::new(home)))
}

/// Plan items that measures serve, as topics to find a measure by.
fn topics(scope: &Scope<'_, '_>) -> Vec<Link> {
    let site = scope.frozen.site;
    let mut topics = Vec::new();
    for plan in &site.plans {
        for outcome in &plan.outcomes {
            if !site.measures_of(&outcome.id).is_empty() {
                let href = scope.links.to(&places::outcome(&plan.id, &outcome.id));
                topics.push(Link { title: outcome.title.clone(), href });
            }
        }
    }
    topics
}
