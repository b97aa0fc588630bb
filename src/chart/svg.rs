//! How does a drawing become a file? As one SVG that opens anywhere, its colours within.

use std::fmt::Write as _;

use super::{
    drawing::Drawing,
    mark::{Anchor, Ink, Mark, Paint, Point, Shape},
    text_width::wrapped,
};

/// The colours of a picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Warm paper.
    Light,
    /// Deep blue-green.
    Dark,
    /// Dim amber on black.
    Night,
    /// Black on white, for paper.
    Grey,
}

impl Palette {
    /// The colour behind everything.
    pub fn ground(self) -> &'static str {
        match self {
            Self::Light => "#fffdf9",
            Self::Dark => "#162129",
            Self::Night => "#000000",
            Self::Grey => "#ffffff",
        }
    }

    /// The colour of an ink.
    pub fn colour(self, ink: Ink) -> &'static str {
        let [light, dark, night, grey] = match ink {
            Ink::Severity => ["#175e66", "#8fd6d4", "#c87f2a", "#1a1a1a"],
            Ink::SeverityQuiet => ["#699b9d", "#4a7d83", "#80521a", "#949494"],
            Ink::Remedy => ["#b4552d", "#e8a07c", "#b9721f", "#4d4d4d"],
            Ink::Comparison => ["#5d6b76", "#94a5b0", "#a8691f", "#737373"],
            Ink::Episode => ["#5d5a8c", "#b3afe0", "#b9721f", "#333333"],
            Ink::Axis => ["#a59d8f", "#4a5c67", "#4a2b0a", "#808080"],
            Ink::Grid => ["#ebe4d8", "#273640", "#2a1705", "#e0e0e0"],
            Ink::QuietText => ["#5d6b76", "#94a5b0", "#a8691f", "#595959"],
            Ink::StrongText => ["#22303c", "#dde6ea", "#c87f2a", "#1a1a1a"],
        };
        match self {
            Self::Light => light,
            Self::Dark => dark,
            Self::Night => night,
            Self::Grey => grey,
        }
    }
}

/// Around the drawing, in pixels.
const MARGIN: f64 = 16.0;
const TITLE_LETTERS: f64 = 15.0;
const SENTENCE_LETTERS: f64 = 13.0;
/// From one line of text to the next, in sizes of its letters.
const LEADING: f64 = 1.35;
/// Between the title, the sentence and the drawing, in pixels.
const PARTED: f64 = 6.0;

/// The drawing as the text of an SVG file, under its title and its sentence; `language` is the tag
/// of its words.
///
/// Everything is in presentation attributes: style sheets inside a file are what picture viewers
/// and word processors most often leave out.
pub fn svg(drawing: &Drawing, palette: Palette, language: &str) -> String {
    let mut heading = String::new();
    let mut top = MARGIN / 2.0;
    let lines = [
        (&drawing.title, TITLE_LETTERS, Ink::StrongText),
        (&drawing.sentence, SENTENCE_LETTERS, Ink::QuietText),
    ];
    for (words, size, ink) in lines {
        for line in wrapped(words, size, drawing.width) {
            top += size * LEADING;
            heading += &element(&line_of_text(line, size, ink, top), palette);
            heading.push('\n');
        }
        top += PARTED;
    }
    top += PARTED;
    let (width, height) = (
        number(drawing.width + 2.0 * MARGIN),
        number(top + drawing.height + MARGIN),
    );
    let marks: String = drawing
        .marks
        .iter()
        .map(|mark| element(mark, palette) + "\n")
        .collect();
    // The title and the description are the words; a reader of the screen needs no ticks.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" \
         xml:lang=\"{}\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n\
         <title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n\
         <g aria-hidden=\"true\">\n{heading}</g>\n\
         <g aria-hidden=\"true\" transform=\"translate({MARGIN} {})\">\n{marks}</g>\n\
         </svg>\n",
        escaped(language),
        escaped(&drawing.title),
        escaped(&format!("{} {}", drawing.sentence, drawing.description)),
        palette.ground(),
        number(top),
    )
}

fn line_of_text(words: String, size: f64, ink: Ink, y: f64) -> Mark {
    Mark {
        shape: Shape::Text {
            at: Point { x: MARGIN, y },
            anchor: Anchor::Start,
            size,
            words,
        },
        ink,
        title: None,
    }
}

