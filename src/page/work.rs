//! Actions as pages outside reports show them: as the latest published report on
//! their plan has them, or as they stand today where no report is on it.
//!
//! Gathered once, for every measure and every plan item asks for its own. It must not
//! know which pages there are.

use std::collections::BTreeMap;

use crate::edition::Editions;
use crate::model::{Id, Plan, Site};
use crate::record::{ActionRecord, Registers};

/// Where the record of one action is.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The report that has it, in the list of those that are shown; absent where it is
    /// known as it stands today alone.
    report: Option<usize>,
    /// Its place among the actions there.
    at: usize,
}

/// One action, and the report that says so.
#[derive(Debug, Clone, Copy)]
pub struct ShownAction<'f> {
    /// The report, in the list of those that are shown; absent where none is on the
    /// action's plan.
    pub report: Option<usize>,
    /// What is said.
    pub record: &'f ActionRecord,
}

/// All actions that are shown, and the ways to those of a plan item or a measure.
#[derive(Debug, Default)]
pub struct Work {
    places: Vec<Place>,
    of_outcome: BTreeMap<Id, Vec<usize>>,
    of_measure: BTreeMap<Id, Vec<usize>>,
    named: BTreeMap<Id, usize>,
}

impl Work {
    /// The actions of every plan, the newest plan first.
    pub(super) fn gather(site: &Site, editions: &Editions<'_>, today: &Registers) -> Self {
        let mut work = Self::default();
        for plan in site.plans.iter().rev() {
            match editions.latest_place_on(&plan.id) {
                Some(report) => {
                    let actions = &editions.shown[report].record.registers.actions;
                    work.add(Some(report), actions, |_| true);
                }
                None => work.add(None, &today.actions, |action| is_of(plan, action)),
            }
        }
        work
    }

    fn add(
        &mut self,
        report: Option<usize>,
        actions: &[ActionRecord],
        keeps: impl Fn(&ActionRecord) -> bool,
    ) {
        for (at, action) in actions.iter().enumerate().filter(|(_, action)| keeps(action)) {
            let place = self.places.len();
            self.places.push(Place { report, at });
            self.of_outcome.entry(action.outcome.clone()).or_default().push(place);
            for measure in &action.measures {
                self.of_measure.entry(measure.clone()).or_default().push(place);
            }
            self.named.entry(action.id.clone()).or_insert(place);
        }
    }
}

fn is_of(plan: &Plan, action: &ActionRecord) -> bool {
    plan.outcome(&action.outcome).is_some()
}

/// Work with the records that it leads to.
#[derive(Clone, Copy)]
pub struct WorkView<'f> {
    pub(super) work: &'f Work,
    pub(super) editions: &'f Editions<'f>,
    pub(super) today: &'f Registers,
}

impl<'f> WorkView<'f> {
    fn at(self, place: usize) -> ShownAction<'f> {
        let Place { report, at } = self.work.places[place];
        let registers = match report {
            Some(report) => &self.editions.shown[report].record.registers,
            None => self.today,
        };
        ShownAction { report, record: &registers.actions[at] }
    }

    /// Whether there is nothing.
    pub fn is_empty(self) -> bool {
        self.work.places.is_empty()
    }

    /// Every action.
    pub fn all(self) -> impl Iterator<Item = ShownAction<'f>> {
        (0..self.work.places.len()).map(move |place| self.at(place))
    }

    /// Those of a plan item.
    pub fn of_outcome(self, outcome: &Id) -> Vec<&'f ActionRecord> {
        self.found(self.work.of_outcome.get(outcome))
    }

    /// Those that should move a measure.
    pub fn of_measure(self, measure: &Id) -> Vec<&'f ActionRecord> {
        self.found(self.work.of_measure.get(measure))
    }

    /// The action of a name.
    pub fn named(self, id: &Id) -> Option<ShownAction<'f>> {
        self.work.named.get(id).map(|place| self.at(*place))
    }

    fn found(self, places: Option<&'f Vec<usize>>) -> Vec<&'f ActionRecord> {
        places.into_iter().flatten().map(|place| self.at(*place).record).collect()
    }
}
