//! `plainsight edition`: a report's life, from its first draft to its last correction.

mod list;
mod new;
mod seal;
mod status;

use std::process::ExitCode;

use clap::{Args, Subcommand};

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
    /// List every report and where it stands.
    List(list::List),
    /// Say what a report still lacks before it can be sealed, and who owes it.
    Status(status::Status),
    /// Seal a report: from then on it says for good what it says now.
    Seal(seal::Seal),
}

impl Edition {
    pub(super) fn run(self) -> ExitCode {
        match self.verb {
            Verb::New(new) => new.run(),
            Verb::Status(status) => status.run(),
            Verb::List(list) => list.run(),
            Verb::Seal(seal) => seal.run(),
        }
    }
}
