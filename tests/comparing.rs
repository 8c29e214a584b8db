//! A measure beside others, as readers meet it: how far the comparison lags, where the
//! council stood before, what may be chance, and whose rate is whose.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod example;
mod memory;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use plainsight::assess::{AsAt, Benchmark, assess};
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::source;

use example::{built, copied, december, example, text};

fn files() -> &'static BTreeMap<String, Vec<u8>> {
    static BUILT: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    BUILT.get_or_init(|| built(&example(december()), Options::default()))
}

fn page(address: &str) -> String {
    text(files(), &format!("{address}index.html")).replace("&#39;", "'")
}

/// Every comparison of the example site today, with its measure's id.
fn comparisons() -> Vec<(String, Benchmark)> {
    let site = source::read(&example(december())).site.unwrap();
    let today = AsAt::day(site.date.date());
    let found =
        |ix| Some((site.measure(ix).id.to_string(), assess(&site, ix, today).benchmark.ok()?));
    site.measure_ixs().filter_map(found).collect()
}

/// B-53: where others report later, the page says of which period the comparison is and
/// which figure of ours is newer; elsewhere it says no such thing.
#[test]
fn a_comparison_that_lags_says_so_and_one_that_does_not_is_silent() {
    let (mut lags, mut keeps_up) = (0, 0);
    for (id, found) in comparisons() {
        let said = page(&format!("measures/{id}/"));
        let lagging = said.contains("The others report later than we do. This compares figures");
        assert_eq!(lagging, found.behind.is_some(), "{id}");
        if lagging { lags += 1 } else { keeps_up += 1 }
    }
    assert!(lags > 3 && keeps_up > 0, "{lags} lag, {keeps_up} do not");
    let said = page("measures/household-waste-recycled/");
    let sentence = "This compares figures in 2023 to 2024. Our latest is in 2024 to 2025.";
    assert!(said.contains(sentence));
    assert!(said.contains("7th of 9, with 40.8%; the middle council had 43.1% in 2023 to 2024"));
}

/// A rank of an earlier year stands with the figures that it came from, and only where
/// there is one that compares.
#[test]
fn a_rank_of_an_earlier_year_never_stands_alone() {
    let (mut with, mut others) = (0, 0);
    for (id, found) in comparisons() {
        let said = page(&format!("measures/{id}/"));
        assert_eq!(said.contains("; the middle council then had "), found.before.is_some(), "{id}");
        let before = found.before.as_deref();
        let differ = before.is_some_and(|before| !before.same_peers);
        let sentence = "Some councils report for only one of these two periods.";
        assert_eq!(said.contains(sentence), differ, "{id}");
        with += usize::from(before.is_some());
        others += usize::from(differ);
    }
    assert!(with > 8 && others > 0, "{with} have a rank before, {others} among other councils");
    let said = page("measures/council-homes-decent/");
    assert!(said.contains("It was 6th of 8 at 31 March 2023, with "), "{said}");
    let all = page("benchmarks/");
    assert!(all.contains("5th of 8 (6th of 8 at 31 March 2023)"));
    assert!(all.contains("<td>Not ranked</td>"));
}

#[test]
fn likely_ranges_stand_in_tables_and_say_what_may_be_chance() {
    let said = page("measures/resident-satisfaction/");
    for words in [
        "<th scope=\"col\" class=\"n\">Likely range (%)</th>",
        "<td class=\"n\">56.6 to 62.2</td>",
        "<td class=\"n\">none given</td>",
        "The difference from the middle of the group is more than chance usually makes: \
         our likely range is 54.3% to 59.9%.",
        "Of the other councils with a likely range (4), 3 overlap with ours. Whether these are \
         ahead of us or behind us may be chance.",
        "The rise may be chance: the likely ranges overlap.",
        "Whether the result meets the target may be chance: the target lies in its likely range, \
         56.6% to 62.2%.",
    ] {
        assert!(said.contains(words), "{words}");
    }
    let csv = text(files(), "measures/resident-satisfaction/comparison.csv");
    assert!(csv.contains("harrowmere,Harrowmere,65.5,2nd,62.6,68.4,council\n"), "{csv}");
    assert!(page("method/").contains("Figures from samples"));
    // Where none is given, no column is empty and nothing is explained.
    assert!(!page("measures/household-waste-recycled/").contains("Likely range"));
}

#[test]
fn a_middle_within_the_likely_range_may_differ_by_chance() {
    let folder = copied();
    let survey = folder.path().join("data/figures/residents-survey.csv");
    let figures = std::fs::read_to_string(&survey).unwrap();
    let wider = figures.replace("57.1,,54.3,59.9", "57.1,,53.4,60.8");
    assert_ne!(wider, figures);
    std::fs::write(&survey, wider).unwrap();
    let site = built(&Disk::new(folder.path(), december()), Options::default());
    let said = text(&site, "measures/resident-satisfaction/index.html");
    let sentence = "The difference from the middle of the group may be chance: our likely range \
                    is 53.4% to 60.8%.";
    assert!(said.contains(sentence));

    // Where nobody gives limits, nothing of them is said or explained.
    let plain = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/improvement-plan");
    let site = built(&Disk::new(plain, december()), Options::default());
    let said =
        |word: &str| site.values().any(|bytes| String::from_utf8_lossy(bytes).contains(word));
    assert!(said("Rounding") && !said("Figures from samples") && !said("Likely range"));
}

/// B-52: the region's own rate is no mean of its councils', and no council among them.
#[test]
fn an_areas_own_rate_and_the_mean_of_rates_are_labelled_apart() {
    let said = page("measures/household-waste-recycled/");
    let own = said.find("Northern region, its own rate").expect("the region's own rate");
    let mean = said.find("Mean of the 8 rates").expect("the mean of the group's rates");
    assert!(said[own..].contains("43.0%") && said[mean..].contains("42.9%"));
    let csv = text(files(), "measures/household-waste-recycled/comparison.csv");
    assert!(csv.contains("northern-region,\"Northern region, its own rate\",43.0,,,,own\n"));
    // What is worked out is no row: a column that is added up holds one kind of thing.
    assert!(!csv.contains("Mean of") && !csv.contains("Middle of"), "{csv}");
    assert!(page("method/").contains("The mean of the rates of a group counts each council once"));
    // It is none of the nine areas whose middle is shown.
    let areas = page("measures/household-waste-recycled/areas/");
    assert!(areas.contains("The middle of all 9 areas"), "{areas}");
    assert!(areas.contains("Northern region had 43.0%. That is its own rate"));
    // A measure without a figure of the region shows neither.
    let other = page("measures/council-homes-decent/");
    assert!(!other.contains("its own") && !other.contains("Mean of the"));
}
