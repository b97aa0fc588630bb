//! When words are said, and that they stay until the next checkpoint.

use lull::weigh::{
    JournalWeighing, Question, finding::Finding, outcome::Outcome, steps::Steps, weigh,
};

use super::sketch::{Chance, Sketch, coin_flips, running, weighed};

#[test]
fn before_28_nights_there_are_no_words_and_the_lack_is_counted() {
    let sketch = coin_flips(27, &[("Bath", -3.0)], 1);
    let effects = sketch.weigh();
    assert_eq!(effects.spoken, None);
    let words = &weighed(&effects, "Bath").words;
    assert_eq!(words.finding, Finding::NotEnough);
    assert_eq!(
        (words.more_nights, effects.nights_to_next_look),
        (Some(1), 1)
    );
    assert_eq!(
        coin_flips(28, &[("Bath", -3.0)], 1)
            .weigh()
            .spoken
            .unwrap()
            .nights,
        28
    );
}

#[test]
fn between_two_checkpoints_nothing_that_comes_changes_the_words() {
    let base = coin_flips(42, &[("Bath", -1.5), ("Tea", 0.0)], 2);
    let before = base.weigh();
    let bath = base.remedies[0].id;
    let tea = base.remedies[1].id;
    let mut sketch = base.clone();
    let mut chance = Chance::new(2);
    for day in 42..62 {
        // Nights that would turn everything round.
        let used = chance.coin();
        sketch.rate(day, if used { 10.0 } else { 0.0 });
        sketch.answer(day, bath, used);
        if day % 3 == 0 {
            sketch.answer(day, tea, true);
        }
        let after = sketch.weigh();
        for name in ["Bath", "Tea"] {
            let (before, after) = (weighed(&before, name), weighed(&after, name));
            assert_eq!(before.words.finding, after.words.finding, "{name} {day}");
            assert_eq!(
                before.words.comparison, after.words.comparison,
                "{name} {day}"
            );
        }
        assert_eq!(after.spoken, before.spoken, "{day}");
    }
    let moved = running(&sketch.weigh(), "Bath").estimate - running(&before, "Bath").estimate;
    assert!(moved > 0.5, "{moved}");
}

#[test]
fn at_a_checkpoint_the_words_rest_on_all_nights_so_far() {
    let effects = coin_flips(63, &[("Bath", -1.5)], 3).weigh();
    let answer = weighed(&effects, "Bath");
    assert_eq!(answer.words.comparison, answer.running);
    assert_eq!(effects.nights_to_next_look, 95 - 63);
}

#[test]
fn a_remedy_taken_up_after_the_last_checkpoint_waits_for_the_next() {
    let mut sketch = coin_flips(90, &[("Bath", 0.0)], 4);
    let tea = sketch.remedy("Tea");
    for day in 0..90 {
        sketch.answer(day, tea, day > 65 && day % 2 == 0);
    }
    let effects = sketch.weigh();
    let tea = weighed(&effects, "Tea");
    assert_eq!(tea.words.finding, Finding::NotEnough);
    assert_eq!(tea.words.more_nights, Some(5));
    assert!(tea.running.measured.is_ok());
}

#[test]
fn what_cannot_be_told_says_how_many_nights_might_settle_it() {
    let mut sketch = coin_flips(28, &[("Bath", 0.0)], 5);
    let mut chance = Chance::new(5);
    (0..28).for_each(|day| sketch.rate(day, 5.0 + 3.0 * chance.noise()));
    let effects = sketch.weigh();
    let words = &weighed(&effects, "Bath").words;
    assert_eq!(words.finding, Finding::CantTell);
    assert!(words.more_nights.unwrap() > 10);
}

#[test]
fn in_steps_it_says_the_same_as_at_once() {
    let sketch = coin_flips(70, &[("Bath", -1.5), ("Tea", 0.0)], 6);
    let question = Question::about(Outcome::Urge);
    let mut weighing = JournalWeighing::new(&sketch.journal(), question.clone());
    let mut before = weighing.progress();
    while !weighing.progress().is_complete() {
        let now = weighing.step();
        assert_eq!(now.done, before.done + 1);
        before = now;
    }
    assert!(before.done > 300 && before.done == before.of);
    assert_eq!(weighing.finish(), weigh(&sketch.journal(), question));
}

#[test]
fn an_empty_journal_says_nothing() {
    let effects = Sketch::default().weigh();
    assert!(effects.remedies.is_empty());
    assert_eq!(
        (effects.running.nights, effects.nights_to_next_look),
        (0, 28)
    );
}
