//! Nothing is out before its time: not a report, a figure, a piece of work, a draft,
//! and no number or order that would give one away.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its own files")]

mod example;
mod memory;

use std::collections::BTreeMap;

use jiff::civil::date;
use plainsight::diagnostic::Problems;
use plainsight::input::Disk;
use plainsight::page::Options;
use plainsight::record::{self, SectionKind};
use plainsight::source;
use plainsight::words::Words;

use example::{built, copied, december, example, text};

type Files = BTreeMap<String, Vec<u8>>;

/// One minute before publication nothing of a report may be in any file; at the
/// minute it is there.
#[test]
fn what_is_not_released_is_in_no_file() {
    let site = source::read(&example(december())).site.unwrap();
    let edition =
        site.editions.iter().find(|e| e.id.as_str() == "april-to-september-2025").unwrap();
    let moment = edition.published.unwrap();
    let before = built(
        &example(moment.checked_sub(jiff::Span::new().minutes(1)).unwrap()),
        Options::default(),
    );
    let at = built(&example(moment), Options::default());
    let address = "reports/april-to-september-2025/index.html";
    assert!(!before.contains_key(address) && at.contains_key(address));
    // Announced: its title and date are there, and nothing else of it.
    assert!(text(&before, "reports/index.html").contains(&edition.title));
    let words = Words::new("en-GB", site.settings.year_range);
    let problems = Problems::default();
    let record = record::compose(&site, edition, &words, &problems).unwrap();
    let mut secrets: Vec<String> = record
        .measures
        .iter()
        .filter_map(|measure| measure.commentary.as_ref())
        .map(|commentary| first_words(&commentary.words))
        .collect();
    secrets
        .extend(record.outcomes.iter().filter_map(|o| o.progress.as_ref()).map(|p| p.why.clone()));
    // What an earlier report said, too, gives nothing away.
    let earlier = site.editions.iter().filter(|other| other.published < edition.published);
    let said_before: Vec<&str> = earlier
        .flat_map(|other| other.commentary.values())
        .filter_map(|said| Some(said.action.as_ref()?.what.as_str()))
        .collect();
    let improvements: Vec<String> = record
        .measures
        .iter()
        .filter_map(|measure| Some(measure.improvement.as_ref()?.what.clone()))
        .filter(|what| !said_before.contains(&what.as_str()))
        .collect();
    assert!(improvements.len() > 5, "{improvements:?}");
    secrets.extend(improvements.iter().cloned());
    // What orders and judges lists is said in every report.
    let same_in_all =
        [SectionKind::Attention, SectionKind::WentWell, SectionKind::Outcomes, SectionKind::Method];
    let own = record.sections.iter().filter(|section| !same_in_all.contains(&section.kind));
    secrets.extend(own.map(|section| first_words(&section.words)));
    secrets.retain(|secret| !secret.is_empty());
    assert!(secrets.len() > 10);
    let marks = ['&', '<', '>', '"', '\''];
    assert!(!improvements.iter().any(|what| what.contains(marks)), "marks would hide a leak");
    for (path, content) in &before {
        let content = String::from_utf8_lossy(content);
        for secret in &secrets {
            assert!(!content.contains(secret.as_str()), "{path} holds {secret:?}");
        }
    }
    let whole = text(&at, "reports/april-to-september-2025/whole/index.html");
    assert!(secrets.iter().any(|secret| whole.contains(secret.as_str())));
    assert!(improvements.iter().all(|what| whole.contains(what.as_str())));
}

/// The longest stretch of plain words of a document.
fn first_words(document: &plainsight::narrative::Document) -> String {
    let mut longest = String::new();
    document.clone().for_each_inline(&mut |inline| {
        if let plainsight::narrative::Inline::Text(text) = inline
            && text.len() > longest.len()
            // Marks that are escaped on a page would hide a leak.
            && !text.contains(['&', '<', '>', '"'])
        {
            longest = text.trim().to_owned();
        }
    });
    longest
}

#[test]
fn figures_released_after_the_date_are_in_no_file() {
    let early = date(2025, 7, 20).at(12, 0, 0, 0);
    let site = source::read(&example(early)).site.unwrap();
    let files = built(&example(early), Options::default());
    let all = text(&files, "data/latest/performance.csv");
    let mut kept_back = 0;
    for ix in site.measure_ixs() {
        for figure in site.figures(ix) {
            let row = format!(
                "{},{},{},",
                site.measure(ix).id,
                site.areas.get(figure.area).id,
                figure.period.canonical()
            );
            let released = figure.released.to_string();
            if figure.released > early.date() {
                kept_back += 1;
                assert!(
                    !all.lines().any(|line| line.starts_with(&row) && line.contains(&released)),
                    "{row}"
                );
            }
        }
    }
    assert!(kept_back > 50, "the example site has figures to come");
}

