//! How many measures stand where, and which way they went, in sentences. It must not
//! know which measures they are.

use super::figures::list;
use super::report::{joined, upper_first};
use super::{Words, say};
use crate::assess::{Counts, Share, Shares, Status};
use crate::quantity::{Style, Unit};

impl Words {
    /// "Of 48 measures, 46 have a status: …", and why the others have none.
    pub fn counts(&self, counts: &Counts) -> Vec<String> {
        let judged =
            self.counts_parts(&Counts { no_figure: 0, no_target: 0, not_due: 0, ..*counts });
        let (rated, measures) = (counts.rated(), counts.measures);
        let is_whole = rated == measures && measures > 1;
        let mut said = vec![match judged.as_slice() {
            [_] if is_whole => {
                say!(self, "counts-alike", measures = measures, status = self.only_status(counts))
            }
            _ if is_whole => {
                say!(self, "counts-all", measures = measures, parts = joined(&judged))
            }
            _ => say!(
                self,
                "counts",
                rated = rated,
                measures = measures,
                status = self.only_status(counts),
                parts = joined(&judged)
            ),
        }];
        let unrated = [
            (say!(self, "part-no-figure", count = counts.no_figure), counts.no_figure),
            (say!(self, "part-no-target", count = counts.no_target), counts.no_target),
            (say!(self, "part-not-due", count = counts.not_due), counts.not_due),
        ];
        let unrated: Vec<(String, usize)> =
            unrated.into_iter().filter(|(_, count)| *count > 0).collect();
        if !unrated.is_empty() {
            said.push(match (counts.rated(), unrated.as_slice()) {
                (0, _) => upper_first(&say!(self, "counts-all-unrated", parts = joined(&unrated))),
                (_, [(_, 1)]) if counts.no_figure == 1 => say!(self, "other-no-figure"),
                (_, [(_, 1)]) if counts.no_target == 1 => say!(self, "other-no-target"),
                (_, [(_, 1)]) => say!(self, "other-not-due"),
                _ => say!(self, "counts-others", parts = joined(&unrated)),
            });
        }
        said
    }

    /// Which way measures went. Where there was a report before, only those with a
    /// figure that it had not, which are counted in `new`: "29 of 50 measures have a new
    /// figure since the last report. By those figures, 17 measures got better …"
    pub fn counts_travel(&self, counts: &Counts, new: Option<&Counts>) -> Vec<String> {
        let all = counts.measures;
        let Some(new) = new else {
            if counts.not_compared == all {
                return vec![say!(self, "counts-travel-none")];
            }
            return self.travel_said(counts, |parts| {
                say!(self, "counts-travel", measures = all, parts = parts)
            });
        };
        let is_all = new.measures == all && all > 1;
        let key = if is_all { "counts-new-all" } else { "counts-new" };
        let mut said = vec![say!(self, key, new = new.measures, measures = all)];
        said.extend(self.travel_said(new, |parts| {
            say!(self, "counts-new-travel", new = new.measures, parts = parts)
        }));
        said
    }

    /// How large a part is on target, and how large a part keeps improving, each with its
    /// sum: "31 of 46 measures with a status are on target: 67%."
    pub fn shares(&self, shares: &Shares) -> Vec<String> {
        let said = |key: &str, share: Share| {
            let style = Style { unit: Unit::Percent, decimals: 0 };
            let percent = style.write(share.percent());
            say!(self, key, part = share.part, of = share.of, percent = percent)
        };
        let on_target = shares.on_target.map(|share| said("share-on-target", share));
        let improving = shares.improving.map(|share| said("share-improving", share));
        on_target.into_iter().chain(improving).collect()
    }

    /// How many have another status than in the report before, of those in both.
    pub fn status_moves(&self, moved: usize, both: usize) -> String {
        say!(self, "status-moves", moved = moved, both = both)
    }

    /// From which status to which so many moved, and which they are where that is told:
    /// "2 moved from off target to on target: “Missed bins” and “Rent arrears”."
    pub fn status_moved(
        &self,
        from: Option<Status>,
        to: Option<Status>,
        count: usize,
        titles: Option<&[&str]>,
    ) -> String {
        let word = |status: Option<Status>| match status {
            Some(status) => self.status(status).to_lowercase(),
            None => say!(self, "moved-no-status"),
        };
        let (from, to) = (word(from), word(to));
        match titles {
            None => say!(self, "moved-so", count = count, from = from, to = to),
            Some(titles) => {
                let quoted: Vec<String> = titles.iter().map(|title| format!("“{title}”")).collect();
                let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
                let titles = list(&quoted);
                say!(self, "moved-named", count = count, from = from, to = to, titles = titles)
            }
        }
    }

