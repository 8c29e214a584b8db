//! The shape of what people write.

use serde::{Deserialize, Serialize};

use super::{Call, Written};
use crate::diagnostic::Place;

/// A text: its blocks, and its footnotes in the order in which they are cited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Top-level blocks.
    pub blocks: Vec<Block>,
    /// Footnote n is the nth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<Vec<Block>>,
}

impl Document {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Calls `visit` on every inline at every depth.
    pub fn for_each_inline(&mut self, visit: &mut impl FnMut(&mut Inline)) {
        for block in self.blocks.iter_mut().chain(self.footnotes.iter_mut().flatten()) {
            block.for_each_inline(visit);
        }
    }

    /// Forgets where things were written: a record says what, not where.
    pub fn forget_places(&mut self) {
        self.for_each_inline(&mut |inline| match inline {
            Inline::Link { place, .. } | Inline::Call(Call { place, .. }) => *place = None,
            _ => {}
        });
        for block in self.blocks.iter_mut().chain(self.footnotes.iter_mut().flatten()) {
            block.forget_places();
        }
    }

    /// Forgets the numbers by which paragraphs are cited, for words that are
    /// shown away from where they have them.
    pub fn forget_numbers(&mut self) {
        self.for_each_cited(&mut |_, number| *number = None);
    }

    /// Visits everything that can be cited with its number: each top-level paragraph, and
    /// of each quotation its first paragraph, which holds the number of it all.
    pub fn for_each_cited(&mut self, visit: &mut impl FnMut(&[Inline], &mut Option<String>)) {
        for block in &mut self.blocks {
            let cited = match block {
                Block::Quote(blocks) => blocks.first_mut(),
                other => Some(other),
            };
            if let Some(Block::Paragraph { number, inlines, .. }) = cited {
                visit(inlines, number);
            }
        }
    }

    /// Keeps the paragraphs and lists alone, for a place that has no room for
    /// headings, tables and charts. Footnotes are kept: paragraphs cite them.
    pub fn keep_paragraphs(&mut self) {
        self.blocks.retain(|block| matches!(block, Block::Paragraph { .. } | Block::List { .. }));
    }

