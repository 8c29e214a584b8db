//! On the way to a target: how growth is held against what is needed.

use super::super::Scope;
use super::super::view::MethodSection;
use super::said;

/// Nothing where no measure and no report shown here has a pace.
pub(super) fn compose(scope: &Scope<'_, '_>) -> MethodSection {
    let frozen = scope.frozen;
    let mut of_reports = frozen.editions.shown.iter().flat_map(|report| &report.record.measures);
    let asking = frozen.site.measures.iter().filter(|measure| measure.pacing.is_some());
    let mut titles: Vec<&str> = asking.map(|measure| measure.title.as_str()).collect();
    titles.sort_unstable();
    if titles.is_empty() && !of_reports.any(|measure| measure.pace.is_some()) {
        return MethodSection::default();
    }
    said("pace", scope.words().pace_method(&titles))
}
