//! Two journals into one: what another journal can add to ours.
//!
//! Nothing of ours is overruled. Which of two versions of one night is newer cannot be told yet;
//! ours stays, and the person is told how many there were.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use crate::{
    entry::Entry,
    episode::EpisodeId,
    journal::{Binned, Journal, Part},
    night::Night,
    remedy::RemedyId,
    trial::Trial,
};

/// What another journal adds to ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The parts to take in; empty if there is nothing new.
    pub parts: Vec<Part>,
    /// Nights that only the other has.
    pub new_nights: usize,
    /// Nights that both have and that differ: ours stays.
    pub kept_nights: usize,
    /// Nights that both have and that say the same.
    pub same_nights: usize,
    /// Remedies that only the other has.
    pub new_remedies: usize,
    /// Remedies that both have, by id or by name: ours stays.
    pub known_remedies: usize,
    /// Trials that only the other has.
    pub new_trials: usize,
}

/// What `incoming` can add to `journal`: nights and remedies that it does not have, and settings
/// where ours are as from the start.
///
/// A remedy of the same name counts as the same, whatever its id: answers about it are taken as
/// answers about ours. An episode that we have on another night is not taken in again. What the
/// other has in its bin comes into ours. Of a trial that both have the plan is one; pauses and ends
/// of both hold, in whichever order the two meet.
pub fn added(journal: &Journal, incoming: &Journal) -> Merge {
    let mut merge = Merge::default();
    let ours = same_remedies(journal, incoming, &mut merge);
    let known: BTreeSet<EpisodeId> = journal
        .nights()
        .flat_map(|(_, entry)| entry.episodes.iter().map(|episode| episode.id))
        .collect();
    for (night, theirs) in incoming.nights() {
        let mut entry = renamed(theirs, &ours);
        if let Some(entry_of_ours) = journal.entry(night) {
            if **entry_of_ours == entry {
                merge.same_nights += 1;
            } else {
                merge.kept_nights += 1;
            }
            continue;
        }
        entry
            .episodes
            .retain(|episode| !known.contains(&episode.id));
        if !entry.is_empty() {
            merge.new_nights += 1;
            merge.parts.push(Part::Night(night, Some(Rc::new(entry))));
        }
    }
    for theirs in incoming.trials() {
        let known = |id| ours.get(&id).copied().unwrap_or(id);
        let plan = theirs.plan().renamed(known);
        let theirs = Trial::clone(theirs).with_plan(plan);
        let id = theirs.id();
        let part = |trial| Part::Trial(id, Some(Rc::new(trial)));
        match journal.trial(id) {
            None => {
                merge.new_trials += 1;
                merge.parts.push(part(theirs));
            }
            Some(known) if known.is_same(&theirs) => {
                let both = Trial::clone(known).joined(&theirs);
                if both != **known {
                    merge.parts.push(part(both));
                }
            }
            // One id for two plans was never drawn by Lull: ours stays.
            Some(_) => {}
        }
    }
    for (id, theirs) in incoming.bin() {
        if journal.bin().all(|(known, _)| known != id) {
            let binned = Binned {
                entry: renamed(&theirs.entry, &ours),
                ..Binned::clone(theirs)
            };
            merge.parts.push(Part::Binned(id, Some(Rc::new(binned))));
        }
    }
    let settings = journal.settings().filled_from(incoming.settings());
    if settings != *journal.settings() {
        merge.parts.push(Part::Settings(settings));
    }
    merge
}

/// The parts that make `journal` into `incoming`, whatever it says now.
pub fn replacing(journal: &Journal, incoming: &Journal) -> Vec<Part> {
    let ours = journal.parts().map(|part| part.key());
    let theirs = incoming.parts().map(|part| part.key());
    let keys: BTreeSet<_> = ours.chain(theirs).collect();
    keys.into_iter().map(|key| incoming.part(key)).collect()
}

