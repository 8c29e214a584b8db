//! A new edition's folder: its facts, and a file for all that somebody has to write. A
//! pure sum: nothing here writes them.
//!
//! What is owed, and by whom, stands in each file where it is no part of its words: as
//! notes in its front matter. A file without words keeps its edition from being sealed
//! until they are written, or the file is deleted.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::ToSpan;

use super::next::{Asked, Facts, settle};
use super::owed::OwedBy;
use crate::assess::Status;
use crate::diagnostic::{Place, Problems};
use crate::model::{Edition, EditionKind, Id, Measure, Outcome, SectionWords, Site};
use crate::narrative::Document;
use crate::record;
use crate::words::Words;

/// A new edition, to be written.
#[derive(Debug)]
pub struct Draft {
    /// Its title.
    pub title: String,
    /// Path inside its folder, and content.
    pub files: BTreeMap<String, String>,
}

/// Drafts an edition in the shape of the last one on its plan.
///
/// # Errors
/// With what has to be given, or given otherwise.
pub fn draft(site: &Site, words: &Words, asked: &Asked) -> Result<Draft, String> {
    let facts = settle(site, asked)?;
    let mut files = BTreeMap::from([
        ("edition.toml".to_owned(), edition_toml(asked, &facts)),
        (
            "summary.md".to_owned(),
            blank(&["What the report says first, in three or four short paragraphs.".to_owned()]),
        ),
    ]);
    let sections = facts.last.map(|last| last.sections.named());
    for (name, _) in sections.iter().flatten().filter(|(_, words)| !words.is_empty()) {
        files.insert(format!("{name}.md"), blank(&[asked_of(name).to_owned()]));
    }
    // What it would say today, without a word of anybody.
    let edition = without_words(asked, &facts);
    let unsaid = Problems::default();
    let record = record::compose(site, &edition, words, &unsaid);
    let last_said = |id: &Id| facts.last.is_some_and(|last| last.outcomes.contains_key(id));
    for item in &facts.plan.outcomes {
        let has_part =
            record.iter().flat_map(|record| &record.outcomes).any(|part| part.id == item.id);
        if has_part || last_said(&item.id) {
            files.insert(format!("outcomes/{}.md", item.id), about_item(item, &facts));
        }
    }
    for ix in site.measure_ixs() {
        let measure = site.measure(ix);
        let found = record.as_ref().and_then(|record| record.measure(measure.id.as_str()));
        let is_off = found.is_some_and(|found| found.line.status() == Some(Status::OffTarget));
        let spoken_of = facts.last.is_some_and(|last| last.commentary.contains_key(&measure.id));
        if is_off || (spoken_of && measure.life.covers(facts.period)) {
            files.insert(
                format!("measures/{}.md", measure.id),
                about_measure(measure, is_off, &facts),
            );
        }
    }
    Ok(Draft { title: facts.title, files })
}

/// What the words of a section are about.
fn asked_of(section: &str) -> &'static str {
    match section {
        "money" => "What the report says about money.",
        "risks" => "What the report says about risks.",
        "findings" => "What reviews found, and what was done about it.",
        _ => "What residents told the council.",
    }
}

fn without_words(asked: &Asked, facts: &Facts<'_>) -> Edition {
    Edition {
        id: asked.name.clone(),
        title: facts.title.clone(),
        kind: facts.kind,
        plan: facts.plan.id.clone(),
        period: facts.period,
        cut_off: facts.cut_off,
        published: None,
        next_report: None,
        summary: Document::default(),
        sections: SectionWords::default(),
        outcomes: BTreeMap::new(),
        commentary: BTreeMap::new(),
        corrections: Vec::new(),
        unwritten: Vec::new(),
        place: Place::file(format!("content/editions/{}/edition.toml", asked.name)),
    }
}

