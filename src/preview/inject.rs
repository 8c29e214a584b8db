//! What a previewed page has that a published one has not: a script that waits
//! for changes, and messages laid over it.

use std::slice;

use super::Answer;
use super::desk::Desk;
use super::overlay;
use super::shelf::{SCRIPT, STYLE};
use crate::diagnostic::{self, Diagnostic};

/// Adds the script and the messages to a page, with the mistake of the page
/// itself where it has one.
pub(super) fn into(html: String, desk: &Desk<'_>, mistake: Option<&Diagnostic>) -> Answer {
    let mut messages = [desk.messages(), mistake.map(slice::from_ref).unwrap_or_default()].concat();
    diagnostic::sort(&mut messages);
    let news = desk.news();
    let added = format!(
        "<link rel=\"stylesheet\" href=\"/{STYLE}\">\
         <div class=\"preview\" id=\"preview\"><p role=\"status\"></p><div>{}</div></div>\
         <script src=\"/{SCRIPT}\" data-seen=\"{}.{}\"></script>\n</body>",
        overlay::of(&messages, desk.about()),
        news.site,
        news.messages,
    );
    let html = loosened(&html);
    let html = match html.rsplit_once("</body>") {
        Some((before, after)) => format!("{before}{added}{after}"),
        None => html + added.as_str(),
    };
    Answer { status: 200, kind: "text/html", content: html.into_bytes() }
}

/// A published page runs no script but the theme's; the preview's own, and what
/// it asks for, are the exception.
fn loosened(html: &str) -> String {
    const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let Some((before, rest)) = html.split_once(POLICY) else { return html.to_owned() };
    let Some((policy, after)) = rest.split_once('"') else { return html.to_owned() };
    let policy = if policy.contains("script-src ") {
        policy.replacen("script-src ", "script-src 'self' ", 1)
    } else {
        format!("{policy}; script-src 'self'")
    };
    format!("{before}{POLICY}{policy}; connect-src 'self'\"{after}")
}

/// A page of the preview's own, where there is none of the site's.
pub(super) fn page_of(words: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Preview</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"></head>\
         <body><main id=\"main\" tabindex=\"-1\"><h1>Preview</h1><p>{words}</p></main></body></html>"
    )
}

#[cfg(test)]
mod tests {
    use super::loosened;

    #[test]
    fn the_policy_of_a_page_takes_the_previews_own_script_beside_the_themes() {
        let page = |policy: &str| {
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
        };
        assert_eq!(
            loosened(&page("default-src 'none'; script-src 'sha384-x'; img-src 'self'")),
            page(
                "default-src 'none'; script-src 'self' 'sha384-x'; img-src 'self'; connect-src 'self'"
            )
        );
        assert_eq!(
            loosened(&page("default-src 'none'")),
            page("default-src 'none'; script-src 'self'; connect-src 'self'")
        );
        assert_eq!(loosened("no policy"), "no policy");
    }
}
