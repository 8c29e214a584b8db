//! Every rule with a table of cases, and laws that hold for all of them.

use super::*;
use crate::assess::series;
use crate::assess::tests::{EVER, d, measure, ours, period};
use crate::model::AreaIx;
use Status::{CloseToTarget, OffTarget, OnTarget};

/// Periods and what came out, as [`ours`] reads them.
type Values<'a> = &'a [(&'a str, &'a str)];

/// A measure with a rule and, as its target, a value on the good side of which all is well.
fn judged_by(rule: StatusRule, polarity: Polarity, targets: Values<'_>) -> Measure {
    let mut measure = measure(polarity);
    measure.rule = rule;
    let target = |(when, value): &(&str, &str)| {
        let aim = match value.split_once(" to ") {
            Some((low, high)) => Aim::Within(d(low), d(high)),
            None => polarity.aim_at(d(value)).unwrap_or(Aim::Within(d(value), d(value))),
        };
        Target { period: period(when), aim, line: 1 }
    };
    measure.targets = targets.iter().map(target).collect();
    measure
}

fn rated(measure: &Measure, values: Values<'_>) -> Rating {
    let figures = ours(values);
    rate(measure, &series(&figures, AreaIx(0), EVER))
}

#[test]
fn a_result_is_judged_by_its_rule() {
    use Polarity::{Higher, Lower, Nearest};
    let points = |text| StatusRule::Tolerance(Margin::Points(d(text)));
    let percent = |text| StatusRule::Tolerance(Margin::Percent(d(text)));
    let floor = |text| StatusRule::Floor(d(text));
    let width = |text| StatusRule::Nearest { width: d(text) };
    let bands = |good, fair| StatusRule::Bands { good: d(good), fair: d(fair) };
    let cases = [
        // Tolerance (Reigate: amber inside an agreed tolerance), its edges included.
        (points("2"), Higher, "45", "45.0", OnTarget),
        (points("2"), Higher, "45", "44.99", CloseToTarget),
        (points("2"), Higher, "45", "43.0", CloseToTarget),
        (points("2"), Higher, "45", "42.999", OffTarget),
        (points("1"), Lower, "10", "10", OnTarget),
        (points("1"), Lower, "10", "11", CloseToTarget),
        (points("1"), Lower, "10", "11.1", OffTarget),
        // Per cent of the target (Havering's 10%).
        (percent("10"), Higher, "50", "45", CloseToTarget),
        (percent("10"), Higher, "50", "44.9", OffTarget),
        (percent("10"), Lower, "50", "55", CloseToTarget),
        // A target of zero has no percentage, so nothing is close to it.
        (points("0"), Lower, "0", "0", OnTarget),
        (percent("10"), Lower, "0", "0.1", OffTarget),
        // Negative values.
        (points("1"), Higher, "-2", "-3", CloseToTarget),
        (points("1"), Higher, "-2", "-1", OnTarget),
        (percent("10"), Higher, "-20", "-22", CloseToTarget),
        (percent("10"), Higher, "-20", "-22.1", OffTarget),
        // Floor standard (Kent: amber from the floor up to the target).
        (floor("45"), Higher, "50", "50", OnTarget),
        (floor("45"), Higher, "50", "45", CloseToTarget),
        (floor("45"), Higher, "50", "44.9", OffTarget),
        (floor("55"), Lower, "50", "55", CloseToTarget),
        (floor("55"), Lower, "50", "56", OffTarget),
        // A floor beyond its target leaves no room for "close".
        (floor("60"), Higher, "50", "49", OffTarget),
        // Bands need no target.
        (bands("90", "80"), Higher, "", "90", OnTarget),
        (bands("90", "80"), Higher, "", "80", CloseToTarget),
        (bands("90", "80"), Higher, "", "79.9", OffTarget),
        (bands("5", "8"), Lower, "", "5", OnTarget),
        (bands("5", "8"), Lower, "", "8", CloseToTarget),
        (bands("5", "8"), Lower, "", "8.1", OffTarget),
        // Nearest to a range, and to a single value.
        (width("2"), Nearest, "95 to 105", "95", OnTarget),
        (width("2"), Nearest, "95 to 105", "107", CloseToTarget),
        (width("2"), Nearest, "95 to 105", "92.9", OffTarget),
        (width("1"), Nearest, "100", "100", OnTarget),
        (width("1"), Nearest, "100", "101", CloseToTarget),
    ];
    for (rule, polarity, target, value, expected) in cases {
        let shown = format!("{value} against {target} by {rule:?}");
        let targets = [("2024-25", target)];
        let targets = if target.is_empty() { &[] } else { &targets[..] };
        let measure = judged_by(rule, polarity, targets);
        assert_eq!(rated(&measure, &[("2024-25", value)]).status(), Some(expected), "{shown}");
    }
}

