//! Each chart looks as it did when someone last looked at it and found it good.
//!
//! The expected pictures are `tests/data/drawings/*.svg`. A picture that differs is written to
//! `target/tmp/drawings/`, to be seen beside the expected one; after looking, accept it with
//! `LULL_ACCEPT_DRAWINGS=1 cargo test --test drawings`.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

#[path = "drawings/effects.rs"]
mod effects;
#[path = "drawings/onset.rs"]
mod onset;
#[path = "drawings/patterns.rs"]
mod patterns;

use std::{env, fs, path::Path};

use lull::{
    chart::{
        drawing::{Drawing, Width},
        palette::Palette,
        svg::svg,
        timeline::{Rated, RemedyRow, TestBand, Timeline, TimelineNight, timeline},
    },
    night::Night,
    remedy::Usage,
    severity::Severity,
    text::Text,
};

const LAST: &str = "2026-11-23";
const PHONE: u16 = 326;
const DESKTOP: u16 = 860;

/// A number from 0 to 99 that looks like chance and is the same on every machine.
fn chance(night: Night, salt: i32) -> i32 {
    let mixed = night.day_number().wrapping_add(salt.wrapping_mul(7919));
    let mixed = (mixed ^ (mixed >> 7)).wrapping_mul(0x2C1B_3C6D);
    let mixed = (mixed ^ (mixed >> 11)).wrapping_mul(0x297A_2D39);
    (mixed ^ (mixed >> 13)).rem_euclid(100)
}

/// Some made-up nights: a bath every other week, after which the urge is somewhat lower; one night
/// in eleven is not logged, one in fourteen is logged late.
fn example(nights: i32) -> Timeline {
    let to: Night = LAST.parse().unwrap();
    let from = Night::from_day_number(to.day_number() - nights + 1).unwrap();
    let each =
        || (from.day_number()..=to.day_number()).map(|day| Night::from_day_number(day).unwrap());
    let bath = |night: Night| night.day_number() / 7 % 2 == 0;
    let known = each().map(|night| {
        let level = if bath(night) { 3 } else { 5 };
        let points = level + chance(night, 1) / 20 - chance(night, 2) / 25;
        let worst = Severity::new(u8::try_from(points.clamp(0, 10)).unwrap()).unwrap();
        let late = chance(night, 4) < 7;
        let night_known = TimelineNight {
            rating: (chance(night, 3) >= 9).then_some(Rated { worst, late }),
            episodes: match chance(night, 5) {
                0..4 => 2,
                4..12 => 1,
                _ => 0,
            },
        };
        (night, night_known)
    });
    let baths = each().filter(|night| chance(*night, 6) >= 12).map(|night| {
        let usage = if bath(night) {
            Usage::Used
        } else {
            Usage::NotUsed
        };
        (night, usage)
    });
    let magnesium = each()
        .filter(|night| to.day_number() - night.day_number() < nights * 2 / 3)
        .map(|night| (night, Usage::Used));
    let rows = [
        RemedyRow::new("Warm bath", baths),
        RemedyRow::new("Magnesium", magnesium),
    ];
    Timeline::new(from, to, known, rows).unwrap()
}

fn bare(nights: i32, points: &[u8]) -> Timeline {
    let to: Night = LAST.parse().unwrap();
    let from = Night::from_day_number(to.day_number() - nights + 1).unwrap();
    let known = points.iter().zip(from.day_number()..).map(|(points, day)| {
        let rated = Rated {
            worst: Severity::new(*points).unwrap(),
            late: false,
        };
        let known = TimelineNight {
            rating: Some(rated),
            episodes: 0,
        };
        (Night::from_day_number(day).unwrap(), known)
    });
    Timeline::new(from, to, known, []).unwrap()
}

fn draw(data: &Timeline, width: u16) -> Drawing {
    timeline(data, Width::new(width), Text::default())
}

