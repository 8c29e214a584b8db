//! Figures and targets that may be right and seldom are: a target of another order, a
//! result copied from the period before, one far from all others, one that is old.
//!
//! They are looked at from the newest report alone: what is in an older one is as it was.

use jiff::ToSpan;
use rust_decimal::Decimal;

use crate::assess::Assessment;
use crate::diagnostic::{Code, Diagnostic, Place, Problems};
use crate::model::{Accumulation, Edition, Figure, Measure, Polarity, Site, Target};
use crate::quantity::Style;

/// So many earlier results are a history.
const HISTORY: usize = 6;
/// A result with fewer digits may well come again.
const DIGITS: usize = 3;

/// Looks at the targets and latest results of a report's measures.
pub(super) fn warn(site: &Site, assessments: &[Assessment<'_>], problems: &Problems) {
    for assessment in assessments {
        let measure = site.measure(assessment.measure);
        let targets = measure.targets.iter();
        problems.extend(targets.filter_map(|target| implausible(measure, target, assessment)));
        let Some(latest) = assessment.latest() else { continue };
        // What others publish is not copied by hand, and may well come again.
        let own = site.is_own(latest);
        let copied = own.then(|| unchanged(measure, latest, assessment)).flatten();
        let far = far_from_history(measure, latest, assessment);
        problems.extend(copied.into_iter().chain(far).map(|found| found.at(site.place_of(latest))));
    }
}

/// Looks for latest results whose successors should have come long since.
pub(super) fn warn_of_old(
    site: &Site,
    edition: &Edition,
    assessments: &[Assessment<'_>],
    problems: &Problems,
) {
    for assessment in assessments {
        // A gap says why there is nothing.
        let latest = assessment.latest().filter(|latest| latest.value().is_some());
        let found =
            latest.and_then(|latest| Some((latest, old(site, edition, latest, assessment)?)));
        problems.extend(found.map(|(latest, found)| found.at(site.place_of(latest))));
    }
}

/// A target of nought, or ten times its result, or a tenth of it.
fn implausible(
    measure: &Measure,
    target: &Target,
    assessment: &Assessment<'_>,
) -> Option<Diagnostic> {
    let (period, latest) = assessment.ours.latest_value()?;
    let own = assessment.ours.value_at(target.period);
    // A sum that grows through the year is held against its own period alone.
    let to_come = target.period > period && measure.accumulation != Accumulation::YearToDate;
    let result = own.or(to_come.then_some(latest))?;
    let bound = target.aim.bound(result);
    let (id, style) = (&measure.id, &measure.style);
    let written = style.exact(bound).write(bound);
    let of = format!("the target of `{id}` for {} is {written}", target.period.canonical());
    let message = if bound.is_zero() {
        let reached = assessment.ours.iter().any(|figure| figure.value() == Some(Decimal::ZERO));
        let natural = measure.polarity == Polarity::Nearest
            || (measure.polarity == Polarity::Lower && reached);
        (!natural).then(|| format!("{of}, which no result has ever been"))?
    } else {
        let (aimed, is) = (bound.abs(), result.abs());
        let tenfold = |less: Decimal, more: Decimal| {
            !less.is_zero() && less.checked_mul(Decimal::TEN).is_some_and(|ten| ten <= more)
        };
        let times = match () {
            () if tenfold(is, aimed) => "ten times the result or more",
            () if tenfold(aimed, is) => "a tenth of the result or less",
            () => return None,
        };
        format!("{of}, {times}: the result is {}", style.write(result))
    };
    Some(
        Diagnostic::new(Code::ImplausibleTarget, message)
            .at(Place::line("data/targets.csv", target.line as usize))
            .help("look at its unit and its decimal point; if it is right, allow it in plainsight.toml with a reason"),
    )
}

/// The result of the period before, to the last digit.
fn unchanged(
    measure: &Measure,
    latest: &Figure,
    assessment: &Assessment<'_>,
) -> Option<Diagnostic> {
    let value = latest.value()?;
    let before = assessment.ours.iter().rev().skip(1).find(|figure| figure.value().is_some())?;
    let digits = value.normalize().mantissa().unsigned_abs().to_string();
    let telling = digits.trim_end_matches('0').len() >= DIGITS;
    // What is the same share of other numbers has been counted anew.
    let share = |figure: &Figure| figure.detail.as_ref().and_then(|detail| detail.numerator);
    let counted_anew = share(latest).is_some() && share(latest) != share(before);
    if before.value() != Some(value) || value.is_zero() || !telling || counted_anew {
        return None;
    }
    let message = format!(
        "`{}` has the same value for {} as for {}: {}",
        measure.id,
        latest.period.canonical(),
        before.period.canonical(),
        exactly(&measure.style, value)
    );
    Some(
        Diagnostic::new(Code::UnchangedValue, message)
            .help("make sure that it was not copied; if it is right, allow it in plainsight.toml with a reason"),
    )
}

/// Further outside the range of all earlier results than that range is wide.
fn far_from_history(
    measure: &Measure,
    latest: &Figure,
    assessment: &Assessment<'_>,
) -> Option<Diagnostic> {
    let value = latest.value()?;
    let alike = |figure: &&Figure| {
        figure.period.kind() == latest.period.kind()
            && (measure.accumulation != Accumulation::YearToDate
                || figure.period.month_count() == latest.period.month_count())
    };
    let earlier: Vec<Decimal> = assessment
        .ours
        .iter()
        .filter(|figure| figure.period < latest.period)
        .filter(alike)
        .filter_map(Figure::value)
        .collect();
    let (least, most) = (earlier.iter().min()?, earlier.iter().max()?);
    let width = most.checked_sub(*least)?;
    let outside = (*least - value).max(value - *most);
    if earlier.len() < HISTORY || width.is_zero() || outside <= width {
        return None;
    }
    let style = &measure.style;
    let message = format!(
        "`{}` is {} for {}, far from all {} earlier results: they lie between {} and {}",
        measure.id,
        style.write(value),
        latest.period.canonical(),
        earlier.len(),
        style.write(*least),
        style.write(*most)
    );
    Some(
        Diagnostic::new(Code::ValueFarFromHistory, message)
            .help("look at its unit and its decimal point; if it is right, allow it in plainsight.toml with a reason"),
    )
}

/// A figure whose successors should have come long since.
fn old(
    site: &Site,
    edition: &Edition,
    latest: &Figure,
    assessment: &Assessment<'_>,
) -> Option<Diagnostic> {
    let measure = site.measure(assessment.measure);
    let two = (2 * measure.frequency.months()).months();
    let is_old = latest.period.end().saturating_add(two) <= edition.period.end();
    let announced = measure.next_figures.is_some_and(|next| next > edition.cut_off)
        || site.sources.iter().any(|source| {
            source.released_for.contains_key(&assessment.measure)
                && source.next_after(edition.cut_off).is_some_and(|next| next > edition.cut_off)
        });
    if !is_old || announced {
        return None;
    }
    let message = format!(
        "the latest figure of `{}` is for {}: two or more have come due since",
        measure.id,
        latest.period.canonical()
    );
    Some(Diagnostic::new(Code::OldFigure, message).help(
        "add them; where there are none, add a row with the reason, or say in the measure's file when \
         the next is expected: next-figures",
    ))
}

/// A value with all the decimals that it was given with.
fn exactly(style: &Style, value: Decimal) -> String {
    style.exact(value).write(value)
}
