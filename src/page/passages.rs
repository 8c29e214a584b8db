//! People's words as markup, with the figures that they show among them.
//!
//! Everything is escaped here; nothing that an author writes reaches a page in
//! any other way.

use std::fmt::Write;

use super::view::{Html, Passage};
use super::{ReportKey, Scope, figure, number, places, row};
use crate::model::Id;
use crate::narrative::{
    Block, ChartKind, Document, Embed, EmbedKind, Inline, ListItem, Reference, Table,
};
use crate::record::{MeasureRecord, StatementRecord};

/// A document as passages. `levels` are added to its headings, for words that
/// stand below a heading of the page.
pub(super) fn passages(scope: &mut Scope<'_, '_>, document: &Document, levels: u8) -> Vec<Passage> {
    written(scope, document, levels, None)
}

/// Words of a report's part, and after them the numbers that were withdrawn from it.
pub(super) fn with_withdrawn(
    scope: &mut Scope<'_, '_>,
    document: &Document,
    withdrawn: &[StatementRecord],
) -> Vec<Passage> {
    if withdrawn.is_empty() {
        return passages(scope, document, 1);
    }
    let mut document = document.clone();
    document.blocks.extend(withdrawn.iter().map(|gone| Block::Paragraph {
        number: Some(gone.number.clone()),
        inlines: vec![Inline::Text(gone.words.clone())],
        written: None,
    }));
    passages(scope, &document, 1)
}

/// Words of a report's part that are said again: their numbers lead to the part.
pub(super) fn again(
    scope: &mut Scope<'_, '_>,
    document: &Document,
    part: &ReportKey,
) -> Vec<Passage> {
    let home = number::page_of(scope, part);
    written(scope, document, 0, Some(home))
}

/// What a report says, shown on another page: the numbers of its paragraphs lead to the
/// report, which is their one place.
pub(super) fn quoted(
    scope: &mut Scope<'_, '_>,
    document: &Document,
    levels: u8,
    report: ReportKey,
) -> Vec<Passage> {
    let outer = scope.report.replace(report);
    let home = scope.to_part(report);
    let found = written(scope, document, levels, Some(home));
    scope.report = outer;
    found
}

fn written(
    scope: &mut Scope<'_, '_>,
    document: &Document,
    levels: u8,
    home: Option<String>,
) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut html = String::new();
    let mut ids = Ids { prefix: scope.next_words(), tables: 0, home };
    for block in &document.blocks {
        match block {
            Block::Embed(embed) => {
                flush(&mut html, &mut found);
                found.extend(shown(scope, embed));
            }
            other => Writer { scope, levels, html: &mut html, ids: &mut ids }.block(other),
        }
    }
    if !document.footnotes.is_empty() {
        Writer { scope, levels, html: &mut html, ids: &mut ids }.footnotes(&document.footnotes);
    }
    flush(&mut html, &mut found);
    found
}

fn flush(html: &mut String, found: &mut Vec<Passage>) {
    if !html.is_empty() {
        found.push(Passage { html: Some(Html(std::mem::take(html))), ..Passage::default() });
    }
}

/// What a fenced block shows. Its measure is known: reading has seen to it.
fn shown(scope: &mut Scope<'_, '_>, embed: &Embed) -> Option<Passage> {
    if let EmbedKind::Exceptions { most } = embed.kind {
        let rows = scope.exceptions(most);
        return Some(Passage { rows: Some(rows), ..Passage::default() });
    }
    let record = scope.measure(embed.kind.measure()?)?;
    let href = scope.to_measure(&record.line.id);
    Some(match &embed.kind {
        EmbedKind::Measure { .. } => Passage {
            rows: Some(vec![row::row(scope, &record.line, record.rule, href)]),
            ..Passage::default()
        },
        EmbedKind::Table { .. } => {
            Passage { table: Some(figure::table_of(scope, &record)), ..Passage::default() }
        }
        EmbedKind::Chart { kind, .. } => {
            // A measure that has no value yet has no chart; its own page says so.
            Passage { figure: Some(chart(scope, &record, *kind)?), ..Passage::default() }
        }
        EmbedKind::Exceptions { .. } => return None,
    })
}

