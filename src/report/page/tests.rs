//! One sheet and the nights, whatever is in the journal; and no letter that goes missing.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::{
    bounded::Words,
    entry::Entry,
    journal::{Journal, Part, arbitrary},
    moment::Moment,
    night::Night,
    report::choices::{Choices, Period},
    sample::Sample,
};

fn night(date: &str) -> Night {
    date.parse().unwrap()
}

fn report(journal: &Journal, choices: &Choices) -> Report {
    Report::of(
        journal,
        choices,
        night("2026-11-24"),
        &Moment::epoch(),
        Text::default(),
    )
}

fn words_of<const MOST: usize>(words: &str) -> Words<MOST> {
    Words::new(&words.chars().take(MOST).collect::<String>()).unwrap()
}

/// Whether the sparest page fits, and everything lies on the paper.
fn fits(report: &Report, paper: Paper) {
    fits_in(&Faces::embedded(), report, paper);
}

fn fits_in(faces: &Faces, report: &Report, paper: Paper) {
    let text = Text::default();
    let mut sheet = Sheet::new(paper, faces);
    first(&mut sheet, report, ROOMS[ROOMS.len() - 1], text);
    assert!(sheet.fits(), "{} of {}", sheet.y, sheet.end());
    let pages = pages(report, paper, faces, text);
    let sheets = pages
        .ops
        .iter()
        .filter(|op| matches!(op, Op::NextPage))
        .count()
        + 1;
    assert_eq!(sheets, pages.sheets);
    assert!(sheets <= 2);
    for op in &pages.ops {
        if let Op::Painted { line, width } = op {
            assert!(line.at.x + width <= paper.width(), "{line:?}");
        }
        if let Op::Letters(letters) = op {
            let right = letters.at.x + faces.width(letters.face, letters.size, &letters.words);
            assert!(right <= paper.width() && letters.at.x >= 0.0, "{letters:?}");
            assert!(
                (0.0..paper.height() - 20.0).contains(&letters.at.y),
                "{letters:?}"
            );
        }
    }
    let opened = pages
        .ops
        .iter()
        .filter(|op| matches!(op, Op::Open { .. }))
        .count();
    let closed = pages
        .ops
        .iter()
        .filter(|op| matches!(op, Op::Close))
        .count();
    assert_eq!(opened, closed);
}

/// What is on the pages, in the order in which it is read.
fn read(pages: &Pages) -> String {
    let letters = pages.ops.iter().filter_map(|op| match op {
        Op::Letters(letters) => Some(letters.words.as_str()),
        Op::Boxed { words, .. } => Some(words.as_str()),
        Op::Painted { line, .. } => Some(line.words.as_str()),
        _ => None,
    });
    letters.collect::<Vec<_>>().join("\u{1}")
}

/// Letters to be seen, without the spaces between them.
fn visible(words: &str) -> String {
    let letters = words.chars().filter(|letter| {
        !letter.is_whitespace()
            && !letter.is_control()
            && !matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
    });
    letters.collect()
}

fn with_note(note: &str) -> Report {
    let entry = Entry {
        note: words_of(note),
        ..Entry::default()
    };
    let at = night("2026-11-23");
    let journal = Journal::from_parts([Part::Night(at, Some(Rc::new(entry)))]);
    report(&journal, &Choices::all_of(Period::new(at, at).unwrap()))
}

#[test]
fn notes_of_every_script_stand_on_the_page_or_in_a_box_that_names_the_night() {
    let (faces, text) = (Faces::embedded(), Text::default());
    for (note, is_boxed) in [
        ("Slept late, naïve as ever", false),
        ("Ноги не давали покоя, ёлки", false),
        ("Τα πόδια μου δεν ησύχαζαν, ἀνήσυχα", false),
        ("لم أنم جيدا الليلة", true),
        ("पैरों में बेचैनी थी", true),
        ("昨晚腿很不安", true),
        ("😴🦵", true),
    ] {
        let report = with_note(note);
        fits(&report, Paper::A4);
        let pages = pages(&report, Paper::A4, &faces, text);
        assert!(visible(&read(&pages)).contains(&visible(note)), "{note}");
        let label = pages.ops.iter().find_map(|op| match op {
            Op::Boxed { label, .. } => Some(label.as_ref().map(|label| label.words.as_str())),
            _ => None,
        });
        assert_eq!(label, is_boxed.then_some(Some("23 Nov")), "{note}");
        let said = read(&pages)
            .replace('\u{1}', "")
            .contains(&report.unprinted);
        assert_eq!(said, is_boxed, "{note}");
    }
}

