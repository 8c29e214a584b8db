//! Names by which the council arranges its measures and its work: categories,
//! perspectives, directorates, lead members.

use super::Id;

/// Named groups in the council's own order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement(Vec<(Id, String)>);

impl Arrangement {
    /// Groups in the order given.
    pub fn new(groups: Vec<(Id, String)>) -> Self {
        Self(groups)
    }

    /// Groups named after what is called by these names, in their order; their ids
    /// are made from their words.
    pub fn from_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let named = |name: &'a str| Some((Id::from_words(name)?, name.to_owned()));
        Self(names.into_iter().filter_map(named).collect())
    }

    /// What a group is called.
    pub fn name(&self, id: &Id) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, name)| name.as_str())
    }

    /// The group that is called so.
    pub fn id_of(&self, name: &str) -> Option<&Id> {
        self.0.iter().find(|(_, known)| known == name).map(|(id, _)| id)
    }

    /// Every group with its name.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Id, &str)> + ExactSizeIterator {
        self.0.iter().map(|(id, name)| (id, name.as_str()))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
