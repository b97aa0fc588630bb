//! How do groups of ratings lie above one scale of 0 to 10? A row each: its name, its count, its
//! marks.

mod figure;
mod key;
mod stack;

use super::{
    drawing::Width,
    mark::{Anchor, Ink, Mark},
    pen::{fine, letters, stroke},
    recording::{Area, Outcome, area},
    text_width::{shortened, wrapped},
};
use crate::severity::Severity;
use plotters::element::PathElement;

pub(super) use figure::{Counts, Dots, Figure, Look, Pair};
pub(super) use key::Sign;
pub(super) use stack::Stack;

const LETTERS: f64 = 12.0;
const NAME_LETTERS: f64 = 13.0;
const CAPTION_LINE: f64 = 16.0;
const CAPTION_GAP: f64 = 10.0;
const NAME_LINE: f64 = 20.0;
const NOTE_LINE: f64 = 16.0;
/// Between a row's words and its marks.
const ABOVE: f64 = 6.0;
/// Under a row's marks: its sign of the middle stands there.
const BELOW: f64 = 24.0;
const NUMBERS: f64 = 22.0;
/// From this many rows on the numbers stand above them, too.
const LONG: usize = 5;

/// A group of ratings.
pub(super) struct Row {
    /// What they have in common, and how many they are.
    pub name: String,
    /// What they come to, if anything may be said.
    pub note: Option<String>,
    /// How they are drawn.
    pub figure: Figure,
}

/// What a drawing of rows is made of.
pub(super) struct Rows {
    /// What the scale measures.
    pub caption: &'static str,
    /// From top to bottom.
    pub groups: Vec<Row>,
    /// What each kind of mark means.
    pub key: Vec<(Sign, &'static str)>,
}

/// The scale: where each rating has its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    width: f64,
}

impl Places {
    /// Eleven places, alike in width, on a drawing of this width.
    pub(super) fn new(width: Width) -> Self {
        Self {
            width: width.pixels(),
        }
    }

    /// The room of one rating, in pixels.
    pub(super) fn room(self) -> f64 {
        self.width / 11.0
    }

    /// The middle of a rating's place, in pixels from the left.
    fn middle(self, rating: Severity) -> f64 {
        (f64::from(rating.points()) + 0.5) * self.room()
    }
}

/// Draws the rows; gives back the drawing's height and its marks.
pub(super) fn draw(rows: &Rows, width: Width) -> (f64, Vec<Mark>) {
    let layout = Layout::new(rows, width);
    let mut marks = Vec::new();
    let whole = area(width.pixels(), layout.height, &mut marks);
    // Recording cannot fail. Should laying out ever fail, the words and the table still say it all.
    let _ = layout.draw(&whole, rows);
    drop(whole);
    (layout.height, marks)
}

struct Layout {
    places: Places,
    figures: figure::Measures,
    caption: Vec<String>,
    /// The lines of each row's note.
    notes: Vec<Vec<String>>,
    key: Vec<Vec<key::Item>>,
    height: f64,
}

impl Layout {
    fn new(rows: &Rows, width: Width) -> Self {
        let places = Places::new(width);
        let room = width.pixels();
        let figures = figure::Measures::of(rows.groups.iter().map(|row| &row.figure), places);
        let caption = wrapped(rows.caption, LETTERS, room);
        let note = |row: &Row| {
            let words = row.note.as_deref().unwrap_or_default();
            wrapped(words, LETTERS, room)
        };
        let notes: Vec<_> = rows.groups.iter().map(note).collect();
        let key = key::lines(&rows.key, room);
        let mut layout = Self {
            places,
            figures,
            caption,
            notes,
            key,
            height: 0.0,
        };
        let heights = rows.groups.iter().zip(&layout.notes);
        let rows_height: f64 = heights
            .map(|(row, note)| words_height(note) + layout.marks_height(&row.figure))
            .sum();
        let numbers = if layout.is_long() { 2.0 } else { 1.0 } * NUMBERS;
        layout.height = lines(&layout.caption, CAPTION_LINE)
            + CAPTION_GAP
            + rows_height
            + numbers
            + lines(&layout.key, key::LINE);
        layout
    }

    fn is_long(&self) -> bool {
        self.notes.len() >= LONG
    }

    fn marks_height(&self, figure: &Figure) -> f64 {
        ABOVE + self.figures.height(figure) + BELOW
    }

    fn draw(&self, area: &Area<'_>, rows: &Rows) -> Outcome {
        let quiet = letters(Ink::QuietText, LETTERS, Anchor::Start);
        let strong = letters(Ink::StrongText, NAME_LETTERS, Anchor::Start);
        let mut below = area.clone();
        for line in &self.caption {
            let (part, rest) = below.split_vertically(fine(CAPTION_LINE));
            part.draw_text(line, &quiet, (0, fine(LETTERS)))?;
            below = rest;
        }
        below = below.split_vertically(fine(CAPTION_GAP)).1;
        if self.is_long() {
            let (part, rest) = below.split_vertically(fine(NUMBERS));
            self.draw_numbers(&part)?;
            below = rest;
        }
        for (row, note) in rows.groups.iter().zip(&self.notes) {
            let (words, rest) = below.split_vertically(fine(words_height(note)));
            let name = shortened(&row.name, NAME_LETTERS, self.places.width);
            words.draw_text(&name, &strong, (0, fine(NAME_LETTERS)))?;
            let mut foot = NAME_LINE + LETTERS - 1.0;
            for line in note {
                words.draw_text(line, &quiet, (0, fine(foot)))?;
                foot += NOTE_LINE;
            }
            let (marks, rest) = rest.split_vertically(fine(self.marks_height(&row.figure)));
            self.draw_marks(&marks, &row.figure)?;
            below = rest;
        }
        let (part, mut below) = below.split_vertically(fine(NUMBERS));
        self.draw_numbers(&part)?;
        for line in &self.key {
            let (part, rest) = below.split_vertically(fine(key::LINE));
            key::draw(&part, line)?;
            below = rest;
        }
        Ok(())
    }

    /// Hairlines to read the ratings off, the line on which the marks stand, and the marks.
    fn draw_marks(&self, area: &Area<'_>, figure: &Figure) -> Outcome {
        let height = self.figures.height(figure);
        let foot = ABOVE + height;
        for rating in [0, 5, 10].into_iter().filter_map(Severity::new) {
            let x = fine(self.places.middle(rating));
            let hairline = vec![(x, fine(ABOVE)), (x, fine(foot))];
            area.draw(&PathElement::new(hairline, stroke(Ink::Grid, 1.0)))?;
        }
        let line = vec![(0, fine(foot)), (fine(self.places.width), fine(foot))];
        area.draw(&PathElement::new(line, stroke(Ink::Axis, 1.0)))?;
        self.figures.draw(area, figure, foot)
    }

    fn draw_numbers(&self, area: &Area<'_>) -> Outcome {
        let style = letters(Ink::QuietText, LETTERS, Anchor::Middle);
        for rating in Severity::all() {
            let at = (fine(self.places.middle(rating)), fine(LETTERS));
            area.draw_text(&rating.points().to_string(), &style, at)?;
        }
        Ok(())
    }
}

fn lines<T>(lines: &[T], line: f64) -> f64 {
    lines.iter().map(|_| line).sum()
}

fn words_height(note: &[String]) -> f64 {
    NAME_LINE + lines(note, NOTE_LINE)
}
