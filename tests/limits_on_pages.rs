//! Control limits as readers meet them: on a measure's page, in a report, on the page on
//! method, and nowhere that they are not asked for.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::date;
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

fn built() -> &'static BTreeMap<String, String> {
    static BUILT: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let input = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2025, 12, 10).at(12, 0, 0, 0));
        let files = Memory::default();
        let options = Options::default();
        let outcome = pipeline::run(&input, options, |ready| pipeline::render_all(ready, &files));
        assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
        let files = files.0.into_inner().unwrap().into_iter();
        files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
    })
}

/// What a page says from the heading about limits on, up to the next section.
fn section(address: &str) -> &'static str {
    let page = built().get(&format!("{address}index.html")).unwrap();
    let after = page.split_once("id=\"control-limits\"").unwrap().1;
    after.split_once("</section>").unwrap().0
}

#[test]
fn a_measure_and_its_part_in_a_report_show_its_limits_and_why_they_start_afresh() {
    let pages = ["measures/missed-bins/", "reports/april-to-september-2025/measures/missed-bins/"];
    for address in pages {
        let said = section(address);
        assert_eq!(said.matches("<svg class=\"chart\"").count(), 2, "{address}");
        for words in [
            "342 in September 2025: too many figures are unusual to say what is usual",
            "These limits do not describe this measure well",
            "The system that takes residents",
            "<th scope=\"row\">July 2025</th><td class=\"n\">468</td>",
            "Worse: above the limits",
            "How to read this chart",
            "method/#control-limits",
        ] {
            assert!(said.contains(words), "{address}: {words}");
        }
        let csv = built().get(&format!("{address}control-limits.csv")).unwrap();
        assert_eq!(csv.lines().count(), 1 + said.matches("<th scope=\"row\">").count());
        assert!(csv.contains("2022-12,2022-12-01,2022-12-31,433,"), "{csv}");
    }
}

#[test]
fn limits_that_too_many_figures_break_say_so_and_nothing_of_the_usual() {
    for address in ["measures/missed-bins/", "measures/calls-answered-in-time/"] {
        let said = section(address);
        assert!(said.contains("too many figures lie outside them or in runs. Do not read"));
        for words in ["usual ups and downs", "met or missed", "will be", "inside the band is"] {
            assert!(!said.contains(words), "{address}: {words}");
        }
    }
    let said = section("reports/2023-to-2024/measures/missed-bins/");
    for words in [
        "291 in March 2024: within its usual ups and downs",
        "It may be met or missed",
        "A figure inside the band is usual, unless it is part of one of these patterns.",
    ] {
        assert!(said.contains(words), "{words}");
    }
    assert!(!said.contains("do not describe"));
    assert!(section("method/").contains("more than a third of the figures"));
}

#[test]
fn where_there_are_too_few_figures_their_number_is_said_and_no_limit_is_drawn() {
    let said = section("measures/food-waste-collected/");
    assert!(said.contains("It takes 12 figures to work out limits, and there are 6 so far."));
    assert!(!said.contains("<svg class=\"chart\"") && !said.contains("<table"), "{said}");
}

#[test]
fn the_method_prints_the_numbers_in_use() {
    let said = section("method/");
    for words in ["Limits from 12 figures on", "7 figures or more in a row", "Missed bins"] {
        assert!(said.contains(words), "{words}");
    }
}

#[test]
fn what_does_not_ask_for_limits_has_none() {
    let asking = ["missed-bins", "calls-answered-in-time", "food-waste-collected"];
    let measures = built().iter().filter(|(path, _)| path.contains("measures/"));
    let mut checked = 0;
    for (path, page) in measures.filter(|(path, _)| path.ends_with("/index.html")) {
        if !asking.iter().any(|id| path.ends_with(&format!("/{id}/index.html"))) {
            assert!(!page.contains("id=\"control-limits\""), "{path}");
            checked += 1;
        }
    }
    assert!(checked > 100, "only {checked} pages were checked");
}
