//! What do the nights of a trial hold, and what came of it? As they were drawn, whatever was done.

use super::outcome::Outcome;
use crate::{
    journal::{Journal, Standing},
    night::Night,
    statistics::{refusal::Refusal, worthwhile::Worthwhile},
    trial::{
        Trial,
        adherence::Adherence,
        answer::{Terms, TrialAnswer, TrialNight},
        schedule::Schedule,
    },
};

/// What may be looked at of a trial.
#[derive(Clone, Debug, PartialEq)]
pub enum TrialResult {
    /// Nothing before its planned end.
    KeptBack,
    /// Nothing ever: one of its remedies is prescribed.
    Prescribed,
    /// Its nights do not hold enough to say anything.
    None(Refusal),
    /// What came of it, with a word on an early end.
    Answered(TrialAnswer),
}

impl TrialResult {
    /// What may be looked at when this night is the present one.
    pub fn of(journal: &Journal, trial: &Trial, today: Night) -> Self {
        let completed = match journal.standing(trial, today) {
            Standing::UnderWay(_) => return Self::KeptBack,
            Standing::Prescribed => return Self::Prescribed,
            Standing::Over => true,
            Standing::StoppedEarly => false,
        };
        let plan = trial.plan();
        let points = plan.worthwhile().points();
        let terms = Terms {
            washout: plan.design().washout(),
            worthwhile: Worthwhile::new(points).unwrap_or(Worthwhile::ONE),
            completed,
        };
        match TrialAnswer::of(&trial_nights(journal, &trial.schedule()), &terms) {
            Ok(answer) => Self::Answered(answer),
            Err(refusal) => Self::None(refusal),
        }
    }
}

/// The nights of a trial with their outcome, late entries among them.
fn trial_nights(journal: &Journal, schedule: &Schedule) -> Vec<TrialNight> {
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
pub fn adherence(journal: &Journal, trial: &Trial, today: Night) -> Adherence {
    let usage = |night, remedy| journal.usage(night, remedy);
    Adherence::of(trial.plan(), &trial.schedule(), today, usage)
}
