//! No journal makes the weighing panic or give a number that is none.

use std::ops::Range;

use lull::{
    factor::{Factor, Known, Level},
    remedy::{Answer, Choice, Speed, Timing, Use},
    severity::Severity,
    statistics::interval::Interval,
    text::Text,
    weigh::{
        Question,
        carry_over::carry_over,
        comparison::{Comparison, Measured},
        halves::halves,
        outcome::Outcome,
        steps::Steps,
        weigh,
        years::YearsWeighing,
    },
};
use proptest::prelude::*;

use super::sketch::{Sketch, running};

/// One night: days since the one before, rating, evening, and for each of three remedies 0 unknown,
/// 1 not used, 2 used, 3 used after symptoms began; a factor's level.
type Drawn = (i32, Option<u8>, Option<u8>, [u8; 3], Option<u8>);

fn drawn(nights: Range<usize>) -> impl Strategy<Value = Vec<Drawn>> {
    let rating = prop_oneof![
        4 => (0_u8..=10).prop_map(Some),
        1 => Just(Some(0)),
        1 => Just(None),
    ];
    let gap = prop_oneof![8 => Just(1), 2 => 1..5, 1 => 1..400];
    let use_of = || prop_oneof![5 => Just(1_u8), 5 => Just(2_u8), 1 => 0_u8..4];
    let night = (
        gap,
        rating,
        prop::option::weighted(0.85, 0_u8..=10),
        [use_of(), use_of(), use_of()],
        prop::option::weighted(0.9, 0_u8..4),
    );
    prop::collection::vec(night, nights)
}

/// What would make trouble: nothing varies, columns are copies, a remedy never or always used.
fn spoiled(nights: Vec<Drawn>, how: u8) -> Vec<Drawn> {
    let mut nights = nights;
    for (at, (_, rating, evening, used, factor)) in nights.iter_mut().enumerate() {
        match how {
            0 => *rating = rating.map(|_| 4),
            1 => used[1] = used[0],
            2 => used[0] = 2,
            3 => used[2] = if used[0] == 2 || used[1] == 2 { 2 } else { 1 },
            4 => *rating = Some(if used[0] == 2 { 2 } else { 8 }),
            5 => *factor = Some(used[1]),
            6 => *evening = *rating,
            7 => used[1] = u8::from(at > 20) + 1,
            _ => {}
        }
    }
    nights
}

fn sketch(nights: &[Drawn], choice: Choice, speed: Speed) -> Sketch {
    let mut sketch = Sketch::default();
    let ids = ["A", "B", "C"].map(|name| sketch.remedy(name));
    sketch.change(ids[0], |remedy| {
        (remedy.choice, remedy.speed) = (choice, speed);
    });
    let mut day = 0;
    for (gap, rating, evening, used, factor) in nights {
        day += gap;
        if let Some(worst) = rating {
            sketch.rate(day, f64::from(*worst));
        }
        let entry = sketch.entry(day);
        entry.evening_urge = evening.and_then(Severity::new);
        for (id, used) in ids.iter().zip(used) {
            let answer = match used {
                0 => continue,
                1 => Answer::NotUsed,
                2 => Answer::Used(Use::default()),
                _ => Answer::Used(Use {
                    timing: Some(Timing::After),
                    ..Use::default()
                }),
            };
            entry.answers.insert(*id, answer);
        }
        if let Some(level) = factor {
            let level = Level::counted(u16::from(*level)).unwrap();
            entry.factors.insert(Factor::Known(Known::Stress), level);
        }
    }
    sketch
}

fn is_sound(interval: &Interval, estimate: f64) {
    assert!(interval.low().is_finite() && interval.high().is_finite());
    assert!(
        interval.contains(estimate),
        "{estimate} outside {interval:?}"
    );
}

fn is_measured_soundly(measured: &Measured) {
    is_sound(&measured.interval, measured.estimate);
    assert!((0.0..=1.0).contains(&measured.p_value));
    assert!(
        measured
            .p_holm
            .is_none_or(|p| measured.p_value <= p && p <= 1.0)
    );
    assert!(measured.inflation.is_finite());
}

