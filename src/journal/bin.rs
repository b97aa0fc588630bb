//! What was deleted and can still be put back.
//!
//! A night's entry, or a single episode of it, lies in the bin for 30 days. An episode is kept as an
//! entry that says nothing else, so that there is one shape to keep and one way back.

use std::rc::Rc;

use super::{Journal, Part, Refused};
use crate::{
    entry::Entry, id::lasting_id, later_fields::LaterFields, moment::Moment, night::Night,
    sorted::SortedMap,
};

/// How long a thing lies in the bin: 30 days.
const KEPT_MS: i64 = 30 * 24 * 60 * 60 * 1000;

lasting_id! {
    /// The lasting name of a thing in the bin.
    BinId
}

/// A deletion: when it was, and the name of what it leaves in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deletion {
    /// The name.
    pub id: BinId,
    /// When.
    pub at: Moment,
}

/// A thing in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// The night from which it was taken.
    pub night: Night,
    /// When it was taken out.
    pub deleted: Moment,
    /// What was said.
    pub entry: Entry,
    /// What a later version said of it.
    pub later: LaterFields,
    /// How often it was put back and taken out again. What was put back leaves itself without its
    /// entry, as a mark, until its 30 days are over.
    pub version: u32,
}

impl Binned {
    /// Whether its 30 days are over at this moment.
    pub(crate) fn is_over(&self, now: &Moment) -> bool {
        now.utc_ms() - self.deleted.utc_ms() > KEPT_MS
    }
}

impl Journal {
    /// Everything in the bin, in the order in which it was deleted.
    pub fn bin(&self) -> impl DoubleEndedIterator<Item = (BinId, &Rc<Binned>)> {
        let bin = self.bin.iter().map(|(id, binned)| (*id, binned));
        bin.filter(|(_, binned)| !binned.entry.is_empty())
    }
}

/// The parts of which the bin is rid at this moment: what has lain there for more than 30 days.
pub(super) fn emptied<'a>(
    journal: &'a Journal,
    now: &'a Moment,
) -> impl Iterator<Item = Part> + 'a {
    let over = journal.bin.iter().filter(|(_, binned)| binned.is_over(now));
    over.map(|(id, _)| Part::Binned(*id, None))
}

/// The part that puts an entry of this night into the bin; an entry that says nothing is not kept.
pub(super) fn put_in(deletion: Deletion, night: Night, entry: &Entry) -> Part {
    let binned = Binned {
        night,
        deleted: deletion.at,
        // Its versions stay with the night: what is said there anew is newer than this.
        entry: entry.said(),
        later: LaterFields::default(),
        version: 0,
    };
    let said = !binned.entry.is_empty();
    Part::Binned(deletion.id, said.then(|| Rc::new(binned)))
}

/// The parts that put a thing back where it was. Nothing said since is overruled, and nothing in
/// the bin is dropped: where both say something and not the same, nothing is done.
pub(super) fn put_back(journal: &Journal, id: BinId) -> Result<Vec<Part>, Refused> {
    let binned = journal.bin.get(&id);
    let binned = binned.filter(|binned| !binned.entry.is_empty());
    let binned = binned.ok_or(Refused::NotInBin)?;
    let night = binned.night;
    let elsewhere = journal
        .nights()
        .filter(|(other, _)| *other != night)
        .flat_map(|(_, entry)| &entry.episodes)
        .any(|known| binned.entry.episodes.iter().any(|back| back.id == known.id));
    let there = journal.entry(night).cloned().unwrap_or_default();
    let both = joined(&there, &binned.entry).filter(|_| !elsewhere);
    let entry = both.ok_or(Refused::NightSaysOtherwise(night))?;
    let mark = Binned {
        entry: Entry::default(),
        ..Binned::clone(binned)
    };
    Ok(vec![
        Part::Night(night, Some(Rc::new(entry))),
        Part::Binned(id, Some(Rc::new(mark))),
    ])
}

