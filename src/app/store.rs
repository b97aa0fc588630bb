//! The session in the browser: events go in, the pages see what follows, errands are run.
//!
//! Saving starts in the event itself, not in an effect of drawing: effects may run late, and a tap
//! must be in the first copy before anything else happens.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use lull::{
    exchange::codec::{self, Unreadable},
    journal::{Change, Journal, Part, PartKey},
    keep::{Fault, Keeper, Kept, Opened, Pending, room},
    night::{Boundary, Night},
    session::{Errand, Event, Open, Reach, Session, Ticket, Troubles},
    text::Text,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::{
    clock, desk,
    first_copy::Local,
    later::{later, pause},
    lock,
    second_copy::Indexed,
    tabs,
    taps::{self, TAP_MS},
    whose::Whose,
};

type BrowserKeeper = Keeper<Local, Indexed>;

/// What a page needs: the session as it is, and a way to say what happened.
#[derive(Clone)]
pub struct Store {
    session: Rc<Session>,
    hub: Rc<Hub>,
}

/// Two stores are the same for a page if they show the same session.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
    }
}

/// What outlives a single drawing.
pub struct Hub {
    session: RefCell<Rc<Session>>,
    keeper: RefCell<Option<Rc<BrowserKeeper>>>,
    /// Saves of which the second copy is still to be written, one at a time.
    pending: RefCell<VecDeque<(Ticket, Pending)>>,
    is_finishing: Cell<bool>,
    redraw: Callback<Rc<Session>>,
    text: Text,
}

impl Store {
    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The open journal; before that, none.
    pub fn open(&self) -> Option<&Open> {
        self.session.open()
    }

    /// The journal, or an empty one while it is being read.
    pub fn journal(&self) -> Rc<Journal> {
        self.open()
            .map_or_else(Rc::default, |open| Rc::clone(open.journal()))
    }

    /// Whether changes are taken: the journal is open, and not for reading only.
    pub fn takes_changes(&self) -> bool {
        self.open().is_some_and(|open| !open.is_read_only())
    }

    /// Whether somebody else's journal is shown.
    pub fn is_guest(&self) -> bool {
        self.open().is_some_and(Open::is_guest)
    }

    /// The hour at which a night begins.
    pub fn boundary(&self) -> Boundary {
        self.journal().settings().boundary
    }

    /// The interface's words.
    pub fn text(&self) -> Text {
        self.hub.text
    }

    /// What part of the room that is safe in a browser the journal takes, in whole percent.
    pub fn room_taken(&self) -> usize {
        self.hub.room_taken()
    }

    /// Says what happened.
    pub fn send(&self, event: Event) {
        self.hub.take(event);
    }

    /// Says what the person logged.
    pub fn log(&self, change: Change) {
        self.send(Event::Changed(change));
    }
}

impl Hub {
    /// The journal, or an empty one while it is being read.
    pub fn journal(&self) -> Rc<Journal> {
        let session = self.session.borrow();
        session
            .open()
            .map_or_else(Rc::default, |open| Rc::clone(open.journal()))
    }

    /// What part of the room that is safe in a browser the journal takes, in whole percent.
    pub fn room_taken(&self) -> usize {
        let keeper = self.keeper.borrow();
        room::percent_of_budget(keeper.as_ref().map_or(0, |keeper| keeper.room()))
    }

    /// Whether the whole journal is read.
    pub fn has_read_all(&self) -> bool {
        let session = self.session.borrow();
        session.open().is_some_and(Open::has_read_all)
    }

    /// Whether any change is taken: the whole journal is read, and not for reading only.
    pub fn takes_changes(&self) -> bool {
        let session = self.session.borrow();
        session
            .open()
            .is_some_and(|open| !open.is_read_only() && open.has_read_all())
    }

