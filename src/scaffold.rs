//! A new site: what has to be known of a council, and the files it begins with.
//!
//! [`files`] is a pure function from [`Answers`] to texts. The texts stand in
//! `skeleton/`, as they will lie in the site's folder. It knows nothing of where
//! they are written, and nothing of a terminal: [`ask`] reads and writes whatever
//! it is given.

mod answers;
mod ask;
mod fill;

pub use answers::{
    Answers, Given, PlanYears, read_address, read_area_code, read_date, read_email, read_line,
    read_nation, read_plan_years,
};
pub use ask::ask;

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_embed::RustEmbed;

use crate::model::Nation;
use crate::period::{Period, YearRange};
use fill::Values;

#[derive(RustEmbed)]
#[folder = "src/scaffold/skeleton/"]
struct Skeleton;

/// Every file of a new site: path to text.
pub fn files(answers: &Answers) -> BTreeMap<String, String> {
    let reported = reported_year(answers.date);
    let edition = reported.label(YearRange::To).replace(' ', "-");
    let plan = format!("council-plan-{}", answers.plan_years.first);
    let mut values = said(answers);
    values.extend(dated(answers.date));
    values.insert("plan", Some(plan.clone()));
    values.insert("edition", Some(edition.clone()));
    let one = |path: std::borrow::Cow<'static, str>| {
        let file = Skeleton::get(&path)?;
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let path = match path.as_ref() {
            // Under its own name it would rule over the skeleton itself.
            "gitignore" => ".gitignore".to_owned(),
            other => other.replace("EDITION", &edition).replace("PLAN", &plan),
        };
        let text = fill::fill(&path, &text, &values);
        Some((path, text))
    };
    Skeleton::iter().filter_map(one).collect()
}

/// The financial year that ended last before a day: the first report is on it.
fn reported_year(day: Date) -> Period {
    year_before(Period::financial_year_of(day))
}

fn year_before(year: Period) -> Period {
    Period::financial_year_of(year.start().saturating_sub(1.day()))
}

/// What the council answered. A line of the skeleton that needs an answer which
/// was not given is left out.
fn said(answers: &Answers) -> Values {
    let nation = Nation::NAMES.iter().find(|(_, nation)| *nation == answers.nation);
    let years = answers.plan_years;
    let text = |text: &str| Some(text.to_owned());
    Values::from([
        ("name", text(&answers.name)),
        ("short-name", text(&answers.short_name)),
        ("area", Some(answers.area_id())),
        ("area-code", text(answers.area_code.as_deref().unwrap_or_default())),
        ("nation", nation.map(|(name, _)| (*name).to_owned())),
        ("address", text(&answers.address)),
        ("email", text(&answers.email)),
        ("phone", answers.phone.clone()),
        ("plan-title", text(&answers.plan_title)),
        ("plan-start", Some(format!("{}-04-01", years.first))),
        ("plan-end", Some(format!("{}-03-31", years.last))),
    ])
}

/// Everything that follows from the day on which the site is written.
fn dated(day: Date) -> Values {
    let year = reported_year(day);
    let before = year_before(year);
    let two_before = year_before(before);
    let three_before = year_before(two_before);
    // Figures come out three months after a year's end; none after today.
    let released = |year: Period| year.end().saturating_add(3.months()).min(day).to_string();
    // Late enough for the figures that the council is about to enter.
    let entered = day.saturating_add(1.month()).last_of_month();
    let cut_off = year.end().saturating_add(3.months()).max(entered);
    let next = year.end().saturating_add(15.months());
    let all = [
        ("date", day.to_string()),
        ("year", year.canonical()),
        ("year-words", year.label(YearRange::To)),
        ("year-before", before.canonical()),
        ("two-years-before", two_before.canonical()),
        ("three-years-before", three_before.canonical()),
        ("released", released(year)),
        ("released-year-before", released(before)),
        ("released-two-years-before", released(two_before)),
        ("released-three-years-before", released(three_before)),
        ("cut-off", cut_off.to_string()),
        ("next-figures", next.to_string()),
    ];
    all.into_iter().map(|(name, text)| (name, Some(text))).collect()
}
