//! `/`: how the council is doing, by its latest published report.

use super::frame::{Frame, contact};
use super::scope::explain;
use super::view::{Body, Home, Link, OutcomeRow, Shortlist};
use super::{ReportKey, ReportPart, Scope, arranged, edition, passages, places, reports, since};
use crate::model::Id;
use crate::record::{SectionKind, SectionRecord};

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
        attention: None,
        improved: None,
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
        let key = ReportKey { report: at, version: None, part: ReportPart::Front };
        // Two sentences: where its measures stand, and who says so.
        home.standing = match record.counts.rated() {
            // Where nothing is judged, the answer is how the council compares.
            0 => arranged::compared(scope),
            _ => Vec::new(),
        };
        home.standing.extend(record.counts_sentences.iter().take(1).cloned());
        home.standing.push(words.standing(&record.title));
        let counts =
            edition::counts(scope, &record.counts, &record.counts_sentences, &record.title);
        // Without its picture it says no more than has been said.
        home.counts = Some(counts).filter(|counts| counts.figure.is_some());
        scope.report = Some(key);
        let section = |kind| record.section(kind);
        home.attention = section(SectionKind::Attention)
            .and_then(|section| shortlist(scope, &key, section, edition::all_attention));
        home.improved = section(SectionKind::WentWell)
            .and_then(|section| shortlist(scope, &key, section, edition::all_well));
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

/// The first rows of a list of the latest report, the order that they stand in, and
/// the way to all of them; None where the list is empty.
fn shortlist(
    scope: &mut Scope<'_, '_>,
    key: &ReportKey,
    section: &SectionRecord,
    all: impl Fn(&Scope<'_, '_>, &ReportKey, usize) -> Link,
) -> Option<Shortlist> {
    let count = section.rows.len();
    let record = scope.record()?;
    // A report keeps what it said; the site's first page praises nothing that a revision
    // has undone.
    let holds = |id: &&Id| {
        section.kind != SectionKind::WentWell
            || !record
                .measure(id.as_str())
                .is_some_and(|then| since::went_well_no_more(scope, then))
    };
    let listed: Vec<&Id> =
        section.rows.iter().map(|row| &row.id).filter(holds).take(MOST).collect();
    let mut rows = scope.reported_rows(record, listed.iter().copied());
    if section.kind == SectionKind::Attention {
        explain(record, &mut rows, listed);
    }
    let mut order = section.words.clone();
    order.forget_numbers();
    (!rows.is_empty()).then(|| Shortlist {
        order: passages::passages(scope, &order, 0),
        rows,
        all: (count > MOST).then(|| all(scope, key, count)),
    })
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
