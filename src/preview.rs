//! The site on this machine, page by page as it is asked for.
//!
//! One thread owns the assessed site and renders what a browser asks for. When
//! files change, the whole site is read and judged again: when it is good it
//! takes the place of the one before, when it is not, the one before stays and
//! the messages are laid over its pages. While nobody asks for anything, every
//! other page is rendered and every link held against it, a slice at a time.
//! Listens on the loopback address alone and answers only to its own names, so
//! that no other site can read it through a visitor's browser.

mod desk;
mod inject;
mod overlay;
mod server;
mod shelf;
mod watch;

pub use server::{Preview, start};

use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError};

use jiff::civil::DateTime;

use crate::input::Disk;
use crate::page::Options;
use crate::pipeline::{self, Nowhere, Outcome, Ready, Rendering};
use desk::Desk;

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

/// What browsers are told: each number is another one when there is another site
/// to show, or other messages to lay over it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct News {
    pub(crate) site: u64,
    pub(crate) messages: u64,
}

/// Owns the site: answers until it is told to stop. `tell` is called each time
/// there is something new to show.
pub(crate) fn own(folder: &Path, date: DateTime, asks: &Receiver<Ask>, tell: &dyn Fn(News)) {
    let input = Disk::new(folder, date);
    let mut desk = Desk::new(tell);
    let mut shown = None;
    loop {
        let Outcome { value, diagnostics } = pipeline::prepare(&input, OPTIONS);
        match (value, &shown) {
            (Some(better), _) => {
                desk.good_site(diagnostics);
                shown = Some(better);
            }
            (None, Some(_)) => desk.bad_files(diagnostics),
            (None, None) => desk.nothing_good(diagnostics),
        }
        let next = match &shown {
            Some(site) => site.with(|ready| serve(ready, asks, &mut desk)),
            None => serve_messages(asks, &desk),
        };
        if matches!(next, Next::Stop) {
            return;
        }
    }
}

/// Why the thread stopped answering.
enum Next {
    Reread,
    Stop,
}

/// Drafts are what is being written.
const OPTIONS: Options = Options { drafts: true, from_disk: false };

/// The check of the pages that nobody asked for.
enum Check<'r, 'a> {
    /// A page is asked for first.
    Waiting,
    Running(Box<Rendering<'r, 'a>>),
    /// Over, or of no use: the files are others.
    Done,
}

/// Serves the last good site until its files change.
fn serve(ready: &Ready<'_>, asks: &Receiver<Ask>, desk: &mut Desk<'_>) -> Next {
    // Files that cannot be shown are others than those that would be checked.
    let mut check = if desk.shows_the_files() { Check::Waiting } else { Check::Done };
    loop {
        let ask = match check {
            Check::Running(_) => asks.try_recv(),
            _ => asks.recv().map_err(|_| TryRecvError::Disconnected),
        };
        match ask {
            Ok(Ask::Path(path, reply)) => {
                let answer = shelf::find(ready, &path, desk);
                let is_page = answer.kind == "text/html";
                // A browser that went away needs no answer.
                let _ = reply.send(answer);
                if is_page && matches!(check, Check::Waiting) {
                    check = Check::Running(Box::new(Rendering::new(ready, &Nowhere)));
                }
            }
            Ok(Ask::Changed) => return Next::Reread,
            Err(TryRecvError::Empty) => check = go_on(check, desk),
            Ok(Ask::Stop) | Err(TryRecvError::Disconnected) => return Next::Stop,
        }
    }
}

/// Checks one slice more: as many pages as are rendered at once, so that whoever
/// asks meanwhile waits for one page at the most.
fn go_on<'r, 'a>(check: Check<'r, 'a>, desk: &mut Desk<'_>) -> Check<'r, 'a> {
    let Check::Running(mut rendering) = check else { return check };
    if rendering.advance(rayon::current_num_threads()) {
        return Check::Running(rendering);
    }
    desk.checked(rendering.finish().err().unwrap_or_default());
    Check::Done
}

/// Shows messages alone, while there is no good site yet.
fn serve_messages(asks: &Receiver<Ask>, desk: &Desk<'_>) -> Next {
    while let Ok(ask) = asks.recv() {
        match ask {
            Ask::Path(path, reply) => {
                let _ = reply.send(shelf::find_own(&path, desk).unwrap_or_else(|| {
                    inject::into(inject::page_of("There is no page to show yet."), desk, None)
                }));
            }
            Ask::Changed => return Next::Reread,
            Ask::Stop => return Next::Stop,
        }
    }
    Next::Stop
}
