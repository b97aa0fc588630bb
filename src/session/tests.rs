//! What a session makes of events.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;
use crate::{bounded::Words, entry::Entry, moment::Moment, night::Night, severity::Severity};

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
    assert_eq!(journal.said(), **first.open().unwrap().journal());
    assert_eq!(saving(&undone.session), Saving::Underway);
    assert!(undone.session.open().unwrap().was_undo());
    let changed = undone.session.after(rate(3)).session;
    assert!(!changed.open().unwrap().was_undo());
    let empty = undone.session.after(Event::Undone).session;
    assert!(empty.open().unwrap().journal().is_empty());
    assert!(!empty.open().unwrap().can_undo());
}

#[test]
fn a_file_that_is_put_aside_leaves_no_mark_that_would_delete_it_elsewhere() {
    let first = opened().after(rate(5)).session;
    let entry = Entry {
        note: Words::new("windy").unwrap(),
        ..Entry::default()
    };
    let parts = vec![Part::Night(night().next(), Some(Rc::new(entry)))];
    let taken = first.after(Event::Changed(Change::TakeIn(parts))).session;
    let undone = taken.after(Event::Undone).session;
    let journal = |session: &Session| session.open().unwrap().journal().clone();
    assert_eq!(journal(&undone), journal(&first));
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

#[test]
fn a_save_that_takes_long_is_called_kept_here_and_then_saved() {
    let step = opened().after(rate(5));
    let slow = step.session.after(Event::SecondIsSlow(ticket(&step)));
    assert_eq!(saving(&slow.session), Saving::SecondPending);
    let kept = slow.session.after(Event::Kept(ticket(&step), Kept::Twice));
    assert_eq!(saving(&kept.session), Saving::Saved);
    // The word comes too late: it is saved already.
    let late = kept.session.after(Event::SecondIsSlow(ticket(&step)));
    assert_eq!(saving(&late.session), Saving::Saved);
}

#[test]
fn what_the_second_copy_missed_is_offered_to_it_once_it_works() {
    let first = opened().after(rate(5));
    let once = Kept::FirstOnly(Fault::Blocked);
    let once = first.session.after(Event::Kept(ticket(&first), once));
    assert_eq!(saving(&once.session), Saving::SecondPending);
    // Without a second copy, each save is of what was changed alone.
    let other = Change::WriteNote(night().next(), crate::bounded::Words::new("x").unwrap());
    let second = once.session.after(Event::Changed(other));
    assert_eq!(kept_parts(&second), [PartKey::Night(night().next())]);
    let works = second
        .session
        .after(Event::Kept(ticket(&second), Kept::Twice));
    assert_eq!(kept_parts(&works), [PartKey::Night(night())]);
    let all = works
        .session
        .after(Event::Kept(ticket(&works), Kept::Twice));
    assert!(all.errands.is_empty());
    assert_eq!(saving(&all.session), Saving::Saved);
}

fn kept_parts(step: &Step) -> Vec<PartKey> {
    let [Errand::Keep(_, parts)] = step.errands.as_slice() else {
        panic!("one save was expected: {:?}", step.errands);
    };
    parts.iter().map(Part::key).collect()
}

fn note(words: &str) -> Change {
    Change::WriteNote(night(), crate::bounded::Words::new(words).unwrap())
}

/// The parts that another tab has kept, after this change to an empty journal.
fn elsewhere(change: Change) -> Event {
    let changed = Journal::default().with(change).unwrap();
    let parts = changed.touched.iter().map(|key| changed.journal.part(*key));
    Event::KeptElsewhere(parts.collect(), Troubles::default())
}

#[test]
fn what_another_tab_kept_is_shown_and_is_nothing_to_keep() {
    let step = opened().after(elsewhere(note("theirs")));
    assert!(step.errands.is_empty());
    let open = step.session.open().unwrap();
    assert_eq!(
        open.journal().entry(night()).unwrap().note.as_str(),
        "theirs"
    );
    assert!(!open.can_undo());
}

#[test]
fn where_another_tab_was_faster_both_changes_stand() {
    let first = opened().after(rate(5));
    let both = first.session.after(elsewhere(note("theirs")));
    assert_eq!(kept_parts(&both), [PartKey::Night(night())]);
    let open = both.session.open().unwrap();
    let entry = open.journal().entry(night()).unwrap();
    assert_eq!(entry.worst().unwrap().points(), 5);
    assert_eq!(entry.note.as_str(), "theirs");
    // Taking back the rating would take their note with it.
    assert!(!open.can_undo());
}

#[test]
fn a_change_taken_back_at_once_does_not_come_back_over_another_tabs() {
    let first = opened().after(rate(5)).session.after(Event::Undone);
    let theirs = first.session.after(elsewhere(note("theirs")));
    let open = theirs.session.open().unwrap();
    let entry = open.journal().entry(night()).unwrap();
    assert_eq!(entry.rating, None);
    assert_eq!(entry.note.as_str(), "theirs");
}

#[test]
fn a_newer_version_in_another_tab_makes_this_one_read_only() {
    let found = Troubles {
        newer: 1,
        ..Troubles::default()
    };
    let old = opened().after(Event::KeptElsewhere(vec![], found)).session;
    assert!(old.after(rate(5)).errands.is_empty());
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

#[test]
fn what_a_newer_version_wrote_is_shown_and_never_changed() {
    let trouble = |newer, second| Troubles {
        second,
        newer,
        ..Troubles::default()
    };
    for found in [trouble(1, None), trouble(0, Some(Fault::Newer))] {
        let kept = opened().after(rate(5)).session;
        let journal = Journal::clone(kept.open().unwrap().journal());
        let opened = Event::Opened(journal.clone(), found, Reach::Whole);
        let session = Session::Opening.after(opened).session;
        assert!(session.open().unwrap().is_read_only());
        for event in [rate(6), Event::Undone, Event::TriedAgain] {
            let step = session.after(event);
            assert_eq!(step.errands, []);
            assert_eq!(**step.session.open().unwrap().journal(), journal);
        }
    }
}

#[test]
fn a_save_that_met_a_newer_version_is_the_last() {
    let step = opened().after(rate(5));
    let kept = Kept::Nowhere(Fault::Newer, Fault::Newer);
    let session = step.session.after(Event::Kept(ticket(&step), kept)).session;
    assert_eq!(saving(&session), Saving::NotKept(Fault::Newer));
    assert!(session.open().unwrap().is_read_only());
    assert_eq!(session.after(rate(6)).errands, []);
}

fn somebody_elses() -> Journal {
    let note = Change::WriteNote(night(), Words::new("not mine").unwrap());
    Journal::default().with(note).unwrap().journal
}

#[test]
fn somebody_elses_journal_is_read_and_nothing_comes_to_it_or_is_kept_of_it() {
    let rated = opened().after(rate(5));
    let kept = Event::Kept(ticket(&rated), Kept::Twice);
    let own = rated.session.after(kept).session;
    let step = own.after(Event::Visited(somebody_elses()));
    assert!(step.errands.is_empty());
    let visit = step.session;
    let open = visit.open().unwrap();
    assert!(open.is_guest() && open.is_read_only() && open.has_read_all());
    assert_eq!(**open.journal(), somebody_elses());
    assert!(
        !open.can_undo(),
        "the person's own undo is not for this journal"
    );
    // Neither the person's taps nor their other tabs reach it.
    let theirs = own.open().unwrap().journal().parts().collect();
    for event in [
        rate(9),
        Event::Undone,
        Event::TriedAgain,
        Event::KeptElsewhere(theirs, Troubles::default()),
        Event::Visited(Journal::default()),
    ] {
        let step = visit.after(event);
        assert_eq!((&step.session, step.errands.len()), (&visit, 0));
    }
}

#[test]
fn nobody_comes_in_while_something_is_being_saved() {
    let saving = opened().after(rate(5));
    let step = saving.session.after(Event::Visited(somebody_elses()));
    assert_eq!(step.session, saving.session);
    let nowhere = Kept::Nowhere(Fault::Full, Fault::Blocked);
    let failed = saving
        .session
        .after(Event::Kept(ticket(&saving), nowhere))
        .session;
    let step = failed.after(Event::Visited(somebody_elses()));
    assert_eq!(step.session, failed, "what is kept nowhere would be gone");
    let before = Session::Opening.after(Event::Visited(somebody_elses()));
    assert_eq!(before.session, Session::Opening);
}
