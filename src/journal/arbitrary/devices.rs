//! Random journals of several devices of one person, that speak of the same few things.

use std::{collections::BTreeSet, rc::Rc};

use proptest::prelude::*;
use uuid::Uuid;

use super::journal;
use crate::{
    bounded::Words,
    clinic::ClinicId,
    entry::{
        Entry,
        newer::{answer_name, episode_name},
    },
    episode::{Episode, EpisodeId},
    journal::{BinId, Binned, Journal, Part},
    night::Night,
    remedy::{Remedy, RemedyId},
    trial::Trial,
};

/// The journals of three devices: a few nights, episodes, remedies and things in the bin, of which
/// each device says what it likes. Two of the four remedies have one name.
pub(crate) fn three_devices() -> impl Strategy<Value = [Journal; 3]> {
    // On the heap: three of them are more than a stack should hold.
    let journal = || journal().boxed();
    [journal(), journal(), journal()].prop_map(|journals| journals.map(|journal| near(&journal)))
}

/// Which of the few an id stands for.
fn one_of(few: u128, id: Uuid) -> Uuid {
    Uuid::from_u128(id.as_u128() % few)
}

fn remedy_id(id: RemedyId) -> RemedyId {
    RemedyId::from_uuid(one_of(4, id.uuid()))
}

fn near(journal: &Journal) -> Journal {
    let mut seen = BTreeSet::new();
    let near = |part: Part| match part {
        Part::Night(night, Some(entry)) => {
            let night = Night::from_day_number(20_000 + night.day_number() % 4)?;
            let entry = near_entry(&entry, &mut seen);
            Some(Part::Night(night, Some(Rc::new(entry))))
        }
        Part::Remedy(id, Some(remedy)) => {
            let id = remedy_id(id);
            let mut remedy = Remedy::clone(&remedy);
            let names = ["Tea", "tea", "Bath", "Salt"];
            let name = usize::try_from(id.uuid().as_u128()).ok()?;
            remedy.id = id;
            remedy.name = Words::new(names.get(name)?)?;
            Some(Part::Remedy(id, Some(Rc::new(remedy))))
        }
        Part::Trial(id, Some(trial)) => {
            let plan = trial.plan().renamed(remedy_id);
            let trial = Trial::clone(&trial).with_plan(plan);
            Some(Part::Trial(id, Some(Rc::new(trial))))
        }
        Part::Binned(id, Some(binned)) => {
            let entry = near_entry(&binned.entry, &mut BTreeSet::new()).said();
            let id = BinId::from_uuid(one_of(3, id.uuid()));
            let binned = Binned {
                entry,
                ..Binned::clone(&binned)
            };
            Some(Part::Binned(id, Some(Rc::new(binned))))
        }
        Part::Clinic(id, Some(record)) => {
            let id = ClinicId::from_uuid(one_of(3, id.uuid()));
            Some(Part::Clinic(id, Some(record)))
        }
        part @ Part::Settings(_) => Some(part),
        _ => None,
    };
    // Of two parts that come to one name the later holds, so its episodes are looked at alone.
    let mut parts: Vec<Part> = journal.parts().collect();
    parts.reverse();
    let mut keys = BTreeSet::new();
    let parts: Vec<Part> = parts.into_iter().filter_map(near).collect();
    Journal::from_parts(parts.into_iter().filter(|part| keys.insert(part.key())))
}

/// The entry with episodes that no other night of its journal has.
fn near_entry(entry: &Entry, seen: &mut BTreeSet<EpisodeId>) -> Entry {
    let (mut entry, known) = entry.clone().without_episodes();
    let answers = std::mem::take(&mut entry.answers);
    for (id, answer) in answers {
        let version = u32::try_from(id.uuid().as_u128() >> 64 & 1).unwrap_or(0);
        let id = remedy_id(id);
        entry.answers.insert(id, answer);
        entry.versions.set(answer_name(id), version);
    }
    for (id, version, episode) in known {
        let id = EpisodeId::from_uuid(one_of(5, id.uuid()));
        if seen.insert(id) {
            entry.versions.set(episode_name(id), version);
            if let Some(episode) = episode {
                let tried = episode.tried.iter().map(|id| remedy_id(*id)).collect();
                entry.insert_episode(Episode {
                    id,
                    tried,
                    ..episode
                });
            }
        }
    }
    entry
}
