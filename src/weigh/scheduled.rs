//! What do the nights of a trial hold? As they were drawn, whatever was done.

use super::outcome::Outcome;
use crate::{
    journal::Journal,
    night::Night,
    trial::{adherence::Adherence, answer::TrialNight, plan::Plan, schedule::Schedule},
};

/// The nights of a trial with their outcome, late entries among them.
pub fn trial_nights(journal: &Journal, schedule: &Schedule) -> Vec<TrialNight> {
    let outcome = |night| {
        journal
            .entry(night)
            .and_then(|entry| Outcome::Urge.of(entry))
    };
    let nights = schedule.nights();
    nights
        .map(|(night, turn)| TrialNight {
            night,
            pair: turn.pair,
            position: turn.position,
            arm: turn.arm,
            outcome: outcome(night),
        })
        .collect()
}

/// How far the plan was followed on the nights before `today`.
pub fn adherence(journal: &Journal, plan: &Plan, schedule: &Schedule, today: Night) -> Adherence {
    Adherence::of(plan, schedule, today, |night, remedy| {
        journal.usage(night, remedy)
    })
}
