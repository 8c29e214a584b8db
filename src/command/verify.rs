//! `plainsight verify`

use std::process::ExitCode;

use clap::Args;

use super::{SiteArgs, WELL, YOUR_FILES, print, status};
use crate::diagnostic::{Code, Diagnostic, Place, sort};
use crate::edition::{LEDGER, Ledger};
use crate::input::Digest;
use crate::page::Options;
use crate::pipeline;

/// Prove that every sealed report is as it was sealed, at every address it had.
///
/// The ledger proves itself as far as it goes. That nothing was cut off at its end is
/// proved only by the last digest that somebody kept elsewhere: give it with --against.
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[command(flatten)]
    site: SiteArgs,
    /// A digest that `edition seal` or the site printed earlier.
    #[arg(long, value_name = "DIGEST", value_parser = read_digest)]
    against: Option<Digest>,
}

fn read_digest(text: &str) -> Result<Digest, String> {
    Digest::parse(text.trim()).ok_or_else(|| "a digest has 64 digits, 0 to 9 and a to f".to_owned())
}

impl Verify {
    pub(super) fn run(self) -> ExitCode {
        let input = self.site.input();
        let outcome = pipeline::run(&input, Options::default(), |ready| {
            let ledger = &ready.frozen.archive.ledger;
            let mut found = pipeline::vanished(ready, &input)?;
            found.extend(self.against.and_then(|head| not_held(ledger, head)));
            if found.is_empty() { Ok((ledger.entries().len(), ledger.head())) } else { Err(found) }
        });
        let mut diagnostics = outcome.diagnostics;
        // What the site's words or figures want is the business of `check`.
        diagnostics.retain(|complaint| complaint.is_error() || is_of_records(complaint.code));
        sort(&mut diagnostics);
        print(&diagnostics, self.site.format);
        match outcome.value.filter(|_| diagnostics.is_empty()) {
            Some((versions, head)) => {
                match versions {
                    1 => eprintln!("The 1 sealed version is as it was sealed."),
                    versions => {
                        eprintln!("All {versions} sealed versions are as they were sealed.")
                    }
                }
                println!("{head}");
                status(WELL)
            }
            None => status(YOUR_FILES),
        }
    }
}

fn is_of_records(code: Code) -> bool {
    code == Code::RecordNotInLedger
}

/// Complains of a ledger that has lost the line whose digest somebody kept.
fn not_held(ledger: &Ledger, kept: Digest) -> Option<Diagnostic> {
    let held = ledger.entries().iter().any(|entry| entry.digest == kept);
    (!held).then(|| {
        let message = format!("the ledger no longer holds the line with the digest {kept}");
        Diagnostic::new(Code::BrokenLedger, message)
            .at(Place::line(LEDGER, ledger.entries().len() + 1))
            .help("what was sealed with that line, or after it, was taken out: bring the file back from a copy")
    })
}
