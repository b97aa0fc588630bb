//! What the chart of effects promises, whatever was found.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use proptest::{collection::vec, option, prelude::*};

use super::*;
use crate::chart::{
    mark::{Mark, Paint, Shape},
    room::{keeps_texts_apart, stays_inside},
};

fn points(estimate: f64, half: f64) -> Points {
    Points {
        estimate,
        low: estimate - half,
        high: estimate + half,
    }
}

fn row(name: &str, points: Option<Points>, evidence: Evidence) -> EffectRow {
    EffectRow {
        name: name.to_owned(),
        nights: Some((14, 20)),
        points,
        said: Text::default().finding_in_short("cant_tell"),
        evidence,
    }
}

fn chart(rows: Vec<EffectRow>, worthwhile: f64) -> EffectRows {
    EffectRows {
        rows,
        worthwhile: Worthwhile::new(worthwhile).unwrap(),
        sentence: "A sentence.".to_owned(),
    }
}

fn draw(data: &EffectRows, width: u16) -> Drawing {
    effects(data, Width::new(width), Text::default())
}

/// The dots that stand for a remedy: middle and paint.
fn dots(drawing: &Drawing) -> Vec<(f64, Paint)> {
    let titled = |mark: &&Mark| mark.title.is_some();
    let dot = |mark: &Mark| match mark.shape {
        Shape::Circle { centre, paint, .. } => Some((centre.x, paint)),
        _ => None,
    };
    drawing
        .marks
        .iter()
        .filter(titled)
        .filter_map(dot)
        .collect()
}

fn any_row() -> impl Strategy<Value = EffectRow> {
    let measured = (-12.0_f64..12.0, 0.0_f64..12.0).prop_map(|(at, half)| points(at, half));
    let named = prop_oneof![
        Just("Bath"),
        Just("A remedy with a name far longer than any phone is wide, and then some more of it"),
        Just("\u{6E29}\u{6CC9}"),
        Just("")
    ];
    (named, option::of(measured), any::<bool>(), any::<bool>()).prop_map(
        |(name, points, is_test, is_kept_back)| EffectRow {
            nights: (!is_kept_back).then_some((14, 20)),
            ..row(
                name,
                points,
                if is_test {
                    Evidence::Test
                } else {
                    Evidence::Journal
                },
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_mark_has_room(
        rows in vec(any_row(), 0..9),
        halves in 1_u8..=6,
        width in 280_u16..2000,
    ) {
        let drawing = draw(&chart(rows, f64::from(halves) / 2.0), width);
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
    }

    #[test]
    fn lower_lies_left_and_higher_right(at in -9.0_f64..9.0, half in 0.0_f64..3.0) {
        let drawing = draw(&chart(vec![row("Bath", Some(points(at, half)), Evidence::Journal)], 1.0), 360);
        let [(x, _)] = dots(&drawing)[..] else {
            return Err(TestCaseError::fail("not one dot"));
        };
        prop_assert!((x - 180.0) * at >= -0.1, "{x} {at}");
    }
}

#[test]
fn a_hint_is_hollow_and_a_test_is_full() {
    let rows = vec![
        row("Bath", Some(points(-1.0, 0.5)), Evidence::Journal),
        row("Tea", Some(points(-1.0, 0.5)), Evidence::Test),
    ];
    let found = dots(&draw(&chart(rows, 1.0), 360));
    assert!(matches!(
        found[..],
        [(_, Paint::Open { .. }), (_, Paint::Filled)]
    ));
}

#[test]
fn what_has_no_number_has_no_mark_and_says_so() {
    let mut kept_back = row("Tea", None, Evidence::Journal);
    kept_back.nights = None;
    let drawing = draw(
        &chart(vec![row("Bath", None, Evidence::Journal), kept_back], 1.0),
        360,
    );
    assert!(dots(&drawing).is_empty());
    let table = &drawing.table.rows;
    assert_eq!(
        table[0][1..6],
        ["14", "20", "none yet", "none yet", "none yet"]
    );
    assert!(table[1][1..6].iter().all(|cell| cell == "none yet"));
}

#[test]
fn the_table_has_the_numbers_in_points_with_their_side() {
    let measured = Points {
        estimate: -1.72,
        low: -2.41,
        high: 0.38,
    };
    let drawing = draw(
        &chart(vec![row("Bath", Some(measured), Evidence::Journal)], 1.0),
        360,
    );
    assert_eq!(
        drawing.table.rows[0][..6],
        ["Bath", "14", "20", "1.7 lower", "2.4 lower", "0.4 higher"]
    );
}

#[test]
fn the_band_is_as_wide_as_what_the_person_finds_worth_having() {
    let width = |worthwhile: f64| {
        let rows = vec![row("Bath", Some(points(-5.5, 0.2)), Evidence::Journal)];
        let drawing = draw(&chart(rows, worthwhile), 360);
        let band = |mark: &Mark| match mark.shape {
            Shape::Rect { width, .. } => Some(width),
            _ => None,
        };
        drawing.marks.iter().find_map(band).unwrap()
    };
    assert!((width(2.0) - 2.0 * width(1.0)).abs() < 0.2);
}
