//! `plainsight edition`: a report's life, from its first draft to its last correction.

mod diff;
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
    /// Say what changed between two reports, or between two versions of one.
    Diff(diff::Diff),
    /// List every report and where it stands.
    List(list::List),
    /// Seal a report: from then on it says for good what it says now.
    Seal(seal::Seal),
}

impl Edition {
    pub(super) fn run(self) -> ExitCode {
        match self.verb {
            Verb::Diff(diff) => diff.run(),
            Verb::List(list) => list.run(),
            Verb::Seal(seal) => seal.run(),
        }
    }
}
