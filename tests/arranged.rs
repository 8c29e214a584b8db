//! Pages across the council when a site is out of the ordinary: what a page counts,
//! says and lists is the same thing, and what it leads to is there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use jiff::civil::{Date, DateTime, date};
use plainsight::input::{Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

/// A site of the repository with some of its files changed.
struct Changed {
    disk: Disk,
    changes: BTreeMap<String, String>,
}

impl Input for Changed {
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>> {
        match self.changes.get(path) {
            Some(text) => Ok(text.clone().into_bytes()),
            None => self.disk.read(root, path),
        }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let added = self.changes.keys().filter(|path| path.starts_with(folder));
        let all: BTreeSet<String> =
            self.disk.list(folder).into_iter().chain(added.cloned()).collect();
        all.into_iter().collect()
    }

    fn date(&self) -> DateTime {
        self.disk.date()
    }
}

impl Changed {
    fn site(folder: &str, day: Date) -> Self {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        Self { disk: Disk::new(folder, day.at(12, 0, 0, 0)), changes: BTreeMap::new() }
    }

    /// The example site as at a day after its latest report.
    fn example() -> Self {
        Self::site("", date(2025, 12, 10))
    }

    fn improvement_plan() -> Self {
        Self::site("tests/sites/improvement-plan", date(2026, 3, 10))
    }

    fn with(mut self, path: &str, change: impl FnOnce(String) -> String) -> Self {
        let text = String::from_utf8(self.read("", path).unwrap()).unwrap();
        self.changes.insert(path.to_owned(), change(text));
        self
    }

    /// Every page, by its address.
    fn built(&self) -> BTreeMap<String, String> {
        let files = Memory::default();
        let outcome =
            pipeline::run(self, Options::default(), |ready| pipeline::render_all(ready, &files));
        assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
        let files = files.0.into_inner().unwrap().into_iter();
        let pages = files.filter_map(|(path, bytes)| {
            let address = path.strip_suffix("index.html")?.to_owned();
            Some((address, String::from_utf8_lossy(&bytes).replace("&#39;", "'")))
        });
        pages.collect()
    }
}

/// The words of a page, without its markup.
fn words(page: &str) -> String {
    let mut words = String::new();
    let mut in_tag = false;
    for letter in page.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            letter if !in_tag => words.push(letter),
            _ => {}
        }
    }
    words
}

/// A list too long to show every milestone does not break the thread to one of them.
#[test]
fn a_measure_leads_to_a_milestone_of_a_long_plan() {
    let site = Changed::improvement_plan().with("data/actions.csv", |text| {
        let lines = text.lines().map(|line| match line {
            line if line.starts_with("action,") => format!("{line},measures\n"),
            line if line.starts_with("activity-1-3-a,") => format!("{line},agency-staff-cost\n"),
            line => format!("{line},\n"),
        });
        lines.collect()
    });
    let pages = site.built();
    let link = "../../plans/improvement-plan/future-council/#action-activity-1-3-a\"";
    assert!(pages["measures/agency-staff-cost/"].contains(link));
    let item = pages.iter().find(|(address, _)| address.ends_with("/future-council/")).unwrap();
    assert!(item.1.contains("id=\"action-activity-1-3-a\""));
    assert!(!pages["actions/"].contains("id=\"action-activity-1-3-a\""));
}

/// A perspective or a group may be called what a part of the page is called, and a
/// perspective without measures shows no empty table.
#[test]
fn groups_stand_beside_the_parts_of_their_page() {
    let mut site = Changed::example().with("plainsight.toml", |text| {
        text.replace("[perspectives]", "[perspectives]\noverview = \"Whole\"\nempty = \"Nobody's\"")
    });
    site = site.with("data/peer-groups.csv", |text| text.replace("similar-councils,", "main,"));
    for path in site.list("data/measures") {
        site = site.with(&path, |text| {
            let text = text.replace("\"similar-councils\"", "\"main\"");
            text.replace("perspective = \"customers\"", "perspective = \"overview\"")
        });
    }
    let pages = site.built();
    assert!(pages["scorecard/"].contains("id=\"perspective-overview\""));
    assert!(!pages["scorecard/"].contains("Nobody's"));
    assert!(pages["benchmarks/"].contains("id=\"group-main\""));
}

