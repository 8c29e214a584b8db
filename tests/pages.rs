//! The pages of the example site: every kind is there, the golden thread leads both
//! ways, and what was reported is named.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;
mod shown;

use jiff::civil::date;
use plainsight::assess::{ActionState, Ended, judge};

use shown::{built, marked_up, page, site};

/// Every address of DESIGN §8 that needs no sealing, search or interface for machines.
#[test]
fn every_kind_of_page_is_there() {
    let addresses = [
        "",
        "reports/",
        "reports/2024-to-2025/",
        "reports/2024-to-2025/outcomes/less-waste/",
        "reports/2024-to-2025/measures/missed-bins/",
        "reports/2024-to-2025/whole/",
        "reports/2024-to-2025/v1.0/",
        "measures/",
        "measures/missed-bins/",
        "measures/household-waste-recycled/areas/",
        "plans/",
        "plans/council-plan-2023/",
        "plans/council-plan-2023/less-waste/",
        "scorecard/",
        "directorates/",
        "directorates/neighbourhoods/",
        "lead-members/",
        "categories/",
        "categories/critical-service-delivery/",
        "vital-signs/",
        "exceptions/",
        "benchmarks/",
        "peer-groups/similar-councils/",
        "actions/",
        "actions/overdue/",
        "risks/",
        "money/",
        "findings/",
        "data/",
        "method/",
        "accessibility/",
        "about/",
        "measures/street-lights-led/",
    ];
    for address in addresses {
        page(address);
    }
}

#[test]
fn pages_across_the_council_name_the_report_that_they_come_from() {
    let latest = "Six-monthly report April to September 2025";
    for address in ["scorecard/", "exceptions/", "actions/", "risks/", "money/", "findings/"] {
        let named = format!("\">{latest}</a>");
        assert!(page(address).contains(&named), "/{address} does not name {latest}");
    }
}

/// From the plan to its actions, measures, risks and findings, and from each of them
/// back.
#[test]
fn the_golden_thread_leads_both_ways() {
    let site = site();
    // What is shown is what the latest report knew at its cut-off.
    let cut_off = date(2025, 10, 31);
    let mut threads = 0;
    for action in site.actions.iter().filter(|action| action.is_public(cut_off)) {
        let (plan, outcome) = site.outcome(action.outcome.as_str()).unwrap();
        let title = marked_up(&action.title);
        let item = page(&format!("plans/{}/{}/", plan.id, outcome.id));
        assert!(item.contains(&title), "{} is not on the page of {}", action.id, outcome.id);
        assert!(item.contains(&format!("id=\"action-{}\"", action.id)), "{}", action.id);
        let all = page("actions/");
        assert!(all.contains(&format!("id=\"action-{}\"", action.id)), "{}", action.id);
        assert!(all.contains(&format!("href=\"../plans/{}/{}/\"", plan.id, outcome.id)));
        for measure in &action.measures {
            let page = page(&format!("measures/{measure}/"));
            let link = format!("plans/{}/{}/#action-{}\"", plan.id, outcome.id, action.id);
            assert!(page.contains(&link), "{measure} does not lead to {}", action.id);
            threads += 1;
        }
    }
    for risk in site.risks.iter().filter(|risk| risk.is_open(cut_off)) {
        let (plan, outcome) = site.outcome(risk.outcome.as_ref().unwrap().as_str()).unwrap();
        let item = page(&format!("plans/{}/{}/", plan.id, outcome.id));
        assert!(
            item.contains(&format!("href=\"../../../risks/#risk-{}\"", risk.id)),
            "{}",
            risk.id
        );
        let all = page("risks/").split(&format!("id=\"risk-{}\"", risk.id)).nth(1).unwrap();
        let own = all.split("</section>").next().unwrap();
        let link = format!("<a href=\"../plans/{}/{}/\">{}", plan.id, outcome.id, outcome.title);
        assert!(own.contains(&link), "{} does not lead to {}", risk.id, outcome.id);
    }
    let mut found = 0;
    for finding in site.findings.iter().filter(|finding| finding.is_open(cut_off)) {
        let (plan, outcome) = site.outcome(finding.outcome.as_ref().unwrap().as_str()).unwrap();
        let item = page(&format!("plans/{}/{}/", plan.id, outcome.id));
        let link = format!("href=\"../../../findings/#finding-{}\"", finding.id);
        assert!(item.contains(&link), "{} is not on the page of {}", finding.id, outcome.id);
        let all =
            page("findings/").split(&format!("id=\"finding-{}\"", finding.id)).nth(1).unwrap();
        let own = all.split("</tr>").next().unwrap();
        let link = format!("<a href=\"../plans/{}/{}/\">{}", plan.id, outcome.id, outcome.title);
        assert!(own.contains(&link), "{} does not lead to {}", finding.id, outcome.id);
        found += 1;
    }
    assert!(found > 3, "only {found} findings are open");
    for ix in site.measure_ixs() {
        let measure = site.measure(ix);
        for outcome in &measure.outcomes {
            let (plan, outcome) = site.outcome(outcome.as_str()).unwrap();
            let link = format!("plans/{}/{}/\"", plan.id, outcome.id);
            assert!(page(&format!("measures/{}/", measure.id)).contains(&link));
        }
    }
    assert!(threads > 20, "only {threads} actions say which measure they should move");
}

