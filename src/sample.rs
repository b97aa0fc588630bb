//! An invented journal that looks lived in: example nights, tests and benchmarks.
//!
//! Nights are missing, worse nights come in rows and at weekends, remedies come and go and are used
//! by habit. What it says about any remedy is invented too. All arithmetic is in whole numbers, so
//! that a seed gives the same bytes on every machine.

mod clock;
mod dice;
mod entry;
mod episode;
mod nights;
mod remedies;

use std::rc::Rc;

use self::{clock::london, dice::Dice, remedies::Cabinet};
use crate::{
    entry::Entry,
    journal::{Journal, Part},
    moment::Moment,
    night::Night,
};

/// Ten years of nights carry ten thousand episodes.
const EPISODES_IN_TEN_YEARS: u64 = 10_000;
const NIGHTS_IN_TEN_YEARS: u64 = 3_650;

/// What to invent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// How many nights are logged; the calendar has more, for some are left out.
    pub nights: u64,
    /// The same seed gives the same journal.
    pub seed: u64,
    /// The last night.
    pub until: Night,
    /// How many episodes in all.
    pub episodes: u64,
}

impl Sample {
    /// So many nights, with as many episodes as nights like these usually carry.
    pub fn of(nights: u64, until: Night) -> Self {
        Self {
            nights,
            seed: 1,
            until,
            episodes: nights * EPISODES_IN_TEN_YEARS / NIGHTS_IN_TEN_YEARS,
        }
    }

    /// The journal; `None` if its nights would begin before 1900.
    pub fn journal(&self) -> Option<Journal> {
        let mut dice = Dice::new(self.seed);
        let nights = nights::logged(self.nights, self.until, &mut dice)?;
        let cabinet = Cabinet::over(&nights, &mut dice);
        let mut entries = entry::entries(&nights, &cabinet, &mut dice);
        episode::scatter(&mut entries, &cabinet, self.episodes, &mut dice);
        let remedies = cabinet
            .remedies()
            .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy.clone()))));
        let nights = entries
            .into_iter()
            .map(|(night, entry): (Night, Entry)| Part::Night(night, Some(Rc::new(entry))));
        Some(Journal::from_parts(nights.chain(remedies)))
    }

    /// A moment after the last night's evening, at which a backup of it may have been made; `None`
    /// at the end of 2199.
    pub fn made(&self) -> Option<Moment> {
        london(self.until, 22 * 60)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    fn until() -> Night {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn it_has_as_many_nights_as_asked_and_ends_with_the_last() {
        let journal = Sample::of(120, until()).journal().unwrap();
        let mut nights = journal.nights().map(|(night, _)| night);
        assert_eq!(nights.next_back(), Some(until()));
        assert_eq!(nights.count() + 1, 120);
        // A calendar without a gap would hide that nights not logged are left open.
        let first = journal.nights().next().unwrap().0;
        assert!(until().day_number() - first.day_number() >= 120);
    }

    #[test]
    fn the_same_seed_gives_the_same_journal_and_another_does_not() {
        let sample = Sample::of(40, until());
        assert_eq!(sample.journal(), sample.journal());
        let other = Sample { seed: 2, ..sample };
        assert_ne!(sample.journal(), other.journal());
    }

    #[test]
    fn nights_before_1900_are_not_invented() {
        let first: Night = "1900-01-05".parse().unwrap();
        assert_eq!(Sample::of(10, first).journal(), None);
    }
}
