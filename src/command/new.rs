//! `plainsight new`

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use super::{USAGE, WELL, YOUR_FILES, now, print, status};
use crate::diagnostic::render::Format;
use crate::model::Nation;
use crate::publish;
use crate::scaffold::{self, Answers, Given, PlanYears};
use crate::theme;

/// Write a new site, small and complete, to be made a council's own.
///
/// What is needed and not given is asked for on a terminal.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The site's folder: empty, or not there yet.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The council's full name.
    #[arg(long, value_parser = scaffold::read_line)]
    name: Option<String>,
    /// Its name in charts and sentences; the full name without "City Council" and
    /// the like, unless given.
    #[arg(long, value_name = "NAME", value_parser = scaffold::read_line)]
    short_name: Option<String>,
    /// england, scotland, wales or northern-ireland.
    #[arg(long, value_parser = scaffold::read_nation)]
    nation: Option<Nation>,
    /// Where the site will stand, as https://…
    #[arg(long, value_parser = scaffold::read_address)]
    address: Option<String>,
    /// The e-mail address that readers write to.
    #[arg(long, value_parser = scaffold::read_email)]
    email: Option<String>,
    /// The phone number that readers call.
    #[arg(long, value_parser = scaffold::read_line)]
    phone: Option<String>,
    /// The code of the council's area: a letter and eight digits.
    #[arg(long, value_name = "CODE", value_parser = scaffold::read_area_code)]
    area_code: Option<String>,
    /// The plan's title; made from the short name and the years, unless given.
    #[arg(long, value_name = "TITLE", value_parser = scaffold::read_line)]
    plan_title: Option<String>,
    /// The years of the plan, as 2024-2028; four from the year that ended last,
    /// unless given.
    #[arg(long, value_name = "YEARS", value_parser = scaffold::read_plan_years)]
    plan_years: Option<PlanYears>,
    /// The day as at which the site is written; today, unless given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = scaffold::read_date)]
    date: Option<Date>,
    /// Write the program's theme too, into themes/, to be looked at and changed.
    #[arg(long)]
    with_theme: bool,
}

impl New {
    pub(super) fn run(self) -> ExitCode {
        let (folder, with_theme) = (self.folder.clone(), self.with_theme);
        // Before anything is asked.
        if let Err(mistake) = publish::vacant(&folder) {
            print(&[*mistake], Format::Human);
            return status(YOUR_FILES);
        }
        let answers = match self.answers() {
            Ok(answers) => answers,
            Err(wrong) => {
                eprintln!("{wrong}");
                return status(USAGE);
            }
        };
        let mut files = scaffold::files(&answers);
        if with_theme {
            files.extend(theme::own_files());
        }
        if let Err(mistake) = publish::write_new(&folder, &files) {
            print(&[*mistake], Format::Human);
            return status(YOUR_FILES);
        }
        let (count, site) = (files.len(), site_flag(&folder));
        eprintln!(
            "{count} files written to `{}`. Every figure in them is an example, and every page says so.\n\
             `plainsight serve{site}` shows the site, and `plainsight check{site}` says what is wrong \
             with it. Its README.md says what to change first.",
            folder.display()
        );
        status(WELL)
    }

    /// What was typed, and what is asked for.
    fn answers(self) -> Result<Answers, String> {
        let date = self.date.unwrap_or_else(|| {
            let today = now().date();
            eprintln!("As at {today}. Give --date for another.");
            today
        });
        let given = Given {
            name: self.name,
            short_name: self.short_name,
            nation: self.nation,
            address: self.address,
            email: self.email,
            phone: self.phone,
            area_code: self.area_code,
            plan_title: self.plan_title,
            plan_years: self.plan_years,
            date,
        };
        let missing = given.missing();
        let input = std::io::stdin();
        if missing.is_empty() || !input.is_terminal() {
            return given.complete().ok_or_else(|| {
                format!(
                    "Give {} as well, or run this in a terminal to be asked. \
                     `plainsight new --help` says more.",
                    missing.join(", ")
                )
            });
        }
        scaffold::ask(given, &mut input.lock(), &mut std::io::stderr())
            .map_err(|error| format!("The questions were not all answered: {error}."))
    }
}

/// What names the site's folder to another verb, as it can be typed into a shell;
/// nothing where it is the folder that one stands in.
fn site_flag(path: &Path) -> String {
    if path == Path::new(".") { String::new() } else { format!(" --site {}", typed(path)) }
}

fn typed(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-~+,".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_as_a_shell_reads_it() {
        assert_eq!(site_flag(Path::new("./")), "");
        assert_eq!(site_flag(Path::new("../my-site")), " --site ../my-site");
        assert_eq!(site_flag(Path::new("Ann's site")), r" --site 'Ann'\''s site'");
    }
}
