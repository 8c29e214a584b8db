//! Parses what was typed, calls, exits.

use std::process::ExitCode;

use clap::Parser;
use plainsight::command::{CommandLine, run};

fn main() -> ExitCode {
    run(CommandLine::parse())
}