#[test]
fn some_rules_look_back_a_year() {
    use Polarity::{Higher, Lower};
    // Havering: within the margin is on target; beyond it, amber if improved or kept.
    let trend = |points| StatusRule::TrendModerated(Margin::Points(d(points)));
    // Thurrock: amber if better than last year.
    let better = || StatusRule::BetterThanLastYear { width: d("2") };
    let cases: [(StatusRule, Polarity, Values<'_>, Status); 13] = [
        (trend("5"), Higher, &[("2023-24", "40"), ("2024-25", "45")], OnTarget),
        (trend("5"), Higher, &[("2023-24", "40"), ("2024-25", "44")], CloseToTarget),
        (trend("5"), Higher, &[("2023-24", "44"), ("2024-25", "44")], CloseToTarget),
        (trend("5"), Higher, &[("2023-24", "44.1"), ("2024-25", "44")], OffTarget),
        (trend("5"), Lower, &[("2023-24", "57"), ("2024-25", "56")], CloseToTarget),
        (trend("5"), Lower, &[("2023-24", "55"), ("2024-25", "56")], OffTarget),
        // With nothing to look back at, a miss is a miss.
        (trend("5"), Higher, &[("2024-25", "44")], OffTarget),
        (trend("5"), Higher, &[("2023-24", "-"), ("2024-25", "44")], OffTarget),
        // A new way of counting leaves nothing to look back at.
        (trend("5"), Higher, &[("2023-24", "40"), ("2024-25", "!44")], OffTarget),
        (better(), Higher, &[("2023-24", "49"), ("2024-25", "50")], OnTarget),
        (better(), Higher, &[("2023-24", "49"), ("2024-25", "49.1")], CloseToTarget),
        (better(), Higher, &[("2023-24", "49"), ("2024-25", "49")], OffTarget),
        (better(), Lower, &[("2023-24", "60"), ("2024-25", "59")], CloseToTarget),
    ];
    for (rule, polarity, values, expected) in cases {
        let shown = format!("{values:?} by {rule:?}");
        let measure = judged_by(rule, polarity, &[("2024-25", "50")]);
        assert_eq!(rated(&measure, values).status(), Some(expected), "{shown}");
    }
}

#[test]
fn a_milestone_is_judged_when_it_is_due() {
    let rule = StatusRule::Milestone { width: d("10") };
    let measure = judged_by(rule, Polarity::Higher, &[("2024-25", "100"), ("2026-27", "200")]);
    let not_due = Rating::Unrated(Unrated::NotDue(measure.targets[0]));
    assert_eq!(rated(&measure, &[("2023-24", "60")]), not_due);
    let cases: [(Values<'_>, Status); 5] = [
        (&[("2024-25", "100")], OnTarget),
        (&[("2024-25", "99")], OffTarget),
        // Reached before it was due.
        (&[("2023-24", "100"), ("2025-26", "110")], OnTarget),
        // Reached later.
        (&[("2024-25", "90"), ("2025-26", "100")], CloseToTarget),
        // The next one is due.
        (&[("2024-25", "100"), ("2026-27", "150")], OffTarget),
    ];
    for (values, expected) in cases {
        assert_eq!(rated(&measure, values).status(), Some(expected), "{values:?}");
    }
}

#[test]
fn what_cannot_be_judged_says_why() {
    let rule = || StatusRule::Tolerance(Margin::Points(d("2")));
    let with_target = judged_by(rule(), Polarity::Higher, &[("2024-25", "45")]);
    let never = judged_by(rule(), Polarity::Higher, &[]);
    let reason = || "We only count it.".to_owned();
    let not_judged =
        judged_by(StatusRule::None { reason: reason() }, Polarity::None, &[("2024-25", "45")]);
    let cases: [(&Measure, Values<'_>, Unrated); 4] = [
        (&with_target, &[], Unrated::NoFigure),
        (&with_target, &[("2024-25", "-")], Unrated::Gap(Gap::NotCollected)),
        (&never, &[("2024-25", "50")], Unrated::NoTarget),
        (&not_judged, &[("2024-25", "50")], Unrated::NotJudged(reason())),
    ];
    for (measure, values, expected) in cases {
        assert_eq!(rated(measure, values), Rating::Unrated(expected));
    }
}

#[test]
fn severity_is_the_miss_over_the_amber_width() {
    let points = |text| StatusRule::Tolerance(Margin::Points(d(text)));
    let cases = [
        ("41.2", points("2"), Some("1.9")),
        ("35", StatusRule::Floor(d("40")), Some("2")),
        ("46", points("2"), None),
        ("41.2", points("0"), None),
        ("35", StatusRule::TrendModerated(Margin::Points(d("5"))), Some("2")),
        ("35", StatusRule::BetterThanLastYear { width: d("4") }, Some("2.5")),
        ("35", StatusRule::Bands { good: d("45"), fair: d("41") }, Some("2.5")),
        ("35", StatusRule::Milestone { width: d("20") }, Some("0.5")),
    ];
    for (value, rule, expected) in cases {
        let shown = format!("{value} by {rule:?}");
        let measure = judged_by(rule, Polarity::Higher, &[("2024-25", "45")]);
        let Rating::Rated(judged) = rated(&measure, &[("2024-25", value)]) else {
            panic!("{shown}: not judged");
        };
        assert_eq!(judged.severity(), expected.map(d), "{shown}");
    }
}

/// Every rule, in a form that grows with its measure and turns over with it.
fn rules(scale: Decimal, turned: bool) -> Vec<StatusRule> {
    let value = |text| d(text) * scale * if turned { -Decimal::ONE } else { Decimal::ONE };
    let size = |text| d(text) * scale;
    vec![
        StatusRule::Tolerance(Margin::Points(size("3"))),
        StatusRule::Tolerance(Margin::Percent(d("7"))),
        StatusRule::Floor(value("44")),
        StatusRule::TrendModerated(Margin::Points(size("3"))),
        StatusRule::TrendModerated(Margin::Percent(d("7"))),
        StatusRule::BetterThanLastYear { width: size("3") },
        StatusRule::Bands { good: value("50"), fair: value("44") },
        StatusRule::Milestone { width: size("3") },
    ]
}

/// The statuses of some results that lie on every side of target, margin and year before.
fn statuses(scale: Decimal, turned: bool) -> Vec<Option<Status>> {
    let sign = if turned { -Decimal::ONE } else { Decimal::ONE };
    let write = |text: &str| (d(text) * scale * sign).to_string();
    let polarity = if turned { Polarity::Lower } else { Polarity::Higher };
    let mut found = Vec::new();
    for rule in rules(scale, turned) {
        let target = write("50");
        let measure = judged_by(rule, polarity, &[("2024-25", target.as_str())]);
        for (before, now) in [("40", "51"), ("40", "48"), ("40", "44"), ("46", "43"), ("60", "50")]
        {
            let (before, now) = (write(before), write(now));
            let values = [("2023-24", before.as_str()), ("2024-25", now.as_str())];
            found.push(rated(&measure, &values).status());
        }
    }
    found
}

#[test]
fn a_status_turns_over_with_its_polarity_and_does_not_depend_on_the_unit() {
    let plain = statuses(Decimal::ONE, false);
    assert_eq!(statuses(Decimal::ONE, true), plain, "turned over");
    for scale in ["1000", "0.001", "7.3"] {
        assert_eq!(statuses(d(scale), false), plain, "times {scale}");
    }
    for status in [OnTarget, CloseToTarget, OffTarget] {
        assert!(plain.contains(&Some(status)), "{status:?} is among them");
    }
}