    /// Takes an event: the next session, its errands, and the pages drawn anew.
    pub fn take(self: &Rc<Self>, event: Event) {
        let before = self.journal();
        // What is logged here is drawn here; all else may be of what the desk shows.
        let is_of_desk = match &event {
            Event::Changed(change) => matches!(change, Change::Edited(_) | Change::TakeIn(_)),
            _ => true,
        };
        let is_reading_on = matches!(event, Event::ReadOn(_, _, Reach::Since(_)));
        let mut touched = match &event {
            Event::KeptElsewhere(parts, _) => Some(parts.clone()),
            _ => None,
        };
        let step = self.session.borrow().after(event);
        let session = Rc::new(step.session);
        self.session.replace(Rc::clone(&session));
        for errand in step.errands {
            taps::tapped();
            match errand {
                Errand::Keep(ticket, parts) => {
                    self.keep(ticket, &parts);
                    touched.get_or_insert_default().extend(parts);
                }
            }
        }
        // Nobody waits for the middle of an old journal: the pages are drawn when all of it is there.
        if is_reading_on {
            return;
        }
        self.redraw.emit(session);
        if !Rc::ptr_eq(&before, &self.journal()) {
            desk::tell_changed(touched.as_deref(), is_of_desk);
        }
    }

    /// Shows somebody else's journal until everything is opened anew; whether it does.
    pub fn visit(self: &Rc<Self>, guest: Journal) -> bool {
        self.take(Event::Visited(guest));
        let session = Rc::clone(&self.session.borrow());
        let is_guest = session.open().is_some_and(Open::is_guest);
        if is_guest {
            // There is nothing any more that could write.
            self.keeper.replace(None);
            Whose::Guest.set_shown();
        }
        is_guest
    }

    /// Writes the first copy before it returns, and answers when the second is on the disk.
    fn keep(self: &Rc<Self>, ticket: Ticket, parts: &[Part]) {
        let Some(keeper) = self.keeper.borrow().clone() else {
            let nowhere = Kept::Nowhere(Fault::Blocked, Fault::Blocked);
            return self.take(Event::Kept(ticket, nowhere));
        };
        let records: Vec<_> = parts
            .iter()
            .map(codec::encode)
            .map(|record| (record.key, record.body))
            .collect();
        let pending = keeper.begin(&records);
        if pending.is_in_first() {
            let hub = Rc::clone(self);
            later(LONG_MS, move || hub.is_slow(ticket));
        }
        self.pending.borrow_mut().push_back((ticket, pending));
        if !self.is_finishing.replace(true) {
            spawn_local(Rc::clone(self).finish(keeper));
        }
    }

    /// Finishes what was begun, one save after another.
    async fn finish(self: Rc<Self>, keeper: Rc<BrowserKeeper>) {
        loop {
            let next = self.pending.borrow_mut().pop_front();
            let Some((ticket, pending)) = next else { break };
            let kept = lock::held(keeper.finish(pending)).await;
            tabs::tell(&keeper.to_tell());
            match kept {
                Kept::Overtaken(newer) => self.hear(&keeper, &newer),
                kept => self.take(Event::Kept(ticket, kept)),
            }
        }
        self.is_finishing.set(false);
    }

    fn is_slow(self: &Rc<Self>, ticket: Ticket) {
        // An older save that took long is nothing to draw the page anew for.
        let session = Rc::clone(&self.session.borrow());
        if session.open().is_some_and(|open| open.waits_for(ticket)) {
            self.take(Event::SecondIsSlow(ticket));
        }
    }

    /// Takes in what another tab has kept.
    fn hear(self: &Rc<Self>, keeper: &BrowserKeeper, records: &[(String, String)]) {
        let (parts, troubles) = parts(keeper, records);
        self.take(Event::KeptElsewhere(parts, troubles));
    }