fn element(mark: &Mark, palette: Palette) -> String {
    let colour = palette.colour(mark.ink);
    let painted = |paint| match paint {
        Paint::Filled => format!("fill=\"{colour}\""),
        Paint::Open { stroke } => format!(
            "fill=\"{}\" stroke=\"{colour}\" stroke-width=\"{}\"",
            palette.ground(),
            number(stroke)
        ),
    };
    let (name, attributes, words) = match &mark.shape {
        Shape::Path { points, width } => (
            "polyline",
            format!(
                "points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\"",
                places(points),
                number(*width)
            ),
            None,
        ),
        Shape::Polygon { points } => (
            "polygon",
            format!("points=\"{}\" fill=\"{colour}\"", places(points)),
            None,
        ),
        Shape::Rect {
            corner,
            width,
            height,
            paint,
        } => (
            "rect",
            format!(
                "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}",
                number(corner.x),
                number(corner.y),
                number(*width),
                number(*height),
                painted(*paint)
            ),
            None,
        ),
        Shape::Circle {
            centre,
            radius,
            paint,
        } => (
            "circle",
            format!(
                "cx=\"{}\" cy=\"{}\" r=\"{}\" {}",
                number(centre.x),
                number(centre.y),
                number(*radius),
                painted(*paint)
            ),
            None,
        ),
        Shape::Text {
            at,
            anchor,
            size,
            words,
        } => (
            "text",
            format!(
                "x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{colour}\"",
                number(at.x),
                number(at.y),
                number(*size),
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                }
            ),
            Some(words),
        ),
    };
    let title = mark
        .title
        .as_ref()
        .map(|title| format!("<title>{}</title>", escaped(title)));
    let within = title.unwrap_or_default() + &words.map(|words| escaped(words)).unwrap_or_default();
    if within.is_empty() {
        format!("<{name} {attributes}/>")
    } else {
        format!("<{name} {attributes}>{within}</{name}>")
    }
}

fn places(points: &[Point]) -> String {
    let mut places = String::new();
    for point in points {
        let gap = if places.is_empty() { "" } else { " " };
        // Writing to a String cannot fail.
        let _ = write!(places, "{gap}{},{}", number(point.x), number(point.y));
    }
    places
}

/// To a hundredth of a pixel, without zeros at the end.
fn number(value: f64) -> String {
    let mut digits = format!("{value:.2}");
    digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
    digits
}

/// Text that XML reads as it was written; characters that XML 1.0 forbids become U+FFFD.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(letter),
            '\0'..' ' | '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::drawing::Table;

    const PALETTES: [Palette; 4] = [Palette::Light, Palette::Dark, Palette::Night, Palette::Grey];

    fn saying(words: &str) -> String {
        let mark = line_of_text(words.to_owned(), 12.0, Ink::QuietText, 20.0);
        let drawing = Drawing {
            width: 300.0,
            height: 100.0,
            marks: vec![mark],
            title: String::new(),
            description: String::new(),
            sentence: String::new(),
            table: Table::default(),
        };
        svg(&drawing, Palette::Light, "en")
    }

    #[test]
    fn a_remedy_may_be_named_like_markup() {
        let file = saying("Salt & <b>\"pepper\"</b>\u{0}");
        assert!(file.contains("Salt &amp; &lt;b&gt;&quot;pepper&quot;&lt;/b&gt;\u{FFFD}</text>"));
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(120.0), "120");
        assert_eq!(number(12.3456), "12.35");
    }

    /// Relative luminance and contrast as defined in WCAG 2.2.
    fn contrast(one: &str, other: &str) -> f64 {
        let luminance = |colour: &str| {
            let part = |at: usize| {
                let byte = u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or(0);
                let part = f64::from(byte) / 255.0;
                if part <= 0.04045 {
                    part / 12.92
                } else {
                    ((part + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn words_have_a_contrast_of_4_5_and_marks_of_3_in_every_palette() {
        for palette in PALETTES {
            for ink in Ink::ALL {
                let least = match ink {
                    Ink::QuietText | Ink::StrongText => 4.5,
                    // Hairlines may stay behind.
                    Ink::Grid | Ink::Axis => 1.0,
                    _ => 3.0,
                };
                let found = contrast(palette.colour(ink), palette.ground());
                assert!(found >= least, "{palette:?} {ink:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn the_dark_line_across_a_pale_bar_is_seen_in_every_palette() {
        for palette in PALETTES {
            let found = contrast(
                palette.colour(Ink::Severity),
                palette.colour(Ink::SeverityQuiet),
            );
            assert!(found >= 2.0, "{palette:?}: {found:.2}");
        }
    }
}
