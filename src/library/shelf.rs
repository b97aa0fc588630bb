//! Which entries are looked at together? Those that would act as fast, or those on the person's list.

use std::collections::BTreeSet;

use super::{Entry, LibraryId, Pattern, found, of};
use crate::remedy::Remedy;

/// A part of the library. None is a rank: an entry stands on a shelf by when it would act, if it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Every entry that may be suggested.
    All,
    /// What is on the person's list.
    Mine,
    /// What would act within minutes.
    InTheMoment,
    /// What would act the same night.
    SameNight,
    /// What would act over weeks.
    BuildUp,
}

impl Shelf {
    /// Each of them.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Mine,
        Self::InTheMoment,
        Self::SameNight,
        Self::BuildUp,
    ];

    /// What is found here by a name, or all that is here without one, in the library's order.
    pub fn found(self, query: &str, mine: &BTreeSet<LibraryId>) -> Vec<&'static Entry> {
        let mut found = found(query);
        found.retain(|entry| match self {
            Self::All => true,
            Self::Mine => mine.contains(&entry.id),
            Self::InTheMoment => entry.pattern == Pattern::InTheMoment,
            Self::SameNight => entry.pattern == Pattern::SameNight,
            Self::BuildUp => entry.pattern == Pattern::BuildUp,
        });
        found
    }
}

/// The entries of these remedies.
pub fn of_remedies<'r>(remedies: impl IntoIterator<Item = &'r Remedy>) -> BTreeSet<LibraryId> {
    let entries = remedies.into_iter().filter_map(of);
    entries.map(|entry| entry.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::entries;

    #[test]
    fn every_entry_that_may_be_suggested_stands_on_one_shelf_by_its_speed() {
        let none = BTreeSet::new();
        let by_speed = [Shelf::InTheMoment, Shelf::SameNight, Shelf::BuildUp];
        let mut codes: Vec<_> = by_speed
            .into_iter()
            .flat_map(|shelf| shelf.found("", &none))
            .map(|entry| entry.id)
            .collect();
        codes.sort_unstable();
        let mut all: Vec<_> = Shelf::All
            .found("", &none)
            .iter()
            .map(|entry| entry.id)
            .collect();
        all.sort_unstable();
        assert_eq!(codes, all);
    }

    #[test]
    fn my_shelf_holds_what_is_mine_and_only_what_is_searched_for() {
        let of = |code: &str| entries().iter().find(|entry| entry.id.code() == code);
        let mine = ["warm_bath", "magnesium_oral"].into_iter().filter_map(of);
        let mine: BTreeSet<_> = mine.map(|entry| entry.id).collect();
        let codes = |query: &str| -> Vec<_> {
            let found = Shelf::Mine.found(query, &mine).into_iter();
            found.map(|entry| entry.id.code()).collect()
        };
        assert_eq!(codes("").len(), 2);
        assert_eq!(codes("magnesium"), ["magnesium_oral"]);
        assert_eq!(codes("massage"), [""; 0]);
    }
}
