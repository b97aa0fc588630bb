//! What does a chart hand over? Marks for the eye, and the same in words and as a table.

use std::borrow::Cow;

use super::mark::Mark;

/// A finished chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Pixels from left to right, as asked for.
    pub width: f64,
    /// Pixels from top to bottom, as much as the chart needs.
    pub height: f64,
    /// What is drawn, the undermost first.
    pub marks: Vec<Mark>,
    /// The chart's name.
    pub title: String,
    /// What the picture shows, for someone who does not see it.
    pub description: String,
    /// What it comes to, to be said above it.
    pub sentence: String,
    /// The same as the picture, to be read.
    pub table: Table,
}

/// Rows of plain text under headers; the first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One for each column.
    pub headers: Vec<Cell>,
    /// As many cells in each row as there are headers.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell's plain text. Most cells of a long table say one of a few words: those are borrowed.
pub type Cell = Cow<'static, str>;

/// How wide a drawing may be, in pixels of the page: 280 to 2000.
///
/// A chart chooses its own height, for it knows how many rows it has; letters keep their size, so
/// a drawing is made for its width and not stretched to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Width(u16);

impl Width {
    /// This many pixels, or the nearest a chart can be drawn at.
    pub fn new(pixels: u16) -> Self {
        Self(pixels.clamp(280, 2000))
    }

    /// The pixels.
    pub fn pixels(self) -> f64 {
        f64::from(self.0)
    }
}
