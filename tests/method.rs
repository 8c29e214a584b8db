//! The page on method: it explains what is in use, shows each rule at work, and holds
//! every measure as long as they fit on one page.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::BTreeMap;
use std::io;

use jiff::civil::{DateTime, date};
use plainsight::input::{Disk, Input};
use plainsight::model::RuleKind;
use plainsight::page::{self, Options};
use plainsight::pipeline::{self, Ready};

use memory::Memory;

fn on(folder: &str) -> Disk {
    let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    Disk::new(folder, date(2025, 12, 10).at(12, 0, 0, 0))
}

/// The example site with copies of one of its measures added.
struct Wider {
    site: Disk,
    more: usize,
}

/// The measure that is copied; copies are named after it.
const COPIED: &str = "data/measures/residual-waste-per-household";

impl Input for Wider {
    fn read(&self, root: &str, path: &str) -> io::Result<Vec<u8>> {
        if path.starts_with(&format!("{COPIED}-")) {
            return self.site.read(root, &format!("{COPIED}.toml"));
        }
        self.site.read(root, path)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let mut found = self.site.list(folder);
        if found.iter().any(|path| path.starts_with(COPIED)) {
            found.extend((0..self.more).map(|at| format!("{COPIED}-{at:03}.toml")));
            found.sort();
        }
        found
    }

    fn date(&self) -> DateTime {
        self.site.date()
    }
}

/// A page, with the files it brings.
fn page(ready: &Ready<'_>, at: &str) -> (String, Vec<(String, String)>) {
    let (address, key) = ready.addresses.iter().find(|(found, _)| found.as_str() == at).unwrap();
    let composed = page::compose(&ready.frozen, address, key);
    let html = ready.theme.render(&composed.page).map_err(|mistake| format!("{mistake:?}"));
    let files = composed.files.into_iter().map(|(path, text)| (path.file(), text));
    (html.unwrap(), files.collect())
}

fn with<T>(input: &dyn Input, see: impl Fn(&Ready<'_>) -> T) -> T {
    let outcome = pipeline::run(input, Options::default(), |ready| Ok(see(ready)));
    outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics))
}

/// Lines of the table of measures.
fn lines(html: &str) -> usize {
    html.matches("<th scope=\"row\"><a href=\"../measures/").count()
}

/// What the example of a rule says on the example site, beyond whose it is.
fn arithmetic(rule: RuleKind) -> &'static str {
    match rule {
        RuleKind::Tolerance => "Close to target means missing it by no more than",
        RuleKind::Floor => "Close to target reaches from the target to the floor standard of",
        RuleKind::TrendModerated => {
            "The target is 70.0% or more. The result is 71.8%, which meets it: on target."
        }
        RuleKind::BetterThanLastYear => {
            "The target is 80.0% or more. The result is 81.7%, which meets it: on target."
        }
        RuleKind::Bands => {
            "The target is 3.7 out of 5 or more. The result is 3.9 out of 5, which meets it: on target."
        }
        RuleKind::Nearest => {
            "The target is −£0.5 million to £0.5 million. The result is £1.2 million, £0.7 million above."
        }
        RuleKind::Milestone => {
            "The result is 6 buildings. It is not due yet, so there is no status."
        }
        RuleKind::None => "Children come into care because they need it.",
    }
}

/// The kind of rule that each measure of the example site is judged by, by the
/// measure's name.
fn rules() -> BTreeMap<String, RuleKind> {
    with(&on("."), |ready| {
        let measures = ready.frozen.site.measures.iter();
        measures.map(|measure| (measure.id.to_string(), measure.rule.kind())).collect()
    })
}

#[test]
fn each_rule_in_use_is_shown_at_work_and_each_measure_has_its_line() {
    let (html, files) = with(&on("."), |ready| page(ready, "method/"));
    let rules = rules();
    for (name, rule) in RuleKind::NAMES {
        assert!(rules.values().any(|used| used == rule), "the example site does not use {name}");
        let (_, after) = html.split_once(&format!("<h3 id=\"{name}\">")).unwrap();
        let (explained, _) = after.split_once("</div>").unwrap();
        let (_, example) = explained.split_once("For example: <a href=\"../measures/").expect(name);
        let (measure, _) = example.split_once('/').unwrap();
        assert_eq!(rules.get(measure), Some(rule), "{measure} is an example of {name}");
        assert!(example.contains(arithmetic(*rule)), "{name}: {example}");
    }
    let measures = rules.len();
    assert_eq!(lines(&html), measures);
    let (path, csv) = files.first().unwrap();
    assert_eq!(path, "method/measures.csv");
    assert_eq!(csv.lines().count(), measures + 1);
    let line = "missed-bins,Missed bins,tolerance,Within 10% of the target,\
                The same time a year before,Up to 5,\n";
    assert!(csv.contains(line), "{csv}");
}