/// One entry that says all that the two say; `None` where they disagree.
fn joined(there: &Entry, back: &Entry) -> Option<Entry> {
    let (ours, theirs) = (&there.details, &back.details);
    let mut entry = there.clone();
    entry.rating = either(&there.rating, &back.rating)?;
    entry.evening_urge = either(&there.evening_urge, &back.evening_urge)?;
    entry.sleep_latency = either(&there.sleep_latency, &back.sleep_latency)?;
    entry.answers = all_of(&there.answers, &back.answers)?;
    entry.factors = all_of(&there.factors, &back.factors)?;
    entry.note = either(&there.note, &back.note)?;
    entry.later = either(&there.later, &back.later)?;
    let details = &mut entry.details;
    details.sleep_disturbed = either(&ours.sleep_disturbed, &theirs.sleep_disturbed)?;
    details.first_symptom = either(&ours.first_symptom, &theirs.first_symptom)?;
    details.awakenings = either(&ours.awakenings, &theirs.awakenings)?;
    details.awake_minutes = either(&ours.awake_minutes, &theirs.awake_minutes)?;
    details.minutes_lost = either(&ours.minutes_lost, &theirs.minutes_lost)?;
    details.sleep_quarters = either(&ours.sleep_quarters, &theirs.sleep_quarters)?;
    details.ache = either(&ours.ache, &theirs.ache)?;
    details.sleep_jerks = either(&ours.sleep_jerks, &theirs.sleep_jerks)?;
    details.noticed_by = either(&ours.noticed_by, &theirs.noticed_by)?;
    details.body = all_of(&ours.body, &theirs.body)?;
    details.tired = either(&ours.tired, &theirs.tired)?;
    details.side_effects = either(&ours.side_effects, &theirs.side_effects)?;
    details.monthly.compared = either(&ours.monthly.compared, &theirs.monthly.compared)?;
    details.monthly.changes = all_of(&ours.monthly.changes, &theirs.monthly.changes)?;
    for episode in &back.episodes {
        match entry.episodes.iter().find(|known| known.id == episode.id) {
            Some(known) if known == episode => {}
            Some(_) => return None,
            None => entry.insert_episode(episode.clone()),
        }
    }
    Some(entry)
}

fn all_of<K: Ord + Clone, V: Clone + PartialEq>(
    there: &SortedMap<K, V>,
    back: &SortedMap<K, V>,
) -> Option<SortedMap<K, V>> {
    let mut all = there.clone();
    for (key, value) in back.iter() {
        match all.insert(key.clone(), value.clone()) {
            Some(other) if other != *value => return None,
            _ => {}
        }
    }
    Some(all)
}

