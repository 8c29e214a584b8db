//! What can differ, and in which part of a report.

use serde::{Deserialize, Serialize};

/// A part of a report, by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// The report as a whole.
    Report,
    /// A section of its first page.
    Section,
    /// A plan item.
    Outcome,
    /// A measure.
    Measure,
    /// An action or milestone.
    Action,
    /// A risk.
    Risk,
    /// A directorate's budget.
    Budget,
    /// A saving.
    Saving,
    /// A finding of a review.
    Finding,
}

impl PartKind {
    /// Every kind with the name that JSON uses.
    pub const NAMES: &[(&str, PartKind)] = &[
        ("report", Self::Report),
        ("section", Self::Section),
        ("outcome", Self::Outcome),
        ("measure", Self::Measure),
        ("action", Self::Action),
        ("risk", Self::Risk),
        ("budget", Self::Budget),
        ("saving", Self::Saving),
        ("finding", Self::Finding),
    ];

    /// The name that JSON uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Section => "section",
            Self::Outcome => "outcome",
            Self::Measure => "measure",
            Self::Action => "action",
            Self::Risk => "risk",
            Self::Budget => "budget",
            Self::Saving => "saving",
            Self::Finding => "finding",
        }
    }
}

/// As what differences are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Figures, targets and forecasts.
    Figures,
    /// Judgements and what they were judged by.
    Judgements,
    /// Paragraphs, statements, improvement actions.
    Words,
    /// Lines of actions, risks, money and findings.
    Work,
    /// Titles, dates, definitions, sources.
    Facts,
}

/// Declares what can differ: each with its name, its group and what it is.
macro_rules! whats {
    ($($name:literal $what:ident $group:ident $doc:literal)*) => {
        /// What differs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum What {
            $(#[doc = $doc] $what,)*
        }

        impl What {
            /// Each with the name that JSON uses.
            pub const NAMES: &[(&str, What)] = &[$(($name, Self::$what)),*];

            /// The name that JSON uses.
            pub fn name(self) -> &'static str {
                match self { $(Self::$what => $name,)* }
            }

            /// As what it counts in a part of this kind.
            pub fn group(self, part: PartKind) -> Group {
                if part > PartKind::Measure {
                    return Group::Work;
                }
                match self { $(Self::$what => Group::$group,)* }
            }
        }
    };
}

whats! {
    "title" Title Facts "What it is called."
    "plan" Plan Facts "The plan that it reports on."
    "period" Period Facts "The period that it reports on."
    "cut-off" CutOff Facts "The day up to which it knows figures."
    "published" Published Facts "When it is public."
    "next-report" NextReport Facts "When the next report is expected."
    "question" Question Facts "The question that a measure answers."
    "outcome" Outcome Facts "A plan item that it serves."
    "fact" Fact Facts "A labelled fact, such as a definition or an owner."
    "source" Source Facts "Where figures come from."
    "words" Words Words "A paragraph."
    "listed" Listed Judgements "A measure or plan item that a section lists."
    "wording" Wording Words "A paragraph of the plan's wording."
    "progress" Progress Judgements "The council's own judgement of progress."
    "progress-reason" ProgressReason Words "The sentence that says why."
    "said-by" SaidBy Facts "Who says so."
    "standing" Standing Judgements "Where a plan item's measures stand."
    "narrative" Narrative Words "A paragraph about a plan item."
    "figure" Figure Figures "The figure of a period."
    "target" Target Figures "The target of a period."
    "forecast" Forecast Figures "Where the service expects to end."
    "forecast-status" ForecastStatus Judgements "How that would be judged."
    "median" Median Figures "The middle of similar councils."
    "peer" Peer Figures "The figure of a similar council."
    "status" Status Judgements "The status, or why there is none."
    "working" Working Judgements "The sum behind the status."
    "override" Override Judgements "That somebody judged otherwise than the rule."
    "direction" Direction Judgements "The direction of travel, or why there is none."
    "direction-working" DirectionWorking Judgements "What was compared with what."
    "sustained" Sustained Judgements "How many reports in a row went that way."
    "position" Position Judgements "The place among similar councils."
    "reason" Reason Judgements "Why it needs attention."
    "pace" Pace Judgements "Whether it keeps pace with a later target."
    "in-terms" InTerms Words "What it comes to in real terms and for each resident."
    "variation" Variation Judgements "What control limits say of the latest figure."
    "assurance" Assurance Judgements "What control limits say of the target."
    "caution" Caution Words "What readers should know of single figures."
    "commentary" Commentary Words "A paragraph about a measure."
    "improvement-action" ImprovementAction Words "What is being done where a measure is off target."
    "description" Description Words "What a risk or a finding is."
    "owner" Owner Facts "Who answers for it."
    "start" Start Facts "When an action starts."
    "end" End Facts "When it ends, as first promised."
    "end-now" EndNow Facts "When it ended or is now expected to end."
    "state" State Facts "How it stands."
    "update" Update Words "What was reported on a day."
    "score" Score Facts "How a risk is scored."
    "residual" Residual Facts "How it would be scored once everything planned is done."
    "mitigation" Mitigation Words "What is being done about a risk."
    "planned" Planned Facts "The money that was planned."
    "so-far" SoFar Facts "The money spent or saved so far."
    "expected" Expected Facts "What it is expected to come to."
    "note" Note Words "What the council says of it."
    "answer" Answer Words "What the council answered to a finding."
    "action" Action Facts "The action that puts a finding right."
}
