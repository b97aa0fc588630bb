//! Every code has its sentence, and none says more than it may.

use std::fs;

use lull::{
    statistics::{allocation::Arm, worthwhile::Worthwhile},
    text::Text,
    trial::{
        answer::{Terms, TrialAnswer, TrialNight},
        finding::TrialFinding,
    },
    weigh::{
        comparison::NoEstimate,
        effect::{Effect, Tangled},
        finding::Finding,
        flag::Flag,
    },
};

use super::sketch::{coin_flips, night};

/// An effect to be given other findings.
fn some_effect() -> Effect {
    coin_flips(63, &[("Bath", -1.5)], 1)
        .weigh()
        .remedies
        .remove(0)
}

fn said(effect: &Effect) -> String {
    effect.sentences(Text::default(), 1.0).join(" ")
}

#[test]
fn each_finding_has_its_sentence() {
    let expected = |finding| match finding {
        Finding::NotEnough => "Too early to say: ",
        Finding::CannotSeparate => "Bath came and went with something else",
        Finding::ClearBetter | Finding::ClearBetterSmall => "Nights with Bath were lower: ",
        Finding::ClearWorse => "Nights with Bath were clearly higher.",
        Finding::EarlyBetter => "An early sign that nights with Bath are lower. About 1 in 5",
        Finding::EarlyWorse => "An early sign that nights with Bath are higher. About 1 in 5",
        Finding::NoWorthwhileDifference => {
            "Your journal fits with Bath making no difference of 1.0"
        }
        Finding::CantTell => "Your journal cannot tell yet: it fits anything from ",
    };
    let mut sentences = Vec::new();
    for &finding in Finding::ALL {
        let mut effect = some_effect();
        effect.outcome.as_mut().unwrap().words.finding = finding;
        let said = said(&effect);
        assert!(said.starts_with(expected(finding)), "{finding:?}: {said}");
        assert_eq!(said.contains("not a test"), finding.is_clear(), "{said}");
        sentences.push(said);
    }
    sentences.sort_unstable();
    sentences.dedup();
    assert_eq!(sentences.len(), Finding::ALL.len());
}

#[test]
fn the_numbers_in_a_sentence_are_those_of_the_words() {
    let effect = some_effect();
    let answer = effect.outcome.as_ref().unwrap();
    assert_eq!(answer.words.finding, Finding::ClearBetter);
    let measured = answer.words.comparison.measured.as_ref().unwrap();
    let (low, high) = (measured.interval.low(), measured.interval.high());
    let numbers = format!(
        "by about {:.1} points, likely between {:.1} and {:.1},",
        -measured.estimate, -high, -low
    );
    assert!(said(&effect).contains(&numbers), "{}", said(&effect));
}

#[test]
fn what_nothing_can_be_said_of_says_why() {
    for (why, words) in [
        (NoEstimate::TrialRunning, "A test of Bath is running."),
        (NoEstimate::InTheMoment, "Bath acts in the moment."),
    ] {
        let mut effect = some_effect();
        effect.outcome = Err(why);
        assert!(said(&effect).starts_with(words), "{}", said(&effect));
    }
    for (why, words) in [
        (NoEstimate::UnknownUse, "Nothing was said of Bath"),
        (
            NoEstimate::UsedAfterOnset,
            "Bath was often used after the urge",
        ),
        (
            NoEstimate::NoVariation,
            "All these nights have the same number",
        ),
        (NoEstimate::TooFewWith, "Too early to say"),
    ] {
        let mut effect = some_effect();
        let answer = effect.outcome.as_mut().unwrap();
        answer.words.finding = Finding::NotEnough;
        answer.running.measured = Err(why);
        assert!(said(&effect).starts_with(words), "{}", said(&effect));
    }
    for (flag, words) in [
        (Flag::AsNeeded, "You use Bath when the evening is bad"),
        (Flag::Floor, "Most of these nights have the same number."),
        (Flag::SlowRemedy, "Bath acts over weeks."),
    ] {
        let mut effect = some_effect();
        let words_of = &mut effect.outcome.as_mut().unwrap().words;
        (words_of.finding, words_of.flags) = (Finding::CantTell, vec![flag]);
        assert!(said(&effect).starts_with(words), "{}", said(&effect));
    }
}

#[test]
fn every_caution_says_why_but_the_one_that_the_finding_says() {
    let mut sentences = Vec::new();
    for &flag in Flag::ALL {
        let sentence = flag.sentence(Text::default(), "Bath");
        assert_eq!(sentence.is_none(), flag == Flag::Floor, "{flag:?}");
        sentences.extend(sentence);
    }
    sentences.sort_unstable();
    sentences.dedup();
    assert_eq!(sentences.len(), Flag::ALL.len() - 1);
}

#[test]
fn what_cannot_be_told_apart_is_named_with_the_joint_effect() {
    let mut effect = some_effect();
    let answer = effect.outcome.as_mut().unwrap();
    let measured = answer.running.measured.clone().unwrap();
    answer.words.finding = Finding::CannotSeparate;
    answer.words.tangled = Some(Tangled::With {
        names: vec!["Bath".into(), "Tea".into()],
        either: Some(measured),
    });
    let said = said(&effect);
    assert!(
        said.starts_with("You almost always used Bath + Tea on the same nights."),
        "{said}"
    );
    assert!(
        said.contains("Nights with any of them were about "),
        "{said}"
    );
}

