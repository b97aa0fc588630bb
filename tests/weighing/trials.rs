//! What came of a trial: as it was drawn, after its end, and on the scale of all effects.

use std::rc::Rc;

use lull::{
    chart::effects::{EffectRow, EffectRows, Evidence},
    journal::{Journal, Part},
    later_fields::LaterFields,
    moment::Moment,
    remedy::{Access, RemedyId},
    severity::Worthwhile,
    statistics::{allocation::Arm, refusal::Refusal},
    text::Text,
    trial::{
        Stop, Trial, TrialId,
        adherence::Adherence,
        design::Design,
        finding::TrialFinding,
        gate::Confirmed,
        plan::{Blinding, Choices, Plan},
    },
    weigh::{
        Question,
        scheduled::{TrialResult, adherence},
        weigh,
    },
};

use super::sketch::{Chance, Sketch, night};

/// A trial of single nights, lived through with two nights missed and one done otherwise.
fn lived() -> (Sketch, RemedyId, Trial) {
    let mut sketch = Sketch::default();
    let bath = sketch.remedy("Bath");
    let remedy = sketch.remedies[0].clone();
    let plan = Plan::new(&Choices {
        remedy: &remedy,
        against: None,
        design: Design::Nightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 8,
        first: night(0),
    });
    let at = Moment::new(1_704_130_000_000, 0, "").unwrap();
    let trial = Trial::begin(TrialId::fresh(1, [1; 10]), plan.unwrap(), at);
    let mut chance = Chance::new(8);
    for (day, (_, turn)) in (0..).zip(trial.schedule().nights()) {
        if day == 5 || day == 30 {
            continue;
        }
        let with = turn.arm == Arm::B;
        sketch.answer(day, bath, if day == 12 { !with } else { with });
        sketch.rate(day, 6.0 + chance.noise() - if with { 2.5 } else { 0.0 });
    }
    (sketch, bath, trial)
}

#[test]
fn a_trial_is_answered_as_it_was_drawn_after_its_end_and_not_before() {
    let (mut sketch, bath, trial) = lived();
    let schedule = trial.schedule();
    let journal = sketch.journal();
    let last = schedule.last().unwrap();
    let done = adherence(&journal, &trial, last.next());
    let expected = Adherence {
        as_drawn: 53,
        otherwise: 1,
        unknown: 2,
    };
    assert_eq!(done, expected);
    for before in [night(0), night(20), last] {
        let result = TrialResult::of(&journal, &trial, before);
        assert_eq!(result, TrialResult::KeptBack, "{before}");
    }
    let TrialResult::Answered(answer) = TrialResult::of(&journal, &trial, last.next()) else {
        panic!("its planned end is over");
    };
    // Night 5 and night 30 are of two pairs, which lack a side.
    assert_eq!(answer.pairs, 26);
    assert_eq!(answer.finding, TrialFinding::BetterClearlyWorthwhile);
    // Stopped after ten nights, it says so and settles nothing.
    let stopped = trial.clone().stopped_early(Stop {
        from: night(20),
        at: Moment::epoch(),
        later: LaterFields::default(),
    });
    let TrialResult::Answered(answer) = TrialResult::of(&journal, &stopped, night(20)) else {
        panic!("it was stopped");
    };
    assert_eq!(answer.finding, TrialFinding::StoppedEarly);
    let at_once = trial.clone().stopped_early(Stop {
        from: night(0),
        at: Moment::epoch(),
        later: LaterFields::default(),
    });
    let nothing = TrialResult::of(&journal, &at_once, night(20));
    assert_eq!(nothing, TrialResult::None(Refusal::TooFewPairs));
    // Called prescribed, it never says anything again.
    sketch.change(bath, |remedy| remedy.access = Access::LogOnly);
    let prescribed = sketch.journal();
    for trial in [&trial, &stopped] {
        let result = TrialResult::of(&prescribed, trial, night(500));
        assert_eq!(result, TrialResult::Prescribed);
    }
}

#[test]
fn a_finished_test_stands_full_below_its_remedy_and_a_stopped_or_running_one_does_not() {
    let text = Text::default();
    let (sketch, _, trial) = lived();
    let rows = |trial: &Trial, today| -> Vec<EffectRow> {
        let part = Part::Trial(trial.id(), Some(Rc::new(trial.clone())));
        let journal = Journal::from_parts(sketch.journal().parts().chain([part]));
        let question = Question {
            withheld: journal.withheld(today),
            ..Question::of(&journal)
        };
        let effects = weigh(&journal, question);
        EffectRows::of(&effects, text)
            .with_tests(&effects, &journal, today, text)
            .rows
    };
    let after = trial.schedule().last().unwrap().next();
    let [hint, tested] = &rows(&trial, after)[..] else {
        panic!("a row for the nights as they came, and one for the test");
    };
    assert_eq!(hint.evidence, Evidence::Journal);
    assert_eq!(tested.evidence, Evidence::Test);
    let points = tested.points.unwrap();
    assert!(points.low < points.estimate && points.estimate < -1.5 && points.high < -1.0);
    // Two pairs lack a side.
    assert_eq!(tested.nights, Some((26, 26)));
    assert_eq!(tested.said, "Lower in the test, by enough");
    assert_eq!(rows(&trial, night(30)).len(), 1);
    let stopped = trial.clone().stopped_early(Stop {
        from: night(20),
        at: Moment::epoch(),
        later: LaterFields::default(),
    });
    assert_eq!(rows(&stopped, night(21)).len(), 1);
}
