//! What a new site needs to know of its council, and how each answer is read.

use jiff::civil::Date;

use crate::diagnostic::nearest;
use crate::model::{Id, Nation};
use crate::source::is_base_address;

/// Everything that a new site is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// In full.
    pub name: String,
    /// For charts, tables and sentences.
    pub short_name: String,
    /// Decides statutory wording.
    pub nation: Nation,
    /// Where the site will stand.
    pub address: String,
    /// Whom readers ask.
    pub email: String,
    /// Whom readers ask.
    pub phone: Option<String>,
    /// Nine characters. Nothing is made up for it.
    pub area_code: Option<String>,
    /// The plan's title.
    pub plan_title: String,
    /// The plan's years.
    pub plan_years: PlanYears,
    /// The day as at which the site is written.
    pub date: Date,
}

impl Answers {
    /// The id of the council's own area, from its short name.
    pub fn area_id(&self) -> String {
        id_from(&self.short_name)
    }
}

/// From 1 April of the first year to 31 March of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanYears {
    /// In which the plan begins.
    pub first: i16,
    /// In which it ends.
    pub last: i16,
}

impl std::fmt::Display for PlanYears {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} to {}", self.first, self.last)
    }
}

/// What has been said so far.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each is what `Answers` calls so")]
pub struct Given {
    pub name: Option<String>,
    pub short_name: Option<String>,
    pub nation: Option<Nation>,
    pub address: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub area_code: Option<String>,
    pub plan_title: Option<String>,
    pub plan_years: Option<PlanYears>,
    pub date: Date,
}

impl Given {
    /// Nothing but the day.
    pub fn on(date: Date) -> Self {
        Self {
            name: None,
            short_name: None,
            nation: None,
            address: None,
            email: None,
            phone: None,
            area_code: None,
            plan_title: None,
            plan_years: None,
            date,
        }
    }

    /// The flags of what no default can stand for and nobody has said.
    pub fn missing(&self) -> Vec<&'static str> {
        let needed = [
            ("--name", self.name.is_none()),
            ("--nation", self.nation.is_none()),
            ("--address", self.address.is_none()),
            ("--email", self.email.is_none()),
        ];
        needed.into_iter().filter(|(_, missing)| *missing).map(|(flag, _)| flag).collect()
    }

    /// With defaults for what may be left out; None while something is missing.
    pub fn complete(self) -> Option<Answers> {
        let name = self.name?;
        let short_name = self.short_name.unwrap_or_else(|| short_name(&name));
        let plan_years = self.plan_years.unwrap_or_else(|| usual_years(self.date));
        let title = || plan_title(&short_name, plan_years);
        Some(Answers {
            plan_title: self.plan_title.unwrap_or_else(title),
            name,
            short_name,
            nation: self.nation?,
            address: self.address?,
            email: self.email?,
            phone: self.phone,
            area_code: self.area_code,
            plan_years,
            date: self.date,
        })
    }
}

/// What a council is called in short: its name without what sort of council it is.
pub(super) fn short_name(name: &str) -> String {
    const SORTS: [&str; 8] = [
        "Metropolitan Borough Council",
        "Metropolitan District Council",
        "County Borough Council",
        "City Council",
        "Borough Council",
        "District Council",
        "County Council",
        "Council",
    ];
    let without = |sort: &&str| {
        let start = name.len().checked_sub(sort.len())?;
        let (rest, end) = (name.get(..start)?, name.get(start..)?);
        let short = rest.strip_suffix(' ')?.trim_end();
        (end.eq_ignore_ascii_case(sort) && !short.is_empty()).then(|| short.to_owned())
    };
    SORTS.iter().find_map(without).unwrap_or_else(|| name.to_owned())
}

/// Four years, of which the first report is on the first: a report on a year
/// before its plan would puzzle.
pub(super) fn usual_years(date: Date) -> PlanYears {
    let first = super::reported_year(date).start().year();
    PlanYears { first, last: first.saturating_add(4) }
}

/// What a plan is called unless the council says otherwise.
pub(super) fn plan_title(short_name: &str, years: PlanYears) -> String {
    format!("{short_name} Council Plan {years}")
}

/// A name as an id.
fn id_from(name: &str) -> String {
    Id::from_words(name).map_or_else(|| "council".to_owned(), |id| id.to_string())
}

/// Reads words on one line.
///
/// # Errors
/// When there are none, or they hold something that cannot be seen.
pub fn read_line(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("write at least one word".to_owned());
    }
    if text.contains(char::is_control) {
        return Err("write it on one line, without tabs".to_owned());
    }
    Ok(text.to_owned())
}

/// Reads a nation: `wales`, or `Northern Ireland`.
///
/// # Errors
/// When it is none of them; says which was probably meant.
pub fn read_nation(text: &str) -> Result<Nation, String> {
    let word = text.trim().to_lowercase().replace(' ', "-");
    let names = || Nation::NAMES.iter().map(|(name, _)| *name);
    let found = Nation::NAMES.iter().find(|(name, _)| *name == word);
    found.map(|(_, nation)| *nation).ok_or_else(|| match nearest(&word, names()) {
        Some(near) => format!("there is no nation `{}`: did you mean `{near}`?", text.trim()),
        None => format!("choose one of {}", names().collect::<Vec<_>>().join(", ")),
    })
}

