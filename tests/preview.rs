//! The preview: it answers to its own name, follows changes, and lays messages
//! over the last good page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files, and waits")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A preview of a copy of the small valid site.
struct Preview {
    folder: TempDir,
    program: Child,
    port: u16,
}

impl Preview {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages/base");
        for entry in walkdir::WalkDir::new(&base).into_iter().filter_map(Result::ok) {
            if entry.file_type().is_file() {
                let to = folder.path().join(entry.path().strip_prefix(&base).unwrap());
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(entry.path(), to).unwrap();
            }
        }
        let mut program = Command::new(env!("CARGO_BIN_EXE_plainsight"))
            .args(["serve", "--date", "2025-12-01", "--port", "0", "--site"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.split(':').nth(2).unwrap().split('/').next().unwrap().parse().unwrap();
        Self { folder, program, port }
    }

    fn get_as(&self, host: &str, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, path: &str) -> String {
        self.get_as(&format!("127.0.0.1:{}", self.port), path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).unwrap();
    }

    /// Waits until a page says something; answers with how long it took.
    fn wait_for(&self, path: &str, words: &str) -> Duration {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(10) {
            if self.get(path).contains(words) {
                return started.elapsed();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("{path} never says {words:?}:\n{}", self.get(path));
    }
}

impl Preview {
    /// The numbers of the site and of its messages, as a page has them.
    fn seen(&self, path: &str) -> (u64, u64) {
        let page = self.get(path);
        let seen = page.split_once("data-seen=\"").unwrap().1.split_once('"').unwrap().0;
        let (site, messages) = seen.split_once('.').unwrap();
        (site.parse().unwrap(), messages.parse().unwrap())
    }

    /// Changes something, and waits until the site with this number is shown.
    fn wait_for_site(&self, site: u64, change: impl FnOnce()) {
        change();
        self.wait_for("/about/", &format!("data-seen=\"{site}."));
    }

    /// Waits until a page no longer says something.
    fn wait_until_gone(&self, path: &str, words: &str) {
        let started = Instant::now();
        while self.get(path).contains(words) {
            assert!(started.elapsed() < Duration::from_secs(10), "{path} always says {words:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // A program that has ended already needs no killing.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn pages_and_their_files_are_served_by_their_addresses() {
    let preview = Preview::start();
    preview.wait_for("/", "</html>");
    let kinds = [
        ("/", "text/html"),
        ("/measures/household-waste-recycled/", "text/html"),
        ("/measures/household-waste-recycled/index.html", "text/html"),
        ("/measures/household-waste-recycled/history.csv", "text/csv"),
        ("/measures/household-waste-recycled/history.svg", "image/svg+xml"),
        ("/data/latest/measures/household-waste-recycled.csv", "text/csv"),
        ("/data/latest/performance.csv", "text/csv"),
        ("/data/editions/2024-to-2025/1.0/report.csv", "text/csv"),
        ("/assets/style.css", "text/css"),
        ("/feed.xml", "application/xml"),
        ("/robots.txt", "text/plain"),
    ];
    for (path, kind) in kinds {
        let answer = preview.get(path);
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
        assert!(answer.contains(&format!("content-type: {kind}")), "{path}: {answer}");
    }
    assert!(preview.get("/nowhere/").starts_with("HTTP/1.1 404"));
    assert!(preview.get("/..%2fplainsight.toml").starts_with("HTTP/1.1 404"));
}

#[test]
fn only_its_own_names_are_answered() {
    let preview = Preview::start();
    preview.wait_for("/", "</html>");
    for host in ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example"] {
        for path in ["/", "/_preview/changed"] {
            assert!(preview.get_as(host, path).starts_with("HTTP/1.1 403"), "{host}{path}");
        }
    }
    let localhost = format!("localhost:{}", preview.port);
    assert!(preview.get_as(&localhost, "/").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_change_shows_and_a_mistake_is_laid_over_the_last_good_page() {
    let preview = Preview::start();
    preview.wait_for("/about/", "</html>");
    let good = "+++\ntitle = \"About\"\n+++\nFresh words.\n";
    preview.write("content/about/index.md", good);
    preview.wait_for("/about/", "Fresh words.");
    preview.write(
        "content/about/index.md",
        "+++\ntitle = \"About\"\n+++\n[gone](measure:gone) <b>raw</b>\n",
    );
    preview.wait_for("/about/", "preview-messages");
    let page = preview.get("/about/");
    assert!(
        page.contains("Fresh words.") && page.contains("broken-link") && page.contains("raw-html"),
        "{page}"
    );
    assert!(page.contains("&lt;b&gt;</mark>"), "what a mistake quotes is escaped: {page}");
    for words in ["content/about/index.md:4:1<", "<b>Error:</b>", "^^^", "site as it was before"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    preview.write("content/about/index.md", good);
    preview.wait_until_gone("/about/", "preview-messages");
}

/// A template that leads nowhere, and one that cannot be rendered: neither is
/// found before their pages are rendered.
const LEADS_NOWHERE: &str = "{% extends \"layout.html\" %}{% block main %}<h1>{{ page.title }}</h1><p><a href=\"gone/\">Gone &amp; away</a></p>{% endblock main %}";

#[test]
fn a_broken_link_on_another_page_appears_over_the_page_looked_at_and_goes_when_mended() {
    let preview = Preview::start();
    preview.wait_for("/about/", "</html>");
    let template = preview.folder.path().join("themes/civic/templates/plans.html");
    fs::create_dir_all(template.parent().unwrap()).unwrap();
    preview.wait_for_site(2, || fs::write(&template, LEADS_NOWHERE).unwrap());
    preview.wait_for("/about/", "`/plans/index.html` links to `/plans/gone/`");
    // A browser that has the page is told of other messages, not of another site.
    let before = preview.seen("/about/");
    let alone = preview.get("/_preview/messages");
    assert!(alone.contains("`/plans/gone/`") && !alone.contains("<html"), "{alone}");
    let mended = LEADS_NOWHERE.replace("gone/", "../about/");
    fs::write(&template, mended).unwrap();
    preview.wait_until_gone("/about/", "preview-messages");
    assert!(preview.seen("/about/").0 > before.0);
}

#[test]
fn what_the_check_finds_is_told_as_messages_and_the_site_stays_the_same() {
    let preview = Preview::start();
    let template = preview.folder.path().join("themes/civic/templates/plans.html");
    fs::create_dir_all(template.parent().unwrap()).unwrap();
    fs::write(&template, LEADS_NOWHERE).unwrap();
    preview.wait_for("/about/", "`/plans/gone/`");
    let (site, messages) = preview.seen("/about/");
    assert!(messages > 0);
    // Whoever saw the page without the message is answered at once.
    let answer = preview.get(&format!("/_preview/changed?seen={site}.0"));
    assert!(answer.ends_with(&format!("{site}.{messages}")), "{answer}");
    // The next check finds what this one found: nothing new is told.
    preview.write("content/about/index.md", "+++\ntitle = \"About\"\n+++\nMore.\n");
    preview.wait_for("/about/", "More.");
    std::thread::sleep(Duration::from_millis(500));
    let (next, same) = preview.seen("/about/");
    assert!(next > site && same == messages, "{next}.{same} after {site}.{messages}");
}

#[test]
fn a_template_that_fails_on_another_page_is_shown_with_its_place() {
    let preview = Preview::start();
    let template = preview.folder.path().join("themes/civic/templates/plans.html");
    fs::create_dir_all(template.parent().unwrap()).unwrap();
    let broken = "{% extends \"layout.html\" %}\n{% block main %}\n{{ page.body.plans.nothing.more }}\n{% endblock main %}";
    fs::write(&template, broken).unwrap();
    preview.wait_for("/about/", "themes/civic/templates/plans.html:3:");
    assert!(preview.get("/about/").contains("template-error"));
    let page = preview.get("/plans/");
    assert!(page.contains("until its template is mended"), "{page}");
    assert_eq!(page.matches("<b>Error:</b>").count(), 1, "the mistake is said once: {page}");
}

#[test]
fn warnings_alone_are_a_folded_bar_over_the_page_as_it_is() {
    let preview = Preview::start();
    preview.wait_for("/", "</html>");
    let settings = preview.folder.path().join("plainsight.toml");
    let mut text = fs::read_to_string(&settings).unwrap();
    text.push_str("\n[[allow]]\ncode = \"off-target-without-commentary\"\npath = \"content/<none>.md\"\nreason = \"None.\"\n");
    fs::write(&settings, text).unwrap();
    preview.wait_for("/", "preview-messages");
    let page = preview.get("/");
    for words in [
        "<summary id=\"preview-tally\">1 warning</summary>",
        "<b>Warning:</b> this allowance no longer applies",
        "<b>Help:</b> remove it",
        "Code: <code>unused-allowance</code>",
        "can be published all the same",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(page.contains("<details><summary"), "folded: {page}");
}

#[test]
fn the_files_of_a_root_are_watched_as_soon_as_it_is_declared() {
    let preview = Preview::start();
    preview.wait_for("/", "</html>");
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("figures.csv");
    fs::write(&file, "one").unwrap();
    let (site, _) = preview.seen("/");
    let settings = preview.folder.path().join("plainsight.toml");
    let mut text = fs::read_to_string(&settings).unwrap();
    text.push_str(&format!("\n[roots]\nelsewhere = \"{}\"\n", root.path().display()));
    preview.wait_for_site(site + 1, || fs::write(&settings, text).unwrap());
    std::thread::sleep(Duration::from_millis(200));
    let (site, _) = preview.seen("/");
    preview.wait_for_site(site + 1, || fs::write(&file, "two").unwrap());
}
