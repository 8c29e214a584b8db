//! Commentary that says again what the report before said.

use super::words_of;
use crate::diagnostic::{Code, Diagnostic, Place, Problems};
use crate::model::{Edition, Site};

/// Warns of commentary that has the words of the last report that spoke of the measure.
pub(super) fn warn(site: &Site, edition: &Edition, problems: &Problems) {
    let folder = edition.place.file.trim_end_matches("/edition.toml");
    let before = |other: &&Edition| {
        (other.period.end(), other.cut_off) < (edition.period.end(), edition.cut_off)
    };
    for (id, commentary) in &edition.commentary {
        let mut earlier = site.editions.iter().rev().filter(before);
        let found = earlier.find_map(|other| Some((other, other.commentary.get(id)?)));
        let Some((other, last)) = found else { continue };
        let words = words_of(&commentary.words);
        if words.is_empty() || words != words_of(&last.words) {
            continue;
        }
        let message =
            format!("this commentary on `{id}` has the same words as that in `{}`", other.id);
        problems.add(
            Diagnostic::new(Code::SameCommentary, message)
                .at(Place::file(format!("{folder}/measures/{id}.md")))
                .help("say what has happened since, or that nothing has and why"),
        );
    }
}
