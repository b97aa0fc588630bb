//! What was changed counts as newer: the versions of the parts that a change makes.

use std::rc::Rc;

use super::{Binned, Journal, Part};
use crate::{
    clinic::{ClinicId, ClinicRecord},
    entry::{
        Entry,
        newer::{Elsewhere, episode_name},
    },
    episode::EpisodeId,
    night::Night,
};

/// What the journal knows of the episodes that a change moves.
struct Moved<'a> {
    journal: &'a Journal,
    /// Those that come to a night which did not have them.
    arriving: Vec<EpisodeId>,
}

impl Elsewhere for Moved<'_> {
    fn version(&self, id: EpisodeId) -> Option<u32> {
        let name = episode_name(id);
        let known = |entry: &Rc<Entry>| {
            let version = entry.versions.of(&name);
            let has = version > 0 || entry.episodes.iter().any(|known| known.id == id);
            has.then_some(version)
        };
        self.journal.nights.values().filter_map(known).max()
    }

    fn goes_on(&self, id: EpisodeId) -> bool {
        self.arriving.contains(&id)
    }
}

impl Journal {
    /// These parts as they follow on the journal's own: what they say anew counts as newer, and what
    /// they do not say any more leaves its mark, so that an older file does not bring it back.
    pub fn stamped(&self, parts: Vec<Part>) -> Vec<Part> {
        let arriving = parts.iter().flat_map(|part| self.arriving(part)).collect();
        let journal = self;
        let moved = Moved { journal, arriving };
        let stamp = |part| match part {
            Part::Night(night, entry) => self.stamped_night(night, entry, &moved),
            Part::Remedy(id, Some(remedy)) => {
                let remedy = match self.remedies.get(&id) {
                    Some(before) if *before != remedy => {
                        Rc::new(Rc::unwrap_or_clone(remedy).following(before))
                    }
                    _ => remedy,
                };
                Part::Remedy(id, Some(remedy))
            }
            Part::Binned(id, Some(binned)) => {
                let binned = match self.bin.get(&id) {
                    Some(before) if before.entry != binned.entry => Rc::new(Binned {
                        version: before.version.saturating_add(1),
                        ..Rc::unwrap_or_clone(binned)
                    }),
                    _ => binned,
                };
                Part::Binned(id, Some(binned))
            }
            Part::Clinic(id, record) => self.stamped_clinic(id, record),
            Part::Settings(settings) => Part::Settings(settings.following(&self.settings)),
            // A trial's plan never changes. A remedy or a trial that was begun and taken back leaves
            // no mark: it may come again from a file made between the two.
            part @ (Part::Remedy(_, None) | Part::Binned(_, None) | Part::Trial(..)) => part,
        };
        parts.into_iter().map(stamp).collect()
    }

    /// What is said, without how often it was.
    #[cfg(test)]
    pub(crate) fn said(&self) -> Self {
        Self::from_parts(self.parts().filter_map(|part| match part {
            Part::Night(night, Some(entry)) => {
                Some(Part::Night(night, Some(Rc::new(entry.said()))))
            }
            Part::Remedy(_, Some(remedy)) if remedy.is_mark() => None,
            Part::Remedy(id, Some(remedy)) => {
                let mut remedy = Rc::unwrap_or_clone(remedy);
                remedy.past = crate::remedy::Past::default();
                Some(Part::Remedy(id, Some(Rc::new(remedy))))
            }
            Part::Clinic(_, Some(record)) if record.said.is_none() => None,
            Part::Clinic(id, Some(record)) => {
                let record = ClinicRecord {
                    version: 0,
                    ..Rc::unwrap_or_clone(record)
                };
                Some(Part::Clinic(id, Some(Rc::new(record))))
            }
            Part::Binned(_, Some(binned)) if binned.entry.is_empty() => None,
            Part::Settings(mut settings) => {
                settings.versions = crate::versions::Versions::default();
                Some(Part::Settings(settings))
            }
            part => Some(part),
        }))
    }

    fn stamped_night(&self, night: Night, entry: Option<Rc<Entry>>, moved: &Moved<'_>) -> Part {
        let before = self.nights.get(&night);
        let entry = match (before, entry) {
            (None, None) => return Part::Night(night, None),
            (Some(before), Some(entry)) if *before == entry => entry,
            (before, entry) => {
                let before = before.map_or_else(Rc::default, Rc::clone);
                let entry = Rc::unwrap_or_clone(entry.unwrap_or_default());
                Rc::new(entry.following(&before, moved))
            }
        };
        Part::Night(night, Some(entry).filter(|entry| !entry.is_blank()))
    }