fn looks_as_before(name: &str, drawing: &Drawing, palette: Palette) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let expected = root
        .join("tests/data/drawings")
        .join(name)
        .with_extension("svg");
    let actual = svg(drawing, palette, "en");
    if env::var_os("LULL_ACCEPT_DRAWINGS").is_some() {
        fs::write(&expected, &actual).unwrap();
        return;
    }
    if fs::read_to_string(&expected).is_ok_and(|expected| expected == actual) {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drawings");
    fs::create_dir_all(&folder).unwrap();
    let written = folder.join(name).with_extension("svg");
    fs::write(&written, actual).unwrap();
    panic!(
        "{name} looks different: see {} beside {}; after looking, accept with \
         LULL_ACCEPT_DRAWINGS=1 cargo test --test drawings",
        written.display(),
        expected.display()
    );
}

#[test]
fn eight_weeks_on_a_phone() {
    looks_as_before(
        "eight_weeks_phone",
        &draw(&example(56), PHONE),
        Palette::Light,
    );
}

#[test]
fn eight_weeks_on_a_desktop() {
    looks_as_before(
        "eight_weeks_desktop",
        &draw(&example(56), DESKTOP),
        Palette::Dark,
    );
}

#[test]
fn eight_weeks_in_grey_print() {
    looks_as_before("eight_weeks_print", &draw(&example(56), 560), Palette::Grey);
}

/// The same nights with a test that is over, one that goes on, and some notes.
fn tested(nights: i32) -> Timeline {
    let to: Night = LAST.parse().unwrap();
    let ago = |share: i32| Night::from_day_number(to.day_number() - nights * share / 100).unwrap();
    let tests = [
        TestBand::new("Warm bath: with and without", ago(90), ago(40)).unwrap(),
        TestBand::new("Stretching or massage", ago(25), ago(-10)).unwrap(),
    ];
    let noted = (0..nights).filter_map(|ago| Night::from_day_number(to.day_number() - ago));
    let noted = noted.filter(|night| chance(*night, 7) < 6);
    example(nights).with_tests(tests).with_notes_on(noted)
}

#[test]
fn tests_and_notes_on_a_phone() {
    let drawing = draw(&tested(56), PHONE);
    looks_as_before("tests_eight_weeks_phone", &drawing, Palette::Light);
}

#[test]
fn tests_and_notes_over_ten_years_at_night() {
    let drawing = draw(&tested(3650), PHONE);
    looks_as_before("tests_ten_years_night", &drawing, Palette::Night);
}

#[test]
fn tests_and_notes_in_grey_print() {
    let drawing = draw(&tested(365), 560);
    looks_as_before("tests_year_print", &drawing, Palette::Grey);
}

#[test]
fn two_weeks_at_night() {
    looks_as_before(
        "two_weeks_night",
        &draw(&example(14), PHONE),
        Palette::Night,
    );
}

#[test]
fn a_year_on_a_phone() {
    looks_as_before("year_phone", &draw(&example(365), PHONE), Palette::Light);
}

#[test]
fn a_year_on_a_desktop() {
    looks_as_before(
        "year_desktop",
        &draw(&example(365), DESKTOP),
        Palette::Light,
    );
}

#[test]
fn two_years_on_a_phone() {
    looks_as_before(
        "two_years_phone",
        &draw(&example(730), PHONE),
        Palette::Light,
    );
}

#[test]
fn ten_years_on_a_phone() {
    looks_as_before(
        "ten_years_phone",
        &draw(&example(3650), PHONE),
        Palette::Light,
    );
}

#[test]
fn ten_years_on_a_desktop() {
    looks_as_before(
        "ten_years_desktop",
        &draw(&example(3650), DESKTOP),
        Palette::Light,
    );
}

#[test]
fn one_night() {
    looks_as_before("one_night", &draw(&bare(1, &[6]), PHONE), Palette::Light);
}

#[test]
fn nothing_logged_yet() {
    looks_as_before(
        "nothing_logged",
        &draw(&bare(14, &[]), PHONE),
        Palette::Light,
    );
}
