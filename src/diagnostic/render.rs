//! Complaints as text: for a person, for a machine, for a CI service.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};

/// How complaints are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// With the line, a caret and help.
    #[default]
    Human,
    /// One JSON array.
    Json,
    /// Annotations that GitHub's CI shows beside the line.
    Github,
}

/// Writes all of them, in the order given.
pub fn render(diagnostics: &[Diagnostic], format: Format) -> String {
    match format {
        Format::Human => diagnostics.iter().map(human).collect(),
        Format::Json => {
            let mut text = serde_json::to_string_pretty(diagnostics).unwrap_or_default();
            text.push('\n');
            text
        }
        Format::Github => diagnostics.iter().map(github).collect(),
    }
}

/// The line, a caret under the words, and what to do, styled for a terminal.
/// Styles are plain escape codes: whoever prints removes them off a terminal.
fn human(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.name())
        .elements([] as [Snippet<'_, annotate_snippets::Annotation<'_>>; 0]);
    if let Some(place) = diagnostic.place.as_ref().filter(|place| place.text.is_empty()) {
        // There is no line to show; its number says enough, unless it is the whole file.
        let origin = Origin::path(&place.file);
        group = group.element(if place.line > 1 { origin.line(place.line) } else { origin });
    } else if let Some(place) = &diagnostic.place {
        let start = byte_at(&place.text, place.column - 1);
        let end = byte_at(&place.text, place.column - 1 + place.length);
        group = group.element(
            Snippet::source(&place.text)
                .line_start(place.line)
                .path(&place.file)
                .annotation(AnnotationKind::Primary.span(start..end).label(&diagnostic.label)),
        );
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    format!("{}\n\n", Renderer::styled().render(&[group]))
}

/// The byte at which the nth character of a line starts.
fn byte_at(text: &str, character: usize) -> usize {
    text.char_indices().nth(character).map_or(text.len(), |(at, _)| at)
}

fn github(diagnostic: &Diagnostic) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut line = format!("::{kind} title={}", diagnostic.code.name());
    if let Some(place) = &diagnostic.place {
        // Writing to a String cannot fail.
        let _ = write!(line, ",file={},line={},col={}", place.file, place.line, place.column);
    }
    let help = diagnostic.help.as_deref().map(|h| format!(" ({h})")).unwrap_or_default();
    let message = format!("{}{help}", diagnostic.message).replace('%', "%25").replace('\n', "%0A");
    format!("{line}::{message}\n")
}

/// "2 errors and 1 warning", or nothing when there are none.
pub fn tally(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.is_error()).count();
    let warnings = diagnostics.len() - errors;
    let count = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, 0) => String::new(),
        (e, 0) => count(e, "error"),
        (0, w) => count(w, "warning"),
        (e, w) => format!("{} and {}", count(e, "error"), count(w, "warning")),
    }
}
