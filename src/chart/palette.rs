//! Which colour is an ink in a picture file?

use super::mark::Ink;

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
            Ink::SeverityQuiet => ["#629395", "#4a7d83", "#82531a", "#8b8b8b"],
            Ink::Remedy => ["#b4552d", "#e8a07c", "#b9721f", "#4d4d4d"],
            Ink::Comparison => ["#5d6b76", "#94a5b0", "#a8691f", "#737373"],
            Ink::Episode => ["#5d5a8c", "#b3afe0", "#b9721f", "#333333"],
            Ink::Test => ["#f6f0e5", "#1c2932", "#0e0802", "#f2f2f2"],
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

#[cfg(test)]
mod tests {
    use super::*;

    const PALETTES: [Palette; 4] = [Palette::Light, Palette::Dark, Palette::Night, Palette::Grey];

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
                    // Hairlines and a band behind the marks may stay behind.
                    Ink::Grid | Ink::Axis | Ink::Test => 1.0,
                    _ => 3.0,
                };
                let found = contrast(palette.colour(ink), palette.ground());
                assert!(found >= least, "{palette:?} {ink:?}: {found:.2}");
            }
        }
    }

    #[test]
    fn marks_on_the_band_of_a_test_have_a_contrast_of_3_in_every_palette() {
        for palette in PALETTES {
            for ink in [Ink::Severity, Ink::SeverityQuiet] {
                let found = contrast(palette.colour(ink), palette.colour(Ink::Test));
                assert!(found >= 3.0, "{palette:?} {ink:?}: {found:.2}");
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
