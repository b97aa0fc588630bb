//! What enters the model, and what is left out.

use lull::{
    factor::{Factor, Known, Level},
    later_fields::LaterFields,
    remedy::{Access, Span, Speed, Standing, Timing},
    severity::Severity,
    weigh::{
        Question,
        comparison::NoEstimate,
        finding::Finding,
        halves::halves,
        outcome::Outcome,
        regressor::{Regressor, WhyLeftOut},
        weigh,
    },
};

use super::sketch::{Sketch, coin_flips, effect, night, running, weighed};

fn names(effects: &lull::weigh::effect::Effects) -> Vec<String> {
    let columns = effects.running.taken_into_account.iter();
    columns.map(Regressor::name).collect()
}

fn why(effects: &lull::weigh::effect::Effects, name: &str) -> Option<WhyLeftOut> {
    let mut left_out = effects.running.left_out.iter();
    left_out
        .find(|left| left.what.name() == name)
        .map(|left| left.why)
}

#[test]
fn a_prescribed_medicine_is_held_fixed_and_never_said_anything_of() {
    let mut sketch = coin_flips(60, &[("Bath", -1.0), ("Medicine", -3.0)], 1);
    let medicine = sketch.remedies[1].id;
    sketch.change(medicine, |remedy| remedy.access = Access::LogOnly);
    let effects = sketch.weigh();
    assert_eq!(effects.remedies.len(), 1);
    assert!(names(&effects).contains(&"Medicine".to_owned()));
    let medicine = Regressor::Prescribed("Medicine".into());
    assert!(effects.running.taken_into_account.contains(&medicine));
}

#[test]
fn a_remedy_of_the_moment_costs_no_night_and_gets_no_comparison() {
    let mut sketch = coin_flips(60, &[("Bath", -1.0), ("Walk", 0.0)], 2);
    let walk = sketch.remedies[1].id;
    sketch.change(walk, |remedy| remedy.speed = Speed::InTheMoment);
    for day in 0..40 {
        sketch.entry(day).answers.remove(&walk);
    }
    let effects = sketch.weigh();
    assert_eq!(
        effect(&effects, "Walk").outcome,
        Err(NoEstimate::InTheMoment)
    );
    assert_eq!(effects.running.nights, 60);
    assert_eq!(why(&effects, "Walk"), Some(WhyLeftOut::InTheMoment));
}

#[test]
fn a_remedy_unknown_on_over_a_fifth_leaves_and_the_nights_stay() {
    let sketch = coin_flips(60, &[("Bath", -1.0), ("Tea", 0.0)], 3);
    let tea = sketch.remedies[1].id;
    let forget = |nights: i32| {
        let mut sketch = sketch.clone();
        // Spread out, so that the share is the same all along.
        for day in (0..60).filter(|day| day * nights % 60 < nights) {
            sketch.entry(day).answers.remove(&tea);
        }
        sketch.weigh()
    };
    let effects = forget(12);
    assert_eq!(effects.running.nights, 48);
    assert!(weighed(&effects, "Tea").running.measured.is_ok());
    let effects = forget(15);
    assert_eq!(effects.running.nights, 60);
    assert_eq!(why(&effects, "Tea"), Some(WhyLeftOut::Unrecorded));
    let tea = weighed(&effects, "Tea");
    assert_eq!(tea.running.measured, Err(NoEstimate::UnknownUse));
    assert_eq!(tea.words.finding, Finding::NotEnough);
    assert!(weighed(&effects, "Bath").running.measured.is_ok());
}

#[test]
fn standing_use_and_the_list_need_no_ticks() {
    let mut sketch = coin_flips(90, &[("Bath", -1.0)], 4);
    let pad = sketch.remedy("Pad");
    let spans = [(10, 24), (40, 54), (70, 84)]
        .map(|(from, until)| Span::new(night(from), Some(night(until))).unwrap());
    sketch.change(pad, |remedy| {
        remedy.listed = spans.to_vec();
        let standing = |span| Standing {
            span,
            amount: lull::bounded::Words::default(),
            later: LaterFields::default(),
        };
        remedy.standing = spans.into_iter().map(standing).collect();
    });
    let effects = sketch.weigh();
    let running = &weighed(&effects, "Pad").running;
    assert_eq!(
        (running.nights, running.with, running.without),
        (90, 45, 45)
    );
    assert_eq!(running.starts, 3);
    // On the list and nobody said: those nights are on neither side.
    sketch.change(pad, |remedy| remedy.listed.push(Span::since(night(85))));
    assert_eq!(sketch.weigh().running.nights, 85);
}

