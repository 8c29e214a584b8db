//! The site on this machine, page by page as it is asked for.
//!
//! One thread owns the assessed site and renders what a browser asks for. When
//! files change, the whole site is read and judged again: when it is good it
//! takes the place of the one before, when it is not, the one before stays and
//! the messages are laid over its pages. Listens on the loopback address alone
//! and answers only to its own names, so that no other site can read it through
//! a visitor's browser.

mod inject;
mod server;
mod shelf;
mod watch;

pub use server::{Preview, start};

use std::path::Path;
use std::sync::mpsc::Receiver;

use jiff::civil::DateTime;

use crate::diagnostic::Diagnostic;
use crate::input::Disk;
use crate::page::Options;
use crate::pipeline::{self, Ready};

/// What the thread that owns the site is asked.
pub(crate) enum Ask {
    /// For what stands at a path; the answer goes back through the channel.
    Path(String, tokio::sync::oneshot::Sender<Answer>),
    /// To read the site again.
    Changed,
    /// To end.
    Stop,
}

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) content: Vec<u8>,
}

/// Why the thread stopped serving one version of the site.
enum Next {
    Reread,
    Stop,
}

/// Owns the site: answers until it is told to stop. `changed` is called each
/// time there is something new to show.
pub(crate) fn own(folder: &Path, date: DateTime, asks: &Receiver<Ask>, changed: &dyn Fn()) {
    let input = Disk::new(folder, date);
    // Drafts are what is being written.
    let options = Options { drafts: true, from_disk: false };
    loop {
        let outcome = pipeline::run(&input, options, |ready| {
            Ok(serve_good(ready, &input, options, asks, changed))
        });
        let next = match outcome.value {
            Some(next) => next,
            None => serve_messages(&outcome.diagnostics, asks, changed),
        };
        if matches!(next, Next::Stop) {
            return;
        }
    }
}

/// Serves a good site until a better one can take its place.
fn serve_good(
    ready: &Ready<'_>,
    input: &Disk,
    options: Options,
    asks: &Receiver<Ask>,
    changed: &dyn Fn(),
) -> Next {
    let mut messages: Vec<Diagnostic> = Vec::new();
    changed();
    while let Ok(ask) = asks.recv() {
        match ask {
            Ask::Path(path, reply) => {
                // A browser that went away needs no answer.
                let _ = reply.send(inject::into(shelf::find(ready, &path), &messages));
            }
            Ask::Changed => {
                let trial = pipeline::run(input, options, |_| Ok(()));
                if trial.value.is_some() {
                    return Next::Reread;
                }
                messages = trial.diagnostics;
                changed();
            }
            Ask::Stop => return Next::Stop,
        }
    }
    Next::Stop
}

/// Shows messages alone, while there is no good site yet.
fn serve_messages(messages: &[Diagnostic], asks: &Receiver<Ask>, changed: &dyn Fn()) -> Next {
    changed();
    while let Ok(ask) = asks.recv() {
        match ask {
            Ask::Path(path, reply) => {
                let _ = reply.send(inject::into(
                    shelf::own_file(&path).unwrap_or_else(inject::empty),
                    messages,
                ));
            }
            Ask::Changed => return Next::Reread,
            Ask::Stop => return Next::Stop,
        }
    }
    Next::Stop
}
