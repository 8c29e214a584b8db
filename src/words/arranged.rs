//! Titles, captions and headings of pages and tables across the council: the
//! scorecard, directorates, actions, risks, money, findings.

use rust_decimal::Decimal;

use jiff::civil::Date;

use super::{Words, say};
use crate::assess::{ActionState, Counts, MoneySum, Status};

/// What bars in parts say.
pub struct BarsSaid {
    /// The finding.
    pub headline: String,
    /// Of what.
    pub subtitle: String,
    /// What is drawn.
    pub description: String,
    /// The table's title.
    pub caption: String,
    /// The table's headings.
    pub columns: Vec<String>,
}

/// A page across the council, by what its title and question are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Across {
    /// The balanced scorecard.
    Scorecard,
    /// What needs attention.
    Exceptions,
    /// How the council compares.
    Benchmarks,
    /// Every directorate.
    Directorates,
    /// Every lead member.
    LeadMembers,
    /// Every category.
    Categories,
    /// What is watched above all others.
    VitalSigns,
    /// Every action.
    Actions,
    /// Every risk.
    Risks,
    /// Money.
    Money,
    /// What reviews found.
    Findings,
}

impl Words {
    /// The title of a page across the council.
    pub fn across(&self, page: Across) -> String {
        say!(
            self,
            match page {
                Across::Scorecard => "title-scorecard",
                Across::Exceptions => "title-exceptions",
                Across::Benchmarks => "title-benchmarks",
                Across::Directorates => "title-directorates",
                Across::LeadMembers => "title-lead-members",
                Across::Categories => "title-categories",
                Across::VitalSigns => "title-vital-signs",
                Across::Actions => "title-actions",
                Across::Risks => "title-risks",
                Across::Money => "title-money",
                Across::Findings => "title-findings",
            }
        )
    }

    /// What a page across the council is for, in a sentence.
    pub fn across_lead(&self, page: Across) -> String {
        say!(
            self,
            match page {
                Across::Scorecard => "lead-scorecard",
                Across::Exceptions => "lead-exceptions",
                Across::Benchmarks => "lead-benchmarks",
                Across::Directorates => "lead-directorates",
                Across::LeadMembers => "lead-lead-members",
                Across::Categories => "lead-categories",
                Across::VitalSigns => "lead-vital-signs",
                Across::Actions => "lead-actions",
                Across::Risks => "lead-risks",
                Across::Money => "lead-money",
                Across::Findings => "lead-findings",
            }
        )
    }

    /// "Actions: overdue"
    pub fn actions_in_state(&self, state: ActionState) -> String {
        say!(self, "title-actions-state", state = self.action_state(state).to_lowercase())
    }

    /// A filter with how many it keeps: "Overdue (3)".
    pub fn filter(&self, name: &str, count: usize) -> String {
        say!(self, "filter", name = name, count = count)
    }

    /// The filter that keeps all.
    pub fn filter_all(&self) -> String {
        say!(self, "filter-all")
    }

    /// Headings of the parts of a page about one directorate or the like.
    pub fn part_measures(&self) -> String {
        say!(self, "part-measures")
    }

    /// "Actions"
    pub fn part_actions(&self) -> String {
        say!(self, "title-actions")
    }

    /// "Money"
    pub fn part_money(&self) -> String {
        say!(self, "title-money")
    }

    /// "Risks"
    pub fn part_risks(&self) -> String {
        say!(self, "title-risks")
    }

    /// "What reviews found"
    pub fn part_findings(&self) -> String {
        say!(self, "title-findings")
    }

    /// "What residents told us"
    pub fn part_residents(&self) -> String {
        say!(self, "part-residents")
    }

    /// "What changed in this report"
    pub fn part_changes(&self) -> String {
        say!(self, "part-changes")
    }

    /// "Actions that are overdue or have slipped"
    pub fn part_late_actions(&self) -> String {
        say!(self, "part-late-actions")
    }

    /// Measures of one group, as the title of a table.
    pub fn measures_of(&self, group: &str) -> String {
        say!(self, "measures-of", group = group)
    }

    /// The way to a group's page.
    pub fn who_is_in(&self, group: &str) -> String {
        say!(self, "who-is-in", group = group)
    }

    /// That a timeline shows actions alone.
    pub fn milestones_in_table(&self) -> String {
        say!(self, "milestones-in-table")
    }

    /// That milestones are not listed here.
    pub fn milestones_with_items(&self) -> String {
        say!(self, "milestones-with-items")
    }

    /// That only so many actions are listed here.
    pub fn only_first_actions(&self, shown: usize, all: usize) -> String {
        say!(self, "only-first-actions", shown = shown, all = all)
    }

    /// By which day things are judged that no report has covered.
    pub fn as_things_stood(&self, day: Date) -> String {
        say!(self, "as-things-stood", day = self.day(day))
    }

    /// That only so many of a longer list are shown.
    pub fn only_first(&self, shown: usize, all: usize) -> String {
        say!(self, "only-first", shown = shown, all = all)
    }

    /// That no report has covered what the page is about.
    pub fn not_reported(&self) -> String {
        say!(self, "not-reported")
    }