fn comparison_is_sound(comparison: &Comparison) {
    if let Ok(measured) = &comparison.measured {
        assert_eq!(comparison.with + comparison.without, comparison.nights);
        is_measured_soundly(measured);
    }
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn any_journal_has_sound_numbers_and_words(
        (nights, how) in (drawn(0..130), 0_u8..12),
        choice in prop::sample::select(Choice::ALL),
        speed in prop::sample::select(Speed::ALL),
    ) {
        let sketch = sketch(&spoiled(nights, how), choice, speed);
        let journal = sketch.journal();
        let effects = sketch.weigh();
        prop_assert_eq!(effects.remedies.len(), 3);
        for effect in &effects.remedies {
            for sentence in effect.sentences(Text::default(), 1.0) {
                prop_assert!(!sentence.contains("NaN") && !sentence.contains("inf "), "{}", sentence);
            }
            if let Ok(answer) = &effect.outcome {
                comparison_is_sound(&answer.running);
                comparison_is_sound(&answer.words.comparison);
            }
            let question = Question::about(Outcome::Urge);
            if let Some(carried) = carry_over(&journal, &question, effect.remedy) {
                prop_assert!(carried.steady_use.estimate().is_finite());
            }
        }
        let question = Question::about(Outcome::Urge);
        for half in halves(&journal, &question) {
            is_measured_soundly(&half.first);
            is_measured_soundly(&half.second);
        }
        for year in YearsWeighing::new(&journal, &question).finish() {
            year.effects.iter().for_each(|(_, comparison)| comparison_is_sound(comparison));
        }
        let minutes = weigh(&journal, Question::about(Outcome::MinutesLost));
        prop_assert_eq!(minutes.running.nights, 0);
    }
}

/// Nights on which all is known, so that both journals of a comparison hold the same nights.
fn whole(nights: Range<usize>) -> impl Strategy<Value = Vec<(u8, [bool; 2], u8)>> {
    prop::collection::vec((0_u8..=7, any::<[bool; 2]>(), 0_u8..3), nights)
}

fn told(nights: &[(u8, [bool; 2], u8)], swap: bool, add: u8) -> Sketch {
    let mut sketch = Sketch::default();
    let ids = ["A", "B"].map(|name| sketch.remedy(name));
    let mut day = 0;
    for (worst, used, gap) in nights {
        day += 1 + i32::from(*gap);
        sketch.rate(day, f64::from(worst + add));
        sketch.answer(day, ids[0], used[0] != swap);
        sketch.answer(day, ids[1], used[1]);
    }
    sketch
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn swapping_with_and_without_turns_the_effect_round(nights in whole(40..90)) {
        let (one, other) = (told(&nights, false, 0).weigh(), told(&nights, true, 0).weigh());
        let estimated = |effects: &lull::weigh::effect::Effects| {
            super::sketch::weighed(effects, "A").running.measured.is_ok()
        };
        prop_assume!(estimated(&one) && estimated(&other));
        let (one, other) = (running(&one, "A"), running(&other, "A"));
        prop_assert!((one.estimate + other.estimate).abs() < 1e-9);
        prop_assert!((one.interval.low() + other.interval.high()).abs() < 1e-8);
        prop_assert!((one.p_value - other.p_value).abs() < 1e-9);
    }

    #[test]
    fn harder_nights_all_along_change_no_effect(nights in whole(40..90), add in 1_u8..=3) {
        let (one, other) = (told(&nights, false, 0).weigh(), told(&nights, false, add).weigh());
        for name in ["A", "B"] {
            let measured = |effects| super::sketch::weighed(effects, name).running.measured.clone();
            let (Ok(one), Ok(other)) = (measured(&one), measured(&other)) else {
                continue;
            };
            prop_assert!((one.estimate - other.estimate).abs() < 1e-9);
            prop_assert!((one.interval.low() - other.interval.low()).abs() < 1e-8);
            prop_assert!((one.interval.high() - other.interval.high()).abs() < 1e-8);
        }
    }
}
