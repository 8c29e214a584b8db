//! `plainsight edition new`

use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use crate::command::{SiteArgs, USAGE, WELL, YOUR_FILES, print, status};
use crate::diagnostic::Diagnostic;
use crate::edition::{self, Asked};
use crate::model::{EditionKind, Id};
use crate::page::Options;
use crate::publish;
use crate::{pipeline, quantity};

/// Begin a report: a draft in the shape of the last one, with a file for all that
/// somebody has to write.
///
/// Nothing that is there is written over.
#[derive(Debug, Args)]
pub(in crate::command) struct New {
    /// The name of its folder, which is part of its address: lower-case letters, digits
    /// and hyphens.
    #[arg(value_parser = read_name)]
    edition: Id,
    /// annual or six-monthly; what comes after the last report, unless given.
    #[arg(long, value_parser = read_kind)]
    kind: Option<EditionKind>,
    /// The period it reports on, as 2025-26 or "2025-26 H1"; the next, unless given.
    #[arg(long)]
    period: Option<String>,
    /// Figures released after this day are not in it; as long after the period as in the
    /// last report, unless given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    cut_off: Option<Date>,
    /// Its title; like the last one's, unless given.
    #[arg(long)]
    title: Option<String>,
    /// The plan it reports on; that of the last report, unless given.
    #[arg(long)]
    plan: Option<String>,
    #[command(flatten)]
    site: SiteArgs,
}

fn read_name(text: &str) -> Result<Id, String> {
    Id::new(text).ok_or_else(|| "use lower-case letters, digits and hyphens".to_owned())
}

fn read_kind(text: &str) -> Result<EditionKind, String> {
    let found = EditionKind::NAMES.iter().find(|(name, _)| *name == text);
    found.map(|(_, kind)| *kind).ok_or_else(|| "it is annual or six-monthly".to_owned())
}

impl New {
    pub(in crate::command) fn run(self) -> ExitCode {
        let (input, format) = (self.site.input(), self.site.format);
        let asked = Asked {
            name: self.edition,
            kind: self.kind,
            period: self.period,
            cut_off: self.cut_off,
            title: self.title,
            plan: self.plan,
        };
        // What the site's words want is the business of `check`.
        let options = Options { drafts: true, from_disk: false };
        let pipeline::Outcome { value, mut diagnostics } = pipeline::prepare(&input, options);
        diagnostics.retain(Diagnostic::is_error);
        print(&diagnostics, format);
        let Some(ready) = value else {
            eprintln!("Nothing was written.");
            return status(YOUR_FILES);
        };
        let drafted =
            ready.with(|ready| edition::draft(ready.frozen.site, ready.frozen.words, &asked));
        let draft = match drafted {
            Ok(draft) => draft,
            Err(wrong) => {
                eprintln!("{wrong}");
                return status(USAGE);
            }
        };
        let folder = format!("content/editions/{}", asked.name);
        if let Err(mistake) = publish::write_new(&self.site.site.join(&folder), &draft.files) {
            print(&[*mistake], format);
            return status(YOUR_FILES);
        }
        eprintln!(
            "{} files written to `{folder}`: a draft of \u{201c}{}\u{201d}.\n\
             `plainsight edition status {}` says what is owed, and by whom.",
            quantity::count(draft.files.len()),
            draft.title,
            asked.name
        );
        status(WELL)
    }
}
