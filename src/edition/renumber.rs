//! Numbers that outlive a correction: what was cited keeps its number, what comes in
//! between gets one of its own, and a number whose words are gone is never given again
//! (B-80).

use crate::record::{CitedPart, KnownBy, StatementRecord};

/// Gives a part that was composed again the numbers of the part before it: what is the
/// same, or stands in the same place with other words, keeps its number; what is new is
/// numbered after what it follows, "2.3a"; numbers that are left over are withdrawn,
/// which `said` says.
pub(super) fn renumber(part: &mut dyn CitedPart, before: &mut dyn CitedPart, said: &str) {
    let mut old = Vec::new();
    before.each_cited(&mut |known, number| old.push((known, number.clone())));
    let mut new = Vec::new();
    part.each_cited(&mut |known, _| new.push(known));
    let mut withdrawn = before.withdrawn_mut().clone();
    let section = before.number_mut().clone();
    let kept = kept(&old, &new);
    for (at, (_, number)) in old.iter().enumerate() {
        if !kept.contains(&Some(at)) {
            withdrawn.push(StatementRecord { number: number.clone(), words: said.to_owned() });
        }
    }
    let gone = withdrawn.iter().map(|gone| gone.number.clone());
    let taken = old.iter().map(|(_, number)| number.clone()).chain(gone);
    let mut taken: Vec<String> = taken.collect();
    let mut last = format!("{section}.0");
    let mut numbers = Vec::new();
    for place in kept {
        last = match place {
            Some(at) => old[at].1.clone(),
            None => {
                let number = after(&last, &taken);
                taken.push(number.clone());
                number
            }
        };
        numbers.push(last.clone());
    }
    let mut numbers = numbers.into_iter();
    part.each_cited(&mut |_, number| *number = numbers.next().unwrap_or_default());
    *part.number_mut() = section;
    *part.withdrawn_mut() = withdrawn;
}

/// For each new thing the place of the old one whose number it keeps.
fn kept(old: &[(KnownBy, String)], new: &[KnownBy]) -> Vec<Option<usize>> {
    let mut kept: Vec<Option<usize>> = new
        .iter()
        .map(|known| match known {
            KnownBy::Name(_) => old.iter().position(|(other, _)| other == known),
            KnownBy::Words(_) => None,
        })
        .collect();
    let words = |known: &KnownBy| matches!(known, KnownBy::Words(_));
    let old_words: Vec<usize> = (0..old.len()).filter(|at| words(&old[*at].0)).collect();
    let new_words: Vec<usize> = (0..new.len()).filter(|at| words(&new[*at])).collect();
    let same = |a: usize, b: usize| old[old_words[a]].0 == new[new_words[b]];
    for (a, b) in aligned(old_words.len(), new_words.len(), &same) {
        kept[new_words[b]] = Some(old_words[a]);
    }
    kept
}

