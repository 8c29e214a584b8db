//! `/measures/`: every measure A to Z, split by letter past a number of them.

use super::frame::Frame;
use super::places::{self, letter_of, letter_page, letters};
use super::view::{Body, LetterGroup, LetterLink, Measures};
use super::{Scope, row};
use crate::model::MeasureIx;
use crate::record;

pub(super) fn compose(scope: &mut Scope<'_, '_>, letter: Option<char>) -> (Frame, Body) {
    let frozen = scope.frozen;
    let words = scope.words();
    let site = frozen.site;
    let pages = letters(frozen);
    // The first letter stands on the page of all, so that it is never empty.
    let shown = letter.or_else(|| pages.first().copied());
    let mut measures: Vec<(char, &str, MeasureIx)> = site
        .measure_ixs()
        .map(|ix| (letter_of(&site.measure(ix).title), site.measure(ix).title.as_str(), ix))
        .filter(|(of, ..)| shown.is_none_or(|shown| shown == *of))
        .collect();
    measures.sort_by_cached_key(|(letter, title, _)| (*letter, title.to_lowercase()));
    let mut groups: Vec<LetterGroup> = Vec::new();
    for (letter, _, ix) in measures {
        let name = if letter == '0' {
            "0–9".to_owned()
        } else {
            letter.to_ascii_uppercase().to_string()
        };
        if groups.last().is_none_or(|group| group.letter != name) {
            groups.push(LetterGroup {
                id: format!("letter-{letter}"),
                letter: name,
                measures: Vec::new(),
            });
        }
        let line = record::line(site, frozen.assessment(ix), words);
        let href = scope.links.to(&places::measure(&line.id));
        if let Some(group) = groups.last_mut() {
            group.measures.push(row::row(scope, &line, site.measure(ix).rule.kind(), href));
        }
    }
    let letters = if pages.is_empty() {
        let on_page = |group: &LetterGroup| LetterLink {
            letter: group.letter.clone(),
            href: format!("#{}", group.id),
            current: false,
        };
        groups.iter().map(on_page).collect()
    } else {
        let page = |letter: &char| LetterLink {
            letter: letter.to_ascii_uppercase().to_string(),
            href: scope.links.to(&letter_page(*letter)),
            current: Some(*letter) == shown,
        };
        pages.iter().map(page).collect()
    };
    let frame = match letter {
        None => Frame::new(words.measures(), words.measures()),
        Some(letter) => Frame::new(words.measures_under(letter), words.measures_under(letter))
            .below(words.measures(), places::measures()),
    };
    (frame, Body::Measures(Measures { letters, groups, total: site.measures.len() }))
}
