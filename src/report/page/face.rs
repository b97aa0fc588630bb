//! Which letters can be printed, and how wide is each?

use ttf_parser::Face as Parsed;

use super::{
    op::Letters,
    painted::{Painter, Painting, Picture},
};

/// A face by its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceName {
    /// What is said: titles, the question, findings, notes.
    Serif,
    /// What is counted.
    Sans,
    /// What is named.
    Bold,
}

impl FaceName {
    /// Every face.
    pub const ALL: [Self; 3] = [Self::Serif, Self::Sans, Self::Bold];

    /// The font file: Latin, Greek and Cyrillic, figures all of one width; `fonts/README.md` says
    /// where it comes from.
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("../pdf/fonts/serif.ttf"),
            Self::Sans => include_bytes!("../pdf/fonts/sans.ttf"),
            Self::Bold => include_bytes!("../pdf/fonts/sans-bold.ttf"),
        }
    }
}

/// The shape of one letter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font file.
    pub id: u16,
    /// How far the next letter stands from it, in sizes of the font.
    pub advance: f64,
}

/// The faces of a page.
pub struct Faces {
    /// In the order of [`FaceName::ALL`]. A file that could not be read has no letters; all of them
    /// are then framed boxes, and a test keeps that from happening.
    parsed: [Option<Parsed<'static>>; 3],
    /// The glyphs of the first letters of Unicode, which are nearly all that is printed.
    first: [Vec<Option<Glyph>>; 3],
    painting: Option<Painting>,
}

/// Letters of which the glyph is looked up once: up to the last Cyrillic one.
const FIRST: u32 = 0x530;

impl Faces {
    /// The faces that come with Lull.
    pub fn embedded() -> Self {
        let parsed = FaceName::ALL.map(|name| Parsed::parse(name.file(), 0).ok());
        let first = parsed.each_ref().map(|face| {
            let letters = (0..FIRST).map(char::from_u32);
            letters
                .map(|letter| glyph(face.as_ref()?, letter?))
                .collect()
        });
        Self {
            parsed,
            first,
            painting: None,
        }
    }

    /// The same faces, and somebody who draws the lines whose letters they do not have.
    #[must_use]
    pub fn painted_by(mut self, painter: Box<dyn Painter>) -> Self {
        self.painting = Some(Painting::by(painter));
        self
    }

    /// Whoever draws the lines whose letters no face has.
    pub(super) fn painting(&self) -> Option<&Painting> {
        self.painting.as_ref()
    }

    /// The line as the painter draws it; `None` if there is no painter, or it cannot.
    pub fn picture(&self, line: &Letters) -> Option<Picture> {
        self.painting.as_ref()?.picture(line)
    }

    /// The parsed font file of a face.
    pub fn parsed(&self, name: FaceName) -> Option<&Parsed<'static>> {
        let [serif, sans, bold] = &self.parsed;
        match name {
            FaceName::Serif => serif,
            FaceName::Sans => sans,
            FaceName::Bold => bold,
        }
        .as_ref()
    }

    /// A letter's shape; `None` if the face has none.
    pub fn glyph(&self, name: FaceName, letter: char) -> Option<Glyph> {
        let [serif, sans, bold] = &self.first;
        let first = match name {
            FaceName::Serif => serif,
            FaceName::Sans => sans,
            FaceName::Bold => bold,
        };
        let at = usize::try_from(u32::from(letter)).ok()?;
        match first.get(at) {
            Some(known) => *known,
            None => glyph(self.parsed(name)?, letter),
        }
    }

    /// The face in which a letter is printed: the one asked for, or the plain one.
    pub fn printing(&self, wanted: FaceName, letter: char) -> Option<FaceName> {
        let faces = [wanted, FaceName::Sans];
        faces
            .into_iter()
            .find(|name| self.glyph(*name, letter).is_some())
    }

    /// How wide these letters are, in points.
    pub fn width(&self, name: FaceName, size: f64, words: &str) -> f64 {
        let glyphs = words.chars().filter_map(|letter| self.glyph(name, letter));
        glyphs.map(|glyph| glyph.advance).sum::<f64>() * size
    }
}

fn glyph(face: &Parsed<'_>, letter: char) -> Option<Glyph> {
    let id = face.glyph_index(letter)?;
    let advance = face.glyph_hor_advance(id)?;
    Some(Glyph {
        id: id.0,
        advance: f64::from(advance) / f64::from(face.units_per_em()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_greek_and_cyrillic_have_shapes_and_figures_one_width() {
        let faces = Faces::embedded();
        for name in FaceName::ALL {
            for letter in "Straße, naïve, Łódź, Ελλάδα, Ѐлка, “…”, 1–2 ← →".chars()
            {
                assert!(faces.printing(name, letter).is_some(), "{name:?} {letter}");
            }
            let width = |figure| faces.glyph(name, figure).map(|glyph| glyph.advance);
            assert!(('0'..='9').all(|figure| width(figure) == width('0')));
            for letter in "नींद 睡眠 نوم 😴".chars().filter(|letter| *letter != ' ')
            {
                assert_eq!(faces.printing(name, letter), None);
            }
        }
    }
}
