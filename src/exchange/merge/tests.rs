//! What comes of two journals, case by case.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

mod properties;

use std::rc::Rc;

use super::*;
use crate::{
    bounded::Words,
    clinic::{ClinicId, ClinicResult, Measure, Measured},
    entry::Entry,
    episode::{Episode, EpisodeId},
    journal::{Act, BinChange, BinId, Change, ClinicChange, Deletion, ListChange, Settings},
    later_fields::LaterFields,
    night::{Boundary, Night},
    remedy::{Access, Answer, Remedy, RemedyId, Span, Usage, Use},
    severity::Severity,
};

const DAY_MS: i64 = 86_400_000;

fn night(text: &str) -> Night {
    text.parse().unwrap()
}

fn first() -> Night {
    night("2026-02-01")
}

fn at(utc_ms: i64) -> Moment {
    Moment::new(utc_ms, 0, "").unwrap()
}

/// Before anything in any bin is 30 days old.
fn early() -> Moment {
    at(-2_208_988_800_000)
}

fn after(journal: &Journal, change: impl Act) -> Journal {
    journal.with(change).unwrap().journal
}

fn merged(journal: &Journal, incoming: &Journal) -> Journal {
    let parts = added(journal, incoming, &early()).parts;
    after(journal, Change::TakeIn(parts))
}

/// Both take in the other's file, and say the same then.
fn exchanged(one: &Journal, other: &Journal) -> Journal {
    let both = merged(one, other);
    assert_eq!(merged(other, one), both);
    both
}

fn note(words: &str) -> Change {
    Change::WriteNote(first(), Words::new(words).unwrap())
}

fn rate(points: u8) -> Change {
    Change::RateNight {
        night: first(),
        worst: Severity::new(points).unwrap(),
        at: at(DAY_MS),
    }
}

fn deletion(number: u8) -> Deletion {
    Deletion {
        id: BinId::fresh(i64::from(number), [number; 10]),
        at: at(i64::from(number)),
    }
}

