//! `plainsight edition seal`

use std::process::ExitCode;

use clap::Args;

use super::Sought;
use crate::command::SiteArgs;
use crate::edition;

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
        super::sealing(&self.site, &self.edition, |input, ready, Sought { edition, at }| {
            let (site, archive) = (ready.frozen.site, ready.frozen.archive);
            let record = &ready.frozen.editions.shown[at].record;
            edition::seal(input, (site, archive), edition, record)
        })
    }
}
