//! Ten years of nights must fit into a browser's small store, and leave room for sealing them.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use lull::{
    bounded::UpTo,
    entry::{Entry, Rating, SleepLatency},
    episode::{Episode, EpisodeId},
    exchange::codec::{Encoded, encode},
    factor::{Factor, Known, Level},
    journal::{Journal, Part},
    moment::Moment,
    night::{Boundary, Night},
    remedy::{Answer, RemedyId, Use},
    severity::Severity,
    symptom::Situation,
};

const NIGHTS: i32 = 3_650;
const EPISODES: i32 = 10_000;
const LIMIT: f64 = 2.8 * 1024.0 * 1024.0;
/// Characters that the keeper puts before a key, and before a body.
const KEY_PREFIX: usize = 14;
const HEADER: usize = 25;

fn remedy(number: u8) -> RemedyId {
    RemedyId::fresh(1_480_000_000_000 + i64::from(number), [number; 10])
}

fn moment(day: i32, minutes: i64) -> Moment {
    let utc_ms = i64::from(day) * 86_400_000 + minutes * 60_000;
    Moment::new(utc_ms, 60, "Europe/London").unwrap()
}

/// The urge in the moment as people log it: where, what helped in every second, how it was after.
fn episode(day: i32, number: i32) -> Episode {
    let chance = [u8::try_from(number % 251).unwrap(); 10];
    let started = moment(day, 1_200 + i64::from(number % 240));
    let id = EpisodeId::fresh(started.utc_ms(), chance);
    let places = Situation::ALL;
    let place = usize::try_from(number).unwrap() % places.len();
    let mut episode = Episode::now(id, started, Severity::new(7).unwrap());
    episode.situation = Some(places[place]);
    episode.urge_after = Severity::new(3);
    if number % 2 == 0 {
        episode.tried.insert(remedy(1));
    }
    episode
}

fn entry(day: i32, episodes: std::ops::Range<i32>) -> Entry {
    let said = [
        Answer::Used(Use::default()),
        Answer::NotUsed,
        Answer::NotUsed,
        Answer::NotUsed,
    ];
    let factor = |known, level| (Factor::Known(known), level);
    let amount = |number| Level::counted(number).unwrap();
    Entry {
        rating: Some(Rating {
            worst: Severity::new(6).unwrap(),
            logged: Some((moment(day + 1, 480), Boundary::NOON)),
        }),
        sleep_latency: UpTo::new(25).map(SleepLatency::Minutes),
        answers: (1..).map(remedy).zip(said).collect(),
        factors: [
            factor(Known::CaffeineLate, amount(2)),
            factor(Known::Alcohol, Level::No),
            factor(Known::Stress, amount(1)),
        ]
        .into(),
        episodes: episodes.map(|number| episode(day, number)).collect(),
        ..Entry::default()
    }
}

/// The record of a night.
fn record(day: i32, entry: Entry) -> Encoded {
    let night = Night::from_day_number(day).unwrap();
    encode(&Part::Night(night, Some(Rc::new(entry))))
}

/// What is left of an entry when all of it is taken back: a mark for each thing that was said.
fn deleted(day: i32, entry: Entry) -> Entry {
    let night = Night::from_day_number(day).unwrap();
    let journal = Journal::from_parts([Part::Night(night, Some(Rc::new(entry)))]);
    let parts = journal.stamped(vec![Part::Night(night, None)]);
    match parts.first() {
        Some(Part::Night(_, Some(entry))) => Entry::clone(entry),
        _ => panic!("no mark is left"),
    }
}

/// The entry as people leave it: each urge was told in two steps, an answer was tapped through, and
/// on every third night the number was mended.
fn changed(number: i32, mut entry: Entry) -> Entry {
    let ids = entry
        .episodes
        .iter()
        .map(|episode| episode.id.uuid().simple().to_string());
    let ids: Vec<String> = ids.collect();
    for id in ids {
        entry.versions.set(format!("e:{id}"), 2);
    }
    let answer = remedy(2).uuid().simple().to_string();
    entry.versions.set(format!("a:{answer}"), 1);
    if number % 3 == 0 {
        entry.versions.set("worst".to_owned(), 1);
    }
    entry
}

#[test]
fn ten_years_take_at_most_2_8_mebibytes() {
    let first_day = 17_000;
    let mut room = 0;
    for number in 0..NIGHTS {
        let episodes = number * EPISODES / NIGHTS..(number + 1) * EPISODES / NIGHTS;
        let day = first_day + number;
        let entry = entry(day, episodes);
        assert_eq!((entry.answers.len(), entry.factors.len()), (4, 3));
        let record = record(day, changed(number, entry));
        // One byte a character holds only while the text is Latin-1.
        assert!(record.body.is_ascii());
        room += KEY_PREFIX + record.key.len() + HEADER + record.body.len();
    }
    let used = f64::from(u32::try_from(room).unwrap());
    assert!(used <= LIMIT, "{room} characters");
}

/// Marks are kept for good, so they must be small.
#[test]
fn what_is_deleted_leaves_little() {
    let whole = entry(17_000, 0..3);
    let alone = Entry {
        episodes: whole.episodes[..1].to_vec(),
        ..Entry::default()
    };
    let night = record(17_000, deleted(17_000, whole)).body.len();
    let none = record(17_000, Entry::default()).body.len();
    let episode = record(17_000, deleted(17_000, alone)).body.len() - none;
    assert!(night <= 420, "a night leaves {night} characters");
    assert!(episode <= 60, "an episode leaves {episode} characters");
}
