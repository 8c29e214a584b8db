//! What a previewed page has that a published one has not: a script that waits
//! for changes, and messages laid over it.

use std::fmt::Write;

use super::Answer;
use super::shelf::{SCRIPT, STYLE};
use crate::diagnostic::{Diagnostic, render};

/// Adds the script and the messages to a page; other files stay as they are.
pub(super) fn into(answer: Answer, messages: &[Diagnostic]) -> Answer {
    if answer.kind != "text/html" {
        return answer;
    }
    let html = String::from_utf8_lossy(&answer.content);
    // The published policy allows no script; the preview's own is the exception.
    let html = html.replacen(
        "default-src 'none';",
        "default-src 'none'; script-src 'self'; connect-src 'self';",
        1,
    );
    let added = format!("{}<script src=\"/{SCRIPT}\"></script>\n</body>", overlay(messages));
    let html = match html.rsplit_once("</body>") {
        Some((before, after)) => format!("{before}{added}{after}"),
        None => html + added.as_str(),
    };
    Answer { content: html.into_bytes(), ..answer }
}

/// A page that holds nothing yet.
pub(super) fn empty() -> Answer {
    Answer { status: 200, kind: "text/html", content: page_of(&[]).into_bytes() }
}

/// A page of messages alone.
pub(super) fn page_of(messages: &[Diagnostic]) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Preview</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>\
         <body><h1>Preview</h1>{}</body></html>",
        overlay(messages)
    )
}

fn overlay(messages: &[Diagnostic]) -> String {
    if messages.is_empty() {
        return String::new();
    }
    let mut items = String::new();
    for message in messages {
        let place = message.place.as_ref();
        let at = place.map(|place| format!("{}:{}:{}", place.file, place.line, place.column));
        let line = place.map(|place| place.text.as_str()).unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = write!(
            items,
            "<li><p><b>{}</b> <code>{}</code></p><p>{}</p><pre>{}</pre><p>{}</p></li>",
            escape(&message.message),
            message.code.name(),
            escape(&at.unwrap_or_default()),
            escape(line),
            escape(message.help.as_deref().unwrap_or_default()),
        );
    }
    format!(
        "<link rel=\"stylesheet\" href=\"/{STYLE}\"><section class=\"preview-messages\" aria-label=\"Messages\">\
         <h2>{}. This page shows the last good version.</h2><ul>{items}</ul></section>",
        render::tally(messages)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
