//! What was logged, looked back on: the nights as rows, the newest first, with gaps kept as gaps.
//!
//! [`month`] lays a month out in weeks, [`search`] finds nights by words, [`sight`] says which rows
//! of a long list are to be on the page. Nothing here is stored.

pub mod month;
pub mod search;
pub mod sight;

use crate::{journal::Journal, night::Night};

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A night for which something was logged.
    Logged(Night),
    /// Nights in a row for which nothing was logged.
    Gap(Gap),
}

/// Nights that follow each other and were not logged; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    first: Night,
    last: Night,
}

impl Gap {
    /// The nights after one and before another; `None` if they follow each other.
    fn between(before: Night, after: Night) -> Option<Self> {
        let (first, last) = (before.next(), after.before());
        (before < first && first <= last && last < after).then_some(Self { first, last })
    }

    /// The oldest of them.
    pub fn first(self) -> Night {
        self.first
    }

    /// The newest of them.
    pub fn last(self) -> Night {
        self.last
    }

    /// How many nights they are.
    pub fn nights(self) -> u64 {
        u64::from(self.last.day_number().abs_diff(self.first.day_number())) + 1
    }
}

/// The journal's nights and the gaps between them, newest first. The nights since the last one that
/// was logged are a gap too, as far as the night before `current`: that one may still be logged.
pub fn rows(journal: &Journal, current: Night) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut after = current;
    for (night, _) in journal.nights().rev() {
        rows.extend(Gap::between(night, after).map(Row::Gap));
        rows.push(Row::Logged(night));
        after = night;
    }
    rows
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use std::rc::Rc;

    use proptest::prelude::*;

    use super::*;
    use crate::{
        entry::Entry,
        journal::{Part, arbitrary},
        severity::Severity,
    };

    fn night(date: &str) -> Night {
        date.parse().unwrap()
    }

    fn logged(dates: &[&str]) -> Journal {
        let entry = Rc::new(Entry {
            evening_urge: Some(Severity::NONE),
            ..Entry::default()
        });
        let entry = |date: &&str| Part::Night(night(date), Some(Rc::clone(&entry)));
        Journal::from_parts(dates.iter().map(entry))
    }

    #[test]
    fn five_nights_that_were_not_logged_are_one_row() {
        let journal = logged(&["2026-11-01", "2026-11-07", "2026-11-08"]);
        let gap = Gap {
            first: night("2026-11-02"),
            last: night("2026-11-06"),
        };
        assert_eq!(gap.nights(), 5);
        assert_eq!(
            rows(&journal, night("2026-11-09")),
            [
                Row::Logged(night("2026-11-08")),
                Row::Logged(night("2026-11-07")),
                Row::Gap(gap),
                Row::Logged(night("2026-11-01")),
            ]
        );
    }

    #[test]
    fn the_nights_since_the_last_one_are_a_gap_and_tonight_is_not_in_it() {
        let rows = rows(&logged(&["2026-11-20"]), night("2026-11-23"));
        let Row::Gap(gap) = rows[0] else {
            panic!("no gap");
        };
        assert_eq!(
            (gap.first(), gap.last()),
            (night("2026-11-21"), night("2026-11-22"))
        );
    }

    #[test]
    fn nothing_logged_is_no_row() {
        assert_eq!(rows(&Journal::default(), night("2026-11-23")), []);
    }

    proptest! {
        #[test]
        fn every_night_up_to_the_last_stands_in_one_row(journal in arbitrary::journal()) {
            let nights: Vec<_> = journal.nights().map(|(night, _)| night).collect();
            let current = nights.last().copied().unwrap_or(night("2026-11-23")).next();
            let mut told = Vec::new();
            for row in rows(&journal, current).into_iter().rev() {
                match row {
                    Row::Logged(night) => told.push((night, true)),
                    Row::Gap(gap) => {
                        let days = gap.first().day_number()..=gap.last().day_number();
                        told.extend(days.filter_map(Night::from_day_number).map(|night| (night, false)));
                    }
                }
            }
            let follow = told.windows(2).all(|pair| pair[0].0.next() == pair[1].0);
            prop_assert!(follow, "a night is missing or told twice");
            let logged: Vec<_> = told.iter().filter(|(_, logged)| *logged).map(|(night, _)| *night).collect();
            prop_assert_eq!(logged, nights);
        }
    }
}
