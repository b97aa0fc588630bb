//! How trials are begun, paused, resumed and stopped, and what is withheld meanwhile.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;
use crate::{
    bounded::Words,
    journal::{Act, Change, ListChange, TrialChange, Worthwhile},
    later_fields::LaterFields,
    remedy::{Answer, Choice, Speed, Standing as EveryNight},
    severity::Severity,
    trial::{
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Choices, Plan},
    },
};

const DAY_MS: i64 = 86_400_000;

fn night(day: i32) -> Night {
    Night::from_day_number(20_000 + day).unwrap()
}

/// Nine in the evening of that night, in UTC.
fn evening(day: i32) -> Moment {
    Moment::new((20_000 + i64::from(day)) * DAY_MS + 21 * 3_600_000, 0, "").unwrap()
}

/// Eight in the morning after that night.
fn morning(day: i32) -> Moment {
    Moment::new((20_001 + i64::from(day)) * DAY_MS + 8 * 3_600_000, 0, "").unwrap()
}

fn remedy(number: u8, name: &str) -> Remedy {
    Remedy {
        choice: Choice::Plan,
        speed: Speed::SameNight,
        listed: vec![Span::since(night(-100))],
        ..Remedy::named(
            RemedyId::fresh(i64::from(number), [number; 10]),
            Words::new(name).unwrap(),
            Access::Own,
        )
    }
}

fn trial(number: u8, remedy: &Remedy, against: Option<&Remedy>) -> Trial {
    let plan = Plan::new(&Choices {
        remedy,
        against,
        design: Design::ShortNightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 42,
        first: night(0),
    });
    let id = TrialId::fresh(i64::from(number), [number; 10]);
    Trial::begin(id, plan.unwrap(), evening(-1))
}

fn after(journal: &Journal, change: impl Act) -> Journal {
    journal.with(change).unwrap().journal
}

fn begun() -> (Journal, TrialId) {
    let bath = remedy(1, "Bath");
    let listed = after(&Journal::default(), ListChange::ListRemedy(bath.clone()));
    let trial = trial(1, &bath, None);
    let id = trial.id();
    (after(&listed, TrialChange::Begin(trial)), id)
}

fn standing(journal: &Journal, id: TrialId, today: i32) -> Standing {
    journal.standing(journal.trial(id).unwrap(), night(today))
}

#[test]
fn both_remedies_are_withheld_until_the_planned_end_is_over() {
    let (bath, tea) = (remedy(1, "Bath"), remedy(2, "Tea"));
    let listed = after(&Journal::default(), ListChange::ListRemedy(bath.clone()));
    let listed = after(&listed, ListChange::ListRemedy(tea.clone()));
    let trial = trial(1, &bath, Some(&tea));
    let journal = after(&listed, TrialChange::Begin(trial));
    for day in [-1, 0, 14, 27] {
        assert_eq!(journal.withheld(night(day)), [tea.id, bath.id], "{day}");
    }
    assert!(journal.withheld(night(28)).is_empty());
}

#[test]
fn one_trial_at_a_time_and_the_next_after_its_end() {
    let (journal, first) = begun();
    let tea = remedy(2, "Tea");
    let journal = after(&journal, ListChange::ListRemedy(tea.clone()));
    let next = trial(2, &tea, None);
    let refused = journal.with(TrialChange::Begin(next.clone()));
    assert_eq!(refused, Err(Refused::TrialUnderWay));
    let stopped = after(&journal, TrialChange::Stop(first, evening(-1)));
    assert!(stopped.with(TrialChange::Begin(next)).is_ok());
}

#[test]
fn beginning_ends_every_night_use_and_taking_it_back_restores_all() {
    let mut bath = remedy(1, "Bath");
    bath.standing = vec![EveryNight {
        span: Span::since(night(-50)),
        amount: Words::default(),
        later: LaterFields::default(),
    }];
    let listed = after(&Journal::default(), ListChange::ListRemedy(bath.clone()));
    let changed = listed
        .with(TrialChange::Begin(trial(1, &bath, None)))
        .unwrap();
    let planned = changed.journal.remedy(bath.id).unwrap();
    assert!(planned.standing_on(night(-1)).is_some());
    assert!(planned.standing_on(night(0)).is_none());
    let before = changed.touched.iter().map(|key| listed.part(*key));
    let back = after(&changed.journal, Change::PutBack(before.collect()));
    assert_eq!(back.said(), listed);
}

