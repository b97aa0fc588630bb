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

#[cfg(test)]
mod tests {
    use super::*;

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