/// What two journals say of a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Only ours says something.
    OnlyOurs,
    /// Only the other does.
    OnlyTheirs,
    /// Both do, and not the same.
    Unlike,
}

/// The nights of which two journals do not say the same, oldest first.
pub fn compared(journal: &Journal, incoming: &Journal) -> Vec<(Night, Compared)> {
    let nights = journal
        .nights()
        .chain(incoming.nights())
        .map(|(night, _)| night);
    let nights: BTreeSet<_> = nights.collect();
    let compare = |night: Night| {
        let compared = match (journal.entry(night), incoming.entry(night)) {
            (Some(ours), Some(theirs)) if ours == theirs => return None,
            (Some(_), Some(_)) => Compared::Unlike,
            (Some(_), None) => Compared::OnlyOurs,
            (None, _) => Compared::OnlyTheirs,
        };
        Some((night, compared))
    };
    nights.into_iter().filter_map(compare).collect()
}

/// Takes in the remedies that are new, and tells which of ours each of the others is.
fn same_remedies(
    journal: &Journal,
    incoming: &Journal,
    merge: &mut Merge,
) -> BTreeMap<RemedyId, RemedyId> {
    let mut by_name: BTreeMap<String, RemedyId> = BTreeMap::new();
    for remedy in journal.remedies() {
        by_name
            .entry(name_of(remedy.name.as_str()))
            .or_insert(remedy.id);
    }
    let mut ours = BTreeMap::new();
    for remedy in incoming.remedies() {
        let name = name_of(remedy.name.as_str());
        let same = by_name.get(&name).filter(|_| !name.is_empty());
        if journal.remedy(remedy.id).is_some() {
            merge.known_remedies += 1;
        } else if let Some(same) = same {
            merge.known_remedies += 1;
            ours.insert(remedy.id, *same);
        } else {
            merge.new_remedies += 1;
            by_name.insert(name, remedy.id);
            let part = Part::Remedy(remedy.id, Some(Rc::clone(remedy)));
            merge.parts.push(part);
        }
    }
    ours
}

