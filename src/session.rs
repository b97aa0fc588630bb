//! The app while it is open: the journal, what is not kept yet, and what can be undone.
//!
//! Pure: an event gives the next session and the errands to run for it. The app hands events in and
//! runs the errands; nothing here waits, writes or asks for the time.

use std::{collections::BTreeSet, rc::Rc};

use crate::{
    journal::{Change, Journal, Part, PartKey, Refused},
    keep::{Fault, Kept},
    night::Night,
};

/// How many changes can be undone, the latest first.
const UNDO_DEPTH: usize = 50;

/// Where the app stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Session {
    /// The copies are being read. Nothing can be logged yet, for it might overwrite what is there.
    #[default]
    Opening,
    /// The journal is open.
    Open(Open),
    /// No copy can be read; nothing will be written.
    Unreadable(Fault),
}

/// An open journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    journal: Rc<Journal>,
    saving: Saving,
    unkept: BTreeSet<PartKey>,
    undo: Vec<Undo>,
    refused: Option<Refused>,
    troubles: Troubles,
    reach: Reach,
    ticket: Ticket,
}

/// How far back the journal is read: the latest nights come first, so that a night can be logged
/// before ten years are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// From this night on; what lies before may be there and is not known yet.
    Since(Night),
    /// All of it.
    #[default]
    Whole,
}

impl Reach {
    fn holds(self, key: PartKey) -> bool {
        match (self, key) {
            (Self::Since(first), PartKey::Night(night)) => first <= night,
            _ => true,
        }
    }
}

/// What was found wrong on opening, to be said once and shown until mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Troubles {
    /// Why the first copy cannot be used.
    pub first: Option<Fault>,
    /// Why the second copy cannot be used.
    pub second: Option<Fault>,
    /// Records of which no whole copy is left; their bytes are kept aside.
    pub set_aside: usize,
    /// Records written by a newer version: the journal is open for reading only.
    pub newer: usize,
}

impl Troubles {
    fn add(&mut self, more: Self) {
        self.first = self.first.take().or(more.first);
        self.second = self.second.take().or(more.second);
        self.set_aside += more.set_aside;
        self.newer += more.newer;
    }
}

/// The number of a save; the answers to older ones say nothing about newer ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

/// Where the latest change is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since opening.
    #[default]
    Quiet,
    /// On its way.
    Underway,
    /// On the disk.
    Saved,
    /// In the first copy only, which a killed browser may lose.
    SecondPending(Fault),
    /// Kept nowhere; what was said is still on the screen.
    NotKept(Fault),
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Undo {
    before: Vec<Part>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The copies were read, as far back as is said.
    Opened(Journal, Troubles, Reach),
    /// More of the copies was read, and how far back that is.
    ReadOn(Vec<Part>, Troubles, Reach),
    /// No copy could be read.
    OpeningFailed(Fault),
    /// The person changed the journal.
    Changed(Change),
    /// The person took the latest change back.
    Undone,
    /// A save ended.
    Kept(Ticket, Kept),
    /// The person asked to save again what is not kept.
    TriedAgain,
    /// The person has read why a change was refused.
    RefusalRead,
}

/// Something the app is to do outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Keep these parts, and answer with `Event::Kept` of this ticket.
    Keep(Ticket, Vec<Part>),
}

/// The next session, with its errands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The next session.
    pub session: Session,
    /// What to do outside, in this order.
    pub errands: Vec<Errand>,
}

impl Session {
    /// The open journal, if there is one.
    pub fn open(&self) -> Option<&Open> {
        match self {
            Self::Open(open) => Some(open),
            Self::Opening | Self::Unreadable(_) => None,
        }
    }

    /// What follows from an event. Events that do not fit the stage change nothing.
    pub fn after(&self, event: Event) -> Step {
        let (session, errands) = match (self, event) {
            (Self::Opening, Event::Opened(journal, troubles, reach)) => {
                let open = Open {
                    journal: Rc::new(journal),
                    troubles,
                    reach,
                    ..Open::default()
                };
                (Self::Open(open), vec![])
            }
            (Self::Opening, Event::OpeningFailed(fault)) => (Self::Unreadable(fault), vec![]),
            (Self::Open(open), event) => {
                let mut open = open.clone();
                let errands = open.step(event);
                (Self::Open(open), errands)
            }
            (stage, _) => (stage.clone(), vec![]),
        };
        Step { session, errands }
    }
}

