//! For machines: the feed of reports, the map of the site, and robots.txt.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::passages::escape;
use super::{Address, Frozen, Key, ReportKey, ReportPart, corrections, places};
use crate::edition::Report;
use crate::model::EditionLife;

/// The address of the feed.
pub const FEED: &str = "feed.xml";

/// Feed, map and robots.txt.
pub fn files(frozen: &Frozen<'_>, addresses: &BTreeMap<Address, Key>) -> Vec<(Address, String)> {
    vec![
        (Address::new(FEED), feed(frozen)),
        (Address::new("sitemap.xml"), sitemap(frozen, addresses)),
        (Address::new("robots.txt"), robots(frozen)),
    ]
}

/// Published reports and their corrections as an Atom feed, the latest first. Its dates
/// are those of publication: nothing in it depends on when it is built.
fn feed(frozen: &Frozen<'_>) -> String {
    let site = frozen.site;
    let base = &site.settings.base_address;
    let mut entries = reports(frozen);
    entries.extend(corrected(frozen));
    // Of two on one day the report, which was first, comes last.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.moment));
    // A feed must say when it changed; before the first report that is the plan's start.
    let start = site.plans.last().map_or_else(|| site.date.date(), |plan| plan.start);
    let updated = entries
        .first()
        .map_or_else(|| format!("{start}T00:00:00Z"), |entry| in_britain(entry.moment));
    let entries: String = entries.iter().map(|entry| entry.markup(base)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" \
         xml:lang=\"{}\"><title>{}</title><id>{base}/</id><link href=\"{base}/\"/>\
         <link rel=\"self\" href=\"{base}/{FEED}\"/><updated>{updated}</updated>\
         <author><name>{}</name></author>\n{entries}</feed>\n",
        escape(&site.settings.language),
        escape(&site.council.name),
        escape(site.council.publisher()),
    )
}

/// What the feed tells of.
struct Entry {
    moment: DateTime,
    title: String,
    address: String,
    summary: String,
}

impl Entry {
    fn markup(&self, base: &str) -> String {
        let Self { moment, title, address, summary } = self;
        let (moment, title) = (in_britain(*moment), escape(title));
        let summary = escape(summary);
        format!(
            "<entry><title>{title}</title><id>{base}/{address}</id><link href=\"{base}/{address}\"/>\
             <published>{moment}</published><updated>{moment}</updated><summary>{summary}</summary></entry>\n"
        )
    }
}

fn reports(frozen: &Frozen<'_>) -> Vec<Entry> {
    let one = |(report, shown): (usize, &Report<'_>)| {
        let EditionLife::Published(moment) = shown.life else { return None };
        let key = ReportKey { report, version: None, part: ReportPart::Front };
        Some(Entry {
            moment,
            title: shown.record.title.clone(),
            address: places::part_of(frozen, &key).to_string(),
            summary: shown.record.counts_sentences.join(" "),
        })
    };
    frozen.editions.shown.iter().enumerate().rev().filter_map(one).collect()
}

fn corrected(frozen: &Frozen<'_>) -> Vec<Entry> {
    let all = corrections::newest_first(frozen.editions.shown.iter().enumerate());
    all.map(|(_, record, correction)| Entry {
        moment: correction.dated.at(0, 0, 0, 0),
        title: frozen.words.correction_title(&record.title, correction.version),
        address: format!(
            "{}#{}",
            places::corrections(),
            corrections::anchor(&record.edition, correction.version)
        ),
        summary: correction.wrong.clone(),
    })
    .collect()
}

/// A local time with its offset from Greenwich: summer time from the last Sunday
/// of March to that of October. The rule is written out, so that no machine's own
/// table of zones shows in the output.
fn in_britain(moment: DateTime) -> String {
    const RULE: &str = "GMT0BST,M3.5.0/1,M10.5.0";
    TimeZone::posix(RULE).and_then(|zone| zone.to_zoned_datetime(moment)).map_or_else(
        |_| format!("{moment}Z"),
        |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    )
}

/// Every page that may be indexed (C-13).
fn sitemap(frozen: &Frozen<'_>, addresses: &BTreeMap<Address, Key>) -> String {
    let base = &frozen.site.settings.base_address;
    let mut urls = String::new();
    for (address, key) in addresses {
        let indexed = match key {
            Key::NotFound | Key::Redirect(_) => false,
            Key::Report(key) => {
                frozen.editions.shown[key.report].is_published()
                    && key.version.is_none()
                    && key.part != ReportPart::Whole
            }
            _ => true,
        };
        if indexed {
            // Writing to a String cannot fail.
            let _ = writeln!(
                urls,
                "<url><loc>{}/{}</loc></url>",
                escape(base),
                escape(address.as_str())
            );
        }
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

fn robots(frozen: &Frozen<'_>) -> String {
    format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", frozen.site.settings.base_address)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::in_britain;

    #[test]
    fn summer_time_is_an_hour_ahead() {
        assert_eq!(in_britain(date(2025, 7, 15).at(9, 30, 0, 0)), "2025-07-15T09:30:00+01:00");
        assert_eq!(in_britain(date(2025, 12, 2).at(9, 30, 0, 0)), "2025-12-02T09:30:00+00:00");
    }
}
