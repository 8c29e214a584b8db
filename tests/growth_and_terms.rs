//! Pace towards a target, real terms and per head as readers meet them: on a measure's
//! page, in a report, in files, and nothing of a series before its time.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

fn built(day: Date) -> BTreeMap<String, String> {
    let input = Disk::new(env!("CARGO_MANIFEST_DIR"), day.at(12, 0, 0, 0));
    let files = Memory::default();
    let options = Options::default();
    let outcome = pipeline::run(&input, options, |ready| pipeline::render_all(ready, &files));
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    let files = files.0.into_inner().unwrap().into_iter();
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

fn says(site: &BTreeMap<String, String>, path: &str, words: &str) {
    let page = site.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    assert!(page.contains(words), "{path} does not say: {words}");
}

#[test]
fn a_page_says_growth_beside_the_growth_that_is_needed_or_why_it_cannot() {
    let site = built(date(2025, 12, 10));
    // (48.0 ÷ 38.9)^(1 ÷ 5) and (42.3 ÷ 38.9)^(1 ÷ 3).
    let behind = "To reach 48.0% by 2026 to 2027 it needs to grow by 4.3% a year. \
                  Since 2021 to 2022 it has grown by 2.8% a year: behind the pace needed.";
    says(&site, "measures/household-waste-recycled/index.html", behind);
    says(&site, "reports/2024-to-2025/measures/household-waste-recycled/index.html", behind);
    // (15 ÷ 2)^(1 ÷ 3) and (6 ÷ 2)^(1 ÷ 1.5).
    let ahead = "it needs to grow by 95.7% a year. Since 31 March 2024 it has grown by 108.0% a \
                 year: ahead of the pace needed.";
    says(&site, "measures/solar-roofs/index.html", ahead);
    let refused = "cannot be said as yearly growth, because growth from, to or below zero means";
    says(&site, "measures/data-breaches-reported/index.html", refused);
    // A report keeps the growth that there was then: (40.2 ÷ 38.9)^(1 ÷ 2).
    let then = "Since 2021 to 2022 it has grown by 1.7% a year";
    says(&site, "reports/2023-to-2024/measures/household-waste-recycled/index.html", then);
}

#[test]
fn money_stands_in_other_terms_beside_what_it_was_with_its_sum_and_its_source() {
    let site = built(date(2025, 12, 10));
    let page = "measures/agency-spending/index.html";
    // 4,612,000 × 97.4 ÷ 100 and 4,492,088 ÷ 256,900.
    says(&site, page, "£4,612,000 × 97.4 ÷ 100.0 = £4,492,000 in 2023 to 2024 prices.");
    says(&site, page, "£4,492,000 ÷ 256,900 residents = £17.49 per resident.");
    says(&site, page, "There is no price index yet for April to September 2025.");
    says(&site, page, "Licence: Open Government Licence v3.0.");
    let csv = &site["measures/agency-spending/history.csv"];
    let row = csv.lines().find(|line| line.starts_with("2024-25 H2")).unwrap();
    assert!(row.ends_with(",100,2023-24,4492.088,256900,17.485745"), "{row}");
    // 858 ÷ 97.4 is less than 789 ÷ 89.3.
    let turned = "The latest amount is £69 more than in 2022 to 2023, but 0.3% less in 2023 to \
                  2024 prices.";
    says(&site, "measures/care-home-weekly-cost/index.html", turned);
    says(&site, "measures/care-home-weekly-cost/index.html", "In real terms</h2>");
    says(&site, page, "Allowing for rising prices and the number of residents</h2>");
    says(&site, page, "per resident in 2023 to 2024 prices");
    says(&site, "method/index.html", "2 measures use this: Spending on agency staff");
}

#[test]
fn nothing_of_a_series_is_out_before_its_time() {
    // The prices of 2023-24 are revised, and those of 2024-25 come out, in September.
    let site = built(date(2025, 8, 1));
    let csv = &site["measures/agency-spending/history.csv"];
    let row = |start: &str| csv.lines().find(|line| line.starts_with(start)).unwrap();
    assert!(row("2023-24 H1").contains(",97.1,2023-24,5874,"), "{csv}");
    assert!(row("2024-25 H1").ends_with(",,2023-24,,256900,"), "{csv}");
    for (path, text) in &site {
        let is_shown = path.contains("agency-spending") || path.contains("care-home-weekly-cost");
        let early = is_shown && text.contains("Price index") && text.contains("97.4</td>");
        assert!(!early, "{path} shows a revision that is to come");
    }
    // A report keeps what was known at its cut-off.
    let site = built(date(2025, 12, 10));
    let report = &site["reports/2024-to-2025/measures/agency-spending/index.html"];
    assert!(report.contains("97.1</td>") && !report.contains("97.4</td>"));
}
