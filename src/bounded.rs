//! Numbers and words with a limit, checked once where they come in.

use std::fmt;

/// A whole number from 0 to `MAX`; its unit is that of the field that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UpTo<const MAX: u16>(u16);

impl<const MAX: u16> UpTo<MAX> {
    /// The largest number this type holds.
    pub const MAX: u16 = MAX;

    /// `None` above `MAX`.
    pub fn new(number: u16) -> Option<Self> {
        (number <= MAX).then_some(Self(number))
    }

    /// The number itself.
    pub fn get(self) -> u16 {
        self.0
    }
}

/// Words of the person's own, at most `MAX` characters; empty means nothing was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words<const MAX: usize>(String);

impl<const MAX: usize> Words<MAX> {
    /// The most characters this type holds.
    pub const MAX: usize = MAX;

    /// The words as written, without white space around them; `None` if they are too long, so that
    /// nothing is cut off behind the person's back.
    pub fn new(words: &str) -> Option<Self> {
        let words = words.trim();
        (words.chars().count() <= MAX).then(|| Self(words.to_owned()))
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const MAX: usize> fmt::Display for Words<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A number as somebody types it, counted in parts of one: "6.5" in quarters is 26. `None` for
/// what is no such number, does not come out even, or is more than `most` parts.
pub fn typed_number(typed: &str, parts: u16, most: u16) -> Option<u16> {
    let typed = typed.trim();
    let (whole, rest) = typed
        .split_once(['.', ','])
        .map_or((typed, ""), |(whole, rest)| (whole, rest));
    let digits = |text: &str| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) {
        return None;
    }
    // To ten-thousandths, so that it stays whole numbers all the way.
    let number: u32 = format!("{whole}{rest:0<4}").parse().ok()?;
    let counted = number.checked_mul(u32::from(parts))?;
    let counted = (counted % 10_000 == 0).then_some(counted / 10_000)?;
    u16::try_from(counted)
        .ok()
        .filter(|counted| *counted <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_number_comes_out_even_or_not_at_all() {
        for (typed, parts, counted) in [
            ("35", 1, Some(35)),
            (" 0 ", 1, Some(0)),
            ("6.5", 4, Some(26)),
            ("6,25", 4, Some(25)),
            ("1.50", 2, Some(3)),
            ("7.", 1, Some(7)),
            ("6.3", 4, None),
            ("2.5", 1, None),
            ("721", 1, None),
            ("99999", 1, None),
            ("-1", 1, None),
            ("", 1, None),
            (".5", 2, None),
            ("1.2.3", 4, None),
            ("ten", 1, None),
        ] {
            assert_eq!(typed_number(typed, parts, 720), counted, "{typed}");
        }
    }

    #[test]
    fn a_number_above_its_limit_is_refused() {
        assert_eq!(UpTo::<720>::new(720).map(UpTo::get), Some(720));
        assert_eq!(UpTo::<720>::new(721), None);
    }

    #[test]
    fn words_are_counted_in_characters_not_bytes() {
        assert!(Words::<3>::new("äöü").is_some());
        assert!(Words::<3>::new("abcd").is_none());
    }

    #[test]
    fn white_space_alone_is_nothing_written() {
        assert!(Words::<3>::new("    \n ").is_some_and(|words| words.is_empty()));
    }
}
