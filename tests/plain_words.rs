//! Can a tired person read it, and does it promise nothing? Every word of the interface comes from
//! `static/locales`, so that this can be asked of all of them at once.

#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read should stop the test"
)]

use std::{fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement},
    parser,
};
use lull::library;

/// The hardest that a part of the interface may be: the seventh year of school.
const HARDEST: f64 = 7.0;

/// Words that would judge, promise or scare; an underscore is where a word begins or ends.
fn to_avoid() -> Vec<String> {
    let words = include_str!("data/words_to_avoid.txt").lines();
    words.map(|word| word.replace('_', " ")).collect()
}

/// Where one of them stands in the interface all the same, looked at one by one.
const SAID_ALL_THE_SAME: [(&str, &str); 7] = [
    // A plan's fixed days, and a number that is fixed before the start.
    (" fix", "remedy-choice-is"),
    (" fix", "trial-method-worthwhile"),
    (" fix", "trial-plan-worth-what"),
    // Cautions that "should come first".
    ("should", "about-short"),
    // Room, and the time to install.
    (" safe", "room-taken"),
    (" safe", "storage-journal"),
    (" best ", "install-hint-home-screen"),
];

/// The same for the library: what a guideline or a study said, and whom cautions speak of.
const IN_THE_LIBRARY: [(&str, &str); 12] = [
    // How it "should not be described".
    ("should", "gaba_supplement"),
    // "Mild stress", as herbal rules call it.
    (" mild", "passion_flower"),
    // What guidelines say, with their year.
    ("recommend", "iron_infusion"),
    // "Severe artery disease": a caution.
    ("severe", "leg_compression"),
    // People in studies, and those who advise.
    ("patient", "caffeine_less"),
    ("patient", "mental_activity"),
    ("alert", "mental_activity"),
    // An "overactive parathyroid gland": a caution.
    ("overactive", "vitamin_d"),
    // What a clinic notes, named as its note.
    (" best ", "valerian"),
    ("recommend", "rx_gabapentinoid"),
    ("patient", "antidepressant_some"),
    ("recommend", "kidney_disease"),
];

/// A message of the interface.
struct Message {
    part: String,
    name: String,
    /// What stands in it when all its numbers are other than one.
    words: String,
    /// Whatever can stand in it.
    all: String,
}

/// Which forms of a message are looked at.
#[derive(Clone, Copy, PartialEq)]
enum Forms {
    Usual,
    Every,
}

fn messages() -> Vec<Message> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/locales/en.ftl");
    let resource = parser::parse(fs::read_to_string(file).unwrap()).unwrap();
    let mut part = String::new();
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::GroupComment(comment) => part = comment.content.concat(),
            Entry::Message(message) => messages.push(Message {
                part: part.clone(),
                name: message.id.name,
                words: words(message.value.as_ref(), Forms::Usual),
                all: words(message.value.as_ref(), Forms::Every),
            }),
            _ => {}
        }
    }
    messages
}

fn words(pattern: Option<&Pattern<String>>, forms: Forms) -> String {
    let element = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } => variants
            .iter()
            .filter(|variant| variant.default || forms == Forms::Every)
            .map(|variant| words(Some(&variant.value), forms))
            .collect(),
        // A number or a name; either is a short word.
        PatternElement::Placeable { .. } => "nine".to_owned(),
    };
    pattern
        .map(|pattern| pattern.elements.iter().map(element).collect())
        .unwrap_or_default()
}

/// What is counted of a text for its grade.
#[derive(Clone, Copy, Default)]
struct Counted {
    sentences: f64,
    words: f64,
    syllables: f64,
}

