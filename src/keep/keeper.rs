//! Saving: the first copy at once, the second until it is on the disk.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use super::{Fault, FirstCopy, Opened, SecondCopy, Stored, Stretch, opening, redo};

/// Holds the two copies of one journal and knows the newest revision of each record.
#[derive(Debug)]
pub struct Keeper<F, S> {
    first: F,
    second: S,
    prefix: String,
    /// The keys in the first copy when it was opened, or why they could not be listed.
    names: Result<Vec<String>, Fault>,
    revisions: RefCell<BTreeMap<String, u32>>,
    sequence: Cell<u64>,
}

/// A save of which the first copy is written, or was tried.
#[must_use = "the save is not on the disk before it is finished"]
#[derive(Debug)]
pub struct Pending {
    texts: Vec<Text>,
    /// How writing the first copy ended; not tried yet for many records.
    first: Option<Result<(), Fault>>,
}

/// A record on its way into the copies.
#[derive(Debug)]
struct Text {
    name: String,
    key: String,
    stored: Stored,
}

impl Text {
    fn line(&self) -> String {
        self.stored.pack(&self.name)
    }
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
    /// Reads the records from the key `from` on in both copies, makes them agree, and gives what they
    /// hold; the keys before that come in stretches, for [`Keeper::open_earlier`]. All keys begin
    /// with `prefix` in the copies, and without it here.
    pub async fn open(first: F, second: S, prefix: &str, from: &str) -> (Self, Opened) {
        let keeper = Self {
            names: opening::names(&first, prefix),
            first,
            second,
            prefix: prefix.to_owned(),
            sequence: Cell::default(),
            revisions: RefCell::default(),
        };
        // Nothing to be seen in the first copy: it is a new journal, or all that is left is in the second.
        let has_names = keeper.names.as_ref().is_ok_and(|names| !names.is_empty());
        let latest = Stretch::since(if has_names { from } else { "" });
        let mut opened = keeper.open_earlier(&latest).await;
        let names = keeper.names.iter().flatten().map(String::as_str);
        opened.earlier = latest.earlier(names.collect());
        (keeper, opened)
    }

    /// Reads a stretch that opening has left for later. Until then, none of its records may be saved.
    pub async fn open_earlier(&self, stretch: &Stretch) -> Opened {
        let agreed = opening::agree(
            &self.first,
            &self.second,
            &self.prefix,
            &self.names,
            stretch,
        )
        .await;
        let mut revisions = self.revisions.borrow_mut();
        for (name, stored) in agreed.newest {
            self.sequence.set(stored.sequence.max(self.sequence.get()));
            revisions.insert(name, stored.revision);
        }
        agreed.opened
    }

    /// Writes the first copy of one record, and prepares the second; of many records, all or none
    /// are to be kept, so that is left to [`Keeper::finish`]. An empty body marks a record as taken
    /// out.
    pub fn begin(&self, records: &[(String, String)]) -> Pending {
        let texts: Vec<_> = records
            .iter()
            .map(|(name, body)| self.next_text(name, body))
            .collect();
        let first = match texts.as_slice() {
            [] => Some(Ok(())),
            [one] => Some(self.first.set(&one.key, &one.line())),
            _ => None,
        };
        Pending { texts, first }
    }

    /// Writes the second copy, and says where the save is kept now.
    ///
    /// The second copy takes many records all or none, so it goes first: a kill before it is done
    /// leaves the journal as it was, and one after it leaves the first copy to be made good on
    /// opening. Only where there is no second copy, the first must do it with a redo text, which
    /// needs room for everything twice.
    pub async fn finish(&self, pending: Pending) -> Kept {
        // What was saved again meanwhile is on its way itself, and must not be overtaken.
        let texts: Vec<_> = pending
            .texts
            .iter()
            .filter(|text| self.is_newest(text))
            .collect();
        let lines: Vec<_> = texts
            .iter()
            .map(|text| (text.key.clone(), text.line()))
            .collect();
        let second = if lines.is_empty() {
            Ok(())
        } else {
            self.second.put(&lines).await
        };
        let first = match (pending.first, &second) {
            (Some(first), _) => first,
            (None, Ok(())) => self.follow(&texts),
            (None, Err(_)) => self.write_many(&lines),
        };
        match (first, second) {
            (Ok(()), Ok(())) => Kept::Twice,
            (Err(first), Ok(())) => Kept::SecondOnly(first),
            (Ok(()), Err(second)) => Kept::FirstOnly(second),
            (Err(first), Err(second)) => Kept::Nowhere(first, second),
        }
    }

    /// Brings the first copy to what the second holds, except where it is newer by now.
    fn follow(&self, texts: &[&Text]) -> Result<(), Fault> {
        let mut newest = texts.iter().filter(|text| self.is_newest(text));
        newest.try_for_each(|text| self.first.set(&text.key, &text.line()))
    }

    fn is_newest(&self, text: &Text) -> bool {
        self.revisions.borrow().get(&text.name) == Some(&text.stored.revision)
    }

    fn next_text(&self, name: &str, body: &str) -> Text {
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
        Text {
            name: name.to_owned(),
            key,
            stored: Stored {
                revision,
                sequence,
                body,
            },
        }
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
        block_on(Keeper::open(first.clone(), second.clone(), PREFIX, ""))
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
    fn a_change_of_many_records_needs_no_room_for_all_of_it_twice() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        // As many writes as there are records: a redo text would be one more.
        first.writes_left.set(Some(2));
        assert_eq!(save(&keeper, &[("n:1", "a"), ("n:2", "b")]), Kept::Twice);
    }

    #[test]
    fn a_change_of_many_records_never_overtakes_a_later_change_of_one() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let many = keeper.begin(&[("n:1".into(), "a".into()), ("n:2".into(), "b".into())]);
        let one = keeper.begin(&[("n:1".into(), "later".into())]);
        let _ = block_on(keeper.finish(one));
        let _ = block_on(keeper.finish(many));
        for place in [&first, &second] {
            // Either alone holds the later one.
            let (_, opened) = open(place, &Place::default());
            assert_eq!(records(&opened), [("n:1", "later"), ("n:2", "b")]);
        }
    }

    #[test]
    fn the_latest_come_first_and_the_earlier_follow_without_a_gap() {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let name = |number: usize| format!("n:{number:04}");
        let all: Vec<_> = (0..1_000)
            .map(|number| (name(number), "x".to_owned()))
            .collect();
        let _ = block_on(keeper.finish(keeper.begin(&all)));
        // One record that only the second copy holds lies between keys of the first.
        first.texts.borrow_mut().remove(&format!("{PREFIX}n:0100"));
        let (keeper, opened) = block_on(Keeper::open(
            first.clone(),
            second.clone(),
            PREFIX,
            "n:0950",
        ));
        assert_eq!(opened.records.len(), 50);
        let mut found = opened.records;
        for stretch in &opened.earlier {
            let mut earlier = block_on(keeper.open_earlier(stretch)).records;
            assert!(earlier.len() <= 201, "{stretch:?}");
            earlier.append(&mut found);
            found = earlier;
        }
        assert_eq!(found, all);
        assert_eq!(*first.texts.borrow(), *second.texts.borrow());
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
        let (keeper, _) = block_on(Keeper::open(room, second.clone(), PREFIX, ""));
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
