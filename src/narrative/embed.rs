//! Fenced blocks that show figures: their names and the TOML inside.

use std::ops::Range;

use super::document::{ChartKind, EmbedKind};
use crate::diagnostic::nearest;

/// Why a block cannot be read.
pub(super) struct Refusal {
    pub(super) message: String,
    /// Where in the block's text; the whole block when absent.
    pub(super) at: Option<Range<usize>>,
    pub(super) help: String,
}

/// What may stand inside a block.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Options {
    measure: Option<toml::Spanned<String>>,
    kind: Option<ChartKind>,
    most: Option<usize>,
}

/// How many exceptions are shown unless the block says otherwise.
const USUAL_EXCEPTIONS: usize = 5;

/// Reads a block by its name and text. Answers also where in the text it names its
/// measure.
pub(super) fn read(name: &str, text: &str) -> Result<(EmbedKind, Option<Range<usize>>), Refusal> {
    const NAMES: [&str; 4] = ["chart", "table", "measure", "exceptions"];
    if !NAMES.contains(&name) {
        let help = nearest(name, NAMES).map_or_else(
            || format!("the blocks are {}", NAMES.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(Refusal {
            message: format!("there is no block named `{name}`"),
            at: None,
            help,
        });
    }
    let options: Options = toml::from_str(text).map_err(|error| Refusal {
        message: format!("this block cannot be read: {}", error.message().trim()),
        at: Some(error.span().unwrap_or(0..text.len())),
        help: "its content is TOML".to_owned(),
    })?;
    if name == "exceptions" {
        let most = options.most.unwrap_or(USUAL_EXCEPTIONS);
        return Ok((EmbedKind::Exceptions { most }, None));
    }
    let measure = options.measure.ok_or_else(|| Refusal {
        message: "this block does not say which measure".to_owned(),
        // An empty block has no line of its own to point at.
        at: text.lines().next().filter(|line| !line.is_empty()).map(|line| 0..line.len()),
        help: "add measure = \"…\"".to_owned(),
    })?;
    let named = measure.span();
    let measure = measure.into_inner();
    let kind = match name {
        "table" => EmbedKind::Table { measure },
        "measure" => EmbedKind::Measure { measure },
        _ => EmbedKind::Chart { measure, kind: options.kind.unwrap_or(ChartKind::Line) },
    };
    Ok((kind, Some(named)))
}
