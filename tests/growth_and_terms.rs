//! Pace towards a target, real terms and per head as readers meet them: on a measure's
//! page, in a report, in files, and nothing of a series before its time.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, date};
use plainsight::input::{Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline;

use memory::Memory;

fn built(day: Date) -> BTreeMap<String, String> {
    built_from(&Disk::new(env!("CARGO_MANIFEST_DIR"), day.at(12, 0, 0, 0)))
}

fn built_from(input: &dyn Input) -> BTreeMap<String, String> {
    let files = Memory::default();
    let options = Options::default();
    let outcome = pipeline::run(input, options, |ready| pipeline::render_all(ready, &files));
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
    let behind = "Since 2021 to 2022 it has needed to grow by 4.3% a year, to reach 48.0% by \
                  2026 to 2027. It has grown by 2.8% a year: behind the pace needed.";
    says(&site, "measures/household-waste-recycled/index.html", behind);
    says(&site, "reports/2024-to-2025/measures/household-waste-recycled/index.html", behind);
    // (15 ÷ 2)^(1 ÷ 3) and (6 ÷ 2)^(1 ÷ 1.5).
    let ahead = "it has needed to grow by 95.7% a year, to reach 15 buildings by 31 March 2027. It \
                 has grown by 108.0% a year: ahead of the pace needed.";
    says(&site, "measures/solar-roofs/index.html", ahead);
    let refused = "cannot be said as yearly growth, because growth from, to or below zero means";
    says(&site, "measures/data-breaches-reported/index.html", refused);
    // A report keeps the growth that there was then: (40.2 ÷ 38.9)^(1 ÷ 2).
    let then = "It has grown by 1.7% a year";
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

/// A small site with one measure, over which files are laid.
struct Laid {
    below: Disk,
    files: BTreeMap<&'static str, String>,
}

impl Input for Laid {
    fn read(&self, root: &str, path: &str) -> std::io::Result<Vec<u8>> {
        let laid = self.files.get(path).filter(|_| root.is_empty());
        laid.map_or_else(|| self.below.read(root, path), |text| Ok(text.clone().into_bytes()))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let inside = |path: &&&str| path.starts_with(&format!("{folder}/"));
        let laid = self.files.keys().filter(inside).map(|path| (*path).to_owned());
        let mut paths: Vec<String> = self.below.list(folder).into_iter().chain(laid).collect();
        paths.sort();
        paths.dedup();
        paths
    }

    fn date(&self) -> DateTime {
        self.below.date()
    }
}

/// The page of a measure of money, with its values and with a price index, by year.
fn page_of(values: &[(&str, &str)], prices: &[(&str, &str)], pace: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/messages/base");
    let below = Disk::new(folder, date(2025, 12, 1).at(12, 0, 0, 0));
    let measure = "data/measures/household-waste-recycled.toml";
    let text = String::from_utf8(below.read("", measure).unwrap()).unwrap();
    let text = text.replace("unit = \"percent\"", "unit = { pounds = \"thousand\" }");
    let base = prices[0].0;
    let terms = format!("[real-terms]\nseries = \"prices\"\nbase = \"{base}\"\n");
    let figure = |(year, value): &(&str, &str)| {
        format!("household-waste-recycled,,{year},{value},2025-06-12\n")
    };
    let price = |(year, value): &(&str, &str)| format!("{year},{value},2025-06-12\n");
    let figures: String = values.iter().map(figure).collect();
    let prices: String = prices.iter().map(price).collect();
    let kind = "title = \"Prices\"\npublisher = \"Us\"\nlicence = \"Free\"\nkind = \"prices\"\n";
    let target = "household-waste-recycled,2024-25,1,\nhousehold-waste-recycled,2026-27,\
                  1000000000000000000,\n";
    let files = BTreeMap::from([
        (measure, format!("{text}\n{terms}\n{pace}")),
        ("data/figures/waste.csv", format!("measure,area,period,value,released\n{figures}")),
        ("data/targets.csv", format!("measure,period,low,high\n{target}")),
        ("data/series/prices.csv", format!("period,value,released\n{prices}")),
        ("data/series/prices.toml", kind.to_owned()),
    ]);
    built_from(&Laid { below, files })["measures/household-waste-recycled/index.html"].clone()
}

#[test]
fn no_number_in_a_file_is_too_great_for_a_page() {
    let pace = "[pace]\nfrom = \"2023-24\"\nto = \"2026-27\"\n";
    let values = [("2023-24", "0.0000000001"), ("2024-25", "900000000000000000")];
    let prices = [("2022-23", "1"), ("2023-24", "1"), ("2024-25", "1")];
    let page = page_of(&values, &prices, pace);
    assert!(page.contains("cannot be said as yearly growth"), "{page}");
    // A baseline that is as good as the target is not better than it.
    let tie = [("2023-24", "1000000000000000000"), ("2024-25", "900000000000000000")];
    let said = "because 2023 to 2024 met the target already";
    assert!(page_of(&tie, &prices, pace).contains(said));
    // In real terms a thousandth, and thousands of them too many to write as pounds.
    let prices = [("2022-23", "10000000000"), ("2023-24", "1"), ("2024-25", "0.5")];
    let page = page_of(&values, &prices, "");
    assert!(page.contains("Not published"), "{page}");
    // A change of which the share in real terms is beyond all measure.
    let values = [("2023-24", "0.2"), ("2024-25", "0.1")];
    let prices = [("2022-23", "1"), ("2023-24", "1000000000000000000")];
    for (now, said) in [("0.000000001", true), ("0.0000000001", false)] {
        let prices = [prices[0], prices[1], ("2024-25", now)];
        assert_eq!(page_of(&values, &prices, "").contains("The latest amount is"), said, "{now}");
    }
}

#[test]
fn nothing_turns_that_reads_as_no_change() {
    // In the prices of 2024-25, which rose since the year before.
    let cases = [
        ("100", "110", "1.25", true),
        // £40 of thousands with one digit, which is none.
        ("100", "100.04", "1.25", false),
        // A hundredth of a per cent less.
        ("1000", "1000.1", "1.0002", false),
        ("1000", "1000.1", "1.002", true),
        ("100", "100", "1.25", false),
    ];
    for (was, is, price, said) in cases {
        let values = [("2023-24", was), ("2024-25", is)];
        let page = page_of(&values, &[("2024-25", price), ("2023-24", "1")], "");
        assert_eq!(page.contains("The latest amount is"), said, "{was} to {is} at {price}");
    }
}
