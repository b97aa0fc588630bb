//! What a dot plot promises, whatever was logged.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::{collection::vec, option, prelude::*};

use super::*;
use crate::{
    bounded::Words,
    chart::{
        mark::{Mark, Paint, Shape},
        room::{keeps_texts_apart, stays_inside},
    },
    entry::{Entry, Rating},
    journal::{Journal, Part, arbitrary},
    later_fields::LaterFields,
    remedy::{Access, Answer, Remedy, RemedyId, Span, Speed, Standing, Timing, Usage, Use},
};

const FIRST: i32 = 20_000;

fn night(day: i32) -> Night {
    Night::from_day_number(day).unwrap()
}

fn severity(points: u8) -> Severity {
    Severity::new(points).unwrap()
}

fn id(place: u8) -> RemedyId {
    RemedyId::fresh(i64::from(place), [place; 10])
}

fn remedy(place: u8) -> Remedy {
    Remedy {
        listed: vec![Span::since(night(FIRST))],
        ..Remedy::named(
            id(place),
            Words::new(&format!("Remedy {place}")).unwrap(),
            Access::Own,
        )
    }
}

fn used() -> Answer {
    Answer::Used(Use::default())
}

fn begun() -> Answer {
    Answer::Used(Use {
        timing: Some(Timing::After),
        ..Use::default()
    })
}

/// A journal with one remedy, listed from the first night on; a night each.
fn journal(nights: &[(Option<u8>, Option<Answer>)]) -> Journal {
    let nights = nights.iter().zip(FIRST..).map(|((worst, answer), day)| {
        let entry = Entry {
            rating: worst.map(|worst| Rating {
                worst: severity(worst),
                logged: None,
            }),
            answers: answer
                .clone()
                .map(|answer| (id(1), answer))
                .into_iter()
                .collect(),
            ..Entry::default()
        };
        Part::Night(night(day), Some(Rc::new(entry)))
    });
    let remedy = Part::Remedy(id(1), Some(Rc::new(remedy(1))));
    Journal::from_parts(nights.chain([remedy]))
}

fn comparison(nights: &[(Option<u8>, Option<Answer>)]) -> Comparison {
    let journal = journal(nights);
    let remedy = journal.remedy(id(1)).unwrap();
    Comparison::of(&journal, remedy, night(FIRST), night(FIRST + 4_000)).unwrap()
}

fn draw(data: &Comparison, width: u16) -> Drawing {
    dot_plot(data, Width::new(width), Text::default())
}

/// Full and hollow dots that stand for nights.
fn dots(drawing: &Drawing) -> (usize, usize) {
    let paints: Vec<_> = drawing
        .marks
        .iter()
        .filter(|mark| mark.title.is_some())
        .filter_map(|mark| match mark {
            Mark {
                shape: Shape::Circle { paint, .. },
                ..
            } => Some(*paint),
            _ => None,
        })
        .collect();
    let full = paints
        .iter()
        .filter(|paint| **paint == Paint::Filled)
        .count();
    (full, paints.len() - full)
}