#[test]
fn a_note_that_can_be_painted_is_one_line_in_its_own_order_and_no_box() {
    for note in [
        "لم أنم جيدا (magnesium) الليلة",
        "पैरों में बेचैनी थी, again",
        "昨晚腿很不安",
        "😴🦵 bad",
    ] {
        let report = with_note(note);
        let pages = pages(&report, Paper::A4, &painted_in_squares(), Text::default());
        let lines: Vec<&str> = pages
            .ops
            .iter()
            .filter_map(|op| match op {
                Op::Painted { line, .. } => Some(line.words.as_str()),
                _ => None,
            })
            .collect();
        assert!(lines.iter().any(|line| line.ends_with(note)), "{lines:?}");
        let is_boxed = pages.ops.iter().any(|op| matches!(op, Op::Boxed { .. }));
        assert!(!is_boxed && !read(&pages).contains(&report.unprinted));
    }
}

#[test]
fn the_fullest_journal_fits_on_both_papers() {
    let sample = Sample::of(3_650, night("2026-11-23")).journal().unwrap();
    let wide = "W".repeat(80);
    let parts = sample.parts().map(|part| match part {
        Part::Remedy(id, Some(remedy)) => {
            let mut remedy = remedy.as_ref().clone();
            remedy.name = words_of(&format!("{} {wide}", id.uuid()));
            Part::Remedy(id, Some(Rc::new(remedy)))
        }
        Part::Night(night, Some(entry)) => {
            let mut entry = entry.as_ref().clone();
            entry.note = words_of(&"W ".repeat(500));
            entry.details.side_effects = words_of(&"Ж".repeat(300));
            Part::Night(night, Some(Rc::new(entry)))
        }
        other => other,
    });
    let journal = Journal::from_parts(parts);
    for from in ["2016-01-01", "2026-10-01", "2026-11-23"] {
        let period = Period::new(night(from), night("2026-11-23")).unwrap();
        let choices = Choices {
            name: words_of(&wide),
            question: words_of(&"W ".repeat(150)),
            ..Choices::all_of(period)
        };
        let report = report(&journal, &choices);
        for paper in [Paper::A4, Paper::Letter] {
            fits(&report, paper);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_journal_fits_on_one_sheet_and_a_table(
        journal in arbitrary::journal(),
        days in 0_i32..120,
        name in ".{0,80}",
        question in ".{0,300}",
        is_letter in any::<bool>(),
        is_painted in any::<bool>(),
    ) {
        let from = Night::from_day_number(19_990).unwrap();
        let to = Night::from_day_number(19_990 + days).unwrap();
        let choices = Choices {
            name: words_of(&name),
            question: words_of(&question),
            ..Choices::all_of(Period::new(from, to).unwrap())
        };
        let paper = if is_letter { Paper::Letter } else { Paper::A4 };
        let faces = if is_painted { painted_in_squares() } else { Faces::embedded() };
        fits_in(&faces, &report(&journal, &choices), paper);
    }

    #[test]
    fn no_letter_of_a_note_goes_missing(note in ".{0,60}", is_painted in any::<bool>()) {
        let report = with_note(&note);
        let faces = if is_painted { painted_in_squares() } else { Faces::embedded() };
        let pages = pages(&report, Paper::A4, &faces, Text::default());
        let read = visible(&read(&pages));
        prop_assert!(read.contains(&visible(&note)), "{:?} not in {:?}", note, read);
    }
}
