//! Saving: the first copy at once, the second until it is on the disk.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use super::{Fault, FirstCopy, Opened, SecondCopy, Stored, opening, redo};

/// Holds the two copies of one journal and knows the newest revision of each record.
#[derive(Debug)]
pub struct Keeper<F, S> {
    first: F,
    second: S,
    prefix: String,
    revisions: RefCell<BTreeMap<String, u32>>,
    sequence: Cell<u64>,
}

/// A save of which the first copy is written, or was tried.
#[must_use = "the save is not on the disk before it is finished"]
#[derive(Debug)]
pub struct Pending {
    texts: Vec<(String, String)>,
    first: Result<(), Fault>,
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Both copies hold it, the second on the disk.
    Twice,
    /// Only the second copy holds it, on the disk; the first said why not.
    SecondOnly(Fault),
    /// Only the first copy holds it, which a killed browser may lose; the second said why not.
    FirstOnly(Fault),
    /// Neither holds any of it; the first and the second said why.
    Nowhere(Fault, Fault),
}

impl<F: FirstCopy, S: SecondCopy> Keeper<F, S> {
    /// Reads both copies, makes them agree, and gives what they hold. Keys begin with `prefix`.
    pub async fn open(first: F, second: S, prefix: &str) -> (Self, Opened) {
        let agreed = opening::agree(&first, &second, prefix).await;
        let (mut sequence, mut revisions) = (0, BTreeMap::new());
        for (name, stored) in agreed.newest {
            sequence = stored.sequence.max(sequence);
            revisions.insert(name, stored.revision);
        }
        let keeper = Self {
            first,
            second,
            prefix: prefix.to_owned(),
            sequence: Cell::new(sequence),
            revisions: RefCell::new(revisions),
        };
        (keeper, agreed.opened)
    }

    /// Writes the first copy of these records, all or none, and prepares the second. An empty body
    /// marks a record as taken out.
    pub fn begin(&self, records: &[(String, String)]) -> Pending {
        let texts: Vec<_> = records
            .iter()
            .map(|(name, body)| self.next_text(name, body))
            .collect();
        let first = match texts.as_slice() {
            [] => Ok(()),
            [(key, text)] => self.first.set(key, text),
            many => self.write_many(many),
        };
        Pending { texts, first }
    }

    /// Writes the second copy, and says where the save is kept now.
    pub async fn finish(&self, pending: Pending) -> Kept {
        let second = if pending.texts.is_empty() {
            Ok(())
        } else {
            self.second.put(&pending.texts).await
        };
        match (pending.first, second) {
            (Ok(()), Ok(())) => Kept::Twice,
            (Err(first), Ok(())) => Kept::SecondOnly(first),
            (Ok(()), Err(second)) => Kept::FirstOnly(second),
            (Err(first), Err(second)) => Kept::Nowhere(first, second),
        }
    }

    fn next_text(&self, name: &str, body: &str) -> (String, String) {
        let key = format!("{}{name}", self.prefix);
        // Another tab may have written since: its revision must not be given twice.
        let stored = self
            .first
            .get(&key)
            .ok()
            .flatten()
            .and_then(|text| Stored::unpack(name, &text).ok());
        let mut revisions = self.revisions.borrow_mut();
        let known = revisions.get(name).copied().unwrap_or(0);
        let revision = stored
            .as_ref()
            .map_or(known, |stored| stored.revision.max(known))
            .saturating_add(1);
        let last = stored.map_or(0, |stored| stored.sequence);
        let sequence = self.sequence.get().max(last).saturating_add(1);
        self.sequence.set(sequence);
        revisions.insert(name.to_owned(), revision);
        let body = body.to_owned();
        let text = Stored {
            revision,
            sequence,
            body,
        }
        .pack(name);
        (key, text)
    }

