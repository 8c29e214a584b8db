//! Differences as one page that stands alone: it needs no site, no script and nothing
//! of anybody else. What was taken out and put in is said by headings of columns and by
//! lines through and under the words, never by colour alone.

use std::fmt::Write;

use super::{counts, text::about};
use crate::edition::{Change, Differences, PartDifference, PartKind, Piece, Said, marked};
use crate::words::Words;

const STYLE: &str = include_str!("page.css");

/// All of them, as a page.
pub(super) fn page(found: &Differences, words: &Words) -> String {
    let title = words.changed_title();
    let (was, is) = (&found.was, &found.is);
    let from = words.changed_from(&was.title, &was.version.to_string());
    let to = words.changed_to(&is.title, &is.version.to_string());
    let mut body = format!("<h1>{}</h1>\n", escape(&title));
    paragraph(&mut body, &from);
    paragraph(&mut body, &to);
    if found.is_empty() {
        paragraph(&mut body, &words.changed_nothing());
    } else {
        let counted = counts(found).into_iter().map(|(name, count)| {
            format!("<li>{}</li>\n", escape(&words.changed_count(name, count)))
        });
        add(&mut body, format_args!("<ul>\n{}</ul>\n", counted.collect::<String>()));
        paragraph(&mut body, &words.changed_marks());
    }
    let mut kind = None;
    for part in &found.parts {
        if kind.replace(part.part) != Some(part.part) {
            let heading = words.changed_parts(part.part.name());
            let id = part.part.name();
            add(&mut body, format_args!("<h2 id=\"{id}\">{}</h2>\n", escape(&heading)));
        }
        add_part(&mut body, part, words);
    }
    let language = words.language();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}: {}, {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         {body}</main>\n</body>\n</html>\n",
        escape(&title),
        escape(&was.title),
        escape(&is.title),
    )
}

fn add_part(body: &mut String, part: &PartDifference, words: &Words) {
    let number = part.number_is.as_ref().or(part.number_was.as_ref());
    let number = number.map(|number| format!("{number} ")).unwrap_or_default();
    // The report as a whole has its kind's heading and needs no second one.
    if part.part != PartKind::Report {
        add(body, format_args!("<h3>{}{}</h3>\n", escape(&number), escape(&part.title)));
    }
    for line in about(part, words) {
        paragraph(body, &line);
    }
    if part.changes.is_empty() {
        return;
    }
    let caption = words.changed_caption(&part.title);
    let columns = [words.changed_column(), words.changed_was(), words.changed_is()];
    let columns = columns.map(|column| format!("<th scope=\"col\">{}</th>", escape(&column)));
    add(
        body,
        format_args!(
            "<table>\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n",
            escape(&caption),
            columns.concat(),
        ),
    );
    for change in &part.changes {
        add(body, format_args!("{}\n", row(change, words)));
    }
    body.push_str("</tbody>\n</table>\n");
}

fn row(change: &Change, words: &Words) -> String {
    let what = words.changed_what(change.what.name());
    let what = change.of.as_ref().map_or(what.clone(), |of| format!("{what}, {of}"));
    // Where one side says nothing, the other is read whole: its cell is all that differs.
    let whole = |said: &Said| escape(&said.words);
    let missing = |said: String| format!("<i>{}</i>", escape(&said));
    let (was, is) = match (&change.was, &change.is) {
        (Some(was), Some(is)) => {
            let [a, b] = marked(&was.words, &is.words);
            (marks(&a, "del"), marks(&b, "ins"))
        }
        (Some(was), None) => (whole(was), missing(words.changed_gone())),
        (None, Some(is)) => (missing(words.changed_new()), whole(is)),
        (None, None) => (String::new(), String::new()),
    };
    format!("<tr><th scope=\"row\">{}</th><td>{was}</td><td>{is}</td></tr>", escape(&what))
}

/// Words, those that differ in an element that says so.
fn marks(pieces: &[Piece], element: &str) -> String {
    let one = |piece: &Piece| {
        let words = escape(&piece.words);
        if piece.differs { format!("<{element}>{words}</{element}>") } else { words }
    };
    pieces.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn paragraph(body: &mut String, words: &str) {
    add(body, format_args!("<p>{}</p>\n", escape(words)));
}

fn add(body: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = body.write_fmt(what);
}

/// Text inside markup.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