/// Before the first report, what is counted off target is listed or named.
#[test]
fn exceptions_before_the_first_report_are_those_that_are_counted() {
    let mut site = Changed::example();
    site.disk = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2024, 7, 1).at(12, 0, 0, 0));
    let pages = site.built();
    let page = &pages["exceptions/"];
    let said = words(page);
    assert!(!said.contains("No measure needs attention"));
    let (list, _) = page.split_once("id=\"actions\"").unwrap_or((page, ""));
    let rows: Vec<&str> = list.split("<li>\n<h3>").skip(1).collect();
    let unreported = rows.iter().filter(|row| row.contains("No published report covers")).count();
    assert!(unreported == rows.len() && unreported > 4, "{unreported} of {}", rows.len());
    let listed = rows.iter().filter(|row| row.contains("Off target")).count();
    let (before, _) = said.split_once(" measures are off target, by less than").unwrap();
    let named: usize = before.split_whitespace().next_back().unwrap().parse().unwrap();
    assert!(said.contains(&format!(" and {} off target.", listed + named)), "{listed}, {named}");
}

/// Across the council, exceptions stand in the order that their report gives them.
#[test]
fn exceptions_stand_in_the_order_of_their_report() {
    let pages = Changed::example().built();
    let listed = |page: &str| -> Vec<String> {
        let rows = page.split("<h3>").skip(1);
        let id = |row: &str| Some(row.split("/h3>").next()?.split("measures/").nth(1)?.to_owned());
        rows.filter_map(id).map(|rest| rest.split('/').next().unwrap().to_owned()).collect()
    };
    let (off_target, _) = pages["exceptions/"].split_once("id=\"actions\"").unwrap();
    let (here, report) = (listed(off_target), listed(&pages["reports/april-to-september-2025/"]));
    assert!(here.len() > 5, "{here:?}");
    assert_eq!(here, report[..here.len()]);
}

/// What the filter of a state counts, what its page says and what it lists.
fn assert_counts_agree(pages: &BTreeMap<String, String>, state: (&str, &str), total: &str) {
    let (address, word) = state;
    let page = &pages[&format!("actions/{address}/")];
    let said = words(page);
    let rows = page.matches("id=\"action-").count();
    assert!(said.contains(&format!("{word} ({rows})")), "the filter of {address} is not {rows}");
    assert!(said.contains(&format!("{word}: {total}.")), "{address} does not say {total}");
    let caption = format!("Actions: {}</span></caption>", word.to_lowercase());
    assert!(page.contains(&caption), "{address} has not its own title alone on its table");
    assert!(!said.contains("There are no actions"));
}

#[test]
fn filter_sentence_and_rows_of_a_state_agree() {
    let mut site = Changed::improvement_plan().with("data/actions.csv", |_| {
        "action,part-of,outcome,title,owner,start,end\n\
         wheels,,future-council,Mend the wheels,Head of waste,2024-04,2024-06\n\
         spokes,wheels,,Mend the spokes,Head of waste,2024-04,2024-05\n\
         hubs,later,,Mend the hubs,Head of waste,2024-04,2024-05\n\
         later,,future-council,Mend the rest,Head of waste,2026-04,2026-06\n\
         rims,later,,Mend the rims,Head of waste,2026-05,2026-06\n"
            .to_owned()
    });
    let updates = "action,date,state,expected-end,note\n\
         wheels,2024-04-20,in-progress,,\n\
         spokes,2024-04-20,in-progress,,\n\
         hubs,2024-04-20,in-progress,,\n";
    site.changes.insert("data/action-updates.csv".to_owned(), updates.to_owned());
    let pages = site.built();
    assert_counts_agree(&pages, ("overdue", "Overdue"), "1 action and 2 milestones");
    assert_counts_agree(&pages, ("not-started", "Not started"), "1 action and 1 milestone");
    let all = words(&pages["actions/"]);
    assert!(all.contains("All (5)"));
    assert!(all.contains("2 actions and 3 milestones: 3 overdue and 2 not started."));
    assert!(all.contains("Of 2 actions and 3 milestones, 3 are overdue or have slipped"));
}

