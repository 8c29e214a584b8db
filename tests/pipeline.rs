//! The whole way, on the example site: same files and date, same bytes; nothing
//! before its time; a record reads back as it was.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod memory;

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::{DateTime, date};
use plainsight::diagnostic::{Diagnostic, Problems};
use plainsight::input::{Disk, Input};
use plainsight::page::Options;
use plainsight::pipeline;
use plainsight::record::{self, Record, SectionKind};
use plainsight::source;
use plainsight::words::Words;

use memory::Memory;

fn example(at: DateTime) -> Disk {
    Disk::new(env!("CARGO_MANIFEST_DIR"), at)
}

/// A day on which both reports of the example site are public.
fn december() -> DateTime {
    date(2025, 12, 10).at(12, 0, 0, 0)
}

fn built(input: &dyn Input, options: Options) -> BTreeMap<String, Vec<u8>> {
    let files = Memory::default();
    let outcome = pipeline::run(input, options, |ready| pipeline::render_all(ready, &files));
    let errors: Vec<Diagnostic> =
        outcome.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    files.0.into_inner().unwrap()
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).unwrap()
}

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

/// One minute before publication nothing of a report may be in any file; at the
/// minute it is there.
#[test]
fn what_is_not_released_is_in_no_file() {
    let site = source::read(&example(december())).site.unwrap();
    let edition =
        site.editions.iter().find(|e| e.id.as_str() == "april-to-september-2025").unwrap();
    let moment = edition.published.unwrap();
    let before = built(
        &example(moment.checked_sub(jiff::Span::new().minutes(1)).unwrap()),
        Options::default(),
    );
    let at = built(&example(moment), Options::default());
    let address = "reports/april-to-september-2025/index.html";
    assert!(!before.contains_key(address) && at.contains_key(address));
    // Announced: its title and date are there, and nothing else of it.
    assert!(text(&before, "reports/index.html").contains(&edition.title));
    let words = Words::new("en-GB", site.settings.year_range);
    let problems = Problems::default();
    let record = record::compose(&site, edition, &words, &problems).unwrap();
    let mut secrets: Vec<String> = record
        .measures
        .iter()
        .filter_map(|measure| measure.commentary.as_ref())
        .map(|commentary| first_words(&commentary.words))
        .collect();
    secrets
        .extend(record.outcomes.iter().filter_map(|o| o.progress.as_ref()).map(|p| p.why.clone()));
    // What orders and judges lists is said in every report.
    let same_in_all = [SectionKind::Attention, SectionKind::WentWell, SectionKind::Method];
    let own = record.sections.iter().filter(|section| !same_in_all.contains(&section.kind));
    secrets.extend(own.map(|section| first_words(&section.words)));
    secrets.retain(|secret| !secret.is_empty());
    assert!(secrets.len() > 10);
    for (path, content) in &before {
        let content = String::from_utf8_lossy(content);
        for secret in &secrets {
            assert!(!content.contains(secret.as_str()), "{path} holds {secret:?}");
        }
    }
    let whole = text(&at, "reports/april-to-september-2025/whole/index.html");
    assert!(secrets.iter().any(|secret| whole.contains(secret.as_str())));
}

/// The longest stretch of plain words of a document.
fn first_words(document: &plainsight::narrative::Document) -> String {
    let mut longest = String::new();
    document.clone().for_each_inline(&mut |inline| {
        if let plainsight::narrative::Inline::Text(text) = inline
            && text.len() > longest.len()
            // Marks that are escaped on a page would hide a leak.
            && !text.contains(['&', '<', '>', '"'])
        {
            longest = text.trim().to_owned();
        }
    });
    longest
}

#[test]
fn figures_released_after_the_date_are_in_no_file() {
    let early = date(2025, 7, 20).at(12, 0, 0, 0);
    let site = source::read(&example(early)).site.unwrap();
    let files = built(&example(early), Options::default());
    let all = text(&files, "data/latest/performance.csv");
    let mut kept_back = 0;
    for ix in site.measure_ixs() {
        for figure in site.figures(ix) {
            let row = format!(
                "{},{},{},",
                site.measure(ix).id,
                site.areas.get(figure.area).id,
                figure.period.canonical()
            );
            let released = figure.released.to_string();
            if figure.released > early.date() {
                kept_back += 1;
                assert!(
                    !all.lines().any(|line| line.starts_with(&row) && line.contains(&released)),
                    "{row}"
                );
            }
        }
    }
    assert!(kept_back > 50, "the example site has figures to come");
}

