//! What a report should speak of and does not.

use crate::assess::Status;
use crate::diagnostic::{Code, Diagnostic, Place, Problems};
use crate::model::Edition;
use crate::record::MeasureRecord;

/// Warns where a report leaves a reader asking: off target, and no reason given, or
/// nothing to be done about it. The place is the file that would say so.
pub(super) fn warn(record: &MeasureRecord, edition: &Edition, problems: &Problems) {
    if record.line.status() != Some(Status::OffTarget) {
        return;
    }
    let id = &record.line.id;
    let path = edition.file(&format!("measures/{id}.md"));
    // That the file is empty has been said.
    if record.commentary.is_none() && edition.unwritten.contains(&path) {
        return;
    }
    let (code, message, help) = match (&record.commentary, &record.improvement) {
        (None, _) => (
            Code::OffTargetWithoutCommentary,
            format!("`{id}` is off target and this report says nothing about it"),
            format!("write {path}: why, what is being done, by whom, by when"),
        ),
        (Some(_), None) => (
            Code::OffTargetWithoutAction,
            format!("`{id}` is off target and this report gives no improvement action for it"),
            "add improvement-action, action-owner and action-by".to_owned(),
        ),
        (Some(_), Some(_)) => return,
    };
    problems.add(Diagnostic::new(code, message).at(Place::file(path)).help(help));
}
