//! What `plainsight new` writes: a whole site with nothing wrong with it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod memory;

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use jiff::civil::{Date, date};
use plainsight::input::{self, Input};
use plainsight::model::{Gap, Measured, Nation, Site};
use plainsight::page::Options;
use plainsight::scaffold::{self, Answers, Given, PlanYears};
use plainsight::{pipeline, source};

use memory::Memory;

/// Every sign that means something in TOML, CSV, Markdown, HTML or the skeleton.
const ODD: &str = r#"Cyngor Dŵr & "Tân" \ <b>[x](y)</b> _a_, {{ value }} <<phone>> County Council"#;

fn given(name: &str, nation: Nation, day: Date) -> Given {
    Given {
        name: Some(name.to_owned()),
        nation: Some(nation),
        address: Some("https://performance.northvale.example".to_owned()),
        email: Some("performance_team@northvale.example".to_owned()),
        ..Given::on(day)
    }
}

fn plain(day: Date) -> Answers {
    given("Northvale City Council", Nation::England, day).complete().unwrap()
}

fn input(files: &BTreeMap<String, String>, day: Date) -> input::Memory {
    let texts = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    input::Memory::new(day.at(23, 59, 59, 0), texts)
}

/// The site's pages, drafts among them or not; nothing may be wrong with it.
fn built(input: &dyn Input, drafts: bool) -> BTreeMap<String, String> {
    let pages = Memory::default();
    let options = Options { drafts, from_disk: false };
    let outcome = pipeline::run(input, options, |ready| pipeline::render_all(ready, &pages));
    assert!(outcome.diagnostics.is_empty(), "{:#?}", outcome.diagnostics);
    let pages = pages.0.into_inner().unwrap().into_iter();
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn site(answers: &Answers) -> Site {
    source::read(&input(&scaffold::files(answers), answers.date)).site.unwrap()
}

#[test]
fn a_new_site_has_nothing_wrong_in_any_nation_under_any_name() {
    let day = date(2025, 12, 2);
    for (_, nation) in Nation::NAMES {
        for name in ["Northvale City Council", ODD, "Ŵ"] {
            let mut given = given(name, *nation, day);
            if name == ODD {
                given.phone = Some("01632 960 001 \"text only\" & \\".to_owned());
                given.area_code = Some("W06000099".to_owned());
            }
            let answers = given.complete().unwrap();
            let files = scaffold::files(&answers);
            let input = input(&files, day);
            assert!(built(&input, false).contains_key("index.html"));
            assert!(built(&input, true).contains_key("reports/2024-to-2025/index.html"));
            // Names come through every file as they were given.
            let site = source::read(&input).site.unwrap();
            assert_eq!((site.council.name.as_str(), site.council.nation), (name, *nation));
            assert_eq!(site.council.short_name, answers.short_name);
            assert_eq!(site.council.contact.phone, answers.phone);
            assert_eq!(site.words.home.title, format!("How is {name} doing?"));
            assert_eq!(site.areas.get(site.our_area).name, answers.short_name);
            assert_eq!(site.areas.find(name), Some(site.our_area));
            let publisher = &site.measures[0].publication.as_ref().unwrap().publisher;
            assert_eq!(publisher, name);
        }
    }
}

#[test]
fn a_name_is_shown_as_it_is_written_in_words_too() {
    let day = date(2025, 12, 2);
    let answers = given(ODD, Nation::Wales, day).complete().unwrap();
    let pages = built(&input(&scaffold::files(&answers), day), false);
    let about = &pages["about/index.html"];
    let shown = "Cyngor Dŵr &amp; “Tân” \\ &lt;b&gt;[x](y)&lt;/b&gt; _a_, {{ value }} &lt;&lt;phone&gt;&gt; County Council";
    assert!(about.contains(&format!("This is where {shown} publishes")), "{about}");
    assert!(about.contains("<li>email performance_team@northvale.example</li>"), "{about}");
}

#[test]
fn nothing_is_left_to_fill_in_and_every_file_has_its_place() {
    let files = scaffold::files(&plain(date(2025, 12, 2)));
    for path in ["plainsight.toml", "README.md", ".gitignore", "data/areas.csv"] {
        assert!(files.contains_key(path), "no {path}");
    }
    for (path, text) in &files {
        assert!(!text.contains("<<") && !text.contains(">>"), "{path} holds a blank");
        assert!(!path.contains("PLAN") && !path.contains("EDITION"), "{path}");
        assert!(!text.to_lowercase().contains("thornmere"), "{path} names another council");
        let notes = ["toml", "md"].iter().any(|ending| path.ends_with(ending));
        assert!(
            !notes || text.lines().any(|line| line.starts_with('#')),
            "{path} explains nothing"
        );
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path}");
    }
    let rows = |path: &str| files[path].lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    for row in rows("data/figures/customer-services.csv") {
        assert!(row.ends_with(",Example figure: replace it with yours."), "{row}");
    }
    // What is not known is left out, not made up.
    assert_eq!(rows("data/areas.csv"), ["northvale,,Northvale,,,Northvale City Council"]);
    assert!(!files["plainsight.toml"].contains("\ncontact-phone"));
    // A national row of a published file, which has no code, is not about us.
    assert_eq!(site(&plain(date(2025, 12, 2))).areas.find(""), None);
}

