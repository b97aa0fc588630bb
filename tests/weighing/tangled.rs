//! Remedies that were used together are told apart, or said not to be.

use lull::weigh::{comparison::NoEstimate, effect::Tangled, finding::Finding};

use super::sketch::{Chance, Sketch, coin_flips, running, weighed};

/// 80 nights: stretching and a bath nearly always together, tea by itself.
fn together(apart: i32) -> Sketch {
    let mut sketch = Sketch::default();
    let [bath, stretch, tea] = ["Bath", "Stretch", "Tea"].map(|name| sketch.remedy(name));
    let mut chance = Chance::new(11);
    for day in 0..95 {
        let (used, tea_used) = (chance.coin(), chance.coin());
        let effect = if used { -2.0 } else { 0.0 };
        sketch.rate(day, 6.0 + effect + 0.7 * chance.noise());
        sketch.answer(day, bath, used);
        sketch.answer(day, stretch, if day < apart { !used } else { used });
        sketch.answer(day, tea, tea_used);
    }
    sketch
}

#[test]
fn what_was_always_used_together_has_one_joint_effect() {
    for apart in [0, 8] {
        let effects = together(apart).weigh();
        for name in ["Bath", "Stretch"] {
            let answer = weighed(&effects, name);
            assert_eq!(
                answer.words.finding,
                Finding::CannotSeparate,
                "{name} {apart}"
            );
            assert_eq!(answer.finding_all, Finding::CannotSeparate);
            let Some(Tangled::With { names, either }) = &answer.words.tangled else {
                panic!("{:?}", answer.words.tangled);
            };
            assert_eq!(names.len(), 2);
            let either = either.as_ref().unwrap();
            assert!((either.estimate + 2.0).abs() < 0.6, "{}", either.estimate);
        }
        let tea = weighed(&effects, "Tea");
        assert_eq!(tea.words.finding, Finding::NoWorthwhileDifference);
        assert_eq!(tea.words.tangled, None);
    }
}

#[test]
fn a_remedy_too_rare_to_be_spoken_of_silences_no_other() {
    let mut sketch = coin_flips(95, &[("Bath", -2.0), ("Tea", 0.0)], 14);
    let syrup = sketch.remedy("Syrup");
    for day in 0..95 {
        sketch.answer(day, syrup, day % 12 == 0);
    }
    let effects = sketch.weigh();
    let finding = |name| weighed(&effects, name).words.finding;
    assert_eq!(finding("Syrup"), Finding::NotEnough);
    assert_eq!(finding("Bath"), Finding::ClearBetter);
    assert_eq!(finding("Tea"), Finding::NoWorthwhileDifference);
}

#[test]
fn a_copy_has_no_estimate_of_its_own() {
    let effects = together(0).weigh();
    let bath = &weighed(&effects, "Bath").running.measured;
    assert_eq!(bath.as_ref().err(), Some(&NoEstimate::Collinear));
    assert!(weighed(&effects, "Tea").running.measured.is_ok());
}

#[test]
fn enough_nights_apart_tell_them_apart() {
    let effects = together(40).weigh();
    let words = &weighed(&effects, "Bath").words;
    assert_eq!(words.finding, Finding::ClearBetter);
    assert_eq!(weighed(&effects, "Stretch").words.tangled, None);
    assert!(running(&effects, "Stretch").inflation < 10.0);
}

#[test]
fn a_remedy_that_is_a_mixture_of_two_others_is_named_without_partners() {
    let mut sketch = coin_flips(95, &[("Tea", 0.0)], 12);
    let [bath, stretch, routine] = ["Bath", "Stretch", "Routine"].map(|name| sketch.remedy(name));
    for day in 0..95 {
        let (first, second) = (day % 4 == 0, day % 4 == 1);
        sketch.answer(day, bath, first);
        sketch.answer(day, stretch, second);
        sketch.answer(day, routine, first || second);
    }
    let effects = sketch.weigh();
    let finding = |name| weighed(&effects, name).words.finding;
    // Never one of the two without the routine, so each is grouped with it.
    for name in ["Bath", "Stretch", "Routine"] {
        assert_eq!(finding(name), Finding::CannotSeparate, "{name}");
    }
    assert_eq!(finding("Tea"), Finding::NoWorthwhileDifference);
}

#[test]
fn one_long_start_goes_with_the_drift() {
    let mut sketch = coin_flips(323, &[("Bath", 0.0)], 13);
    let pad = sketch.remedy("Pad");
    for day in 0..323 {
        sketch.answer(day, pad, day >= 160);
    }
    let effects = sketch.weigh();
    let pad = weighed(&effects, "Pad");
    assert!(running(&effects, "Pad").inflation > 10.0);
    assert_eq!(pad.words.finding, Finding::CannotSeparate);
    assert_eq!(pad.words.tangled, Some(Tangled::WithTheRest));
}
