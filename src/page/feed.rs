//! For machines: the feed of reports, the map of the site, and robots.txt.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::passages::escape;
use super::{Address, Frozen, Key, ReportKey, ReportPart, places};
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

/// Published reports as an Atom feed, the latest first. Its dates are those of
/// publication: nothing in it depends on when it is built.
fn feed(frozen: &Frozen<'_>) -> String {
    let site = frozen.site;
    let base = &site.settings.base_address;
    let mut entries = String::new();
    let mut updated = None;
    for (report, shown) in frozen.editions.shown.iter().enumerate().rev() {
        let EditionLife::Published(moment) = shown.life else { continue };
        let moment = in_britain(moment);
        let part = ReportPart::Front;
        let address = places::part_of(frozen, &ReportKey { report, version: None, part });
        let record = &shown.record;
        // Writing to a String cannot fail.
        let _ = writeln!(
            entries,
            "<entry><title>{}</title><id>{base}/{address}</id><link href=\"{base}/{address}\"/>\
             <published>{moment}</published><updated>{moment}</updated><summary>{}</summary></entry>",
            escape(&record.title),
            escape(&record.counts_sentences.join(" ")),
        );
        updated.get_or_insert(moment);
    }
    // A feed must say when it changed; before the first report that is the plan's start.
    let start = site.plans.last().map_or_else(|| site.date.date(), |plan| plan.start);
    let updated = updated.unwrap_or_else(|| format!("{start}T00:00:00Z"));
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
            Key::NotFound => false,
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
