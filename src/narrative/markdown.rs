//! Markdown into a [`Document`], with every complaint at its place.

mod fenced;
mod inlines;

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::document::{Block, Document, Inline, ListItem, Table, TableColumn};
use super::placeholder::{self, Cut};
use super::{Call, Written, call};
use crate::diagnostic::{Code, Diagnostic, Problems, SourceFile};
use inlines::is_inline;
pub use inlines::plain;

/// Reads the words of a file from byte `start` on.
///
/// What cannot be read is complained of and left out; the rest is kept, so that
/// everything wrong in a text is said at once.
pub fn parse(file: &SourceFile, start: usize, problems: &Problems) -> Document {
    let cut = placeholder::cut(&file.text[start..]);
    let calls = compile_calls(&cut.cuts, file, start, problems);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(&cut.text, options).into_offset_iter().peekable();
    let mut reader = Reader {
        file,
        start,
        problems,
        calls,
        events,
        depth: 0,
        level: 1,
        heading_ids: BTreeMap::new(),
        footnote_numbers: BTreeMap::new(),
        footnotes: BTreeMap::new(),
    };
    let blocks = reader.blocks(None);
    let mut footnotes = vec![Vec::new(); reader.footnote_numbers.len()];
    for (name, number) in &reader.footnote_numbers {
        footnotes[number - 1] = reader.footnotes.remove(name).unwrap_or_default();
    }
    Document { blocks, footnotes }
}

fn compile_calls(
    cuts: &[Cut],
    file: &SourceFile,
    start: usize,
    problems: &Problems,
) -> Vec<Option<Call>> {
    let one = |cut: &Cut| {
        let range = start + cut.range.start..start + cut.range.end;
        if !cut.closed {
            problems.add(
                Diagnostic::new(Code::BadCall, "these braces never close on their line")
                    .at(file.place(range))
                    .label("opened here")
                    .help("end the call with }}"),
            );
            return None;
        }
        let inner = range.start + 2..range.end - 2;
        call::compile(&file.text[inner.clone()], inner.start, file)
            .map_err(|diagnostic| problems.add(diagnostic))
            .ok()
    };
    cuts.iter().map(one).collect()
}

struct Reader<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> {
    file: &'a SourceFile,
    start: usize,
    problems: &'a Problems,
    calls: Vec<Option<Call>>,
    events: Peekable<I>,
    /// How deep inside lists, quotations and footnotes: 1 is the text itself.
    depth: usize,
    /// The level of the heading before.
    level: u8,
    heading_ids: BTreeMap<String, usize>,
    footnote_numbers: BTreeMap<String, usize>,
    footnotes: BTreeMap<String, Vec<Block>>,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Reader<'a, I> {
    fn complain(&self, code: Code, range: &Range<usize>, message: &str, label: &str, help: &str) {
        let place = self.file.place(self.start + range.start..self.start + range.end);
        self.problems.add(Diagnostic::new(code, message).at(place).label(label).help(help));
    }

