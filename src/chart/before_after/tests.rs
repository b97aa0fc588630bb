//! What the chart of before and after promises.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::{
    bounded::Words,
    chart::room::{keeps_texts_apart, stays_inside},
    entry::Entry,
    episode::{Episode, EpisodeId},
    journal::{Journal, Part, arbitrary},
    moment::Moment,
    remedy::{Access, Remedy, RemedyId, Speed},
};

fn night(day: i32) -> Night {
    Night::from_day_number(day).unwrap()
}

fn id(place: u8) -> RemedyId {
    RemedyId::fresh(i64::from(place), [place; 10])
}

fn remedy(place: u8, name: &str, access: Access) -> Part {
    let remedy = Remedy {
        speed: Speed::InTheMoment,
        ..Remedy::named(id(place), Words::new(name).unwrap(), access)
    };
    Part::Remedy(id(place), Some(Rc::new(remedy)))
}

/// Urges before and after with what was tried, all on one night.
fn journal(urges: &[(u8, Option<u8>, &[u8])]) -> Journal {
    let severity = |points: u8| Severity::new(points).unwrap();
    let episodes = urges.iter().zip(0..).map(|((urge, after, tried), place)| {
        let episode = EpisodeId::fresh(place, [0; 10]);
        Episode {
            urge_after: after.map(severity),
            tried: tried.iter().map(|place| id(*place)).collect(),
            ..Episode::now(episode, Moment::epoch(), severity(*urge))
        }
    });
    let entry = Entry {
        episodes: episodes.collect(),
        ..Entry::default()
    };
    Journal::from_parts([
        Part::Night(night(20_000), Some(Rc::new(entry))),
        remedy(1, "Walking", Access::Own),
        remedy(2, "Rubbing", Access::Own),
        remedy(3, "A medicine", Access::LogOnly),
        remedy(4, "On trial", Access::Own),
    ])
}

fn data(journal: &Journal) -> Option<BeforeAfter> {
    BeforeAfter::of(journal, night(20_000), night(20_089), |remedy| {
        remedy.id == id(4)
    })
}

fn drawn(journal: &Journal, width: u16) -> Option<Drawing> {
    Some(before_after(
        &data(journal)?,
        Width::new(width),
        Text::default(),
    ))
}

#[test]
fn urges_stand_by_what_was_tried_and_those_not_to_be_compared_are_counted_alone() {
    let urges: &[(u8, Option<u8>, &[u8])] = &[
        (7, Some(7), &[]),
        (8, Some(3), &[2]),
        (6, Some(2), &[1, 2]),
        (5, Some(6), &[2]),
        (9, Some(1), &[3]),
        (9, Some(1), &[1, 4]),
        (4, None, &[1]),
    ];
    let drawing = drawn(&journal(urges), 280).unwrap();
    let rows: Vec<_> = drawing
        .table
        .rows
        .iter()
        .map(|row| row.join(" | "))
        .collect();
    assert_eq!(
        rows,
        [
            "Rubbing | 2 | 1 | 0 | 1 | 8 to 3; 5 to 6",
            "Walking + Rubbing | 1 | 1 | 0 | 0 | 6 to 2",
            "nothing noted | 1 | 0 | 1 | 0 | 7 to 7",
        ]
    );
    assert_eq!(
        drawing.sentence,
        "4 urges have a second number here. After: lower in 2, the same in 1, higher in 1. \
         1 more is left out, for a prescribed medicine was tried. \
         1 more waits for the end of your test."
    );
    stays_inside(&drawing).unwrap();
}

#[test]
fn an_urge_without_a_second_number_is_no_urge_that_went_away() {
    assert_eq!(drawn(&journal(&[(4, None, &[1])]), 280), None);
}

#[test]
fn a_prescribed_medicine_alone_draws_nothing() {
    let data = data(&journal(&[(9, Some(1), &[3])])).unwrap();
    assert!(!data.is_drawn());
}

#[test]
fn many_urges_are_told_by_their_middles() {
    let urges = vec![(8, Some(3), &[1_u8] as &[u8]); 12];
    let drawing = drawn(&journal(&urges), 280).unwrap();
    assert_eq!(
        drawing.table.rows[0][5],
        "half at 8 or lower, then half at 3 or lower"
    );
    stays_inside(&drawing).unwrap();
    keeps_texts_apart(&drawing).unwrap();
}

proptest! {
    #[test]
    fn every_second_number_is_counted_once(journal in arbitrary::journal(), width in 280_u16..2000) {
        let episodes = journal.nights().flat_map(|(_, entry)| &entry.episodes);
        let all = episodes.filter(|episode| episode.urge_after.is_some()).count();
        let Some(data) = data(&journal) else {
            prop_assert_eq!(all, 0);
            return Ok(());
        };
        let drawing = before_after(&data, Width::new(width), Text::default());
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
        let mut counted = usize::try_from(data.prescribed + data.withheld).unwrap();
        for row in &drawing.table.rows {
            let [urges, lower, same, higher] = [1, 2, 3, 4].map(|at| row[at].parse::<usize>().unwrap());
            prop_assert_eq!(urges, lower + same + higher);
            counted += urges;
        }
        prop_assert_eq!(counted, all);
    }
}
