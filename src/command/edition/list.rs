//! `plainsight edition list`

use std::process::ExitCode;

use clap::Args;

use crate::command::{SiteArgs, WELL, YOUR_FILES, print, status};
use crate::edition::Archive;
use crate::model::{Edition, EditionLife, Site};
use crate::page::Options;
use crate::pipeline;

/// List every report and where it stands, the latest first.
#[derive(Debug, Args)]
pub(in crate::command) struct List {
    #[command(flatten)]
    site: SiteArgs,
}

impl List {
    pub(in crate::command) fn run(self) -> ExitCode {
        let input = self.site.input();
        let outcome = pipeline::run(&input, Options::default(), |ready| {
            let (site, archive) = (ready.frozen.site, ready.frozen.archive);
            Ok(site.editions.iter().rev().map(|edition| line(site, archive, edition)).collect())
        });
        let Some(lines): Option<Vec<[String; 4]>> = outcome.value else {
            print(&outcome.diagnostics, self.site.format);
            return status(YOUR_FILES);
        };
        let width =
            |at: usize| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(0);
        let widths = [width(0), width(1), width(2)];
        for [id, version, state, title] in &lines {
            let [a, b, c] = widths;
            println!("{id:a$}  {version:b$}  {state:c$}  {title}");
        }
        status(WELL)
    }
}

/// Name, version, where it stands, title.
fn line(site: &Site, archive: &Archive, edition: &Edition) -> [String; 4] {
    let newest = archive.versions(&edition.id).last();
    let moment = |moment: jiff::civil::DateTime| moment.strftime("%Y-%m-%d %H:%M").to_string();
    let state = match edition.life(site.date) {
        EditionLife::Draft => "draft".to_owned(),
        EditionLife::Coming(day) => format!("out from {}", moment(day)),
        EditionLife::Published(day) => format!("out since {}", moment(day)),
    };
    let version = newest.map_or_else(
        || "not sealed".to_owned(),
        |newest| format!("sealed, version {}", newest.record.version),
    );
    [edition.id.to_string(), version, state, edition.title.clone()]
}