    /// All or none: the whole change is written down first, so that a kill between two records is
    /// made good on the next opening; a fault between two records puts back what was there.
    fn write_many(&self, texts: &[(String, String)]) -> Result<(), Fault> {
        let redo_key = format!("{}!redo", self.prefix);
        self.first.set(&redo_key, &redo::write(texts, &redo_key))?;
        let mut before = Vec::new();
        for (key, text) in texts {
            let written = self.first.get(key).and_then(|old| {
                before.push((key, old));
                self.first.set(key, text)
            });
            if let Err(fault) = written {
                // The redo text goes first: left behind, it would bring back half-given-up texts.
                self.first.remove(&redo_key)?;
                for (key, old) in before {
                    match old {
                        Some(old) => self.first.set(key, &old)?,
                        None => self.first.remove(key)?,
                    }
                }
                return Err(fault);
            }
        }
        self.first.remove(&redo_key)
    }
}

#[cfg(test)]
mod tests {
    use pollster::block_on;

    use super::*;
    use crate::keep::fake::Place;

    const PREFIX: &str = "lull:/:";

    fn open(first: &Place, second: &Place) -> (Keeper<Place, Place>, Opened) {
        block_on(Keeper::open(first.clone(), second.clone(), PREFIX))
    }

    fn save(keeper: &Keeper<Place, Place>, records: &[(&str, &str)]) -> Kept {
        let records: Vec<_> = records
            .iter()
            .map(|(name, body)| ((*name).to_owned(), (*body).to_owned()))
            .collect();
        block_on(keeper.finish(keeper.begin(&records)))
    }

    fn records(opened: &Opened) -> Vec<(&str, &str)> {
        let records = opened.records.iter();
        records.map(|(k, b)| (k.as_str(), b.as_str())).collect()
    }

