//! Which nights are told, and how.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;
use crate::{
    bounded::Words,
    journal::{Part, TrialChange},
    moment::Moment,
    remedy::{Access, Choice, Span, Speed},
    severity::Worthwhile,
    trial::{
        TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Choices, Plan},
    },
};

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

fn remedy(number: u8, name: &str) -> Remedy {
    Remedy {
        choice: Choice::Plan,
        speed: Speed::SameNight,
        listed: vec![Span::since(night("2026-01-01"))],
        ..Remedy::named(
            RemedyId::fresh(i64::from(number), [number; 10]),
            Words::new(name).unwrap(),
            Access::Own,
        )
    }
}

/// A trial from 1 December on. By seed 42 its first pairs are BA, AB, AB.
fn journal(against: Option<&str>, design: Design) -> Journal {
    let bath = remedy(1, "bath");
    let other = against.map(|name| remedy(2, name));
    let plan = Plan::new(&Choices {
        remedy: &bath,
        against: other.as_ref(),
        design,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 42,
        first: night("2026-12-01"),
    });
    let at = Moment::new(1_796_000_000_000, 0, "").unwrap();
    let trial = Trial::begin(TrialId::fresh(1, [1; 10]), plan.unwrap(), at);
    let listed = [Some(bath), other].into_iter().flatten();
    let listed = listed.map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
    let begun = TrialChange::Begin(trial);
    Journal::from_parts(listed).with(begun).unwrap().journal
}

fn said(journal: &Journal, local: &str, date: &str) -> Option<String> {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").unwrap();
    let trial = journal.trials().next().unwrap();
    let turn = TrialTurn::at(local, journal, trial, night(date))?;
    Some(turn.sentence(Text::default()))
}

#[test]
fn the_night_before_this_one_and_the_next_are_told_and_no_other() {
    let journal = journal(None, Design::ShortNightly);
    let evening = "2026-12-02T21:00";
    let told = |date| said(&journal, evening, date);
    assert_eq!(told("2026-12-01").unwrap(), "Last night’s plan: with bath");
    assert_eq!(told("2026-12-02").unwrap(), "Tonight: without bath");
    assert_eq!(told("2026-12-03").unwrap(), "Tomorrow: without bath");
    assert_eq!(told("2026-12-04"), None);
    assert_eq!(told("2026-11-30"), None);
    let after_midnight = "2026-12-03T03:00";
    let told = |date| said(&journal, after_midnight, date);
    assert_eq!(told("2026-12-02").unwrap(), "This night: without bath");
    assert_eq!(
        told("2026-12-03").unwrap(),
        "The coming night: without bath"
    );
    assert_eq!(told("2026-12-04"), None);
}

#[test]
fn of_two_remedies_one_is_used_and_one_is_not() {
    let journal = journal(Some("tea"), Design::ShortNightly);
    let told = |date, at| said(&journal, at, date).unwrap();
    assert_eq!(
        told("2026-12-01", "2026-12-01T20:00"),
        "Tonight: bath, not tea"
    );
    assert_eq!(
        told("2026-12-02", "2026-12-02T20:00"),
        "Tonight: tea, not bath"
    );
}

#[test]
fn a_night_of_wearing_off_says_so_and_one_outside_the_trial_too() {
    let journal = journal(None, Design::ThreeNights);
    let told = |date, at| said(&journal, at, date).unwrap();
    let first = told("2026-12-01", "2026-12-01T20:00");
    assert!(
        first.starts_with("Tonight: with bath") && first.contains("does not count"),
        "{first}"
    );
    assert_eq!(told("2026-12-02", "2026-12-02T20:00"), "Tonight: with bath");
    assert_eq!(
        told("2026-11-30", "2026-11-30T20:00"),
        "Tonight: no part of the test"
    );
}
