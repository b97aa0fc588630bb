//! What does each kind of mark mean? Only the kinds that are there, in lines that fit.

use plotters::element::{Circle, PathElement, Rectangle};

use super::{Grain, Timeline, layout::LETTERS, period::Ratings};
use crate::{
    chart::{
        mark::{Anchor, Ink},
        pen::{filled, fine, letters, stroke},
        recording::{Area, Outcome},
        text_width::text_width,
    },
    remedy::Usage,
    text::Text,
};

/// A kind of mark and what it means.
pub(super) struct Item {
    sign: Sign,
    words: &'static str,
}

#[derive(Clone, Copy)]
enum Sign {
    Night,
    LateNight,
    Middle,
    MiddleHalf,
    Range,
    Used,
    NotUsed,
    Test,
}

/// From a sign's left edge to its words, in pixels.
const INDENT: f64 = 16.0;
const BETWEEN: f64 = 18.0;

/// The key of a timeline, broken into lines no wider than the drawing.
pub(super) fn lines(data: &Timeline, grain: &Grain, width: f64, text: Text) -> Vec<Vec<Item>> {
    let mut lines: Vec<Vec<Item>> = Vec::new();
    let mut used = 0.0;
    for item in items(data, grain, text) {
        let room = BETWEEN + INDENT + text_width(item.words, LETTERS);
        match lines.last_mut() {
            Some(line) if used + room <= width => line.push(item),
            _ => {
                lines.push(vec![item]);
                used = -BETWEEN;
            }
        }
        used += room;
    }
    lines
}

fn items(data: &Timeline, grain: &Grain, text: Text) -> Vec<Item> {
    let whole = data.whole();
    let mut items = Vec::new();
    let mut add = |is_there: bool, sign, words| {
        if is_there {
            items.push(Item { sign, words });
        }
    };
    match grain {
        Grain::Nights => {
            // One kind of dot explains itself.
            let late = data.rated(whole).any(|(_, rated)| rated.late);
            add(late, Sign::Night, text.timeline_key_night());
            add(late, Sign::LateNight, text.timeline_key_late());
        }
        Grain::Periods(told) => {
            let full = told
                .iter()
                .any(|summary| matches!(summary.ratings, Ratings::Spread(_)));
            let sparse = told
                .iter()
                .any(|summary| matches!(&summary.ratings, Ratings::Each(each) if !each.is_empty()));
            add(full, Sign::Middle, text.timeline_key_middle());
            add(full, Sign::MiddleHalf, text.timeline_key_middle_half());
            add(full, Sign::Range, text.timeline_key_range());
            add(sparse, Sign::Night, text.timeline_key_single_night());
        }
    }
    let mut usages = data.remedies.iter().flat_map(|row| row.usage.values());
    let (mut used, mut not_used) = (false, false);
    usages.by_ref().for_each(|usage| match usage {
        Usage::Used => used = true,
        Usage::NotUsed => not_used = true,
        Usage::Unknown => {}
    });
    add(used, Sign::Used, text.timeline_key_used());
    add(not_used, Sign::NotUsed, text.timeline_key_not_used());
    add(!data.tests.is_empty(), Sign::Test, text.timeline_key_test());
    items
}

/// Draws one line of the key, from a place on the left.
pub(super) fn draw(area: &Area<'_>, line: &[Item], mut left: f64) -> Outcome {
    let style = letters(Ink::QuietText, LETTERS, Anchor::Start);
    for item in line {
        draw_sign(area, item.sign, left)?;
        let words = (fine(left + INDENT), fine(LETTERS));
        area.draw_text(item.words, &style, words)?;
        left += INDENT + text_width(item.words, LETTERS) + BETWEEN;
    }
    Ok(())
}

fn draw_sign(area: &Area<'_>, sign: Sign, left: f64) -> Outcome {
    let at = |x: f64, y: f64| (fine(left + x), fine(y));
    match sign {
        Sign::Night => area.draw(&Circle::new(at(5.0, 8.0), fine(3.5), filled(Ink::Severity))),
        Sign::LateNight => area.draw(&Circle::new(
            at(5.0, 8.0),
            fine(3.5),
            stroke(Ink::Severity, 1.5),
        )),
        Sign::Middle => area.draw(&Rectangle::new(
            [at(0.0, 6.5), at(10.0, 9.5)],
            filled(Ink::Severity),
        )),
        Sign::MiddleHalf => area.draw(&Rectangle::new(
            [at(1.0, 2.0), at(9.0, 14.0)],
            filled(Ink::SeverityQuiet),
        )),
        Sign::Range => area.draw(&PathElement::new(
            vec![at(5.0, 1.0), at(5.0, 15.0)],
            stroke(Ink::SeverityQuiet, 1.25),
        )),
        Sign::Used => area.draw(&Rectangle::new(
            [at(2.0, 5.0), at(8.0, 11.0)],
            filled(Ink::Remedy),
        )),
        Sign::NotUsed => area.draw(&Rectangle::new(
            [at(3.0, 6.0), at(7.0, 10.0)],
            stroke(Ink::Remedy, 1.0),
        )),
        Sign::Test => {
            area.draw(&Rectangle::new(
                [at(0.5, 2.0), at(10.5, 14.0)],
                filled(Ink::Test),
            ))?;
            [0.5, 10.5].into_iter().try_for_each(|side| {
                let line = vec![at(side, 2.0), at(side, 14.0)];
                area.draw(&PathElement::new(line, stroke(Ink::Comparison, 0.75)))
            })
        }
    }
}
