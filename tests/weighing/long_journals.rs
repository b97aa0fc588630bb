//! Years, halves, the night after, and what plans need of the nights.

use lull::{
    text::Text,
    weigh::{
        Question, carry_over::carry_over, halves::halves, outcome::Outcome, spread::spread,
        steps::Steps, years::YearsWeighing,
    },
};

use super::sketch::{Chance, Sketch, coin_flips, weighed};

fn question() -> Question {
    Question::about(Outcome::Urge)
}

#[test]
fn the_window_is_two_years_and_a_longer_journal_has_its_years() {
    let long = coin_flips(1_100, &[("Bath", -1.0)], 1);
    let effects = long.weigh();
    assert_eq!(effects.running.nights, 730);
    // 1,092 nights are a checkpoint; the words rest on the 730 that end there.
    assert_eq!(effects.spoken.as_ref().unwrap().nights, 730);
    let years = YearsWeighing::new(&long.journal(), &question()).finish();
    let nights: Vec<(i32, usize)> = years
        .iter()
        .map(|year| (year.year, year.effects[0].1.nights))
        .collect();
    assert_eq!(nights, [(2024, 366), (2025, 365), (2026, 365), (2027, 4)]);
    for year in &years[..3] {
        let measured = year.effects[0].1.measured.as_ref().unwrap();
        assert!(measured.interval.contains(-1.0), "{}", year.year);
    }
    assert!(years[3].effects[0].1.measured.is_err());
    let short = coin_flips(730, &[("Bath", -1.0)], 1);
    assert!(
        YearsWeighing::new(&short.journal(), &question())
            .finish()
            .is_empty()
    );
}

#[test]
fn an_effect_that_wears_off_is_noticed_and_a_steady_one_is_not() {
    let of = |later: f64| {
        let mut sketch = Sketch::default();
        let bath = sketch.remedy("Bath");
        let mut chance = Chance::new(2);
        for day in 0..143 {
            let used = chance.coin();
            let effect = if day < 71 { -2.5 } else { later };
            sketch.answer(day, bath, used);
            sketch.rate(day, 6.0 + chance.noise() + if used { effect } else { 0.0 });
        }
        halves(&sketch.journal(), &question())
    };
    let (changed, steady) = (&of(0.5)[0], &of(-2.5)[0]);
    assert!(changed.seem_changed() && !steady.seem_changed());
    let said = changed.sentence(Text::default(), "Bath").unwrap();
    assert!(
        said.starts_with("What goes with Bath seems to have changed: "),
        "{said}"
    );
    assert_eq!(steady.sentence(Text::default(), "Bath"), None);
    assert!(halves(&coin_flips(119, &[("Bath", 0.0)], 3).journal(), &question()).is_empty());
}

#[test]
fn what_acts_the_night_after_is_noticed() {
    let of = |after: f64| {
        let mut sketch = Sketch::default();
        let bath = sketch.remedy("Bath");
        let mut chance = Chance::new(4);
        let mut before = false;
        for day in 0..95 {
            let used = chance.coin();
            let mut worst = 6.0 + 0.8 * chance.noise();
            worst += if used { -1.5 } else { 0.0 } + if before { after } else { 0.0 };
            sketch.answer(day, bath, used);
            sketch.rate(day, worst);
            before = used;
        }
        carry_over(&sketch.journal(), &question(), bath).unwrap()
    };
    let lasting = of(-1.5);
    assert!(lasting.may_last());
    assert!((lasting.steady_use.estimate() + 3.0).abs() < 0.8);
    let said = lasting.sentence(Text::default(), "Bath").unwrap();
    assert!(
        said.starts_with("Bath may still act on the night after. "),
        "{said}"
    );
    assert!(!of(0.0).may_last());
    assert_eq!(of(0.0).sentence(Text::default(), "Bath"), None);
    // A use that is never followed by a night without has nothing to show.
    let mut steady = coin_flips(60, &[("Bath", 0.0)], 5);
    let bath = steady.remedies[0].id;
    (0..60).for_each(|day| steady.answer(day, bath, day > 30));
    assert_eq!(carry_over(&steady.journal(), &question(), bath), None);
    assert!(weighed(&steady.weigh(), "Bath").running.measured.is_ok());
}

#[test]
fn nights_spread_as_they_were_made_to_whatever_the_remedies_do() {
    let mut sketch = Sketch::default();
    let bath = sketch.remedy("Bath");
    let mut chance = Chance::new(6);
    for day in 0..300 {
        let used = chance.coin();
        sketch.answer(day, bath, used);
        sketch.rate(
            day,
            5.0 + 1.5 * chance.noise() - if used { 2.0 } else { 0.0 },
        );
    }
    let found = spread(&sketch.journal()).unwrap();
    // 1.5, and a little for the rounding to whole points.
    assert!((found.deviation - 1.5).abs() < 0.2, "{found:?}");
    assert!(found.correlation.abs() < 0.2, "{found:?}");
    assert_eq!(spread(&coin_flips(27, &[("Bath", 0.0)], 7).journal()), None);
}
