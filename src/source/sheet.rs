//! A CSV file as a sheet: a header, rows, and the place of every cell.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Place, Problems, SourceFile};

/// Where a sheet's header stands.
#[derive(Debug, Clone)]
pub(super) enum HeaderAt {
    /// In this row, counted from 1.
    Row(usize),
    /// In the first row whose first cell says this.
    StartsWith(String),
}

/// A CSV file whose header has been found.
pub(super) struct Sheet<'a> {
    file: &'a SourceFile,
    header: Vec<String>,
    header_range: Range<usize>,
    /// The first byte after the header.
    body: usize,
    body_line: u64,
}

impl<'a> Sheet<'a> {
    /// Finds the header. An empty file, or one without its header, is complained of.
    pub(super) fn open(file: &'a SourceFile, at: &HeaderAt, problems: &Problems) -> Option<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(file.text.as_bytes());
        let mut record = csv::StringRecord::new();
        let mut row = 0;
        while reader.read_record(&mut record).unwrap_or(false) {
            row += 1;
            let found = match at {
                HeaderAt::Row(number) => row == *number,
                HeaderAt::StartsWith(words) => {
                    record.get(0).is_some_and(|cell| cell.trim().eq_ignore_ascii_case(words.trim()))
                }
            };
            if found {
                let start = record.position().map_or(0, |p| p.byte() as usize);
                let body = reader.position().byte() as usize;
                return Some(Self {
                    file,
                    header: record.iter().map(|cell| cell.trim().to_owned()).collect(),
                    header_range: start..file.text[..body].trim_end().len(),
                    body,
                    body_line: reader.position().line(),
                });
            }
        }
        let message = match at {
            HeaderAt::Row(number) => format!("there is no header in row {number}"),
            HeaderAt::StartsWith(words) => format!("no row starts with `{words}`"),
        };
        problems.add(
            Diagnostic::new(Code::MissingColumn, message)
                .at(file.place(0..file.text.find('\n').unwrap_or(file.text.len())))
                .label("the file starts here")
                .help("the header names the columns"),
        );
        None
    }

    /// The number of a column by its heading.
    pub(super) fn column(&self, heading: &str) -> Option<usize> {
        self.header.iter().position(|found| found == heading.trim())
    }

    /// The headings in order.
    pub(super) fn headings(&self) -> &[String] {
        &self.header
    }

    /// Where the header stands.
    pub(super) fn header_place(&self) -> Place {
        self.file.place(self.header_range.clone())
    }

    /// Where one heading stands.
    pub(super) fn heading_place(&self, column: usize) -> Place {
        let at = self.header_range.start;
        self.file.place(cell_range(&self.file.text[at..], at, column))
    }

    /// Calls `visit` on every row that holds anything.
    pub(super) fn for_each(&self, mut visit: impl FnMut(&Row<'_>)) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(&self.file.text.as_bytes()[self.body..]);
        let mut record = csv::StringRecord::new();
        // The text is valid UTF-8 and rows may be uneven, so no read can fail.
        while reader.read_record(&mut record).unwrap_or(false) {
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let position = record.position();
            visit(&Row {
                sheet: self,
                record: &record,
                byte: self.body + position.map_or(0, |p| p.byte() as usize),
                line: (self.body_line + position.map_or(1, csv::Position::line) - 1) as u32,
            });
        }
    }
}

/// A row of a sheet.
pub(super) struct Row<'a> {
    sheet: &'a Sheet<'a>,
    record: &'a csv::StringRecord,
    byte: usize,
    /// The line of the file on which the row starts, counted from 1.
    pub(super) line: u32,
}

impl Row<'_> {
    /// What a cell says, without the spaces around it; empty when the row is short.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// Where a cell stands.
    pub(super) fn place(&self, column: usize) -> Place {
        let text = &self.sheet.file.text;
        // The reader's position is before any line end that it skipped.
        let skipped =
            text[self.byte..].len() - text[self.byte..].trim_start_matches(['\r', '\n']).len();
        let at = self.byte + skipped;
        self.sheet.file.place(cell_range(&text[at..], at, column))
    }

    /// How many cells the row has more or fewer than the header; None when it
    /// fits. Empty cells at the end do no harm: spreadsheets write them.
    pub(super) fn misfit(&self) -> Option<usize> {
        let filled =
            (1..=self.record.len()).rfind(|n| !self.record[n - 1].trim().is_empty()).unwrap_or(0);
        let cells = self.record.len();
        let expected = self.sheet.header.len();
        (filled > expected || cells < expected).then_some(cells)
    }
}

/// The bytes of the nth cell of the record that starts a text.
fn cell_range(text: &str, start: usize, column: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let (mut field, mut from, mut quoted) = (0, 0, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                if field == column {
                    return start + from..start + at;
                }
                field += 1;
                from = at + 1;
            }
            b'\n' | b'\r' if !quoted => return start + from..start + at,
            _ => {}
        }
    }
    start + from..start + text.len()
}
