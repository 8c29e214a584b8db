//! `plainsight build`

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;

use super::{SiteArgs, WELL, YOUR_FILES, print, status};
use crate::page::Options;
use crate::{pipeline, publish};

/// Build the site into a folder.
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    site: SiteArgs,
    /// Where the site goes; `public` in the site's folder, unless given.
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Show drafts and reports to come, each marked as a draft on every page.
    #[arg(long)]
    drafts: bool,
    /// End links with index.html, for opening without a server.
    #[arg(long)]
    from_disk: bool,
    /// Say how long it took.
    #[arg(long)]
    timings: bool,
}

impl Build {
    #[expect(clippy::disallowed_methods, reason = "`--timings` measures this run")]
    pub(super) fn run(self) -> ExitCode {
        let started = Instant::now();
        let input = self.site.input();
        let options = Options { drafts: self.drafts, from_disk: self.from_disk };
        let target = self.output.unwrap_or_else(|| beside(&self.site.site));
        let ready = std::cell::Cell::new(started.elapsed());
        let outcome = pipeline::run(&input, options, |site| {
            ready.set(started.elapsed());
            publish::publish(site, &target)
        });
        print(&outcome.diagnostics, self.site.format);
        if self.timings {
            let (read, all) = (ready.get(), started.elapsed());
            eprintln!(
                "read and judged in {read:.1?}, written in {:.1?}, all in {all:.1?}",
                all - read
            );
        }
        let Some(summary) = outcome.value else {
            eprintln!("Nothing was published. `{}` is as it was.", target.display());
            return status(YOUR_FILES);
        };
        let whereabouts = if options.from_disk {
            format!("Open {} to look at it.", target.join("index.html").display())
        } else {
            // Links to folders lead nowhere without a server.
            format!(
                "The site is in `{}`, for a web server; --from-disk builds one to open without.",
                target.display()
            )
        };
        eprintln!("{summary}. {whereabouts}");
        status(WELL)
    }
}

/// `public` in the site's folder, as a person would write it.
fn beside(site: &Path) -> PathBuf {
    if site == Path::new(".") { PathBuf::from("public") } else { site.join("public") }
}
