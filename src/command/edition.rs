//! `plainsight edition`: a report's life, from its first draft to its last correction.

mod list;
mod seal;

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
    /// List every report and where it stands.
    List(list::List),
    /// Seal a report: from then on it says for good what it says now.
    Seal(seal::Seal),
}

impl Edition {
    pub(super) fn run(self) -> ExitCode {
        match self.verb {
            Verb::List(list) => list.run(),
            Verb::Seal(seal) => seal.run(),
        }
    }
}
