//! The finished example site, attacked: what it withholds because it counts too few
//! people is in none of its files, and cannot be worked out from them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod example;
mod memory;

use std::collections::BTreeMap;

use jiff::civil::{DateTime, date};
use plainsight::diagnostic::Problems;
use plainsight::input::{Disk, Input};
use plainsight::model::{Gap, Measured};
use plainsight::page::Options;
use plainsight::words::Words;
use plainsight::{record, source};

use example::{built, copied, december, example, text};

/// A row of a file of figures: what stands in each column.
type Cells = BTreeMap<String, String>;

fn rows(csv: &str) -> Vec<Cells> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn cell<'r>(row: &'r Cells, column: &str) -> &'r str {
    row.get(column).map_or("", String::as_str)
}

/// What the council's files say and its site does not.
struct Hidden {
    measure: String,
    period: String,
    breakdown: String,
    value: String,
    numerator: u32,
    denominator: u32,
    note: String,
}

impl Hidden {
    fn is_small(&self) -> bool {
        let rest = self.denominator - self.numerator;
        [self.numerator, self.denominator, rest].into_iter().any(|count| count < 5)
    }
}

/// Every figure of the example that has a value in its file and is withheld on its site.
fn hidden(at: DateTime) -> Vec<Hidden> {
    let input = example(at);
    let site = source::read(&input).site.unwrap();
    let files = input.list("data/figures");
    let all = files.iter().map(|path| String::from_utf8(input.read("", path).unwrap()).unwrap());
    let mut found = Vec::new();
    for row in all.flat_map(|text| rows(&text)) {
        let Some(ix) = site.measure_ix(cell(&row, "measure")) else { continue };
        let (period, breakdown) = (cell(&row, "period"), cell(&row, "breakdown"));
        let is_withheld = site.measure(ix).disclosure.is_some()
            && site.figures(ix).iter().any(|figure| {
                figure.period.canonical() == period
                    && figure.breakdown().unwrap_or_default() == breakdown
                    && figure.measured == Measured::Gap(Gap::Confidential)
            });
        if is_withheld && !cell(&row, "value").is_empty() {
            let number = |column: &str| cell(&row, column).parse().unwrap();
            found.push(Hidden {
                measure: cell(&row, "measure").to_owned(),
                period: period.to_owned(),
                breakdown: breakdown.to_owned(),
                value: cell(&row, "value").to_owned(),
                numerator: number("numerator"),
                denominator: number("denominator"),
                note: cell(&row, "note").to_owned(),
            });
        }
    }
    found
}

/// Every way in which a file could give a figure away, in files that are about its
/// measure and in all others.
fn told(hidden: &Hidden, path: &str, content: &str) -> Vec<String> {
    let Hidden { value, numerator, denominator, note, .. } = hidden;
    let mut signs = vec![value.clone()];
    signs.extend((!note.is_empty()).then(|| note.clone()));
    if path.contains(&hidden.measure) || content.contains(&hidden.measure) {
        signs.push(format!("{numerator} of {denominator}"));
        signs.push(format!(",{numerator},{denominator},"));
    }
    if path.contains(&hidden.measure) {
        // As pages and charts write it; a bare number could be a coordinate.
        let rounded = format!("{:.1}", value.parse::<f64>().unwrap());
        signs.extend([format!("{rounded}%"), format!(">{rounded}<"), format!(",{rounded},")]);
    }
    signs.retain(|sign| content.contains(sign.as_str()));
    signs
}

/// Every record of the site as it is kept, by the name of its edition.
fn records(input: &Disk) -> Vec<(String, String)> {
    let site = source::read(input).site.unwrap();
    let words = Words::new("en-GB", site.settings.year_range);
    let one = |edition| {
        let record = record::compose(&site, edition, &words, &Problems::default()).unwrap();
        (format!("{}.json", record.edition), serde_json::to_string(&record).unwrap())
    };
    site.editions.iter().map(one).collect()
}

