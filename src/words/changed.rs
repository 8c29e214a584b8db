//! What changed from one version of what editions say to another, in words.

use super::{Words, say};

impl Words {
    /// What differs, by its name: "Target".
    pub fn changed_what(&self, name: &str) -> String {
        self.say(&format!("changed-what-{name}"), &[])
    }

    /// The heading over parts of a kind, by its name: "Measures".
    pub fn changed_parts(&self, name: &str) -> String {
        self.say(&format!("changed-parts-{name}"), &[])
    }

    /// How many differences there are of a group, by its name: "12 figures".
    pub fn changed_count(&self, name: &str, count: usize) -> String {
        say!(self, &format!("changed-count-{name}"), count = count)
    }

    /// "What changed"
    pub fn changed_title(&self) -> String {
        say!(self, "changed-title")
    }

    /// Of what: "From: “Annual report 2024 to 2025”, version 1.0"
    pub fn changed_from(&self, title: &str, version: &str) -> String {
        say!(self, "changed-from", title = title, version = version)
    }

    /// "To: “Annual report 2024 to 2025”, version 1.1"
    pub fn changed_to(&self, title: &str, version: &str) -> String {
        say!(self, "changed-to", title = title, version = version)
    }

    /// "Nothing differs."
    pub fn changed_nothing(&self) -> String {
        say!(self, "changed-nothing")
    }

    /// "Was"
    pub fn changed_was(&self) -> String {
        say!(self, "changed-was")
    }

    /// "Is"
    pub fn changed_is(&self) -> String {
        say!(self, "changed-is")
    }

    /// What stands where the earlier says nothing: "New"
    pub fn changed_new(&self) -> String {
        say!(self, "changed-new")
    }

    /// What stands in a cell for nothing: "Nothing"
    pub fn changed_none(&self) -> String {
        say!(self, "changed-none")
    }

    /// Title and headings of the table of what a correction changed.
    pub fn corrected_table(&self) -> (String, Vec<String>) {
        let columns = ["corrected-part", "corrected-what", "changed-was", "changed-is"];
        (say!(self, "corrected-caption"), columns.map(|key| self.say(key, &[])).to_vec())
    }

    /// What stands where the later says nothing: "Gone"
    pub fn changed_gone(&self) -> String {
        say!(self, "changed-gone")
    }

    /// "Only in the later report."
    pub fn changed_added(&self) -> String {
        say!(self, "changed-added")
    }

    /// "Only in the earlier report."
    pub fn changed_dropped(&self) -> String {
        say!(self, "changed-dropped")
    }

    /// Why: "Why: …"
    pub fn changed_because(&self, because: &str) -> String {
        say!(self, "changed-because", because = because)
    }

    /// The numbers by which a part is cited, where they differ.
    pub fn changed_number(&self, was: &str, is: &str) -> String {
        say!(self, "changed-number", was = was, is = is)
    }

    /// The heading of the column that says what differs.
    pub fn changed_column(&self) -> String {
        say!(self, "changed-column")
    }

    /// The title of a part's table.
    pub fn changed_caption(&self, title: &str) -> String {
        say!(self, "changed-caption", title = title)
    }

    /// How marks in words are read.
    pub fn changed_marks(&self) -> String {
        say!(self, "changed-marks")
    }

    /// A directorate's budget for running services, by its year.
    pub fn changed_revenue(&self, directorate: &str, year: &str) -> String {
        say!(self, "changed-revenue", directorate = directorate, year = year)
    }

    /// A directorate's budget for building, by its year.
    pub fn changed_capital(&self, directorate: &str, year: &str) -> String {
        say!(self, "changed-capital", directorate = directorate, year = year)
    }
}
