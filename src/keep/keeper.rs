//! Saving: the first copy at once, the second until it is on the disk.

mod aside;
mod many;
mod newer;
mod set;

use std::cell::{Cell, RefCell};

use super::{
    Fault, FirstCopy, Opened, SecondCopy, SetAside, Stored, Stretch,
    opening::{self, Names},
    record::{Stamp, is_before, is_fork, is_newer, next_revision},
};
use crate::sorted::SortedMap;

/// Holds the two copies of one journal and knows the newest revision of each record.
#[derive(Debug)]
pub struct Keeper<F, S> {
    first: F,
    second: S,
    prefix: String,
    names: Names,
    known: RefCell<SortedMap<String, Known>>,
    sequence: Cell<u64>,
    is_blind: Cell<bool>,
    to_tell: RefCell<Vec<(String, String)>>,
    room: Cell<usize>,
}

/// What is known of a record.
#[derive(Clone, Debug, Default)]
struct Known {
    /// The newest that this keeper has written, or read.
    newest: u32,
    /// The one on which that was built: it stands in a copy, whoever wrote it. None of a new record.
    base: Option<Stamp>,
}

/// A save of which the first copy is written, or was tried.
#[must_use = "the save is not on the disk before it is finished"]
#[derive(Debug)]
pub struct Pending {
    texts: Vec<Text>,
    /// How writing the first copy ended; not tried yet for many records.
    first: Option<Result<(), Fault>>,
}