impl Open {
    /// The journal as the person sees it, kept or not.
    pub fn journal(&self) -> &Rc<Journal> {
        &self.journal
    }

    /// Where the latest change is.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Whether the latest change can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Why the last change was refused.
    pub fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// What was found wrong on opening.
    pub fn troubles(&self) -> &Troubles {
        &self.troubles
    }

    /// Whether nothing may be changed, because a newer version wrote here.
    pub fn is_read_only(&self) -> bool {
        self.troubles.newer > 0
    }

    /// Whether a night is read, and so may be changed.
    pub fn has_read(&self, night: Night) -> bool {
        self.reach.holds(PartKey::Night(night))
    }

    /// Whether the whole journal is read.
    pub fn has_read_all(&self) -> bool {
        self.reach == Reach::Whole
    }

    fn step(&mut self, event: Event) -> Vec<Errand> {
        match event {
            Event::Changed(_) | Event::Undone if self.is_read_only() => vec![],
            Event::Changed(change) => match self.journal.with(change) {
                Ok(changed) if changed.touched.is_empty() => vec![],
                // A night that is not read yet would be written over.
                Ok(changed) if !changed.touched.iter().all(|key| self.reach.holds(*key)) => vec![],
                Ok(changed) => {
                    let before = changed.touched.iter().map(|key| self.journal.part(*key));
                    let before = before.collect();
                    if self.undo.len() == UNDO_DEPTH {
                        self.undo.remove(0);
                    }
                    self.undo.push(Undo { before });
                    self.refused = None;
                    self.take(changed.journal, &changed.touched)
                }
                Err(refused) => {
                    self.refused = Some(refused);
                    vec![]
                }
            },
            Event::Undone => {
                let Some(undo) = self.undo.pop() else {
                    return vec![];
                };
                match self.journal.with(Change::PutBack(undo.before)) {
                    Ok(changed) => self.take(changed.journal, &changed.touched),
                    Err(_) => vec![],
                }
            }
            Event::Kept(ticket, kept) => {
                if ticket == self.ticket {
                    self.saving = match kept {
                        Kept::Twice | Kept::SecondOnly(_) => Saving::Saved,
                        Kept::FirstOnly(fault) => Saving::SecondPending(fault),
                        Kept::Nowhere(fault, _) => Saving::NotKept(fault),
                    };
                    // What only the first copy holds is offered to the second again with the next save.
                    if self.saving == Saving::Saved {
                        self.unkept.clear();
                    }
                }
                vec![]
            }
            Event::TriedAgain if self.unkept.is_empty() => vec![],
            Event::TriedAgain => self.keep_unkept(),
            Event::RefusalRead => {
                self.refused = None;
                vec![]
            }
            Event::ReadOn(parts, found, reach) => {
                // Taking in what is stored already is no change of the person's: nothing to keep.
                if let Ok(read) = self.journal.with(Change::PutBack(parts)) {
                    self.journal = Rc::new(read.journal);
                }
                self.troubles.add(found);
                self.reach = reach;
                vec![]
            }
            Event::Opened(..) | Event::OpeningFailed(_) => vec![],
        }
    }

    fn take(&mut self, journal: Journal, touched: &[PartKey]) -> Vec<Errand> {
        self.journal = Rc::new(journal);
        self.unkept.extend(touched);
        self.keep_unkept()
    }

