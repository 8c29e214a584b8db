//! Differences gathered one by one, and two lists held against each other.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::paragraphs::aligned;
use super::{Change, Said, What};
use crate::period::Period;

impl Said {
    /// Words; None where they say nothing.
    pub(super) fn words(words: impl Into<String>) -> Option<Self> {
        let words = words.into();
        (!words.is_empty()).then_some(Self { words, value: None })
    }

    /// A value and how it reads.
    pub(super) fn value(words: impl Into<String>, value: Decimal) -> Self {
        Self { words: words.into(), value: Some(value) }
    }
}

/// Differences of one part, in order.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) Vec<Change>);

impl Changes {
    /// Notes a text that differs.
    pub(super) fn text(&mut self, what: What, was: Option<&str>, is: Option<&str>) {
        self.one(what, None, was.and_then(Said::words), is.and_then(Said::words));
    }

    /// Notes one of several that differs.
    pub(super) fn one(
        &mut self,
        what: What,
        of: Option<String>,
        was: Option<Said>,
        is: Option<Said>,
    ) {
        if was != is {
            self.0.push(Change { what, of, period: None, was, is });
        }
    }

    /// Notes the figure of a period that differs.
    pub(super) fn figure(
        &mut self,
        what: What,
        (period, label): (Period, &str),
        was: Option<Said>,
        is: Option<Said>,
    ) {
        if was != is {
            let of = Some(label.to_owned());
            self.0.push(Change { what, of, period: Some(period), was, is });
        }
    }

    /// Notes every paragraph that differs, each beside what it became.
    pub(super) fn paragraphs(&mut self, what: What, was: &[String], is: &[String]) {
        for (was, is) in aligned(was, is) {
            self.text(what, was, is);
        }
    }
}

/// What two lists say of the same things: in the order of the later, what only the
/// earlier has after what it stood behind.
pub(super) fn pairs<'a, T, K: Ord>(
    was: &'a [T],
    is: &'a [T],
    key: impl Fn(&T) -> K,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let places: BTreeMap<K, usize> = is.iter().enumerate().map(|(at, t)| (key(t), at)).collect();
    let before: BTreeMap<K, &T> = was.iter().map(|item| (key(item), item)).collect();
    let mut dropped: BTreeMap<usize, Vec<&T>> = BTreeMap::new();
    let mut after = 0;
    for item in was {
        match places.get(&key(item)) {
            Some(at) => after = at + 1,
            None => dropped.entry(after).or_default().push(item),
        }
    }
    let mut found = Vec::new();
    for at in 0..=is.len() {
        let gone = dropped.remove(&at).unwrap_or_default();
        found.extend(gone.into_iter().map(|item| (Some(item), None)));
        found.extend(is.get(at).map(|item| (before.get(&key(item)).copied(), Some(item))));
    }
    found
}
