//! What a new edition is about: what was asked for, and what follows from the editions
//! before where nothing was.

use jiff::civil::{Date, DateTime};
use jiff::{Span, ToSpan};

use crate::model::{Edition, EditionKind, Id, Plan, Site};
use crate::period::{self, Period, PeriodKind, Reading, YearRange};

/// What is asked of a new edition; what is absent is guessed.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The name of its folder.
    pub name: Id,
    /// What sort of report.
    pub kind: Option<EditionKind>,
    /// The period it reports on, as it was written.
    pub period: Option<String>,
    /// Figures released after this day are not in it.
    pub cut_off: Option<Date>,
    /// Its title.
    pub title: Option<String>,
    /// The plan it reports on.
    pub plan: Option<String>,
}

/// What a new edition is about.
#[derive(Debug)]
pub(super) struct Facts<'s> {
    pub(super) plan: &'s Plan,
    /// The last edition on the same plan; no draft, where there is another.
    pub(super) last: Option<&'s Edition>,
    pub(super) kind: EditionKind,
    pub(super) period: Period,
    pub(super) cut_off: Date,
    /// When it may be published, going by the last of its kind: a proposal.
    pub(super) published: DateTime,
    pub(super) title: String,
}

/// Settles what a new edition is about.
///
/// # Errors
/// With what has to be given, or given otherwise.
pub(super) fn settle<'s>(site: &'s Site, asked: &Asked) -> Result<Facts<'s>, String> {
    if site.editions.iter().any(|edition| edition.id == asked.name) {
        return Err(format!("There is a report `{}` already. Choose another name.", asked.name));
    }
    let plan = plan(site, asked)?;
    let on_plan: Vec<&Edition> =
        site.editions.iter().filter(|edition| edition.plan == plan.id).collect();
    let (kind, period) = kind_and_period(asked, plan, &on_plan)?;
    let same = on_plan.iter().find(|edition| edition.kind == kind && edition.period == period);
    if let Some(same) = same {
        return Err(format!(
            "`{}` reports on {} already. Give another --period.",
            same.id,
            period.canonical()
        ));
    }
    let dated = on_plan.iter().rfind(|edition| edition.published.is_some());
    let last = dated.or(on_plan.last()).copied();
    let like = on_plan.iter().rfind(|edition| edition.kind == kind).copied();
    let cut_off = asked.cut_off.unwrap_or_else(|| cut_off(period, like.or(last)));
    Ok(Facts {
        plan,
        last,
        kind,
        period,
        cut_off,
        published: published(cut_off, like.or(last)),
        title: asked.title.clone().unwrap_or_else(|| title(site, kind, period, like)),
    })
}

fn plan<'s>(site: &'s Site, asked: &Asked) -> Result<&'s Plan, String> {
    let all = || {
        let ids: Vec<&str> = site.plans.iter().map(|plan| plan.id.as_str()).collect();
        ids.join(", ")
    };
    match (&asked.plan, site.editions.last(), site.plans.as_slice()) {
        (Some(id), ..) => {
            let found = site.plans.iter().find(|plan| plan.id.as_str() == id);
            found.ok_or_else(|| format!("There is no plan `{id}`. There are: {}.", all()))
        }
        (None, Some(last), _) => {
            site.plan(&last.plan).ok_or_else(|| format!("Give --plan: {}.", all()))
        }
        (None, None, [only]) => Ok(only),
        (None, None, _) => Err(format!("Give --plan, one of: {}.", all())),
    }
}

fn kind_and_period(
    asked: &Asked,
    plan: &Plan,
    on_plan: &[&Edition],
) -> Result<(EditionKind, Period), String> {
    if let Some(text) = &asked.period {
        return read(text, asked.kind);
    }
    let Some(last) = on_plan.last() else {
        return Err(format!(
            "There is no report on `{}` yet, so nothing to go by. Give --period, as 2025-26 or as \
             \"2025-26 H1\".",
            plan.id
        ));
    };
    let (kind, period) = match asked.kind {
        Some(kind) => (kind, next_of_kind(kind, last, on_plan)),
        None => next(last, on_plan),
    };
    if period.start() > plan.end {
        return Err(format!(
            "The next period is {}, and `{}` ended on {}. Give --plan, or --period.",
            period.canonical(),
            plan.id,
            plan.end
        ));
    }
    Ok((kind, period))
}