fn any_nights(most: usize) -> impl Strategy<Value = Vec<(Option<u8>, Option<Answer>)>> {
    let answer = prop_oneof![
        3 => Just(Some(used())),
        3 => Just(Some(Answer::NotUsed)),
        2 => Just(None),
        1 => Just(Some(begun())),
    ];
    vec((option::weighted(0.8, 0_u8..=10), answer), 0..=most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_table_counts_as_a_naive_recount_does(nights in any_nights(120), width in 280_u16..2000) {
        let rated = || nights.iter().filter(|(worst, _)| worst.is_some());
        let count = |wanted: &dyn Fn(&Option<Answer>) -> bool, points: Option<u8>| {
            rated()
                .filter(|(worst, answer)| wanted(answer) && (points.is_none() || *worst == points))
                .count()
                .to_string()
        };
        let journal = journal(&nights);
        let remedy = journal.remedy(id(1)).unwrap();
        let Some(data) = Comparison::of(&journal, remedy, night(FIRST), night(FIRST + 200)) else {
            prop_assert_eq!(rated().count(), 0);
            return Ok(());
        };
        let drawing = draw(&data, width);
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
        let (with, without, unknown) = (
            |answer: &Option<Answer>| *answer == Some(used()),
            |answer: &Option<Answer>| *answer == Some(Answer::NotUsed),
            |answer: &Option<Answer>| answer.is_none(),
        );
        for row in &drawing.table.rows {
            let points = match row[0].as_ref() {
                "Half at or below" => continue,
                "All nights" => None,
                points => Some(points.parse::<u8>().unwrap()),
            };
            prop_assert_eq!(&row[1], &count(&with, points));
            prop_assert_eq!(&row[2], &count(&without, points));
            prop_assert_eq!(&row[3], &count(&unknown, points));
            if let Some(after) = row.get(4) {
                prop_assert_eq!(after, &count(&|answer| *answer == Some(begun()), points));
            }
        }
        // What nobody said is no dot on either side.
        let drawn = (count(&with, None), count(&without, None));
        let (full, hollow) = dots(&drawing);
        prop_assert_eq!((full.to_string(), hollow.to_string()), drawn);
        let middles = rated().filter(|(_, answer)| with(answer)).count() >= 10
            && rated().filter(|(_, answer)| without(answer)).count() >= 10;
        prop_assert_eq!(drawing.table.rows.len(), if middles { 13 } else { 12 });
        prop_assert_eq!(drawing.sentence.contains("Half"), middles);
    }

    #[test]
    fn any_journal_agrees_with_what_it_knows_of_each_night(journal in arbitrary::journal()) {
        let (from, to) = (night(20_010), night(20_070));
        for remedy in journal.remedies() {
            let Some(data) = Comparison::of(&journal, remedy, from, to) else { continue };
            for (night, _) in &data.with {
                prop_assert_eq!(journal.usage(*night, remedy.id), Usage::Used);
            }
            for (night, _) in &data.without {
                prop_assert_eq!(journal.usage(*night, remedy.id), Usage::NotUsed);
            }
            let rated = journal
                .nights()
                .filter(|(night, entry)| (from..=to).contains(night) && entry.worst().is_some());
            let all = data.with.len() + data.without.len() + data.unknown.len() + data.begun.len();
            prop_assert_eq!(all, rated.count());
            stays_inside(&draw(&data, 280))?;
        }
    }
}

#[test]
fn ten_years_are_bars_with_their_counts_and_stay_inside() {
    let nights: Vec<_> = (0_u8..11)
        .cycle()
        .take(3_650)
        .map(|points| {
            let answer = (points % 3 == 0)
                .then_some(Answer::NotUsed)
                .or(Some(used()));
            (Some(points), answer)
        })
        .collect();
    for width in [280, 860] {
        let drawing = draw(&comparison(&nights), width);
        stays_inside(&drawing).unwrap();
        keeps_texts_apart(&drawing).unwrap();
        assert_eq!(dots(&drawing), (0, 0));
        assert!(drawing.marks.len() < 100);
    }
}

#[test]
fn nine_nights_on_a_side_have_no_middle_and_ten_have() {
    let nights = |with, without| {
        let with = std::iter::repeat_n((Some(7), Some(used())), with);
        let without = std::iter::repeat_n((Some(2), Some(Answer::NotUsed)), without);
        comparison(&with.chain(without).collect::<Vec<_>>())
    };
    assert_eq!(
        nights(9, 30).sentence(Text::default()),
        "9 nights with it, 30 nights without. \
         The middle is shown from 10 nights on each side."
    );
    assert_eq!(
        nights(10, 10).sentence(Text::default()),
        "10 nights with it, 10 nights without. Half lie at 7 or lower with it, at 2 or lower without."
    );
}

#[test]
fn nights_on_one_side_only_are_words() {
    let only = comparison(&[
        (Some(3), Some(used())),
        (Some(4), None),
        (Some(9), Some(begun())),
    ]);
    assert!(!only.has_both_sides());
    assert_eq!(
        only.sentence(Text::default()),
        "1 night is with it and none without, so there is nothing to set beside them yet. \
         On 1 night you did not say: it is on neither side. \
         On 1 night it was used after the urge had begun: left out, too."
    );
    let none = comparison(&[(Some(3), None)]);
    assert!(
        none.sentence(Text::default())
            .starts_with("There is no night yet on either side.")
    );
    stays_inside(&draw(&none, 280)).unwrap();
}

#[test]
fn remedies_stand_by_first_use_and_what_may_not_be_compared_is_missing() {
    let mut prescribed = remedy(3);
    prescribed.access = Access::LogOnly;
    let mut quick = remedy(4);
    quick.speed = Speed::InTheMoment;
    let mut standing = remedy(5);
    standing.standing = vec![Standing {
        span: Span::since(night(FIRST + 1)),
        amount: Words::default(),
        later: LaterFields::default(),
    }];
    // Remedy 2 was used first, 5 next, then 1; 6 never; 7 is on trial.
    let uses = [(2, 0), (1, 2), (3, 0), (4, 0), (7, 0)];
    let nights = uses.map(|(place, day)| (night(FIRST + day), id(place)));
    let mut entries = std::collections::BTreeMap::<Night, Entry>::new();
    for (night, id) in nights {
        let entry = entries.entry(night).or_default();
        entry.answers.insert(id, Answer::Used(Use::default()));
    }
    let remedies = [
        remedy(1),
        remedy(2),
        prescribed,
        quick,
        standing,
        remedy(6),
        remedy(7),
    ];
    let parts = entries
        .into_iter()
        .map(|(night, entry)| Part::Night(night, Some(Rc::new(entry))))
        .chain(remedies.map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy)))));
    let journal = Journal::from_parts(parts);
    let found = compared(&journal, |remedy| remedy.id == id(7));
    let found: Vec<_> = found.iter().map(|remedy| remedy.id).collect();
    assert_eq!(found, [id(2), id(5), id(1), id(6)]);
}

#[test]
fn a_remedy_that_was_never_on_the_list_in_that_time_has_no_comparison() {
    let journal = journal(&[(Some(3), None)]);
    let mut late = remedy(2);
    late.listed = vec![Span::since(night(FIRST + 50))];
    assert_eq!(
        Comparison::of(&journal, &late, night(FIRST), night(FIRST + 40)),
        None
    );
}