fn episode(number: u8) -> Episode {
    let id = EpisodeId::fresh(i64::from(number), [number; 10]);
    Episode::now(id, at(i64::from(number)), Severity::NONE)
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

/// What is said of the night, if anything is.
fn said(journal: &Journal) -> (Option<u8>, String, usize) {
    let entry = journal.entry(first()).map(|entry| entry.said());
    let entry = entry.unwrap_or_default();
    let worst = entry.worst().map(Severity::points);
    (worst, entry.note.to_string(), entry.episodes.len())
}

#[test]
fn a_note_here_and_a_number_there_both_hold() {
    let before = after(&after(&Journal::default(), rate(5)), note("calm"));
    let (here, there) = (after(&before, note("windy")), after(&before, rate(7)));
    assert_eq!(
        said(&exchanged(&here, &there)),
        (Some(7), "windy".into(), 0)
    );
}

#[test]
fn a_change_is_newer_than_what_it_was_made_of_whatever_its_words() {
    for (from, to) in [("a", "b"), ("b", "a"), ("a", ""), ("", "a")] {
        let before = after(&Journal::default(), note(from));
        let changed = after(&before, note(to));
        assert_eq!(said(&exchanged(&before, &changed)).1, to);
    }
}

#[test]
fn what_is_deleted_here_does_not_come_back_from_an_older_file() {
    let mut before = after(&after(&Journal::default(), rate(5)), note("windy"));
    before = after(&before, Change::LogEpisode(first(), episode(1)));
    let id = episode(1).id;
    let without = after(&before, BinChange::RemoveEpisode(first(), id, deletion(1)));
    assert_eq!(
        said(&exchanged(&without, &before)),
        (Some(5), "windy".into(), 0)
    );
    let deleted = after(&before, BinChange::DeleteNight(first(), deletion(2)));
    let both = exchanged(&deleted, &before);
    assert_eq!(both.entry(first()), None);
    // Also when the bin has been emptied long ago.
    let late = at(100 * DAY_MS);
    let parts = added(&both, &before, &late).parts;
    let emptied = after(&both, Change::TakeIn(parts));
    assert_eq!((emptied.bin().count(), emptied.entry(first())), (0, None));
    assert_eq!(exchanged(&emptied, &before).entry(first()), None);
}

#[test]
fn what_a_later_version_said_goes_with_its_version() {
    let of_later = |members: &str, version: u32| {
        let mut entry = Entry {
            later: LaterFields::of(members),
            ..Entry::default()
        };
        entry.versions.set("mood".to_owned(), version);
        Journal::from_parts([Part::Night(first(), Some(Rc::new(entry)))])
    };
    let before = of_later(r#""mood":3"#, 0);
    let both = exchanged(&of_later(r#""mood":2,"band":1"#, 1), &before);
    let later = &both.entry(first()).unwrap().later;
    assert_eq!(*later, LaterFields::of(r#""mood":2,"band":1"#));
    // And what was deleted by a version that does not know it stays so.
    let deleted = after(&before, BinChange::DeleteNight(first(), deletion(1)));
    assert_eq!(exchanged(&deleted, &before).entry(first()), None);
}

#[test]
fn what_was_changed_elsewhere_is_not_lost_to_a_deletion() {
    let before = after(&after(&Journal::default(), rate(5)), note("windy"));
    let deleted = after(&before, BinChange::DeleteNight(first(), deletion(1)));
    let changed = after(&before, rate(7));
    // The number was said anew, the note was not.
    let both = exchanged(&deleted, &changed);
    assert_eq!(said(&both), (Some(7), String::new(), 0));
    let more = after(&before, Change::LogEpisode(first(), episode(1)));
    assert_eq!(said(&exchanged(&deleted, &more)), (None, String::new(), 1));
}

#[test]
fn what_came_back_from_the_bin_stays_and_lies_there_no_more() {
    let before = after(&Journal::default(), note("windy"));
    let deleted = after(&before, BinChange::DeleteNight(first(), deletion(1)));
    let back = after(&deleted, BinChange::PutBackFromBin(deletion(1).id));
    let both = exchanged(&back, &deleted);
    assert_eq!(said(&both).1, "windy");
    assert_eq!(both.bin().count(), 0);
}

#[test]
fn an_episode_moved_to_another_night_is_one_episode() {
    let on = |date: &str| Change::LogEpisode(night(date), episode(1));
    let before = after(&Journal::default(), on("2026-02-01"));
    let moved = after(&before, on("2026-02-02"));
    let mended = Episode {
        urge: Severity::new(9).unwrap(),
        ..episode(1)
    };
    let mended = after(&before, Change::LogEpisode(first(), mended));
    for (both, expected) in [
        (exchanged(&before, &moved), "2026-02-02"),
        (exchanged(&mended, &moved), "2026-02-02"),
    ] {
        let nights: Vec<_> = both.nights().map(|(night, _)| night).collect();
        assert_eq!(nights, [night(expected)]);
    }
}

#[test]
fn a_file_taken_in_and_put_aside_deletes_nothing_elsewhere() {
    let here = after(&Journal::default(), note("windy"));
    let there = after(&Journal::default(), rate(5));
    let merge = added(&here, &there, &early());
    let before = merge
        .parts
        .iter()
        .map(|part| here.part(part.key()))
        .collect();
    let both = after(&here, Change::TakeIn(merge.parts));
    let aside = after(&both, Change::PutAside(before));
    assert_eq!(aside, here);
    assert_eq!(said(&exchanged(&aside, &there)).0, Some(5));
}

#[test]
fn remedies_of_one_name_become_one_with_the_smaller_id_on_both_devices() {
    let (ours, theirs) = (remedy("Hot bath", 2), remedy("hot bath", 1));
    let used = |remedy: &Remedy, on: &str| {
        let journal = after(&Journal::default(), ListChange::ListRemedy(remedy.clone()));
        let answer = Some(Answer::Used(Use::default()));
        let used = after(&journal, Change::AnswerRemedy(night(on), remedy.id, answer));
        let tried = Episode {
            tried: [remedy.id].into(),
            ..episode(7)
        };
        after(&used, Change::LogEpisode(night(on), tried))
    };
    let (here, there) = (used(&ours, "2026-02-01"), used(&theirs, "2026-02-02"));
    let both = exchanged(&here, &there);
    let ids: Vec<_> = both.remedies().map(|remedy| remedy.id).collect();
    assert_eq!(ids, [theirs.id]);
    for on in ["2026-02-01", "2026-02-02"] {
        assert_eq!(both.usage(night(on), theirs.id), Usage::Used);
        let entry = both.entry(night(on)).unwrap();
        assert_eq!(entry.answers.len(), 1);
        for episode in &entry.episodes {
            assert_eq!(episode.tried, [theirs.id].into());
        }
    }
    // The old id is known also after the remedy has got another name.
    let renamed = Remedy {
        name: Words::new("Foot bath").unwrap(),
        ..Remedy::clone(both.remedy(theirs.id).unwrap())
    };
    let renamed = after(&both, ListChange::ListRemedy(renamed));
    let again = exchanged(&renamed, &here);
    assert_eq!(again.remedies().count(), 1);
    assert_eq!(again.remedy(theirs.id).unwrap().name.as_str(), "Foot bath");
}

#[test]
fn two_of_one_name_in_one_file_become_one_and_stay_so() {
    let journal = Journal::from_parts(
        [remedy("Warm bath", 1), remedy("warm BATH", 2)]
            .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy)))),
    );
    let once = merged(&journal, &journal);
    assert_eq!(once.remedies().count(), 1);
    assert_eq!(merged(&once, &once), once);
    assert_eq!(merged(&once, &journal), once);
}

#[test]
fn a_medicine_stays_one_under_a_remedy_s_name() {
    let medicine = Remedy {
        access: Access::LogOnly,
        ..remedy("Drops", 2)
    };
    let listed = |remedy: Remedy| after(&Journal::default(), ListChange::ListRemedy(remedy));
    let both = exchanged(&listed(remedy("drops", 1)), &listed(medicine));
    assert_eq!(both.remedies().next().unwrap().access, Access::LogOnly);
}

#[test]
fn of_each_setting_the_newer_holds() {
    let hour = |journal: &Journal, hour| {
        let settings = Settings {
            boundary: Boundary::new(hour).unwrap(),
            ..journal.settings().clone()
        };
        after(journal, settings)
    };
    let before = hour(&Journal::default(), 20);
    let changed = hour(&before, 6);
    let boundary = Boundary::new(6).unwrap();
    assert_eq!(exchanged(&before, &changed).settings().boundary, boundary);
}

fn result(number: u8, value: &str) -> ClinicChange {
    let result = ClinicResult {
        day: first().evening(),
        measure: Measure::named("ferritin").unwrap(),
        value: Measured::new(value).unwrap(),
        unit: Words::default(),
        source: Words::default(),
    };
    ClinicChange::Write(ClinicId::fresh(0, [number; 10]), result)
}

#[test]
fn what_comes_of_each_result_is_told_before() {
    let mut ours = Journal::default();
    for number in [1, 2, 3] {
        ours = after(&ours, result(number, "41"));
    }
    // Elsewhere one is written differently, one is deleted, and one more is written down.
    let theirs = after(&ours, result(2, "14"));
    let theirs = after(&theirs, ClinicChange::Delete(ClinicId::fresh(0, [3; 10])));
    let theirs = after(&theirs, result(4, "50"));
    let merge = added(&ours, &theirs, &early());
    let told = [
        merge.new_results,
        merge.changed_results,
        merge.removed_results,
    ];
    assert_eq!(told, [1, 1, 1]);
    assert_eq!(merged(&ours, &theirs), theirs);
    let back = added(&theirs, &ours, &early());
    assert_eq!(back.parts, [], "what is older changes nothing");
}

#[test]
fn what_comes_of_each_night_is_told_before() {
    let before = after(&Journal::default(), rate(5));
    let deleted = after(&before, BinChange::DeleteNight(first(), deletion(1)));
    let newer = after(&before, rate(6));
    let (noted, nothing) = (after(&before, note("windy")), Journal::default());
    for (ours, theirs, expected) in [
        (&before, &before, None),
        (&before, &nothing, Some(Compared::OnlyOurs)),
        (&nothing, &before, Some(Compared::OnlyTheirs)),
        (&newer, &before, Some(Compared::OursHolds)),
        (&before, &newer, Some(Compared::TheirsHolds)),
        (&newer, &noted, Some(Compared::Together)),
        (&before, &deleted, Some(Compared::Goes)),
        (&deleted, &before, Some(Compared::StaysDeleted)),
    ] {
        let told: Vec<_> = added(ours, theirs, &early()).nights;
        let expected: Vec<_> = expected.map(|of| (first(), of)).into_iter().collect();
        assert_eq!(told, expected);
    }
}