/// A period as it was typed, and the kind of report that fits it.
fn read(text: &str, kind: Option<EditionKind>) -> Result<(EditionKind, Period), String> {
    let kinds = [
        (EditionKind::Annual, PeriodKind::FinancialYear),
        (EditionKind::SixMonthly, PeriodKind::Half),
    ];
    let found = kinds.into_iter().find_map(|(fitting, spans)| {
        let period = period::parse(text, &Reading::of(spans)).ok()?.period;
        (period.kind() == spans).then_some((fitting, period))
    });
    match found {
        None => Err(format!(
            "A report is on a year, as 2025-26, or on a half of one, as \"2025-26 H1\". `{text}` is \
             neither."
        )),
        Some((fitting, _)) if kind.is_some_and(|kind| kind != fitting) => Err(format!(
            "An annual report is on a year, and a six-monthly one on a half: `{text}` does not fit."
        )),
        Some(found) => Ok(found),
    }
}

/// What comes after the last edition on a plan: the halves in their order, and each
/// year after its first half, as the council has done so far.
fn next(last: &Edition, on_plan: &[&Edition]) -> (EditionKind, Period) {
    use EditionKind::{Annual, SixMonthly};
    let year = Period::financial_year_of(last.period.end());
    let known = |kind| on_plan.iter().any(|edition| edition.kind == kind);
    let has_annual = on_plan.iter().any(|edition| edition.kind == Annual && edition.period == year);
    let following = last.period.end().saturating_add(1.day());
    match last.kind {
        // Two annual reports and nothing between them: this council publishes one a year.
        Annual if on_plan.len() > 1 && !known(SixMonthly) => {
            (Annual, Period::financial_year_of(following))
        }
        SixMonthly if known(Annual) && !has_annual => (Annual, year),
        Annual | SixMonthly => (SixMonthly, Period::half_of(following)),
    }
}

fn next_of_kind(kind: EditionKind, last: &Edition, on_plan: &[&Edition]) -> Period {
    let following = |period: Period| period.end().saturating_add(1.day());
    match kind {
        EditionKind::SixMonthly => Period::half_of(following(last.period)),
        EditionKind::Annual => {
            let annual = on_plan.iter().rfind(|edition| edition.kind == kind);
            let day = annual.map_or(last.period.end(), |annual| following(annual.period));
            Period::financial_year_of(day)
        }
    }
}

/// As long after the period as the last one of its kind; three months otherwise.
fn cut_off(period: Period, like: Option<&Edition>) -> Date {
    let after = like.map(|like| days_between(like.period.end(), like.cut_off));
    period.end().saturating_add(after.unwrap_or_else(|| 3.months()))
}

/// As long after the cut-off, and at the same time of day.
fn published(cut_off: Date, like: Option<&Edition>) -> DateTime {
    let time = |moment: DateTime| (moment.hour(), moment.minute());
    let before = like.and_then(|like| Some((like.cut_off, like.published?)));
    let (after, (hour, minute)) = before.map_or((14.days(), (9, 30)), |(cut_off, published)| {
        (days_between(cut_off, published.date()), time(published))
    });
    cut_off.saturating_add(after).at(hour, minute, 0, 0)
}

fn days_between(from: Date, to: Date) -> Span {
    // A span of days unless another unit is asked for; none where it cannot be told.
    from.until(to).unwrap_or_default()
}

/// The title of the last one of its kind, with the new period in place of its own.
fn title(site: &Site, kind: EditionKind, period: Period, like: Option<&Edition>) -> String {
    let style: YearRange = site.settings.year_range;
    let label = period.label(style);
    let renamed = like.and_then(|like| {
        let old = like.period.label(style);
        like.title.contains(&old).then(|| like.title.replace(&old, &label))
    });
    renamed.unwrap_or_else(|| match kind {
        EditionKind::Annual => format!("Annual report {label}"),
        EditionKind::SixMonthly => format!("Six-monthly report {label}"),
    })
}