fn chart(
    scope: &mut Scope<'_, '_>,
    record: &MeasureRecord,
    kind: ChartKind,
) -> Option<super::view::Figure> {
    let id = &record.line.id;
    match (kind, &record.comparison) {
        (ChartKind::Line, _) | (_, None) => {
            figure::history(scope, record, &format!("{id}-history"))
        }
        (ChartKind::Bars, Some(found)) => {
            Some(figure::comparison(scope, record, found, &format!("{id}-bars")))
        }
        (ChartKind::Areas, Some(found)) => {
            Some(figure::strip_of_comparison(scope, record, found, &format!("{id}-areas")))
        }
    }
}

/// What keeps the ids of a document apart from all others on its page.
struct Ids {
    prefix: String,
    tables: usize,
    /// The page that its paragraphs' numbers lead to; None where they belong.
    home: Option<String>,
}

struct Writer<'w, 'f, 'a> {
    scope: &'w Scope<'f, 'a>,
    levels: u8,
    html: &'w mut String,
    ids: &'w mut Ids,
}

impl Writer<'_, '_, '_> {
    fn put(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.html.write_fmt(markup);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { number, inlines, .. } => self.paragraph(number.as_deref(), inlines),
            Block::Heading { level, id, inlines, .. } => {
                let level = (level + self.levels).min(6);
                let prefix = self.ids.prefix.clone();
                self.put(format_args!("<h{level} id=\"{prefix}{}\">", escape(id)));
                self.inlines(inlines);
                self.put(format_args!("</h{level}>\n"));
            }
            Block::List { start, items } => self.list(*start, items),
            Block::Quote(blocks) => self.quote(blocks),
            Block::Code(text) => {
                self.put(format_args!("<pre><code>{}</code></pre>\n", escape(text)))
            }
            Block::Table(table) => self.table(table),
            Block::Rule => self.put(format_args!("<hr>\n")),
            // Reading refuses figures inside a list, a quotation or a footnote.
            Block::Embed(_) => {}
        }
    }

    fn paragraph(&mut self, number: Option<&str>, inlines: &[Inline]) {
        match number {
            Some(number) => self.numbered("p", number),
            None => self.put(format_args!("<p>")),
        }
        self.inlines(inlines);
        self.put(format_args!("</p>\n"));
    }

    /// A quotation is cited as one: the number of its first paragraph stands beside all.
    fn quote(&mut self, blocks: &[Block]) {
        match blocks.split_first() {
            Some((Block::Paragraph { number: Some(number), inlines, .. }, rest)) => {
                self.numbered("blockquote", number);
                self.paragraph(None, inlines);
                rest.iter().for_each(|block| self.block(block));
            }
            _ => {
                self.put(format_args!("<blockquote>\n"));
                blocks.iter().for_each(|block| self.block(block));
            }
        }
        self.put(format_args!("</blockquote>\n"));
    }

    /// Opens what has a number: with its anchor where it is said, and a link to there.
    fn numbered(&mut self, tag: &str, number: &str) {
        let id = number::anchor(number);
        let label = escape(&self.scope.words().paragraph_label(number));
        let (anchor, page) = match &self.ids.home {
            None => (format!(" id=\"{id}\""), String::new()),
            Some(page) => (String::new(), escape(page)),
        };
        self.put(format_args!(
            "<{tag}{anchor}><a class=\"number\" href=\"{page}#{id}\" aria-label=\"{label}\">{number}</a> "
        ));
    }

    fn list(&mut self, start: Option<u64>, items: &[ListItem]) {
        let (open, close) = match start {
            None => ("<ul>".to_owned(), "</ul>"),
            Some(1) => ("<ol>".to_owned(), "</ol>"),
            Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
        };
        self.put(format_args!("{open}\n"));
        for item in items {
            self.put(format_args!("<li>"));
            for block in &item.blocks {
                match block {
                    Block::Paragraph { inlines, .. } if item.tight => self.inlines(inlines),
                    other => self.block(other),
                }
            }
            self.put(format_args!("</li>\n"));
        }
        self.put(format_args!("{close}\n"));
    }

    fn table(&mut self, table: &Table) {
        let mut caption = String::new();
        Writer { scope: self.scope, levels: 0, html: &mut caption, ids: self.ids }
            .inlines(&table.caption);
        self.ids.tables += 1;
        let id = format!("{}table-{}", self.ids.prefix, self.ids.tables);
        self.put(format_args!(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">\
             <table id=\"{id}\"><caption id=\"{id}-caption\"><span>{caption}</span></caption><thead><tr>"
        ));
        for column in &table.columns {
            let class = if column.numeric { " class=\"n\"" } else { "" };
            self.put(format_args!("<th scope=\"col\"{class}>"));
            self.inlines(&column.heading);
            self.put(format_args!("</th>"));
        }
        self.put(format_args!("</tr></thead><tbody>\n"));
        for cells in &table.rows {
            self.put(format_args!("<tr>"));
            for (at, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
                let class = if column.numeric { " class=\"n\"" } else { "" };
                let (open, close) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                self.put(format_args!("<{open}{class}>"));
                self.inlines(cell);
                self.put(format_args!("</{close}>"));
            }
            self.put(format_args!("</tr>\n"));
        }
        self.put(format_args!("</tbody></table></div>\n"));
    }

    fn footnotes(&mut self, footnotes: &[Vec<Block>]) {
        let prefix = self.ids.prefix.clone();
        self.put(format_args!("<div class=\"footnotes\"><ol>\n"));
        for (at, blocks) in footnotes.iter().enumerate() {
            let number = at + 1;
            self.put(format_args!("<li id=\"{prefix}note-{number}\">"));
            blocks.iter().for_each(|block| self.block(block));
            let back = self.scope.words().footnote_back(number);
            self.put(format_args!(
                "<p><a href=\"#{prefix}cited-{number}\">{}</a></p></li>\n",
                escape(&back)
            ));
        }
        self.put(format_args!("</ol></div>\n"));
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.put(format_args!("{}", escape(text))),
            Inline::Emphasis(inner) => self.wrapped("em", inner),
            Inline::Strong(inner) => self.wrapped("strong", inner),
            Inline::Code(text) => self.put(format_args!("<code>{}</code>", escape(text))),
            Inline::Break => self.put(format_args!("<br>")),
            Inline::Footnote(number) => {
                let prefix = self.ids.prefix.clone();
                let label = self.scope.words().footnote_label(*number);
                self.put(format_args!(
                    "<sup id=\"{prefix}cited-{number}\"><a href=\"#{prefix}note-{number}\" aria-label=\"{}\">{number}</a></sup>",
                    escape(&label)
                ));
            }
            Inline::Link { to, inlines, .. } => match href(self.scope, to) {
                Some(href) => {
                    self.put(format_args!("<a href=\"{}\">", escape(&href)));
                    self.inlines(inlines);
                    self.put(format_args!("</a>"));
                }
                // A report that is not out yet has no address.
                None => self.inlines(inlines),
            },
            Inline::Figure { text, .. } => self.put(format_args!("{}", escape(text))),
            // A record holds no call: each is filled in or complained of.
            Inline::Call(_) => {}
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &[Inline]) {
        self.put(format_args!("<{tag}>"));
        self.inlines(inner);
        self.put(format_args!("</{tag}>"));
    }
}

/// Where a link in words leads, from this page.
fn href(scope: &Scope<'_, '_>, to: &Reference) -> Option<String> {
    let frozen = scope.frozen;
    let link = |address| Some(scope.links.to(&address));
    match to {
        Reference::External(url) => Some(url.clone()),
        Reference::Measure(id) => Some(scope.to_measure(&Id::new(id)?)),
        Reference::Outcome(id) => {
            let (plan, outcome) = frozen.site.outcome(id)?;
            link(places::outcome(&plan.id, &outcome.id))
        }
        Reference::Plan(id) => link(places::plan(&Id::new(id)?)),
        Reference::Edition(id) => {
            let report = frozen.editions.named(id)?;
            let part = super::ReportPart::Front;
            link(places::part_of(frozen, &ReportKey { report, version: None, part }))
        }
        Reference::Page(name) => link(match name.as_str() {
            "method" => places::method(),
            "data" => places::data(),
            "accessibility" => places::accessibility(),
            "reports" => places::reports(),
            "measures" => places::measures(),
            "plans" => places::plans(),
            "about" => super::Address::new("about/"),
            other => places::about(&Id::new(other)?),
        }),
    }
}

/// Text inside markup.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
