//! How the nights came about bounds what is said.

use lull::{
    entry::Rating,
    moment::Moment,
    night::Boundary,
    remedy::{Choice, Speed},
    weigh::{finding::Finding, flag::Flag},
};

use super::sketch::{Chance, Sketch, coin_flips, night, weighed};

fn said(sketch: &Sketch, name: &str) -> (Finding, Vec<Flag>) {
    let effects = sketch.weigh();
    let words = &weighed(&effects, name).words;
    (words.finding, words.flags.clone())
}

#[test]
fn a_strong_pattern_is_clear_by_plan_and_a_sign_if_nobody_said() {
    let mut sketch = coin_flips(95, &[("Bath", -2.0)], 1);
    assert_eq!(said(&sketch, "Bath"), (Finding::ClearBetter, vec![]));
    let bath = sketch.remedies[0].id;
    sketch.change(bath, |remedy| remedy.choice = Choice::Unknown);
    let expected = (Finding::EarlyBetter, vec![Flag::TimingUnknown]);
    assert_eq!(said(&sketch, "Bath"), expected);
    sketch.change(bath, |remedy| remedy.choice = Choice::AsNeeded);
    assert_eq!(
        said(&sketch, "Bath"),
        (Finding::EarlyBetter, vec![Flag::AsNeeded])
    );
}

#[test]
fn harder_nights_with_an_as_needed_remedy_say_nothing() {
    let mut sketch = coin_flips(95, &[("Bath", 2.0)], 2);
    assert_eq!(said(&sketch, "Bath").0, Finding::ClearWorse);
    let bath = sketch.remedies[0].id;
    sketch.change(bath, |remedy| remedy.choice = Choice::AsNeeded);
    assert_eq!(said(&sketch, "Bath").0, Finding::CantTell);
}

#[test]
fn what_was_logged_days_later_is_a_caution() {
    let mut sketch = coin_flips(63, &[("Bath", -2.0)], 3);
    let late = |day: i32, of_ten: i32| {
        let evening = i64::from(night(day).day_number()) * 86_400_000;
        let days = if day % 10 < of_ten { 5 } else { 1 };
        Moment::new(evening + days * 86_400_000, 0, "").unwrap()
    };
    for (of_ten, flags) in [(3, vec![]), (4, vec![Flag::TimingUnknown])] {
        for day in 0..60 {
            let worst = sketch.entry(day).worst().unwrap();
            sketch.entry(day).rating = Some(Rating {
                worst,
                logged: Some((late(day, of_ten), Boundary::NOON)),
            });
        }
        assert_eq!(said(&sketch, "Bath").1, flags, "{of_ten}");
    }
}

#[test]
fn one_start_is_never_clear() {
    let mut sketch = Sketch::default();
    let pad = sketch.remedy("Pad");
    let mut chance = Chance::new(4);
    for day in 0..63 {
        let used = (20..40).contains(&day);
        sketch.answer(day, pad, used);
        sketch.rate(
            day,
            6.0 + 0.4 * chance.noise() - if used { 3.0 } else { 0.0 },
        );
    }
    let (finding, flags) = said(&sketch, "Pad");
    assert_eq!(flags, [Flag::FewStarts]);
    assert!(!finding.is_clear(), "{finding:?}");
}

#[test]
fn three_missing_nights_in_ten_are_a_caution() {
    for (kept, expected) in [(7, vec![]), (6, vec![Flag::ManyMissing])] {
        let mut sketch = coin_flips(140, &[("Bath", -2.0)], 5);
        for day in (0..140).filter(|day| day * 3 % 10 >= kept) {
            sketch.nights.remove(&night(day));
        }
        assert_eq!(said(&sketch, "Bath").1, expected);
    }
}

#[test]
fn nights_that_go_missing_after_bad_ones_are_noticed() {
    let mut sketch = coin_flips(160, &[("Bath", 0.0)], 6);
    let mut chance = Chance::new(6);
    for day in 1..159 {
        let bad = sketch
            .entry(day - 1)
            .worst()
            .is_some_and(|worst| worst.points() > 5);
        if bad && chance.one_in(2) {
            sketch.nights.remove(&night(day));
        }
    }
    assert!(said(&sketch, "Bath").1.contains(&Flag::MissingAfterBad));
}

#[test]
fn nights_that_are_nearly_all_alike_cannot_tell() {
    let mut sketch = coin_flips(95, &[("Bath", 0.0)], 7);
    for day in 0..95 {
        let bath = sketch.remedies[0].id;
        sketch.answer(day, bath, day % 2 == 0);
        sketch.rate(day, if day % 8 == 1 { 6.0 } else { 0.0 });
    }
    let (finding, flags) = said(&sketch, "Bath");
    assert_eq!(finding, Finding::CantTell);
    assert_eq!(flags, [Flag::Floor, Flag::ManyAtTheEnd]);
}

#[test]
fn a_slow_remedy_is_a_sign_at_most() {
    let mut sketch = coin_flips(95, &[("Iron", -2.0)], 8);
    let iron = sketch.remedies[0].id;
    sketch.change(iron, |remedy| remedy.speed = Speed::BuildUp);
    assert_eq!(
        said(&sketch, "Iron"),
        (Finding::EarlyBetter, vec![Flag::SlowRemedy])
    );
}

#[test]
fn a_cap_never_makes_a_finding_stronger() {
    for &flag in Flag::ALL {
        for &finding in Finding::ALL {
            let capped = flag.cap(finding);
            assert!(
                !capped.is_clear() || capped == finding,
                "{flag:?} {finding:?}"
            );
            assert!(
                !capped.has_direction() || finding.has_direction(),
                "{flag:?} {finding:?}"
            );
            assert_eq!(flag.cap(capped), capped, "{flag:?} {finding:?}");
        }
    }
}
