//! The command line: one file for each verb.
//!
//! Commands are thin: they turn what was typed into a call, print what came of
//! it, and answer with an exit status. Only here is the clock read, once, when
//! no date is given, and only here is anything printed.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "commands are what prints")]

mod build;
mod check;
mod completions;
mod edition;
mod explain;
mod new;
mod serve;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use jiff::civil::{Date, DateTime};

use crate::diagnostic::{Diagnostic, render};
use crate::input::Disk;

/// Turns a folder of text and data into a council's public performance website.
#[derive(Debug, Parser)]
#[command(name = "plainsight", version, max_term_width = 100)]
pub struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a new site, small and complete, to be made a council's own.
    New(new::New),
    /// Build the site into a folder.
    Build(build::Build),
    /// Say everything that is wrong with the site, and write nothing.
    Check(check::Check),
    /// Preview the site on this machine, and show changes as they are made.
    Serve(serve::Serve),
    /// Begin, look over, seal and correct reports.
    Edition(edition::Edition),
    /// Prove that every sealed report is as it was sealed, at every address it had.
    Verify(verify::Verify),
    /// Explain a message by its code.
    Explain(explain::Explain),
    /// Write completions for a shell.
    Completions(completions::Completions),
}

/// What every verb that reads a site takes.
#[derive(Debug, Args)]
struct SiteArgs {
    /// The site's folder.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// The date, and time, as at which the site is built; now, unless given.
    #[arg(long, value_name = "YYYY-MM-DD[THH:MM]", value_parser = read_date)]
    date: Option<DateTime>,
    /// How messages are written.
    #[arg(long, value_enum, default_value_t)]
    format: render::Format,
}

impl SiteArgs {
    /// The date given, or now. A date that was not given is said, so that the
    /// build can be repeated.
    fn date(&self) -> DateTime {
        self.date.unwrap_or_else(|| {
            let now = now();
            eprintln!(
                "As at {}. Give --date to build as at another.",
                now.strftime("%Y-%m-%dT%H:%M")
            );
            now
        })
    }

    fn input(&self) -> Disk {
        Disk::new(&self.site, self.date())
    }
}

/// The date and time, to the minute: the only place where the clock is read.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn now() -> DateTime {
    let now = jiff::ZonedDateTime::now().datetime();
    // Cut, not rounded: a report is not out half a minute early.
    now.date().at(now.hour(), now.minute(), 0, 0)
}

/// Reads a day, whole, or a day and time.
fn read_date(text: &str) -> Result<DateTime, String> {
    let day_alone = || text.parse::<Date>().map(|day| day.at(23, 59, 59, 0));
    let moment = if text.contains('T') { text.parse::<DateTime>() } else { day_alone() };
    moment.map_err(|_| "write a date as 2025-12-02, or with a time as 2025-12-02T09:30".to_owned())
}

/// Runs what was typed.
pub fn run(typed: CommandLine) -> ExitCode {
    match typed.command {
        Command::New(new) => new.run(),
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Serve(serve) => serve.run(),
        Command::Edition(edition) => edition.run(),
        Command::Verify(verify) => verify.run(),
        Command::Explain(explain) => explain.run(),
        Command::Completions(completions) => completions.run(),
    }
}

/// Everything is well.
const WELL: u8 = 0;
/// Something is wrong with the user's files.
const YOUR_FILES: u8 = 1;
/// Something is wrong with what was typed.
const USAGE: u8 = 2;

/// Prints messages: for a person to standard error, for a machine to standard
/// output.
fn print(diagnostics: &[Diagnostic], format: render::Format) {
    let text = render::render(diagnostics, format);
    match format {
        render::Format::Human => {
            anstream::eprint!("{text}");
            let tally = render::tally(diagnostics);
            if let Some(first) = diagnostics.first() {
                let code = first.code.name();
                eprintln!("{tally}. `plainsight explain {code}` says more about the first.");
            }
        }
        render::Format::Json | render::Format::Github => print!("{text}"),
    }
}

fn status(code: u8) -> ExitCode {
    ExitCode::from(code)
}
