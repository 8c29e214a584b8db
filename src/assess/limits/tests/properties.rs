//! What is true of every series, held against many that chance made.

use super::*;

/// As many series as each property is held against.
const SERIES: u64 = 400;

/// A chance that is the same each time: splitmix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    /// A few dozen results of two decimals: ties, gaps, drifts, outliers and
    /// breaks among them.
    fn points(&mut self) -> Vec<Point> {
        let count = 12 + self.below(30);
        let (drift, spread) = (self.below(5), 2 + self.below(60));
        let mut text = Vec::new();
        for number in 0..count {
            let far = if self.below(15) == 0 { 400 } else { 0 };
            let hundredths = number * drift * 5 + self.below(spread) + far;
            text.push(match self.below(40) {
                0 => "-".to_owned(),
                1 => format!("!{hundredths}"),
                _ => hundredths.to_string(),
            });
        }
        let in_hundredths = |point: Point| Point {
            value: point.value.map(|value| value / Decimal::ONE_HUNDRED),
            ..point
        };
        months(&text.join(" ")).into_iter().map(in_hundredths).collect()
    }
}

/// Polarity and target, for a series near 1.
fn betters() -> [Better; 4] {
    let better = |polarity, aim| Better { polarity, aim };
    [
        better(Polarity::Higher, Some(Aim::AtLeast(d("0.4")))),
        better(Polarity::Lower, Some(Aim::AtMost(d("0.9")))),
        better(Polarity::Nearest, Some(Aim::Within(d("0.2"), d("0.6")))),
        better(Polarity::None, None),
    ]
}

fn judged(points: &[Point], better: Better) -> Control {
    Control::of(points, &[], &ControlRules::default(), better)
}

fn changed(points: &[Point], change: impl Fn(Decimal) -> Decimal) -> Vec<Point> {
    points.iter().map(|point| Point { value: point.value.map(&change), ..*point }).collect()
}

fn changed_aim(aim: Aim, change: impl Fn(Decimal) -> Decimal) -> Aim {
    match aim {
        Aim::AtLeast(low) => Aim::AtLeast(change(low)),
        Aim::AtMost(high) => Aim::AtMost(change(high)),
        Aim::Within(low, high) => Aim::Within(change(low), change(high)),
    }
}

fn signals_of(control: &Control) -> Vec<Option<Signal>> {
    control.segments.iter().flat_map(|s| s.points.iter().map(|point| point.signal)).collect()
}

fn assert_close(found: Decimal, expected: Decimal) {
    assert!((found - expected).abs() < Decimal::new(1, 9), "{found} is not {expected}");
}

/// Moved or stretched as a whole, a series has its limits moved and stretched, and
/// is judged the same.
#[test]
fn neither_moving_nor_stretching_a_series_changes_what_is_said() {
    let changes: [(Decimal, Decimal); 4] =
        [(d("1"), d("1000")), (d("1"), d("-7.5")), (d("100"), d("0")), (d("0.25"), d("3"))];
    let mut marked = 0;
    for seed in 0..SERIES {
        let points = Chance(seed).points();
        for better in betters() {
            let before = judged(&points, better);
            marked += signals_of(&before).iter().flatten().count();
            for (factor, shift) in changes {
                let change = |value: Decimal| value * factor + shift;
                let aim = better.aim.map(|aim| changed_aim(aim, change));
                let after = judged(&changed(&points, change), Better { aim, ..better });
                assert_eq!(signals_of(&after), signals_of(&before), "{seed} {better:?}");
                assert_eq!(
                    (after.variation, after.assurance),
                    (before.variation, before.assurance),
                    "{seed} {better:?}"
                );
                for (after, before) in after.segments.iter().zip(&before.segments) {
                    let (Some(after), Some(before)) =
                        (after.limits.bounds(), before.limits.bounds())
                    else {
                        continue;
                    };
                    assert_close(after.mean, change(before.mean));
                    assert_close(after.lower, change(before.lower));
                    assert_close(after.upper, change(before.upper));
                }
            }
        }
    }
    assert!(marked > 1000, "only {marked} points had a signal");
}

/// Upside down and with the other polarity, high is low and better is still
/// better; with the same polarity, better is worse.
#[test]
fn a_series_upside_down_mirrors_what_is_said() {
    let upside_down = |signal: Signal| Signal {
        side: if signal.side == Side::High { Side::Low } else { Side::High },
        ..signal
    };
    let other = |variation| match variation {
        Variation::Improving => Variation::Concerning,
        Variation::Concerning => Variation::Improving,
        same => same,
    };
    let at_least = Better { polarity: Polarity::Higher, aim: Some(Aim::AtLeast(d("0.4"))) };
    let at_most = Better { polarity: Polarity::Lower, aim: Some(Aim::AtMost(d("-0.4"))) };
    for seed in 0..SERIES {
        let points = Chance(seed).points();
        let before = judged(&points, at_least);
        let mirror = changed(&points, |value| -value);
        let mirrored = judged(&mirror, at_most);
        let expected: Vec<_> =
            signals_of(&before).into_iter().map(|signal| signal.map(upside_down)).collect();
        assert_eq!(signals_of(&mirrored), expected, "{seed}");
        assert_eq!(
            (mirrored.variation, mirrored.assurance),
            (before.variation, before.assurance),
            "{seed}"
        );
        let swapped = judged(&mirror, Better { polarity: Polarity::Higher, aim: None });
        assert_eq!(swapped.variation, before.variation.map(other), "{seed}");
        let swapped = signals_of(&judged(&points, Better { polarity: Polarity::Lower, aim: None }));
        let expected: Vec<_> = signals_of(&before)
            .into_iter()
            .map(|signal| signal.map(|s| Signal { variation: other(s.variation), ..s }))
            .collect();
        assert_eq!(swapped, expected, "{seed}");
    }
}

/// Limits that are fixed after so many points, or that belong to an earlier run,
/// are not changed by what comes later (B-02).
#[test]
fn what_comes_later_changes_no_limits_that_are_fixed() {
    let fixed = ControlRules { fixed_after: Some(12), needed: 6, ..ControlRules::default() };
    for seed in 0..SERIES {
        let all = Chance(seed).points();
        let points: Vec<Point> = all.iter().map(|p| Point { breaks: false, ..*p }).collect();
        let first = xmr::limits(&points[..12], &fixed);
        for end in 13..=points.len() {
            assert_eq!(xmr::limits(&points[..end], &fixed), first, "{seed}");
        }
        let better = betters()[0];
        let whole = judged(&all, better);
        let mut end = all.len();
        for count in (1..whole.segments.len()).rev() {
            end -= whole.segments[count].points.len();
            assert_eq!(judged(&all[..end], better).segments, whole.segments[..count], "{seed}");
        }
    }
}

#[test]
fn a_mean_lies_between_its_limits_and_only_what_is_outside_is_beyond_them() {
    for seed in 0..SERIES {
        for segment in judged(&Chance(seed).points(), HIGHER).segments {
            let Some(bounds) = segment.limits.bounds() else {
                assert!(segment.points.iter().all(|point| point.signal.is_none()), "{seed}");
                continue;
            };
            assert!(bounds.lower < bounds.mean && bounds.mean < bounds.upper, "{seed}");
            for point in &segment.points {
                let beyond = point.value.is_some_and(|v| v < bounds.lower || v > bounds.upper);
                let outside = point.signal.is_some_and(|signal| signal.rule == Rule::Outside);
                assert_eq!(outside, beyond, "{seed}");
            }
        }
    }
}
