//! Whether an area is what a published file calls it.
//!
//! A wrong area code is a right code of somebody else: no figure looks wrong. Only
//! the name beside it tells, and publishers write names in many ways.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Area;

/// Words that say what sort of area it is, and not which one.
const SORTS: [&str; 18] = [
    "and",
    "authority",
    "borough",
    "cc",
    "city",
    "council",
    "county",
    "dc",
    "district",
    "london",
    "mb",
    "mbc",
    "metropolitan",
    "of",
    "royal",
    "the",
    "ua",
    "unitary",
];

/// Whether a name is one of the area's, whatever sort of area it adds to it.
///
/// Whole words are compared: Nottinghamshire is not Nottingham, and North Norfolk
/// is not Norfolk.
pub(super) fn is_called(area: &Area, name: &str) -> bool {
    let given = telling_words(name);
    let known = area.also_known_as.iter().chain([&area.name]).map(String::as_str);
    known.chain([area.id.as_str()]).any(|known| telling_words(known) == given)
}

/// A complaint about an area that is called something else; `named` is what led to it.
pub(super) fn otherwise(area: &Area, named: &str, name: &str) -> Diagnostic {
    let message =
        format!("`{named}` is {} in data/areas.csv, and this file calls it `{name}`", area.name);
    Diagnostic::new(Code::AreaNameDiffers, message).label("another name").help(format!(
        "check the code in data/areas.csv: a wrong one publishes another area's figures; if \
         `{name}` is {}, add that name to its `also-known-as`",
        area.name
    ))
}

/// The words of a name that tell which area it is; all of them where none does.
fn telling_words(name: &str) -> BTreeSet<String> {
    let name = name.to_lowercase().replace(['\'', '\u{2019}', '.'], "");
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let all: BTreeSet<String> = words.map(str::to_owned).collect();
    let telling: BTreeSet<String> =
        all.iter().filter(|word| !SORTS.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    fn is_called_so(known: &str, name: &str) -> bool {
        let area = Area {
            id: Id::new("an-id").expect("an id"),
            name: known.to_owned(),
            codes: Vec::new(),
            also_known_as: vec!["Dun Eideann".to_owned()],
            is_wider: false,
        };
        is_called(&area, name)
    }

    #[test]
    fn a_name_may_say_what_sort_of_area_it_is() {
        for (known, name) in [
            ("Nottingham", " NOTTINGHAM City Council "),
            ("Bristol", "Bristol, City of"),
            ("Durham", "County Durham"),
            ("St Helens", "St. Helens MBC"),
            ("King's Lynn & West Norfolk", "Kings Lynn and West Norfolk Borough Council"),
            ("Stoke-on-Trent", "Stoke on Trent UA"),
            ("City of London", "City of London"),
            ("Edinburgh", "Dun Eideann"),
        ] {
            assert!(is_called_so(known, name), "{known}: {name}");
        }
    }

    #[test]
    fn another_area_is_found_even_where_its_name_is_nearly_the_same() {
        for (known, name) in [
            ("Nottingham", "Nottinghamshire"),
            ("Norfolk", "North Norfolk"),
            ("Newcastle upon Tyne", "Newcastle-under-Lyme"),
            ("Kingston upon Hull", "Kingston upon Thames"),
            ("City of London", "London Borough of Barnet"),
        ] {
            assert!(!is_called_so(known, name), "{known}: {name}");
        }
    }
}
