# The furniture of the pages: navigation, labels, headings and buttons.
# What is said about figures is not here: it arrives finished.
# Where others publish the site, `by-others` is said instead: it names the council.

skip-to-content = Skip to main content
site-name = Performance reports
    .by-others = Performance reports by others
site-notice-label = About this site
notices-label = Before you read
feed-title = { $council }: performance reports
feed-link = Follow new reports (feed)

## Navigation; one string for each place, named navigation-<key>

navigation-label = Main
footer-label = About this site
breadcrumbs-label = Where you are
pagination-label = More of this report
letters-label = Measures by letter
navigation-home = Home
navigation-reports = Reports
navigation-measures = Measures
navigation-plans = Plans
navigation-scorecard = Scorecard
navigation-exceptions = What needs attention
navigation-benchmarks = How we compare
    .by-others = How { $council } compares
navigation-actions = Actions
navigation-money = Money
navigation-risks = Risks
navigation-findings = What reviews found
navigation-vital-signs = Vital signs
navigation-categories = Kinds of measure
navigation-directorates = Directorates
navigation-lead-members = Lead members
navigation-data = Data
navigation-method = How we judge
    .by-others = How figures are judged
navigation-corrections = Corrections
navigation-about = About
navigation-accessibility = Accessibility
navigation-contact = Contact
navigation-words = About

previous = Previous:
next = Next:
contents-heading = Contents
on-this-page = On this page

## Whom to ask, and what may be done with the words

contact-heading = Who to ask
licence-line = Words and figures by { $publisher } may be used under the

## Lists of reports

edition-latest = Latest
edition-draft = Draft
coming-heading = Next report
earlier-heading = Earlier reports
published-heading = Published reports
published-none = No report has been published yet.

## Home

home-attention-heading = What needs attention
home-improved-heading = On target and getting better
home-outcomes-heading = Outcome by outcome
home-latest-heading = Latest report
home-find-heading = Find a measure
home-across-heading = Across the council

## A report

whole-link = Read or print the whole report on one page
part-of = Part of
improvement-label = What we are doing:
    .by-others = What is being done:
improvement-who = ({ $who }, by { $by })
reported-in = As reported in
filters-label = Show only
outcome-actions-heading = What we are doing
    .by-others = What is being done
outcome-measures-heading = How we measure it
    .by-others = How it is measured
outcome-measures-caption = Measures of “{ $title }”
method-link = How we judge status
    .by-others = How status is judged
judged-otherwise-in = Judged otherwise in
download-label = Download:
progress-label = Progress:
progress-said-by = Said by: { $who }
cite-heading = Cite this page

## A measure

column-measure = Measure
column-result = Result
column-target = Target
column-status = Status
column-direction = Direction
column-position = Compared
column-report = Report
column-period = Period
column-as-published = As published
column-revised = Since then
not-revised = Not revised
revised-heading = Revised since it was reported
revised-caption = Figures that differ from what a report gave
column-now = Now
column-why = Why
revised-published = published on { $day }
revised-since = since { $day }
history-link = The figures over time
control-heading = How far the figures go up and down
how-to-read = How to read this chart
control-method-link = How limits are worked out
terms-method-link = How these sums are done
cautions-heading = Before you use these figures
commentary-heading = What the council says
commentary-said = { $who }, { $date }.
action-heading = What we are doing about it
    .by-others = What is being done about it
action-owner = Who
action-by = By when
comparison-heading = How we compare
    .by-others = How { $council } compares
areas-link = See every area
about-measure-heading = About this measure
measure-outcomes = What it tells us about:
    .by-others = What it is about:
measure-actions = What we are doing to move it:
    .by-others = What is being done to move it:
reported-heading = What earlier reports said
reported-caption = Each figure as it was published
current-link = See every figure published since:

## Measures, areas and plans

measures-total = { $total ->
    [one] There is one measure.
   *[other] There are { $total } measures.
}
letter-caption = Measures beginning with { $letter }
areas-of = Every area that has figures for
areas-history-heading = Every area, every period
plans-none = No plan has been published yet.
plan-items-heading = What the plan sets out to do
plan-item-measures = { $count ->
    [one] one measure
   *[other] { $count } measures
}
plan-item-actions = { $count ->
    [one] one action
   *[other] { $count } actions
}
plan-reports-heading = Reports on this plan
outcome-below-heading = What it is made of
outcome-reported-heading = How it is going
outcome-reported-link = From the latest report:
outcome-risks-heading = What could stop us
    .by-others = What could stop it
