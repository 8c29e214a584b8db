//! Sections of pages, and the list of them that stands beside a long page.

use super::Scope;
use super::view::{Fact, Link, MeasureRow, MeasureTable, Passage, Section};

/// A section without a number.
pub(super) fn section(
    id: impl Into<String>,
    title: impl Into<String>,
    parts: Vec<Passage>,
) -> Section {
    Section { number: String::new(), id: id.into(), title: title.into(), parts }
}

/// Where sections lead down their page; empty where there are too few to need it.
pub(super) fn contents(sections: &[Section]) -> Vec<Link> {
    const FEWEST: usize = 3;
    if sections.len() < FEWEST {
        return Vec::new();
    }
    let link = |section: &Section| Link {
        title: format!("{} {}", section.number, section.title).trim().to_owned(),
        href: format!("#{}", section.id),
    };
    sections.iter().map(link).collect()
}

/// A label and plain words.
pub(super) fn fact(label: impl Into<String>, value: impl Into<String>) -> Fact {
    Fact { label: label.into(), value: value.into(), status: None, direction: None, href: None }
}

/// Measures in a table, named after what they have in common.
pub(super) fn measure_table(
    scope: &mut Scope<'_, '_>,
    caption: String,
    rows: Vec<MeasureRow>,
) -> Passage {
    let number = scope.next_list();
    let id = format!("{}measures-{number}", scope.prefix);
    MeasureTable { id, caption, rows }.into()
}