/// Updates, scores, findings, answers and money that become public later.
#[test]
fn work_and_money_after_the_date_are_in_no_file() {
    let early = date(2025, 7, 20).at(12, 0, 0, 0);
    let day = early.date();
    let site = source::read(&example(early)).site.unwrap();
    let mut secrets: Vec<&str> = Vec::new();
    for action in &site.actions {
        if !action.is_public(day) {
            secrets.push(&action.title);
        }
        let later = action.updates.iter().filter(|update| update.date > day);
        secrets.extend(later.filter_map(|update| update.note.as_deref()));
    }
    for risk in &site.risks {
        let later = risk.scores.iter().filter(|score| score.date > day);
        secrets.extend(later.filter_map(|score| score.note.as_deref()));
    }
    for finding in &site.findings {
        if finding.date > day {
            secrets.push(&finding.found);
        }
        let answer = finding.answer.as_ref().filter(|answer| answer.date > day);
        secrets.extend(answer.map(|answer| answer.words.as_str()));
    }
    let budgets = site.budgets.iter().filter(|line| line.released > day);
    secrets.extend(budgets.filter_map(|line| line.note.as_deref()));
    let savings = site.savings.iter().filter(|saving| saving.released > day);
    secrets.extend(savings.filter_map(|saving| saving.note.as_deref()));
    // Words that were said before, too, give nothing away.
    let said_before = |secret: &&str| {
        let updates = site.actions.iter().flat_map(|action| action.updates_by(day));
        updates.filter_map(|update| update.note.as_deref()).any(|note| note == *secret)
    };
    let marks = ['&', '<', '>', '"', '\''];
    secrets.retain(|secret| !said_before(secret) && !secret.contains(marks));
    let secrets: Vec<&str> = secrets.iter().map(|secret| secret.trim_end_matches('.')).collect();
    assert!(secrets.len() > 40, "the example site has {} secrets", secrets.len());
    for (path, content) in built(&example(early), Options::default()) {
        let content = String::from_utf8_lossy(&content);
        for secret in &secrets {
            assert!(!content.contains(secret), "{path} holds {secret:?}");
        }
    }
}

/// Rows that become public in 2027, each of the kind that could show by its weight
/// alone: in a number, an order, a count, a group's name.
const TO_COME: [(&str, &str); 10] = [
    (
        "actions",
        "hidden-work,,good-lives,Hidden,Nobody,,Secrets,Keeper of secrets,missed-bins,2025-01-01,2025-06-01,2027-01-01\n\
         hidden-step,hidden-work,,Hidden,Nobody,,Secrets,Keeper of secrets,,2025-01-01,2025-06-01,",
    ),
    ("action-updates", "food-waste-every-home,2027-01-01,complete,,Hidden"),
    ("risks", "hidden-risk,Hidden,Hidden,sound-money,Nobody,Secrets,Hidden,2027-01-01,"),
    ("risk-scores", "overspending,2027-01-01,1,1,1,1,Hidden,Hidden"),
    ("budget", "Secrets,revenue,2025-26,1000000,500000,1000000,2027-01-01,Hidden"),
    ("savings", "hidden-saving,Hidden,Secrets,2025-26,1000000,0,0,2027-01-01,Hidden"),
    ("findings", "hidden-finding,corporate,Hidden,2027-01-01,Hidden,sound-money,Secrets,,,,"),
    ("figures/waste-and-recycling", "missed-bins,2025-09,1,,,,revised,2027-01-01,Hidden"),
    (
        "figures/peers-waste-and-care",
        "residual-waste-per-household,brackenford,2024-25,1,,2027-01-01,Hidden",
    ),
    ("figures/homes", "homes-built,2025-04 to 2026-03,1,,,,forecast,2027-01-01,Hidden"),
];

/// What an edition that is published in 2027 says; its facts announce it.
const SAID_TO_COME: [(&str, &str); 4] = [
    ("summary.md", "Hidden.\n"),
    ("money.md", "Hidden money.\n"),
    (
        "outcomes/less-waste.md",
        "+++\nprogress = \"Off course\"\nwhy = \"Hidden.\"\nsaid-by = \"Nobody\"\n+++\n\nHidden.\n",
    ),
    (
        "measures/missed-bins.md",
        "+++\nsaid-by = \"Nobody\"\ndated = 2025-11-01\nimprovement-action = \"Hidden\"\n\
         action-owner = \"Keeper of secrets\"\naction-by = 2026-01-31\n\n[override]\n\
         status = \"on-target\"\nreason = \"Hidden.\"\nby = \"Nobody\"\ndated = 2025-11-01\n+++\n\n\
         Hidden.\n",
    ),
];

/// The files of a build that another has not, or has otherwise.
fn changed<'a>(after: &'a Files, before: &Files) -> Vec<&'a str> {
    let differs = |(path, content): &(&String, &Vec<u8>)| before.get(*path) != Some(*content);
    after.iter().filter(differs).map(|(path, _)| path.as_str()).collect()
}

