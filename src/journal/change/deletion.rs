//! What a person deletes, and puts back.

use super::{
    super::bin::{self, BinId, Deletion},
    Act, Journal, Part, Refused, edit,
};
use crate::{
    entry::Entry,
    episode::{Episode, EpisodeId},
    night::Night,
};

/// Something the person deletes or puts back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BinChange {
    /// Moves an episode into the bin.
    RemoveEpisode(Night, EpisodeId, Deletion),
    /// Moves a night's whole entry into the bin.
    DeleteNight(Night, Deletion),
    /// Puts a thing from the bin back where it was.
    PutBackFromBin(BinId),
}

impl Act for BinChange {
    fn parts(self, journal: &Journal) -> Result<Vec<Part>, Refused> {
        match self {
            Self::RemoveEpisode(night, id, deletion) => {
                let is_it = |episode: &mut Episode| episode.id == id;
                Ok(take_out(journal, night, deletion, |entry| Entry {
                    episodes: entry.episodes.extract_if(.., is_it).collect(),
                    ..Entry::default()
                }))
            }
            Self::DeleteNight(night, deletion) => {
                Ok(take_out(journal, night, deletion, std::mem::take))
            }
            Self::PutBackFromBin(id) => bin::put_back(journal, id),
        }
    }
}

/// The parts after a deletion: the night without it, the bin with it and without what is too old.
fn take_out(
    journal: &Journal,
    night: Night,
    deletion: Deletion,
    what: impl FnOnce(&mut Entry) -> Entry,
) -> Vec<Part> {
    // Made anew after it was kept, it would put what was written since in the place of what lies there.
    if journal.bin.contains_key(&deletion.id) {
        return vec![];
    }
    let mut parts: Vec<Part> = bin::emptied(journal, &deletion.at).collect();
    let mut taken = Entry::default();
    parts.push(edit(journal, night, |entry| taken = what(entry)));
    parts.push(bin::put_in(deletion, night, &taken));
    parts
}
