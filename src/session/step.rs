//! What an open journal makes of an event.

use std::rc::Rc;

use super::{Errand, Event, Open, Saving, Ticket, Troubles, UNDO_DEPTH, Undo};
use crate::{
    journal::{Change, Journal, Part, PartKey},
    keep::{Fault, Kept},
    sorted::SortedSet,
};

impl Open {
    pub(super) fn step(&mut self, event: Event) -> Vec<Errand> {
        match event {
            // What other tabs keep is the person's own, and none of a guest's.
            _ if self.is_guest => vec![],
            Event::Changed(_) | Event::Undone if self.is_read_only() => vec![],
            Event::Changed(change) => self.change(change),
            Event::Undone => self.undo(),
            Event::Kept(ticket, kept) => self.has_kept(ticket, kept),
            Event::SecondIsSlow(ticket) => {
                if self.waits_for(ticket) {
                    self.saving = Saving::SecondPending;
                }
                vec![]
            }
            Event::KeptElsewhere(parts, found) => self.change_anew_on(parts, found),
            Event::TriedAgain if self.unkept.is_empty() || self.is_read_only() => vec![],
            Event::TriedAgain => self.keep_unkept(),
            Event::RefusalRead => {
                self.refused = None;
                vec![]
            }
            Event::ReadOn(parts, found, reach) => {
                // Taking in what is stored already is no change of the person's: nothing to keep.
                self.take_in_stored(&parts);
                self.troubles.add(found);
                self.reach = reach;
                vec![]
            }
            Event::Opened(..) | Event::OpeningFailed(_) | Event::Visited(_) => vec![],
        }
    }

    fn change(&mut self, change: Change) -> Vec<Errand> {
        match self.journal.with(change.clone()) {
            Ok(changed) if changed.touched.is_empty() => vec![],
            // A night that is not read yet would be written over.
            Ok(changed) if !changed.touched.iter().all(|key| self.reach.holds(*key)) => vec![],
            Ok(changed) => {
                let before = changed.touched.iter().map(|key| self.journal.part(*key));
                let before = before.collect();
                if self.undo.len() == UNDO_DEPTH {
                    self.undo.remove(0);
                }
                let of = self.changes() + 1;
                let was_file = matches!(change, Change::TakeIn(_));
                self.undo.push(Undo {
                    of,
                    before,
                    was_file,
                });
                self.was_undo = false;
                self.refused = None;
                self.made.push((of, change));
                self.take(changed.journal, &changed.touched)
            }
            Err(refused) => {
                self.refused = Some(refused);
                vec![]
            }
        }
    }

    fn undo(&mut self) -> Vec<Errand> {
        let Some(undo) = self.undo.pop() else {
            return vec![];
        };
        self.was_undo = true;
        let back = if undo.was_file {
            Change::PutAside(undo.before)
        } else {
            Change::PutBack(undo.before)
        };
        let Ok(changed) = self.journal.with(back.clone()) else {
            return vec![];
        };
        // A change that is not kept yet need not be made and taken back where it is made anew.
        let is_kept = self.made.pop_if(|(number, _)| *number == undo.of).is_none();
        if is_kept {
            self.made.push((self.changes() + 1, back));
        }
        self.take(changed.journal, &changed.touched)
    }

    fn has_kept(&mut self, ticket: Ticket, kept: Kept) -> Vec<Errand> {
        if ticket != self.ticket {
            return vec![];
        }
        if let Kept::SecondOnly(fault) = &kept {
            self.troubles.first = Some(fault.clone());
        }
        match kept {
            Kept::Twice | Kept::SecondOnly(_) => {
                self.nothing_is_unkept();
                self.saving = Saving::Saved;
                // The second copy works again: what it missed is offered to it.
                if !self.kept_once.is_empty() {
                    self.unkept = std::mem::take(&mut self.kept_once);
                    return self.keep_unkept();
                }
            }
            Kept::FirstOnly(_) => {
                self.kept_once
                    .extend(std::mem::take(&mut self.unkept).iter().copied());
                self.nothing_is_unkept();
                self.saving = Saving::SecondPending;
            }
            Kept::Nowhere(first, second) => {
                // It says what was not kept, and takes no more.
                if first == Fault::Newer || second == Fault::Newer {
                    self.troubles.newer += 1;
                }
                self.saving = Saving::NotKept(first);
            }
            // What the other tab has kept follows.
            Kept::Overtaken(_) => {}
        }
        vec![]
    }

    fn nothing_is_unkept(&mut self) {
        self.kept = Rc::clone(&self.journal);
        self.made.clear();
        self.unkept = SortedSet::default();
    }

    /// Makes what is not kept yet anew on what another tab has kept meanwhile, so that neither
    /// overrules the other.
    fn change_anew_on(&mut self, parts: Vec<Part>, found: Troubles) -> Vec<Errand> {
        let theirs: Vec<_> = parts.iter().map(Part::key).collect();
        let is_theirs = |part: &Part| theirs.contains(&part.key());
        // What they changed is not taken back here.
        self.undo.retain(|undo| !undo.before.iter().any(is_theirs));
        self.troubles.add(found);
        if let Ok(read) = self.kept.with(Change::TakeIn(parts)) {
            self.kept = Rc::new(read.journal);
        }
        let mut journal = Journal::clone(&self.kept);
        for (_, change) in &mut self.made {
            if let Change::PutBack(parts) | Change::PutAside(parts) = change {
                parts.retain(|part| !is_theirs(part));
            }
            match journal.with(change.clone()) {
                Ok(changed) => {
                    journal = changed.journal;
                    self.unkept.extend(changed.touched);
                }
                Err(refused) => self.refused = Some(refused),
            }
        }
        self.journal = Rc::new(journal);
        if self.unkept.is_empty() || self.is_read_only() {
            return vec![];
        }
        self.keep_unkept()
    }

    fn take_in_stored(&mut self, parts: &[Part]) {
        for journal in [&mut self.journal, &mut self.kept] {
            if let Ok(read) = journal.with(Change::TakeIn(parts.to_vec())) {
                *journal = Rc::new(read.journal);
            }
        }
    }

    fn take(&mut self, journal: Journal, touched: &[PartKey]) -> Vec<Errand> {
        self.journal = Rc::new(journal);
        self.unkept.extend(touched.iter().copied());
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
