//! What a year shows, and that it says the same in its table.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::{
    chart::mark::{Mark, Paint, Shape},
    entry::{Entry, Rating},
    journal::{Part, arbitrary},
    moment::Moment,
    night::Boundary,
    severity::Severity,
};

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

fn rated(date: &str, points: u8, days_later: i64) -> Part {
    let night = night(date);
    let evening = night.evening().and_hms_opt(22, 0, 0).unwrap().and_utc();
    let logged = evening.timestamp_millis() + days_later * 86_400_000;
    let entry = Entry {
        rating: Some(Rating {
            worst: Severity::new(points).unwrap(),
            logged: Some((Moment::new(logged, 0, "").unwrap(), Boundary::NOON)),
        }),
        ..Entry::default()
    };
    Part::Night(night, Some(Rc::new(entry)))
}

fn drawn(parts: impl IntoIterator<Item = Part>, last: &str) -> Drawing {
    let journal = Journal::from_parts(parts);
    let data = Year::of(&journal, 2026, night(last)).unwrap();
    year(&data, Width::new(320), Text::default())
}

/// Height and paint of each bar.
fn bars(marks: &[Mark]) -> Vec<(f64, Paint)> {
    let bar = |mark: &Mark| match mark.shape {
        Shape::Rect { height, paint, .. } if mark.title.is_some() => Some((height, paint)),
        _ => None,
    };
    marks.iter().filter_map(bar).collect()
}

#[test]
fn a_calm_night_is_flat_and_a_night_not_logged_is_nothing() {
    let drawing = drawn(
        [rated("2026-03-01", 0, 0), rated("2026-03-03", 10, 0)],
        "2026-03-03",
    );
    let bars = bars(&drawing.marks);
    assert_eq!(bars, [(1.5, Paint::Filled), (20.0, Paint::Filled)]);
    assert_eq!(drawing.sentence, "2 of 3 nights logged. ".trim());
    let march = &drawing.table.rows[2];
    assert_eq!(march[..5], ["Mar", "0", "not logged", "10", ""]);
}

#[test]
fn a_late_night_is_hollow_and_says_so() {
    let drawing = drawn([rated("2026-03-01", 6, 9)], "2026-03-01");
    assert!(matches!(
        bars(&drawing.marks)[..],
        [(_, Paint::Open { .. })]
    ));
    assert_eq!(drawing.table.rows[2][1], "6, logged late");
}

#[test]
fn a_year_before_the_first_night_or_after_now_is_not_there() {
    let journal = Journal::from_parts([rated("2026-03-01", 6, 0)]);
    assert_eq!(Year::of(&journal, 2025, night("2026-03-05")), None);
    assert_eq!(Year::of(&journal, 2027, night("2026-03-05")), None);
    assert_eq!(
        Year::of(&Journal::default(), 2026, night("2026-03-05")),
        None
    );
}

proptest! {
    #[test]
    fn every_mark_lies_on_the_drawing_and_the_table_says_every_night(
        journal in arbitrary::journal(), width in 280_u16..2000,
    ) {
        let Some((last, _)) = journal.nights().next_back() else { return Ok(()); };
        let shown = Month::of(last).year();
        let data = Year::of(&journal, shown, last).unwrap();
        let drawing = year(&data, Width::new(width), Text::default());
        let rated = journal.nights().filter(|(night, entry)| {
            Month::of(*night).year() == shown && entry.rating.is_some()
        });
        let rated = rated.count();
        prop_assert_eq!(bars(&drawing.marks).len(), rated);
        let cells = drawing.table.rows.iter().flat_map(|row| &row[1..]);
        prop_assert_eq!(cells.filter(|cell| cell.starts_with(|c: char| c.is_ascii_digit())).count(), rated);
        for mark in &drawing.marks {
            if let Shape::Rect { corner, width, height, .. } = mark.shape {
                prop_assert!(corner.x >= 0.0 && corner.x + width <= drawing.width);
                prop_assert!(corner.y >= 0.0 && corner.y + height <= drawing.height);
            }
        }
    }
}