#[test]
fn a_few_or_very_many_more_nights_are_said_differently() {
    for (nights, words) in [
        (Some(1), "About 1 more night like these"),
        (Some(60), "About 60 more nights like these"),
        (Some(366), "Logging alone will hardly settle this"),
    ] {
        let mut effect = some_effect();
        let said_of = &mut effect.outcome.as_mut().unwrap().words;
        (said_of.finding, said_of.more_nights) = (Finding::CantTell, nights);
        assert!(said(&effect).contains(words), "{}", said(&effect));
    }
}

#[test]
fn each_finding_of_a_trial_has_its_sentence() {
    let nights: Vec<TrialNight> = (0..28)
        .map(|day: i32| TrialNight {
            night: night(day),
            pair: u32::try_from(day / 2).unwrap(),
            position: 0,
            arm: if day % 4 == 0 || day % 4 == 3 {
                Arm::A
            } else {
                Arm::B
            },
            outcome: Some(f64::from(day * 5 % 7)),
        })
        .collect();
    let terms = Terms {
        washout: 0,
        worthwhile: Worthwhile::ONE,
        completed: true,
    };
    let mut answer = TrialAnswer::of(&nights, &terms).unwrap();
    let expected = |finding| match finding {
        TrialFinding::TooShort => "Your test has too few complete pairs",
        TrialFinding::StoppedEarly => "You stopped this test early.",
        TrialFinding::BetterClearlyWorthwhile
        | TrialFinding::Better
        | TrialFinding::BetterSmall
        | TrialFinding::Worse => "In your test, nights with Bath came out ",
        TrialFinding::NoWorthwhileDifference => "Your test fits with Bath making no difference",
        TrialFinding::CantTell => "Your test did not settle it.",
    };
    for &finding in TrialFinding::ALL {
        answer.finding = finding;
        let said = answer.sentences(Text::default(), "Bath", false).join(" ");
        assert!(said.starts_with(expected(finding)), "{finding:?}: {said}");
        let direction = finding.has_direction();
        assert_eq!(said.contains("the draw alone"), direction, "{said}");
        assert_eq!(said.contains("Hope alone"), direction, "{said}");
        assert_eq!(
            said.contains("points higher"),
            finding == TrialFinding::Worse || {
                finding == TrialFinding::StoppedEarly && answer.test.estimate > 0.0
            }
        );
        let blinded = answer.sentences(Text::default(), "Bath", true).join(" ");
        assert!(!blinded.contains("Hope alone"), "{blinded}");
    }
}

/// Words that no sentence about a finding may hold: section 11 of the method, and the list of words
/// to avoid. "Dummy treatment" and "drug trials" are the reviewed exceptions.
const FORBIDDEN: &[&str] = &[
    "proven",
    "prove",
    "proof",
    "significant",
    "significance",
    "work",
    "works",
    "worked",
    "useless",
    "better",
    "worse",
    "best",
    "effective",
    "effect",
    "confidence",
    "confident",
    "correlation",
    "correlated",
    "p-value",
    "percent",
    "improvement",
    "improved",
    "cure",
    "cures",
    "heal",
    "heals",
    "fix",
    "fixes",
    "treat",
    "treats",
    "safe",
    "harmless",
    "harm",
    "harms",
    "recommended",
    "recommend",
    "should",
    "must",
    "dose",
    "patient",
    "patients",
    "sufferer",
    "victim",
    "severe",
    "mild",
    "diagnosis",
    "detected",
    "alert",
    "compliance",
    "failed",
    "overactive",
    "toxins",
    "detox",
    "balance",
    "placebo",
    "causes",
    "caused",
];

/// The words of one heading of the message file, with the keys and variables taken out.
fn sentences() -> Vec<(String, String)> {
    let file = format!("{}/static/locales/en.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(file).unwrap();
    let section = text.split("\n## Findings\n").nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let mut sentences: Vec<(String, String)> = Vec::new();
    for line in section.lines().filter(|line| !line.starts_with('#')) {
        // The key of a variant is not said.
        let variant = line.trim_start().trim_start_matches('*');
        let line = match variant.split_once(']') {
            Some((_, words)) if variant.starts_with('[') => words,
            _ => line,
        };
        if let Some((key, words)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            sentences.push((key.to_owned(), words.to_owned()));
        } else if let Some((_, words)) = sentences.last_mut() {
            words.push(' ');
            words.push_str(line);
        }
    }
    sentences
}

#[test]
fn no_sentence_says_what_it_may_not() {
    let sentences = sentences();
    assert!(sentences.len() > 30, "{}", sentences.len());
    for (key, words) in sentences {
        let lower = words.to_lowercase();
        assert!(!lower.contains('%'), "{key}: {words}");
        let said = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        for word in said {
            assert!(!FORBIDDEN.contains(&word), "{key} says {word}");
        }
    }
}

#[test]
fn nights_are_counted_in_words_that_fit() {
    let mut effect = some_effect();
    let answer = effect.outcome.as_mut().unwrap();
    answer.words.finding = Finding::NotEnough;
    (answer.running.with, answer.running.without) = (1, 40);
    answer.words.more_nights = Some(9);
    assert_eq!(
        said(&effect),
        "Too early to say: 1 night with Bath so far and 40 nights without. It takes at least 10 of each, \
         and 28 nights in all. About 9 more nights, and there may be more to say."
    );
}
