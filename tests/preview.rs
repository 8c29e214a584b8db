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
    assert!(page.contains("&lt;b&gt;raw"), "what a mistake quotes is escaped: {page}");
    preview.write("content/about/index.md", good);
    let started = Instant::now();
    while preview.get("/about/").contains("preview-messages") {
        assert!(started.elapsed() < Duration::from_secs(10), "the messages never go");
        std::thread::sleep(Duration::from_millis(5));
    }
}
