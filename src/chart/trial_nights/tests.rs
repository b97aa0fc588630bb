//! The nights of a trial, drawn and as a table.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use super::*;

fn night(day: i32) -> Night {
    Night::from_day_number(20_000 + day).unwrap()
}

/// Pairs of single nights: without at `without`, with at `with`.
fn pairs(pairs: &[(Option<u8>, Option<u8>)]) -> TrialNights {
    let mut nights = Vec::new();
    let mut day = 0;
    for (pair, (without, with)) in (0..).zip(pairs) {
        for (arm, points) in [(Arm::A, without), (Arm::B, with)] {
            if let Some(points) = points {
                nights.push((night(day), pair, arm, Severity::new(*points).unwrap()));
            }
            day += 1;
        }
    }
    TrialNights {
        names: ["Without Bath".to_owned(), "With Bath".to_owned()],
        nights,
    }
}

fn drawn(data: &TrialNights, pixels: u16) -> Drawing {
    let sentence = "Your test did not settle it.".to_owned();
    trial_nights(data, Width::new(pixels), sentence, Text::default())
}

#[test]
fn the_table_says_each_pair_and_a_gap_stays_a_gap() {
    let table = drawn(&pairs(&[(Some(6), Some(3)), (None, Some(4))]), 350).table;
    assert_eq!(table.headers, ["Pair", "Without Bath", "With Bath"]);
    assert_eq!(
        table.rows,
        [["1", "6.0", "3.0"], ["2", "not logged", "4.0"]]
    );
}

#[test]
fn a_block_s_nights_have_their_mean() {
    let mut data = pairs(&[(Some(6), Some(3))]);
    data.nights
        .push((night(9), 0, Arm::B, Severity::new(4).unwrap()));
    assert_eq!(drawn(&data, 350).table.rows, [["1", "6.0", "3.5"]]);
}

#[test]
fn nothing_one_night_and_many_can_be_drawn_at_any_width() {
    let many: Vec<_> = (0..28_u8)
        .map(|at| (Some(5 + at % 3), Some(at % 2)))
        .collect();
    for data in [vec![], vec![(Some(0), None)], many] {
        for pixels in [280, 350, 2_000] {
            let drawing = drawn(&pairs(&data), pixels);
            assert!(drawing.height > 0.0 && !drawing.marks.is_empty());
        }
    }
}

#[test]
fn middles_stand_on_both_sides_from_ten_nights_or_on_neither() {
    let said = |count: usize| {
        let drawing = drawn(&pairs(&vec![(Some(6), Some(3)); count]), 350);
        let words = drawing.marks.iter().filter(|mark| {
            matches!(&mark.shape, crate::chart::mark::Shape::Text { words, .. } if words.starts_with("half at"))
        });
        words.count()
    };
    assert_eq!(said(9), 0);
    // A note under each name, and the key.
    assert_eq!(said(10), 3);
}
