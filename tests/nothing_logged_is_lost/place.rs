//! A place to keep things in that makes every fault a browser is known to make, and remembers by
//! itself what of each record stands there undamaged.

#[path = "copies.rs"]
mod copies;

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    rc::Rc,
};

use lull::keep::{Fault, Stored};

use super::dice::Dice;

/// What all places of a history share.
#[derive(Debug)]
pub struct World {
    pub dice: Dice,
    /// How many of a thousand storage calls go wrong.
    pub rate: usize,
    pub kinds: Kinds,
    /// The browser was killed: nothing that is asked happens any more.
    pub is_dead: bool,
    /// The save from which each text comes, by key and text.
    saves: HashMap<(String, String), u32>,
    /// What came of texts by damage, by key and text: the keeper may put it back where it was.
    damage: HashSet<(String, String)>,
    /// The save that is writing a key now.
    pub writing: HashMap<String, u32>,
    /// By key, the newest save that was called kept.
    pub acknowledged: HashMap<String, u32>,
    pub counts: Counts,
    /// Whether each call is printed, to see how a history came to its end.
    pub tells: bool,
}

/// Which faults a history may have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kinds {
    pub throw: bool,
    pub drop: bool,
    pub kill: bool,
    /// Of what was not flushed any part may be lost, not only what came last.
    pub tear: bool,
    pub revert: bool,
    pub flip: bool,
    pub lose: bool,
    /// The second copy never answers.
    pub no_second: bool,
}

/// What happened in all histories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub histories: u64,
    pub calls: u64,
    pub thrown: u64,
    pub dropped: u64,
    pub kills: u64,
    pub torn: u64,
    pub reverted: u64,
    pub flipped: u64,
    pub lost_places: u64,
    pub openings: u64,
    pub acknowledged: u64,
    pub damaged_found: u64,
    pub set_aside: u64,
    pub forked: u64,
}

/// One of the keeper's protections, taken away to see that the test misses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    Nothing,
    Checksum,
    Redo,
    SecondCopy,
}

#[derive(Clone, Debug, Default)]
struct State {
    texts: BTreeMap<String, String>,
    /// By key: the newest save that stands here, unless a fault took it.
    good: BTreeMap<String, u32>,
    damaged: BTreeSet<String>,
}

impl State {
    fn put(&mut self, key: &str, text: Option<&str>, save: Option<u32>, acknowledged: u32) {
        match text {
            Some(text) => self.texts.insert(key.to_owned(), text.to_owned()),
            None => self.texts.remove(key),
        };
        self.damaged.remove(key);
        // A save that nobody called kept may be taken back.
        if self.good.get(key).is_some_and(|save| *save > acknowledged) {
            self.good.remove(key);
        }
        if let Some(save) = save {
            // Whoever writes an older save over a newer one has lost the newer: it stays in the books.
            let newest = self.good.entry(key.to_owned()).or_insert(save);
            *newest = save.max(*newest);
        }
    }
}

#[derive(Debug)]
struct Inner {
    is_second: bool,
    without: Without,
    prefix: &'static str,
    state: State,
    flushed: State,
    /// What was written since, in order.
    log: Vec<(String, Option<String>)>,
}

/// What an interrupted change has still to do, as the keeper writes it down: keys and texts.
fn steps(mut redo: &str) -> Vec<(String, String)> {
    let mut steps = Vec::new();
    while let [_, key, text, parts] = *redo.splitn(4, ' ').collect::<Vec<_>>() {
        let length = |word: &str| word.parse::<usize>().unwrap_or(0);
        let (key, rest) = parts.split_at(length(key));
        let (text, rest) = rest.split_at(length(text));
        steps.push((key.to_owned(), text.to_owned()));
        redo = rest;
    }
    steps
}

/// A copy, shared with the test through its clones.
#[derive(Clone, Debug)]
pub struct Place {
    world: Rc<RefCell<World>>,
    inner: Rc<RefCell<Inner>>,
}

impl World {
    pub fn new(seed: u64, kinds: Kinds, tells: bool) -> Self {
        let mut dice = Dice::of(seed);
        let rate = dice.one_of(&[10, 50, 150, 400]);
        Self {
            dice,
            rate,
            kinds,
            is_dead: false,
            saves: HashMap::new(),
            damage: HashSet::new(),
            writing: HashMap::new(),
            acknowledged: HashMap::new(),
            counts: Counts::default(),
            tells,
        }
    }

    /// What goes wrong with a call, if anything does.
    fn call(&mut self, is_second: bool) -> Result<(), Fault> {
        self.counts.calls += 1;
        if self.is_dead || (is_second && self.kinds.no_second) {
            return Err(Fault::Broken("gone".into()));
        }
        if !self.dice.happens(self.rate) {
            return Ok(());
        }
        if self.kinds.kill && self.dice.happens(150) {
            self.is_dead = true;
            self.counts.kills += 1;
        } else if !self.kinds.throw || self.dice.happens(300) {
            return Ok(());
        }
        self.counts.thrown += 1;
        self.tell(|| format!("  second: {is_second}, a call fails"));
        Err(match self.dice.below(3) {
            0 => Fault::Full,
            1 => Fault::Blocked,
            _ => Fault::Broken("UnknownError".into()),
        })
    }

    /// Prints what happened, if that is wanted.
    pub fn tell(&self, what: impl FnOnce() -> String) {
        if self.tells {
            println!("{}", what());
        }
    }

    /// Whether a write is taken and goes nowhere.
    fn is_dropped(&mut self) -> bool {
        let is_dropped = self.kinds.drop && self.dice.happens(self.rate / 2);
        self.counts.dropped += u64::from(is_dropped);
        is_dropped
    }