fn everything(at: DateTime) -> Vec<(String, String)> {
    let input = example(at);
    let files = built(&input, Options { drafts: true, from_disk: false });
    let files =
        files.into_iter().map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()));
    files.chain(records(&input)).collect()
}

#[test]
fn what_is_withheld_is_in_no_file_of_the_example() {
    for at in [december(), date(2026, 7, 1).at(12, 0, 0, 0)] {
        let hidden = hidden(at);
        assert!(hidden.iter().any(Hidden::is_small));
        assert!(hidden.iter().any(|hidden| !hidden.is_small()), "nothing protects them");
        for (path, content) in everything(at) {
            for hidden in &hidden {
                let told = told(hidden, &path, &content);
                assert!(told.is_empty(), "{path} tells {told:?} for {}", hidden.period);
            }
        }
    }
}

/// The search finds what it looks for where nothing is withheld.
#[test]
fn without_its_threshold_the_same_site_tells_every_one() {
    let folder = copied();
    for hidden in hidden(december()) {
        let path = folder.path().join(format!("data/measures/{}.toml", hidden.measure));
        let definition = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, definition.replace("[disclosure]\nfewer-than = 5\n", "")).unwrap();
        let files = built(&Disk::new(folder.path(), december()), Options::default());
        let tell = |(path, bytes): (&String, &Vec<u8>)| {
            !told(&hidden, path, &String::from_utf8_lossy(bytes)).is_empty()
        };
        assert!(files.iter().any(tell), "{} is told nowhere", hidden.value);
        let page = text(&files, &format!("measures/{}/index.html", hidden.measure));
        let is_on_page = !told(&hidden, &hidden.measure, &page).is_empty();
        assert_eq!(is_on_page, hidden.breakdown.is_empty(), "{}", hidden.value);
    }
}

#[test]
fn subtraction_gives_nothing_back_that_is_withheld() {
    let files = built(&example(december()), Options::default());
    let hidden = hidden(december());
    let measure = &hidden[0].measure;
    let everywhere = rows(&text(&files, "data/latest/performance.csv"));
    let alone = rows(&text(&files, &format!("data/latest/measures/{measure}.csv")));
    let mut tried = 0;
    for published in [everywhere, alone] {
        let of_measure: Vec<&Cells> =
            published.iter().filter(|row| cell(row, "measure") == measure).collect();
        for hidden in &hidden {
            let of_period = of_measure.iter().filter(|row| cell(row, "period") == hidden.period);
            let (whole, parts): (Vec<&Cells>, Vec<&Cells>) =
                of_period.partition(|row| cell(row, "breakdown").is_empty());
            let withheld = parts.iter().filter(|row| cell(row, "reason") == "confidential").count();
            for column in ["numerator", "denominator", "rest"] {
                let count = |row: &&Cells| -> Option<i64> {
                    let number = |column| cell(row, column).parse::<i64>().ok();
                    match column {
                        "rest" => Some(number("denominator")? - number("numerator")?),
                        _ => number(column),
                    }
                };
                let Some(total) = whole.first().and_then(count) else {
                    assert_eq!(cell(whole[0], "reason"), "confidential");
                    continue;
                };
                // One alone would be what the others leave over; several share it.
                let left = total - parts.iter().filter_map(count).sum::<i64>();
                assert!(withheld > 1 && left >= 5, "{left} {column} for {}", hidden.period);
                tried += 1;
            }
        }
        let notes = of_measure.iter().filter(|row| cell(row, "reason") == "confidential");
        let notes: Vec<&str> = notes.map(|row| cell(row, "note")).collect();
        assert!(notes.len() == hidden.len() && notes.iter().all(|note| *note == notes[0]));
        assert!(notes[0].starts_with("Withheld: "));
    }
    assert!(tried > 0, "there is nothing to subtract from");
}
