//! What is a sheet of paper made of? Letters, shapes, and what each of them is to a reader.

use super::face::FaceName;
use crate::chart::mark::Point;

/// A colour on white paper, as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// What is read.
    pub const INK: Self = Self([0x1b, 0x2a, 0x33]);
    /// What is read second.
    pub const QUIET: Self = Self([0x55, 0x62, 0x6c]);
    /// Headings, and the one hue of severity at its deepest.
    pub const DEEP: Self = Self([0x17, 0x5e, 0x66]);
    /// The same hue at its palest.
    pub const PALE: Self = Self([0xc4, 0xda, 0xd9]);
    /// Hairlines.
    pub const LINE: Self = Self([0xd8, 0xd3, 0xc8]);
    /// The paper.
    pub const PAPER: Self = Self([0xff; 3]);

    /// The hue of severity: from pale at 0 to deep at 10.
    pub fn of_severity(points: u8) -> Self {
        let mut mixed = Self::PALE;
        let deep = u16::from(points.min(10));
        for (part, end) in mixed.0.iter_mut().zip(Self::DEEP.0) {
            let both = u16::from(*part) * (10 - deep) + u16::from(end) * deep;
            *part = u8::try_from(both / 10).unwrap_or(u8::MAX);
        }
        mixed
    }

    /// The colour written as `#175e66`; ink for any other words.
    pub(super) fn of_hex(words: &str) -> Self {
        let part = |at: usize| {
            let digits = words.get(at..at + 2)?;
            u8::from_str_radix(digits, 16).ok()
        };
        match (part(1), part(3), part(5)) {
            (Some(red), Some(green), Some(blue)) => Self([red, green, blue]),
            _ => Self::INK,
        }
    }
}

/// What a part of the page is, for whoever has it read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The page's name.
    Title,
    /// A section's name.
    Heading,
    /// The name of something in a section.
    Subheading,
    /// Words that belong together.
    Paragraph,
    /// A section.
    Section,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that names its column.
    ColumnHeader,
    /// A cell that names its row.
    RowHeader,
    /// Another cell.
    Cell,
    /// A chart.
    Figure,
    /// What repeats on every page and need not be read.
    Artifact,
}

/// Letters of one face, one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Letters {
    /// Points from the left edge of the paper, and from its upper edge to the line they stand on.
    pub at: Point,
    /// The size in points.
    pub size: f64,
    /// The face; it has a shape for each of the letters.
    pub face: FaceName,
    /// The colour.
    pub colour: Colour,
    /// The letters.
    pub words: String,
}

/// An outline on the paper, in points from its left and upper edges.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// From point to point.
    Path {
        /// The points.
        points: Vec<Point>,
        /// Whether the last is joined with the first.
        is_closed: bool,
    },
    /// A rectangle with upright sides.
    Rect {
        /// The upper left corner.
        corner: Point,
        /// From left to right.
        width: f64,
        /// From top to bottom.
        height: f64,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
    },
}

/// One step of drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// What follows is part of this, up to its end.
    Open {
        /// What it is.
        role: Role,
        /// What it shows, for someone who does not see it.
        alt: Option<String>,
    },
    /// The end of what was opened last.
    Close,
    /// Letters.
    Letters(Letters),
    /// A line that the painter draws, because no face has all of its letters.
    Painted {
        /// The line. Its face says only how it should look.
        line: Letters,
        /// How wide it is, in points.
        width: f64,
    },
    /// A framed box for letters that no face has; a reader that looks into the file still finds them.
    Boxed {
        /// The frame.
        frame: Outline,
        /// Where the journal has them.
        label: Option<Letters>,
        /// The letters.
        words: String,
    },
    /// A shape.
    Shape {
        /// Its outline.
        outline: Outline,
        /// What it is filled with.
        fill: Option<Colour>,
        /// The line along it, and how thick that is.
        stroke: Option<(Colour, f64)>,
    },
    /// The next sheet begins.
    NextPage,
}
