//! Two tabs log at once, each a thousand times: nothing is lost, and both show the same at the end,
//! with the browser's locks and without them.
//!
//! The tabs run as they do in the app: each change is begun at once, and its second copy written later,
//! one save after another; what the other tab keeps is heard some time after it was kept.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, VecDeque},
    rc::Rc,
};

use lull::{
    bounded::Words,
    episode::{Episode, EpisodeId},
    exchange::codec,
    journal::{Change, Journal, Part},
    keep::{Fault, FirstCopy, Keeper, Kept, Pending, SecondCopy},
    moment::Moment,
    night::Night,
    session::{Errand, Event, Reach, Session, Ticket, Troubles},
    severity::Severity,
};
use pollster::block_on;
use proptest::prelude::*;

const PREFIX: &str = "lull:/:";

/// Both tabs' copies. Each tab sees its own writes to the first at once, and the other's when the
/// browser has told it.
#[derive(Debug, Default)]
struct Shared {
    second: RefCell<BTreeMap<String, String>>,
    /// Whether the second copy works.
    has_second: Cell<bool>,
    /// By tab: what it sees of the first copy.
    firsts: [RefCell<BTreeMap<String, String>>; 2],
    /// By tab: what it has still to hear of the other's writes.
    unheard: [RefCell<VecDeque<(String, String)>>; 2],
    /// How long it may be before a tab hears, in writes.
    lag: usize,
}

/// A tab's view of the shared copies.
#[derive(Clone, Debug)]
struct Copies {
    shared: Rc<Shared>,
    tab: usize,
}

impl FirstCopy for Copies {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self.shared.firsts[self.tab]
            .borrow()
            .keys()
            .cloned()
            .collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.shared.firsts[self.tab].borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        let (key, text) = (key.to_owned(), text.to_owned());
        self.shared.firsts[self.tab].borrow_mut().insert(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.shared.firsts[self.tab].borrow_mut().remove(key);
        Ok(())
    }
}