impl Pending {
    /// Whether the first copy holds it by now.
    pub fn is_in_first(&self) -> bool {
        matches!(self.first, Some(Ok(())))
    }
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
    /// Another tab has saved some of these records since they were read: they are given back, key and
    /// body, and what was changed is to be changed in them. None of this save is on the disk.
    Overtaken(Vec<(String, String)>),
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
            known: RefCell::default(),
            sequence: Cell::default(),
            is_blind: Cell::default(),
            to_tell: RefCell::default(),
            room: Cell::default(),
        };
        let names = &keeper.names;
        // Nothing to be seen in the first copy: it is a new journal, or all that is left is in the second.
        let has_names = names.keys.as_ref().is_ok_and(|names| !names.is_empty());
        let latest = Stretch::since(if has_names { from } else { "" });
        let mut opened = keeper.open_earlier(&latest).await;
        opened.report.set_aside.extend(names.set_aside.clone());
        let names = names.keys.iter().flatten().map(String::as_str);
        opened.earlier = latest.earlier(names.collect());
        (keeper, opened)
    }

    /// Reads a stretch that opening has left for later. Until then, none of its records may be saved.
    pub async fn open_earlier(&self, stretch: &Stretch) -> Opened {
        let (first, second) = (&self.first, &self.second);
        let agreed = opening::agree(first, second, &self.prefix, &self.names.keys, stretch).await;
        self.is_blind.set(self.is_blind.get() || agreed.is_blind);
        self.room.set(self.room.get() + agreed.room);
        let mut read = SortedMap::default();
        for (name, stamp) in agreed.newest {
            self.sequence.set(stamp.sequence.max(self.sequence.get()));
            let (newest, base) = (stamp.revision, Some(stamp));
            read.insert(name, Known { newest, base });
        }
        self.known.borrow_mut().append(read);
        agreed.opened
    }

    /// What the journal takes in the first copy, as the most sparing browser counts it.
    pub fn room(&self) -> usize {
        self.room.get()
    }

    /// What was kept since this was last asked, by its keys in the copies: for other tabs to hear.
    pub fn to_tell(&self) -> Vec<(String, String)> {
        self.to_tell.take()
    }

    /// A record as another tab has kept it, by its key in the copies. What is only begun there is no
    /// ground to build on.
    pub fn heard_at(&self, key: &str, text: &str) -> Option<(String, String)> {
        let name = key.strip_prefix(&self.prefix)?;
        if name.starts_with('!') {
            return None;
        }
        self.heard(name, text)
    }

    /// A record as it stands in the first copy, if that is newer than what is known.
    fn heard(&self, name: &str, text: &str) -> Option<(String, String)> {
        let stored = Stored::unpack(name, text).ok()?;
        if stored.revision <= self.newest(name) {
            return None;
        }
        self.knows(name, Stamp::shown(text)?);
        Some((name.to_owned(), stored.body))
    }

    /// Takes a record as read.
    fn knows(&self, name: &str, stamp: Stamp) {
        self.sequence.set(stamp.sequence.max(self.sequence.get()));
        // What is begun here and not kept yet may be further on.
        let newest = stamp.revision.max(self.newest(name));
        let base = Some(stamp);
        let known = Known { newest, base };
        self.known.borrow_mut().insert(name.to_owned(), known);
    }

    fn newest(&self, name: &str) -> u32 {
        self.known
            .borrow()
            .get(&name.to_owned())
            .map_or(0, |known| known.newest)
    }

    fn name<'k>(&self, key: &'k str) -> &'k str {
        key.strip_prefix(&self.prefix).unwrap_or(key)
    }

    fn key(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
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
            [one] => Some(self.set(&one.key, &one.line())),
            _ => None,
        };
        Pending { texts, first }
    }

    /// Writes the second copy, and says where the save is kept now. Where browsers have locks, one is
    /// to be held for this.
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
        let second = match self.put(&texts, &lines).await {
            Ok(newer) if newer.is_empty() => Ok(()),
            Ok(newer) => return Kept::Overtaken(self.overtaken(newer)),
            // What was begun has given way in the first copy as well.
            Err(Fault::Newer) => return Kept::Nowhere(Fault::Newer, Fault::Newer),
            Err(fault) => Err(fault),
        };
        let first = match (pending.first, &second) {
            (Some(Ok(())), Err(_)) => self.still_holds(&lines),
            (Some(first), _) => first,
            (None, Ok(())) => self.follow(&texts),
            (None, Err(_)) => self.write_many(&texts),
        };
        if first.is_ok() && second.is_err() {
            self.have_put(&texts);
        }
        match (first, second) {
            (Ok(()), Ok(())) => Kept::Twice,
            (Err(first), Ok(())) => Kept::SecondOnly(first),
            (Ok(()), Err(second)) => Kept::FirstOnly(second),
            (Err(first), Err(second)) => Kept::Nowhere(first, second),
        }
    }

    /// Writes the second copy; gives back what another tab has saved there since, and then writes
    /// nothing. What a copy holds that could not be read on opening is set aside for what was saved
    /// without it.
    async fn put(
        &self,
        texts: &[&Text],
        lines: &[(String, String)],
    ) -> Result<Vec<(String, String)>, Fault> {
        if lines.is_empty() {
            return Ok(vec![]);
        }
        let may_go = |key: &str, stands: &str| self.may_go(lines, key, stands);
        let newer = self.second.put(lines, &may_go).await?;
        if newer.is_empty() {
            self.have_put(texts);
        }
        self.gives_way(&newer)?;
        let unseen = |(key, stands): &(String, String)| {
            let own = texts.iter().find(|text| text.key == *key);
            let Some((own, shown)) = own.zip(Stamp::shown(stands)) else {
                return false;
            };
            let is_past = |base: Stamp| shown.revision <= base.revision;
            self.base(&own.name).is_some_and(is_past)
                || is_fork(own.stored.revision, shown.revision)
        };
        let (unseen, newer): (Vec<_>, Vec<_>) = newer.into_iter().partition(unseen);
        if unseen.is_empty() || !newer.is_empty() {
            return Ok(newer);
        }
        let mut lines = lines.to_vec();
        for (key, stands) in &unseen {
            let name = self.name(key);
            let aside = self.key(&SetAside::of(name, stands).kept_under());
            // The second copy holds it as well; the first is looked through for what is aside.
            let _ = self.set(&aside, stands);
            lines.push((aside, stands.clone()));
        }
        let may_go = |key: &str, stands: &str| {
            let is_aside = unseen
                .iter()
                .any(|(known, text)| known == key && text == stands);
            is_aside || self.may_go(&lines, key, stands)
        };
        let newer = self.second.put(&lines, &may_go).await?;
        if newer.is_empty() {
            self.have_put(texts);
        }
        self.gives_way(&newer)?;
        Ok(newer)
    }

    /// Whether a save may take the place of what stands in the second copy: it was built on that, or
    /// on something newer.
    fn may_go(&self, lines: &[(String, String)], key: &str, stands: &str) -> bool {
        let name = self.name(key);
        let Some(shown) = Stamp::shown(stands).filter(|_| Stored::unpack(name, stands).is_ok())
        else {
            return !is_newer(name, stands);
        };
        let is_past = |base: Stamp| shown == base || is_before(shown.revision, base.revision);
        self.base(name).is_some_and(is_past)
            // An earlier answer of the browser was lost.
            || lines.iter().any(|(own, line)| own == key && line == stands)
    }

    /// Takes what another tab has saved as read, in the first copy too.
    fn overtaken(&self, newer: Vec<(String, String)>) -> Vec<(String, String)> {
        let mut records = Vec::new();
        for (key, text) in newer {
            let name = self.name(&key);
            let whole = Stored::unpack(name, &text).ok();
            let Some((stored, stamp)) = whole.zip(Stamp::shown(&text)) else {
                continue;
            };
            // What was begun here is given up, and will be begun again on top of this; what a third
            // tab has begun on top of it stays. If the first copy refuses, opening will see to it.
            if let Ok(stands) = self.first.get(&key) {
                let shown = stands.as_deref().and_then(Stamp::shown);
                let is_given_up = shown.is_none_or(|shown| shown.revision <= self.newest(name));
                // What was called kept before this could be read is not given up unseen.
                let other = stands.filter(|stands| self.is_blind.get() && *stands != text);
                let aside = other.map_or(Ok(()), |other| {
                    self.set(&self.key(&SetAside::of(name, &other).kept_under()), &other)
                });
                if is_given_up && aside.is_ok() {
                    let _ = self.set(&key, &text);
                }
            }
            self.knows(name, stamp);
            records.push((name.to_owned(), stored.body));
        }
        records
    }

    fn base(&self, name: &str) -> Option<Stamp> {
        self.known.borrow().get(&name.to_owned())?.base
    }

    /// A copy holds them: what comes next is built on them.
    fn have_put(&self, texts: &[&Text]) {
        for text in texts {
            let line = text.line();
            let mut known = self.known.borrow_mut();
            known.get_or_default(text.name.clone()).base = Stamp::shown(&line);
            self.to_tell.borrow_mut().push((text.key.clone(), line));
        }
    }

    /// A browser may take a text and drop it afterwards; where there is no other copy, that matters.
    fn still_holds(&self, lines: &[(String, String)]) -> Result<(), Fault> {
        for (key, line) in lines {
            if self.first.get(key)?.as_ref() != Some(line) {
                return Err(Fault::Broken("dropped".into()));
            }
        }
        Ok(())
    }

    /// Brings the first copy to what the second holds, except where it is newer by now.
    fn follow(&self, texts: &[&Text]) -> Result<(), Fault> {
        let mut newest = texts.iter().filter(|text| self.is_newest(text));
        newest.try_for_each(|text| self.set(&text.key, &text.line()))
    }

    fn is_newest(&self, text: &Text) -> bool {
        let known = self.known.borrow();
        known.get(&text.name).map(|known| known.newest) == Some(text.stored.revision)
    }

    fn next_text(&self, name: &str, body: &str) -> Text {
        let mut all = self.known.borrow_mut();
        let known = all.get_or_default(name.to_owned());
        let is_seen = known.base.as_ref().map(|base| base.revision) == Some(known.newest);
        let is_first = is_seen || known.newest == 0;
        known.newest = next_revision(known.newest, is_first && self.is_blind.get());
        let sequence = self.sequence.get().saturating_add(1);
        self.sequence.set(sequence);
        Text {
            name: name.to_owned(),
            key: self.key(name),
            stored: Stored {
                revision: known.newest,
                sequence,
                body: body.to_owned(),
            },
        }
    }
}

#[cfg(test)]
mod tests;
