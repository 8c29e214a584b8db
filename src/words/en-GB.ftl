# Everything the program says about figures, in British English.
# Numbers and periods arrive written. Sentences are plain, short and neutral.

## When

when = { $shape ->
    [day] at { $period }
    [year-to] in the { $period }
    [academic] in the { $period }
   *[other] in { $period }
}
day-and-time = { $day } at { $time }

## Status

status-on-target = On target
status-close-to-target = Close to target
status-off-target = Off target
status-by-judgement = { $status } (by judgement)
judged-instead = This was set aside on { $day }. { $by } judged it { $status } instead. The reason given: { $reason }.
unrated-no-figure = No figure yet
unrated-no-target = No target
unrated-not-due = Not due yet
unrated-not-judged = Not judged
gap-not-available = Not available
gap-confidential = Withheld
gap-not-applicable = Not applicable
gap-late = Late
gap-not-collected = Not collected
gap-discontinued = No longer collected

shorthand-not-available = [x]
shorthand-confidential = [c]
shorthand-not-applicable = [z]
shorthand-late = [x]
shorthand-not-collected = [x]
shorthand-discontinued = [x]
shorthand-provisional = [p]
shorthand-revised = [r]
shorthand-estimated = [e]
shorthand-forecast = [f]
shorthand-break = [b]

marker-provisional = Provisional: it may change when the count is complete
marker-revised = Revised since it was first published
marker-estimated = Estimated, not counted
marker-forecast = Forecast, not yet happened
marker-break = Break in the series: not comparable with the figures before it

reason-not-available = the publisher has no figure
reason-confidential = it is withheld so that nobody can be recognised
reason-not-applicable = the measure did not apply
reason-late = it is expected but has not come in yet
reason-not-collected = nobody collected it
reason-discontinued = it is no longer collected

aim-at-least = { $value } or more
aim-at-most = { $value } or less
aim-within = { $low } to { $high }
aim-exactly = { $value }
aim-by = { $target } by { $due }
no-target = None for this period
no-target-ever = None

working-met = Target { $target }. { $what ->
    [expected] Expected
   *[result] Result
} { $value }, which meets it: on target.
working-missed = Target { $target }. { $what ->
    [expected] Expected
   *[result] Result
} { $value }, { $miss } { $side ->
    [below] below
   *[above] above
}. { $closeness } So it is { $verdict }.
closeness-within = Close to target means missing it by no more than { $width }.
closeness-floor = Close to target reaches from the target to the floor standard of { $floor }.
closeness-no-worse = Missing it by no more than { $width } counts as on target. A larger miss is close to target if nothing got worse in a year. { $before }
closeness-no-worse-exact = A miss is close to target if nothing got worse in a year. { $before }
closeness-better = A miss is close to target if the result is better than a year before. { $before }
closeness-late = It was due by { $due }.
year-before = It was { $value } { $when }.
year-before-none = There is no figure from a year before.
working-met-late = Target { $target }. { $what ->
    [expected] Expected
   *[result] Result
} { $value }, which meets it. { $why } It was reached later, so it is close to target.
working-not-due = Target { $target }. Result { $value }. It is not due yet, so there is no status.
verdict-on-target = on target
verdict-close-to-target = close to target
verdict-off-target = off target
working-no-figure = There is no figure to judge.
working-gap = There is no figure for { $period } to judge: { $reason }.
working-no-target = Result { $value }. No target was set for { $period }, so there is no status.
working-not-judged = { $reason }

## Forecast

forecast-label = Expected by { $day }
forecast-said = { $value }, as the service said on { $day }

## Direction of travel

travel-other-year = Against a year before: { $direction }, from { $before } { $when_before }
travel-other-previous = Against the period before: { $direction }, from { $before } { $when_before }

direction-improving = Improving
direction-worsening = Worsening
direction-no-change = No change
direction-increasing = Increasing
direction-decreasing = Decreasing
no-travel-no-figure = No figure to compare
no-travel-no-earlier = No earlier figure
no-travel-break = Not comparable

travel-compared = { $now } { $when_now }, { $before } { $when_before }
travel-skipped = { $now } { $when_now }, { $before } { $when_before } (there is no figure in between)
travel-no-figure = There is no figure to compare with an earlier one.
travel-no-earlier = There is no earlier figure to compare it with.
travel-break = The figures before { $period } were counted in another way, so they are not compared.

moved-up = rose by { $change }
moved-down = fell by { $change }
moved-not = did not change

## The lead of a measure

lead-default = { $title }: { $value } { $when }.
lead-statement = { $statement } { $when }.
lead-target-met = That meets our target of { $target }
lead-target-missed = That is { $miss } { $side ->
    [below] below
   *[above] above
} our target of { $target }
lead-better = is { $change } better than { $when_before }
lead-worse = is { $change } worse than { $when_before }
lead-nearer = is { $change } nearer to the target than { $when_before }
lead-further = is { $change } further from the target than { $when_before }
lead-as-far = is as far from the target as { $when_before }
lead-same = is the same as { $when_before }
lead-about-same = is about the same as { $when_before }
lead-more = is { $change } more than { $when_before }
lead-less = is { $change } less than { $when_before }
lead-both = { $target }, and { $travel }.
lead-one = { $part }.
lead-that = That { $travel }.
lead-gap = There is no figure for { $period }: { $reason }.
lead-last = The last figure was { $value } { $when }.
lead-nothing = No figure has been published for this measure yet.

## Beside similar councils

ordinal-position = { $place } of { $of }
position-then = { $position } { $when }
ordinal-position-shared = joint { $place } of { $of }
no-benchmark-no-group = Not compared with other councils
no-benchmark-no-figure = No figure to compare
no-benchmark-no-peers = Similar councils report no figure
no-rank = Not ranked
benchmark-rank = { $council } was { $position } { $when }, where 1st is best.
benchmark-no-rank = Neither a higher nor a lower figure is better, so councils are not ranked.
benchmark-median = { $reporting ->
    [one] One other council reports: it had { $median }; ours was { $distance }.
   *[other] The middle council of the { $reporting } others that report had { $median }; ours was { $distance }.
}
benchmark-distance-above = { $gap } above it
benchmark-distance-below = { $gap } below it
benchmark-distance-same = the same
benchmark-middle-half = Half of the others were between { $lower } and { $upper }.
benchmark-behind = The others report later than we do: this compares figures { $period }, and our latest is { $latest }.
benchmark-missing = No figure for this period: { $names }.
benchmark-counted = Our figure counts in the rank, and not in the middle figure, the quartiles or the range.
benchmark-group = { $source ->
    [none] { $title } ({ $year }): { $names }.
   *[other] { $title } ({ $year }): { $names }. { $source }.
}
fact-compared-rank = { $position }; the middle council had { $median }
fact-compared-no-rank = The middle council had { $median }
fact-median = Middle council
fact-quartiles = Middle half
fact-range = Lowest to highest
fact-reporting = Reporting
range = { $low } to { $high }
reporting = { $reporting } of { $members }

## What charts say

label-paragraph = Paragraph { $number }
label-footnote = Note { $number }
footnote-back = Back to where note { $number } is cited
label-figure = Figure { $number }
label-table = Table { $number }

headline-up = Up from { $first } { $when_first } to { $last } { $when_last }
headline-down = Down from { $first } { $when_first } to { $last } { $when_last }
headline-level = { $last } { $when_last }, the same as { $when_first }
headline-single = { $last } { $when_last }
headline-none = No figure has been published
headline-target-met = { $headline }, which meets the target
headline-target-close = { $headline }, which is close to the target
headline-target-missed = { $headline }, which misses the target
subtitle-history = { $title } ({ $unit }), { $who }, { $from } up to { $to }
subtitle-single = { $title } ({ $unit }), { $who }, { $to }
who-alone = { $council }
who-with-group = { $council } and { $group }
chart-history = { $council } had { $first } { $when_first } and { $last } { $when_last }.
chart-history-single = { $council } had { $last } { $when_last }.
chart-extremes = The highest figure was { $highest } { $when_highest }, the lowest { $lowest } { $when_lowest }.
chart-target = The target { $when } is { $target }.
chart-middle-half = Half of { $group } were between { $lower } and { $upper } { $when }.
chart-gaps = { $count ->
    [one] There is no figure for { $periods }.
   *[other] There are no figures for { $periods }.
}
chart-points = { $points ->
    [one] Chart with one figure, for { $to }.
   *[other] Line chart with { $points } figures, { $from } up to { $to }.
}
chart-since-break = Only figures from { $period } on are compared here. Earlier ones were counted in another way.
chart-axis = The scale does not start at zero.
chart-provisional = An open mark is a provisional figure.
label-target = Target
label-middle-half = Middle half of others
label-middle = Middle of others
label-middle-area = Middle area
headline-bars-rank = { $council } was { $position } { $when }
headline-bars = { $council } had { $value } { $when }
subtitle-bars = { $title } ({ $unit }), { $council } and { $group }, { $period }
bars-description = Bar chart of { $count } councils, { $order }. { $first } had { $first_value }, { $last } had { $last_value }.
bars-best-first = best first
bars-highest-first = highest first
bars-ours-marked = { $council } (us)
headline-areas = { $count } areas ranged from { $lowest } to { $highest } { $when }
headline-areas-one = One area had { $lowest } { $when }
subtitle-areas = { $title } ({ $unit }), every area with a figure, { $period }
areas-sentence = { $council } had { $ours }. The middle of all { $count } areas, { $council } among them, was { $median }.
areas-sentence-without-us = The middle of all { $count } areas was { $median }. { $council } has no figure for this period.
areas-description = Dot chart of { $count } areas on one scale. Lowest { $lowest }, highest { $highest }.
table-history = { $title }, { $council }
table-bars = { $title }, { $council } and { $group }, { $period }
table-areas = { $title }, every area, { $period }
table-areas-history = { $title }, every area and every period
column-period = Period
column-result = Result ({ $unit })
column-target = Target ({ $unit })
column-peers = Middle half of { $group } ({ $unit })
column-council = Council
column-rank = Rank
column-status = Status
column-measures = Measures
column-area = Area
source-line = Source: { $title }, { $publisher }.
source-released = Published { $day }.
source-next = Next figures expected { $day }.
empty-target = none set
empty-peers = none reported

## Counts

counts = { $rated ->
    [0] { $measures ->
        [one] The one measure has no status.
       *[other] None of the { $measures } measures has a status.
    }
   *[other] { $measures ->
        [one] The one measure is { $status }.
       *[other] Of { $measures } measures, { $rated } { $rated ->
            [one] has
           *[other] have
        } a status: { $parts }.
    }
}
counts-others = The others: { $parts }.
counts-all-unrated = { $parts }.
part-no-figure = { $count ->
    [one] 1 has no figure to judge
   *[other] { $count } have no figure to judge
}
part-no-target = { $count ->
    [one] 1 has no target
   *[other] { $count } have no target
}
counts-travel = Compared with an earlier figure, { $parts }.
counts-travel-none = No measure can be compared with an earlier figure yet.
part-improving = { $count ->
    [one] 1 measure got better
   *[other] { $count } measures got better
}
part-worsening = { $count } got worse
part-no-change = { $count } did not change
part-neutral = { $count } went up or down where neither way is better
part-not-compared = { $count } could not be compared
counts-short-none = { $measures ->
    [0] No measures
    [one] 1 measure, with no status
   *[other] { $measures } measures, none with a status
}
counts-headline = { $rated ->
    [one] { $on ->
        [one] The one measure with a status is on target
       *[other] The one measure with a status is not on target
    }
   *[other] { $on ->
        [one] 1 of { $rated } measures with a status is on target
       *[other] { $on } of { $rated } measures with a status are on target
    }
}
counts-subtitle = Measures in { $report } by status
counts-description = { $parts }.
counts-caption = Measures by status, { $report }
counts-total = All measures
counts-part = { $count } { $status }
no-status = Without a status

## Reports

report-exceptions = { $count ->
    [0] No measure is off target.
    [one] One measure is off target: “{ $first }”.
   *[other] { $count } measures are off target; the first to look at is “{ $first }”.
}
report-well = { $count ->
    [0] No measure is both on target and getting better.
    [one] One measure is on target and getting better: “{ $first }”.
   *[other] { $count } measures are on target and getting better, first “{ $first }”.
}
report-published = Published { $moment }
report-to-be-published = To be published { $moment }
report-draft = Draft, not published
notice-draft = This is a draft. It has not been published and must not be quoted.
notice-not-latest = A later report has been published.
fact-plan = Plan
fact-period = Period
fact-published = Published
fact-version = Version
fact-cut-off = Data up to
fact-next = Next report
fact-status = Status
fact-direction = Direction
fact-target = Target
fact-compared = Compared
section-in-short = In short
section-words = What the council says
section-attention = What needs attention
section-well = What went well
section-outcomes = Outcome by outcome
section-method = How we judge
section-downloads = Download the figures
standing-when = This is from our latest report, “{ $report }”.
no-commentary = No commentary has been recorded for this report.
cite-page = { $council } ({ $year }). { $title }. { $report }, version { $version }. Published { $day }.
cite-current = { $council }. { $title }. Figures as at { $day }.
cite-report = { $council } ({ $year }). { $report }, version { $version }. Published { $day }.
cite-draft = { $council }. { $title }. { $report }, draft. Not to be quoted.
row-off = { $value } { $when }, { $miss } { $side ->
    [below] below
   *[above] above
} the target of { $target }.
row-on = { $value } { $when }, which meets the target of { $target }.
row-plain = { $value } { $when }.
revised-since = Revised since to { $value }

## About a measure

about-definition = What is counted
about-unit = Unit
about-better = Which way is better
about-frequency = How often
about-accumulation = What a figure covers
about-owner = Directorate
about-service = Service
about-lead-member = Lead member
about-officer = Responsible officer
about-category = Category
about-perspective = Perspective
about-source = Source
about-licence = Licence
about-next = Next figures expected
about-notes = Notes
about-id = Identifier
vital-sign = Yes: one of the council's vital signs
about-vital-sign = Vital sign
polarity-higher = Higher is better
polarity-lower = Lower is better
polarity-nearest = Nearest to the target is better
polarity-none = Neither way is better
frequency-two-years = Every two years
frequency-year = Every year
frequency-half = Twice a year
frequency-quarter = Every three months
frequency-month = Every month
accumulation-snapshot = How things stood on a day
accumulation-in-period = What happened in the period
accumulation-year-to-date = What happened since April, added up through the year
accumulation-rolling = What happened in the months before, taken together
caution-break = From { $period } on, figures are counted in another way: { $note }
caution-break-plain = From { $period } on, figures are counted in another way.
caution-provisional = The figure for { $period } is provisional.
caution-estimated = The figure for { $period } is an estimate.
caution-note = { $period }: { $note }
no = No

## Method

rule-tolerance-points = Close to target means missing the target by no more than { $width }.
rule-tolerance-percent = Close to target means missing the target by no more than { $percent }% of it.
rule-floor = Close to target reaches from the target to the floor standard of { $floor }.
rule-trend-points = On target means missing the target by no more than { $width }. A larger miss is close to target if the result is no worse than in the same period a year before.
rule-trend-percent = On target means missing the target by no more than { $percent }% of it. A larger miss is close to target if the result is no worse than in the same period a year before.
rule-trend-exact = A miss is close to target if the result is no worse than in the same period a year before.
rule-better = A miss is close to target if the result is better than in the same period a year before.
rule-bands = On target means { $good } or better. Close to target means { $fair } or better.
rule-milestone = There is no status before the target is due. A target that is reached late is close to target.
rule-nearest = On target means inside the target range; close to target means no more than { $width } outside it.
rule-of-measure = { $title }. { $rule }
dead-band-of-measure = { $title }. A change of up to { $width } counts as no change.
rule-name-tolerance = Tolerance
rule-name-floor = Floor standard
rule-name-trend = Trend counts, too
rule-name-better = Better than last year
rule-name-bands = Bands
rule-name-milestone = Milestone
rule-name-nearest = Nearest to target
rule-name-none = Not judged
rule-explain-tolerance = The measure states how far from its target a result may be and still count as close.
rule-explain-floor = The measure states a floor standard. A result between the floor and the target is close to target.
rule-explain-trend = A result that misses its target may still be close to target. It is, if it is no worse than in the same period a year before. The measure may also state how small a miss counts as none.
rule-explain-better = A result that misses its target is close to target if it is better than in the same period a year before.
rule-explain-bands = The measure states from which value on a result is on target, and from which value on it is close to target. They are the same for every period.
rule-explain-milestone = The target must be reached by the end of a period. Before that, the measure has no status. A target that is reached late is close to target.
rule-explain-nearest = The measure has a target range. A result inside it is on target, whichever way it lies.
rule-explain-none = The measure is counted but not judged. Its page says why.
status-explained = { $word }: { $meaning }
status-explain-on = The result meets its target. A result that is exactly on target counts.
status-explain-close = The result misses its target, but by no more than the measure's own rule allows.
status-explain-off = The result misses its target by more than the measure's own rule allows.
status-explain-none = There is no figure, no target, or no right or wrong way. The page says which.
travel-name-previous = Compared with the figure before
travel-name-year-before = Compared with the same time a year before
travel-explain-previous = Most results are compared with the figure before them, of the same kind and length. Where a figure is missing in between, the page says so.
travel-explain-year-before = Results that follow the seasons are compared with the same period a year before. Figures that add up through the year are only ever compared in this way.
travel-explain-dead-band = Some measures state how small a change counts as no change.
travel-explain-break = Figures that were counted in different ways are not compared.
benchmark-explain-group = Each measure names the group that it is compared with, its members and its year.
benchmark-explain-middle = The middle council is the median. Half of the councils lie between the quartiles, worked out by R's type 7.
benchmark-explain-rank = Ranks count from the best. Councils with the same figure share a rank, and the ranks after it are left out: 1, 2, 2, 4.
benchmark-explain-missing = Councils that report no figure are named and not counted.
rounding-explain = Figures are judged as they were published, and rounded only when they are shown, a half away from zero.
rounding-explain-sums = Because each figure is rounded by itself, parts may not add up to the whole shown.
rounding-explain-zero = Zero is shown only where the figure is exactly zero.
sources-caption = Where the figures come from
column-source = Source
column-publisher = Publisher
column-licence = Licence
column-released = Published
column-digest = Fingerprint of the file (BLAKE3)

## Data

data-caption = The single data list
column-measure = Measure
column-frequency = How often
column-kind = What sort of figure
kind-of-data = { $unit }: { $covers }
owner-of-data = { $service } ({ $directorate })
column-owner = Who answers for it
column-benchmark = Compared with others
column-next = Next figures
column-latest = Latest figure
column-download = Download
not-stated = Not stated
overdue = { $day }, overdue
download-csv = CSV ({ $size })
download-picture = picture ({ $size })
download-all = Every figure of every measure
download-of-measure = Figures behind “{ $title }”
download-of-picture = Picture of “{ $title }”
download-of-report = Figures in this report
data-licence = Figures by { $council } may be used under the { $licence }.
data-licence-others = Figures by others may be used under the licences that each measure's page names.
data-current = These files hold every figure published by { $day }. Their addresses never change.

## Accessibility statement

compliance-fully = This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.
compliance-partially = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because of the failures listed under “Non-accessible content”.
compliance-not = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The failures are listed under “Non-accessible content”.
compliance-untested = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because it has not been tested against it.
enforcement-ehrc = The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
enforcement-easc = If you are not happy with how we answer your complaint, contact the Equality Advisory and Support Service (EASS).
enforcement-easc-link = Contact the Equality Advisory and Support Service
enforcement-ecni = The Equality Commission for Northern Ireland (ECNI) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
enforcement-ecni-complain = If you are not happy with how we answer your complaint, contact the Equality Commission for Northern Ireland.
enforcement-ecni-link = Contact the Equality Commission for Northern Ireland

## Titles of the program's own pages

title-home = Home
title-reports = Reports
title-measures = Measures A to Z
title-measures-letter = Measures starting with { $letter }
title-areas = { $title }: every area
title-plans = Our plans
title-method = How we judge
title-accessibility = Accessibility statement
title-data = Data
title-not-found = Page not found
title-whole = The whole report
link-whole = Read or print the whole report on one page
title-version = version { $version }
description-measure = { $question } { $lead }
description-report = { $council }: { $title }, { $period }.
no-picture = There is no figure to draw yet.
many-measures = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}
days = { $from } to { $to }
csv = CSV
column-description-measure = The measure's identifier
column-description-area = The area: our identifier, its nine-character code at the end of the period, and its name
column-description-period = The period in one form (2024-25, 2024-25 H1, 2024-25 Q3, 2025-09, 2025-03-31), its first day and its last
column-description-value = The value, not rounded, empty where there is a reason; and what it counts
column-description-reason = Why there is no value
column-description-marker = What the publisher says about the value: provisional, revised, estimated, forecast, break; and in words
column-description-released = The day on which it became public
column-description-share = What the value is a share of, and the share
column-description-limits = Confidence limits
column-description-breakdown = Which part of the whole, where it is about a part

## Actions

date-then-ongoing = { $span }, then ongoing
date-ongoing = Ongoing
date-to-be-confirmed = To be confirmed
date-as-soon-as-possible = As soon as possible
date-started = Already started
date-not-known = Not known: { $why }
action-overdue = Overdue
action-slipped = Slipped
action-no-update = No update yet
action-on-course = On course
action-not-started = Not started
action-undated = No end date
action-complete-late = Completed late
action-complete = Completed
action-explain-overdue = The due date, or the date last expected, has passed. Nobody has reported the work complete.
action-explain-slipped = The work is now expected after its original due date. The original date stays on the page.
action-explain-no-update = Nobody has reported on the work. It should have started, or its start is not known. So we claim nothing about it.
action-explain-on-course = The work is under way and expected by its original due date. Where it had none, a date set since counts.
action-explain-not-started = The work was reported as not started. Or nobody has reported on it, and it need not have started.
action-explain-undated = The work is under way and has no date to end by, or it goes on after its date.
action-explain-complete-late = The work was completed after its original due date.
action-explain-complete = The work was completed by its original due date, or had none.
action-working-complete = Due { $due }. Completed by { $day }, in time.
action-working-complete-late = Due { $due }. Completed by { $day }, late.
action-working-complete-undated = Completed by { $day }. It had no date to end by.
action-working-overdue = Due { $due }. It was not reported complete by then.
action-working-overdue-unreported = Due { $due }. That has passed, and nothing has been reported on it.
action-working-overdue-again = Due { $due }, then expected { $expected }. It was not reported complete by then.
action-working-overdue-set = It had no date to end by, then was expected { $expected }. It was not reported complete by then.
action-working-overdue-undated = Due { $due }. It was not complete by then, and no new date is set.
action-working-slipped = Due { $due }. Now expected { $expected }.
action-working-slipped-undated = Due { $due }. That will not be met, and no new date is set.
action-working-on-course = Due { $due }. Reported under way on { $day }.
action-working-on-course-set = It had no date to end by. Now expected { $expected }. Reported under way on { $day }.
action-working-going-on = Due { $due }. Reported under way on { $day }, and it goes on.
action-working-undated = Reported under way on { $day }. It has no date to end by.
action-working-not-started = Start: { $start }. Due: { $due }.
action-working-no-update = Start: { $start }. Nothing has been reported on it yet.
reported-not-started = Reported as not started
reported-in-progress = Reported under way
reported-complete = Reported complete

milestones-with-items = Milestones stand on the pages of the plan's items.
only-first-actions = The first { $shown } of { $all } are listed here. The pages of the plan's items have them all.
milestones-in-table = Milestones are in the table.
column-serves = What it is for

## Risks

risk-high = High
risk-medium = Medium
risk-low = Low
risk-unscored = Not scored yet
risk-score = { $level } ({ $product }): { $likelihood }, { $impact }
risk-not-scored = Nobody has scored this risk yet.
risk-first-score = This is its first score.
risk-rose = Up from { $before } on { $day }.
risk-fell = Down from { $before } on { $day }.
risk-same = The same as on { $day }.
risk-explain-score = A risk's score is its likelihood times its impact, each counted from 1 for the least.
risk-explain-levels = Below { $medium } a risk is low, from { $medium } medium, from { $high } high.
risk-explain-residual = The score once all we plan is done says how much of the risk would be left.
risk-counts = { $count ->
    [one] We watch 1 risk: { $parts }.
   *[other] We watch { $count } risks: { $parts }.
}

## Money

money-over = { $amount } more
money-under = { $amount } less
money-as-planned = as planned
saving-more = { $amount } more
saving-short = { $amount } short
saving-in-full = in full
all-directorates = All directorates
money-revenue = { $time ->
    [final] We spent { $spent } on services in { $year }. Our budget was { $budget }, so that is { $difference }.
   *[expected] We expect to spend { $spent } on services in { $year }. Our budget is { $budget }, so that is { $difference }.
}
money-most-over = { $time ->
    [final] { $directorate } spent the most above its budget, by { $over }.
   *[expected] { $directorate } expects to spend the most above its budget, by { $over }.
}
money-capital = { $time ->
    [final] We spent { $spent } on buildings, roads and equipment. We had planned { $budget }, so that is { $difference }.
   *[expected] We expect to spend { $spent } on buildings, roads and equipment. We had planned { $budget }, so that is { $difference }.
}
money-savings = { $time ->
    [final] We planned to save { $planned } in { $year } and saved { $saved }.
   *[expected] We planned to save { $planned } in { $year }. So far we have saved { $saved }, and expect { $expected } by the end of the year.
}

## What reviews found

review-service = Service review
review-corporate = Corporate review
review-scrutiny = Scrutiny
review-cabinet = Cabinet
review-external = From outside the council
finding-open = Open
finding-closed = Put right on { $day }
finding-counts = { $closed ->
    [0] { $open ->
        [one] One finding is open.
       *[other] { $open } findings are open.
    }
   *[other] { $open ->
        [0] No finding is open.
        [one] One finding is open.
       *[other] { $open } findings are open.
    } { $closed ->
        [one] One was put right since the report before.
       *[other] { $closed } were put right since the report before.
    }
}

## What changed

change-added = “{ $title }” is new in this report. { $because }
change-dropped = “{ $title }” is no longer in this report. { $because }

## Across the council

title-scorecard = Scorecard
title-exceptions = What needs attention
title-benchmarks = How we compare
title-directorates = Directorates
title-lead-members = Lead members
title-categories = Kinds of measure
title-vital-signs = Vital signs
title-actions = Actions
title-actions-state = Actions: { $state }
title-risks = Risks
title-money = Money
title-findings = What reviews found
lead-scorecard = How the council is doing, from each side that we look at it.
lead-exceptions = Measures off target, actions that are overdue or have slipped, and figures that have not come in.
lead-benchmarks = How our figures stand beside those of similar councils.
lead-directorates = How each part of the council is doing.
lead-lead-members = What each lead member answers for, and how it is going.
lead-categories = The same measures, by what they tell us about.
lead-vital-signs = The measures that we watch above all others.
lead-actions = What we said we would do, by when, and how it is going.
lead-risks = What could stop us, how likely and how bad it is, and what we do about it.
lead-money = What we planned to spend and save, and what it came to.
lead-findings = What reviews found, what we answered and what was done.
filter = { $name } ({ $count })
filter-all = All
part-measures = Measures
part-residents = What residents told us
part-changes = What changed in this report
part-late-actions = Actions that are overdue or have slipped
part-late-figures = Figures that are late
measures-of = Measures of “{ $group }”
only-first = The first { $shown } of { $all } are shown here. The list of measures has them all.
not-reported = No published report covers this yet. It is shown as it stands today.
none-off-target = No measure is off target.
none-well = No measure is both on target and getting better.
no-action-recorded = No action has been recorded
no-answer = Not answered yet
nothing-reported = Nothing reported yet
milestone = Milestone: { $title }
owner-and-responsible = { $owner }; day to day: { $responsible }
said-on = { $said }. ({ $day })
note-on = { $of }: { $note }
reviewed-on = { $review } ({ $kind }), { $day }
dated-score = { $score }, scored on { $day }
column-action = Action
column-who = Who answers for it
column-start = Start
column-due = Due
column-state = How it stands
column-last-said = What was said last
table-actions = { $of }: every action
table-risk-matrix = Risks by how likely and how bad they are
column-risk-corner = Likelihood, then impact
table-risks = Risks, the worst first
column-risk = Risk
column-score = Now
column-residual = Once all we plan is done
column-moved = Since the score before
column-mitigation = What we do about it
table-revenue = Spending on services, { $year }
table-capital = Spending on buildings, roads and equipment, { $year }
column-budget = Budget
column-spent = Spent
column-spent-so-far = Spent so far
column-expected = Expected in all
column-against-budget = Against budget
table-savings = Savings, { $year }
column-saving = Saving
column-planned = Planned
column-saved = Saved
column-saved-so-far = Saved so far
column-against-plan = Against plan
all-savings = All savings
table-findings = Findings, the newest first
column-found = What was found
column-review = Who found it, and when
column-answer = What we answered
who-is-in = Who is in “{ $group }”, and why
table-benchmarks = Our figures beside those of “{ $group }”
column-ours = Ours
column-position = Our position
timeline-headline = Of { $total }, { $late ->
    [0] none is overdue or has slipped
    [one] 1 is overdue or has slipped
   *[other] { $late } are overdue or have slipped
}
actions-number = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
milestones-number = { $count ->
    [one] 1 milestone
   *[other] { $count } milestones
}
actions-stand = { $total }: { $parts }.
actions-in-state = { $state }: { $total }
some-actions-not-reported = Some of these actions are in no published report yet. They are shown as they stand today.
timeline-subtitle = { $of }: each action from its start to its end
timeline-description = Timeline: each bar runs from an action's start to its end. { $parts }
timeline-row = { $state }, due { $due }
timeline-row-undated = { $state }: { $due }
groups-headline = Of its measures with a status, { $best } has the largest share on target
groups-headline-none = No measure has a status yet
groups-subtitle = Measures by status and { $group }
groups-description = A bar for each, in parts by status. In all: { $parts }.
groups-caption = Measures by status and { $group }
label-accountable = Accountable
label-responsible = Responsible
action-link = { $title } ({ $state })
column-money = Money
table-budget-of = { $directorate }: budgets, { $year }
kind-revenue = Spending on services
kind-capital = Spending on buildings, roads and equipment
savings-headline = We have saved { $saved } of the { $planned } planned for { $year }
savings-subtitle = Savings by directorate, { $unit }, { $year }
savings-description = A bar for each directorate: what was saved, what is still expected, and what is not expected any more. Against the plan: { $difference }.
savings-caption = Savings by directorate, { $year }
part-saved = Saved
part-still-expected = Still expected
part-not-expected = No longer expected