/// A report is named by what it says alone: an action of a plan without a report is
/// shown as it stands today, and the page says so.
#[test]
fn no_report_is_named_that_does_not_say_what_is_shown() {
    let mut site = Changed::example()
        .with("data/actions.csv", |text| {
            let row = "bandstand,,parks,Mend the bandstand,Head of parks,,,,,2025-01,2025-06,";
            format!("{text}{row}\n")
        })
        .with("data/action-updates.csv", |text| {
            format!("{text}bandstand,2025-11-20,in-progress,,The roof is on.\n")
        });
    let plan = "title = \"Parks plan\"\nstart = 2025-01-01\nend = 2026-12-31\n\
                levels = [{ one = \"aim\", many = \"aims\" }]\n";
    let item = "+++\ntitle = \"Parks\"\nlevel = \"aim\"\norder = 1\n+++\n\nParks for all.\n";
    for (path, text) in [("plan.toml", plan), ("parks.md", item)] {
        site.changes.insert(format!("content/plans/parks-plan/{path}"), text.to_owned());
    }
    let pages = site.built();
    let note = "Some of these actions are in no published report yet.";
    let report = "Six-monthly report April to September 2025";
    let all = words(&pages["actions/"]);
    assert!(all.contains("The roof is on") && all.contains(note) && all.contains(report));
    let item = words(&pages["plans/parks-plan/parks/"]);
    assert!(item.contains("The roof is on") && !item.contains(report));
    // None of the page's actions is new: nothing is to be told apart.
    assert!(!words(&pages["actions/completed-late/"]).contains(note));
    assert!(words(&pages["actions/completed-late/"]).contains(report));
    // What is told as at two days has no line for one of them.
    let line = "31 October 2025</text>";
    assert!(Changed::example().built()["actions/overdue/"].contains(line));
    assert!(!pages["actions/overdue/"].contains(line));
}

/// Once a year is over, what was last reported before its end is no expectation any
/// more, neither in a report nor where an older one is the latest.
#[test]
fn nothing_is_expected_of_a_year_that_is_over() {
    let mut site = Changed::example().with("data/savings.csv", |text| {
        let late =
            |line: &&str| !line.starts_with("new-phone-system,") || !line.contains("2026-05-21");
        text.lines().filter(late).map(|line| format!("{line}\n")).collect()
    });
    site.disk = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2026, 6, 1).at(12, 0, 0, 0));
    let money = words(&site.built()["money/"]);
    assert!(money.contains("We expected to spend £306.7 million on services in 2025 to 2026"));
    assert!(money.contains("Not all of it has been reported on since 31 October 2025."));
    assert!(money.contains("Expected then") && !money.contains("Expected in all"));
    site.disk = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2026, 8, 1).at(12, 0, 0, 0));
    site = site.with("content/editions/october-2025-to-march-2026/edition.toml", |text| {
        text.replace("next-report", "published = 2026-07-14T09:30:00\nnext-report")
    });
    let money = words(&site.built()["money/"]);
    assert!(money.contains("The system opened on 15 September. Last reported on 30 October 2025."));
}

/// A judgement that its figures do not bear out stands as the council wrote it, with a
/// sentence beside it, in the report and with the plan; one that they bear out stands alone.
#[test]
fn a_judgement_that_its_figures_do_not_bear_out_is_flagged() {
    let edition = "2024-to-2025";
    let report = format!("reports/{edition}/outcomes/children-in-school/");
    let plan = "plans/council-plan-2023/children-in-school/";
    let flag = "This judgement and the figures point different ways: 2 of 3 measures";
    let with = |level: &str| {
        let path = format!("content/editions/{edition}/outcomes/children-in-school.md");
        let mut site = Changed::example();
        site.disk = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2025, 8, 1).at(12, 0, 0, 0));
        let site = site.with(&path, |text| {
            let lines = text.lines().map(|line| match line.starts_with("progress = ") {
                true => format!("progress = \"{level}\"\n"),
                false => format!("{line}\n"),
            });
            lines.collect()
        });
        let pages = site.built();
        [&report, plan].map(|address| words(&pages[address]))
    };
    for said in with("On course") {
        assert!(said.contains(flag) && said.contains("On course"), "{said}");
        assert!(said.contains("Said by: "));
    }
    for said in with("Some way to go") {
        assert!(!said.contains(flag), "{said}");
    }
}

