//! Words held against words: paragraphs aligned with what they became, and within a
//! pair the words that differ.

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use crate::narrative::{Block, Document, EmbedKind, plain};

/// From how many in a thousand words two paragraphs are the same one, rewritten.
const SAME_PARAGRAPH: usize = 400;

/// What a text says, a string for each paragraph, heading, item and row.
pub(super) fn paragraphs(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for block in document.blocks.iter().chain(document.footnotes.iter().flatten()) {
        add(block, &mut found);
    }
    found.retain(|text| !text.is_empty());
    found
}

fn add(block: &Block, found: &mut Vec<String>) {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
            found.push(plain(inlines).trim().to_owned());
        }
        Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| add(block, found));
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| add(block, found)),
        Block::Code(text) => found.push(text.trim().to_owned()),
        Block::Table(table) => {
            found.push(plain(&table.caption).trim().to_owned());
            let row = |cells: Vec<String>| cells.join(" | ");
            found.push(row(table.columns.iter().map(|column| plain(&column.heading)).collect()));
            let rows = table.rows.iter();
            found.extend(rows.map(|cells| row(cells.iter().map(|cell| plain(cell)).collect())));
        }
        Block::Rule => {}
        Block::Embed(embed) => found.push(shown(&embed.kind)),
    }
}

/// Figures among words, as a person writes them.
fn shown(kind: &EmbedKind) -> String {
    match kind {
        EmbedKind::Chart { measure, .. } => format!("[chart: {measure}]"),
        EmbedKind::Table { measure } => format!("[table: {measure}]"),
        EmbedKind::Measure { measure } => format!("[measure: {measure}]"),
        EmbedKind::Exceptions { most } => format!("[exceptions: {most}]"),
    }
}

/// A paragraph that was and what it became; either may be missing.
type Pair<'a> = (Option<&'a str>, Option<&'a str>);

/// Paragraphs that differ, each beside what it became.
pub(super) fn aligned<'a>(was: &'a [String], is: &'a [String]) -> Vec<Pair<'a>> {
    // Where several alignments are as good, the library takes one by the order of the
    // sides. From the lesser to the greater, both ways round give the same pairs.
    let turned = was > is;
    let (lesser, greater) = if turned { (is, was) } else { (was, is) };
    let ops = capture_diff_slices(Algorithm::Myers, lesser, greater);
    let changed = ops.iter().filter(|op| op.tag() != DiffTag::Equal);
    let stretches = changed.map(|op| matched(&lesser[op.old_range()], &greater[op.new_range()]));
    stretches.flat_map(|stretch| dropped_first(stretch, turned)).collect()
}

/// A stretch the right way round: of paragraphs without a partner, those that are gone
/// stand before those that are new.
fn dropped_first(mut stretch: Vec<Pair<'_>>, turned: bool) -> Vec<Pair<'_>> {
    if turned {
        stretch.iter_mut().for_each(|pair| *pair = (pair.1, pair.0));
    }
    let alone = |(was, is): &Pair<'_>| was.is_none() || is.is_none();
    for run in stretch.chunk_by_mut(|a, b| alone(a) && alone(b)) {
        run.sort_by_key(|(was, _)| was.is_none());
    }
    stretch
}

/// Pairs up the paragraphs of a stretch that differs so that most of their words agree.
fn matched<'a>(was: &'a [String], is: &'a [String]) -> Vec<Pair<'a>> {
    let likeness: Vec<Vec<usize>> =
        was.iter().map(|was| is.iter().map(|is| likeness(was, is)).collect()).collect();
    // The most likeness that can be had from these places on.
    let mut best = vec![vec![0; is.len() + 1]; was.len() + 1];
    for a in (0..was.len()).rev() {
        for b in (0..is.len()).rev() {
            let both = paired(likeness[a][b]).map_or(0, |like| like + best[a + 1][b + 1]);
            best[a][b] = both.max(best[a + 1][b]).max(best[a][b + 1]);
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut found = Vec::new();
    while a < was.len() || b < is.len() {
        let both = (a < was.len() && b < is.len())
            .then(|| paired(likeness[a][b]))
            .flatten()
            .is_some_and(|like| like + best[a + 1][b + 1] == best[a][b]);
        let drops = b == is.len() || (a < was.len() && best[a + 1][b] == best[a][b]);
        found.push(match (both, drops) {
            (true, _) => (Some(was[a].as_str()), Some(is[b].as_str())),
            (false, true) => (Some(was[a].as_str()), None),
            (false, false) => (None, Some(is[b].as_str())),
        });
        a += usize::from(both || drops);
        b += usize::from(both || !drops);
    }
    found
}

/// Likeness that is enough for a pair.
fn paired(likeness: usize) -> Option<usize> {
    (likeness >= SAME_PARAGRAPH).then_some(likeness)
}

/// How many in a thousand words two paragraphs share.
fn likeness(was: &str, is: &str) -> usize {
    let (was, is) = (words(was), words(is));
    let same = |op: &DiffOp| if op.tag() == DiffTag::Equal { op.old_range().len() } else { 0 };
    let shared: usize = capture_diff_slices(Algorithm::Myers, &was, &is).iter().map(same).sum();
    2000 * shared / (was.len() + is.len()).max(1)
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// A stretch of words of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// Whether the other side has others here.
    pub differs: bool,
}

/// The words of both sides in stretches that both have and stretches that only one has.
pub fn marked(was: &str, is: &str) -> [Vec<Piece>; 2] {
    let (was, is) = (words(was), words(is));
    let mut pieces = [Vec::new(), Vec::new()];
    for op in capture_diff_slices(Algorithm::Myers, &was, &is) {
        let differs = op.tag() != DiffTag::Equal;
        for (side, words) in [&was[op.old_range()], &is[op.new_range()]].into_iter().enumerate() {
            if !words.is_empty() {
                pieces[side].push(Piece { words: words.join(" "), differs });
            }
        }
    }
    pieces
}
