//! What Tera says of templates, at its place in the site's or the program's files.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, SourceFile};

/// By their names, as Tera knows them.
type Templates = BTreeMap<String, SourceFile>;

/// Everything that is wrong with templates as they are read.
pub(super) fn all(error: &tera::Error, templates: &Templates) -> Vec<Diagnostic> {
    match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            vec![reported(report, report.message().to_owned(), templates)]
        }
        // Several mistakes come in one text, a report each.
        _ => match read(&error.to_string(), templates) {
            reports if reports.is_empty() => vec![plain(error)],
            reports => reports,
        },
    }
}

/// What is wrong with a template as it is given a page.
pub(super) fn on_page(error: &tera::Error, templates: &Templates, page: &str) -> Diagnostic {
    match error.kind() {
        tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
            reported(report, format!("{} (page: {page})", report.message()), templates)
        }
        _ => plain(error),
    }
}

fn reported(report: &tera::ReportError, message: String, templates: &Templates) -> Diagnostic {
    let complaint = Diagnostic::new(Code::TemplateError, message);
    match templates.get(report.filename()) {
        Some(file) => complaint.at(file.place(report.span().range.clone())).label("here"),
        None => complaint,
    }
}

/// Reads reports back from their text: `error: …`, `--> file:line:column`, and the
/// line with carets below it.
fn read(text: &str, templates: &Templates) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for report in text.split("error: ").skip(1) {
        let mut lines = report.lines();
        let (Some(message), Some(at)) = (lines.next(), lines.next()) else { continue };
        let complaint = Diagnostic::new(Code::TemplateError, message.trim().to_owned());
        let carets =
            lines.find(|line| line.contains('^')).map_or(1, |line| line.matches('^').count());
        found.push(match place(at, carets, templates) {
            Some(place) => complaint.at(place).label("here"),
            None => return Vec::new(),
        });
    }
    found
}

fn place(at: &str, length: usize, templates: &Templates) -> Option<crate::diagnostic::Place> {
    let mut parts = at.trim().strip_prefix("--> ")?.rsplitn(3, ':');
    let (column, line) =
        (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
    let file = templates.get(parts.next()?)?;
    let before: usize = file.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let start = file.text.get(before..)?.char_indices().nth(column - 1)?.0 + before;
    Some(file.place(start..(start + length).min(file.text.len())))
}

/// What Tera says where it names no place.
fn plain(error: &tera::Error) -> Diagnostic {
    Diagnostic::new(Code::TemplateError, error.to_string().trim().to_owned())
}