outcome-findings-heading = What reviews found
outcome-reports-heading = Where it was reported

## Tables, where a script may sort them and find rows

table-lowest = Sorted by { $column }, lowest first.
table-highest = Sorted by { $column }, highest first.
table-first = Sorted by { $column }, A to Z.
table-last = Sorted by { $column }, Z to A.
table-earliest = Sorted by { $column }, earliest first.
table-latest = Sorted by { $column }, latest first.
table-worst = Sorted by { $column }, off target first.
table-best = Sorted by { $column }, on target first.
table-restored = In the order as published.
table-filter = Show only rows with the words:
table-count = { $shown } of { $total } rows shown.
table-none = No row has these words.

## How we judge

method-statuses-heading = What each status means
method-rules-heading = How a status is worked out
method-judgement-heading = Where somebody judges otherwise
method-period-heading = Which figure a report judges
method-travel-heading = Getting better or worse
method-control-limits-heading = What is out of the ordinary
method-attention-heading = What needs attention
method-well-heading = What went well
method-progress-heading = How progress is judged
method-pace-heading = On the way to a target
method-actions-heading = How an action stands
method-risks-heading = How risks are scored
method-benchmark-heading = How we compare ourselves with others
    .by-others = How councils are compared
method-groups-heading = Who we compare ourselves with
    .by-others = Who { $council } is compared with
method-likely-heading = Figures from samples
method-terms-heading = Money in real terms and per resident
method-rounding-heading = Rounding
method-small-numbers-heading = Small numbers
method-gaps-heading = What the marks in tables mean
method-measures-heading = How each measure is judged
method-sources-heading = Where the figures come from
for-example = For example:

## Data

data-lead = Every figure on this site, to download and use again.
data-all-heading = Everything in one file
data-list-heading = What we collect
    .by-others = What is collected
data-columns-heading = What the columns mean
data-licence-heading = What you may do with it

## Words

words-pages-heading = More about this site

## Corrections

corrections-lead = What was put right in reports after they were published.
corrections-none = Nothing has been corrected so far.
corrections-parts-heading = Corrected parts, as they read now
corrections-policy-heading = How mistakes and new figures are dealt with
corrections-policy-errors = A report is never changed silently. A mistake is put right in a new version, with a notice on its pages and an entry here. The version before stays at its own address.
corrections-policy-revisions = Figures that are revised after a report are not mistakes. The report keeps what it said, and the page of the measure shows both figures.
corrections-proof-heading = How to check that nothing else was changed

## Accessibility statement: the wording is the law's model

access-scope = This accessibility statement applies to { $address }.
access-run-by = This website is run by { $council }. We want as many people as possible to be able to use it.
access-compliance-heading = Compliance status
access-content-heading = Non-accessible content
access-content-lead = The content listed here is non-accessible for the following reasons.
access-failures-heading = Non-compliance with the accessibility regulations
access-burden-heading = Disproportionate burden
access-out-of-scope-heading = Content that’s not within the scope of the accessibility regulations
failure-criterion = This fails WCAG 2.2 success criterion { $criterion }.
access-feedback-heading = Feedback and contact information
access-feedback-lead = If you find any problem not listed on this page, or need information in a different format, contact:
access-answer = We will answer within { $within }.
access-enforcement-heading = Enforcement procedure
access-preparation-heading = Preparation of this accessibility statement
access-prepared = This statement was prepared on { $prepared }. It was last reviewed on { $reviewed }.
access-tested = This website was last tested on { $tested } against the WCAG 2.2 AA standard. Tested by: { $by }.
access-untested = This website has not been tested against the WCAG 2.2 AA standard yet.
access-signed = Signed by: { $by }.

## Page not found

not-found-typed = If you typed the web address, check that it is correct.
not-found-pasted = If you pasted the web address, check that you copied the whole of it.
not-found-home = Go to the front page
not-found-contact = Who to ask

redirect-lead = What stood at this address now stands on another page:
