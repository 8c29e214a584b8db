# Everything the program says about figures, in British English.
# Numbers and periods arrive written. Sentences are plain, short and neutral.
# Where others publish the site, `by-others` is said instead: it names the council.

## When

when = { $shape ->
    [day] at { $period }
    [year-to] in the { $period }
    [academic] in the { $period }
   *[other] in { $period }
}
when-same-months = in the same months of { $year }
when-same-months-before = in the same months a year before
since = { $shape ->
    [year-to] the { $period }
    [academic] the { $period }
   *[other] { $period }
}
day-and-time = { $day } at { $time }

## Status

status-on-target = On target
status-close-to-target = Close to target
status-off-target = Off target
status-by-judgement = { $status } (by judgement)
counted-by-judgement = “{ $title }” counts as { $status } by judgement. By its rule, it would be: { $computed }.
judged-otherwise = { $by } judged it { $status } on { $day }. The reason given: { $reason }.
overridden = This was set aside on { $day }. { $by } judged it { $status } instead. The reason given: { $reason }.
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
aim-at-most = no more than { $value }
aim-within = { $low } to { $high }
aim-exactly = { $value }
aim-by = { $target } by { $due }
no-target = None for this period
no-target-ever = None

working-met = The target is { $target }. The { $what ->
    [expected] expected result
   *[result] result
} is { $value }, which meets it: on target.
working-missed = The target is { $target }. The { $what ->
    [expected] expected result
   *[result] result
} is { $value }, { $miss } { $side ->
    [below] below
   *[above] above
}. { $closeness } So it is { $verdict }.
closeness-no-width = For this measure any miss is off target.
closeness-within = Close to target means missing it by no more than { $width }.
closeness-floor = Close to target reaches from the target to the floor standard of { $floor }.
closeness-no-worse = Missing it by no more than { $width } counts as on target. A larger miss is close to target if nothing got worse in a year. { $before }
closeness-no-worse-exact = A miss is close to target if nothing got worse in a year. { $before }
closeness-band = Close to target means { $fair } or better.
closeness-better = A miss is close to target if the result is better than a year before. { $before }
closeness-late = It was due by { $due }.
year-before = It was { $value } { $when }.
year-before-none = There is no figure from a year before.
working-met-late = The target is { $target }. The { $what ->
    [expected] expected result
   *[result] result
} is { $value }, which meets it. { $why } It was reached later, so it is close to target.
working-not-due = The target is { $target }. The result is { $value }. It is not due yet, so there is no status.
verdict-on-target = on target
verdict-close-to-target = close to target
verdict-off-target = off target
working-no-figure = There is no figure to judge.
working-gap = There is no figure for { $period } to judge: { $reason }.
working-no-target = The result is { $value }. No target was set for { $period }, so there is no status.
working-not-judged = { $reason }

off-target-first = Off target for the first time.
off-target-again = Off target now. The period before was not.
off-target-once = Off target now. The period before has no status to compare it with.
off-target-from-the-first = Off target in its first figure.
sustained-improving = Improving for { $reports } reports in a row
sustained-worsening = Worsening for { $reports } reports in a row
off-target-since = Off target since { $since } ({ $periods } periods).
off-target-since-at-least = Off target since at least { $since } ({ $periods } periods).

## Forecast

forecast-label = Expected by { $day }
forecast-working = Looking ahead to { $day }: { $working }
forecast-said = { $value }, as the service said on { $day }

## In real terms and per resident

column-as-it-was = As it was ({ $unit })
column-in-prices = In { $terms } ({ $unit })
column-per-head = Per resident (£)
column-per-head-in-prices = Per resident, in { $terms } (£)
terms-licence = Licence: { $licence }.
terms-caption = { $title }, { $terms }
terms-heading-both = Allowing for rising prices and the number of residents
terms-heading-real = In real terms
terms-heading-per-head = Per resident
terms-prices = { $year } prices
terms-in-prices = in { $terms }
terms-per-head = per resident
terms-per-head-in-prices = per resident in { $terms }
terms-no-figure = No figure
terms-no-prices = Not published
terms-no-residents = Not published
terms-turned = The latest amount is { $change } { $side ->
    [more] more than { $before }, but { $share } less { $terms }
   *[less] less than { $before }, but { $share } more { $terms }
}.
terms-sum-real = For { $when }: { $value } × { $base } ÷ { $index } = { $result } in { $terms }.
terms-sum-per-head = Shared out: { $value } ÷ { $residents } residents = { $result } per resident.
terms-lacking-prices = There is no price index { $yet ->
    [yet] yet for { $periods }
   *[no] for { $periods }
}.
terms-lacking-residents = There is no number of residents { $yet ->
    [yet] yet for { $periods }
   *[no] for { $periods }
}.
terms-lacking-span = figures from { $first } to { $last }
terms-not-judged = Status and direction are judged by the amounts as they were, not by these.
terms-explain-real = Prices rise, so an amount of some years ago bought more than the same amount does today. Real terms take that out.
terms-explain-real-sum = An amount is multiplied by the price index of the base year and divided by the index of its own period.
terms-explain-per-head = More residents need more services. So an amount in pounds is divided by the number of residents.
terms-explain-both = Where a measure asks for both, the amount in real terms is shared out.
terms-explain-period = A half, a quarter or a day takes the value of the year in which it lies.
terms-explain-lacking = Where a series had no value by the day of the page or report, there is no amount in these terms. Nothing is estimated.
terms-explain-judged = The page says so where a change in amounts goes one way, and the same change in these terms goes the other. The amounts as they were are what is judged.
terms-kind-prices = An index of prices.
terms-kind-residents = A number of residents.
terms-users = { $count ->
    [one] One measure uses this: { $titles }.
   *[other] { $count } measures use this: { $titles }.
}

## On the way to a target

fact-pace = On the way to { $to }
pace-met = The target of { $target } by { $to } is met already.
pace-met-in-time = The target of { $target } for { $to } is met.
pace-going = Since { $since } it has needed to { $way ->
    [down] fall
   *[up] grow
} by { $needed } a year, to reach { $target } by { $to }. { $sum }
pace-going-over = Since { $since } it needed to { $way ->
    [down] fall
   *[up] grow
} by { $needed } a year, to reach { $target } by { $to }. { $sum }
pace-has = It has { $moved ->
    [down] fallen by { $actual } a year
    [not] not changed
   *[up] grown by { $actual } a year
}: { $speed ->
    [ahead] ahead of the pace needed
    [even] on pace
    [over] the target was missed
   *[behind] behind the pace needed
}.
pace-unknown = Progress to { $target } by { $to } cannot be said as yearly growth, because { $why }.
no-pace-no-value = there is no figure for { $period }
no-pace-break = figures are counted in another way since { $period }
no-pace-unlike = the latest figure is not about as long a period as the first
no-pace-too-soon = less than a year has passed since { $since }
no-pace-met-before = { $since } met the target already
no-pace-zero = growth from, to or below zero means nothing
no-pace-passed = the latest figure is past the target, on its other side

## Direction of travel

travel-other-year = Against a year before: { $direction }, from { $before } { $when_before }
travel-other-last = Against the last figure before: { $direction }, from { $before } { $when_before } (there is no figure in between)
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
travel-no-year-before = There is no figure from a year before to compare it with.
travel-break = The figures before { $period } were counted in another way, so they are not compared.

moved-up = rose by { $change }
moved-down = fell by { $change }
moved-not = did not change

## The lead of a measure

lead-default = { $title }: { $value } { $when }.
lead-statement = { $statement } { $when }.
lead-target-met = That meets our target of { $target }.
    .by-others = That meets the target of { $target }.
lead-target-missed = That is { $miss } { $side ->
    [below] below
   *[above] above
} our target of { $target }.
    .by-others = That is { $miss } { $side ->
        [below] below
       *[above] above
    } the target of { $target }.
lead-nearer = is { $change } nearer to the target than { $when_before }
lead-further = is { $change } further from the target than { $when_before }
lead-as-far = is as far from the target as { $when_before }
lead-same = is the same as { $when_before }
lead-about-same = is about the same as { $when_before }
lead-more = is { $change } more than { $when_before }
lead-fewer = is { $change } fewer than { $when_before }
lead-higher = is { $change } higher than { $when_before }
lead-lower = is { $change } lower than { $when_before }
lead-that = That { $travel }.
lead-it = It { $travel }.
before-rounding = { $difference } (before rounding)
lead-gap = There is no figure for { $period }: { $reason }.
lead-last = The last figure was { $value } { $when }.
lead-nothing = No figure has been published for this measure yet.

## Beside similar councils

ordinal-position = { $place } of { $of }
position-then = { $position } { $when }
position-since = { $position } ({ $before })
ordinal-position-shared = joint { $place } of { $of }
no-benchmark-no-group = Not compared with other councils
no-benchmark-no-figure = No figure to compare
no-benchmark-no-peers = Similar councils report no figure
no-rank = Not ranked
benchmarks-lead = { $all ->
    [one] On the one measure with enough councils for quarters, we are { $best ->
        [0] { $worst ->
            [0] in neither the best nor the worst quarter
           *[other] in the worst quarter
        }
       *[other] in the best quarter
    }.
   *[other] { $best ->
        [0] None of the { $all } measures that we can rank is in the best quarter, and { $worst ->
            [0] none is
            [one] 1 is
           *[other] { $worst } are
        } in the worst.
       *[other] We are in the best quarter on { $best } of { $all } measures with enough councils for quarters, and in the worst on { $worst ->
            [0] none
           *[other] { $worst }
        }.
    }
}
    .by-others = { $all ->
        [one] On the one measure with enough councils for quarters, { $council } is { $best ->
            [0] { $worst ->
                [0] in neither the best nor the worst quarter
               *[other] in the worst quarter
            }
           *[other] in the best quarter
        }.
       *[other] { $best ->
            [0] None of the { $all } measures that can be ranked is in the best quarter, and { $worst ->
                [0] none is
                [one] 1 is
               *[other] { $worst } are
            } in the worst.
           *[other] { $council } is in the best quarter on { $best } of { $all } measures with enough councils for quarters, and in the worst on { $worst ->
                [0] none
               *[other] { $worst }
            }.
        }
    }
benchmark-rank = { $council } was { $position } { $when }, where 1st is best.
benchmark-before = It was { $position }, with { $ours }; the middle council then had { $median }.
benchmark-before-others = Some councils report for only one of these two periods.
benchmark-no-rank = Neither a higher nor a lower figure is better, so councils are not ranked.
benchmark-median = { $reporting ->
    [one] One other council reports: it had { $median }; ours was { $distance }.
   *[other] The middle council of the { $reporting } others that report had { $median }; ours was { $distance }.
}
    .by-others = { $reporting ->
        [one] One other council reports: it had { $median }; { $council } was { $distance }.
       *[other] The middle council of the { $reporting } others that report had { $median }; { $council } was { $distance }.
    }
benchmark-distance-above = { $gap } above it
benchmark-distance-below = { $gap } below it
benchmark-distance-same = the same
benchmark-likely-within = The difference from the middle of the group may be chance: our likely range is { $lower } to { $upper }.
    .by-others = The difference from the middle of the group may be chance: the likely range of { $council } is { $lower } to { $upper }.
benchmark-likely-beyond = The difference from the middle of the group is more than chance usually makes: our likely range is { $lower } to { $upper }.
    .by-others = The difference from the middle of the group is more than chance usually makes: the likely range of { $council } is { $lower } to { $upper }.
benchmark-likely-peers = { $overlapping ->
    [0] Of the other councils with a likely range ({ $given }), none has one that overlaps with ours.
    [one] Of the other councils with a likely range ({ $given }), one overlaps with ours. Whether it is ahead of us or behind us may be chance.
   *[other] Of the other councils with a likely range ({ $given }), { $overlapping } overlap with ours. Whether these are ahead of us or behind us may be chance.
}
    .by-others = { $overlapping ->
        [0] Of the other councils with a likely range ({ $given }), none has one that overlaps with that of { $council }.
        [one] Of the other councils with a likely range ({ $given }), one overlaps with { $council }. Whether it is ahead or behind may be chance.
       *[other] Of the other councils with a likely range ({ $given }), { $overlapping } overlap with { $council }. Whether these are ahead or behind may be chance.
    }
benchmark-middle-half = Half of the others were between { $lower } and { $upper }.
benchmark-behind = The others report later than we do. This compares figures { $period }. Our latest is { $latest }.
    .by-others = The others report later than { $council } does. This compares figures { $period }. Its latest is { $latest }.
benchmark-missing = No figure for this period: { $names }.
benchmark-counted = Our figure counts in the rank, and not in the middle figure, the quartiles or the range.
    .by-others = { $council } counts in the rank, and not in the middle figure, the quartiles or the range.
benchmark-group = { $source ->
    [none] { $title } ({ $year }): { $names }.
   *[other] { $title } ({ $year }): { $names }. { $source }.
}
fact-compared-rank = { $position }; the middle council had { $median }
fact-compared-behind = { $position }, with { $ours }; the middle council had { $median }
fact-compared-no-rank = The middle council had { $median }
fact-median = Middle council
fact-quartiles = Middle half
fact-range = Lowest to highest
fact-mean-rates = Mean of the { $count } rates
fact-mean-figures = Mean of the { $count } figures
fact-own-rate = { $area }, its own rate
fact-own-figure = { $area }, its own figure
fact-reporting = Reporting
range = { $low } to { $high }
reporting = { $reporting } of { $members }

## What charts say

label-paragraph = Paragraph { $number }
label-footnote = Note { $number }
footnote-back = Back to where note { $number } is cited
label-figure = Figure { $number }
label-table = Table { $number }