    /// A result that is taken back leaves its mark too, unless it was never there.
    fn stamped_clinic(&self, id: ClinicId, record: Option<Rc<ClinicRecord>>) -> Part {
        let Some(before) = self.clinic.get(&id) else {
            return Part::Clinic(id, record);
        };
        let mut record = record.map(Rc::unwrap_or_clone).unwrap_or_default();
        record.version = before.version;
        if record.said != before.said || record.later != before.later {
            record.version = before.version.saturating_add(1);
        }
        Part::Clinic(id, Some(Rc::new(record)))
    }

    /// The episodes that a part brings to a night which does not have them.
    fn arriving(&self, part: &Part) -> Vec<EpisodeId> {
        let Part::Night(night, Some(entry)) = part else {
            return vec![];
        };
        let before = self.nights.get(night);
        let is_new = |id: &EpisodeId| {
            before.is_none_or(|before| before.episodes.iter().all(|known| known.id != *id))
        };
        let ids = entry.episodes.iter().map(|episode| episode.id);
        ids.filter(is_new).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        episode::Episode,
        journal::{Act, BinChange, BinId, Change, Deletion},
        moment::Moment,
        severity::Severity,
    };

    fn night(text: &str) -> Night {
        text.parse().unwrap()
    }

    fn after(journal: &Journal, change: impl Act) -> Journal {
        journal.with(change).unwrap().journal
    }

    fn version(journal: &Journal, on: &str, name: &str) -> u32 {
        let entry = journal.nights.get(&night(on));
        entry.map_or(0, |entry| entry.versions.of(name))
    }

    fn evening(points: Option<u8>) -> Change {
        Change::RateEvening(night("2026-02-01"), points.and_then(Severity::new))
    }

    fn urge() -> Episode {
        let at = Moment::new(9, 0, "").unwrap();
        Episode::now(EpisodeId::fresh(9, [9; 10]), at, Severity::NONE)
    }

    #[test]
    fn what_is_said_once_has_no_version_and_each_word_in_its_place_a_higher_one() {
        let mut journal = Journal::default();
        let mut counted = Vec::new();
        for points in [Some(5), Some(5), Some(6), None, Some(6)] {
            journal = after(&journal, evening(points));
            counted.push(version(&journal, "2026-02-01", "evening"));
        }
        assert_eq!(counted, [0, 0, 1, 2, 3]);
    }

    #[test]
    fn a_night_that_says_nothing_any_more_is_none_but_for_its_marks() {
        let journal = after(&Journal::default(), evening(Some(5)));
        let journal = after(&journal, evening(None));
        assert_eq!((journal.nights().count(), journal.is_empty()), (0, true));
        assert_eq!(journal.entry(night("2026-02-01")), None);
        let parts: Vec<_> = journal.parts().collect();
        assert!(matches!(&parts[0], Part::Night(_, Some(entry)) if entry.is_empty()));
    }

    #[test]
    fn a_change_taken_back_is_newer_than_the_change() {
        let before = after(&Journal::default(), evening(Some(5)));
        let parts = vec![before.part(crate::journal::PartKey::Night(night("2026-02-01")))];
        let changed = after(&before, evening(Some(6)));
        let back = after(&changed, Change::PutBack(parts.clone()));
        assert_eq!(version(&back, "2026-02-01", "evening"), 2);
        // A file that was taken in and is taken back was never said here.
        assert_eq!(after(&changed, Change::PutAside(parts)), before);
    }

    #[test]
    fn an_episode_keeps_its_count_from_night_to_night_and_through_the_bin() {
        let (first, second) = (night("2026-02-01"), night("2026-02-02"));
        let name = episode_name(urge().id);
        let logged = after(&Journal::default(), Change::LogEpisode(first, urge()));
        assert_eq!(version(&logged, "2026-02-01", &name), 0);
        let moved = after(&logged, Change::LogEpisode(second, urge()));
        assert_eq!(version(&moved, "2026-02-02", &name), 1);
        assert_eq!(
            moved.part(crate::journal::PartKey::Night(first)),
            Part::Night(first, None)
        );
        let deletion = Deletion {
            id: BinId::fresh(1, [7; 10]),
            at: Moment::new(1, 0, "").unwrap(),
        };
        let id = deletion.id;
        let removed = after(
            &moved,
            BinChange::RemoveEpisode(second, urge().id, deletion),
        );
        assert_eq!(version(&removed, "2026-02-02", &name), 2);
        let back = after(&removed, BinChange::PutBackFromBin(id));
        assert_eq!(version(&back, "2026-02-02", &name), 3);
        assert_eq!(back.bin().count(), 0);
    }
}