    #[test]
    fn what_was_saved_is_there_on_opening() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        assert_eq!(save(&keeper, &[("n:1", "a")]), Kept::Twice);
        assert_eq!(save(&keeper, &[("n:1", "b")]), Kept::Twice);
        let (_, opened) = open(&first, &second);
        assert_eq!(records(&opened), [("n:1", "b")]);
        assert_eq!(opened.report, opening::Report::default());
    }

    #[test]
    fn either_copy_alone_brings_the_journal_back() {
        for lost_first in [true, false] {
            let (first, second) = (Place::default(), Place::default());
            let (keeper, _) = open(&first, &second);
            let _ = save(&keeper, &[("n:1", "a")]);
            let lost = if lost_first { &first } else { &second };
            lost.texts.borrow_mut().clear();
            let (_, opened) = open(&first, &second);
            assert_eq!(records(&opened), [("n:1", "a")]);
            assert_eq!(*first.texts.borrow(), *second.texts.borrow());
        }
    }

    #[test]
    fn the_last_seconds_lost_by_a_killed_browser_come_back() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "old")]);
        let flushed = first.texts.borrow().clone();
        let _ = save(&keeper, &[("n:1", "new")]);
        *first.texts.borrow_mut() = flushed;
        let (_, opened) = open(&first, &second);
        assert_eq!(records(&opened), [("n:1", "new")]);
        assert_eq!(opened.report.healed_first, 1);
    }

    #[test]
    fn a_record_damaged_in_one_copy_is_healed_and_in_both_is_set_aside() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "a")]);
        let key = format!("{PREFIX}n:1");
        first.texts.borrow_mut().insert(key.clone(), "1 zz".into());
        let (_, opened) = open(&first, &second);
        assert_eq!(records(&opened), [("n:1", "a")]);
        assert_eq!(opened.report.healed_first, 1);

        first.texts.borrow_mut().insert(key.clone(), "half".into());
        second.texts.borrow_mut().insert(key.clone(), "gone".into());
        let (keeper, opened) = open(&first, &second);
        assert_eq!(opened.report.set_aside.len(), 2);
        let _ = save(&keeper, &[("n:1", "said again")]);
        let left: Vec<_> = first.texts.borrow().values().cloned().collect();
        assert!(left.contains(&"half".to_owned()) && left.contains(&"gone".to_owned()));
    }

    #[test]
    fn what_was_taken_out_does_not_come_back_from_an_older_copy() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "a")]);
        let older = second.texts.borrow().clone();
        let _ = save(&keeper, &[("n:1", "")]);
        *second.texts.borrow_mut() = older;
        assert_eq!(records(&open(&first, &second).1), []);
    }

    #[test]
    fn a_change_of_many_records_is_all_or_nothing_wherever_it_stops() {
        let many = [("n:1", "x"), ("n:2", "y"), ("n:3", "z")];
        // Redo, three records, and the redo's end: five writes.
        for writes in 0..=5 {
            let (first, second) = (Place::default(), Place::default());
            let (keeper, _) = open(&first, &second);
            let _ = save(&keeper, &[("n:1", "a"), ("n:2", "b")]);
            first.writes_left.set(Some(writes));
            second.fails_with(Fault::Blocked);
            let _ = save(&keeper, &many);
            first.works();
            // The second copy is gone for good: only the redo text can make this whole.
            let (_, opened) = open(&first, &Place::default());
            let found = records(&opened);
            let before = found == [("n:1", "a"), ("n:2", "b")];
            assert!(before || found == many, "after {writes} writes: {found:?}");
            assert_eq!(before, writes == 0, "after {writes} writes: {found:?}");
        }
    }

    #[test]
    fn a_fault_between_two_records_puts_back_what_was_there() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "a"), ("n:2", "b")]);
        let before = first.texts.borrow().clone();
        second.fails_with(Fault::Blocked);
        // One record larger than the room that is left.
        let room = Room(first.clone());
        let (keeper, _) = block_on(Keeper::open(room, second.clone(), PREFIX));
        let large = "x".repeat(200);
        let kept = block_on(
            keeper.finish(keeper.begin(&[("n:1".into(), "new".into()), ("n:2".into(), large)])),
        );
        assert_eq!(kept, Kept::Nowhere(Fault::Full, Fault::Blocked));
        assert_eq!(*first.texts.borrow(), before);
    }

    /// Takes redo texts of any length and records of up to 100 bytes.
    struct Room(Place);

    impl FirstCopy for Room {
        fn keys(&self) -> Result<Vec<String>, Fault> {
            self.0.keys()
        }
        fn get(&self, key: &str) -> Result<Option<String>, Fault> {
            self.0.get(key)
        }
        fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
            if text.len() > 100 && !key.ends_with("!redo") {
                return Err(Fault::Full);
            }
            self.0.set(key, text)
        }
        fn remove(&self, key: &str) -> Result<(), Fault> {
            self.0.remove(key)
        }
    }

    #[test]
    fn where_a_save_is_kept_is_told_apart() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        first.fails_with(Fault::Full);
        assert_eq!(
            save(&keeper, &[("n:1", "a")]),
            Kept::SecondOnly(Fault::Full)
        );
        second.fails_with(Fault::Blocked);
        assert_eq!(
            save(&keeper, &[("n:1", "b")]),
            Kept::Nowhere(Fault::Full, Fault::Blocked)
        );
        first.works();
        assert_eq!(
            save(&keeper, &[("n:1", "c")]),
            Kept::FirstOnly(Fault::Blocked)
        );
        second.works();
        assert_eq!(records(&open(&first, &second).1), [("n:1", "c")]);
    }

    #[test]
    fn other_peoples_keys_are_left_alone() {
        let (first, second) = (Place::default(), Place::default());
        first.texts.borrow_mut().insert("theirs".into(), "x".into());
        let (_, opened) = open(&first, &second);
        assert_eq!(opened, Opened::default());
        assert_eq!(first.texts.borrow().len(), 1);
        assert!(second.texts.borrow().is_empty());
    }

    #[test]
    fn one_action_writes_once_and_no_more_when_the_journal_is_long() {
        for nights in [10, 3_650] {
            let (first, second) = (Place::default(), Place::default());
            let (keeper, _) = open(&first, &second);
            for night in 0..nights {
                let _ = save(&keeper, &[(&format!("n:{night}"), "{}")]);
            }
            first.writes_left.set(Some(1));
            assert_eq!(save(&keeper, &[("n:5", "{\"worst\":6}")]), Kept::Twice);
        }
    }
}