/// Pages across the council start with the answer to their question.
#[test]
fn leads_give_the_answer() {
    let leads = [
        ("actions/", "Of ", " on course or complete. "),
        (
            "benchmarks/",
            "None of the 13 measures that we can rank is in the best quarter, ",
            " is in the worst.",
        ),
        ("money/", "We expect to spend £", " than planned."),
        ("risks/", "We watch ", " high, "),
        ("findings/", "", " findings are open."),
    ];
    for (address, start, then) in leads {
        let lead = page(address).split("<p class=\"lead\">").nth(1).unwrap();
        let lead = lead.split("</p>").next().unwrap();
        assert!(lead.starts_with(start) && lead.contains(then), "/{address}: {lead}");
        for sentence in lead.split(". ") {
            assert!(sentence.split_whitespace().count() < 25, "/{address}: {sentence}");
        }
    }
}

/// What the council says of money stands beside its figures, cited where the report has
/// it; what it says of one budget stands in its row.
#[test]
fn money_is_told_in_the_words_of_the_latest_report() {
    let (report, money) = ("reports/april-to-september-2025/", page("money/"));
    let said = "Building work is slower than planned.";
    let paragraph = money.split("<p><a class=\"number\"").find(|part| part.contains(said)).unwrap();
    let link = paragraph.split("href=\"../").nth(1).unwrap().split('"').next().unwrap();
    let (address, id) = link.split_once('#').unwrap();
    assert_eq!(address, report);
    let cited = page(report).split(&format!("id=\"{id}\"")).nth(1).unwrap();
    assert!(cited.split("</p>").next().unwrap().contains(said));
    let row = money.split("<tr>").find(|row| row.contains("Extra bin crews since June.")).unwrap();
    assert!(row.starts_with("<th scope=\"row\">Neighbourhoods"), "{row}");
    assert!(money.contains("<tr class=\"ours\"><th scope=\"row\">All savings"));
    // What some save above their plan makes up for part of what others do not.
    let chart = money.split("Savings by directorate, 2025 to 2026</span>").nth(1).unwrap();
    let all = chart.split("<tr class=\"ours\">").nth(1).unwrap().split("</tr>").next().unwrap();
    for pounds in ["£4.30 million", "£4.80 million", "£0.80 million"] {
        assert!(all.contains(pounds), "{all}");
    }
    assert!(money.contains("Where more is expected than planned, it comes to £0.30 million"));
    assert!(money.contains("All savings together: £0.50 million less than planned."));
}

/// A plan counts the measures that its items' pages show: those that reports have dropped
/// are on neither.
#[test]
fn a_plan_counts_no_measure_that_was_dropped() {
    let plan = page("plans/council-plan-2023/");
    let dropped = site().measures.iter().filter(|measure| measure.life.until.is_some());
    let mut items = 0;
    for outcome in dropped.flat_map(|measure| &measure.outcomes) {
        let item = page(&format!("plans/council-plan-2023/{outcome}/"));
        let table = item.split("<table class=\"measures\">").nth(1).unwrap();
        let rows = table.split("</table>").next().unwrap().matches("<th scope=\"row\">").count();
        let line = plan.split(&format!("href=\"{outcome}/\"")).nth(1).unwrap();
        let line = line.split("</p>").next().unwrap();
        assert!(line.contains(&format!("{rows} measures")), "{outcome}: {line}");
        items += 1;
    }
    assert!(items > 1, "measures of {items} items were dropped");
}

/// The middle of every area and the middle of those we are compared with are two numbers.
#[test]
fn the_page_of_every_area_says_whose_middle_it_names() {
    let said = page("measures/household-waste-recycled/areas/");
    assert!(said.contains(" areas, Thornmere among them, was "));
    assert!(said.contains(" others that report, without Thornmere."));
}

/// What was completed before it was due leaves the rest of its bar open, and says when.
#[test]
fn a_timeline_shows_what_was_completed_early() {
    let cut_off = date(2025, 10, 31);
    let mut early = 0;
    for action in site().actions.iter().filter(|action| action.part_of.is_none()) {
        let Some(Ended::Completed(day)) = judge(action, cut_off).ended else { continue };
        let (plan, outcome) = site().outcome(action.outcome.as_str()).unwrap();
        let item = page(&format!("plans/{}/{}/", plan.id, outcome.id));
        if !action.end.goes_on() && action.end.first_day().is_some_and(|due| day < due) {
            assert!(item.contains("class=\"bar spare\"") && item.contains("Completed by "));
            early += 1;
        }
    }
    assert!(early > 0, "no action of the example was completed early");
}

