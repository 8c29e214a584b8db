//! `plainsight check`

use std::process::ExitCode;

use clap::Args;

use super::{SiteArgs, WELL, YOUR_FILES, print, status};
use crate::page::Options;
use crate::pipeline::{self, Nowhere};

/// Say everything that is wrong with the site, and write nothing.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteArgs,
}

impl Check {
    pub(super) fn run(self) -> ExitCode {
        let input = self.site.input();
        // Drafts are rendered too: their pages are where mistakes are made.
        let options = Options { drafts: true, from_disk: false };
        let outcome = pipeline::run(&input, options, |ready| pipeline::render_all(ready, &Nowhere));
        print(&outcome.diagnostics, self.site.format);
        status(if outcome.value.is_some() { WELL } else { YOUR_FILES })
    }
}