    /// Blocks up to an end tag, or to the end of the text.
    fn blocks(&mut self, until: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.depth += 1;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(end) if Some(end) == until => break,
                Event::Start(tag) => self.block(tag, &range, &mut blocks),
                Event::Rule => blocks.push(Block::Rule),
                Event::Html(_) => self.raw_html(&range),
                // A tight list item holds its words without a paragraph around them.
                other => {
                    let paragraph = self.bare_paragraph(other, range);
                    if !matches!(&paragraph, Block::Paragraph { inlines, .. } if inlines.is_empty())
                    {
                        blocks.push(paragraph);
                    }
                }
            }
        }
        self.depth -= 1;
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, range: &Range<usize>, blocks: &mut Vec<Block>) {
        match tag {
            Tag::Paragraph => {
                let inlines = self.inlines(TagEnd::Paragraph);
                let written = self.written(range);
                blocks.push(Block::Paragraph { number: None, inlines, written });
            }
            Tag::Heading { level, .. } => {
                let block = self.heading(level, range);
                blocks.push(block);
            }
            Tag::BlockQuote(kind) => {
                blocks.push(Block::Quote(self.blocks(Some(TagEnd::BlockQuote(kind)))))
            }
            Tag::CodeBlock(kind) => {
                let block = self.code_block(&kind, range);
                blocks.extend(block);
            }
            Tag::List(start) => {
                let block = self.list(start);
                blocks.push(block);
            }
            Tag::Table(alignments) => {
                let caption = take_caption(blocks);
                let table = self.table(&alignments, caption, range);
                blocks.push(Block::Table(table));
            }
            Tag::FootnoteDefinition(name) => {
                let words = self.blocks(Some(TagEnd::FootnoteDefinition));
                self.footnotes.insert(name.to_string(), words);
            }
            Tag::HtmlBlock => {
                self.raw_html(range);
                self.blocks_ignored(TagEnd::HtmlBlock);
            }
            inline => {
                // An inline tag that starts a tight item's words.
                let block = self.bare_paragraph(Event::Start(inline), range.clone());
                blocks.push(block);
            }
        }
    }

    /// Words that have no paragraph around them, from their first event on.
    fn bare_paragraph(&mut self, first: Event<'a>, range: Range<usize>) -> Block {
        let mut inlines = Vec::new();
        let mut whole = range.clone();
        self.inline(first, &range, &mut inlines);
        while self.events.peek().is_some_and(|(event, _)| is_inline(event)) {
            if let Some((event, range)) = self.events.next() {
                whole.end = range.end;
                self.inline(event, &range, &mut inlines);
            }
        }
        Block::Paragraph { number: None, inlines, written: self.written(&whole) }
    }

    fn written(&self, range: &Range<usize>) -> Option<Written> {
        let range = self.start + range.start..self.start + range.end;
        Some(Written { file: self.file.clone(), range })
    }

    fn blocks_ignored(&mut self, until: TagEnd) {
        for (event, _) in self.events.by_ref() {
            if event == Event::End(until) {
                break;
            }
        }
    }

    fn raw_html(&self, range: &Range<usize>) {
        self.complain(
            Code::RawHtml,
            range,
            "raw HTML is not allowed in words",
            "raw HTML",
            "write it in Markdown; a chart or table of figures is a fenced block",
        );
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) -> Block {
        let level = level as u8;
        if level == 1 || level > self.level + 1 {
            let help = if level == 1 {
                "headings in words start at ##: the page's title is the only #".to_owned()
            } else {
                format!("use {} here", "#".repeat(usize::from(self.level) + 1))
            };
            self.complain(
                Code::HeadingLevel,
                range,
                "this heading is not one level below the one before",
                "wrong level",
                &help,
            );
        }
        self.level = level.max(2);
        let inlines = self.inlines(TagEnd::Heading(level_named(level)));
        let slug = slug(&plain(&inlines));
        let seen = self.heading_ids.entry(slug.clone()).or_insert(0);
        *seen += 1;
        let id = if *seen == 1 { slug } else { format!("{slug}-{seen}") };
        Block::Heading { level: self.level, id, inlines, written: self.written(range) }
    }

    fn list(&mut self, start: Option<u64>) -> Block {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let tight =
                        !matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _)));
                    items.push(ListItem { tight, blocks: self.blocks(Some(TagEnd::Item)) });
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        Block::List { start, items }
    }

    fn table(
        &mut self,
        alignments: &[Alignment],
        caption: Vec<Inline>,
        range: &Range<usize>,
    ) -> Table {
        let mut headings = Vec::new();
        let mut rows = Vec::new();
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines(TagEnd::TableCell)),
                Event::End(TagEnd::TableHead) => headings = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let first_line = range.start..range.start + 1;
        if caption.is_empty() {
            self.complain(
                Code::IncompleteTable,
                &first_line,
                "this table has no caption",
                "starts here",
                "write a paragraph before it that starts with `Table:` and says what it shows",
            );
        }
        if headings.iter().chain(rows.iter().flatten()).any(Vec::is_empty) {
            self.complain(
                Code::IncompleteTable,
                &first_line,
                "this table has an empty cell",
                "starts here",
                "say in words why there is nothing to show, for instance `not collected`",
            );
        }
        let columns = headings
            .into_iter()
            .zip(alignments)
            .map(|(heading, alignment)| TableColumn {
                numeric: *alignment == Alignment::Right,
                heading,
            })
            .collect();
        Table { caption, columns, rows, written: self.written(range) }
    }
}

/// Takes the paragraph before a table off when it is the table's caption.
fn take_caption(blocks: &mut Vec<Block>) -> Vec<Inline> {
    const MARK: &str = "Table:";
    let Some(Block::Paragraph { inlines, .. }) = blocks.last_mut() else { return Vec::new() };
    let Some(Inline::Text(first)) = inlines.first_mut() else { return Vec::new() };
    let Some(rest) = first.strip_prefix(MARK) else { return Vec::new() };
    *first = rest.trim_start().to_owned();
    match blocks.pop() {
        Some(Block::Paragraph { inlines, .. }) => inlines,
        _ => Vec::new(),
    }
}

fn level_named(level: u8) -> HeadingLevel {
    HeadingLevel::try_from(usize::from(level)).unwrap_or(HeadingLevel::H6)
}

/// A name for an address, from words.
fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.to_lowercase().replace('£', " pounds ").chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "section".to_owned() } else { out.to_owned() }
}
