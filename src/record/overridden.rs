//! Statuses that somebody gave by hand, held against the computed ones.

use crate::assess::{Assessment, Standing};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Override, Site, Status};

/// Complains of a status that changes nothing, and of one for which there is no figure:
/// that would be counted among the judged ones, and nobody could see what was judged.
pub(super) fn check(site: &Site, assessments: &[Assessment<'_>], problems: &Problems) {
    for assessment in assessments {
        let Some(by) = assessment.overridden else { continue };
        let id = &site.measure(assessment.measure).id;
        match Standing::of(&assessment.rating) {
            Standing::NoFigure => problems.add(without_figure(id.as_str(), by)),
            Standing::Rated(status) if status == by.status => {
                problems.add(idle(id.as_str(), by));
            }
            Standing::Rated(_) | Standing::NoTarget | Standing::NotDue => {}
        }
    }
}

fn without_figure(id: &str, by: &Override) -> Diagnostic {
    let message = format!("`{id}` has no figure in this report, so there is nothing to judge");
    Diagnostic::new(Code::Contradiction, message)
        .at(by.place.clone())
        .label("a status without a figure")
        .help("take the `[override]` table out, or give the figure that was judged")
}

fn idle(id: &str, by: &Override) -> Diagnostic {
    let name = Status::NAMES.iter().find(|(_, status)| *status == by.status);
    let name = name.map_or("", |(name, _)| name);
    let message = format!("`{id}` is `{name}` by its rule, too: nothing is set aside");
    Diagnostic::new(Code::IdleOverride, message)
        .at(by.place.clone())
        .label("the computed status")
        .help("take the `[override]` table out")
}
