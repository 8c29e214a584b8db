//! No page states a judgement that its own table contradicts: status, direction and rank
//! are worked out again from what is printed, on every page about a measure.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use jiff::civil::date;
use plainsight::input::Disk;
use plainsight::model::{Measure, Polarity, Site, StatusRule};
use plainsight::page::Options;
use plainsight::{pipeline, source};
use rust_decimal::Decimal;

use memory::Memory;

/// A page about a measure, as it can be read.
struct Page<'s> {
    at: String,
    measure: &'s Measure,
    /// Status, target, direction, comparison.
    facts: BTreeMap<String, String>,
    /// Its tables: headings, then rows.
    tables: Vec<Vec<Vec<String>>>,
}

/// Words without markup, with single spaces.
fn plain(markup: &str) -> String {
    let text: String =
        markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    let text = text.replace("&#39;", "'").replace("&amp;", "&").replace('−', "-");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).map(|part| part.split(end).next().unwrap()).collect()
}

fn read<'s>(at: &str, html: &str, measure: &'s Measure) -> Page<'s> {
    let facts = html.split_once("judgement-facts\">").unwrap().1.split("</dl>").next().unwrap();
    let fact = |row: &str| {
        let (label, value) = row.split_once("</dt>").unwrap();
        (plain(label), plain(value))
    };
    let facts = between(facts, "<dt>", "</dd>").into_iter().map(fact).collect();
    let cells = |row: &str| -> Vec<String> {
        let row = row.replace("<th", "\u{1}<th").replace("<td", "\u{1}<td");
        row.split('\u{1}').skip(1).map(plain).collect()
    };
    let table = |table: &str| between(table, "<tr", "</tr>").into_iter().map(cells).collect();
    let tables = between(html, "<table>", "</table>").into_iter().map(table).collect();
    Page { at: at.to_owned(), measure, facts, tables }
}

/// The first number of a text, as printed, and the size of its last digit.
fn number(text: &str) -> Option<(Decimal, Decimal)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let negative = text[..start].contains('-');
    let digits: String = text[start..]
        .chars()
        .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
        .filter(|c| *c != ',')
        .collect();
    let value: Decimal = digits.trim_end_matches('.').parse().ok()?;
    let step = Decimal::new(1, value.scale());
    Some((if negative { -value } else { value }, step))
}

impl Page<'_> {
    fn fact(&self, label: &str) -> &str {
        self.facts.get(label).map_or("", String::as_str)
    }

    /// The latest row of the history, by its headings.
    fn latest(&self, heading: &str) -> Option<&str> {
        let history = self.tables.first()?;
        let at = history.first()?.iter().position(|found| found.starts_with(heading))?;
        Some(history.get(1)?.get(at)?.as_str())
    }

    /// Whether the printed status fits the printed result and target; None where what is
    /// printed cannot tell.
    fn status_fits(&self) -> Option<bool> {
        let (result, step) = number(self.latest("Result")?)?;
        let (target, _) = number(self.latest("Target")?)?;
        let short = match self.measure.polarity {
            Polarity::Higher => target - result,
            Polarity::Lower => result - target,
            Polarity::Nearest | Polarity::None => return None,
        };
        // Rounding can hide a difference of less than one of the last digit.
        let (met, missed) = (short < step, short > -step);
        let within = |width: Decimal| short <= width + step;
        let beyond = |width: Decimal| short >= width - step;
        let width = match self.measure.rule {
            StatusRule::Tolerance(plainsight::model::Margin::Points(points)) => Some(points),
            StatusRule::Tolerance(plainsight::model::Margin::Percent(percent)) => {
                Some(target.abs() * percent / Decimal::ONE_HUNDRED)
            }
            _ => None,
        };
        match (self.fact("Status"), &self.measure.rule) {
            (_, StatusRule::Milestone { .. }) => None,
            ("On target", StatusRule::TrendModerated(_)) => None,
            ("On target", _) => Some(met),
            ("Close to target", _) => Some(missed && width.is_none_or(within)),
            ("Off target", _) => Some(missed && width.is_none_or(beyond)),
            _ => None,
        }
    }

    /// Whether the printed direction fits the two figures that it is said to come from,
    /// and both stand in the table.
    fn direction_fits(&self) -> Option<bool> {
        let said = self.fact("Direction");
        let better = ["Improving", "Increasing"].iter().any(|word| said.starts_with(word));
        let worse = ["Worsening", "Decreasing"].iter().any(|word| said.starts_with(word));
        if !better && !worse {
            return None;
        }
        let main = said.split(". Against").next().unwrap();
        let history = self.tables.first()?;
        let at = history.first()?.iter().position(|found| found.starts_with("Result"))?;
        // "42.3% in 2024 to 2025, 41.2% in 2023 to 2024": a period names its row.
        let mut named: Vec<(usize, Decimal)> = history[1..]
            .iter()
            .filter_map(|row| Some((main.find(&row[0])?, number(&row[at])?.0)))
            .collect();
        named.sort_unstable();
        let [(_, now), (_, before)] = named[..] else { return Some(false) };
        let rose = now >= before;
        let fell = now <= before;
        Some(match self.measure.polarity {
            Polarity::Higher | Polarity::None => (better && rose) || (worse && fell),
            Polarity::Lower => (better && fell) || (worse && rose),
            Polarity::Nearest => true,
        })
    }

    /// Whether the printed rank fits the printed figures of the councils.
    fn rank_fits(&self) -> Option<bool> {
        let said = self.fact("Compared").to_lowercase();
        let (place, of) = said.trim_start_matches("joint ").split_once(" of ")?;
        let (place, of) = (number(place)?.0, number(of)?.0);
        let table =
            self.tables.iter().find(|table| table[0].last().is_some_and(|h| h == "Rank"))?;
        let value = |row: &Vec<String>| Some(number(&row[1])?.0);
        let ours = table[1..]
            .iter()
            .find(|row| row[0].contains("(this council)") || row[0].contains("(us)"))?;
        let (mine, all) = (value(ours)?, table.len() - 1);
        let better = |other: Decimal| match self.measure.polarity {
            Polarity::Lower => other < mine,
            _ => other > mine,
        };
        let others: Vec<Decimal> = table[1..].iter().filter_map(value).collect();
        let ahead = Decimal::from(others.iter().filter(|other| better(**other)).count());
        let equal = Decimal::from(others.iter().filter(|other| **other == mine).count());
        // Councils that print alike may differ in what was rounded away.
        let fits = place > ahead && place <= ahead + equal;
        Some(fits && of == Decimal::from(all))
    }
}

