//! `plainsight edition`: a report's life, from its first draft to its last correction.

mod correct;
mod diff;
mod list;
mod new;
mod seal;
mod status;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{SiteArgs, USAGE, WELL, YOUR_FILES, print, status};
use crate::diagnostic::{Diagnostic, nearest};
use crate::edition::Sealing;
use crate::input::{Input, Overlaid};
use crate::model;
use crate::page::Options;
use crate::pipeline::{self, Ready};
use crate::publish::Records;

/// Begin, look over, seal and correct reports.
#[derive(Debug, Args)]
pub(super) struct Edition {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Begin a report: a draft in the shape of the last one.
    New(new::New),
    /// Say what changed between two reports, or between two versions of one.
    Diff(diff::Diff),
    /// List every report and where it stands.
    List(list::List),
    /// Say what a report still lacks before it can be sealed, and who owes it.
    Status(status::Status),
    /// Seal a report: from then on it says for good what it says now.
    Seal(seal::Seal),
    /// Seal the next version of a report, with what its corrections.toml puts right.
    Correct(correct::Correct),
}

impl Edition {
    pub(super) fn run(self) -> ExitCode {
        match self.verb {
            Verb::New(new) => new.run(),
            Verb::Status(status) => status.run(),
            Verb::Diff(diff) => diff.run(),
            Verb::List(list) => list.run(),
            Verb::Seal(seal) => seal.run(),
            Verb::Correct(correct) => correct.run(),
        }
    }
}

/// The report that a command is about.
struct Sought<'r> {
    /// Its facts and words.
    edition: &'r model::Edition,
    /// Its place among the reports that are shown.
    at: usize,
}

/// Works out what sealing a report writes, writes it while nobody else seals, and says so.
fn sealing(
    site: &SiteArgs,
    name: &str,
    work: impl FnOnce(&dyn Input, &Ready<'_>, Sought<'_>) -> Result<Sealing, Vec<Diagnostic>>,
) -> ExitCode {
    let input = site.input();
    let records = match Records::hold(&site.site) {
        Ok(records) => records,
        Err(mistake) => {
            print(&[*mistake], site.format);
            return status(YOUR_FILES);
        }
    };
    // A draft is shown, so that all that is wrong with it is said.
    let options = Options { drafts: true, from_disk: false };
    let outcome = pipeline::run(&input, options, |ready| {
        let editions = &ready.frozen.site.editions;
        let found = editions.iter().find(|edition| edition.id.as_str() == name);
        let Some((edition, at)) = found.zip(ready.frozen.editions.named(name)) else {
            let known = editions.iter().map(|edition| edition.id.as_str());
            return Ok(Err(nearest(name, known).map(str::to_owned)));
        };
        let mut sealing = work(&input, ready, Sought { edition, at })?;
        // The site as it will be: what does not build is not sealed.
        let after = Overlaid::new(&input, sealing.files());
        let built = pipeline::run(&after, options, |ready| Ok(pipeline::addresses_of(ready, at)));
        sealing.note(built.value.ok_or(built.diagnostics)?);
        records.write(&sealing.files()).map_err(|mistake| vec![*mistake])?;
        Ok(Ok(sealing))
    });
    print(&outcome.diagnostics, site.format);
    match outcome.value {
        Some(Ok(sealing)) => {
            for (path, _) in sealing.files() {
                eprintln!("Written: {path}");
            }
            eprintln!("Keep this, apart from the site: it proves what has been sealed.");
            println!("{}", sealing.head);
            status(WELL)
        }
        Some(Err(near)) => {
            let near = near.map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default();
            eprintln!("There is no report `{name}`.{near}");
            status(USAGE)
        }
        None => {
            eprintln!("Nothing was sealed.");
            status(YOUR_FILES)
        }
    }
}
