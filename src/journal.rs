//! The whole record: nights and remedies, and the one door through which they change.

#[cfg(test)]
pub(crate) mod arbitrary;
mod bin;
mod change;
mod newer;
mod settings;
mod trials;

use std::rc::Rc;

pub use bin::{BinId, Binned, Deletion};
pub use change::{Act, BinChange, Change, ClinicChange, DetailChange, ListChange, Refused};
pub use settings::{EmergencyNumber, Settings};
pub use trials::{Standing, TrialChange};

pub use crate::severity::Worthwhile;

use crate::{
    clinic::{ClinicId, ClinicRecord, ClinicResult},
    entry::Entry,
    night::Night,
    remedy::{Access, Answer, Remedy, RemedyId, Usage},
    sorted::SortedMap,
    trial::{Trial, TrialId},
};

/// Everything the person has logged.
///
/// A changed journal shares with the one before it all that did not change, so that ten years cost
/// no more to keep around than the one night that was touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    nights: SortedMap<Night, Rc<Entry>>,
    remedies: SortedMap<RemedyId, Rc<Remedy>>,
    trials: SortedMap<TrialId, Rc<Trial>>,
    clinic: SortedMap<ClinicId, Rc<ClinicRecord>>,
    bin: SortedMap<BinId, Rc<Binned>>,
    settings: Settings,
}

/// The name of a part that is kept as one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKey {
    /// One night's entry.
    Night(Night),
    /// One remedy.
    Remedy(RemedyId),
    /// One trial.
    Trial(TrialId),
    /// One result from a clinic.
    Clinic(ClinicId),
    /// One thing in the bin.
    Binned(BinId),
    /// The settings.
    Settings,
}

/// A part of the journal that is kept as one record; `None` says that it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// One night's entry.
    Night(Night, Option<Rc<Entry>>),
    /// One remedy.
    Remedy(RemedyId, Option<Rc<Remedy>>),
    /// One trial.
    Trial(TrialId, Option<Rc<Trial>>),
    /// One result from a clinic.
    Clinic(ClinicId, Option<Rc<ClinicRecord>>),
    /// One thing in the bin.
    Binned(BinId, Option<Rc<Binned>>),
    /// The settings.
    Settings(Settings),
}

impl Part {
    /// The part's name.
    pub fn key(&self) -> PartKey {
        match self {
            Self::Night(night, _) => PartKey::Night(*night),
            Self::Remedy(id, _) => PartKey::Remedy(*id),
            Self::Trial(id, _) => PartKey::Trial(*id),
            Self::Clinic(id, _) => PartKey::Clinic(*id),
            Self::Binned(id, _) => PartKey::Binned(*id),
            Self::Settings(_) => PartKey::Settings,
        }
    }
}

impl Journal {
    /// A journal of these parts; of two with one name the later holds.
    pub fn from_parts(parts: impl IntoIterator<Item = Part>) -> Self {
        let mut journal = Self::default();
        for part in parts {
            journal.put(part);
        }
        journal
    }

    /// The entry of a night, if anything was logged for it.
    pub fn entry(&self, night: Night) -> Option<&Rc<Entry>> {
        self.nights.get(&night).filter(|entry| !entry.is_empty())
    }

    /// Every night with an entry, oldest first.
    pub fn nights(&self) -> impl DoubleEndedIterator<Item = (Night, &Rc<Entry>)> {
        let nights = self.nights.iter().map(|(night, entry)| (*night, entry));
        nights.filter(|(_, entry)| !entry.is_empty())
    }

    /// A remedy by its id.
    pub fn remedy(&self, id: RemedyId) -> Option<&Rc<Remedy>> {
        self.remedies.get(&id).filter(|remedy| !remedy.is_mark())
    }

    /// Every remedy ever listed, in the order in which they were added.
    pub fn remedies(&self) -> impl DoubleEndedIterator<Item = &Rc<Remedy>> {
        self.remedies.values().filter(|remedy| !remedy.is_mark())
    }

    /// The remedies on the list on this night.
    pub fn listed_on(&self, night: Night) -> impl Iterator<Item = &Rc<Remedy>> {
        self.remedies()
            .filter(move |remedy| remedy.is_listed(night))
    }

    /// A remedy with this name, whatever its capitals.
    pub fn remedy_named(&self, name: &str) -> Option<&Rc<Remedy>> {
        let wanted = name.trim().to_lowercase();
        self.remedies()
            .find(|remedy| remedy.name.as_str().to_lowercase() == wanted)
    }

    /// What was answered about a remedy on a night.
    pub fn answer(&self, night: Night, remedy: RemedyId) -> Option<&Answer> {
        self.nights.get(&night)?.answers.get(&remedy)
    }

    /// What is known of a remedy on a night; a remedy that is not in the journal is unknown.
    pub fn usage(&self, night: Night, remedy: RemedyId) -> Usage {
        self.remedy(remedy).map_or(Usage::Unknown, |listed| {
            listed.usage(night, self.answer(night, remedy))
        })
    }