fn pages<'s>(site: &'s Site, input: &Disk) -> Vec<Page<'s>> {
    let files = Memory::default();
    let outcome =
        pipeline::run(input, Options::default(), |ready| pipeline::render_all(ready, &files));
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    let files = files.0.into_inner().unwrap();
    let about = |(path, html): (&String, &Vec<u8>)| {
        let id = path.strip_suffix("/index.html")?.split("measures/").nth(1)?;
        let measure = site.measure(site.measure_ix(id)?);
        // A version says what the report's own address says.
        let is_version = path.contains("/v1.0/");
        (!is_version).then(|| read(path, &String::from_utf8_lossy(html), measure))
    };
    files.iter().filter_map(about).collect()
}

/// How many pages could be held against their tables: status, direction, rank.
fn held(folder: &Path, year: i16, month: i8) -> [usize; 3] {
    let input = Disk::new(folder, date(year, month, 10).at(12, 0, 0, 0));
    let site = source::read(&input).site.unwrap();
    let mut held = [0; 3];
    for page in pages(&site, &input) {
        let found = [
            ("Status", page.status_fits()),
            ("Direction", page.direction_fits()),
            ("Compared", page.rank_fits()),
        ];
        for (at, (fact, fits)) in found.into_iter().enumerate() {
            let said = page.fact(fact);
            assert_ne!(fits, Some(false), "/{}: {fact} is “{said}”", page.at);
            held[at] += usize::from(fits.is_some());
        }
    }
    held
}

#[test]
fn no_page_of_the_example_contradicts_its_table() {
    let [status, direction, rank] = held(Path::new(env!("CARGO_MANIFEST_DIR")), 2025, 12);
    assert!(status > 150 && direction > 150 && rank > 30, "{status} {direction} {rank}");
}

#[test]
fn no_page_about_real_figures_contradicts_its_table() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !repository.join("../shared/realdata").is_dir() {
        // Past what the test runner keeps back: a skipped test says so to whoever ran it.
        let _ = std::io::stderr().write_all(
            b"SKIPPED: ../shared/realdata, which holds the published files, is not here.\n",
        );
        return;
    }
    let [_, direction, rank] = held(&repository.join("tests/sites/nottingham"), 2026, 3);
    assert!(direction > 50 && rank > 50, "{direction} {rank}");
}

/// How many tolerances a measure is off target is what its printed miss comes to, on every
/// list of what needs attention.
#[test]
fn no_reason_contradicts_the_miss_beside_it() {
    let input = Disk::new(env!("CARGO_MANIFEST_DIR"), date(2025, 12, 10).at(12, 0, 0, 0));
    let site = source::read(&input).site.unwrap();
    let files = Memory::default();
    let outcome =
        pipeline::run(&input, Options::default(), |ready| pipeline::render_all(ready, &files));
    assert!(outcome.value.is_some(), "{:#?}", outcome.diagnostics);
    let files = files.0.into_inner().unwrap();
    let mut held = 0;
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let html = String::from_utf8_lossy(html);
        for row in between(&html, "<li", "</li>") {
            let said = plain(row);
            let Some((before, _)) = said.split_once(" times its tolerance") else { continue };
            let times = before.rsplit(' ').next().and_then(number).unwrap();
            let id = row.split("measures/").nth(1).and_then(|rest| rest.split('/').next());
            let measure = site.measure(site.measure_ix(id.unwrap()).unwrap());
            let miss = said.split_once(" the target of ").map(|(before, target)| {
                let words = before.trim_end_matches(" above").trim_end_matches(" below");
                (number(words.rsplit(", ").next().unwrap()).unwrap(), number(target).unwrap())
            });
            let ((miss, step), (target, _)) = miss.unwrap();
            let width = match measure.rule {
                StatusRule::Tolerance(plainsight::model::Margin::Points(points)) => points,
                StatusRule::Tolerance(plainsight::model::Margin::Percent(percent)) => {
                    target * percent / Decimal::ONE_HUNDRED
                }
                _ => continue,
            };
            held += 1;
            let apart = (times.0 - miss / width).abs();
            assert!(apart <= times.1 + step / width, "/{path}: {said}");
            assert!(times.0 >= Decimal::TWO, "/{path}: {said}");
        }
    }
    assert!(held > 20, "only {held} rows were held against their miss");
}
