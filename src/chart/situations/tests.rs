//! What the chart of places promises.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::{
    chart::room::{keeps_texts_apart, stays_inside},
    entry::Entry,
    episode::{Episode, EpisodeId},
    journal::{Part, arbitrary},
    moment::Moment,
};

fn night(day: i32) -> Night {
    Night::from_day_number(day).unwrap()
}

/// Urges at places, all on one night.
fn journal(urges: &[(Option<Situation>, u8)]) -> Journal {
    let episodes = urges.iter().zip(0..).map(|((situation, urge), place)| {
        let id = EpisodeId::fresh(place, [0; 10]);
        Episode {
            situation: *situation,
            ..Episode::now(id, Moment::epoch(), Severity::new(*urge).unwrap())
        }
    });
    let entry = Entry {
        episodes: episodes.collect(),
        ..Entry::default()
    };
    Journal::from_parts([Part::Night(night(20_000), Some(Rc::new(entry)))])
}

fn drawn(journal: &Journal, width: u16) -> Option<Drawing> {
    let data = Situations::of(journal, night(20_000), night(20_089))?;
    Some(situations(&data, Width::new(width), Text::default()))
}

#[test]
fn the_most_frequent_place_comes_first_and_the_unsaid_last() {
    let (bed, cinema, desk) = (Situation::Bed, Situation::Cinema, Situation::Desk);
    let urges = [
        (None, 1),
        (None, 2),
        (None, 3),
        (Some(bed), 4),
        (Some(cinema), 5),
        (Some(cinema), 9),
        (Some(desk), 6),
    ];
    let drawing = drawn(&journal(&urges), 280).unwrap();
    let rows: Vec<_> = drawing
        .table
        .rows
        .iter()
        .map(|row| row.join(" | "))
        .collect();
    assert_eq!(
        rows,
        [
            "cinema | 2 | 5; 9",
            "in bed | 1 | 4",
            "desk | 1 | 6",
            "place not noted | 3 | 1; 2; 3"
        ]
    );
    assert_eq!(
        drawing.sentence,
        "7 urges were logged in the moment. The places of 4 are noted."
    );
}

#[test]
fn from_ten_urges_a_place_has_a_middle() {
    let nine = vec![(Some(Situation::Bed), 6); 9];
    let ten = vec![(Some(Situation::Bed), 6); 10];
    let strength = |urges: &[_]| drawn(&journal(urges), 280).unwrap().table.rows[0][2].to_string();
    assert!(!strength(&nine).contains("half"));
    assert!(strength(&ten).contains("half at 6 or lower"));
}

#[test]
fn no_urge_is_no_chart() {
    assert_eq!(drawn(&journal(&[]), 280), None);
}

proptest! {
    #[test]
    fn every_urge_is_counted_once(journal in arbitrary::journal(), width in 280_u16..2000) {
        let all = journal.nights().map(|(_, entry)| entry.episodes.len()).sum::<usize>();
        let Some(drawing) = drawn(&journal, width) else {
            prop_assert_eq!(all, 0);
            return Ok(());
        };
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
        let counted = drawing.table.rows.iter().map(|row| row[1].parse::<usize>().unwrap());
        prop_assert_eq!(counted.sum::<usize>(), all);
    }
}
