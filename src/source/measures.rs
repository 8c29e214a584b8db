//! `data/measures/<measure>.toml`.

use jiff::civil::Date;

use super::control::{ReadControl, read_control};
use super::files::Files;
use super::keys::{At, Keys, TomlText};
use super::pace::{PacePlaces, ReadPace, read_pace};
use super::publication::read_publication;
use super::rules::{read_comparison, read_disclosure, read_polarity, read_status};
use super::terms::{ReadTerms, read_terms};
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::model::{
    Accumulation, ControlLimits, Frequency, Id, Life, Measure, Owner, Reasoned, Terms,
};
use crate::period::PeriodKind;
use crate::quantity::{Scale, Style, Unit};

/// A definition with the references that are checked once everything is read,
/// whatever else is wrong with it.
pub(super) struct MeasureFile {
    /// Absent when something in it cannot be read.
    pub(super) measure: Option<Measure>,
    pub(super) outcomes: Vec<At<String>>,
    pub(super) category: Option<At<String>>,
    pub(super) perspective: Option<At<String>>,
    pub(super) peer_group: Option<At<String>>,
    pub(super) directorate: Option<At<String>>,
    pub(super) lead_member: Option<At<String>>,
    /// Days from which its control limits start afresh.
    pub(super) rebased: Vec<At<Date>>,
    /// Where the periods of its pace are written.
    pub(super) pace: Option<PacePlaces>,
    /// The series that it is shown by.
    pub(super) terms: ReadTerms,
}

/// Reads every definition, by id. The name of a file is its measure's id.
pub(super) fn read(files: &Files<'_>) -> Vec<MeasureFile> {
    let mut found = Vec::new();
    for path in files.within("data/measures", ".toml") {
        let Some(file) = files.needed(&path, "a measure") else { continue };
        let Some(id) = id_of(&file, files.problems) else { continue };
        found.extend(read_one(&file, id, files.problems));
    }
    let id_of = |file: &MeasureFile| file.measure.as_ref().map(|measure| measure.id.clone());
    found.sort_by_key(id_of);
    found
}

/// The id that a file's name gives.
pub(super) fn id_of(file: &SourceFile, problems: &Problems) -> Option<Id> {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let id = Id::new(stem);
    if id.is_none() {
        problems.add(
            Diagnostic::new(Code::BadId, format!("`{stem}` is not an id"))
                .at(file.place(0..0))
                .help("name the file with lower-case letters, digits and hyphens"),
        );
    }
    id
}

fn read_one(file: &SourceFile, id: Id, problems: &Problems) -> Option<MeasureFile> {
    let text = TomlText::parse(file, 0..file.text.len(), problems)?;
    let keys = text.keys(problems);
    let mut found = MeasureFile {
        measure: None,
        outcomes: keys.texts("outcomes"),
        category: keys.text_at("category"),
        perspective: keys.text_at("perspective"),
        peer_group: keys.text_at("peer-group"),
        directorate: None,
        lead_member: None,
        rebased: Vec::new(),
        pace: None,
        terms: ReadTerms::default(),
    };
    let accumulation = keys.need_choice("accumulation", Accumulation::NAMES);
    let ReadControl { limits, days } = read_control(&keys, accumulation);
    found.rebased = days;
    found.terms = read_terms(&keys);
    let owner = keys.need_table("owner").and_then(read_owner).map(|read| {
        (found.directorate, found.lead_member) = (read.directorate, read.lead_member);
        read.owner
    });
    let read = read_measure(&keys, id, (owner, accumulation, limits), &found);
    if let Some((measure, pace)) = read {
        (found.measure, found.pace) = (Some(measure), pace);
    }
    keys.finish();
    Some(found)
}

/// The measure itself, whose references have been read, and where its pace is written. Every key is asked for before
/// the first that is missing ends it.
fn read_measure(
    keys: &Keys<'_>,
    id: Id,
    (owner, accumulation, control_limits): (
        Option<Owner>,
        Option<Accumulation>,
        Option<ControlLimits>,
    ),
    references: &MeasureFile,
) -> Option<(Measure, Option<PacePlaces>)> {
    let (title, question) = (keys.need_text("title"), keys.need_text("question"));
    let (statement, definition) = (read_statement(keys), keys.need_text("definition"));
    let (style, polarity) = (read_style(keys), read_polarity(keys));
    let frequency = keys.need_choice("frequency", Frequency::NAMES);
    let period_kind = keys.choice("periods", PeriodKind::NAMES);
    let life = keys.table("life").map(read_life).unwrap_or_default();
    let vital_sign = keys.flag("vital-sign").unwrap_or(false);
    let (next_figures, notes) = (keys.date("next-figures"), keys.text("notes"));
    let rule = keys.need_table("status").and_then(|table| read_status(table, polarity));
    let comparison = read_comparison(keys, accumulation);
    let disclosure =
        keys.table("disclosure").and_then(|table| read_disclosure(table, style.as_ref()));
    let publication = keys.table("source").and_then(read_publication);
    let id_at = |at: &Option<At<String>>| at.as_ref().and_then(|at| Id::new(&at.value));
    let usual = frequency.map(Frequency::usual_period);
    let kind = period_kind.or(usual);
    let ReadPace { pacing, places } = read_pace(keys, kind, accumulation, polarity, rule.as_ref());
    let frequency = frequency?;
    let measure = Measure {
        id,
        title: title?,
        question: question?,
        statement,
        definition: definition?,
        style: style?,
        polarity: polarity?,
        frequency,
        period_kind: kind?,
        accumulation: accumulation?,
        outcomes: references.outcomes.iter().filter_map(|at| Id::new(&at.value)).collect(),
        category: id_at(&references.category),
        perspective: id_at(&references.perspective),
        vital_sign,
        life,
        peer_group: id_at(&references.peer_group),
        next_figures,
        notes,
        owner: owner?,
        rule: rule?,
        comparison: comparison?,
        disclosure,
        control_limits,
        pacing,
        terms: Terms::default(),
        publication,
        targets: Vec::new(),
    };
    Some((measure, places))
}