/// Reads the address at which a site will stand.
///
/// # Errors
/// When it is not a full web address.
pub fn read_address(text: &str) -> Result<String, String> {
    let text = text.trim();
    if is_base_address(text) && !text.contains(char::is_control) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("write it in full, as https://performance.example.gov.uk".to_owned())
    }
}

/// Reads an e-mail address.
///
/// # Errors
/// When it cannot be one.
pub fn read_email(text: &str) -> Result<String, String> {
    let text = text.trim();
    let parts = text.split_once('@');
    let whole = parts
        .is_some_and(|(team, host)| !team.is_empty() && !host.is_empty() && !host.contains('@'));
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"\\,;:()[]".contains(c);
    if whole && !text.contains(odd) {
        Ok(text.to_owned())
    } else {
        Err("write an e-mail address, as performance@example.gov.uk".to_owned())
    }
}

/// Reads the code of a council's area.
///
/// # Errors
/// When it is not a letter and eight digits.
pub fn read_area_code(text: &str) -> Result<String, String> {
    let code = text.trim().to_ascii_uppercase();
    let digits = code.strip_prefix(|c: char| c.is_ascii_uppercase());
    if digits.is_some_and(|d| d.len() == 8 && d.bytes().all(|b| b.is_ascii_digit())) {
        Ok(code)
    } else {
        Err("a code is a letter and eight digits; leave it out if you do not know it".to_owned())
    }
}

/// Reads the years of a plan: `2024 to 2028`.
///
/// # Errors
/// When it is not two years, the earlier first.
pub fn read_plan_years(text: &str) -> Result<PlanYears, String> {
    let year = |text: &str| text.trim().parse().ok().filter(|year| (1900..=2200).contains(year));
    let parts = text.split_once("to").or_else(|| text.split_once(['-', '–', '/']));
    parts
        .and_then(|(first, last)| Some(PlanYears { first: year(first)?, last: year(last)? }))
        .filter(|years| years.first < years.last)
        .ok_or_else(|| "write the first year and the last, as 2024 to 2028".to_owned())
}

/// Reads the day as at which a site is written.
///
/// # Errors
/// When it is not a day of our times.
pub fn read_date(text: &str) -> Result<Date, String> {
    let day = text.trim().parse::<Date>().ok();
    day.filter(|day| (1900..=2200).contains(&day.year()))
        .ok_or_else(|| "write a date as 2025-12-02".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_leaves_out_what_sort_of_council_it_is() {
        for (name, short) in [
            ("Northvale City Council", "Northvale"),
            ("Northvale Metropolitan Borough Council", "Northvale"),
            ("Northvale County Borough Council", "Northvale"),
            ("Northvale Borough Council", "Northvale"),
            ("North and South Vale District Council", "North and South Vale"),
            ("Northvaleshire County Council", "Northvaleshire"),
            ("Northvale council", "Northvale"),
            ("City of Northvale Council", "City of Northvale"),
            ("Cyngor Dyffryn Ŵyn Council", "Cyngor Dyffryn Ŵyn"),
            ("London Borough of Northvale", "London Borough of Northvale"),
            ("City Council", "City"),
            ("Council", "Council"),
            ("Ŵ", "Ŵ"),
        ] {
            assert_eq!(short_name(name), short, "{name}");
        }
    }

    #[test]
    fn an_id_is_made_from_any_name() {
        for (name, id) in [
            ("Northvale", "northvale"),
            ("Dyffryn Ŵyn", "dyffryn-wyn"),
            ("St Helen's & \"Vale\"", "st-helens-vale"),
            ("Ынва", "council"),
        ] {
            assert_eq!(id_from(name), id);
            assert!(Id::new(id).is_some());
        }
    }

    #[test]
    fn answers_are_read_or_refused_with_the_mend() {
        assert_eq!(read_nation(" Northern Ireland "), Ok(Nation::NorthernIreland));
        assert!(read_nation("englnd").unwrap_err().contains("did you mean `england`?"));
        assert!(read_nation("France").unwrap_err().contains("scotland"));
        for bad in ["nobody", "@b", "a@", "a@b@c", "a b@c", "a@b\\c"] {
            assert!(read_email(bad).is_err(), "{bad}");
        }
        assert_eq!(read_address("https://a.example/b/"), Ok("https://a.example/b".to_owned()));
        for bad in ["a.example", "https://", "https://a b", "https://a.example?x"] {
            assert!(read_address(bad).is_err(), "{bad}");
        }
        assert_eq!(read_area_code("e07000999"), Ok("E07000999".to_owned()));
        assert!(read_area_code("E0700099").is_err() && read_area_code("ÉÉÉÉé").is_err());
        let years = PlanYears { first: 2024, last: 2028 };
        assert_eq!(read_plan_years("2024 to 2028"), Ok(years));
        assert_eq!(read_plan_years("2024-2028"), Ok(years));
        assert!(read_plan_years("2028 to 2024").is_err() && read_plan_years("soon").is_err());
        assert!(read_date("2025-02-30").is_err() && read_date("0001-01-01").is_err());
        assert!(read_line("  ").is_err() && read_line("a\tb").is_err());
    }
}
