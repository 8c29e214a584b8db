//! `plainsight edition diff`

mod html;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::command::{SiteArgs, USAGE, WELL, YOUR_FILES, print, status};
use crate::diagnostic::{Code, Diagnostic, nearest, render};
use crate::edition::{Differences, Presence, differences};
use crate::model::Site;
use crate::page::Options;
use crate::pipeline::{self, Ready};
use crate::publish;
use crate::record::Record;

/// Say what changed between two reports, or between two versions of one.
///
/// A report is named by its folder, a version of it with @ and its number:
/// `annual-2025@1.0`. Without a version the newest is meant; one that is not sealed is
/// read as it stands.
#[derive(Debug, Args)]
pub(in crate::command) struct Diff {
    /// What was.
    was: String,
    /// What is.
    is: String,
    /// Write the differences as a page that stands alone.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    site: SiteArgs,
}

/// What is to be printed and written.
#[derive(Default)]
struct Shown {
    text: String,
    json: String,
    html: String,
}

impl Diff {
    pub(in crate::command) fn run(self) -> ExitCode {
        let input = self.site.input();
        // A report that is still being written is held against one that is out.
        let options = Options { drafts: true, from_disk: false };
        let outcome = pipeline::run(&input, options, |ready| {
            let named = |name| record(ready, name);
            match named(&self.was).and_then(|was| Ok((was, named(&self.is)?))) {
                Ok((was, is)) => self.shown(ready, was, is).map(Ok),
                Err(mistake) => Ok(Err(mistake)),
            }
        });
        match outcome.value {
            Some(Ok(shown)) => self.answer(&shown),
            Some(Err(mistake)) => {
                eprintln!("{mistake}");
                status(USAGE)
            }
            None => {
                print(&outcome.diagnostics, self.site.format);
                status(YOUR_FILES)
            }
        }
    }

    /// Writes the differences in the form that is asked for.
    fn shown(
        &self,
        ready: &Ready<'_>,
        was: &Record,
        is: &Record,
    ) -> Result<Shown, Vec<Diagnostic>> {
        let words = ready.frozen.words;
        let found = differences(was, is, words)
            .with_reasons(|measure, presence| reason(ready.frozen.site, measure, presence));
        let mut shown = Shown::default();
        if self.site.format == render::Format::Json {
            shown.json = json(&found).map_err(|mistake| vec![mistake])?;
        } else if self.html.is_none() {
            shown.text = text::text(&found, words);
        }
        if self.html.is_some() {
            shown.html = html::page(&found, words);
        }
        Ok(shown)
    }

    fn answer(&self, shown: &Shown) -> ExitCode {
        if let Some(file) = &self.html {
            if let Err(mistake) = publish::write_file(file, &shown.html) {
                print(&[*mistake], self.site.format);
                return status(YOUR_FILES);
            }
            eprintln!("Written: {}", file.display());
        }
        anstream::print!("{}{}", shown.text, shown.json);
        status(WELL)
    }
}

fn json(found: &Differences) -> Result<String, Diagnostic> {
    found.json().map_err(|error| {
        Diagnostic::new(Code::OutputFailed, "the differences cannot be written as JSON")
            .help(error.to_string())
    })
}

/// Why a measure is taken up or dropped, as its definition says.
fn reason(site: &Site, measure: &str, presence: Presence) -> Option<String> {
    let life = &site.measure(site.measure_ix(measure)?).life;
    let reasoned = match presence {
        Presence::Added => life.from.as_ref(),
        Presence::Dropped => life.until.as_ref(),
        Presence::Both => None,
    };
    reasoned.map(|reasoned| reasoned.because.clone())
}

/// The record that is named, or why there is none.
fn record<'r>(ready: &'r Ready<'_>, named: &str) -> Result<&'r Record, String> {
    let (edition, version) = match named.split_once('@') {
        Some((edition, version)) => (edition, Some(version)),
        None => (named, None),
    };
    let editions = &ready.frozen.editions;
    let Some(at) = editions.named(edition) else {
        let known = editions.shown.iter().map(|report| report.record.edition.as_str());
        let near = nearest(edition, known).map(|near| format!(" Did you mean `{near}`?"));
        return Err(format!("There is no report `{edition}`.{}", near.unwrap_or_default()));
    };
    let report = &editions.shown[at];
    let Some(version) = version else { return Ok(&report.record) };
    if ready.frozen.archive.versions(&report.record.edition).is_empty() {
        return Err(format!(
            "`{edition}` is not sealed, so it has no versions yet. Leave out `@{version}`."
        ));
    }
    let found = report.versions().find(|record| record.version.to_string() == version);
    found.ok_or_else(|| {
        let all: Vec<String> = report.versions().map(|r| r.version.to_string()).collect();
        format!("There is no version `{version}` of `{edition}`. There is: {}.", all.join(", "))
    })
}

/// How many differences there are of each group, by its name; only those that are.
fn counts(found: &Differences) -> Vec<(&'static str, usize)> {
    let counts = found.counts;
    let mut all = vec![
        ("figures", counts.figures),
        ("judgements", counts.judgements),
        ("words", counts.words),
        ("work", counts.work),
        ("facts", counts.facts),
        ("parts-added", counts.parts_added),
        ("parts-dropped", counts.parts_dropped),
    ];
    all.retain(|(_, count)| *count > 0);
    all
}
