//! What a timeline promises, whatever the nights were.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use proptest::{collection::vec, option, prelude::*};

use super::*;
use crate::chart::{
    mark::{Ink, Mark, Paint, Point, Shape},
    room::{keeps_texts_apart, stays_inside},
};

fn night(day: i32) -> Night {
    Night::from_day_number(day).unwrap()
}

fn rated(points: u8) -> Rated {
    Rated {
        worst: Severity::new(points).unwrap(),
        late: false,
    }
}

/// Nights from day 20,000 on, with these ratings.
fn rated_as(points: &[Option<u8>]) -> Timeline {
    let nights = points.iter().zip(20_000..).map(|(points, day)| {
        let rating = points.map(rated);
        (
            night(day),
            TimelineNight {
                rating,
                episodes: 0,
            },
        )
    });
    let last = 19_999 + i32::try_from(points.len()).unwrap();
    Timeline::new(night(20_000), night(last), nights, []).unwrap()
}

fn draw(data: &Timeline, width: u16) -> Drawing {
    timeline(data, Width::new(width), Text::default())
}

fn any_usage() -> impl Strategy<Value = Usage> {
    prop_oneof![
        Just(Usage::Used),
        Just(Usage::NotUsed),
        Just(Usage::Unknown)
    ]
}

fn any_night() -> impl Strategy<Value = TimelineNight> {
    let rating = (0_u8..=10, prop::bool::weighted(0.1)).prop_map(|(points, late)| Rated {
        worst: Severity::new(points).unwrap(),
        late,
    });
    let episodes = prop_oneof![8 => Just(0), 1 => 1_u16..4, 1 => Just(u16::MAX)];
    (option::of(rating), episodes).prop_map(|(rating, episodes)| TimelineNight { rating, episodes })
}

