//! How much room a journal takes, as the most sparing browser counts it.

/// What a journal may take in the first copy. Browsers give 5 MiB to all that is on one origin; what
/// is left between is for what is not the journal, and for the last saves.
pub const BUDGET: usize = 4 * 1024 * 1024;

/// A text of no meaning under this name, behind the journal's prefix, gives its room to the last save.
pub const BALLAST: &str = "!ballast";

/// What a key or a text takes. `WebKit` counts one byte a character while all of them are Latin-1, and
/// two as soon as one is not.
pub fn room_of(text: &str) -> usize {
    let units = text.encode_utf16().count();
    let is_latin_1 = text.chars().all(|letter| letter <= '\u{ff}');
    if is_latin_1 { units } else { 2 * units }
}

/// What part of the budget is taken, in whole percent.
pub fn percent_of_budget(used: usize) -> usize {
    used.saturating_mul(100) / BUDGET
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_beyond_latin_1_doubles_the_whole_text() {
        assert_eq!(room_of("{\"worst\":6}"), 11);
        assert_eq!(room_of("\u{e4}rgerlich"), 9);
        assert_eq!(room_of("\u{4e2d}rgerlich"), 18);
        // A letter of two units, as the moon of a note.
        assert_eq!(room_of("\u{1f319}"), 4);
    }

    #[test]
    fn the_budget_is_full_at_a_hundred() {
        assert_eq!(percent_of_budget(0), 0);
        assert_eq!(percent_of_budget(BUDGET - 1), 99);
        assert_eq!(percent_of_budget(BUDGET), 100);
    }
}
