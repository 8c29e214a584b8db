//! Why a measure or an action must be looked at first, in words. Which must be is told,
//! not decided, here.

use super::method::paragraph;
use super::{Words, say};
use crate::assess::{
    Assessment, Closeness, Direction, FEWEST_IN_A_ROW, Lateness, Overdue, Rating, Reason,
    SIGNIFICANT,
};
use crate::model::Measure;
use crate::quantity::{Style, Unit};

/// What of a site has to do with what needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttentionShown {
    /// Whether any measure is judged against a target.
    pub judged: bool,
    /// Whether any asks for control limits.
    pub limits: bool,
    /// Whether there are actions.
    pub actions: bool,
    /// Whether there are vital signs.
    pub vital_signs: bool,
}

impl Words {
    /// "Misses its target by 3.2 times its tolerance." `found` is what is
    /// known of the measure.
    pub fn attention_reason(
        &self,
        reason: Reason,
        measure: &Measure,
        found: &Assessment<'_>,
    ) -> String {
        let (by, known) = (found.overridden, found.as_at.released_by);
        match reason {
            Reason::FarOffTarget(severity) => {
                let style = Style { unit: Unit::Number, decimals: 1 };
                say!(self, "exception-far-off-target", times = style.write(severity))
            }
            Reason::OffTargetWithoutWidth => {
                let Rating::Rated(judged) = &found.rating else { return String::new() };
                let miss = self.miss(judged, &measure.style);
                let any = matches!(judged.closeness, Closeness::Within(_));
                let any = if any { "yes" } else { "no" };
                say!(self, "exception-no-tolerance", miss = miss, any = any)
            }
            Reason::JudgedOffTarget => {
                let who = by.map(|by| by.by.as_str()).unwrap_or_default();
                let day = by.map(|by| self.day(by.dated)).unwrap_or_default();
                say!(self, "exception-judged-off-target", who = who, day = day)
            }
            Reason::JudgedOtherwise => by
                .map(|by| {
                    let (who, day) = (by.by.as_str(), self.day(by.dated));
                    let status = self.status(by.status).to_lowercase();
                    say!(self, "exception-judged-otherwise", who = who, day = day, status = status)
                })
                .unwrap_or_default(),
            Reason::Worsening(reports) => {
                let run = self.sustained(Direction::Worsening, reports);
                say!(self, "exception-worsening", run = run)
            }
            Reason::SpecialCause => say!(self, "exception-special-cause"),
            Reason::Overdue(Overdue::Expected(day)) => {
                say!(self, "exception-overdue", due = self.day(day), known = self.day(known))
            }
            Reason::Overdue(Overdue::Late(period)) => {
                say!(self, "exception-late", period = self.period(measure.moment(period)))
            }
        }
    }

    /// What needs attention, for which reasons and in which order: of limits, judgements
    /// and actions only where there are any, of misses only where anything is judged.
    pub fn attention_method(&self, shown: AttentionShown) -> Vec<String> {
        let AttentionShown { judged, limits, actions, vital_signs } = shown;
        let times = SIGNIFICANT.normalize().to_string();
        let reasons = [
            judged.then(|| say!(self, "attention-explain-far", times = times)),
            judged.then(|| say!(self, "attention-explain-no-tolerance")),
            judged.then(|| say!(self, "attention-explain-judged")),
            judged.then(|| say!(self, "attention-explain-judged-otherwise")),
            Some(say!(self, "attention-explain-worsening", reports = FEWEST_IN_A_ROW)),
            limits.then(|| say!(self, "attention-explain-special")),
            Some(say!(self, "attention-explain-overdue")),
        ];
        let mut said = vec![say!(self, "attention-explain-which")];
        said.extend(reasons.into_iter().flatten());
        if judged {
            said.push(say!(self, "attention-explain-others"));
            said.push(paragraph([
                say!(self, "attention-explain-order"),
                say!(self, "attention-explain-example"),
                say!(self, "attention-explain-no-width"),
            ]));
        }
        let run = say!(self, "attention-explain-run");
        said.push(paragraph([run, self.order_method(vital_signs)]));
        said.extend(actions.then(|| say!(self, "attention-explain-actions")));
        said
    }

    /// That there is nothing to look at first, of so many that are judged and so many that
    /// are off target.
    pub fn none_needs_attention(&self, rated: usize, off_target: usize) -> String {
        match (rated, off_target) {
            (0, _) => say!(self, "none-rated-off"),
            (_, 0) => say!(self, "none-attention"),
            _ => say!(self, "none-attention-first"),
        }
    }

    /// What stands before the names of measures off target that are no exceptions, with
    /// `more` beside those that are.
    pub fn others_off_target(&self, count: usize, more: bool) -> String {
        let key = if more { "others-off-target-also" } else { "others-off-target" };
        say!(self, key, count = count, times = SIGNIFICANT.normalize().to_string())
    }

    /// What stands before the name at a place of a list of so many.
    pub fn before_name(&self, at: usize, of: usize) -> String {
        match at {
            0 => " ".to_owned(),
            at if at + 1 == of => say!(self, "list-last"),
            _ => say!(self, "list-next"),
        }
    }

    /// The end of a list that names only the first.
    pub fn and_others(&self, count: usize) -> String {
        say!(self, "list-and-others", count = count)
    }

    /// How late work is: "4 months late."
    pub fn lateness(&self, late: Lateness) -> String {
        match late {
            Lateness::Days(days) => say!(self, "action-late-days", count = days),
            Lateness::Months(months) => say!(self, "action-late-months", count = months),
        }
    }
}
