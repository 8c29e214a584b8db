//! `plainsight edition correct`

use std::process::ExitCode;

use clap::Args;

use super::Sought;
use crate::command::SiteArgs;
use crate::diagnostic::Problems;
use crate::{edition, record};

/// Seal the next version of a report, with what its corrections.toml puts right.
///
/// Write there first what was wrong, who is affected and who approved the correction,
/// and put the words or figures right. The version before stays at its own address.
#[derive(Debug, Args)]
pub(in crate::command) struct Correct {
    /// The report, by the name of its folder.
    edition: String,
    #[command(flatten)]
    site: SiteArgs,
}

impl Correct {
    pub(in crate::command) fn run(self) -> ExitCode {
        super::sealing(&self.site, &self.edition, |input, ready, Sought { edition, .. }| {
            let frozen = &ready.frozen;
            let problems = Problems::default();
            let fresh = record::compose(frozen.site, edition, frozen.words, &problems);
            let complaints = problems.into_vec();
            let Some(fresh) = fresh.filter(|_| !complaints.iter().any(|found| found.is_error()))
            else {
                return Err(complaints);
            };
            edition::correct(input, (frozen.site, frozen.archive), edition, fresh, frozen.words)
        })
    }
}
