//! Titles and descriptions of the program's own pages.

use jiff::civil::{Date, DateTime};

use super::{Words, say};
use crate::model::{EditionLife, Version};

impl Words {
    /// "Home"
    pub fn home(&self) -> String {
        say!(self, "title-home")
    }

    /// "Reports"
    pub fn reports(&self) -> String {
        say!(self, "title-reports")
    }

    /// "Measures A to Z"
    pub fn measures(&self) -> String {
        say!(self, "title-measures")
    }

    /// "Measures starting with B"
    pub fn measures_under(&self, letter: char) -> String {
        say!(self, "title-measures-letter", letter = letter.to_ascii_uppercase().to_string())
    }

    /// "Household waste recycled: every area"
    pub fn areas_title(&self, title: &str) -> String {
        say!(self, "title-areas", title = title)
    }

    /// "Our plans"
    pub fn plans(&self) -> String {
        say!(self, "title-plans")
    }

    /// "How we judge"
    pub fn method_title(&self) -> String {
        say!(self, "title-method")
    }

    /// "Accessibility statement"
    pub fn accessibility_title(&self) -> String {
        say!(self, "title-accessibility")
    }

    /// "Data"
    pub fn data_title(&self) -> String {
        say!(self, "title-data")
    }

    /// "Page not found"
    pub fn not_found(&self) -> String {
        say!(self, "title-not-found")
    }

    /// "This page has moved"
    pub fn moved_title(&self) -> String {
        say!(self, "title-moved")
    }

    /// "The whole report"
    pub fn whole(&self) -> String {
        say!(self, "title-whole")
    }

    /// The link to it.
    pub fn whole_link(&self) -> String {
        say!(self, "link-whole")
    }

    /// "21 to 71 The measures, one by one"
    pub fn contents_measures(&self, first: &str, last: &str) -> String {
        say!(self, "contents-measures", first = first, last = last)
    }

    /// "version 1.0"
    pub fn version(&self, version: Version) -> String {
        say!(self, "title-version", version = version.to_string())
    }

    /// What a measure's page is about.
    pub fn measure_description(&self, question: &str, lead: &[String]) -> String {
        let lead = lead.first().cloned().unwrap_or_default();
        say!(self, "description-measure", question = question, lead = lead)
    }

    /// What a report is about.
    pub fn report_description(&self, council: &str, title: &str, period: &str) -> String {
        say!(self, "description-report", council = council, title = title, period = period)
    }

    /// Said on every page of what is not public.
    pub fn draft_notice(&self) -> String {
        say!(self, "notice-draft")
    }

    /// Said on every page of an earlier report.
    pub fn not_latest_notice(&self) -> String {
        say!(self, "notice-not-latest")
    }

    /// Said on every page of a version that a later one replaces.
    pub fn superseded_notice(&self, version: Version) -> String {
        say!(self, "notice-superseded", version = version.to_string())
    }

    /// "Read version 1.1"
    pub fn superseded_by(&self, version: Version) -> String {
        say!(self, "notice-superseded-by", version = version.to_string())
    }

    /// "This report was corrected on 20 January 2026. …", or the `part` of it was.
    pub fn corrected_notice(&self, part: bool, dated: Date, wrong: &str) -> String {
        let day = self.day(dated);
        match part {
            true => say!(self, "notice-part-corrected", day = day, wrong = wrong),
            false => say!(self, "notice-corrected", day = day, wrong = wrong),
        }
    }

    /// "What was corrected, and why"
    pub fn corrected_how(&self) -> String {
        say!(self, "notice-corrected-how")
    }

    /// What stands under a number whose words are gone.
    pub fn withdrawn(&self, version: Version) -> String {
        say!(self, "withdrawn", version = version.to_string())
    }

    /// "Published 15 July 2025 at 9:30am"
    pub fn life(&self, life: EditionLife) -> String {
        match life {
            EditionLife::Draft => say!(self, "report-draft"),
            EditionLife::Coming(moment) => self.to_be_published(moment),
            EditionLife::Published(moment) => {
                say!(self, "report-published", moment = self.moment(moment))
            }
        }
    }

    /// "To be published 2 December 2025 at 9:30am"
    pub fn to_be_published(&self, moment: DateTime) -> String {
        say!(self, "report-to-be-published", moment = self.moment(moment))
    }

    /// A line to cite a part of a report by.
    pub fn cite_report(
        &self,
        council: &str,
        title: &str,
        report: &str,
        version: Version,
        published: Option<DateTime>,
    ) -> String {
        match published {
            Some(moment) => say!(
                self,
                if title == report { "cite-report" } else { "cite-page" },
                council = council,
                year = moment.year().to_string(),
                title = title,
                report = report,
                version = version.to_string(),
                day = self.day(moment.date())
            ),
            None => say!(self, "cite-draft", council = council, title = title, report = report),
        }
    }

    /// A line to cite a current page by.
    pub fn cite_current(&self, council: &str, title: &str, day: jiff::civil::Date) -> String {
        say!(self, "cite-current", council = council, title = title, day = self.day(day))
    }
}
