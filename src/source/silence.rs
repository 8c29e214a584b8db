//! What a council leaves unsaid: files without words, measures without figures.

use std::collections::BTreeMap;

use super::areas::Listed;
use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};
use crate::model::{AreaIx, Areas, Figure, Id, Measure};

/// Warns of a file that has no words from byte `start` on; answers whether it has none.
pub(super) fn empty_words(file: &SourceFile, start: usize, problems: &Problems) -> bool {
    let is_empty = file.text[start..].trim().is_empty();
    if is_empty {
        let help = if file.path.ends_with("/summary.md") {
            "write what the report says first"
        } else {
            "write them, or delete the file if there is nothing to say"
        };
        problems.add(
            Diagnostic::new(Code::EmptyWords, format!("there are no words in `{}`", file.path))
                .at(Place::file(file.path.as_ref()))
                .help(help),
        );
    }
    is_empty
}

/// Warns of measures of which the council's own area has neither a figure nor the
/// reason why there is none.
pub(super) fn measures_without_figures(
    measures: &[Measure],
    figures: &[Vec<Figure>],
    our_area: AreaIx,
    problems: &Problems,
) {
    for (measure, figures) in measures.iter().zip(figures) {
        if !are_of(figures, our_area) {
            let message = format!(
                "`{}` has no figure of the council: its pages say that no figure has been published yet",
                measure.id
            );
            problems.add(
                Diagnostic::new(Code::MeasureWithoutFigures, message)
                    .at(Place::file(format!("data/measures/{}.toml", measure.id)))
                    .help("put its figures into data/figures, or describe the file that has them in data/sources"),
            );
        }
    }
}

/// Warns of members of a peer group of which no measure of that group has a figure,
/// nor the reason why there is none: a code that is slightly off, or a file that
/// leaves them out.
pub(super) fn peers_without_figures(
    peers: &[Listed],
    measures: &[Measure],
    figures: &[Vec<Figure>],
    areas: &Areas,
    problems: &Problems,
) {
    let mut by_group: BTreeMap<&Id, Vec<&[Figure]>> = BTreeMap::new();
    for (measure, figures) in measures.iter().zip(figures) {
        if let Some(group) = &measure.peer_group {
            by_group.entry(group).or_default().push(figures);
        }
    }
    for Listed { group, member, place } in peers {
        // A group that no measure is compared with needs no figures.
        let Some(of_group) = by_group.get(group) else { continue };
        if !of_group.iter().any(|figures| are_of(figures, *member)) {
            let message = format!(
                "no figure of {} is known, for any measure that is compared with `{group}`",
                areas.get(*member).name
            );
            problems.add(
                Diagnostic::new(Code::PeerWithoutFigures, message)
                    .at(place.clone())
                    .label("never there to be compared with")
                    .help("check its codes and names in data/areas.csv; if nobody publishes its figures, allow this in plainsight.toml with a reason"),
            );
        }
    }
}

/// Whether some of a measure's figures, which are sorted by area, are of this one.
fn are_of(figures: &[Figure], area: AreaIx) -> bool {
    figures.binary_search_by(|figure| figure.area.cmp(&area)).is_ok()
}
