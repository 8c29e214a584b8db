//! What is out of the ordinary: how control limits are worked out, and the numbers that
//! the measures of the site go by.

use super::super::Scope;
use super::super::view::{Explained, MethodSection};
use super::explained;
use crate::model::{ControlRules, Measure};

/// Every choice of numbers in use, with the measures that use it; nothing where neither
/// a measure nor a report shown here has limits.
pub(super) fn compose(scope: &Scope<'_, '_>) -> MethodSection {
    let frozen = scope.frozen;
    let mut of_reports = frozen.editions.shown.iter().flat_map(|report| &report.record.measures);
    let in_use = in_use(&frozen.site.measures);
    if in_use.is_empty() && !of_reports.any(|measure| measure.control.is_some()) {
        return MethodSection::default();
    }
    let words = scope.words();
    let one = |(rules, titles): &(ControlRules, Vec<&str>)| {
        let (name, meaning) = words.control_explained(rules, titles);
        Explained { name, meaning, ..Explained::default() }
    };
    explained("control-limits", words.control_method(), in_use.iter().map(one).collect())
}

/// The rules in use, the most used first, each with its measures by title.
fn in_use(measures: &[Measure]) -> Vec<(ControlRules, Vec<&str>)> {
    let mut found: Vec<(ControlRules, Vec<&str>)> = Vec::new();
    for measure in measures {
        let Some(asked) = &measure.control_limits else { continue };
        match found.iter_mut().find(|(rules, _)| *rules == asked.rules) {
            Some((_, titles)) => titles.push(&measure.title),
            None => found.push((asked.rules, vec![&measure.title])),
        }
    }
    for (_, titles) in &mut found {
        titles.sort_unstable();
    }
    found.sort_by_key(|(_, titles)| (std::cmp::Reverse(titles.len()), titles[0]));
    found
}
