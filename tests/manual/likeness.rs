//! Whether what the program said is what a document says it says.
//!
//! `...` on a line of its own stands for any lines, `[..]` in a line for anything in
//! that line. Spaces at the end of a line mean nothing.

/// Whether all lines are alike.
pub(crate) fn alike(expected: &[String], said: &[String]) -> bool {
    match expected.split_first() {
        None => said.is_empty(),
        Some((first, rest)) if first.trim() == "..." => {
            (0..=said.len()).any(|skipped| alike(rest, &said[skipped..]))
        }
        Some((first, rest)) => said
            .split_first()
            .is_some_and(|(line, others)| line_alike(first, line) && alike(rest, others)),
    }
}

/// Whether a line is alike.
pub(crate) fn line_alike(expected: &str, said: &str) -> bool {
    let (expected, said) = (expected.trim_end(), said.trim_end());
    let mut parts = expected.split("[..]");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = said.strip_prefix(first) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

#[test]
fn signs_for_anything_stand_for_anything_and_nothing_else_does() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    for (expected, said, is) in [
        ("a\nb", "a\nb  ", true),
        ("a", "a\nb", false),
        ("a\nb", "a", false),
        ("...", "", true),
        ("a\n...\nd", "a\nb\nc\nd", true),
        ("a\n...\nd", "a\nb\nc", false),
        ("[..] written, 0 removed", "81 written, 0 removed", true),
        ("[..] written, 0 removed", "81 written, 1 removed", false),
        ("a[..]b[..]c", "a1b2c", true),
        ("a[..]b[..]c", "a1c2b", false),
        ("[..]", "anything", true),
    ] {
        assert_eq!(alike(&lines(expected), &lines(said)), is, "{expected:?} and {said:?}");
    }
}
