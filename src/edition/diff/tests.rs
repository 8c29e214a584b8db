//! Paragraphs find what they became, both ways round; every name has its words.

use super::paragraphs::aligned;
use super::*;
use crate::period::YearRange;

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn every_name_is_the_one_that_json_uses_and_has_words() {
    let words = Words::new("en-GB", YearRange::default());
    for (name, what) in What::NAMES {
        assert_eq!(serde_json::to_value(what).unwrap(), *name);
        assert_eq!(what.name(), *name);
        assert!(!words.changed_what(name).is_empty());
    }
    for (name, part) in PartKind::NAMES {
        assert_eq!(serde_json::to_value(part).unwrap(), *name);
        assert_eq!(part.name(), *name);
        assert!(!words.changed_parts(name).is_empty());
    }
    let counts = serde_json::to_value(ChangeCounts::default()).unwrap();
    for name in counts.as_object().unwrap().keys() {
        assert!(words.changed_count(name, 1).starts_with("1 "));
    }
}

#[test]
fn a_paragraph_stands_beside_what_it_became() {
    let kept = "The cabinet agreed a plan.";
    let cases: [(&[&str], &[&str], &[Pair]); 5] = [
        (&[kept], &[kept], &[]),
        (
            &[kept, "We mended 40 potholes in May."],
            &[kept, "We mended 41 potholes in May."],
            &[(Some("We mended 40 potholes in May."), Some("We mended 41 potholes in May."))],
        ),
        (
            &["Bins were late.", kept],
            &["Libraries were open longer.", kept],
            &[(Some("Bins were late."), None), (None, Some("Libraries were open longer."))],
        ),
        (
            // The first is gone, the second rewritten.
            &["Trees were planted.", "We mended 40 potholes in May."],
            &["We mended 41 potholes in May."],
            &[
                (Some("Trees were planted."), None),
                (Some("We mended 40 potholes in May."), Some("We mended 41 potholes in May.")),
            ],
        ),
        (&[], &[kept], &[(None, Some(kept))]),
    ];
    for (was, is, expected) in cases {
        assert_eq!(aligned(&texts(was), &texts(is)), expected, "{was:?} {is:?}");
    }
}

type Pair = (Option<&'static str>, Option<&'static str>);

#[test]
fn both_ways_round_give_the_same_pairs() {
    const SAID: [&str; 6] = [
        "Bins were late in May.",
        "Bins were late in June.",
        "Bins were early in June.",
        "Trees were planted in June.",
        "Nothing else.",
        "Trees were late in May.",
    ];
    // A plain generator: the same texts in every run.
    let mut state: u32 = 7;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    for _ in 0..500 {
        let [was, is] = [(); 2].map(|()| {
            let long = next(6);
            (0..long).map(|_| SAID[next(6)].to_owned()).collect::<Vec<_>>()
        });
        let mut there = aligned(&was, &is);
        let mut back: Vec<_> = aligned(&is, &was).into_iter().map(|(a, b)| (b, a)).collect();
        let gone: Vec<_> = there.iter().filter_map(|pair| pair.0).collect();
        assert!(is_within(&gone, &was), "{gone:?} is not in the order of {was:?}");
        there.sort_unstable();
        back.sort_unstable();
        assert_eq!(there, back, "{was:?} {is:?}");
    }
}

/// Whether texts stand in a list in this order.
fn is_within(texts: &[&str], list: &[String]) -> bool {
    let mut rest = list.iter();
    texts.iter().all(|text| rest.any(|other| other == text))
}

#[test]
fn words_that_differ_are_marked_on_both_sides() {
    let [was, is] = marked("We mended 40 potholes.", "We mended all 41 potholes.");
    let differ = |pieces: &[Piece]| -> Vec<String> {
        pieces.iter().filter(|piece| piece.differs).map(|piece| piece.words.clone()).collect()
    };
    assert_eq!(differ(&was), ["40"]);
    assert_eq!(differ(&is), ["all 41"]);
    let whole = |pieces: &[Piece]| {
        pieces.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(whole(&is), "We mended all 41 potholes.");
}