    async fn open(self: Rc<Self>) {
        let prefix = Whose::shown().prefix();
        let recent = recent_nights();
        let from = recent.map_or_else(String::new, |night| codec::key_of(PartKey::Night(night)));
        let (keeper, opened) =
            Keeper::open(Local::probe(), Indexed::new(&prefix), &prefix, &from).await;
        if let (Some(first), Some(_)) = (&opened.report.first, &opened.report.second)
            && opened.records.is_empty()
        {
            return self.take(Event::OpeningFailed(first.clone()));
        }
        let keeper = Rc::new(keeper);
        self.keeper.replace(Some(Rc::clone(&keeper)));
        {
            let (hub, keeper) = (Rc::clone(&self), Rc::clone(&keeper));
            tabs::listen(move |key, text| {
                if keeper.is_newer(key, text) {
                    let newer = 1;
                    let found = Troubles {
                        newer,
                        ..Troubles::default()
                    };
                    hub.take(Event::KeptElsewhere(vec![], found));
                } else if let Some(record) = keeper.heard_at(key, text) {
                    hub.hear(&keeper, &[record]);
                }
            });
        }
        let earlier = opened.earlier.clone();
        let reach = |left: usize| match recent {
            Some(night) if left > 0 => Reach::Since(night),
            _ => Reach::Whole,
        };
        let (parts, troubles) = read(&keeper, opened);
        let journal = Journal::from_parts(parts);
        self.take(Event::Opened(journal, troubles, reach(earlier.len())));
        for (stretch, left) in earlier.iter().zip((0..earlier.len()).rev()) {
            while !taps::is_quiet() {
                pause(TAP_MS / 4).await;
            }
            // Each waits for the second copy, and meanwhile the page answers.
            let (parts, troubles) = read(&keeper, keeper.open_earlier(stretch).await);
            self.take(Event::ReadOn(parts, troubles, reach(left)));
        }
    }
}

/// A save that takes longer than this is called kept here, until it is saved.
const LONG_MS: i32 = 300;

/// How many nights are read before anything can be logged: those of a quarter, which Patterns draws at once.
const RECENT_NIGHTS: i32 = 92;

/// The first of the nights that are read at once.
fn recent_nights() -> Option<Night> {
    let now = Night::of(clock::wall().local(), Boundary::NOON)?;
    Night::from_day_number(now.day_number() - RECENT_NIGHTS)
}

/// The parts in what was opened, and what is wrong with it.
fn read(keeper: &BrowserKeeper, opened: Opened) -> (Vec<Part>, Troubles) {
    let (parts, mut troubles) = parts(keeper, &opened.records);
    troubles.first = opened.report.first;
    troubles.second = opened.report.second;
    troubles.set_aside += opened.report.set_aside.len();
    troubles.forked = opened.report.forked.len();
    troubles.newer += opened.report.newer;
    (parts, troubles)
}

/// The parts in the records; what cannot be read is counted, and kept aside too.
fn parts(keeper: &BrowserKeeper, records: &[(String, String)]) -> (Vec<Part>, Troubles) {
    let mut troubles = Troubles::default();
    let mut parts = Vec::new();
    for (key, body) in records {
        match codec::decode(key, body) {
            Ok(part) => parts.push(part),
            Err(Unreadable::Newer) => troubles.newer += 1,
            Err(Unreadable::Damaged { .. }) => {
                keeper.put_aside(key);
                troubles.set_aside += 1;
            }
        }
    }
    (parts, troubles)
}

/// Opens the journal and gives the store, anew whenever the session is another.
#[hook]
pub fn use_session() -> Store {
    let session = use_state(Rc::<Session>::default);
    let hub = {
        let setter = session.setter();
        use_memo((), move |()| Hub {
            session: RefCell::default(),
            keeper: RefCell::default(),
            pending: RefCell::default(),
            is_finishing: Cell::default(),
            redraw: Callback::from(move |session| setter.set(session)),
            text: Text::default(),
        })
    };
    {
        let hub = Rc::clone(&hub);
        use_effect_with((), move |()| {
            desk::lay_open(&hub);
            spawn_local(Rc::clone(&hub).open());
        });
    }
    Store {
        session: Rc::clone(&session),
        hub,
    }
}
