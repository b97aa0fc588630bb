//! How does an ink get through plotters? As a colour that names it, in pixels fine enough not to jitter.

use plotters::style::{
    BLACK, Color, FontFamily, IntoFont, RGBColor, ShapeStyle, TextStyle,
    text_anchor::{HPos, Pos, VPos},
};
use plotters_backend::BackendColor;

use super::mark::{Anchor, Ink};

/// plotters' pixels to one of ours. It places everything on whole pixels, so 56 nights on 284
/// pixels would stand 5 or 6 apart by turns; a sixteenth is not seen.
const FINENESS: f64 = 16.0;

/// A length in plotters' pixels.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a drawing is at most some ten thousand pixels; `as` saturates beyond"
)]
pub(super) fn fine(pixels: f64) -> i32 {
    (pixels * FINENESS).round() as i32
}

/// A length in our pixels.
pub(super) fn coarse(fine: i32) -> f64 {
    f64::from(fine) / FINENESS
}

/// The colour that carries an ink; only `ink_of` reads it.
fn carrier(ink: Ink) -> RGBColor {
    RGBColor(ink as u8, 0, 0)
}

/// The ink carried by a colour; a colour that none of ours made is written like text.
pub(super) fn ink_of(colour: BackendColor) -> Ink {
    let place = usize::from(colour.rgb.0);
    Ink::ALL.get(place).copied().unwrap_or(Ink::StrongText)
}

/// A line, or the outline of an open shape.
pub(super) fn stroke(ink: Ink, pixels: f64) -> ShapeStyle {
    carrier(ink).stroke_width(fine(pixels).unsigned_abs())
}

/// A filled shape.
pub(super) fn filled(ink: Ink) -> ShapeStyle {
    carrier(ink).filled()
}

/// Nothing to be seen.
pub(super) fn invisible() -> ShapeStyle {
    BLACK.mix(0.0).into()
}

/// Text of a size in our pixels, standing on its point.
pub(super) fn letters(ink: Ink, pixels: f64, anchor: Anchor) -> TextStyle<'static> {
    let across = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    (FontFamily::SansSerif, fine(pixels))
        .into_font()
        .color(&carrier(ink))
        .pos(Pos::new(across, VPos::Bottom))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_back_from_its_colour() {
        for ink in Ink::ALL {
            let RGBColor(r, g, b) = carrier(ink);
            let colour = BackendColor {
                alpha: 1.0,
                rgb: (r, g, b),
            };
            assert_eq!(ink_of(colour), ink);
        }
    }

    #[test]
    fn a_length_comes_back_to_a_sixteenth_of_a_pixel() {
        assert!((coarse(fine(284.3)) - 284.3).abs() <= 1.0 / 32.0);
    }
}