    /// The remedies of which nothing is known on a night, and that "that was all" speaks of. Prescribed
    /// medicines are not among them: not ticked is no word about them, for nobody is to say by a tap
    /// meant for other things that they left one out.
    pub fn unsaid(&self, night: Night) -> impl Iterator<Item = &Rc<Remedy>> {
        self.listed_on(night).filter(move |remedy| {
            remedy.access != Access::LogOnly && self.usage(night, remedy.id) == Usage::Unknown
        })
    }

    /// The latest night before this one on which the person said what they used.
    pub fn last_answers_before(&self, night: Night) -> Option<&SortedMap<RemedyId, Answer>> {
        self.nights
            .before(&night)
            .rev()
            .map(|(_, entry)| &entry.answers)
            .find(|answers| !answers.is_empty())
    }

    /// Every result from a clinic with its id, the latest day first.
    pub fn clinic_results(&self) -> Vec<(ClinicId, &ClinicResult)> {
        let said = self.clinic.iter();
        let said = said.filter_map(|(id, record)| Some((*id, record.said.as_ref()?)));
        let mut results: Vec<_> = said.collect();
        results.sort_by_key(|(id, result)| (std::cmp::Reverse(result.day), *id));
        results
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether nothing at all is said, but for the settings.
    pub fn is_empty(&self) -> bool {
        self.nights().next().is_none()
            && self.remedies().next().is_none()
            && self.trials.is_empty()
            && self.clinic.values().all(|record| record.said.is_none())
            && self.bin().next().is_none()
    }

    /// Every part, for keeping and for backups; marks of what is not said any more among them.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        let nights = self
            .nights
            .iter()
            .map(|(night, entry)| Part::Night(*night, Some(Rc::clone(entry))));
        let remedies = self
            .remedies
            .iter()
            .map(|(id, remedy)| Part::Remedy(*id, Some(Rc::clone(remedy))));
        let trials = self
            .trials
            .iter()
            .map(|(id, trial)| Part::Trial(*id, Some(Rc::clone(trial))));
        let clinic = self
            .clinic
            .iter()
            .map(|(id, record)| Part::Clinic(*id, Some(Rc::clone(record))));
        let bin = self
            .bin
            .iter()
            .map(|(id, binned)| Part::Binned(*id, Some(Rc::clone(binned))));
        nights
            .chain(remedies)
            .chain(trials)
            .chain(clinic)
            .chain(bin)
            .chain([Part::Settings(self.settings.clone())])
    }

    /// The part of this name as it stands.
    pub fn part(&self, key: PartKey) -> Part {
        match key {
            PartKey::Night(night) => Part::Night(night, self.nights.get(&night).cloned()),
            PartKey::Remedy(id) => Part::Remedy(id, self.remedies.get(&id).cloned()),
            PartKey::Trial(id) => Part::Trial(id, self.trials.get(&id).cloned()),
            PartKey::Clinic(id) => Part::Clinic(id, self.clinic.get(&id).cloned()),
            PartKey::Binned(id) => Part::Binned(id, self.bin.get(&id).cloned()),
            PartKey::Settings => Part::Settings(self.settings.clone()),
        }
    }

    /// The journal after a change, and the parts that differ now.
    ///
    /// # Errors
    /// Says why the change may not be made; the journal stays as it is.
    pub fn with(&self, change: impl Act) -> Result<Changed, Refused> {
        let says_anew = change.says_anew();
        let parts = change.parts(self)?;
        let parts = if says_anew {
            self.stamped(parts)
        } else {
            parts
        };
        Ok(self.with_parts(parts))
    }

    fn with_parts(&self, parts: Vec<Part>) -> Changed {
        let mut journal = self.clone();
        let mut touched = Vec::new();
        for part in parts {
            let key = part.key();
            if self.part(key) != part && !touched.contains(&key) {
                touched.push(key);
            }
            journal.put(part);
        }
        Changed { journal, touched }
    }

    fn put(&mut self, part: Part) {
        match part {
            Part::Night(night, Some(entry)) if !entry.is_blank() => {
                self.nights.insert(night, entry);
            }
            Part::Night(night, _) => {
                self.nights.remove(&night);
            }
            Part::Remedy(id, Some(remedy)) => {
                self.remedies.insert(id, remedy);
            }
            Part::Remedy(id, None) => {
                self.remedies.remove(&id);
            }
            Part::Trial(id, Some(trial)) => {
                self.trials.insert(id, trial);
            }
            Part::Trial(id, None) => {
                self.trials.remove(&id);
            }
            Part::Clinic(id, Some(record)) if *record != ClinicRecord::default() => {
                self.clinic.insert(id, record);
            }
            Part::Clinic(id, _) => {
                self.clinic.remove(&id);
            }
            Part::Binned(id, Some(binned)) => {
                self.bin.insert(id, binned);
            }
            Part::Binned(id, None) => {
                self.bin.remove(&id);
            }
            Part::Settings(settings) => self.settings = settings,
        }
    }
}

/// A journal after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The journal as it is now.
    pub journal: Journal,
    /// The parts that differ from before; empty if the change said nothing new.
    pub touched: Vec<PartKey>,
}
