//! Directorates and lead members, as files name them.
//!
//! Where `plainsight.toml` lists them, every name must be one of the list; where it
//! does not, those count that are named, and their ids are made from their words.

use std::collections::BTreeSet;

use super::keys::At;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Arrangement;

const LEAD_MEMBER: (Code, &str, &str) = (Code::UnknownLeadMember, "lead member", "lead-members");

/// Every name so far, with its place.
#[derive(Debug, Default)]
pub(super) struct Named {
    directorates: Vec<At<String>>,
    lead_members: Vec<At<String>>,
}

impl Named {
    /// Notes whose a thing is, as far as its file says.
    pub(super) fn add(&mut self, directorate: Option<At<String>>, lead_member: Option<At<String>>) {
        self.directorates.extend(directorate);
        self.lead_members.extend(lead_member);
    }

    /// The directorates, held against the list where there is one.
    pub(super) fn directorates(
        &self,
        listed: Option<Arrangement>,
        problems: &Problems,
    ) -> Arrangement {
        let what = (Code::UnknownDirectorate, "directorate", "directorates");
        arrange(&self.directorates, listed, what, problems)
    }

    /// The lead members, likewise.
    pub(super) fn lead_members(
        &self,
        listed: Option<Arrangement>,
        problems: &Problems,
    ) -> Arrangement {
        arrange(&self.lead_members, listed, LEAD_MEMBER, problems)
    }
}

fn arrange(
    named: &[At<String>],
    listed: Option<Arrangement>,
    (code, what, table): (Code, &str, &str),
    problems: &Problems,
) -> Arrangement {
    let Some(listed) = listed else {
        let names: BTreeSet<&str> = named.iter().map(|at| at.value.as_str()).collect();
        return Arrangement::from_names(names);
    };
    for at in named {
        hold(at, &listed, (code, what, table), problems);
    }
    listed
}

/// Complains of a name that the list does not have.
fn hold(
    at: &At<String>,
    listed: &Arrangement,
    (code, what, table): (Code, &str, &str),
    problems: &Problems,
) {
    if listed.id_of(&at.value).is_none() {
        let known = listed.iter().map(|(_, name)| name);
        problems.add(
            Diagnostic::new(code, format!("there is no {what} `{}`", at.value))
                .at(at.place.clone())
                .label("named here")
                .help(format!("add it to [{table}] in plainsight.toml"))
                .suggest(&at.value, known),
        );
    }
}

/// Holds the lead member of a plan item against the list where there is one. Without
/// a list it makes no lead member: those have measures.
pub(super) fn hold_lead_member(at: &At<String>, listed: Option<&Arrangement>, problems: &Problems) {
    if let Some(listed) = listed {
        hold(at, listed, LEAD_MEMBER, problems);
    }
}
