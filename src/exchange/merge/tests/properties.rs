//! Whatever two or three devices say, they end equal, and nothing entered is lost.

use std::rc::Rc;

use proptest::prelude::*;

use super::{super::*, after, early, merged};
use crate::{
    entry::newer::{answer_name, episode_name},
    exchange::backup,
    journal::{Change, PartKey, arbitrary},
    trial::Trial,
};

proptest! {
    #[test]
    fn whoever_takes_in_whose_file_the_journals_are_equal(
        [one, other, _] in arbitrary::three_devices(),
    ) {
        let both = merged(&one, &other);
        prop_assert_eq!(&merged(&other, &one), &both);
        // Again, and the other way, changes nothing more.
        for known in [&one, &other, &both] {
            prop_assert_eq!(added(&both, known, &early()).parts, vec![]);
        }
    }

    #[test]
    fn three_devices_end_equal_in_any_order(
        [one, other, third] in arbitrary::three_devices(),
    ) {
        let all = merged(&merged(&one, &other), &third);
        for in_turn in [
            merged(&one, &merged(&other, &third)),
            merged(&merged(&one, &third), &other),
            merged(&third, &merged(&other, &one)),
        ] {
            prop_assert_eq!(&in_turn, &all);
        }
    }

    #[test]
    fn the_file_carries_all_that_the_merge_needs(
        [one, other, _] in arbitrary::three_devices(),
    ) {
        let file = |journal: &Journal| backup::read(&backup::write(journal, &early())).unwrap();
        prop_assert_eq!(merged(&file(&one), &file(&other)), merged(&one, &other));
    }

    #[test]
    fn nothing_entered_goes_but_for_its_mark_or_a_newer_word(
        [one, other, _] in arbitrary::three_devices(),
    ) {
        let both = merged(&one, &other);
        let version = |journal: &Journal, night, name: &str| match journal.part(PartKey::Night(night)) {
            Part::Night(_, Some(entry)) => entry.versions.of(name),
            _ => 0,
        };
        for (ours, theirs) in [(&one, &other), (&other, &one)] {
            for (night, entry) in ours.nights() {
                let now = both.entry(night).map(|entry| entry.said()).unwrap_or_default();
                let their = theirs.entry(night).map(|entry| entry.said()).unwrap_or_default();
                let gone = |name: &str, is_said: bool| {
                    let (our, their) = (version(ours, night, name), version(theirs, night, name));
                    their > our || (their == our && is_said)
                };
                let holds = now.rating == entry.rating || gone("worst", now.rating == their.rating);
                prop_assert!(entry.rating.is_none() || holds);
                prop_assert!(now.note == entry.note || gone("note", now.note == their.note));
                for (id, answer) in entry.answers.iter() {
                    // Those of the two remedies that turned out to be one are the business of a test above.
                    if [2, 3].contains(&id.uuid().as_u128()) {
                        let same = now.answers.get(id) == their.answers.get(id);
                        prop_assert!(now.answers.get(id) == Some(answer) || gone(&answer_name(*id), same));
                    }
                }
                for episode in &entry.episodes {
                    let name = episode_name(episode.id);
                    let our = version(ours, night, &name);
                    let there = |journal: &Journal| journal.nights().any(|(_, entry)| {
                        entry.episodes.iter().any(|known| known.id == episode.id)
                    });
                    let marked = theirs.parts().any(|part| match part {
                        Part::Night(_, Some(entry)) => entry.versions.of(&name) > our,
                        _ => false,
                    });
                    prop_assert!(there(&both) || marked);
                }
            }
        }
    }

    #[test]
    fn every_night_that_will_say_something_else_is_told(
        [one, other, _] in arbitrary::three_devices(),
    ) {
        let merge = added(&one, &other, &early());
        let both = after(&one, Change::TakeIn(merge.parts));
        // By what no other id of a remedy changes.
        let of = |journal: &Journal, night| {
            let entry = journal.entry(night).map(|entry| entry.said()).unwrap_or_default();
            let episodes: Vec<_> = entry.episodes.iter().map(|episode| episode.id).collect();
            (entry.rating, entry.note, entry.factors, entry.details, entry.later, episodes)
        };
        for (night, _) in one.nights().chain(other.nights()) {
            let told = merge.nights.iter().find(|(known, _)| *known == night);
            let stays = matches!(
                told,
                None | Some((_, Compared::OnlyOurs | Compared::OursHolds | Compared::StaysDeleted))
            );
            prop_assert!(of(&one, night) == of(&both, night) || !stays, "{:?}", told);
        }
    }

    #[test]
    fn a_journal_adds_nothing_to_itself(journal in arbitrary::journal()) {
        prop_assert_eq!(added(&journal, &journal, &early()).parts, vec![]);
    }

    #[test]
    fn replacing_leaves_nothing_but_the_other(
        journal in arbitrary::journal(),
        incoming in arbitrary::journal(),
    ) {
        let parts = replacing(&journal, &incoming);
        let replaced = after(&journal, Change::TakeIn(parts));
        prop_assert_eq!(&replaced, &incoming);
        prop_assert_eq!(added(&replaced, &incoming, &early()).nights, vec![]);
    }

    #[test]
    fn into_nothing_comes_all(incoming in arbitrary::journal()) {
        let both = merged(&Journal::default(), &incoming);
        prop_assert_eq!(both.nights().count(), incoming.nights().count());
        prop_assert_eq!(both.trials().count(), incoming.trials().count());
        prop_assert_eq!(both.settings(), incoming.settings());
    }

    #[test]
    fn what_two_devices_know_of_a_trial_is_one_in_either_order(
        trial in arbitrary::trial(),
        one in arbitrary::trial(),
        other in arbitrary::trial(),
    ) {
        let of = |trial: Trial| {
            Journal::from_parts([Part::Trial(trial.id(), Some(Rc::new(trial)))])
        };
        // Two devices each went on from the same trial.
        let (one, other) = (of(trial.clone().joined(&one)), of(trial.clone().joined(&other)));
        let there = merged(&one, &other);
        prop_assert_eq!(merged(&other, &one), there.clone());
        prop_assert_eq!(merged(&there, &one), there.clone());
        prop_assert_eq!(merged(&there, &of(trial)), there);
    }
}
