//! How are the letters embedded? Each face as far as it is used, and with a table that gives every
//! letter back when it is selected.
//!
//! A letter's code in the content is its place among the letters used, not the number of its shape:
//! Latin A and Greek Α may share a shape, and are still copied as what they are.

use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};
use subsetter::{GlyphRemapper, subset};

use super::{Refs, narrow, packed, unseen::ADVANCE};
use crate::report::page::{FaceName, Faces};

const SYSTEM: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// A face's name in the content of a sheet.
pub(super) fn resource(name: FaceName) -> Name<'static> {
    match name {
        FaceName::Serif => Name(b"Serif"),
        FaceName::Sans => Name(b"Sans"),
        FaceName::Bold => Name(b"Bold"),
    }
}

/// A face's name in the file, with the six letters by which a part of a font is known.
fn base(name: FaceName) -> Name<'static> {
    match name {
        FaceName::Serif => Name(b"LULLSE+LullSerif-Regular"),
        FaceName::Sans => Name(b"LULLSA+LullSans-Regular"),
        FaceName::Bold => Name(b"LULLSB+LullSans-SemiBold"),
    }
}

/// The letters used of each face.
#[derive(Default)]
pub(super) struct Fonts {
    letters: [Vec<char>; 3],
}

impl Fonts {
    fn of(&self, name: FaceName) -> &Vec<char> {
        let [serif, sans, bold] = &self.letters;
        match name {
            FaceName::Serif => serif,
            FaceName::Sans => sans,
            FaceName::Bold => bold,
        }
    }

    /// The faces of which any letter is used.
    pub(super) fn used(&self) -> impl Iterator<Item = FaceName> {
        let all = FaceName::ALL.into_iter();
        all.filter(|name| !self.of(*name).is_empty())
    }

    /// The words in codes of two bytes; a letter without a shape has none.
    pub(super) fn codes(&mut self, name: FaceName, words: &str, faces: &Faces) -> Vec<u8> {
        let shaped = words
            .chars()
            .filter(|letter| faces.glyph(name, *letter).is_some());
        self.codes_of(name, shaped)
    }

    /// The words in codes of two bytes, for letters that are not seen and need no shape.
    pub(super) fn unseen(&mut self, name: FaceName, words: &str) -> Vec<u8> {
        self.codes_of(name, words.chars())
    }

    fn codes_of(&mut self, name: FaceName, letters: impl Iterator<Item = char>) -> Vec<u8> {
        let [serif, sans, bold] = &mut self.letters;
        let known = match name {
            FaceName::Serif => serif,
            FaceName::Sans => sans,
            FaceName::Bold => bold,
        };
        let mut codes = Vec::new();
        for letter in letters {
            let at = known.iter().position(|other| *other == letter);
            let at = at.unwrap_or_else(|| {
                known.push(letter);
                known.len() - 1
            });
            // Code 0 stands for no letter.
            codes.extend(code(at).to_be_bytes());
        }
        codes
    }

    /// Writes a face's objects; `font` is the one that the content names.
    pub(super) fn write(
        &self,
        pdf: &mut Pdf,
        name: FaceName,
        font: Ref,
        faces: &Faces,
        refs: &mut Refs,
    ) {
        let Some(parsed) = faces.parsed(name) else {
            return;
        };
        let [descendant, descriptor, file, shapes, unicode] = [(); 5].map(|()| refs.next());
        let letters = self.of(name);
        pdf.type0_font(font)
            .base_font(base(name))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(descendant)
            .to_unicode(unicode);

        let mut remapper = GlyphRemapper::new();
        let mut to_shape = vec![0, 0];
        let mut widths = vec![0.0];
        let mut cmap = UnicodeCmap::new(Name(b"Lull"), SYSTEM);
        for (at, letter) in letters.iter().enumerate() {
            // Shape 0 is that of a letter that has none; it stands only where nothing is seen.
            let glyph = faces.glyph(name, *letter);
            let shape = glyph.map_or(0, |glyph| remapper.remap(glyph.id));
            to_shape.extend(shape.to_be_bytes());
            let advance = glyph.map_or(ADVANCE, |glyph| glyph.advance);
            widths.push(narrow(advance * 1000.0));
            cmap.pair(code(at), *letter);
        }
        let mut cid = pdf.cid_font(descendant);
        cid.subtype(CidFontType::Type2)
            .base_font(base(name))
            .system_info(SYSTEM)
            .font_descriptor(descriptor)
            .default_width(0.0)
            .cid_to_gid_map_stream(shapes);
        cid.widths().consecutive(0, widths);
        cid.finish();

        let em = f64::from(parsed.units_per_em());
        let scaled = |units: i16| narrow(f64::from(units) / em * 1000.0);
        let bounds = parsed.global_bounding_box();
        let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(scaled);
        let [left, bottom, right, top] = corners;
        let serif = match name {
            FaceName::Serif => FontFlags::SERIF,
            FaceName::Sans | FaceName::Bold => FontFlags::empty(),
        };
        pdf.font_descriptor(descriptor)
            .name(base(name))
            .flags(FontFlags::SYMBOLIC | serif)
            .bbox(Rect::new(left, bottom, right, top))
            .italic_angle(0.0)
            .ascent(scaled(parsed.ascender()))
            .descent(scaled(parsed.descender()))
            .cap_height(scaled(parsed.capital_height().unwrap_or(parsed.ascender())))
            .stem_v(80.0)
            .font_file2(file);
        // The whole face would serve as well, were the part of it not to be had.
        let whole = name.file().to_vec();
        let part = subset(name.file(), 0, &remapper).unwrap_or(whole);
        for (id, bytes) in [
            (file, part),
            (shapes, to_shape),
            (unicode, cmap.finish().into_vec()),
        ] {
            pdf.stream(id, &packed(&bytes)).filter(Filter::FlateDecode);
        }
    }
}

fn code(at: usize) -> u16 {
    u16::try_from(at + 1).unwrap_or(0)
}
