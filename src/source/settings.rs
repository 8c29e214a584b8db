//! `plainsight.toml`: whose site it is and how it is published.

use std::collections::BTreeMap;

use super::keys::{At, Keys, TomlText};
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use crate::model::{
    Allowance, Arrangement, Contact, Council, Id, Licence, Nation, RiskScale, Settings,
};
use crate::period::YearRange;

/// What `plainsight.toml` says.
pub(super) struct SettingsFile {
    pub(super) council: Option<Council>,
    /// The council's own area, as written.
    pub(super) area: Option<At<String>>,
    pub(super) settings: Option<Settings>,
    pub(super) roots: BTreeMap<String, String>,
    pub(super) categories: Arrangement,
    pub(super) perspectives: Arrangement,
    /// Absent where the council does not list them: then those count that are named.
    pub(super) directorates: Option<Arrangement>,
    pub(super) lead_members: Option<Arrangement>,
    pub(super) risk_scale: RiskScale,
    pub(super) allowances: Vec<Allowance>,
}

pub(super) fn read(file: &SourceFile, problems: &Problems) -> Option<SettingsFile> {
    let text = TomlText::parse(file, 0..file.text.len(), problems)?;
    let keys = text.keys(problems);
    let (mut council, mut area) = (None, None);
    if let Some(table) = keys.need_table("council") {
        area = table.text_at("area");
        if area.is_none() {
            table.need_text("area");
        }
        council = read_council(&table);
        table.finish();
    }
    let (mut year_range, mut known_acronyms) = (None, Vec::new());
    if let Some(style) = keys.table("style") {
        year_range = style.choice("year-range", YearRange::NAMES);
        known_acronyms = style.texts("known-acronyms").into_iter().map(|at| at.value).collect();
        style.finish();
    }
    let settings = keys
        .need_table("site")
        .and_then(|site| read_settings(site, year_range.unwrap_or_default(), known_acronyms));
    let roots = keys.table("roots").map(|table| table.own_texts()).unwrap_or_default();
    let roots = roots.into_iter().map(|(name, at)| (name, at.value)).collect();
    let arranged = |key| keys.table(key).map(|table| read_arrangement(&table, problems));
    let categories = arranged("categories").unwrap_or_default();
    let perspectives = arranged("perspectives").unwrap_or_default();
    let (directorates, lead_members) = (arranged("directorates"), arranged("lead-members"));
    let risk_scale = keys.table("risks").map(read_risk_scale).unwrap_or_default();
    let allowances = keys.tables("allow").into_iter().filter_map(read_allowance).collect();
    keys.finish();
    Some(SettingsFile {
        council,
        area,
        settings,
        roots,
        categories,
        perspectives,
        directorates,
        lead_members,
        risk_scale,
        allowances,
    })
}

/// Where the site stands, and how it is written.
fn read_settings(
    site: Keys<'_>,
    year_range: YearRange,
    known_acronyms: Vec<String>,
) -> Option<Settings> {
    let base_address = site.need_text("base-address");
    if let Some(address) = &base_address
        && !is_base_address(address)
    {
        site.complain(
            "base-address",
            Code::Contradiction,
            "the base address is not a web address",
            "write it in full, as https://performance.thornmere.example",
        );
    }
    let languages = Settings::LANGUAGES.map(|name| (name, name));
    let language = site.need_choice("language", &languages);
    let theme = site.need_text("theme");
    let licence = read_licence(&site);
    site.finish();
    Some(Settings {
        base_address: base_address?.trim_end_matches('/').to_owned(),
        language: language?.to_owned(),
        theme: theme?,
        licence,
        year_range,
        known_acronyms,
    })
}

fn read_licence(site: &Keys<'_>) -> Option<Licence> {
    let name = site.text("licence");
    let link = site.text("licence-link").filter(|link| {
        let good = is_web_address(link);
        if !good {
            site.complain(
                "licence-link",
                Code::BrokenLink,
                "this is not a web address",
                "write it in full, as https://…",
            );
        }
        good
    });
    Some(Licence { name: name?, link })
}

/// Ids and names, in the order in which they are written.
fn read_arrangement(table: &Keys<'_>, problems: &Problems) -> Arrangement {
    let mut texts = table.own_texts();
    texts.sort_by_key(|(_, at)| (at.place.line, at.place.column));
    let group = |(name, at): (String, At<String>)| {
        let id = Id::new(&name);
        if id.is_none() {
            problems.add(
                Diagnostic::new(Code::BadId, format!("`{name}` is not an id"))
                    .at(at.place)
                    .label("its name")
                    .help("use lower-case letters, digits and hyphens"),
            );
        }
        Some((id?, at.value))
    };
    Arrangement::new(texts.into_iter().filter_map(group).collect())
}

/// The council's own scales for risks; what it leaves out is as usual.
fn read_risk_scale(table: Keys<'_>) -> RiskScale {
    let usual = RiskScale::default();
    let names = |key, usual: Vec<String>| {
        let own: Vec<String> = table.texts(key).into_iter().map(|at| at.value).collect();
        if own.is_empty() { usual } else { own }
    };
    let from = |key, usual: u16| {
        let Some(from) = table.integer(key) else { return usual };
        u16::try_from(from).unwrap_or_else(|_| {
            table.complain(
                key,
                Code::WrongType,
                format!("`{key}` cannot be {from}"),
                "a score is a likelihood times an impact: write one of those products",
            );
            usual
        })
    };
    let scale = RiskScale {
        likelihood: names("likelihood", usual.likelihood),
        impact: names("impact", usual.impact),
        medium_from: from("medium-from", usual.medium_from),
        high_from: from("high-from", usual.high_from),
    };
    if scale.high_from <= scale.medium_from {
        table.complain(
            "high-from",
            Code::Contradiction,
            "high risks start no later than medium ones",
            "make `high-from` greater than `medium-from`",
        );
    }
    table.finish();
    scale
}

fn read_council(table: &Keys<'_>) -> Option<Council> {
    let name = table.need_text("name");
    let short_name = table.need_text("short-name");
    let nation = table.need_choice("nation", Nation::NAMES);
    let notice = table.text("notice");
    let published_by = table.text("published-by");
    let contact_name = table.need_text("contact-name");
    let email = table.need_text("contact-email");
    let phone = table.text("contact-phone");
    let contact = Contact { name: contact_name?, email: email?, phone };
    Some(Council {
        name: name?,
        published_by,
        short_name: short_name?,
        nation: nation?,
        notice,
        contact,
    })
}

fn read_allowance(table: Keys<'_>) -> Option<Allowance> {
    let code = table.need_text("code");
    let path = table.need_text("path");
    // The reason is for the next reader of the file; that there is one is checked.
    let reason = table.need_text("reason");
    let place = table.own_place();
    let known = Code::ALL.iter().find(|known| Some(known.name()) == code.as_deref());
    if let (Some(code), None) = (&code, known) {
        table.complain(
            "code",
            Code::UnknownChoice,
            format!("there is no message with the code `{code}`"),
            "the code stands in brackets in the message",
        );
    }
    table.finish();
    reason?;
    Some(Allowance { code: code?, path: path?, place })
}

/// Whether a site can stand at this address.
pub fn is_base_address(text: &str) -> bool {
    is_web_address(text) && !text.contains(['?', '#', '<', '>', '&', '"', '\''])
}

/// Whether a text is a full address on the web: nothing else may become a link.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace)
    })
}
