//! What becomes of lines in a script that no face has? Whoever can draw them, a browser with the fonts
//! of its device, paints each line whole, so that its letters join and run in their own direction.

#[cfg(test)]
pub(in crate::report) mod tests;

use std::{cell::RefCell, collections::HashMap};

use super::{face::FaceName, op::Letters};

/// How far a picture reaches above the line that its letters stand on, in sizes of its letters.
pub const ABOVE: f64 = 1.1;

/// How far it reaches below that line, in sizes of its letters.
pub const BELOW: f64 = 0.45;

/// Draws lines in any script.
pub trait Painter {
    /// How wide the words are on one line, in points.
    fn width(&self, words: &str, face: FaceName, size: f64) -> f64;

    /// The words in the parts between which a line may be broken; together they are the words.
    fn parts(&self, words: &str) -> Vec<String>;

    /// The words in what a reader takes for one letter each; together they are the words.
    fn letters(&self, words: &str) -> Vec<String>;

    /// The line, from [`ABOVE`] to [`BELOW`] and as wide as [`Self::width`] says; `None` if it
    /// cannot be drawn.
    fn picture(&self, line: &Letters) -> Option<Picture>;
}

/// A painted line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Dots from left to right.
    pub width: u32,
    /// Dots from top to bottom.
    pub height: u32,
    /// Red, green, blue and how opaque, for each dot, line by line from the top; the colour is not
    /// mixed with what lies below.
    pub dots: Vec<u8>,
}

/// A painter, and what it has measured: a sheet is laid out many times, and asking it takes long.
pub(super) struct Painting {
    painter: Box<dyn Painter>,
    parts: RefCell<HashMap<String, Vec<String>>>,
    widths: RefCell<HashMap<(FaceName, u64, String), f64>>,
}

impl Painting {
    pub(super) fn by(painter: Box<dyn Painter>) -> Self {
        Self {
            painter,
            parts: RefCell::default(),
            widths: RefCell::default(),
        }
    }

    pub(super) fn picture(&self, line: &Letters) -> Option<Picture> {
        self.painter.picture(line)
    }

    pub(super) fn width(&self, words: &str, face: FaceName, size: f64) -> f64 {
        let key = (face, size.to_bits(), words.to_owned());
        let mut known = self.widths.borrow_mut();
        let painter = &self.painter;
        *known
            .entry(key)
            .or_insert_with(|| painter.width(words, face, size))
    }

    /// The words in lines that have room; at most so many, the last one cut with an ellipsis.
    pub(super) fn lines(
        &self,
        words: &str,
        face: FaceName,
        size: f64,
        room: f64,
        most: usize,
    ) -> Vec<String> {
        let width = |words: &str| self.width(words, face, size);
        let mut lines: Vec<String> = Vec::new();
        let (mut now, mut used) = (String::new(), 0.0);
        for part in self.broken(words, face, size, room) {
            let wide = width(&part);
            // A space at the end of a line needs no room.
            if !now.is_empty() && used + width(part.trim_end()) > room {
                lines.push(std::mem::take(&mut now).trim_end().to_owned());
                used = 0.0;
                if lines.len() > most {
                    break;
                }
            }
            now.push_str(&part);
            used += wide;
        }
        let rest = now.trim_end();
        if !rest.is_empty() {
            lines.push(rest.to_owned());
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.cut(last, face, size, room);
            }
        }
        lines
    }

    /// The parts between which lines break; one that is wider than a line, letter by letter.
    fn broken(&self, words: &str, face: FaceName, size: f64, room: f64) -> Vec<String> {
        let words = one_line(words);
        let mut known = self.parts.borrow_mut();
        let parts = known
            .entry(words)
            .or_insert_with_key(|words| self.painter.parts(words));
        let mut broken = Vec::with_capacity(parts.len());
        for part in parts {
            if self.width(part, face, size) > room {
                broken.append(&mut self.painter.letters(part));
            } else {
                broken.push(part.clone());
            }
        }
        broken
    }

    /// The line with an ellipsis at its end, within its room.
    fn cut(&self, line: &str, face: FaceName, size: f64, room: f64) -> String {
        let room = room - self.width("…", face, size);
        let mut letters = self.painter.letters(line);
        while !letters.is_empty() && self.width(letters.concat().trim_end(), face, size) > room {
            letters.pop();
        }
        format!("{}…", letters.concat().trim_end())
    }
}

/// The words with nothing but single spaces between them.
pub(super) fn one_line(words: &str) -> String {
    let words = words.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
