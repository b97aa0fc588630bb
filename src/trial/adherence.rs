//! Was the plan followed? A trial is judged as it was drawn; this says how far that was done.

use super::{plan::Plan, schedule::Schedule};
use crate::{
    night::Night,
    remedy::{RemedyId, Usage},
};

/// What was done on one night of a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// What was drawn.
    AsDrawn,
    /// Something else.
    Otherwise,
    /// Nobody said.
    Unknown,
}

/// The nights of a trial that are over, by what was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adherence {
    /// As drawn.
    pub as_drawn: u32,
    /// Otherwise.
    pub otherwise: u32,
    /// Not said.
    pub unknown: u32,
}

impl Done {
    /// What was done on a night, given what is known of each remedy of the trial; `None` on a
    /// night that is no part of it.
    pub fn on(
        plan: &Plan,
        schedule: &Schedule,
        night: Night,
        usage: impl Fn(RemedyId) -> Usage,
    ) -> Option<Self> {
        let arm = schedule.turn(night)?.arm;
        let mut done = Self::AsDrawn;
        for remedy in plan.remedies() {
            let asked = plan.asks_for(arm, remedy) == Some(true);
            match usage(remedy) {
                Usage::Unknown => done = Self::Unknown,
                // One remedy against the draw is enough, whatever is known of the other.
                used if (used == Usage::Used) != asked => return Some(Self::Otherwise),
                _ => {}
            }
        }
        Some(done)
    }
}

impl Adherence {
    /// What was done on the nights before `today`.
    pub fn of(
        plan: &Plan,
        schedule: &Schedule,
        today: Night,
        usage: impl Fn(Night, RemedyId) -> Usage,
    ) -> Self {
        let over = schedule.nights().take_while(|(night, _)| *night < today);
        over.fold(Self::default(), |mut sum, (night, _)| {
            match Done::on(plan, schedule, night, |remedy| usage(night, remedy)) {
                Some(Done::AsDrawn) => sum.as_drawn += 1,
                Some(Done::Otherwise) => sum.otherwise += 1,
                Some(Done::Unknown) => sum.unknown += 1,
                None => {}
            }
            sum
        })
    }

    /// Whether so many nights went otherwise that it has to be said: more than a fifth of those
    /// of which it is known.
    pub fn is_loose(self) -> bool {
        self.otherwise * 5 > self.as_drawn + self.otherwise
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        bounded::Words,
        remedy::{Access, Choice, Remedy, Speed},
        severity::Worthwhile,
        statistics::allocation::Arm,
        trial::{
            design::Design,
            gate::Confirmed,
            plan::{Blinding, Choices},
        },
    };

    fn plan() -> Plan {
        let remedy = Remedy {
            choice: Choice::Plan,
            speed: Speed::SameNight,
            ..Remedy::named(
                RemedyId::fresh(1, [1; 10]),
                Words::new("Bath").unwrap(),
                Access::Own,
            )
        };
        Plan::new(&Choices {
            remedy: &remedy,
            against: None,
            design: Design::ShortNightly,
            worthwhile: Worthwhile::default(),
            blinding: Blinding::None,
            confirmed: Confirmed::default(),
            seed: 42,
            first: "2026-12-01".parse().unwrap(),
        })
        .unwrap()
    }

    #[test]
    fn nights_are_counted_by_what_was_done_and_only_those_that_are_over() {
        let plan = plan();
        let schedule = plan.schedule(&[]);
        let first = plan.first();
        // As drawn, but for the first three nights; nothing is known of the fourth.
        let usage = |night: Night, _| {
            let drawn = schedule.turn(night).is_some_and(|turn| turn.arm == Arm::B);
            match night.day_number() - first.day_number() {
                3 => Usage::Unknown,
                0..=2 if drawn => Usage::NotUsed,
                0..=2 => Usage::Used,
                _ if drawn => Usage::Used,
                _ => Usage::NotUsed,
            }
        };
        let after = |nights: i32| {
            let today = Night::from_day_number(first.day_number() + nights).unwrap();
            Adherence::of(&plan, &schedule, today, usage)
        };
        assert_eq!(after(0), Adherence::default());
        let expected = Adherence {
            as_drawn: 11,
            otherwise: 3,
            unknown: 1,
        };
        assert_eq!(after(15), expected);
        assert!(after(15).is_loose());
        assert!(!after(16).is_loose());
    }
}