impl Counted {
    fn of(text: &str) -> Self {
        let ends = text.split(['.', '!', '?', ':', ';']);
        let sentences = ends.filter(|part| part.chars().any(char::is_alphabetic));
        let words = text.split(|letter: char| !letter.is_alphabetic() && letter != '’');
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let number = |count: usize| f64::from(u32::try_from(count).unwrap());
        Self {
            sentences: number(sentences.count()),
            words: number(words.len()),
            syllables: number(words.iter().map(|word| syllables(word)).sum()),
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The Flesch-Kincaid grade: the year of a US school in which it can be read (Kincaid,
    /// Fishburne, Rogers and Chissom 1975).
    fn grade(self) -> f64 {
        0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
    }
}

/// Syllables of an English word: its groups of vowels, but for an e that is not spoken at its end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let letters: Vec<char> = word.chars().collect();
    let groups = letters
        .iter()
        .enumerate()
        .filter(|(at, letter)| {
            is_vowel(**letter) && (*at == 0 || !letters.get(at - 1).copied().is_some_and(is_vowel))
        })
        .count();
    let is_silent = word.ends_with('e') && !word.ends_with("le") || word.ends_with("ed");
    groups
        .saturating_sub(usize::from(is_silent && groups > 1))
        .max(1)
}

#[test]
fn syllables_and_grades_are_those_of_known_texts() {
    for (word, count) in [
        ("night", 1),
        ("remedy", 3),
        ("before", 2),
        ("table", 2),
        ("used", 1),
        ("magnesium", 3),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    // By hand: 6 words of 6 syllables in one sentence.
    let grade = Counted::of("The cat sat on the mat.").grade();
    assert!((grade - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
}

#[test]
fn every_part_of_the_interface_can_be_read_in_the_seventh_year() {
    let mut parts: Vec<(String, Counted)> = Vec::new();
    for message in messages() {
        // Names of things and of buttons are no sentences.
        if !message.words.contains(['.', '!', '?']) {
            continue;
        }
        let counted = Counted::of(&message.words);
        match parts.last_mut().filter(|(part, _)| *part == message.part) {
            Some((_, all)) => *all = all.with(counted),
            None => parts.push((message.part, counted)),
        }
    }
    assert!(parts.len() > 10, "the parts are not found");
    for (part, counted) in parts {
        assert!(counted.grade() <= HARDEST, "{part}: {:.1}", counted.grade());
    }
}

#[test]
fn the_interface_judges_nothing_and_promises_nothing() {
    let mut found = Vec::new();
    for message in messages() {
        let said = format!(" {} ", message.all.to_lowercase());
        let words = to_avoid().into_iter().filter(|word| said.contains(word));
        found.extend(words.map(|word| (word, message.name.clone())));
    }
    for (word, name) in &found {
        let is_looked_at = SAID_ALL_THE_SAME.contains(&(word.as_str(), name.as_str()));
        assert!(is_looked_at, "“{word}” in {name}");
    }
    for (word, name) in SAID_ALL_THE_SAME {
        let still = (word.to_owned(), name.to_owned());
        assert!(found.contains(&still), "{word}, {name}");
    }
}

#[test]
fn what_the_library_says_was_looked_at_word_by_word() {
    let mut found = Vec::new();
    let mut look = |name: &str, texts: &[&str]| {
        let said = format!(" {} ", texts.join(" ").to_lowercase());
        let words = to_avoid().into_iter().filter(|word| said.contains(word));
        found.extend(words.map(|word| (word, name.to_owned())));
    };
    for entry in library::entries() {
        let cautions = entry.cautions.join(" ");
        let texts = [
            entry.what,
            entry.how,
            entry.note,
            entry.timing_basis,
            &cautions,
        ];
        look(entry.id.code(), &texts);
    }
    for aggravator in library::aggravators() {
        look(
            aggravator.id,
            &[aggravator.what, aggravator.note, aggravator.advice],
        );
    }
    let expected: Vec<_> = IN_THE_LIBRARY
        .iter()
        .map(|(word, name)| ((*word).to_owned(), (*name).to_owned()))
        .collect();
    assert_eq!(found, expected);
}