#[test]
fn a_prescribed_medicine_cannot_be_begun_whatever_the_plan_says() {
    let bath = remedy(1, "Bath");
    let planned = trial(1, &bath, None);
    for changed in [
        Remedy {
            access: Access::LogOnly,
            ..bath.clone()
        },
        // A brand name typed by hand.
        Remedy {
            name: Words::new("Requip").unwrap(),
            ..bath.clone()
        },
        Remedy {
            library: Some("rx_dopamine".to_owned()),
            ..bath.clone()
        },
    ] {
        let listed = Journal::from_parts([Part::Remedy(bath.id, Some(Rc::new(changed.clone())))]);
        let refused = listed.with(TrialChange::Begin(planned.clone()));
        assert_eq!(refused, Err(Refused::Prescribed), "{changed:?}");
    }
}

#[test]
fn a_remedy_called_prescribed_later_leaves_its_trial_without_an_answer() {
    let (journal, id) = begun();
    let prescribed = Remedy {
        access: Access::LogOnly,
        ..remedy(1, "Bath")
    };
    let journal = after(&journal, ListChange::ListRemedy(prescribed));
    for day in [0, 14, 28, 3_000] {
        assert_eq!(standing(&journal, id, day), Standing::Prescribed, "{day}");
    }
    let pause = TrialChange::Pause {
        trial: id,
        nights: Span::since(night(3)),
        at: evening(3),
    };
    assert_eq!(journal.with(pause), Err(Refused::TrialIsOver));
}

#[test]
fn a_night_whose_outcome_is_known_cannot_be_left_out() {
    let (journal, trial) = begun();
    let rated = after(
        &journal,
        Change::RateNight {
            night: night(3),
            worst: Severity::NONE,
            at: morning(3),
        },
    );
    let skip = |day: i32, at: Moment| TrialChange::Pause {
        trial,
        nights: Span::new(night(day), Some(night(day))).unwrap(),
        at,
    };
    assert_eq!(
        rated.with(skip(2, evening(3))),
        Err(Refused::NightIsOver(night(2)))
    );
    assert_eq!(
        rated.with(skip(3, morning(3))),
        Err(Refused::NightIsOver(night(3)))
    );
    assert!(rated.with(skip(4, morning(3))).is_ok());
    assert!(journal.with(skip(3, evening(3))).is_ok());
    // Stopping keeps the rated night, too.
    let stopped = after(&rated, TrialChange::Stop(trial, morning(3)));
    let nights = stopped.trial(trial).unwrap().schedule();
    assert_eq!(nights.last(), Some(night(3)));
    let unrated = after(&journal, TrialChange::Stop(trial, morning(3)));
    assert_eq!(
        unrated.trial(trial).unwrap().schedule().last(),
        Some(night(2))
    );
}

#[test]
fn a_pause_begins_after_the_skipped_night_and_ends_when_it_is_said() {
    let (journal, trial) = begun();
    let skipped = after(
        &journal,
        TrialChange::Pause {
            trial,
            nights: Span::new(night(3), Some(night(3))).unwrap(),
            at: evening(3),
        },
    );
    let paused = after(
        &skipped,
        TrialChange::Pause {
            trial,
            nights: Span::since(night(3)),
            at: evening(3),
        },
    );
    assert_eq!(
        standing(&paused, trial, 400),
        Standing::UnderWay(Stage::Paused)
    );
    let again = after(
        &paused,
        TrialChange::Pause {
            trial,
            nights: Span::since(night(8)),
            at: evening(8),
        },
    );
    assert_eq!(again, paused);
    let resumed = after(
        &paused,
        TrialChange::Resume {
            trial,
            first: night(10),
            at: evening(10),
        },
    );
    let schedule = resumed.trial(trial).unwrap().schedule();
    assert_eq!(schedule.turn(night(9)), None);
    assert!(schedule.turn(night(10)).is_some());
    assert_eq!(schedule.last(), Some(night(34)));
    assert_eq!(standing(&resumed, trial, 35), Standing::Over);
}

#[test]
fn what_is_over_changes_no_more() {
    let (journal, trial) = begun();
    let changes = [
        TrialChange::Stop(trial, evening(28)),
        TrialChange::Pause {
            trial,
            nights: Span::since(night(28)),
            at: evening(28),
        },
        TrialChange::Resume {
            trial,
            first: night(28),
            at: evening(28),
        },
    ];
    for change in changes {
        assert_eq!(
            journal.with(change.clone()),
            Err(Refused::TrialIsOver),
            "{change:?}"
        );
    }
}

#[test]
fn the_same_as_last_time_leaves_out_what_is_tested() {
    let (journal, _) = begun();
    let tea = remedy(2, "Tea");
    let bath = remedy(1, "Bath").id;
    let journal = after(&journal, ListChange::ListRemedy(tea.clone()));
    let used = |id| Change::AnswerRemedy(night(0), id, Some(Answer::NotUsed));
    let journal = after(&after(&journal, used(bath)), used(tea.id));
    let same = after(&journal, Change::SameAsLastTime(night(1)));
    assert_eq!(same.answer(night(1), tea.id), Some(&Answer::NotUsed));
    assert_eq!(same.answer(night(1), bath), None);
}