headline-up = { $last } { $when_last }, up from { $first } { $when_first }
headline-down = { $last } { $when_last }, down from { $first } { $when_first }
headline-level = { $last } { $when_last }, the same as { $when_first }
headline-about-level = { $last } { $when_last }, about the same as { $first } { $when_first }
headline-single = { $last } { $when_last }
headline-none = No figure has been published
headline-target-met = { $headline }. Target met.
headline-target-near-enough = { $headline }. Near enough to the target to count as on it.
headline-target-late = { $headline }. Target met, but late.
headline-target-close = { $headline }. Close to target.
headline-target-missed = { $headline }. Target missed.
subtitle-history = { $title } ({ $unit }), { $who }, { $from } up to { $to }
subtitle-single = { $title } ({ $unit }), { $who }, { $to }
who-alone = { $council }
who-with-group = { $council } and { $group }
chart-history = { $council } had { $first } { $when_first } and { $last } { $when_last }.
chart-history-single = { $council } had { $last } { $when_last }.
chart-extremes = The highest figure was { $highest } { $when_highest }. The lowest was { $lowest } { $when_lowest }.
chart-extremes-same-point = Of the figures up to this point of a year, the highest was { $highest } { $when_highest }. The lowest was { $lowest } { $when_lowest }.
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
label-middle-area = Middle of all { $count }
control-headline-usual = { $value } { $when }: within its usual ups and downs
control-headline-better = { $value } { $when }: more than usual ups and downs, for the better
control-headline-worse = { $value } { $when }: more than usual ups and downs, for the worse
control-headline-unusual = { $value } { $when }: more than usual ups and downs
control-headline-unknown = { $value } { $when }: too soon to say whether that is usual
control-headline-unfit = { $value } { $when }: too many figures are unusual to say what is usual
control-headline-gap = No figure { $when }
control-subtitle = { $title } ({ $unit }), { $council }, { $span }, with control limits
control-span = { $from } up to { $to }
control-shape = Line chart with a mean and two limits, and { $figures } figures, { $span }.
control-range = From { $from } on, the mean is { $mean }. Figures from { $lower } to { $upper } are usual ups and downs.
control-range-unfit = From { $from } on, the mean is { $mean }. The limits are { $lower } to { $upper }.
control-unfit = These limits do not describe this measure well: too many figures lie outside them or in runs. Do not read the band as usual.
control-special = { $count } of those { $figures } figures { $count ->
    [one] is
   *[other] are
} out of the ordinary.
control-special-none = None of those { $figures } figures is out of the ordinary.
control-rebased = From { $from } the limits start afresh. { $reason }.
control-break = From { $from } the limits start afresh. Figures are counted in another way since then.
control-too-few = It takes { $needed } figures to work out limits, and there { $points ->
    [0] are none
    [one] is 1
   *[other] are { $points }
} so far.
control-unvarying = These figures hardly differ from one to the next, so limits would say nothing.
control-overlapping = Each of these figures shares months with the one before. Limits would be too narrow.
control-caption = { $title }, { $council }, with limits
variation-usual = Usual ups and downs
variation-better = More than usual, for the better
variation-worse = More than usual, for the worse
variation-unusual = More than usual
signal-none = inside the limits, and in no pattern
signal-outside-high = above the upper limit
signal-outside-low = below the lower limit
signal-trend-high = one of { $trend } or more in a row that rise
signal-trend-low = one of { $trend } or more in a row that fall
signal-near-high = one of two in three near the upper limit
signal-near-low = one of two in three near the lower limit
signal-shift-high = one of { $shift } or more in a row above the mean
signal-shift-low = one of { $shift } or more in a row below the mean
cell-better = Better: { $why }
cell-worse = Worse: { $why }
cell-unusual = Yes: { $why }
cell-outside-high = above the limits
cell-outside-low = below the limits
cell-trend-high = rises in a row
cell-trend-low = falls in a row
cell-near-high = near the upper limit
cell-near-low = near the lower limit
cell-shift-high = in a row above the mean
cell-shift-low = in a row below the mean
assurance-met = It will be met
assurance-met-why = unless something changes: every figure within the limits meets it
assurance-either = It may be met or missed
assurance-either-why = the target lies within the limits, so usual ups and downs decide
assurance-missed = It will be missed
assurance-missed-why = unless something changes: no figure within the limits meets it
fact-variation = The latest figure
fact-assurance = The target
column-mean = Mean ({ $unit })
column-lower-limit = Lower limit ({ $unit })
column-upper-limit = Upper limit ({ $unit })
column-unusual = Out of the ordinary
empty-limit = Not known
label-unusual-better = Unusual, for the better
label-unusual-worse = Unusual, for the worse
label-unusual = Unusual
label-upper-limit = Upper limit { $value }
label-mean = Mean { $value }
label-lower-limit = Lower limit { $value }
label-limits = Limits { $lower } to { $upper }
read-control-lines = The level line is the mean of the figures. The edges of the band are the limits.
read-control-band = A figure inside the band is usual, unless it is part of one of these patterns.
read-control-marks = A larger mark shows a figure that is out of the ordinary.
control-rule-outside = A figure is out of the ordinary when it is outside the limits.
control-rule-shift = So are { $shift } figures or more in a row on the same side of the mean.
control-rule-trend = So are { $trend } figures or more in a row that rise each time, or that fall each time.
control-rule-near = So are two of three figures in a row near the same limit, with all three on one side of the mean.
read-control-why = What is out of the ordinary has a cause, and is worth asking about. A change within the band is not.
control-explain-what = Most figures go up and down a little without any one cause. Control limits show how far that goes for a measure.
control-explain-sum = The mean is that of all figures since the limits last started. The limits stand above and below it, by 2.66 times the average difference between one figure and the next.
control-explain-target = Where every figure within the limits would meet the target, it will be met, unless something changes. Where none would, it will be missed.
control-explain-target-else = Where the target lies within the limits, usual ups and downs decide.
control-explain-unfit = Where more than a third of the figures are out of the ordinary, the limits do not describe the measure well. The page says so, and neither calls the latest figure usual nor says what to expect of the target.
control-explain-afresh = Limits never start afresh by themselves. They do so from a day that is given with its reason, or where figures are counted in another way.
control-explain-tools = Other tools go by other numbers, so their limits may differ from these.
control-name = Limits from { $needed } figures on
control-explain-screened = A difference of 3.267 times the average or more is left out of that average, once.
control-explain-unscreened = Every difference counts in that average, however large.
control-explain-fixed = Only the first { $points } figures set the limits, which then stay.
control-users = { $count ->
    [one] One measure uses this: { $titles }.
   *[other] { $count } measures use this: { $titles }.
}
headline-bars-rank = { $council } was { $position } { $when }
headline-bars = { $council } had { $value } { $when }
subtitle-bars = { $title } ({ $unit }), { $council } and { $group }, { $period }
bars-description = Bar chart of { $count } councils, { $order }. { $first } had { $first_value }, { $last } had { $last_value }.
bars-best-first = best first
bars-highest-first = highest first
bars-ours-marked = { $council } (us)
    .by-others = { $council } (this council)
