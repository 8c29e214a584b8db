//! `plainsight edition status`

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
                match self.site.format {
                    Format::Human => print_owed(&owed),
                    Format::Json => println!("{}", json(&owed)),
                    Format::Github => print_annotations(&owed),
                }
                status(if owed.can_be_sealed { WELL } else { YOUR_FILES })
            }
            Found::Sealed(version) => {
                match self.site.format {
                    Format::Json => println!("{}", sealed_json(&self.edition, version)),
                    _ => println!("`{}` is sealed, version {version}.", self.edition),
                }
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
fn print_owed(owed: &Owed) {
    let id = &owed.edition;
    match owed.stopping {
        0 => println!("`{id}` can be sealed: nothing stops it."),
        1 => println!("`{id}` cannot be sealed yet: 1 thing stops it."),
        count => println!("`{id}` cannot be sealed yet: {count} things stop it."),
    }
    match owed.advice {
        0 => {}
        1 => println!("1 more is advice: the report can be sealed without it."),
        count => println!("{count} more are advice: the report can be sealed without them."),
    }
    if !owed.counts.is_empty() {
        println!();
    }
    for (matter, count) in &owed.counts {
        println!("  {}: {count}", matter_words(*matter));
    }
    for Debts { by, items } in &owed.owners {
        let who = by.line().unwrap_or_else(|| "Whoever looks after the report".to_owned());
        println!("\n{who}");
        for item in items {
            print_item(item);
        }
    }
}

fn print_item(item: &Item) {
    let mark = if item.stops { "stops " } else { "advice" };
    println!("  {mark}  {}", item.says);
    // What names its file need not name it twice.
    if !item.says.contains(&item.file) {
        println!("          in {}", item.file);
    }
    println!("          {}", item.mend);
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

fn print_annotations(owed: &Owed) {
    for item in owed.owners.iter().flat_map(|owner| &owner.items) {
        let kind = if item.stops { "error" } else { "warning" };
        let text =
            format!("{} ({})", item.says, item.mend).replace('%', "%25").replace('\n', "%0A");
        println!("::{kind} title=edition-status,file={}::{text}", item.file);
    }
}

fn json(owed: &Owed) -> String {
    // It holds texts and numbers alone.
    serde_json::to_string_pretty(owed).unwrap_or_default()
}

fn sealed_json(edition: &str, version: Version) -> String {
    format!("{:#}", serde_json::json!({"edition": edition, "sealed": version.to_string()}))
}
