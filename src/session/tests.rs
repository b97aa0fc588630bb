//! What a session makes of events.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

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
    assert!(undone.session.open().unwrap().was_undo());
    let changed = undone.session.after(rate(3)).session;
    assert!(!changed.open().unwrap().was_undo());
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
    let open = Session::Opening.after(Event::Opened(Journal::default(), troubles, Reach::Whole));
    assert!(open.session.after(rate(5)).errands.is_empty());
}
