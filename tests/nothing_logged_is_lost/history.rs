//! One history: a person logs, closes, is killed and comes back, and storage fails them. In the end
//! they open the journal once more where nothing fails, and the books are compared.

#[path = "promises.rs"]
mod promises;

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use lull::keep::{Keeper, Kept, Opened};
use pollster::block_on;

use super::place::{Counts, Kinds, Place, Without, World};

const PREFIX: &str = "lull:/:";
const NAMES: [&str; 7] = ["b:1", "n:1", "n:2", "n:3", "n:4", "r:1", "s"];

/// A broken promise, in words.
pub type Broken = String;

struct History {
    world: Rc<RefCell<World>>,
    first: Place,
    second: Place,
    /// What was written under each name by the saves, by their numbers; none where it was taken out.
    bodies: BTreeMap<(&'static str, u32), Option<String>>,
    /// The saves of each name that were called kept.
    acknowledged: BTreeMap<&'static str, BTreeSet<u32>>,
    /// The saves of many records.
    groups: Vec<(u32, Vec<&'static str>)>,
    saves: u32,
    /// A save that was called kept and is not there.
    false_claim: Option<Broken>,
}

/// Lives through a history, and says what was broken in it.
pub fn live(
    seed: u64,
    kinds: Kinds,
    without: Without,
    tells: bool,
) -> (Counts, Result<(), Broken>) {
    let world = Rc::new(RefCell::new(World::new(seed, kinds, tells)));
    let mut history = History {
        first: Place::new(&world, false, without, PREFIX),
        second: Place::new(&world, true, without, PREFIX),
        world,
        bodies: BTreeMap::new(),
        acknowledged: BTreeMap::new(),
        groups: vec![],
        saves: 0,
        false_claim: None,
    };
    let sessions = 1 + history.chance(4);
    let mut outcome = Ok(());
    for _ in 0..sessions {
        outcome = outcome.and_then(|()| history.session());
        history.between_sessions();
    }
    outcome = outcome.and_then(|()| history.last_look());
    let mut counts = history.world.borrow().counts;
    counts.histories = 1;
    (counts, outcome)
}

impl History {
    fn chance(&self, end: usize) -> usize {
        self.world.borrow_mut().dice.below(end)
    }

    fn happens(&self, of_a_thousand: usize) -> bool {
        self.world.borrow_mut().dice.happens(of_a_thousand)
    }

    fn kinds(&self) -> Kinds {
        self.world.borrow().kinds
    }

    /// Opens the journal, all of it.
    fn open(&self) -> (Keeper<Place, Place>, Opened) {
        self.world.borrow_mut().counts.openings += 1;
        let from = ["", "n:2", "r:1"][self.chance(3)];
        let copies = (self.first.clone(), self.second.clone());
        let (keeper, mut opened) = block_on(Keeper::open(copies.0, copies.1, PREFIX, from));
        for stretch in std::mem::take(&mut opened.earlier) {
            let mut earlier = block_on(keeper.open_earlier(&stretch));
            opened.records.append(&mut earlier.records);
            let (all, more) = (&mut opened.report, earlier.report);
            all.healed_first += more.healed_first;
            all.healed_second += more.healed_second;
            all.set_aside.extend(more.set_aside);
            all.forked.extend(more.forked);
            all.first = all.first.take().or(more.first);
            all.second = all.second.take().or(more.second);
        }
        (keeper, opened)
    }

    fn session(&mut self) -> Result<(), Broken> {
        let (keeper, opened) = self.open();
        self.world.borrow().tell(|| format!("opened: {opened:?}"));
        self.shown(&opened)?;
        // As the app does: where nothing can be read, nothing is written.
        let report = &opened.report;
        if report.first.is_some() && report.second.is_some() && opened.records.is_empty() {
            return Ok(());
        }
        for _ in 0..=self.chance(8) {
            if self.world.borrow().is_dead {
                return Ok(());
            }
            match self.chance(10) {
                0..6 => self.save(&keeper, 1),
                6..8 => {
                    let many = 2 + self.chance(3);
                    self.save(&keeper, many);
                }
                8 => self.two_at_once(&keeper),
                _ => self.weather(),
            }
        }
        Ok(())
    }

    /// What happens to the places while the app runs.
    fn weather(&self) {
        if self.happens(600) {
            self.first.flush();
        } else if self.kinds().revert && self.happens(400) {
            self.world.borrow_mut().counts.reverted += 1;
            self.first.lose_unflushed();
        }
    }

    fn next_records(&mut self, many: usize) -> (u32, Vec<(&'static str, String)>) {
        self.saves += 1;
        let save = self.saves;
        let mut names: Vec<&str> = Vec::new();
        while names.len() < many {
            let name = NAMES[self.chance(NAMES.len())];
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let mut records = Vec::new();
        for name in names {
            let is_taken_out = self.happens(100);
            let body = if is_taken_out {
                String::new()
            } else {
                format!("{{\"v\":1,\"save\":{save},\"of\":\"{name}\"}}")
            };
            let said = (!is_taken_out).then(|| body.clone());
            self.bodies.insert((name, save), said);
            let key = format!("{PREFIX}{name}");
            self.world.borrow_mut().writing.insert(key, save);
            records.push((name, body));
        }
        (save, records)
    }

    fn save(&mut self, keeper: &Keeper<Place, Place>, many: usize) {
        let (save, records) = self.next_records(many);
        let pending = keeper.begin(&owned(&records));
        let kept = block_on(keeper.finish(pending));
        if many > 1 {
            self.groups.push((save, names(&records)));
        }
        self.note(save, &names(&records), &kept);
    }

    /// Two taps, before the second copy has answered the first.
    fn two_at_once(&mut self, keeper: &Keeper<Place, Place>) {
        let (earlier, one) = self.next_records(1);
        let pending_one = keeper.begin(&owned(&one));
        let (later, other) = self.next_records(1);
        let pending_other = keeper.begin(&owned(&other));
        let kept = block_on(keeper.finish(pending_one));
        // Of a record that was written again, the later save tells.
        if one[0].0 != other[0].0 {
            self.note(earlier, &names(&one), &kept);
        }
        let kept = block_on(keeper.finish(pending_other));
        self.note(later, &names(&other), &kept);
    }

    fn note(&mut self, save: u32, names: &[&'static str], kept: &Kept) {
        self.world
            .borrow()
            .tell(|| format!("save {save} of {names:?}: {kept:?}"));
        let is_acknowledged = match kept {
            Kept::Twice | Kept::SecondOnly(_) | Kept::FirstOnly(_) => true,
            // One that was overtaken the app would make anew on what is given back, and be told of that.
            Kept::Nowhere(..) | Kept::Overtaken(_) => false,
        };
        if is_acknowledged && !self.world.borrow().is_dead {
            let kinds = self.kinds();
            let claimed = match kept {
                Kept::FirstOnly(_) => &self.first,
                _ => &self.second,
            };
            // One taking-out looks like another.
            let is_taken_out = |name| matches!(self.bodies.get(&(name, save)), Some(None));
            let has = |name: &'static str| {
                is_taken_out(name) || claimed.good(&format!("{PREFIX}{name}")) >= Some(save)
            };
            if !(kinds.drop || kinds.revert || names.iter().all(|name| has(name))) {
                self.false_claim = Some(format!("save {save} of {names:?} is not there: {kept:?}"));
            }
            self.world.borrow_mut().counts.acknowledged += 1;
            for name in names {
                self.acknowledged.entry(name).or_default().insert(save);
                let key = format!("{PREFIX}{name}");
                self.world.borrow_mut().acknowledged.insert(key, save);
            }
        }
    }

    fn between_sessions(&self) {
        let was_killed = std::mem::take(&mut self.world.borrow_mut().is_dead);
        let kinds = self.kinds();
        if was_killed {
            self.first.lose_unflushed();
        } else {
            self.first.flush();
        }
        for place in [&self.first, &self.second] {
            while kinds.flip && self.happens(400) {
                place.flip();
            }
            place.flush();
        }
        if kinds.lose && self.happens(200) {
            self.world.borrow_mut().counts.lost_places += 1;
            let lost = [&self.first, &self.second][self.chance(2)];
            lost.lose_all();
        }
    }

    /// All that is shown was saved under this very name.
    fn shown(&self, opened: &Opened) -> Result<BTreeMap<&'static str, u32>, Broken> {
        let mut shown = BTreeMap::new();
        for (name, body) in &opened.records {
            let is_it = |((of, _), said): &(&(&str, u32), &Option<String>)| {
                of == name && said.as_ref() == Some(body)
            };
            let Some(((of, save), _)) = self.bodies.iter().find(is_it) else {
                return Err(format!("{name} shows what nobody saved: {body}"));
            };
            shown.insert(*of, *save);
        }
        Ok(shown)
    }
}

fn owned(records: &[(&'static str, String)]) -> Vec<(String, String)> {
    let owned = |(name, body): &(&str, String)| ((*name).to_owned(), body.clone());
    records.iter().map(owned).collect()
}

fn names(records: &[(&'static str, String)]) -> Vec<&'static str> {
    records.iter().map(|(name, _)| *name).collect()
}