/// Pairs of places of two lists: the longest run of what is the same in both, and
/// between two such pairs one by one what was there and what stands there now.
fn aligned(old: usize, new: usize, same: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    // The length of the longest common sequence from each pair of places on.
    let mut longest = vec![vec![0_usize; new + 1]; old + 1];
    for a in (0..old).rev() {
        for b in (0..new).rev() {
            longest[a][b] = if same(a, b) {
                longest[a + 1][b + 1] + 1
            } else {
                longest[a + 1][b].max(longest[a][b + 1])
            };
        }
    }
    let mut pairs = Vec::new();
    // What lies since the last pair.
    let (mut from, mut to) = (0, 0);
    let (mut a, mut b) = (0, 0);
    while a < old && b < new {
        if same(a, b) {
            pairs.extend((from..a).zip(to..b));
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
            (from, to) = (a, b);
        } else if longest[a + 1][b] >= longest[a][b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs.extend((from..old).zip(to..new));
    pairs
}

/// The first free number after another: "2.3a" after "2.3", "2.3b" after "2.3a".
fn after(number: &str, taken: &[String]) -> String {
    let whole = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let mut place = letters_of(&number[whole.len()..]);
    loop {
        place += 1;
        let next = format!("{whole}{}", letters(place));
        if !taken.contains(&next) {
            return next;
        }
    }
}

/// 1 is "a", 26 is "z", 27 is "aa".
fn letters(mut place: usize) -> String {
    let mut letters = Vec::new();
    while place > 0 {
        place -= 1;
        letters.push(char::from(b'a' + (place % 26) as u8));
        place /= 26;
    }
    letters.iter().rev().collect()
}

fn letters_of(text: &str) -> usize {
    text.bytes().fold(0, |place, letter| place * 26 + usize::from(letter - b'a') + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A part of words, and of rows where they begin with `#`.
    struct Part {
        number: String,
        cited: Vec<(KnownBy, String)>,
        withdrawn: Vec<StatementRecord>,
    }

    impl CitedPart for Part {
        fn number_mut(&mut self) -> &mut String {
            &mut self.number
        }

        fn each_cited(&mut self, visit: &mut dyn FnMut(KnownBy, &mut String)) {
            for (known, number) in &mut self.cited {
                visit(known.clone(), number);
            }
        }

        fn withdrawn_mut(&mut self) -> &mut Vec<StatementRecord> {
            &mut self.withdrawn
        }
    }

    fn part(number: &str, texts: &[&str]) -> Part {
        let known = |text: &str| match text.strip_prefix('#') {
            Some(name) => KnownBy::Name(name.to_owned()),
            None => KnownBy::Words(text.to_owned()),
        };
        let cited = texts.iter().enumerate();
        Part {
            number: number.to_owned(),
            cited: cited.map(|(at, text)| (known(text), format!("{number}.{}", at + 1))).collect(),
            withdrawn: Vec::new(),
        }
    }

    fn corrected(mut before: Part, texts: &[&str]) -> Part {
        let mut next = part("9", texts);
        renumber(&mut next, &mut before, "Gone.");
        next
    }

    fn withdrawn(part: &Part) -> Vec<&str> {
        part.withdrawn.iter().map(|gone| gone.number.as_str()).collect()
    }

    fn numbers(part: &Part) -> Vec<&str> {
        part.cited.iter().map(|(_, number)| number.as_str()).collect()
    }

    #[test]
    fn what_was_cited_keeps_its_number() {
        let before = ["one", "two", "three", "#bins", "#roads"];
        let cases: [(&[&str], &[&str], &[&str]); 9] = [
            (&before, &["2.1", "2.2", "2.3", "2.4", "2.5"], &[]),
            // Other words in the same place.
            (&["one", "2", "three", "#bins", "#roads"], &["2.1", "2.2", "2.3", "2.4", "2.5"], &[]),
            // Something more, at the start, between, and twice in a row.
            (&["new", "one", "two", "three"], &["2.0a", "2.1", "2.2", "2.3"], &["2.4", "2.5"]),
            (
                &["one", "new", "newer", "two", "three", "#bins", "#roads"],
                &["2.1", "2.1a", "2.1b", "2.2", "2.3", "2.4", "2.5"],
                &[],
            ),
            // Something less.
            (&["one", "three", "#bins", "#roads"], &["2.1", "2.3", "2.4", "2.5"], &["2.2"]),
            (&["one", "two", "three", "#roads"], &["2.1", "2.2", "2.3", "2.5"], &["2.4"]),
            // Rows keep their numbers in any order.
            (
                &["one", "two", "three", "#roads", "#parks", "#bins"],
                &["2.1", "2.2", "2.3", "2.5", "2.5a", "2.4"],
                &[],
            ),
            (&[], &[], &["2.1", "2.2", "2.3", "2.4", "2.5"]),
            (&["#parks"], &["2.0a"], &["2.1", "2.2", "2.3", "2.4", "2.5"]),
        ];
        for (texts, expected, withdrawn) in cases {
            let found = corrected(part("2", &before), texts);
            assert_eq!(numbers(&found), expected, "{texts:?}");
            assert_eq!(self::withdrawn(&found), withdrawn, "{texts:?}");
            assert_eq!(found.number, "2");
        }
    }

    #[test]
    fn a_number_is_never_given_twice() {
        let first = corrected(part("2", &["one", "two"]), &["one", "new", "two"]);
        let second = corrected(first, &["one", "two"]);
        assert_eq!((numbers(&second), withdrawn(&second)), (vec!["2.1", "2.2"], vec!["2.1a"]));
        let third = corrected(second, &["one", "another", "two"]);
        assert_eq!(numbers(&third), ["2.1", "2.1b", "2.2"]);
        assert_eq!(withdrawn(&third), ["2.1a"]);
    }

    #[test]
    fn letters_go_on_after_z() {
        for (place, text) in [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")]
        {
            assert_eq!((letters(place), letters_of(text)), (text.to_owned(), place));
        }
    }
}
