//! The numbers by which what a report says is cited (B-80). Each has one home, where
//! its anchor stands; wherever the same is said again, it leads there.

use super::view::Number;
use super::{ReportKey, Scope};

/// The anchor of a number: "p-2-3".
pub(super) fn anchor(number: &str) -> String {
    format!("p-{}", number.replace('.', "-"))
}

/// A number where it belongs.
pub(super) fn home(scope: &Scope<'_, '_>, number: &str) -> Number {
    let id = anchor(number);
    let label = scope.words().paragraph_label(number);
    Number { text: number.to_owned(), label, href: format!("#{id}"), id: Some(id) }
}

/// A number where the same is said again; `part` is the report's part that it belongs to.
pub(super) fn again(scope: &Scope<'_, '_>, number: &str, part: &ReportKey) -> Number {
    let href = format!("{}#{}", page_of(scope, part), anchor(number));
    let label = scope.words().paragraph_label(number);
    Number { text: number.to_owned(), label, href, id: None }
}

/// What stands before `#` in a link to a number of a part; empty on the part's own page
/// and in the whole report, which holds every part.
pub(super) fn page_of(scope: &Scope<'_, '_>, part: &ReportKey) -> String {
    match scope.shows_whole_report() || scope.report == Some(*part) {
        true => String::new(),
        false => scope.to_part(*part),
    }
}
