//! How does a drawing become a file? As one SVG that opens anywhere, its colours within.

use std::fmt::Write as _;

use super::{
    drawing::Drawing,
    mark::{Anchor, Mark, Paint, Point, Shape},
    palette::Palette,
    sheet::sheet,
};

/// The drawing as the text of an SVG file, under its title and its sentence; `language` is the tag
/// of its words.
///
/// Everything is in presentation attributes: style sheets inside a file are what picture viewers
/// and word processors most often leave out.
pub fn svg(drawing: &Drawing, palette: Palette, language: &str) -> String {
    let sheet = sheet(drawing);
    let (width, height) = (number(sheet.width), number(sheet.height));
    let elements = |marks: &[Mark]| -> String {
        let lines = marks.iter().map(|mark| element(mark, palette) + "\n");
        lines.collect()
    };
    // The title and the description are the words; a reader of the screen needs no ticks.
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" \
         xml:lang=\"{}\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n\
         <title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n\
         <g aria-hidden=\"true\">\n{}</g>\n\
         <g aria-hidden=\"true\" transform=\"translate({} {})\">\n{}</g>\n\
         </svg>\n",
        escaped(language),
        escaped(&drawing.title),
        escaped(&format!("{} {}", drawing.sentence, drawing.description)),
        palette.ground(),
        elements(&sheet.heading),
        number(sheet.corner.x),
        number(sheet.corner.y),
        elements(&drawing.marks),
    )
}

/// The drawing as one element of a page that says its title and its sentence itself. As wide as the
/// page lets it be.
pub fn alone(drawing: &Drawing, palette: Palette) -> String {
    let lines = drawing.marks.iter();
    let lines: String = lines.map(|mark| element(mark, palette) + "\n").collect();
    let (width, height) = (number(drawing.width), number(drawing.height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\" font-family=\"Helvetica, Arial, sans-serif\">\n\
         <g aria-hidden=\"true\">\n{lines}</g>\n</svg>\n",
        escaped(&format!(
            "{}. {} {}",
            drawing.title, drawing.sentence, drawing.description
        )),
    )
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
pub(crate) fn escaped(words: &str) -> String {
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
    use crate::chart::{drawing::Table, mark::Ink};

    fn saying(words: &str) -> String {
        let shape = Shape::Text {
            at: Point { x: 0.0, y: 20.0 },
            anchor: Anchor::Start,
            size: 12.0,
            words: words.to_owned(),
        };
        let mark = Mark {
            shape,
            ink: Ink::QuietText,
            title: None,
        };
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
}
