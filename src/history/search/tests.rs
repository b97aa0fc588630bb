//! What is found, and what is not.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::{
    bounded::Words,
    episode::{Episode, EpisodeId},
    journal::{Part, arbitrary},
    later_fields::LaterFields,
    moment::Moment,
    remedy::{Access, Remedy, Span, Speed, Standing, Use},
    severity::Severity,
};

const BATH: [u8; 10] = [1; 10];
const IRON: [u8; 10] = [2; 10];

/// In steps of a few nights, as the page looks.
fn search(journal: &Journal, words: &str, text: Text) -> Vec<Night> {
    let mut searching = Searching::new(Rc::new(journal.clone()), words, text);
    while searching.left() > 0 {
        searching.look(3);
    }
    searching.found()
}

fn night(day: u32) -> Night {
    format!("2026-11-{day:02}").parse().unwrap()
}

fn remedy(chance: [u8; 10], name: &str) -> Remedy {
    Remedy {
        speed: Speed::ALL[0],
        listed: vec![Span::since(night(1))],
        ..Remedy::named(
            RemedyId::fresh(0, chance),
            Words::new(name).unwrap(),
            Access::Own,
        )
    }
}

fn episode(place: Situation, note: &str) -> Episode {
    let began = Moment::new(1_795_500_000_000, 0, "").unwrap();
    Episode {
        situation: Some(place),
        note: Words::new(note).unwrap(),
        ..Episode::now(EpisodeId::fresh(0, [0; 10]), began, Severity::NONE)
    }
}

/// 1: a note. 2: a bath was used, no iron. 3: late coffee, no alcohol. 4: the cinema. 5: no words.
fn journal() -> Journal {
    let id = |chance| RemedyId::fresh(0, chance);
    let factor = |known, level| (Factor::Known(known), level);
    let entries = [
        Entry {
            note: Words::new("Crème brûlée at Zoë’s, then WALKED").unwrap(),
            ..Entry::default()
        },
        Entry {
            answers: [
                (id(BATH), Answer::Used(Use::default())),
                (id(IRON), Answer::NotUsed),
            ]
            .into(),
            ..Entry::default()
        },
        Entry {
            factors: [
                factor(Known::CaffeineLate, Level::Yes),
                factor(Known::Alcohol, Level::No),
                (Factor::named("Garden work").unwrap(), Level::Yes),
            ]
            .into(),
            ..Entry::default()
        },
        Entry {
            episodes: vec![episode(Situation::Cinema, "row seven")],
            ..Entry::default()
        },
        Entry {
            evening_urge: Some(Severity::NONE),
            ..Entry::default()
        },
    ];
    let nights = (1..)
        .zip(entries)
        .map(|(day, entry)| Part::Night(night(day), Some(Rc::new(entry))));
    let remedies = [remedy(BATH, "Warm bath"), remedy(IRON, "Iron")]
        .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
    Journal::from_parts(nights.chain(remedies))
}

fn found(words: &str) -> Vec<u32> {
    let text = Text::default();
    let nights = search(&journal(), words, text);
    let first = night(1).day_number();
    nights
        .iter()
        .map(|night| night.day_number().abs_diff(first) + 1)
        .collect()
}

#[test]
fn a_note_is_found_whatever_its_capitals_and_accents() {
    for words in ["creme", "BRULEE", "zoe's", "walked", "Brûlée", "walk creme"] {
        assert_eq!(found(words), [1], "{words}");
    }
}

#[test]
fn a_remedy_is_found_where_it_was_used() {
    assert_eq!(found("warm"), [2]);
    assert!(found("iron").is_empty());
}

#[test]
fn a_remedy_used_every_night_is_found_on_all_of_them() {
    let mut bath = remedy(BATH, "Warm bath");
    let span = Span::new(night(3), Some(night(4))).unwrap();
    let amount = Words::default();
    bath.standing.push(Standing {
        span,
        amount,
        later: LaterFields::default(),
    });
    let parts = journal().parts().collect::<Vec<_>>();
    let bath = Part::Remedy(bath.id, Some(Rc::new(bath)));
    let journal = Journal::from_parts(parts.into_iter().chain([bath]));
    let nights = search(&journal, "bath", Text::default());
    assert_eq!(nights, [night(4), night(3), night(2)]);
}

#[test]
fn a_factor_is_found_where_it_was_there() {
    assert_eq!(found("caffeine"), [3]);
    assert!(found("alcohol").is_empty());
    assert_eq!(found("garden"), [3]);
}

#[test]
fn places_and_notes_of_episodes_are_found() {
    assert_eq!(found("cinema"), [4]);
    assert_eq!(found("seven"), [4]);
}

#[test]
fn every_word_has_to_be_there() {
    assert_eq!(found("cinema seven"), [4]);
    assert!(found("cinema creme").is_empty());
}

#[test]
fn without_a_word_all_nights_are_there_newest_first() {
    assert_eq!(found("  "), [5, 4, 3, 2, 1]);
}

#[test]
fn every_factor_has_a_name_of_its_own() {
    let text = Text::default();
    let mut names: Vec<_> = Known::ALL
        .iter()
        .map(|known| factor_name(&Factor::Known(*known), text))
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Known::ALL.len());
}

proptest! {
    #[test]
    fn a_night_is_found_by_every_word_of_its_note(journal in arbitrary::journal()) {
        for (night, entry) in journal.nights() {
            for word in entry.note.as_str().split_whitespace() {
                for word in [word.to_owned(), word.to_ascii_uppercase()] {
                    let found = search(&journal, &word, Text::default());
                    prop_assert!(found.contains(&night), "{word}");
                }
            }
        }
    }

    #[test]
    fn more_words_find_fewer_nights(journal in arbitrary::journal(), one in "[a-e]", other in "[a-e]") {
        let text = Text::default();
        let both = search(&journal, &format!("{one} {other}"), text);
        let (one, other) = (search(&journal, &one, text), search(&journal, &other, text));
        prop_assert!(both.iter().all(|night| one.contains(night) && other.contains(night)));
        prop_assert_eq!(both.len(), one.iter().filter(|night| other.contains(night)).count());
    }
}
