//! Made-up nights of which it is known what they show, as backups to be taken in.

use std::rc::Rc;

use lull::{
    bounded::Words,
    entry::{Entry, Rating},
    exchange::backup,
    journal::{Journal, Part},
    moment::Moment,
    night::Night,
    remedy::{Access, Answer, Choice, Remedy, RemedyId, Span, Speed, Use},
    severity::Severity,
    statistics::splitmix::SplitMix64,
};

/// The morning after the last night.
pub const DAY_AFTER: &str = "2026-11-24 09:00:00";

/// The evening of the last night, as a day number.
const LAST: i32 = 20_780;
const NIGHTS: i32 = 143;

/// When something was used, and what it was worth.
struct Tried {
    name: &'static str,
    choice: Choice,
    used: fn(i32, u64) -> bool,
    worth: fn(i32) -> f64,
}

fn tried(name: &'static str, used: fn(i32, u64) -> bool, worth: fn(i32) -> f64) -> Tried {
    Tried {
        name,
        choice: Choice::Plan,
        used,
        worth,
    }
}

/// A pattern, a sign, a pair used together, one just begun.
pub fn of_all_kinds() -> Journal {
    let pair = |day: i32, _: u64| day / 3 % 2 == 0;
    made(&[
        tried("Warm bath", |_, coins| coins & 1 == 1, |_| -2.0),
        Tried {
            // How it is chosen is not said: a sign at most.
            choice: Choice::Unknown,
            ..tried("Herbal tea", |_, coins| coins & 2 == 2, |_| -1.8)
        },
        Tried {
            // Used when the evening is bad, and no evening was rated: a sign at most.
            choice: Choice::AsNeeded,
            ..tried("Foot massage", |_, coins| coins & 4 == 4, |_| -1.8)
        },
        tried("Magnesium", pair, |_| -0.5),
        tried("Stretching", pair, |_| -0.5),
        tried("Weighted blanket", |day, _| day >= NIGHTS - 4, |_| 0.0),
    ])
}

/// A bath that is worth much in the first half of the nights, and the opposite in the second.
pub fn that_change() -> Journal {
    let worth = |day| if day < NIGHTS / 2 { -3.0 } else { 1.0 };
    made(&[tried("Warm bath", |_, coins| coins & 1 == 1, worth)])
}

/// The nights as a backup.
pub fn backup(journal: &Journal) -> String {
    backup::write(journal, &Moment::epoch())
}

fn made(all: &[Tried]) -> Journal {
    let night = |day: i32| Night::from_day_number(LAST - NIGHTS + 1 + day);
    let id = |place: u8| RemedyId::fresh(i64::from(place), [place; 10]);
    let mut dice = SplitMix64::new(11);
    let nights = (0..NIGHTS).filter_map(|day| {
        let coins = dice.below(8);
        let mut worst = 6.0 + 2.0 * (dice.unit() + dice.unit() - 1.0);
        let mut answers = Vec::new();
        for (one, place) in all.iter().zip(0..) {
            let used = (one.used)(day, coins);
            worst += if used { (one.worth)(day) } else { 0.0 };
            let answer = if used {
                Answer::Used(Use::default())
            } else {
                Answer::NotUsed
            };
            answers.push((id(place), answer));
        }
        let points = Severity::all().find(|rating| f64::from(rating.points()) + 0.5 >= worst);
        let entry = Entry {
            rating: points.map(|worst| Rating {
                worst,
                logged: None,
            }),
            answers: answers.into_iter().collect(),
            ..Entry::default()
        };
        Some(Part::Night(night(day)?, Some(Rc::new(entry))))
    });
    let nights: Vec<Part> = nights.collect();
    let remedies = all.iter().zip(0..).filter_map(|(one, place)| {
        let remedy = Remedy {
            choice: one.choice,
            speed: Speed::SameNight,
            listed: vec![Span::since(night(0)?)],
            ..Remedy::named(id(place), Words::new(one.name)?, Access::Own)
        };
        Some(Part::Remedy(remedy.id, Some(Rc::new(remedy))))
    });
    Journal::from_parts(nights.into_iter().chain(remedies))
}
