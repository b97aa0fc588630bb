//! How wide is a text? Estimated from Helvetica's widths, alike on every machine.
//!
//! Asking the browser would lay the page out anew for each label and give each device its own
//! chart.

use std::borrow::Cow;

/// Advance widths of U+0020 to U+007E in thousandths of the size, from Adobe's font metrics for
/// Helvetica (Core 14 AFM files).
#[rustfmt::skip]
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The font on the screen is the system's own; the widest in common use run this much wider than
/// Helvetica.
const ALLOWANCE: f64 = 1.15;

/// The width of a text at a font size, both in pixels, with some allowance for wider fonts.
pub(super) fn text_width(words: &str, size: f64) -> f64 {
    let thousandths: u32 = words.chars().map(advance).sum();
    f64::from(thousandths) / 1000.0 * size * ALLOWANCE
}

fn advance(letter: char) -> u32 {
    let code = u32::from(letter);
    let printable = code
        .checked_sub(0x20)
        .and_then(|place| HELVETICA.get(usize::try_from(place).ok()?));
    match code {
        _ if printable.is_some() => printable.copied().map_or(0, u32::from),
        // Combining accents and joiners take no room.
        0..0x20 | 0x300..0x370 | 0x200B..0x2010 | 0xFE00..0xFE10 => 0,
        // Chinese, Japanese, Korean and pictures fill a square.
        0x1100..0x1200 | 0x2E80..0xD7B0 | 0xF900..0xFB00 | 0xFF00..0xFF61 | 0x1F000.. => 1000,
        _ if letter.is_uppercase() => 722,
        _ => 600,
    }
}

/// The text, cut off with an ellipsis where it would be wider than there is room.
pub(super) fn shortened(words: &str, size: f64, room: f64) -> Cow<'_, str> {
    if text_width(words, size) <= room {
        return Cow::Borrowed(words);
    }
    let room = room - text_width("…", size);
    let mut kept = String::new();
    let mut used = 0.0;
    for letter in words.chars() {
        used += text_width(letter.encode_utf8(&mut [0; 4]), size);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Cow::Owned(kept)
}

/// The text in lines that have room; a word wider than a line stands alone on its own.
pub(super) fn wrapped(words: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accented_letter_is_not_counted_byte_by_byte() {
        assert!((text_width("é", 10.0) - text_width("e", 10.0)).abs() < 1.0);
        assert!((text_width("e\u{301}", 10.0) - text_width("e", 10.0)).abs() < 1e-9);
    }

    #[test]
    fn narrow_letters_are_narrower_than_wide_ones() {
        assert!(text_width("iiii", 12.0) < text_width("mmmm", 12.0) / 3.0);
    }

    #[test]
    fn lines_keep_every_word_and_stay_within_their_room() {
        let words = "50 of 56 nights logged. At least half of them at 5 or lower.";
        let lines = wrapped(words, 13.0, 200.0);
        assert_eq!(lines.join(" "), words);
        assert!(lines.iter().all(|line| text_width(line, 13.0) <= 200.0));
    }

    #[test]
    fn a_name_too_long_for_its_row_is_cut_with_an_ellipsis() {
        let name = "Magnesium glycinate, the capsules from the pharmacy";
        let cut = shortened(name, 13.0, 120.0);
        assert!(
            cut.ends_with('…') && text_width(&cut, 13.0) <= 120.0,
            "{cut}"
        );
        assert!(name.starts_with(cut.trim_end_matches('…')));
        assert_eq!(shortened("Bath", 13.0, 120.0), "Bath");
    }
}
