//! `plainsight serve`

use std::process::ExitCode;

use clap::Args;

use super::SiteArgs;

/// Preview the site on this machine, and show changes as they are made.
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    site: SiteArgs,
}
impl Serve {
    pub(super) fn run(self) -> ExitCode { ExitCode::SUCCESS }
}
