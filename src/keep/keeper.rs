//! Saving: the first copy at once, the second until it is on the disk.

use std::cell::{Cell, RefCell};

use super::{Fault, FirstCopy, Opened, SecondCopy, Stored, Stretch, opening, redo};
use crate::sorted::SortedMap;

/// Holds the two copies of one journal and knows the newest revision of each record.
#[derive(Debug)]
pub struct Keeper<F, S> {
    first: F,
    second: S,
    prefix: String,
    /// The keys in the first copy when it was opened, or why they could not be listed.
    names: Result<Vec<String>, Fault>,
    revisions: RefCell<SortedMap<String, u32>>,
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
        let mut revisions = SortedMap::default();
        for (name, stored) in agreed.newest {
            self.sequence.set(stored.sequence.max(self.sequence.get()));
            revisions.insert(name, stored.revision);
        }
        self.revisions.borrow_mut().append(revisions);
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
        let name = name.to_owned();
        let key = format!("{}{name}", self.prefix);
        // Another tab may have written since: its revision must not be given twice.
        let stored = self
            .first
            .get(&key)
            .ok()
            .flatten()
            .and_then(|text| Stored::unpack(&name, &text).ok());
        let mut revisions = self.revisions.borrow_mut();
        let known = revisions.get(&name).copied().unwrap_or(0);
        let revision = stored
            .as_ref()
            .map_or(known, |stored| stored.revision.max(known))
            .saturating_add(1);
        let last = stored.map_or(0, |stored| stored.sequence);
        let sequence = self.sequence.get().max(last).saturating_add(1);
        self.sequence.set(sequence);
        revisions.insert(name.clone(), revision);
        let body = body.to_owned();
        Text {
            name,
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
mod tests;