    /// Saves all that is not known to be on the disk, so that a save which failed is made good by
    /// the next one.
    fn keep_unkept(&mut self) -> Vec<Errand> {
        self.ticket = Ticket(self.ticket.0 + 1);
        self.saving = Saving::Underway;
        let parts = self.unkept.iter().map(|key| self.journal.part(*key));
        vec![Errand::Keep(self.ticket, parts.collect())]
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{moment::Moment, night::Night, severity::Severity};

    fn opened() -> Session {
        let opened = Event::Opened(Journal::default(), Troubles::default(), Reach::Whole);
        Session::Opening.after(opened).session
    }

    fn night() -> Night {
        "2026-11-23".parse().unwrap()
    }

    fn rate(points: u8) -> Event {
        Event::Changed(Change::RateNight {
            night: night(),
            worst: Severity::new(points).unwrap(),
            at: Moment::new(0, 0, "").unwrap(),
        })
    }

    fn ticket(step: &Step) -> Ticket {
        let [Errand::Keep(ticket, _)] = step.errands.as_slice() else {
            panic!("one save was expected: {:?}", step.errands);
        };
        *ticket
    }

    fn saving(session: &Session) -> Saving {
        session.open().unwrap().saving().clone()
    }

    #[test]
    fn nothing_is_logged_before_the_journal_is_open() {
        let step = Session::Opening.after(rate(5));
        assert_eq!(step.session, Session::Opening);
        assert!(step.errands.is_empty());
    }

    #[test]
    fn saved_is_said_when_the_save_ends_and_not_before() {
        let step = opened().after(rate(5));
        assert_eq!(saving(&step.session), Saving::Underway);
        let kept = Event::Kept(ticket(&step), Kept::Twice);
        assert_eq!(saving(&step.session.after(kept).session), Saving::Saved);
    }

    #[test]
    fn a_late_answer_to_an_older_save_says_nothing_about_the_newer() {
        let first = opened().after(rate(5));
        let second = first.session.after(rate(6));
        let late = second
            .session
            .after(Event::Kept(ticket(&first), Kept::Twice));
        assert_eq!(saving(&late.session), Saving::Underway);
    }

    #[test]
    fn what_was_not_kept_stays_on_the_screen_and_goes_with_the_next_save() {
        let first = opened().after(rate(5));
        let failed = Kept::Nowhere(Fault::Full, Fault::Blocked);
        let failed = first
            .session
            .after(Event::Kept(ticket(&first), failed))
            .session;
        assert_eq!(saving(&failed), Saving::NotKept(Fault::Full));
        let open = failed.open().unwrap();
        assert_eq!(
            open.journal()
                .entry(night())
                .unwrap()
                .worst()
                .unwrap()
                .points(),
            5
        );
        let other = Change::WriteNote(night().next(), crate::bounded::Words::new("x").unwrap());
        let step = failed.after(Event::Changed(other));
        let [Errand::Keep(_, parts)] = step.errands.as_slice() else {
            panic!("one save was expected");
        };
        let keys: Vec<_> = parts.iter().map(Part::key).collect();
        assert_eq!(
            keys,
            [PartKey::Night(night()), PartKey::Night(night().next())]
        );
    }

    #[test]
    fn undo_brings_back_the_journal_before_and_saves_that() {
        let first = opened().after(rate(5)).session;
        let second = first.after(rate(8)).session;
        let undone = second.after(Event::Undone);
        let journal = undone.session.open().unwrap().journal().clone();
        assert_eq!(journal, *first.open().unwrap().journal());
        assert_eq!(saving(&undone.session), Saving::Underway);
        let empty = undone.session.after(Event::Undone).session;
        assert!(empty.open().unwrap().journal().is_empty());
        assert!(!empty.open().unwrap().can_undo());
    }

    #[test]
    fn a_night_that_is_not_read_yet_is_never_written_over() {
        let reach = Reach::Since(night().next());
        let opened = Event::Opened(Journal::default(), Troubles::default(), reach);
        let opened = Session::Opening.after(opened).session;
        let early = opened.after(rate(5));
        assert!(early.errands.is_empty());
        assert!(early.session.open().unwrap().journal().is_empty());

        let before = first_rated(3);
        let read = Event::ReadOn(
            before.journal().parts().collect(),
            Troubles::default(),
            Reach::Whole,
        );
        let read = opened.after(read);
        assert!(read.errands.is_empty(), "reading on is nothing to keep");
        let journal = Rc::clone(read.session.open().unwrap().journal());
        assert_eq!(journal, *before.journal());
        assert_eq!(read.session.after(rate(5)).errands.len(), 1);
    }

    fn first_rated(points: u8) -> Open {
        let step = opened().after(rate(points));
        step.session.open().unwrap().clone()
    }

    #[test]
    fn an_unreadable_journal_is_never_written() {
        let session = Session::Opening
            .after(Event::OpeningFailed(Fault::Blocked))
            .session;
        let step = session.after(rate(5));
        assert_eq!(step.session, Session::Unreadable(Fault::Blocked));
        assert!(step.errands.is_empty());
    }

    #[test]
    fn a_journal_written_by_a_newer_version_is_only_read() {
        let troubles = Troubles {
            newer: 1,
            ..Troubles::default()
        };
        let open =
            Session::Opening.after(Event::Opened(Journal::default(), troubles, Reach::Whole));
        assert!(open.session.after(rate(5)).errands.is_empty());
    }
}
