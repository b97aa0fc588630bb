//! Lines in scripts that Lull's own faces do not have, drawn with the fonts of this device.

use js_sys::{
    Array,
    Intl::{SegmentData, Segmenter, SegmenterGranularity, SegmenterOptions},
    Object, Reflect, global,
};
use lull::report::page::{self, ABOVE, BELOW, Colour, FaceName, Letters, Picture};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, window};

/// Dots of a picture for a point of paper: 288 in an inch, so that small letters print sharp.
const SCALE: f64 = 4.0;

/// How far a dot that was read may be from what was drawn: some browsers change a few on purpose, so
/// that nobody is known by them.
const NEARLY: u8 = 8;

/// Before and after a line: its direction is that of its first letter that has one.
const BY_ITSELF: (char, char) = ('\u{2068}', '\u{2069}');

/// A canvas of its own, and what knows where words and letters end.
pub struct Painter {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    parts: Option<Segmenter>,
    letters: Option<Segmenter>,
}

impl Painter {
    /// A painter; `None` in a browser that has no canvas or does not let what it holds be read.
    pub fn new() -> Option<Self> {
        let canvas = window()?.document()?.create_element("canvas").ok()?;
        let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
        let often_read = Object::new();
        Reflect::set(&often_read, &"willReadFrequently".into(), &true.into()).ok()?;
        let context = canvas.get_context_with_context_options("2d", &often_read);
        let painter = Self {
            context: context.ok()??.dyn_into().ok()?,
            canvas,
            parts: segmenter(SegmenterGranularity::Word),
            letters: segmenter(SegmenterGranularity::Grapheme),
        };
        painter.can_be_read().then_some(painter)
    }

    fn can_be_read(&self) -> bool {
        self.context.set_fill_style_str("#175e66");
        self.context.fill_rect(0.0, 0.0, 4.0, 4.0);
        let read = self.context.get_image_data(0.0, 0.0, 4.0, 4.0);
        let dots = read.map(|image| image.data().0).unwrap_or_default();
        let drawn = [0x17_u8, 0x5e, 0x66, 0xff];
        let (dots, rest) = dots.as_chunks::<4>();
        let is_drawn = |dot: &[u8; 4]| {
            let both = dot.iter().zip(drawn);
            both.into_iter().all(|(a, b)| a.abs_diff(b) <= NEARLY)
        };
        dots.len() == 16 && rest.is_empty() && dots.iter().all(is_drawn)
    }

    fn set_font(&self, face: FaceName, size: f64) {
        let (weight, family) = match face {
            FaceName::Serif => ("", "serif"),
            FaceName::Sans => ("", "sans-serif"),
            FaceName::Bold => ("600 ", "sans-serif"),
        };
        self.context
            .set_font(&format!("{weight}{}px {family}", size * SCALE));
    }
}

impl page::Painter for Painter {
    fn width(&self, words: &str, face: FaceName, size: f64) -> f64 {
        self.set_font(face, size);
        let measured = self.context.measure_text(words);
        measured.map_or(0.0, |measured| measured.width() / SCALE)
    }

    fn parts(&self, words: &str) -> Vec<String> {
        match &self.parts {
            Some(segmenter) => parts(segmenter, words),
            None => words.split_inclusive(' ').map(str::to_owned).collect(),
        }
    }

    fn letters(&self, words: &str) -> Vec<String> {
        match &self.letters {
            Some(segmenter) => segments(segmenter, words)
                .map(|segment| String::from(segment.segment()))
                .collect(),
            None => words.chars().map(String::from).collect(),
        }
    }

    fn picture(&self, line: &Letters) -> Option<Picture> {
        let height = dots((ABOVE + BELOW) * line.size);
        let width = dots(self.width(&line.words, line.face, line.size));
        // A new size clears the canvas, and forgets its font.
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        self.set_font(line.face, line.size);
        let Colour([red, green, blue]) = line.colour;
        self.context
            .set_fill_style_str(&format!("rgb({red} {green} {blue})"));
        let (begin, end) = BY_ITSELF;
        let words = format!("{begin}{}{end}", line.words);
        let baseline = ABOVE * line.size * SCALE;
        self.context.fill_text(&words, 0.0, baseline).ok()?;
        let (across, down) = (f64::from(width), f64::from(height));
        let image = self.context.get_image_data(0.0, 0.0, across, down).ok()?;
        Some(Picture {
            width,
            height,
            dots: image.data().0,
        })
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few thousand at most, for no line is wider than its paper, and never negative"
)]
fn dots(points: f64) -> u32 {
    (points * SCALE).ceil().max(1.0) as u32
}

/// Cuts into what it is asked for; `None` in a browser from before 2024.
fn segmenter(units: SegmenterGranularity) -> Option<Segmenter> {
    let intl = Reflect::get(&global(), &"Intl".into()).ok()?;
    if !Reflect::has(&intl, &"Segmenter".into()).ok()? {
        return None;
    }
    let options: SegmenterOptions = Object::new().unchecked_into();
    options.set_granularity(units);
    Some(Segmenter::new(&Array::new(), &options))
}

/// Words, each with the spaces and signs that follow it: no line begins with those.
fn parts(segmenter: &Segmenter, words: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for segment in segments(segmenter, words) {
        let part = String::from(segment.segment());
        match parts.last_mut() {
            Some(last) if segment.is_word_like() == Some(false) => last.push_str(&part),
            _ => parts.push(part),
        }
    }
    parts
}

fn segments(segmenter: &Segmenter, words: &str) -> impl Iterator<Item = SegmentData> {
    let segments = js_sys::try_iter(&segmenter.segment(words)).ok().flatten();
    let segments = segments.into_iter().flatten().filter_map(Result::ok);
    segments.map(JsCast::unchecked_into)
}