#[test]
fn a_use_after_symptoms_began_is_on_neither_side() {
    let mut sketch = coin_flips(60, &[("Bath", -1.0)], 5);
    let bath = sketch.remedies[0].id;
    let mut late = 0;
    for day in 0..60 {
        let used = sketch.entry(day).answers.get(&bath).cloned();
        if let Some(lull::remedy::Answer::Used(mut used)) = used
            && late < 8
        {
            late += 1;
            used.timing = Some(Timing::After);
            let answer = lull::remedy::Answer::Used(used);
            sketch.entry(day).answers.insert(bath, answer);
        }
    }
    let before = coin_flips(60, &[("Bath", -1.0)], 5).weigh();
    let after = sketch.weigh();
    let (before, after) = (weighed(&before, "Bath"), weighed(&after, "Bath"));
    assert_eq!(after.running.with, before.running.with - 8);
    assert_eq!(after.running.without, before.running.without);
}

#[test]
fn a_remedy_that_acts_over_days_counts_on_the_day_after() {
    let mut sketch = Sketch::default();
    let iron = sketch.remedy("Iron");
    sketch.change(iron, |remedy| remedy.speed = Speed::Days);
    for day in 0..60 {
        sketch.rate(day, f64::from(day * 7 % 5) + 2.0);
        sketch.answer(day, iron, day % 4 == 0);
    }
    let effects = sketch.weigh();
    let running = &weighed(&effects, "Iron").running;
    assert_eq!((running.with, running.without), (30, 30));
}

#[test]
fn the_lack_of_something_takes_the_place_of_its_factor() {
    let mut sketch = coin_flips(60, &[("Less coffee", -1.0)], 6);
    for day in 0..60 {
        let level = if day % 3 == 0 { Level::Yes } else { Level::No };
        let coffee = Factor::Known(Known::CaffeineLate);
        sketch.entry(day).factors.insert(coffee, level);
    }
    assert!(names(&sketch.weigh()).contains(&"caffeine_late".to_owned()));
    let id = sketch.remedies[0].id;
    sketch.change(id, |remedy| remedy.library = Some("caffeine_less".into()));
    let effects = sketch.weigh();
    assert!(!names(&effects).contains(&"caffeine_late".to_owned()));
    assert_eq!(why(&effects, "caffeine_late"), Some(WhyLeftOut::Replaced));
}

#[test]
fn factors_need_unusual_nights_and_records_and_amounts_do_not_mix_with_ticks() {
    let mut sketch = coin_flips(60, &[("Bath", -1.0)], 7);
    let known = |known| Factor::Known(known);
    for day in 0..60 {
        let entry = sketch.entry(day);
        let some = |holds| if holds { Level::Yes } else { Level::No };
        entry.factors.insert(known(Known::Ill), some(day % 15 == 0));
        entry
            .factors
            .insert(known(Known::Travel), some(day % 12 == 0));
        if day % 4 != 0 {
            entry
                .factors
                .insert(known(Known::Alcohol), some(day % 3 == 0));
        }
        let stress = Level::counted(u16::try_from(day % 4).unwrap()).unwrap();
        entry.factors.insert(known(Known::Stress), stress);
    }
    let effects = sketch.weigh();
    assert_eq!(why(&effects, "ill"), Some(WhyLeftOut::TooFewNights));
    assert_eq!(why(&effects, "alcohol"), Some(WhyLeftOut::Unrecorded));
    assert!(names(&effects).contains(&"travel".to_owned()));
    // One amount that was not said makes ticks of all of them.
    let stress = known(Known::Stress);
    sketch.entry(7).factors.insert(stress.clone(), Level::Yes);
    let mixed = running(&sketch.weigh(), "Bath").estimate;
    for day in (0..60).filter(|day| day % 4 != 0) {
        sketch.entry(day).factors.insert(stress.clone(), Level::Yes);
    }
    let ticks = running(&sketch.weigh(), "Bath").estimate;
    assert!((mixed - ticks).abs() < 1e-12);
    assert!((running(&effects, "Bath").estimate - ticks).abs() > 1e-6);
}

