//! What the preview has to say at this moment, and telling browsers when that
//! is something new.

use super::News;
use crate::diagnostic::{self, Diagnostic};

/// What the messages are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// The site as it is shown.
    Shown,
    /// Files that cannot be shown; pages are those of the last good site.
    LastGood,
    /// Files that cannot be shown, and there is no good site.
    Nothing,
}

/// Keeps the messages that are laid over every page.
pub(super) struct Desk<'a> {
    tell: &'a dyn Fn(News),
    news: News,
    about: About,
    messages: Vec<Diagnostic>,
    /// Of the last good read.
    warnings: Vec<Diagnostic>,
    /// What the last whole check found. It stands until the next one is over:
    /// messages that went and came back with every change would only disturb.
    checked: Vec<Diagnostic>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(tell: &'a dyn Fn(News)) -> Self {
        let (messages, warnings, checked) = (Vec::new(), Vec::new(), Vec::new());
        Self { tell, news: News::default(), about: About::Shown, messages, warnings, checked }
    }

    pub(super) fn news(&self) -> News {
        self.news
    }

    pub(super) fn about(&self) -> About {
        self.about
    }

    /// Whether the site that is shown is what the files say.
    pub(super) fn shows_the_files(&self) -> bool {
        self.about == About::Shown
    }

    /// What is laid over every page, in the order of the files.
    pub(super) fn messages(&self) -> &[Diagnostic] {
        &self.messages
    }

    /// There is another site to show, read with these warnings.
    pub(super) fn good_site(&mut self, warnings: Vec<Diagnostic>) {
        self.news.site += 1;
        self.warnings = warnings;
        self.about = About::Shown;
        self.messages = self.of_the_site_shown();
        (self.tell)(self.news);
    }

    /// The files cannot be shown; the site before stays.
    pub(super) fn bad_files(&mut self, messages: Vec<Diagnostic>) {
        self.show(About::LastGood, messages);
    }

    /// The files cannot be shown, and no site can take their place.
    pub(super) fn nothing_good(&mut self, messages: Vec<Diagnostic>) {
        self.show(About::Nothing, messages);
    }

    /// The site is shown, and this is what the check of every page found.
    pub(super) fn checked(&mut self, found: Vec<Diagnostic>) {
        self.checked = found;
        self.show(About::Shown, self.of_the_site_shown());
    }

    fn of_the_site_shown(&self) -> Vec<Diagnostic> {
        let mut messages = [self.warnings.as_slice(), self.checked.as_slice()].concat();
        diagnostic::sort(&mut messages);
        messages
    }

    /// Browsers are told of messages only when they are other ones.
    fn show(&mut self, about: About, messages: Vec<Diagnostic>) {
        if about != self.about || messages != self.messages {
            (self.about, self.messages) = (about, messages);
            self.news.messages += 1;
            (self.tell)(self.news);
        }
    }
}
