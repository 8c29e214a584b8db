//! `data/measures/<measure>.toml`.

use super::files::Files;
use super::keys::{At, Keys, TomlText};
use super::rules;
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::model::{
    Accumulation, Frequency, Id, Life, Measure, Owner, Polarity, Publication, Reasoned,
};
use crate::period::PeriodKind;
use crate::quantity::{Scale, Style, Unit};
use crate::{period, quantity};

/// A definition with the references that are checked once everything is read.
pub(super) struct MeasureFile {
    pub(super) measure: Measure,
    pub(super) outcomes: Vec<At<String>>,
    pub(super) category: Option<At<String>>,
    pub(super) perspective: Option<At<String>>,
    pub(super) peer_group: Option<At<String>>,
    pub(super) directorate: Option<At<String>>,
    pub(super) lead_member: Option<At<String>>,
}

/// Reads every definition, by id. The name of a file is its measure's id.
pub(super) fn read(files: &Files<'_>) -> Vec<MeasureFile> {
    let mut found = Vec::new();
    for path in files.within("data/measures", ".toml") {
        let Some(file) = files.needed(&path, "a measure") else { continue };
        let Some(id) = id_of(&file, files.problems) else { continue };
        found.extend(read_one(&file, id, files.problems));
    }
    found.sort_by(|a, b| a.measure.id.cmp(&b.measure.id));
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
    let title = keys.need_text("title");
    let question = keys.need_text("question");
    let statement = keys.text("statement");
    if let Some(words) = &statement
        && !words.contains("{value}")
    {
        keys.complain(
            "statement",
            Code::Contradiction,
            "the statement does not say where the value goes",
            "write {value} where the figure belongs",
        );
    }
    let definition = keys.need_text("definition");
    let style = read_style(&keys);
    let polarity = read_polarity(&keys);
    let frequency = keys.need_choice("frequency", Frequency::NAMES);
    let period_kind = keys.choice("periods", PeriodKind::NAMES);
    let accumulation = keys.need_choice("accumulation", Accumulation::NAMES);
    let outcomes = keys.texts("outcomes");
    let category = keys.text_at("category");
    let perspective = keys.text_at("perspective");
    let life = keys.table("life").map(read_life).unwrap_or_default();
    let vital_sign = keys.flag("vital-sign").unwrap_or(false);
    let peer_group = keys.text_at("peer-group");
    let next_figures = keys.date("next-figures");
    let notes = keys.text("notes");
    let owner = keys.need_table("owner").and_then(read_owner);
    let (owner, directorate, lead_member) = match owner {
        Some(read) => (Some(read.owner), read.directorate, read.lead_member),
        None => (None, None, None),
    };
    let rule = keys.need_table("status").and_then(|table| rules::read_status(table, polarity));
    let comparison = rules::read_comparison(&keys, accumulation);
    let publication = keys.table("source").and_then(read_publication);
    keys.finish();
    let frequency = frequency?;
    let outcome_ids = outcomes.iter().filter_map(|at| Id::new(&at.value)).collect();
    let measure = Measure {
        id,
        title: title?,
        question: question?,
        statement,
        definition: definition?,
        style: style?,
        polarity: polarity?,
        frequency,
        period_kind: period_kind.unwrap_or_else(|| frequency.usual_period()),
        accumulation: accumulation?,
        outcomes: outcome_ids,
        category: category.as_ref().and_then(|at| Id::new(&at.value)),
        perspective: perspective.as_ref().and_then(|at| Id::new(&at.value)),
        vital_sign,
        life,
        peer_group: peer_group.as_ref().and_then(|at| Id::new(&at.value)),
        next_figures,
        notes,
        owner: owner?,
        rule: rule?,
        comparison: comparison?,
        publication,
        targets: Vec::new(),
    };
    Some(MeasureFile {
        measure,
        outcomes,
        category,
        perspective,
        peer_group,
        directorate,
        lead_member,
    })
}

/// Which way is better has no default: a wrong guess would turn every judgement
/// round.
fn read_polarity(keys: &Keys<'_>) -> Option<Polarity> {
    let found = keys.choice("polarity", Polarity::NAMES);
    if !keys.has("polarity") {
        keys.complain(
            "polarity",
            Code::MissingPolarity,
            "nothing says which way is better: the key `polarity` is missing",
            "add polarity = \"higher\" (more is better), \"lower\" (less is better), \"nearest\" (the \
             nearer to its target the better) or \"none\" (neither, so it is not judged); it decides \
             status, direction of travel and rank",
        );
    }
    found
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

/// Title, publisher, licence and link, in a `[source]` table or a source's file.
pub(super) fn read_publication(table: Keys<'_>) -> Option<Publication> {
    let found = publication_keys(&table);
    table.finish();
    found
}

/// The same keys among others.
pub(super) fn publication_keys(table: &Keys<'_>) -> Option<Publication> {
    let title = table.need_text("title");
    let publisher = table.need_text("publisher");
    let licence = table.need_text("licence");
    let link = table.text("link").filter(|link| {
        let good = super::settings::is_web_address(link);
        if !good {
            table.complain(
                "link",
                Code::BrokenLink,
                format!("`{link}` is not a web address"),
                "write it in full, as https://…",
            );
        }
        good
    });
    Some(Publication { title: title?, publisher: publisher?, licence: licence?, link })
}

/// A complaint about a measure that is not defined.
pub(super) fn unknown_measure<'a>(named: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownMeasure, format!("there is no measure `{named}`"))
        .label("not defined")
        .help("define it in data/measures")
        .suggest(named, known)
}

/// A complaint about a text that is not a period.
pub(super) fn unreadable_period(text: &str, error: period::PeriodError) -> Diagnostic {
    let help = match error {
        period::PeriodError::Unreadable => {
            "write it as 2024-25, 2024-25 H1, 2024-25 Q3, 2025-09 or 2025-03-31"
        }
        period::PeriodError::AmbiguousYear => {
            "write both years, as 2023-24; in a source, say bare-year = \"start\" or \"end\" under [periods]"
        }
        period::PeriodError::OtherKind => {
            "the measure's `frequency` and `periods`, or the source's [periods], say which kind"
        }
    };
    Diagnostic::new(Code::UnreadablePeriod, format!("`{text}`: {error}")).label("here").help(help)
}

/// A complaint about a text that is not a number.
pub(super) fn unreadable_number(text: &str, error: quantity::NumberError) -> Diagnostic {
    // "64 percent" is a figure, "n/a" is none.
    let holds_one =
        text.trim_start_matches(['£', '-', ' ']).starts_with(|c: char| c.is_ascii_digit());
    let help = match error {
        quantity::NumberError::MisplacedComma => "write decimals after a full stop, as in 44.1",
        quantity::NumberError::TooLong => "round it to what was measured",
        quantity::NumberError::NotANumber if holds_one => {
            "write the number alone, without words or its unit"
        }
        quantity::NumberError::NotANumber => {
            "if there is no figure, leave `value` empty and give a `reason`; in a source, list the marker under [missing]"
        }
    };
    Diagnostic::new(Code::UnreadableNumber, format!("`{text}`: {error}"))
        .label("expected a number")
        .help(help)
}
