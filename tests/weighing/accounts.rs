//! What is told beside the findings: how many, of which nights, with what held alike; and a closer
//! look.

use lull::{
    factor::{Factor, Known, Level},
    journal::{Journal, Settings, Worthwhile},
    remedy::{Choice, Speed},
    text::Text,
    weigh::{
        Question, carry_over::carry_over, closer::CloserLook, comparison::NoEstimate,
        finding::Finding, flag::Flag, halves::halves, outcome::Outcome, steps::Steps,
        years::YearsWeighing,
    },
};

use super::sketch::{Chance, Sketch, coin_flips};

fn text() -> Text {
    Text::default()
}

#[test]
fn a_journal_is_asked_with_the_difference_that_the_person_finds_worth_having() {
    let journal = Journal::default();
    assert_eq!(Question::of(&journal), Question::about(Outcome::Urge));
    let own = Settings {
        worthwhile: Worthwhile::from_halves(5).unwrap(),
        ..Settings::default()
    };
    let journal = journal.with(own).unwrap().journal;
    assert!((Question::of(&journal).worthwhile.get() - 2.5).abs() < 1e-12);
}

#[test]
fn the_summary_counts_each_remedy_once_and_names_none() {
    let mut effects = coin_flips(63, &[("A", 0.0), ("B", 0.0), ("C", 0.0), ("D", 0.0)], 1).weigh();
    let findings = [
        Finding::ClearWorse,
        Finding::EarlyBetter,
        Finding::NoWorthwhileDifference,
        Finding::CannotSeparate,
    ];
    for (effect, finding) in effects.remedies.iter_mut().zip(findings) {
        effect.outcome.as_mut().unwrap().words.finding = finding;
    }
    assert_eq!(
        effects.sentence(text()),
        "Of 4 remedies so far: 1 with a strong pattern, 1 with an early sign, \
         1 with no difference worth having, 1 still open."
    );
    effects.remedies.truncate(2);
    effects.remedies[0].outcome = Err(NoEstimate::TrialRunning);
    assert_eq!(
        effects.sentence(text()),
        "Of 2 remedies so far: 1 with an early sign, 1 still open."
    );
    effects.remedies.truncate(1);
    // The only one there is may be named.
    effects.remedies[0].name = "Bath".to_owned();
    assert_eq!(
        effects.sentence(text()),
        "Bath: Kept back until its test ends."
    );
}

#[test]
fn each_finding_has_its_few_words_and_none_of_another_side() {
    let mut effect = coin_flips(63, &[("Bath", -1.5)], 1)
        .weigh()
        .remedies
        .remove(0);
    let mut said = Vec::new();
    for &finding in Finding::ALL {
        effect.outcome.as_mut().unwrap().words.finding = finding;
        let words = effect.in_short(text()).to_lowercase();
        let lower = matches!(
            finding,
            Finding::ClearBetter | Finding::ClearBetterSmall | Finding::EarlyBetter
        );
        let higher = matches!(finding, Finding::ClearWorse | Finding::EarlyWorse);
        assert_eq!(words.contains("lower"), lower, "{words}");
        assert_eq!(words.contains("higher"), higher, "{words}");
        assert_eq!(words.contains("strong"), finding.is_clear(), "{words}");
        said.push(words);
    }
    for why in [NoEstimate::TrialRunning, NoEstimate::InTheMoment] {
        effect.outcome = Err(why);
        said.push(effect.in_short(text()));
    }
    let all = said.len();
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), all);
}

#[test]
fn a_caution_stands_only_beside_what_says_a_direction() {
    let mut effect = coin_flips(63, &[("Bath", -1.5)], 1)
        .weigh()
        .remedies
        .remove(0);
    for &finding in Finding::ALL {
        let words = &mut effect.outcome.as_mut().unwrap().words;
        (words.finding, words.flags) = (finding, vec![Flag::FewStarts]);
        let cautions = effect.cautions(text());
        assert_eq!(
            cautions.len(),
            usize::from(finding.has_direction()),
            "{finding:?}"
        );
    }
}

