//! Where a document is followed: an empty folder, a terminal that stands in some
//! folder below it, and the program.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use tempfile::TempDir;

use crate::likeness::line_alike;
use crate::steps::Todo;

/// The port that a preview has in the documents. Here it takes any that is free.
const PORT: &str = "4000";

/// What Ctrl and D send.
const END_OF_INPUT: &[u8] = &[4];

/// What a file was before a change.
struct Before {
    /// None where there was no file.
    text: Option<String>,
    /// How many commands had been typed.
    typed: usize,
    /// Only a part of the file was changed.
    part: bool,
}

pub(crate) struct Desk {
    /// Goes when the document has been followed.
    _folder: TempDir,
    /// Where the terminal stands.
    here: PathBuf,
    /// What each file was before each change.
    before: BTreeMap<PathBuf, Vec<Before>>,
    /// How many commands have been typed.
    typed: usize,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { here: folder.path().to_owned(), _folder: folder, before: BTreeMap::new(), typed: 0 }
    }

    /// Does what a reader does; answers with what the program said.
    ///
    /// # Errors
    /// When it cannot be done, or something built is not what it should be.
    pub(crate) fn take(&mut self, todo: &Todo) -> Result<Option<Vec<String>>, String> {
        match todo {
            Todo::Type { command, said } => return self.type_in(command, said),
            Todo::Write { file, text } => self.change(file, Some(text.clone()), false),
            Todo::Append { file, text } => {
                let old = self.text_of(file)?;
                self.change(file, Some(old + text), true);
            }
            Todo::Replace { file, old, text } => {
                let whole = self.text_of(file)?;
                match whole.matches(old.as_str()).count() {
                    1 => self.change(file, Some(whole.replace(old.as_str(), text)), true),
                    found => return Err(format!("`{old}` is in {file} {found} times")),
                }
            }
            Todo::PutBack { file } => {
                let before = self.before.get_mut(&self.here.join(file)).and_then(Vec::pop);
                match before.ok_or_else(|| format!("{file} has not been changed"))?.text {
                    Some(text) => fs::write(self.here.join(file), text).unwrap(),
                    None => fs::remove_file(self.here.join(file)).unwrap(),
                }
            }
            Todo::Copy { file } => {
                let theirs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
                let text =
                    fs::read_to_string(theirs).map_err(|error| format!("{file}: {error}"))?;
                self.change(file, Some(text), false);
            }
            Todo::Delete { file } => {
                self.text_of(file)?;
                self.change(file, None, false);
            }
            Todo::Says { address, lines, says } => {
                let page = self.text_of(&format!("public/{address}index.html"))?;
                let (joined, apart) = (words(&page, ""), words(&page, " "));
                for line in lines.iter().filter(|line| !line.is_empty()) {
                    if [&joined, &apart].iter().any(|words| words.contains(line.trim())) != *says {
                        let does = if *says { "does not say" } else { "says" };
                        return Err(format!("the page {address} {does} {line:?}:\n{apart}"));
                    }
                }
            }
            Todo::Holds { file, lines } => {
                let text = self.text_of(file)?;
                for line in lines {
                    if !text.lines().any(|held| line_alike(line.trim(), held.trim())) {
                        return Err(format!("{file} does not hold {line:?}:\n{text}"));
                    }
                }
            }
        }
        Ok(None)
    }

    fn text_of(&self, file: &str) -> Result<String, String> {
        fs::read_to_string(self.here.join(file)).map_err(|error| format!("{file}: {error}"))
    }

    fn change(&mut self, file: &str, text: Option<String>, part: bool) {
        let path = self.here.join(file);
        let typed = self.typed;
        let before = self.before.entry(path.clone()).or_default();
        // Parts changed without asking anything in between are one change.
        if !before.last().is_some_and(|last| part && last.part && last.typed == typed) {
            before.push(Before { text: fs::read_to_string(&path).ok(), typed, part });
        }
        match text {
            Some(text) => {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            None => fs::remove_file(path).unwrap(),
        }
    }

    fn type_in(&mut self, command: &str, said: &[String]) -> Result<Option<Vec<String>>, String> {
        self.typed += 1;
        let words = split(command);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["cd", folder] => {
                self.here = self.here.join(folder);
                let there = self.here.is_dir();
                if there { Ok(None) } else { Err(format!("there is no folder {folder}")) }
            }
            ["plainsight", "serve", ..] => Ok(Some(self.serve(&words[1..]))),
            ["plainsight", "new", ..] if !words.contains(&"--name") => {
                Ok(Some(self.answer(&words[1..], said)))
            }
            ["plainsight", ..] => Ok(Some(self.run(&words[1..]))),
            _ => Err(format!("`{command}` is nothing that the manual may ask for")),
        }
    }

    fn program(&self, words: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_plainsight"));
        program.args(words).current_dir(&self.here).stdin(Stdio::null()).env("NO_COLOR", "1");
        program
    }

    /// Runs the program to its end.
    fn run(&self, words: &[&str]) -> Vec<String> {
        let (mut said, says) = std::io::pipe().unwrap();
        let mut program = self.program(words);
        let mut running = program.stdout(says.try_clone().unwrap()).stderr(says).spawn().unwrap();
        // It holds the writing end too.
        drop(program);
        let mut text = String::new();
        said.read_to_string(&mut text).unwrap();
        let code = running.wait().unwrap().code();
        assert!(matches!(code, Some(0..=2)), "{words:?} ended with {code:?}:\n{text}");
        lines(&text)
    }

    /// Runs the program in a terminal, and answers what it asks as the document does.
    fn answer(&self, words: &[&str], said: &[String]) -> Vec<String> {
        let answered: Vec<(&str, &str)> = said.iter().filter_map(|line| question(line)).collect();
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&ours).unwrap();
        unlockpt(&ours).unwrap();
        let name = ptsname(&ours, Vec::new()).unwrap().into_string().unwrap();
        let theirs = File::options().read(true).write(true).open(name).unwrap();
        let mut keyboard = File::from(ours);
        for (_, answer) in &answered {
            writeln!(keyboard, "{answer}").unwrap();
        }
        // A question that the document does not know must not wait for ever.
        keyboard.write_all(END_OF_INPUT).unwrap();
        let output = self.program(words).stdin(theirs).output().unwrap();
        let mut rest = String::from_utf8(output.stderr).unwrap();
        let mut screen = String::new();
        for (asked, answer) in answered {
            let asked = format!("{asked} ");
            if let Some((before, after)) = rest.split_once(&asked) {
                // A terminal shows what is typed.
                screen.push_str(&format!("{before}{asked}{answer}\n"));
                rest = after.to_owned();
            }
        }
        lines(&(screen + &rest))
    }

    /// Starts the preview, asks it for its first page, and ends it.
    fn serve(&self, words: &[&str]) -> Vec<String> {
        let mut program = self.program(words);
        let mut running = program.args(["--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(running.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.split(':').nth(2).and_then(|rest| rest.split('/').next()).unwrap();
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        running.kill().unwrap();
        running.wait().unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "the preview answers {answer}");
        lines(&line.replace(port, PORT))
    }
}

fn lines(text: &str) -> Vec<String> {
    text.trim_end().lines().map(|line| line.trim_end().to_owned()).collect()
}

/// What is asked, and what is answered, where a line shows both.
fn question(line: &str) -> Option<(&str, &str)> {
    let end = match line.rfind(": ") {
        Some(at) => at + 1,
        None => line.ends_with(':').then_some(line.len())?,
    };
    Some((&line[..end], line[end..].trim()))
}

/// A command's words, as a shell splits them: quotation marks hold words together.
fn split(command: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for c in command.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A page without its markup, with something in place of each tag.
fn words(page: &str, tag: &str) -> String {
    let mut text = String::new();
    for piece in page.split('<').skip(1) {
        text.push_str(tag);
        text.push_str(piece.split_once('>').map_or("", |(_, after)| after));
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
