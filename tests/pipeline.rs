//! The whole way, on the example site: same files and date, same bytes; a record
//! reads back as it was; a page holds what it may and no more.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod example;
mod memory;

use jiff::civil::date;
use plainsight::diagnostic::Problems;
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::record::{self, Record};
use plainsight::source;
use plainsight::words::Words;

use example::{built, copied, december, example, text};

#[test]
fn the_output_of_two_builds_is_identical() {
    let first = built(&example(december()), Options::default());
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let second = one_thread.install(|| built(&example(december()), Options::default()));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (path, content) in &first {
        assert!(second[path] == *content, "{path} differs");
    }
}

#[test]
fn every_page_says_that_the_council_is_made_up() {
    let files = built(&example(december()), Options::default());
    let notice = "Thornmere City Council is made up";
    for (path, content) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(String::from_utf8_lossy(content).contains(notice), "{path}");
    }
}

#[test]
fn a_record_serialises_and_reads_back_equal() {
    let site = source::read(&example(december())).site.unwrap();
    let words = Words::new("en-GB", site.settings.year_range);
    for edition in &site.editions {
        let problems = Problems::default();
        let record = record::compose(&site, edition, &words, &problems).unwrap();
        let json = serde_json::to_string_pretty(&record).unwrap();
        let back: Record = serde_json::from_str(&json).unwrap();
        assert_eq!(back, record);
        // Decimals are texts: no reader may round them.
        assert!(!holds_a_fraction(&serde_json::from_str(&json).unwrap()));
    }
}

/// An update without a note is an update: its state and date are kept.
#[test]
fn a_record_keeps_every_update_with_or_without_a_note() {
    let mut site = source::read(&example(december())).site.unwrap();
    let bare = site.actions.iter().position(|action| action.updates.len() > 1).unwrap();
    for update in &mut site.actions[bare].updates {
        update.note = None;
    }
    let words = Words::new("en-GB", site.settings.year_range);
    let mut kept = 0;
    for edition in &site.editions {
        let record = record::compose(&site, edition, &words, &Problems::default()).unwrap();
        for told in &record.registers.actions {
            let action = site.action(&told.id).unwrap();
            let known = action.updates_by(record.cut_off).iter().rev();
            let known: Vec<_> = known.map(|u| (u.date, u.state, u.note.clone())).collect();
            let updates = told.updates.iter();
            let updates: Vec<_> = updates.map(|u| (u.date, u.state, u.note.clone())).collect();
            assert_eq!(updates, known, "{}", told.id);
            kept += updates.iter().filter(|(_, _, note)| note.is_none()).count();
        }
    }
    assert!(kept > 0, "no update without a note was public");
}

fn holds_a_fraction(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Number(number) => number.is_f64(),
        serde_json::Value::Array(values) => values.iter().any(holds_a_fraction),
        serde_json::Value::Object(fields) => fields.values().any(holds_a_fraction),
        _ => false,
    }
}

/// A figure that is revised after a report's cut-off changes the measure's own page, and
/// no page of a report. Pages that say what was reported keep it and say so beside it.
#[test]
fn a_revision_after_the_cut_off_changes_only_current_pages() {
    let folder = copied();
    let input = Disk::new(folder.path(), december());
    let before = built(&input, Options::default());
    let revision = "measure,period,value,released,note\nhousehold-waste-recycled,2024-25,47.7,2025-12-05,Recounted.\n";
    std::fs::write(folder.path().join("data/figures/zz-revision.csv"), revision).unwrap();
    let after = built(&input, Options::default());
    let changed: Vec<&String> =
        before.keys().filter(|path| before[*path] != after[*path]).collect();
    assert!(changed.iter().any(|path| *path == "measures/household-waste-recycled/index.html"));
    let said = "Revised since to 47.7%";
    let is_current = |path: &str| path.starts_with("measures/") || path.starts_with("data/");
    let others: Vec<_> = changed.iter().filter(|path| !is_current(path)).collect();
    for path in &others {
        assert!(!path.starts_with("reports/"), "{path} changed");
        // The note is all that changed, and it leads to the measure's own page.
        let page = text(&after, path);
        let (start, _) = page.split_once(said).unwrap_or_else(|| panic!("{path}: no note"));
        assert!(start.ends_with("measures/household-waste-recycled/\">"), "{path}");
        assert_eq!(page.matches("47.7").count(), page.matches(said).count(), "{path}");
        let reported = |page: &str| page.matches("42.3%").count();
        assert_eq!(reported(&text(&before, path)), reported(&page), "{path}");
    }
    for path in ["scorecard/index.html", "directorates/neighbourhoods/index.html"] {
        assert!(others.iter().any(|other| **other == path), "{path} does not say so");
    }
    assert!(text(&after, "measures/household-waste-recycled/index.html").contains(said));
}