/// How an action stands and where we stand are read before anything else of a row.
#[test]
fn tables_answer_in_their_second_column() {
    let heads = |address: &str| {
        let page = page(address);
        page.split("<thead><tr>").skip(1).map(|rest| rest.split("</tr>").next().unwrap())
    };
    let second = |head: &str| {
        let columns = head.split("<th").nth(2).unwrap().split_once('>').unwrap().1;
        columns.split('<').next().unwrap().to_owned()
    };
    assert!(heads("actions/").all(|head| second(head) == "How it stands"));
    assert!(heads("benchmarks/").all(|head| second(head) == "Our position"));
    assert!(heads("actions/").count() > 0 && heads("benchmarks/").count() > 0);
}

/// Every scored risk is led to from its cell of the matrix, and the highest from a list
/// before it, on the page of risks and in a report.
#[test]
fn the_matrix_leads_to_each_risk() {
    for address in ["risks/", "reports/april-to-september-2025/"] {
        let (before, matrix) =
            page(address).split_once("Risks by how likely and how bad they are</span>").unwrap();
        let cells = matrix.split("</table>").next().unwrap();
        let mut highest = 0;
        for risk in site().risks.iter().filter(|risk| risk.is_open(date(2025, 10, 31))) {
            let Some(latest) = risk.scores_by(date(2025, 10, 31)).last() else { continue };
            let link = format!("href=\"#risk-{}\"", risk.id);
            assert!(cells.contains(&link), "/{address}: {} is not in its cell", risk.id);
            assert!(page(address).contains(&format!("id=\"risk-{}\"", risk.id)));
            let named =
                before.contains(&format!("<dt>High</dt><dd><a {link}>{}<", marked_up(&risk.title)));
            assert!(!named || latest.score.product() >= site().risk_scale.high_from);
            highest += usize::from(named);
        }
        assert!((1..=5).contains(&highest), "/{address} names {highest} of the highest risks");
    }
}

/// Every state has its own page with the actions in it, and no others.
#[test]
fn actions_stand_under_the_state_that_they_are_judged_to() {
    let site = site();
    // The latest report's cut-off: what was reported, not what is known today.
    let cut_off = date(2025, 10, 31);
    let addresses = [
        (ActionState::Overdue, "overdue"),
        (ActionState::Slipped, "slipped"),
        (ActionState::NoUpdate, "no-update"),
        (ActionState::OnCourse, "on-course"),
        (ActionState::NotStarted, "not-started"),
        (ActionState::Undated, "undated"),
        (ActionState::CompleteLate, "completed-late"),
        (ActionState::Complete, "completed"),
    ];
    for (state, address) in addresses {
        let page = page(&format!("actions/{address}/"));
        for action in site.actions.iter().filter(|action| action.is_public(cut_off)) {
            let is_there = page.contains(&format!("id=\"action-{}\"", action.id));
            assert_eq!(is_there, judge(action, cut_off).state == state, "{} {state:?}", action.id);
        }
    }
}

/// What was reported of an action after the cut-off is in no report.
#[test]
fn a_report_knows_no_update_after_its_cut_off() {
    let site = site();
    let report = built()
        .iter()
        .filter(|(path, _)| path.starts_with("reports/2024-to-2025/") && path.ends_with(".html"));
    let later: Vec<String> = site
        .actions
        .iter()
        .flat_map(|action| &action.updates)
        .filter(|update| update.date > date(2025, 6, 30))
        .filter_map(|update| update.note.as_deref())
        .map(|note| marked_up(note.trim_end_matches('.')))
        .collect();
    assert!(later.len() > 10, "the example site has updates after its annual report");
    for (path, page) in report {
        for note in &later {
            assert!(!page.contains(note.as_str()), "{path} holds {note:?}");
        }
    }
}

/// A sentence of more words than this is hard to follow.
const MOST_WORDS: usize = 25;

/// Sentences that the program makes are short. What people wrote is theirs: it is known
/// by five words in a row that stand in the site's own files.
#[test]
fn no_sentence_of_the_program_is_long() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let written: String = ["content", "data"]
        .iter()
        .flat_map(|part| walkdir::WalkDir::new(format!("{folder}{part}")))
        .filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok())
        .collect();
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_theirs = |words: &[&str]| words.windows(5).any(|run| written.contains(&run.join(" ")));
    let pages = built().iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, markup) in pages {
        let texts = markup.split('<').filter_map(|part| Some(part.split_once('>')?.1));
        for text in texts {
            let words: Vec<&str> = text.split_whitespace().collect();
            let is_last = |word: &&str| word.trim_end_matches('”').ends_with(['.', '?', '!']);
            for sentence in words.split_inclusive(is_last) {
                let is_long = sentence.len() > MOST_WORDS && !is_theirs(sentence);
                assert!(!is_long, "/{path}: {} words: {}", sentence.len(), sentence.join(" "));
            }
        }
    }
}
