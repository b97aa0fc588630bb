//! What the chart of beginnings promises.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use chrono::NaiveTime;
use proptest::prelude::*;

use super::*;
use crate::{
    chart::{
        mark::Shape,
        room::{keeps_texts_apart, stays_inside},
    },
    entry::{Details, Entry},
    journal::{Part, arbitrary},
};

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

fn at(hour: u32, minute: u32) -> FirstSymptom {
    FirstSymptom::At(NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
}

/// One night after the other, from this one on.
fn journal(from: &str, first: impl IntoIterator<Item = FirstSymptom>) -> Journal {
    let days = night(from).day_number()..;
    let parts = days.zip(first).map(|(day, first)| {
        let entry = Entry {
            details: Details {
                first_symptom: Some(first),
                ..Details::default()
            },
            ..Entry::default()
        };
        Part::Night(Night::from_day_number(day).unwrap(), Some(Rc::new(entry)))
    });
    Journal::from_parts(parts)
}

fn drawn(journal: &Journal, from: &str, to: &str) -> Drawing {
    let data = Onset::of(journal, night(from), night(to)).unwrap();
    onset(&data, Width::new(326), Text::default())
}

#[test]
fn the_months_are_told_as_they_were() {
    // All nights of May at half past nine in the evening, June at ten past six.
    let may = std::iter::repeat_n(at(21, 30), 31);
    let june = std::iter::repeat_n(at(18, 10), 30);
    let drawing = drawn(
        &journal("2026-05-01", may.chain(june)),
        "2026-05-01",
        "2026-06-30",
    );
    assert_eq!(
        drawing.sentence,
        "61 nights have a time. Half had begun by 21:30 in May 2026, and by 18:10 in Jun 2026."
    );
    assert_eq!(drawing.table.rows[0].join(" "), "30 Jun 2026 18:10");
}

#[test]
fn after_midnight_is_later_and_higher_and_what_has_no_time_is_counted_apart() {
    let first = [
        at(23, 50),
        at(0, 20),
        FirstSymptom::None,
        FirstSymptom::AllDay,
    ];
    let drawing = drawn(&journal("2026-05-01", first), "2026-05-01", "2026-05-04");
    assert_eq!(
        drawing.sentence,
        "2 nights have a time. On 1 more it was there all day. On 1 there was nothing. \
         From 10 nights on, it says by when half of them had begun."
    );
    let heights = drawing.marks.iter().filter_map(|mark| match mark.shape {
        Shape::Circle { centre, .. } => Some(centre.y),
        _ => None,
    });
    let heights: Vec<f64> = heights.collect();
    assert!(heights.len() == 2 && heights[1] < heights[0], "{heights:?}");
}

#[test]
fn a_night_without_a_time_is_nowhere() {
    let none = journal("2026-05-01", [FirstSymptom::None]);
    assert_eq!(
        Onset::of(&none, night("2026-05-01"), night("2026-05-02")),
        None
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_journal_is_drawn_within_the_drawing_and_its_table_holds_every_time(
        journal in arbitrary::journal(),
        days in 0_i32..4_000,
        width in 280_u16..900,
    ) {
        let (from, to) = (19_990 - days, 19_990 + days);
        let (from, to) = (Night::from_day_number(from).unwrap(), Night::from_day_number(to).unwrap());
        let Some(data) = Onset::of(&journal, from, to) else { return Ok(()) };
        let drawing = onset(&data, Width::new(width), Text::default());
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
        let told: usize = if data.whole().nights() <= NIGHT_BY_NIGHT {
            drawing.table.rows.len()
        } else {
            drawing.table.rows.iter().map(|row| row[1].parse::<usize>().unwrap()).sum()
        };
        prop_assert_eq!(told, data.began.len());
    }
}
