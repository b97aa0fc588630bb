//! Where a trial stands as nights go by.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;
use crate::{
    later_fields::LaterFields,
    remedy::RemedyId,
    severity::Worthwhile,
    trial::{
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Comparison, PlanFields},
    },
};

fn night(day: i32) -> Night {
    Night::from_day_number(20_000 + day).unwrap()
}

fn at(utc_ms: i64) -> Moment {
    Moment::new(utc_ms, 0, "").unwrap()
}

/// 28 single nights from night 0 on.
fn trial() -> Trial {
    let plan = Plan::kept(PlanFields {
        comparison: Comparison::AgainstNone(RemedyId::fresh(1, [1; 10])),
        design: Design::ShortNightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 42,
        first: night(0),
    });
    Trial::begin(TrialId::fresh(1, [1; 10]), plan, at(0))
}

fn span(from: i32, until: i32) -> Span {
    Span::new(night(from), Some(night(until))).unwrap()
}

#[test]
fn it_is_over_the_night_after_its_last_and_not_before() {
    let trial = trial();
    assert_eq!(trial.stage(night(-1)), Stage::Ahead);
    assert_eq!(trial.stage(night(0)), Stage::Running);
    assert_eq!(trial.stage(night(27)), Stage::Running);
    assert_eq!(trial.stage(night(28)), Stage::Over);
}

#[test]
fn a_pause_moves_the_end_and_one_without_an_end_never_ends_it() {
    let skipped = trial().paused(span(5, 5));
    assert_eq!(skipped.stage(night(5)), Stage::Paused);
    assert_eq!(skipped.stage(night(28)), Stage::Running);
    assert_eq!(skipped.stage(night(29)), Stage::Over);
    let paused = trial().paused(Span::since(night(20)));
    assert_eq!(paused.stage(night(100)), Stage::Paused);
    let going_on = paused.resumed(night(30));
    assert_eq!(going_on.stage(night(29)), Stage::Paused);
    assert_eq!(going_on.stage(night(30)), Stage::Running);
    assert_eq!(going_on.schedule().last(), Some(night(37)));
}

#[test]
fn a_pause_taken_back_on_its_first_night_leaves_nothing() {
    let trial = trial();
    let back = trial
        .clone()
        .paused(Span::since(night(3)))
        .resumed(night(3));
    assert_eq!(back, trial);
}

#[test]
fn stopped_early_it_keeps_the_nights_before_and_is_under_way_no_longer() {
    let stop = |day: i32, ms| Stop {
        from: night(day),
        at: at(ms),
        later: LaterFields::default(),
    };
    let stopped = trial().stopped_early(stop(10, 5));
    assert_eq!(stopped.stage(night(3)), Stage::StoppedEarly);
    assert!(!Stage::StoppedEarly.is_under_way());
    assert_eq!(stopped.schedule().last(), Some(night(9)));
    // The first end holds, whichever is heard of first.
    let twice = stopped.clone().stopped_early(stop(12, 6));
    assert_eq!(twice, stopped);
    let other_way_round = trial()
        .stopped_early(stop(12, 6))
        .stopped_early(stop(10, 5));
    assert_eq!(other_way_round, stopped);
}
