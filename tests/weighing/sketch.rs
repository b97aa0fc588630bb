//! A journal in a few strokes.

use std::{collections::BTreeMap, rc::Rc};

use lull::{
    bounded::Words,
    entry::{Entry, Rating},
    journal::{Journal, Part},
    night::Night,
    remedy::{Access, Answer, Choice, Remedy, RemedyId, Span, Speed, Use},
    severity::Severity,
    statistics::splitmix::SplitMix64,
    weigh::{
        Question,
        comparison::Measured,
        effect::{Answer as Weighed, Effect, Effects},
        outcome::Outcome,
        weigh,
    },
};

pub const FIRST: &str = "2024-01-01";

/// Remedies and nights to be made into a journal. Nights are counted from [`FIRST`].
#[derive(Clone, Default)]
pub struct Sketch {
    pub remedies: Vec<Remedy>,
    pub nights: BTreeMap<Night, Entry>,
}

pub fn night(day: i32) -> Night {
    let first: Night = FIRST.parse().unwrap();
    Night::from_day_number(first.day_number() + day).unwrap()
}

impl Sketch {
    /// A remedy used by plan, acting the same night, on the list from the first night on.
    pub fn remedy(&mut self, name: &str) -> RemedyId {
        let number = self.remedies.len() + 1;
        let remedy = Remedy {
            choice: Choice::Plan,
            speed: Speed::SameNight,
            listed: vec![Span::since(night(0))],
            ..Remedy::named(
                RemedyId::fresh(i64::try_from(number).unwrap(), [0; 10]),
                Words::new(name).unwrap(),
                Access::Own,
            )
        };
        let id = remedy.id;
        self.remedies.push(remedy);
        id
    }

    pub fn change(&mut self, id: RemedyId, how: impl FnOnce(&mut Remedy)) {
        how(self
            .remedies
            .iter_mut()
            .find(|remedy| remedy.id == id)
            .unwrap());
    }

    pub fn entry(&mut self, day: i32) -> &mut Entry {
        self.nights.entry(night(day)).or_default()
    }

    pub fn rate(&mut self, day: i32, worst: f64) {
        self.entry(day).rating = Some(Rating {
            worst: severity(worst),
            logged: None,
        });
    }

    pub fn answer(&mut self, day: i32, id: RemedyId, used: bool) {
        self.entry(day).answers.insert(id, answer(used));
    }

    pub fn journal(&self) -> Journal {
        let remedies = self.remedies.iter().cloned();
        let remedies = remedies.map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
        let nights = self.nights.iter();
        let nights = nights.map(|(night, entry)| Part::Night(*night, Some(Rc::new(entry.clone()))));
        Journal::from_parts(remedies.chain(nights))
    }

    pub fn weigh(&self) -> Effects {
        weigh(&self.journal(), Question::about(Outcome::Urge))
    }
}

pub fn answer(used: bool) -> Answer {
    if used {
        Answer::Used(Use::default())
    } else {
        Answer::NotUsed
    }
}

pub fn severity(worst: f64) -> Severity {
    let points = (0..=10_u8).find(|points| worst < f64::from(*points) + 0.5);
    Severity::new(points.unwrap_or(10)).unwrap()
}

/// Chance that comes out the same every time.
pub struct Chance(SplitMix64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(SplitMix64::new(seed))
    }

    pub fn coin(&mut self) -> bool {
        self.0.coin()
    }

    /// About a normal distribution with standard deviation 1.
    pub fn noise(&mut self) -> f64 {
        (0..12).map(|_| self.0.unit()).sum::<f64>() - 6.0
    }

    pub fn one_in(&mut self, many: u64) -> bool {
        self.0.below(many) == 0
    }
}

/// So many nights in a row, each remedy used by a coin and worth so much.
pub fn coin_flips(nights: i32, effects: &[(&str, f64)], seed: u64) -> Sketch {
    let mut sketch = Sketch::default();
    let ids: Vec<RemedyId> = effects
        .iter()
        .map(|(name, _)| sketch.remedy(name))
        .collect();
    let mut chance = Chance::new(seed);
    for day in 0..nights {
        let mut worst = 5.0 + chance.noise();
        for (id, (_, effect)) in ids.iter().zip(effects) {
            let used = chance.coin();
            sketch.answer(day, *id, used);
            worst += if used { *effect } else { 0.0 };
        }
        sketch.rate(day, worst);
    }
    sketch
}

pub fn effect<'a>(effects: &'a Effects, name: &str) -> &'a Effect {
    let mut remedies = effects.remedies.iter();
    remedies.find(|effect| effect.name == name).unwrap()
}

pub fn weighed<'a>(effects: &'a Effects, name: &str) -> &'a Weighed {
    effect(effects, name).outcome.as_ref().unwrap()
}

pub fn running<'a>(effects: &'a Effects, name: &str) -> &'a Measured {
    weighed(effects, name).running.measured.as_ref().unwrap()
}
