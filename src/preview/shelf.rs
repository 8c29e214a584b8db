//! What stands at a path of the previewed site.

use super::desk::Desk;
use super::{Answer, inject, overlay};
use crate::page::{self, Address, Composed, Key};
use crate::pipeline::Ready;

/// The path of the script that waits for changes.
pub(super) const SCRIPT: &str = "_preview/reload.js";
/// The path of the messages' style.
pub(super) const STYLE: &str = "_preview/overlay.css";
/// The path of the messages alone.
const MESSAGES: &str = "_preview/messages";

/// Renders what a browser asks for, and nothing else.
pub(super) fn find(ready: &Ready<'_>, path: &str, desk: &Desk<'_>) -> Answer {
    find_own(path, desk)
        .or_else(|| page_at(ready, path, desk))
        .or_else(|| file_of_page(ready, path))
        .or_else(|| other_file(ready, path))
        .unwrap_or_else(|| not_found(ready, desk))
}

/// The preview's own files.
pub(super) fn find_own(path: &str, desk: &Desk<'_>) -> Option<Answer> {
    match path {
        SCRIPT => Some(found("text/javascript", include_str!("reload.js").as_bytes().to_vec())),
        STYLE => Some(found("text/css", include_str!("overlay.css").as_bytes().to_vec())),
        MESSAGES => {
            let messages = overlay::of(desk.messages(), desk.about());
            Some(found("text/plain", messages.into_bytes()))
        }
        _ => None,
    }
}

fn found(kind: &'static str, content: Vec<u8>) -> Answer {
    Answer { status: 200, kind, content }
}

fn page_at(ready: &Ready<'_>, path: &str, desk: &Desk<'_>) -> Option<Answer> {
    let plain = path.strip_suffix("index.html").unwrap_or(path);
    let with_slash = format!("{plain}/");
    [plain, with_slash.as_str()].into_iter().find_map(|path| {
        let (address, key) = ready.addresses.get_key_value(&Address::new(path))?;
        Some(render(ready, address, key, desk))
    })
}

fn render(ready: &Ready<'_>, address: &Address, key: &Key, desk: &Desk<'_>) -> Answer {
    let Composed { page, .. } = page::compose(&ready.frozen, address, key);
    match ready.theme.render(&page) {
        Ok(html) => inject::into(html, desk, None),
        Err(mistake) => {
            let empty = inject::page_of("This page cannot be shown until its template is mended.");
            inject::into(empty, desk, Some(&mistake))
        }
    }
}

/// A file that a page brings along: of the page in whose folder it lies, or of
/// the measure or report that the data folder names.
fn file_of_page(ready: &Ready<'_>, path: &str) -> Option<Answer> {
    let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let measure =
        path.strip_prefix("data/latest/measures/").and_then(|name| name.strip_suffix(".csv"));
    let edition = path.strip_prefix("data/editions/").and_then(|rest| rest.split('/').next());
    let owner = match (measure, edition) {
        (Some(id), _) => format!("measures/{id}/"),
        (_, Some(id)) => format!("reports/{id}/"),
        _ => folder,
    };
    let (address, key) = ready.addresses.get_key_value(&Address::new(owner))?;
    let composed = page::compose(&ready.frozen, address, key);
    let wanted = Address::new(path);
    let (_, content) = composed.files.into_iter().find(|(address, _)| *address == wanted)?;
    Some(found(kind_of(path), content.into_bytes()))
}

fn other_file(ready: &Ready<'_>, path: &str) -> Option<Answer> {
    if let Some((_, bytes)) = ready.theme.assets().find(|(asset, _)| *asset == path) {
        return Some(found(kind_of(path), bytes.to_vec()));
    }
    if page::all_csv().as_str() == path {
        let all: String = page::all_figures(&ready.frozen).collect();
        return Some(found(kind_of(path), all.into_bytes()));
    }
    let files = page::files(&ready.frozen, &ready.addresses);
    let (_, content) = files.into_iter().find(|(address, _)| address.as_str() == path)?;
    Some(found(kind_of(path), content.into_bytes()))
}

fn not_found(ready: &Ready<'_>, desk: &Desk<'_>) -> Answer {
    let answer = render(ready, &Address::new("404.html"), &Key::NotFound, desk);
    Answer { status: 404, ..answer }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "svg" => "image/svg+xml",
        "csv" => "text/csv",
        "xml" => "application/xml",
        "txt" => "text/plain",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
