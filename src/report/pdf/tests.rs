//! What stands in the file: a picture for each painted line, behind which its words can be read.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::rc::Rc;

use super::*;
use crate::{
    bounded::Words,
    entry::Entry,
    journal::{Journal, Part},
    night::Night,
    report::{
        choices::{Choices, Period},
        page::painted_in_squares,
    },
};

const NOTE: &str = "昨晚腿很不安";

fn report(note: &str) -> Report {
    let entry = Entry {
        note: Words::new(note).unwrap(),
        ..Entry::default()
    };
    let night: Night = "2026-11-23".parse().unwrap();
    let journal = Journal::from_parts([Part::Night(night, Some(Rc::new(entry)))]);
    let choices = Choices::all_of(Period::new(night, night).unwrap());
    Report::of(&journal, &choices, night, &Moment::epoch(), Text::default())
}

fn count(bytes: &[u8], words: &[u8]) -> usize {
    let windows = bytes.windows(words.len());
    windows.filter(|window| *window == words).count()
}

/// What is in the streams of a file.
fn unpacked(file: &[u8]) -> Vec<u8> {
    let begin = b"stream\n";
    let begins = file.windows(begin.len()).enumerate();
    let begins = begins.filter(|(_, words)| words == begin).map(|(at, _)| at);
    let streams = begins.filter_map(|at| {
        let packed = &file[at + begin.len()..];
        miniz_oxide::inflate::decompress_to_vec_zlib(packed).ok()
    });
    streams.flatten().collect()
}

#[test]
fn a_painted_line_is_a_picture_with_a_mask_and_its_words_lie_behind_it() {
    let (report, text) = (report(NOTE), Text::default());
    let painted = painted_in_squares();
    let file = |faces: &Faces| pdf(&report, Paper::A4, faces, &Moment::epoch(), text);
    let (plain, painted) = (file(&Faces::embedded()), file(&painted));
    assert_eq!(count(&plain, b"/Subtype /Image"), 0);
    let images = count(&painted, b"/Subtype /Image");
    let masks = count(&painted, b"/SMask");
    assert!(masks > 0 && images == 2 * masks, "{images} {masks}");
    let unpacked = unpacked(&painted);
    assert_eq!(count(&unpacked, b"3 Tr"), masks);
    // Each letter's code has its meaning in the table that gives letters back.
    for letter in NOTE.chars() {
        let meaning = format!("> <{:04X}>\n", u32::from(letter));
        assert!(count(&unpacked, meaning.as_bytes()) > 0, "{letter}");
    }
}

#[test]
fn a_mark_that_has_no_width_stretches_nothing_without_end() {
    // Greek iota below, after a word that runs the other way.
    let (report, faces) = (report("لم\u{345}"), painted_in_squares());
    let pages = pages(&report, Paper::A4, &faces, Text::default());
    let sheets = Writing::of(&pages, &faces).sheets;
    for content in sheets {
        let content = content.finish();
        assert_eq!(count(&content, b"inf") + count(&content, b"NaN"), 0);
    }
}