    /// That no measure is both on target and getting better.
    pub fn none_well(&self, rated: usize) -> String {
        if rated == 0 { say!(self, "none-rated-well") } else { say!(self, "none-well") }
    }

    /// What leads to why a measure stands as it does and what is being done; None where
    /// neither was said.
    pub fn lead_on(&self, why: bool, done: bool) -> Option<String> {
        match (why, done) {
            (true, true) => Some(say!(self, "lead-on-both")),
            (true, false) => Some(say!(self, "lead-on-why")),
            (false, true) => Some(say!(self, "lead-on-done")),
            (false, false) => None,
        }
    }

    /// That no improvement action has been recorded.
    pub fn no_action_recorded(&self) -> String {
        say!(self, "no-action-recorded")
    }

    /// That no answer has been recorded.
    pub fn no_answer(&self) -> String {
        say!(self, "no-answer")
    }

    /// That nothing has been reported.
    pub fn nothing_reported(&self) -> String {
        say!(self, "nothing-reported")
    }

    /// That a risk has no score.
    pub fn not_scored(&self) -> String {
        say!(self, "risk-unscored")
    }

    /// A milestone's title among actions.
    pub fn milestone(&self, title: &str) -> String {
        say!(self, "milestone", title = title)
    }

    /// Who answers for an action, and who does it.
    pub fn owner_and_responsible(&self, owner: &str, responsible: &str) -> String {
        say!(self, "owner-and-responsible", owner = owner, responsible = responsible)
    }

    /// What was said, and when.
    pub fn said_on(&self, said: &str, day: &str) -> String {
        say!(self, "said-on", said = said.trim_end_matches('.'), day = day)
    }

    /// Which review, of which kind, when.
    pub fn reviewed_on(&self, review: &str, kind: &str, day: &str) -> String {
        say!(self, "reviewed-on", review = review, kind = kind, day = day)
    }

    /// A score and when it was given.
    pub fn dated_score(&self, score: &str, day: &str) -> String {
        say!(self, "dated-score", score = score, day = day)
    }

    /// What one group of a page is called: "Perspective".
    fn group_of(&self, page: Across) -> String {
        say!(
            self,
            match page {
                Across::Directorates => "about-owner",
                Across::LeadMembers => "about-lead-member",
                Across::Categories => "about-category",
                _ => "about-perspective",
            }
        )
    }

    /// What bars of counts say, one for each group.
    pub fn groups_chart(&self, all: &Counts, page: Across, best: Option<&str>) -> BarsSaid {
        let statuses = [Status::OnTarget, Status::CloseToTarget, Status::OffTarget];
        let group = self.group_of(page);
        let groups = super::lower_first(&group);
        let mut columns = vec![group];
        columns.extend(statuses.map(|status| self.status(status)));
        columns.push(say!(self, "no-status"));
        columns.push(say!(self, "counts-total"));
        BarsSaid {
            headline: match best {
                Some(best) => say!(self, "groups-headline", best = best),
                None if all.rated() == 0 => say!(self, "groups-headline-none"),
                None => {
                    say!(self, "counts-headline", rated = all.rated(), on = all.on_target)
                }
            },
            subtitle: say!(self, "groups-subtitle", group = &groups),
            description: say!(self, "groups-description", parts = self.counts_short(all)),
            caption: say!(self, "groups-caption", group = groups),
            columns,
        }
    }

    /// What bars of savings say, one for each directorate; `more` is what some of them save
    /// above their plan, which no part of a bar shows.
    pub fn savings_chart(&self, total: &MoneySum, more: Decimal, year: &str) -> BarsSaid {
        let text = self.saving_text(total, total);
        let time = super::money::time(total);
        let mut description = vec![say!(self, "savings-description", time = time)];
        if !more.is_zero() {
            description.push(say!(
                self,
                "savings-more",
                time = time,
                amount = self.saved(more, total)
            ));
        }
        description.push(say!(self, "savings-in-all", difference = &text.difference));
        BarsSaid {
            headline: say!(
                self,
                "savings-headline",
                time = time,
                saved = &text.so_far,
                planned = &text.planned,
                year = year
            ),
            subtitle: say!(
                self,
                "savings-subtitle",
                unit = super::money::unit_of(total),
                year = year
            ),
            description: description.join(" "),
            caption: say!(self, "savings-caption", year = year),
            columns: vec![
                say!(self, "about-owner"),
                say!(self, "part-saved"),
                say!(self, "part-still-expected", time = time),
                say!(self, "part-not-expected", time = time),
            ],
        }
    }

    /// Pounds as savings are written beside what all of them come to.
    pub fn saved(&self, pounds: Decimal, total: &MoneySum) -> String {
        super::money::of_savings(pounds, total)
    }

    /// Which level a plan item's officers are on: accountable, responsible, lead member.
    pub fn officer_labels(&self) -> [String; 3] {
        [
            say!(self, "label-accountable"),
            say!(self, "label-responsible"),
            say!(self, "about-lead-member"),
        ]
    }

    /// The link from a measure to the actions that should move it.
    pub fn action_link(&self, title: &str, state: &str) -> String {
        say!(self, "action-link", title = title, state = state.to_lowercase())
    }
}
