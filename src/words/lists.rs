//! Labels of lists and tables.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Words, say};
use crate::assess::Overdue;
use crate::model::{Compliance, Measure, Nation, Owner, Status, Version};
use crate::period::Period;

impl Words {
    /// "In short"
    pub fn section_in_short(&self) -> String {
        say!(self, "section-in-short")
    }

    /// "What the council says"
    pub fn section_words(&self) -> String {
        say!(self, "section-words")
    }

    /// "What needs attention"
    pub fn section_attention(&self) -> String {
        say!(self, "section-attention")
    }

    /// "What went well"
    pub fn section_well(&self) -> String {
        say!(self, "section-well")
    }

    /// "Outcome by outcome"
    pub fn section_outcomes(&self) -> String {
        say!(self, "section-outcomes")
    }

    /// "How we judge"
    pub fn section_method(&self) -> String {
        say!(self, "section-method")
    }

    /// "Download the figures"
    pub fn section_downloads(&self) -> String {
        say!(self, "section-downloads")
    }

    /// What a report's own file of figures holds.
    pub fn file_of_report(&self) -> String {
        say!(self, "download-of-report")
    }

    /// What the file of everything holds.
    pub fn file_of_all(&self) -> String {
        say!(self, "download-all")
    }

    /// Plan, period, publication, version, cut-off and next report, labelled.
    pub fn report_facts(
        &self,
        plan: &str,
        period: &str,
        published: &str,
        version: Version,
        cut_off: Date,
        next: Option<&str>,
    ) -> Vec<(String, String)> {
        let mut facts = vec![
            (say!(self, "fact-plan"), plan.to_owned()),
            (say!(self, "fact-period"), period.to_owned()),
            (say!(self, "fact-published"), published.to_owned()),
            (say!(self, "fact-version"), version.to_string()),
            (say!(self, "fact-cut-off"), self.day(cut_off)),
        ];
        facts.extend(next.map(|next| (say!(self, "fact-next"), next.to_owned())));
        facts
    }

    /// Status, target, direction, compared.
    pub fn judgement_labels(&self) -> [String; 4] {
        [
            say!(self, "fact-status"),
            say!(self, "fact-target"),
            say!(self, "fact-direction"),
            say!(self, "fact-compared"),
        ]
    }

    /// Said instead of a chart.
    pub fn no_picture(&self) -> String {
        say!(self, "no-picture")
    }

    /// Whose words the front page's figures are.
    pub fn standing(&self, report: &str) -> String {
        say!(self, "standing-when", report = report)
    }

    /// "Revised since to 41.4%"
    pub fn revised_since(&self, value: &str, status: Option<Status>) -> String {
        match status {
            Some(status) => {
                let status = self.status(status).to_lowercase();
                say!(self, "revised-since-to-status", value = value, status = status)
            }
            None => say!(self, "revised-since", value = value),
        }
    }

    /// "Taken out since"
    pub fn taken_out_since(&self) -> String {
        say!(self, "revised-taken-out")
    }

    /// "No figure any more"
    pub fn no_figure_any_more(&self) -> String {
        say!(self, "revised-no-figure")
    }

    /// Instead of a value that a report showed and that nobody may learn any more.
    pub fn withheld_since(&self) -> String {
        say!(self, "revised-withheld")
    }

    /// "A later release of “Waste returns”."
    pub fn later_release(&self, source: Option<&str>) -> String {
        match source {
            Some(source) => say!(self, "revised-later-release", source = source),
            None => say!(self, "revised-later-figure"),
        }
    }

    /// "Newer figure: 49.1% in 2025 to 2026"
    pub fn newer_figure(&self, measure: &Measure, value: Decimal, period: Period) -> String {
        let when = self.when(measure.moment(period));
        say!(self, "newer-figure", value = measure.style.write(value), when = when)
    }

    /// "Area"
    pub fn column_area(&self) -> String {
        say!(self, "column-area")
    }

    /// "Not available"
    pub fn not_available(&self) -> String {
        say!(self, "gap-not-available")
    }

