//! Directorates and lead members, as files name them.
//!
//! Where `plainsight.toml` lists them, every name must be one of the list; where it
//! does not, those count that something public names, and their ids are made from
//! their words: work that is not out yet must not give its department away.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::keys::At;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Arrangement;

const LEAD_MEMBER: (Code, &str, &str) = (Code::UnknownLeadMember, "lead member", "lead-members");

/// Every name so far.
#[derive(Debug)]
pub(super) struct Named {
    today: Date,
    directorates: Vec<Name>,
    lead_members: Vec<Name>,
}

/// A name with its place, and whether what it stands in is public.
#[derive(Debug)]
struct Name {
    at: At<String>,
    is_public: bool,
}

impl Named {
    /// None so far; `today` is the site's date.
    pub(super) fn as_at(today: Date) -> Self {
        Self { today, directorates: Vec::new(), lead_members: Vec::new() }
    }

    /// Notes whose a thing is, as far as its file says; `released` is the day it
    /// becomes public, where there is such a day.
    pub(super) fn add(
        &mut self,
        released: Option<Date>,
        directorate: Option<At<String>>,
        lead_member: Option<At<String>>,
    ) {
        let is_public = released.is_none_or(|day| day <= self.today);
        self.directorates.extend(directorate.map(|at| Name { at, is_public }));
        self.lead_members.extend(lead_member.map(|at| Name { at, is_public }));
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
    named: &[Name],
    listed: Option<Arrangement>,
    (code, what, table): (Code, &str, &str),
    problems: &Problems,
) -> Arrangement {
    let Some(listed) = listed else {
        let names: BTreeSet<&str> =
            named.iter().filter(|name| name.is_public).map(|name| name.at.value.as_str()).collect();
        return Arrangement::from_names(names);
    };
    for name in named {
        hold(&name.at, &listed, (code, what, table), problems);
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
