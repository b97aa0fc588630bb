//! What the person has set for the journal itself; looks and language belong to the device.

use crate::{bounded::Words, later_fields::LaterFields, night::Boundary, severity::Worthwhile};

/// The settings. Each has a value from the start, so that nobody has to set anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The hour at which a new night begins.
    pub boundary: Boundary,
    /// Whom to call in an emergency; numbers differ from country to country.
    pub emergency: Option<EmergencyNumber>,
    /// From which difference on a remedy would be worth its trouble.
    pub worthwhile: Worthwhile,
    /// What was set in a later version.
    pub later: LaterFields,
}

impl Settings {
    /// These settings, with those of another where nothing was set here: what was chosen on this
    /// device holds.
    #[must_use]
    pub fn filled_from(&self, other: &Self) -> Self {
        let start = Self::default();
        let boundary = if self.boundary == start.boundary {
            other.boundary
        } else {
            self.boundary
        };
        let worthwhile = if self.worthwhile == start.worthwhile {
            other.worthwhile
        } else {
            self.worthwhile
        };
        let emergency = self.emergency.clone().or_else(|| other.emergency.clone());
        Self {
            boundary,
            emergency,
            worthwhile,
            later: self.later.joined(&other.later),
        }
    }
}

/// A telephone number as the person wrote it, at most 20 characters, with digits to dial.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmergencyNumber(Words<20>);

impl EmergencyNumber {
    /// The most characters a number has.
    pub const MAX: usize = Words::<20>::MAX;

    /// `None` for what no telephone can dial. Spaces and other signs between digits may stay.
    pub fn new(written: &str) -> Option<Self> {
        let known = |sign: char| sign.is_ascii_digit() || " +-()/.*#".contains(sign);
        let digits = written.chars().filter(char::is_ascii_digit).count();
        let number = Words::new(written).filter(|_| written.chars().all(known) && digits >= 2)?;
        Some(Self(number))
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// What is dialled: the number without the signs that only help the eye.
    pub fn dialled(&self) -> String {
        let dials = |sign: &char| sign.is_ascii_digit() || "+*#".contains(*sign);
        self.as_str().chars().filter(dials).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_dialled_and_keeps_its_look() {
        let number = EmergencyNumber::new(" +44 (0)20-7946 0000 ").unwrap();
        assert_eq!(number.as_str(), "+44 (0)20-7946 0000");
        assert_eq!(number.dialled(), "+4402079460000");
        assert_eq!(EmergencyNumber::new("112").unwrap().dialled(), "112");
    }

    #[test]
    fn what_no_telephone_dials_is_no_number() {
        for written in [
            "",
            "  ",
            "call mum",
            "1",
            "112;x",
            "٩١١",
            "+++",
            "123456789012345678901",
        ] {
            assert_eq!(EmergencyNumber::new(written), None, "{written}");
        }
    }

    #[test]
    fn what_was_set_here_holds_and_the_rest_is_filled() {
        let ours = Settings {
            boundary: Boundary::new(18).unwrap(),
            ..Settings::default()
        };
        let theirs = Settings {
            boundary: Boundary::new(6).unwrap(),
            emergency: EmergencyNumber::new("112"),
            worthwhile: Worthwhile::from_halves(3).unwrap(),
            later: LaterFields::default(),
        };
        let filled = ours.filled_from(&theirs);
        assert_eq!(filled.boundary, ours.boundary);
        assert_eq!(filled.emergency, theirs.emergency);
        assert_eq!(filled.worthwhile, theirs.worthwhile);
        assert_eq!(Settings::default().filled_from(&theirs), theirs);
    }
}
