//! A measured number, kept as it was written: 5.0 says more than 5.

use std::fmt;

use crate::coded::coded;

coded! {
    /// On which side of a number the true one lies, where the laboratory could not tell it.
    Bound {
        /// Below it.
        Below = "<",
        /// Above it.
        Above = ">",
    }
}

/// A number of 0 or more, with up to six digits before and four after its point; below or above it
/// where that is all that is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Measured {
    bound: Option<Bound>,
    /// Digits, with a point between two of them or none; no needless 0 in front.
    number: String,
}

impl Measured {
    /// The number that somebody wrote: `41`, `0,8`, `< 5`. `None` for what is no such number.
    pub fn new(written: &str) -> Option<Self> {
        let written = written.trim();
        let bound = Bound::ALL
            .iter()
            .find(|bound| written.starts_with(bound.code()));
        let number = bound.map_or(written, |bound| written[bound.code().len()..].trim_start());
        let (whole, rest) = match number.split_once(['.', ',']) {
            Some((_, "")) => return None,
            Some((whole, rest)) => (whole, rest),
            None => (number, ""),
        };
        let digits = |text: &str, most: usize| {
            text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if whole.is_empty() || !digits(whole, 6) || !digits(rest, 4) {
            return None;
        }
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        let point = if rest.is_empty() { "" } else { "." };
        Some(Self {
            bound: bound.copied(),
            number: format!("{whole}{point}{rest}"),
        })
    }

    /// On which side of the number it lies, if it is not the number itself.
    pub fn bound(&self) -> Option<Bound> {
        self.bound
    }

    /// The number with a decimal point, as JSON and tables write it too.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether it is written without a point.
    pub fn is_whole(&self) -> bool {
        !self.number.contains('.')
    }

    /// Whether it is this number or less.
    pub fn is_at_most(&self, most: u16) -> bool {
        let (whole, rest) = self.number.split_once('.').unwrap_or((&self.number, ""));
        let has_rest = rest.bytes().any(|digit| digit != b'0');
        // Six digits at most.
        let whole: u32 = whole.parse().unwrap_or(u32::MAX);
        whole < u32::from(most) || whole == u32::from(most) && !has_rest
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bound = self.bound.map_or("", Bound::code);
        write!(f, "{bound}{}", self.number)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_kept_as_it_was_written() {
        for (written, shown) in [
            ("41", "41"),
            (" 41 ", "41"),
            ("0,80", "0.80"),
            ("007", "7"),
            ("0", "0"),
            ("<5", "<5"),
            ("> 1000.5", ">1000.5"),
        ] {
            let value = Measured::new(written).unwrap();
            assert_eq!(value.to_string(), shown);
            assert!(serde_json::from_str::<f64>(value.number()).is_ok());
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for written in [
            "", "-1", "5.", ".5", "1.2.3", "1e3", "41 ng/mL", "<", "<<5", "high", "1234567",
            "1.23456", "٤١",
        ] {
            assert_eq!(Measured::new(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(written in "[<>]? ?[0-9]{1,6}([.,][0-9]{1,4})?") {
            let value = Measured::new(&written).unwrap();
            prop_assert_eq!(Measured::new(&value.to_string()), Some(value));
        }

        #[test]
        fn no_text_is_too_strange(written in ".{0,20}") {
            let _ = Measured::new(&written);
        }
    }
}