/// Updates, scores, findings, answers and money that become public later.
#[test]
fn work_and_money_after_the_date_are_in_no_file() {
    let early = date(2025, 7, 20).at(12, 0, 0, 0);
    let day = early.date();
    let site = source::read(&example(early)).site.unwrap();
    let mut secrets: Vec<&str> = Vec::new();
    for action in &site.actions {
        if !action.is_public(day) {
            secrets.push(&action.title);
        }
        let later = action.updates.iter().filter(|update| update.date > day);
        secrets.extend(later.filter_map(|update| update.note.as_deref()));
    }
    for risk in &site.risks {
        let later = risk.scores.iter().filter(|score| score.date > day);
        secrets.extend(later.filter_map(|score| score.note.as_deref()));
    }
    for finding in &site.findings {
        if finding.date > day {
            secrets.push(&finding.found);
        }
        let answer = finding.answer.as_ref().filter(|answer| answer.date > day);
        secrets.extend(answer.map(|answer| answer.words.as_str()));
    }
    let budgets = site.budgets.iter().filter(|line| line.released > day);
    secrets.extend(budgets.filter_map(|line| line.note.as_deref()));
    let savings = site.savings.iter().filter(|saving| saving.released > day);
    secrets.extend(savings.filter_map(|saving| saving.note.as_deref()));
    // Words that were said before, too, give nothing away.
    let said_before = |secret: &&str| {
        let updates = site.actions.iter().flat_map(|action| action.updates_by(day));
        updates.filter_map(|update| update.note.as_deref()).any(|note| note == *secret)
    };
    let marks = ['&', '<', '>', '"', '\''];
    secrets.retain(|secret| !said_before(secret) && !secret.contains(marks));
    let secrets: Vec<&str> = secrets.iter().map(|secret| secret.trim_end_matches('.')).collect();
    assert!(secrets.len() > 40, "the example site has {} secrets", secrets.len());
    for (path, content) in built(&example(early), Options::default()) {
        let content = String::from_utf8_lossy(&content);
        for secret in &secrets {
            assert!(!content.contains(secret), "{path} holds {secret:?}");
        }
    }
}

/// Rows that become public in 2027, each of the kind that could show by its weight
/// alone: in a number, an order, a count, a group's name.
const TO_COME: [(&str, &str); 7] = [
    (
        "actions",
        "hidden-work,,good-lives,Hidden,Nobody,,Secrets,Keeper of secrets,missed-bins,2025-01-01,2025-06-01,2027-01-01\n\
         hidden-step,hidden-work,,Hidden,Nobody,,Secrets,Keeper of secrets,,2025-01-01,2025-06-01,",
    ),
    ("action-updates", "food-waste-every-home,2027-01-01,complete,,Hidden"),
    ("risks", "hidden-risk,Hidden,Hidden,sound-money,Nobody,Secrets,Hidden,2027-01-01,"),
    ("risk-scores", "overspending,2027-01-01,1,1,1,1,Hidden,Hidden"),
    ("budget", "Secrets,revenue,2025-26,1000000,500000,1000000,2027-01-01,Hidden"),
    ("savings", "hidden-saving,Hidden,Secrets,2025-26,1000000,0,0,2027-01-01,Hidden"),
    ("findings", "hidden-finding,corporate,Hidden,2027-01-01,Hidden,sound-money,Secrets,,,,"),
];

#[test]
fn what_is_to_come_changes_no_byte_of_any_file() {
    let folder = copied();
    // Without lists in the settings, names come from what is public alone.
    let settings = folder.path().join("plainsight.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    let (start, rest) = text.split_once("[directorates]").unwrap();
    let (_, rest) = rest.split_once("[lead-members]").unwrap();
    let rest = rest.find("\n[").map_or("", |at| &rest[at..]);
    std::fs::write(&settings, format!("{start}{rest}")).unwrap();
    let input = Disk::new(folder.path(), december());
    let before = built(&input, Options::default());

    for (file, row) in TO_COME {
        let path = folder.path().join(format!("data/{file}.csv"));
        let rows = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("{}\n{row}\n", rows.trim_end())).unwrap();
    }
    let draft = folder.path().join("content/editions/a-draft");
    std::fs::create_dir(&draft).unwrap();
    let of_draft = "title = \"A draft\"\nkind = \"annual\"\nplan = \"council-plan-2023\"\n\
                    period = \"2025-26\"\ncut-off = 2025-10-01\n";
    std::fs::write(draft.join("edition.toml"), of_draft).unwrap();
    std::fs::write(draft.join("summary.md"), "Nothing yet.\n").unwrap();

    let after = built(&input, Options::default());
    let changed = after.iter().filter(|(path, content)| before.get(*path) != Some(content));
    let changed: Vec<&String> = changed.map(|(path, _)| path).collect();
    assert!(changed.is_empty(), "{changed:#?}");
    assert_eq!(before.len(), after.len());
}

