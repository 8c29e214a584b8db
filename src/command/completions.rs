//! `plainsight completions`

use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{CommandLine, WELL, status};

/// Write completions for a shell.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// For which shell.
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> ExitCode {
        let mut command = CommandLine::command();
        clap_complete::generate(self.shell, &mut command, "plainsight", &mut std::io::stdout());
        status(WELL)
    }
}
