//! The app while it is open: the journal, what is not kept yet, and what can be undone.
//!
//! Pure: an event gives the next session and the errands to run for it. The app hands events in and
//! runs the errands; nothing here waits, writes or asks for the time.

mod step;

use std::rc::Rc;

use crate::{
    journal::{Change, Journal, Part, PartKey, Refused},
    keep::{Fault, Kept},
    night::Night,
    sorted::SortedSet,
};

/// How many changes can be undone, the latest first.
const UNDO_DEPTH: usize = 50;

/// Where the app stands.
#[allow(
    clippy::large_enum_variant,
    reason = "there is one session, and it is open nearly always"
)]
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
    /// The journal without the changes that are not kept yet.
    kept: Rc<Journal>,
    /// What was changed since, by number, to be changed anew where another tab was faster.
    made: Vec<(u64, Change)>,
    saving: Saving,
    unkept: SortedSet<PartKey>,
    /// Parts that only the first copy holds, for lack of the second.
    kept_once: SortedSet<PartKey>,
    undo: Vec<Undo>,
    was_undo: bool,
    refused: Option<Refused>,
    troubles: Troubles,
    reach: Reach,
    ticket: Ticket,
    is_guest: bool,
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
    /// Records of which there were two newest; one of them is kept aside.
    pub forked: usize,
    /// Records written by a newer version: the journal is open for reading only.
    pub newer: usize,
}

impl Troubles {
    /// Whether a newer version wrote any of the journal, or its places.
    fn is_newer(&self) -> bool {
        let of_newer = |fault: &Option<Fault>| *fault == Some(Fault::Newer);
        self.newer > 0 || of_newer(&self.first) || of_newer(&self.second)
    }
}

impl Troubles {
    fn add(&mut self, more: Self) {
        self.first = self.first.take().or(more.first);
        self.second = self.second.take().or(more.second);
        self.set_aside += more.set_aside;
        self.forked += more.forked;
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
    /// In the first copy only, which a killed browser may lose: the second is slow, or not to be had.
    SecondPending,
    /// Kept nowhere; what was said is still on the screen.
    NotKept(Fault),
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Undo {
    /// The change's number.
    of: u64,
    before: Vec<Part>,
    /// Whether it took a file in, which was never said here.
    was_file: bool,
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
    /// Somebody else's journal was opened from a file, to be read and nothing else.
    Visited(Journal),
    /// The person changed the journal.
    Changed(Change),
    /// The person took the latest change back.
    Undone,
    /// A save ended.
    Kept(Ticket, Kept),
    /// A save is in the first copy, and the second takes longer than anybody should wait for a word.
    SecondIsSlow(Ticket),
    /// Another tab kept these.
    KeptElsewhere(Vec<Part>, Troubles),
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
                let journal = Rc::new(journal);
                let open = Open {
                    kept: Rc::clone(&journal),
                    journal,
                    troubles,
                    reach,
                    ..Open::default()
                };
                (Self::Open(open), vec![])
            }
            (Self::Opening, Event::OpeningFailed(fault)) => (Self::Unreadable(fault), vec![]),
            // What is not kept yet waits for its answer: until then nobody else comes in.
            (Self::Open(open), Event::Visited(guest))
                if !open.is_guest && open.made.is_empty() && open.unkept.is_empty() =>
            {
                let journal = Rc::new(guest);
                let guest = Open {
                    kept: Rc::clone(&journal),
                    journal,
                    is_guest: true,
                    ..Open::default()
                };
                (Self::Open(guest), vec![])
            }
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

    /// Whether this save is on its way, and the latest.
    pub fn waits_for(&self, save: Ticket) -> bool {
        save == self.ticket && self.saving == Saving::Underway
    }

    /// Whether the latest change can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether the latest change took an earlier one back.
    pub fn was_undo(&self) -> bool {
        self.was_undo
    }

    /// How many changes were made since opening, those that took one back included.
    pub fn changes(&self) -> u64 {
        self.ticket.0
    }

    /// Why the last change was refused.
    pub fn refused(&self) -> Option<&Refused> {
        self.refused.as_ref()
    }

    /// What was found wrong on opening.
    pub fn troubles(&self) -> &Troubles {
        &self.troubles
    }

    /// Whether nothing may be changed: it is somebody else's, or a newer version wrote here.
    pub fn is_read_only(&self) -> bool {
        self.is_guest || self.troubles.is_newer()
    }

    /// Whether it is somebody else's, from a file: nothing of it is kept, and nothing comes to it.
    pub fn is_guest(&self) -> bool {
        self.is_guest
    }

    /// Whether a night is read, and so may be changed.
    pub fn has_read(&self, night: Night) -> bool {
        self.reach.holds(PartKey::Night(night))
    }

    /// Whether the whole journal is read.
    pub fn has_read_all(&self) -> bool {
        self.reach == Reach::Whole
    }
}

#[cfg(test)]
mod tests;