fn edition_toml(asked: &Asked, facts: &Facts<'_>) -> String {
    let kind = EditionKind::NAMES.iter().find(|(_, kind)| *kind == facts.kind);
    let (kind, name) = (kind.map(|(name, _)| *name).unwrap_or_default(), &asked.name);
    format!(
        "# A draft: until it has a day of publication, `plainsight serve` and\n\
         # `plainsight build --drafts` alone show it.\n\
         # `plainsight edition status {name}` says what is still owed, and by whom.\n\
         title = {title}\n\
         kind = {kind}\n\
         plan = {plan}\n\
         period = {period}\n\
         \n\
         # Figures released after this day are not in the report.\n\
         cut-off = {cut_off}\n\
         \n\
         # When it is ready, put the right day and time here and take the # away: from then\n\
         # on everybody may read it.\n\
         # published = {published}\n\
         \n\
         # Optional, as it should read:\n\
         # next-report = \"July\"\n",
        title = text(&facts.title),
        kind = text(kind),
        plan = text(facts.plan.id.as_str()),
        period = text(&facts.period.canonical()),
        cut_off = facts.cut_off,
        published = facts.published.strftime("%Y-%m-%dT%H:%M:00"),
    )
}

/// A file that holds no words yet: notes, where keys may stand.
fn blank(notes: &[String]) -> String {
    let mut text = String::from("+++\n");
    for note in notes {
        note_down(&mut text, note);
    }
    note_down(&mut text, "Write your words below the next +++. No reader sees these notes.");
    text.push_str("+++\n");
    text
}

fn about_item(item: &Outcome, facts: &Facts<'_>) -> String {
    let by = OwedBy::for_item(&item.officers);
    let mut notes = vec![owed_by(&by, &format!("words about \u{201c}{}\u{201d}", item.title))];
    let scale = &facts.plan.progress_scale;
    let last = facts.last.and_then(|last| last.outcomes.get(&item.id));
    let is_rated =
        facts.kind == EditionKind::Annual || last.is_some_and(|last| last.progress.is_some());
    if is_rated && !scale.is_empty() {
        notes.push(format!("Say how far things are: {}.", scale.join(", ")));
        notes.push("Take the # away from all three.".to_owned());
        notes.push("progress = \"\"".to_owned());
        notes.push("why = \"One sentence.\"".to_owned());
        let who = last.and_then(|last| last.progress.as_ref()).map(|progress| &progress.said_by);
        let who = who.or(item.officers.lead_member.as_ref()).map_or("", String::as_str);
        notes.push(format!("said-by = {}", self::text(who)));
    }
    blank(&notes)
}

fn about_measure(measure: &Measure, is_off: bool, facts: &Facts<'_>) -> String {
    let by = OwedBy::of(&measure.owner);
    let mut notes = vec![owed_by(&by, &format!("words about \u{201c}{}\u{201d}", measure.title))];
    if is_off {
        notes.push("By its latest figure it is off target. Say why.".to_owned());
    } else {
        notes.push("The last report had words about it.".to_owned());
        notes.push("Delete this file if there is nothing to say now.".to_owned());
    }
    notes.push("Who says so, and on which day. Take the # away from both.".to_owned());
    notes.push(format!("said-by = {}", text(&measure.owner.service)));
    notes.push(format!("dated = {}", facts.cut_off));
    if is_off {
        let officer = measure.owner.officer.as_deref().unwrap_or_default();
        let by = facts.period.end().saturating_add(1.year());
        notes.push("What is being done, by whom, and by when: all three, and no #.".to_owned());
        notes.push("improvement-action = \"\"".to_owned());
        notes.push(format!("action-owner = {}", text(officer)));
        notes.push(format!("action-by = {by}"));
    }
    blank(&notes)
}

fn owed_by(by: &OwedBy, what: &str) -> String {
    match by.line() {
        Some(who) => format!("Owed by {who}: {what}."),
        None => format!("Owed: {what}."),
    }
}

/// A note ends with its line, whatever a name holds.
fn note_down(text: &mut String, note: &str) {
    let note: String = note.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // Writing to a String cannot fail.
    let _ = writeln!(text, "# {note}");
}

/// A text as TOML writes it.
fn text(text: &str) -> String {
    toml::Value::from(text).to_string()
}
