//! Which remedies of two journals are one? Those of one name, and those that once turned out to be.

use std::collections::BTreeMap;

use crate::{
    entry::Entry,
    journal::{Journal, Part},
    remedy::{Remedy, RemedyId},
};

/// The id that holds for each that turned out to be another's: the smallest of all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct SameRemedies {
    /// To a smaller id each; the last of them is the one that holds.
    smaller: BTreeMap<RemedyId, RemedyId>,
}

impl SameRemedies {
    pub(super) fn of(journals: [&Journal; 2]) -> Self {
        let mut same = Self::default();
        let mut by_name: BTreeMap<String, RemedyId> = BTreeMap::new();
        for remedy in journals.into_iter().flat_map(all_remedies) {
            let other = match remedy.past.same_as {
                Some(other) => other,
                None => match name_of(&remedy) {
                    Some(name) => *by_name.entry(name).or_insert(remedy.id),
                    None => continue,
                },
            };
            same.join(remedy.id, other);
        }
        same
    }

    /// The id that holds for a remedy.
    pub(super) fn id(&self, mut id: RemedyId) -> RemedyId {
        while let Some(smaller) = self.smaller.get(&id) {
            id = *smaller;
        }
        id
    }

    /// The ids that do not hold any more, each with the one that does.
    pub(super) fn marks(&self) -> impl Iterator<Item = (RemedyId, RemedyId)> {
        self.smaller.keys().map(|id| (*id, self.id(*id)))
    }

    /// The entry with the ids that hold.
    pub(super) fn renamed(&self, entry: &Entry) -> Entry {
        self.marks().fold(entry.clone(), |entry, (from, to)| {
            entry.with_answer_moved(from, to)
        })
    }

    fn join(&mut self, one: RemedyId, other: RemedyId) {
        let (one, other) = (self.id(one), self.id(other));
        if one != other {
            self.smaller.insert(one.max(other), one.min(other));
        }
    }
}

/// Every remedy of a journal, marks among them.
pub(super) fn all_remedies(journal: &Journal) -> impl Iterator<Item = Remedy> {
    journal.parts().filter_map(|part| match part {
        Part::Remedy(_, Some(remedy)) => Some(Remedy::clone(&remedy)),
        _ => None,
    })
}

/// Names are the same whatever their capitals, as in `Journal::remedy_named`; one without a name is
/// the same as none.
fn name_of(remedy: &Remedy) -> Option<String> {
    let name = remedy.name.as_str().trim().to_lowercase();
    (!name.is_empty()).then_some(name)
}