#[test]
fn a_status_leads_to_the_rule_that_it_was_judged_by() {
    with(&on("."), |ready| {
        for measure in &ready.frozen.site.measures {
            let (html, _) = page(ready, &format!("measures/{}/", measure.id));
            // One without a status leads to why measures have none.
            let parts = [measure.rule.kind().name(), "without-status"];
            let leads = |part: &str| html.contains(&format!("href=\"../../method/#{part}\""));
            assert!(parts.into_iter().any(leads), "{} does not lead to its rule", measure.id);
        }
        let (html, _) = page(ready, "reports/2024-to-2025/measures/missed-bins/");
        assert!(html.contains("method/#tolerance\""), "a report's part leads to no rule");
    });
}

/// The parts of the page on method that one page leads to.
fn led_to(html: &str) -> Vec<&str> {
    let parts = html.split("method/#").skip(1);
    parts.filter_map(|after| Some(after.split_once('"')?.0)).collect()
}

/// What holds a status: the last table or list of facts that is open before it.
fn around(before: &str) -> Option<&str> {
    let opened = before.rfind("<table").max(before.rfind("<dl"))?;
    let rest = &before[opened..];
    (!rest.contains("</table>") && !rest.contains("</dl>")).then_some(rest)
}

#[test]
fn every_status_on_every_page_leads_to_its_rule() {
    let rules = rules();
    let (mut direct, mut listed) = (0, 0);
    let is_rule = |part: &&str| rules.values().any(|rule| rule.name() == *part);
    let files = Memory::default();
    with(&on("."), |ready| pipeline::render_all(ready, &files).unwrap());
    let files = files.0.into_inner().unwrap();
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = pages.map(|(path, bytes)| (path, String::from_utf8_lossy(bytes)));
    // What stands on the page on method is explained where it stands.
    for (path, html) in pages.filter(|(path, _)| *path != "method/index.html") {
        for (at, _) in html.match_indices("class=\"status\"") {
            let (before, after) = html.split_at(at);
            if before.ends_with("<a ") {
                direct += 1;
                let (href, _) = after["class=\"status\" href=\"".len()..].split_once('"').unwrap();
                let (_, part) =
                    href.split_once("method/#").unwrap_or_else(|| panic!("{path}: {href}"));
                if part == "progress" {
                    continue;
                }
                // The measure stands before its status, and its rule is the one.
                let (_, measure) = before.rsplit_once("measures/").unwrap();
                let (measure, _) = measure.split_once('/').unwrap();
                let (word, _) = after.split_once("</a>").unwrap();
                match part {
                    "judgement" => assert!(word.contains("(by judgement)"), "{path}: {word}"),
                    "without-status" => assert!(!word.contains("target"), "{path}: {word}"),
                    rule => assert_eq!(rules[measure].name(), rule, "{path}: {measure}"),
                }
                continue;
            }
            listed += 1;
            let inside = around(before).unwrap_or_else(|| panic!("{path}: a status leads nowhere"));
            let leads = led_to(&html);
            let found = if inside.starts_with("<table class=\"measures\"") {
                leads.contains(&"measures")
            } else {
                let others = ["actions", "risks", "control-limits", "without-status", "judgement"];
                leads.iter().any(|part| others.contains(part) || is_rule(part))
            };
            assert!(found, "{path} has statuses and does not lead to how they are judged");
        }
    }
    assert!(direct > 100 && listed > 100, "{direct} statuses lead there alone, {listed} together");
}

#[test]
fn the_list_of_measures_leads_from_each_to_its_rule() {
    let (html, _) = with(&on("."), |ready| page(ready, "method/"));
    for (measure, rule) in rules() {
        let (_, line) = html.rsplit_once(&format!("measures/{measure}/")).unwrap();
        let (line, _) = line.split_once("</tr>").unwrap();
        assert!(line.contains(&format!("<td><a href=\"#{}\">", rule.name())), "{measure}: {line}");
    }
}

#[test]
fn what_is_not_in_use_is_not_explained() {
    let (html, _) = with(&on("tests/sites/improvement-plan"), |ready| page(ready, "method/"));
    for absent in ["tolerance", "floor", "attention", "well", "progress", "period", "groups"] {
        assert!(!html.contains(&format!("id=\"{absent}\"")), "{absent}");
    }
    for present in ["statuses", "rules", "none", "travel", "actions", "rounding", "measures"] {
        assert!(html.contains(&format!("id=\"{present}\"")), "{present}");
    }
}

#[test]
fn past_a_hundred_and_fifty_measures_only_their_file_has_each() {
    let has = with(&on("."), |ready| ready.frozen.site.measures.len());
    for (measures, shown) in [(150, 150), (151, 0)] {
        let input = Wider { site: on("."), more: measures - has };
        let (html, files) = with(&input, |ready| page(ready, "method/"));
        assert_eq!(lines(&html), shown);
        let (_, csv) = files.first().unwrap();
        assert_eq!(csv.lines().count(), measures + 1);
        // The page's budget is 100 kB with its style sheet, which takes 20 of them.
        assert!(html.len() < 80_000, "{} bytes for {measures} measures", html.len());
    }
}