#[test]
fn what_is_held_alike_is_named_as_a_person_would_and_the_rest_with_its_reason() {
    let mut sketch = coin_flips(120, &[("Bath", 0.0), ("Rare", 0.0)], 3);
    let rare = sketch.remedies[1].id;
    let mut chance = Chance::new(4);
    for day in 0..120 {
        sketch.answer(day, rare, day == 7);
        let level = if chance.coin() { Level::Yes } else { Level::No };
        sketch
            .entry(day)
            .factors
            .insert(Factor::Known(Known::CaffeineLate), level);
    }
    let effects = sketch.weigh();
    let held = effects.running.held(text());
    assert_eq!(
        held,
        [
            "Bath",
            "caffeine after noon",
            "a slow drift over the nights",
            "4 bends of that drift"
        ]
    );
    assert_eq!(
        effects.running.not_held(text()),
        ["Rare: too few nights differ in it"]
    );
    let nights = effects.nights(text());
    assert!(
        nights[0].starts_with("120 nights can be compared"),
        "{nights:?}"
    );
    assert!(
        nights[1].starts_with("The words rest on 95 of them"),
        "{nights:?}"
    );
    assert!(nights[1].contains("for 23 more nights."), "{nights:?}");
    let early = coin_flips(20, &[("Bath", 0.0)], 3).weigh().nights(text());
    assert_eq!(early[1], "The first words come after 8 more nights.");
}

#[test]
fn a_closer_look_sees_what_each_of_its_parts_sees() {
    let mut sketch = coin_flips(1_100, &[("Bath", -1.5), ("Tea", 0.5), ("Iron", 0.0)], 5);
    let slow = sketch.remedies[2].id;
    sketch.change(slow, |remedy| remedy.speed = Speed::BuildUp);
    let journal = sketch.journal();
    let question = Question::of(&journal);
    let mut look = CloserLook::new(&journal, &question);
    let mut before = look.progress();
    while !before.is_complete() {
        let now = look.step();
        assert_eq!(now.done, before.done + 1);
        before = now;
    }
    let closer = look.finish();
    assert_eq!(closer.halves, halves(&journal, &question));
    assert_eq!(
        closer.years,
        YearsWeighing::new(&journal, &question).finish()
    );
    let after: Vec<_> = sketch
        .remedies
        .iter()
        .filter_map(|remedy| Some((remedy.id, carry_over(&journal, &question, remedy.id)?)))
        .collect();
    assert_eq!(closer.after, after);
    assert!(closer.halves.len() == 3 && closer.after.len() == 2 && closer.years.len() == 4);
}

#[test]
fn an_as_needed_remedy_without_the_evenings_rating_is_a_sign_at_most() {
    let mut sketch = coin_flips(95, &[("Bath", -2.5)], 6);
    let bath = sketch.remedies[0].id;
    sketch.change(bath, |remedy| remedy.choice = Choice::AsNeeded);
    let said = |sketch: &Sketch| sketch.weigh().remedies[0].in_short(text());
    assert_eq!(said(&sketch), text().finding_in_short("early_better"));
    sketch.change(bath, |remedy| remedy.choice = Choice::Plan);
    assert_eq!(said(&sketch), text().finding_in_short("clear_better"));
}

#[test]
fn a_medicine_by_its_name_alone_is_never_compared() {
    let mut sketch = coin_flips(63, &[("Bath", -1.5), ("Mirapex", -2.0)], 7);
    let medicine = sketch.remedies[1].id;
    sketch.change(medicine, |remedy| {
        remedy.access = lull::remedy::Access::Own;
    });
    let effects = sketch.weigh();
    assert_eq!(effects.remedies.len(), 1);
    assert!(effects.running.held(text()).contains(&"Mirapex".to_owned()));
}