headline-areas = { $count } areas ranged from { $lowest } to { $highest } { $when }
headline-areas-one = One area had { $value } { $when }
subtitle-areas = { $title } ({ $unit }), every area with a figure, { $period }
areas-sentence = { $council } had { $ours }. The middle of all { $count } areas, { $council } among them, was { $median }.
areas-beside-group = The comparison with “{ $group }” takes another middle: that of the { $others ->
    [one] one other council that reports
   *[other] { $others } others that report
}, without { $council }.
areas-sentence-without-us = The middle of all { $count } areas was { $median }. { $council } has no figure for this period.
areas-own-rate = { $area } had { $value }. That is its own rate, and not counted among the areas.
areas-own-figure = { $area } had { $value }. That is its own figure, and not counted among the areas.
areas-description = Dot chart of { $count } areas on one scale. Lowest { $lowest }, highest { $highest }.
table-history = { $title }, { $council }
table-bars = { $title }, { $council } and { $group }, { $period }
table-areas = { $title }, every area, { $period }
table-areas-history = { $title }, every area and every period
column-period = Period
column-result = Result ({ $unit })
column-likely = Likely range ({ $unit })
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
empty-likely = none given

## Counts

counts = { $rated ->
    [0] { $measures ->
        [0] No measure is counted here yet.
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
counts-all = All { $measures } measures have a status: { $parts }.
counts-alike = All { $measures } measures are { $status }.
counts-others = The others: { $parts }.
other-no-figure = The other has no figure to judge.
other-no-target = The other has no target.
other-not-due = The other has a target that is not due yet.
other-neutral = The other went up or down where neither way is better.
other-not-compared = The other could not be compared.
counts-all-unrated = { $parts }.
part-no-figure = { $count ->
    [one] 1 has no figure to judge
   *[other] { $count } have no figure to judge
}
part-no-target = { $count ->
    [one] 1 has no target
   *[other] { $count } have no target
}
part-not-due = { $count ->
    [one] 1 has a target that is not due yet
   *[other] { $count } have targets that are not due yet
}
counted-in-each = A measure that serves more than one of these is counted in each.
counts-travel = { $measures ->
    [one] Compared with an earlier figure, { $parts }.
   *[other] Of { $measures } measures, { $parts }, compared with an earlier figure.
}
counts-travel-none = No measure can be compared with an earlier figure yet.
counts-new = { $new ->
    [0] No measure has a new figure since the last report.
    [one] 1 of { $measures } measures has a new figure since the last report.
   *[other] { $new } of { $measures } measures have a new figure since the last report.
}
counts-new-all = All { $measures } measures have a new figure since the last report.
counts-new-travel = { $new ->
    [one] By that figure, { $parts }.
   *[other] By those figures, { $parts }.
}
part-improving = { $count } got better
part-worsening = { $count } got worse
part-no-change = { $count } did not change
part-neutral = { $count } went up or down where neither way is better
part-not-compared = { $count } could not be compared
status-moves = { $moved ->
    [0] { $both ->
        [one] The one measure that was in the report before has not changed status.
       *[other] None of { $both } measures that were in the report before has changed status.
    }
    [one] { $both ->
        [one] The one measure that was in the report before has changed status.
       *[other] Of { $both } measures that were in the report before, 1 has changed status.
    }
   *[other] Of { $both } measures that were in the report before, { $moved } have changed status.
}
moved-so = { $count } moved from { $from } to { $to }.
moved-named = { $count } moved from { $from } to { $to }: { $titles }.
moved-no-status = no status
moved-new = { $count ->
    [one] 1 more is new since then.
   *[other] { $count } more are new since then.
}
moved-dropped = { $count ->
    [one] 1 is no longer reported.
   *[other] { $count } are no longer reported.
}
moved-both = { $new ->
    [one] 1 more is
   *[other] { $new } more are
} new since then, and { $dropped } { $dropped ->
    [one] is
   *[other] are
} no longer reported.
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
counts-part-with = { $count } with { $status }
no-status = Without a status

## Reports

share-on-target = { $part } of { $of } measures with a status { $part ->
    [one] is
   *[other] are
} on target: { $percent }.
share-improving = { $part } of { $of } measures that could be compared got better in at least two reports in a row: { $percent }.
travel-explain-sustained = A run of reports counts those with a new figure. It takes two of them in a row to name it.
report-exceptions = { $count ->
    [one] One measure needs attention: “{ $first }”.
   *[other] { $count } measures need attention; the first to look at is “{ $first }”.
}
report-well = { $count ->
    [0] No measure is both on target and getting better.
    [one] One measure is on target and getting better: “{ $first }”.
   *[other] { $count } measures are on target and getting better, first “{ $first }”.
}
attention-order = { $vital ->
    [yes] Gravest first: vital signs lead, then the measures furthest off target, then those that worsen longest.
   *[no] Gravest first: the measures furthest off target, then those that worsen longest.
}
well-order = { $vital ->
    [yes] Best first: vital signs lead, then the measures that have improved most.
   *[no] Best first: by how much measures have improved.
}
see-all-attention = See all { $count } measures that need attention
latest-but = { $period }; since then: { $gap }
see-all-late = See all { $count } actions that are overdue or have slipped
see-all-well = See all { $count } measures that went well
progress-better-than-figures = This judgement and the figures point different ways: { $rated ->
    [one] the one measure with a status is off target
   *[other] { $off } of { $rated } measures with a status { $off ->
        [one] is
       *[other] are
    } off target
}.
progress-worse-than-figures = This judgement and the figures point different ways: { $rated ->
    [one] the one measure with a status is not off target
   *[other] none of the { $rated } measures with a status is off target
}.
report-published = Published { $moment }
report-to-be-published = To be published { $moment }
report-draft = Draft, not published
notice-draft = This is a draft. It has not been published and must not be quoted.
notice-not-latest = A later report has been published.
notice-superseded = This is version { $version } of this report. It has been corrected since.
notice-superseded-by = Read version { $version }
notice-corrected = This report was corrected on { $day }. { $wrong }
notice-part-corrected = This part of the report was corrected on { $day }. { $wrong }
notice-corrected-how = What was corrected, and why
withdrawn = Withdrawn in version { $version }.
title-corrections = Corrections
correction-title = { $report }, version { $version }
correction-wrong = What was wrong
correction-affects = Whom it affects
correction-kind = Why it was corrected
correction-kind-figure = A figure was wrong
correction-kind-words = Words were wrong or could mislead
correction-kind-withheld = Something was published that must not be
correction-dated = Corrected on
correction-approved = Approved by
correction-before = Read version { $version } as it was published
ledger-holds = { $several ->
    [one] One version of one report has been sealed.
   *[other] { $entries } versions of reports have been sealed.
} Each has a line in a ledger.
ledger-proves = Every line holds a fingerprint of what was sealed, and of the line before it. Whoever keeps the last fingerprint can tell if anything before it was changed.
ledger-head = The last fingerprint is:
ledger-file = ledger ({ $size })
ledger-of = Everything that has been sealed
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
    .by-others = How figures are judged
section-downloads = Download the figures
standing-when = This is from our latest report, “{ $report }”.
    .by-others = This is from the latest report, “{ $report }”.
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
row-expected = { $said } Expected by { $day }: { $value }, { $status }.
row-plain = { $value } { $when }.
revised-since = Revised since to { $value }
revised-since-to-status = Revised since to { $value }, which is { $status }
revised-taken-out = Taken out since
revised-no-figure = No figure any more
revised-withheld = Shown then, withheld since
revised-later-release = A later release of “{ $source }”.
revised-later-figure = A later figure was published.
newer-figure = Newer figure: { $value } { $when }

## About a measure

about-definition = What is counted
about-unit = Unit
about-better = Which way is better
about-frequency = How often
about-small-numbers = Small numbers
small-numbers-fact = Numbers below { $threshold } are withheld, and so are shares and rates of so few.
small-numbers-zero = Zero is shown.
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
caution-break = From { $period } on, figures are counted in another way. { $note }
caution-break-plain = From { $period } on, figures are counted in another way.
caution-provisional = The figure for { $period } is provisional.
caution-estimated = The figure for { $period } is an estimate.
caution-note = { $period }: { $note }
caution-withheld = Figures are withheld where they count few people, or where such a figure could be worked out from them.
note-withheld = Withheld: it counts few people, or another figure that does could be worked out from it.
no = No

## Method

closeness-nothing = Any miss is off target
closeness-points = Within { $width } of the target
closeness-percent = Within { $percent }% of the target
closeness-standard = From the target to { $floor }
closeness-trend = No worse than a year before
closeness-year = Better than a year before
closeness-bands = From { $good } to { $fair }
closeness-milestone = Reached late
closeness-range = Within { $width } of the target range
no-closeness = Not judged
no-change-within = Up to { $width }
no-change-equal = Only the same figure
rule-name-tolerance = Tolerance
rule-name-floor = Floor standard
rule-name-trend = Trend counts, too
rule-name-better = Better than last year
rule-name-bands = Bands
rule-name-milestone = Milestone
rule-name-nearest = Nearest to target
rule-name-none = Not judged
rule-explain-tolerance = The measure states how far from its target a result may be and still count as close.
rule-explain-tolerance-edge = A result exactly that far from the target is close to it. One further away is off target.
rule-explain-floor = The measure states a floor standard: the worst result that is still acceptable. A result between the floor and the target is close to target.
rule-explain-floor-edge = A result exactly at the floor is close to target. One beyond it is off target.
rule-explain-nearest = The measure has a target range. A result inside it, or at either end of it, is on target.
rule-explain-nearest-edge = Outside the range, the measure states how far away still counts as close. One further away is off target.
rule-explain-trend = A result that misses its target may still be close to target. It is, if it is no worse than in the same period a year before. The measure may also state how small a miss counts as none.
rule-explain-better = A result that misses its target is close to target if it is better than in the same period a year before.
rule-explain-bands = The measure states from which value on a result is on target, and from which value on it is close to target. They are the same for every period.
rule-explain-milestone = The target must be reached by the end of a period. Before that, the measure has no status. A target that is reached late is close to target.
rule-explain-none = The measure is counted but not judged. Its page says why.
rule-users = { $count ->
    [0] No measure is judged by this rule any more.
    [one] One measure is judged by this rule.
   *[other] { $count } measures are judged by this rule.
}
rule-users-none = { $count ->
    [0] Every measure is judged now.
    [one] One measure is not judged.
   *[other] { $count } measures are not judged.
}
rule-example = { $period }. { $working }
status-explained = { $word }: { $meaning }
status-explain-on = The result meets its target, exactly on target included, or is so near that the measure's rule counts it as met.
status-explain-close = The result misses its target, but the measure's own rule still calls it close. A target that was met late is close, too.
status-explain-off = The result misses its target, and the measure's own rule does not call it close.
status-explain-none = There is no figure, no target, a target that is not due yet, or no right or wrong way. The page says which.
period-explain-last = A report judges each measure by one figure: the last one of the time that the report covers.
period-explain-within = { $frequency ->
    [month] So an annual report judges a monthly measure by March alone.
    [quarter] So an annual report judges a quarterly measure by January to March alone.
   *[half] So an annual report judges a half-yearly measure by October to March alone.
}
period-explain-why = Earlier figures of the year are not added up or averaged. A share, or a count on one day, cannot be added up. And each period has a target of its own.
period-explain-adds-up = Figures that add up since April are judged in the same way. The last of them holds the whole year.
period-explain-older = If that figure was not public by the day named as “Data up to”, the report shows the one before. It names the period.
travel-name-previous = Compared with the figure before
travel-name-year-before = Compared with the same time a year before
travel-explain-previous = Most results are compared with the figure before them, of the same kind and length. Where a figure is missing in between, the page says so.
travel-explain-year-before = Results that follow the seasons are compared with the same period a year before. Figures that add up through the year are only ever compared in this way.
travel-explain-direction = Improving means that the result went the way that is better for the measure. Worsening means that it went the other way.
travel-explain-nearest = Where a result should be near its target, better means nearer to it.
travel-explain-neither = Where neither way is better, the page says only that the result is increasing or decreasing.
travel-explain-dead-band = A measure may state how small a change counts as no change. A change of exactly that size still counts as none.
travel-explain-break = Figures that were counted in different ways are not compared.
travel-users = { $count ->
    [one] One measure is compared in this way.
   *[other] { $count } measures are compared in this way.
}
judgement-explain-marked = A report may give a measure another status than its rule does. Such a status is marked “by judgement”.
judgement-explain-said = The report says who judged, on which day and why. It says what the status would be by the rule, too.
judgement-explain-counts = A status by judgement counts in the totals of its report. Outside the report, the measure still stands as its rule has it, and its page says who judged otherwise.
attention-explain-which = A measure needs attention for any of these reasons, and its row says which:
attention-explain-far = It is off target by { $times } times its tolerance or more. The tolerance is the distance from the target that counts as close. Where a rule looks back at last year, it is the distance that the measure states.
attention-explain-no-tolerance = It is off target, and its rule has no tolerance.
attention-explain-judged = Somebody judged it to be off target, and says why.
attention-explain-judged-otherwise = It is off target by its rule, and somebody judged it otherwise. The size of its miss still decides its place.
attention-explain-worsening = It got worse in { $reports } reports in a row, or more. Only reports with a new figure count.
attention-explain-special = Its latest figure is outside its usual ups and downs, for the worse. Only measures that ask for control limits can have this reason.
attention-explain-overdue = A new figure was due and had not come in.
attention-explain-others = Other measures that are off target do not stand in the list. One sentence beside it counts them and names the first.
attention-explain-order = The largest misses come first. A miss is divided by the tolerance, so that unlike measures can be compared.
attention-explain-example = Say that one measure misses its target by 6, where its tolerance is 2. It comes before one that misses by 10, where its tolerance is 4.
attention-explain-no-width = Where a rule has no tolerance, any miss counts as larger than all of these. Where somebody judged and nothing was missed, the miss counts as 0.
attention-explain-run = Measures that are not off target come last. Of two that are equal so far, the one that got worse in more reports comes first.
attention-explain-actions = Actions that are overdue or have slipped stand after the measures: overdue ones first, then those that are late by most. An action without a date to be late by comes before those that have one.
well-explain-which = A measure went well when it is on target and improving.
well-explain-order = The largest changes come first, each as a share of the earlier result. A rise from 10 to 15 comes before one from 40 to 50.
well-explain-zero = A change from nothing counts as larger than all of these.
order-explain-vital = Vital signs come before all others. They are the measures that the council watches most closely.
order-explain-ties = Where two are equal, the order is that of their identifiers, A to Z. A measure's page gives its identifier.
progress-explain-scale = “{ $plan }” has these levels, the best first: { $levels }.
progress-explain-who = Whoever is named beside a level chose it, and says why in one sentence.
progress-explain-human = It is a human judgement, and no rule works it out. It can take account of what no measure shows.
progress-explain-beside = It stands beside the count of measures on target. The page says so where the best level stands beside measures of which half or more are off target. It also does where the lowest level stands beside measures of which none is off target.
pace-explain-what = A measure with a target some years ahead may say whether it keeps pace. Its growth a year since a first year is held against the growth a year that leads from there to the target.
pace-explain-share = Growth is a share of what the figure was. From 40.0% to 42.0% is growth of 5.0%, and a rise of 2.0 percentage points. The same share is needed each year.
pace-explain-near = Growth within { $within } of what is needed counts as on pace. More than that above is ahead, more than that below is behind.
pace-explain-near-example = Where 4.0% a year is needed, growth from { $low } to { $high } is on pace.
pace-explain-short = At least { $months } months must lie between the first figure and the latest.
pace-explain-refused = Growth from zero, to zero or across it means nothing as a share. Nor does growth since figures were counted in another way. The page says so then.
pace-explain-status = Pace is no status: a measure can miss its target of today and keep pace, or the other way round.
pace-users = { $count ->
    [one] One measure uses this: { $titles }.
   *[other] { $count } measures use this: { $titles }.
}
action-explain-rule = Every action is judged by one rule, from its dates and from what was reported on it.
action-explain-dates = The first due date is never changed. A later date stands beside it.
action-explain-known = A report judges by what had been reported by the day named as “Data up to”.
benchmark-explain-group = Each measure names the group that it is compared with, its members and its year.
benchmark-explain-middle = The middle council has as many others above it as below. Where two share the middle, it is half way between them.
benchmark-explain-quartiles = The middle half leaves out the lowest quarter of councils and the highest quarter. Its two ends are called quartiles.
benchmark-explain-between = Where a quarter falls between two councils, the point between them is taken in proportion. Statisticians call this type 7.
benchmark-explain-rank = Ranks count from the best. Councils with the same figure share a rank, and the ranks after it are left out: 1, 2, 2, 4.
benchmark-explain-quarter = The best quarter is the first quarter of the places, and the worst quarter is the last. Of 15 councils, each has three places.
benchmark-explain-own-rate = A wider area, such as { $area }, is shown with its own rate, in which a larger council counts for more. The mean of the rates of a group counts each council once. So the two differ, and each is labelled.
benchmark-explain-before = A rank is held against the one at the same point of an earlier year. It is left out where figures were counted in another way. So it is where more than a quarter of councils report for only one of the two.
benchmark-explain-missing = Councils that report no figure are named and not counted.
likely-change = { $way ->
    [up] The rise
   *[down] The fall
} may be chance: the likely ranges overlap.
likely-target = Whether the result meets the target may be chance: the target lies in its likely range, { $lower } to { $upper }.
likely-explain = A figure from a sample may be some way off, by chance. Where its publisher gives confidence limits, the table shows the range between them as its likely range. Where the ranges of two figures overlap, the page says that the change from one to the other may be chance. It says the same of a target that lies in the range.
likely-explain-compared = Where the middle council's figure lies in our likely range, the page says that the difference may be chance. Where two councils' ranges overlap, so may be which of them is ahead.
    .by-others = Where the middle council's figure lies in the likely range of { $council }, the page says that the difference may be chance. Where two councils' ranges overlap, so may be which of them is ahead.
rounding-explain = Figures are judged as they were published, and rounded only when they are shown.
rounding-explain-half = A half is rounded away from zero: 2.5 is shown as 3.
rounding-explain-sums = Because each figure is rounded by itself, parts may not add up to the whole shown.
rounding-explain-zero = Zero is shown only where the figure is exactly zero.
small-numbers-explain = Where a number is so small that somebody could be recognised, it is withheld. The page of each such measure says below which number.
small-numbers-explain-others = Other figures are withheld where a small number could be worked out from them. Nothing tells the two apart, as that would give some away.
method-table-caption = How each measure is judged
method-table-explain = Each line says by which rule a measure is judged, what counts as close, and what it is compared with.
method-table-file = { $count } measures are too many to list here. The file has each of them.
download-of-method = How each measure is judged
column-rule = Rule
column-closeness = Close to target
column-earlier = Earlier figure
column-no-change = No change
earlier-previous = The one before
earlier-year-before = The same time a year before
sources-explain-fingerprint = A fingerprint is a short code worked out from a file, here with a method called SHA-256. Its first 16 characters are shown.
sources-explain-use = Any change to the file changes its fingerprint. So anyone can check that they have the very file that these figures came from.
sources-caption = Where the figures come from
column-source = Source
column-publisher = Publisher
column-licence = Licence
column-released = Published
column-digest = Fingerprint of the file

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
    .by-others = Plans
title-method = How we judge
    .by-others = How figures are judged
title-action-method = How we judge actions
    .by-others = How actions are judged
title-risk-method = How we score risks
    .by-others = How risks are scored
title-accessibility = Accessibility statement
title-data = Data
title-not-found = Page not found
title-moved = This page has moved
title-whole = The whole report
contents-measures = { $first } to { $last } The measures, one by one
link-whole = Read or print the whole report on one page
title-version = version { $version }
description-measure = { $question } { $lead }
description-report = { $council }: { $title }, { $period }.
no-picture = There is no figure to draw yet.
days = { $from } to { $to }
csv = CSV
column-description-measure = The measure's identifier
column-description-area = The area: this site's identifier, its nine-character code at the end of the period, and its name
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
action-explain-no-update = Nobody has reported on the work. It should have started, or its start is not known. So nothing is claimed about it.
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
    .by-others = The score once all that is planned is done says how much of the risk would be left.
risk-counts = { $count ->
    [one] We watch 1 risk: { $parts }.
   *[other] We watch { $count } risks: { $parts }.
}
    .by-others = { $count ->
        [one] { $council } watches 1 risk: { $parts }.
       *[other] { $council } watches { $count } risks: { $parts }.
    }

## Money

money-over = { $amount } more
money-under = { $amount } less
money-as-planned = as planned
all-directorates = All directorates
money-not-since = Not all of it has been reported on since { $day }.
last-reported = Last reported on { $day }.
money-lead = { $time ->
    [final] We spent { $spent } on services in { $year }, { $difference }.
    [last] We expected to spend { $spent } on services in { $year }, { $difference }.
   *[expected] We expect to spend { $spent } on services in { $year }, { $difference }.
}
    .by-others = { $time ->
        [final] { $council } spent { $spent } on services in { $year }, { $difference }.
        [last] { $council } expected to spend { $spent } on services in { $year }, { $difference }.
       *[expected] { $council } expects to spend { $spent } on services in { $year }, { $difference }.
    }
money-lead-over = { $amount } more than planned
money-lead-under = { $amount } less than planned
money-revenue = { $time ->
    [final] We spent { $spent } on services in { $year }. Our budget was { $budget }, so that is { $difference }.
    [last] We expected to spend { $spent } on services in { $year }. Our budget was { $budget }, so that is { $difference }.
   *[expected] We expect to spend { $spent } on services in { $year }. Our budget is { $budget }, so that is { $difference }.
}
    .by-others = { $time ->
        [final] { $council } spent { $spent } on services in { $year }. Its budget was { $budget }, so that is { $difference }.
        [last] { $council } expected to spend { $spent } on services in { $year }. Its budget was { $budget }, so that is { $difference }.
       *[expected] { $council } expects to spend { $spent } on services in { $year }. Its budget is { $budget }, so that is { $difference }.
    }
money-most-over = { $time ->
    [final] { $directorate } spent the most above its budget, by { $over }.
    [last] { $directorate } expected to spend the most above its budget, by { $over }.
   *[expected] { $directorate } expects to spend the most above its budget, by { $over }.
}
money-capital = { $time ->
    [final] We spent { $spent } on buildings, roads and equipment. We had planned { $budget }, so that is { $difference }.
    [last] We expected to spend { $spent } on buildings, roads and equipment. We had planned { $budget }, so that is { $difference }.
   *[expected] We expect to spend { $spent } on buildings, roads and equipment. We had planned { $budget }, so that is { $difference }.
}
    .by-others = { $time ->
        [final] { $council } spent { $spent } on buildings, roads and equipment. It had planned { $budget }, so that is { $difference }.
        [last] { $council } expected to spend { $spent } on buildings, roads and equipment. It had planned { $budget }, so that is { $difference }.
       *[expected] { $council } expects to spend { $spent } on buildings, roads and equipment. It had planned { $budget }, so that is { $difference }.
    }
money-savings = { $time ->
    [final] We planned to save { $planned } in { $year } and saved { $saved }.
    [last] We planned to save { $planned } in { $year }. We had saved { $saved }, and expected { $expected } in all.
   *[expected] We planned to save { $planned } in { $year }. So far we have saved { $saved }, and expect { $expected } by the end of the year.
}
    .by-others = { $time ->
        [final] { $council } planned to save { $planned } in { $year } and saved { $saved }.
        [last] { $council } planned to save { $planned } in { $year }. It had saved { $saved }, and expected { $expected } in all.
       *[expected] { $council } planned to save { $planned } in { $year }. So far it has saved { $saved }, and expects { $expected } by the end of the year.
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

## What differs between two reports, and where

changed-what-title = Title
changed-what-plan = Plan
changed-what-period = Period
changed-what-cut-off = Data up to
changed-what-published = Published
changed-what-next-report = Next report
changed-what-question = Question
changed-what-outcome = Plan item that it serves
changed-what-fact = About
changed-what-source = Source
changed-what-words = Words
changed-what-listed = Listed
changed-what-wording = The plan’s wording
changed-what-progress = Progress
changed-what-progress-reason = Why
changed-what-said-by = Said by
changed-what-standing = Where its measures stand
changed-what-narrative = Words
changed-what-figure = Figure
changed-what-target = Target
changed-what-forecast = Forecast
changed-what-forecast-status = Forecast status
changed-what-median = Middle of similar councils
changed-what-peer = Figure of a similar council
changed-what-status = Status
changed-what-working = How the status was worked out
changed-what-override = Judged otherwise
changed-what-direction = Direction
changed-what-direction-working = How the direction was worked out
changed-what-sustained = Reports in a row
changed-what-position = Position
changed-what-reason = Why it needs attention
changed-what-pace = Pace towards a later target
changed-what-in-terms = In real terms and per resident
changed-what-variation = Variation
changed-what-assurance = Target and control limits
changed-what-caution = Caution
changed-what-commentary = Commentary
changed-what-improvement-action = Improvement action
changed-what-description = Description
changed-what-owner = Owner
changed-what-start = Start
changed-what-end = End, as first promised
changed-what-end-now = End, as known
changed-what-state = State
changed-what-update = Update
changed-what-score = Score
changed-what-residual = Score once everything planned is done
changed-what-mitigation = What is being done
changed-what-planned = Planned
changed-what-so-far = So far
changed-what-expected = Expected
changed-what-note = Note
changed-what-answer = The council’s answer
changed-what-action = Action

changed-parts-report = The report
changed-parts-section = Sections
changed-parts-outcome = Plan items
changed-parts-measure = Measures
changed-parts-action = Actions
changed-parts-risk = Risks
changed-parts-budget = Budgets
changed-parts-saving = Savings
changed-parts-finding = Findings

changed-count-parts-added = { $count ->
    [one] { $count } part added
   *[other] { $count } parts added
}
changed-count-parts-dropped = { $count ->
    [one] { $count } part dropped
   *[other] { $count } parts dropped
}
changed-count-figures = { $count ->
    [one] { $count } figure or target
   *[other] { $count } figures and targets
}
changed-count-judgements = { $count ->
    [one] { $count } judgement or its working
   *[other] { $count } judgements and their working
}
changed-count-words = { $count ->
    [one] { $count } piece of the words
   *[other] { $count } pieces of the words
}
changed-count-work = { $count ->
    [one] { $count } detail of work and money
   *[other] { $count } details of work and money
}
changed-count-facts = { $count ->
    [one] { $count } title, date or other fact
   *[other] { $count } titles, dates and other facts
}

changed-title = What changed
changed-from = From: “{ $title }”, version { $version }
changed-to = To: “{ $title }”, version { $version }
changed-nothing = Nothing differs.
changed-was = Was
changed-is = Is
changed-new = New
changed-none = Nothing
corrected-caption = What it said and what it says
corrected-part = Part of the report
corrected-what = What
changed-gone = Gone
changed-added = Only in the later report.
changed-dropped = Only in the earlier report.
changed-because = Why: { $because }
changed-number = Was number { $was }, is number { $is }.
changed-column = What
changed-caption = What changed: { $title }
changed-marks = Where both sides have words, those that were taken out are struck through under “Was”. Those that were put in are underlined under “Is”.
changed-revenue = { $directorate }: spending on services, { $year }
changed-capital = { $directorate }: spending on buildings, roads and equipment, { $year }

## Across the council

title-scorecard = Scorecard
title-exceptions = What needs attention
title-benchmarks = How we compare
    .by-others = How { $council } compares
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
    .by-others = How the council is doing, seen from each side.
lead-exceptions = Measures that need attention, each with its reasons, and actions that are overdue or have slipped.
lead-benchmarks = How our figures stand beside those of similar councils.
    .by-others = How the figures of { $council } stand beside those of similar councils.
lead-directorates = How each part of the council is doing.
lead-lead-members = What each lead member answers for, and how it is going.
lead-categories = The same measures, by what they are about.
lead-vital-signs = The measures that we watch above all others.
    .by-others = The measures that are watched above all others.
lead-actions = What we said we would do, by when, and how it is going.
    .by-others = What { $council } said it would do, by when, and how it is going.
lead-risks = What could stop us, how likely and how bad it is, and what we do about it.
    .by-others = What could stop { $council }, how likely and how bad it is, and what is done about it.
lead-money = What we planned to spend and save, and what it came to.
    .by-others = What { $council } planned to spend and save, and what it came to.
lead-findings = What reviews found, what we answered and what was done.
    .by-others = What reviews found, what { $council } answered and what was done.
filter = { $name } ({ $count })
filter-all = All
part-measures = Measures
part-residents = What residents told us
    .by-others = What residents told the council
part-changes = What changed in this report
part-late-actions = Actions that are overdue or have slipped
measures-of = Measures of “{ $group }”
only-first = The first { $shown } of { $all } are shown here. The list of measures has them all.
as-things-stood = This is how things stood on { $day }, by what had been reported then.
not-reported = No published report covers this yet. It is shown as it stands today.
none-attention = No measure needs attention.
none-attention-first = No measure has to be looked at first.
exception-far-off-target = Off target by { $times } times its tolerance.
exception-no-tolerance = Off target by { $miss }. { $any ->
    [yes] For this measure any miss is off target.
   *[no] Its rule has no tolerance to measure that by.
}
exception-judged-off-target = { $who } judged it to be off target on { $day }.
exception-judged-otherwise = Off target by its rule. { $who } judged it { $status } on { $day }.
exception-worsening = { $run }.
exception-special-cause = By its control limits, the latest figure is out of the ordinary, for the worse.
exception-overdue = New figures were due by { $due } and had not come in by { $known }.
exception-late = The figure for { $period } is late.
others-off-target = { $count ->
    [one] 1 measure is off target by less than { $times } times its tolerance:
   *[other] { $count } measures are off target by less than { $times } times their tolerance:
}
others-off-target-also = { $count ->
    [one] Beside what needs attention, 1 measure is off target, by less than { $times } times its tolerance:
   *[other] Beside what needs attention, { $count } measures are off target, by less than { $times } times their tolerance:
}
list-next = {", "}
list-last = {" and "}
list-and-others = {" "}and { $count } others
action-late-days = { $count ->
    [one] That is 1 day late.
   *[other] That is { $count } days late.
}
action-late-months = That is { $count } months late.
none-rated-off = No measure has a status, so none can be called off target.
none-rated-well = No measure has a status, so none can be called on target.
none-well = No measure is both on target and getting better.
lead-on-both = Why, and what is being done
lead-on-why = Why this is so
lead-on-done = What is being done
no-action-recorded = No action has been recorded
no-answer = Not answered yet
nothing-reported = Nothing reported yet
milestone = Milestone: { $title }
owner-and-responsible = { $owner }; day to day: { $responsible }
said-on = { $said }. ({ $day })
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
    .by-others = Once all that is planned is done
column-moved = Since the score before
column-mitigation = What we do about it
    .by-others = What is done about it
column-threatens = What it threatens
no-outcome = No part of the plan alone
risk-link = { $title } ({ $level })
table-revenue = Spending on services, { $year }
table-capital = Spending on buildings, roads and equipment, { $year }
column-budget = Budget
column-spent = Spent
column-spent-so-far = Spent so far
column-spent-then = Spent when last reported
column-expected-then = Expected then
column-expected = Expected in all
column-against-budget = Against budget
table-savings = Savings, { $year }
column-saving = Saving
column-planned = Planned
column-saved = Saved
column-saved-so-far = Saved so far
column-saved-then = Saved when last reported
column-against-plan = Against plan
all-savings = All savings
table-findings = Findings, the newest first
column-found = What was found
column-review = Who found it, and when
column-answer = What we answered
    .by-others = What the council answered
column-about = What it is about
finding-link = { $review }, { $day } ({ $state })
who-is-in = Who is in “{ $group }”, and why
table-benchmarks = Our figures beside those of “{ $group }”
    .by-others = { $council } beside “{ $group }”
column-ours = Ours
    .by-others = { $council }
column-position = Our position
    .by-others = Its position
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
actions-lead = Of { $total }, { $well ->
    [0] none is
    [one] 1 is
   *[other] { $well } are
} on course or complete.
actions-lead-overdue = { $count ->
    [one] 1 is overdue
   *[other] { $count } are overdue
}
actions-lead-slipped = { $count ->
    [one] 1 has slipped
   *[other] { $count } have slipped
}
actions-lead-none-late = None is overdue or has slipped.
actions-stand = { $total }: { $parts }.
actions-stand-open = { $total }. Still to do: { $parts }.
actions-stand-done = Done: { $parts }.
actions-in-state = { $state }: { $total }
some-actions-not-reported = Some of these actions are in no published report yet. They are shown as they stand today.
timeline-subtitle = { $of }: each action from its start to its end
timeline-description = Timeline: each bar runs from an action's start to its end. { $parts }
timeline-row = { $state }, due { $due }
timeline-row-early = { $state } by { $ended }, due { $due }
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
savings-headline = { $time ->
    [final] We saved { $saved } of the { $planned } planned for { $year }
    [last] When last reported, we had saved { $saved } of the { $planned } planned for { $year }
   *[expected] We have saved { $saved } of the { $planned } planned for { $year }
}
    .by-others = { $time ->
        [final] { $council } saved { $saved } of the { $planned } planned for { $year }
        [last] When last reported, { $council } had saved { $saved } of the { $planned } planned for { $year }
       *[expected] { $council } has saved { $saved } of the { $planned } planned for { $year }
    }
savings-subtitle = Savings by directorate, { $unit }, { $year }
savings-description = { $time ->
    [last] A bar for each directorate: what had been saved, what was still expected, and what was not.
   *[other] A bar for each directorate: what was saved, what is still expected, and what is not expected any more.
}
savings-more = { $time ->
    [final] Where more was saved than planned, it comes to { $amount }.
    [last] Where more was expected than planned, it comes to { $amount }.
   *[expected] Where more is expected than planned, it comes to { $amount }.
}
savings-in-all = All savings together: { $difference }.
savings-caption = Savings by directorate, { $year }
part-saved = Saved
part-still-expected = { $time ->
    [last] Expected then
   *[other] Still expected
}
part-not-expected = { $time ->
    [final] Not saved
    [last] Not expected then
   *[expected] No longer expected
}
