//! What other generators get wrong with a folder that people care about.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A small valid site in a folder of its own.
struct Site {
    folder: TempDir,
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages/base");
        for entry in walkdir::WalkDir::new(&base).into_iter().filter_map(Result::ok) {
            if entry.file_type().is_file() {
                let to = folder.path().join("site").join(entry.path().strip_prefix(&base).unwrap());
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(entry.path(), to).unwrap();
            }
        }
        Self { folder }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn output(&self) -> PathBuf {
        self.path("out")
    }

    fn build(&self) -> Output {
        self.run(&["build", "--date", "2025-12-01", "--output", self.output().to_str().unwrap()])
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_plainsight"))
            .args(arguments)
            .arg("--site")
            .arg(self.path("site"))
            .output()
            .unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path("site").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file with its content, the build's own list left out.
fn snapshot(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            (entry.path().strip_prefix(folder).unwrap().to_owned(), fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_build_says_what_it_did_and_where_to_look() {
    let site = Site::new();
    let first = site.build();
    assert!(first.status.success(), "{}", said(&first));
    let whole = " written, 0 unchanged, 0 removed. The site is in `";
    assert!(said(&first).contains(whole), "{}", said(&first));
    let second = site.build();
    assert!(
        said(&second).contains("0 written, ") && said(&second).contains(", 0 removed"),
        "{}",
        said(&second)
    );
}

/// Zola and Hugo: a template or a file fails half-way and the published folder is
/// gone, or half new.
#[test]
fn a_failing_build_leaves_the_old_site_untouched() {
    let site = Site::new();
    site.build();
    let before = snapshot(&site.output());
    site.write("content/about/index.md", "+++\ntitle = \"About\"\n+++\n[gone](measure:gone)\n");
    let failed = site.build();
    assert_eq!(failed.status.code(), Some(1));
    assert!(said(&failed).contains("Nothing was published"), "{}", said(&failed));
    assert_eq!(snapshot(&site.output()), before);
    site.write("content/about/index.md", "+++\ntitle = \"About\"\n+++\nWords.\n");
    site.write("themes/civic/templates/data.html", "{{ page.nothing }}");
    let failed = site.build();
    assert!(said(&failed).contains("template-error"), "{}", said(&failed));
    assert_eq!(snapshot(&site.output()), before);
    let left: Vec<_> =
        fs::read_dir(site.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing is left beside the site and its output: {left:?}");
}

/// Zola: a folder that held somebody's files was emptied without asking.
#[test]
fn a_folder_with_somebody_elses_files_is_refused() {
    let site = Site::new();
    fs::create_dir(site.output()).unwrap();
    fs::write(site.output().join("thesis.txt"), "ten years").unwrap();
    let refused = site.build();
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("output-not-ours"), "{}", said(&refused));
    assert_eq!(fs::read_to_string(site.output().join("thesis.txt")).unwrap(), "ten years");
    assert_eq!(fs::read_dir(site.output()).unwrap().count(), 1);
}

/// The site's own folder is somebody's files, too.
#[test]
fn the_site_itself_is_refused_as_output() {
    let site = Site::new();
    let before = snapshot(&site.path("site"));
    let folder = site.path("site");
    let refused =
        site.run(&["build", "--date", "2025-12-01", "--output", folder.to_str().unwrap()]);
    assert!(said(&refused).contains("output-not-ours"), "{}", said(&refused));
    assert_eq!(snapshot(&site.path("site")), before);
}

/// mdBook and Zola: `.git` and a hand-added `CNAME` deleted on each build.
#[test]
fn foreign_files_stay_and_are_never_missing() {
    let site = Site::new();
    site.build();
    fs::write(site.output().join("CNAME"), "performance.example").unwrap();
    fs::create_dir_all(site.output().join(".git/refs")).unwrap();
    fs::write(site.output().join(".git/HEAD"), "ref: main").unwrap();
    fs::write(site.output().join("measures/note.txt"), "ours beside theirs").unwrap();
    std::os::unix::fs::symlink("CNAME", site.output().join("link")).unwrap();
    site.write("content/home.md", "+++\ntitle = \"How are we doing now?\"\n+++\nWords.\n");
    let built = site.build();
    assert!(built.status.success(), "{}", said(&built));
    assert!(said(&built).contains("0 removed"));
    for (path, text) in [
        ("CNAME", "performance.example"),
        (".git/HEAD", "ref: main"),
        ("measures/note.txt", "ours beside theirs"),
    ] {
        assert_eq!(fs::read_to_string(site.output().join(path)).unwrap(), text);
    }
    assert!(site.output().join(".git/refs").is_dir());
    assert_eq!(fs::read_link(site.output().join("link")).unwrap(), Path::new("CNAME"));
}

/// Hugo: a deleted report stays public for ever.
#[test]
fn pages_that_no_longer_exist_go() {
    let site = Site::new();
    site.write("content/about/more.md", "+++\ntitle = \"More\"\n+++\nWords.\n");
    site.build();
    assert!(site.output().join("about/more/index.html").exists());
    fs::remove_file(site.path("site/content/about/more.md")).unwrap();
    let built = site.build();
    assert!(said(&built).contains("1 removed"), "{}", said(&built));
    assert!(!site.output().join("about/more").exists());
}

/// mdBook and Zola: every file is rewritten, so a synchronisation ships them all.
#[test]
fn unchanged_files_keep_their_time_stamp() {
    let site = Site::new();
    site.build();
    let modified = |path: &str| fs::metadata(site.output().join(path)).unwrap().modified().unwrap();
    let (method, home) = (modified("method/index.html"), modified("index.html"));
    std::thread::sleep(std::time::Duration::from_millis(20));
    site.write("content/home.md", "+++\ntitle = \"How are we doing now?\"\n+++\nWords.\n");
    site.build();
    assert_eq!(modified("method/index.html"), method);
    assert_ne!(modified("index.html"), home);
}

/// Hugo: one error only, and which one depends on timing.
#[test]
fn everything_wrong_is_said_at_once_and_always_in_the_same_order() {
    let site = Site::new();
    site.write(
        "content/about/index.md",
        "+++\ntitle = \"About\"\ntilte = \"x\"\n+++\n[gone](measure:gone)\n",
    );
    site.write("data/figures/more.csv", "measure,period,value,released\nhousehold-waste-recycled,2023-24,n/a,2024-06-01\nnothing,2023-24,1,2024-06-01\n");
    let first = said(&site.run(&["check", "--date", "2025-12-01"]));
    for code in ["unknown-key", "unreadable-number", "unknown-measure"] {
        assert!(first.contains(code), "{code} in {first}");
    }
    for _ in 0..5 {
        assert_eq!(said(&site.run(&["check", "--date", "2025-12-01"])), first);
    }
}

/// A foreign file where one of our pages belongs is nobody's to overwrite.
#[test]
fn a_foreign_file_is_never_overwritten() {
    let site = Site::new();
    site.build();
    fs::create_dir_all(site.output().join("about/more")).unwrap();
    fs::write(site.output().join("about/more/index.html"), "theirs").unwrap();
    site.write("content/about/more.md", "+++\ntitle = \"More\"\n+++\nWords.\n");
    let refused = site.build();
    assert!(said(&refused).contains("output-not-ours"), "{}", said(&refused));
    assert_eq!(fs::read_to_string(site.output().join("about/more/index.html")).unwrap(), "theirs");
}

#[test]
fn an_output_that_cannot_be_written_is_said() {
    let site = Site::new();
    fs::write(site.path("file"), "").unwrap();
    let output = site.path("file").join("out");
    let failed = site.run(&["build", "--date", "2025-12-01", "--output", output.to_str().unwrap()]);
    assert_eq!(failed.status.code(), Some(1));
    assert!(said(&failed).contains("output-failed"), "{}", said(&failed));
}

#[test]
fn a_source_cannot_leave_the_site_through_a_link() {
    let site = Site::new();
    fs::write(site.path("secret.csv"), "area,value\n").unwrap();
    fs::create_dir_all(site.path("site/data/files")).unwrap();
    std::os::unix::fs::symlink(site.path("secret.csv"), site.path("site/data/files/link.csv"))
        .unwrap();
    site.write(
        "data/sources/link.toml",
        "title = \"T\"\npublisher = \"P\"\nlicence = \"L\"\nfile = \"link.csv\"\nreleased = 2025-01-01\n\
         [fixed]\nmeasure = \"household-waste-recycled\"\nperiod = \"2020-21\"\n[[values]]\ncolumn = \"value\"\n",
    );
    let refused = site.run(&["check", "--date", "2025-12-01"]);
    assert!(said(&refused).contains("path-leaves-site"), "{}", said(&refused));
}

#[test]
fn explain_and_completions_answer_and_a_misspelt_code_gets_help() {
    let program = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_plainsight")).args(arguments).output().unwrap()
    };
    let explained = program(&["explain", "unknown-key"]);
    assert!(explained.status.success() && explained.stdout.len() > 100);
    let misspelt = program(&["explain", "unknwon-key"]);
    assert_eq!(misspelt.status.code(), Some(2));
    assert!(said(&misspelt).contains("Did you mean `unknown-key`?"));
    let completions = program(&["completions", "bash"]);
    assert!(String::from_utf8_lossy(&completions.stdout).contains("plainsight"));
    assert_eq!(program(&["biuld"]).status.code(), Some(2));
}
