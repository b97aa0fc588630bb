//! What does a picture hold besides the drawing? Its title and its sentence above it, and a margin.

use super::{
    drawing::Drawing,
    mark::{Anchor, Ink, Mark, Point, Shape},
    text_width::wrapped,
};

/// Around the drawing, in pixels.
const MARGIN: f64 = 16.0;
const TITLE_LETTERS: f64 = 15.0;
const SENTENCE_LETTERS: f64 = 13.0;
/// From one line of text to the next, in sizes of its letters.
const LEADING: f64 = 1.35;
/// Between the title, the sentence and the drawing, in pixels.
const PARTED: f64 = 6.0;

/// A drawing as it leaves the app: whoever gets it has no page around it that says what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Pixels from left to right.
    pub width: f64,
    /// Pixels from top to bottom.
    pub height: f64,
    /// The lines above the drawing, placed on the sheet.
    pub heading: Vec<Mark>,
    /// Where the drawing's upper left corner lies on the sheet.
    pub corner: Point,
}

/// The sheet on which a drawing fits.
pub fn sheet(drawing: &Drawing) -> Sheet {
    let mut heading = Vec::new();
    let mut top = MARGIN / 2.0;
    let lines = [
        (&drawing.title, TITLE_LETTERS, Ink::StrongText),
        (&drawing.sentence, SENTENCE_LETTERS, Ink::QuietText),
    ];
    for (words, size, ink) in lines {
        for words in wrapped(words, size, drawing.width) {
            top += size * LEADING;
            let shape = Shape::Text {
                at: Point { x: MARGIN, y: top },
                anchor: Anchor::Start,
                size,
                words,
            };
            heading.push(Mark {
                shape,
                ink,
                title: None,
            });
        }
        top += PARTED;
    }
    top += PARTED;
    Sheet {
        width: drawing.width + 2.0 * MARGIN,
        height: top + drawing.height + MARGIN,
        heading,
        corner: Point { x: MARGIN, y: top },
    }
}
