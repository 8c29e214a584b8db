//! `content/redirects.toml`: the pages that have moved.
//!
//! Here redirects are held against each other. Which pages there are is known only once
//! the site is frozen; `page` holds them against those.

use super::files::Files;
use super::keys::{At, Keys, TomlText};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Redirect;

/// Reads the redirects, each led on to the end of its way.
pub(super) fn read(files: &Files<'_>) -> Vec<Redirect> {
    let problems = files.problems;
    let Some(file) = files.optional("content/redirects.toml") else { return Vec::new() };
    let Some(text) = TomlText::parse(&file, 0..file.text.len(), problems) else {
        return Vec::new();
    };
    let keys = text.keys(problems);
    let tables = keys.tables("redirect");
    let read: Vec<Redirect> =
        tables.into_iter().filter_map(|table| read_one(table, problems)).collect();
    keys.finish();
    let redirects = without_doubles(read, problems);
    let ends: Vec<Option<usize>> = (0..redirects.len()).map(|at| end(&redirects, at)).collect();
    complain_of_circles(&redirects, problems);
    let led_on = |(redirect, end): (&Redirect, &Option<usize>)| {
        let last = &redirects[(*end)?];
        let (to, anchor) = (last.to.clone(), last.anchor.clone());
        Some(Redirect { to, anchor, ..redirect.clone() })
    };
    redirects.iter().zip(&ends).filter_map(led_on).collect()
}

fn read_one(table: Keys<'_>, problems: &Problems) -> Option<Redirect> {
    let from = table.need_text("from").zip(table.text_at("from"));
    let to = table.need_text("to").zip(table.text_at("to"));
    let because = table.text("because").filter(|sentence| !sentence.is_empty());
    table.finish();
    let from = from.map(|(_, from)| from);
    let to = to.map(|(_, to)| to);
    let (to, anchor) = to.map(split_anchor).unzip();
    let old = from.as_ref().and_then(|from| {
        let mend = "whoever asks for a file cannot read a page: bring back what the file was \
                    named after, and redirect the page that led to it";
        address(from, mend, problems)
    });
    let new = to
        .as_ref()
        .and_then(|to| address(to, "lead it to the page from which the file is taken", problems));
    let old = old.filter(|old| may_move(old, from.as_ref(), problems));
    Some(Redirect {
        from: old?,
        to: new?,
        anchor: anchor.flatten(),
        because,
        from_place: from?.place,
        to_place: to?.place,
    })
}

/// An address without its anchor, and the anchor.
fn split_anchor(to: At<String>) -> (At<String>, Option<String>) {
    match to.value.split_once('#') {
        Some((path, anchor)) => {
            let anchor = Some(anchor.to_owned()).filter(|anchor| !anchor.is_empty());
            (At { value: path.to_owned(), place: to.place }, anchor)
        }
        None => (to, None),
    }
}

/// A page's address as the site writes it: without the slash before it. `file` says what
/// to do where it is a file's.
fn address(written: &At<String>, file: &str, problems: &Problems) -> Option<String> {
    let text = written.value.as_str();
    let wrong = |message: String, help: String| {
        let complaint = Diagnostic::new(Code::BadRedirect, message).at(written.place.clone());
        problems.add(complaint.label("here").help(help));
        None
    };
    if text.contains("://") || text.starts_with("//") {
        let help = "write what comes after the site's own address, as measures/missed-bins/";
        return wrong(format!("`{text}` is a whole web address"), help.to_owned());
    }
    let path = text.strip_prefix('/').unwrap_or(text);
    let inner = path.strip_suffix('/').unwrap_or(path);
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
    let is_part = |part: &str| !part.is_empty() && part.chars().all(is_sign);
    let is_path = inner.is_empty() || inner.split('/').all(is_part);
    if !is_path || inner.split('/').any(|part| matches!(part, "." | "..")) {
        let help =
            "an address has letters, digits and hyphens between slashes, as measures/missed-bins/";
        return wrong(format!("`{text}` is not an address of this site"), help.to_owned());
    }
    if path.is_empty() || path.ends_with('/') {
        return Some(path.to_owned());
    }
    if path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        return wrong(
            format!("`{text}` is a file, and a redirect is between pages"),
            file.to_owned(),
        );
    }
    wrong(format!("`{text}` does not end as a page does"), format!("write `{path}/`"))
}

/// Whether what stood at an address may have moved: a version of a report may not.
fn may_move(old: &str, written: Option<&At<String>>, problems: &Problems) -> bool {
    let parts: Vec<&str> = old.split('/').collect();
    let is_version = |part: &str| {
        let numbers = part.strip_prefix('v').and_then(|part| part.split_once('.'));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        numbers.is_some_and(|(major, minor)| is_number(major) && is_number(minor))
    };
    let stays = matches!(parts.as_slice(), ["reports", _, version, ..] if is_version(version));
    if let Some(written) = written.filter(|_| stays) {
        problems.add(
            Diagnostic::new(
                Code::BadRedirect,
                format!("`/{old}` belongs to a version of a report, which stays where it is"),
            )
            .at(written.place.clone())
            .label("must not move")
            .help("take this redirect out: bring back the record of that version if it is gone"),
        );
    }
    !stays
}

/// The first redirect of each address.
fn without_doubles(read: Vec<Redirect>, problems: &Problems) -> Vec<Redirect> {
    let mut kept: Vec<Redirect> = Vec::new();
    for redirect in read {
        match kept.iter().find(|other| other.from == redirect.from) {
            None => kept.push(redirect),
            Some(first) => problems.add(
                Diagnostic::new(
                    Code::SameAddress,
                    format!("`/{}` is redirected twice", redirect.from),
                )
                .at(redirect.from_place.clone())
                .label("again")
                .help(format!(
                    "the first is in line {}: take one of them out",
                    first.from_place.line
                )),
            ),
        }
    }
    kept
}

/// The last redirect of the way that begins with one of them; None where it goes round.
fn end(redirects: &[Redirect], start: usize) -> Option<usize> {
    let mut at = start;
    for _ in redirects {
        match next(redirects, at) {
            Some(next) => at = next,
            None => return Some(at),
        }
    }
    None
}

/// The redirect of the page that one of them leads to.
fn next(redirects: &[Redirect], at: usize) -> Option<usize> {
    redirects.iter().position(|other| other.from == redirects[at].to)
}

/// Complains once of each circle, at its first redirect.
fn complain_of_circles(redirects: &[Redirect], problems: &Problems) {
    for (start, redirect) in redirects.iter().enumerate() {
        let way = std::iter::successors(next(redirects, start), |at| next(redirects, *at));
        let way: Vec<usize> = way.take(redirects.len()).collect();
        let Some(steps) = way.iter().position(|at| *at == start) else { continue };
        if way[..steps].iter().all(|at| *at > start) {
            let from = &redirect.from;
            problems.add(
                Diagnostic::new(Code::BadRedirect, format!("`/{from}` is redirected to itself"))
                    .at(redirect.to_place.clone())
                    .label(if steps == 0 { "the same address" } else { "leads back to it" })
                    .help("lead it to an address at which a page stands"),
            );
        }
    }
}