/// What one of the two says, where the other says nothing or the same; `None` where they disagree.
fn either<T: Clone + Default + PartialEq>(there: &T, back: &T) -> Option<T> {
    let nothing = T::default();
    if *back == nothing || back == there {
        Some(there.clone())
    } else {
        (*there == nothing).then(|| back.clone())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        bounded::Words,
        episode::{Episode, EpisodeId},
        journal::{Act, BinChange, Change, arbitrary},
        severity::Severity,
    };

    const DAY_MS: i64 = 86_400_000;

    fn night() -> Night {
        "2026-02-01".parse().unwrap()
    }

    fn at(utc_ms: i64) -> Moment {
        Moment::new(utc_ms, 0, "").unwrap()
    }

    fn deletion(utc_ms: i64) -> Deletion {
        Deletion {
            id: BinId::fresh(utc_ms, [7; 10]),
            at: at(utc_ms),
        }
    }

    fn after(journal: &Journal, change: impl Act) -> Journal {
        journal.with(change).unwrap().journal
    }

    fn note(words: &str) -> Change {
        Change::WriteNote(night(), Words::new(words).unwrap())
    }

    fn said(journal: &Journal) -> Vec<(Night, Entry)> {
        let nights = journal.nights();
        nights.map(|(night, entry)| (night, entry.said())).collect()
    }

    fn in_bin(journal: &Journal) -> Vec<BinId> {
        journal.bin().map(|(id, _)| id).collect()
    }

    fn episode(number: u8) -> Episode {
        let id = EpisodeId::fresh(i64::from(number), [number; 10]);
        Episode::now(id, at(i64::from(number)), Severity::NONE)
    }

    #[test]
    fn a_deleted_night_lies_in_the_bin_and_comes_back_whole() {
        let before = after(&Journal::default(), note("windy"));
        let deleted = after(&before, BinChange::DeleteNight(night(), deletion(1)));
        assert!(deleted.entry(night()).is_none());
        let back = after(&deleted, BinChange::PutBackFromBin(deletion(1).id));
        assert_eq!(said(&back), said(&before));
        assert!(in_bin(&back).is_empty());
    }

    #[test]
    fn an_episode_goes_alone_and_comes_back_among_the_others() {
        let mut before = after(&Journal::default(), note("windy"));
        for number in [1, 2, 3] {
            before = after(&before, Change::LogEpisode(night(), episode(number)));
        }
        let remove = BinChange::RemoveEpisode(night(), episode(2).id, deletion(9));
        let removed = after(&before, remove);
        assert_eq!(removed.entry(night()).unwrap().episodes.len(), 2);
        assert_eq!(removed.entry(night()).unwrap().note.as_str(), "windy");
        let back = after(&removed, BinChange::PutBackFromBin(deletion(9).id));
        assert_eq!(said(&back), said(&before));
    }

    #[test]
    fn a_night_that_says_something_else_by_now_loses_neither() {
        let deleted = after(
            &after(&Journal::default(), note("windy")),
            BinChange::DeleteNight(night(), deletion(1)),
        );
        let anew = after(&deleted, note("calm"));
        let refused = anew.with(BinChange::PutBackFromBin(deletion(1).id));
        assert_eq!(refused, Err(Refused::NightSaysOtherwise(night())));
        // Where the night says nothing of the kind, both stand side by side.
        let urge = Change::RateEvening(night(), Some(Severity::NONE));
        let both = after(
            &after(&deleted, urge),
            BinChange::PutBackFromBin(deletion(1).id),
        );
        let entry = both.entry(night()).unwrap();
        assert_eq!(
            (entry.note.as_str(), entry.evening_urge),
            ("windy", Some(Severity::NONE))
        );
        assert!(in_bin(&both).is_empty());
    }

    #[test]
    fn after_thirty_days_the_next_deletion_or_rating_empties_it() {
        let mut journal = after(&Journal::default(), note("windy"));
        journal = after(&journal, BinChange::DeleteNight(night(), deletion(0)));
        let rate = |utc_ms| Change::RateNight {
            night: night(),
            worst: Severity::NONE,
            at: at(utc_ms),
        };
        assert_eq!(
            in_bin(&after(&journal, rate(30 * DAY_MS))),
            [deletion(0).id]
        );
        assert!(in_bin(&after(&journal, rate(30 * DAY_MS + 1))).is_empty());
        let later = after(&journal, note("calm"));
        let again = deletion(31 * DAY_MS);
        let later = after(&later, BinChange::DeleteNight(night(), again.clone()));
        assert_eq!(in_bin(&later), [again.id]);
    }

    #[test]
    fn deleting_nothing_leaves_nothing() {
        let journal = Journal::default();
        for change in [
            BinChange::DeleteNight(night(), deletion(1)),
            BinChange::RemoveEpisode(night(), episode(1).id, deletion(1)),
        ] {
            assert!(journal.with(change).unwrap().touched.is_empty());
        }
        let id = deletion(1).id;
        assert_eq!(
            journal.with(BinChange::PutBackFromBin(id)),
            Err(Refused::NotInBin)
        );
    }

    proptest! {
        #[test]
        fn putting_back_loses_nothing_on_either_side(
            there in arbitrary::entry(),
            back in arbitrary::entry(),
        ) {
            if let Some(both) = joined(&there, &back) {
                prop_assert_eq!(joined(&both, &there), Some(both.clone()));
                prop_assert_eq!(joined(&both, &back), Some(both));
            }
        }

        #[test]
        fn an_entry_goes_back_to_where_nothing_is(entry in arbitrary::entry()) {
            let same = joined(&entry, &entry);
            prop_assert_eq!(same.as_ref(), Some(&entry));
            let back = joined(&Entry::default(), &entry).unwrap();
            prop_assert_eq!(back.details, entry.details);
            prop_assert_eq!(back.answers, entry.answers);
            prop_assert_eq!(back.episodes.len(), entry.episodes.len());
        }
    }
}
