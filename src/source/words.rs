//! The council's words that are not part of a report or plan, and the signed
//! facts of the accessibility statement.

use super::editions::words_without_keys;
use super::files::{Files, front_matter};
use super::keys::{Keys, TomlText};
use super::measures::id_of;
use crate::diagnostic::{Code, Problems, SourceFile};
use crate::model::{
    AccessibilityFacts, AccessibilityTest, Compliance, KnownFailure, SiteWords, WordsPage,
};
use crate::narrative;

/// Reads the front page, the pages about the site and the method's words.
pub(super) fn read(files: &Files<'_>) -> Option<SiteWords> {
    let home = files
        .needed("content/home.md", "the question that the front page answers, and words")
        .and_then(|file| read_page(files, &file));
    let index =
        files.needed("content/about/index.md", "who publishes the site and how to challenge it");
    let mut about: Vec<WordsPage> =
        index.and_then(|file| read_page(files, &file)).into_iter().collect();
    for path in files.within("content/about", ".md") {
        if path != "content/about/index.md"
            && let Some(file) = files.needed(&path, "a page about the site")
        {
            about.extend(read_page(files, &file));
        }
    }
    let method = files.optional("content/method.md").map(|file| words_without_keys(files, &file));
    Some(SiteWords { home: home?, about, method })
}

fn read_page(files: &Files<'_>, file: &SourceFile) -> Option<WordsPage> {
    let id = id_of(file, files.problems)?;
    let front = front_matter(file, files.problems)?;
    let text = TomlText::parse(file, front.toml, files.problems)?;
    let keys = text.keys(files.problems);
    let title = keys.need_text("title");
    keys.finish();
    let words = narrative::parse(file, front.words, files.problems);
    Some(WordsPage { id, title: title?, words })
}

/// Reads the facts of the statement. None has a default.
pub(super) fn read_accessibility(
    file: &SourceFile,
    problems: &Problems,
) -> Option<AccessibilityFacts> {
    let text = TomlText::parse(file, 0..file.text.len(), problems)?;
    let keys = text.keys(problems);
    let status = keys.need_choice("status", Compliance::NAMES);
    let untested = status == Some(Compliance::Not)
        && keys.text("tested-how").is_none()
        && keys.text("tested-by").is_none()
        && keys.date("last-tested").is_none();
    // A site may say that nobody has tested it; then it claims nothing.
    let test = if untested { Some(None) } else { read_test(&keys).map(Some) };
    let prepared = keys.need_date("prepared");
    let last_reviewed = keys.need_date("last-reviewed");
    let contact_email = keys.need_text("contact-email");
    let contact_phone = keys.text("contact-phone");
    let answer_within = keys.need_text("answer-within");
    let signed_by = keys.need_text("signed-by");
    let known = if untested { Says::Alternative } else { Says::Criterion };
    let failures = read_failures(keys.tables("failures"), known);
    let burden = read_failures(keys.tables("disproportionate-burden"), known);
    let out_of_scope = read_failures(keys.tables("out-of-scope"), Says::Reason);
    let says_none = status == Some(Compliance::Fully);
    if status.is_some() && says_none != failures.is_empty() {
        keys.complain(
            "status",
            Code::Contradiction,
            "the status and the list of failures contradict each other",
            "fully compliant has no [[failures]]; partially and not compliant name each of them",
        );
    }
    let reviewed_place = keys.place_of("last-reviewed");
    keys.finish();
    Some(AccessibilityFacts {
        status: status?,
        test: test?,
        prepared: prepared?,
        last_reviewed: last_reviewed?,
        contact_email: contact_email?,
        contact_phone,
        answer_within: answer_within?,
        signed_by: signed_by?,
        failures,
        burden,
        out_of_scope,
        reviewed_place,
    })
}

/// All three, or the keys that are missing are complained of.
fn read_test(keys: &Keys<'_>) -> Option<AccessibilityTest> {
    let how = keys.need_text("tested-how");
    let by = keys.need_text("tested-by");
    let last = keys.need_date("last-tested");
    Some(AccessibilityTest { how: how?, by: by?, last: last? })
}

/// What a list of failures has to say of each.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// The criterion that it fails, and a way round it.
    Criterion,
    /// A way round it: nobody has tested against the criteria.
    Alternative,
    /// Only what and why: the law leaves it out.
    Reason,
}

fn read_failures(tables: Vec<Keys<'_>>, says: Says) -> Vec<KnownFailure> {
    let one = |table: Keys<'_>| {
        let what = table.need_text("what");
        let reason = table.need_text("reason");
        let criterion = match says {
            Says::Criterion => table.need_text("criterion"),
            Says::Alternative => Some(table.text("criterion").unwrap_or_default()),
            Says::Reason => Some(String::new()),
        };
        let alternative = match says {
            Says::Criterion | Says::Alternative => table.need_text("alternative"),
            Says::Reason => Some(String::new()),
        };
        table.finish();
        Some(KnownFailure {
            what: what?,
            criterion: criterion?,
            reason: reason?,
            alternative: alternative?,
        })
    };
    tables.into_iter().filter_map(one).collect()
}
