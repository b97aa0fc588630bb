//! Lines that are painted keep every word and stay within their room.

use proptest::prelude::*;

use super::*;
use crate::report::page::Faces;

/// Paints each letter as a square dot; a letter is as wide as it is high.
struct Squares;

impl Painter for Squares {
    fn width(&self, words: &str, _: FaceName, size: f64) -> f64 {
        words.chars().map(|_| size).sum()
    }

    fn parts(&self, words: &str) -> Vec<String> {
        words.split_inclusive(' ').map(str::to_owned).collect()
    }

    fn letters(&self, words: &str) -> Vec<String> {
        words.chars().map(String::from).collect()
    }

    fn picture(&self, line: &Letters) -> Option<Picture> {
        let dots: Vec<u8> = line.words.chars().flat_map(|_| [0, 0, 0, 255]).collect();
        Some(Picture {
            width: u32::try_from(dots.len() / 4).ok()?,
            height: 1,
            dots,
        })
    }
}

/// The faces of the page, with a painter for all other letters.
pub(in crate::report) fn painted_in_squares() -> Faces {
    Faces::embedded().painted_by(Box::new(Squares))
}

fn lines(words: &str, room: f64, most: usize) -> Vec<String> {
    Painting::by(Box::new(Squares)).lines(words, FaceName::Serif, 1.0, room, most)
}

#[test]
fn lines_break_between_words_and_a_word_wider_than_a_line_between_letters() {
    assert_eq!(lines("ab cd  ef", 5.0, 9), ["ab cd", "ef"]);
    assert_eq!(lines("昨晚腿很不安", 4.0, 9), ["昨晚腿很", "不安"]);
    assert_eq!(lines(" \n", 4.0, 9), Vec::<String>::new());
}

#[test]
fn what_is_cut_ends_with_an_ellipsis_within_its_room() {
    assert_eq!(lines("ab cd ef gh", 5.0, 1), ["ab c…"]);
    assert_eq!(lines("昨晚腿很不安昨晚", 4.0, 1), ["昨晚腿…"]);
    assert_eq!(lines("ab cd", 5.0, 1), ["ab cd"]);
}

proptest! {
    #[test]
    fn no_line_is_wider_than_its_room_and_no_letter_is_lost(words in ".{0,60}", room in 1_u8..20) {
        let room = f64::from(room);
        let lines = lines(&words, room, usize::MAX);
        for line in &lines {
            let width = Squares.width(line, FaceName::Serif, 1.0);
            prop_assert!(width <= room, "{line:?}");
        }
        let kept = |words: &str| -> String {
            let seen = words.chars();
            seen.filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect()
        };
        prop_assert_eq!(kept(&lines.concat()), kept(&words));
    }
}
