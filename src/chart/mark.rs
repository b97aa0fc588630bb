//! What is a drawing made of? Marks, each with a shape and an ink that names its role.

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its outline and place.
    pub shape: Shape,
    /// Its role, from which a look takes the colour.
    pub ink: Ink,
    /// What it stands for, for a pointer that rests on it.
    pub title: Option<String>,
}

/// A place in a drawing: pixels from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

/// An outline; all lengths are in pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through two points or more, not closed and not filled.
    Path {
        /// The points, in order.
        points: Vec<Point>,
        /// How thick the line is.
        width: f64,
    },
    /// A closed, filled outline.
    Polygon {
        /// The corners, in order.
        points: Vec<Point>,
    },
    /// A rectangle with upright sides.
    Rect {
        /// The upper left corner.
        corner: Point,
        /// From left to right.
        width: f64,
        /// From top to bottom.
        height: f64,
        /// Filled or open.
        paint: Paint,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius; the line of an open circle runs along it.
        radius: f64,
        /// Filled or open.
        paint: Paint,
    },
    /// One line of text.
    Text {
        /// A point on the line the letters stand on.
        at: Point,
        /// Which part of the text lies at the point.
        anchor: Anchor,
        /// The font's size.
        size: f64,
        /// The words; not escaped for any format.
        words: String,
    },
}

/// Whether a closed shape is full or hollow: the sign that is left when colours are not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// Full of its ink.
    Filled,
    /// A line of its ink around the ground's colour, so that nothing behind shows through.
    Open {
        /// How thick the line is, in pixels.
        stroke: f64,
    },
}

/// Which part of a text lies at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// What a mark is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// How strong a night was.
    Severity,
    /// What leads from one night to the next, or how far a period reaches: paler than `Severity`.
    SeverityQuiet,
    /// A remedy, or nights with it.
    Remedy,
    /// Nights without it.
    Comparison,
    /// Urges in the moment.
    Episode,
    /// Nights of a planned test: a ground, on which marks lie.
    Test,
    /// The line on which values or dates are read off.
    Axis,
    /// Hairlines behind everything.
    Grid,
    /// Text that names scales and dates.
    QuietText,
    /// Text that names what is shown.
    StrongText,
}

impl Ink {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Severity,
        Self::SeverityQuiet,
        Self::Remedy,
        Self::Comparison,
        Self::Episode,
        Self::Test,
        Self::Axis,
        Self::Grid,
        Self::QuietText,
        Self::StrongText,
    ];

    /// The ink's name in style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Self::Severity => "severity",
            Self::SeverityQuiet => "severity-quiet",
            Self::Remedy => "remedy",
            Self::Comparison => "comparison",
            Self::Episode => "episode",
            Self::Test => "test",
            Self::Axis => "axis",
            Self::Grid => "grid",
            Self::QuietText => "quiet-text",
            Self::StrongText => "strong-text",
        }
    }
}
