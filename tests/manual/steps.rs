//! A document of the manual as steps that can be taken.
//!
//! A block marked `console` holds lines after `$ `, which are typed, each with what
//! the program says to it below; what stands there after a question is typed as its
//! answer. Every other block stands directly under a line that says what to do with
//! it:
//!
//! | line | what is done |
//! |---|---|
//! | **In `FILE`:** | the block becomes the file |
//! | **At the end of `FILE`:** | the block is added to the file |
//! | **In `FILE`, in place of `OLD`:** | the block takes the place of OLD, which must be there once |
//! | **The page `ADDRESS` says:** | the built page must have each line among its words |
//! | **The page `ADDRESS` does not say:** | and none of these |
//! | **The built file `FILE` holds:** | the built file must have each line as it is |
//!
//! Some lines need no block: **Put `FILE` back as it was.** takes back the last change
//! to a file, and the parts changed before it since something was typed; **Copy
//! `FILE`.** takes a file of the repository; **Delete `FILE`.** removes one.
//!
//! A block that no line explains is a mistake: what a manual shows must have been
//! tried.

/// Something to do, and where the document says so.
pub(crate) struct Step {
    /// Of what is typed, or of the block.
    pub(crate) line: usize,
    pub(crate) todo: Todo,
}

pub(crate) enum Todo {
    /// A command, and what the program should say to it.
    Type {
        command: String,
        said: Vec<String>,
    },
    Write {
        file: String,
        text: String,
    },
    Append {
        file: String,
        text: String,
    },
    Replace {
        file: String,
        old: String,
        text: String,
    },
    PutBack {
        file: String,
    },
    Copy {
        file: String,
    },
    Delete {
        file: String,
    },
    /// What a built page says, or does not say, whatever its markup.
    Says {
        address: String,
        lines: Vec<String>,
        says: bool,
    },
    /// What a built file holds, as it is.
    Holds {
        file: String,
        lines: Vec<String>,
    },
}

/// Reads a document.
///
/// # Errors
/// With the line of a block that nothing explains.
pub(crate) fn read(text: &str) -> Result<Vec<Step>, String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut steps = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if let Some(ticks) = fence(line) {
            let length = lines[at + 1..].iter().position(|line| *line == ticks);
            let end = at + 1 + length.ok_or_else(|| format!("{}: never ends", at + 1))?;
            let block = &lines[at + 1..end];
            if line.trim_start_matches('`') == "console" {
                steps.extend(typed(block, at + 2));
            } else {
                let said = lines[..at].iter().rev().find(|line| !line.is_empty());
                let todo = said.and_then(|said| with_block(said, block));
                let todo = todo.ok_or_else(|| {
                    format!("{}: nothing says what is to be done with this block", at + 1)
                })?;
                steps.push(Step { line: at + 1, todo });
            }
            at = end + 1;
            continue;
        }
        if let Some(todo) = alone(line) {
            steps.push(Step { line: at + 1, todo });
        } else if ["**Put `", "**Copy `", "**Delete `"].iter().any(|start| line.contains(start)) {
            return Err(format!("{}: what is done must begin its line", at + 1));
        } else if line.starts_with("**") && line.ends_with(":**") {
            let next = lines[at + 1..].iter().find(|line| !line.is_empty());
            if !next.is_some_and(|next| fence(next).is_some() && with_block(line, &[]).is_some()) {
                return Err(format!("{}: this line asks for nothing known", at + 1));
            }
        }
        at += 1;
    }
    Ok(steps)
}

/// The backticks that open a block.
fn fence(line: &str) -> Option<&str> {
    let length = line.len() - line.trim_start_matches('`').len();
    (length >= 3).then(|| &line[..length])
}

/// Commands, each with the lines below it.
fn typed(block: &[&str], first: usize) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (at, line) in block.iter().enumerate() {
        if let Some(command) = line.strip_prefix("$ ") {
            let todo = Todo::Type { command: command.to_owned(), said: Vec::new() };
            steps.push(Step { line: first + at, todo });
        } else if let Some(Todo::Type { said, .. }) = steps.last_mut().map(|step| &mut step.todo) {
            said.push((*line).to_owned());
        }
    }
    for step in &mut steps {
        if let Todo::Type { said, .. } = &mut step.todo {
            said.truncate(said.iter().rposition(|line| !line.is_empty()).map_or(0, |at| at + 1));
        }
    }
    steps
}