/// A very long table scrolls within the window, so that its box never hides the focus,
/// and its lower edge says that there is more. A list of measures is shown whole.
#[test]
fn every_long_table_scrolls_within_the_window() {
    let pages = Changed::example().built();
    let (mut limited, mut whole) = (0, 0);
    for (address, page) in &pages {
        for table in page.split("<div class=\"scroll").skip(1) {
            let (class, rest) = table.split_once('"').unwrap();
            let body = rest.split("</table>").next().unwrap().split("<tbody>").nth(1).unwrap();
            let rows = body.matches("<tr").count();
            let tall = class.ends_with(" tall")
                || page.contains("<section class=\"wide tall\"") && address.starts_with("data/");
            let measures = class.contains("wide");
            assert_eq!(tall, rows > 60 && !measures, "/{address}: {rows} rows");
            limited += usize::from(tall);
            whole += usize::from(rows > 20 && measures);
        }
    }
    assert!(limited > 0, "the example has lists too long to be shown whole");
    assert!(whole > 0, "the example has long tables of measures");
    let disk = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2025, 12, 10).at(12, 0, 0, 0));
    let styles = disk.read("", "themes/civic/assets/page.css").unwrap();
    let styles = String::from_utf8(styles).unwrap();
    let (_, limit) = styles.split_once(".scroll.tall {max-height").unwrap();
    let (sign, _) = limit.split_once("thead").unwrap();
    assert!(sign.contains("&::after {content: \"↓\""), "{sign}");
}

/// Whatever a site holds, a page across the council stays within its budget: it shows
/// the first and says how many there are.
#[test]
fn a_list_says_how_much_of_it_is_shown() {
    const COPIES: usize = 120;
    let mut site = Changed::example();
    let definition = String::from_utf8(site.read("", "data/measures/missed-bins.toml").unwrap());
    let definition = definition.unwrap();
    for at in 0..COPIES {
        let path = format!("data/measures/missed-bins-{at:03}.toml");
        site.changes.insert(path, definition.clone());
    }
    for path in ["data/figures/waste-and-recycling.csv", "data/targets.csv"] {
        site = site.with(path, |text| {
            let own: Vec<&str> = text
                .lines()
                .filter(|line| line.starts_with("missed-bins,2"))
                .filter_map(|line| line.strip_prefix("missed-bins,"))
                .collect();
            let copies = (0..COPIES)
                .flat_map(|at| own.iter().map(move |rest| format!("missed-bins-{at:03},{rest}\n")));
            text.trim_end().to_owned() + "\n" + &copies.collect::<String>()
        });
    }
    let pages = site.built();
    let front = &pages["reports/april-to-september-2025/"];
    let whole = &pages["reports/april-to-september-2025/whole/"];
    let rows = |page: &str| page.matches("id=\"p-2-").count();
    assert!(rows(whole) > COPIES);
    assert!(rows(front) < 45);
    assert!(words(front).contains(&format!("See all {} measures that need attention", off(front))));
    assert!(front.contains("whole/#attention"));
    let exceptions = &pages["exceptions/"];
    let (off_target, _) = exceptions.split_once("id=\"actions\"").unwrap();
    assert_eq!(off_target.matches("<li>\n<h3>").count(), 50);
    let said = format!("The first 50 of {} are shown here.", off(front));
    assert!(words(exceptions).contains(&said), "{said}");
    // A page's budget is 100 kB with its style sheet, which takes 20 of them.
    for address in ["exceptions/", "scorecard/", "directorates/neighbourhoods/", "vital-signs/", ""]
    {
        assert!(pages[address].len() < 80_000, "/{address} has {} bytes", pages[address].len());
    }
}

/// How many measures a report's first page says are off target.
fn off(front: &str) -> usize {
    let said = words(front);
    let (before, _) = said.split_once(" measures that need attention").unwrap();
    before.rsplit(' ').next().unwrap().parse().unwrap()
}