/// Names are the same whatever their capitals, as in `Journal::remedy_named`.
fn name_of(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The entry with our ids for the remedies that we have.
fn renamed(entry: &Entry, ours: &BTreeMap<RemedyId, RemedyId>) -> Entry {
    let mut renamed = entry.clone();
    for (theirs, same) in ours {
        if let Some(answer) = renamed.answers.remove(theirs) {
            // Where the night has an answer under our id too, that one was meant for it.
            renamed.answers.insert_new(*same, answer);
        }
        for episode in &mut renamed.episodes {
            if episode.tried.remove(theirs) {
                episode.tried.insert(*same);
            }
        }
    }
    renamed
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        bounded::Words,
        episode::Episode,
        journal::{Change, ListChange, arbitrary},
        moment::Moment,
        remedy::{Access, Answer, Choice, Remedy, Span, Speed, Usage, Use},
        severity::Severity,
    };

    fn night(text: &str) -> Night {
        text.parse().unwrap()
    }

    fn remedy(name: &str, number: u8) -> Remedy {
        Remedy {
            id: RemedyId::fresh(i64::from(number), [number; 10]),
            name: Words::new(name).unwrap(),
            library: None,
            access: Access::Own,
            choice: Choice::Unknown,
            speed: Speed::Unknown,
            listed: vec![Span::since(night("2026-01-01"))],
            standing: vec![],
            later: crate::later_fields::LaterFields::default(),
        }
    }

    fn journal(changes: impl IntoIterator<Item = Change>) -> Journal {
        changes
            .into_iter()
            .fold(Journal::default(), |journal, change| {
                journal.with(change).unwrap().journal
            })
    }

    fn merged(journal: &Journal, incoming: &Journal) -> Journal {
        let parts = added(journal, incoming).parts;
        journal.with(Change::TakeIn(parts)).unwrap().journal
    }

    fn used(on: &str, remedy: &Remedy) -> Change {
        Change::AnswerRemedy(night(on), remedy.id, Some(Answer::Used(Use::default())))
    }

    #[test]
    fn the_same_remedy_under_another_id_stays_one_remedy() {
        let (ours, theirs) = (remedy("Hot bath", 1), remedy("hot bath", 2));
        let tried = Episode {
            tried: [theirs.id].into(),
            ..Episode::now(
                EpisodeId::fresh(9, [9; 10]),
                Moment::new(9, 0, "").unwrap(),
                Severity::NONE,
            )
        };
        let lists = |remedy: &Remedy| {
            let list = ListChange::ListRemedy(remedy.clone());
            Journal::default().with(list).unwrap().journal
        };
        let journal_of_ours = lists(&ours);
        let incoming = [
            used("2026-02-01", &theirs),
            Change::LogEpisode(night("2026-02-01"), tried),
        ]
        .into_iter()
        .fold(lists(&theirs), |journal, change| {
            journal.with(change).unwrap().journal
        });
        let both = merged(&journal_of_ours, &incoming);
        assert_eq!(both.remedies().count(), 1);
        assert_eq!(both.usage(night("2026-02-01"), ours.id), Usage::Used);
        let entry = both.entry(night("2026-02-01")).unwrap();
        assert_eq!(entry.answers.len(), 1);
        assert_eq!(entry.episodes[0].tried, [ours.id].into());
    }

    #[test]
    fn a_night_of_ours_is_never_overruled() {
        let note = |words: &str| {
            journal([Change::WriteNote(
                night("2026-02-01"),
                Words::new(words).unwrap(),
            )])
        };
        let merge = added(&note("ours"), &note("theirs"));
        assert_eq!((merge.kept_nights, merge.new_nights), (1, 0));
        assert!(merge.parts.is_empty());
    }

    #[test]
    fn an_episode_moved_to_another_night_does_not_come_back() {
        let episode = Episode::now(
            EpisodeId::fresh(9, [9; 10]),
            Moment::new(9, 0, "").unwrap(),
            Severity::NONE,
        );
        let on = |date: &str| journal([Change::LogEpisode(night(date), episode.clone())]);
        assert!(added(&on("2026-02-02"), &on("2026-02-01")).parts.is_empty());
    }

    proptest! {
        #[test]
        fn a_journal_adds_nothing_to_itself(journal in arbitrary::journal()) {
            prop_assert_eq!(added(&journal, &journal).parts, vec![]);
        }

        #[test]
        fn replacing_leaves_nothing_but_the_other(
            journal in arbitrary::journal(),
            incoming in arbitrary::journal(),
        ) {
            let parts = replacing(&journal, &incoming);
            let replaced = journal.with(Change::TakeIn(parts)).unwrap().journal;
            prop_assert_eq!(&replaced, &incoming);
            prop_assert_eq!(compared(&replaced, &incoming), vec![]);
        }

        #[test]
        fn every_night_that_would_change_is_named(
            journal in arbitrary::journal(),
            incoming in arbitrary::journal(),
        ) {
            let parts = replacing(&journal, &incoming);
            let touched = journal.with(Change::TakeIn(parts)).unwrap().touched;
            for (night, _) in compared(&journal, &incoming) {
                prop_assert!(touched.contains(&crate::journal::PartKey::Night(night)));
            }
            let nights = |key: &&crate::journal::PartKey| matches!(key, crate::journal::PartKey::Night(_));
            prop_assert_eq!(touched.iter().filter(nights).count(), compared(&journal, &incoming).len());
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

        #[test]
        fn taking_in_twice_adds_nothing_new(
            journal in arbitrary::journal(),
            incoming in arbitrary::journal(),
        ) {
            let both = merged(&journal, &incoming);
            prop_assert_eq!(added(&both, &incoming).parts, vec![]);
            for (night, entry) in journal.nights() {
                prop_assert_eq!(both.entry(night), Some(entry));
            }
        }
    }
}