fn with_block(said: &str, block: &[&str]) -> Option<Todo> {
    let said = said.strip_prefix("**")?.strip_suffix(":**")?;
    let lines = || block.iter().map(|line| (*line).to_owned()).collect();
    let text = || block.iter().map(|line| format!("{line}\n")).collect();
    let between = |start: &str, end: &str| {
        Some(said.strip_prefix(start)?.strip_suffix(end)?.to_owned())
            .filter(|name| !name.contains('`'))
    };
    if let Some(file) = between("In `", "`") {
        return Some(Todo::Write { file, text: text() });
    }
    if let Some(file) = between("At the end of `", "`") {
        return Some(Todo::Append { file, text: text() });
    }
    if let Some(address) = between("The page `", "` says") {
        return Some(Todo::Says { address, lines: lines(), says: true });
    }
    if let Some(address) = between("The page `", "` does not say") {
        return Some(Todo::Says { address, lines: lines(), says: false });
    }
    if let Some(file) = between("The built file `", "` holds") {
        return Some(Todo::Holds { file, lines: lines() });
    }
    let (file, old) =
        said.strip_prefix("In `")?.strip_suffix('`')?.split_once("`, in place of `")?;
    Some(Todo::Replace { file: file.to_owned(), old: old.to_owned(), text: block.join("\n") })
}

/// A line that needs no block.
fn alone(line: &str) -> Option<Todo> {
    let said = line.strip_prefix("**")?;
    let between =
        |start: &str, end: &str| Some(said.strip_prefix(start)?.split_once(end)?.0.to_owned());
    if let Some(file) = between("Put `", "` back as it was.**") {
        return Some(Todo::PutBack { file });
    }
    if let Some(file) = between("Copy `", "`.**") {
        return Some(Todo::Copy { file });
    }
    between("Delete `", "`.**").map(|file| Todo::Delete { file })
}

/// The document with what the program said in place of what it was said to say.
pub(crate) fn with_outputs(text: &str, outputs: &[(usize, Vec<String>)]) -> String {
    let mut out = String::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some((_, said)) = outputs.iter().find(|(command, _)| *command == at + 1) else {
            continue;
        };
        let mut blank = false;
        while let Some((_, old)) = lines.peek() {
            if old.starts_with("$ ") || fence(old).is_some() {
                break;
            }
            blank = old.is_empty();
            lines.next();
        }
        said.iter().for_each(|line| out.push_str(&format!("{line}\n")));
        if blank {
            out.push('\n');
        }
    }
    out
}

#[test]
fn a_document_is_read_as_its_reader_reads_it() {
    let page = "Words.\n\n```console\n$ plainsight check\nwrong\n\n$ cd a\n```\n\n\
                **In `a b.toml`, in place of `x = \"1\"`:**\n\n```toml\nx = 2\n```\n\n\
                **Put `a b.toml` back as it was.** Then go on.\n\n\
                **In `n.md`:**\n\n````markdown\n```chart\n```\n````\n";
    let steps = read(page).unwrap();
    let lines: Vec<usize> = steps.iter().map(|step| step.line).collect();
    assert_eq!(lines, [4, 7, 12, 16, 20]);
    assert!(matches!(&steps[0].todo, Todo::Type { command, said }
        if command == "plainsight check" && said == &["wrong"]));
    assert!(matches!(&steps[2].todo, Todo::Replace { file, old, text }
        if file == "a b.toml" && old == "x = \"1\"" && text == "x = 2"));
    assert!(matches!(&steps[3].todo, Todo::PutBack { file } if file == "a b.toml"));
    assert!(matches!(&steps[4].todo, Todo::Write { text, .. } if text == "```chart\n```\n"));
    let updated = with_outputs(page, &[(4, vec!["well".to_owned()])]);
    assert_eq!(updated, page.replace("wrong", "well"));
    assert!(read("Look:\n\n```toml\nx = 1\n```\n").is_err());
    assert!(read("**In `x.toml`, instead of y:**\n\n```toml\nx = 1\n```\n").is_err());
}