#[test]
fn the_evening_s_rating_enters_with_four_nights_of_five() {
    let mut sketch = coin_flips(60, &[("Bath", -1.0)], 8);
    for day in (0..60).filter(|day| day % 5 != 4) {
        let points = u8::try_from(day * 3 % 8).unwrap();
        sketch.entry(day).evening_urge = Severity::new(points);
    }
    let effects = sketch.weigh();
    assert_eq!(effects.running.nights, 48);
    assert!(names(&effects).contains(&"evening_urge".to_owned()));
    sketch.entry(0).evening_urge = None;
    let effects = sketch.weigh();
    assert_eq!(effects.running.nights, 60);
    assert_eq!(why(&effects, "evening_urge"), Some(WhyLeftOut::Unrecorded));
}

#[test]
fn without_room_bends_go_first_then_the_factors_that_say_least() {
    let mut sketch = coin_flips(30, &[("Bath", -1.0)], 9);
    for (number, every) in [3, 4, 5, 6, 2, 3, 5, 4, 6].into_iter().enumerate() {
        let factor = Factor::named(&format!("tag {number}")).unwrap();
        for day in 0..30 {
            let shift = i32::try_from(number).unwrap();
            let holds = (day + shift * day / 7) % every == 0;
            let level = if holds { Level::Yes } else { Level::No };
            sketch.entry(day).factors.insert(factor.clone(), level);
        }
    }
    let effects = sketch.weigh();
    // 30 nights hold 10 columns, the intercept among them.
    assert_eq!(effects.running.taken_into_account.len(), 9);
    assert_eq!(why(&effects, "hinge1"), Some(WhyLeftOut::NoRoom));
    assert!(names(&effects).contains(&"trend".to_owned()));
    // The factors of 15 and of 10 nights say more than those of 5 or 6.
    for stays in ["tag 4", "tag 0"] {
        assert!(names(&effects).contains(&stays.to_owned()), "{stays}");
    }
    let dropped = effects.running.left_out.iter();
    let dropped = dropped.filter(|left| left.why == WhyLeftOut::NoRoom);
    assert_eq!(dropped.count(), 3);
}

#[test]
fn a_running_trial_keeps_its_remedy_s_comparison_back() {
    let sketch = coin_flips(143, &[("Bath", -2.0), ("Tea", 0.0)], 10);
    let mut question = Question::about(Outcome::Urge);
    question.withheld = vec![sketch.remedies[0].id];
    let halved = halves(&sketch.journal(), &question);
    assert_eq!(halved.len(), 1);
    assert_eq!(halved[0].remedy, sketch.remedies[1].id);
    let effects = weigh(&sketch.journal(), question);
    assert_eq!(
        effect(&effects, "Bath").outcome,
        Err(NoEstimate::TrialRunning)
    );
    let both = sketch.weigh();
    let (held, compared) = (running(&effects, "Tea"), running(&both, "Tea"));
    assert!((held.estimate - compared.estimate).abs() < 1e-12);
}

#[test]
fn remedies_stand_in_the_order_of_their_first_use() {
    let mut sketch = Sketch::default();
    let ids = ["First listed", "First used", "Never used"].map(|name| sketch.remedy(name));
    for day in 0..40 {
        sketch.rate(day, f64::from(day % 6));
        sketch.answer(day, ids[0], day > 20);
        sketch.answer(day, ids[1], day % 2 == 1);
        sketch.answer(day, ids[2], false);
    }
    let effects = sketch.weigh();
    let order: Vec<&str> = effects
        .remedies
        .iter()
        .map(|effect| &*effect.name)
        .collect();
    assert_eq!(order, ["First used", "First listed", "Never used"]);
}