#[test]
fn what_is_to_come_changes_no_byte_of_any_file() {
    let folder = copied();
    // Without lists in the settings, names come from what is public alone.
    let settings = folder.path().join("plainsight.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    let (start, rest) = text.split_once("[directorates]").unwrap();
    let (_, rest) = rest.split_once("[lead-members]").unwrap();
    let rest = rest.find("\n[").map_or("", |at| &rest[at..]);
    std::fs::write(&settings, format!("{start}{rest}")).unwrap();
    let input = Disk::new(folder.path(), december());
    let unannounced = built(&input, Options::default());
    // Its period is over, so it stands among those that are out.
    let coming = folder.path().join("content/editions/to-come");
    for part in ["outcomes", "measures"] {
        std::fs::create_dir_all(coming.join(part)).unwrap();
    }
    let of_coming = "title = \"A report to come\"\nkind = \"six-monthly\"\n\
                     plan = \"council-plan-2023\"\nperiod = \"2024-25 H2\"\n\
                     cut-off = 2025-04-30\npublished = 2027-01-01T09:30:00\n";
    std::fs::write(coming.join("edition.toml"), of_coming).unwrap();
    std::fs::write(coming.join("summary.md"), "Nothing yet.\n").unwrap();
    let before = built(&input, Options::default());
    assert_eq!(changed(&before, &unannounced), ["index.html", "reports/index.html"]);

    for (path, words) in SAID_TO_COME {
        std::fs::write(coming.join(path), words).unwrap();
    }
    for (file, row) in TO_COME {
        let path = folder.path().join(format!("data/{file}.csv"));
        let rows = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, format!("{}\n{row}\n", rows.trim_end())).unwrap();
    }
    let draft = folder.path().join("content/editions/a-draft");
    std::fs::create_dir(&draft).unwrap();
    let of_draft = "title = \"A draft\"\nkind = \"annual\"\nplan = \"council-plan-2023\"\n\
                    period = \"2025-26\"\ncut-off = 2025-10-01\n";
    std::fs::write(draft.join("edition.toml"), of_draft).unwrap();
    std::fs::write(draft.join("summary.md"), "Nothing yet.\n").unwrap();

    let after = built(&input, Options::default());
    assert_eq!(changed(&after, &before), [""; 0]);
    assert_eq!(before.len(), after.len());
    assert_eq!(unannounced.len(), after.len());
}

/// A milestone names the action that it is part of, so it waits for that action.
#[test]
fn a_milestone_waits_for_the_action_that_it_is_part_of() {
    let folder = copied();
    let path = folder.path().join("data/actions.csv");
    let actions = std::fs::read_to_string(&path).unwrap();
    let mut rows = csv::Reader::from_reader(actions.as_bytes());
    let header = rows.headers().unwrap().clone();
    let outcome = rows.records().next().unwrap().unwrap();
    let outcome = &outcome[header.iter().position(|name| name == "outcome").unwrap()];
    let secret = |released: &str| {
        let row = |id: &str, part_of: &str, released: &str| {
            let cells = header.iter().map(|name| match name {
                "action" | "title" => id,
                "part-of" => part_of,
                "outcome" => outcome,
                "owner" => "Head of waste",
                "start" | "end" => "2025-09",
                "released" => released,
                _ => "",
            });
            format!("{}\n", cells.collect::<Vec<_>>().join(","))
        };
        let added = [
            row("secret-depot", "", released),
            row("secret-site", "secret-depot", ""),
            row("secret-fence", "secret-site", "2025-09-01"),
        ];
        std::fs::write(&path, format!("{}\n{}", actions.trim_end(), added.concat())).unwrap();
        let files = built(&Disk::new(folder.path(), december()), Options::default());
        let holds = |content: &Vec<u8>| String::from_utf8_lossy(content).contains("secret-");
        files.values().filter(|content| holds(content)).count()
    };
    assert_eq!(secret("2026-01-01"), 0);
    assert!(secret("2025-09-01") > 1, "once the action is released, its milestones are there");
}

#[test]
fn a_draft_is_shown_only_when_asked_for_and_is_marked_on_every_page() {
    let folder = copied();
    let edition = folder.path().join("content/editions/april-to-september-2025/edition.toml");
    let facts = std::fs::read_to_string(&edition).unwrap();
    let draft: String =
        facts.lines().filter(|line| !line.starts_with("published")).collect::<Vec<_>>().join("\n");
    std::fs::write(&edition, draft).unwrap();
    let input = Disk::new(folder.path(), december());
    let address = "reports/april-to-september-2025/";
    let hidden = built(&input, Options::default());
    assert!(!hidden.keys().any(|path| path.starts_with(address)));
    let shown = built(&input, Options { drafts: true, from_disk: false });
    let pages =
        shown.iter().filter(|(path, _)| path.starts_with(address) && path.ends_with(".html"));
    let mut count = 0;
    for (path, content) in pages {
        let page = String::from_utf8_lossy(content);
        assert!(page.contains("This is a draft") && page.contains("noindex"), "{path}");
        count += 1;
    }
    assert!(count > 10);
    assert!(
        !text(&shown, "sitemap.xml").contains(address)
            && !text(&shown, "feed.xml").contains(address)
    );
}
