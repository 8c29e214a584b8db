//! `plainsight edition status`

use std::io::Write;
use std::process::ExitCode;

use clap::Args;

use crate::command::{SiteArgs, USAGE, WELL, YOUR_FILES, print, status};
use crate::diagnostic::render::Format;
use crate::diagnostic::{Diagnostic, nearest};
use crate::edition::{self, Debts, Item, Matter, Owed};
use crate::model::Version;
use crate::page::Options;
use crate::pipeline::{self, Outcome, Ready};

/// Say what a report still lacks before it can be sealed, and who owes it.
///
/// Answers with 0 when it can be sealed, and with 1 until then.
#[derive(Debug, Args)]
pub(in crate::command) struct Status {
    /// The report, by the name of its folder.
    edition: String,
    #[command(flatten)]
    site: SiteArgs,
}

/// What is known of a report.
enum Found {
    Open(Owed),
    Sealed(Version),
    /// There is none; the nearest name that there is.
    Nothing(Option<String>),
}

impl Status {
    pub(in crate::command) fn run(self) -> ExitCode {
        let input = self.site.input();
        let options = Options { drafts: true, from_disk: false };
        let Outcome { value, mut diagnostics } = pipeline::prepare(&input, options);
        let Some(ready) = value else {
            diagnostics.retain(Diagnostic::is_error);
            print(&diagnostics, self.site.format);
            eprintln!("Mend these first: nothing can be sealed while they stand.");
            return status(YOUR_FILES);
        };
        let found = ready.with(|ready| find(ready, &self.edition, &diagnostics));
        match found {
            Found::Open(owed) => {
                say(&match self.site.format {
                    Format::Human => as_text(&owed),
                    Format::Json => json(&owed),
                    Format::Github => as_annotations(&owed),
                });
                status(if owed.can_be_sealed { WELL } else { YOUR_FILES })
            }
            Found::Sealed(version) => {
                say(&match self.site.format {
                    Format::Json => sealed_json(&self.edition, version),
                    _ => format!("`{}` is sealed, version {version}.", self.edition),
                });
                status(WELL)
            }
            Found::Nothing(near) => {
                let near = near.map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default();
                eprintln!("There is no report `{}`.{near}", self.edition);
                status(USAGE)
            }
        }
    }
}

fn find(ready: &Ready<'_>, name: &str, complaints: &[Diagnostic]) -> Found {
    let (site, archive) = (ready.frozen.site, ready.frozen.archive);
    let sealed = archive.editions().find(|(id, _)| id.as_str() == name);
    if let Some(newest) = sealed.and_then(|(_, versions)| versions.last()) {
        return Found::Sealed(newest.record.version);
    }
    let edition = site.editions.iter().find(|edition| edition.id.as_str() == name);
    match edition.zip(ready.frozen.editions.named(name)) {
        Some((edition, at)) => {
            let report = &ready.frozen.editions.shown[at];
            Found::Open(edition::owed(site, archive, edition, report, complaints))
        }
        None => {
            let known = site.editions.iter().map(|edition| edition.id.as_str());
            Found::Nothing(nearest(name, known).map(str::to_owned))
        }
    }
}

/// Counts first, then who owes what.
fn as_text(owed: &Owed) -> String {
    let id = &owed.edition;
    let mut lines = vec![match owed.stopping {
        0 => format!("`{id}` can be sealed: nothing stops it."),
        1 => format!("`{id}` cannot be sealed yet: 1 thing stops it."),
        count => format!("`{id}` cannot be sealed yet: {count} things stop it."),
    }];
    lines.extend(match owed.advice {
        0 => None,
        1 => Some("1 more is advice: the report can be sealed without it.".to_owned()),
        count => Some(format!("{count} more are advice: the report can be sealed without them.")),
    });
    if !owed.counts.is_empty() {
        lines.push(String::new());
    }
    let counted = owed.counts.iter();
    lines.extend(counted.map(|(matter, count)| format!("  {}: {count}", matter_words(*matter))));
    for Debts { by, items } in &owed.owners {
        let who = by.line().unwrap_or_else(|| "Whoever looks after the report".to_owned());
        lines.push(format!("\n{who}"));
        lines.extend(items.iter().flat_map(item_lines));
    }
    lines.join("\n")
}

fn item_lines(item: &Item) -> Vec<String> {
    let mark = if item.stops { "stops " } else { "advice" };
    let says = format!("  {mark}  {}", item.says);
    // What names its file need not name it twice.
    let place = (!item.says.contains(&item.file)).then(|| format!("          in {}", item.file));
    let mend = format!("          {}", item.mend);
    std::iter::once(says).chain(place).chain([mend]).collect()
}

fn matter_words(matter: Matter) -> &'static str {
    match matter {
        Matter::Publication => "no day of publication",
        Matter::EarlierReport => "earlier report not sealed",
        Matter::Words => "words missing",
        Matter::Figure => "figures missing",
        Matter::Reading => "words or figures that may be wrong",
    }
}

/// As GitHub's CI shows it beside a file.
fn as_annotations(owed: &Owed) -> String {
    let items = owed.owners.iter().flat_map(|owner| &owner.items);
    let lines = items.map(|item| {
        let kind = if item.stops { "error" } else { "warning" };
        let text =
            format!("{} ({})", item.says, item.mend).replace('%', "%25").replace('\n', "%0A");
        format!("::{kind} title=edition-status,file={}::{text}", item.file)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Says it on standard output. Whoever reads only the first lines may close it.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

fn json(owed: &Owed) -> String {
    // It holds texts and numbers alone.
    serde_json::to_string_pretty(owed).unwrap_or_default()
}

fn sealed_json(edition: &str, version: Version) -> String {
    format!("{:#}", serde_json::json!({"edition": edition, "sealed": version.to_string()}))
}