/// A milestone names the action that it is part of, so it waits for that action.
#[test]
fn a_milestone_waits_for_the_action_that_it_is_part_of() {
    let folder = copied();
    let path = folder.path().join("data/actions.csv");
    let actions = std::fs::read_to_string(&path).unwrap();
    let mut rows = csv::Reader::from_reader(actions.as_bytes());
    let header = rows.headers().unwrap().clone();
    let outcome = rows.records().next().unwrap().unwrap();
    let outcome = &outcome[header.iter().position(|name| name == "outcome").unwrap()];
    let secret = |released: &str| {
        let row = |id: &str, part_of: &str, released: &str| {
            let cells = header.iter().map(|name| match name {
                "action" | "title" => id,
                "part-of" => part_of,
                "outcome" => outcome,
                "owner" => "Head of waste",
                "start" | "end" => "2025-09",
                "released" => released,
                _ => "",
            });
            format!("{}\n", cells.collect::<Vec<_>>().join(","))
        };
        let added = [
            row("secret-depot", "", released),
            row("secret-site", "secret-depot", ""),
            row("secret-fence", "secret-site", "2025-09-01"),
        ];
        std::fs::write(&path, format!("{}\n{}", actions.trim_end(), added.concat())).unwrap();
        let files = built(&Disk::new(folder.path(), december()), Options::default());
        let holds = |content: &Vec<u8>| String::from_utf8_lossy(content).contains("secret-");
        files.values().filter(|content| holds(content)).count()
    };
    assert_eq!(secret("2026-01-01"), 0);
    assert!(secret("2025-09-01") > 1, "once the action is released, its milestones are there");
}

#[test]
fn a_draft_is_shown_only_when_asked_for_and_is_marked_on_every_page() {
    let folder = copied();
    let edition = folder.path().join("content/editions/april-to-september-2025/edition.toml");
    let facts = std::fs::read_to_string(&edition).unwrap();
    let draft: String =
        facts.lines().filter(|line| !line.starts_with("published")).collect::<Vec<_>>().join("\n");
    std::fs::write(&edition, draft).unwrap();
    let input = Disk::new(folder.path(), december());
    let address = "reports/april-to-september-2025/";
    let hidden = built(&input, Options::default());
    assert!(!hidden.keys().any(|path| path.starts_with(address)));
    let shown = built(&input, Options { drafts: true, from_disk: false });
    let pages =
        shown.iter().filter(|(path, _)| path.starts_with(address) && path.ends_with(".html"));
    let mut count = 0;
    for (path, content) in pages {
        let page = String::from_utf8_lossy(content);
        assert!(page.contains("This is a draft") && page.contains("noindex"), "{path}");
        count += 1;
    }
    assert!(count > 10);
    assert!(
        !text(&shown, "sitemap.xml").contains(address)
            && !text(&shown, "feed.xml").contains(address)
    );
}

/// The example site, to be changed.
fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let disk = example(december());
    for path in ["content", "data", "themes"].into_iter().flat_map(|part| disk.list(part)) {
        copy(&path, folder.path());
    }
    copy("plainsight.toml", folder.path());
    folder
}

fn copy(path: &str, to: &Path) {
    let target = to.join(path);
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), target).unwrap();
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
    for path in ["scorecard/index.html", "exceptions/index.html"] {
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
    for path in ["index.html", "scorecard/index.html"] {
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
    let folder = tempfile::tempdir().unwrap();
    let disk = example(december());
    for path in ["content", "data", "themes"].into_iter().flat_map(|part| disk.list(part)) {
        copy(&path, folder.path());
    }
    copy("plainsight.toml", folder.path());
    let definition = folder.path().join("themes/civic/theme.toml");
    let text = std::fs::read_to_string(&definition).unwrap();
    std::fs::write(&definition, text.replace("scripts = ", "scripts = [] # ")).unwrap();
    let with = built(&disk, Options::default());
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
