//! Complaints about names of things that are not there.

use super::there::Names;
use crate::diagnostic::{Code, Diagnostic};

/// A sort of thing that files name.
pub(super) struct Sort {
    /// "plan item"
    what: &'static str,
    code: Code,
    /// Where such things are defined.
    home: &'static str,
}

pub(super) const PLAN_ITEM: Sort = Sort {
    what: "plan item",
    code: Code::UnknownOutcome,
    home: "plan items stand in content/plans/<plan>, each in a file of its name",
};

pub(super) const MEASURE: Sort =
    Sort { what: "measure", code: Code::UnknownMeasure, home: "define it in data/measures" };

pub(super) const SOURCE: Sort = Sort {
    what: "source",
    code: Code::UnknownSource,
    home: "sources are defined in data/sources, each in a file of its name",
};

pub(super) const ACTION: Sort = Sort {
    what: "action",
    code: Code::UnknownAction,
    home: "actions are defined in data/actions.csv, each by its id under `action`",
};

pub(super) const RISK: Sort = Sort {
    what: "risk",
    code: Code::UnknownRisk,
    home: "risks are defined in data/risks.csv, each by its id under `risk`",
};

pub(super) const PEER_GROUP: Sort = Sort {
    what: "peer group",
    code: Code::UnknownPeerGroup,
    home: "peer groups are defined in data/peer-groups.csv, each by its id under `group`",
};

pub(super) const CATEGORY: Sort = Sort {
    what: "category",
    code: Code::UnknownCategory,
    home: "add it to [categories] in plainsight.toml",
};

pub(super) const PERSPECTIVE: Sort = Sort {
    what: "perspective",
    code: Code::UnknownPerspective,
    home: "add it to [perspectives] in plainsight.toml",
};

impl Sort {
    /// A complaint about one that is not there, with what is nearest, or else with
    /// where they are defined.
    pub(super) fn unknown(&self, named: &str, known: &Names) -> Diagnostic {
        Diagnostic::new(self.code, format!("there is no {} `{named}`", self.what))
            .label("named here")
            .help(self.home)
            .suggest(named, known.iter())
    }
}

/// A complaint about a measure that is not defined.
pub(super) fn unknown_measure<'a>(named: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::new(Code::UnknownMeasure, format!("there is no measure `{named}`"))
        .label("not defined")
        .help("define it in data/measures")
        .suggest(named, known)
}
