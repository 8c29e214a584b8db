//! What the program says of the example site's figures, in every report and today:
//! its sentences agree with its judgements and are short enough to read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::cmp::Ordering;
use std::sync::OnceLock;

use jiff::civil::date;
use plainsight::assess::{AsAt, Assessment, Travel, assess};
use plainsight::diagnostic::Problems;
use plainsight::input::Disk;
use plainsight::model::Site;
use plainsight::record::{self, MeasureRecord, Record};
use plainsight::source;
use plainsight::words::Words;

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let now = date(2025, 12, 10).at(12, 0, 0, 0);
        source::read(&Disk::new(env!("CARGO_MANIFEST_DIR"), now)).site.unwrap()
    })
}

fn words() -> Words {
    Words::new("en-GB", site().settings.year_range)
}

fn reports() -> Vec<(AsAt, Record)> {
    let problems = Problems::default();
    let words = words();
    let one = |edition| {
        let record = record::compose(site(), edition, &words, &problems).unwrap();
        (record::standpoint(edition), record)
    };
    site().editions.iter().map(one).collect()
}

/// Every measure as every report has it, and as it stands today, with its assessment.
fn every_measure() -> Vec<(Assessment<'static>, MeasureRecord)> {
    let words = words();
    let today = AsAt::day(site().date.date());
    let current = site()
        .measure_ixs()
        .map(|ix| (assess(site(), ix, today), record::current(site(), ix, &words)));
    let mut all: Vec<_> = current.collect();
    for (as_at, report) in reports() {
        for measure in report.measures {
            let ix = site().measure_ix(measure.line.id.as_str()).unwrap();
            all.push((assess(site(), ix, as_at), measure));
        }
    }
    all
}

/// "Up" above a chart is up on the very figure that the direction of travel compares
/// with, and so is "down".
#[test]
fn a_headline_never_contradicts_the_direction_of_travel() {
    let (mut moved_ones, mut others) = (0, 0);
    for (assessment, record) in every_measure() {
        let headline = &record.history.headline;
        let style = &record.style;
        let found = [", up from ", ", down from ", ", the same as ", ", about the same as "]
            .map(|word| headline.contains(word));
        let Travel::Moved(moved) = &assessment.travel else {
            others += 1;
            assert_eq!(found, [false; 4], "{headline}: there is no direction");
            continue;
        };
        moved_ones += 1;
        let band = site().measure(assessment.measure).comparison.dead_band;
        let is_none = moved.change().abs() <= band && moved.now != moved.before;
        let expected = match moved.now.cmp(&moved.before) {
            Ordering::Equal => [false, false, true, false],
            _ if is_none => [false, false, false, true],
            Ordering::Greater => [true, false, false, false],
            Ordering::Less => [false, true, false, false],
        };
        assert_eq!(found, expected, "{headline}: {}", record.direction_working);
        if style.rounded(moved.now) != style.rounded(moved.before) {
            let (now, before) = (style.write(moved.now), style.again(moved.before));
            assert!(headline.starts_with(&now), "{headline}: the latest is {now}");
            let says_before = headline.contains(&format!(" {before} "));
            assert!(says_before || moved.now == moved.before, "{headline}: before was {before}");
        }
    }
    assert!(moved_ones > 200 && others > 2, "{moved_ones} moved, {others} did not");
}
