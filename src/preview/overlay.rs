//! Messages as they are laid over a page: a piece of HTML that stands by itself,
//! so that a page that is open takes it without being loaded anew.

use std::fmt::Write;

use super::desk::About;
use crate::diagnostic::{Diagnostic, Place, render};

/// More would be a wall; `plainsight check` says them all.
const MOST: usize = 50;
/// What stands before the words complained of, when a line is long: as much as
/// a narrow screen shows.
const BEFORE: usize = 24;

/// The messages, or nothing when there are none.
pub(super) fn of(messages: &[Diagnostic], about: About) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let has_errors = messages.iter().any(Diagnostic::is_error);
    // Errors come first: warnings can wait.
    let (errors, warnings): (Vec<_>, Vec<_>) = messages.iter().partition(|m| m.is_error());
    let items: String = errors.into_iter().chain(warnings).take(MOST).map(item).collect();
    let more = match messages.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("<p>And {more} more: <code>plainsight check</code> says them all.</p>"),
    };
    let means = match (has_errors, about) {
        (_, About::LastGood) => "This page shows the site as it was before.",
        (_, About::Nothing) => "There is no page to show as long as this stands.",
        (true, About::Shown) => "The site cannot be published like this.",
        (false, About::Shown) => "The site can be published all the same.",
    };
    format!(
        "<section class=\"preview-messages\" aria-labelledby=\"preview-tally\">\
         <details{}><summary id=\"preview-tally\">{}</summary>\
         <div class=\"preview-list\" tabindex=\"0\" role=\"group\" aria-labelledby=\"preview-tally\">\
         <p>{means}</p><ul>{items}</ul>{more}</div></details>\
         <button type=\"button\" id=\"preview-close\">Close <span>messages</span></button></section>",
        if has_errors { " open" } else { "" },
        render::tally(messages),
    )
}

/// One message: what is wrong, where, the line itself, what to do.
fn item(message: &Diagnostic) -> String {
    let (kind, name) = if message.is_error() { ("error", "Error") } else { ("warning", "Warning") };
    let mut out =
        format!("<li class=\"preview-{kind}\"><p><b>{name}:</b> {}</p>", escape(&message.message));
    // Writing to a String cannot fail.
    if let Some(place) = &message.place {
        let _ = write!(out, "<p><code>{}</code></p>", escape(&position(place)));
        if !place.text.is_empty() {
            out.push_str(&line(place, &message.label));
        }
    }
    if let Some(help) = &message.help {
        let _ = write!(out, "<p><b>Help:</b> {}</p>", escape(help));
    }
    let _ = write!(out, "<p>Code: <code>{}</code></p></li>", message.code.name());
    out
}

/// File, line and column, as editors take them; a file as a whole has neither.
fn position(place: &Place) -> String {
    if place.text.is_empty() {
        return place.file.clone();
    }
    format!("{}:{}:{}", place.file, place.line, place.column)
}

/// The offending line with a caret under the words, and what is said of them.
fn line(place: &Place, label: &str) -> String {
    let letters: Vec<char> = place.text.chars().collect();
    let at = (place.column - 1).min(letters.len());
    let end = (at + place.length).min(letters.len());
    let start = if at > BEFORE * 2 { at - BEFORE } else { 0 };
    let text = |range: &[char]| escape(&range.iter().collect::<String>());
    let cut = if start > 0 { "…" } else { "" };
    // What is as wide as what stands above it.
    let space: String =
        letters[start..at].iter().map(|c| if *c == '\t' { '\t' } else { ' ' }).collect();
    format!(
        "<pre tabindex=\"0\"><code>{cut}{}<mark>{}</mark>{}</code>\n\
         <span aria-hidden=\"true\">{}{space}{}</span> {}</pre>",
        text(&letters[start..at]),
        text(&letters[at..end]),
        text(&letters[end..]),
        if start > 0 { " " } else { "" },
        "^".repeat((end - at).max(1)),
        escape(label),
    )
}

/// Text as a part of HTML: a mistake quotes what stands in somebody's file.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, SourceFile};

    #[test]
    fn a_caret_stands_under_the_words_even_far_along_a_line_with_tabs() {
        let file = SourceFile::new("a.md", "\tx = <b>raw</b>\n");
        let near = line(&file.place(5..8), "not <here>");
        assert!(near.contains("\tx = <mark>&lt;b&gt;</mark>raw&lt;/b&gt;</code>\n"), "{near}");
        assert!(near.contains(">\t    ^^^</span> not &lt;here&gt;</pre>"), "{near}");
        let long = format!("{}gone", "word ".repeat(40));
        let far = line(&SourceFile::new("a.md", long.as_str()).place(200..204), "");
        assert!(far.contains(&format!("<code>…{}<mark>gone</mark>", &long[176..200])), "{far}");
        assert!(far.contains(&format!(">{}^^^^</span>", " ".repeat(25))), "{far}");
    }

    #[test]
    fn errors_stand_open_before_warnings_and_warnings_alone_are_folded() {
        let warning = Diagnostic::new(Code::UnusedAllowance, "first").as_warning();
        let error = Diagnostic::new(Code::BrokenLink, "second");
        let both = of(&[warning.clone(), error], About::Shown);
        assert!(both.contains("<details open>") && both.contains("1 error and 1 warning"));
        assert!(both.find("<b>Error:</b> second") < both.find("<b>Warning:</b> first"));
        let alone = of(&vec![warning; MOST + 3], About::Shown);
        assert!(alone.contains("<details>") && alone.contains(">53 warnings<"), "{alone}");
        assert!(alone.contains("And 3 more"));
        assert_eq!(of(&[], About::Shown), "");
    }
}
