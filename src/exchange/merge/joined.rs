//! Two journals joined thing by thing.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::same_remedies::{SameRemedies, all_remedies};
use crate::{
    clinic::{ClinicId, ClinicRecord},
    entry::{Entry, newer::episode_name},
    episode::{Episode, EpisodeId},
    exchange::record::trial,
    journal::{BinId, Binned, Journal, Part},
    moment::Moment,
    night::Night,
    remedy::{Remedy, RemedyId},
    trial::{Trial, TrialId},
    versions::Versions,
};

type Nights = BTreeMap<Night, Entry>;

/// What comes of two journals.
pub(super) struct Joined {
    /// What both say, by the remedies' ids that hold now.
    pub(super) ours: Nights,
    pub(super) theirs: Nights,
    /// The one that comes of them.
    pub(super) journal: Journal,
    /// How many remedies of ours there are, those of one name counted as one.
    pub(super) remedies_of_ours: usize,
}

/// An episode as a journal knows it, ordered so that the greatest holds: the newest, one that is
/// there over a mark, the one on the later night.
type Known = (u32, bool, Night, Option<Episode>);

impl Joined {
    pub(super) fn of(ours: &Journal, theirs: &Journal, now: &Moment) -> Self {
        let same = SameRemedies::of([ours, theirs]);
        let remedies = remedies([ours, theirs], &same);
        let known = ours.remedies().map(|remedy| same.id(remedy.id));
        let remedies_of_ours = known.collect::<BTreeSet<_>>().len();
        let marks = marks([ours, theirs], &same).into_values();
        let remedies = remedies.into_values().chain(marks);
        let remedies = remedies.map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
        let trials = trials([ours, theirs], &same).into_iter();
        let trials = trials.map(|(id, trial)| Part::Trial(id, Some(Rc::new(trial))));
        let clinic = clinic([ours, theirs]).into_iter();
        let clinic = clinic.map(|(id, record)| Part::Clinic(id, Some(Rc::new(record))));
        let bin = bin([ours, theirs], &same, now).into_iter();
        let bin = bin.map(|(id, binned)| Part::Binned(id, Some(Rc::new(binned))));
        let settings = Part::Settings(ours.settings().joined(theirs.settings()));
        let (ours, theirs) = (nights(ours, &same), nights(theirs, &same));
        let nights = both(&ours, &theirs).into_iter();
        let nights = nights.map(|(night, entry)| Part::Night(night, Some(Rc::new(entry))));
        let parts = nights
            .chain(remedies)
            .chain(trials)
            .chain(clinic)
            .chain(bin)
            .chain([settings]);
        Self {
            journal: Journal::from_parts(parts),
            ours,
            theirs,
            remedies_of_ours,
        }
    }
}

/// Every night that a journal knows something of, marks included.
fn nights(journal: &Journal, same: &SameRemedies) -> Nights {
    let known = journal.parts().filter_map(|part| match part {
        Part::Night(night, Some(entry)) => Some((night, same.renamed(&entry))),
        _ => None,
    });
    known.collect()
}

fn both(ours: &Nights, theirs: &Nights) -> Nights {
    let mut nights = Nights::new();
    let mut episodes: BTreeMap<EpisodeId, Known> = BTreeMap::new();
    for (night, entry) in ours.iter().chain(theirs) {
        let (entry, known) = entry.clone().without_episodes();
        for (id, version, episode) in known {
            let known = (version, episode.is_some(), *night, episode);
            let newest = episodes.entry(id).or_insert_with(|| known.clone());
            if *newest < known {
                *newest = known;
            }
        }
        let joined = match nights.get(night) {
            Some(other) => entry.joined(other),
            None => entry,
        };
        nights.insert(*night, joined);
    }
    for (id, (version, _, night, episode)) in episodes {
        let entry = nights.entry(night).or_default();
        entry.versions.set(episode_name(id), version);
        if let Some(episode) = episode {
            entry.insert_episode(episode);
        }
    }
    nights
}

fn remedies(journals: [&Journal; 2], same: &SameRemedies) -> BTreeMap<RemedyId, Remedy> {
    let mut remedies: BTreeMap<RemedyId, Remedy> = BTreeMap::new();
    let listed = journals.into_iter().flat_map(all_remedies);
    for mut remedy in listed.filter(|remedy| !remedy.is_mark()) {
        remedy.id = same.id(remedy.id);
        let joined = match remedies.get(&remedy.id) {
            Some(other) => remedy.joined(other),
            None => remedy,
        };
        remedies.insert(joined.id, joined);
    }
    remedies
}

/// The marks of the ids that do not hold any more, with what a later version said of each.
fn marks(journals: [&Journal; 2], same: &SameRemedies) -> BTreeMap<RemedyId, Remedy> {
    let marks = same.marks();
    let mut marks: BTreeMap<RemedyId, Remedy> = marks
        .map(|(id, other)| (id, Remedy::mark(id, other)))
        .collect();
    let known = journals.into_iter().flat_map(all_remedies);
    for known in known.filter(Remedy::is_mark) {
        if let Some(mark) = marks.get_mut(&known.id) {
            let none = Versions::default();
            mark.later = mark.later.joined(&known.later, (&none, &none));
        }
    }
    marks
}

fn trials(journals: [&Journal; 2], same: &SameRemedies) -> BTreeMap<TrialId, Trial> {
    let mut trials: BTreeMap<TrialId, Trial> = BTreeMap::new();
    for begun in journals.into_iter().flat_map(Journal::trials) {
        let plan = begun.plan().renamed(|id| same.id(id));
        let begun = Trial::clone(begun).with_plan(plan);
        let joined = match trials.get(&begun.id()) {
            Some(other) if begun.is_same(other) => begun.joined(other),
            Some(other) if trial::written(other) < trial::written(&begun) => other.clone(),
            _ => begun,
        };
        trials.insert(joined.id(), joined);
    }
    trials
}

/// Of each result the newer, a deletion among them.
fn clinic(journals: [&Journal; 2]) -> BTreeMap<ClinicId, ClinicRecord> {
    let mut results: BTreeMap<ClinicId, ClinicRecord> = BTreeMap::new();
    for part in journals.into_iter().flat_map(Journal::parts) {
        if let Part::Clinic(id, Some(record)) = part {
            let known = results.entry(id).or_default();
            *known = record.as_ref().clone().max(known.clone());
        }
    }
    results
}

/// What lies in one bin or the other for no longer than it may, marks of what was put back among it.
fn bin(journals: [&Journal; 2], same: &SameRemedies, now: &Moment) -> BTreeMap<BinId, Binned> {
    let mut bin: BTreeMap<BinId, Binned> = BTreeMap::new();
    for part in journals.into_iter().flat_map(Journal::parts) {
        let Part::Binned(id, Some(binned)) = part else {
            continue;
        };
        let binned = Binned {
            entry: same.renamed(&binned.entry),
            ..Binned::clone(&binned)
        };
        let order = |binned: &Binned| {
            let Binned {
                night,
                deleted,
                entry,
                later,
                version,
            } = binned.clone();
            (version, !entry.is_empty(), night, deleted, entry, later)
        };
        let is_newer = |other: &Binned| order(other) < order(&binned);
        if !binned.is_over(now) && bin.get(&id).is_none_or(is_newer) {
            bin.insert(id, binned);
        }
    }
    bin
}
