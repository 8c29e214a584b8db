//! What can be cited of a report: each paragraph, row and statement has one number,
//! the same on every page that says it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod memory;
mod shown;

use std::collections::BTreeMap;

use plainsight::diagnostic::Problems;
use plainsight::record::{self, SectionKind};
use plainsight::words::Words;

use shown::{built, marked_up, page, site};

/// What the numbers of a page stand before, by number: from each anchor to the end of
/// the first paragraph, without the markup.
fn cited(page: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for part in page.split(" id=\"p-").skip(1) {
        let (number, rest) = part.split_once('"').unwrap();
        let (said, _) = rest.split_once("</p>").unwrap();
        let text = said.split('<').map(|piece| piece.split_once('>').map_or("", |(_, t)| t));
        let twice = found.insert(number.to_owned(), text.collect::<Vec<_>>().join(""));
        assert!(twice.is_none(), "two things of one page have the number {number}");
    }
    found
}

/// B-80: paragraphs, rows of lists and statements have a number each, which belongs to
/// one part, and the whole report says the same under it.
#[test]
fn everything_that_can_be_cited_has_one_number() {
    let base = "reports/april-to-september-2025/";
    let whole = cited(page(&format!("{base}whole/")));
    let mut homes: BTreeMap<String, &str> = BTreeMap::new();
    let parts = built().iter().filter(|(path, _)| {
        path.starts_with(base) && path.ends_with(".html") && !path.contains("whole/")
    });
    for (path, page) in parts.filter(|(path, _)| !path.contains("v1.0/")) {
        for (number, text) in cited(page) {
            assert_eq!(whole.get(&number), Some(&text), "{path}: {number}");
            let other = homes.insert(number.clone(), path);
            assert!(other.is_none(), "{number} is on {path} and on {other:?}");
        }
    }
    // The first page shows only the first of what went well.
    let elsewhere = whole.keys().filter(|number| !homes.contains_key(*number));
    assert!(elsewhere.clone().all(|number| number.starts_with("3-")));
    assert!(elsewhere.count() > 0);

    let front = page(base);
    let (mut measures, mut outcomes) = (0, 0);
    for heading in front.split("<h3>").skip(1) {
        assert!(heading.starts_with("<a class=\"number\""), "a row has no number: {heading:.200}");
        measures += 1;
    }
    let (_, list) = front.split_once("<ul class=\"outcome-list\">").unwrap();
    for row in list.split_once("</section>").unwrap().0.split("<li").skip(1) {
        assert!(row.starts_with(" id=\"p-4-"), "a row has no number: {row:.200}");
        outcomes += 1;
    }
    assert!(measures > 15 && outcomes > 5, "{measures} measures, {outcomes} outcomes");
    let figures = front.split("<figure").map(|part| part.split("</figure>").last().unwrap());
    for section in figures.collect::<String>().split("<section>").skip(1) {
        let section = section.split("class=\"cite\"").next().unwrap();
        let (words, _) = section.split_once("<ol class=\"measure-list\"").unwrap_or((section, ""));
        let (words, _) = words.split_once("<ul class=\"outcome-list\"").unwrap_or((words, ""));
        // A quotation is cited as one.
        let words = words.split("<blockquote id=\"p-");
        let words = words.map(|part| part.split("</blockquote>").last().unwrap());
        for words in words {
            let words = words.replace("<p><a class=\"number\"", "");
            assert!(!words.contains("<p>"), "a paragraph has no number: {words}");
        }
    }
}

/// What is said again away from its home leads there, and has no number of its own.
#[test]
fn statements_have_the_number_that_the_record_gives_them() {
    let site = site();
    let words = Words::new("en-GB", site.settings.year_range);
    let id = "april-to-september-2025";
    let edition = site.editions.iter().find(|edition| edition.id.as_str() == id).unwrap();
    let record = record::compose(site, edition, &words, &Problems::default()).unwrap();
    let front = cited(page("reports/april-to-september-2025/"));
    let link = |part: &str, number: &str| format!("\"{part}#p-{}\"", number.replace('.', "-"));
    let mut statements = 0;
    for outcome in &record.outcomes {
        let Some(progress) = &outcome.progress else { continue };
        let part = format!("outcomes/{}/", outcome.id);
        let here = page(&format!("reports/{id}/{part}"));
        assert!(here.contains(&format!("id=\"p-{}\"", progress.number.replace('.', "-"))));
        let again = page(&format!("reports/{id}/"));
        assert!(again.contains(&link(&part, &progress.number)), "{}", outcome.id);
        statements += 1;
    }
    for row in record.rows(SectionKind::Attention) {
        let measure = record.measure(row.id.as_str()).unwrap();
        let said = &front[&row.number.replace('.', "-")];
        assert!(said.contains(&marked_up(&measure.line.title)), "{}: {said}", row.number);
        let number = match (&measure.improvement, &measure.no_commentary) {
            (Some(improvement), _) => &improvement.number,
            (None, Some(silence)) => &silence.number,
            (None, None) => continue,
        };
        let part = format!("measures/{}/", row.id);
        let here = cited(page(&format!("reports/{id}/{part}")));
        assert!(here.contains_key(&number.replace('.', "-")), "{number} is not on {part}");
        let whole = page(&format!("reports/{id}/whole/"));
        assert!(whole.contains(&format!("href=\"#p-{}\"", number.replace('.', "-"))), "{number}");
        statements += 1;
    }
    assert!(statements > 15, "only {statements} statements were looked at");
}