#[test]
fn every_page_says_that_the_figures_are_examples() {
    let day = date(2025, 12, 2);
    let pages = built(&input(&scaffold::files(&plain(day)), day), true);
    let notice = "This site is being set up. Its figures are examples.";
    let html = || pages.iter().filter(|(path, _)| path.ends_with(".html"));
    assert!(html().count() > 20);
    for (path, page) in html() {
        assert!(page.contains(notice), "{path}");
    }
    let report = &pages["reports/2024-to-2025/index.html"];
    assert!(report.contains("This is a draft") && report.contains("95.6%"), "{report}");
}

/// A-04: nothing is claimed that was not tested.
#[test]
fn the_statement_says_that_nothing_has_been_tested() {
    let day = date(2025, 12, 2);
    let files = scaffold::files(&plain(day));
    let page = &built(&input(&files, day), false)["accessibility/index.html"];
    assert!(page.contains("is not compliant with"), "{page}");
    assert!(page.contains("has not been tested against the WCAG 2.2 AA standard yet"), "{page}");
    assert!(!page.contains("last tested") && !page.contains("success criterion"), "{page}");
    // A better status needs the test that it rests on.
    let mut better = files.clone();
    let facts = better.get_mut("content/accessibility.toml").unwrap();
    *facts = facts.replace("status = \"not\" ", "status = \"partially\" ");
    let said = source::read(&input(&better, day)).diagnostics;
    let missing =
        |key: &str| said.iter().any(|d| d.message == format!("the key `{key}` is missing"));
    for key in ["tested-how", "tested-by", "last-tested", "criterion"] {
        assert!(missing(key), "{key}: {said:#?}");
    }
}

#[test]
fn the_first_report_is_on_the_financial_year_that_ended_last() {
    for (day, year, edition, first) in [
        (date(2026, 3, 31), "2024-25", "2024-to-2025", 2024),
        (date(2026, 4, 1), "2025-26", "2025-to-2026", 2025),
        (date(2026, 6, 30), "2025-26", "2025-to-2026", 2025),
        (date(2028, 2, 29), "2026-27", "2026-to-2027", 2026),
        (date(1900, 1, 1), "1898-99", "1898-to-1899", 1898),
    ] {
        let answers = plain(day);
        let files = scaffold::files(&answers);
        built(&input(&files, day), true);
        let site = site(&answers);
        let report = &site.editions[0];
        assert_eq!((report.period.canonical().as_str(), report.id.as_str()), (year, edition));
        assert!(report.published.is_none() && report.cut_off > day, "{day}");
        assert_eq!(site.plans[0].title, format!("Northvale Council Plan {first} to {}", first + 4));
        assert_eq!(site.plans[0].start, report.period.start());
        // The latest figure is known, and the gap is one.
        let latest = |id: &str| {
            let figures = site.figures(site.measure_ix(id).unwrap());
            assert!((3..=5).contains(&figures.len()));
            assert!(figures.iter().all(|figure| figure.released <= day), "{day}");
            let last = figures.last().unwrap();
            assert_eq!(last.period, report.period);
            last.measured
        };
        assert!(matches!(latest("complaints-upheld"), Measured::Value(_)));
        assert_eq!(latest("residents-satisfied"), Measured::Gap(Gap::Late));
    }
}

#[test]
fn answers_are_asked_for_and_asked_for_again() {
    let typed = "Northvale Borough Council\n\nenglnd\nEngland\nnorthvale.example\n\
                 https://northvale.example/\nnobody\nteam@northvale.example\n\nE0\nE07000999\n\
                 2023 to 2027\n";
    let mut shown = Vec::new();
    // The date and the title are given already, and are not asked for.
    let given = Given { plan_title: Some("Our Plan".into()), ..Given::on(date(2025, 12, 2)) };
    let mut typed = Cursor::new(typed);
    let answers = scaffold::ask(given, &mut typed, &mut shown).unwrap();
    let expected = Answers {
        name: "Northvale Borough Council".into(),
        short_name: "Northvale".into(),
        nation: Nation::England,
        address: "https://northvale.example".into(),
        email: "team@northvale.example".into(),
        phone: None,
        area_code: Some("E07000999".into()),
        plan_title: "Our Plan".into(),
        plan_years: PlanYears { first: 2023, last: 2027 },
        date: date(2025, 12, 2),
    };
    assert_eq!(answers, expected);
    let shown = String::from_utf8(shown).unwrap();
    for words in ["Its short name [Northvale]: ", "did you mean `england`?", "[2024 to 2028]: "] {
        assert!(shown.contains(words), "{shown}");
    }
    assert!(!shown.contains("The plan's title"), "{shown}");
}

