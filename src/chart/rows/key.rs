//! What does each kind of mark in the rows mean? In lines that fit.

use plotters::element::{PathElement, Rectangle};

use super::{
    LETTERS,
    figure::{AFTER, BEFORE, arrow, circle},
};
use crate::chart::{
    mark::{Anchor, Ink},
    pen::{filled, fine, letters, stroke},
    recording::{Area, Outcome},
    text_width::{shortened, text_width},
};

/// From one line to the next, in pixels.
pub(super) const LINE: f64 = 20.0;
/// From a sign's left edge to its words.
const INDENT: f64 = 16.0;
const BETWEEN: f64 = 18.0;

/// A kind of mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Sign {
    /// Half of a row lies there or below, under dots and bars.
    HalfBelow,
    /// The same within a spread.
    Middle,
    /// The middle half of a row.
    MiddleHalf,
    /// From the lowest to the highest.
    Reach,
    /// Before something was tried.
    Before,
    /// After it.
    After,
    /// Before and after alike.
    Same,
}

/// A sign with its words, shortened to fit.
pub(super) struct Item {
    sign: Sign,
    words: String,
}

/// The key, broken into lines no wider than there is room.
pub(super) fn lines(items: &[(Sign, &'static str)], room: f64) -> Vec<Vec<Item>> {
    let mut lines: Vec<Vec<Item>> = Vec::new();
    let mut used = 0.0;
    for (sign, words) in items {
        let words = shortened(words, LETTERS, room - INDENT).into_owned();
        let wide = INDENT + text_width(&words, LETTERS);
        let item = Item { sign: *sign, words };
        match lines.last_mut() {
            Some(line) if used + BETWEEN + wide <= room => {
                used += BETWEEN + wide;
                line.push(item);
            }
            _ => {
                used = wide;
                lines.push(vec![item]);
            }
        }
    }
    lines
}

/// Draws one line of the key.
pub(super) fn draw(area: &Area<'_>, line: &[Item]) -> Outcome {
    let mut left = 0.0;
    let style = letters(Ink::QuietText, LETTERS, Anchor::Start);
    for item in line {
        draw_sign(area, item.sign, left)?;
        let at = (fine(left + INDENT), fine(LETTERS));
        area.draw_text(&item.words, &style, at)?;
        left += INDENT + text_width(&item.words, LETTERS) + BETWEEN;
    }
    Ok(())
}

fn draw_sign(area: &Area<'_>, sign: Sign, left: f64) -> Outcome {
    let at = |x: f64, y: f64| (fine(left + x), fine(y));
    match sign {
        Sign::HalfBelow => area.draw(&arrow(left + 5.0, 4.0)),
        Sign::Middle => area.draw(&Rectangle::new(
            [at(3.0, 1.0), at(7.0, 15.0)],
            filled(Ink::Episode),
        )),
        Sign::MiddleHalf => area.draw(&Rectangle::new(
            [at(1.0, 3.0), at(11.0, 13.0)],
            stroke(Ink::Episode, 1.25),
        )),
        Sign::Reach => area.draw(&PathElement::new(
            vec![at(0.0, 8.0), at(10.0, 8.0)],
            stroke(Ink::Episode, 1.25),
        )),
        Sign::Before => area.draw(&circle(left + 5.0, 8.0, 4.5, BEFORE)),
        Sign::After => area.draw(&circle(left + 5.0, 8.0, 4.5, AFTER)),
        Sign::Same => {
            area.draw(&circle(left + 5.0, 8.0, 4.5, BEFORE))?;
            area.draw(&circle(left + 5.0, 8.0, 2.0, AFTER))
        }
    }
}