/// The measure's own sentence, in which its figure has a place.
fn read_statement(keys: &Keys<'_>) -> Option<String> {
    let statement = keys.text("statement");
    if statement.as_ref().is_some_and(|words| !words.contains("{value}")) {
        keys.complain(
            "statement",
            Code::Contradiction,
            "the statement does not say where the value goes",
            "write {value} where the figure belongs",
        );
    }
    statement
}

fn read_style(keys: &Keys<'_>) -> Option<Style> {
    let unit = if keys.is_table("unit") {
        keys.table("unit").and_then(read_unit_table)
    } else {
        read_unit_word(keys)
    };
    let decimals = keys.integer("decimals").unwrap_or(0);
    let Some(decimals) = u32::try_from(decimals).ok().filter(|decimals| *decimals <= 6) else {
        keys.complain(
            "decimals",
            Code::WrongType,
            "`decimals` goes from 0 to 6",
            "0, 1 or 2 suits most measures",
        );
        return None;
    };
    Some(Style { unit: unit?, decimals })
}

fn read_unit_word(keys: &Keys<'_>) -> Option<Unit> {
    let text = keys.need_text("unit")?;
    let unit = match text.as_str() {
        "percent" => Some(Unit::Percent),
        "pounds" => Some(Unit::Pounds(Scale::Ones)),
        "number" => Some(Unit::Number),
        "unstated" => Some(Unit::Unstated),
        _ => None,
    };
    if unit.is_none() {
        keys.complain(
            "unit",
            Code::UnknownChoice,
            format!("`unit` cannot be `{text}`"),
            "choose one of: percent, pounds, number, unstated; or say it in a table: \
             { one = \"day\", many = \"days\" }, { per = \"per 1,000 people\" }, \
             { out-of = 10 }, { pounds = \"million\" }",
        );
    }
    unit
}

fn read_unit_table(table: Keys<'_>) -> Option<Unit> {
    let scale =
        table.choice("pounds", &[("thousand", Scale::Thousand), ("million", Scale::Million)]);
    let one = table.text("one");
    let many = table.text("many");
    let per = table.text("per");
    let out_of = table.decimal("out-of");
    let unit = match (scale, one, many, per, out_of) {
        (Some(scale), None, None, None, None) => Some(Unit::Pounds(scale)),
        (None, Some(one), Some(many), None, None) => Some(Unit::Things { one, many }),
        (None, None, None, Some(words), None) => Some(Unit::Per(words)),
        (None, None, None, None, Some(most)) => Some(Unit::OutOf(most)),
        _ => {
            table.complain(
                "unit",
                Code::Contradiction,
                "these keys do not make one unit",
                "give one of: pounds; one and many; per; out-of",
            );
            None
        }
    };
    table.finish();
    unit
}

/// An owner, and where its names are written.
struct ReadOwner {
    owner: Owner,
    directorate: Option<At<String>>,
    lead_member: Option<At<String>>,
}

fn read_owner(table: Keys<'_>) -> Option<ReadOwner> {
    let name = table.need_text("directorate");
    let directorate = table.text_at("directorate");
    let service = table.text("service");
    let lead_member = table.text_at("lead-member");
    let officer = table.text("officer");
    table.finish();
    let owner = Owner {
        directorate: name?,
        service: service.unwrap_or_default(),
        lead_member: lead_member.as_ref().map(|at| at.value.clone()),
        officer,
    };
    Some(ReadOwner { owner, directorate, lead_member })
}

/// From when until when reports have a measure, each with its reason.
fn read_life(table: Keys<'_>) -> Life {
    let reasoned = |key: &'static str, why: &'static str| {
        let (is_dated, day, because) = (table.has(key), table.date(key), table.text(why));
        if !is_dated && because.is_some() {
            table.complain(
                why,
                Code::MissingKey,
                format!("no day goes with it: `{key}` is missing"),
                "the day decides which reports have the measure",
            );
        }
        if day.is_some() && because.is_none() {
            table.complain(
                why,
                Code::MissingKey,
                format!("nothing says why: `{why}` is missing"),
                "one sentence; the first report without, or with, the measure says it",
            );
        }
        Some(Reasoned { day: day?, because: because? })
    };
    let life = Life {
        from: reasoned("from", "added-because"),
        until: reasoned("until", "dropped-because"),
    };
    if let (Some(from), Some(until)) = (&life.from, &life.until)
        && until.day < from.day
    {
        table.complain(
            "until",
            Code::Contradiction,
            "the measure is dropped before it is taken up",
            "check both dates",
        );
    }
    table.finish();
    life
}