    /// The title of a table of every area over time.
    pub fn areas_history_caption(&self, title: &str) -> String {
        say!(self, "table-areas-history", title = title)
    }

    /// "1 April 2023 to 31 March 2027"
    pub fn days(&self, from: Date, to: Date) -> String {
        say!(self, "days", from = self.day(from), to = self.day(to))
    }

    /// Title and headings of the single data list.
    pub fn data_table(&self) -> (String, Vec<String>) {
        let headings = vec![
            say!(self, "column-measure"),
            say!(self, "column-kind"),
            say!(self, "column-frequency"),
            say!(self, "column-owner"),
            say!(self, "column-benchmark"),
            say!(self, "column-latest"),
            say!(self, "column-next"),
            say!(self, "column-download"),
        ];
        (say!(self, "data-caption"), headings)
    }

    /// What sort of data a measure is: its unit and what a figure covers.
    pub fn kind_of_data(&self, measure: &Measure) -> String {
        let covers = super::lower_first(&self.accumulation(measure.accumulation));
        say!(self, "kind-of-data", unit = measure.style.heading(), covers = covers)
    }

    /// The service that answers for a measure, and its directorate.
    pub fn owner(&self, owner: &Owner) -> String {
        if owner.service.is_empty() {
            return owner.directorate.clone();
        }
        say!(self, "owner-of-data", service = &owner.service, directorate = &owner.directorate)
    }

    /// "No"
    pub fn no(&self) -> String {
        say!(self, "no")
    }

    /// "CSV"
    pub fn csv_short(&self) -> String {
        say!(self, "csv")
    }

    /// When the next figures are due, and whether that day has passed without them.
    pub fn due(&self, next: Option<Date>, today: Date, missing: Option<Overdue>) -> String {
        match (missing, next) {
            (Some(Overdue::Expected(day)), _) => say!(self, "overdue", day = self.day(day)),
            (_, Some(day)) if day >= today => self.day(day),
            // What was expected by a day that has passed is there.
            _ => say!(self, "not-stated"),
        }
    }

    /// What the figures are, and what may be done with them (C-06).
    pub fn data_licence(&self, council: &str, licence: Option<&str>, today: Date) -> Vec<String> {
        let mut said = vec![say!(self, "data-current", day = self.day(today))];
        said.extend(
            licence.map(|name| say!(self, "data-licence", council = council, licence = name)),
        );
        said.push(say!(self, "data-licence-others"));
        said
    }

    /// The columns of a file of figures and what they hold.
    pub fn data_columns(&self) -> Vec<(String, String)> {
        let column = |name: &str, key: &str| (name.to_owned(), say!(self, key));
        vec![
            column("measure", "column-description-measure"),
            column("area, area_code, area_name", "column-description-area"),
            column("period, period_start, period_end", "column-description-period"),
            column("value, unit", "column-description-value"),
            column("reason", "column-description-reason"),
            column("numerator, denominator", "column-description-share"),
            column("lower, upper", "column-description-limits"),
            column("breakdown", "column-description-breakdown"),
            column("marker, note", "column-description-marker"),
            column("released", "column-description-released"),
        ]
    }

    /// How far the site complies, in the words of the law.
    pub fn compliance(&self, status: Compliance, tested: bool) -> String {
        match status {
            _ if !tested => say!(self, "compliance-untested"),
            Compliance::Fully => say!(self, "compliance-fully"),
            Compliance::Partially => say!(self, "compliance-partially"),
            Compliance::Not => say!(self, "compliance-not"),
        }
    }

    /// Who enforces the rules, and the words of the link to them.
    pub fn enforcement(&self, nation: Nation) -> (Vec<String>, String) {
        match nation {
            Nation::NorthernIreland => (
                vec![say!(self, "enforcement-ecni"), say!(self, "enforcement-ecni-complain")],
                say!(self, "enforcement-ecni-link"),
            ),
            Nation::England | Nation::Scotland | Nation::Wales => (
                vec![say!(self, "enforcement-ehrc"), say!(self, "enforcement-easc")],
                say!(self, "enforcement-easc-link"),
            ),
        }
    }
}