/// Up to ten years, anywhere in time; none, few or all of the nights logged.
fn any_timeline(lengths: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Timeline> {
    let rows = vec(("\\PC{0,40}", vec(any_usage(), 0..60)), 0..4);
    let tests = vec(("\\PC{0,40}", -100..4000, 0..200), 0..4);
    let noted = vec(0..4000, 0..6);
    (
        -25_000_i32..80_000,
        vec(option::weighted(0.8, any_night()), lengths),
        rows,
        tests,
        noted,
    )
        .prop_map(|(from, known, rows, tests, noted)| {
            let last = (from + i32::try_from(known.len()).unwrap() - 1).min(84_005);
            let known = known.into_iter().zip(from..=last);
            let nights = known.filter_map(|(known, day)| Some((night(day), known?)));
            let rows = rows.into_iter().map(|(name, usage)| {
                // A pattern of up to 60 nights, again and again.
                let usage = usage.into_iter().cycle().zip(from..=last);
                RemedyRow::new(name, usage.map(|(usage, day)| (night(day), usage)))
            });
            let tests = tests.into_iter().filter_map(|(name, begin, nights)| {
                let begin = Night::from_day_number(from + begin)?;
                let end = Night::from_day_number(begin.day_number() + nights)?;
                TestBand::new(name, begin, end)
            });
            let noted = noted
                .into_iter()
                .filter_map(|at| Night::from_day_number(from + at));
            let data = Timeline::new(night(from), night(last), nights, rows).unwrap();
            data.with_tests(tests).with_notes_on(noted)
        })
}

/// The dots of nights; those of the key stand for none and have no title.
fn dots(drawing: &Drawing) -> Vec<Point> {
    let of_night = |mark: &&Mark| mark.ink == Ink::Severity && mark.title.is_some();
    let centre = |mark: &Mark| match mark.shape {
        Shape::Circle { centre, .. } => Some(centre),
        _ => None,
    };
    drawing
        .marks
        .iter()
        .filter(of_night)
        .filter_map(centre)
        .collect()
}

/// The lines that join nights.
fn joined(drawing: &Drawing) -> Vec<&[Point]> {
    let quiet = drawing
        .marks
        .iter()
        .filter(|mark| mark.ink == Ink::SeverityQuiet);
    quiet
        .filter_map(|mark| match &mark.shape {
            Shape::Path { points, .. } => Some(points.as_slice()),
            _ => None,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn up_to_400_nights_each_rated_night_has_one_dot_and_gaps_have_no_line(
        data in any_timeline(1..=400),
        width in 280_u16..2000,
    ) {
        let drawing = draw(&data, width);
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
        let rated: Vec<_> = data.rated(data.whole()).map(|(night, _)| night).collect();
        prop_assert_eq!(dots(&drawing).len(), rated.len());
        let said = drawing.table.rows.iter().filter(|row| row[1] != "not logged").count();
        prop_assert_eq!(said, rated.len());
        prop_assert_eq!(drawing.table.rows.len(), usize::try_from(data.whole().nights()).unwrap());

        let neighbours = rated.windows(2).filter(|pair| pair[0].next() == pair[1]).count();
        let lines = joined(&drawing);
        let steps: Vec<_> = lines.iter().flat_map(|line| line.windows(2)).collect();
        prop_assert!(steps.is_empty() || steps.len() == neighbours);
        let layout = Layout::new(&data, Width::new(width), Text::default());
        for step in steps {
            // One night further, give or take the rounding of two points to sixteenths.
            prop_assert!((step[1].x - step[0].x - layout.night_width).abs() <= 0.13);
        }
    }

    #[test]
    fn ten_years_stay_inside_and_take_few_marks(
        data in any_timeline(401..=3650),
        width in 280_u16..2000,
    ) {
        let drawing = draw(&data, width);
        stays_inside(&drawing)?;
        keeps_texts_apart(&drawing)?;
        let columns = drawing.table.rows.len();
        prop_assert!(columns <= 500 && columns * 4 <= usize::from(width));
        for row in &drawing.table.rows {
            prop_assert_eq!(row.len(), drawing.table.headers.len());
        }
    }
}

#[test]
fn one_night_two_nights_and_nights_all_alike_are_drawn() {
    for points in [
        vec![None],
        vec![Some(10)],
        vec![Some(0), None],
        vec![Some(4); 30],
    ] {
        let data = rated_as(&points);
        let drawing = draw(&data, 320);
        stays_inside(&drawing).unwrap();
        assert_eq!(dots(&drawing).len(), points.iter().flatten().count());
    }
}

#[test]
fn a_stronger_urge_stands_higher() {
    let drawing = draw(&rated_as(&[Some(0), Some(10)]), 320);
    let [calm, worst] = dots(&drawing).try_into().unwrap();
    assert!(worst.y < calm.y);
}

#[test]
fn a_night_logged_late_is_hollow() {
    let mut data = rated_as(&[Some(3), Some(3)]);
    data.nights
        .values_mut()
        .next()
        .unwrap()
        .rating
        .as_mut()
        .unwrap()
        .late = true;
    let drawing = draw(&data, 320);
    let paints: Vec<_> = drawing
        .marks
        .iter()
        .filter(|mark| mark.title.is_some())
        .filter_map(|mark| match mark.shape {
            Shape::Circle { paint, .. } => Some(paint),
            _ => None,
        })
        .collect();
    assert!(matches!(paints[..], [Paint::Open { .. }, Paint::Filled]));
}

#[test]
fn used_is_full_not_used_is_hollow_and_unknown_is_nothing() {
    let usages = [Usage::Used, Usage::NotUsed, Usage::Unknown];
    let usages = (20_000..).map(night).zip(usages);
    let row = RemedyRow::new("Bath", usages);
    let data = Timeline::new(night(20_000), night(20_002), [], [row]).unwrap();
    let drawing = draw(&data, 320);
    // The last two are the key's.
    let rows: Vec<_> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark.shape {
            Shape::Rect { paint, .. } if mark.ink == Ink::Remedy => Some(paint == Paint::Filled),
            _ => None,
        })
        .collect();
    assert_eq!(rows, [true, false, true, false]);
    assert_eq!(drawing.table.rows[0][2], "unknown");
    assert_eq!(drawing.table.rows[1][2], "not used");
    assert_eq!(drawing.table.rows[2][2], "used");
}

#[test]
fn nothing_is_said_of_the_middle_under_ten_nights() {
    let said = |points: &[Option<u8>]| draw(&rated_as(points), 320).sentence;
    assert_eq!(said(&[None; 14]), "None of these 14 nights is logged yet.");
    assert_eq!(said(&[None]), "None of 1 night is logged yet.");
    assert_eq!(said(&[Some(2)]), "1 of 1 night logged.");
    assert_eq!(said(&[Some(2); 9]), "9 of 9 nights logged.");
    let mut ten: Vec<_> = (1..=10).map(Some).collect();
    ten.push(None);
    assert_eq!(
        said(&ten),
        "10 of 11 nights logged. At least half of them at 5 or lower."
    );
    assert_eq!(
        said(&[Some(3); 12]),
        "12 of 12 nights logged. All of them at 3."
    );
}

#[test]
fn the_table_begins_with_the_newest_night_and_never_writes_a_missing_one_as_0() {
    let drawing = draw(&rated_as(&[Some(0), None]), 320);
    // Day 20,000 is 4 October 2024.
    assert_eq!(drawing.table.rows[0], ["5 Oct 2024", "not logged"]);
    assert_eq!(drawing.table.rows[1], ["4 Oct 2024", "0"]);
}

#[test]
fn a_timeline_does_not_run_backwards_and_leaves_out_what_lies_outside() {
    assert_eq!(Timeline::new(night(1), night(0), [], []), None);
    let known = [0, 5].map(|day| {
        let rating = Some(rated(1));
        (
            night(day),
            TimelineNight {
                rating,
                episodes: 9,
            },
        )
    });
    let data = Timeline::new(night(0), night(4), known, []).unwrap();
    assert_eq!(data.episodes(data.whole()), 9);
}

#[test]
fn a_test_s_band_lies_behind_its_nights_and_is_named_in_words_and_table() {
    let band = TestBand::new("Bath: with and without", night(20_001), night(20_002)).unwrap();
    let data = rated_as(&[Some(3); 4]).with_tests([band]);
    let drawing = draw(&data, 320);
    let is_band = |mark: &&Mark| mark.ink == Ink::Test && mark.title.is_some();
    let bands: Vec<_> = drawing.marks.iter().filter(is_band).collect();
    let [band] = bands[..] else {
        panic!("{bands:?}")
    };
    let Shape::Rect { corner, width, .. } = band.shape else {
        panic!("{band:?}")
    };
    let inside: Vec<_> = dots(&drawing)
        .iter()
        .map(|dot| (corner.x..=corner.x + width).contains(&dot.x))
        .collect();
    assert_eq!(inside, [false, true, true, false]);
    let place = |ink| drawing.marks.iter().position(|mark| mark.ink == ink);
    assert!(
        place(Ink::Test) < place(Ink::Severity),
        "the band hides dots"
    );
    let said: Vec<_> = drawing.table.rows.iter().map(|row| &*row[2]).collect();
    let named = "Bath: with and without";
    assert_eq!(said, ["none", named, named, "none"]);
    assert!(
        drawing.description.contains(named),
        "{}",
        drawing.description
    );
}

#[test]
fn a_note_has_a_mark_and_its_words_stay_in_the_journal() {
    let data = rated_as(&[Some(3); 4]).with_notes_on([night(20_001), night(20_009)]);
    let drawing = draw(&data, 320);
    let marks = drawing.marks.iter();
    let notes = marks.filter(|mark| mark.ink == Ink::Comparison).count();
    assert_eq!(notes, 1);
    let said: Vec<_> = drawing.table.rows.iter().map(|row| &*row[2]).collect();
    assert_eq!(said, ["0", "0", "1", "0"]);
    assert!(drawing.description.contains("1 night has a note."));
}
