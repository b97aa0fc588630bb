//! The ways a journal changes.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;
use crate::{
    episode::EpisodeId,
    journal::{BinId, Deletion, PartKey},
    remedy::{Access, Remedy, Span, Usage},
};

fn night(text: &str) -> Night {
    text.parse().unwrap()
}

fn at(utc_ms: i64) -> Moment {
    Moment::new(utc_ms, 0, "Europe/London").unwrap()
}

fn remedy(name: &str, number: u8) -> Remedy {
    Remedy {
        listed: vec![Span::since(night("2026-01-01"))],
        ..Remedy::named(
            RemedyId::fresh(i64::from(number), [number; 10]),
            Words::new(name).unwrap(),
            Access::Own,
        )
    }
}

fn after(journal: &Journal, change: impl Act) -> Journal {
    journal.with(change).unwrap().journal
}

fn rate(night: Night, worst: u8, ms: i64) -> Change {
    Change::RateNight {
        night,
        worst: Severity::new(worst).unwrap(),
        at: at(ms),
    }
}

#[test]
fn a_corrected_rating_keeps_the_time_of_the_first() {
    let tonight = night("2026-02-01");
    let journal = after(&Journal::default(), rate(tonight, 6, 1_000));
    let journal = after(&journal, rate(tonight, 7, 900_000_000));
    let rating = journal.entry(tonight).unwrap().rating.clone().unwrap();
    assert_eq!(rating.worst.points(), 7);
    assert_eq!(rating.logged.unwrap().0.utc_ms(), 1_000);
}

#[test]
fn that_was_all_says_no_only_where_nothing_was_said() {
    let tonight = night("2026-02-01");
    let (bath, tea) = (remedy("Bath", 1), remedy("Tea", 2));
    let mut journal = Journal::default();
    for listed in [bath.clone(), tea.clone()] {
        journal = after(&journal, ListChange::ListRemedy(listed));
    }
    let used = Change::AnswerRemedy(tonight, bath.id, Some(Answer::Used(Use::default())));
    journal = after(&journal, used);
    assert_eq!(journal.usage(tonight, tea.id), Usage::Unknown);
    journal = after(&journal, Change::ThatWasAll(tonight));
    assert_eq!(journal.usage(tonight, bath.id), Usage::Used);
    assert_eq!(journal.usage(tonight, tea.id), Usage::NotUsed);
}

#[test]
fn that_was_all_leaves_a_prescribed_medicine_unknown() {
    let tonight = night("2026-02-01");
    let (tea, medicine) = (
        remedy("Tea", 1),
        Remedy {
            access: Access::LogOnly,
            ..remedy("Tablets from the clinic", 2)
        },
    );
    let mut journal = Journal::default();
    for listed in [tea.clone(), medicine.clone()] {
        journal = after(&journal, ListChange::ListRemedy(listed));
    }
    journal = after(&journal, Change::ThatWasAll(tonight));
    assert_eq!(journal.usage(tonight, tea.id), Usage::NotUsed);
    assert_eq!(journal.usage(tonight, medicine.id), Usage::Unknown);
    assert_eq!(journal.unsaid(tonight).count(), 0);
}

#[test]
fn a_remedy_listed_as_used_is_used_on_that_night_alone() {
    let (tonight, tomorrow) = (night("2026-02-01"), night("2026-02-02"));
    let bath = remedy("Bath", 1);
    let listed = ListChange::ListUsed(tonight, bath.clone());
    let changed = Journal::default().with(listed.clone()).unwrap();
    let journal = &changed.journal;
    assert_eq!(journal.usage(tonight, bath.id), Usage::Used);
    assert_eq!(journal.usage(tomorrow, bath.id), Usage::Unknown);
    // One change, so that one step takes it back.
    assert_eq!(changed.touched.len(), 2);
    let again = ListChange::ListUsed(tonight, remedy("bath", 2));
    assert!(journal.with(again).is_err(), "the name is taken");
}

