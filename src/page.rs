//! Records and the site into views: one file for each kind of page.
//!
//! First everything is frozen: records composed, words filled in, measures
//! assessed. Then every address is known, sorted and unique. Then each page is
//! composed by itself: it sees the frozen site and its own address, never
//! another page. A view holds finished words, numbers and pictures.

pub mod view;

mod about;
mod accessibility;
mod address;
mod areas;
mod arranged;
mod corrections;
mod covered;
mod csv;
mod data;
mod edition;
mod exceptions;
mod feed;
mod figure;
mod frame;
mod frozen;
mod home;
mod measure;
mod measures;
mod method;
mod number;
mod outcome_report;
mod passages;
mod places;
mod plans;
mod redirect;
mod registers;
mod reports;
mod row;
mod scope;
mod section;
mod since;
mod whole;
mod work;

pub use address::{Address, Links};
pub use data::all_figures;
pub use feed::{FEED, files};
pub use frozen::{Frozen, Options, freeze};
pub use places::{
    ArrangedKey, Key, RedirectKey, ReportKey, ReportPart, addresses, all_csv, current_pages_of,
};
pub use scope::Scope;
pub use work::{ShownAction, Work, WorkView};

/// A page, and the files that belong to it: its charts and their figures.
#[derive(Debug)]
pub struct Composed {
    /// The page.
    pub page: view::Page,
    /// Address and content.
    pub files: Vec<(Address, String)>,
}

/// Composes the page at an address.
pub fn compose(frozen: &Frozen<'_>, address: &Address, key: &Key) -> Composed {
    let mut scope = Scope::new(frozen, address.clone(), key);
    let (frame, body) = match key {
        Key::Home => home::compose(&mut scope),
        Key::Reports => reports::compose(&mut scope),
        Key::Report(key) => match key.part {
            ReportPart::Front => edition::compose(&mut scope, key),
            ReportPart::Outcome(at) => outcome_report::compose(&mut scope, key, at),
            ReportPart::Measure(at) => measure::compose_reported(&mut scope, key, at),
            ReportPart::Whole => whole::compose(&mut scope, key),
        },
        Key::Measures(letter) => measures::compose(&mut scope, *letter),
        Key::Measure(ix) => measure::compose_current(&mut scope, *ix),
        Key::Areas(ix) => areas::compose(&mut scope, *ix),
        Key::Plans => plans::compose_list(&mut scope),
        Key::Plan(at) => plans::compose_plan(&mut scope, *at),
        Key::Outcome(plan, at) => plans::compose_outcome(&mut scope, *plan, *at),
        Key::Method => method::compose(&mut scope),
        Key::Accessibility => accessibility::compose(&mut scope),
        Key::About(at) => about::compose(&mut scope, *at),
        Key::Data => data::compose(&mut scope),
        Key::Corrections => corrections::compose(&mut scope),
        Key::Arranged(key) => arranged::compose(&mut scope, *key),
        Key::Redirect(key) => redirect::compose(&mut scope, key),
        Key::NotFound => frame::not_found(&mut scope),
    };
    let page = frame::page(&scope, key, frame, body);
    Composed { page, files: scope.into_files() }
}
