//! What comes of each night where two journals meet, told before anything is taken in.

use std::collections::BTreeSet;

use super::joined::Joined;
use crate::{entry::Entry, night::Night};

/// What comes of a night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Both say the same of it, and it stays so.
    Same,
    /// Only ours says something, and it stays.
    OnlyOurs,
    /// Only the other does, and it is taken in.
    OnlyTheirs,
    /// Both do, and not the same: all of ours holds.
    OursHolds,
    /// Both do, and not the same: all of the other's holds.
    TheirsHolds,
    /// What the two say is put together: some of ours holds, and some of the other's, or some of ours
    /// was deleted elsewhere.
    Together,
    /// Ours says something, and it goes: it was deleted elsewhere.
    Goes,
    /// Only the other says something, and it stays away: it was deleted here.
    StaysDeleted,
}

impl Joined {
    /// What comes of each night, oldest first.
    pub(super) fn nights(&self) -> Vec<(Night, Compared)> {
        let nights: BTreeSet<Night> = self
            .ours
            .keys()
            .chain(self.theirs.keys())
            .copied()
            .collect();
        let compare = |night: Night| {
            let said = |entry: Option<&Entry>| entry.map(Entry::said).unwrap_or_default();
            let ours = said(self.ours.get(&night));
            let theirs = said(self.theirs.get(&night));
            let both = said(self.journal.entry(night).map(AsRef::as_ref));
            Some((night, of(&ours, &theirs, &both)?))
        };
        nights.into_iter().filter_map(compare).collect()
    }
}

/// What comes of a night, from what ours, the other's and the two together say of it.
fn of(ours: &Entry, theirs: &Entry, both: &Entry) -> Option<Compared> {
    Some(match (ours.is_empty(), theirs.is_empty()) {
        (true, true) if both.is_empty() => return None,
        (true, false) if both.is_empty() => Compared::StaysDeleted,
        (true, _) => Compared::OnlyTheirs,
        (false, _) if both.is_empty() => Compared::Goes,
        (false, true) if both == ours => Compared::OnlyOurs,
        (false, false) if ours == theirs && both == ours => Compared::Same,
        (false, false) if both == ours => Compared::OursHolds,
        (false, false) if both == theirs => Compared::TheirsHolds,
        (false, _) => Compared::Together,
    })
}
