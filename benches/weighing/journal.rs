//! A journal with four remedies and four factors: 30 columns over two years, with the drift's.

use std::rc::Rc;

use lull::{
    bounded::Words,
    entry::{Entry, Rating},
    factor::{Factor, Known, Level},
    journal::{Journal, Part},
    later_fields::LaterFields,
    night::Night,
    remedy::{Access, Answer, Choice, Past, Remedy, RemedyId, Span, Speed, Use},
    severity::Severity,
    statistics::splitmix::SplitMix64,
};

const FACTORS: [Known; 4] = [
    Known::CaffeineLate,
    Known::Alcohol,
    Known::Stress,
    Known::ExerciseLate,
];

/// So many nights in a row.
pub fn of(nights: i32) -> Journal {
    let mut dice = SplitMix64::new(1);
    let first: Night = "2016-01-01".parse().unwrap();
    let remedies: Vec<Remedy> = (1..=4).map(|number| remedy(number, first)).collect();
    let mut wander = 0.0;
    let nights = (0..nights).map(|day| {
        wander = 0.5 * wander + 2.0 * dice.unit() - 1.0;
        let points = (0..=10).find(|points| f64::from(*points) > 4.5 + 2.0 * wander);
        let rating = Rating {
            worst: Severity::new(points.unwrap_or(10)).unwrap(),
            logged: None,
        };
        let answers = remedies.iter().map(|remedy| {
            let used = Answer::Used(Use::default());
            (remedy.id, if dice.coin() { used } else { Answer::NotUsed })
        });
        let answers = answers.collect();
        let level = |known| {
            let level = if dice.coin() { Level::Yes } else { Level::No };
            (Factor::Known(known), level)
        };
        let entry = Entry {
            rating: Some(rating),
            answers,
            factors: FACTORS.into_iter().map(level).collect(),
            ..Entry::default()
        };
        let night = Night::from_day_number(first.day_number() + day).unwrap();
        Part::Night(night, Some(Rc::new(entry)))
    });
    let nights: Vec<Part> = nights.collect();
    let remedies = remedies
        .iter()
        .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy.clone()))));
    Journal::from_parts(nights.into_iter().chain(remedies))
}

fn remedy(number: u8, first: Night) -> Remedy {
    Remedy {
        id: RemedyId::fresh(i64::from(number), [number; 10]),
        name: Words::new(&format!("Remedy {number}")).unwrap(),
        library: None,
        access: Access::Own,
        prescriber: Words::default(),
        choice: Choice::Plan,
        speed: Speed::SameNight,
        listed: vec![Span::since(first)],
        standing: vec![],
        later: LaterFields::default(),
        past: Past::default(),
    }
}
