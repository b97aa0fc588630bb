//! Where does each row of the chart of effects stand? Its words, and below them its marks.

use plotters::element::PathElement;

use super::{
    EffectRow, EffectRows, Evidence,
    figure::{STRIP, Scale, dot, draw_band},
    words,
};
use crate::{
    chart::{
        drawing::Width,
        mark::{Anchor, Ink},
        pen::{fine, letters, stroke},
        recording::{Area, Outcome},
        text_width::{shortened, text_width, wrapped},
    },
    text::Text,
};

const LETTERS: f64 = 12.0;
const NAME_LETTERS: f64 = 13.0;
const LINE: f64 = 16.0;
const NAME_LINE: f64 = 20.0;
/// Under a row.
const BELOW: f64 = 10.0;
/// The words for both sides, and the numbers.
const AXIS: f64 = 38.0;
/// From this many rows on the axis stands under them, too.
const LONG: usize = 4;
const KEY_LINE: f64 = 20.0;
const INDENT: f64 = 30.0;
/// Between a name and what stands beside it.
const BETWEEN: f64 = 12.0;

#[derive(Clone, Copy)]
enum Sign {
    Journal,
    Test,
    Likely,
    Band,
}

pub(super) struct Layout {
    width: f64,
    scale: Scale,
    caption: Vec<String>,
    /// The lines under each row's name.
    notes: Vec<Vec<String>>,
    key: Vec<(Sign, String)>,
}

impl Layout {
    pub(super) fn new(data: &EffectRows, width: Width, text: Text) -> Self {
        let width = width.pixels();
        let points = data.rows.iter().filter_map(|row| row.points);
        let note = |row: &EffectRow| {
            let lines = words::notes(row, text);
            let wrap = |line: &String| wrapped(line, LETTERS, width);
            lines.iter().flat_map(wrap).collect()
        };
        let drawn = |evidence| {
            let mut rows = data.rows.iter();
            rows.any(|row| row.points.is_some() && row.evidence == evidence)
        };
        let signs = [
            (
                Sign::Journal,
                drawn(Evidence::Journal),
                text.effects_key_journal(),
            ),
            (Sign::Test, drawn(Evidence::Test), text.effects_key_test()),
            (
                Sign::Likely,
                points.clone().count() > 0,
                text.effects_key_likely(),
            ),
            (
                Sign::Band,
                points.clone().count() > 0,
                text.effects_key_band(),
            ),
        ];
        let short = |words| shortened(words, LETTERS, width - INDENT).into_owned();
        Self {
            scale: Scale::of(points, data.worthwhile.get(), width),
            caption: wrapped(text.effects_caption(), LETTERS, width),
            notes: data.rows.iter().map(note).collect(),
            key: signs
                .into_iter()
                .filter(|(_, is_there, _)| *is_there)
                .map(|(sign, _, words)| (sign, short(words)))
                .collect(),
            width,
        }
    }

    fn is_long(&self) -> bool {
        self.notes.len() >= LONG
    }

    pub(super) fn height(&self) -> f64 {
        let rows = self.notes.iter().map(|note| NAME_LINE + tall(note, LINE));
        let strips = rows.clone().map(|_| STRIP + BELOW);
        let axes = if self.is_long() { 2.0 } else { 1.0 } * AXIS;
        tall(&self.caption, LINE)
            + axes
            + rows.sum::<f64>()
            + strips.sum::<f64>()
            + tall(&self.key, KEY_LINE)
    }

    pub(super) fn draw(&self, area: &Area<'_>, data: &EffectRows, text: Text) -> Outcome {
        let quiet = letters(Ink::QuietText, LETTERS, Anchor::Start);
        let strong = letters(Ink::StrongText, NAME_LETTERS, Anchor::Start);
        let mut below = area.clone();
        for line in &self.caption {
            let (part, rest) = below.split_vertically(fine(LINE));
            part.draw_text(line, &quiet, (0, fine(LETTERS)))?;
            below = rest;
        }
        let (part, mut below) = below.split_vertically(fine(AXIS));
        self.draw_axis(&part, text)?;
        for (row, note) in data.rows.iter().zip(&self.notes) {
            let (words, rest) = below.split_vertically(fine(NAME_LINE + tall(note, LINE)));
            let counts = words::counts(row, text);
            let counted = text_width(&counts, LETTERS);
            let name = shortened(&row.name, NAME_LETTERS, self.width - counted - BETWEEN);
            words.draw_text(&name, &strong, (0, fine(NAME_LETTERS)))?;
            let at = (fine(self.width), fine(NAME_LETTERS));
            words.draw_text(&counts, &letters(Ink::QuietText, LETTERS, Anchor::End), at)?;
            let mut foot = NAME_LINE + LETTERS - 1.0;
            for line in note {
                words.draw_text(line, &quiet, (0, fine(foot)))?;
                foot += LINE;
            }
            let (strip, rest) = rest.split_vertically(fine(STRIP + BELOW));
            match row.points {
                Some(points) => {
                    let title = text.named_value(&row.name, points.sentence(text));
                    let worthwhile = data.worthwhile.get();
                    let drawn = (points, row.evidence);
                    self.scale.draw(&strip, worthwhile, drawn, title)?;
                }
                // Nothing to see yet: a hairline parts it from the next.
                None => self.draw_line(&strip, STRIP / 2.0)?,
            }
            below = rest;
        }
        if self.is_long() {
            let (part, rest) = below.split_vertically(fine(AXIS));
            self.draw_axis(&part, text)?;
            below = rest;
        }
        for (sign, words) in &self.key {
            let (part, rest) = below.split_vertically(fine(KEY_LINE));
            draw_sign(&part, *sign)?;
            part.draw_text(words, &quiet, (fine(INDENT), fine(LETTERS)))?;
            below = rest;
        }
        Ok(())
    }

    fn draw_line(&self, area: &Area<'_>, at: f64) -> Outcome {
        let line = vec![(0, fine(at)), (fine(self.width), fine(at))];
        area.draw(&PathElement::new(line, stroke(Ink::Grid, 1.0)))
    }

    /// Lower to the left, higher to the right; the numbers say how many points.
    fn draw_axis(&self, area: &Area<'_>, text: Text) -> Outcome {
        let strong = |anchor| letters(Ink::StrongText, LETTERS, anchor);
        let first = fine(LETTERS);
        area.draw_text(text.effects_lower(), &strong(Anchor::Start), (0, first))?;
        let right = (fine(self.width), first);
        area.draw_text(text.effects_higher(), &strong(Anchor::End), right)?;
        let numbers = letters(Ink::QuietText, LETTERS, Anchor::Middle);
        for points in self.scale.numbers() {
            let words = format!("{}", points.abs());
            let half = text_width(&words, LETTERS) / 2.0;
            let x = self.scale.place(points).clamp(half, self.width - half);
            area.draw_text(&words, &numbers, (fine(x), fine(LINE + LETTERS)))?;
        }
        Ok(())
    }
}

fn draw_sign(area: &Area<'_>, sign: Sign) -> Outcome {
    match sign {
        Sign::Journal => area.draw(&dot(11.0, 8.0, Evidence::Journal)),
        Sign::Test => area.draw(&dot(11.0, 8.0, Evidence::Test)),
        Sign::Likely => area.draw(&PathElement::new(
            vec![(0, fine(8.0)), (fine(22.0), fine(8.0))],
            stroke(Ink::Remedy, 2.5),
        )),
        Sign::Band => draw_band(area, [1.0, 1.0, 21.0, 15.0]),
    }
}

fn tall<T>(lines: &[T], line: f64) -> f64 {
    lines.iter().map(|_| line).sum()
}