    /// Every fenced block that shows figures, at every depth.
    pub fn embeds(&self) -> Vec<&Embed> {
        let mut found = Vec::new();
        for block in self.blocks.iter().chain(self.footnotes.iter().flatten()) {
            block.collect_embeds(&mut found);
        }
        found
    }
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph; in a record it has a number by which it is cited (B-80).
    Paragraph {
        /// "2.3"
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        /// What it says.
        inlines: Vec<Inline>,
        /// Where it is written; not part of what is said.
        #[serde(skip)]
        written: Option<Written>,
    },
    /// A heading.
    Heading {
        /// 2 to 6: level 1 is the page's title.
        level: u8,
        /// Made once from the words, unique in the document.
        id: String,
        /// What it says.
        inlines: Vec<Inline>,
        /// Where it is written; not part of what is said.
        #[serde(skip)]
        written: Option<Written>,
    },
    /// A list.
    List {
        /// The first number, when it is numbered.
        start: Option<u64>,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// Somebody else's words.
    Quote(Vec<Block>),
    /// Text set as it is.
    Code(String),
    /// A table.
    Table(Table),
    /// A thin rule.
    Rule,
    /// Figures, shown.
    Embed(Embed),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// A tight item holds one paragraph, set without its own space.
    pub tight: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A table that an author wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Said above it.
    pub caption: Vec<Inline>,
    /// Headings.
    pub columns: Vec<TableColumn>,
    /// Cells; the first of a row is its heading.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Where it is written, without its caption; not part of what is said.
    #[serde(skip)]
    pub written: Option<Written>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableColumn {
    /// Set on the right.
    pub numeric: bool,
    /// Its heading.
    pub heading: Vec<Inline>,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text set as it is.
    Code(String),
    /// A line break that the author wants.
    Break,
    /// A reference to footnote n, counted from 1.
    Footnote(usize),
    /// A link.
    Link {
        /// Where it leads.
        to: Reference,
        /// Its words.
        inlines: Vec<Inline>,
        /// Where it is written; not part of what is said.
        #[serde(skip)]
        place: Option<Place>,
    },
    /// A figure asked for, not yet filled in.
    Call(Call),
    /// A figure filled in: finished words about a measure and a period.
    Figure {
        /// Whose figure.
        measure: String,
        /// Of which period, in its canonical form.
        period: String,
        /// The finished words.
        text: String,
    },
}

impl Inline {
    /// The words of a stretch of text, without their markup.
    pub fn words(inlines: &[Self]) -> String {
        let one = |inline: &Self| match inline {
            Self::Text(text) | Self::Code(text) | Self::Figure { text, .. } => text.clone(),
            Self::Emphasis(inside) | Self::Strong(inside) | Self::Link { inlines: inside, .. } => {
                Self::words(inside)
            }
            Self::Break => " ".to_owned(),
            Self::Footnote(_) | Self::Call(_) => String::new(),
        };
        inlines.iter().map(one).collect()
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reference {
    /// A full address elsewhere.
    External(String),
    /// A measure's current page.
    Measure(String),
    /// A plan item's page.
    Outcome(String),
    /// A plan's page.
    Plan(String),
    /// A report.
    Edition(String),
    /// One of the site's own pages, by name.
    Page(String),
}

impl Reference {
    /// Reads where a link leads; None for anything that is not known to be safe.
    pub(super) fn parse(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once(':')?;
        let rest = rest.to_owned();
        match scheme {
            "https" | "http" | "mailto" | "tel" => Some(Self::External(url.to_owned())),
            "measure" => Some(Self::Measure(rest)),
            "outcome" => Some(Self::Outcome(rest)),
            "plan" => Some(Self::Plan(rest)),
            "edition" => Some(Self::Edition(rest)),
            "page" => Some(Self::Page(rest)),
            _ => None,
        }
    }
}

/// Figures shown among words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embed {
    /// What is shown.
    pub kind: EmbedKind,
    /// Where it is written; not part of what is said.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// What a fenced block shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmbedKind {
    /// A chart of a measure.
    Chart {
        /// Which.
        measure: String,
        /// Drawn how.
        kind: ChartKind,
    },
    /// The figures of a measure.
    Table {
        /// Which.
        measure: String,
    },
    /// A measure on one line.
    Measure {
        /// Which.
        measure: String,
    },
    /// What must be looked at first.
    Exceptions {
        /// At most so many.
        most: usize,
    },
}

impl EmbedKind {
    /// The measure it shows, when it shows one.
    pub fn measure(&self) -> Option<&str> {
        match self {
            Self::Chart { measure, .. } | Self::Table { measure } | Self::Measure { measure } => {
                Some(measure)
            }
            Self::Exceptions { .. } => None,
        }
    }
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Over time, with target and peers.
    Line,
    /// Beside the peers.
    Bars,
    /// Every area on one line.
    Areas,
}

impl ChartKind {
    /// Every kind with the name that files use.
    pub const NAMES: &[(&str, ChartKind)] =
        &[("line", Self::Line), ("bars", Self::Bars), ("areas", Self::Areas)];
}

impl Block {
    fn for_each_inline(&mut self, visit: &mut impl FnMut(&mut Inline)) {
        let mut all = |inlines: &mut Vec<Inline>| {
            for inline in inlines {
                inline.visit(visit);
            }
        };
        match self {
            Self::Paragraph { inlines, .. } | Self::Heading { inlines, .. } => all(inlines),
            Self::Table(table) => {
                all(&mut table.caption);
                table.columns.iter_mut().for_each(|column| all(&mut column.heading));
                table.rows.iter_mut().flatten().for_each(all);
            }
            Self::List { items, .. } => {
                for block in items.iter_mut().flat_map(|item| &mut item.blocks) {
                    block.for_each_inline(visit);
                }
            }
            Self::Quote(blocks) => {
                for block in blocks {
                    block.for_each_inline(visit);
                }
            }
            Self::Code(_) | Self::Rule | Self::Embed(_) => {}
        }
    }

    fn forget_places(&mut self) {
        match self {
            Self::Embed(embed) => embed.place = None,
            Self::Paragraph { written, .. } | Self::Heading { written, .. } => *written = None,
            Self::Table(table) => table.written = None,
            Self::List { items, .. } => {
                items.iter_mut().flat_map(|item| &mut item.blocks).for_each(Self::forget_places);
            }
            Self::Quote(blocks) => blocks.iter_mut().for_each(Self::forget_places),
            _ => {}
        }
    }

    fn collect_embeds<'a>(&'a self, found: &mut Vec<&'a Embed>) {
        match self {
            Self::Embed(embed) => found.push(embed),
            Self::List { items, .. } => {
                items.iter().flat_map(|item| &item.blocks).for_each(|b| b.collect_embeds(found));
            }
            Self::Quote(blocks) => blocks.iter().for_each(|b| b.collect_embeds(found)),
            _ => {}
        }
    }
}

impl Inline {
    fn visit(&mut self, visit: &mut impl FnMut(&mut Inline)) {
        visit(self);
        if let Self::Emphasis(inner) | Self::Strong(inner) | Self::Link { inlines: inner, .. } =
            self
        {
            for inline in inner {
                inline.visit(visit);
            }
        }
    }
}