    /// How many the report before had not, and how many only it had; nothing where both
    /// reports have the same.
    pub fn new_and_dropped(&self, new: usize, dropped: usize) -> Option<String> {
        match (new, dropped) {
            (0, 0) => None,
            (new, 0) => Some(say!(self, "moved-new", count = new)),
            (0, dropped) => Some(say!(self, "moved-dropped", count = dropped)),
            (new, dropped) => Some(say!(self, "moved-both", new = new, dropped = dropped)),
        }
    }

    /// Those that went the right way, the wrong way or neither, and then the others.
    fn travel_said(&self, counts: &Counts, say: impl Fn(String) -> String) -> Vec<String> {
        let there = |parts: &[(String, usize)]| -> Vec<(String, usize)> {
            parts.iter().filter(|(_, count)| *count > 0).cloned().collect()
        };
        let went = there(&[
            (say!(self, "part-improving", count = counts.improving), counts.improving),
            (say!(self, "part-worsening", count = counts.worsening), counts.worsening),
            (say!(self, "part-no-change", count = counts.no_change), counts.no_change),
        ]);
        let others = there(&[
            (say!(self, "part-neutral", count = counts.neutral), counts.neutral),
            (say!(self, "part-not-compared", count = counts.not_compared), counts.not_compared),
        ]);
        match (went.is_empty(), others.is_empty()) {
            (true, true) => Vec::new(),
            (true, false) => vec![say(joined(&others))],
            (false, true) => vec![say(joined(&went))],
            (false, false) => {
                let others = match others.as_slice() {
                    [(_, 1)] if counts.neutral == 1 => say!(self, "other-neutral"),
                    [(_, 1)] => say!(self, "other-not-compared"),
                    _ => say!(self, "counts-others", parts = joined(&others)),
                };
                vec![say(joined(&went)), others]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::YearRange;

    fn words() -> Words {
        Words::new("en-GB", YearRange::default())
    }

    fn counts(on_target: usize, off_target: usize, no_target: usize) -> Counts {
        let measures = on_target + off_target + no_target;
        Counts { measures, on_target, off_target, no_target, ..Counts::default() }
    }

    #[test]
    fn counts_never_say_a_number_twice() {
        let said = |counts| words().counts(&counts).join(" ");
        let cases = [
            (counts(0, 0, 0), "No measure is counted here yet."),
            (counts(0, 1, 0), "The one measure is off target."),
            (counts(0, 0, 1), "The one measure has no status. 1 has no target."),
            (counts(0, 0, 2), "None of the 2 measures has a status. 2 have no target."),
            (counts(3, 0, 0), "All 3 measures are on target."),
            (counts(2, 1, 0), "All 3 measures have a status: 2 on target and 1 off target."),
            (
                counts(2, 1, 1),
                "Of 4 measures, 3 have a status: 2 on target and 1 off target. The other has \
                 no target.",
            ),
        ];
        for (counts, expected) in cases {
            assert_eq!(said(counts), expected);
        }
    }

    #[test]
    fn only_new_figures_are_said_to_have_moved() {
        let all = Counts { measures: 5, improving: 4, not_compared: 1, ..Counts::default() };
        let new = |improving, worsening, neutral| Counts {
            measures: improving + worsening + neutral,
            improving,
            worsening,
            neutral,
            ..Counts::default()
        };
        let said = |new: Option<Counts>| words().counts_travel(&all, new.as_ref()).join(" ");
        let cases = [
            (
                None,
                "Of 5 measures, 4 got better, compared with an earlier figure. The other could not \
                 be compared.",
            ),
            (Some(new(0, 0, 0)), "No measure has a new figure since the last report."),
            (
                Some(new(0, 1, 0)),
                "1 of 5 measures has a new figure since the last report. By that figure, 1 got \
                 worse.",
            ),
            (
                Some(new(2, 1, 1)),
                "4 of 5 measures have a new figure since the last report. By those figures, 2 got \
                 better and 1 got worse. The other went up or down where neither way is \
                 better.",
            ),
            (
                Some(new(3, 2, 0)),
                "All 5 measures have a new figure since the last report. By those figures, 3 got \
                 better and 2 got worse.",
            ),
        ];
        for (new, expected) in cases {
            assert_eq!(said(new), expected);
        }
    }
}
