//! Ten years of nights must fit into a browser's small store, and leave room for sealing them; and no
//! night costs more to save for all those before it.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use lull::{
    bounded::UpTo,
    entry::{Entry, Rating, SleepLatency},
    episode::{Episode, EpisodeId},
    exchange::codec::{Encoded, encode},
    factor::{Factor, Known, Level},
    journal::{Journal, Part},
    keep::{Fault, FirstCopy, Keeper, Kept, SecondCopy},
    moment::Moment,
    night::{Boundary, Night},
    remedy::{Answer, RemedyId, Use},
    severity::Severity,
    symptom::Situation,
};
use pollster::block_on;

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

/// A copy that counts what is written to it: how many times, and how many bytes of keys and texts.
#[derive(Clone, Default)]
struct Counting {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    times: Rc<Cell<usize>>,
    bytes: Rc<Cell<usize>>,
}

impl Counting {
    fn write(&self, key: &str, text: &str) {
        self.times.set(self.times.get() + 1);
        self.bytes.set(self.bytes.get() + key.len() + text.len());
        let mut texts = self.texts.borrow_mut();
        texts.insert(key.to_owned(), text.to_owned());
    }

    /// What was written since this was last asked.
    fn written(&self) -> (usize, usize) {
        (self.times.take(), self.bytes.take())
    }
}

impl FirstCopy for Counting {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.write(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

impl SecondCopy for Counting {
    async fn between(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, Fault> {
        let texts = self.texts.borrow();
        let found = texts.range(from.to_owned()..before.to_owned());
        let found = found.map(|(key, text)| (key.clone(), text.clone()));
        Ok(found.collect())
    }

    async fn put(
        &self,
        texts: &[(String, String)],
        _: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, Fault> {
        for (key, text) in texts {
            self.write(key, text);
        }
        Ok(vec![])
    }
}

/// What one change of a night writes into the first and the second copy of a journal of so many nights,
/// each with an episode: times and bytes.
fn cost_of_a_save(nights: i32) -> [(usize, usize); 2] {
    let (first, second) = (Counting::default(), Counting::default());
    let stored = |day: i32, number: i32| {
        let Encoded { key, body } = record(day, entry(day, number..number + 1));
        (key, body)
    };
    let open = || Keeper::open(first.clone(), second.clone(), "lull:/:", "");
    let (keeper, _) = block_on(open());
    let all: Vec<_> = (0..nights)
        .map(|number| stored(12_000 + number, number))
        .collect();
    assert_eq!(block_on(keeper.finish(keeper.begin(&all))), Kept::Twice);
    let (keeper, opened) = block_on(open());
    let left = opened.earlier.iter();
    let read: usize = left
        .map(|stretch| block_on(keeper.open_earlier(stretch)).records.len())
        .sum();
    assert_eq!(opened.records.len() + read, all.len());
    let _ = (first.written(), second.written());
    let last = 12_000 + nights - 1;
    let Encoded { key, body } = record(last, changed(0, entry(last, 0..3)));
    let kept = block_on(keeper.finish(keeper.begin(&[(key, body)])));
    assert_eq!(kept, Kept::Twice);
    [first.written(), second.written()]
}

#[test]
fn a_save_costs_the_same_in_a_journal_of_any_length() {
    let [short, long] = [10, 10_000].map(cost_of_a_save);
    for ((times, bytes), (of_long, in_long)) in short.into_iter().zip(long) {
        assert_eq!(times, of_long);
        assert!(times <= 2, "{times} writes");
        // The number of the save is longer by its digits.
        assert!(in_long.abs_diff(bytes) <= 4, "{bytes} or {in_long} bytes");
        assert!(in_long <= 8 * 1024, "{in_long} bytes");
    }
}