/// The front page and the scorecard say what the latest report said, and where there is
/// a newer figure today.
#[test]
fn reported_pages_say_where_there_is_a_newer_figure() {
    let folder = copied();
    let newer = "measure,period,value,released\ncalls-answered-in-time,2025-10,71.5,2025-12-05\n";
    std::fs::write(folder.path().join("data/figures/zz-newer.csv"), newer).unwrap();
    let at = Disk::new(folder.path(), december());
    let files = built(&at, Options::default());
    let note = "measures/calls-answered-in-time/\">Newer figure: 71.5% in October 2025</a>";
    for path in ["index.html", "scorecard/index.html", "exceptions/index.html"] {
        let page = text(&files, path);
        assert!(page.contains(note), "{path} has no newer figure");
        assert!(page.contains("61.4%"), "{path} does not keep what was reported");
    }
    // Not before its time, and in no report.
    let early = Disk::new(folder.path(), date(2025, 12, 4).at(12, 0, 0, 0));
    assert!(!text(&built(&early, Options::default()), "index.html").contains("71.5"));
    let reports = files.iter().filter(|(path, _)| path.starts_with("reports/"));
    for (path, content) in reports {
        assert!(!String::from_utf8_lossy(content).contains("Newer figure"), "{path}");
    }
}

#[test]
fn links_end_with_a_file_for_a_site_without_a_server() {
    let files = built(&example(december()), Options { drafts: false, from_disk: true });
    let home = text(&files, "index.html");
    assert!(home.contains("href=\"measures/index.html\"") && !home.contains("href=\"measures/\""));
}

/// A page runs one script at the most: the theme's, known by its hash, which is
/// all that the page's policy allows.
#[test]
fn authors_text_is_escaped_and_no_page_holds_a_style_or_a_script_but_the_themes() {
    let files = built(&example(december()), Options::default());
    let mut with_script = 0;
    for (path, content) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(content);
        for forbidden in ["<style", " style=", "javascript:", " onclick"] {
            assert!(!page.contains(forbidden), "{forbidden} in {path}");
        }
        let policy = between(&page, "Content-Security-Policy\" content=\"", "\"").unwrap();
        assert!(policy.starts_with("default-src 'none'; "), "{path}: {policy}");
        let Some(script) = between(&page, "<script ", "</script>") else {
            assert!(!policy.contains("script-src"), "{path}: {policy}");
            continue;
        };
        with_script += 1;
        assert_eq!(page.matches("<script").count(), 1, "{path}");
        let root = "../".repeat(path.matches('/').count());
        let start = format!("defer src=\"{root}assets/tables.js\" integrity=\"sha384-");
        assert!(script.starts_with(&start) && script.ends_with("\">"), "{path}: {script}");
        let integrity = between(script, "integrity=\"", "\"").unwrap();
        assert!(policy.contains(&format!(" script-src '{integrity}';")), "{path}: {policy}");
    }
    assert!(with_script > 10 && files["assets/tables.js"].len() < 8_000);
}

/// A theme without a script: pages say the same, and their policy allows none.
#[test]
fn without_the_themes_script_no_page_may_run_any() {
    let folder = copied();
    let definition = folder.path().join("themes/civic/theme.toml");
    let text = std::fs::read_to_string(&definition).unwrap();
    std::fs::write(&definition, text.replace("scripts = ", "scripts = [] # ")).unwrap();
    let with = built(&example(december()), Options::default());
    let without = built(&Disk::new(folder.path(), december()), Options::default());
    let main = |page: &[u8]| {
        let page = String::from_utf8_lossy(page).into_owned();
        between(&page, "<body", "</body>").map(str::to_owned)
    };
    for (path, content) in without.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(content);
        assert!(!page.contains("<script") && !page.contains("script-src"), "{path}");
        assert_eq!(main(content), main(&with[path]), "{path}");
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}
