//! Every kind of complaint, by its stable name.
//!
//! A code never changes its meaning and is never used again. Its explanation is
//! a file of its own in `explain/`, shown by `plainsight explain <code>`.

use serde::{Serialize, Serializer};

/// Whether a complaint stops publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published all the same; may be allowed in `plainsight.toml` with a reason.
    Warning,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $slug:literal $severity:ident;)+) => {
        /// A kind of complaint.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code, in the order of the manual.
            pub const ALL: &[Code] = &[$(Code::$name,)+];

            /// The name that is printed and that `explain` and `[[allow]]` take.
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => $slug,)+ }
            }

            /// What it means and how to mend it, for someone who does not program.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Code::$name => include_str!(concat!("explain/", $slug, ".md")),)+
                }
            }

            /// How grave it is unless the site says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// A folder without a `plainsight.toml`.
    NotASite = "not-a-site" Error;
    /// A site with no measure at all.
    EmptySite = "empty-site" Error;
    /// A file that is named but not there.
    MissingFile = "missing-file" Error;
    /// A file that is there but cannot be read.
    UnreadableFile = "unreadable-file" Error;
    /// Bytes that are not text in the declared encoding.
    WrongEncoding = "wrong-encoding" Error;
    /// A path that leads out of the site or its roots.
    PathLeavesSite = "path-leaves-site" Error;
    /// `root:path` with a root that is not declared.
    UnknownRoot = "unknown-root" Error;
    /// TOML that does not parse.
    TomlSyntax = "toml-syntax" Error;
    /// Words without front matter, or with front matter that never ends.
    FrontMatter = "front-matter" Error;
    /// A key that means nothing here.
    UnknownKey = "unknown-key" Error;
    /// A key that must be there and is not.
    MissingKey = "missing-key" Error;
    /// A measure that does not say which way is better.
    MissingPolarity = "missing-polarity" Error;
    /// A value of another type than the key needs.
    WrongType = "wrong-type" Error;
    /// A word that is not one of the choices.
    UnknownChoice = "unknown-choice" Error;
    /// An id with other signs than lower-case letters, digits and hyphens.
    BadId = "bad-id" Error;
    /// Two things with one id.
    DuplicateId = "duplicate-id" Error;
    /// Keys that contradict each other.
    Contradiction = "contradiction" Error;
    /// A CSV without a column that it needs.
    MissingColumn = "missing-column" Error;
    /// A column that means nothing here.
    UnknownColumn = "unknown-column" Error;
    /// A row with more or fewer cells than the header.
    UnevenRow = "uneven-row" Error;
    /// A cell where a number is needed.
    UnreadableNumber = "unreadable-number" Error;
    /// A cell where a period is needed.
    UnreadablePeriod = "unreadable-period" Error;
    /// A cell where a date is needed.
    UnreadableDate = "unreadable-date" Error;
    /// A cell that must be filled and is not.
    EmptyCell = "empty-cell" Error;
    /// A figure with neither a value nor a reason, or with both.
    ValueOrReason = "value-or-reason" Error;
    /// A value that its unit does not allow.
    ValueOutOfRange = "value-out-of-range" Error;
    /// Limits the wrong way round, or a value outside them.
    LimitsReversed = "limits-reversed" Error;
    /// A percentage that is not its numerator over its denominator.
    ValueNotItsShare = "value-not-its-share" Warning;
    /// A threshold for small numbers that hides nobody.
    ThresholdTooLow = "threshold-too-low" Error;
    /// A threshold for small numbers of what is not counted.
    ThresholdWithoutCounts = "threshold-without-counts" Error;
    /// A figure that does not say how many it counts, of a measure with a threshold.
    FigureWithoutCounts = "figure-without-counts" Error;
    /// A measure that is not defined.
    UnknownMeasure = "unknown-measure" Error;
    /// A source that is not described.
    UnknownSource = "unknown-source" Error;
    /// An area that is not listed.
    UnknownArea = "unknown-area" Error;
    /// An area that a published file calls by another name.
    AreaNameDiffers = "area-name-differs" Warning;
    /// A plan item that does not exist.
    UnknownOutcome = "unknown-outcome" Error;
    /// A plan that does not exist.
    UnknownPlan = "unknown-plan" Error;
    /// A peer group that does not exist.
    UnknownPeerGroup = "unknown-peer-group" Error;
    /// A category that is not listed in `plainsight.toml`.
    UnknownCategory = "unknown-category" Error;
    /// A perspective that is not listed in `plainsight.toml`.
    UnknownPerspective = "unknown-perspective" Error;
    /// A directorate that is not listed in `plainsight.toml`.
    UnknownDirectorate = "unknown-directorate" Error;
    /// A lead member that is not listed in `plainsight.toml`.
    UnknownLeadMember = "unknown-lead-member" Error;
    /// An action that is not in `data/actions.csv`.
    UnknownAction = "unknown-action" Error;
    /// An action that is a milestone of itself.
    PartOfCircle = "part-of-circle" Error;
    /// An action that ends before it starts.
    ActionEndsBeforeStart = "action-ends-before-start" Error;
    /// A risk that is not in `data/risks.csv`.
    UnknownRisk = "unknown-risk" Error;
    /// A score outside the council's scale.
    ScoreOffScale = "score-off-scale" Error;
    /// The same figure twice in one release.
    DuplicateFigure = "duplicate-figure" Error;
    /// A target on the wrong side, or for a measure that has none.
    MisplacedTarget = "misplaced-target" Error;
    /// A target that does not say for when.
    TargetWithoutPeriod = "target-without-period" Error;
    /// A report on a period of which its plan has no day.
    PeriodOutsidePlan = "period-outside-plan" Warning;
    /// Two reports of one kind on one plan and period.
    DuplicateEdition = "duplicate-edition" Error;
    /// A redirect that leads from or to what it cannot, or in a circle.
    BadRedirect = "bad-redirect" Error;
    /// A line of the ledger that is not as it was written.
    BrokenLedger = "broken-ledger" Error;
    /// A sealed record that is not there.
    RecordMissing = "record-missing" Error;
    /// A sealed record with other content than was sealed.
    RecordChanged = "record-changed" Error;
    /// A figure with another value than a sealed report gave, and no word why.
    ChangedAfterSealing = "changed-after-sealing" Error;
    /// A revision of figures that were never there.
    RevisionOfNothing = "revision-of-nothing" Error;
    /// A sealed record that this program cannot read.
    RecordUnreadable = "record-unreadable" Error;
    /// A record that the ledger does not name.
    RecordNotInLedger = "record-not-in-ledger" Warning;
    /// A correction that is written and not sealed.
    CorrectionNotSealed = "correction-not-sealed" Warning;
    /// An edition that cannot be sealed as it stands.
    CannotSeal = "cannot-seal" Error;
    /// An address that was published and is gone.
    VanishedAddress = "vanished-address" Error;
    /// Commentary that is younger than its report.
    DatedAfterPublication = "dated-after-publication" Error;
    /// Raw HTML in words.
    RawHtml = "raw-html" Error;
    /// An image placed by hand.
    HandPlacedImage = "hand-placed-image" Error;
    /// A heading more than one level below the one before.
    HeadingLevel = "heading-level" Error;
    /// `{{ … }}` that is not one call of a known name.
    BadCall = "bad-call" Error;
    /// A call to a figure that is not there.
    NoSuchFigure = "no-such-figure" Error;
    /// A fenced block that cannot be read.
    BadBlock = "bad-block" Error;
    /// A table without a caption, or with an empty cell.
    IncompleteTable = "incomplete-table" Error;
    /// A link to something that is not on the site.
    BrokenLink = "broken-link" Error;
    /// An image in a theme without words for those who cannot see it.
    MissingAltText = "missing-alt-text" Error;
    /// Two things that claim one address.
    SameAddress = "same-address" Error;
    /// A theme's template that does not render.
    TemplateError = "template-error" Error;
    /// A furniture string that the theme does not have, or that nothing names.
    UnknownString = "unknown-string" Error;
    /// An output folder with somebody else's files.
    OutputNotOurs = "output-not-ours" Error;
    /// The output folder could not be written.
    OutputFailed = "output-failed" Error;
    /// A file in `content`, `data` or the site's theme that nothing reads.
    UnreadFile = "unread-file" Warning;
    /// A release of a price index without a period that an earlier one has.
    ReleaseInPart = "release-in-part" Warning;
    /// An accessibility statement reviewed over a year before the latest report.
    StatementOverdue = "statement-overdue" Warning;
    /// A measure off target about which a report says nothing.
    OffTargetWithoutCommentary = "off-target-without-commentary" Warning;
    /// A measure off target for which no improvement action is given.
    OffTargetWithoutAction = "off-target-without-action" Warning;
    /// A status given by hand that is the computed one.
    IdleOverride = "idle-override" Warning;
    /// A file that should hold words and holds none.
    EmptyWords = "empty-words" Warning;
    /// A measure of which the council has no figure.
    MeasureWithoutFigures = "measure-without-figures" Warning;
    /// A member of a peer group of which no figure is known.
    PeerWithoutFigures = "peer-without-figures" Warning;
    /// A code or a filter of a source that no row of its file has.
    MatchesNoRow = "matches-no-row" Warning;
    /// Words that say of a change what the figures do not.
    ContradictsFigures = "contradicts-figures" Warning;
    /// A typed number that is none of its measure's figures.
    NumberNotInFigures = "number-not-in-figures" Warning;
    /// A difference in percentage points that is called per cent.
    PercentForPoints = "percent-for-points" Warning;
    /// Commentary with the words of the report before.
    SameCommentary = "same-commentary" Warning;
    /// A target of nought, or of another order than its result.
    ImplausibleTarget = "implausible-target" Warning;
    /// A result that is the same as the one before, to the last digit.
    UnchangedValue = "unchanged-value" Warning;
    /// A result far outside the range of all earlier ones.
    ValueFarFromHistory = "value-far-from-history" Warning;
    /// A latest figure that others should have followed by now.
    OldFigure = "old-figure" Warning;
    /// A sentence of more than 25 words.
    LongSentence = "long-sentence" Warning;
    /// A short form of capitals that a text never explains.
    UnexplainedAcronym = "unexplained-acronym" Warning;
    /// A link whose words do not say where it leads.
    VagueLink = "vague-link" Warning;
    /// Words that need a colour or a place on the page to be understood.
    ColourOrPosition = "colour-or-position" Warning;
    /// An `[[allow]]` that allows nothing.
    UnusedAllowance = "unused-allowance" Warning;
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
