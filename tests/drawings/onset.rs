//! The chart of when it began.

use std::rc::Rc;

use chrono::NaiveTime;
use lull::{
    chart::{
        drawing::{Drawing, Width},
        onset::{Onset, onset},
        palette::Palette,
    },
    entry::{Details, Entry, FirstSymptom},
    journal::{Journal, Part},
    night::Night,
    text::Text,
};

use super::{DESKTOP, LAST, PHONE, chance, looks_as_before};

/// Earlier by and by: from ten in the evening by some four hours over all the nights.
fn draw(nights: i32, width: u16) -> Drawing {
    let to: Night = LAST.parse().unwrap();
    let from = Night::from_day_number(to.day_number() - nights + 1).unwrap();
    let noted = (from.day_number()..=to.day_number())
        .map(|day| Night::from_day_number(day).unwrap())
        .filter(|night| chance(*night, 3) >= 30);
    let parts = noted.map(|night| {
        let passed = night.day_number() - from.day_number();
        let minutes = 22 * 60 - passed * 240 / nights + (chance(night, 1) - chance(night, 2)) * 2;
        let minutes = u32::try_from(minutes.clamp(13 * 60, 26 * 60)).unwrap() / 5 * 5 % 1440;
        let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap();
        let first = match chance(night, 4) {
            0..5 => FirstSymptom::None,
            5..7 => FirstSymptom::AllDay,
            _ => FirstSymptom::At(time),
        };
        let details = Details {
            first_symptom: Some(first),
            ..Details::default()
        };
        let entry = Entry {
            details,
            ..Entry::default()
        };
        Part::Night(night, Some(Rc::new(entry)))
    });
    let journal = Journal::from_parts(parts);
    let data = Onset::of(&journal, from, to).unwrap();
    onset(&data, Width::new(width), Text::default())
}

#[test]
fn beginnings_over_a_quarter_on_a_phone() {
    looks_as_before("onset_quarter_phone", &draw(90, PHONE), Palette::Light);
}

#[test]
fn beginnings_over_two_years_at_night() {
    looks_as_before("onset_two_years_night", &draw(730, PHONE), Palette::Night);
}

#[test]
fn beginnings_over_ten_years_on_a_desktop() {
    looks_as_before(
        "onset_ten_years_desktop",
        &draw(3650, DESKTOP),
        Palette::Dark,
    );
}