impl SecondCopy for Copies {
    async fn between(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, Fault> {
        let second = self.shared.second.borrow();
        let found = second.range(from.to_owned()..before.to_owned());
        Ok(found
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect())
    }

    async fn put(
        &self,
        texts: &[(String, String)],
        may_go: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, Fault> {
        if !self.shared.has_second.get() {
            return Err(Fault::Blocked);
        }
        let mut second = self.shared.second.borrow_mut();
        let refused = texts.iter().filter_map(|(key, _)| {
            let stands = second.get(key)?;
            (!may_go(key, stands)).then(|| (key.clone(), stands.clone()))
        });
        let refused: Vec<_> = refused.collect();
        if refused.is_empty() {
            second.extend(texts.iter().cloned());
        }
        Ok(refused)
    }
}

/// A tab, with what the app's store does in it.
struct Tab {
    number: usize,
    shared: Rc<Shared>,
    session: Session,
    keeper: Keeper<Copies, Copies>,
    pending: VecDeque<(Ticket, Pending)>,
}

impl Tab {
    fn opens(shared: &Rc<Shared>, number: usize) -> Self {
        let copies = Copies {
            shared: Rc::clone(shared),
            tab: number,
        };
        let (keeper, _) = block_on(Keeper::open(copies.clone(), copies, PREFIX, ""));
        let opened = Event::Opened(Journal::default(), Troubles::default(), Reach::Whole);
        Self {
            number,
            shared: Rc::clone(shared),
            session: Session::Opening.after(opened).session,
            keeper,
            pending: VecDeque::new(),
        }
    }

    fn take(&mut self, event: Event) {
        let step = self.session.after(event);
        self.session = step.session;
        for Errand::Keep(ticket, parts) in step.errands {
            let records = parts.iter().map(codec::encode);
            let records: Vec<_> = records.map(|record| (record.key, record.body)).collect();
            let pending = self.keeper.begin(&records);
            self.pending.push_back((ticket, pending));
        }
    }

    fn hear(&mut self, records: &[(String, String)]) {
        let parts = records
            .iter()
            .map(|(key, body)| codec::decode(key, body).unwrap());
        let parts: Vec<Part> = parts.collect();
        self.take(Event::KeptElsewhere(parts, Troubles::default()));
    }

    /// Finishes the oldest save that is begun.
    fn finishes(&mut self) {
        let Some((ticket, pending)) = self.pending.pop_front() else {
            return;
        };
        let kept = block_on(self.keeper.finish(pending));
        let mut unheard = self.shared.unheard[1 - self.number].borrow_mut();
        unheard.extend(self.keeper.to_tell());
        drop(unheard);
        match kept {
            Kept::Overtaken(newer) => self.hear(&newer),
            kept => self.take(Event::Kept(ticket, kept)),
        }
    }

    /// Hears what the other tab wrote, but for the last of it.
    fn listens(&mut self, lag: usize) {
        loop {
            let mut unheard = self.shared.unheard[self.number].borrow_mut();
            if unheard.len() <= lag {
                return;
            }
            let Some((key, text)) = unheard.pop_front() else {
                return;
            };
            drop(unheard);
            let mut first = self.shared.firsts[self.number].borrow_mut();
            first.insert(key.clone(), text.clone());
            drop(first);
            if let Some(record) = self.keeper.heard_at(&key, &text) {
                self.hear(&[record]);
            }
        }
    }

    fn journal(&self) -> &Journal {
        self.session.open().unwrap().journal()
    }
}

fn night(number: u32) -> Night {
    Night::from_day_number(20_000 + i32::try_from(number % 3).unwrap()).unwrap()
}

/// Something that only this save says, so that it can be looked for at the end.
fn says(tab: usize, number: u32) -> Change {
    let at = Moment::new(i64::from(number) * 60_000, 0, "").unwrap();
    let chance = [u8::try_from(tab).unwrap(); 10];
    let id = EpisodeId::fresh(i64::from(number), chance);
    match number % 4 {
        1 if tab == 0 => Change::RateNight {
            night: night(number),
            worst: Severity::new(u8::try_from(number % 11).unwrap()).unwrap(),
            at,
        },
        1 => {
            let note = Words::new(&format!("save {number}")).unwrap();
            Change::WriteNote(night(number), note)
        }
        // Both say these of the same nights, each its own.
        _ => Change::LogEpisode(night(number), Episode::now(id, at, Severity::NONE)),
    }
}

/// Each step: which tab, and what it does.
#[derive(Clone, Copy, Debug)]
enum Does {
    Logs,
    Finishes,
    Listens,
}

fn what(choice: u8) -> (usize, Does) {
    let does = [Does::Logs, Does::Finishes, Does::Listens][usize::from(choice / 2) % 3];
    (usize::from(choice % 2), does)
}

/// Lets both tabs log so many times in the order that chance gives, with locks or without.
fn log_in_two_tabs(saves: u32, lag: usize, has_locks: bool, mut chance: impl FnMut() -> u8) {
    let shared = Rc::new(Shared {
        has_second: Cell::new(true),
        lag,
        ..Shared::default()
    });
    let mut tabs = [0, 1].map(|number| Tab::opens(&shared, number));
    let mut logged: [Vec<Change>; 2] = Default::default();
    while logged.iter().any(|changes| changes.len() < saves as usize) {
        let (tab, does) = what(chance());
        match does {
            Does::Logs if logged[tab].len() < saves as usize => {
                let logs = says(tab, u32::try_from(logged[tab].len()).unwrap());
                tabs[tab].take(Event::Changed(logs.clone()));
                logged[tab].push(logs);
            }
            // A lock is held until all of a tab's saves are finished.
            Does::Finishes if has_locks => {
                while !tabs[tab].pending.is_empty() {
                    tabs[tab].finishes();
                }
            }
            Does::Finishes => tabs[tab].finishes(),
            Does::Logs | Does::Listens => tabs[tab].listens(shared.lag),
        }
    }
    // At the end everything arrives.
    while tabs.iter().any(|tab| !tab.pending.is_empty())
        || shared
            .unheard
            .iter()
            .any(|unheard| !unheard.borrow().is_empty())
    {
        for tab in &mut tabs {
            tab.finishes();
            tab.listens(0);
        }
    }
    assert_eq!(
        tabs[0].journal(),
        tabs[1].journal(),
        "the two tabs show something else"
    );
    for (tab, changes) in logged.iter().enumerate() {
        for change in changes {
            is_there(tabs[1 - tab].journal(), change);
        }
    }
    // What is shown is what is kept.
    let copies = Copies {
        shared: Rc::clone(&shared),
        tab: 0,
    };
    let (_, opened) = block_on(Keeper::open(copies.clone(), copies, PREFIX, ""));
    let parts = opened
        .records
        .iter()
        .map(|(key, body)| codec::decode(key, body).unwrap());
    assert_eq!(&Journal::from_parts(parts), tabs[0].journal());
    assert_eq!(opened.report.forked, []);
}

/// Whether a journal says what a change said, or what the same tab said of it later.
fn is_there(journal: &Journal, change: &Change) {
    let entry = |night: &Night| journal.entry(*night).unwrap();
    let is_there = match change {
        Change::RateNight { night, .. } => entry(night).worst().is_some(),
        Change::WriteNote(night, _) => !entry(night).note.as_str().is_empty(),
        Change::LogEpisode(night, episode) => entry(night)
            .episodes
            .iter()
            .any(|there| there.id == episode.id),
        other => panic!("no such change is made here: {other:?}"),
    };
    assert!(is_there, "lost: {change:?}");
}

/// Chance that repeats.
fn dice(mut seed: u64) -> impl FnMut() -> u8 {
    move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u8::try_from(seed >> 56).unwrap()
    }
}

#[test]
fn a_thousand_saves_in_each_of_two_tabs_with_locks() {
    for lag in [0, 1, 8] {
        log_in_two_tabs(1_000, lag, true, dice(7));
    }
}

#[test]
fn a_thousand_saves_in_each_of_two_tabs_without_locks() {
    for lag in [0, 1, 8] {
        log_in_two_tabs(1_000, lag, false, dice(8));
    }
}

proptest! {
    #[test]
    fn whatever_the_order_nothing_is_lost(
        seed: u64,
        lag in 0_usize..6,
        has_locks: bool,
        saves in 1_u32..40,
    ) {
        log_in_two_tabs(saves, lag, has_locks, dice(seed));
    }
}
