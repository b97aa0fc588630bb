//! The charts of remedies, of places, and of before and after.

use std::rc::Rc;

use lull::{
    bounded::Words,
    chart::{
        before_after::{BeforeAfter, before_after},
        dot_plot::{Comparison, dot_plot},
        drawing::{Drawing, Width},
        palette::Palette,
        situations::{Situations, situations},
    },
    entry::{Entry, Rating},
    episode::{Episode, EpisodeId},
    journal::{Journal, Part},
    moment::Moment,
    night::Night,
    remedy::{Access, Answer, Choice, Remedy, RemedyId, Span, Speed, Use},
    severity::Severity,
    symptom::Situation,
    text::Text,
};

use super::{DESKTOP, LAST, PHONE, chance, looks_as_before};

fn severity(points: i32) -> Severity {
    Severity::new(u8::try_from(points.clamp(0, 10)).unwrap()).unwrap()
}

fn bath() -> Remedy {
    Remedy {
        choice: Choice::Plan,
        speed: Speed::SameNight,
        listed: vec![Span::since(Night::from_day_number(0).unwrap())],
        ..Remedy::named(
            RemedyId::fresh(1, [1; 10]),
            Words::new("Warm bath").unwrap(),
            Access::Own,
        )
    }
}

/// Urges of one night: none on most, in bed more often than elsewhere, calmer after a bath.
fn episodes(night: Night) -> Vec<Episode> {
    let count = usize::from(chance(night, 5) < 30) + usize::from(chance(night, 15) < 6);
    let each = (0_i32..).take(count).map(|place| {
        let salt = 20 + place * 10;
        let id = EpisodeId::fresh(
            i64::from(night.day_number()),
            [u8::try_from(place).unwrap(); 10],
        );
        let urge = 4 + chance(night, salt) / 20;
        let situation = match chance(night, salt + 1) {
            0..50 => Some(Situation::Bed),
            50..65 => Some(Situation::Cinema),
            65..80 => Some(Situation::SofaTv),
            80..90 => Some(Situation::Plane),
            _ => None,
        };
        let tried = (chance(night, salt + 2) < 40).then(|| bath().id);
        Episode {
            situation,
            tried: tried.into_iter().collect(),
            urge_after: (chance(night, salt + 3) < 70)
                .then(|| severity(urge + 1 - chance(night, salt + 4) / 20)),
            ..Episode::now(id, Moment::epoch(), severity(urge))
        }
    });
    each.collect()
}

/// Made-up nights up to a fixed one, with a bath on about four in ten of those it is known of.
fn example(nights: i32) -> (Journal, Night, Night) {
    let to: Night = LAST.parse().unwrap();
    let from = Night::from_day_number(to.day_number() - nights + 1).unwrap();
    let each = (from.day_number()..=to.day_number()).filter_map(Night::from_day_number);
    let entries = each.map(|night| {
        let answer = match chance(night, 6) {
            0..40 => Some(Answer::Used(Use::default())),
            40..90 => Some(Answer::NotUsed),
            _ => None,
        };
        let level = if matches!(answer, Some(Answer::Used(_))) {
            3
        } else {
            5
        };
        let worst = level + chance(night, 1) / 20 - chance(night, 2) / 25;
        let entry = Entry {
            rating: (chance(night, 3) >= 9).then(|| Rating {
                worst: severity(worst),
                logged: None,
            }),
            answers: answer
                .map(|answer| (bath().id, answer))
                .into_iter()
                .collect(),
            episodes: episodes(night),
            ..Entry::default()
        };
        Part::Night(night, Some(Rc::new(entry)))
    });
    let remedy = Part::Remedy(bath().id, Some(Rc::new(bath())));
    (Journal::from_parts(entries.chain([remedy])), from, to)
}

fn dots(nights: i32, width: u16) -> Drawing {
    let (journal, from, to) = example(nights);
    let data = Comparison::of(&journal, &bath(), from, to).unwrap();
    dot_plot(&data, Width::new(width), Text::default())
}

fn places(nights: i32, width: u16) -> Drawing {
    let (journal, from, to) = example(nights);
    let data = Situations::of(&journal, from, to).unwrap();
    situations(&data, Width::new(width), Text::default())
}

fn moments(nights: i32, width: u16) -> Drawing {
    let (journal, from, to) = example(nights);
    let data = BeforeAfter::of(&journal, from, to, |_| false).unwrap();
    before_after(&data, Width::new(width), Text::default())
}

#[test]
fn a_remedy_over_a_quarter_on_a_phone() {
    looks_as_before("remedy_quarter_phone", &dots(90, PHONE), Palette::Light);
}

#[test]
fn a_remedy_over_a_quarter_at_night() {
    looks_as_before("remedy_quarter_night", &dots(90, PHONE), Palette::Night);
}

#[test]
fn a_remedy_over_a_quarter_in_grey_print() {
    looks_as_before("remedy_quarter_print", &dots(90, 560), Palette::Grey);
}

#[test]
fn a_remedy_over_two_weeks_has_no_middle() {
    looks_as_before("remedy_two_weeks_phone", &dots(14, PHONE), Palette::Light);
}

#[test]
fn a_remedy_over_ten_years_on_the_narrowest_phone() {
    looks_as_before("remedy_ten_years_narrow", &dots(3650, 280), Palette::Light);
}

#[test]
fn a_remedy_over_a_year_on_a_desktop() {
    looks_as_before("remedy_year_desktop", &dots(365, DESKTOP), Palette::Dark);
}

#[test]
fn places_over_a_quarter_on_a_phone() {
    looks_as_before("places_quarter_phone", &places(90, PHONE), Palette::Light);
}

#[test]
fn places_over_ten_years_in_grey_print() {
    looks_as_before("places_ten_years_print", &places(3650, 560), Palette::Grey);
}

#[test]
fn before_and_after_over_a_month_on_a_phone() {
    looks_as_before("moments_month_phone", &moments(30, PHONE), Palette::Light);
}

#[test]
fn before_and_after_over_ten_years_at_night() {
    looks_as_before(
        "moments_ten_years_night",
        &moments(3650, PHONE),
        Palette::Night,
    );
}
