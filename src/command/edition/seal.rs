//! `plainsight edition seal`

use std::process::ExitCode;

use clap::Args;

use crate::command::{SiteArgs, USAGE, WELL, YOUR_FILES, print, status};
use crate::diagnostic::nearest;
use crate::page::Options;
use crate::publish::Records;
use crate::{edition, pipeline};

/// Seal a report: from then on it says for good what it says now.
///
/// Writes the report's record, adds a line to the ledger, and notes the addresses at
/// which it is published.
#[derive(Debug, Args)]
pub(in crate::command) struct Seal {
    /// The report, by the name of its folder.
    edition: String,
    #[command(flatten)]
    site: SiteArgs,
}

impl Seal {
    pub(in crate::command) fn run(self) -> ExitCode {
        let input = self.site.input();
        let records = match Records::hold(&self.site.site) {
            Ok(records) => records,
            Err(mistake) => {
                print(&[*mistake], self.site.format);
                return status(YOUR_FILES);
            }
        };
        // A draft is shown, so that all that is wrong with it is said.
        let options = Options { drafts: true, from_disk: false };
        let outcome = pipeline::run(&input, options, |ready| {
            let (site, archive) = (ready.frozen.site, ready.frozen.archive);
            let found = site.editions.iter().find(|edition| edition.id.as_str() == self.edition);
            let at = ready.frozen.editions.named(&self.edition);
            let Some((edition, at)) = found.zip(at) else {
                let known = site.editions.iter().map(|edition| edition.id.as_str());
                return Ok(Err(nearest(&self.edition, known).map(str::to_owned)));
            };
            let record = &ready.frozen.editions.shown[at].record;
            let addresses = pipeline::addresses_of(ready, at);
            let sealing = edition::seal(&input, (site, archive), edition, record, addresses)?;
            records.write(&sealing.files).map_err(|mistake| vec![*mistake])?;
            Ok(Ok(sealing))
        });
        print(&outcome.diagnostics, self.site.format);
        match outcome.value {
            Some(Ok(sealing)) => {
                for (path, _) in &sealing.files {
                    eprintln!("Written: {path}");
                }
                eprintln!("Keep this, apart from the site: it proves what has been sealed.");
                println!("{}", sealing.head);
                status(WELL)
            }
            Some(Err(near)) => {
                let near = near.map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default();
                eprintln!("There is no report `{}`.{near}", self.edition);
                status(USAGE)
            }
            None => {
                eprintln!("Nothing was sealed.");
                status(YOUR_FILES)
            }
        }
    }
}