    /// The save from which a text comes; it is told by the first place to which it goes.
    fn save(&mut self, key: &str, text: &str) -> Option<u32> {
        let text = (key.to_owned(), text.to_owned());
        let writing = self.writing.get(key).copied();
        match self.saves.get(&text) {
            Some(save) => Some(*save),
            None if self.damage.contains(&text) => None,
            None => {
                let save = writing?;
                self.saves.insert(text, save);
                Some(save)
            }
        }
    }
}

impl Place {
    pub fn new(
        world: &Rc<RefCell<World>>,
        is_second: bool,
        without: Without,
        prefix: &'static str,
    ) -> Self {
        let inner = Inner {
            is_second,
            without,
            prefix,
            state: State::default(),
            flushed: State::default(),
            log: vec![],
        };
        Self {
            world: Rc::clone(world),
            inner: Rc::new(RefCell::new(inner)),
        }
    }

    /// The save of a record that stands here undamaged, by what this place remembers.
    pub fn good(&self, key: &str) -> Option<u32> {
        self.inner.borrow().state.good.get(key).copied()
    }

    /// The keys of damaged records, with what stands there.
    pub fn damaged(&self) -> Vec<(String, String)> {
        let inner = self.inner.borrow();
        let text = |key: &String| Some((key.clone(), inner.state.texts.get(key)?.clone()));
        inner.state.damaged.iter().filter_map(text).collect()
    }

    /// What stands here, whatever it is worth.
    pub fn text(&self, key: &str) -> Option<String> {
        self.inner.borrow().state.texts.get(key).cloned()
    }

    /// What of a record lies aside here.
    pub fn aside(&self, name: &str) -> Vec<String> {
        let inner = self.inner.borrow();
        let of = format!("{}!aside:{name}:", inner.prefix);
        let aside = inner
            .state
            .texts
            .iter()
            .filter(|(key, _)| key.starts_with(&of));
        aside.map(|(_, text)| text.clone()).collect()
    }

    /// All that was written is on the disk now.
    pub fn flush(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.flushed = inner.state.clone();
        inner.log.clear();
    }

    /// What was not flushed is lost, from some write on, or a part of it here and there.
    pub fn lose_unflushed(&self) {
        let world = &mut *self.world.borrow_mut();
        let inner = &mut *self.inner.borrow_mut();
        let log = std::mem::take(&mut inner.log);
        inner.state = inner.flushed.clone();
        let is_torn = world.kinds.tear && world.dice.happens(500);
        world.counts.torn += u64::from(is_torn);
        let kept = world.dice.below(log.len() + 1);
        for (at, (key, text)) in log.into_iter().enumerate() {
            let stays = if is_torn {
                world.dice.happens(500)
            } else {
                at < kept
            };
            if stays {
                inner.put(world, &key, text.as_deref());
            }
        }
        inner.flushed = inner.state.clone();
        inner.log.clear();
    }

    /// All of it is gone.
    pub fn lose_all(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.state = State::default();
        inner.flushed = State::default();
        inner.log.clear();
    }

    /// One to eight bytes of a text are others.
    pub fn flip(&self) {
        let world = &mut *self.world.borrow_mut();
        let state = &mut self.inner.borrow_mut().state;
        let keys: Vec<_> = state.texts.keys().cloned().collect();
        if keys.is_empty() {
            return;
        }
        let key = keys[world.dice.below(keys.len())].clone();
        // What is aside is not a record any more.
        if key.contains("!aside") {
            return;
        }
        let Some(text) = state.texts.get_mut(&key) else {
            return;
        };
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=world.dice.below(8) {
            let at = world.dice.below(bytes.len());
            bytes[at] ^= 1 << world.dice.below(7);
        }
        let flipped = String::from_utf8(bytes).unwrap_or_default();
        if flipped == *text {
            return;
        }
        text.clone_from(&flipped);
        world.counts.flipped += 1;
        state.good.remove(&key);
        state.damaged.insert(key.clone());
        // Flipped back, it is what it was.
        let flipped = (key, flipped);
        if let Some(save) = world.saves.get(&flipped) {
            state.damaged.remove(&flipped.0);
            state.good.insert(flipped.0, *save);
        } else {
            world.damage.insert(flipped);
        }
    }
}

impl Inner {
    fn put(&mut self, world: &mut World, key: &str, text: Option<&str>) {
        let save = text.and_then(|text| world.save(key, text));
        let place = if self.is_second { "second" } else { "first" };
        world.tell(|| format!("  {place} {key} = {text:?}"));
        let acknowledged = world.acknowledged.get(key).copied().unwrap_or(0);
        self.state.put(key, text, save, acknowledged);
        let is_damage = |text: &str| world.damage.contains(&(key.to_owned(), text.to_owned()));
        if text.is_some_and(is_damage) {
            self.state.damaged.insert(key.to_owned());
        }
        self.log.push((key.to_owned(), text.map(str::to_owned)));
    }

    /// What a reader gets to see. Without a checksum, damage looks like anything else.
    fn seen(&self, key: &str, text: &str) -> String {
        if self.without != Without::Checksum {
            return text.to_owned();
        }
        let name = key.strip_prefix(self.prefix).unwrap_or(key);
        let mut words = text.splitn(5, ' ').skip(2);
        let mut number = || words.next().and_then(|word| word.parse::<u64>().ok());
        let (Some(revision), Some(sequence)) = (number(), number()) else {
            return text.to_owned();
        };
        let body = words.next().unwrap_or_default().to_owned();
        let revision = u32::try_from(revision).unwrap_or(0);
        let stored = Stored {
            revision,
            sequence,
            body,
        };
        stored.pack(name)
    }
}
