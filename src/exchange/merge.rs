//! Two journals into one, whichever comes to the other, in any order and any number of times.
//!
//! What two devices say is joined thing by thing: a night's number, its note, each answer, each
//! optional item, each episode, each field of a remedy and each setting has a version of its own
//! ([`crate::versions`]), and of each the newer holds. So whoever takes in whose file, both end with
//! equal journals, and taking a file in again changes nothing.
//!
//! | what | which of two holds |
//! | --- | --- |
//! | a thing said on a night, a field of a remedy, a setting | the higher version; then what is said over what is not; then the greater by a fixed order |
//! | an episode, wherever it lies | the same, as a whole; then the later night |
//! | what was deleted or taken back | its mark, which is a version of the thing: it holds over what it was made of, and falls to what was changed as often or oftener elsewhere |
//! | access to a remedy, the versions being equal | the stricter one: a medicine is never taken for a remedy |
//! | times on the list, the versions being equal | all of them |
//! | a remedy that two devices list under one name and two ids | the smaller id; the other stays as a mark that names it, and its answers, trials and episodes follow |
//! | a result from a clinic | the same, as a whole |
//! | a thing in the bin | the higher version; it goes when its 30 days are over, and its mark with it |
//! | what a later version said of any of these | the higher version under its name; then what is said over what is not; then the greater by a fixed order |
//! | a trial | pauses and ends of both; of two plans under one id, which Lull never draws, the lesser as written |
//!
//! A version counts changes, not hours: where both devices changed one thing without knowing of each
//! other, the one that was changed more often holds, though the other may be the later. A deletion
//! counts as one change, so what was changed just as often elsewhere stays.
//!
//! Marks stay for good, for a file of any age may come. They are as many as the things that were
//! deleted or taken back: a deleted night leaves a few hundred bytes, an episode 40
//! (`tests/ten_years_fit.rs` measures it).
//!
//! Left open: a remedy or a trial that was added and taken back by Undo leaves no mark. And where one
//! device renames a remedy while another lists a new one under the old name, two exchanges in
//! different orders may first see two remedies and then one; once all have exchanged, all see one.

mod compared;
mod joined;
mod same_remedies;

use std::collections::{BTreeMap, BTreeSet};

pub use compared::Compared;
use joined::Joined;

use crate::{
    journal::{Journal, Part},
    moment::Moment,
    night::Night,
};

/// What another journal makes of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge {
    /// The parts to take in; empty if nothing changes.
    pub parts: Vec<Part>,
    /// What comes of each night of which the two do not say the same, oldest first.
    pub nights: Vec<(Night, Compared)>,
    /// Nights of which ours says nothing yet.
    pub new_nights: usize,
    /// Nights of ours that will say something else, or more.
    pub changed_nights: usize,
    /// Nights of ours that were deleted elsewhere, and go.
    pub removed_nights: usize,
    /// Nights that both have and that differ, where all of ours is the newer.
    pub kept_nights: usize,
    /// Nights that both have and that say the same.
    pub same_nights: usize,
    /// Remedies that only the other has.
    pub new_remedies: usize,
    /// Trials that only the other has.
    pub new_trials: usize,
    /// Results from a clinic that only the other has.
    pub new_results: usize,
    /// Results of ours that will say something else.
    pub changed_results: usize,
    /// Results of ours that were deleted elsewhere, and go.
    pub removed_results: usize,
}

/// What comes of our journal when it takes another in at this moment.
pub fn added(journal: &Journal, incoming: &Journal, now: &Moment) -> Merge {
    let joined = Joined::of(journal, incoming, now);
    let mut merge = Merge {
        parts: changed(journal, &joined.journal),
        ..Merge::default()
    };
    for (night, compared) in joined.nights() {
        if compared != Compared::Same {
            merge.nights.push((night, compared));
        }
        let count = match compared {
            Compared::Same => &mut merge.same_nights,
            Compared::OnlyTheirs => &mut merge.new_nights,
            Compared::TheirsHolds | Compared::Together => &mut merge.changed_nights,
            Compared::Goes => &mut merge.removed_nights,
            Compared::OursHolds => &mut merge.kept_nights,
            Compared::OnlyOurs | Compared::StaysDeleted => continue,
        };
        *count += 1;
    }
    let new = |(now, before): (usize, usize)| now.saturating_sub(before);
    let both = &joined.journal;
    merge.new_remedies = new((both.remedies().count(), joined.remedies_of_ours));
    let ours: BTreeMap<_, _> = journal.clinic_results().into_iter().collect();
    let all: BTreeMap<_, _> = both.clinic_results().into_iter().collect();
    merge.new_results = all.keys().filter(|id| !ours.contains_key(id)).count();
    for (id, result) in &ours {
        match all.get(id) {
            None => merge.removed_results += 1,
            Some(now) if now != result => merge.changed_results += 1,
            Some(_) => {}
        }
    }
    merge.new_trials = new((both.trials().count(), journal.trials().count()));
    merge
}

/// The parts that make `journal` into `incoming`, whatever it says now. Its versions and marks go
/// too: what other devices say newer comes again with their next file.
pub fn replacing(journal: &Journal, incoming: &Journal) -> Vec<Part> {
    let ours = journal.parts().map(|part| part.key());
    let theirs = incoming.parts().map(|part| part.key());
    let keys: BTreeSet<_> = ours.chain(theirs).collect();
    keys.into_iter().map(|key| incoming.part(key)).collect()
}

/// The parts in which another journal differs.
fn changed(journal: &Journal, other: &Journal) -> Vec<Part> {
    let parts = replacing(journal, other).into_iter();
    parts
        .filter(|part| journal.part(part.key()) != *part)
        .collect()
}

#[cfg(test)]
mod tests;
