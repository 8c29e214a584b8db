//! `plainsight serve`

use std::process::ExitCode;

use clap::Args;

use super::{SiteArgs, USAGE, WELL, status};
use crate::preview;

/// Preview the site on this machine, and show changes as they are made.
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    site: SiteArgs,
    /// The port to listen on, on this machine alone; 0 takes any that is free.
    #[arg(long, default_value_t = 4000)]
    port: u16,
}

impl Serve {
    pub(super) fn run(self) -> ExitCode {
        let started = preview::start(&self.site.site, self.site.date(), self.port);
        let served = started.and_then(|preview| {
            println!("Open {} in a browser. Press Ctrl and C to stop.", preview.address());
            preview.run()
        });
        match served {
            Ok(()) => status(WELL),
            Err(error) => {
                eprintln!("The preview cannot be shown on port {}: {error}.", self.port);
                status(USAGE)
            }
        }
    }
}