#[test]
fn answers_that_end_too_early_make_no_site() {
    let mut typed = Cursor::new("Northvale Council\nNorthvale\n");
    let ended = scaffold::ask(Given::on(date(2025, 12, 2)), &mut typed, &mut Vec::new());
    assert_eq!(ended.unwrap_err().kind(), std::io::ErrorKind::UnexpectedEof);
}

/// Runs the program in a folder, without a terminal.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plainsight"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

const FLAGS: [&str; 10] = [
    "--name",
    "Northvale City Council",
    "--nation",
    "wales",
    "--address",
    "https://northvale.example",
    "--email",
    "team@northvale.example",
    "--date",
    "2026-04-01",
];

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_is_written_is_checked_and_built_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for target in ["my site", "empty"] {
        let written = run(folder.path(), &[&["new", target], &FLAGS[..]].concat());
        assert!(written.status.success() && written.stdout.is_empty(), "{}", said(&written));
        let quoted = if target == "empty" { "empty" } else { "'my site'" };
        assert!(said(&written).contains(&format!("`plainsight serve --site {quoted}`")));
        let checked = run(folder.path(), &["check", "--site", target, "--date", "2026-04-01"]);
        assert!(checked.status.success() && said(&checked).is_empty(), "{}", said(&checked));
        let built = run(folder.path(), &["build", "--site", target, "--date", "2026-04-01"]);
        assert!(built.status.success(), "{}", said(&built));
        assert!(folder.path().join(target).join("public/index.html").exists());
    }
    // Nothing is left beside them.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn with_its_theme_a_site_has_every_file_of_it_and_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for (target, flags) in
        [("plain", &FLAGS[..]), ("themed", &[&FLAGS[..], &["--with-theme"]].concat())]
    {
        let written = run(folder.path(), &[&["new", target], flags].concat());
        assert!(written.status.success(), "{}", said(&written));
        let built = run(folder.path(), &["build", "--site", target, "--date", "2026-04-01"]);
        assert!(built.status.success(), "{}", said(&built));
    }
    let files = |root: &Path| -> BTreeMap<String, Vec<u8>> {
        let files = walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok);
        let files = files.filter(|file| file.file_type().is_file());
        let relative = |path: &Path| path.strip_prefix(root).unwrap().display().to_string();
        files.map(|file| (relative(file.path()), fs::read(file.path()).unwrap())).collect()
    };
    let theirs = files(&folder.path().join("themed/themes/civic"));
    let ours = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/civic"));
    assert!(ours.len() > 20 && theirs == ours, "{:?}", theirs.keys());
    assert!(!folder.path().join("plain/themes").exists());
    let pages = |target: &str| files(&folder.path().join(target).join("public"));
    assert!(pages("plain").len() > 20 && pages("plain") == pages("themed"));
    // What is there is left alone, with its theme or without.
    let again = run(folder.path(), &[&["new", "plain"], &FLAGS[..], &["--with-theme"]].concat());
    assert_eq!(again.status.code(), Some(1));
    assert!(!folder.path().join("plain/themes").exists());
}

#[test]
fn a_folder_that_holds_anything_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("theirs")).unwrap();
    fs::write(folder.path().join("theirs/.hidden"), "theirs").unwrap();
    fs::write(folder.path().join("a-file"), "theirs").unwrap();
    let refused = run(folder.path(), &[&["new", "theirs"], &FLAGS[..]].concat());
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("output-not-ours"), "{}", said(&refused));
    assert!(said(&refused).contains("name another"), "{}", said(&refused));
    let names: Vec<_> = fs::read_dir(folder.path().join("theirs")).unwrap().collect();
    assert_eq!(names.len(), 1);
    assert_eq!(fs::read_to_string(folder.path().join("theirs/.hidden")).unwrap(), "theirs");
    let refused = run(folder.path(), &[&["new", "a-file"], &FLAGS[..]].concat());
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.path().join("a-file")).unwrap(), "theirs");
}

#[test]
fn what_is_missing_or_wrong_without_a_terminal_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let missing =
        run(folder.path(), &["new", "site", "--name", "A Council", "--date", "2026-04-01"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(
        said(&missing).contains("Give --nation, --address, --email as well"),
        "{}",
        said(&missing)
    );
    let wrong = run(folder.path(), &["new", "site", "--nation", "englnd"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(said(&wrong).contains("did you mean `england`?"), "{}", said(&wrong));
    assert!(!folder.path().join("site").exists());
}