#[test]
fn the_same_as_last_time_overrules_nothing_already_said() {
    let (before, tonight) = (night("2026-02-01"), night("2026-02-03"));
    let bath = remedy("Bath", 1);
    let mut journal = after(&Journal::default(), ListChange::ListRemedy(bath.clone()));
    let used = Answer::Used(Use {
        amount: Words::new("20 minutes").unwrap(),
        note: Words::new("too hot").unwrap(),
        ..Use::default()
    });
    journal = after(&journal, Change::AnswerRemedy(before, bath.id, Some(used)));
    let same = after(&journal, Change::SameAsLastTime(tonight));
    let Some(Answer::Used(again)) = same.answer(tonight, bath.id) else {
        panic!("the bath was used last time");
    };
    assert_eq!(again.amount.as_str(), "20 minutes");
    assert!(again.note.is_empty());
    let said = Change::AnswerRemedy(tonight, bath.id, Some(Answer::NotUsed));
    let same = after(&after(&journal, said), Change::SameAsLastTime(tonight));
    assert_eq!(same.usage(tonight, bath.id), Usage::NotUsed);
}

#[test]
fn an_episode_given_another_night_leaves_the_first() {
    let (first, second) = (night("2026-02-01"), night("2026-02-02"));
    let episode = Episode::now(
        EpisodeId::fresh(5, [5; 10]),
        at(5),
        Severity::new(7).unwrap(),
    );
    let journal = after(
        &Journal::default(),
        Change::LogEpisode(first, episode.clone()),
    );
    let moved = journal.with(Change::LogEpisode(second, episode)).unwrap();
    assert!(moved.journal.entry(first).is_none());
    assert_eq!(moved.journal.entry(second).unwrap().episodes.len(), 1);
    assert_eq!(
        moved.touched,
        [PartKey::Night(first), PartKey::Night(second)]
    );
}

#[test]
fn two_remedies_cannot_share_a_name() {
    let journal = after(
        &Journal::default(),
        ListChange::ListRemedy(remedy("Bath", 1)),
    );
    assert_eq!(
        journal.with(ListChange::ListRemedy(remedy("bath", 2))),
        Err(Refused::NameTaken("bath".into()))
    );
}

#[test]
fn a_remedy_named_as_a_medicine_is_only_logged_whatever_was_said() {
    let access = |name: &str| {
        let listed = remedy(name, 1);
        let journal = after(&Journal::default(), ListChange::ListRemedy(listed.clone()));
        journal.remedy(listed.id).unwrap().access
    };
    assert_eq!(access("Mirapex 0.125 mg"), Access::LogOnly);
    assert_eq!(access("Magnesium"), Access::Own);
}

#[test]
fn putting_the_touched_parts_back_undoes_a_change() {
    let tonight = night("2026-02-01");
    let before = after(
        &Journal::default(),
        ListChange::ListRemedy(remedy("Bath", 1)),
    );
    let changed = before.with(rate(tonight, 3, 1)).unwrap();
    let parts = changed
        .touched
        .iter()
        .map(|key| before.part(*key))
        .collect();
    let back = after(&changed.journal, Change::PutBack(parts));
    assert_eq!(back.said(), before);
}

#[test]
fn saying_the_same_again_touches_nothing() {
    let tonight = night("2026-02-01");
    let journal = after(&Journal::default(), rate(tonight, 3, 1));
    assert!(
        journal
            .with(rate(tonight, 3, 2))
            .unwrap()
            .touched
            .is_empty()
    );
}

#[test]
fn a_deletion_made_a_second_time_leaves_what_lies_in_the_bin() {
    let tonight = night("2026-02-01");
    let deletion = Deletion {
        id: BinId::fresh(9, [9; 10]),
        at: at(9),
    };
    let note = |words| Change::WriteNote(tonight, Words::new(words).unwrap());
    let journal = after(&Journal::default(), note("first"));
    let deleted = after(&journal, BinChange::DeleteNight(tonight, deletion.clone()));
    let deleted = after(&deleted, note("then"));
    let again = after(&deleted, BinChange::DeleteNight(tonight, deletion));
    assert_eq!(again, deleted);
}
